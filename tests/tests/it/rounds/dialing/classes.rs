//! Network classes of service, from the system to a group.

use odin_api::ErrorKind;
use odin_api::groups::network_class_of_services as of_group;
use odin_api::service_providers::network_class_of_services as of_provider;
use odin_api::shapes::dialing::ClassOfService;
use odin_api::system::network_class_of_services as of_system;

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

fn defaults(services: &[ClassOfService]) -> Vec<(&str, Option<bool>)> {
    services.iter().map(|class| (class.name.as_str(), class.default)).collect()
}

pub fn classes_are_given<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    for name in ["Branch", "Office"] {
        odin.call(of_system::Create::new(name).description("A class")).unwrap();
    }
    let both = || [ClassOfService::new("Branch"), ClassOfService::new("Office")];
    let early = of_group::Update::new(SP, GROUP).services(both());
    assert_eq!(odin.call(early).unwrap_err().kind(), ErrorKind::NotFound, "the enterprise has none yet");
    odin.call(of_provider::Update::new(SP).services(both())).unwrap();
    odin.call(of_provider::SelectDefault::new(SP, "Office")).unwrap();
    let listed = odin.call(of_provider::List::new(SP)).unwrap().services;
    assert_eq!(defaults(&listed), [("Branch", Some(false)), ("Office", Some(true))]);
    assert_eq!(listed[0].description.as_deref(), Some("A class"));
    odin.call(of_group::Update::new(SP, GROUP).services(both())).unwrap();
    let other = of_group::SelectDefault::new(SP, GROUP, "Elsewhere");
    assert_eq!(odin.call(other).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(of_group::SelectDefault::new(SP, GROUP, "Office")).unwrap();
    let listed = odin.call(of_group::List::new(SP, GROUP)).unwrap().services;
    assert_eq!(defaults(&listed), [("Branch", Some(false)), ("Office", Some(true))]);
    let fewer = || of_provider::Update::new(SP).services([ClassOfService::new("Branch")]);
    assert_eq!(odin.call(fewer()).unwrap_err().kind(), ErrorKind::Rejected, "the group has the other");
    odin.call(of_group::Update::new(SP, GROUP).services([ClassOfService::new("Branch")])).unwrap();
    odin.call(fewer()).unwrap();
    let users = |name: &str| odin.call(of_system::usage::List::new(name)).unwrap().len();
    assert_eq!((users("Branch"), users("Office")), (1, 0));
}
