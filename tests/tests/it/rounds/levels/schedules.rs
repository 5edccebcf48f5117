//! `/service-providers/schedules` and `/service-providers/events`

use odin_api::service_providers::{events, schedules};
use odin_api::shapes::{device::DeviceLevel, schedule::ScheduleType};
use odin_api::{ErrorKind, groups};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";

pub fn groups_use_the_schedules_above_them<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let time = || ScheduleType::Time;
    let made = odin.call(schedules::Create::new(SP, "Hours", time())).unwrap().record.unwrap();
    assert_eq!(
        (made.level.clone(), made.service_provider_id.clone()),
        (Some(DeviceLevel::ServiceProvider), Some(SP.into()))
    );
    assert_eq!(odin.call(schedules::Get::new(SP, "Hours", time())).unwrap(), made);
    let again = odin.call(schedules::Create::new(SP, "Hours", time())).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::AlreadyExists);
    odin.call(schedules::Update::new(SP, "Hours", time(), "Office")).unwrap();
    let own = odin.call(schedules::List::new(SP)).unwrap();
    assert_eq!(own.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Office"]);
    let of_group = odin.call(groups::schedules::List::new(SP, "grp.odin")).unwrap();
    assert_eq!((of_group[0].name.as_str(), of_group[0].level.clone()), ("Office", Some(DeviceLevel::ServiceProvider)));
    let below = place.client("group.admin", "group.admin").call(schedules::List::new(SP)).unwrap_err();
    assert_eq!(below.kind(), ErrorKind::Forbidden);
    odin.call(schedules::Delete::new(SP, "Office", time())).unwrap();
    assert_eq!(odin.call(schedules::Get::new(SP, "Office", time())).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(groups::schedules::List::new(SP, "grp.odin")).unwrap().len(), 0);
}

pub fn events_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let kind = || ScheduleType::Holiday;
    let (start, end) = ("2026-12-24T12:00:00Z", "2026-12-24T23:59:00Z");
    let event = |name: &str| events::Create::new(SP, "Days off", kind(), name, start, end);
    assert_eq!(odin.call(event("Christmas")).unwrap_err().kind(), ErrorKind::NotFound, "there is no such schedule");
    odin.call(schedules::Create::new(SP, "Days off", kind())).unwrap();
    let made = odin.call(event("Christmas").rrule("FREQ=YEARLY;INTERVAL=1")).unwrap().record.unwrap();
    assert_eq!(made.service_provider_id, Some(SP.into()));
    let read = |name: &str| odin.call(events::Get::new(SP, "Days off", kind(), name));
    assert_eq!(read("Christmas").unwrap(), made);
    let change = events::Update::new(SP, "Days off", kind(), "Christmas", start, end);
    odin.call(change.new_event_name("Yule").all_day_event(true)).unwrap();
    assert_eq!(read("Yule").unwrap().all_day_event, Some(true));
    assert_eq!(odin.call(events::List::new(SP, "Days off", kind())).unwrap().len(), 1);
    odin.call(events::Delete::new(SP, "Days off", kind(), "Yule")).unwrap();
    assert_eq!(read("Yule").unwrap_err().kind(), ErrorKind::NotFound);
}
