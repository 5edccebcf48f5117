//! `/groups/admins`

use odin_api::ErrorKind;
use odin_api::groups::admins::policies::{self, Access, Policies, UpdateBulk, UserAccess};
use odin_api::groups::admins::{Create, Delete, Get, List, Update};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const SECOND: &str = "second.admin";

pub fn an_administrator_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let create = Create::new(SP, GROUP, SECOND, "Rather-Long-9").first_name("Second").language("English");
    let made = odin.call(create).unwrap().record.unwrap();
    assert_eq!((made.locale.as_deref(), made.first_name.as_deref()), (Some("en_US"), Some("Second")));
    assert_eq!(odin.call(Get::new(SECOND)).unwrap(), made);
    let all = odin.call(List::new(SP, GROUP)).unwrap().admins;
    assert_eq!(
        all.iter().map(|admin| admin.user_id.as_str()).collect::<Vec<_>>(),
        ["dept.admin", "group.admin", SECOND]
    );
    assert_eq!(all[0].department.as_ref().unwrap().name.as_deref(), Some("Sales"));
    assert_eq!(all[1].department, None);

    let login = place.client(SECOND, "Rather-Long-9");
    assert_eq!(login.call(odin_api::groups::Get::new(SP, GROUP)).unwrap().group_id, GROUP);
    odin.call(Update::new(SP, GROUP, SECOND).last_name("Admin").password("Another-Long-9")).unwrap();
    let renewed = place.client(SECOND, "Another-Long-9");
    assert!(renewed.call(List::new(SP, GROUP)).is_ok());
    assert_eq!(renewed.call(List::new(SP, "grp2.odin")).unwrap_err().kind(), ErrorKind::Forbidden);
    odin.call(Delete::new(SECOND)).unwrap();
    assert_eq!(odin.call(Get::new(SECOND)).unwrap_err().kind(), ErrorKind::NotFound);
    let gone = place.client(SECOND, "Another-Long-9").call(List::new(SP, GROUP)).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::LoginRefused);
    let taken = Create::new(SP, GROUP, "4001@example.net", "Rather-Long-9");
    assert_eq!(odin.call(taken).unwrap_err().kind(), ErrorKind::AlreadyExists);
    assert_eq!(odin.call(Get::new("sp.admin")).unwrap_err().kind(), ErrorKind::NotFound, "not of a group");
}

pub fn policies_are_given<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(policies::Get::new("group.admin")).unwrap();
    assert_eq!((first.admin_access, first.user_access), (Some(Access::Full), Some(UserAccess::Full)));
    odin.call(policies::Update::new("group.admin").user_access(UserAccess::NoProfile)).unwrap();
    let after = odin.call(policies::Get::new("group.admin")).unwrap();
    assert_eq!((after.admin_access, after.user_access), (Some(Access::Full), Some(UserAccess::NoProfile)));

    odin.call(Create::new(SP, GROUP, SECOND, "Rather-Long-9")).unwrap();
    let mut change = Policies::default();
    change.number_activation_access = Some(Access::None);
    let both = ["group.admin", SECOND];
    let given = odin.call(UpdateBulk::new(change.clone()).users(both)).unwrap().record.unwrap();
    assert_eq!((given.users.len(), given.data), (2, Some(change.clone())));
    for id in ["group.admin", SECOND] {
        assert_eq!(odin.call(policies::Get::new(id)).unwrap().number_activation_access, Some(Access::None));
    }
    change.number_activation_access = Some(Access::Full);
    let with_department = UpdateBulk::new(change).users(["group.admin", "dept.admin"]);
    assert_eq!(odin.call(with_department).unwrap_err().kind(), ErrorKind::Rejected);
    let kept = odin.call(policies::Get::new("group.admin")).unwrap().number_activation_access;
    assert_eq!(kept, Some(Access::None), "all or none");
}
