//! Rate, concurrency, retries and limits, as pure functions of events and time.

mod adaptive;
mod limiter;
mod rate;
mod retry;

pub use crate::limits::{LimitOverrides, Limits};
pub use crate::retry_after::retry_after;
pub use adaptive::Adaptive;
pub use rate::Rate;
pub use retry::Retry;

pub(crate) use adaptive::Health;
pub(crate) use limiter::{Admission, GRACE, Limiter, Permit};
pub(crate) use rate::in_words;
pub(crate) use retry::Budget;
