//! `/service-providers/devices`

use odin_api::ErrorKind;
use odin_api::groups::devices::{ListAvailable, available_ports};
use odin_api::service_providers::devices::{
    Create, Delete, Get, List, Update, files, multiple_tags, rebuild, reset, tags, users,
};
use odin_api::shapes::device::{ConfigurationMode, DeviceLevel, PortCount};
use odin_api::value::{Patch, Quantity};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::devices::lines::line_on;

const SP: &str = "ent.odin";
const FORMAT: &str = "%BWMACADDRESS%.cfg";

pub fn a_device_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("sp.admin", "sp.admin");
    let create = Create::new(SP, "gateway1", "Generic SIP Gateway").net_address("192.0.2.6").port("5060");
    let made = odin.call(create).unwrap().record.unwrap();
    assert_eq!(made.number_of_ports.as_ref().and_then(PortCount::get), Some(Quantity::Unlimited));
    assert_eq!((made.device_level.clone(), made.group_id.clone()), (Some(DeviceLevel::ServiceProvider), None));
    assert!(made.extra.is_empty(), "{:?}", made.extra);
    let get = || odin.call(Get::new(SP, "gateway1")).unwrap();
    assert_eq!(get(), made);
    let asked_for_more = Get::new(SP, "gateway1").q("available").group_id("grp.odin");
    assert_eq!(odin.call(asked_for_more).unwrap(), made);
    let mut change = Update::new(SP, "gateway1").description("Main site");
    change.net_address = Patch::Clear;
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!((after.description.as_deref(), after.net_address.as_deref()), (Some("Main site"), None));
    assert_eq!((get(), after.port.as_deref()), (after.clone(), Some("5060")));
    let rows = odin.call(List::new(SP)).unwrap();
    assert_eq!((rows.len(), rows[0].device_level.clone()), (1, Some(DeviceLevel::ServiceProvider)));
    assert_eq!(odin.call(List::new(SP).q("available")).unwrap(), rows);
    assert_eq!(place.admin().call(List::new("TestGroup")).unwrap().len(), 0, "another has none");
    let elsewhere = odin.call(List::new("TestGroup")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::Forbidden);
    odin.call(Delete::new(SP, "gateway1")).unwrap();
    assert_eq!(odin.call(Get::new(SP, "gateway1")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn it_serves_all_groups<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let level = DeviceLevel::ServiceProvider;
    odin.call(Create::new(SP, "shared", "Polycom Soundpoint IP 500")).unwrap();
    odin.call(line_on("4006@example.net", "shared", level.clone())).unwrap();
    for group in ["grp.odin", "grp2.odin"] {
        let ports = odin.call(available_ports::Get::new(SP, group, "shared", level.clone())).unwrap();
        assert_eq!(ports.into_vec(), [2, 3], "{group}");
        let offered = odin.call(ListAvailable::new(SP, group)).unwrap();
        assert!(offered.iter().any(|row| row.device_level == Some(level.clone())), "{group}");
    }
    let rows = odin.call(users::List::new(SP, "shared")).unwrap();
    assert_eq!((rows.len(), rows[0].group_id.clone()), (1, Some("grp.odin".into())));
    assert_eq!(odin.call(Delete::new(SP, "shared")).unwrap_err().kind(), ErrorKind::Rejected);
    let group = odin.call(odin_api::groups::devices::Get::new(SP, "grp.odin", "shared")).unwrap_err();
    assert_eq!(group.kind(), ErrorKind::NotFound, "it is not of the group");
}

pub fn tags_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, "gateway1", "Generic SIP Gateway")).unwrap();
    for name in ["SITE", "%FLOOR%", "ROOM"] {
        odin.call(tags::Create::new(SP, "gateway1", name, "main")).unwrap();
    }
    odin.call(tags::Update::new(SP, "gateway1", "SITE", "branch")).unwrap();
    let list = || odin.call(tags::List::new(SP, "gateway1")).unwrap();
    let values: Vec<_> = list().iter().map(|tag| tag.tag_value.get().unwrap().clone()).collect();
    assert_eq!(values, ["main", "main", "branch"]);
    odin.call(tags::Delete::new(SP, "gateway1", "ROOM")).unwrap();
    assert_eq!(list().len(), 2);
    odin.call(multiple_tags::Delete::of(SP, "gateway1", ["SITE", "FLOOR"])).unwrap();
    assert!(list().is_empty());
    odin.call(tags::Create::new(SP, "gateway1", "SITE", "main")).unwrap();
    odin.call(Delete::new(SP, "gateway1")).unwrap();
    odin.call(Create::new(SP, "gateway1", "Generic SIP Gateway")).unwrap();
    assert!(list().is_empty(), "tags go with their device");
}

pub fn a_file_goes_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(Create::new(SP, "phone", "Polycom VVX 400")).unwrap();
    assert_eq!(odin.call(files::List::new(SP, "phone")).unwrap().len(), 2);
    let update = files::Update::new(SP, "phone", FORMAT).upload(b"<config/>", 100).unwrap();
    let up = odin.call(update).unwrap().record.unwrap();
    assert_eq!((up.file_source.clone(), up.group_id.clone()), (Some(ConfigurationMode::Custom), None));
    assert_eq!(odin.call(files::Get::new(SP, "phone", FORMAT)).unwrap(), up);
    odin.call(rebuild::Rebuild::new(SP, "phone")).unwrap();
    odin.call(reset::Reset::new(SP, "phone")).unwrap();
    assert_eq!(odin.call(reset::Reset::new(SP, "nothing")).unwrap_err().kind(), ErrorKind::NotFound);
}
