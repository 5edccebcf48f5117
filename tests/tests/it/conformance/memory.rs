//! A third transport: directly into a simulated platform, in virtual time, without sockets, threads or a clock.

use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use odin_api::exchange::{Attempt, Config, Exchange};
use odin_api::flow::{Directive, Engine, Progress};
use odin_api::{Connect, Error, Failure, FailureKind, Now, Receiver, Sent, TransportConfig};
use odin_sim::{Odin, SocketFault};

/// A client in memory; clones share exchange, time and platform.
#[derive(Clone)]
pub struct Memory {
    pub state: Arc<Mutex<(Exchange, Duration)>>,
    pub odin: Arc<Mutex<Odin>>,
}

impl Connect for Memory {
    fn connect(config: Config, _: TransportConfig) -> Result<Self, Error> {
        let state = (Exchange::new(config, at(Duration::ZERO)), Duration::ZERO);
        Ok(Self { state: Arc::new(Mutex::new(state)), odin: Arc::default() })
    }
}

fn at(time: Duration) -> Now {
    Now::new(time, time.as_secs(), u64::MAX / 2)
}

impl Memory {
    pub fn drive<T>(&self, mut engine: Engine<'_, T>, progress: &mut dyn FnMut(Progress)) -> Result<T, Error> {
        let (exchange, time) = &mut *self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match engine.poll(exchange, at(*time), Waker::noop()) {
                Directive::Send(attempt) => match (attempt.key, self.send(*attempt, time)) {
                    (key, Ok(response)) => exchange.on_response(key, response, at(*time)),
                    (key, Err(failure)) => exchange.on_failure(key, &failure, at(*time)),
                },
                Directive::Progress(step) => progress(step),
                Directive::Wait(until) => *time = until,
                Directive::Done(output) => return Ok(output),
                Directive::Stalled => return Err(Error::stalled()),
            }
        }
    }

    fn send(&self, attempt: Attempt, time: &mut Duration) -> Result<http::Response<Bytes>, Failure> {
        let mut odin = self.odin.lock().unwrap_or_else(PoisonError::into_inner);
        let (head, body) = odin.handle(attempt.request, odin_sim::Now::new(*time)).into_parts();
        if head.extensions.get::<SocketFault>().is_some() {
            return Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "the line went dead"));
        }
        let mut receiver = Receiver::new(head, &attempt.limits)?;
        receiver.push(&body)?;
        receiver.finish()
    }
}
