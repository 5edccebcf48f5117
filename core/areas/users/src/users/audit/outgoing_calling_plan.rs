//! The outgoing calling plan of a user, as an audit shows it.

use serde_json::Value;

use crate::declare::model;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Whether a user has authorization codes of its own.
    CodeSettings {
        use_custom_settings: Option<bool> = "useCustomSettings",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A code that lets a call through; the user id is there where codes are a list of their own.
    AuthorizationCode {
        code: Option<String> = "code",
        description: Option<String> = "description",
        user_id: Option<UserId> = "userId",
    }
}

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

/// One answer for each kind of call.
macro_rules! by_kind_of_call {
    ($(#[$doc:meta])* $name:ident of $answer:ty) => {
        model! {
            $(#[$doc])*
            $name {
                group: Option<$answer> = "group",
                local: Option<$answer> = "local",
                toll_free: Option<$answer> = "tollFree",
                toll: Option<$answer> = "toll",
                international: Option<$answer> = "international",
                operator_assisted: Option<$answer> = "operatorAssisted",
                chargeable_directory_assisted: Option<$answer> = "chargeableDirectoryAssisted",
                special_services_i: Option<$answer> = "specialServicesI",
                special_services_ii: Option<$answer> = "specialServicesII",
                premium_services_i: Option<$answer> = "premiumServicesI",
                premium_services_ii: Option<$answer> = "premiumServicesII",
                casual: Option<$answer> = "casual",
                url_dialing: Option<$answer> = "urlDialing",
                unknown: Option<$answer> = "unknown",
            }
        }
    };
}

by_kind_of_call! {
    /// Which kinds of calls are allowed.
    AllowedCalls of bool
}

by_kind_of_call! {
    /// What is done with each kind of call, in the words of BroadWorks, such as `Allow`.
    CallTreatments of String
}

model! {
    /// Whether calls are redirected out of the group.
    RedirectedCalls {
        outside_group: Option<bool> = "outsideGroup",
    }
}

model! {
    /// Where calls are transferred to for approval.
    TransferNumbers {
        phone_number01: Option<PhoneNumber> = "phoneNumber01",
        phone_number02: Option<PhoneNumber> = "phoneNumber02",
        phone_number03: Option<PhoneNumber> = "phoneNumber03",
    }
}

/// A part of the plan: whether the user has its own, and what it says.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $field:ident: $type:ty = $key:literal) => {
        model! {
            $(#[$doc])*
            $name {
                use_custom_settings: Option<bool> = "useCustomSettings",
                $field: $type = $key,
                user_id: Option<UserId> = "userId",
                service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
                group_id: Option<GroupId> = "groupId",
                is_enterprise: Option<bool> = "isEnterprise",
            }
        }
    };
}

part! {
    /// A part of the plan that allows or does not.
    Allowing: user_permissions: Option<AllowedCalls> = "userPermissions"
}

part! {
    /// The part of the plan about calls that the user makes.
    Originating: user_permissions: Option<CallTreatments> = "userPermissions"
}

part! {
    /// The part of the plan about calls that were redirected to the user.
    Redirected: user_permissions: Option<RedirectedCalls> = "userPermissions"
}

part! {
    /// The part of the plan about transfer numbers.
    Transferring: user_numbers: Option<TransferNumbers> = "userNumbers"
}

part! {
    /// A part of the plan by digit pattern; no source shows an entry of one.
    ByDigits: user_permissions: Array<Value> = "userPermissions"
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
                digit_plan_call_me_now: Option<ByDigits> = $digits_call_me_now,
                digit_plan_originating: Option<ByDigits> = $digits_originating,
                digit_plan_redirecting: Option<ByDigits> = $digits_redirecting,
                originating: Option<Originating> = $originating,
                redirected: Option<Redirected> = $redirected,
                redirecting: Option<Allowing> = $redirecting,
                transfer_numbers: Option<Transferring> = $transfer,
                pinhole_digit_plan_call_me_now: Option<ByDigits> = $pinhole_call_me_now,
                pinhole_digit_plan_originating: Option<ByDigits> = $pinhole_originating,
                pinhole_digit_plan_redirecting: Option<ByDigits> = $pinhole_redirecting,
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
