//! A single call, driven without a flow: it has one request in flight at most, so its own thread can send it.

use std::sync::Arc;
use std::task::{Wake, Waker};
use std::thread::Thread;
use std::time::Duration;

use odin_api_engine::exchange::{CallId, CallOptions, Step};
use odin_api_engine::{Call, Error, RawResponse};

use crate::shared::Shared;

/// Wakes a thread that drives calls.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.0.unpark();
    }
}

/// Wakes this thread.
pub(crate) fn this_thread() -> Waker {
    thread_local! {
        static WAKER: Waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    }
    // A thread that is about to end may make a call yet.
    WAKER.try_with(Waker::clone).unwrap_or_else(|_| Waker::from(Arc::new(Unpark(std::thread::current()))))
}

/// Cancels the call if its thread panics before its end.
struct Pending<'a> {
    shared: &'a Shared,
    id: CallId,
    has_ended: bool,
}

impl Drop for Pending<'_> {
    fn drop(&mut self) {
        if !self.has_ended {
            self.shared.with(|exchange| exchange.cancel(self.id));
        }
    }
}

impl Shared {
    /// Drives a call to its end.
    pub(crate) fn call(self: &Arc<Self>, call: Call, options: CallOptions) -> Result<RawResponse, Error> {
        let (waker, now) = (this_thread(), self.now());
        let (id, mut step) = self.with(|exchange| {
            let id = exchange.submit(call, options, waker, now);
            (id, exchange.poll(id, now))
        });
        let mut pending = Pending { shared: self, id, has_ended: false };
        loop {
            match step {
                // The call must go on meanwhile.
                Step::Send(attempt) if attempt.detached => self.perform_detached(*attempt),
                Step::Send(attempt) => {
                    step = self.perform(*attempt, || {}, |exchange, now| exchange.poll(id, now));
                    continue;
                }
                // If the thread was unparked since the poll, this returns at once.
                Step::Wait(until) => std::thread::park_timeout(self.until(until).max(Duration::from_micros(50))),
                Step::Done(result) => {
                    pending.has_ended = true;
                    return result;
                }
            }
            let now = self.now();
            step = self.with(|exchange| exchange.poll(id, now));
        }
    }
}
