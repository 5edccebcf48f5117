//! How fast, how often and how long: pure functions of what happened and when.

mod adaptive;
mod gate;
mod limits;
mod rate;
mod retry;

pub use adaptive::Adaptive;
pub use limits::Limits;
pub(crate) use limits::READ_MEMORY;
pub use rate::Rate;
pub use retry::{Retry, retry_after};

pub(crate) use adaptive::Health;
pub(crate) use gate::{GRACE, Gate, Passage, Turn};
pub(crate) use retry::Budget;
