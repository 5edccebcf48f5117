//! `/vdm/system`: the templates of the system.

pub mod templates;
