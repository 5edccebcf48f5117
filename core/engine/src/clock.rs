//! Time and chance, as the driver passes them in.

use std::time::Duration;

/// What the core cannot know by itself, at the instant of a call into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Now {
    /// Time since any fixed point; never goes back.
    pub elapsed: Duration,
    /// Seconds since 1970, for `Retry-After` dates and tokens without an issue time.
    pub unix: u64,
    /// Random bits, fresh at every call: they spread retries.
    pub random: u64,
}

impl Now {
    /// The three together.
    pub fn new(elapsed: Duration, unix: u64, random: u64) -> Self {
        Self { elapsed, unix, random }
    }
}
