//! Calls that go elsewhere, or nowhere.

use odin_api::shapes::schedule::{FromDnCriteria, FromDnSelection};
use odin_api::users::call_forwarding_selective::criteria::{self, ForwardSelection};
use odin_api::users::call_forwarding_selective::{self as selective, Activation};
use odin_api::users::{
    UserRef, call_forwarding_always as always, call_forwarding_busy as busy, call_forwarding_no_answer as no_answer,
    call_forwarding_not_reachable as not_reachable, call_processing_policy as policy, do_not_disturb as dnd,
};
use odin_api::value::Patch;
use odin_api::{Endpoint, ErrorKind};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const GRACE: &str = "4004@example.net";
/// Has no service at all.
const BARBARA: &str = "4006@example.net";

/// A round through a forwarding service: one user, then many, all or none.
macro_rules! forwards {
    ($module:ident, $odin:ident, $data:ident, $who:expr) => {{
        let before = $odin.call($module::Get::new($who)).unwrap();
        assert_eq!((before.is_active, &before.forward_to_phone_number), (Some(false), &Patch::Keep));
        let refused = $odin.call($module::Update::new($who).is_active(true)).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Rejected, "active, but to nowhere");
        let now = $odin.call($module::Update::new($who).is_active(true).forward_to_phone_number("1509")).unwrap();
        let now = now.record.unwrap();
        assert_eq!((now.is_active, now.forward_to_phone_number.get().unwrap().as_str()), (Some(true), "1509"));
        assert_eq!($odin.call($module::Get::new($who)).unwrap(), now);
        let again = $odin.call($module::Update::new($who).record(&now)).unwrap();
        assert_eq!(again.record.unwrap(), now, "put back as it came");
        let mut clear = $module::Update::new($who).is_active(false);
        clear.forward_to_phone_number = Patch::Clear;
        assert_eq!($odin.call(clear).unwrap().record.unwrap(), before);

        $data.is_active = Some(true);
        $data.forward_to_phone_number = odin_api::value::PhoneNumber::from("+1-2015550000").into();
        let all = [$who, GRACE].map(UserRef::new);
        let some = [$who, BARBARA].map(UserRef::new);
        let refused = $odin.call($module::UpdateBulk::new($data.clone()).users(some)).unwrap_err();
        assert_eq!((refused.code(), refused.kind()), (Some(4410), ErrorKind::NotAssigned));
        assert_eq!($odin.call($module::Get::new($who)).unwrap(), before, "all or none");
        let done = $odin.call($module::UpdateBulk::new($data).users(all)).unwrap().record.unwrap();
        assert_eq!(done.users.len(), 2);
        let rows = $odin.call($module::ListBulk::new(SP, GROUP)).unwrap();
        assert!(rows.rejected().is_empty());
        let on = |row: &&$module::Row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true));
        let on: Vec<_> = rows.iter().filter(on).map(|row| row.user.as_ref().unwrap().user_id.as_str()).collect();
        assert_eq!(on, [$who, GRACE]);
        let barbara = rows.iter().find(|row| row.user.as_ref().unwrap().user_id == BARBARA).unwrap();
        assert_eq!(barbara.service.as_ref().unwrap().assigned, Some(false));
        assert_eq!($odin.call($module::Get::new(BARBARA)).unwrap_err().kind(), ErrorKind::NotAssigned);
        assert_eq!($odin.call($module::Get::new("nobody")).unwrap_err().kind(), ErrorKind::NotFound);
    }};
}

pub fn every_call_goes_elsewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut data = always::CallForwardingAlways::default();
    data.is_ring_splash_active = Some(true);
    forwards!(always, odin, data, ADA);
    assert_eq!(odin.call(always::Get::new(GRACE)).unwrap().is_ring_splash_active, Some(true));
}

pub fn calls_to_a_busy_line_go_elsewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut data = busy::CallForwarding::default();
    forwards!(busy, odin, data, ADA);
}

pub fn calls_that_nobody_takes_go_elsewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut data = no_answer::CallForwardingNoAnswer::default();
    data.number_of_rings = Some(7);
    forwards!(no_answer, odin, data, ADA);
    assert_eq!(odin.call(no_answer::Get::new(GRACE)).unwrap().number_of_rings, Some(7));
    let error = odin.call(no_answer::Update::new(ADA).number_of_rings(21)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument, "refused before it is sent");
}

pub fn calls_to_a_lost_phone_go_elsewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut data = not_reachable::CallForwarding::default();
    forwards!(not_reachable, odin, data, ADA);
}

pub fn some_calls_go_elsewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let on = || selective::Update::new(GRACE).is_active(true).default_forward_to_phone_number("2105554321");
    assert_eq!(odin.call(on()).unwrap_err().kind(), ErrorKind::Rejected, "no criterion is on");

    let boss = FromDnCriteria::only(["+1-2015550001", "+1-2015550002"]);
    let create = criteria::Create::new(GRACE, "boss", ForwardSelection::SpecifiedNumber, boss.clone());
    assert_eq!(odin.call(create.clone()).unwrap_err().kind(), ErrorKind::Rejected, "to which number?");
    let made = odin.call(create.clone().forward_to_phone_number("2015559999")).unwrap().record.unwrap();
    assert_eq!(made.criteria_name, "boss");
    assert_eq!(odin.call(create.forward_to_phone_number("1")).unwrap_err().kind(), ErrorKind::AlreadyExists, "a twin");
    let any = criteria::Create::new(GRACE, "rest", ForwardSelection::DefaultNumber, FromDnCriteria::any());
    odin.call(any).unwrap();

    let read = odin.call(criteria::Get::new(GRACE, "boss")).unwrap();
    let from = read.from_dn_criteria.as_ref().unwrap();
    assert_eq!(from.from_dn_criteria_selection, Some(FromDnSelection::SpecifiedOnly));
    assert_eq!((from.include_anonymous_callers, &from.phone_numbers), (Some(false), &boss.phone_numbers));

    let both = ["boss", "rest"].map(|name| Activation::new(name, true));
    let now = odin.call(on().criteria(both)).unwrap().record.unwrap();
    assert_eq!(now.is_active, Some(true));
    let rows = odin.call(criteria::List::new(GRACE)).unwrap();
    assert_eq!(rows, now.criteria);
    assert_eq!(rows[0].calls_from[0], "+1-2015550001");
    assert_eq!(rows[0].forward_to.as_ref().unwrap(), &"2015559999");
    assert_eq!(rows[1].forward_to.as_ref().unwrap(), &"2105554321");
    assert_eq!((rows[1].time_schedule.as_deref(), rows[1].is_active), (Some("Every Day All Day"), Some(true)));

    let rename = criteria::Update::new(GRACE, "boss", "the boss").record(&read);
    let renamed = odin.call(rename).unwrap().record.unwrap();
    assert_eq!((renamed.criteria_name.as_str(), renamed.from_dn_criteria), ("the boss", read.from_dn_criteria));
    assert_eq!(odin.call(criteria::Get::new(GRACE, "boss")).unwrap_err().kind(), ErrorKind::NotFound);
    for name in ["the boss", "rest"] {
        odin.call(criteria::Delete::new(GRACE, name)).unwrap();
    }
    let left = odin.call(selective::Get::new(GRACE)).unwrap();
    assert_eq!((left.is_active, left.criteria.len()), (Some(false), 0), "the last criterion takes the service along");
}

pub fn nobody_is_disturbed<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().client(ADA, "user4001");
    let quiet = odin.call(dnd::Update::new(ADA).is_active(true).ring_splash(true)).unwrap().record.unwrap();
    assert_eq!((quiet.is_active, quiet.ring_splash), (Some(true), Some(true)));
    assert_eq!(odin.call(dnd::Get::new(ADA)).unwrap(), quiet);
    assert_eq!(odin.call(dnd::Get::new(ALAN)).unwrap_err().kind(), ErrorKind::Forbidden);
}

pub fn calls_have_limits<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(policy::Get::new(BARBARA)).unwrap();
    assert_eq!((before.max_simultaneous_calls, before.clid_policy), (Some(5), Some(policy::ClidPolicy::UseDn)));
    let update = policy::Update::new(BARBARA).use_user_call_limits_setting(true).max_simultaneous_calls(3);
    let after = odin.call(update.clid_policy(policy::ClidPolicy::UseGroupClid)).unwrap().record.unwrap();
    assert_eq!(after.max_simultaneous_calls, Some(3));
    assert_eq!(after.max_redirection_depth, before.max_redirection_depth, "the rest stays");
    assert_eq!(odin.call(policy::Get::new(BARBARA)).unwrap(), after);
    let error = odin.call(policy::Update::new(BARBARA).max_find_me_follow_me_depth(101)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains("$.maxFindMeFollowMeDepth"), "{error}");
}
