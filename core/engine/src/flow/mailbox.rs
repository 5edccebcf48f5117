//! The mailbox between a flow and its engine.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use slab::Slab;

use super::Progress;
use crate::clock::Now;
use crate::error::{Error, ErrorKind, Fate};
use crate::exchange::{CallId, CallOptions, Exchange};
use crate::request::Call;
use crate::response::RawResponse;

/// The mailbox between a flow and its engine; the only lock of the core. While it is held, no waker is woken, and
/// nothing is dropped that may run foreign code.
pub(super) struct Mailbox {
    pub(super) inner: Mutex<Inner>,
}

#[derive(Default)]
pub(super) struct Inner {
    pub(super) slots: Slab<Slot>,
    /// Slots that have no answer yet.
    pub(super) open: usize,
    /// Distinguishes slots with the same index.
    pub(super) serials: u64,
    /// Slots that the engine has to process.
    pub(super) ready: VecDeque<usize>,
    pub(super) progress: VecDeque<Progress>,
    /// The flow has to be polled.
    pub(super) flow_woken: bool,
    pub(super) outer: Option<Waker>,
    /// The driver is polling the engine, or about to: it need not be woken.
    pub(super) attended: bool,
    pub(super) now: Option<Now>,
    pub(super) polls: u64,
}

/// Something that the flow awaits.
pub(super) struct Slot {
    pub(super) state: State,
    pub(super) waker: Option<Waker>,
    pub(super) serial: u64,
    /// When the engine processes it even if it is not marked as ready.
    pub(super) due: Option<Duration>,
}

pub(super) type Act = Box<dyn FnOnce(&mut Exchange, Now) + Send>;

pub(super) enum State {
    /// Requested, not yet submitted.
    Asked(Box<(Call, CallOptions)>),
    Calling(CallId),
    Answered(Box<Result<RawResponse, Error>>),
    Sleeping(Duration),
    /// A closure to run on the exchange itself.
    Acting(Act),
    Slept,
    /// The flow no longer needs it.
    Dropped(Option<CallId>),
}

impl State {
    /// Whether the engine still has to process it.
    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Asked(_) | Self::Calling(_) | Self::Sleeping(_) | Self::Acting(_))
    }
}

impl Inner {
    /// The waker of the driver, if it sleeps.
    pub(super) fn driver(&self) -> Option<Waker> {
        if self.attended { None } else { self.outer.clone() }
    }

    pub(super) fn insert(&mut self, state: State, waker: Waker) -> usize {
        self.serials += 1;
        self.open += 1;
        let slot = Slot { state, waker: Some(waker), serial: self.serials, due: None };
        let index = self.slots.insert(slot);
        self.ready.push_back(index);
        index
    }

    /// Replaces the state of a slot that is still needed; the caller must drop the old state outside the lock.
    pub(super) fn change(&mut self, index: usize, state: State) -> Option<State> {
        let slot = self.slots.get_mut(index).filter(|slot| !matches!(slot.state, State::Dropped(_)))?;
        self.open += usize::from(state.is_open());
        let old = std::mem::replace(&mut slot.state, state);
        self.open -= usize::from(old.is_open());
        Some(old)
    }
}

impl Mailbox {
    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing panics while holding it, and if it did, the mailbox would still be consistent.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Marks a slot as ready for the engine, and wakes the driver.
    pub(super) fn mark_ready(&self, index: usize) {
        let outer = {
            let mut inner = self.lock();
            inner.ready.push_back(index);
            inner.driver()
        };
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

/// Wakes the flow.
impl Wake for Mailbox {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }
    fn wake_by_ref(self: &Arc<Self>) {
        let outer = {
            let mut inner = self.lock();
            inner.flow_woken = true;
            inner.driver()
        };
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

/// Wakes one call of a flow.
pub(super) struct CallWaker {
    pub(super) mail: Arc<Mailbox>,
    pub(super) index: usize,
}

impl Wake for CallWaker {
    fn wake(self: Arc<Self>) {
        self.mail.mark_ready(self.index);
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.mail.mark_ready(self.index);
    }
}

/// The leaf of every flow: a call or a sleep that the engine answers.
pub(super) struct Pending {
    pub(super) mail: Arc<Mailbox>,
    pub(super) what: Option<State>,
    pub(super) slot: Option<usize>,
}

impl Future for Pending {
    type Output = Result<RawResponse, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let mut waker = Some(cx.waker().clone());
        let mut inner = this.mail.lock();
        let Some(index) = this.slot else {
            let state = this.what.take().expect("a slot is taken once");
            this.slot = waker.take().map(|waker| inner.insert(state, waker));
            return Poll::Pending;
        };
        // If the engine is gone, there will be no answer.
        let Some(slot) = inner.slots.get_mut(index) else { return Poll::Pending };
        if matches!(slot.state, State::Answered(_) | State::Slept) {
            let slot = inner.slots.remove(index);
            drop(inner);
            this.slot = None;
            return Poll::Ready(match slot.state {
                State::Answered(result) => *result,
                _ => Err(Error::new(ErrorKind::Cancelled, Fate::NotSent, "a sleep has no answer")),
            });
        }
        std::mem::swap(&mut slot.waker, &mut waker);
        drop(inner);
        Poll::Pending
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        let Some(index) = self.slot else { return };
        let mut inner = self.mail.lock();
        let call = match inner.slots.get(index).map(|slot| &slot.state) {
            Some(State::Calling(id)) => Some(*id),
            _ => None,
        };
        let old = inner.change(index, State::Dropped(call));
        inner.ready.push_back(index);
        drop(inner);
        drop(old);
    }
}
