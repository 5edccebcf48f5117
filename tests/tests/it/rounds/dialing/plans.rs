//! Calling plans of many users and of departments, and the profiles of the platform.

use odin_api::ErrorKind;
use odin_api::groups::calling_plans::outgoing::{DepartmentOriginating, originating as of_group};
use odin_api::groups::communication_barring::profiles;
use odin_api::shapes::dialing::{AllowedCalls, CallTreatments, RedirectedCalls, Treatment};
use odin_api::shapes::people::Department;
use odin_api::system::{communication_barring::profiles as of_system, routing_profile};
use odin_api::users::UserRef;
use odin_api::users::calling_plans::outgoing::{
    Allowing, Originating, Redirected, call_me_now, originating, redirected, redirecting,
};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ONE: &str = "4001@example.net";
const OTHER: &str = "4002@example.net";
const SPARED: &str = "4003@example.net";

/// Gives a plan to two users, and finds it in the rows of both and not in that of a third.
macro_rules! give {
    ($odin:ident, $module:ident, $plan:expr) => {{
        let plan = $plan;
        $odin.call($module::UpdateBulk::new(plan.clone()).users([UserRef::new(ONE), UserRef::new(OTHER)])).unwrap();
        let rows = $odin.call($module::ListBulk::new(SP, GROUP)).unwrap();
        let of = |id: &str| rows.iter().find(|row| row.user_id == id).expect("a row");
        for id in [ONE, OTHER] {
            assert_eq!(of(id).use_custom_settings, Some(true));
            assert!(of(id).last_name.is_some() && of(id).extra.is_empty(), "{:?}", of(id));
        }
        assert_eq!(of(SPARED).use_custom_settings, Some(false));
        let read = $odin.call($module::Get::new(ONE)).unwrap();
        assert_eq!(read.user_permissions, of(ONE).user_permissions);
        read.user_permissions.expect("permissions")
    }};
}

/// A record with some fields set.
fn made<T: Default>(set: impl FnOnce(&mut T)) -> T {
    let mut record = T::default();
    set(&mut record);
    record
}

fn allowing() -> Allowing {
    made(|plan: &mut Allowing| {
        plan.use_custom_settings = Some(true);
        plan.user_permissions = Some(made(|calls: &mut AllowedCalls| calls.international = Some(true)));
    })
}

pub fn plans_are_given_to_many<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert_eq!(give!(odin, call_me_now, allowing()).international, Some(true));
    assert_eq!(give!(odin, redirecting, allowing()).international, Some(true));
    let plan = made(|plan: &mut Originating| {
        plan.use_custom_settings = Some(true);
        let calls = made(|calls: &mut CallTreatments| calls.toll = Some(Treatment::SecondTransferNumber));
        plan.user_permissions = Some(calls);
    });
    assert_eq!(give!(odin, originating, plan).toll, Some(Treatment::SecondTransferNumber));
    let plan = made(|plan: &mut Redirected| {
        plan.use_custom_settings = Some(true);
        plan.user_permissions = Some(made(|calls: &mut RedirectedCalls| calls.outside_group = Some(true)));
    });
    assert_eq!(give!(odin, redirected, plan).outside_group, Some(true));
}

pub fn departments_keep_their_plans<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let row = |department: Option<&str>, treatment: Treatment| {
        made(|row: &mut DepartmentOriginating| {
            row.department = department.map(|name| made(|it: &mut Department| it.name = Some(name.to_owned())));
            row.permissions = Some(made(|calls: &mut CallTreatments| calls.toll = Some(treatment)));
        })
    };
    let write = |row| odin.call(of_group::Update::new(SP, GROUP).departments([row])).unwrap();
    write(row(Some("Sales"), Treatment::Allow));
    write(row(None, Treatment::AuthorizationCodeRequired));
    let plan = odin.call(of_group::Get::new(SP, GROUP)).unwrap();
    let toll = plan.departments.iter().map(|row| {
        let name = row.department.as_ref().and_then(|department| department.name.clone());
        (name, row.permissions.as_ref().and_then(|calls| calls.toll.clone()))
    });
    let toll: Vec<_> = toll.collect();
    let sales = (Some("Sales".to_owned()), Some(Treatment::Allow));
    assert_eq!(toll, [(None, Some(Treatment::AuthorizationCodeRequired)), sales], "one write changes one department");
}

pub fn profiles_are_of_the_platform<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert!(!odin.call(routing_profile::List::new()).unwrap().is_empty());
    let all = odin.call(of_system::List::new()).unwrap();
    let first = all[0].name.clone();
    odin.call(profiles::Update::new(SP, GROUP).profiles([first.as_str()])).unwrap();
    assert_eq!(odin.call(profiles::List::new(SP, GROUP)).unwrap().profiles.to_vec(), [first]);
    let strange = profiles::Update::new(SP, GROUP).profiles(["Nothing of the kind"]);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::NotFound);
}
