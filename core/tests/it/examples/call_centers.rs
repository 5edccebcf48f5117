//! The documented examples of call centers: answers are read into typed values, requests are built by typed code.

use crate::examples::{example, parsed, sent_without, texts, within};
use odin_api::enterprises::call_centers as enterprise;
use odin_api::groups::call_centers::{self, CallCenterType, MessageSource, Policy, RoutingType};
use odin_api::shapes::{
    media::{AnnouncementFile, MediaType},
    service::ServiceInstanceProfile,
};
use odin_api::users::call_center;
use odin_api::value::Patch;
use odin_api::{Endpoint, Response, service_providers};
use serde_json::Value;

fn read<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    crate::examples::read::<E>(text, plain)
}

/// Without `null`s, and every number as text.
fn plain(value: Value) -> Value {
    within(value, plain, Value::is_null)
}

/// What a typed request sends, apart from the id that the example leaves out.
fn sends(call: &impl Endpoint, id: &str, example: &str) {
    let (mut body, mut example) = (sent_without(call, &[id]), parsed(example));
    if body != example {
        // The portal's numbers stand for texts of digits.
        (body, example) = (texts(body), texts(example));
    }
    assert_eq!(body, example);
}

#[test]
fn call_centers_are_read() {
    let center = read::<call_centers::Get>(example!("groups.call-centers.get.response"));
    assert_eq!(center.service_user_id, "TestCallCenter");
    assert_eq!(center.call_center_type, Some(CallCenterType::Premium));
    assert_eq!(center.routing_type, Some(RoutingType::PriorityBased));
    assert_eq!(center.escape_digit.as_deref(), Some("3"), "a digit comes as a number");
    assert_eq!(center.queue_length, Some(3));
    let profile = center.service_instance_profile.expect("a profile");
    assert_eq!(profile.time_zone.get().map(String::as_str), Some("America/Denver"));
    assert!(profile.extra.is_empty() && center.extra.is_empty());

    let rows = read::<call_centers::List>(example!("groups.call-centers.list.response"));
    assert_eq!(rows[0].policy, Some(Policy::Circular));
    assert_eq!(rows[1].policy.as_ref().map(Policy::as_str), Some("Similtaneous"), "kept as it came");
    assert_eq!(rows[1].is_active, Some(true));
}

#[test]
fn treatments_are_read() {
    let bounced = read::<call_centers::bounced_calls::Get>(example!("groups.call-centers_bounced-calls.get.response"));
    assert_eq!(bounced.number_of_rings_before_bouncing_call, Some(5));
    assert_eq!(bounced.alert_call_center_call_on_hold_seconds, Some(30));
    let overflow = read::<call_centers::overflow::Get>(example!("groups.call-centers_overflow.get.response"));
    assert_eq!(overflow.action, Some(call_centers::overflow::OverflowAction::Busy));
    assert_eq!((overflow.timeout_seconds, overflow.transfer_phone_number), (Some(30), None));
    let stranded =
        read::<call_centers::stranded_calls::Get>(example!("groups.call-centers_stranded-calls.get.response"));
    assert_eq!(stranded.action, Some(call_centers::stranded_calls::StrandedAction::None));
    assert_eq!(stranded.audio_message_source, Some(MessageSource::File));
    assert_eq!(stranded.audio_file_list[0].media_type.get(), Some(&MediaType::Wav));
}

#[test]
fn figures_are_read() {
    let status = read::<call_centers::status::Get>(example!("groups.call-centers_status.get.response"));
    assert_eq!(status.number_of_calls_queued_now, Some(0));
    assert!(status.agents_currently_staffed.is_present() && status.agents_currently_staffed.is_empty());
    let queue = read::<call_centers::queue_status_notifications::Get>(example!(
        "groups.call-centers_queue-status-notifications.get.response"
    ));
    assert_eq!((queue.number_of_calls_threshold, queue.waiting_time_of_calls_threshold), (Some(100), Some(1200)));
    let reporting = read::<call_centers::reporting::Get>(example!("groups.call-centers_reporting.get.response"));
    assert_eq!(reporting.statistics_source, Some(call_centers::reporting::StatisticsSource::ApplicationServer));
    assert_eq!(reporting.collection_period_minutes, Some(30));
}

#[test]
fn enterprise_settings_are_read() {
    let defaults = read::<enterprise::Get>(example!("enterprises.call-centers.get.response"));
    assert_eq!(defaults.guard_timer_seconds, Some(5));
    assert_eq!(defaults.number_consecutive_bounced_calls_to_force_agent_unavailable, Some(3));
    let codes = read::<enterprise::agent_unavailable_codes::List>(example!(
        "enterprises.call-centers_agent-unavailable-codes.list.response"
    ));
    assert_eq!(codes.codes[0].description.as_deref(), Some("1001"));
    assert_eq!(codes.codes[1].code.as_deref(), Some("1002"));
    let branding = read::<enterprise::enhanced_reporting_branding::Get>(example!(
        "enterprises.call-centers_enhanced-reporting-branding.get.response"
    ));
    assert_eq!(branding.branding_choice, Some(enterprise::enhanced_reporting_branding::BrandingChoice::Custom));
    let server = read::<enterprise::enhanced_reporting::Get>(example!(
        "enterprises.call-centers_enhanced-reporting.get.response"
    ));
    assert_eq!(server.reporting_server, Some("Enhanced".into()));
    let policy =
        read::<enterprise::routing_policy::Get>(example!("enterprises.call-centers_routing-policy.get.response"));
    assert_eq!(policy.routing_policy, Some(enterprise::routing_policy::RoutingPolicyChoice::LongestWaitTime));
    assert_eq!((policy.call_centers.len(), policy.call_centers[4].priority), (12, Some(5)));
    assert_eq!(policy.call_centers[4].service_user_id, "2025555004");
    let reports = read::<enterprise::enhanced_reporting::scheduled_reports::List>(example!(
        "enterprises.call-centers_enhanced-reporting_scheduled-reports.list.response"
    ));
    assert_eq!(reports.scheduled_reports[1].is_supervisor_report, Some(false));
    assert_eq!(reports.scheduled_reports[1].report_template_level, Some("System".into()));
    let profiles = read::<service_providers::call_centers::threshold_profiles::List>(example!(
        "service-providers.call-centers_threshold-profiles.list.response"
    ));
    assert_eq!(profiles[0].default, Some(true));
}

/// The file that the examples name; its size is something that only the portal sends.
fn lets_go() -> AnnouncementFile {
    let mut file = AnnouncementFile::stored("letsgo.wav", MediaType::Wav, "User");
    file.file_size = 88.into();
    file
}

const NO_URLS: [&str; 0] = [];
const NO_FILES: [AnnouncementFile; 0] = [];

#[test]
fn call_centers_are_written() {
    let mut profile = ServiceInstanceProfile::default();
    let name = "TestCallCenter@domain.example.com".to_owned();
    profile.name = name.clone().into();
    profile.calling_line_id_last_name = name.clone().into();
    profile.calling_line_id_first_name = name.clone().into();
    profile.hiragana_last_name = name.into();
    profile.hiragana_first_name = "Call Center".to_owned().into();
    let mut update = call_centers::Update::new("TestCallCenter")
        .call_center_type(CallCenterType::Premium)
        .routing_type(RoutingType::PriorityBased)
        .policy(Policy::Circular)
        .enable_video(false);
    update.service_instance_profile = profile.clone().into();
    // The documented names are longer than what BroadWorks takes: 30 characters.
    assert!(update.prepare().is_err());
    let mut example = parsed(example!("groups.call-centers.update.request"));
    for (key, field) in [
        ("name", &mut profile.name),
        ("callingLineIdLastName", &mut profile.calling_line_id_last_name),
        ("callingLineIdFirstName", &mut profile.calling_line_id_first_name),
        ("hiraganaLastName", &mut profile.hiragana_last_name),
    ] {
        *field = "TestCallCenter".to_owned().into();
        example["serviceInstanceProfile"][key] = "TestCallCenter".into();
    }
    update.service_instance_profile = profile.into();
    sends(&update, "serviceUserId", &example.to_string());
}

#[test]
fn treatments_are_written() {
    let bounced = call_centers::bounced_calls::Update::new("cc")
        .is_active(true)
        .number_of_rings_before_bouncing_call(5)
        .enable_transfer(false)
        .bounce_call_when_agent_unavailable(true)
        .alert_call_center_call_on_hold(true)
        .alert_call_center_call_on_hold_seconds(30)
        .bounce_call_center_call_on_hold(false)
        .bounce_call_center_call_on_hold_seconds(60);
    sends(&bounced, "serviceUserId", example!("groups.call-centers_bounced-calls.update.request"));

    let mut overflow = call_centers::overflow::Update::new("cc")
        .action("Busy")
        .overflow_after_timeout(true)
        .timeout_seconds(30)
        .play_announcement_before_overflow_processing(true)
        .audio_message_source(MessageSource::Default)
        .video_message_source(MessageSource::Default)
        .audio_url_list(NO_URLS)
        .video_url_list(NO_URLS)
        .audio_file_list(NO_FILES)
        .video_file_list(NO_FILES);
    overflow.transfer_phone_number = Patch::Clear;
    sends(&overflow, "serviceUserId", example!("groups.call-centers_overflow.update.request"));

    let mut forced = call_centers::forced_forwarding::Update::new("cc")
        .enabled(false)
        .allow_enable_via_fac(true)
        .play_announcement_before_forwarding(false)
        .audio_message_source(MessageSource::File)
        .video_message_source(MessageSource::Default)
        .audio_url_list(NO_URLS)
        .video_url_list(NO_URLS)
        .audio_file_list([lets_go()])
        .video_file_list(NO_FILES);
    forced.forward_to_phone_number = Patch::Clear;
    sends(&forced, "serviceUserId", example!("groups.call-centers_forced-forwarding.update.request"));
}

#[test]
fn stranded_calls_are_written() {
    let mut stranded = call_centers::stranded_calls::Update::new("cc")
        .action("None")
        .audio_message_source(MessageSource::File)
        .video_message_source(MessageSource::Default)
        .audio_url_list(NO_URLS)
        .video_url_list(NO_URLS)
        .audio_file_list([lets_go()])
        .video_file_list(NO_FILES);
    stranded.transfer_phone_number = Patch::Clear;
    sends(&stranded, "serviceUserId", example!("groups.call-centers_stranded-calls.update.request"));

    let mut unavailable = call_centers::stranded_calls_unavailable::Update::new("cc")
        .condition_policy_on_number_of_agents_with_specified_unavailable_code(false)
        .action("None")
        .audio_message_source(MessageSource::Default)
        .video_message_source(MessageSource::Default)
        .audio_url_list(NO_URLS)
        .video_url_list(NO_URLS)
        .audio_file_list(NO_FILES)
        .video_file_list(NO_FILES);
    unavailable.number_of_agents_with_specified_unavailable_code = Patch::Clear;
    unavailable.agents_unavailable_code = Patch::Clear;
    unavailable.transfer_phone_number = Patch::Clear;
    sends(&unavailable, "serviceUserId", example!("groups.call-centers_stranded-calls-unavailable.update.request"));
}

#[test]
fn dnis_numbers_are_written() {
    let update = call_centers::dnis::instances::Update::new("cc")
        .dnis_phone_number("2385552005")
        .extension("2005")
        .use_custom_clid_settings(false)
        .calling_line_id_phone_number("2385552005")
        .use_custom_dnis_announcement_settings(false)
        .priority(call_centers::dnis::Priority::High)
        .allow_outgoing_acd_call(false)
        .name("mock.dnis.2")
        .new_dnis_name("mock.dnis.2");
    sends(&update, "serviceUserId", example!("groups.call-centers_dnis_instances.update.request"));
}

#[test]
fn agents_are_written() {
    let mut first = call_center::AgentCallCenterChange::new("mock.cc.1");
    first.available = true.into();
    first.skill_level = Patch::Clear;
    let mut second = call_center::AgentCallCenterChange::new("mock.cc.2");
    second.available = true.into();
    second.skill_level = 10.into();
    let update = call_center::Update::new("4001@example.net")
        .agent_acd_state(call_center::AgentState::Available)
        .agent_threshold_profile_name("Default Agent Threshold Profile")
        .use_default_guard_timer(true)
        .enable_guard_timer(false)
        .guard_timer_seconds(5)
        .use_system_default_unavailable_settings(true)
        .force_agent_unavailable_on_dnd_activation(false)
        .force_agent_unavailable_on_personal_calls(false)
        .force_agent_unavailable_on_bounced_call_limit(false)
        .number_consecutive_bounced_calls_to_force_agent_unavailable(3)
        .force_agent_unavailable_on_not_reachable(false)
        .make_outgoing_calls_as_call_center(false)
        .call_centers([first, second]);
    sends(&update, "userId", example!("users.call-center.update.request"));
}
