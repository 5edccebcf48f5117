//! Where call centers take announcements from.

use crate::value::open_enum;

open_enum! {
    /// Where an announcement comes from.
    MessageSource {
        /// From the files below.
        File = "File",
        /// From the URLs below.
        Url = "URL",
        /// What the system has.
        Default = "Default",
    }
}

open_enum! {
    /// Where music on hold comes from.
    HoldSource {
        Default = "Default",
        Url = "URL",
        /// From the files below.
        Custom = "Custom",
        /// From a device.
        External = "External",
    }
}
