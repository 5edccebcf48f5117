//! What administrators may do.

use crate::value::open_enum;

open_enum! {
    /// How far a policy lets an administrator go; not every policy knows every word.
    Access {
        Full = "Full",
        ReadOnly = "Read-Only",
        None = "None",
    }
}

open_enum! {
    /// What an administrator may do with users.
    UserAccess {
        Full = "Full",
        FullProfile = "Full Profile",
        ReadOnlyProfile = "Read-Only Profile",
        NoProfile = "No Profile",
        None = "None",
    }
}

open_enum! {
    /// What an administrator may do with devices.
    DeviceAccess {
        Full = "Full",
        Associate = "Associate User With Device",
        ReadOnly = "Read-Only",
    }
}
