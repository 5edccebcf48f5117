//! `/users/device-policies`: what the phones of a user have in common.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// How the phones share the line.
    LineMode {
        /// Only the user has the line, on all of its phones.
        SingleUserPrivateAndShared = "Single User Private and Shared",
        /// Several users share the line.
        MultipleUserShared = "Multiple User Shared",
    }
}

model! {
    /// What the phones of a user have in common: how the line is shared, and which services phone and platform keep in step.
    DevicePolicies {
        line_mode: Option<LineMode> = "lineMode",
        /// Whether phone and platform keep the services below in step.
        enable_device_feature_synchronization: Option<bool> = "enableDeviceFeatureSynchronization",
        /// Do Not Disturb.
        enable_dnd: Option<bool> = "enableDnd",
        enable_call_forwarding_always: Option<bool> = "enableCallForwardingAlways",
        enable_call_forwarding_busy: Option<bool> = "enableCallForwardingBusy",
        enable_call_forwarding_no_answer: Option<bool> = "enableCallForwardingNoAnswer",
        /// The state of a call center agent.
        enable_acd: Option<bool> = "enableAcd",
        enable_executive: Option<bool> = "enableExecutive",
        enable_executive_assistant: Option<bool> = "enableExecutiveAssistant",
        enable_security_classification: Option<bool> = "enableSecurityClassification",
        enable_call_recording: Option<bool> = "enableCallRecording",
        enable_call_decline: Option<bool> = "enableCallDecline",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// What the phones of a user have in common.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::device_policies::{Get, LineMode}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"lineMode":"Multiple User Shared","enableDeviceFeatureSynchronization":true,"enableDnd":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.line_mode, Some(LineMode::MultipleUserShared));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("shared line", "feature synchronization"))]
    Get = GET "/users/device-policies", id "users.device-policies.get", Safe, Inferred -> DevicePolicies;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what the phones of a user have in common; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::device_policies::{LineMode, Update};
    /// let update = Update::new("4001@example.net")
    ///     .line_mode(LineMode::MultipleUserShared)
    ///     .enable_device_feature_synchronization(true);
    /// ```
    #[doc(alias("shared line", "feature synchronization"))]
    Update = PUT "/users/device-policies", id "users.device-policies.update",
        Idempotent, Inferred -> WriteResponse<DevicePolicies>;
    new { user_id: UserId = Body "userId" }
    body {
        line_mode: LineMode = "lineMode",
        enable_device_feature_synchronization: bool = "enableDeviceFeatureSynchronization",
        enable_dnd: bool = "enableDnd",
        enable_call_forwarding_always: bool = "enableCallForwardingAlways",
        enable_call_forwarding_busy: bool = "enableCallForwardingBusy",
        enable_call_forwarding_no_answer: bool = "enableCallForwardingNoAnswer",
        enable_acd: bool = "enableAcd",
        enable_executive: bool = "enableExecutive",
        enable_executive_assistant: bool = "enableExecutiveAssistant",
        enable_security_classification: bool = "enableSecurityClassification",
        enable_call_recording: bool = "enableCallRecording",
        enable_call_decline: bool = "enableCallDecline",
    }
}
