//! Phones and numbers of a user.

use odin_api::ErrorKind;
use odin_api::shapes::device::DeviceLevel;
use odin_api::users::alternate_numbers::{self, AlternateEntry, RingPattern};
use odin_api::users::registration;
use odin_api::users::shared_call_appearance::{self as shared, BridgeWarningTone, endpoints};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const GRACE: &str = "4004@example.net";
const LINE: &str = "4004_lobby@example.net";

pub fn lines_are_shared<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let group = DeviceLevel::Group;
    let lobby = || endpoints::Create::of(GRACE, "phone4005", DeviceLevel::Group, LINE);
    let made = odin.call(lobby()).unwrap().record.unwrap();
    assert_eq!((made.is_active, made.user_id), (Some(true), Some(GRACE.into())));
    assert_eq!(odin.call(lobby()).unwrap_err().kind(), ErrorKind::Rejected, "the line/port is taken");
    let nowhere = endpoints::Create::of(GRACE, "no such phone", DeviceLevel::Group, "other@example.net");
    assert_eq!(odin.call(nowhere).unwrap_err().kind(), ErrorKind::NotFound);
    let mute = endpoints::Update::new(GRACE, "phone4005", group.clone(), LINE).allow_termination(false);
    assert_eq!(odin.call(mute).unwrap().record.unwrap().allow_termination, Some(false));
    let read = odin.call(endpoints::Get::new(GRACE, "phone4005", group.clone(), LINE)).unwrap();
    assert_eq!((read.allow_origination, read.allow_termination), (Some(true), Some(false)));

    let update = shared::Update::new(GRACE).bridge_warning_tone(BridgeWarningTone::BargeInAndRepeat);
    let line = odin.call(update.allow_sca_call_retrieve(true)).unwrap().record.unwrap();
    assert_eq!(line.bridge_warning_tone, Some(BridgeWarningTone::BargeInAndRepeat));
    assert_eq!((line.max_appearances, line.endpoints.len()), (Some(35), 1));
    assert_eq!(odin.call(shared::Get::new(GRACE)).unwrap(), line);
    let lines = odin.call(shared::ListBulk::new(SP, GROUP)).unwrap();
    assert_eq!((lines.users.len(), lines.users[0].owner().unwrap().as_str()), (1, GRACE));
    assert_eq!(lines.users[0].data.as_ref().unwrap().endpoints[0].line_port.as_ref().unwrap(), &LINE);

    odin.call(endpoints::Delete::new(GRACE, "phone4005", group.clone(), LINE)).unwrap();
    let gone = odin.call(endpoints::Delete::new(GRACE, "phone4005", group, LINE)).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
    assert!(odin.call(shared::Get::new(GRACE)).unwrap().endpoints.is_empty());
}

pub fn phones_are_registered<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let phones = odin.call(registration::Get::new(GRACE)).unwrap();
    assert_eq!(phones.registrations[0].line().unwrap(), &GRACE);
    assert_eq!(phones.registrations[0].device_name.as_ref().unwrap(), &"phone4004");
    odin.call(endpoints::Create::of(GRACE, "phone4005", DeviceLevel::Group, LINE)).unwrap();
    let phones = odin.call(registration::Get::new(GRACE)).unwrap();
    let kinds: Vec<_> = phones.registrations.iter().map(|phone| phone.endpoint_type.as_deref().unwrap()).collect();
    assert_eq!(kinds, ["Primary", "Shared Call Appearance"]);
    let none = odin.call(registration::Get::new("4006@example.net")).unwrap();
    assert!(none.registrations.is_present() && none.registrations.is_empty());
    let all = odin.call(registration::ListBulk::new(SP, GROUP)).unwrap();
    let count = |user: &registration::UserRegistrations| user.data.as_ref().unwrap().registrations.len();
    assert_eq!((all.users.len(), all.users.iter().map(count).sum::<usize>()), (9, 6));
}

pub fn users_have_more_numbers<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(alternate_numbers::Get::new(GRACE)).unwrap();
    assert_eq!((before.alternate_entries.len(), before.used().count()), (10, 0));
    let mut second = AlternateEntry::at(2, "2015554100");
    second.ring_pattern = RingPattern::LongLong.into();
    let update = alternate_numbers::Update::new(GRACE).distinctive_ring(true).alternate_entries([second.clone()]);
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!((after.distinctive_ring, after.used().cloned().collect::<Vec<_>>()), (Some(true), vec![second]));
    assert_eq!(odin.call(alternate_numbers::Get::new(GRACE)).unwrap(), after);
    for number in ["2015554001", "2015554200", "999"] {
        let update = alternate_numbers::Update::new(GRACE).alternate_entries([AlternateEntry::at(1, number)]);
        assert_eq!(odin.call(update).unwrap_err().kind(), ErrorKind::Rejected, "{number} is not to be had");
    }
    let empty = alternate_numbers::Update::new(GRACE).alternate_entries([AlternateEntry::empty(2)]);
    assert_eq!(odin.call(empty).unwrap().record.unwrap().used().count(), 0);
    let hunt_group = odin.call(alternate_numbers::Get::new("hg.sales@example.net")).unwrap();
    assert_eq!(hunt_group.alternate_entries.len(), 10, "virtual users have them, too");
}
