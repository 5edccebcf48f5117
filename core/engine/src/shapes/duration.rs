//! Durations.

use crate::declare::model;

model! {
    /// A duration in hours and minutes.
    HoursMinutes {
        hours: Option<i64> = "hours" [Range(0, 23)],
        /// 0, 15, 30 or 45.
        minutes: Option<i64> = "minutes" [Range(0, 45)],
    }
}

impl HoursMinutes {
    /// So many hours and minutes: minutes are 0, 15, 30 or 45.
    pub fn of(hours: i64, minutes: i64) -> Self {
        Self { hours: Some(hours), minutes: Some(minutes), ..Self::default() }
    }
}
