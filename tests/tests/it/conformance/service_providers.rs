//! `/service-providers`

use odin_api::service_providers::{Create, Delete, Get, List, ServiceProvider, Update};
use odin_api::shapes::people::{Address, Contact};
use odin_api::value::{Array, Patch};
use odin_api::{Endpoint, ErrorKind, groups};

use super::{Lab, Stage, Transport};

fn ids(providers: &Array<ServiceProvider>) -> Vec<&str> {
    assert!(providers.rejected().is_empty(), "{:?}", providers.rejected());
    providers.iter().map(|provider| provider.service_provider_id.as_ref().unwrap().as_str()).collect()
}

pub fn service_providers_are_read<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let provider = odin.call(Get::new("ent.odin")).unwrap();
    assert_eq!(provider.service_provider_name.as_deref(), Some("Odin Enterprise"));
    assert_eq!((provider.is_enterprise, provider.use_custom_routing_profile), (Some(true), Some(false)));
    assert_eq!(provider.contact, Some(Contact::default()), "an object without anything in it");
    assert_eq!(ids(&odin.call(List::new()).unwrap()), ["TestGroup", "ent.odin"]);
    assert_eq!(ids(&odin.call(List::new().reseller_id("res.odin")).unwrap()), ["ent.odin"]);
    assert_eq!(ids(&place.client("reseller", "reseller").call(List::new()).unwrap()), ["ent.odin"]);
    let error = odin.call(Get::new("none")).unwrap_err();
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::NotFound, Some("Service provider not found: none")));
}

pub fn a_service_provider_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let (contact, address) = (Contact::default(), Address::default());
    let create = Create::new("new.ent", "New Enterprise", "lab.example.net", true, false, contact, address);
    let record = odin.call(create.support_email("help@example.com")).unwrap().record.unwrap();
    assert_eq!(odin.call(Get::new("new.ent")).unwrap(), record);
    assert_eq!(record.support_email.as_deref(), Some("help@example.com"));
    odin.call(groups::Create::new("new.ent", "g1", "One", "lab.example.net", 5)).unwrap();

    odin.call(Update::new("new.ent", "Renamed", "lab.example.net")).unwrap();
    let read = odin.call(Get::new("new.ent")).unwrap();
    assert_eq!(read.service_provider_name.as_deref(), Some("Renamed"));
    assert_eq!(read.support_email.as_deref(), Some("help@example.com"), "what is not sent stays");

    odin.call(Delete::new("new.ent")).unwrap();
    assert_eq!(odin.call(Get::new("new.ent")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(groups::Get::new("new.ent", "g1")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(ids(&odin.call(List::new()).unwrap()), ["TestGroup", "ent.odin"]);
}

pub fn putting_back_what_was_read_loses_nothing<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut fill = Update::new("ent.odin", "Odin Enterprise", "example.net").support_email("help@example.com");
    let mut contact = Contact::default();
    contact.contact_email = Patch::Set("frigg@example.com".to_owned());
    fill.contact = Patch::Set(contact);
    odin.call(fill).unwrap();
    let mut before = odin.call(Get::new("ent.odin")).unwrap();
    assert_eq!(before.reseller_id, Some("res.odin".into()));
    odin.call(Update::new("ent.odin", "A Better Name", "example.net").record(&before)).unwrap();
    let after = odin.call(Get::new("ent.odin")).unwrap();
    before.service_provider_name = Some("A Better Name".to_owned());
    assert_eq!(after, before);
}
