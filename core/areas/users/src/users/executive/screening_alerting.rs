//! `/users/executive/screening-alerting`: how the phones of an executive and the assistants ring.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Patch, PhoneNumber, UserId, open_enum};

open_enum! {
    /// How the phone of the executive tells of a call that goes to an assistant.
    ScreeningAlert {
        Silent = "Silent",
        /// It rings once, shortly.
        RingSplash = "Ring Splash",
    }
}

open_enum! {
    /// In which order the phones of the assistants ring.
    AlertingMode {
        Simultaneous = "Simultaneous",
        Sequential = "Sequential",
    }
}

open_enum! {
    /// Whose name the phones of the assistants show.
    AlertingName {
        Executive = "Executive",
        /// The executive first, then who calls.
        ExecutiveOriginator = "Executive-Originator",
        /// Who calls, then the executive.
        OriginatorExecutive = "Originator-Executive",
        /// Who calls.
        Originator = "Originator",
        Custom = "Custom",
    }
}

open_enum! {
    /// Whose number the phones of the assistants show.
    AlertingNumber {
        Executive = "Executive",
        /// Who calls.
        Originator = "Originator",
        Custom = "Custom",
    }
}

open_enum! {
    /// What becomes of a call that no assistant takes.
    RolloverAction {
        VoiceMessaging = "Voice Messaging",
        Forward = "Forward",
        /// What the executive has for calls that nobody answers.
        NoAnswerProcessing = "No Answer Processing",
    }
}

model! {
    /// How the phones of an executive and the assistants ring.
    ScreeningAlerting {
        enable_screening: Option<bool> = "enableScreening",
        screening_alert_type: Option<ScreeningAlert> = "screeningAlertType",
        alert_broad_works_mobility_location: Option<bool> = "alertBroadWorksMobilityLocation",
        alert_broad_works_anywhere_locations: Option<bool> = "alertBroadWorksAnywhereLocations",
        alert_shared_call_appearance_locations: Option<bool> = "alertSharedCallAppearanceLocations",
        alerting_mode: Option<AlertingMode> = "alertingMode",
        /// Whose name the phones of the assistants show.
        alerting_calling_line_id_name_mode: Option<AlertingName> = "alertingCallingLineIdNameMode",
        /// With [`AlertingName::Custom`].
        alerting_custom_calling_line_id_name: Patch<String> = "alertingCustomCallingLineIdName" [Chars(0, 80)],
        /// The same name with any letters, for phones that show them.
        unicode_alerting_custom_calling_line_id_name: Patch<String> = "unicodeAlertingCustomCallingLineIdName" [Chars(0, 80)],
        /// Whose number the phones of the assistants show.
        alerting_calling_line_id_phone_number_mode: Option<AlertingNumber> = "alertingCallingLineIdPhoneNumberMode",
        /// With [`AlertingNumber::Custom`].
        alerting_custom_calling_line_id_phone_number: Patch<PhoneNumber> = "alertingCustomCallingLineIdPhoneNumber" [Chars(0, 23)],
        /// After how many rings a call that an assistant pushed to the executive comes back.
        call_push_recall_number_of_rings: Option<i64> = "callPushRecallNumberOfRings" [Range(2, 20)],
        /// After how many rings the next assistant is tried, with [`AlertingMode::Sequential`].
        next_assistant_number_of_rings: Option<i64> = "nextAssistantNumberOfRings" [Range(1, 20)],
        /// Whether calls that no assistant takes go elsewhere.
        enable_rollover: Option<bool> = "enableRollover",
        /// How long a call waits for an assistant before that.
        rollover_wait_time_seconds: Patch<i64> = "rolloverWaitTimeSeconds" [Range(0, 7200)],
        rollover_action: Option<RolloverAction> = "rolloverAction",
        /// With [`RolloverAction::Forward`]; a number or a SIP URI.
        rollover_forward_to_phone_number: Patch<PhoneNumber> = "rolloverForwardToPhoneNumber" [Chars(0, 161)],
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// How the phones of an executive and the assistants ring.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::executive::screening_alerting::{AlertingMode, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableScreening":true,"alertingMode":"Sequential","nextAssistantNumberOfRings":3}"#;
    /// let alerting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(alerting.alerting_mode, Some(AlertingMode::Sequential));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Get = GET "/users/executive/screening-alerting", id "users.executive.screening-alerting.get", Safe, Inferred
        -> ScreeningAlerting;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes how the phones of an executive and the assistants ring; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::executive::screening_alerting::{RolloverAction, Update};
    /// let update = Update::new("4001@example.net")
    ///     .enable_rollover(true)
    ///     .rollover_action(RolloverAction::Forward)
    ///     .rollover_forward_to_phone_number("+1-2105554321");
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Update = PUT "/users/executive/screening-alerting", id "users.executive.screening-alerting.update", Idempotent, Inferred
        -> WriteResponse<ScreeningAlerting>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_screening: bool = "enableScreening",
        screening_alert_type: ScreeningAlert = "screeningAlertType",
        alert_broad_works_mobility_location: bool = "alertBroadWorksMobilityLocation",
        alert_broad_works_anywhere_locations: bool = "alertBroadWorksAnywhereLocations",
        alert_shared_call_appearance_locations: bool = "alertSharedCallAppearanceLocations",
        alerting_mode: AlertingMode = "alertingMode",
        /// Whose name the phones of the assistants show.
        alerting_calling_line_id_name_mode: AlertingName = "alertingCallingLineIdNameMode",
        /// With [`AlertingName::Custom`].
        alerting_custom_calling_line_id_name: String = "alertingCustomCallingLineIdName" [Chars(0, 80)],
        /// The same name with any letters, for phones that show them.
        unicode_alerting_custom_calling_line_id_name: String = "unicodeAlertingCustomCallingLineIdName" [Chars(0, 80)],
        /// Whose number the phones of the assistants show.
        alerting_calling_line_id_phone_number_mode: AlertingNumber = "alertingCallingLineIdPhoneNumberMode",
        /// With [`AlertingNumber::Custom`].
        alerting_custom_calling_line_id_phone_number: PhoneNumber = "alertingCustomCallingLineIdPhoneNumber" [Chars(0, 23)],
        /// After how many rings a call that an assistant pushed to the executive comes back.
        call_push_recall_number_of_rings: i64 = "callPushRecallNumberOfRings" [Range(2, 20)],
        /// After how many rings the next assistant is tried, with [`AlertingMode::Sequential`].
        next_assistant_number_of_rings: i64 = "nextAssistantNumberOfRings" [Range(1, 20)],
        /// Whether calls that no assistant takes go elsewhere.
        enable_rollover: bool = "enableRollover",
        /// How long a call waits for an assistant before that.
        rollover_wait_time_seconds: i64 = "rolloverWaitTimeSeconds" [Range(0, 7200)],
        rollover_action: RolloverAction = "rolloverAction",
        /// With [`RolloverAction::Forward`]; a number or a SIP URI.
        rollover_forward_to_phone_number: PhoneNumber = "rolloverForwardToPhoneNumber" [Chars(0, 161)],
    }
}
