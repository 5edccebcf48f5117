//! Ending a job between two items.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks a job to end between two items, from any thread or from a signal handler. Clones are the same request.
///
/// Items that were begun are finished; those that were not are [`NotTried`](super::Outcome::NotTried), and the same job
/// with the same journal goes on with them.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// A request that nobody has made yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the request; it cannot be withdrawn.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has been made.
    pub fn is_requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
