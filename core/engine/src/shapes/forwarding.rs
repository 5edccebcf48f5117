//! Where calls go that nobody is there to take, at the levels of groups and of users.

use crate::value::open_enum;

open_enum! {
    /// Which calls are intercepted.
    InboundInterception {
        InterceptAll = "Intercept All",
        AllowAll = "Allow All",
        /// All but those of the numbers that the platform names.
        AllowSystemDns = "Allow System Dns",
    }
}

open_enum! {
    /// Whether calls to a group are forwarded at night.
    GroupNightMode {
        /// By the schedule of the group.
        AutoOn = "Auto On",
        On = "On",
        Off = "Off",
    }
}
