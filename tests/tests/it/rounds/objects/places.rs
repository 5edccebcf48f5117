//! Departments with their administrators and their music, and everybody who can be called.

use odin_api::groups::departments::{self, admins};
use odin_api::groups::music_on_hold::{self as music, MessageSource, MusicOnHoldSource};
use odin_api::groups::phone_directory;
use odin_api::shapes::people::Department;
use odin_api::{ErrorKind, users};

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

fn department(name: &str) -> Department {
    let mut department = Department::default();
    department.name = Some(name.to_owned());
    department.group_id = Some(GROUP.into());
    department.service_provider_id = Some(SP.into());
    department
}

pub fn departments_have_parts<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(departments::Create::new(SP, GROUP, "Outside").parent_department(department("Sales"))).unwrap();
    let get = |name: &str| odin.call(departments::Get::new(SP, GROUP, name)).unwrap();
    assert_eq!(get("Outside").parent_department.unwrap().name.as_deref(), Some("Sales"));
    assert!(!get("Sales").available_parents.iter().any(|part| part.name.as_deref() == Some("Outside")), "its own part");
    let ring = departments::Update::new(SP, GROUP, "Sales", "Sales").parent_department(department("Outside"));
    assert_eq!(odin.call(ring).unwrap_err().kind(), ErrorKind::Rejected);
    odin.call(users::Update::new("4001@example.net").department(department("Outside"))).unwrap();
    odin.call(departments::Update::new(SP, GROUP, "Outside", "Field").calling_line_id_name("Field Sales")).unwrap();
    assert_eq!(get("Field").calling_line_id_name.as_deref(), Some("Field Sales"));
    let of_user = || odin.call(users::Get::new("4001@example.net")).unwrap().department;
    assert_eq!(of_user().unwrap().name.as_deref(), Some("Field"), "users follow");
    let names = || {
        let list = odin.call(departments::List::new(SP, GROUP)).unwrap();
        list.iter().filter_map(|part| part.name.clone()).collect::<Vec<_>>()
    };
    assert!(names().contains(&"Field".to_owned()) && !names().contains(&"Outside".to_owned()));
    odin.call(departments::Delete::new(SP, GROUP, "Field")).unwrap();
    assert!(of_user().and_then(|department| department.name).is_none(), "users are in none");
    assert_eq!(odin.call(departments::Get::new(SP, GROUP, "Field")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn departments_have_administrators<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let id = "field.admin";
    let create = || admins::Create::new(id, department("Sales"), "Moonlight7!").last_name("Smith");
    odin.call(create()).unwrap();
    assert_eq!(odin.call(create()).unwrap_err().kind(), ErrorKind::AlreadyExists, "the id is taken");
    odin.call(admins::Update::new(id).first_name("Jane")).unwrap();
    let admin = odin.call(admins::Get::new(id)).unwrap();
    assert_eq!((admin.first_name.as_deref(), admin.last_name.as_deref()), (Some("Jane"), Some("Smith")));
    assert_eq!(admin.department.unwrap().name.as_deref(), Some("Sales"));
    let listed = || odin.call(admins::List::new(SP, GROUP, "Sales")).unwrap();
    assert!(listed().iter().any(|admin| admin.user_id.as_ref().is_some_and(|other| *other == id)));
    odin.call(admins::Delete::new(id)).unwrap();
    assert!(!listed().iter().any(|admin| admin.user_id.as_ref().is_some_and(|other| *other == id)));
}

pub fn callers_hear_music<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    odin.call(music::Update::new(SP, GROUP).is_active_during_call_hold(true)).unwrap();
    let source = || {
        let mut source = MusicOnHoldSource::default();
        source.message_source_selection = Some(MessageSource::External);
        source
    };
    let create = || music::Create::new(SP, GROUP, department("Sales"), true, false, true, source(), false);
    odin.call(create()).unwrap();
    assert_eq!(odin.call(create()).unwrap_err().kind(), ErrorKind::AlreadyExists, "it has its own");
    let own = odin.call(music::Get::new(SP, GROUP).department_name("Sales")).unwrap();
    assert_eq!((own.is_active_during_call_hold, own.is_active_during_busy_camp_on), (Some(false), Some(true)));
    assert_eq!(own.source.unwrap().message_source_selection, Some(MessageSource::External));
    assert_eq!(
        odin.call(music::Get::new(SP, GROUP)).unwrap().is_active_during_call_hold,
        Some(true),
        "the group's stays"
    );
    let list = || odin.call(music::departments::List::new(SP, GROUP)).unwrap().departments;
    assert_eq!(list()[0].name.as_deref(), Some("Sales"));
    odin.call(music::Delete::new(SP, GROUP).department_name("Sales")).unwrap();
    assert!(list().is_empty());
    let whole = odin.call(music::Delete::new(SP, GROUP)).unwrap_err();
    assert_eq!(whole.kind(), ErrorKind::Rejected, "a group always has some");
}

pub fn everybody_is_in_the_directory<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let entries = odin.call(phone_directory::List::new(SP, GROUP)).unwrap();
    let entry =
        entries.iter().find(|entry| entry.user_id.as_ref().is_some_and(|id| *id == "4001@example.net")).unwrap();
    assert!(entry.extension.is_some() && entry.name.as_deref().is_some_and(|name| name.contains(", ")));
}
