//! When a password expires.

use crate::json::{FieldResult, Item, Kind, Plain, Source, View};

/// Days until a password expires; negative when it has expired, and two huge numbers stand for never.
///
/// Which of the two the server sent is kept, so that a record is written back unchanged.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct DaysLeft(i64);

impl DaysLeft {
    /// Never.
    pub const NEVER: Self = Self(i32::MAX as i64);

    /// The days left, or `None` for a password that never expires.
    pub fn days(self) -> Option<i64> {
        (!self.is_never()).then_some(self.0)
    }

    /// True when the password never expires (2147483647 or -2147483648 on the wire).
    pub fn is_never(self) -> bool {
        self.0 == i64::from(i32::MAX) || self.0 == i64::from(i32::MIN)
    }

    /// True when the password has expired already.
    pub fn is_expired(self) -> bool {
        !self.is_never() && self.0 < 0
    }
}

impl From<i64> for DaysLeft {
    fn from(days: i64) -> Self {
        Self(days)
    }
}

impl std::fmt::Debug for DaysLeft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl std::fmt::Display for DaysLeft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.days() {
            None => f.pad("never"),
            Some(days) => write!(f, "{days} days"),
        }
    }
}

impl Item for DaysLeft {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        let (days, mismatch) = super::scalar::read_int(source, "a number of days")?;
        *place = days.map(Self);
        Ok(mismatch)
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        i64::of_text(text).map(Self)
    }
    #[inline]
    fn of(plain: Plain) -> Option<Self> {
        i64::of(plain).map(Self)
    }
    fn view(&self) -> View<'_> {
        View::Int(self.0)
    }
    fn kind() -> Kind {
        Kind::Int
    }
}

crate::json::serde_item!(DaysLeft);
