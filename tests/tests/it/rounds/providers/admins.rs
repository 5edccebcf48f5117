//! `/service-providers/admins`

use odin_api::service_providers::admins::policies::{self, Access, GroupAccess, PhoneNumberExtensionAccess};
use odin_api::service_providers::admins::{AdministratorType, Create, Delete, Get, List, Update};
use odin_api::service_providers::{self, trunk_groups};
use odin_api::{ErrorKind, groups};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const SECOND: &str = "second.sp";

fn create(kind: AdministratorType) -> Create {
    Create::new(SP, SECOND, "Rather-Long-9", kind, "English")
}

pub fn an_administrator_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(create(AdministratorType::Customer).first_name("Ann")).unwrap().record.unwrap();
    assert_eq!(made.administrator_type, Some(AdministratorType::Customer));
    assert_eq!((made.service_provider_id.clone(), made.first_name.as_deref()), (Some(SP.into()), Some("Ann")));
    assert_eq!(odin.call(Get::new(SECOND)).unwrap(), made);
    let all = odin.call(List::new(SP)).unwrap();
    assert_eq!(all.iter().map(|admin| admin.id().unwrap().as_str()).collect::<Vec<_>>(), [SECOND, "sp.admin"]);
    assert_eq!(all[1].administrator_type, Some(AdministratorType::Normal));

    let login = place.client(SECOND, "Rather-Long-9");
    assert_eq!(login.call(groups::List::new(SP)).unwrap().len(), 2);
    assert_eq!(login.call(groups::List::new("TestGroup")).unwrap().len(), 0);
    assert_eq!(login.call(List::new("TestGroup")).unwrap_err().kind(), ErrorKind::Forbidden);
    let change = Update::new(SECOND).last_name("Smith").administrator_type(AdministratorType::Normal);
    let after = odin.call(change.password("Another-Long-9")).unwrap();
    assert!(!String::from_utf8_lossy(after.body()).contains("Another-Long-9"), "passwords never come back");
    let after = after.record.unwrap();
    assert_eq!((after.first_name.as_deref(), after.last_name.as_deref()), (Some("Ann"), Some("Smith")));
    assert_eq!(after.administrator_type, Some(AdministratorType::Customer), "it stays what it was");
    assert!(place.client(SECOND, "Another-Long-9").call(List::new(SP)).is_ok());
    let old = place.client(SECOND, "Rather-Long-9").call(List::new(SP)).unwrap_err();
    assert_eq!(old.kind(), ErrorKind::LoginRefused);

    let itself = place.client(SECOND, "Another-Long-9").call(Delete::new(SECOND)).unwrap_err();
    assert_eq!(itself.kind(), ErrorKind::Rejected);
    odin.call(Delete::new(SECOND)).unwrap();
    let gone = odin.call(Get::new(SECOND)).unwrap_err();
    assert_eq!((gone.kind(), gone.server_text()), (ErrorKind::NotFound, Some("Administrator not found: second.sp")));
    let login = place.client(SECOND, "Another-Long-9").call(List::new(SP)).unwrap_err();
    assert_eq!(login.kind(), ErrorKind::LoginRefused);
    let taken = Create::new(SP, "4001@example.net", "Rather-Long-9", AdministratorType::Normal, "English");
    assert_eq!(odin.call(taken).unwrap_err().server_text(), Some("[Error 4200] User already exists: 4001@example.net"));
    assert_eq!(odin.call(Get::new("group.admin")).unwrap_err().kind(), ErrorKind::NotFound, "of a group");
    let strange = odin.call(create("Superhuman".into())).unwrap_err();
    assert_eq!(strange.kind(), ErrorKind::Rejected);
}

pub fn policies_are_given<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(policies::Get::new("sp.admin")).unwrap();
    assert_eq!((first.group_access, first.admin_access), (Some(GroupAccess::Full), Some(Access::Full)));
    let change = policies::Update::new("sp.admin")
        .group_access(GroupAccess::Restricted)
        .phone_number_extension_access(PhoneNumberExtensionAccess::AssignToServicesAndUsers);
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!((&after.group_access, &after.admin_access), (&Some(GroupAccess::Restricted), &Some(Access::Full)));
    assert!(after.extra.is_empty(), "{:?}", after.extra);
    assert_eq!(odin.call(policies::Get::new("sp.admin")).unwrap(), after);
    let own = place.client("sp.admin", "sp.admin");
    let session = own.call(odin_api::auth::session::Get::new()).unwrap();
    let policy = serde_json::to_value(session).unwrap()["policy"].clone();
    assert_eq!(policy["groupAccess"], "Restricted from Adding or Removing Groups", "the session tells");
    let more = policies::Update::new("sp.admin").group_access(GroupAccess::Full);
    assert_eq!(own.call(more).unwrap_err().kind(), ErrorKind::Forbidden, "nobody gives himself rights");
    let strange = policies::Update::new("sp.admin").service_pack_access(Access::ReadOnly);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::Rejected, "full or none");
    assert_eq!(odin.call(policies::Get::new("group.admin")).unwrap_err().kind(), ErrorKind::NotFound);
    let capacity = trunk_groups::call_capacity::Get::new(SP);
    assert!(own.call(capacity).is_ok());
    let services = service_providers::services::Update::new(SP)
        .user_services([service_providers::services::ServiceAuthorization::withdraw("Call Waiting")]);
    assert_eq!(own.call(services).unwrap_err().kind(), ErrorKind::Forbidden);
}
