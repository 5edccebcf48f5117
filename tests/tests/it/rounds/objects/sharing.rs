//! Users who share a number of calls, a place for parked calls, or the calls that one of them is too busy for.

use odin_api::groups::call_capacity_management::{self as capacity, groups as shared};
use odin_api::groups::call_park::{self as park, RecallTo};
use odin_api::groups::series_completion as series;
use odin_api::shapes::people::UserRow;
use odin_api::value::Quantity;
use odin_api::{ErrorKind, users};

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

fn ids(users: &[UserRow]) -> Vec<&str> {
    users.iter().map(|user| user.user_id.as_ref()).collect()
}

pub fn calls_are_shared<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let create = |name: &str, default| shared::Create::new(SP, GROUP, name, 10, default);
    odin.call(create("Sales", true).users(["4001@example.net"])).unwrap();
    odin.call(create("Support", true).max_incoming_active_calls_allowed(4)).unwrap();
    let get = |name: &str| odin.call(shared::Get::new(SP, GROUP, name)).unwrap();
    assert_eq!(get("Sales").default_group_for_new_users, Some(false), "another one took its place");
    let rows = odin.call(shared::List::new(SP, GROUP)).unwrap();
    assert_eq!((rows[1].name.as_deref(), rows[1].is_default), (Some("Support"), Some(true)));
    assert_eq!(rows[1].maximum_incoming_calls, Some(Quantity::Of(4)));
    let twice = shared::users::Create::new(SP, GROUP, "Support").users(["4001@example.net"]);
    assert_eq!(odin.call(twice).unwrap_err().kind(), ErrorKind::Rejected, "a user is in one at the most");
    odin.call(shared::users::Create::new(SP, GROUP, "Sales").users(["4002@example.net"])).unwrap();
    assert_eq!(ids(&get("Sales").users), ["4001@example.net", "4002@example.net"]);
    let free = || odin.call(capacity::users::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(!ids(&free()).contains(&"4002@example.net"));
    odin.call(shared::users::Delete::new(SP, GROUP, "Sales").users(["4002@example.net"])).unwrap();
    assert_eq!(ids(&get("Sales").users), ["4001@example.net"]);
    assert!(ids(&free()).contains(&"4002@example.net"));
    odin.call(shared::Update::new(SP, GROUP, "Sales").new_name("Front").max_active_calls_allowed(2)).unwrap();
    assert_eq!(get("Front").max_active_calls_allowed, Some(2));
    odin.call(users::Delete::new("4001@example.net")).unwrap();
    assert!(get("Front").users.is_empty(), "who is gone shares nothing");
    odin.call(shared::Delete::new(SP, GROUP, "Front")).unwrap();
    assert_eq!(odin.call(shared::Get::new(SP, GROUP, "Front")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn calls_are_parked<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let change = park::Update::new(SP, GROUP).recall_to(RecallTo::AlternateUserOnly).recall_timer_seconds(60);
    odin.call(change.recall_alternate_user_id("4002@example.net")).unwrap();
    let read = odin.call(park::Get::new(SP, GROUP)).unwrap();
    assert_eq!((read.recall_to, read.recall_timer_seconds), (Some(RecallTo::AlternateUserOnly), Some(60)));
    assert_eq!(read.recall_alternate_user_id.unwrap(), "4002@example.net");
    let recall = odin.call(park::recall::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(ids(&recall).contains(&"4002@example.net"));
    odin.call(park::groups::Create::new(SP, GROUP, "Desk", RecallTo::ParkingUserOnly)).unwrap();
    odin.call(park::groups::Update::new(SP, GROUP, "Desk").users(["4001@example.net"])).unwrap();
    let group = odin.call(park::groups::Get::new(SP, GROUP, "Desk")).unwrap();
    assert_eq!((ids(&group.users), group.recall_to), (vec!["4001@example.net"], Some(RecallTo::ParkingUserOnly)));
    let free = odin.call(park::groups::users::ListAvailable::new(SP, GROUP, "Desk")).unwrap();
    assert!(!ids(&free).contains(&"4001@example.net") && ids(&free).contains(&"4002@example.net"));
}

pub fn calls_go_on_in_a_series<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    odin.call(series::Create::new(SP, GROUP, "Sales").users(["4002@example.net", "4001@example.net"])).unwrap();
    let get = |name: &str| odin.call(series::Get::new(SP, GROUP, name)).unwrap();
    assert_eq!(ids(&get("Sales").users), ["4002@example.net", "4001@example.net"], "in this order");
    let twice = series::Create::new(SP, GROUP, "More").users(["4001@example.net"]);
    assert_eq!(odin.call(twice).unwrap_err().kind(), ErrorKind::Rejected, "a user is in one at the most");
    odin.call(series::Update::new(SP, GROUP, "Sales", "Desk").users(["4001@example.net"])).unwrap();
    assert_eq!(odin.call(series::List::new(SP, GROUP)).unwrap().names[..], ["Desk"]);
    let free = odin.call(series::users::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(ids(&free).contains(&"4002@example.net") && !ids(&free).contains(&"4001@example.net"));
    odin.call(series::Delete::new(SP, GROUP, "Desk")).unwrap();
    assert!(odin.call(series::List::new(SP, GROUP)).unwrap().names.is_empty());
}
