//! `/groups`

use odin_api::groups::{Create, Delete, Get, Group, List, Search, Update};
use odin_api::value::{Array, Patch, Pattern};
use odin_api::{Endpoint, ErrorKind, users};

use super::{Lab, Stage, Transport};

fn ids(groups: &Array<Group>) -> Vec<&str> {
    assert!(groups.rejected().is_empty(), "{:?}", groups.rejected());
    groups.iter().map(|group| group.group_id.as_str()).collect()
}

pub fn groups_are_read<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let group = odin.call(Get::new("ent.odin", "grp.odin")).unwrap();
    assert_eq!((group.group_name.as_deref(), group.user_limit), (Some("Odin Group"), Some(500)));
    assert_eq!(group.user_count, Some(9));
    assert_eq!(group.owner(), Some(&"ent.odin".into()));
    let list = odin.call(List::new("ent.odin")).unwrap();
    assert_eq!(ids(&list), ["grp.odin", "grp2.odin"]);
    assert_eq!(list[1].group_name.as_deref(), Some("Odin Branch"));
    assert_eq!(ids(&odin.call(Search::new().group_name(Pattern::contains("branch"))).unwrap()), ["grp2.odin"]);
    assert_eq!(ids(&odin.call(Search::new().group_id(Pattern::starts_with("grp"))).unwrap()).len(), 2);
    assert_eq!(ids(&odin.call(Search::new().group_name("Test").service_provider_id("TestGroup")).unwrap()), ["Test"]);
    let error = odin.call(Get::new("ent.odin", "none")).unwrap_err();
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::NotFound, Some("Group not found: none")));
}

pub fn a_group_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let written = odin.call(Create::new("ent.odin", "new.odin", "A New Group", "example.net", 25)).unwrap();
    let read = odin.call(Get::new("ent.odin", "new.odin")).unwrap();
    assert_eq!(written.record.as_ref(), Some(&read));
    let user = "4200@example.net";
    odin.call(users::Create::new("ent.odin", "new.odin", user, "A", "B", "A", "B")).unwrap();
    assert_eq!(odin.call(Get::new("ent.odin", "new.odin")).unwrap().user_count, Some(1));

    odin.call(Update::new("ent.odin", "new.odin").group_name("Renamed").location_dialing_code("77")).unwrap();
    let read = odin.call(Get::new("ent.odin", "new.odin")).unwrap();
    assert_eq!((read.group_name.as_deref(), read.user_limit), (Some("Renamed"), Some(25)));
    assert_eq!(read.location_dialing_code.as_deref(), Some("77"), "which came as a JSON number");
    assert_eq!(ids(&odin.call(List::new("ent.odin")).unwrap()), ["grp.odin", "grp2.odin", "new.odin"]);

    odin.call(Delete::new("ent.odin", "new.odin")).unwrap();
    assert_eq!(odin.call(Get::new("ent.odin", "new.odin")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(users::Get::new(user)).unwrap_err().kind(), ErrorKind::NotFound, "with everyone in it");
    let error = odin.call(Create::new("ent.odin", "bad.odin", "Bad", "elsewhere.net", 25)).unwrap_err();
    assert_eq!(error.server_text(), Some("Domain not found: elsewhere.net"));
}

pub fn putting_back_what_was_read_loses_nothing<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut fill = Update::new("ent.odin", "grp.odin").calling_line_id_name("Odin");
    let mut address = odin_api::shapes::people::Address::default();
    address.city = Patch::Set("Trondheim".to_owned());
    address.address_line2 = Patch::Set("Floor 2".to_owned());
    fill.address = Patch::Set(address);
    let mut contact = odin_api::shapes::people::Contact::default();
    contact.contact_name = Patch::Set("Frigg".to_owned());
    fill.contact = Patch::Set(contact);
    odin.call(fill).unwrap();
    let mut before = odin.call(Get::new("ent.odin", "grp.odin")).unwrap();
    assert_eq!(before.address.as_ref().unwrap().city.get().map(String::as_str), Some("Trondheim"));
    odin.call(Update::new("ent.odin", "grp.odin").user_limit(600).record(&before)).unwrap();
    let after = odin.call(Get::new("ent.odin", "grp.odin")).unwrap();
    before.user_limit = Some(600);
    assert_eq!(after, before);
}
