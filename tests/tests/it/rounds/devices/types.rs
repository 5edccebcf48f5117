//! `/system/device-types`, `/groups/device-types` and `/service-providers/device-types`

use odin_api::groups::device_types::{ConfigurationType, Get, List, files, rebuild, reset, tags};
use odin_api::groups::devices::{Create, profile};
use odin_api::service_providers::device_types::tags as above;
use odin_api::shapes::device::{ConfigurationMode, PortCount};
use odin_api::value::Quantity;
use odin_api::{Endpoint, ErrorKind, system};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const KIND: &str = "Polycom VVX 400";

pub fn types_are_known<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("group.admin", "group.admin");
    let all = odin.call(system::device_types::List::new()).unwrap();
    let kind = all.iter().find(|kind| kind.device_type == KIND).unwrap();
    assert_eq!(kind.number_of_ports.as_ref().and_then(PortCount::get), Some(Quantity::Of(12)));
    assert_eq!((kind.use_domain, kind.protocol_choice[0].as_str()), (Some(true), "SIP 2.0"));
    assert!(all.iter().all(|kind| kind.extra.is_empty()), "{all:?}");
    let noted = all.iter().find(|kind| !kind.tags.is_empty()).unwrap();
    assert_eq!((noted.tags[0].as_str(), noted.related_services[0].as_str()), ("UC-One", "Shared Call Appearance"));
    let managed = odin.call(List::new(SP, GROUP)).unwrap();
    assert!(managed.iter().any(|kind| kind == KIND));
    assert!(!managed.iter().any(|kind| kind == "Generic SIP Gateway"));
    let get = |kind: &'static str| odin.call(Get::new(SP, GROUP, kind));
    let phone = get(KIND).unwrap();
    assert_eq!(phone.configuration_type, Some(ConfigurationType::ThreeFiles));
    assert_eq!((phone.supports_enhanced_configuration, phone.supports_reset), (Some(true), Some(true)));
    let gateway = get("Generic SIP Gateway").unwrap();
    assert_eq!((gateway.supports_enhanced_configuration, gateway.configuration_type), (Some(false), None));
    assert_eq!(get("No Such Phone").unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn a_type_makes_a_device<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all = odin.call(system::device_types::List::new()).unwrap();
    for (number, kind) in all.iter().enumerate() {
        let create = Create::new(SP, GROUP, format!("new{number}"), kind.device_type.clone()).record(kind);
        let made = odin.call(create).unwrap().record.unwrap();
        assert_eq!(made.device_type.as_ref(), Some(&kind.device_type));
        assert_eq!(made.number_of_ports, kind.number_of_ports, "{}", kind.device_type);
        assert_eq!(made.related_services.len(), kind.related_services.len());
    }
}

pub fn tags_count_for_all_devices<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(above::Create::new(SP, KIND, "TIME", "ntp.example.net")).unwrap();
    odin.call(above::Create::new(SP, KIND, "%LOGO%", "ent.png")).unwrap();
    let made = odin.call(tags::Create::new(SP, GROUP, KIND, "LOGO").tag_value("grp.png")).unwrap().record.unwrap();
    assert_eq!(made.tag_name, "%LOGO%");
    let of = |device: &'static str| -> Vec<String> {
        let tags = odin.call(profile::Get::new(SP, GROUP, KIND, device)).unwrap();
        tags.iter().map(|tag| format!("{}={}", tag.tag_name, tag.tag_value.get().unwrap())).collect()
    };
    assert_eq!(of("phone4001"), ["%LOGO%=grp.png", "%TIME%=ntp.example.net"], "the nearer level counts");
    let own = odin_api::groups::devices::tags::Create::new(SP, GROUP, "phone4001", "LOGO").tag_value("ada.png");
    odin.call(own).unwrap();
    assert_eq!((of("phone4001")[0].as_str(), of("phone4002")[0].as_str()), ("%LOGO%=ada.png", "%LOGO%=grp.png"));

    odin.call(tags::Update::new(SP, GROUP, KIND, "LOGO").tag_value("new.png")).unwrap();
    odin.call(above::Update::new(SP, KIND, "TIME", "ntp2.example.net")).unwrap();
    assert_eq!(of("phone4002"), ["%LOGO%=new.png", "%TIME%=ntp2.example.net"]);
    assert_eq!(odin.call(tags::List::new(SP, GROUP, KIND)).unwrap().len(), 1);
    assert_eq!(odin.call(above::List::new(SP, KIND)).unwrap().len(), 2);
    assert!(odin.call(above::List::new(SP, "Polycom IP5000")).unwrap().is_empty(), "another type");

    odin.call(tags::Delete::new(SP, GROUP, "LOGO").device_type(KIND)).unwrap();
    odin.call(tags::Create::new(SP, GROUP, KIND, "TEMP").tag_value("x")).unwrap();
    odin.call(tags::Delete::new(SP, GROUP, "TEMP").device_name(KIND)).expect("the spelling of a newer client");
    odin.call(above::Delete::new(SP, "TIME", KIND)).unwrap();
    assert_eq!(of("phone4002"), ["%LOGO%=ent.png"]);
    let unknown = odin.call(above::Create::new(SP, "No Such Phone", "TIME", "x")).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
    let gone = odin.call(above::Delete::new(SP, "TIME", KIND)).unwrap_err();
    assert!(gone.to_string().contains("Tag not found: %TIME%"), "{gone}");
}

pub fn a_file_goes_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (kind, format) = ("Polycom IP5000", "user%BWMACADDRESS%.cfg");
    let rows = odin.call(files::List::new(SP, GROUP, kind)).unwrap();
    assert!(rows.iter().any(|row| row.file_format.as_deref() == Some(format)));
    let update = files::Update::new(SP, GROUP, kind, format).upload(b"<config/>", 100).unwrap();
    let up = odin.call(update).unwrap().record.unwrap();
    assert_eq!((up.device_type.clone(), up.device_name.clone()), (Some(kind.into()), None));
    let read = odin.call(files::Get::new(SP, GROUP, kind, format)).unwrap();
    assert_eq!((read.file_source.clone(), read), (Some(ConfigurationMode::Custom), up));
    let other = odin.call(files::Get::new(SP, "grp2.odin", kind, format)).unwrap();
    assert_eq!(other.file_source, Some(ConfigurationMode::Default), "another group has its own");
    assert!(odin.call(files::List::new(SP, GROUP, "Generic SIP Gateway")).unwrap().is_empty());
}

pub fn types_are_rebuilt_and_restarted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(rebuild::Rebuild::new(SP, GROUP, KIND)).unwrap();
    odin.call(reset::Reset::new(SP, GROUP, KIND)).unwrap();
    let unknown = odin.call(rebuild::Rebuild::new(SP, GROUP, "No Such Phone")).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
    let gateway = odin.call(reset::Reset::new(SP, GROUP, "Generic SIP Gateway")).unwrap_err();
    assert_eq!(gateway.kind(), ErrorKind::Rejected);
    odin.call(rebuild::Rebuild::new(SP, GROUP, "Yealink T46")).unwrap();
    assert_eq!(odin.call(reset::Reset::new(SP, GROUP, "Yealink T46")).unwrap_err().kind(), ErrorKind::Rejected);
}
