//! Ending a job between two items.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks a job to end between two items, from any thread or from a signal handler. Clones share one request.
///
/// Items that were begun are finished; the others are [`NotTried`](super::Outcome::NotTried), and the same job with the
/// same journal continues with them.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// A stop that has not been requested yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Requests the stop; this cannot be withdrawn.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has been requested.
    pub fn is_requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
