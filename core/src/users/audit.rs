//! `/users/audit`: everything about a user in one record.

use serde_json::Value;

use crate::declare::{endpoint, model, operations};
use crate::users::User;
use crate::users::alternate_numbers::AlternateNumbers;
use crate::users::announcements::Announcements;
use crate::users::authentication::Authentication;
use crate::users::call_forwarding_always::CallForwardingAlways;
use crate::users::call_forwarding_busy::CallForwarding;
use crate::users::call_forwarding_no_answer::CallForwardingNoAnswer;
use crate::users::call_forwarding_selective::CallForwardingSelective;
use crate::users::call_processing_policy::CallProcessingPolicy;
use crate::users::do_not_disturb::DoNotDisturb;
use crate::users::portal_passcode::PortalPasscode;
use crate::users::services::UserServices;
use crate::users::services::assigned::AssignedServices;
use crate::users::services::settings::VoiceMessagingUser;
use crate::users::shared_call_appearance::SharedCallAppearance;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// What belongs to a user whatever its services are; parts that are not listed are in `extra` by their names.
    AuditedSettings {
        user: Option<User> = "User",
        announcement_file: Option<Announcements> = "Announcement File",
        call_processing_policy: Option<CallProcessingPolicy> = "Call Processing Policy",
        portal_passcode: Option<PortalPasscode> = "Portal Passcode",
        schedules: Array<Value> = "Schedules",
    }
}

model! {
    /// The services of a user with their settings; services that are not listed are in `extra` by their names.
    AuditedServices {
        /// What may be assigned, and what is.
        services_assignment: Option<UserServices> = "servicesAssignment",
        services_assigned: Option<AssignedServices> = "servicesAssigned",
        alternate_numbers: Option<AlternateNumbers> = "Alternate Numbers",
        authentication: Option<Authentication> = "Authentication",
        call_forwarding_always: Option<CallForwardingAlways> = "Call Forwarding Always",
        call_forwarding_busy: Option<CallForwarding> = "Call Forwarding Busy",
        call_forwarding_no_answer: Option<CallForwardingNoAnswer> = "Call Forwarding No Answer",
        call_forwarding_not_reachable: Option<CallForwarding> = "Call Forwarding Not Reachable",
        call_forwarding_selective: Option<CallForwardingSelective> = "Call Forwarding Selective",
        do_not_disturb: Option<DoNotDisturb> = "Do Not Disturb",
        shared_call_appearance: Option<SharedCallAppearance> = "Shared Call Appearance",
        voice_messaging_user: Option<VoiceMessagingUser> = "Voice Messaging User",
    }
}

model! {
    /// Everything about a user.
    UserAudit needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        settings: Option<AuditedSettings> = "Settings",
        /// The outgoing calling plan, part by part under their names.
        outgoing_calling_plan: Option<Value> = "OutgoingCallingPlan",
        user_services: Option<AuditedServices> = "UserServices",
    }
}

endpoint! {
    /// Everything about a user: profile, policies, services and their settings. Slow: the server asks BroadWorks for each.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::audit::Get};
    /// let answer = r#"{"userId":"4001@example.net","UserServices":{"Do Not Disturb":{"isActive":true}}}"#;
    /// let audit = Get::response(http::Response::new(answer.into()))?;
    /// let services = audit.user_services.unwrap_or_default();
    /// assert_eq!(services.do_not_disturb.unwrap().is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/audit", id "users.audit.get", Safe, Sent -> UserAudit;
    new { user_id: UserId = Query "userId" }
}

operations! { Get }
