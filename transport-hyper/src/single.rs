//! A single call, driven without a flow: it has one request in flight at most.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Poll, Wake, Waker};
use std::time::Duration;

use futures_util::task::AtomicWaker;
use odin_api_engine::exchange::{CallId, CallOptions, Step};
use odin_api_engine::{Call, Error, RawResponse};
use tokio::time::{Sleep, sleep_until};

use crate::client::Shared;
use crate::connection_state::after;

/// Wakes the task that drives a call, and remembers that it did: a task is woken for its connection as well.
#[derive(Default)]
struct Woken {
    is_woken: AtomicBool,
    task: AtomicWaker,
}

impl Woken {
    fn take(&self) -> bool {
        self.is_woken.swap(false, Ordering::AcqRel)
    }

    /// The exchange is asked next.
    fn again(&self) {
        self.is_woken.store(true, Ordering::Release);
    }
}

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.is_woken.store(true, Ordering::Release);
        self.task.wake();
    }
}

/// Cancels the call if the future that drives it is dropped before its end.
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
    pub(crate) async fn call(self: &Arc<Self>, call: Call, options: CallOptions) -> Result<RawResponse, Error> {
        let woken = Arc::new(Woken::default());
        let (waker, now) = (Waker::from(Arc::clone(&woken)), self.now());
        let (id, first) = self.with(|exchange| {
            let id = exchange.submit(call, options, waker, now);
            (id, exchange.poll(id, now))
        });
        let mut pending = Pending { shared: self, id, has_ended: false };
        let mut next = Some((first, now));
        let mut sending = pin!(None);
        // When the request in flight ends by itself.
        let mut covered = Duration::ZERO;
        let mut timer: Pin<&mut Option<Sleep>> = pin!(None);
        poll_fn(|cx| {
            loop {
                let poll = |now| (self.with(|exchange| exchange.poll(id, now)), now);
                let step = next.take().or_else(|| woken.take().then(|| poll(self.now())));
                if let Some((step, now)) = step {
                    match step {
                        Step::Done(result) => {
                            pending.has_ended = true;
                            return Poll::Ready(result);
                        }
                        Step::Send(attempt) if attempt.detached => {
                            let shared = Arc::clone(self);
                            tokio::spawn(async move { shared.perform(attempt).await });
                            next = Some(poll(now));
                            continue;
                        }
                        Step::Send(attempt) => {
                            covered = now.elapsed.saturating_add(attempt.limits.attempt);
                            sending.set(Some(self.send(attempt)));
                            next = Some(poll(now));
                            continue;
                        }
                        // The request ends before, and then this is asked again.
                        Step::Wait(until) if sending.is_some() && until > covered => timer.set(None),
                        Step::Wait(until) => timer.set(Some(sleep_until(after(self.started.into(), until)))),
                    }
                }
                // First, so that a call whose time is over ends with that, and not with what becomes of its request.
                if timer.as_mut().as_pin_mut().is_some_and(|timer| timer.poll(cx).is_ready()) {
                    timer.set(None);
                    woken.again();
                    continue;
                }
                if let Some(Poll::Ready(outcome)) = sending.as_mut().as_pin_mut().map(|sending| sending.poll(cx)) {
                    sending.set(None);
                    let now = self.now();
                    let step = self.with(|exchange| {
                        outcome.report(exchange, now);
                        exchange.poll(id, now)
                    });
                    next = Some((step, now));
                    continue;
                }
                // Only now, so that what happens above does not wake the task that sees it anyway.
                woken.task.register(cx.waker());
                if !woken.is_woken.load(Ordering::Acquire) {
                    return Poll::Pending;
                }
            }
        })
        .await
    }
}
