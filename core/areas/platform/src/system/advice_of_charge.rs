//! `/system/advice-of-charge`: how users are told what a call costs, on the whole platform.

pub mod cost_information_source;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::open_enum;

open_enum! {
    /// What becomes of charges that another network tells.
    AocHandling {
        /// They are not passed on.
        Ignore = "Ignore",
        /// They are passed on to the user.
        Charge = "Charge",
    }
}

open_enum! {
    /// What the charging system (OCS) is asked for.
    OcsEnquiryType {
        ServicePrice = "Service Price",
        AdviceOfCharge = "Advice Of Charge",
    }
}

model! {
    /// How users are told what a call costs, unless their service provider or group says otherwise.
    SystemAdviceOfCharge {
        /// What it is asked for.
        ocs_enquiry_type: Option<OcsEnquiryType> = "OCSEnquiryType",
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: Option<i64> = "delayBetweenNotificationSeconds",
        /// What becomes of charges that another network tells.
        incoming_aoc_handling: Option<AocHandling> = "incomingAocHandling",
        /// Whether what it answers is passed on as it is.
        proxy_aoc_body: Option<bool> = "proxyAoCBody",
        /// Whether the online charging system (OCS) is asked.
        use_ocs_enquiry: Option<bool> = "useOCSEnquiry",
    }
}

endpoint! {
    /// How users of the platform are told what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::advice_of_charge::{AocHandling, Get};
    /// let call = Get::new();
    /// let answer = r#"{"delayBetweenNotificationSeconds":30,"incomingAocHandling":"Charge","useOCSEnquiry":false}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.incoming_aoc_handling, Some(AocHandling::Charge));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("AoC", "call charges", "OCS"))]
    Get = GET "/system/advice-of-charge", id "system.advice-of-charge.get", Safe, Inferred -> SystemAdviceOfCharge;
    new {}
}

endpoint! {
    /// Changes how users of the platform are told what a call costs; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::advice_of_charge::Update;
    /// let change = Update::new().use_ocs_enquiry(true);
    /// ```
    #[doc(alias("AoC", "call charges", "OCS"))]
    Update = PUT "/system/advice-of-charge", id "system.advice-of-charge.update", Idempotent, Inferred
        -> WriteResponse<SystemAdviceOfCharge>;
    new {}
    body {
        /// What it is asked for.
        ocs_enquiry_type: OcsEnquiryType = "OCSEnquiryType",
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: i64 = "delayBetweenNotificationSeconds" [Range(5, 1_800)],
        /// What becomes of charges that another network tells.
        incoming_aoc_handling: AocHandling = "incomingAocHandling",
        /// Whether what it answers is passed on as it is.
        proxy_aoc_body: bool = "proxyAoCBody",
        /// Whether the online charging system (OCS) is asked.
        use_ocs_enquiry: bool = "useOCSEnquiry",
    }
}
