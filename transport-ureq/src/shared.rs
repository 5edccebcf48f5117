//! What the clones of a client, and the threads that work for them, share.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use odin_api::exchange::{Attempt, Config, Exchange};
use odin_api::{Error, Failure, Wire};

use crate::wire::Sender;

pub(crate) struct Shared {
    exchange: Mutex<Exchange>,
    sender: Sender,
    started: Instant,
}

impl Shared {
    pub(crate) fn new(config: Config, wire: &Wire) -> Result<Self, Error> {
        let started = Instant::now();
        let sender = Sender::new(&config.site, wire, &config.limits)?;
        let exchange = Mutex::new(Exchange::new(config, now(started)));
        Ok(Self { exchange, sender, started })
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Exchange> {
        self.exchange.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> odin_api::Now {
        now(self.started)
    }

    /// How long it is until then.
    pub(crate) fn until(&self, then: Duration) -> Duration {
        then.saturating_sub(self.started.elapsed())
    }

    /// Sends a request, calls `then`, and reports how it went.
    pub(crate) fn perform(&self, attempt: Attempt, then: impl FnOnce()) {
        let key = attempt.key;
        let outcome = self.sender.send(attempt);
        then();
        match outcome {
            Ok(response) => self.lock().on_response(key, response, self.now()),
            Err(failure) => self.lock().on_failure(key, &failure, self.now()),
        }
    }

    /// Reports that a request was not sent.
    pub(crate) fn fail(&self, attempt: &Attempt, failure: &Failure) {
        self.lock().on_failure(attempt.key, failure, self.now());
    }
}

fn now(started: Instant) -> odin_api::Now {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    odin_api::Now::new(started.elapsed(), unix.as_secs(), fastrand::u64(..))
}
