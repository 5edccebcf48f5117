//! A call of the machine, and the driver that polls it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Wake;
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use odin_api::Error;
use odin_api::flow::Engine;
use odin_api::policy::Limits;

/// How a call ended, for its caller.
pub(super) type Outcome = Result<Response<Bytes>, Error>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Get,
    Put,
    Post,
    /// A `GET` with a token of its own.
    Own,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Driver {
    Awake,
    /// It does not poll any more, for now.
    Asleep,
    Gone,
}

pub(super) struct Caller {
    pub(super) engine: Engine<'static, Outcome>,
    pub(super) bell: Arc<Bell>,
    pub(super) kind: Kind,
    pub(super) driver: Driver,
    /// It did not come when it was due.
    pub(super) slept: bool,
    pub(super) due: Duration,
    pub(super) asked: Duration,
    /// For the whole operation, from its first sending on.
    pub(super) operation: Duration,
    /// Until its first sending.
    pub(super) queue: Option<Duration>,
    /// Since when there has been a login to wait for, at the latest, when it was last polled and waited for one.
    pub(super) login_since: Option<Duration>,
    pub(super) first_sent: Option<Duration>,
    /// Nothing stops it from here on but the gate and the session.
    pub(super) ready_at: Option<Duration>,
    pub(super) retried: bool,
    pub(super) arrived: usize,
    pub(super) executed: usize,
    /// Sendings whose end is not known, or not known to a gateway.
    pub(super) lost: usize,
}

impl Caller {
    pub(super) fn new(engine: Engine<'static, Outcome>, kind: Kind, limits: &Limits, now: Duration) -> Self {
        Self {
            engine,
            bell: Arc::default(),
            kind,
            driver: Driver::Awake,
            slept: false,
            due: now,
            asked: now,
            operation: limits.operation,
            queue: limits.queue,
            login_since: None,
            first_sent: None,
            ready_at: Some(now),
            retried: false,
            arrived: 0,
            executed: 0,
            lost: 0,
        }
    }

    /// When it has to have ended: once sent, after the time of the operation; before, after that of the queue, and after
    /// that of the operation where it waits for a login.
    pub(super) fn ends_at(&self) -> Option<Duration> {
        if let Some(sent) = self.first_sent {
            return Some(sent + self.operation);
        }
        let queue = self.queue.map(|queue| self.asked + queue);
        let login = self.login_since.map(|since| since.max(self.asked) + self.operation);
        queue.into_iter().chain(login).min()
    }
}

#[derive(Default)]
pub(super) struct Bell(AtomicBool);

impl Bell {
    pub(super) fn rings(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn quiet(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}
