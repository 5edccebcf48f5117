//! State that the clones of a client and their worker threads share.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use odin_api_engine::exchange::{Access, Attempt, Config, Exchange};
use odin_api_engine::{Error, Failure, FailureKind, Now, Sent, TransportConfig};

use crate::sender::Sender;

pub(crate) struct Shared {
    pub(crate) exchange: Mutex<Exchange>,
    sender: Sender,
    started: Instant,
}

impl Shared {
    pub(crate) fn new(config: Config, transport: &TransportConfig) -> Result<Self, Error> {
        let started = Instant::now();
        let sender = Sender::new(&config.site, transport, &config.limits)?;
        let exchange = Mutex::new(Exchange::new(config, now(started)));
        Ok(Self { exchange, sender, started })
    }

    /// Locks the exchange for one step. Apart from `step` itself, no code of the caller runs under the lock.
    pub(crate) fn with<T>(&self, step: impl FnOnce(&mut Exchange) -> T) -> T {
        (&self.exchange).with(step)
    }

    pub(crate) fn now(&self) -> Now {
        now(self.started)
    }

    /// The time left until `then`.
    pub(crate) fn until(&self, then: Duration) -> Duration {
        then.saturating_sub(self.started.elapsed())
    }

    /// Sends a request, calls `then`, and reports the outcome within a step that goes on with `next`.
    pub(crate) fn perform<T>(
        &self,
        attempt: Attempt,
        then: impl FnOnce(),
        next: impl FnOnce(&mut Exchange, Now) -> T,
    ) -> T {
        let key = attempt.key;
        let outcome = self.sender.send(attempt);
        then();
        let now = self.now();
        self.with(|exchange| {
            match outcome {
                Ok(response) => exchange.on_response(key, response, now),
                Err(failure) => exchange.on_failure(key, &failure, now),
            }
            next(exchange, now)
        })
    }

    /// Sends a request that no call waits for, on a new thread.
    pub(crate) fn perform_detached(self: &Arc<Self>, attempt: Attempt) {
        let key = attempt.key;
        let shared = Arc::clone(self);
        let thread = std::thread::Builder::new().name("odin-api-ureq".into());
        if let Err(error) = thread.spawn(move || shared.perform(attempt, || {}, |_, _| {})) {
            let failure = Failure::new(FailureKind::Connect, Sent::No, error);
            self.with(|exchange| exchange.on_failure(key, &failure, self.now()));
        }
    }

    /// Reports that a request was not sent.
    pub(crate) fn fail(&self, attempt: &Attempt, failure: &Failure) {
        self.with(|exchange| exchange.on_failure(attempt.key, failure, self.now()));
    }
}

fn now(started: Instant) -> Now {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Now::new(started.elapsed(), unix.as_secs(), fastrand::u64(..))
}
