//! Time and random bits, passed in by the driver.

use std::time::Duration;

/// Time and random bits at the moment of a call into the core, which has no clock of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Now {
    /// Time since any fixed point; never goes back.
    pub elapsed: Duration,
    /// Seconds since 1970, for `Retry-After` dates and tokens without an issue time.
    pub unix: u64,
    /// Random bits, new for every call; used as retry jitter.
    pub random: u64,
}

impl Now {
    /// Combines the three values.
    pub fn new(elapsed: Duration, unix: u64, random: u64) -> Self {
        Self { elapsed, unix, random }
    }
}
