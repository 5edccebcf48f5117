//! What a field may hold, with the name that people see.

use crate::declare::model;

model! {
    /// One of the values that a field may hold.
    Choice {
        /// What a record holds.
        key: Option<String> = "key",
        /// What people see.
        display_name: Option<String> = "displayName",
    }
}
