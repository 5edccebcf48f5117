//! Cancelling what other threads wait for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;

/// Ends the calls and flows of clients that were made by
/// [`Client::cancelled_by`](crate::Client::cancelled_by), from any thread and once for all. Clones are the same token.
#[derive(Clone, Default)]
pub struct CancelToken {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    cancelled: bool,
    /// The threads that wait, by a number.
    waiting: BTreeMap<u64, Waker>,
    numbers: u64,
}

impl CancelToken {
    /// A token that is not cancelled.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends whatever waits, and whatever comes later.
    pub fn cancel(&self) {
        let waiting = {
            let mut state = self.lock();
            state.cancelled = true;
            std::mem::take(&mut state.waiting)
        };
        waiting.into_values().for_each(Waker::wake);
    }

    /// Whether it has been cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.lock().cancelled
    }

    /// Wakes this when it is cancelled, until what is returned is dropped.
    pub(crate) fn wakes(&self, waker: &Waker) -> Registered<'_> {
        let mut state = self.lock();
        state.numbers += 1;
        let number = state.numbers;
        if !state.cancelled {
            state.waiting.insert(number, waker.clone());
        }
        Registered { token: self, number }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for CancelToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CancelToken").field("is_cancelled", &self.is_cancelled()).finish()
    }
}

/// A thread that waits.
pub(crate) struct Registered<'a> {
    token: &'a CancelToken,
    number: u64,
}

impl Drop for Registered<'_> {
    fn drop(&mut self) {
        self.token.lock().waiting.remove(&self.number);
    }
}
