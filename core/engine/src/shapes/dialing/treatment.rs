//! What is done with outgoing calls.

use crate::value::open_enum;

open_enum! {
    /// What is done with an outgoing call.
    Treatment {
        Disallow = "Disallow",
        Allow = "Allow",
        /// The caller must dial a code first.
        AuthorizationCodeRequired = "Authorization Code Required",
        /// The call goes to the first transfer number, where someone decides.
        FirstTransferNumber = "Transfer To First Transfer Number",
        SecondTransferNumber = "Transfer To Second Transfer Number",
        ThirdTransferNumber = "Transfer To Third Transfer Number",
    }
}

open_enum! {
    /// What a pinhole does with an outgoing call that the rest of the plan may refuse.
    PinholeTreatment {
        /// Nothing: the rest of the plan decides.
        Ignore = "Ignore",
        Allow = "Allow",
        /// The caller must dial a code first.
        AuthorizationCodeRequired = "Authorization Code Required",
        /// The call goes to the first transfer number, where someone decides.
        FirstTransferNumber = "Transfer To First Transfer Number",
        SecondTransferNumber = "Transfer To Second Transfer Number",
        ThirdTransferNumber = "Transfer To Third Transfer Number",
    }
}

open_enum! {
    /// Whether a pinhole lets a call through that the rest of the plan may refuse.
    PinholePermission {
        /// The rest of the plan decides.
        Ignore = "Ignore",
        Allow = "Allow",
    }
}
