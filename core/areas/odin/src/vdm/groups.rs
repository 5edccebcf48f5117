//! `/vdm/groups`: the templates of a group, and the devices that have them.

pub mod devices;
pub mod templates;
