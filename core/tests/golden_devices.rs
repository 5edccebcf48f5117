//! The request of every operation of devices and device types: method, path, query, body with every known key.

mod support_golden;

use odin_api::shapes::device::DeviceTag;
use odin_api::shapes::device::{AccessDeviceCredentials, DeviceLevel, TransportProtocol};
use odin_api::value::Pattern;
use odin_api::{Endpoint, ErrorKind, Site, groups, service_providers, system};
use support_golden::golden;

golden! {
    of_groups, &["groups.devices."];
    groups::devices::available_ports::Get::new("ent.odin", "grp.odin", "gateway 1", DeviceLevel::ServiceProvider)
        => GET "/groups/devices/available-ports?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=gateway%201&deviceLevel=Service%20Provider";
    groups::devices::Create::new("ent.odin", "grp.odin", "phone4001", "Polycom VVX 400")
        => POST "/groups/devices"
        r#"{"deviceType": "Polycom VVX 400", "deviceName": "phone4001", "deviceLevel": "Group",
            "useCustomUserNamePassword": true, "accessDeviceCredentials": {"userName": "4001", "password": "secret"},
            "netAddress": "192.0.2.6", "port": "5060", "outboundProxyServerNetAddress": "192.0.2.7",
            "stunServerNetAddress": "192.0.2.8", "macAddress": "00005E005308", "serialNumber": "123456789",
            "description": "A description", "physicalLocation": "A text", "transportProtocol": "UDP",
            "groupId": "grp.odin", "serviceProviderId": "ent.odin", "profile": "Intelligent Proxy Addressing",
            "staticRegistrationCapable": false, "configType": "3 File Configuration", "protocolChoice": ["SIP 2.0"],
            "isIpAddressOptional": true, "useDomain": true, "isMobilityManagerDevice": false,
            "deviceConfigurationOption": "Device Management", "staticLineOrdering": false,
            "deviceTypeLevel": "System", "tags": ["A text"], "relatedServices": ["A text"], "protocol": "SIP 2.0",
            "userName": "4001"}"#;
    groups::devices::Delete::new("ent.odin", "grp.odin", "phone4001")
        => DELETE "/groups/devices?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001";
    groups::devices::files::Get::new("ent.odin", "grp.odin", "phone4001", "%BWMACADDRESS%.cfg")
        => GET "/groups/devices/files?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001&fileFormat=%25BWMACADDRESS%25.cfg";
    groups::devices::files::List::new("ent.odin", "grp.odin", "phone4001")
        => GET "/groups/devices/files?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001";
    groups::devices::files::Update::new("ent.odin", "grp.odin", "phone4001", "%BWMACADDRESS%.cfg")
        => PUT "/groups/devices/files"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001", "fileSource": "Custom",
            "fileFormat": "%BWMACADDRESS%.cfg", "fileContent": "PGNvbmZpZy8+", "configurationFileName": "a.cfg"}"#;
    groups::devices::Get::new("ent.odin", "grp.odin", "phone#4001")
        => GET "/groups/devices?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone%234001";
    groups::devices::List::new("ent.odin", "grp.odin")
        .limit(5)
        .device_name(Pattern::starts_with("phone"))
        .device_type(Pattern::equals("Polycom VVX 400"))
        .mac_address(Pattern::starts_with("0004F2"))
        .net_address(Pattern::contains("192.0.2"))
        .status(Pattern::equals("Online"))
        .version(Pattern::contains("VVX"))
        => GET "/groups/devices?serviceProviderId=ent.odin&groupId=grp.odin&limit=5&deviceName=phone%2A&deviceType=Polycom%20VVX%20400&macAddress=0004F2%2A&netAddress=%2A192.0.2%2A&status=Online&version=%2AVVX%2A";
    groups::devices::ListAvailable::new("ent.odin", "grp.odin").is_music_on_holds(true)
        => GET "/groups/devices?q=available&serviceProviderId=ent.odin&groupId=grp.odin&isMusicOnHolds=true";
    groups::devices::multiple_tags::Delete::of("ent.odin", "grp.odin", "phone4001", ["BLF_LIST", "%LOGO%"])
        => DELETE "/groups/devices/multiple-tags?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001&tags=%25BLF_LIST%25&tags=%25LOGO%25";
    groups::devices::profile::Get::new("ent.odin", "grp.odin", "Polycom VVX 400", "phone4001")
        => GET "/groups/devices/profile?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20VVX%20400&deviceName=phone4001";
    groups::devices::profile::Update::new("ent.odin", "grp.odin", "phone4001")
        => PUT "/groups/devices/profile"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001",
            "tags": [{"elements": [{"tagName": "%test%", "tagValue": "testing", "actualTagValue": "testing"}]}]}"#;
    groups::devices::rebuild::Rebuild::new("ent.odin", "grp.odin", "phone4001")
        => POST "/groups/devices/rebuild"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001"}"#;
    groups::devices::reset::Reset::new("ent.odin", "grp.odin", "phone4001")
        => POST "/groups/devices/reset"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001"}"#;
    groups::devices::tags::Create::new("ent.odin", "grp.odin", "phone4001", "BLF_LIST")
        => POST "/groups/devices/tags"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001",
            "tagName": "%BLF_LIST%", "tagValue": "sales@example.net"}"#;
    groups::devices::tags::Delete::new("ent.odin", "grp.odin", "phone4001", "BLF_LIST")
        => DELETE "/groups/devices/tags?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001&tagName=%25BLF_LIST%25";
    groups::devices::tags::List::new("ent.odin", "grp.odin", "phone4001")
        => GET "/groups/devices/tags?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001";
    groups::devices::tags::ListBulk::new("ent.odin", "grp.odin")
        => GET "/groups/devices/tags?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::devices::tags::Update::new("ent.odin", "grp.odin", "phone4001", "%BLF_LIST%")
        => PUT "/groups/devices/tags"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001",
            "tagName": "%BLF_LIST%", "tagValue": "sales@example.net"}"#;
    groups::devices::Update::new("ent.odin", "grp.odin", "phone4001")
        => PUT "/groups/devices"
        r#"{"deviceType": "Polycom VVX 400", "protocol": "SIP 2.0", "netAddress": "192.0.2.6", "port": "5060",
            "outboundProxyServerNetAddress": "192.0.2.7", "stunServerNetAddress": "192.0.2.8",
            "macAddress": "00005E005308", "serialNumber": "123456789", "description": "A description",
            "numberOfPorts": {"quantity": 12, "unlimited": false}, "numberOfAssignedPorts": 1, "status": "Online",
            "configurationMode": "Default", "physicalLocation": "A text", "transportProtocol": "UDP",
            "useCustomUserNamePassword": true, "deviceName": "phone4001", "deviceLevel": "Group",
            "accessDeviceCredentials": {"userName": "4001", "password": "secret"}, "serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "tags": ["A text"], "relatedServices": ["A text"]}"#;
    groups::devices::users::List::new("ent.odin", "grp.odin", "phone4001")
        => GET "/groups/devices/users?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001";
    groups::devices::users::ListByPost::new("ent.odin", "grp.odin", "phone4001")
        => POST "/groups/devices/users"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "phone4001"}"#;
}

golden! {
    types_of_groups, &["groups.device-types."];
    groups::device_types::files::Get::new("ent.odin", "grp.odin", "Polycom IP5000", "user%BWMACADDRESS%.cfg")
        => GET "/groups/device-types/files?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20IP5000&fileFormat=user%25BWMACADDRESS%25.cfg";
    groups::device_types::files::List::new("ent.odin", "grp.odin", "Polycom IP5000")
        => GET "/groups/device-types/files?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20IP5000";
    groups::device_types::files::Update::new("ent.odin", "grp.odin", "Polycom IP5000", "user%BWMACADDRESS%.cfg")
        => PUT "/groups/device-types/files"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceType": "Polycom IP5000",
            "fileSource": "Custom", "fileFormat": "user%BWMACADDRESS%.cfg", "fileContent": "PGNvbmZpZy8+",
            "configurationFileName": "a.cfg"}"#;
    groups::device_types::Get::new("ent.odin", "grp.odin", "Polycom IP5000")
        => GET "/groups/device-types?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20IP5000";
    groups::device_types::List::new("ent.odin", "grp.odin")
        => GET "/groups/device-types?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::device_types::rebuild::Rebuild::new("ent.odin", "grp.odin", "Polycom IP5000")
        => POST "/groups/device-types/rebuild"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceType": "Polycom IP5000"}"#;
    groups::device_types::reset::Reset::new("ent.odin", "grp.odin", "Polycom IP5000")
        => POST "/groups/device-types/reset"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceType": "Polycom IP5000"}"#;
    groups::device_types::tags::Create::new("ent.odin", "grp.odin", "Polycom IP5000", "%TIME%")
        => POST "/groups/device-types/tags"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceType": "Polycom IP5000",
            "tagName": "%TIME%", "tagValue": "ntp.example.net"}"#;
    groups::device_types::tags::Delete::new("ent.odin", "grp.odin", "TIME").device_type("Polycom IP5000")
        => DELETE "/groups/device-types/tags?serviceProviderId=ent.odin&groupId=grp.odin&tagName=%25TIME%25&deviceType=Polycom%20IP5000";
    groups::device_types::tags::List::new("ent.odin", "grp.odin", "Polycom IP5000")
        => GET "/groups/device-types/tags?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20IP5000";
    groups::device_types::tags::Update::new("ent.odin", "grp.odin", "Polycom IP5000", "TIME")
        => PUT "/groups/device-types/tags"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceType": "Polycom IP5000",
            "tagName": "%TIME%", "tagValue": "ntp.example.net"}"#;
}

golden! {
    of_service_providers, &["service-providers.devices.", "service-providers.device-types."];
    service_providers::device_types::tags::Create::new("ent.odin", "Polycom IP5000", "TIME", "ntp.example.net")
        => POST "/service-providers/device-types/tags"
        r#"{"serviceProviderId": "ent.odin", "deviceType": "Polycom IP5000", "tagName": "%TIME%",
            "tagValue": "ntp.example.net"}"#;
    service_providers::device_types::tags::Delete::new("ent.odin", "TIME", "Polycom IP5000")
        => DELETE "/service-providers/device-types/tags?serviceProviderId=ent.odin&tagName=%25TIME%25&deviceType=Polycom%20IP5000";
    service_providers::device_types::tags::List::new("ent.odin", "Polycom IP5000")
        => GET "/service-providers/device-types/tags?serviceProviderId=ent.odin&deviceType=Polycom%20IP5000";
    service_providers::device_types::tags::Update::new("ent.odin", "Polycom IP5000", "%TIME%", "ntp.example.net")
        => PUT "/service-providers/device-types/tags"
        r#"{"serviceProviderId": "ent.odin", "deviceType": "Polycom IP5000", "tagName": "%TIME%",
            "tagValue": "ntp.example.net"}"#;
    service_providers::devices::Create::new("ent.odin", "gateway1", "Generic SIP Gateway")
        => POST "/service-providers/devices"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1", "deviceType": "Generic SIP Gateway",
            "macAddress": "00005E005308", "netAddress": "192.0.2.6", "protocol": "SIP 2.0", "port": "5060",
            "transportProtocol": "TCP", "serialNumber": "123456789", "description": "A description",
            "outboundProxyServerNetAddress": "192.0.2.7", "stunServerNetAddress": "192.0.2.8",
            "physicalLocation": "A text", "useCustomUserNamePassword": true,
            "accessDeviceCredentials": {"userName": "gateway1", "password": "secret"},
            "deviceLevel": "Service Provider"}"#;
    service_providers::devices::Delete::new("ent.odin", "gateway1")
        => DELETE "/service-providers/devices?serviceProviderId=ent.odin&deviceName=gateway1";
    service_providers::devices::files::Get::new("ent.odin", "gateway1", "%BWMACADDRESS%.cfg")
        => GET "/service-providers/devices/files?serviceProviderId=ent.odin&deviceName=gateway1&fileFormat=%25BWMACADDRESS%25.cfg";
    service_providers::devices::files::List::new("ent.odin", "gateway1")
        => GET "/service-providers/devices/files?serviceProviderId=ent.odin&deviceName=gateway1";
    service_providers::devices::files::Update::new("ent.odin", "gateway1", "%BWMACADDRESS%.cfg")
        => PUT "/service-providers/devices/files"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1", "fileSource": "Custom",
            "fileFormat": "%BWMACADDRESS%.cfg", "fileContent": "PGNvbmZpZy8+", "configurationFileName": "a.cfg"}"#;
    service_providers::devices::Get::new("ent.odin", "gateway1").q("available").group_id("grp.odin")
        => GET "/service-providers/devices?serviceProviderId=ent.odin&deviceName=gateway1&q=available&groupId=grp.odin";
    service_providers::devices::List::new("ent.odin").q("available")
        => GET "/service-providers/devices?serviceProviderId=ent.odin&q=available";
    service_providers::devices::multiple_tags::Delete::of("ent.odin", "gateway1", ["BLF_LIST", "LOGO"]).group_id("grp.odin")
        => DELETE "/service-providers/devices/multiple-tags?serviceProviderId=ent.odin&deviceName=gateway1&tags=%25BLF_LIST%25&tags=%25LOGO%25&groupId=grp.odin";
    service_providers::devices::rebuild::Rebuild::new("ent.odin", "gateway1")
        => POST "/service-providers/devices/rebuild"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1"}"#;
    service_providers::devices::reset::Reset::new("ent.odin", "gateway1")
        => POST "/service-providers/devices/reset"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1"}"#;
    service_providers::devices::tags::Create::new("ent.odin", "gateway1", "SITE", "main")
        => POST "/service-providers/devices/tags"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1", "tagName": "%SITE%", "tagValue": "main"}"#;
    service_providers::devices::tags::Delete::new("ent.odin", "gateway1", "SITE")
        => DELETE "/service-providers/devices/tags?serviceProviderId=ent.odin&deviceName=gateway1&tagName=%25SITE%25";
    service_providers::devices::tags::List::new("ent.odin", "gateway1")
        => GET "/service-providers/devices/tags?serviceProviderId=ent.odin&deviceName=gateway1";
    service_providers::devices::tags::Update::new("ent.odin", "gateway1", "%SITE%", "main")
        => PUT "/service-providers/devices/tags"
        r#"{"serviceProviderId": "ent.odin", "deviceName": "gateway1", "tagName": "%SITE%", "tagValue": "main"}"#;
    service_providers::devices::Update::new("ent.odin", "gateway1")
        => PUT "/service-providers/devices"
        r#"{"deviceType": "Generic SIP Gateway", "protocol": "SIP 2.0",
            "numberOfPorts": {"quantity": 3, "unlimited": false}, "numberOfAssignedPorts": 0, "status": "Online",
            "transportProtocol": "UDP", "useCustomUserNamePassword": true, "deviceLevel": "Service Provider",
            "accessDeviceCredentials": {"userName": "gateway1", "password": "secret"}, "tags": ["A text"],
            "relatedServices": ["A text"], "serviceProviderId": "ent.odin", "deviceName": "gateway1",
            "macAddress": "00005E005308", "netAddress": "192.0.2.6", "port": "5060", "serialNumber": "123456789",
            "description": "A description", "outboundProxyServerNetAddress": "192.0.2.7",
            "stunServerNetAddress": "192.0.2.8", "physicalLocation": "A text"}"#;
    service_providers::devices::users::List::new("ent.odin", "gateway1")
        => GET "/service-providers/devices/users?serviceProviderId=ent.odin&deviceName=gateway1";
}

golden! {
    of_the_system, &["system.devices.", "system.device-types."];
    system::device_types::List::new() => GET "/system/device-types";
    system::devices::Create::new("conference1", "Generic SIP Gateway", true, TransportProtocol::Udp)
        => POST "/system/devices"
        r#"{"deviceName": "conference1", "deviceType": "Generic SIP Gateway", "macAddress": "00005E005308",
            "netAddress": "192.0.2.6", "protocol": "SIP 2.0", "port": "5060", "transportProtocol": "UDP",
            "serialNumber": "123456789", "description": "A description",
            "outboundProxyServerNetAddress": "192.0.2.7", "stunServerNetAddress": "192.0.2.8",
            "physicalLocation": "A text", "useCustomUserNamePassword": true,
            "accessDeviceCredentials": {"userName": "conference1", "password": "secret"}}"#;
    system::devices::Delete::new("conference1") => DELETE "/system/devices?deviceName=conference1";
    system::devices::files::Get::new("conference1", "%BWMACADDRESS%.cfg")
        => GET "/system/devices/files?deviceName=conference1&fileFormat=%25BWMACADDRESS%25.cfg";
    system::devices::files::List::new("conference1") => GET "/system/devices/files?deviceName=conference1";
    system::devices::files::Update::new("conference1", "%BWMACADDRESS%.cfg")
        => PUT "/system/devices/files"
        r#"{"deviceName": "conference1", "fileSource": "Custom", "fileFormat": "%BWMACADDRESS%.cfg",
            "fileContent": "PGNvbmZpZy8+", "configurationFileName": "a.cfg"}"#;
    system::devices::Get::new("conference1") => GET "/system/devices?deviceName=conference1";
    system::devices::List::new() => GET "/system/devices";
    system::devices::multiple_tags::Delete::of("conference1", ["BLF_LIST", "LOGO"])
        => DELETE "/system/devices/multiple-tags?deviceName=conference1&tags=%25BLF_LIST%25&tags=%25LOGO%25";
    system::devices::rebuild::Rebuild::new("conference1")
        => POST "/system/devices/rebuild" r#"{"deviceName": "conference1"}"#;
    system::devices::reset::Reset::new("conference1")
        => POST "/system/devices/reset" r#"{"deviceName": "conference1"}"#;
    system::devices::Search::new()
        .mac_address(Pattern::contains("5E0053"))
        .device_name(Pattern::starts_with("conf"))
        .device_type(Pattern::equals("Generic SIP Gateway"))
        .net_address(Pattern::starts_with("192.0.2."))
        .limit(10)
        => GET "/system/devices?macAddress=%2A5E0053%2A&deviceName=conf%2A&deviceType=Generic%20SIP%20Gateway&netAddress=192.0.2.%2A&limit=10";
    system::devices::tags::Create::new("conference1", "SITE", "main")
        => POST "/system/devices/tags" r#"{"deviceName": "conference1", "tagName": "%SITE%", "tagValue": "main"}"#;
    system::devices::tags::Delete::new("conference1", "SITE")
        => DELETE "/system/devices/tags?deviceName=conference1&tagName=%25SITE%25";
    system::devices::tags::List::new("conference1") => GET "/system/devices/tags?deviceName=conference1";
    system::devices::tags::Update::new("conference1", "SITE", "main")
        => PUT "/system/devices/tags" r#"{"deviceName": "conference1", "tagName": "%SITE%", "tagValue": "main"}"#;
    system::devices::Update::new("conference1")
        => PUT "/system/devices"
        r#"{"deviceType": "Generic SIP Gateway", "protocol": "SIP 2.0", "transportProtocol": "UDP",
            "useCustomUserNamePassword": true, "deviceLevel": "System", "deviceName": "conference1",
            "macAddress": "00005E005308", "netAddress": "192.0.2.6", "port": "5060", "serialNumber": "123456789",
            "description": "A description", "outboundProxyServerNetAddress": "192.0.2.7",
            "stunServerNetAddress": "192.0.2.8", "physicalLocation": "A text",
            "accessDeviceCredentials": {"userName": "conference1", "password": "secret"}}"#;
    system::devices::users::List::new("conference1") => GET "/system/devices/users?deviceName=conference1";
}

/// Why a request is not made.
fn refused(call: &impl Endpoint) -> String {
    let site = Site::new("https://odin.example.net/api/v2").expect("a sound URL");
    let error = call.request(&site, None).expect_err("a limit is broken");
    assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
    error.to_string()
}

#[test]
fn what_breaks_a_limit_is_not_sent() {
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
