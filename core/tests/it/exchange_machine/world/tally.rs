//! What the lives have seen.

/// What happened, to see that enough did.
#[derive(Debug, Default)]
pub struct Tally {
    pub calls: usize,
    pub sent: usize,
    pub most_calls: usize,
    pub not_sent: usize,
    pub rejected: usize,
    pub unknown: usize,
    pub deadlines: usize,
    /// Waits that came to their end before the first sending.
    pub never_sent: usize,
    pub retries: usize,
    /// The retry budget was used up.
    pub empty: bool,
}
