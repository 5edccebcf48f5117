//! Virtual users: bridges of rooms and conferences, hosts of guests, paging groups.

use odin_api::groups::collaborate::{self, bridges as rooms};
use odin_api::groups::flexible_seating::{self as seating, host};
use odin_api::groups::meet_me_conferencing::{self as conferences, bridges as meet};
use odin_api::groups::paging::{self, PagingGroupRow};
use odin_api::shapes::device::{AccessDeviceEndpoint, DeviceLevel};
use odin_api::shapes::duration::HoursMinutes;
use odin_api::shapes::people::UserRow;
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::value::Patch;
use odin_api::{ErrorKind, users};

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

fn profile(name: &str) -> ServiceInstanceProfile {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = name.to_owned().into();
    profile.calling_line_id_first_name = name.to_owned().into();
    profile.calling_line_id_last_name = name.to_owned().into();
    profile
}

fn ids(users: &[UserRow]) -> Vec<&str> {
    users.iter().map(|user| user.user_id.as_ref()).collect()
}

fn named(profile: Option<ServiceInstanceProfile>) -> Patch<String> {
    profile.expect("an instance has a profile").name
}

pub fn one_speaks_and_many_hear<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let id = "page.store@example.net";
    odin.call(paging::Create::new(SP, GROUP, id, profile("Store"), 5, false)).unwrap();
    let again = paging::Create::new(SP, GROUP, id, profile("Store"), 5, false);
    assert_eq!(odin.call(again).unwrap_err().kind(), ErrorKind::AlreadyExists, "the id is taken");
    odin.call(paging::originators::Update::new(id).originators(["4001@example.net"])).unwrap();
    odin.call(paging::targets::Update::new(id).targets(["4002@example.net", "4001@example.net"])).unwrap();
    assert_eq!(ids(&odin.call(paging::originators::List::new(id)).unwrap()), ["4001@example.net"]);
    let targets = || odin.call(paging::targets::List::new(id)).unwrap();
    assert_eq!(ids(&targets()), ["4002@example.net", "4001@example.net"]);
    let free = odin.call(paging::targets::available::ListAvailable::new(id)).unwrap();
    assert!(!ids(&free).contains(&"4001@example.net"), "who hears it already");
    let speakers = odin.call(paging::originators::available::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(ids(&speakers).contains(&"4001@example.net"));
    odin.call(paging::Update::new(id).service_instance_profile(profile("Warehouse")).originator_clid_prefix("WH"))
        .unwrap();
    let read = odin.call(paging::Get::new(id)).unwrap();
    assert_eq!((read.confirmation_tone_timeout_seconds, read.originator_clid_prefix.as_deref()), (Some(5), Some("WH")));
    assert_eq!(named(read.service_instance_profile), "Warehouse".to_owned().into());
    let mut off = PagingGroupRow::new(id);
    off.is_active = Some(false);
    odin.call(paging::status::Update::new().instances([off])).unwrap();
    let rows = odin.call(paging::List::new(SP, GROUP)).unwrap();
    assert_eq!((rows[0].name.as_deref(), rows[0].is_active), (Some("Warehouse"), Some(false)));
    assert_eq!(targets().len(), 2, "other writes leave them alone");
    odin.call(users::Delete::new("4002@example.net")).unwrap();
    assert_eq!(ids(&targets()), ["4001@example.net"]);
    odin.call(paging::Delete::new(id)).unwrap();
    assert_eq!(odin.call(paging::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn users_meet_in_rooms<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let (one, two) = ("rooms.one@example.net", "rooms.two@example.net");
    for id in [one, two] {
        odin.call(rooms::Create::new(SP, GROUP, id, profile("Rooms"), 15, 50, true)).unwrap();
        odin.call(rooms::Update::new(id).is_default(true)).unwrap();
    }
    let is_default = |id: &str| odin.call(rooms::Get::new(id)).unwrap().is_default;
    assert_eq!((is_default(one), is_default(two)), (Some(false), Some(true)), "one is the default");
    odin.call(rooms::Update::new(one).users(["4001@example.net"]).maximum_bridge_participants(60)).unwrap();
    let read = odin.call(rooms::Get::new(one)).unwrap();
    assert_eq!((read.maximum_bridge_participants, read.max_collaborate_room_participants), (Some(60), Some(15)));
    assert_eq!(ids(&read.users), ["4001@example.net"]);
    let taken = odin.call(rooms::Update::new(two).users(["4001@example.net"])).unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::Rejected, "a user is on one at the most");
    let free = odin.call(collaborate::users::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(!ids(&free).contains(&"4001@example.net") && ids(&free).contains(&"4002@example.net"));
    let owners = odin.call(rooms::details::List::new(SP, GROUP)).unwrap();
    assert_eq!((owners.len(), owners[0].name.as_deref()), (1, Some("Rooms")));
    assert_eq!(odin.call(rooms::List::new(SP, GROUP)).unwrap().len(), 2);
    odin.call(rooms::Delete::new(one)).unwrap();
    assert_eq!(odin.call(rooms::List::new(SP, GROUP)).unwrap().len(), 1);
}

pub fn people_dial_into_conferences<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    odin.call(conferences::ports::Update::new(SP, GROUP, 30)).unwrap();
    let id = "meet@example.net";
    let long = || HoursMinutes::of(3, 15);
    let bridge = |ports| meet::Create::new(SP, GROUP, id, profile("Meet"), ports, true, 10, long(), long(), 6);
    assert_eq!(odin.call(bridge(31).users(["4001@example.net"])).unwrap_err().kind(), ErrorKind::Rejected);
    odin.call(bridge(20).users(["4001@example.net"])).unwrap();
    let ports = odin.call(conferences::ports::Get::new(SP, GROUP)).unwrap();
    assert_eq!((ports.allocated_ports, ports.available_ports), (Some(30), Some(10)));
    odin.call(meet::Update::new(id).users(["4001@example.net", "4002@example.net"]).security_pin_length(8)).unwrap();
    let read = odin.call(meet::Get::new(id)).unwrap();
    assert_eq!((read.security_pin_length, read.allocated_ports, read.users.len()), (Some(8), Some(20), 2));
    let longest = read.max_conference_duration_minutes.unwrap();
    assert_eq!((longest.hours, longest.minutes), (Some(3), Some(15)));
    let rows = odin.call(meet::List::new(SP, GROUP)).unwrap();
    assert_eq!(rows[0].name.as_deref(), Some("Meet"));
    assert!(!odin.call(conferences::users::ListAvailable::new(SP, GROUP)).unwrap().is_empty());
    odin.call(meet::Delete::new(id)).unwrap();
    assert_eq!(odin.call(conferences::ports::Get::new(SP, GROUP)).unwrap().available_ports, Some(30));
}

pub fn guests_sit_down<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let id = "desk.seven@example.net";
    odin.call(host::Create::new(SP, GROUP, id, profile("Desk 7"))).unwrap();
    let devices = odin.call(seating::access_devices::List::new(SP, GROUP)).unwrap();
    let device = devices[0].access_device.clone().unwrap().device_name.unwrap();
    let phone = AccessDeviceEndpoint::on(device.clone(), DeviceLevel::Group).line_port("desk.seven@example.net");
    let update = host::Update::new(id).endpoint_type(host::HostEndpoint::AccessDeviceEndpoint);
    odin.call(update.access_device_endpoint(phone)).unwrap();
    let read = odin.call(host::Get::new(id)).unwrap();
    let endpoint = read.access_device_endpoint.unwrap();
    assert_eq!(endpoint.access_device.clone().unwrap().device_name.as_ref(), Some(&device));
    assert_eq!(endpoint.line_port.unwrap(), "desk.seven@example.net");
    let guests = host::guest_association::Update::new(id).enforce_association_limit(true).association_limit_hours(12);
    odin.call(guests.access_level(host::guest_association::AccessLevel::Enterprise)).unwrap();
    let guests = odin.call(host::guest_association::Get::new(id)).unwrap();
    assert_eq!((guests.association_limit_hours, guests.enforce_association_limit), (Some(12), Some(true)));
    assert_eq!(guests.access_level, Some(host::guest_association::AccessLevel::Enterprise));
    odin.call(host::routing_policies::Update::new(id).allow_emergency_calls(true)).unwrap();
    let policies = odin.call(host::routing_policies::Get::new(id)).unwrap();
    assert_eq!((policies.allow_emergency_calls, policies.allow_calls_to_voice_portal), (Some(true), Some(false)));
    let mut closed = host::HostRow::new(id);
    closed.is_active = Some(false);
    odin.call(host::status::Update::new().instances([closed])).unwrap();
    let list = odin.call(host::List::new(SP, GROUP)).unwrap();
    assert_eq!((list.hosts.len(), list.hosts[0].is_active), (1, Some(false)));
    let gone = host::Update::new(id).endpoint_type(host::HostEndpoint::None);
    odin.call(gone).unwrap();
    assert!(odin.call(host::Get::new(id)).unwrap().access_device_endpoint.is_none());
    odin.call(host::Delete::new(id)).unwrap();
    assert!(odin.call(host::List::new(SP, GROUP)).unwrap().hosts.is_empty());
}
