//! The documented examples of a group's own resources: answers are read into typed values, requests are built by typed
//! code.

use crate::examples::{answer, parsed, sent_without, within};
use odin_api::groups::admins::policies::{
    self, Access, DeviceAccess, InstanceAccess, Policies, TrunkGroupAccess, UserAccess,
};
use odin_api::groups::auto_attendants::{
    self, AutoAttendantType, DialingScope, KeyAction, KeyEntry, MenuKey, NameDialing, submenus,
};
use odin_api::groups::emergency_zones::{self, AddressRange, Prohibition};
use odin_api::groups::hunt_groups::{self, Policy, weighted_call_distribution};
use odin_api::groups::services::assigned::ServiceType;
use odin_api::groups::services::{self, Limited};
use odin_api::groups::trunk_groups::{self, Action, CallPolicy, TrunkGroupKey};
use odin_api::groups::voice_messaging::voice_portal::{self, RoutingScope};
use odin_api::groups::voice_messaging::{self, MailProtocol, MailServer};
use odin_api::groups::{admins, call_pickup, dns, events, extensions, reports, schedules, users};
use odin_api::shapes::{
    device::DeviceLevel, media::AnnouncementSelection, schedule::ScheduleType, service::ServiceInstanceProfile,
};
use odin_api::users::EndpointType;
use odin_api::value::{Array, Patch, PhoneNumber, Quantity};
use odin_api::{Endpoint, Response};
use serde_json::{Value, json};

macro_rules! example {
    ($name:literal) => {
        crate::examples::example!("groups.", $name)
    };
}

fn read<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    crate::examples::read::<E>(text, plain)
}

/// Without costumes: absent for `null` and for empty lists and objects, text for numbers and flags, a list of one as its
/// element.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(mut items) if items.len() == 1 => plain(items.remove(0)),
        Value::Bool(flag) => flag.to_string().into(),
        Value::String(text) if matches!(text.as_str(), "True" | "False") => text.to_lowercase().into(),
        value => within(value, plain, |value| value.is_null() || value == &json!([]) || value == &json!({})),
    }
}

/// What a typed request sends is the example, put under `key` where it is a part of the body, and the ids.
fn sends(call: &impl Endpoint, ids: &[&str], key: Option<&str>, example: &str) {
    let mut example = parsed(example);
    if let Some(key) = key {
        example = json!({ key: example });
    }
    assert_eq!(sent_without(call, ids), example);
}

fn set(text: &str) -> Patch<String> {
    Patch::Set(text.to_owned())
}

/// A profile in English and in the mountains.
fn profile(name: &str, calling_line_id: [&str; 2], hiragana: [&str; 2]) -> ServiceInstanceProfile {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = set(name);
    [profile.calling_line_id_last_name, profile.calling_line_id_first_name] = calling_line_id.map(set);
    [profile.hiragana_last_name, profile.hiragana_first_name] = hiragana.map(set);
    profile.language = set("English");
    profile.time_zone = set("America/Denver");
    profile.aliases = Array::empty();
    profile
}

#[test]
fn hunt_groups_are_read() {
    let hunt = read::<hunt_groups::Get>(example!("hunt-groups.get.response"));
    assert_eq!(hunt.policy, Some(Policy::Regular), "the documented list of one is the record");
    assert_eq!((hunt.no_answer_number_of_rings, hunt.forward_timeout_seconds), (Some(5), Some(10)));
    assert_eq!(hunt.agents.len(), 2);
    let profile = hunt.service_instance_profile.unwrap();
    assert_eq!(profile.time_zone.get().map(String::as_str), Some("America/Denver"));
    assert!(hunt.extra.is_empty() && profile.extra.is_empty());
    let rows = read::<hunt_groups::List>(example!("hunt-groups.list.response"));
    assert_eq!((rows[1].policy.clone(), rows[1].is_active), (Some(Policy::Circular), Some(true)));
    let deleted = read::<hunt_groups::Delete>(example!("hunt-groups.delete.response")).record.unwrap();
    assert_eq!((deleted.is_enterprise, deleted.reseller_id), (Some(true), None));
    let of_user = read::<hunt_groups::user::List>(example!("hunt-groups_user.list.response"));
    assert_eq!(of_user[0].forward_to_phone_number, Some("3000".into()), "digits come as a number");
    assert_eq!(of_user[1].forward_to_phone_number, Some("*553401".into()));
    assert_eq!(of_user[0].agents[0].national_prefix.as_deref(), Some("0"));
    assert!(of_user[0].agents[0].extra.is_empty() && of_user[0].extra.is_empty());
    let removed = read::<hunt_groups::remove_user::RemoveUser>(example!("hunt-groups_removeUser.remove_user.response"));
    assert_eq!(removed.record.unwrap()[0], "test_hunt_group_1@domain.example.com");
}

#[test]
fn hunt_groups_are_written() {
    let profile = profile("odin.mock.hg.2", ["odin.mock.hg.2"; 2], ["odin.mock.hg.2", "Hunt Group"]);
    let update = hunt_groups::Update::new("hg@example.net", profile)
        .policy(Policy::Regular)
        .hunt_after_no_answer(true)
        .no_answer_number_of_rings(5)
        .forward_after_timeout(false)
        .forward_timeout_seconds(10)
        .allow_call_waiting_for_agents(true)
        .use_system_hunt_group_clid_setting(true)
        .include_hunt_group_name_in_clid(true)
        .enable_not_reachable_forwarding(false)
        .make_busy_when_not_reachable(false)
        .agents(["2085550001", "2085550002"]);
    sends(&update, &["serviceUserId"], None, example!("hunt-groups.update.request"));
    let shares = [("2395550051", 20), ("2395551108", 20), ("2395551110", 20), ("2395551115", 40)];
    let weights = weighted_call_distribution::Update::weights("hg@example.net", shares).unwrap();
    let example = example!("hunt-groups_weighted-call-distribution.update.request");
    sends(&weights, &["serviceUserId"], Some("agents"), example);
}

#[test]
fn auto_attendants_are_read() {
    let basic = read::<auto_attendants::Get>(example!("auto-attendants.get.response"));
    assert_eq!((basic.kind, basic.enable_video), (Some(AutoAttendantType::Basic), Some(false)));
    let menu = basic.business_hours_menu.unwrap();
    assert_eq!(
        (menu.keys[0].key.clone(), menu.keys[0].action.get()),
        (MenuKey::Zero, Some(&KeyAction::TransferToOperator))
    );
    assert_eq!(menu.announcement_selection.get(), Some(&AnnouncementSelection::Default));
    let rows = read::<auto_attendants::List>(example!("auto-attendants.list.response"));
    assert_eq!(rows[0].phone_number, Some("123456789".into()), "digits come as a number");
    assert_eq!(rows[0].department.as_deref(), Some("Department Name"));
    let made = read::<auto_attendants::Create>(example!("auto-attendants.create.response")).record.unwrap();
    assert_eq!(made.name_dialing_entries, Some(NameDialing::LastThenFirst));
    let deleted = read::<auto_attendants::Delete>(example!("auto-attendants.delete.response")).record.unwrap();
    assert_eq!((deleted.kind, deleted.holiday_menu.unwrap().keys.len()), (Some(AutoAttendantType::Standard), 3));
    let of_user = read::<auto_attendants::user::List>(example!("auto-attendants_user.list.response"));
    let key = &of_user[0].business_hours_menu.as_ref().unwrap().keys[3];
    assert_eq!(key.action.get(), Some(&KeyAction::TransferWithoutPrompt));
    assert_eq!(key.phone_number.get(), Some(&PhoneNumber::from("0123456789")), "a leading zero stays");
    let removed =
        read::<auto_attendants::remove_user::RemoveUser>(example!("auto-attendants_removeUser.remove_user.response"));
    assert_eq!(removed.record.unwrap().len(), 2);
    let nothing = answer::<submenus::Create>(example!("auto-attendants_submenus.create.response"));
    assert_eq!((nothing.record, nothing.unread), (None, None), "an empty object is no record");
    let usage = read::<submenus::usage::List>(example!("auto-attendants_submenus_usage.list.response"));
    assert_eq!((usage[0].kind.as_deref(), usage[0].submenu_id.as_deref()), (Some("Business Hours Menu"), None));
}

#[test]
fn auto_attendants_are_written() {
    let names = (["Auto Attendant", "Main"], ["mock-aa-test-1", "Auto Attendant"]);
    let mut profile = profile("Name of Auto Attendant", names.0, names.1);
    profile.time_zone_display_name = set("(GMT-06:00) (US) Mountain Time");
    let update = auto_attendants::Update::new("aa@example.net", profile)
        .kind(AutoAttendantType::Basic)
        .enable_video(false)
        .extension_dialing_scope(DialingScope::Group)
        .name_dialing_scope(DialingScope::Group);
    sends(&update, &["serviceUserId"], None, example!("auto-attendants.update.request"));
    let mut operator = KeyEntry::with("0", KeyAction::TransferToOperator);
    operator.description = set("Operator");
    operator.phone_number = Patch::Set("2025".into());
    let submenu = submenus::Update::new("aa@example.net", "times")
        .announcement_selection(AnnouncementSelection::Personal)
        .enable_level_extension_dialing(false)
        .keys([operator]);
    // The example has the number as a JSON number; a text is what the API documents.
    let example = example!("auto-attendants_submenus.update.request").replace("2025", "\"2025\"");
    sends(&submenu, &["serviceUserId", "submenuId"], None, &example);
}

#[test]
fn numbers_are_read() {
    let numbers = read::<dns::List>(example!("dns.list.response"));
    assert_eq!((numbers.dns[0].range().count(), numbers.dns[1].range().count()), (Ok(9), Ok(1)));
    assert_eq!((numbers.dns[1].assigned, numbers.dns[1].activated), (Some(false), Some(false)));
    let activated = read::<dns::Update>(example!("dns.update.response")).record.unwrap();
    assert_eq!(activated.dns[10].range().count(), Ok(4));
    let details = read::<dns::details::List>(example!("dns_details.list.response"));
    assert_eq!(details.dns[0].last_name.as_deref(), Some("Group Calling Line ID"));
    assert_eq!((details.dns[1].extension.as_deref(), details.dns[1].country_code), (Some("78900"), Some(1)));
    assert_eq!(details.dns[5].max, Some("+1-2125554002".into()));
    assert!(details.dns.iter().all(|row| row.extra.is_empty()));
    let found = read::<dns::search::Search>(example!("dns_search.search.response"));
    assert_eq!(found[7].dns.as_ref().unwrap().range().count(), Ok(3));
    assert_eq!(found[0].dns.as_ref().unwrap().range().count(), Ok(1), "an empty end is none");
}

#[test]
fn services_are_read() {
    let after = read::<services::Update>(example!("services.update.response")).record.unwrap();
    let service = &after.user_services[0];
    assert_eq!((service.quantity, service.usage), (Some(Quantity::Unlimited), Some(Quantity::Of(0))));
    assert_eq!((service.limited.clone(), service.user_assignable), (Some(Limited::Unlimited), Some(true)));
    assert!(service.extra.is_empty());
    let none = read::<services::assigned::List>(example!("services_assigned.list.response"));
    assert_eq!((none.service_type, none.users.len()), (Some(ServiceType::UserServices), 0));
    let one = read::<services::assigned::List>(example!("services_assigned.list.response.2"));
    assert_eq!((one.service_type, one.users[0].extension.as_deref()), (Some(ServiceType::Service), Some("0")));
    let pack = read::<services::assigned::List>(example!("services_assigned.list.response.3"));
    assert_eq!((pack.service_type, pack.service_name), (Some(ServiceType::ServicePack), Some("myServicePack".into())));
    let all = read::<services::assignedall::List>(example!("services_assignedall.list.response"));
    assert_eq!(all.users[0].department.as_deref(), Some("Sales"));
    let names = read::<services::assigned_list::List>(example!("services_assigned-list.list.response"));
    assert!(names.iter().any(|name| name == "Voice Messaging User - Video"));
    let authorized = read::<services::authorized::List>(example!("services_authorized.list.response"));
    assert_eq!(authorized.user_services[1].authorized, Some(false));
    let available = read::<services::available::List>(example!("services_available.list.response"));
    assert_eq!(available.iter().filter(|name| **name == "Do Not Disturb").count(), 3, "names repeat");
}

#[test]
fn trunk_groups_are_read_and_written() {
    let trunk = read::<trunk_groups::Get>(example!("trunk-groups.get.response"));
    assert_eq!((trunk.max_active_calls, trunk.invitation_timeout), (Some(5), Some(6)));
    assert_eq!(trunk.call_forwarding_always_action, Some(Action::Reroute));
    assert_eq!(trunk.call_forwarding_always_forward_address, Some("500000001".into()));
    let key = TrunkGroupKey::of("ent.odin", "grp.odin.audit", "trunk.odin.audit");
    assert_eq!(trunk.call_forwarding_always_reroute_trunk_group_key, Some(key));
    assert_eq!(trunk.pilot_user_charge_number_policy, Some(CallPolicy::None));
    assert!(trunk.extra.is_empty());
    let rows = read::<trunk_groups::List>(example!("trunk-groups.list.response"));
    assert_eq!(rows[0].device_level, Some(DeviceLevel::Group));
    let capacity = read::<trunk_groups::call_capacity::Get>(example!("trunk-groups_call-capacity.get.response"));
    assert_eq!(capacity.bursting_max_available_active_calls, Some(Quantity::Of(5)));
    let hosted = read::<trunk_groups::users::hosted::ListAvailable>(example!(
        "trunk-groups_users_hosted.list_available.response"
    ));
    assert_eq!((hosted.users.len(), hosted.name.as_deref()), (2, Some("odin.mock.trunk2")));
    let update = trunk_groups::Update::new("ent.odin", "grp.odin", "trunk")
        .max_active_calls(1)
        .max_incoming_calls(0)
        .max_outgoing_calls(0)
        .enable_bursting(false);
    let ids = ["serviceProviderId", "groupId", "name"];
    sends(&update, &ids, None, example!("trunk-groups.update.request"));
}

#[test]
fn pickup_groups_are_read() {
    let group = read::<call_pickup::groups::Get>(example!("call-pickup_groups.get.response"));
    assert_eq!((group.name.as_deref(), group.users.is_present()), (Some("Call Pickup 1"), true));
    let of_user = read::<call_pickup::user::Get>(example!("call-pickup_user.get.response"));
    assert_eq!((of_user.len(), of_user[0].users.len()), (1, 2), "an object is a list of one");
    let none = answer::<call_pickup::user::Get>("[]");
    assert!(none.is_empty());
    let free = read::<call_pickup::users::ListAvailable>(example!("call-pickup_users.list_available.response"));
    assert_eq!(free[0].extension.as_deref(), Some("0001"), "leading zeros stay");
}

#[test]
fn administrators_are_read_and_written() {
    let made = read::<admins::Create>(example!("admins.create.response")).record.unwrap();
    assert_eq!((made.locale.as_deref(), made.encoding.as_deref()), (Some("en_US"), Some("ISO-8859-1")));
    let given = read::<policies::UpdateBulk>(example!("admins_policies.update_bulk.response")).record.unwrap();
    let read_only = Some(Access::ReadOnly);
    let mut change = Policies::default();
    change.profile_access = read_only.clone();
    change.user_access = Some(UserAccess::FullProfile);
    change.admin_access = read_only.clone();
    change.department_access = Some(Access::Full);
    change.access_device_access = Some(DeviceAccess::ReadOnly);
    change.enhanced_service_instance_access = Some(InstanceAccess::ModifyOnly);
    change.feature_access_code_access = read_only.clone();
    change.phone_number_extension_access = read_only.clone();
    change.calling_line_id_number_access = Some(Access::Full);
    change.service_access = read_only.clone();
    change.trunk_group_access = Some(TrunkGroupAccess::ReadOnlyResources);
    change.session_admission_control_access = read_only.clone();
    change.office_zone_access = read_only;
    change.number_activation_access = Some(Access::None);
    change.dialable_caller_id_access = Some(Access::Full);
    assert_eq!((given.users.len(), given.data.as_ref()), (2, Some(&change)));
    let bulk = policies::UpdateBulk::new(change).users(["first_name.last_name"]);
    sends(&bulk, &["users"], Some("data"), example!("admins_policies.update_bulk.request"));
}

#[test]
fn emergency_zones_are_read_and_written() {
    let added = read::<emergency_zones::Create>(example!("emergency-zones.create.response")).record.unwrap();
    assert_eq!((added.is_active, added.send_emergency_call_notify_email), (Some(true), Some(false)));
    assert_eq!(added.emergency_zones_prohibition, Some(Prohibition::Everything));
    let changed = read::<emergency_zones::Update>(example!("emergency-zones.update.response")).record.unwrap();
    assert_eq!(changed.ip_addresses[0], AddressRange::single("192.0.2.3"));
    let home = || [AddressRange::new("192.0.2.4", "192.0.2.5"), AddressRange::single("192.0.2.3")];
    let ids = ["serviceProviderId", "groupId"];
    let create = emergency_zones::Create::new("sp", "group").ip_addresses(home());
    sends(&create, &ids, Some("ipAddresses"), example!("emergency-zones.create.request"));
    let update = emergency_zones::Update::new("sp", "group").ip_addresses(home());
    sends(&update, &ids, Some("ipAddresses"), example!("emergency-zones.update.request"));
}

#[test]
fn schedules_and_lengths_are_read() {
    let schedules = read::<schedules::List>(example!("schedules.list.response"));
    assert_eq!(
        (schedules[1].kind.clone(), schedules[1].level.clone()),
        (Some(ScheduleType::Holiday), Some(DeviceLevel::Group))
    );
    let events = read::<events::List>(example!("events.list.response"));
    assert_eq!(events[0].event_name, "Test / Event");
    assert_eq!((events[0].all_day_event, events[0].kind.clone()), (Some(true), Some(ScheduleType::Holiday)));
    assert!(events[0].rrule.as_ref().unwrap().ends_with("RRULE:FREQ=DAILY"));
    let lengths = read::<extensions::Update>(example!("extensions.update.response")).record.unwrap();
    assert_eq!((lengths.min_extension_length, lengths.default_extension_length), (Some(2), Some(4)));
}

#[test]
fn voice_messaging_is_read_and_written() {
    let portal = read::<voice_portal::Get>(example!("voice-messaging_voice-portal.get.response"));
    assert_eq!(portal.voice_portal_external_routing_scope, Some(RoutingScope::System));
    assert_eq!(portal.service_user_id, Some("500000001_500000002_VMR".into()));
    assert!(portal.extra.is_empty());
    let mut back = voice_portal::Update::new("odin.mock.ent1", "odin.mock.grp1").record(&portal);
    if let Patch::Set(profile) = &mut back.service_instance_profile {
        profile.time_zone_display_name = Patch::Keep;
    }
    sends(&back, &[], None, example!("voice-messaging_voice-portal.update.request"));
    let update = voice_messaging::Update::new("odin.mock.ent1", "odin.mock.grp1")
        .use_mail_server_setting(MailServer::System)
        .warn_caller_before_recording_voice_message(false)
        .allow_users_configuring_advanced_settings(true)
        .allow_compose_or_forward_message_to_entire_group(false)
        .mail_server_protocol(MailProtocol::Pop3)
        .real_delete_for_imap(false)
        .max_mailbox_length_minutes(30)
        .does_message_age(false)
        .hold_period_days(15);
    sends(&update, &[], None, example!("voice-messaging.update.request"));
}

#[test]
fn reports_are_read() {
    let rows = read::<reports::users::List>(example!("reports_users.list.response"));
    assert_eq!(rows[0].service_packs.as_slice(), ["StandardPack"]);
    assert_eq!(rows[0].endpoint_type, Some(EndpointType::AccessDeviceEndpoint));
    assert_eq!(rows[0].access_device_endpoint.as_ref().unwrap().use_domain, Some(true));
    assert!(rows.iter().all(|row| row.extra.is_empty()));
    let audit = answer::<users::audit::List>(example!("users_audit.list.response"));
    assert!(audit.data.rejected().is_empty() && audit.data[0].users.rejected().is_empty());
    let user = audit.users().next().unwrap();
    assert_eq!(user.user.as_ref().unwrap().last_name.as_deref(), Some("4003"));
    assert_eq!(user.assigned_services.as_ref().unwrap().group_services[0].service_name, "Music On Hold");
    assert!(user.service_assignment.is_some() && user.utilities.is_some() && user.outgoing_calling_plans.is_some());
    let settings = user.settings().unwrap();
    assert_eq!(settings.call_forwarding_always.unwrap().is_active, Some(true));
    assert_eq!(settings.user_id, user.user_id);
    let utilities = user.utilities.as_ref().unwrap();
    assert!(utilities.device_policies.is_some() && utilities.extra.is_empty());
    assert!(user.outgoing_calling_plans.as_ref().unwrap().redirected.is_some());
    assert!(user.extra.is_empty());
}
