//! `/groups/devices`

use odin_api::groups::devices::{
    Create, Delete, Get, List, Update, files, multiple_tags, profile, rebuild, reset, tags, users,
};
use odin_api::shapes::device::DeviceTag;
use odin_api::shapes::device::{
    AccessDeviceCredentials, ConfigurationMode, DeviceLevel, DeviceStatus, PortCount, TransportProtocol,
};
use odin_api::value::{Patch, Pattern, Quantity};
use odin_api::{Custom, Endpoint, ErrorKind};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const KIND: &str = "Polycom VVX 400";
const FORMAT: &str = "%BWMACADDRESS%.cfg";

pub fn a_device_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("group.admin", "group.admin");
    let create = || {
        Create::new(SP, GROUP, "lobby", KIND)
            .mac_address("00005E005308")
            .port("5060")
            .transport_protocol(TransportProtocol::Udp)
            .use_custom_user_name_password(true)
            .access_device_credentials(AccessDeviceCredentials::of("2025555000", "cm1#pLeK"))
    };
    let answer = odin.call(create()).unwrap();
    assert!(!String::from_utf8_lossy(answer.body()).contains("cm1#pLeK"), "passwords never come back");
    let made = answer.record.unwrap();
    assert_eq!(
        (made.device_level.clone(), made.status.clone()),
        (Some(DeviceLevel::Group), Some(DeviceStatus::Online))
    );
    assert_eq!(made.number_of_ports.as_ref().and_then(PortCount::get), Some(Quantity::Of(12)));
    assert_eq!(
        (made.number_of_assigned_ports, made.port.as_deref()),
        (Some(0), Some("5060")),
        "digits came as a number"
    );
    let credentials = made.access_device_credentials.as_ref().unwrap();
    assert_eq!(credentials.user_name.get().map(String::as_str), Some("2025555000"));
    assert!(made.extra.is_empty(), "{:?}", made.extra);
    assert_eq!(odin.call(Get::new(SP, GROUP, "lobby")).unwrap(), made);
    assert_eq!(odin.call(create()).unwrap_err().kind(), ErrorKind::AlreadyExists, "the name is taken");

    let mut change = Update::new(SP, GROUP, "lobby")
        .device_type("Polycom IP5000")
        .description("Lobby")
        .configuration_mode(ConfigurationMode::Manual)
        .transport_protocol(TransportProtocol::Tls);
    change.port = Patch::Clear;
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!((after.description.as_deref(), after.port.as_deref()), (Some("Lobby"), None));
    assert_eq!(after.device_type, Some(KIND.into()), "a device keeps its type");
    assert_eq!(after.transport_protocol, Some(TransportProtocol::Tls));
    assert_eq!(after.configuration_mode, Some(ConfigurationMode::Manual));
    assert_eq!(after.mac_address.as_deref(), Some("00005E005308"), "what was not sent stays");
    assert_eq!(odin.call(Get::new(SP, GROUP, "lobby")).unwrap(), after);

    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 6);
    odin.call(Delete::new(SP, GROUP, "lobby")).unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 5);
    assert_eq!(odin.call(Get::new(SP, GROUP, "lobby")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn putting_back_what_was_read_changes_one_field<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let mut before = odin.call(Get::new(SP, GROUP, "phone4001")).unwrap();
    before.description = Some("Ada's".to_owned());
    let update = Update::new(SP, GROUP, "phone4001").record(&before);
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!(after, before);
    assert_eq!((after.number_of_assigned_ports, after.version.as_deref()), (Some(1), Some(KIND)));
    let ada = odin.call(odin_api::users::Get::new("4001@example.net")).unwrap();
    let device = ada.access_device_endpoint.unwrap().into_inner().access_device.unwrap();
    assert_eq!((device.description.as_deref(), device.number_of_assigned_ports), (Some("Ada's"), Some(1)));
}

pub fn devices_are_found<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, GROUP, "spare", "Polycom IP5000").net_address("192.0.2.77")).unwrap();
    let names = |list: List| -> Vec<String> {
        let rows = odin.call(list).unwrap();
        rows.iter().map(|row| row.device_name.as_ref().unwrap().to_string()).collect()
    };
    let list = || List::new(SP, GROUP);
    assert_eq!(names(list().device_name(Pattern::starts_with("sp"))), ["spare"]);
    assert_eq!(names(list().device_type(Pattern::contains("5000"))), ["spare"]);
    assert_eq!(names(list().net_address(Pattern::starts_with("192.0.2."))), ["spare"]);
    assert_eq!(names(list().mac_address(Pattern::contains("5E004002"))), ["phone4002"]);
    assert_eq!(names(list().mac_address(Pattern::equals("00:00:5e:00:40:03"))), ["phone4003"]);
    assert_eq!(names(list().version(Pattern::contains("VVX"))).len(), 5, "what has no line has no version");
    assert_eq!(names(list().status(Pattern::equals("Offline"))), [""; 0]);
    assert_eq!(names(list().limit(2)).len(), 2);
    let rows = odin.call(list()).unwrap();
    let spare = rows.iter().find(|row| row.device_name == Some("spare".into())).unwrap();
    assert_eq!((spare.available_ports, rows[0].available_ports), (Some(Quantity::Of(1)), Some(Quantity::Of(11))));
    assert_eq!((spare.group_id.clone(), spare.device_level.clone()), (Some(GROUP.into()), Some(DeviceLevel::Group)));
    assert!(spare.extra.is_empty(), "{:?}", spare.extra);
    assert_eq!(odin.call(List::new(SP, "grp2.odin")).unwrap().len(), 0);
}

pub fn tags_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (first, second) = ("phone4001", "phone4002");
    let of = |device| odin.call(tags::List::new(SP, GROUP, device)).unwrap();
    let create = |name, value| tags::Create::new(SP, GROUP, first, name).tag_value(value);
    let made = odin.call(create("BLF_LIST", "sales@example.net")).unwrap().record.unwrap();
    assert_eq!((made.tag_name.as_str(), made.is_encrypted), ("%BLF_LIST%", Some(false)));
    odin.call(create("LOGO", "%BLF_LIST% of %BWMACADDRESS%")).unwrap();
    odin.call(tags::Create::new(SP, GROUP, second, "%EMPTY%")).unwrap();
    let mine = of(first);
    assert_eq!(mine.iter().map(|tag| tag.tag_name.as_str()).collect::<Vec<_>>(), ["%BLF_LIST%", "%LOGO%"]);
    let actual = mine[1].actual_tag_value.get().map(String::as_str);
    assert_eq!(actual, Some("sales@example.net of 00005E004001"), "tags in a value are resolved");
    let all = odin.call(tags::ListBulk::new(SP, GROUP)).unwrap();
    let devices: Vec<_> = all.iter().map(|tag| tag.device_name.clone().unwrap().to_string()).collect();
    assert_eq!(devices, [first, first, second]);
    assert_eq!((all[1].actual_tag_value.clone(), all[2].tag_value.get()), (mine[1].actual_tag_value.clone(), None));

    odin.call(create("LOGO", "logo.png")).unwrap();
    assert_eq!(of(first).len(), 2, "creating a tag that is there sets it");
    let update = tags::Update::new(SP, GROUP, first, "LOGO").tag_value("other.png");
    odin.call(update).unwrap();
    assert_eq!(of(first)[1].tag_value.get().map(String::as_str), Some("other.png"));
    let unknown = tags::Update::new(SP, GROUP, first, "NOWHERE").tag_value("x");
    assert_eq!(odin.call(unknown).unwrap_err().kind(), ErrorKind::NotFound);

    let several = |names: [&'static str; 2]| multiple_tags::Delete::of(SP, GROUP, first, names);
    assert_eq!(odin.call(several(["LOGO", "NOWHERE"])).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(of(first).len(), 2, "none of them or all");
    odin.call(several(["LOGO", "BLF_LIST"])).unwrap();
    assert!(of(first).is_empty());
    odin.call(tags::Delete::new(SP, GROUP, second, "EMPTY")).unwrap();
    assert!(odin.call(tags::ListBulk::new(SP, GROUP)).unwrap().is_empty());
    let again = odin.call(tags::Delete::new(SP, GROUP, second, "EMPTY")).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::NotFound);
}

pub fn a_profile_has_all_tags<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let update =
        |tags: [DeviceTag; 2]| odin.call(profile::Update::new(SP, GROUP, "phone4001").with_tags(tags)).unwrap();
    update([DeviceTag::of("LABEL4", "Sales"), DeviceTag::of("STRING4", "4010")]);
    update([DeviceTag::of("LABEL4", "Service"), DeviceTag::of("LABEL5", "Lab")]);
    let tags = odin.call(profile::Get::new(SP, GROUP, KIND, "phone4001")).unwrap();
    let found: Vec<_> = tags.iter().map(|tag| (tag.tag_name.as_str(), tag.tag_value.get().unwrap().as_str())).collect();
    assert_eq!(
        found,
        [("%LABEL4%", "Service"), ("%LABEL5%", "Lab"), ("%STRING4%", "4010")],
        "what is not listed stays"
    );
    assert_eq!(odin.call(tags::List::new(SP, GROUP, "phone4001")).unwrap().len(), 3);
    let wrong = odin.call(profile::Get::new(SP, GROUP, "Polycom IP5000", "phone4001")).unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::Rejected, "it is of another type");
}

pub fn a_file_goes_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let get = || odin.call(files::Get::new(SP, GROUP, "phone4001", FORMAT)).unwrap();
    let rows = odin.call(files::List::new(SP, GROUP, "phone4001")).unwrap();
    assert_eq!(rows[0].file_format.as_deref(), Some(FORMAT));
    assert_eq!((get().file_source, get().configuration_file_name), (Some(ConfigurationMode::Default), None));
    let update = || files::Update::new(SP, GROUP, "phone4001", FORMAT);
    let up = odin.call(update().upload(b"<config/>", 100).unwrap()).unwrap().record.unwrap();
    assert_eq!(up.file_source, Some(ConfigurationMode::Custom));
    assert_eq!((get(), up.extra.len()), (up.clone(), 0));
    let name = up.configuration_file_name.unwrap();
    let content = || odin.call(Custom::get("/system/files").query("fileName", name.clone()));
    assert_eq!(content().unwrap().body().as_ref(), br#"{"fileContent":"PGNvbmZpZy8+"}"#);
    odin.call(update().file_source(ConfigurationMode::Manual).configuration_file_name("by-hand.cfg")).unwrap();
    assert_eq!(get().configuration_file_name.as_deref(), Some("by-hand.cfg"));
    assert_eq!(content().unwrap_err().kind(), ErrorKind::NotFound, "the upload is gone");
    let bare = odin.call(update().file_source(ConfigurationMode::Custom)).unwrap_err();
    assert_eq!(bare.kind(), ErrorKind::Rejected, "there is no content any more");
    odin.call(update().file_source(ConfigurationMode::Default)).unwrap();
    assert_eq!((get().file_source, get().configuration_file_name), (Some(ConfigurationMode::Default), None));
    let unknown = odin.call(files::Get::new(SP, GROUP, "phone4001", "other.cfg")).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}

pub fn devices_are_rebuilt_and_restarted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(rebuild::Rebuild::new(SP, GROUP, "phone4001")).unwrap();
    odin.call(reset::Reset::new(SP, GROUP, "phone4001")).unwrap();
    let nothing = odin.call(rebuild::Rebuild::new(SP, GROUP, "nothing")).unwrap_err();
    assert_eq!(nothing.kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(reset::Reset::new(SP, GROUP, "nothing")).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(Create::new(SP, GROUP, "gateway", "Generic SIP Gateway")).unwrap();
    let unmanaged = odin.call(rebuild::Rebuild::new(SP, GROUP, "gateway")).unwrap_err();
    assert!(unmanaged.to_string().contains("does not support device management"), "{unmanaged}");
    let stays = odin.call(reset::Reset::new(SP, GROUP, "gateway")).unwrap_err();
    assert!(stays.to_string().contains("does not support reset"), "{stays}");
}

pub fn what_does_not_exist_is_refused<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let kind = odin.call(Create::new(SP, GROUP, "odd", "No Such Phone")).unwrap_err();
    assert_eq!(kind.kind(), ErrorKind::NotFound);
    assert!(kind.to_string().contains("Device type not found: No Such Phone"), "{kind}");
    let group = odin.call(Create::new(SP, "nowhere", "odd", KIND)).unwrap_err();
    assert_eq!(group.kind(), ErrorKind::NotFound);
    let device = odin.call(users::List::new(SP, GROUP, "odd")).unwrap_err();
    assert!(device.to_string().contains("Access device not found: odd"), "{device}");
    let elsewhere = odin.call(Get::new(SP, "grp2.odin", "phone4001")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::NotFound, "a device is of one group");
    let stranger = place.client("4001@example.net", "user4001").call(Get::new(SP, GROUP, "phone4001")).unwrap_err();
    assert_eq!(stranger.kind(), ErrorKind::Forbidden);
}
