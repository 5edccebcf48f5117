//! `/users/audit`: everything about a user in one record.

mod outgoing_calling_plan;
mod settings;

use crate::declare::{endpoint, model};
use crate::value::{GroupId, ServiceProviderId, UserId};

pub use crate::shapes::dialing::{
    AllowedCalls, AuthorizationCode, CallTreatments, FeatureAccessCode, RedirectedCalls, TransferNumbers,
};
pub use crate::users::alternate_user_id::{AlternateUser, AlternateUserIds};
pub use crate::users::call_policies::CallPolicies;
pub use crate::users::calling_plans::outgoing::authorization_codes::CodeSettings;
pub use crate::users::calling_plans::outgoing::{
    Allowing, AllowingByDigits, AllowingPinholes, Originating, OriginatingByDigits, OriginatingPinholes, Redirected,
    Transferring,
};
pub use crate::users::communication_barring::CommunicationBarring;
pub use crate::users::device_policies::DevicePolicies;
pub use crate::users::events::UserEvent;
pub use crate::users::feature_access_codes::FeatureAccessCodes;
pub use crate::users::schedules::UserSchedule;
pub use crate::users::services::settings::AuditedServices;
pub use outgoing_calling_plan::{AuthorizationCodes, OutgoingCallingPlan, OutgoingCallingPlans};
pub use settings::{AuditedSettings, UserSchedules, Utilities};

model! {
    /// Everything about a user.
    UserAudit needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        settings: Option<AuditedSettings> = "Settings",
        outgoing_calling_plan: Option<OutgoingCallingPlan> = "OutgoingCallingPlan",
        user_services: Option<AuditedServices> = "UserServices",
        /// In the one documented answer; no source says of what.
        event_id: Option<i64> = "_eventId",
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
