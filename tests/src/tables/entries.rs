//! The lines of the tables, by the area of their paths.

mod groups;
mod odin;
mod service_providers;
mod system;
mod users;

use crate::tables::{available, keyed, setting};

pub(super) const SETTINGS: &[&[setting::Entry]] =
    &[users::SETTINGS, groups::SETTINGS, service_providers::SETTINGS, system::SETTINGS];
pub(super) const TABLES: &[&[keyed::Entry]] =
    &[users::TABLES, groups::TABLES, odin::TABLES, service_providers::TABLES, system::TABLES];
pub(super) const AVAILABLE: &[&[available::Entry]] = &[users::AVAILABLE, groups::AVAILABLE];
