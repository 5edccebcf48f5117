//! The documented examples of devices and device types: answers are read into typed values, requests are built by typed
//! code.

use crate::examples::{answer, example, parsed, sent_without};
use odin_api::shapes::device::DeviceTag;
use odin_api::shapes::device::{
    AccessDeviceCredentials, ConfigurationMode, DeviceLevel, DeviceStatus, PortCount, TransportProtocol,
};
use odin_api::value::{Patch, Quantity, Secret};
use odin_api::{Endpoint, groups, service_providers, system};
use serde_json::{Value, json};

const FILE: &[u8] = b"<?xml version=\"1.0\"?><config/>\n";
const FORMAT: &str = "%BWMACADDRESS%.cfg";

/// What a typed request sends is the example and these ids.
fn sends(call: &impl Endpoint, ids: &[&str], example: &str) {
    assert_eq!(sent_without(call, ids), parsed(example));
}

#[test]
fn a_new_device_is_read() {
    let text = example!("groups.devices.create.response");
    let made = answer::<groups::devices::Create>(text).record.unwrap();
    assert_eq!(
        made.number_of_ports.as_ref().and_then(PortCount::get),
        Some(Quantity::Unlimited),
        "a flag came as text"
    );
    assert_eq!((made.number_of_assigned_ports, made.status.clone()), (Some(0), Some(DeviceStatus::Online)));
    assert_eq!(made.transport_protocol, Some(TransportProtocol::Unspecified));
    assert_eq!((made.device_level.clone(), made.mac_address.as_deref()), (Some(DeviceLevel::Group), None));
    let credentials = made.access_device_credentials.as_ref().unwrap();
    assert!(credentials.user_name.get().is_none() && made.extra.is_empty() && credentials.extra.is_empty());
    let mut due = parsed(text);
    due["numberOfPorts"]["unlimited"] = true.into();
    due["accessDeviceCredentials"] = json!({});
    assert_eq!(serde_json::to_value(&made).unwrap(), due, "it prints back as it came, null as nothing");
}

#[test]
fn a_new_device_is_written() {
    let create =
        groups::devices::Create::new("ent.odin", "grp.odin", "my-new-device-name", "Polycom Soundpoint IP 4000")
            .device_level(DeviceLevel::Group)
            .use_custom_user_name_password(true)
            .access_device_credentials(AccessDeviceCredentials::of("2025555000", "cm1#pLeK"))
            .net_address("192.0.2.6")
            .port("2222")
            .outbound_proxy_server_net_address("192.0.2.7")
            .stun_server_net_address("192.0.2.8")
            .mac_address("00005E005308")
            .serial_number("123456789")
            .description("description")
            .physical_location("usa")
            .transport_protocol(TransportProtocol::Udp)
            .profile("Intelligent Proxy Addressing")
            .static_registration_capable(false)
            .config_type("3 File Configuration")
            .protocol_choice(["SIP 2.0"])
            .is_ip_address_optional(true)
            .use_domain(true)
            .is_mobility_manager_device(false)
            .device_configuration_option("Device Management")
            .static_line_ordering(false)
            .device_type_level("System")
            .protocol("SIP 2.0")
            .user_name("2025555000")
            .tags(Vec::<Value>::new())
            .related_services(Vec::<Value>::new());
    // The example has flags as text with a capital letter; what is written has flags.
    let mut example = parsed(example!("groups.devices.create.request"));
    for flag in example.as_object_mut().unwrap().values_mut().filter(|value| **value == "True" || **value == "False") {
        *flag = (*flag == "True").into();
    }
    sends(&create, &[], &example.to_string());
}

#[test]
fn a_template_is_a_record_to_send() {
    for template in
        [example!("template.1.5.0.device"), example!("template.2.3.0.device"), example!("template.odin_api.device")]
    {
        let mut create = groups::devices::Create::new("", "", "", "");
        odin_api::json::read(template, &mut create).unwrap();
        assert_eq!((create.device_name.as_str(), create.use_domain.get()), ("my-new-device-name", Some(&true)));
        assert!(create.extra.is_empty(), "{:?}", create.extra);
    }
}

#[test]
fn changed_devices_are_written() {
    let mut update = groups::devices::Update::new("ent.odin", "grp.odin", "my-new-device-name");
    odin_api::json::read(example!("groups.devices.update.request"), &mut update).unwrap();
    assert!(update.extra.is_empty(), "{:?}", update.extra);
    assert_eq!(
        (update.port.get().map(String::as_str), update.number_of_assigned_ports.get()),
        (Some("2222"), Some(&0))
    );
    assert_eq!(update.configuration_mode.get(), Some(&ConfigurationMode::Default));
    let mut due = parsed(example!("groups.devices.update.request"));
    (due["port"], due["serialNumber"]) = (json!("2222"), json!("123456789"));
    due["accessDeviceCredentials"]["userName"] = json!("2025555000");
    due["numberOfPorts"]["quantity"] = json!(1);
    sends(&update, &[], &due.to_string());

    let mut without = AccessDeviceCredentials::default();
    without.user_name = Patch::Clear;
    let mut ports = PortCount::default();
    ports.quantity = Some(3);
    let update = service_providers::devices::Update::new("ent.odin", "gateway1")
        .device_type("Polycom Soundpoint IP 500")
        .protocol("SIP 2.0")
        .number_of_ports(ports)
        .number_of_assigned_ports(0)
        .status("Online")
        .transport_protocol(TransportProtocol::Udp)
        .use_custom_user_name_password(true)
        .device_level(DeviceLevel::ServiceProvider)
        .access_device_credentials(without)
        .tags(Vec::<Value>::new())
        .related_services(Vec::<Value>::new());
    let mut due = parsed(example!("service-providers.devices.update.request"));
    due["numberOfPorts"]["quantity"] = json!(3);
    sends(&update, &["serviceProviderId", "deviceName"], &due.to_string());

    let update = system::devices::Update::new("conference1")
        .device_type("Polycom_VVX400")
        .protocol("SIP 2.0")
        .transport_protocol(TransportProtocol::Udp)
        .use_custom_user_name_password(false)
        .device_level(DeviceLevel::System);
    sends(&update, &["deviceName"], example!("system.devices.update.request"));
}

#[test]
fn files_are_written() {
    let update = groups::devices::files::Update::new("ent.odin", "grp.odin", "phone4001", FORMAT);
    let ids = ["serviceProviderId", "groupId", "deviceName"];
    sends(&update.upload(FILE, 100).unwrap(), &ids, example!("groups.devices_files.update.request"));
    let update = service_providers::devices::files::Update::new("ent.odin", "gateway1", FORMAT);
    let ids = ["serviceProviderId", "deviceName"];
    sends(&update.upload(FILE, 100).unwrap(), &ids, example!("service-providers.devices_files.update.request"));
    let update = system::devices::files::Update::new("conference1", FORMAT).upload(FILE, 100).unwrap();
    assert_eq!(update.file_content.get().map(Secret::expose), Some("PD94bWwgdmVyc2lvbj0iMS4wIj8+PGNvbmZpZy8+Cg=="));
    sends(&update, &["deviceName"], example!("system.devices_files.update.request"));
    let update =
        groups::device_types::files::Update::new("ent.odin", "grp.odin", "Polycom IP5000", "user%BWMACADDRESS%.cfg");
    let ids = ["serviceProviderId", "groupId"];
    sends(&update.upload(FILE, 100).unwrap(), &ids, example!("groups.device-types_files.update.request"));
}

#[test]
fn a_profile_is_written() {
    let mut testing = DeviceTag::of("%test%", "testing");
    testing.actual_tag_value = "testing".to_owned().into();
    let tags = [
        DeviceTag::of("LK-SDial-Lbl4", "label4"),
        DeviceTag::of("%LK-SDial-Str4%", "string4"),
        testing,
        DeviceTag::of("testing", "testing2"),
    ];
    let update = groups::devices::profile::Update::new("ent.odin", "grp.odin", "phone4001").with_tags(tags);
    let elements = parsed(example!("groups.devices_profile.update.request"));
    let due = json!({ "tags": [{ "elements": elements }] });
    sends(&update, &["serviceProviderId", "groupId", "deviceName"], &due.to_string());
}
