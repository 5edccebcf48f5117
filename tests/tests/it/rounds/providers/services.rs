//! `/service-providers/services`

use odin_api::groups::services::{Limited, ServiceChange};
use odin_api::service_providers::services::{
    Get, ServiceAuthorization, ServiceProviderService, Update, assignable, authorized,
};
use odin_api::users::services::Assignment;
use odin_api::value::{Array, Quantity};
use odin_api::{ErrorKind, groups, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const MAIN: &str = "grp.odin";
const BRANCH: &str = "grp2.odin";
const TRANSFER: &str = "Call Transfer";

fn service<'a>(list: &'a Array<ServiceProviderService>, name: &str) -> &'a ServiceProviderService {
    list.iter().find(|service| service.service_name == name).unwrap_or_else(|| panic!("{name} is not listed"))
}

fn has(list: &Array<ServiceProviderService>, name: &str) -> bool {
    list.iter().any(|service| service.service_name == name)
}

pub fn what_a_service_provider_may_use<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all = odin.call(Get::new(SP)).unwrap();
    assert!(all.user_services.rejected().is_empty(), "{:?}", all.user_services.rejected());
    let unreachable = service(&all.user_services, "Call Forwarding Not Reachable");
    assert_eq!((unreachable.authorized, unreachable.assigned), (Some(true), Some(true)));
    assert_eq!((unreachable.usage, unreachable.allocated), (Some(Quantity::Of(1)), Some(Quantity::Unlimited)));
    assert_eq!(unreachable.service_pack_allocation, Some(Quantity::Unlimited), "Premium has it");
    let transfer = service(&all.user_services, TRANSFER);
    assert_eq!((transfer.assigned, transfer.allocated), (Some(false), Some(Quantity::Of(0))));
    assert_eq!(transfer.service_pack_allocation, Some(Quantity::Of(0)));
    let hunt = service(&all.group_services, "Hunt Group");
    assert_eq!((hunt.assigned, hunt.usage), (Some(true), Some(Quantity::Of(1))), "one group has it");
    assert!(unreachable.extra.is_empty(), "{:?}", unreachable.extra);

    assert_eq!(service(&all.user_services, "3G/4G Continuity").licensed, Some(false));
    let licensed = odin.call(Get::new(SP).only_licensed(true)).unwrap().user_services;
    assert!(!has(&licensed, "3G/4G Continuity") && has(&licensed, TRANSFER));
    odin.call(Update::new(SP).user_services([ServiceAuthorization::withdraw(TRANSFER)])).unwrap();
    let authorised = odin.call(Get::new(SP).only_authorised(true)).unwrap().user_services;
    assert!(!has(&authorised, TRANSFER) && !has(&authorised, "3G/4G Continuity"));
    let may = odin.call(authorized::List::new(SP)).unwrap().user_services;
    let hands_on = odin.call(assignable::List::new(SP)).unwrap().user_services;
    for list in [&may, &hands_on] {
        let names = |list: &Array<ServiceProviderService>| -> Vec<String> {
            list.iter().map(|service| service.service_name.to_string()).collect()
        };
        assert_eq!(names(list), names(&authorised));
    }
    assert_eq!(odin.call(Get::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn licences_are_counted_across_groups<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let above =
        |quantity: u32| odin.call(Update::new(SP).user_services([ServiceAuthorization::authorize(TRANSFER, quantity)]));
    let below = |group: &str, quantity: Quantity| {
        let change = ServiceChange::authorize(TRANSFER, quantity);
        odin.call(groups::services::Update::new(SP, group).user_services([change]))
    };
    let allowed = |group: &str| {
        let all = odin.call(groups::services::Get::new(SP, group)).unwrap().user_services;
        all.iter().find(|service| service.service_name == TRANSFER).unwrap().allowed
    };
    let after = above(5).unwrap().record.unwrap();
    let transfer = service(&after.user_services, TRANSFER);
    assert_eq!((transfer.quantity, &transfer.limited), (Some(Quantity::Of(5)), &Some(Limited::Limited)));
    assert_eq!(allowed(MAIN), Some(Quantity::Of(5)));
    below(MAIN, Quantity::Of(3)).unwrap();
    assert_eq!((allowed(MAIN), allowed(BRANCH)), (Some(Quantity::Of(5)), Some(Quantity::Of(2))));
    let refused = below(BRANCH, Quantity::Of(3)).unwrap_err();
    assert_eq!(refused.server_text(), Some("Service quantity exceeded: Call Transfer"));
    assert_eq!(below(BRANCH, Quantity::Unlimited).unwrap_err().kind(), ErrorKind::NoLicenceLeft, "five have an end");
    below(BRANCH, Quantity::Of(2)).unwrap();
    let all = odin.call(Get::new(SP)).unwrap();
    assert_eq!(service(&all.user_services, TRANSFER).allocated, Some(Quantity::Of(5)));
    let refused = above(4).unwrap_err();
    assert_eq!(refused.server_text(), Some("Service quantity below its usage: Call Transfer"));
    above(6).unwrap();
    below(BRANCH, Quantity::Of(3)).unwrap();
    let endless = ServiceAuthorization::authorize("Do Not Disturb", 100);
    let refused = odin.call(Update::new(SP).user_services([endless])).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Rejected, "its groups have no end of it");
    let unlicensed = Update::new(SP).user_services([ServiceAuthorization::authorize("3G/4G Continuity", 1)]);
    assert_eq!(odin.call(unlicensed).unwrap_err().server_text(), Some("Service not licensed: 3G/4G Continuity"));
    assert_eq!(odin.call(Update::new(SP)).unwrap_err().kind(), ErrorKind::Argument, "nothing to change");
}

pub fn what_is_withdrawn_is_gone_everywhere<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (ada, grace, waiting) = ("4001@example.net", "4004@example.net", "Call Waiting");
    odin.call(users::services::Update::new(ada).user_services([Assignment::assign("Authentication")])).unwrap();
    let both = [ServiceAuthorization::withdraw("Authentication"), ServiceAuthorization::withdraw(waiting)];
    odin.call(Update::new(SP).user_services(both)).unwrap();
    for user in [ada, grace] {
        let assigned = odin.call(users::services::assigned::List::new(user)).unwrap();
        let lost = |name: &str| !assigned.user_services.iter().any(|service| service.service_name == name);
        assert!(lost("Authentication") && lost(waiting), "{user}, through a pack or not");
    }
    let again = ServiceChange::authorize(waiting, 1);
    let refused = odin.call(groups::services::Update::new(SP, MAIN).user_services([again])).unwrap_err();
    assert_eq!(refused.server_text(), Some("Service not authorized: Call Waiting"));

    let hunt = || Update::new(SP).group_services([ServiceAuthorization::withdraw("Hunt Group")]);
    let refused = odin.call(hunt()).unwrap_err();
    assert_eq!(refused.server_text(), Some("Service in use: Hunt Group"));
    odin.call(groups::hunt_groups::Delete::new("hg.sales@example.net")).unwrap();
    odin.call(hunt()).unwrap();
    let left = odin.call(groups::services::Get::new(SP, MAIN)).unwrap().group_services;
    assert!(!left.iter().any(|service| service.service_name == "Hunt Group"));
}
