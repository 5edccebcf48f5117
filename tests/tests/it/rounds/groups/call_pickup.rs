//! `/groups/call-pickup`

use odin_api::ErrorKind;
use odin_api::groups::call_pickup::groups::{Create, Delete, Get, List, Update};
use odin_api::groups::call_pickup::{user, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";

pub fn a_pickup_group_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(Create::new(SP, GROUP, "Desk")).unwrap().record.unwrap();
    assert!(made.users.is_present() && made.users.is_empty());
    odin.call(Update::new(SP, GROUP, "Desk").users([ADA, ALAN])).unwrap();
    odin.call(Update::new(SP, GROUP, "Desk").new_name("Front desk")).unwrap();
    let read = odin.call(Get::new(SP, GROUP, "Front desk")).unwrap();
    assert_eq!(read.users.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), [ADA, ALAN]);
    assert_eq!(read.users[0].first_name.as_deref(), Some("Ada"));
    assert_eq!(odin.call(Get::new(SP, GROUP, "Desk")).unwrap_err().kind(), ErrorKind::NotFound);
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!((rows.len(), rows[0].name.as_deref()), (1, Some("Front desk")));
    assert_eq!(odin.call(Create::new(SP, GROUP, "Front desk")).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let stranger = Update::new(SP, GROUP, "Front desk").users(["123456789@test.com"]);
    assert_eq!(odin.call(stranger).unwrap_err().kind(), ErrorKind::Rejected);
    odin.call(Delete::new(SP, GROUP, "Front desk")).unwrap();
    assert!(odin.call(List::new(SP, GROUP)).unwrap().is_empty());
}

pub fn a_user_is_in_one_pickup_group<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, GROUP, "One").users([ADA, ALAN])).unwrap();
    odin.call(Create::new(SP, GROUP, "Two")).unwrap();
    assert_eq!(odin.call(users::ListAvailable::new(SP, GROUP)).unwrap().len(), 7);
    let both = Update::new(SP, GROUP, "Two").users([ADA]);
    assert_eq!(odin.call(both).unwrap_err().kind(), ErrorKind::Rejected);
    let of = |id: &str| odin.call(user::Get::new(SP, GROUP, id)).unwrap();
    assert_eq!((of(ADA).len(), of(ADA)[0].name.as_deref()), (1, Some("One")));
    assert!(of("4003@example.net").is_empty());
    odin.call(odin_api::users::Delete::new(ADA)).unwrap();
    let left = odin.call(Get::new(SP, GROUP, "One")).unwrap();
    assert_eq!((left.users.len(), left.users[0].user_id.as_str()), (1, ALAN), "a deleted user picks up no more");
    assert_eq!(odin.call(Update::new(SP, GROUP, "One").users([""; 0])).unwrap().record.unwrap().users.len(), 0);
}
