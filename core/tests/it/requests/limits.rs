//! What breaks a documented limit is refused before anything is sent, and the field is named.

use odin_api::service_providers::admins::AdministratorType;
use odin_api::shapes::device::DeviceTag;
use odin_api::shapes::{
    device::{AccessDeviceCredentials, TransportProtocol},
    people::{Address, Contact},
};
use odin_api::{Endpoint, ErrorKind, groups, service_providers, system};

use crate::requests::urls::site;

/// Why a request is not made.
fn refused(call: &impl Endpoint) -> String {
    let error = call.request(&site(), None).expect_err("a limit is broken");
    assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
    error.to_string()
}

#[test]
fn limits_of_devices_are_checked_before_anything_is_sent() {
    let long = |length| "x".repeat(length);
    let new = |name: String| groups::devices::Create::new("ent.odin", "grp.odin", name, "Polycom VVX 400");
    let create = || new("phone4001".to_owned());
    let update = || groups::devices::Update::new("ent.odin", "grp.odin", "phone4001");
    let credentials = |user_name, password| AccessDeviceCredentials::of(user_name, password);
    let tag = |name| groups::devices::tags::Create::new("ent.odin", "grp.odin", "phone4001", name);
    let profile = groups::devices::profile::Update::new("ent.odin", "grp.odin", "phone4001");
    let file = |format| groups::devices::files::Update::new("ent.odin", "grp.odin", "phone4001", format);
    for (key, refused) in [
        ("deviceName", refused(&new(long(41)))),
        ("deviceName", refused(&new(String::new()))),
        ("deviceType", refused(&service_providers::devices::Create::new("ent.odin", "gateway1", long(41)))),
        ("deviceType", refused(&system::devices::Create::new("gateway1", "", false, TransportProtocol::Udp))),
        ("protocol", refused(&create().protocol(long(21)))),
        ("netAddress", refused(&create().net_address(long(81)))),
        ("port", refused(&create().port("sip"))),
        ("port", refused(&update().port("123456"))),
        ("outboundProxyServerNetAddress", refused(&update().outbound_proxy_server_net_address(long(81)))),
        ("stunServerNetAddress", refused(&update().stun_server_net_address(long(81)))),
        ("macAddress", refused(&update().mac_address("00:00:5E:00:53:08"))),
        ("serialNumber", refused(&update().serial_number(long(81)))),
        (
            "description",
            refused(&service_providers::devices::Update::new("ent.odin", "gateway1").description(long(81))),
        ),
        ("physicalLocation", refused(&system::devices::Update::new("gateway1").physical_location(long(1025)))),
        ("password", refused(&create().access_device_credentials(credentials(long(5), long(5))))),
        ("password", refused(&update().access_device_credentials(credentials(long(5), long(61))))),
        ("userName", refused(&update().access_device_credentials(credentials(long(162), long(6))))),
        ("limit", refused(&groups::devices::List::new("ent.odin", "grp.odin").limit(0))),
        ("tagName", refused(&tag(long(63)))),
        ("tagName", refused(&system::devices::tags::Update::new("gateway1", long(63), "x"))),
        ("tagName", refused(&profile.clone().with_tags([DeviceTag::of(long(63), "")]))),
        ("tagValue", refused(&tag(long(62)).tag_value(long(257)))),
        ("tagValue", refused(&profile.with_tags([DeviceTag::of("LOGO", long(257))]))),
        ("tagValue", refused(&service_providers::device_types::tags::Create::new("ent.odin", "A", "B", long(257)))),
        ("fileFormat", refused(&file(long(129)))),
        ("configurationFileName", refused(&file(long(128)).configuration_file_name(long(257)))),
        ("tags", refused(&system::devices::multiple_tags::Delete::of("gateway1", [""; 0]))),
        ("macAddress", refused(&system::devices::Search::new())),
    ] {
        assert!(refused.contains(key), "{key}: {refused}");
    }
}

#[test]
fn limits_of_service_providers_are_checked_before_anything_is_sent() {
    use odin_api::service_providers::admins::{Create, Update};
    let check = |refused: String, field: &str| assert!(refused.contains(field), "{field}: {refused}");
    let admin =
        |id: String, password: &str| Create::new("ent.odin", id, password, AdministratorType::Normal, "English");
    check(refused(&admin("ann".to_owned(), "short")), "password");
    check(refused(&admin("ann".to_owned(), &"x".repeat(61))), "password");
    check(refused(&admin("x".repeat(162), "Rather-Long-9")), "userId");
    check(refused(&Update::new("ann").first_name("x".repeat(31))), "firstName");
    let provider = |id: &str, name: &str, domain: &str| {
        service_providers::Create::new(id, name, domain, true, false, Contact::default(), Address::default())
    };
    check(refused(&provider(&"x".repeat(31), "A name", "example.net")), "serviceProviderId");
    check(refused(&provider("ent.odin", &"x".repeat(81), "example.net")), "serviceProviderName");
    check(refused(&provider("ent.odin", "A name", "")), "defaultDomain");
    let mut contact = Contact::default();
    contact.contact_name = odin_api::value::Patch::Set("x".repeat(31));
    let update = service_providers::Update::new("ent.odin", "A name", "example.net").contact(contact);
    check(refused(&update), "contactName");
    check(refused(&service_providers::dns::Create::new("ent.odin")), "dns");
    check(refused(&service_providers::dns::search::Search::new("ent.odin").limit(0)), "limit");
    check(refused(&service_providers::services::Update::new("ent.odin")), "userServices");
}
