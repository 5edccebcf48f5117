//! Who has a line on which device.

use odin_api::ErrorKind;
use odin_api::groups::devices::{Create, Delete, Get, List, ListAvailable, available_ports, users};
use odin_api::groups::trunk_groups;
use odin_api::shapes::device::{AccessDevice, AccessDeviceEndpoint, DeviceLevel};
use odin_api::users::shared_call_appearance::endpoints;
use odin_api::users::{EndpointType, Update, group_id};
use odin_api::value::{Patch, Quantity};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const GRACE: &str = "4004@example.net";
const BARBARA: &str = "4006@example.net";
const TONY: &str = "4008@example.net";

/// Gives a user a line on a device.
pub fn line_on(user: &str, device: &str, level: DeviceLevel) -> Update {
    let mut end = AccessDeviceEndpoint::default();
    let mut access = AccessDevice::default();
    (access.device_name, access.device_level) = (Some(device.into()), Some(level));
    end.access_device = Some(access.into());
    Update::new(user).endpoint_type(EndpointType::AccessDeviceEndpoint).access_device_endpoint(end)
}

pub fn a_line_takes_a_port<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, GROUP, "desk", "Polycom Soundpoint IP 500")).unwrap();
    let ports = || odin.call(available_ports::Get::new(SP, GROUP, "desk", DeviceLevel::Group)).unwrap().into_vec();
    let rows = || odin.call(users::List::new(SP, GROUP, "desk")).unwrap();
    assert_eq!((ports(), rows().len()), (vec![1, 2, 3], 0));
    odin.call(line_on(BARBARA, "desk", DeviceLevel::Group)).unwrap();
    odin.call(endpoints::Create::of(GRACE, "desk", DeviceLevel::Group, "4004_desk@example.net")).unwrap();
    assert_eq!(ports(), [3]);
    let rows = rows();
    let lines: Vec<_> = rows.iter().map(|row| (row.user_id.as_str(), row.endpoint_type.as_deref().unwrap())).collect();
    assert_eq!(lines, [(BARBARA, "Primary"), (GRACE, "Shared Call Appearance")]);
    assert_eq!((rows[0].primary_line_port, rows[1].order), (Some(true), Some(2)));
    assert_eq!(rows[0].line_port, Some(BARBARA.into()));
    assert_eq!((rows[0].extension.as_deref(), rows[0].user_type.as_deref()), (Some("4006"), Some("Normal")));
    assert_eq!(rows[1].line_port, Some("4004_desk@example.net".into()));
    assert_eq!(odin.call(users::ListByPost::new(SP, GROUP, "desk")).unwrap(), rows);
    let device = odin.call(Get::new(SP, GROUP, "desk")).unwrap();
    assert_eq!(device.number_of_assigned_ports, Some(2));
    let offered = odin.call(ListAvailable::new(SP, GROUP)).unwrap();
    let desk = offered.iter().find(|row| row.device_name == Some("desk".into())).unwrap();
    assert_eq!(desk.available_ports, Some(Quantity::Of(1)));
    let barbara = odin.call(odin_api::users::Get::new(BARBARA)).unwrap();
    let seen = barbara.access_device_endpoint.unwrap().into_inner().access_device.unwrap();
    assert_eq!(seen.number_of_assigned_ports, Some(2), "a user sees what the device says");
}

pub fn a_full_device_takes_no_line<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, GROUP, "single", "Polycom IP5000")).unwrap();
    odin.call(line_on(BARBARA, "single", DeviceLevel::Group)).unwrap();
    odin.call(line_on(BARBARA, "single", DeviceLevel::Group)).expect("it is there already");
    let full = odin.call(line_on(TONY, "single", DeviceLevel::Group)).unwrap_err();
    assert_eq!(full.kind(), ErrorKind::Rejected);
    assert!(full.to_string().contains("No port available on access device: single"), "{full}");
    let shared = endpoints::Create::of(GRACE, "single", DeviceLevel::Group, "4004_single@example.net");
    assert_eq!(odin.call(shared).unwrap_err().kind(), ErrorKind::Rejected);
    let ports = || odin.call(available_ports::Get::new(SP, GROUP, "single", DeviceLevel::Group)).unwrap().len();
    let offered = || odin.call(ListAvailable::new(SP, GROUP)).unwrap().len();
    assert_eq!((ports(), offered()), (0, 5), "a full device is not offered");
    odin.call(Update::new(BARBARA).endpoint_type(EndpointType::None)).unwrap();
    assert_eq!((ports(), offered()), (1, 6));
    odin.call(line_on(TONY, "single", DeviceLevel::Group)).unwrap();
    let taken = odin.call(endpoints::Create::of(GRACE, "phone4005", DeviceLevel::Group, TONY)).unwrap_err();
    assert!(taken.to_string().contains("Line/port already in use"), "{taken}");
}

pub fn a_device_in_use_stays<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let delete = |name: &'static str| odin.call(Delete::new(SP, GROUP, name));
    let kept = delete("phone4001").unwrap_err();
    assert_eq!(kept.kind(), ErrorKind::Rejected);
    assert!(kept.to_string().contains("Access device in use: phone4001"), "{kept}");
    odin.call(odin_api::users::Delete::new(ADA)).unwrap();
    delete("phone4001").expect("its user is gone");

    odin.call(Create::new(SP, GROUP, "desk", "Polycom IP5000")).unwrap();
    let port = "4004_desk@example.net";
    odin.call(endpoints::Create::of(GRACE, "desk", DeviceLevel::Group, port)).unwrap();
    assert_eq!(delete("desk").unwrap_err().kind(), ErrorKind::Rejected, "a further phone is a line, too");
    odin.call(endpoints::Delete::new(GRACE, "desk", DeviceLevel::Group, port)).unwrap();
    delete("desk").unwrap();

    odin.call(Create::new(SP, GROUP, "gateway", "Generic SIP Gateway")).unwrap();
    let mut behind = AccessDevice::default();
    (behind.device_name, behind.device_level) = (Some("gateway".into()), Some(DeviceLevel::Group));
    odin.call(trunk_groups::Update::new(SP, GROUP, "trunk.odin").access_device(behind)).unwrap();
    assert_eq!(delete("gateway").unwrap_err().kind(), ErrorKind::Rejected, "a trunk group ends on it");
    let mut without = trunk_groups::Update::new(SP, GROUP, "trunk.odin");
    without.access_device = Patch::Clear;
    odin.call(without).unwrap();
    delete("gateway").unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 4);
}

pub fn music_comes_from_what_can_play<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, GROUP, "player", "Generic SIP Audio Player")).unwrap();
    let sources = odin.call(ListAvailable::new(SP, GROUP).is_music_on_holds(true)).unwrap();
    assert_eq!(sources.len(), 1);
    assert_eq!(sources[0].device_name, Some("player".into()));
    assert_eq!(sources[0].available_ports, Some(Quantity::Unlimited));
}

pub fn a_user_who_moves_leaves_the_phones_behind<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(endpoints::Create::of(GRACE, "phone4005", DeviceLevel::Group, "4004_lobby@example.net")).unwrap();
    let lines = |device: &'static str| odin.call(users::List::new(SP, GROUP, device)).unwrap().len();
    assert_eq!((lines("phone4004"), lines("phone4005")), (1, 2));
    odin.call(group_id::Update::new(GRACE, "grp2.odin", false)).unwrap();
    assert_eq!((lines("phone4004"), lines("phone4005")), (0, 1));
    let shared = odin.call(odin_api::users::shared_call_appearance::Get::new(GRACE)).unwrap();
    assert!(shared.endpoints.is_empty());
    odin.call(Delete::new(SP, GROUP, "phone4004")).unwrap();
}
