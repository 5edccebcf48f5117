//! Schedules of a user.

use odin_api::ErrorKind;
use odin_api::shapes::device::DeviceLevel;
use odin_api::shapes::schedule::{FromDnCriteria, ScheduleRef, ScheduleType};
use odin_api::users::{events, schedules, sequential_ring as ring};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const TIME: ScheduleType = ScheduleType::Time;

pub fn users_have_schedules<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let made = odin.call(schedules::Create::new(ADA, "Mornings", TIME)).unwrap().record.unwrap();
    assert_eq!(made.user_id, Some(ADA.into()));
    let twin = odin.call(schedules::Create::new(ADA, "Mornings", TIME)).unwrap_err();
    assert_eq!(twin.kind(), ErrorKind::AlreadyExists);
    odin.call(schedules::Create::new(ALAN, "Mornings", TIME)).unwrap();
    odin.call(schedules::Create::new(ADA, "Leave", ScheduleType::Holiday)).unwrap();
    let holidays = odin.call(schedules::holidays::List::new(ADA)).unwrap();
    assert!(holidays.iter().any(|one| one.name.as_deref() == Some("Leave") && one.level == Some(DeviceLevel::User)));
    assert!(holidays.iter().all(|one| one.schedule_type == Some(ScheduleType::Holiday)));

    let (from, to) = ("2026-12-24T08:00:00", "2026-12-24T12:00:00");
    let create =
        events::Create::new(ADA, "Mornings", TIME, "Monday", from, to).rrule("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO");
    odin.call(create.clone()).unwrap();
    assert_eq!(odin.call(create).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let rename = events::Update::new(ADA, "Mornings", TIME, "Monday", from, to).new_event_name("Mondays");
    odin.call(rename).unwrap();
    let read = odin.call(events::Get::new(ADA, "Mornings", TIME, "Mondays")).unwrap();
    assert!(read.rrule.as_deref().unwrap().contains("BYDAY=MO"));
    let listed = odin.call(events::List::new(ADA, "Mornings", TIME)).unwrap();
    assert_eq!(listed.as_slice(), std::slice::from_ref(&read));
    let all = odin.call(schedules::List::new(ADA)).unwrap();
    let own = all.iter().find(|one| one.name.as_deref() == Some("Mornings")).unwrap();
    assert_eq!((own.level.as_ref(), own.events.as_slice()), (Some(&DeviceLevel::User), [read].as_slice()));

    let create = ring::criteria::Create::new(ADA, "mornings", FromDnCriteria::any());
    let mut mornings = ScheduleRef::default();
    mornings.name = Some("Mornings".into());
    odin.call(create.time_schedule(mornings)).unwrap();
    let used = odin.call(schedules::Delete::new(ADA, "Mornings", TIME)).unwrap_err();
    assert_eq!(used.kind(), ErrorKind::Rejected, "a criterion refers to it");
    odin.call(schedules::Update::new(ADA, "Mornings", TIME, "Before noon")).unwrap();
    let read = odin.call(schedules::Get::new(ADA, "Before noon", TIME)).unwrap();
    assert_eq!(read.name.as_deref(), Some("Before noon"));
    let criterion = odin.call(ring::criteria::Get::new(ADA, "mornings")).unwrap();
    let refers = criterion.time_schedule.get().unwrap();
    assert_eq!((refers.name.as_deref(), refers.level.as_ref()), (Some("Before noon"), Some(&DeviceLevel::User)));
    odin.call(schedules::Get::new(ALAN, "Mornings", TIME)).unwrap();

    odin.call(ring::criteria::Delete::new(ADA, "mornings")).unwrap();
    odin.call(events::Delete::new(ADA, "Before noon", TIME, "Mondays")).unwrap();
    odin.call(schedules::Delete::new(ADA, "Before noon", TIME)).unwrap();
    let gone = odin.call(schedules::Get::new(ADA, "Before noon", TIME)).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
}
