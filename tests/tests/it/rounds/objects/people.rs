//! Whom users find in their directories, and who is hidden there.

use odin_api::groups::common_phone_list::{self as list, Entry};
use odin_api::groups::custom_contact_directory as directory;
use odin_api::groups::service_instance_privacy as privacy;
use odin_api::groups::virtual_on_net_enterprise_extensions as elsewhere;
use odin_api::groups::{self, hunt_groups};
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::{ErrorKind, system};

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

pub fn numbers_are_listed<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let entries = [Entry::of("Taxi", "+12125550100"), Entry::of("Pizza", "+12125550101")];
    odin.call(list::Create::new(SP, GROUP).entries(entries)).unwrap();
    odin.call(list::Update::new(SP, GROUP, "Pizza", "Pasta", "+12125550102")).unwrap();
    let listed = || odin.call(list::List::new(SP, GROUP)).unwrap().entries;
    let rows: Vec<_> = listed().iter().map(|entry| (entry.name.clone(), entry.phone_number.clone().unwrap())).collect();
    assert_eq!(rows, [("Pasta".into(), "+12125550102".into()), ("Taxi".into(), "+12125550100".into())]);
    let delete = || list::Delete::new(SP, GROUP).entries([Entry::new("Taxi")]);
    odin.call(delete()).unwrap();
    assert_eq!(listed().len(), 1);
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn directories_name_users<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(directory::Create::new(SP, GROUP, "Bosses").users(["4001@example.net"])).unwrap();
    odin.call(directory::Update::new(SP, GROUP, "Bosses", "Board").users(["4002@example.net"])).unwrap();
    let board = odin.call(directory::Get::new(SP, GROUP, "Board")).unwrap();
    assert_eq!((board.users.len(), board.users[0].user_id.as_ref()), (1, "4002@example.net"));
    assert!(board.users[0].last_name.is_some(), "as the user is called");
    let names = odin.call(directory::List::new(SP, GROUP)).unwrap();
    assert_eq!((names.len(), names[0].name.as_deref()), (1, Some("Board")));
    let free = odin.call(directory::users::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(free.iter().any(|user| user.user_id == "4002@example.net"), "a user may be in many");
    odin.call(directory::Delete::new(SP, GROUP, "Board")).unwrap();
    assert!(odin.call(directory::List::new(SP, GROUP)).unwrap().is_empty());
}

pub fn people_elsewhere_have_extensions<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let kinds = odin.call(system::virtual_on_net_enterprise_extensions::List::new()).unwrap();
    let number = "+12125550100";
    let create = elsewhere::Create::new(SP, GROUP, number, "5100", "Jane", "Smith", "Jane", "Smith");
    odin.call(create.virtual_on_net_call_type_name(&*kinds[0])).unwrap();
    odin.call(elsewhere::Update::new(SP, GROUP, number, "5101", "Jane", "Jones", "Jane", "Jones")).unwrap();
    let jane = odin.call(elsewhere::Get::new(SP, GROUP, number)).unwrap();
    assert_eq!((jane.extension.as_deref(), jane.last_name.as_deref()), (Some("5101"), Some("Jones")));
    assert_eq!(jane.virtual_on_net_call_type_name.as_deref(), Some(&*kinds[0]), "what is not set stays");
    let list = odin.call(elsewhere::List::new(SP, GROUP)).unwrap();
    assert_eq!((list.users.len(), list.users[0].phone_number.clone().unwrap()), (1, number.into()));
    odin.call(elsewhere::Delete::new(SP, GROUP, number)).unwrap();
    assert_eq!(odin.call(elsewhere::Get::new(SP, GROUP, number)).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn instances_are_hidden<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let id = "hg.hidden@example.net";
    let mut profile = ServiceInstanceProfile::default();
    profile.name = "Hidden".to_owned().into();
    profile.calling_line_id_first_name = "Hidden".to_owned().into();
    profile.calling_line_id_last_name = "Hidden".to_owned().into();
    odin.call(hunt_groups::Create::new(SP, GROUP, id, profile, hunt_groups::Policy::Regular, 5, 0)).unwrap();
    odin.call(privacy::Update::new(id).enable_directory_privacy(true)).unwrap();
    let read = odin.call(privacy::Get::new(id)).unwrap();
    assert_eq!(
        (read.enable_directory_privacy, read.enable_auto_attendant_name_dialing_privacy),
        (Some(true), Some(false))
    );
    assert_eq!(read.service_user_id.unwrap(), id);
    let person = odin.call(groups::service_instance_privacy::Get::new("4001@example.net")).unwrap_err();
    assert_eq!(person.kind(), ErrorKind::NotFound, "people have a privacy of their own");
}
