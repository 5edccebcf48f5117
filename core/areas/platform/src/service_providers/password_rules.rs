//! `/service-providers/password-rules`: what passwords must be like, in a service provider.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::rules::{PasswordRules, RulesApplyTo};
use crate::value::ServiceProviderId;

endpoint! {
    /// What passwords must be like, in a service provider.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::password_rules::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"minLength":8,"restrictMinDigits":true,"minDigits":1}"#;
    /// let rules = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rules.min_length, Some(8));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "password policy")]
    Get = GET "/service-providers/password-rules", id "service-providers.password-rules.get", Safe, Sent -> PasswordRules;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes what passwords must be like, in a service provider; what is not set stays as it is.
    ///
    /// Passwords that are there already stay valid.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::password_rules::Update;
    /// let change = Update::new("ent.odin").min_length(10).disallow_user_id(true);
    /// ```
    #[doc(alias = "password policy")]
    Update = PUT "/service-providers/password-rules", id "service-providers.password-rules.update", Idempotent, Inferred
        -> WriteResponse<PasswordRules>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        /// Whether users may be created in the portal whose passwords another system holds.
        allow_web_add_external_authentication_users: bool = "allowWebAddExternalAuthenticationUsers",
        /// Refuses the present password.
        disallow_old_password: bool = "disallowOldPassword",
        /// Refuses former passwords.
        disallow_previous_passwords: bool = "disallowPreviousPasswords",
        /// Refuses the present password read backwards.
        disallow_reversed_old_password: bool = "disallowReversedOldPassword",
        /// Refuses the user id.
        disallow_user_id: bool = "disallowUserId",
        /// Whether a password that an administrator set must be changed at the next login.
        force_password_change_after_reset: bool = "forcePasswordChangeAfterReset",
        /// After how many minutes.
        lock_out_in_minutes: i64 = "lockOutInMinutes" [Range(1, 10_080)],
        /// To whom that mail goes.
        login_disabled_notify_email_address: String = "loginDisabledNotifyEmailAddress" [Chars(0, 80)],
        /// How many failures lock it.
        max_failed_login_attempts: i64 = "maxFailedLoginAttempts" [Range(0, 10)],
        /// How many digits.
        min_digits: i64 = "minDigits" [Range(1, 10)],
        /// The least number of characters.
        min_length: i64 = "minLength" [Range(3, 40)],
        /// How many small letters.
        min_lower_case_letters: i64 = "minLowerCaseLetters" [Range(1, 10)],
        /// How many of them.
        min_non_alphanumeric_characters: i64 = "minNonAlphanumericCharacters" [Range(1, 10)],
        /// How many capital letters.
        min_upper_case_letters: i64 = "minUpperCaseLetters" [Range(1, 10)],
        /// How many former passwords are remembered.
        number_of_previous_passwords: i64 = "numberOfPreviousPasswords" [Range(1, 10)],
        /// After how many days passwords get old; 0 is never.
        password_expires_days: i64 = "passwordExpiresDays" [Range(0, 199)],
        /// Whether a lock ends by itself.
        reenable_login: bool = "reenableLogin",
        /// Whether it needs digits.
        restrict_min_digits: bool = "restrictMinDigits",
        /// Whether it needs small letters.
        restrict_min_lower_case_letters: bool = "restrictMinLowerCaseLetters",
        /// Whether it needs characters that are neither letters nor digits.
        restrict_min_non_alphanumeric_characters: bool = "restrictMinNonAlphanumericCharacters",
        /// Whether it needs capital letters.
        restrict_min_upper_case_letters: bool = "restrictMinUpperCaseLetters",
        /// Whose passwords they are about.
        rules_apply_to: RulesApplyTo = "rulesApplyTo",
        /// Whether a mail tells that somebody is locked out.
        send_login_disabled_notify_email: bool = "sendLoginDisabledNotifyEmail",
        /// Whether an outside service judges passwords as well.
        use_password_validation_service: bool = "usePasswordValidationService",
    }
}
