//! `/groups/services`

use odin_api::groups::services::assigned::{self, ServiceType};
use odin_api::groups::services::{
    Get, GroupService, GroupServices, Limited, ServiceChange, Update, assigned_list, assignedall, authorized, available,
};
use odin_api::users::services::Assignment;
use odin_api::value::{Array, Quantity};
use odin_api::{ErrorKind, groups, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

fn service<'a>(list: &'a Array<GroupService>, name: &str) -> &'a GroupService {
    list.iter().find(|service| service.service_name == name).unwrap_or_else(|| panic!("{name} is not listed"))
}

pub fn what_a_group_may_use<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all: GroupServices = odin.call(Get::new(SP, GROUP)).unwrap();
    let dnd = service(&all.user_services, "Do Not Disturb");
    assert_eq!((dnd.authorized, dnd.quantity), (Some(true), Some(Quantity::Unlimited)));
    let transfer = service(&all.user_services, "Call Transfer");
    assert_eq!((transfer.authorized, transfer.limited.clone()), (Some(false), Some(Limited::None)));
    let hunt = service(&all.group_services, "Hunt Group");
    assert_eq!((hunt.assigned, hunt.instance_count), (Some(true), Some(1)));
    assert_eq!(service(&all.group_services, "Music On Hold").assigned, Some(false));
    let pack = &all.service_pack_services[0];
    assert_eq!((pack.name().unwrap().as_str(), pack.usage), ("Standard", Some(Quantity::Of(6))));

    let short = odin.call(authorized::List::new(SP, GROUP)).unwrap();
    assert_eq!(short.user_services.len(), all.user_services.len());
    let yes = short.user_services.iter().filter(|service| service.authorized == Some(true)).count();
    let said = all.user_services.iter().filter(|service| service.authorized == Some(true)).count();
    assert_eq!(yes, said);
    let names = odin.call(available::List::new(SP, GROUP)).unwrap();
    assert!(names.iter().any(|name| name == "Trunk Group") && names.iter().any(|name| name == "Three-Way Call"));
    assert!(!names.iter().any(|name| name == "Call Transfer"));
}

pub fn licences_are_granted_and_withdrawn<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let grant = Update::new(SP, GROUP).user_services([ServiceChange::authorize("Call Transfer", 1)]);
    let after = odin.call(grant).unwrap().record.unwrap();
    let transfer = service(&after.user_services, "Call Transfer");
    assert_eq!((transfer.quantity, transfer.limited.clone()), (Some(Quantity::Of(1)), Some(Limited::Limited)));

    let give = |user: &str| users::services::Update::new(user).user_services([Assignment::assign("Call Transfer")]);
    odin.call(give("4001@example.net")).unwrap();
    assert_eq!(
        odin.call(give("4002@example.net")).unwrap_err().kind(),
        ErrorKind::NoLicenceLeft,
        "one licence, one user"
    );
    let usage = service(&odin.call(Get::new(SP, GROUP)).unwrap().user_services, "Call Transfer").usage;
    assert_eq!(usage, Some(Quantity::Of(1)));
    let none = Update::new(SP, GROUP).user_services([ServiceChange::authorize("Call Transfer", 0)]);
    assert_eq!(odin.call(none).unwrap_err().kind(), ErrorKind::Rejected, "less than what is in use");

    odin.call(Update::new(SP, GROUP).user_services([ServiceChange::withdraw("Call Transfer")])).unwrap();
    let ada = odin.call(users::services::Get::new("4001@example.net")).unwrap();
    assert!(!ada.user_services.iter().any(|service| service.service_name == "Call Transfer"));
    let unknown = Update::new(SP, GROUP).user_services([ServiceChange::authorize("Teleportation", 1)]);
    assert_eq!(odin.call(unknown).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn who_has_a_service<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let directly = odin.call(assigned::List::new(SP, GROUP, "Call Forwarding Not Reachable")).unwrap();
    assert_eq!(directly.users.len(), 1);
    assert_eq!(directly.users[0].user_id, "4001@example.net");
    assert_eq!(directly.service_type, Some(ServiceType::UserServices));
    let by_pack = odin.call(assigned::List::new(SP, GROUP, "Call Waiting")).unwrap();
    assert!(by_pack.users.is_empty());
    let all = odin.call(assignedall::List::new(SP, GROUP, "Call Waiting", ServiceType::Service)).unwrap();
    assert_eq!(all.users.len(), 7);
    let pack = assigned::List::new(SP, GROUP, "Premium").service_type(ServiceType::ServicePack);
    let premium = odin.call(pack).unwrap();
    assert_eq!((premium.users.len(), premium.users[0].first_name.as_deref()), (1, Some("Grace")));
    let in_use = odin.call(assigned_list::List::new(SP, GROUP)).unwrap();
    assert!(in_use.is_sorted_by(|a, b| a < b));
    assert!(in_use.iter().any(|name| name == "Hunt Group") && in_use.iter().any(|name| name == "Call Waiting"));
}

pub fn group_services_are_assigned<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let branch = "grp2.odin";
    let unauthorised = Update::new(SP, branch).group_services([ServiceChange::assign("Hunt Group", true)]);
    assert_eq!(odin.call(unauthorised).unwrap_err().kind(), ErrorKind::Rejected);
    let mut both = ServiceChange::authorize("Hunt Group", Quantity::Unlimited);
    both.assigned = Some(true);
    let after = odin.call(Update::new(SP, branch).group_services([both])).unwrap().record.unwrap();
    assert_eq!(service(&after.group_services, "Hunt Group").assigned, Some(true));
    let profile = super::hunt_groups::profile("Branch");
    let policy = groups::hunt_groups::Policy::Regular;
    let hunt = groups::hunt_groups::Create::new(SP, branch, "hg.branch@example.net", profile, policy, 5, 0);
    odin.call(hunt).unwrap();
    let away = || Update::new(SP, branch).group_services([ServiceChange::assign("Hunt Group", false)]);
    assert_eq!(odin.call(away()).unwrap_err().kind(), ErrorKind::Rejected, "it is in use");
    odin.call(groups::hunt_groups::Delete::new("hg.branch@example.net")).unwrap();
    odin.call(away()).unwrap();
}
