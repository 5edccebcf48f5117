//! What passwords and passcodes must be like, at each level of the platform.

use crate::declare::model;
use crate::value::{GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// Whose rules hold.
    RuleLevel {
        System = "System",
        ServiceProvider = "Service Provider",
        Group = "Group",
    }
}

open_enum! {
    /// Whose passwords the rules are about. The others have rules of their own, or another system holds their passwords.
    RulesApplyTo {
        /// Of the system.
        ProvisioningAdministrators = "System, Provisioning Administrator",
        /// Of the system.
        ProvisioningAdministratorsElseExternal = "System, Provisioning Administrator. All other administrators and users use external authentication",
        /// Of the system.
        ProvisioningAdministratorsElseOwnRules = "System, Provisioning Administrator. All other administrators and users use their organization's password rules",
        /// Of the system.
        ServiceProviderAdministrators = "System, Provisioning, Service Provider Administrator",
        AdministratorsAndUsers = "Administrator and User",
        /// Of a service provider.
        Administrators = "Administrator",
        /// Of a service provider.
        AdministratorsElseExternal = "Group Administrator and User External Authentication",
    }
}

model! {
    /// What passcodes of voice portals must be like. Each number counts while the flag before it is on.
    PasscodeRules {
        /// Whether too many wrong passcodes lock the voice portal.
        disable_login_after_max_failed_login_attempts: Option<bool> = "disableLoginAfterMaxFailedLoginAttempts",
        /// Refuses digits that count up or down.
        disallow_contiguous_sequences: Option<bool> = "disallowContiguousSequences",
        /// Refuses the last passcodes.
        disallow_old_passcode: Option<bool> = "disallowOldPasscode",
        /// Refuses the same digit too often in a row.
        disallow_repeated_digits: Option<bool> = "disallowRepeatedDigits",
        /// Refuses a group of digits that comes twice, as in `123123`.
        disallow_repeated_patterns: Option<bool> = "disallowRepeatedPatterns",
        /// Refuses the present passcode read backwards.
        disallow_reversed_old_passcode: Option<bool> = "disallowReversedOldPasscode",
        /// Refuses the own number or extension read backwards.
        disallow_reversed_user_number: Option<bool> = "disallowReversedUserNumber",
        /// Refuses the own number or extension.
        disallow_user_number: Option<bool> = "disallowUserNumber",
        /// Whether passcodes get old.
        expire_passcode: Option<bool> = "expirePasscode",
        /// To whom that mail goes.
        login_disabled_notify_email_address: Option<String> = "loginDisabledNotifyEmailAddress",
        /// The greatest number of digits.
        max_code_length: Option<i64> = "maxCodeLength",
        /// How many failures lock it.
        max_failed_login_attempts: Option<i64> = "maxFailedLoginAttempts",
        /// The least number of digits.
        min_code_length: Option<i64> = "minCodeLength",
        /// How many digits may count up.
        number_of_ascending_digits: Option<i64> = "numberOfAscendingDigits",
        /// How many digits may count down.
        number_of_descending_digits: Option<i64> = "numberOfDescendingDigits",
        number_of_previous_passcodes: Option<i64> = "numberOfPreviousPasscodes",
        /// How often a digit may come in a row.
        number_of_repeated_digits: Option<i64> = "numberOfRepeatedDigits",
        /// After how many days.
        passcode_expires_days: Option<i64> = "passcodeExpiresDays",
        /// Whether a mail tells that somebody is locked out.
        send_login_disabled_notify_email: Option<bool> = "sendLoginDisabledNotifyEmail",
        /// Whose rules hold.
        use_rule_level: Option<RuleLevel> = "useRuleLevel",
        /// After how many minutes.
        lock_out_in_minutes: Option<i64> = "lockOutInMinutes",
        /// Whether a lock ends by itself.
        reenable_login: Option<bool> = "reenableLogin",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// What passwords must be like. Each number counts while the flag before it is on.
    PasswordRules {
        /// Refuses the present password.
        disallow_old_password: Option<bool> = "disallowOldPassword",
        /// Refuses former passwords.
        disallow_previous_passwords: Option<bool> = "disallowPreviousPasswords",
        /// Refuses the present password read backwards.
        disallow_reversed_old_password: Option<bool> = "disallowReversedOldPassword",
        /// Whether the rules come from above and cannot be changed here.
        disallow_rules_modification: Option<bool> = "disallowRulesModification",
        /// Refuses the user id.
        disallow_user_id: Option<bool> = "disallowUserId",
        /// To whom that mail goes.
        login_disabled_notify_email_address: Option<String> = "loginDisabledNotifyEmailAddress",
        /// How many failures lock it.
        max_failed_login_attempts: Option<i64> = "maxFailedLoginAttempts",
        /// How many digits.
        min_digits: Option<i64> = "minDigits",
        /// The least number of characters.
        min_length: Option<i64> = "minLength",
        /// How many small letters.
        min_lower_case_letters: Option<i64> = "minLowerCaseLetters",
        /// How many of them.
        min_non_alphanumeric_characters: Option<i64> = "minNonAlphanumericCharacters",
        /// How many capital letters.
        min_upper_case_letters: Option<i64> = "minUpperCaseLetters",
        /// How many former passwords are remembered.
        number_of_previous_passwords: Option<i64> = "numberOfPreviousPasswords",
        /// After how many days passwords get old; 0 is never.
        password_expires_days: Option<i64> = "passwordExpiresDays",
        /// Whether it needs digits.
        restrict_min_digits: Option<bool> = "restrictMinDigits",
        /// Whether it needs small letters.
        restrict_min_lower_case_letters: Option<bool> = "restrictMinLowerCaseLetters",
        /// Whether it needs characters that are neither letters nor digits.
        restrict_min_non_alphanumeric_characters: Option<bool> = "restrictMinNonAlphanumericCharacters",
        /// Whether it needs capital letters.
        restrict_min_upper_case_letters: Option<bool> = "restrictMinUpperCaseLetters",
        /// Whether a mail tells that somebody is locked out.
        send_login_disabled_notify_email: Option<bool> = "sendLoginDisabledNotifyEmail",
        /// Whether a password that an administrator set must be changed at the next login.
        force_password_change_after_reset: Option<bool> = "forcePasswordChangeAfterReset",
        /// After how many minutes.
        lock_out_in_minutes: Option<i64> = "lockOutInMinutes",
        /// Whether a lock ends by itself.
        reenable_login: Option<bool> = "reenableLogin",
        /// Whether an outside service judges passwords as well.
        use_password_validation_service: Option<bool> = "usePasswordValidationService",
        /// Whether users may be created in the portal whose passwords another system holds.
        allow_web_add_external_authentication_users: Option<bool> = "allowWebAddExternalAuthenticationUsers",
        /// Whose passwords they are about.
        rules_apply_to: Option<RulesApplyTo> = "rulesApplyTo",
        /// Whether route points log in at that other system, too.
        enforce_external_auth_for_route_point: Option<bool> = "enforceExternalAuthForRoutePoint",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// What the passwords must be like by which phones log in. Each number counts while the flag before it is on.
    SipPasswordRules {
        /// Refuses the present password.
        disallow_old_password: Option<bool> = "disallowOldPassword",
        /// Refuses former passwords.
        disallow_previous_passwords: Option<bool> = "disallowPreviousPasswords",
        /// Refuses the present password read backwards.
        disallow_reversed_old_password: Option<bool> = "disallowReversedOldPassword",
        /// Whether the rules come from above and cannot be changed here.
        disallow_rules_modification: Option<bool> = "disallowRulesModification",
        /// Refuses the user id.
        disallow_user_id: Option<bool> = "disallowUserId",
        /// How many digits.
        min_digits: Option<i64> = "minDigits",
        /// The least number of characters.
        min_length: Option<i64> = "minLength",
        /// How many small letters.
        min_lower_case_letters: Option<i64> = "minLowerCaseLetters",
        /// How many of them.
        min_non_alphanumeric_characters: Option<i64> = "minNonAlphanumericCharacters",
        /// How many capital letters.
        min_upper_case_letters: Option<i64> = "minUpperCaseLetters",
        /// Whether it needs digits.
        restrict_min_digits: Option<bool> = "restrictMinDigits",
        /// Whether it needs small letters.
        restrict_min_lower_case_letters: Option<bool> = "restrictMinLowerCaseLetters",
        /// Whether it needs characters that are neither letters nor digits.
        restrict_min_non_alphanumeric_characters: Option<bool> = "restrictMinNonAlphanumericCharacters",
        /// Whether it needs capital letters.
        restrict_min_upper_case_letters: Option<bool> = "restrictMinUpperCaseLetters",
        /// Whether these are the rules of the service provider itself; else they are those of the system.
        use_service_provider_settings: Option<bool> = "useServiceProviderSettings",
    }
}
