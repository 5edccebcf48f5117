//! `/vdm`: visual device management, which sets up the keys and screens of Yealink phones by templates.
//!
//! A template of the system is copied into a group, where its tags may be changed, and is then given to devices.

pub mod device_types;
pub mod groups;
pub mod system;

use crate::declare::model;
use crate::value::open_enum;

open_enum! {
    /// The kinds of phones that there are templates for.
    PhoneKind {
        T41 = "t41",
        T46 = "t46",
        T48 = "t48",
    }
}

model! {
    /// What phones of a type are set up with: a set of [`Tag`]s.
    Template {
        id: Option<i64> = "id",
        name: Option<String> = "name",
        /// The device type, as BroadWorks has it.
        device_type: Option<String> = "deviceType",
        /// The kind of phone that the portal draws.
        device_template: Option<PhoneKind> = "deviceTemplate",
        /// For the copy of a group: the template of the system that it was made of.
        parent_id: Option<i64> = "parentId",
    }
}

model! {
    /// One setting of the phones of a template.
    Tag {
        /// Absent while it is not set, such as where the portal shows one that could be.
        id: Option<i64> = "id",
        /// With its percent signs: `%key1type%`.
        name: Option<String> = "name",
        /// Flags are `0` and `1`.
        value: Option<String> = "value",
        /// Whether groups may change it; 0 for a key that is locked.
        active_group: Option<i64> = "activeGroup",
    }
}
