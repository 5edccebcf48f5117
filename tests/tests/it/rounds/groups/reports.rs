//! `/groups/reports/users` and `/groups/users/audit`

use odin_api::ErrorKind;
use odin_api::groups::reports::users;
use odin_api::groups::users::audit;
use odin_api::users::services::UserServicePack;

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

pub fn users_are_reported<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all = odin.call(users::List::new(SP).group_id(GROUP)).unwrap();
    assert_eq!(all.len(), 9);
    assert_eq!(all[0].service_packs.as_slice(), ["Standard"]);
    assert_eq!(all[0].user_services.as_slice(), ["Call Forwarding Not Reachable"]);
    assert_eq!(all[0].user_line_ports.as_slice(), ["4001@example.net"]);
    assert_eq!((all[6].in_trunk_group, all[0].in_trunk_group), (Some(true), Some(false)));
    assert_eq!(all[6].user_line_ports.as_slice(), ["4007_trunk@example.net"]);
    assert_eq!(odin.call(users::List::new(SP)).unwrap(), all, "the other group is empty");
    assert_eq!(odin.call(users::Get::new("4001@example.net")).unwrap(), all[0]);
    assert_eq!(odin.call(users::List::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn users_are_audited<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let on = odin_api::Custom::put("/users/do-not-disturb")
        .json(serde_json::json!({ "userId": "4001@example.net", "isActive": true }));
    odin.call(on).unwrap();
    let audit = odin.call(audit::List::new(SP, GROUP)).unwrap();
    assert_eq!(audit.users().count(), 9);
    let ada = audit.users().next().unwrap();
    assert_eq!(ada.user.as_ref().unwrap().first_name.as_deref(), Some("Ada"));
    assert!(ada.service_assignment.as_ref().unwrap().service_pack_services.iter().any(UserServicePack::is_assigned));
    let group_services = &ada.assigned_services.as_ref().unwrap().group_services;
    assert!(group_services.iter().any(|service| service.service_name == "Hunt Group"));
    let settings = ada.settings().unwrap();
    assert_eq!(settings.do_not_disturb.unwrap().is_active, Some(true));
}
