//! `/users/call-records`: the calls of users, one by one or counted.

pub mod daily;
pub mod detail;
pub mod details;
pub mod hourly;
pub mod related;
pub mod stats;
pub mod summary;

use crate::declare::model;
pub use crate::shapes::call_record::{CallDirection, CallRecord};
pub use crate::value::UserIds;
use crate::value::{Array, PhoneNumber, Timestamp, UserId};

/// From one time to another, at most three months later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    start: Timestamp,
    end: Timestamp,
}

/// Why two times are not a valid period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoPeriod {
    /// The end is before the start.
    Reversed,
    /// It is longer than three months, the most that the API keeps and accepts.
    TooLong,
    /// A moment is no time at all.
    ParseTimestampError,
}

impl std::fmt::Display for NoPeriod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Reversed => "the period ends before it begins",
            Self::TooLong => "the period is longer than three months",
            Self::ParseTimestampError => "the start or the end is no time",
        })
    }
}

impl std::error::Error for NoPeriod {}

impl Period {
    /// Three months at their longest, in seconds.
    const LONGEST: i64 = 92 * 86_400;

    /// From `start` to `end`, both included.
    ///
    /// ```
    /// use odin_api::users::call_records::{NoPeriod, Period};
    /// let (june, january) = ("2024-06-01T00:00:00Z".parse()?, "2024-01-01T00:00:00Z".parse()?);
    /// assert_eq!(Period::between(june, january), Err(NoPeriod::Reversed));
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    pub fn between(start: Timestamp, end: Timestamp) -> Result<Self, NoPeriod> {
        let (Some(first), Some(last)) = (start.unix_seconds(), end.unix_seconds()) else {
            return Err(NoPeriod::ParseTimestampError);
        };
        match last - first {
            ..0 => Err(NoPeriod::Reversed),
            length if length > Self::LONGEST => Err(NoPeriod::TooLong),
            _ => Ok(Self { start, end }),
        }
    }

    /// When it starts.
    pub fn start(&self) -> &Timestamp {
        &self.start
    }

    /// When it ends.
    pub fn end(&self) -> &Timestamp {
        &self.end
    }
}

/// `during`, for the operations that take users and a period.
macro_rules! during {
    ($name:ident) => {
        impl $name {
            /// What these users did in a period.
            pub fn during(period: &$crate::users::call_records::Period, user_ids: impl Into<UserIds>) -> Self {
                Self::new(period.start(), period.end(), user_ids)
            }
        }
    };
}
use during;

model! {
    /// The calls of a user with another party in an hour or a day, counted.
    CallCount {
        /// When the hour or day began.
        call_time: Option<String> = "callTime",
        user_id: Option<UserId> = "userId",
        user_id_sub: Option<String> = "userIdSub",
        department: Option<String> = "department",
        other_party_name: Option<String> = "otherPartyName",
        called_number: Option<PhoneNumber> = "calledNumber",
        placed_seconds: Option<i64> = "placedSeconds",
        wait_seconds: Option<i64> = "waitSeconds",
        total_seconds: Option<i64> = "totalSeconds",
        total_calls: Option<i64> = "totalCalls",
    }
}

model! {
    /// The calls of a period.
    CallRecords {
        data: Array<CallRecord> = "data",
        /// How many calls are in the answer.
        count: Option<i64> = "count",
        /// How many there are.
        total: Option<i64> = "total",
        /// How many come before the first of the answer.
        offset: Option<i64> = "offset",
    }
}

impl CallRecords {
    /// True when the server left calls out: ask for a shorter period.
    pub fn is_cut(&self) -> bool {
        matches!((self.count, self.total), (Some(count), Some(total)) if count < total)
    }
}
