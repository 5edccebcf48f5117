//! `/resellers` and `/reseller/admins`

use odin_api::reseller::admins;
use odin_api::resellers::{Create, Delete, Get, List, Update, emergency_zones};
use odin_api::{ErrorKind, service_providers};

use crate::conformance::{Lab, Stage, Transport};

pub fn a_reseller_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(Create::new("res.two", "Second Resale")).unwrap().record.unwrap();
    assert_eq!(odin.call(Get::new("res.two")).unwrap(), made);
    let ids: Vec<_> = odin.call(List::new()).unwrap().iter().map(|it| it.reseller_id.clone().unwrap()).collect();
    assert_eq!(ids, ["res.odin", "res.two"]);
    assert_eq!(odin.call(Create::new("res.two", "Again")).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let renamed = odin.call(Update::new("res.two", "Third Resale")).unwrap().record.unwrap();
    assert_eq!(renamed.reseller_name.as_deref(), Some("Third Resale"));

    odin.call(emergency_zones::Update::new("res.two").default_from_address("a@example.net")).unwrap();
    assert_eq!(
        odin.call(emergency_zones::Get::new("res.odin")).unwrap().default_from_address,
        None,
        "each has its own"
    );

    let own = place.client("reseller", "reseller");
    assert_eq!(own.call(List::new()).unwrap().len(), 1, "a reseller sees itself only");
    assert_eq!(own.call(Get::new("res.two")).unwrap_err().kind(), ErrorKind::Forbidden);
    assert_eq!(own.call(emergency_zones::Get::new("res.two")).unwrap_err().kind(), ErrorKind::Forbidden);

    let held = odin.call(Delete::new("res.odin")).unwrap_err();
    assert_eq!(held.server_text(), Some("Reseller has service providers: res.odin"));
    odin.call(Delete::new("res.two")).unwrap();
    assert_eq!(odin.call(Get::new("res.two")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(emergency_zones::Get::new("res.two")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn administrators_see_their_own_reseller<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new("res.two", "Second Resale")).unwrap();
    let create = admins::Create::new("res.two", "second.admin", "Rather-Long-9").first_name("Ann");
    let made = odin.call(create).unwrap().record.unwrap();
    assert_eq!((made.first_name.as_deref(), made.reseller_id.clone()), (Some("Ann"), Some("res.two".into())));
    assert_eq!(odin.call(admins::Get::new("second.admin")).unwrap(), made);
    let all = odin.call(admins::List::new("res.odin")).unwrap().resellers;
    assert_eq!(all.iter().map(|admin| admin.id().unwrap().as_str()).collect::<Vec<_>>(), ["reseller"]);

    let login = place.client("second.admin", "Rather-Long-9");
    assert_eq!(login.call(admins::List::new("res.two")).unwrap().resellers.len(), 1);
    assert_eq!(login.call(admins::List::new("res.odin")).unwrap_err().kind(), ErrorKind::Forbidden);
    assert_eq!(login.call(admins::Get::new("reseller")).unwrap_err().kind(), ErrorKind::Forbidden);
    assert_eq!(login.call(service_providers::List::new()).unwrap().len(), 0, "it has sold nothing yet");
    let change = admins::Update::new("res.two", "second.admin").last_name("Smith").password("Another-Long-9");
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!((after.first_name.as_deref(), after.last_name.as_deref()), (Some("Ann"), Some("Smith")));
    assert!(place.client("second.admin", "Another-Long-9").call(List::new()).is_ok());
    let taken = admins::Create::new("res.two", "4001@example.net", "Rather-Long-9");
    assert_eq!(odin.call(taken).unwrap_err().kind(), ErrorKind::AlreadyExists);

    odin.call(Delete::new("res.two")).unwrap();
    let gone = place.client("second.admin", "Another-Long-9").call(List::new()).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::LoginRefused, "administrators go with their reseller");
    odin.call(admins::Create::new("res.odin", "third.admin", "Rather-Long-9")).unwrap();
    odin.call(admins::Delete::new("third.admin")).unwrap();
    assert_eq!(odin.call(admins::Get::new("third.admin")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(
        odin.call(admins::Get::new("sp.admin")).unwrap_err().kind(),
        ErrorKind::NotFound,
        "of a service provider"
    );
}
