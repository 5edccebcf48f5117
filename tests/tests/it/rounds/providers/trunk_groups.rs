//! `/service-providers/trunk-groups`

use odin_api::groups::services::ServiceChange;
use odin_api::service_providers::services::{self, ServiceAuthorization};
use odin_api::service_providers::trunk_groups::call_capacity::{Get, Update, reports};
use odin_api::value::Quantity;
use odin_api::{ErrorKind, groups};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const MAIN: &str = "grp.odin";
const BRANCH: &str = "grp2.odin";

pub fn calls_are_limited_from_above<S: Stage>(lab: &Lab<S>) {
    use groups::trunk_groups::call_capacity;
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(Get::new(SP)).unwrap();
    assert_eq!(first.max_active_calls, Some(Quantity::Unlimited));
    let change = Update::new(SP, 40).bursting_max_active_calls(5);
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!(
        (after.max_active_calls, after.bursting_max_active_calls),
        (Some(Quantity::Of(40)), Some(Quantity::Of(5)))
    );
    assert_eq!(after.number_of_bursting_btlus, Some(Quantity::Unlimited), "what is not sent stays");
    assert_eq!(odin.call(Get::new(SP)).unwrap(), after);

    let group = odin.call(call_capacity::Get::new(SP, MAIN)).unwrap();
    assert_eq!(group.max_available_active_calls, Some(Quantity::Of(40)));
    assert_eq!(group.max_active_calls, Some(Quantity::Of(40)), "no more than that");
    let too_much = odin.call(call_capacity::Update::new(SP, MAIN, 41)).unwrap_err();
    assert_eq!(too_much.server_text(), Some("maxActiveCalls exceeds what the service provider has"));
    odin.call(call_capacity::Update::new(SP, MAIN, 30)).unwrap();
    let refused = odin.call(Update::new(SP, 29)).unwrap_err();
    assert_eq!(refused.server_text(), Some("maxActiveCalls is below what group grp.odin has"));
    odin.call(call_capacity::Update::new(SP, MAIN, 10)).unwrap();
    let below_trunk = odin.call(Update::new(SP, 9)).unwrap_err();
    assert_eq!(below_trunk.kind(), ErrorKind::Rejected, "trunk.odin has ten");
    odin.call(Update::new(SP, Quantity::Unlimited)).unwrap();
    assert_eq!(odin.call(Get::new(SP)).unwrap().max_active_calls, Some(Quantity::Unlimited));
    let nobody = place.client("sp.admin", "sp.admin").call(Update::new(SP, 1)).unwrap_err();
    assert_eq!(nobody.kind(), ErrorKind::Forbidden);

    odin.call(groups::trunk_groups::Delete::new(SP, MAIN, "trunk.odin")).unwrap();
    odin.call(services::Update::new(SP).group_services([ServiceAuthorization::withdraw("Trunk Group")])).unwrap();
    let without = odin.call(Get::new(SP)).unwrap_err();
    let why = "Service not assigned to service provider ent.odin: Trunk Group";
    assert_eq!((without.kind(), without.server_text()), (ErrorKind::NotAssigned, Some(why)));
}

pub fn one_report_has_it_all<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let mut both = ServiceChange::authorize("Trunk Group", 1);
    both.assigned = Some(true);
    odin.call(groups::services::Update::new(SP, BRANCH).group_services([both])).unwrap();
    odin.call(Update::new(SP, 40)).unwrap();
    odin.call(groups::trunk_groups::call_capacity::Update::new(SP, BRANCH, 15)).unwrap();
    for (name, calls) in [("trunk.a", 5), ("trunk.b", 8)] {
        let trunk = groups::trunk_groups::Create::new(SP, BRANCH, name, calls).max_incoming_calls(3).with_defaults();
        odin.call(trunk).unwrap();
    }
    let report = odin.call(reports::Get::new(SP)).unwrap();
    assert_eq!(report.service_provider_id, Some(SP.into()));
    assert_eq!(report.service_provider_trunk_capacity, Some(odin.call(Get::new(SP)).unwrap()));
    let row = |id: &str| report.groups.iter().find(|group| group.group_id == id).unwrap();
    let branch = row(BRANCH);
    let own = odin.call(groups::trunk_groups::call_capacity::Get::new(SP, BRANCH)).unwrap();
    assert_eq!(branch.group_trunk_capacity, Some(own));
    let service = branch.service.as_ref().unwrap();
    assert_eq!((service.quantity, service.usage), (Some(Quantity::Of(1)), Some(Quantity::Of(2))), "two trunk groups");
    assert_eq!(row(MAIN).service.as_ref().unwrap().usage, Some(Quantity::Of(1)));
    assert_eq!((branch.group_name.as_deref(), branch.user_limit), (Some("Odin Branch"), Some(500)));

    let details: Vec<_> = report.group_trunk_group_details.iter().collect();
    assert_eq!(details.len(), 3);
    let sum = |id: &str| -> u32 {
        let own = details.iter().filter(|trunk| trunk.group_id.as_ref().is_some_and(|group| group == id));
        own.map(|trunk| trunk.max_active_calls.unwrap().limit().unwrap()).sum()
    };
    assert_eq!((sum(MAIN), sum(BRANCH)), (10, 13));
    assert_eq!(details[1].max_incoming_calls, Some(Quantity::Of(3)));
    assert!(details[1].extra.is_empty() && branch.extra.is_empty());
    assert!(odin.call(reports::Get::new("TestGroup")).unwrap().groups.is_empty(), "no group has the service");
    assert_eq!(odin.call(reports::Get::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
}
