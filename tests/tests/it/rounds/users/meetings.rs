//! Rooms, conferences and chat.

use odin_api::ErrorKind;
use odin_api::users::collaborate::instant_room::AttendeeNotification;
use odin_api::users::collaborate::{bridge, instant_room, my_room, project_rooms, regenerate};
use odin_api::users::integrated_imp;
use odin_api::users::meet_me_conferencing::conferences::{self, AttendeeNotification as Notification};
use odin_api::users::meet_me_conferencing::{bridges, delegates};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const ADA: &str = "4001@example.net";
const TONE: AttendeeNotification = AttendeeNotification::PlayTone;

pub fn users_have_rooms<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assert!(odin.call(bridge::Get::new(ADA)).unwrap().bridge_id.is_some());
    odin.call(instant_room::Update::new(ADA).attendee_notification(TONE).owner_required(true)).unwrap();
    let instant = odin.call(instant_room::Get::new(ADA)).unwrap();
    assert_eq!((instant.attendee_notification, instant.owner_required), (Some(TONE), Some(true)));

    let id = odin.call(my_room::Get::new(ADA)).unwrap().room_id.unwrap();
    odin.call(my_room::Update::new(ADA, id.clone(), "Ada's room", TONE).owner_required(true)).unwrap();
    let mine = odin.call(my_room::Get::new(ADA)).unwrap();
    assert_eq!((mine.room_name.as_deref(), mine.owner_required), (Some("Ada's room"), Some(true)));
    odin.call(regenerate::Regenerate::new(ADA, id.clone())).unwrap();
    let now = odin.call(my_room::Get::new(ADA)).unwrap();
    assert_ne!(now.room_id.as_ref(), Some(&id));
    assert_eq!(now.room_name, mine.room_name, "only the id is new");

    let made = odin.call(project_rooms::Create::new(ADA, "Moonshot", TONE)).unwrap().record.unwrap();
    let id = made.room_id.unwrap();
    odin.call(project_rooms::Update::new(ADA, id.clone(), "Mars", TONE)).unwrap();
    odin.call(regenerate::Regenerate::new(ADA, id.clone())).unwrap();
    assert_eq!(odin.call(regenerate::Regenerate::new(ADA, id)).unwrap_err().kind(), ErrorKind::NotFound);
    let rooms = odin.call(project_rooms::List::new(ADA)).unwrap();
    assert_eq!((rooms.len(), rooms[0].room_name.as_deref()), (1, Some("Mars")));
    let id = rooms[0].room_id.clone().unwrap();
    assert_eq!(odin.call(project_rooms::Get::new(ADA, id.clone())).unwrap().attendee_notification, Some(TONE));
    odin.call(project_rooms::Delete::new(ADA, id)).unwrap();
    assert!(odin.call(project_rooms::List::new(ADA)).unwrap().is_empty());
}

pub fn users_hold_conferences<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let at = odin.call(bridges::List::new(ADA)).unwrap()[0].bridge_id.clone().unwrap();
    let create = conferences::Create::new(ADA, at.clone(), "Weekly", Notification::PlayTone).moderator_required(true);
    let made = odin.call(create).unwrap().record.unwrap();
    let id = made.conference_id.unwrap();
    let update = conferences::Update::new(ADA, id.clone(), at.clone(), "Monthly", Notification::PlayRecordedName);
    odin.call(update).unwrap();
    let read = odin.call(conferences::Get::new(ADA, id.clone(), at.clone())).unwrap();
    assert_eq!((read.title.as_deref(), read.moderator_required), (Some("Monthly"), Some(true)));
    let rows = odin.call(conferences::List::new(ADA)).unwrap();
    assert_eq!((rows.len(), rows[0].conference_id.as_ref()), (1, Some(&id)));

    let free = odin.call(delegates::users::ListAvailable::new(ADA, id.clone(), at.clone())).unwrap();
    let chosen = free[0].user_id.clone();
    assert_ne!(chosen, ADA, "not the host");
    odin.call(delegates::Update::new(ADA, id.clone(), at.clone()).users([chosen.clone()])).unwrap();
    let all = odin.call(delegates::List::new(ADA, id.clone(), at.clone())).unwrap();
    assert_eq!((all.len(), &all[0].user_id), (1, &chosen));
    odin.call(conferences::Delete::new(ADA, id.clone(), at.clone())).unwrap();
    let gone = odin.call(delegates::List::new(ADA, id, at)).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
}

pub fn users_chat<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    odin.call(integrated_imp::Update::new(ADA).is_active(true)).unwrap();
    assert_eq!(odin.call(integrated_imp::Get::new(ADA)).unwrap().is_active, Some(true));
    odin.call(integrated_imp::password::Update::new(ADA)).unwrap();
}
