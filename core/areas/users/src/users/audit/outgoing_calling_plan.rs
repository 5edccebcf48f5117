//! The outgoing calling plan of a user, as an audit shows it.

use crate::declare::model;
use crate::shapes::dialing::AuthorizationCode;
use crate::users::calling_plans::outgoing::authorization_codes::CodeSettings;
use crate::users::calling_plans::outgoing::{
    Allowing, AllowingByDigits, AllowingPinholes, Originating, OriginatingByDigits, OriginatingPinholes, Redirected,
    Transferring,
};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// The codes that let calls of a user through.
    AuthorizationCodes {
        settings: Option<CodeSettings> = "settings",
        codes: Array<AuthorizationCode> = "codes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

/// The plan: the audits of a user and of a group name its parts differently.
macro_rules! plan {
    ($(#[$doc:meta])* $name:ident {
        $codes:literal $call_me_now:literal $digits_call_me_now:literal $digits_originating:literal
        $digits_redirecting:literal $originating:literal $redirected:literal $redirecting:literal $transfer:literal
        $pinhole_call_me_now:literal $pinhole_originating:literal $pinhole_redirecting:literal
    }) => {
        model! {
            $(#[$doc])*
            $name {
                authorization_code: Option<AuthorizationCodes> = $codes,
                call_me_now: Option<Allowing> = $call_me_now,
                digit_plan_call_me_now: Option<AllowingByDigits> = $digits_call_me_now,
                digit_plan_originating: Option<OriginatingByDigits> = $digits_originating,
                digit_plan_redirecting: Option<AllowingByDigits> = $digits_redirecting,
                originating: Option<Originating> = $originating,
                redirected: Option<Redirected> = $redirected,
                redirecting: Option<Allowing> = $redirecting,
                transfer_numbers: Option<Transferring> = $transfer,
                pinhole_digit_plan_call_me_now: Option<AllowingPinholes> = $pinhole_call_me_now,
                pinhole_digit_plan_originating: Option<OriginatingPinholes> = $pinhole_originating,
                pinhole_digit_plan_redirecting: Option<AllowingPinholes> = $pinhole_redirecting,
            }
        }
    };
}

plan! {
    /// Which calls a user may make and redirect; parts that are not listed are in `extra` by their names.
    OutgoingCallingPlan {
        "Outgoing Calling Plan Authorization Code" "Outgoing Calling Plan Call Me Now"
        "Outgoing Calling Plan Digit Plan Call Me Now" "Outgoing Calling Plan Digit Plan Originating"
        "Outgoing Calling Plan Digit Plan Redirecting" "Outgoing Calling Plan Originating"
        "Outgoing Calling Plan Redirected" "Outgoing Calling Plan Redirecting"
        "Outgoing Calling Plan Transfer Numbers" "Outgoing Calling Plan Pinhole Digit Plan Call Me Now"
        "Outgoing Calling Plan Pinhole Digit Plan Originating" "Outgoing Calling Plan Pinhole Digit Plan Redirecting"
    }
}

plan! {
    /// The same, as the audit of a group names it.
    OutgoingCallingPlans {
        "outgoingCallingPlanAuthorizationCode" "outgoingCallingPlanCallMeNow"
        "outgoingCallingPlanDigitPlanCallMeNow" "outgoingCallingPlanDigitPlanOriginating"
        "outgoingCallingPlanDigitPlanRedirecting" "outgoingCallingPlanOriginating"
        "outgoingCallingPlanRedirected" "outgoingCallingPlanRedirecting"
        "outgoingCallingPlanTransferNumbers" "outgoingCallingPlanPinholeDigitPlanCallMeNow"
        "outgoingCallingPlanPinholeDigitPlanOriginating" "outgoingCallingPlanPinholeDigitPlanRedirecting"
    }
}
