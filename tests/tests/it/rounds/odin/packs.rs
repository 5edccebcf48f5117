//! `/groups/viewable-packs`, `/users/viewable-packs`

use odin_api::groups::viewable_packs::{
    Create, Delete, Get, List, ListBulk, PackService, PackUser, Update, UpdateBulk, services,
};
use odin_api::{ErrorKind, groups, users};

use super::tasks::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";
const OTHER: &str = "4002@example.net";

fn seen(odin: &impl Transport) -> Vec<String> {
    let viewable = odin.call(users::services::viewable::List::new(ADA)).unwrap();
    viewable.user_services.iter().map(|service| service.service_name.to_string()).collect()
}

pub fn users_see_what_their_pack_has<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let everything = seen(&odin);
    assert!(everything.len() > 2, "{everything:?}");
    let known = odin.call(services::List::new(SP, GROUP)).unwrap();
    let service = known.iter().find(|service| everything.contains(&service.name)).unwrap().clone();
    let create = |services: [PackService; 1]| Create::new(SP, GROUP, "Simple").services(services);
    let unknown = odin.call(create([PackService::new(99_999, "Telepathy")])).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
    let id = odin.call(create([service.clone()])).unwrap().record.unwrap().id.unwrap();
    assert!(odin.call(create([service.clone()])).is_err(), "a name is had once");
    assert_eq!(odin.call(Get::new(SP, GROUP, id)).unwrap().services[0], service);
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!((rows.len(), rows[0].name.as_deref(), rows[0].services.len()), (1, Some("Simple"), 0));

    odin.call(users::viewable_packs::Update::new(ADA, id)).unwrap();
    assert_eq!(odin.call(users::viewable_packs::Get::new(ADA)).unwrap().id, Some(id));
    assert_eq!(seen(&odin), std::slice::from_ref(&service.name));
    odin.call(Update::new(SP, GROUP, id, "Nothing").services(Vec::<PackService>::new())).unwrap();
    assert!(seen(&odin).is_empty());
    let pack_of = |user: &str| {
        let users = odin.call(ListBulk::new(SP, GROUP)).unwrap();
        users.iter().find(|row| row.user_id == user).unwrap().virtual_pack_name.clone()
    };
    assert_eq!((pack_of(ADA).as_deref(), pack_of(OTHER)), (Some("Nothing"), None));

    odin.call(users::viewable_packs::Update::new(ADA, 0)).unwrap();
    assert_eq!(seen(&odin), everything);
    let both = || [PackUser::new(ADA), PackUser::new(OTHER)];
    odin.call(UpdateBulk::new(SP, GROUP).id(id).users(both())).unwrap();
    assert_eq!((pack_of(ADA), pack_of(OTHER)), (Some("Nothing".into()), Some("Nothing".into())));
    odin.call(UpdateBulk::new(SP, GROUP).users([PackUser::new(OTHER)])).unwrap();
    assert_eq!(pack_of(OTHER), None);
    odin.call(Delete::new(SP, GROUP, id)).unwrap();
    assert_eq!((pack_of(ADA), seen(&odin)), (None, everything));
    assert_eq!(odin.call(groups::viewable_packs::Get::new(SP, GROUP, id)).unwrap_err().kind(), ErrorKind::NotFound);
}
