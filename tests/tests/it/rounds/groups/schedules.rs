//! `/groups/schedules` and `/groups/events`

use odin_api::ErrorKind;
use odin_api::groups::{events, schedules};
use odin_api::shapes::{device::DeviceLevel, schedule::ScheduleType};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

pub fn a_schedule_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (time, holiday) = (ScheduleType::Time, ScheduleType::Holiday);
    let made = odin.call(schedules::Create::new(SP, GROUP, "Office", time.clone())).unwrap().record.unwrap();
    assert_eq!((made.kind.clone(), made.level.clone()), (Some(time.clone()), Some(DeviceLevel::Group)));
    odin.call(schedules::Create::new(SP, GROUP, "Office", holiday.clone())).unwrap();
    let again = schedules::Create::new(SP, GROUP, "Office", time.clone());
    assert_eq!(odin.call(again).unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(odin.call(schedules::Get::new(SP, GROUP, "Office", time.clone())).unwrap(), made);
    odin.call(schedules::Update::new(SP, GROUP, "Office", time.clone(), "Shop")).unwrap();
    let all = odin.call(schedules::List::new(SP, GROUP)).unwrap();
    assert_eq!(all.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Office", "Shop"]);
    odin.call(schedules::Delete::new(SP, GROUP, "Office", holiday.clone())).unwrap();
    let gone = odin.call(schedules::Get::new(SP, GROUP, "Office", holiday)).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(schedules::List::new(SP, GROUP)).unwrap().len(), 1);
}

pub fn events_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let kind = || ScheduleType::Holiday;
    let (start, end) = ("2026-12-24T12:00:00-05:00", "2026-12-24T23:59:00Z");
    let event = |name: &str| events::Create::new(SP, GROUP, "Days off", kind(), name, start, end);
    assert_eq!(odin.call(event("Christmas")).unwrap_err().kind(), ErrorKind::NotFound, "there is no such schedule");
    odin.call(schedules::Create::new(SP, GROUP, "Days off", kind())).unwrap();
    let made = odin.call(event("Christmas").rrule("FREQ=YEARLY;INTERVAL=1")).unwrap().record.unwrap();
    assert_eq!(made.start_time.as_deref(), Some("2026-12-24T12:00:00"), "the clock of the text, not its offset");
    assert_eq!(made.rrule.as_deref(), Some("DTSTART:20261224T120000Z\nRRULE:FREQ=YEARLY;INTERVAL=1"));
    assert_eq!((made.name.as_deref(), made.all_day_event), (Some("Days off"), Some(false)));
    odin.call(event("Inventory")).unwrap();
    assert_eq!(odin.call(event("Inventory")).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let read = |name: &str| odin.call(events::Get::new(SP, GROUP, "Days off", kind(), name));
    assert_eq!(read("Christmas").unwrap(), made);
    let change = events::Update::new(SP, GROUP, "Days off", kind(), "Christmas", start, "2026-12-26T00:00:00Z");
    odin.call(change.new_event_name("Yule").all_day_event(true)).unwrap();
    let yule = read("Yule").unwrap();
    assert_eq!((yule.rrule, yule.all_day_event), (made.rrule, Some(true)), "what is not sent stays");
    assert_eq!(read("Christmas").unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(events::Delete::new(SP, GROUP, "Days off", kind(), "Inventory")).unwrap();
    assert_eq!(odin.call(events::List::new(SP, GROUP, "Days off", kind())).unwrap().len(), 1);
    let backwards = events::Create::new(SP, GROUP, "Days off", kind(), "x", end, "2026-12-23T00:00:00Z");
    assert_eq!(odin.call(backwards).unwrap_err().kind(), ErrorKind::Rejected);
}
