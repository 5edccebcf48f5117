//! `/password`

pub mod generate;

use crate::Operation;

pub(crate) const ALL: &[&[&Operation]] = &[generate::OPERATIONS];
