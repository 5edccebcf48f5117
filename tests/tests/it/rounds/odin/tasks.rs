//! `/tasks`

use std::time::Duration;

use odin_api::flow::Polling;
use odin_api::shapes::device::{AccessDevice, BridgeWarningTone, DeviceLevel, DeviceTag};
use odin_api::shapes::service::Assignment;
use odin_api::tasks::{self, Ending, List, Options, Outcome, Report, Status, Submit, rows};
use odin_api::value::{NumberRange, Quantity};
use odin_api::{ErrorKind, groups, users};

use crate::conformance::{Lab, Place, Stage, Transport};

pub const SP: &str = "ent.odin";
pub const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";

/// The example platform, in which a row takes no longer than it must.
pub fn founding<S: Stage>(lab: &Lab<S>) -> Place<S> {
    let place = lab.founding();
    place.odin().config_mut().task_row_time = Duration::from_millis(1);
    place
}

pub fn quick() -> Options {
    let polling = Polling { first: Duration::from_millis(2), longest: Duration::from_millis(20), ..Polling::default() };
    Options { polling, ..Options::default() }
}

/// What became of a task.
pub fn finish(odin: &impl Transport, create: impl Submit + Send) -> Report {
    let report = odin.run(|ctx| async move { tasks::run(&ctx, create, &quick(), |_| true).await }).unwrap();
    assert!(matches!(report.ending, Ending::Over), "{report:?}");
    assert!(report.outcomes.iter().all(Outcome::is_over), "{report:?}");
    report
}

/// Each row of a task is done.
fn do_all(odin: &impl Transport, create: impl Submit + Send) {
    let report = finish(odin, create);
    assert!(report.outcomes.iter().all(|outcome| *outcome == Outcome::Done), "{:?}", report.outcomes);
}

pub fn user(id: &str) -> rows::NewUser {
    rows::NewUser::new(SP, GROUP, id, "Hamilton", "Margaret", "Hamilton", "Margaret", "Apollo-11-guided")
}

pub fn users_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut margaret = user("4100@example.net");
    margaret.phone_number = Some("+1-2015554100".into());
    margaret.extension = Some("4100".into());
    margaret.time_zone = Some(String::new());
    do_all(&odin, tasks::CreateUserCreate::new().data([margaret]));
    let made = odin.call(users::Get::new("4100@example.net")).unwrap();
    assert_eq!((made.last_name.as_deref(), made.extension.as_deref()), (Some("Hamilton"), Some("4100")));
    let activated = odin.call(groups::dns::List::new(SP, GROUP).view(groups::dns::View::Activated)).unwrap();
    assert!(format!("{activated:?}").contains("+1-2015554100"), "{activated:?}");

    let mut number = rows::UserNumber::new("4100@example.net");
    number.extension = Some("4911".into());
    number.new_user_id = Some("4911@example.net".into());
    do_all(&odin, tasks::CreateUserNumberUpdate::new().data([number]));
    assert_eq!(odin.call(users::Get::new("4911@example.net")).unwrap().extension.as_deref(), Some("4911"));

    let mut services = rows::UserServices::new("4911@example.net");
    services.user_services = [Assignment::assign("Do Not Disturb")].into();
    do_all(&odin, tasks::CreateUserServicesUpdate::new().data([services]));
    assert!(odin.call(users::do_not_disturb::Get::new("4911@example.net")).is_ok());

    // Nobody has the service, and the server says so of the row.
    let refused = finish(&odin, tasks::CreateUserIntegratedImpUpdate::new().data([rows::IntegratedImp::new(ADA)]));
    let why = refused.failed().next().expect("a failure").1.expect("a reason");
    assert!(why.contains("Integrated IMP"), "{why}");

    let mut moved = rows::MovedUser::new("4911@example.net");
    moved.group_id = Some("grp2.odin".into());
    do_all(&odin, tasks::CreateUserMove::new().data([moved]));
    let there = odin.call(users::Get::new("4911@example.net")).unwrap();
    assert_eq!(there.group_id, Some("grp2.odin".into()));

    do_all(&odin, tasks::CreateUserDelete::new().data([rows::DeletedUser::new("4911@example.net")]));
    let gone = odin.call(users::Get::new("4911@example.net")).unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
}

pub fn secrets_are_given<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut services = rows::UserServices::new(ADA);
    services.user_services = [Assignment::assign("Authentication")].into();
    do_all(&odin, tasks::CreateUserServicesUpdate::new().data([services]));

    do_all(&odin, tasks::CreateUserPasswordUpdate::new().data([rows::UserPassword::new(ADA, "Analytic-Engine-1")]));
    assert!(place.client(ADA, "Analytic-Engine-1").call(users::Get::new(ADA)).is_ok());
    do_all(&odin, tasks::CreateUserPortalPasscodeUpdate::new().data([rows::UserPasscode::new(ADA, "739154")]));
    let sip = rows::UserAuthentication::new(ADA, "ada.sip", "Difference-Engine-2");
    do_all(&odin, tasks::CreateUserAuthenticationUpdate::new().data([sip]));
    assert_eq!(odin.call(users::authentication::Get::new(ADA)).unwrap().user_name.as_deref(), Some("ada.sip"));

    let all = rows::UserPasswords::new(ADA, "Bernoulli-Numbers-7", "842061", "ada.lovelace", "Note-G-of-1843");
    let report = finish(&odin, tasks::CreateUserPasswordsUpdate::new().data([all]));
    assert_eq!(report.outcomes, [Outcome::Done]);
    assert!(place.client(ADA, "Bernoulli-Numbers-7").call(users::Get::new(ADA)).is_ok());
    // The server shows the rows as they were sent; nobody prints them.
    assert_eq!(report.tasks[0].data[0].extra.get("newPasscode"), Some(&"842061".into()));
    let printed = format!("{report:?}");
    assert!(!printed.contains("842061") && !printed.contains("Bernoulli"), "{printed}");
}

pub fn lines_get_phones<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let phone = |name: &str| {
        let mut device = AccessDevice::named(name, DeviceLevel::Group);
        device.device_type = Some("Polycom VVX 400".into());
        let mut phone = rows::Phone::default();
        phone.access_device = Some(device);
        phone.device_name = Some(name.into());
        phone.device_level = Some(DeviceLevel::Group);
        phone.line_port = Some(format!("{name}@example.net").into());
        phone.is_active = Some(true);
        phone.allow_origination = Some(true);
        phone.allow_termination = Some(true);
        phone
    };
    let line = |id: &str, name: &str| {
        let mut line = rows::SharedLine::new(id);
        line.service_provider_id = Some(SP.into());
        line.group_id = Some(GROUP.into());
        line.user_services = [Assignment::assign("Shared Call Appearance")].into();
        let mut settings = rows::LineSettings::default();
        settings.bridge_warning_tone = Some(BridgeWarningTone::BargeIn);
        line.settings = Some(settings);
        line.endpoints = [phone(name)].into();
        line
    };
    do_all(&odin, tasks::CreateUserSharedcallappearanceUpdate::new().data([line("4002@example.net", "second4002")]));
    let shared = odin.call(users::shared_call_appearance::Get::new("4002@example.net")).unwrap();
    assert_eq!(shared.bridge_warning_tone, Some(BridgeWarningTone::BargeIn));
    assert_eq!(shared.endpoints[0].device_name, Some("second4002".into()));
    do_all(&odin, tasks::CreateUserUconeUpdate::new().data([line("4003@example.net", "second4003")]));
    let shared = odin.call(users::shared_call_appearance::Get::new("4003@example.net")).unwrap();
    assert_eq!(shared.endpoints.len(), 1);
}

pub fn devices_are_set_up<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let described =
        |name: &str| odin.call(groups::devices::Get::new(SP, GROUP, name)).unwrap().description.unwrap_or_default();
    let mut desk = rows::NewDevice::new("Polycom VVX 400", "desk.4100");
    desk.service_provider_id = Some(SP.into());
    desk.group_id = Some(GROUP.into());
    do_all(&odin, tasks::CreateGroupDeviceCreate::new().data([desk]));
    assert_eq!(described("desk.4100"), "");

    let upsert = |name: &str| {
        let mut row = rows::DeviceUpsert::new(SP, GROUP, "Polycom VVX 400", name);
        row.description = Some("by the window".into());
        row.rebuild_device = Some(true);
        row
    };
    do_all(&odin, tasks::CreateGroupDeviceUpsert::new().data([upsert("desk.4100"), upsert("desk.4101")]));
    assert_eq!((described("desk.4100"), described("desk.4101")), ("by the window".into(), "by the window".into()));

    let tags = |value: &str| {
        let mut row = rows::DeviceTags::new(SP, GROUP, "desk.4100");
        row.tags = [DeviceTag::of("BLF_LIST", value)].into();
        row
    };
    do_all(&odin, tasks::CreateGroupDeviceTagModify::new().data([tags("4001"), tags("4002")]));
    let kept = odin.call(groups::devices::tags::List::new(SP, GROUP, "desk.4100")).unwrap();
    let values: Vec<_> = kept.iter().filter(|tag| tag.tag_name == "%BLF_LIST%").map(|tag| &tag.tag_value).collect();
    assert_eq!(values, [&"4002".into()]);
}

pub fn groups_get_what_they_need<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let numbers = || {
        let mut row = rows::GroupNumbers::new(SP, GROUP);
        row.dns = [NumberRange::between("+1-2015554200", "+1-2015554203")].into();
        row
    };
    let has = || format!("{:?}", odin.call(groups::dns::List::new(SP, GROUP)).unwrap()).contains("+1-2015554203");
    assert!(!has());
    do_all(&odin, tasks::CreateGroupDnsAssign::new().data([numbers()]));
    assert!(has());
    do_all(&odin, tasks::CreateGroupDnsUnassign::new().data([numbers()]));
    assert!(!has());

    let mut services = rows::GroupServices::new(SP, GROUP);
    let mut change = rows::ServiceChange::new("Do Not Disturb", true);
    change.quantity = Some(Quantity::Of(50));
    services.user_services = [change].into();
    do_all(&odin, tasks::CreateGroupServicesUpdate::new().data([services]));
    let all = odin.call(groups::services::Get::new(SP, GROUP)).unwrap();
    let quiet = all.user_services.iter().find(|service| service.service_name == "Do Not Disturb").unwrap();
    assert_eq!(quiet.quantity, Some(Quantity::Of(50)));
}

pub fn trunk_groups_are_built<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut capacity = rows::CallCapacities::new(SP);
    let mut calls = rows::Capacity::default();
    calls.max_active_calls = Some(Quantity::Of(60));
    capacity.service_provider = Some(calls.clone());
    let mut of_group = rows::CallCapacities::new(SP);
    of_group.group_id = Some(GROUP.into());
    calls.max_active_calls = Some(Quantity::Of(40));
    of_group.group = Some(calls);
    do_all(&odin, tasks::CreateTrunkGroupCallCapacity::new().data([capacity, of_group]));
    let kept = odin.call(groups::trunk_groups::call_capacity::Get::new(SP, GROUP)).unwrap();
    assert_eq!(kept.max_active_calls, Some(Quantity::Of(40)));

    let trunk = |name: &str| rows::NewTrunkGroup::new(SP, GROUP, name, 5);
    do_all(&odin, tasks::CreateGroupTrunkGroup::new().data([trunk("north")]));
    do_all(&odin, tasks::CreateGroupTrunkGroupCreate::new().data([trunk("south")]));
    let mut update = rows::TrunkGroupUpdate::new(SP, GROUP, "south");
    update.max_active_calls = Some(Quantity::Of(7));
    do_all(&odin, tasks::CreateGroupTrunkGroupUpdate::new().data([update]));
    let calls = |name: &str| odin.call(groups::trunk_groups::Get::new(SP, GROUP, name)).unwrap().max_active_calls;
    assert_eq!((calls("north"), calls("south")), (Some(5), Some(7)));
}

/// Copies and enterprise trunks end in some way, and the end of each row is told.
pub fn what_is_nowhere_fails_row_by_row<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let from = || rows::GroupPlace::new(SP, GROUP);
    let copies =
        ["nowhere", "neverland"].map(|provider| rows::GroupClone::new(from(), rows::GroupPlace::new(provider, "copy")));
    assert_eq!(finish(&odin, tasks::CreateGroupBulkClone::new().data(copies)).failed().count(), 2);
    let copy = rows::ServiceProviderClone::new(
        rows::ServiceProviderPlace::new("nowhere"),
        rows::ServiceProviderPlace::new("copy"),
    );
    assert_eq!(finish(&odin, tasks::CreateServiceProviderBulkClone::new().data([copy])).failed().count(), 1);
    let trunk = rows::EnterpriseTrunk::new("nowhere", "trunk");
    assert_eq!(finish(&odin, tasks::CreateEnterpriseTrunkEnterprise::new().data([trunk])).failed().count(), 1);
}

pub fn tasks_of_any_type_are_listed<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut row = rows::Row::new("user.delete");
    row.extra.insert("userId", "4006@example.net");
    do_all(&odin, tasks::Create::new("user.delete").data([row]));
    assert_eq!(odin.call(users::Get::new("4006@example.net")).unwrap_err().kind(), ErrorKind::NotFound);

    let unknown = odin.call(tasks::Create::new("user.promote").data([rows::Row::new("user.promote")]));
    assert_eq!(unknown.unwrap_err().kind(), ErrorKind::Rejected);
    // The rows say something else than the task.
    let mixed = odin.call(tasks::Create::new("user.delete").data([rows::Row::new("user.create")]));
    assert_eq!(mixed.unwrap_err().kind(), ErrorKind::Rejected);
    assert_eq!(odin.call(tasks::CreateUserDelete::new()).unwrap_err().kind(), ErrorKind::Argument);

    do_all(&odin, tasks::CreateUserDelete::new().data([rows::DeletedUser::new("4005@example.net")]));
    let ids = |list: List| -> Vec<_> { odin.call(list).unwrap().iter().map(|task| task.id.unwrap()).collect() };
    assert_eq!(ids(List::new()), [2, 1], "the newest first");
    assert_eq!(ids(List::new().limit(1)), [2]);
    assert_eq!(ids(List::new().status(Status::Pending)), [0_i64; 0]);
    assert_eq!(ids(List::new().kind("user.create,user.delete")).len(), 2);
    // Each sees the own ones.
    let group = place.client("group.admin", "group.admin");
    assert!(group.call(List::new()).unwrap().is_empty());
    assert_eq!(group.call(tasks::Get::new(1)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(tasks::Get::new(3)).unwrap_err().kind(), ErrorKind::NotFound);
    // A row that the submitter may not do fails.
    let wide = finish(&group, tasks::CreateUserDelete::new().data([rows::DeletedUser::new("123456789@test.com")]));
    assert_eq!(wide.failed().count(), 1);
}
