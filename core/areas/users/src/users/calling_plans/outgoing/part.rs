//! The parts of a user's plan: whether the user has its own, and what it says.

use crate::declare::model;
use crate::shapes::dialing::{
    AllowedCalls, AllowedPattern, CallTreatments, PinholeAllowedPattern, PinholeTreatedPattern, RedirectedCalls,
    TransferNumbers, TreatedPattern,
};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

/// A part of the plan as one record of a user.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $field:ident: $type:ty = $key:literal) => {
        model! {
            $(#[$doc])*
            $name {
                /// While it is off, the plan of the user's department or group holds.
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

/// The same as a row of a list of users: their names stand beside the plan.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident of $permissions:ty) => {
        model! {
            $(#[$doc])*
            $name needs {
                user_id: UserId = "userId",
            } has {
                last_name: Option<String> = "lastName",
                first_name: Option<String> = "firstName",
                phone_number: Option<PhoneNumber> = "phoneNumber",
                extension: Option<String> = "extension",
                use_custom_settings: Option<bool> = "useCustomSettings",
                user_permissions: Option<$permissions> = "userPermissions",
            }
        }
    };
}

part! {
    /// A part of the plan that allows each kind of call or does not.
    Allowing: user_permissions: Option<AllowedCalls> = "userPermissions"
}

part! {
    /// The part of the plan about calls that the user makes.
    Originating: user_permissions: Option<CallTreatments> = "userPermissions"
}

part! {
    /// The part of the plan about calls of the user that others redirect.
    Redirected: user_permissions: Option<RedirectedCalls> = "userPermissions"
}

part! {
    /// The part of the plan about transfer numbers.
    Transferring: user_numbers: Option<TransferNumbers> = "userNumbers"
}

part! {
    /// A part of the plan that allows each digit pattern or does not.
    AllowingByDigits: user_permissions: Array<AllowedPattern> = "userPermissions"
}

part! {
    /// The part of the plan about calls that the user makes, by digit pattern.
    OriginatingByDigits: user_permissions: Array<TreatedPattern> = "userPermissions"
}

part! {
    /// Which pinhole patterns a part of the plan lets through.
    AllowingPinholes: user_permissions: Array<PinholeAllowedPattern> = "userPermissions"
}

part! {
    /// What is done with calls that the user makes to pinhole patterns.
    OriginatingPinholes: user_permissions: Array<PinholeTreatedPattern> = "userPermissions"
}

row! {
    /// A user of a group, and a part of its plan that allows each kind of call or does not.
    AllowingRow of AllowedCalls
}

row! {
    /// A user of a group, and what is done with the calls that it makes.
    OriginatingRow of CallTreatments
}

row! {
    /// A user of a group, and where others may redirect its calls to.
    RedirectedRow of RedirectedCalls
}
