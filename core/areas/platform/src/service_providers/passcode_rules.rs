//! `/service-providers/passcode-rules`: what passcodes of voice portals must be like, in a service provider.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::rules::PasscodeRules;
use crate::value::ServiceProviderId;

endpoint! {
    /// What passcodes of voice portals must be like, in a service provider.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::passcode_rules::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"minCodeLength":4,"maxCodeLength":8,"expirePasscode":false}"#;
    /// let rules = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rules.min_code_length, Some(4));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("voicemail PIN", "PIN"))]
    Get = GET "/service-providers/passcode-rules", id "service-providers.passcode-rules.get", Safe, Sent -> PasscodeRules;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes what passcodes of voice portals must be like, in a service provider; what is not set stays as it is.
    ///
    /// Passcodes that users have already stay valid.
    ///
    /// ```
    /// use odin_api::service_providers::passcode_rules::Update;
    /// let change = Update::new("ent.odin").min_code_length(6).disallow_repeated_patterns(true);
    /// ```
    #[doc(alias("voicemail PIN", "PIN"))]
    Update = PUT "/service-providers/passcode-rules", id "service-providers.passcode-rules.update", Idempotent, Documented
        -> WriteResponse<PasscodeRules>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        /// Whether too many wrong passcodes lock the voice portal.
        disable_login_after_max_failed_login_attempts: bool = "disableLoginAfterMaxFailedLoginAttempts",
        /// Refuses digits that count up or down.
        disallow_contiguous_sequences: bool = "disallowContiguousSequences",
        /// Refuses the last passcodes.
        disallow_old_passcode: bool = "disallowOldPasscode",
        /// Refuses the same digit too often in a row.
        disallow_repeated_digits: bool = "disallowRepeatedDigits",
        /// Refuses a group of digits that comes twice, as in `123123`.
        disallow_repeated_patterns: bool = "disallowRepeatedPatterns",
        /// Refuses the present passcode read backwards.
        disallow_reversed_old_passcode: bool = "disallowReversedOldPasscode",
        /// Refuses the own number or extension read backwards.
        disallow_reversed_user_number: bool = "disallowReversedUserNumber",
        /// Refuses the own number or extension.
        disallow_user_number: bool = "disallowUserNumber",
        /// Whether passcodes get old.
        expire_passcode: bool = "expirePasscode",
        /// To whom that mail goes.
        login_disabled_notify_email_address: String = "loginDisabledNotifyEmailAddress" [Chars(0, 80)],
        /// The greatest number of digits.
        max_code_length: i64 = "maxCodeLength" [Range(3, 30)],
        /// How many failures lock it.
        max_failed_login_attempts: i64 = "maxFailedLoginAttempts" [Range(2, 10)],
        /// The least number of digits.
        min_code_length: i64 = "minCodeLength" [Range(2, 15)],
        /// How many digits may count up.
        number_of_ascending_digits: i64 = "numberOfAscendingDigits" [Range(2, 5)],
        /// How many digits may count down.
        number_of_descending_digits: i64 = "numberOfDescendingDigits" [Range(2, 5)],
        number_of_previous_passcodes: i64 = "numberOfPreviousPasscodes" [Range(1, 10)],
        /// How often a digit may come in a row.
        number_of_repeated_digits: i64 = "numberOfRepeatedDigits" [Range(1, 6)],
        /// After how many days.
        passcode_expires_days: i64 = "passcodeExpiresDays" [Range(15, 180)],
        /// Whether a mail tells that somebody is locked out.
        send_login_disabled_notify_email: bool = "sendLoginDisabledNotifyEmail",
    }
}
