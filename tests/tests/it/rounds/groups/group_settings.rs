//! Settings that a group has one of.

use odin_api::ErrorKind;
use odin_api::groups::emergency_zones::{self, AddressRange, Prohibition};
use odin_api::groups::voice_messaging::{self, MailServer, voice_portal};
use odin_api::groups::{extensions, voice_messaging::MailProtocol};
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::value::Patch;

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

pub fn extensions_have_lengths<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(extensions::Get::new(SP, GROUP)).unwrap();
    assert_eq!((first.min_extension_length, first.max_extension_length), (Some(2), Some(6)));
    let change = extensions::Update::new(SP, GROUP).min_extension_length(3).default_extension_length(5);
    let after = odin.call(change).unwrap().record.unwrap();
    assert_eq!(odin.call(extensions::Get::new(SP, GROUP)).unwrap(), after);
    assert_eq!((after.min_extension_length, after.default_extension_length), (Some(3), Some(5)));
    let crossed = extensions::Update::new(SP, GROUP).max_extension_length(4);
    assert_eq!(odin.call(crossed).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn home_zones_are_kept<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let home = [AddressRange::new("192.0.2.4", "192.0.2.5"), AddressRange::single("192.0.2.3")];
    let added = odin.call(emergency_zones::Create::new(SP, GROUP).ip_addresses(home)).unwrap().record.unwrap();
    assert_eq!(added.ip_addresses[0], AddressRange::single("192.0.2.3"), "in order");
    assert_eq!(added.is_active, Some(false), "a flag in the costume of a word");
    let on = emergency_zones::Update::new(SP, GROUP)
        .is_active(true)
        .emergency_zones_prohibition(Prohibition::EmergencyCalls)
        .notify("guard@example.com");
    odin.call(on).unwrap();
    let read = odin.call(emergency_zones::Get::new(SP, GROUP)).unwrap();
    assert_eq!((read.is_active, read.send_emergency_call_notify_email), (Some(true), Some(true)));
    assert_eq!(read.ip_addresses.len(), 2, "what is not sent stays");
    let delete = || emergency_zones::Delete::new(SP, GROUP).ip_addresses([AddressRange::single("192.0.2.3")]);
    odin.call(delete()).unwrap();
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::NotFound);
    let off = emergency_zones::Update::new(SP, GROUP).is_active(false).ip_addresses(Vec::<AddressRange>::new());
    let after = odin.call(off).unwrap().record.unwrap();
    assert_eq!((after.is_active, after.ip_addresses.len()), (Some(false), 0));
    let mut silent = emergency_zones::Update::new(SP, GROUP).send_emergency_call_notify_email(false);
    silent.emergency_call_notify_email_address = Patch::Clear;
    assert_eq!(odin.call(silent).unwrap().record.unwrap().emergency_call_notify_email_address, None);
    let strange = emergency_zones::Create::new(SP, GROUP).ip_addresses([AddressRange::single("somewhere")]);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn messages_are_kept<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(voice_messaging::Get::new(SP, GROUP)).unwrap();
    assert_eq!((first.use_mail_server_setting.clone(), first.hold_period_days), (Some(MailServer::System), Some(15)));
    let change = || voice_messaging::Update::new(SP, GROUP).use_mail_server_setting(MailServer::Group);
    assert_eq!(odin.call(change()).unwrap_err().kind(), ErrorKind::Rejected, "which server?");
    let full = change().mail_server_net_address("mail.example.net").mail_server_protocol(MailProtocol::Imap);
    let after = odin.call(full.hold_period_days(30).max_mailbox_length_minutes(200)).unwrap().record.unwrap();
    assert_eq!(odin.call(voice_messaging::Get::new(SP, GROUP)).unwrap(), after);
    assert_eq!((after.hold_period_days, after.max_mailbox_length_minutes), (Some(30), Some(200)));
    let odd = voice_messaging::Update::new(SP, GROUP).hold_period_days(8);
    assert_eq!(odin.call(odd).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn a_voice_portal_is_reached<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(voice_portal::Get::new(SP, GROUP)).unwrap();
    assert_eq!((first.is_active, first.use_voice_portal_wizard), (Some(false), Some(true)));
    let mut profile = ServiceInstanceProfile::default();
    profile.phone_number = odin_api::value::PhoneNumber::from("2015554105").into();
    profile.extension = "4105".to_owned().into();
    let change = voice_portal::Update::new(SP, GROUP).service_instance_profile(profile).is_active(true);
    let after = odin.call(change.use_voice_portal_wizard(false)).unwrap().record.unwrap();
    assert_eq!(odin.call(voice_portal::Get::new(SP, GROUP)).unwrap(), after);
    assert_eq!((after.is_active, after.use_voice_portal_wizard), (Some(true), Some(false)));
    assert_eq!(after.service_user_id, first.service_user_id);
    let taken = odin_api::users::Update::new("4001@example.net").phone_number("2015554105");
    assert_eq!(odin.call(taken).unwrap_err().kind(), ErrorKind::Rejected, "the portal has the number");
}
