//! Worker threads for the requests of a flow: one for each request in flight, up to a bound.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

use odin_api_engine::exchange::Attempt;
use odin_api_engine::{Failure, FailureKind, Sent};

use crate::shared::Shared;

/// The most requests of one flow in flight at once; further ones wait for a free thread.
const MOST: usize = 64;

/// A wait shorter than this is not subtracted from the limit of an attempt: limits that differ from the client's cost a
/// copy of the agent's configuration.
const SHORT: Duration = Duration::from_millis(10);

/// Sends on up to [`MOST`] threads, which end with the flow.
pub(crate) struct Workers {
    shared: Arc<Shared>,
    queue: Arc<Queue>,
    threads: usize,
}

#[derive(Default)]
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Waiting>,
    /// Before this, no waiting request has expired.
    expiry: Option<Instant>,
    /// Idle threads, including those just started.
    idle: usize,
    /// The flow has ended.
    over: bool,
}

struct Waiting {
    attempt: Attempt,
    since: Instant,
}

impl Waiting {
    fn left(&self) -> Duration {
        self.attempt.limits.attempt.saturating_sub(self.since.elapsed())
    }

    /// When it has waited too long; `None` if that is later than an `Instant` can be.
    fn expiry(&self) -> Option<Instant> {
        self.since.checked_add(self.attempt.limits.attempt)
    }
}

impl Workers {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared, queue: Arc::default(), threads: 0 }
    }

    /// Sends a request as soon as there is a thread for it, and reports the outcome.
    pub(crate) fn execute(&mut self, attempt: Attempt) {
        let mut state = self.queue.lock();
        let waiting = Waiting { attempt, since: Instant::now() };
        state.expiry = earlier(state.expiry, waiting.expiry());
        state.waiting.push_back(waiting);
        if state.waiting.len() > state.idle && self.threads < MOST {
            let (shared, queue) = (Arc::clone(&self.shared), Arc::clone(&self.queue));
            if Builder::new().name("odin-api".to_owned()).spawn(move || queue.work(&shared)).is_ok() {
                self.threads += 1;
                state.idle += 1;
            } else if self.threads == 0
                && let Some(Waiting { attempt, .. }) = state.waiting.pop_back()
            {
                // No thread can be started: send it on this one.
                drop(state);
                return self.shared.perform(attempt, || {}, |_, _| {});
            }
        }
        drop(state);
        self.queue.changed.notify_one();
    }

    /// Fails the requests that have waited too long for a thread. Returns how long until the next one may have.
    pub(crate) fn expire(&mut self) -> Duration {
        let mut state = self.queue.lock();
        let left = |expiry: Option<Instant>| expiry.map_or(Duration::MAX, |expiry| expiry - Instant::now());
        if state.waiting.is_empty() {
            return Duration::MAX;
        }
        if !left(state.expiry).is_zero() {
            return left(state.expiry);
        }
        let (over, waiting): (VecDeque<_>, _) =
            std::mem::take(&mut state.waiting).into_iter().partition(|waiting| waiting.left().is_zero());
        state.waiting = waiting;
        state.expiry = state.waiting.iter().map(Waiting::expiry).fold(None, earlier);
        let next = if over.is_empty() { left(state.expiry) } else { Duration::ZERO };
        drop(state);
        for waiting in over {
            self.shared.fail(&waiting.attempt, &too_late(&waiting));
        }
        next
    }
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    one.into_iter().chain(other).min()
}

/// Requests that still wait when the flow ends are not sent.
impl Drop for Workers {
    fn drop(&mut self) {
        let waiting = {
            let mut state = self.queue.lock();
            state.over = true;
            std::mem::take(&mut state.waiting)
        };
        self.queue.changed.notify_all();
        let failure =
            Failure::new(FailureKind::Connect, Sent::No, "the flow ended before there was a thread to send it");
        for Waiting { attempt, .. } in waiting {
            self.shared.fail(&attempt, &failure);
        }
    }
}

fn too_late(waiting: &Waiting) -> Failure {
    let why = format!("not sent: all {MOST} threads were busy for {:?}", waiting.attempt.limits.attempt);
    Failure::new(FailureKind::Timeout, Sent::No, why)
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next request; `None` once the flow has ended.
    fn next(&self) -> Option<Waiting> {
        let mut state = self.lock();
        loop {
            if let Some(waiting) = state.waiting.pop_front() {
                state.idle -= 1;
                return Some(waiting);
            }
            if state.over {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn work(&self, shared: &Shared) {
        while let Some(mut waiting) = self.next() {
            // Idle before the flow learns of the answer, so that its next request takes this thread instead of a new one.
            let free = || self.lock().idle += 1;
            let left = waiting.left();
            if left.is_zero() {
                free();
                shared.fail(&waiting.attempt, &too_late(&waiting));
                continue;
            }
            if waiting.since.elapsed() > SHORT {
                waiting.attempt.limits.attempt = left;
            }
            shared.perform(waiting.attempt, free, |_, _| {});
        }
    }
}
