//! `/users/broad-works-mobility`: a mobile phone as an extension of the user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which phones a call to the user rings.
    PhonesToRing {
        /// The desk phone.
        Fixed = "Fixed",
        /// The mobile phone.
        Mobile = "Mobile",
        Both = "Both",
    }
}

open_enum! {
    /// Whether the settings of the group or those of the user hold for the mobile phone.
    MobilitySettings {
        Group = "Group",
        User = "User",
    }
}

model! {
    /// BroadWorks Mobility: the mobile phone of a user rings and calls as its desk phone does.
    #[doc(alias = "mobile")]
    #[doc(alias = "cell phone")]
    BroadWorksMobility {
        is_active: Option<bool> = "isActive",
        /// Whether the mobile phone rings for calls that the user starts by a click.
        alert_click_to_dial_calls: Option<bool> = "alertClickToDialCalls",
        /// Whether the mobile phone rings for announcements to a paging group.
        alert_group_paging_calls: Option<bool> = "alertGroupPagingCalls",
        /// Whether the services of the platform are available during calls on the mobile phone.
        broadworks_call_control: Option<bool> = "broadworksCallControl",
        /// Whether the mobile phone may not make calls.
        deny_call_originations: Option<bool> = "denyCallOriginations",
        /// Whether the mobile phone does not receive calls.
        deny_call_terminations: Option<bool> = "denyCallTerminations",
        /// Whether the voice mail of the mobile network is kept from taking the call.
        enable_diversion_inhibitor: Option<bool> = "enableDiversionInhibitor",
        mobile_phone_number: Patch<PhoneNumber> = "mobilePhoneNumber",
        phones_to_ring: Option<PhonesToRing> = "phonesToRing",
        /// Whether a key must be pressed on the mobile phone before it takes a call.
        require_answer_confirmation: Option<bool> = "requireAnswerConfirmation",
        use_setting_level: Option<MobilitySettings> = "useSettingLevel",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The BroadWorks Mobility of a user: whether and how its mobile phone rings and calls as its desk phone does.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_mobility::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"alertClickToDialCalls":true,"alertGroupPagingCalls":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("mobile", "cell phone", "fixed mobile convergence"))]
    Get = GET "/users/broad-works-mobility", id "users.broad-works-mobility.get", Safe, Sent -> BroadWorksMobility;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the BroadWorks Mobility of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::broad_works_mobility::{PhonesToRing, Update};
    /// let both = Update::new("4001@example.net").is_active(true).phones_to_ring(PhonesToRing::Both);
    /// ```
    #[doc(alias("mobile", "cell phone", "fixed mobile convergence"))]
    Update = PUT "/users/broad-works-mobility", id "users.broad-works-mobility.update",
        Idempotent, Sent -> WriteResponse<BroadWorksMobility>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        alert_click_to_dial_calls: bool = "alertClickToDialCalls",
        alert_group_paging_calls: bool = "alertGroupPagingCalls",
        broadworks_call_control: bool = "broadworksCallControl",
        deny_call_originations: bool = "denyCallOriginations",
        deny_call_terminations: bool = "denyCallTerminations",
        enable_diversion_inhibitor: bool = "enableDiversionInhibitor",
        mobile_phone_number: PhoneNumber = "mobilePhoneNumber",
        phones_to_ring: PhonesToRing = "phonesToRing",
        require_answer_confirmation: bool = "requireAnswerConfirmation",
        use_setting_level: MobilitySettings = "useSettingLevel",
    }
}
