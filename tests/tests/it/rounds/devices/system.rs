//! `/system/devices`

use odin_api::ErrorKind;
use odin_api::groups::devices::ListAvailable;
use odin_api::shapes::device::{AccessDeviceCredentials, ConfigurationMode, DeviceLevel, TransportProtocol};
use odin_api::system::devices::{
    Create, Delete, Get, List, Search, Update, files, multiple_tags, rebuild, reset, tags, users,
};
use odin_api::value::Pattern;

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::devices::lines::line_on;

const FORMAT: &str = "%BWMACADDRESS%.cfg";

fn gateway() -> Create {
    Create::new("conference1", "Generic SIP Gateway", false, TransportProtocol::Udp)
}

pub fn a_device_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(gateway().mac_address("00005E00AB01")).unwrap().record.unwrap();
    assert_eq!((made.device_level.clone(), made.service_provider_id.clone()), (Some(DeviceLevel::System), None));
    assert_eq!(made.transport_protocol, Some(TransportProtocol::Udp));
    assert!(made.extra.is_empty(), "{:?}", made.extra);
    let get = || odin.call(Get::new("conference1")).unwrap();
    assert_eq!(get(), made);
    let secret = Update::new("conference1")
        .use_custom_user_name_password(true)
        .access_device_credentials(AccessDeviceCredentials::of("conference1", "secret-1"));
    odin.call(secret).unwrap();
    let user_name =
        |device: odin_api::shapes::device::AccessDevice| device.access_device_credentials.unwrap().user_name;
    assert_eq!(user_name(get()).get().map(String::as_str), Some("conference1"));
    odin.call(Update::new("conference1").use_custom_user_name_password(false)).unwrap();
    assert!(user_name(get()).get().is_none(), "without own credentials it has none");
    let rows = odin.call(List::new()).unwrap();
    assert_eq!((rows.len(), rows[0].device_name.clone()), (1, Some("conference1".into())));
    let local = place.client("sp.admin", "sp.admin").call(List::new()).unwrap_err();
    assert_eq!(local.kind(), ErrorKind::Forbidden);
    odin.call(Delete::new("conference1")).unwrap();
    assert!(odin.call(List::new()).unwrap().is_empty());
}

pub fn it_serves_everybody<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(gateway()).unwrap();
    for (provider, group, user) in
        [("ent.odin", "grp.odin", "4006@example.net"), ("TestGroup", "Test", "123456789@test.com")]
    {
        let offered = odin.call(ListAvailable::new(provider, group)).unwrap();
        assert!(offered.iter().any(|row| row.device_level == Some(DeviceLevel::System)), "{group}");
        odin.call(line_on(user, "conference1", DeviceLevel::System)).unwrap();
    }
    let rows = odin.call(users::List::new("conference1")).unwrap();
    let providers: Vec<_> = rows.iter().map(|row| row.service_provider_id.clone().unwrap().to_string()).collect();
    assert_eq!(providers, ["TestGroup", "ent.odin"]);
    assert_eq!(odin.call(Get::new("conference1")).unwrap().number_of_assigned_ports, Some(2));
    assert_eq!(odin.call(Delete::new("conference1")).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn a_device_is_found_wherever_it_is<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(gateway().mac_address("00005E00AB01").net_address("192.0.2.9")).unwrap();
    let names = |search: Search| -> Vec<String> {
        let rows = odin.call(search).unwrap();
        rows.iter().map(|row| row.device_name.as_ref().unwrap().to_string()).collect()
    };
    let found = odin.call(Search::new().mac_address(Pattern::equals("00005E004003"))).unwrap();
    assert_eq!(
        (found[0].device_name.clone(), found[0].group_id.clone()),
        (Some("phone4003".into()), Some("grp.odin".into()))
    );
    assert_eq!((found[0].is_enterprise, found[0].reseller_id.clone()), (Some(true), Some("res.odin".into())));
    assert!(found.len() == 1 && found[0].extra.is_empty());
    assert_eq!(names(Search::new().mac_address(Pattern::contains("5E00AB"))), ["conference1"]);
    assert_eq!(names(Search::new().device_name(Pattern::starts_with("con"))), ["conference1"]);
    assert_eq!(names(Search::new().net_address(Pattern::equals("192.0.2.9"))), ["conference1"]);
    let phones = || Search::new().device_type(Pattern::contains("VVX"));
    assert_eq!((names(phones()).len(), names(phones().limit(3)).len()), (5, 3));
    assert_eq!(odin.call(List::new()).unwrap().len(), 1, "the list has those of the system level only");
}

pub fn tags_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(gateway()).unwrap();
    for name in ["SITE", "%FLOOR%", "ROOM"] {
        let made = odin.call(tags::Create::new("conference1", name, "main")).unwrap().record.unwrap();
        assert_eq!(made.device_name, Some("conference1".into()));
    }
    odin.call(tags::Update::new("conference1", "SITE", "branch")).unwrap();
    let list = || odin.call(tags::List::new("conference1")).unwrap();
    assert_eq!(list()[2].tag_value.get().map(String::as_str), Some("branch"));
    odin.call(tags::Delete::new("conference1", "ROOM")).unwrap();
    odin.call(multiple_tags::Delete::of("conference1", ["SITE", "FLOOR"])).unwrap();
    assert!(list().is_empty());
    let nothing = odin.call(tags::Create::new("nothing", "SITE", "main")).unwrap_err();
    assert_eq!(nothing.kind(), ErrorKind::NotFound);
}

pub fn a_file_goes_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new("phone", "Polycom VVX 400", false, TransportProtocol::Tcp)).unwrap();
    assert_eq!(odin.call(files::List::new("phone")).unwrap().len(), 2);
    let update = files::Update::new("phone", FORMAT).upload(b"<config/>", 100).unwrap();
    let up = odin.call(update).unwrap().record.unwrap();
    assert_eq!(up.file_source, Some(ConfigurationMode::Custom));
    assert_eq!(odin.call(files::Get::new("phone", FORMAT)).unwrap(), up);
    odin.call(rebuild::Rebuild::new("phone")).unwrap();
    odin.call(reset::Reset::new("phone")).unwrap();
    assert_eq!(odin.call(rebuild::Rebuild::new("nothing")).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(gateway()).unwrap();
    assert!(odin.call(files::List::new("conference1")).unwrap().is_empty(), "its type has no files");
}
