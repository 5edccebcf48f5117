//! Settings of groups and service providers whose writes need more than their owner.

use odin_api::groups::night_forwarding::{self as night, NightSchedule, ScheduleLevel};
use odin_api::service_providers::meet_me_conferencing::ports;
use odin_api::shapes::forwarding::GroupNightMode;

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

pub fn calls_are_forwarded_at_night<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let mut hours = NightSchedule::default();
    hours.name = Some("Office".to_owned());
    hours.kind = Some(ScheduleLevel::Group);
    let change = night::Update::new(SP, GROUP, GroupNightMode::AutoOn).business_hours(hours);
    odin.call(change.forward_to_phone_number("+12125550100")).unwrap();
    let read = odin.call(night::Get::new(SP, GROUP)).unwrap();
    assert_eq!(read.night_forwarding, Some(GroupNightMode::AutoOn));
    assert_eq!(read.forward_to_phone_number.unwrap(), "+12125550100");
    let hours = read.business_hours.unwrap();
    assert_eq!((hours.name.as_deref(), hours.kind), (Some("Office"), Some(ScheduleLevel::Group)));
    assert!(read.holiday_schedule.is_none(), "nobody set it");
}

pub fn ports_are_allocated<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(ports::Update::new(SP, 40)).unwrap();
    assert_eq!(odin.call(ports::Get::new(SP)).unwrap().allocated_ports, Some(40));
    odin.call(ports::Update::new(SP, -1)).unwrap();
    assert_eq!(odin.call(ports::Get::new(SP)).unwrap().allocated_ports, Some(-1), "any number");
}
