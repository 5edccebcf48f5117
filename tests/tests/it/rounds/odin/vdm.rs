//! `/vdm`

use odin_api::vdm::groups::{devices, templates as copies};
use odin_api::vdm::system::templates;
use odin_api::vdm::{PhoneKind, device_types};
use odin_api::{ErrorKind, groups};

use super::tasks::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};

const TYPE: &str = "Polycom VVX 400";

pub fn device_types_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let id = odin.call(device_types::Create::new(TYPE, PhoneKind::T41)).unwrap().record.unwrap().id.unwrap();
    assert!(odin.call(device_types::Create::new(TYPE, PhoneKind::T46)).is_err(), "it is known already");
    odin.call(device_types::Update::new(id, TYPE, PhoneKind::T48)).unwrap();
    assert_eq!(odin.call(device_types::Get::new(id)).unwrap().device_template, Some(PhoneKind::T48));
    assert_eq!(odin.call(device_types::List::new()).unwrap().len(), 1);
    odin.call(device_types::Delete::new(id)).unwrap();
    assert_eq!(odin.call(device_types::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn a_template_goes_from_the_system_to_phones<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(device_types::Create::new(TYPE, PhoneKind::T46)).unwrap();
    odin.call(groups::devices::Create::new(SP, GROUP, "desk.vdm", TYPE)).unwrap();
    let made = odin.call(templates::Create::new("Desk", TYPE, PhoneKind::T46)).unwrap().record.unwrap();
    let id = made.id.unwrap();
    assert!(odin.call(templates::tags::Create::new(id, "key1type", "16")).is_err(), "without percent signs");
    let tag = odin.call(templates::tags::Create::new(id, "%key1type%", "16")).unwrap().record.unwrap().id.unwrap();
    odin.call(templates::tags::Update::new(id, tag, "%key1type%", "13").active_group(0)).unwrap();
    odin.call(templates::Update::new(id, "Reception")).unwrap();
    assert_eq!(odin.call(templates::Get::new(id)).unwrap().name.as_deref(), Some("Reception"));

    // The group has a copy of its own, tags included.
    let copy = odin.call(copies::Create::new(SP, GROUP, id)).unwrap().record.unwrap().device_type_id.unwrap();
    assert_eq!(odin.call(copies::Get::new(SP, GROUP, copy)).unwrap().parent_id, Some(id));
    odin.call(copies::Update::new(SP, GROUP, copy, "Sales")).unwrap();
    assert_eq!(odin.call(copies::List::new(SP, GROUP)).unwrap()[0].name.as_deref(), Some("Sales"));
    let own = odin.call(copies::tags::List::new(SP, GROUP, copy)).unwrap()[0].id.unwrap();
    odin.call(copies::tags::Update::new(SP, GROUP, copy, own, "%key1type%", "0")).unwrap();
    odin.call(copies::tags::Create::new(SP, GROUP, copy, "%LDAP_PORT%", "389")).unwrap();
    let values = |tags: &[odin_api::vdm::Tag]| tags.iter().filter_map(|tag| tag.value.clone()).collect::<Vec<_>>();
    let of_group = odin.call(copies::tags::List::new(SP, GROUP, copy)).unwrap();
    let of_system = odin.call(templates::tags::List::new(id)).unwrap();
    assert_eq!((values(&of_group), values(&of_system)), (vec!["0".into(), "389".into()], vec!["13".into()]));
    let assigned = odin.call(templates::assignments::List::new(id)).unwrap();
    assert_eq!((assigned.len(), assigned[0].device_type_id), (1, Some(copy)));
    assert_eq!(odin.call(templates::List::new()).unwrap().len(), 2);

    let with = || {
        let all = odin.call(devices::List::new(SP, GROUP)).unwrap();
        let device = all.iter().find(|device| device.device_name == Some("desk.vdm".into())).unwrap();
        device.template.as_ref().and_then(|template| template.id)
    };
    assert_eq!(with(), None);
    odin.call(copies::devices::Create::new(SP, GROUP, copy, "desk.vdm")).unwrap();
    assert_eq!(with(), Some(copy));
    let fitting = odin.call(copies::devices::List::new(SP, GROUP, copy)).unwrap();
    assert!(fitting.iter().any(|device| device.template.is_some()));
    assert_eq!(
        odin.call(copies::devices::Create::new(SP, GROUP, copy, "nothing")).unwrap_err().kind(),
        ErrorKind::NotFound
    );

    // The copies go with their original.
    odin.call(templates::Delete::new(id)).unwrap();
    assert_eq!(with(), None);
    assert!(odin.call(copies::List::new(SP, GROUP)).unwrap().is_empty());
    let second = odin.call(templates::Create::new("Desk", TYPE, PhoneKind::T46)).unwrap().record.unwrap().id.unwrap();
    let copy = odin.call(copies::Create::new(SP, GROUP, second)).unwrap().record.unwrap().device_type_id.unwrap();
    odin.call(copies::Delete::new(SP, GROUP, copy)).unwrap();
    assert_eq!(odin.call(copies::Get::new(SP, GROUP, copy)).unwrap_err().kind(), ErrorKind::NotFound);
}
