//! `/groups/trunk-groups`

use odin_api::groups::trunk_groups::{
    Action, CallPolicy, Create, Delete, Get, List, ListRerouteCandidates, TrunkGroupKey, Update, call_capacity, users,
};
use odin_api::shapes::device::{AccessDevice, DeviceLevel};
use odin_api::users::EndpointType;
use odin_api::value::{Patch, Quantity};
use odin_api::{ErrorKind, groups};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const SEEDED: &str = "trunk.odin";

pub fn a_trunk_group_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let mut device = AccessDevice::default();
    device.device_name = Some("phone4001".into());
    device.device_level = Some(DeviceLevel::Group);
    let create = Create::new(SP, GROUP, "trunk.north", 5).access_device(device).invitation_timeout(9).with_defaults();
    let made = odin.call(create).unwrap().record.unwrap();
    assert_eq!((made.max_active_calls, made.invitation_timeout), (Some(5), Some(9)));
    assert_eq!(made.pilot_user_charge_number_policy, Some(CallPolicy::None));
    assert_eq!(made.require_authentication, Some(false));
    assert_eq!(odin.call(Get::new(SP, GROUP, "trunk.north")).unwrap(), made);
    assert!(made.extra.is_empty(), "{:?}", made.extra);
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["trunk.north", SEEDED]);
    assert_eq!(rows[0].device_name, Some("phone4001".into()));

    let secured = Update::new(SP, GROUP, "trunk.north")
        .require_authentication(true)
        .sip_authentication_user_name("north")
        .sip_authentication_password("Rather-Long-9");
    let after = odin.call(secured).unwrap();
    assert!(!String::from_utf8_lossy(after.body()).contains("Rather-Long-9"), "passwords never come back");
    let open = Create::new(SP, GROUP, "trunk.open", 5).require_authentication(true).with_defaults();
    assert_eq!(odin.call(open).unwrap_err().kind(), ErrorKind::Rejected, "a user name must go with it");

    let pilot = Update::new(SP, GROUP, "trunk.north").pilot_user_id("4001@example.net").new_name("trunk.south");
    let renamed = odin.call(pilot).unwrap().record.unwrap();
    assert_eq!((renamed.name.as_str(), renamed.pilot_user_id), ("trunk.south", Some("4001@example.net".into())));
    assert_eq!(odin.call(Get::new(SP, GROUP, "trunk.north")).unwrap_err().kind(), ErrorKind::NotFound);
    let delete = || Delete::new(SP, GROUP, "trunk.south");
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::Rejected, "a pilot user is set");
    let mut without = Update::new(SP, GROUP, "trunk.south");
    without.pilot_user_id = Patch::Clear;
    assert_eq!(odin.call(without).unwrap().record.unwrap().pilot_user_id, None);
    odin.call(delete()).unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 1);
    let elsewhere = odin.call(List::new(SP, "grp2.odin")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::NotAssigned, "that group does not have the service");
}

pub fn users_move_behind_a_trunk_group<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let behind = || odin.call(users::List::new(SP, GROUP, SEEDED)).unwrap();
    let free = || odin.call(users::hosted::ListAvailable::new(SP, GROUP, SEEDED)).unwrap().users.len();
    assert_eq!(behind().users[0].user_id, "4007@example.net");
    assert_eq!(free(), 8);
    odin.call(Update::new(SP, GROUP, SEEDED).users(["4001@example.net", "4007@example.net"])).unwrap();
    assert_eq!((behind().users.len(), free()), (2, 7));
    let ada = odin.call(odin_api::users::Get::new("4001@example.net")).unwrap();
    assert_eq!(ada.endpoint_type, Some(EndpointType::TrunkAddressing));
    odin.call(Update::new(SP, GROUP, SEEDED).new_name("trunk.main").users(["4001@example.net"])).unwrap();
    let main = odin.call(Get::new(SP, GROUP, "trunk.main")).unwrap();
    assert_eq!((main.users.len(), main.users[0].first_name.as_deref()), (1, Some("Ada")));
    let donald = odin.call(odin_api::users::Get::new("4007@example.net")).unwrap();
    assert_eq!(donald.endpoint_type, Some(EndpointType::None));
    odin.call(Delete::new(SP, GROUP, "trunk.main")).unwrap();
    let ada = odin.call(odin_api::users::Get::new("4001@example.net")).unwrap();
    assert_eq!(ada.endpoint_type, Some(EndpointType::None), "the line went with the trunk group");
}

pub fn calls_are_limited<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let capacity = odin.call(call_capacity::Get::new(SP, GROUP)).unwrap();
    assert_eq!(capacity.max_active_calls, Some(Quantity::Of(100)));
    assert_eq!(capacity.max_available_active_calls, Some(Quantity::Unlimited));
    let change = call_capacity::Update::new(SP, GROUP, 20).bursting_max_active_calls(Quantity::Unlimited);
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!(after.bursting_max_active_calls, Some(Quantity::Unlimited));
    assert_eq!(odin.call(call_capacity::Get::new(SP, GROUP)).unwrap(), after);
    let create = |calls| odin.call(Create::new(SP, GROUP, "trunk.big", calls).with_defaults());
    assert_eq!(create(21).unwrap_err().kind(), ErrorKind::Rejected, "more than the group has");
    create(20).unwrap();
    let none = odin.call(call_capacity::Update::new(SP, GROUP, 0)).unwrap().record.unwrap();
    assert_eq!(none.max_active_calls, Some(Quantity::Of(0)), "0 can be said");
    let elsewhere = odin.call(call_capacity::Get::new(SP, "grp2.odin")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::NotAssigned);
}

pub fn calls_are_rerouted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let names = |enterprise, device| -> Vec<String> {
        let rows = odin.call(ListRerouteCandidates::new(SP, GROUP, enterprise, device)).unwrap();
        rows.iter().map(|row| row.name.clone()).collect()
    };
    assert_eq!(names(true, false), [SEEDED]);
    assert_eq!(names(true, true), [""; 0]);
    let to = TrunkGroupKey::of(SP, GROUP, SEEDED);
    let create = Create::new(SP, GROUP, "trunk.spare", 5)
        .capacity_exceeded_action(Action::Reroute)
        .capacity_exceeded_reroute_trunk_group_key(to.clone())
        .with_defaults();
    let made = odin.call(create).unwrap().record.unwrap();
    assert_eq!(made.capacity_exceeded_reroute_trunk_group_key, Some(to));
    odin.call(Update::new(SP, GROUP, SEEDED).new_name("trunk.main")).unwrap();
    let followed = odin.call(Get::new(SP, GROUP, "trunk.spare")).unwrap();
    let key = followed.capacity_exceeded_reroute_trunk_group_key.unwrap();
    assert_eq!(key.name.as_deref(), Some("trunk.main"), "a reference follows the name");
    let nowhere = Update::new(SP, GROUP, "trunk.spare")
        .call_forwarding_always_reroute_trunk_group_key(TrunkGroupKey::of(SP, GROUP, "nowhere"));
    assert_eq!(odin.call(nowhere).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(groups::services::Get::new(SP, GROUP)).unwrap();
}
