//! `/users/call-forwarding-selective`: some calls are forwarded, by caller and time.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::FromDnCriteria;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

pub use crate::shapes::criteria::Activation;
pub use criteria::ForwardSelection;

model! {
    /// A criterion of Call Forwarding Selective, as the list shows it.
    SelectiveCriterion {
        is_active: Option<bool> = "isActive",
        criteria_name: Option<String> = "criteriaName" [Chars(0, 50)],
        /// The name of the schedule, or `Every Day All Day`.
        time_schedule: Option<String> = "timeSchedule",
        /// True for calls that are not forwarded.
        blacklisted: Option<bool> = "blacklisted",
        /// The name of the schedule, or `None`.
        holiday_schedule: Option<String> = "holidaySchedule",
        /// Where such calls go.
        forward_to: Option<PhoneNumber> = "forwardTo",
        calls_to_type: Option<String> = "callsToType",
        calls_to_number: Option<PhoneNumber> = "callsToNumber",
        calls_to_extension: Option<String> = "callsToExtension",
        /// Texts to show, such as `All calls`.
        calls_from: Array<String> = "callsFrom",
        forward_to_number_selection: Option<ForwardSelection> = "forwardToNumberSelection",
        forward_to_phone_number: Option<PhoneNumber> = "forwardToPhoneNumber",
        from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// Call Forwarding Selective: whether it is on, where calls go by default, and its criteria.
    CallForwardingSelective {
        is_active: Option<bool> = "isActive",
        default_forward_to_phone_number: Patch<PhoneNumber> = "defaultForwardToPhoneNumber" [Chars(0, 161)],
        /// Whether the phone rings shortly for each forwarded call.
        play_ring_reminder: Option<bool> = "playRingReminder",
        criteria: Array<SelectiveCriterion> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Call Forwarding Selective of a user, its criteria in short.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_selective::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"criteria":[{"isActive":true,"criteriaName":"The boss"}]}"#;
    /// let forwarding = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(forwarding.criteria[0].criteria_name.as_deref(), Some("The boss"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFS"))]
    Get = GET "/users/call-forwarding-selective", id "users.call-forwarding-selective.get", Safe, Sent -> CallForwardingSelective;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Forwarding Selective of a user, and switches criteria on and off.
    ///
    /// A new criterion is off until it is switched on here. The service cannot be on without a criterion that is.
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_selective::{Activation, Update};
    /// let update = Update::new("4001@example.net")
    ///     .is_active(true)
    ///     .default_forward_to_phone_number("+1-2105554321")
    ///     .criteria([Activation::new("Office hours", true)]);
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFS"))]
    Update = PUT "/users/call-forwarding-selective", id "users.call-forwarding-selective.update", Idempotent, Sent -> WriteResponse<CallForwardingSelective>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// A number or a SIP URI.
        default_forward_to_phone_number: PhoneNumber = "defaultForwardToPhoneNumber" [Chars(0, 161)],
        play_ring_reminder: bool = "playRingReminder",
    }
    items { criteria: Activation = "criteria" }
}
