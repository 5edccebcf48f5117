//! Who a user is, where it belongs, and what it logs in with.

use odin_api::users::{
    self, alternate_user_id, authentication, do_not_disturb, group_id, login, login_info, password, passwords,
    portal_passcode, reset, user_id,
};
use odin_api::{ErrorKind, users::call_forwarding_always as always};

use crate::conformance::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";
const GRACE: &str = "4004@example.net";

pub fn passwords_are_set<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(passwords::Update::new(ADA, "correct horse")).unwrap();
    assert!(place.odin().accepts_password(ADA, "correct horse"));
    let ada = place.client(ADA, "correct horse");
    let error = ada.call(passwords::Update::new(ADA, "battery staple").old_password("wrong one")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    ada.call(passwords::Update::new(ADA, "battery staple").old_password("correct horse")).unwrap();
    assert!(place.odin().accepts_password(ADA, "battery staple"));
    assert_eq!(odin.call(passwords::Update::new(ADA, "short")).unwrap_err().kind(), ErrorKind::Rejected);
    let info = odin.call(password::Get::new(ADA)).unwrap();
    assert_eq!((info.is_login_disabled, info.expiration_days.unwrap().is_never()), (Some(false), true));
    let expired = odin.call(password::Get::new("expired@example.net")).unwrap();
    assert!(expired.expiration_days.unwrap().is_expired());
}

pub fn passcodes_are_set<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(portal_passcode::Update::new(ADA, "83920174")).unwrap();
    let shown = odin.call(portal_passcode::Get::new(ADA)).unwrap();
    assert_eq!(shown.passcode.unwrap().expose(), "*****");
    let ada = place.client(ADA, "user4001");
    let own = || portal_passcode::Update::new(ADA, "5551");
    assert_eq!(ada.call(own()).unwrap_err().kind(), ErrorKind::Rejected, "the old one is missing");
    assert_eq!(ada.call(own().old_passcode("1")).unwrap_err().kind(), ErrorKind::Rejected);
    ada.call(own().old_passcode("83920174")).unwrap();
    assert_eq!(odin.call(own()).unwrap_err().kind(), ErrorKind::Rejected, "it is the present one");
}

pub fn phones_log_in<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(authentication::Get::new(GRACE)).unwrap();
    assert_eq!((before.user_name.as_deref(), before.group_id.unwrap().as_str()), (Some("4004"), "grp.odin"));
    let update = authentication::Update::new(GRACE).user_name("grace").new_password("Secret-One");
    let changed = odin.call(update).unwrap().record.unwrap();
    assert_eq!((changed.user_name.as_deref(), changed.new_password.unwrap().is_empty()), (Some("grace"), true));
    let between = |old| authentication::PasswordChange::between(old, "Secret-Two");
    let wrong = authentication::Update::new(GRACE).password(between("no"));
    assert_eq!(odin.call(wrong).unwrap_err().kind(), ErrorKind::Rejected);
    odin.call(authentication::Update::new(GRACE).password(between("Secret-One"))).unwrap();
    let weak = authentication::Update::new(GRACE).new_password("alllower");
    let error = odin.call(weak).unwrap_err();
    assert!(!format!("{error:?}").contains("alllower"));
    assert_eq!(odin.call(authentication::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NotAssigned, "not assigned");
}

pub fn logins_are_told<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let ada = odin.call(login_info::Get::new(ADA)).unwrap();
    assert_eq!((ada.login_type, ada.is_alternate_user_id), (Some("User".into()), Some(false)));
    assert_eq!((ada.department_name.as_deref(), ada.is_enterprise), (Some("Sales"), Some(true)));
    let other = odin.call(login_info::Get::new("ada@example.com")).unwrap();
    assert_eq!((other.broadworks_user_id, other.is_alternate_user_id), (Some(ADA.into()), Some(true)));
    let known = odin.call(login::Get::new("ada@example.com")).unwrap();
    assert_eq!((known.user_id, known.login_type), (Some(ADA.into()), Some("User".into())));
    assert_eq!(odin.call(login_info::Get::new("nobody")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn logins_have_more_names<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let named = |names: &[&str]| {
        let users = names.iter().map(|name| alternate_user_id::AlternateUser::new(*name)).collect::<Vec<_>>();
        odin.call(alternate_user_id::Update::new(ADA).users(users))
    };
    let before = odin.call(alternate_user_id::Get::new(ADA)).unwrap();
    assert_eq!(before.users[0].user_id, "ada@example.com");
    assert_eq!(named(&[GRACE]).unwrap_err().kind(), ErrorKind::Rejected, "somebody has it");
    let many = ["a@x.test", "b@x.test", "c@x.test", "d@x.test", "e@x.test"];
    assert_eq!(named(&many).unwrap_err().kind(), ErrorKind::Argument, "four at most, and nothing is sent");
    assert_eq!(odin.call(alternate_user_id::Get::new(ADA)).unwrap(), before, "nothing has changed");
    let now = named(&["countess@example.com"]).unwrap().record.unwrap();
    assert_eq!(odin.call(alternate_user_id::Get::new(ADA)).unwrap(), now);
    let found = odin.call(login_info::Get::new("countess@example.com")).unwrap();
    assert_eq!(found.broadworks_user_id, Some(ADA.into()));
    assert_eq!(odin.call(login_info::Get::new("ada@example.com")).unwrap_err().kind(), ErrorKind::NotFound);
    named(&[]).unwrap();
    assert!(odin.call(alternate_user_id::Get::new(ADA)).unwrap().users.is_empty());
}

pub fn users_are_renamed<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(do_not_disturb::Update::new(ADA).is_active(true)).unwrap();
    for (new, kind) in [("4002@example.net", ErrorKind::AlreadyExists), ("ada@nowhere.test", ErrorKind::NotFound)] {
        assert_eq!(odin.call(user_id::Update::new(ADA, new)).unwrap_err().kind(), kind, "{new}");
    }
    let new = "ada@api.example.net";
    let done = odin.call(user_id::Update::new(ADA, new)).unwrap();
    assert_eq!(&done.body()[..], b"[]");
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(users::Get::new(new)).unwrap().first_name.as_deref(), Some("Ada"));
    assert_eq!(odin.call(do_not_disturb::Get::new(new)).unwrap().is_active, Some(true));
    assert!(place.odin().accepts_password(new, "user4001"));
}

pub fn users_are_moved<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let only_asked = odin.call(group_id::Update::new(ADA, "grp2.odin", true)).unwrap().record.unwrap();
    assert_eq!(only_asked.group_id.unwrap(), "grp.odin");
    let moved = odin.call(group_id::Update::new(ADA, "grp2.odin", false)).unwrap().record.unwrap();
    assert_eq!(moved.group_id.unwrap(), "grp2.odin");
    let there = odin.call(users::List::new().service_provider_id("ent.odin").group_id("grp2.odin")).unwrap();
    assert_eq!(there.len(), 1);
    assert_eq!(there[0].phone_number.as_ref().unwrap(), &"2015554001", "the number went along");
    let again = odin.call(group_id::Update::new(ADA, "grp2.odin", false)).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::Rejected);
    let nowhere = odin.call(group_id::Update::new(ADA, "grp9.odin", true)).unwrap_err();
    assert_eq!(nowhere.kind(), ErrorKind::NotFound);
}

pub fn users_are_reset<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let on = always::Update::new(ADA).is_active(true).forward_to_phone_number("1509");
    let busy = odin.call(on).unwrap().record.unwrap();
    odin.call(reset::Reset::nothing(ADA)).unwrap();
    assert_eq!(odin.call(always::Get::new(ADA)).unwrap(), busy);
    assert!(place.odin().accepts_password(ADA, "user4001"));
    let mut cycle = reset::Reset::nothing(ADA);
    cycle.cycle_service_packs = true;
    odin.call(cycle).unwrap();
    assert_eq!(odin.call(always::Get::new(ADA)).unwrap().is_active, Some(false));
    odin.call(reset::Reset::everything(ADA)).unwrap();
    assert!(!place.odin().accepts_password(ADA, "user4001"));
    assert!(!odin.call(users::Get::new(ADA)).unwrap().alternate_user_id.is_present());
}
