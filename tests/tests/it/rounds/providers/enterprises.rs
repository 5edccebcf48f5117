//! `/service-providers`

use odin_api::service_providers::{Create, Delete, Get, List, Update, admins, dns};
use odin_api::shapes::people::{Address, Contact};
use odin_api::users::services::Assignment;
use odin_api::value::{NumberRange, Patch};
use odin_api::{ErrorKind, groups, service_providers, system, users};

use crate::conformance::{Lab, Stage, Transport};

const NEW: &str = "new.ent";
const GROUP: &str = "new.grp";
const USER: &str = "new@lab.example.net";

fn create(id: &str) -> Create {
    let mut address = Address::default();
    address.city = Patch::Set("Hoboken".to_owned());
    Create::new(id, "New Enterprise", "lab.example.net", true, true, Contact::default(), address)
}

pub fn an_enterprise_is_built_and_torn_down<S: Stage>(lab: &Lab<S>) {
    use service_providers::services::{ServiceAuthorization, Update as Authorize};
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(create(NEW)).unwrap().record.unwrap();
    assert_eq!(made.use_custom_routing_profile, Some(false), "an enterprise has none");
    assert_eq!(odin.call(create(NEW)).unwrap_err().server_text(), Some("Service provider already exists: new.ent"));
    let renamed = odin.call(Update::new(NEW, "Renamed", "lab.example.net").reseller_id("res.odin")).unwrap();
    assert_eq!(renamed.record.unwrap().reseller_id, Some("res.odin".into()));
    let read = odin.call(Get::new(NEW)).unwrap();
    assert_eq!(read.service_provider_name.as_deref(), Some("Renamed"));
    assert_eq!(read.address.unwrap().city, Patch::Set("Hoboken".to_owned()), "what is not sent stays");
    assert!(place.client("reseller", "reseller").call(Get::new(NEW)).is_ok(), "it is a reseller's now");

    // Everything that an enterprise can hold: services, numbers, a group, a user, an administrator.
    let waiting = ServiceAuthorization::authorize("Call Waiting", 1);
    odin.call(Authorize::new(NEW).user_services([waiting])).unwrap();
    let number = || NumberRange::single("+1-9735550100");
    odin.call(dns::Create::new(NEW).dns([number()])).unwrap();
    odin.call(groups::Create::new(NEW, GROUP, "Group", "lab.example.net", 5)).unwrap();
    odin.call(groups::dns::Create::new(NEW, GROUP).dns([number()])).unwrap();
    let change = groups::services::ServiceChange::authorize("Call Waiting", 1);
    odin.call(groups::services::Update::new(NEW, GROUP).user_services([change])).unwrap();
    odin.call(users::Create::new(NEW, GROUP, USER, "New", "User", "New", "User").phone_number("+1-9735550100"))
        .unwrap();
    odin.call(users::services::Update::new(USER).user_services([Assignment::assign("Call Waiting")])).unwrap();
    let kind = admins::AdministratorType::Normal;
    odin.call(admins::Create::new(NEW, "new.admin", "Rather-Long-9", kind, "English")).unwrap();
    let admin = place.client("new.admin", "Rather-Long-9");
    assert_eq!(admin.call(users::Get::new(USER)).unwrap().first_name.as_deref(), Some("New"));
    assert_eq!(admin.call(Delete::new(NEW)).unwrap_err().kind(), ErrorKind::Forbidden);

    odin.call(Delete::new(NEW)).unwrap();
    for (gone, what) in [
        (odin.call(Get::new(NEW)).map(drop), "the enterprise"),
        (odin.call(groups::Get::new(NEW, GROUP)).map(drop), "its group"),
        (odin.call(users::Get::new(USER)).map(drop), "its user"),
        (odin.call(admins::Get::new("new.admin")).map(drop), "its administrator"),
        (odin.call(system::dns::Get::new("+1-9735550100")).map(drop), "its number"),
        (odin.call(Delete::new(NEW)).map(drop), "nothing is left to delete"),
    ] {
        assert_eq!(gone.unwrap_err().kind(), ErrorKind::NotFound, "{what}");
    }
    assert_eq!(admin.call(List::new()).unwrap_err().kind(), ErrorKind::LoginRefused);
    odin.call(create(NEW)).unwrap();
    assert!(odin.call(dns::List::new(NEW)).unwrap().dns.is_empty());
}

pub fn each_login_sees_its_own_service_providers<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let ids = |client: S::Client, reseller: Option<&str>| -> Vec<String> {
        let list = reseller.map_or_else(List::new, |id| List::new().reseller_id(id));
        let rows = client.call(list).unwrap().into_vec();
        rows.into_iter().map(|row| row.service_provider_id.unwrap().to_string()).collect()
    };
    assert_eq!(ids(place.admin(), None), ["TestGroup", "ent.odin"]);
    assert_eq!(ids(place.admin(), Some("res.odin")), ["ent.odin"]);
    assert_eq!(ids(place.admin(), Some("res.none")), [""; 0]);
    assert_eq!(ids(place.client("sp.admin", "sp.admin"), None), ["ent.odin"]);
    let group_admin = place.client("group.admin", "group.admin");
    assert_eq!(group_admin.call(List::new()).unwrap_err().kind(), ErrorKind::Forbidden);
    let elsewhere = place.client("sp.admin", "sp.admin").call(Get::new("TestGroup")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::Forbidden);
    let by_reseller = place.client("reseller", "reseller").call(create("res.ent")).unwrap().record.unwrap();
    assert_eq!(by_reseller.reseller_id, Some("res.odin".into()), "whoever makes it owns it");
}
