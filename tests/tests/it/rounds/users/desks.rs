//! Settings of one record that other operations see, and their twins for many users.

use odin_api::ErrorKind;
use odin_api::shapes::device::{AccessDevice, DeviceLevel};
use odin_api::users::services::settings::Switch;
use odin_api::users::{
    UserRef, anonymous_call_rejection as rejection, automatic_callback as callback, automatic_hold_retrieve as hold,
    broad_works_receptionist_small_business as receptionist, call_forwarding_always_secondary as secondary,
    call_recording as recording, calling_line_id_delivery_blocking as blocking, executive_assistant as assistant,
    hoteling_guest as guest, hoteling_host as host, polycom_phone_services as polycom, preferred_carrier as carrier,
    push_notification_registration as push, services, speed_dial_8 as dials,
};
use odin_api::value::Patch;

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const GRACE: &str = "4004@example.net";
/// Has no service at all.
const BARBARA: &str = "4006@example.net";

/// Gives a user a service that its group may have.
fn assign(odin: &impl Transport, user: &str, service: &str) {
    let assignment = services::Assignment::assign(service);
    odin.call(services::Update::new(user).user_services([assignment])).unwrap();
}

pub fn phones_are_borrowed<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    assign(&odin, ALAN, "Hoteling Host");
    assign(&odin, GRACE, "Hoteling Guest");
    let borrow = |who: &str| guest::Update::new(who).is_active(true).host_user_id(ALAN);
    assert_eq!(odin.call(borrow(ADA)).unwrap_err().kind(), ErrorKind::Rejected, "it is lent to nobody");
    assert_eq!(odin.call(guest::users::ListAvailable::new(ADA)).unwrap().len(), 0);
    odin.call(host::Update::new(ALAN).is_active(true).access_level(host::HostAccess::Group)).unwrap();
    let hosts = odin.call(guest::users::ListAvailable::new(ADA)).unwrap();
    assert_eq!(hosts.iter().map(|host| host.user_id.as_str()).collect::<Vec<_>>(), [ALAN]);
    let idle = borrow(ADA).is_active(false);
    assert_eq!(odin.call(idle).unwrap_err().kind(), ErrorKind::Rejected, "the guest is switched off");
    let borrowed = odin.call(borrow(ADA)).unwrap().record.unwrap();
    assert_eq!((borrowed.host_last_name.as_deref(), borrowed.is_active), (Some("Turing"), Some(true)));
    assert_eq!(odin.call(guest::Get::new(ADA)).unwrap(), borrowed);
    let lent = odin.call(host::Get::new(ALAN)).unwrap();
    assert_eq!(lent.guest_last_name.as_deref(), Some("Lovelace"));
    assert_eq!(odin.call(borrow(GRACE)).unwrap_err().kind(), ErrorKind::Rejected, "somebody has it");
    assert_eq!(odin.call(borrow(BARBARA)).unwrap_err().kind(), ErrorKind::NotAssigned);
    let back = odin.call(host::Update::new(ALAN).remove_guest_association(true)).unwrap().record.unwrap();
    assert!(back.guest_last_name.is_none_or(|name| name.is_empty()));
    let alone = odin.call(guest::Get::new(ADA)).unwrap();
    assert!(alone.host_user_id.get().is_none(), "{alone:?}");
    odin.call(borrow(GRACE)).unwrap();
    odin.call(guest::Update::new(GRACE).host_user_id(Patch::Clear)).unwrap();
    odin.call(borrow(ADA)).unwrap();
}

pub fn executives_are_told<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let away = assistant::Update::new(ADA).enable_divert(true).divert_to_phone_number("1509");
    let now = odin.call(away).unwrap().record.unwrap();
    assert_eq!((now.enable_divert, now.executives.len()), (Some(true), 0));
    assert_eq!(odin.call(assistant::Get::new(ADA)).unwrap(), now);
    let opt_in = assistant::Update::new(ADA).opt_in_status([assistant::OptIn::new(ALAN, true)]);
    assert_eq!(odin.call(opt_in).unwrap_err().kind(), ErrorKind::Rejected, "whose assistant Ada is not");
}

pub fn receptionists_watch<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let free = odin.call(receptionist::users::ListAvailable::new(ADA)).unwrap();
    assert!(free.iter().any(|user| user.user_id == ALAN));
    odin.call(receptionist::Update::new(ADA).users([ALAN, GRACE])).unwrap();
    let seen = odin.call(receptionist::Get::new(ADA)).unwrap();
    assert_eq!(seen.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), [ALAN, GRACE]);
    assert_eq!((seen[0].last_name.as_deref(), seen[0].group_id.as_ref().unwrap().as_str()), (Some("Turing"), GROUP));
    assert_eq!(odin.call(receptionist::Update::new(ADA).users(["nobody"])).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(receptionist::Get::new(ADA)).unwrap(), seen, "nothing has changed");
    odin.call(receptionist::Update::new(ADA).users([] as [&str; 0])).unwrap();
    assert_eq!(odin.call(receptionist::Get::new(ADA)).unwrap().len(), 0);
}

pub fn phones_show_directories<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let phone = AccessDevice::named("ada-desk", DeviceLevel::Group);
    let update = polycom::Update::new(ADA, phone).include_user_personal_phone_list_in_directory(true);
    odin.call(update.group_custom_contact_directory("Sales")).unwrap();
    let shown = odin.call(polycom::Get::new(ADA)).unwrap();
    assert_eq!(shown.include_user_personal_phone_list_in_directory, Some(true));
    assert_eq!(shown.group_custom_contact_directory.get().map(String::as_str), Some("Sales"));
}

pub fn apps_are_told<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let one = odin.call(push::Get::new(ADA)).unwrap();
    assert_eq!((one.user_id.unwrap().as_str(), one.registrations.len()), (ADA, 0));
    let all = odin.call(push::ListBulk::new(SP, GROUP)).unwrap();
    assert!(all.users.iter().any(|row| row.profile.as_ref().is_some_and(|user| user.user_id == ALAN)));
    assert!(all.users.iter().all(|row| row.data.as_ref().unwrap().registrations.is_empty()));
    assert_eq!(odin.call(push::Get::new("nobody")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn one_digit_is_enough<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let mut numbers = dials::SpeedDial8::default();
    let nine = || dials::SpeedCode8::of(dials::SpeedDialDigit::Nine, "5135551000");
    numbers.speed_codes = [nine()].into_iter().collect();
    let write = |who: &[&str]| {
        let users = who.iter().map(|id| UserRef::new(*id)).collect::<Vec<_>>();
        odin.call(dials::UpdateBulk::new(SP, GROUP, numbers.clone()).users(users))
    };
    assert_eq!(write(&[ADA, BARBARA]).unwrap_err().kind(), ErrorKind::NotAssigned);
    let empty = odin.call(dials::Get::new(ADA)).unwrap();
    assert!(empty.speed_codes.iter().all(|code| code.phone_number.get().is_none()), "all or none");
    let done = write(&[ADA]).unwrap().record.unwrap();
    assert_eq!(done.users[0].data.as_ref().unwrap().speed_codes[0], nine());
    assert_eq!(odin.call(dials::Get::new(ADA)).unwrap().speed_codes[0], nine());
    let group = odin.call(dials::ListBulk::new(SP, GROUP)).unwrap();
    let has = |id: &str| group.users.iter().find(|row| row.user_id.as_ref().is_some_and(|user| user == id)).unwrap();
    assert_eq!(has(ADA).data.as_ref().unwrap().speed_codes[0], nine());
    assert_eq!(has(BARBARA).service.as_ref().unwrap().assigned, Some(false));
}

pub fn carriers_are_chosen<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let before = odin.call(carrier::Get::new(ADA)).unwrap();
    let mut own = carrier::PreferredCarrier::default();
    own.use_group_preferred_carrier = Some(false);
    own.carrier = "Example Telecom".to_owned().into();
    odin.call(carrier::Update::new(ADA).international_carrier(own)).unwrap();
    let now = odin.call(carrier::Get::new(ADA)).unwrap();
    let chosen = now.international_carrier.unwrap();
    assert_eq!(chosen.carrier.get().map(String::as_str), Some("Example Telecom"));
    assert_eq!(chosen.use_group_preferred_carrier, Some(false));
    assert_eq!(now.intra_lata_carrier, before.intra_lata_carrier, "the others stay as they are");
}

/// The row of a user in the answer of a twin for many users.
macro_rules! row_of {
    ($rows:expr, $who:ident, $id:expr) => {
        $rows.iter().find(|row| row.$who.as_ref().unwrap().user_id == $id).unwrap()
    };
}

/// The twins that only list.
pub fn many_are_listed<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    odin.call(rejection::Update::new(ADA).is_active(true)).unwrap();
    odin.call(callback::Update::new(ADA).is_active(true)).unwrap();
    odin.call(hold::Update::new(ADA).is_active(true).recall_timer_seconds(60)).unwrap();
    let rows = odin.call(rejection::ListBulk::new(SP, GROUP)).unwrap();
    assert_eq!(row_of!(rows, profile, ADA).data.as_ref().unwrap().is_active, Some(true));
    assert_eq!(row_of!(rows, profile, BARBARA).service.as_ref().unwrap().assigned, Some(false));
    let rows = odin.call(callback::ListBulk::new(SP, GROUP)).unwrap();
    assert_eq!(row_of!(rows, profile, ADA).data.as_ref().unwrap().is_active, Some(true));
    let rows = odin.call(hold::ListBulk::new(SP, GROUP)).unwrap();
    assert_eq!(row_of!(rows, user, ADA).data.as_ref().unwrap().recall_timer_seconds, Some(60));
}

/// The same change for many: all of them, or none.
macro_rules! changes_many {
    ($odin:ident, $module:ident, $record:ty, $field:ident = $value:expr) => {{
        let mut change = <$record>::default();
        change.$field = $value;
        let write = |who: &[&str]| {
            let users = who.iter().map(|id| UserRef::new(*id)).collect::<Vec<_>>();
            $odin.call($module::UpdateBulk::new(change.clone()).users(users))
        };
        let before = $odin.call($module::Get::new(ADA)).unwrap();
        assert_ne!(before.$field, change.$field);
        assert_eq!(write(&[ADA, BARBARA]).unwrap_err().kind(), ErrorKind::NotAssigned);
        assert_eq!($odin.call($module::Get::new(ADA)).unwrap(), before, "all or none");
        assert_eq!(write(&[ADA]).unwrap().record.unwrap().users.len(), 1);
        assert_eq!($odin.call($module::Get::new(ADA)).unwrap().$field, change.$field);
        let rows = $odin.call($module::ListBulk::new(SP, GROUP)).unwrap();
        assert_eq!(row_of!(rows, user, ADA).data.as_ref().unwrap().$field, change.$field);
        assert_eq!(row_of!(rows, user, BARBARA).service.as_ref().unwrap().assigned, Some(false));
    }};
}

pub fn many_are_changed<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    changes_many!(
        odin,
        secondary,
        odin_api::users::call_forwarding_always::CallForwardingAlways,
        is_ring_splash_active = Some(true)
    );
    changes_many!(
        odin,
        recording,
        recording::CallRecording,
        recording_option = Some(recording::RecordingOption::OnDemand)
    );
    changes_many!(odin, blocking, Switch, is_active = Some(true));
    changes_many!(odin, guest, guest::HotelingGuest, is_active = Some(true));
    changes_many!(odin, host, host::HotelingHost, association_limit_hours = Some(8));
}
