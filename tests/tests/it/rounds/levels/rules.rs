//! What holds for all, and what each level says of it.

use odin_api::ErrorKind;
use odin_api::groups::password_rules as of_group;
use odin_api::service_providers::{
    password_rules as of_provider, sip_authentication_password_rules as sip_of_provider,
};
use odin_api::system::connected_line_identification_presentation as connected_line;
use odin_api::system::number_activation::{self, NumberActivationMode};
use odin_api::system::{sip_authentication_password_rules as sip_of_system, software_version};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";

pub fn rules_are_read_at_each_level<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(of_provider::Update::new(SP).min_length(12)).unwrap();
    odin.call(of_group::Update::new(SP, "grp.odin").min_length(9)).unwrap();
    for who in ["admin", "group.admin", "dept.admin"] {
        let login = place.client(who, who);
        let own = login.call(of_group::Get::new(SP).group_id("grp.odin")).unwrap();
        assert_eq!(
            (own.min_length, own.group_id.as_ref().map(odin_api::value::GroupId::as_str)),
            (Some(9), Some("grp.odin")),
            "{who}"
        );
        let above = login.call(of_group::Get::new(SP)).unwrap();
        assert_eq!((above.min_length, above.group_id), (Some(12), None), "{who} reads what is above");
        assert_eq!(login.call(of_provider::Get::new(SP)).unwrap().min_length, Some(12), "{who}");
        assert_eq!(login.call(sip_of_provider::Get::new(SP)).unwrap().disallow_user_id, Some(true), "{who}");
        assert_eq!(login.call(sip_of_system::Get::new()).unwrap().min_length, Some(6), "{who}");
    }
    let below = place.client("group.admin", "group.admin");
    let refused = below.call(of_provider::Update::new(SP).min_length(3)).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Forbidden, "rules come from above");
    let elsewhere = below.call(of_provider::Get::new("TestGroup")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::Forbidden);
    assert_eq!(odin.call(of_group::Get::new("TestGroup")).unwrap().min_length, Some(6), "of another service provider");
}

pub fn what_the_system_has_is_changed_or_read<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert_eq!(odin.call(connected_line::Get::new()).unwrap().enforce_user_service_assignment, Some(false));
    let changed = odin.call(connected_line::Create::new().enforce_user_service_assignment(true)).unwrap();
    assert_eq!(changed.record.unwrap().enforce_user_service_assignment, Some(true));
    assert_eq!(odin.call(connected_line::Get::new()).unwrap().enforce_user_service_assignment, Some(true));
    let activation = odin.call(number_activation::Get::new()).unwrap();
    assert_eq!(activation.number_activation_mode, Some(NumberActivationMode::Off));
    assert!(odin.call(software_version::Get::new()).unwrap().version.unwrap().starts_with("23"));
    let low = place.client("sp.admin", "sp.admin").call(software_version::Get::new()).unwrap_err();
    assert_eq!(low.kind(), ErrorKind::Forbidden);
}
