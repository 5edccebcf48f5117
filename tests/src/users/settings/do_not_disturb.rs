//! Do Not Disturb.

use crate::users::settings::{Field, Setting};

// rule: OCI, UserDoNotDisturbModifyRequest
pub(super) const TABLE: &[Setting] = &[Setting::new(
    "do-not-disturb",
    "Do Not Disturb",
    &[Field::flag("isActive", false), Field::flag("ringSplash", false)],
)];
