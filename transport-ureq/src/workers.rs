//! Threads for the requests of a flow: as many as it has on their way at once, up to a bound.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

use odin_api_engine::exchange::Attempt;
use odin_api_engine::{Failure, FailureKind, Sent};

use crate::shared::Shared;

/// How many requests of one flow are on their way at once; others wait until a thread is free.
const MOST: usize = 64;

/// A wait that is too short to be taken off the limit of an attempt: other limits than those of the client cost a copy
/// of its settings.
const SHORT: Duration = Duration::from_millis(10);

/// Sends what an engine wants to be sent.
pub(crate) trait Carrier {
    /// Sends a request now or as soon as possible, and reports how it went.
    fn carry(&mut self, attempt: Attempt);

    /// Gives up what has waited too long to be sent; how long until there may be more of it.
    fn expire(&mut self) -> Duration;
}

/// Sends on the thread that drives the engine, which waits meanwhile.
pub(crate) struct Alone<'a>(pub(crate) &'a Arc<Shared>);

impl Carrier for Alone<'_> {
    fn carry(&mut self, attempt: Attempt) {
        if attempt.detached {
            // The call goes on meanwhile.
            self.0.perform_detached(attempt);
        } else {
            self.0.perform(attempt, || {});
        }
    }
    fn expire(&mut self) -> Duration {
        Duration::MAX
    }
}

/// A thread without work ends when the flow does.
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
    /// Before then nothing has waited too long.
    expiry: Option<Instant>,
    /// Threads that have nothing to do, new ones included.
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

    /// When it has waited too long; nothing where the clock does not go so far.
    fn expiry(&self) -> Option<Instant> {
        self.since.checked_add(self.attempt.limits.attempt)
    }
}

impl Workers {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared, queue: Arc::default(), threads: 0 }
    }
}

impl Carrier for Workers {
    fn carry(&mut self, attempt: Attempt) {
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
                // The system has no thread left, but this one.
                drop(state);
                return self.shared.perform(attempt, || {});
            }
        }
        drop(state);
        self.queue.changed.notify_one();
    }

    fn expire(&mut self) -> Duration {
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

/// What waits when the flow ends is not sent.
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

    /// The next request; nothing once the flow has ended.
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
            // Free before the answer is known to the flow: its next request finds this thread, not a new one.
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
            shared.perform(waiting.attempt, free);
        }
    }
}
