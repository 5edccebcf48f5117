//! Who owns a device.

use crate::value::open_enum;

open_enum! {
    /// On which level a device or profile is defined.
    DeviceLevel {
        System = "System",
        ServiceProvider = "Service Provider",
        Group = "Group",
        User = "User",
    }
}
