//! The documented examples of a user's own resources: answers are read into typed values, requests are built by typed
//! code.

use crate::examples::{answer, parsed, sent, texts, within};
use odin_api::Endpoint;
use odin_api::response::Response;
use odin_api::shapes::{
    device::DeviceLevel,
    media::{AnnouncementSelection, MediaType},
    schedule::FromDnSelection,
};
use odin_api::users::alternate_numbers::RingPattern;
use odin_api::users::call_forwarding_selective::criteria::ForwardSelection;
use odin_api::users::call_processing_policy::{ClidPolicy, MediaPolicy};
use odin_api::users::shared_call_appearance::BridgeWarningTone;
use odin_api::users::voice_messaging::greetings::{AlternateGreeting, DepositAction, NoAnswerGreeting};
use odin_api::users::voice_messaging::messages::MessageRef;
use odin_api::users::voice_messaging::voice_portal::{NameFile, Repository};
use odin_api::users::voice_messaging::{Processing, advanced, greetings, messages, voice_portal};
use odin_api::users::{self, EndpointType, UserRef, voice_messaging};
use odin_api::value::Patch;
use serde_json::{Value, json};

macro_rules! example {
    ($name:literal) => {
        crate::examples::example!("users.", $name)
    };
}

fn read<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    crate::examples::read::<E>(text, plain)
}

/// Without costumes: absent for `null` and for an empty object, text for numbers, flags and objects that are only a name.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(map) if map.len() == 1 && map.contains_key("name") => plain(map["name"].clone()),
        Value::Bool(flag) => flag.to_string().into(),
        value => within(value, plain, |value| value.is_null() || value == &json!([]) || value == &json!({})),
    }
}

/// What a typed request sends is the example and nothing else, numbers for digits apart.
fn sends(call: &impl Endpoint, example: &str) {
    assert_eq!(texts(sent(call)), texts(parsed(example)));
}

#[test]
fn forwarding_is_read() {
    let busy = read::<users::call_forwarding_busy::Get>(example!("call-forwarding-busy.get.response"));
    assert_eq!(busy.is_active, Some(true));
    assert_eq!(busy.forward_to_phone_number.get().unwrap(), &"4500", "digits come as a number");
    assert_eq!(busy.extra.get("isRingSplashActive"), Some(&json!(false)), "a field that it should not have is kept");
    let no_answer = read::<users::call_forwarding_no_answer::Get>(example!("call-forwarding-no-answer.get.response"));
    assert_eq!((no_answer.number_of_rings, no_answer.user_id), (Some(5), Some("4001@domain.example.com".into())));
    let away =
        read::<users::call_forwarding_not_reachable::Get>(example!("call-forwarding-not-reachable.get.response"));
    assert_eq!(away.forward_to_phone_number.get().unwrap(), &"1234");
    let dnd = read::<users::do_not_disturb::Update>(example!("do-not-disturb.update.response")).record.unwrap();
    assert_eq!((dnd.is_active, dnd.ring_splash), (Some(true), Some(true)));
}

#[test]
fn forwarding_of_groups_is_read() {
    let rows = read::<users::call_forwarding_always::ListBulk>(example!("call-forwarding-always.list_bulk.response"));
    let user = rows[0].user.as_ref().unwrap();
    assert_eq!(
        (&*user.user_id.clone().into_string(), user.in_trunk_group),
        ("2085550001@domain.example.com", Some(false))
    );
    assert_eq!(user.department.as_ref().unwrap().name.as_deref(), Some("test Mock Dept (test.mock.grp1)"));
    assert_eq!(user.phone_number_activated, Some(true));
    assert!(user.extra.is_empty());
    assert_eq!(rows[0].data.as_ref().unwrap().is_ring_splash_active, Some(false));
    let rows = read::<users::call_forwarding_busy::ListBulk>(example!("call-forwarding-busy.list_bulk.response"));
    assert_eq!(rows[1].service.as_ref().unwrap().service_name.as_ref().unwrap(), &"Call Forwarding Busy");
    let rows =
        read::<users::call_forwarding_no_answer::ListBulk>(example!("call-forwarding-no-answer.list_bulk.response"));
    assert!(rows.rejected().is_empty());
    assert_eq!(rows[0].data.as_ref().unwrap().forward_to_phone_number.get().unwrap(), &"2095554444");
    assert_eq!(rows[2].service.as_ref().unwrap().assigned, Some(false));
    let nothing = rows[2].data.as_ref();
    assert!(nothing.is_none_or(|data| data.is_active.is_none()), "who does not have the service has no settings");
}

#[test]
fn selective_forwarding_is_read() {
    let service = read::<users::call_forwarding_selective::Get>(example!("call-forwarding-selective.get.response"));
    assert_eq!(service.default_forward_to_phone_number.get().unwrap(), &"2105554321");
    assert_eq!(service.criteria[1].calls_from[1], "Any unavailable number");
    let rows = read::<users::call_forwarding_selective::criteria::List>(example!(
        "call-forwarding-selective_criteria.list.response"
    ));
    assert_eq!(rows[1].time_schedule.as_deref(), Some("test"));
    assert_eq!((rows[0].blacklisted, rows[0].calls_to_type.as_deref()), (Some(false), None));
    let one = read::<users::call_forwarding_selective::criteria::Get>(example!(
        "call-forwarding-selective_criteria.get.response"
    ));
    assert_eq!(one.forward_to_number_selection, Some(ForwardSelection::DefaultNumber));
    let from = one.from_dn_criteria.unwrap();
    assert_eq!(from.from_dn_criteria_selection, Some(FromDnSelection::Any));
    assert_eq!(from.include_anonymous_callers, Some(false), "a flag comes as text");
}

#[test]
fn logins_are_read() {
    let login = read::<users::login_info::Get>(example!("login-info.get.response"));
    assert!(login.password_expires_days.unwrap().is_never());
    assert_eq!((login.is_alternate_user_id, login.department_name.as_deref()), (Some(false), None));
    let password = read::<users::password::Get>(example!("password.get.response"));
    assert_eq!((password.is_login_disabled, password.expiration_days.unwrap().days()), (Some(false), None));
    let name = read::<users::authentication::Get>(example!("authentication.get.response"));
    assert_eq!((name.user_name.as_deref(), name.is_enterprise), (Some("2085550001"), Some(true)));
    let changed = answer::<users::authentication::Update>(example!("authentication.update.response")).record.unwrap();
    assert_eq!(changed.user_name.as_deref(), Some("user4"));
    assert_eq!(changed.new_password.map(|secret| secret.is_empty()), Some(true));
    for empty in [
        answer::<users::portal_passcode::Update>(example!("portal-passcode.update.response")),
        answer::<users::user_id::Update>(example!("user-id.update.response")),
    ] {
        assert_eq!((&empty.body()[..], &empty.unread), (b"[]".as_slice(), &None));
    }
}

#[test]
fn registrations_are_read() {
    let phones = read::<users::registration::Get>(example!("registration.get.response"));
    let phone = &phones.registrations[0];
    assert_eq!(phone.line().unwrap(), &"2035551172@telecom.example.net");
    assert_eq!((phone.order, phone.lockout_count, phone.public_port), (Some(1), Some(0), None));
    assert_eq!(phone.uri.as_deref(), Some("sip:2035551172@192.0.2.2:5060;transport=udp;jtr=22-1808"));
    assert_eq!(phone.device_level, Some(DeviceLevel::Group));
    assert!(phone.extra.is_empty());
    let group = read::<users::registration::ListBulk>(example!("registration.list_bulk.response"));
    assert_eq!(group.group_id.unwrap(), "regression.test");
    let first = &group.users[0];
    let profile = first.profile.as_ref().unwrap();
    assert_eq!((profile.country_code.as_deref(), profile.email_address.as_deref()), (Some("1"), None));
    assert_eq!(first.data.as_ref().unwrap().registrations.len(), 1);
}

#[test]
fn policies_and_numbers_are_read() {
    let policy = answer::<users::call_processing_policy::Update>(example!("call-processing-policy.update.response"));
    let policy = policy.record.unwrap();
    assert_eq!(policy.max_call_time_for_answered_calls_minutes, Some(1440));
    assert_eq!(policy.media_policy_selection, Some(MediaPolicy::NoRestrictions));
    assert_eq!(policy.clid_policy, Some(ClidPolicy::UseDn));
    assert_eq!(policy.allow_mobile_dn_for_redirecting_identity, Some(false));
    assert!(policy.extra.is_empty());
    let numbers = read::<users::alternate_numbers::Get>(example!("alternate-numbers.get.response"));
    assert_eq!((numbers.alternate_entries.len(), numbers.used().count()), (10, 1));
    let second = numbers.used().next().unwrap();
    assert_eq!(second.ring_pattern.get(), Some(&RingPattern::ShortShortLong));
    assert_eq!((second.alternate_entry_id, second.extension.get().unwrap().as_str()), (Some(1), "1112"));
}

#[test]
fn shared_lines_are_read() {
    use users::shared_call_appearance::{Get, ListBulk, Update, endpoints};
    let line = read::<Update>(example!("shared-call-appearance.update.response")).record.unwrap();
    assert_eq!((line.max_appearances, line.bridge_warning_tone), (Some(35), Some(BridgeWarningTone::BargeIn)));
    let phone = read::<endpoints::Get>(example!("shared-call-appearance_endpoints.get.response"));
    assert_eq!((phone.device_name.unwrap(), phone.line_port.unwrap()), ("device1".into(), "line1".into()));
    for written in [
        read::<endpoints::Create>(example!("shared-call-appearance_endpoints.create.response")),
        read::<endpoints::Update>(example!("shared-call-appearance_endpoints.update.response")),
        read::<endpoints::Delete>(example!("shared-call-appearance_endpoints.delete.response")),
    ] {
        let phone = written.record.unwrap();
        assert_eq!((phone.allow_origination, phone.device_level), (Some(true), Some(DeviceLevel::Group)));
    }
    // Two doubtful examples show endpoints where others have lines: nothing of them is lost.
    let line = answer::<Get>(example!("shared-call-appearance.get.response"));
    assert_eq!(line.is_active, Some(true));
    assert_eq!(line.extra.get("deviceName"), Some(&json!("device1")));
    let lines = answer::<ListBulk>(example!("shared-call-appearance.list_bulk.response"));
    assert_eq!(lines.users.len(), 2);
    assert_eq!(lines.users[1].owner().unwrap(), &"user2@example.com");
    assert_eq!(lines.users[1].line_port.as_ref().unwrap(), &"line2");
}

#[test]
fn voice_mail_is_read() {
    let settings = read::<voice_messaging::Get>(example!("voice-messaging.get.response"));
    assert_eq!(settings.processing, Some(Processing::UnifiedMessaging));
    assert_eq!(settings.transfer_phone_number.get().unwrap(), &"4500");
    assert!(settings.extra.is_empty());
    let mailbox = read::<advanced::Get>(example!("voice-messaging_advanced.get.response"));
    assert_eq!(mailbox.mail_server_selection, Some(advanced::MailServer::Group));
    assert_eq!(mailbox.personal_mail_server_protocol, Some(advanced::MailProtocol::Pop3));
    let heard = read::<greetings::Get>(example!("voice-messaging_greetings.get.response"));
    assert_eq!(heard.no_answer_number_of_rings, Some(4));
    assert_eq!(heard.disable_message_deposit_action, Some(DepositAction::Disconnect));
    let portal = read::<voice_portal::Get>(example!("voice-messaging_voice-portal.get.response"));
    let name = portal.personalized_name_audio_file.get().unwrap();
    assert_eq!((&name.media_file_type, &name.level), (&Some(MediaType::Wav), &Some(Repository::User)));
    let message = read::<voice_messaging::message::Get>(example!("voice-messaging_message.get.response"));
    assert_eq!((message.seconds, message.read, message.duration.as_deref()), (Some(8.4), Some(true), Some("8400")));
    assert_eq!(message.audio().unwrap().len(), 44);
}

#[test]
fn whole_users_are_read() {
    let moved = read::<users::group_id::Update>(example!("group-id.update.response")).record.unwrap();
    assert_eq!(moved.endpoint_type, Some(EndpointType::None));
    let report = answer::<users::reports::users::Get>(example!("reports_users.get.response"));
    assert_eq!((report.service_packs[0].as_str(), report.user_line_ports.len()), ("Pack-1", 1));
    assert_eq!(report.department_name.as_deref(), Some("Name Name"));
    assert_eq!(report.extra.get("inTrunkGroup"), Some(&json!("None")), "kept although it is no flag");
}

#[test]
fn an_audit_is_read() {
    let audit = answer::<users::audit::Get>(example!("audit.get.response"));
    assert_eq!(audit.user_id, "4001@example.com");
    let settings = audit.settings.as_ref().unwrap();
    assert_eq!(settings.user.as_ref().unwrap().last_name.as_deref(), Some("4001"));
    assert_eq!(settings.portal_passcode.as_ref().unwrap().expiration_days.unwrap().days(), Some(19));
    assert_eq!(settings.announcement_file.as_ref().unwrap().max_file_size, Some(1000));
    assert_eq!(settings.call_processing_policy.as_ref().unwrap().max_simultaneous_calls, Some(3));
    assert_eq!(settings.device_policies.as_ref().unwrap().enable_dnd, Some(false));
    assert_eq!(settings.schedules[0].events[0].name, settings.schedules[0].name);
    assert!(settings.extra.is_empty() && settings.schedules.rejected().is_empty());
    let plan = audit.outgoing_calling_plan.as_ref().unwrap();
    assert_eq!(
        plan.originating.as_ref().unwrap().user_permissions.as_ref().unwrap().group,
        Some(odin_api::shapes::dialing::Treatment::Allow)
    );
    assert!(plan.extra.is_empty());
    let services = audit.user_services.as_ref().unwrap();
    assert!(services.services_assignment.as_ref().unwrap().user_services[0].is_assigned());
    assert_eq!(services.do_not_disturb.as_ref().unwrap().ring_splash, Some(true));
    assert_eq!(services.silent_alerting.as_ref().unwrap().user_id.as_ref().unwrap(), "4001@example.com");
    let attendants = services.attendant_console.as_ref().unwrap();
    assert!(attendants.extra.is_empty() && attendants.users.iter().all(|user| user.extra.is_empty()));
    let ring = &services.sequential_ring.as_ref().unwrap().criteria[0];
    assert!(ring.holiday_schedule.as_ref().unwrap().name.is_some() && ring.extra.is_empty());
    assert!(services.extra.is_empty());
    assert_eq!(services.shared_call_appearance.as_ref().unwrap().max_appearances, Some(2));
    let selective = services.call_forwarding_selective.as_ref().unwrap();
    assert_eq!(selective.criteria[0].forward_to_number_selection, Some(ForwardSelection::SpecifiedNumber));
    let text = example!("audit.get.response");
    let sent: Value = serde_json::from_str(text).unwrap();
    assert_eq!(plain(audit.to_json()), plain(sent), "not a field is lost");
}

#[test]
fn settings_are_sent_as_documented() {
    let mail = voice_messaging::Update::new("4001@example.com")
        .is_active(true)
        .processing(Processing::UnifiedMessaging)
        .voice_message_delivery_email_address("developer@example.com")
        .use_phone_message_waiting_indicator(true)
        .send_voice_message_notify_email(true)
        .voice_message_notify_email_address("developer@example.com")
        .send_carbon_copy_voice_message(true)
        .voice_message_carbon_copy_email_address("developer@example.com")
        .transfer_on_zero_to_phone_number(true)
        .transfer_phone_number("2465551414")
        .always_redirect_to_voice_mail(false)
        .busy_redirect_to_voice_mail(true)
        .no_answer_redirect_to_voice_mail(true)
        .out_of_primary_zone_redirect_to_voice_mail(false)
        .service_provider_id("ent.odin")
        .group_id("grp.odin")
        .is_enterprise(true);
    sends(&mail, example!("voice-messaging.update.request"));
    let mut on = voice_messaging::VoiceMessaging::default();
    on.is_active = Some(true);
    let all = ["2085550001@works.example.org", "2085550002@works.example.org"].map(UserRef::new);
    sends(&voice_messaging::UpdateBulk::new(on).users(all), example!("voice-messaging.update_bulk.request"));
    let mut name = NameFile::default();
    name.name = Some("Announcement".into());
    name.media_file_type = Some(MediaType::Wav);
    name.level = Some(Repository::User);
    let portal = voice_portal::Update::new("2025555000@api.example.net")
        .use_personalized_name(false)
        .voice_portal_auto_login(true)
        .personalized_name_audio_file(name);
    sends(&portal, example!("voice-messaging_voice-portal.update.request"));
    let list = voice_messaging::user_distribution_list::Update::new("testuser1@cl1.lab.example.com", "0")
        .description("description-0")
        .phone_numbers(["2095554001", "2095554002"]);
    sends(&list, example!("voice-messaging_user-distribution-list.update.request"));
}

#[test]
fn greetings_are_sent_as_documented() {
    let mut nameless = AlternateGreeting::default();
    nameless.name = String::new().into();
    nameless.audio = Patch::Clear;
    let mut update = greetings::Update::new("user20@voice.example.net")
        .busy_announcement_selection(AnnouncementSelection::Default)
        .no_answer_announcement_selection(NoAnswerGreeting::Default)
        .no_answer_alternate_greeting01(nameless.clone())
        .no_answer_alternate_greeting02(nameless.clone())
        .no_answer_alternate_greeting03(nameless)
        .extended_away_enabled(false)
        .extended_away_disable_message_deposit(true)
        .no_answer_number_of_rings(3)
        .disable_message_deposit(false)
        .disable_message_deposit_action(DepositAction::Disconnect);
    update.busy_personal_audio = Patch::Clear;
    update.no_answer_personal_audio = Patch::Clear;
    update.extended_away_audio = Patch::Clear;
    sends(&update, example!("voice-messaging_greetings.update.request"));
}

#[test]
fn messages_are_marked_as_documented() {
    let ids = ["2", "4", "3"].map(|last| MessageRef::new(format!("00000000-0000-4000-8000-00000000000{last}")));
    let user = "4001@example.net";
    let read = messages::read::Update::new().user_id(user).messages(ids.clone());
    sends(&read, example!("voice-messaging_messages_read.update.request"));
    let unread = messages::unread::Update::new().user_id(user).messages(ids);
    sends(&unread, example!("voice-messaging_messages_unread.update.request"));
}

#[test]
fn a_policy_is_sent_with_real_flags() {
    let update = users::call_processing_policy::Update::new("4001@example.net")
        .clid_policy(ClidPolicy::UseDn)
        .emergency_clid_policy(ClidPolicy::UseDn)
        .allow_alternate_numbers_for_redirecting_identity(true)
        .use_group_name(false);
    let body = sent(&update);
    assert_eq!(body["useGroupName"], json!(false), "the example has the text \"False\"");
    let example = parsed(example!("call-processing-policy.update.request"));
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let sent: Vec<_> = keys(&body).into_iter().filter(|key| key != "userId").collect();
    assert_eq!(sent, keys(&example));
}
