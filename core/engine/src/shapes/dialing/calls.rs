//! One answer for each kind of outgoing call.

use crate::declare::model;
use crate::shapes::dialing::Treatment;

/// The kinds of calls are those of BroadWorks; which numbers are of which kind is up to the platform.
macro_rules! by_kind_of_call {
    ($(#[$doc:meta])* $name:ident of $answer:ty) => {
        model! {
            $(#[$doc])*
            $name {
                /// Calls within the group.
                group: Option<$answer> = "group",
                local: Option<$answer> = "local",
                toll_free: Option<$answer> = "tollFree",
                /// Long-distance calls.
                toll: Option<$answer> = "toll",
                international: Option<$answer> = "international",
                /// Calls that an operator puts through.
                operator_assisted: Option<$answer> = "operatorAssisted",
                /// Directory assistance for which there is a charge, such as 411 in North America.
                chargeable_directory_assisted: Option<$answer> = "chargeableDirectoryAssisted",
                /// Such as 700 numbers in North America.
                special_services_i: Option<$answer> = "specialServicesI",
                special_services_ii: Option<$answer> = "specialServicesII",
                /// Such as 900 numbers in North America.
                premium_services_i: Option<$answer> = "premiumServicesI",
                premium_services_ii: Option<$answer> = "premiumServicesII",
                /// Calls over another carrier, whose code the caller dials first.
                casual: Option<$answer> = "casual",
                /// Calls to a SIP address.
                url_dialing: Option<$answer> = "urlDialing",
                /// Whatever is none of the others.
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
    /// What is done with each kind of call.
    CallTreatments of Treatment
}

model! {
    /// Where others may redirect calls to.
    RedirectedCalls {
        /// Whether calls may leave the group.
        outside_group: Option<bool> = "outsideGroup",
    }
}
