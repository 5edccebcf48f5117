//! `/users/services/settings`: the settings of all services of a user in one record.

mod messaging;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::users::services::UserServices;
use crate::users::services::assigned::AssignedServices;
use crate::value::UserId;

pub use crate::shapes::criteria::{CriterionRow, RejectionRow};
pub use crate::shapes::service::Switch;
pub use crate::users::advice_of_charge::AdviceOfCharge;
pub use crate::users::alternate_numbers::{AlternateEntry, AlternateNumbers};
pub use crate::users::attendant_console::AttendantConsole;
pub use crate::users::authentication::Authentication;
pub use crate::users::automatic_hold_retrieve::AutomaticHoldRetrieve;
pub use crate::users::broad_works_anywhere::BroadWorksAnywhere;
pub use crate::users::broad_works_mobility::BroadWorksMobility;
pub use crate::users::busy_lamp_field::BusyLampField;
pub use crate::users::call_forwarding_always::CallForwardingAlways;
pub use crate::users::call_forwarding_busy::CallForwarding;
pub use crate::users::call_forwarding_no_answer::CallForwardingNoAnswer;
pub use crate::users::call_forwarding_selective::CallForwardingSelective;
pub use crate::users::call_notify::CallNotify;
pub use crate::users::call_recording::CallRecording;
pub use crate::users::call_transfer::CallTransfer;
pub use crate::users::call_waiting::CallWaiting;
pub use crate::users::calling_name_delivery::CallingIdentityDelivery;
pub use crate::users::calling_party_category::CallingPartyCategory;
pub use crate::users::charge_number::ChargeNumber;
pub use crate::users::classmark::Classmark;
pub use crate::users::comm_pilot_call_manager::CallManager;
pub use crate::users::comm_pilot_express::{
    CommPilotAction, CommPilotBusy, CommPilotExcept, CommPilotExpress, CommPilotInOffice, CommPilotNotify,
    CommPilotOutOfOffice, CommPilotUnavailable,
};
pub use crate::users::communication_barring_user::CommunicationBarringUserControl;
pub use crate::users::direct_route::{DirectRoute, DirectRoutes};
pub use crate::users::directed_call_pickup_with_barge_in::DirectedCallPickupWithBargeIn;
pub use crate::users::do_not_disturb::DoNotDisturb;
pub use crate::users::executive_assistant::ExecutiveAssistant;
pub use crate::users::external_custom_ringback::ExternalCustomRingback;
pub use crate::users::fax_messaging::{FaxAlias, FaxMessaging};
pub use crate::users::hoteling_guest::HotelingGuest;
pub use crate::users::hoteling_host::HotelingHost;
pub use crate::users::intercept::InterceptUser;
pub use crate::users::malicious_call_trace::{MaliciousCallTrace, TracePeriod};
pub use crate::users::mwi_delivery_to_mobile_endpoint::MwiDeliveryToMobileEndpoint;
pub use crate::users::night_forwarding::GroupNightForwarding;
pub use crate::users::number_portability_announcement::NumberPortabilityAnnouncement;
pub use crate::users::outlook_integration::OutlookIntegration;
pub use crate::users::pre_alerting::PreAlertingAnnouncement;
pub use crate::users::preferred_carrier::{PreferredCarrier, PreferredCarriers};
pub use crate::users::priority_alert::PriorityAlert;
pub use crate::users::privacy::Privacy;
pub use crate::users::push_to_talk::PushToTalk;
pub use crate::users::remote_office::RemoteOffice;
pub use crate::users::route_list::{RouteList, RouteListNumbers};
pub use crate::users::security_classification::SecurityClassification;
pub use crate::users::selective_call_acceptance::SelectiveCallAcceptance;
pub use crate::users::selective_call_rejection::SelectiveCallRejection;
pub use crate::users::sequential_ring::{SequentialRing, SequentialRingLocation};
pub use crate::users::shared_call_appearance::SharedCallAppearance;
pub use crate::users::simultaneous_ring_personal::{RingLocation, SimultaneousRingPersonal};
pub use crate::users::speed_dial_8::{SpeedCode8, SpeedDial8};
pub use crate::users::speed_dial_100::{SpeedCode100, SpeedDial100};
pub use crate::users::terminating_alternate_trunk_identity::TerminatingAlternateTrunkIdentity;
pub use crate::users::third_party_voice_mail_support::ThirdPartyVoiceMailSupport;
pub use crate::users::two_stage_dialing::TwoStageDialing;
pub use crate::users::video_add_on::VideoAddOn;
pub use crate::users::voice_messaging::VoiceMessaging;
pub use crate::users::voice_messaging::advanced::VoiceMessagingAdvanced;
pub use crate::users::voice_messaging::greetings::VoiceMessagingGreeting;
pub use crate::users::voice_messaging::voice_portal::{RecordedName, VoiceMessagingVoicePortal};
pub use crate::users::zone_calling_restrictions::ZoneCallingRestrictions;
pub use messaging::VoiceMessagingUser;

/// Declares a record of the settings of all services, whose list is the same for reading, writing and auditing.
macro_rules! services {
    ($(#[$doc:meta])* $name:ident $(needs { $($needs:tt)* })? has { $($has:tt)* }) => {
        model! {
            $(#[$doc])*
            $name $(needs { $($needs)* } has)? {
                $($has)*
                advice_of_charge: Option<AdviceOfCharge> = "Advice Of Charge",
                alternate_numbers: Option<AlternateNumbers> = "Alternate Numbers",
                anonymous_call_rejection: Option<Switch> = "Anonymous Call Rejection",
                attendant_console: Option<AttendantConsole> = "Attendant Console",
                authentication: Option<Authentication> = "Authentication",
                automatic_callback: Option<Switch> = "Automatic Callback",
                automatic_hold_retrieve: Option<AutomaticHoldRetrieve> = "Automatic Hold/Retrieve",
                barge_in_exempt: Option<Switch> = "Barge-in Exempt",
                broadworks_anywhere: Option<BroadWorksAnywhere> = "BroadWorks Anywhere",
                broadworks_mobility: Option<BroadWorksMobility> = "BroadWorks Mobility",
                busy_lamp_field: Option<BusyLampField> = "Busy Lamp Field",
                call_forwarding_always: Option<CallForwardingAlways> = "Call Forwarding Always",
                call_forwarding_always_secondary: Option<CallForwardingAlways> = "Call Forwarding Always Secondary",
                call_forwarding_busy: Option<CallForwarding> = "Call Forwarding Busy",
                call_forwarding_no_answer: Option<CallForwardingNoAnswer> = "Call Forwarding No Answer",
                call_forwarding_not_reachable: Option<CallForwarding> = "Call Forwarding Not Reachable",
                call_forwarding_selective: Option<CallForwardingSelective> = "Call Forwarding Selective",
                call_notify: Option<CallNotify> = "Call Notify",
                call_recording: Option<CallRecording> = "Call Recording",
                call_transfer: Option<CallTransfer> = "Call Transfer",
                call_waiting: Option<CallWaiting> = "Call Waiting",
                calling_line_id_blocking_override: Option<Switch> = "Calling Line ID Blocking Override",
                calling_line_id_delivery_blocking: Option<Switch> = "Calling Line ID Delivery Blocking",
                calling_name_delivery: Option<CallingIdentityDelivery> = "Calling Name Delivery",
                calling_name_retrieval: Option<Switch> = "Calling Name Retrieval",
                calling_number_delivery: Option<CallingIdentityDelivery> = "Calling Number Delivery",
                calling_party_category: Option<CallingPartyCategory> = "Calling Party Category",
                charge_number: Option<ChargeNumber> = "Charge Number",
                classmark: Option<Classmark> = "Classmark",
                commpilot_call_manager: Option<CallManager> = "CommPilot Call Manager",
                commpilot_express: Option<CommPilotExpress> = "CommPilot Express",
                communication_barring_user_control: Option<CommunicationBarringUserControl> = "Communication Barring User-Control",
                connected_line_identification_restriction: Option<Switch> = "Connected Line Identification Restriction",
                direct_route: Option<DirectRoute> = "Direct Route",
                directed_call_pickup_with_barge_in: Option<DirectedCallPickupWithBargeIn> = "Directed Call Pickup with Barge-in",
                do_not_disturb: Option<DoNotDisturb> = "Do Not Disturb",
                executive_assistant: Option<ExecutiveAssistant> = "Executive-Assistant",
                external_calling_line_id_delivery: Option<Switch> = "External Calling Line ID Delivery",
                external_custom_ringback: Option<ExternalCustomRingback> = "External Custom Ringback",
                fax_messaging: Option<FaxMessaging> = "Fax Messaging",
                group_night_forwarding: Option<GroupNightForwarding> = "Group Night Forwarding",
                hoteling_guest: Option<HotelingGuest> = "Hoteling Guest",
                hoteling_host: Option<HotelingHost> = "Hoteling Host",
                in_call_service_activation: Option<Switch> = "In-Call Service Activation",
                integrated_imp: Option<Switch> = "Integrated IMP",
                intercept_user: Option<InterceptUser> = "Intercept User",
                internal_calling_line_id_delivery: Option<Switch> = "Internal Calling Line ID Delivery",
                malicious_call_trace: Option<MaliciousCallTrace> = "Malicious Call Trace",
                mwi_delivery_to_mobile_endpoint: Option<MwiDeliveryToMobileEndpoint> = "MWI Delivery to Mobile Endpoint",
                number_portability_announcement: Option<NumberPortabilityAnnouncement> = "Number Portability Announcement",
                outlook_integration: Option<OutlookIntegration> = "Outlook Integration",
                physical_location: Option<Switch> = "Physical Location",
                pre_alerting_announcement: Option<PreAlertingAnnouncement> = "Pre-alerting Announcement",
                preferred_carrier_user: Option<PreferredCarriers> = "Preferred Carrier User",
                prepaid: Option<Switch> = "Prepaid",
                priority_alert: Option<PriorityAlert> = "Priority Alert",
                privacy: Option<Privacy> = "Privacy",
                push_to_talk: Option<PushToTalk> = "Push to Talk",
                remote_office: Option<RemoteOffice> = "Remote Office",
                route_list: Option<RouteList> = "Route List",
                security_classification: Option<SecurityClassification> = "Security Classification",
                selective_call_acceptance: Option<SelectiveCallAcceptance> = "Selective Call Acceptance",
                selective_call_rejection: Option<SelectiveCallRejection> = "Selective Call Rejection",
                sequential_ring: Option<SequentialRing> = "Sequential Ring",
                shared_call_appearance: Option<SharedCallAppearance> = "Shared Call Appearance",
                silent_alerting: Option<Switch> = "Silent Alerting",
                simultaneous_ring_personal: Option<SimultaneousRingPersonal> = "Simultaneous Ring Personal",
                speed_dial_100: Option<SpeedDial100> = "Speed Dial 100",
                speed_dial_8: Option<SpeedDial8> = "Speed Dial 8",
                terminating_alternate_trunk_identity: Option<TerminatingAlternateTrunkIdentity> = "Terminating Alternate Trunk Identity",
                third_party_voice_mail_support: Option<ThirdPartyVoiceMailSupport> = "Third-Party Voice Mail Support",
                two_stage_dialing: Option<TwoStageDialing> = "Two-Stage Dialing",
                video_add_on: Option<VideoAddOn> = "Video Add-On",
                voice_messaging_user: Option<VoiceMessagingUser> = "Voice Messaging User",
                voice_portal_calling: Option<Switch> = "Voice Portal Calling",
                zone_calling_restrictions: Option<ZoneCallingRestrictions> = "Zone Calling Restrictions",
            }
        }
    };
}

services! {
    /// The settings of a user's services; only services that are set are sent.
    ///
    /// Services that this version does not know stay in [`Settings::extra`], by their display name.
    Settings needs {
        user_id: UserId = "userId",
    } has {}
}

services! {
    /// The settings of a user's services in an audit.
    ///
    /// Services that this version does not know stay in [`AuditedServices::extra`], by their display name.
    AuditedServices has {
        /// What may be assigned, and what is.
        services_assignment: Option<UserServices> = "servicesAssignment",
        services_assigned: Option<AssignedServices> = "servicesAssigned",
    }
}

endpoint! {
    /// The settings of all services that a user has.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::services::settings::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","Call Waiting":{"isActive":true}}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.call_waiting.unwrap().is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/services/settings", id "users.services.settings.get", Safe, Sent -> Settings;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes settings of some services of a user; services that are not set stay as they are.
    ///
    /// ```
    /// use odin_api::users::services::settings::{Settings, Switch, Update};
    /// let mut settings = Settings::new("4001@example.net");
    /// let mut on = Switch::default();
    /// on.is_active = Some(true);
    /// settings.integrated_imp = Some(on);
    /// let update = Update::new(settings);
    /// ```
    Update = PUT "/users/services/settings", id "users.services.settings.update", Idempotent, Sent -> WriteResponse<Settings>;
    record settings: Settings
}
