//! What another client gets wrong about devices, done right.

use crate::defects::platform::{Platform, body, site};
use odin_api::shapes::device::TagName;
use odin_api::shapes::device::{AccessDevice, AccessDeviceCredentials, TransportProtocol};
use odin_api::{Endpoint, ErrorKind, groups, service_providers, system};
use serde_json::json;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const KIND: &str = "Polycom VVX 400";
const PHONE: &str = "phone4001";
const FORMAT: &str = "%BWMACADDRESS%.cfg";

fn path(call: &impl Endpoint) -> String {
    call.request(&site(), None).unwrap().uri().path().to_owned()
}

#[test]
fn defect_044_nothing_of_one_device_is_left_for_the_next() {
    let secret = AccessDeviceCredentials::of("first", "secret-1");
    let first = groups::devices::Create::new(SP, GROUP, "first", KIND)
        .use_custom_user_name_password(true)
        .access_device_credentials(secret);
    let second = body(&groups::devices::Create::new(SP, GROUP, "second", KIND));
    assert_eq!(body(&first)["accessDeviceCredentials"]["userName"], "first");
    let only = json!({ "serviceProviderId": SP, "groupId": GROUP, "deviceName": "second", "deviceType": KIND });
    assert_eq!(second, only);
}

#[test]
fn defect_045_a_record_that_is_sent_stays_as_it_was() {
    let mut record = AccessDevice::default();
    record.description = Some("Telephone".to_owned());
    let before = record.clone();
    let update = |name| groups::devices::Update::new(SP, GROUP, name).record(&record);
    let (first, second) = (body(&update("one")), body(&update("two")));
    assert_eq!((&first["deviceName"], &second["deviceName"]), (&json!("one"), &json!("two")));
    assert_eq!((&second["description"], record == before), (&json!("Telephone"), true));
}

#[test]
fn defect_053_a_device_of_the_system_is_changed_where_it_is() {
    use system::devices::{Create, Get, Update};
    let update = Update::new("conference1").description("Conference bridge");
    assert_eq!(path(&update), "/api/v2/system/devices");
    let mut platform = Platform::new();
    platform.call(&Create::new("conference1", KIND, false, TransportProtocol::Udp)).unwrap();
    platform.call(&update).unwrap();
    let after = platform.call(&Get::new("conference1")).unwrap();
    assert_eq!(after.description.as_deref(), Some("Conference bridge"));
}

#[test]
fn defect_054_a_file_of_a_service_provider_has_a_path_like_all_others() {
    use service_providers::devices::{Create, files};
    let update = files::Update::new(SP, "shared", FORMAT).upload(b"<config/>", 100).unwrap();
    assert_eq!(path(&update), "/api/v2/service-providers/devices/files");
    let mut platform = Platform::new();
    platform.call(&Create::new(SP, "shared", KIND)).unwrap();
    platform.call(&update).unwrap();
    let file = platform.call(&files::Get::new(SP, "shared", FORMAT)).unwrap();
    assert!(file.configuration_file_name.is_some());
}

#[test]
fn defect_055_a_tag_of_a_device_type_is_changed_below_groups() {
    use groups::device_types::tags::{Create, List, Update};
    let update = Update::new(SP, GROUP, KIND, "TIME").tag_value("ntp2.example.net");
    assert_eq!(path(&update), "/api/v2/groups/device-types/tags");
    let mut platform = Platform::new();
    platform.call(&Create::new(SP, GROUP, KIND, "TIME").tag_value("ntp.example.net")).unwrap();
    platform.call(&update).unwrap();
    let tags = platform.call(&List::new(SP, GROUP, KIND)).unwrap();
    assert_eq!(tags[0].tag_value.get().map(String::as_str), Some("ntp2.example.net"));
}

#[test]
fn defect_071_a_tag_has_one_name_with_and_without_percent_signs() {
    for written in ["TIME", "%TIME%", "%%TIME%%"] {
        let name = TagName::from(written);
        assert_eq!((name.as_str(), TagName::from(name.as_str()).as_str()), ("%TIME%", "%TIME%"));
        let calls = [
            body(&groups::devices::tags::Create::new(SP, GROUP, PHONE, written)),
            body(&groups::devices::tags::Update::new(SP, GROUP, PHONE, written)),
            body(&groups::device_types::tags::Create::new(SP, GROUP, KIND, written)),
            body(&groups::device_types::tags::Update::new(SP, GROUP, KIND, written)),
            body(&service_providers::devices::tags::Create::new(SP, "gateway1", written, "x")),
            body(&service_providers::devices::tags::Update::new(SP, "gateway1", written, "x")),
            body(&service_providers::device_types::tags::Create::new(SP, KIND, written, "x")),
            body(&service_providers::device_types::tags::Update::new(SP, KIND, written, "x")),
            body(&system::devices::tags::Create::new("conference1", written, "x")),
            body(&system::devices::tags::Update::new("conference1", written, "x")),
        ];
        assert!(calls.iter().all(|call| call["tagName"] == "%TIME%"), "{calls:?}");
        let writes = odin_api::operations().filter(|operation| {
            let tags = operation.path.contains("/devices/tags") || operation.path.contains("/device-types/tags");
            tags && matches!(operation.method, http::Method::POST | http::Method::PUT)
        });
        assert_eq!(writes.count(), calls.len(), "all of them are above");
    }
    let mut platform = Platform::new();
    platform.call(&groups::devices::tags::Create::new(SP, GROUP, PHONE, "TIME")).unwrap();
    platform.call(&groups::devices::tags::Update::new(SP, GROUP, PHONE, "%TIME%").tag_value("x")).unwrap();
    platform.call(&groups::devices::tags::Delete::new(SP, GROUP, PHONE, "TIME")).unwrap();
}

#[test]
fn defect_072_a_file_names_the_whole_device_that_it_is_for() {
    let of_group = body(&groups::devices::files::Update::new(SP, GROUP, PHONE, FORMAT));
    let due = json!({ "serviceProviderId": SP, "groupId": GROUP, "deviceName": PHONE, "fileFormat": FORMAT });
    assert_eq!(of_group, due);
    let of_provider = body(&service_providers::devices::files::Update::new(SP, "gateway1", FORMAT));
    assert_eq!(of_provider, json!({ "serviceProviderId": SP, "deviceName": "gateway1", "fileFormat": FORMAT }));
    for operation in odin_api::operations().filter(|operation| operation.path.contains("/devices")) {
        for (area, key) in
            [("groups", "serviceProviderId"), ("groups", "groupId"), ("service-providers", "serviceProviderId")]
        {
            let mut fields = operation.arguments.describe().into_iter();
            let bound = operation.area() != area || fields.any(|field| field.key == key && field.required);
            assert!(bound, "{operation:?} goes out without {key}");
        }
    }
    let elsewhere = groups::devices::files::Update::new(SP, "grp2.odin", PHONE, FORMAT).upload(b"x", 10).unwrap();
    assert_eq!(Platform::new().call(&elsewhere).unwrap_err().kind(), ErrorKind::NotFound, "a device is of one group");
}
