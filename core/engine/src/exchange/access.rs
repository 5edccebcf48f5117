//! How concurrent engines share an exchange.

use std::sync::{Mutex, PoisonError};
use std::task::Waker;

use bytes::Bytes;
use http::Response;

use super::entry::Entry;
use super::event::{EventKind, Trace};
use super::renewal::Renewal;
use super::{Exchange, Observer};
use crate::error::{Error, ErrorKind};

/// Lends an [`Exchange`] for one short step.
///
/// An [`Engine`](crate::flow::Engine) borrows the exchange through this, for one short step at a time. A driver with an
/// exchange of its own passes `&mut exchange`, one that shares it passes `&mut &mutex`.
///
/// With a mutex, all work that is not the exchange's own happens after the lock is released, on the same thread and in
/// the order in which it came up: the [observer](super::Config::observer) and subscribers of `tracing` are called,
/// wakers are woken, unneeded responses and errors are dropped. So none of that can deadlock on the exchange or block
/// others. Report the ends of attempts this way as well:
///
/// ```
/// use std::sync::Mutex;
/// use odin_api::exchange::{Access, Config, Exchange};
/// # let now = || odin_api::Now::new(std::time::Duration::ZERO, 0, 0);
/// # let config = Config::new(odin_api::Site::new("https://odin.example.net/api/v2")?);
///
/// let shared = Mutex::new(Exchange::new(config, now()));
/// let pending = (&shared).with(|exchange| exchange.pending());
/// assert_eq!(pending, 0);
/// # Ok::<(), odin_api::Error>(())
/// ```
pub trait Access {
    /// Lends the exchange to `act`, which must not call `with` again.
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T;
}

impl Access for Exchange {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        act(self)
    }
}

impl Access for &Mutex<Exchange> {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        // An exchange is consistent between two of its steps, even after a panic of the borrower.
        let mut exchange = self.lock().unwrap_or_else(PoisonError::into_inner);
        exchange.outbox.is_deferred = true;
        let result = act(&mut exchange);
        exchange.outbox.is_deferred = false;
        if exchange.outbox.is_empty() {
            return result;
        }
        let outbox = std::mem::take(&mut exchange.outbox);
        let observer = exchange.config.observer.clone().filter(|_| !outbox.news.is_empty());
        drop(exchange);
        outbox.deliver(observer.as_ref());
        result
    }
}

/// Work that runs foreign code and is therefore deferred until the exchange is unlocked.
#[derive(Default)]
pub(super) struct Outbox {
    /// If true, work is collected; otherwise it is done at once.
    is_deferred: bool,
    news: Vec<News>,
    wakers: Few<Waker>,
    remains: Few<Remains>,
}

/// The first of some things, which is mostly the only one, and the others.
struct Few<T> {
    first: Option<T>,
    others: Vec<T>,
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self { first: None, others: Vec::new() }
    }
}

impl<T> Few<T> {
    fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    fn push(&mut self, next: T) {
        if self.first.is_none() {
            self.first = Some(next);
        } else {
            self.others.push(next);
        }
    }
}

/// What `tracing` and the observer are told, in the order in which it happened.
enum News {
    Opened(Trace),
    Happened(Trace, u32, EventKind),
    Failed(Trace, ErrorKind),
}

impl News {
    fn tell(&self, observer: Option<&Observer>) {
        match self {
            Self::Opened(trace) => trace.tell_opened(),
            Self::Failed(trace, kind) => trace.tell_failed(*kind),
            Self::Happened(trace, attempt, kind) => {
                let event = trace.event(*attempt, *kind);
                trace.tell(&event);
                if let Some(observer) = observer {
                    observer(&event);
                }
            }
        }
    }
}

/// What is no longer needed. Its last owner may run foreign code: the error of a transport, the extensions of a
/// response, the waker of a driver, the subscriber that a span is closed at.
#[expect(dead_code, reason = "only dropped")]
pub(super) enum Remains {
    Call(Box<Entry>),
    Renewal(Box<Renewal>),
    Trace(Trace),
    Answer(Box<Response<Bytes>>),
    Error(Error),
}

impl Outbox {
    fn is_empty(&self) -> bool {
        self.news.is_empty() && self.wakers.is_empty() && self.remains.is_empty()
    }

    fn tell(&mut self, observer: Option<&Observer>, news: impl FnOnce() -> News) {
        if observer.is_none() && !cfg!(feature = "tracing") {
            // Nobody listens.
        } else if self.is_deferred {
            self.news.push(news());
        } else {
            news().tell(observer);
        }
    }

    /// A call was submitted, or a renewal began.
    pub(super) fn opened(&mut self, trace: &Trace) {
        self.tell(None, || News::Opened(trace.clone()));
    }

    pub(super) fn happened(&mut self, observer: Option<&Observer>, trace: &Trace, attempt: u32, kind: EventKind) {
        self.tell(observer, || News::Happened(trace.clone(), attempt, kind));
    }

    /// A call or a renewal failed without a response.
    pub(super) fn failed(&mut self, trace: &Trace, kind: ErrorKind) {
        self.tell(None, || News::Failed(trace.clone(), kind));
    }

    pub(super) fn wake(&mut self, waker: &Waker) {
        if self.is_deferred {
            self.wakers.push(waker.clone());
        } else {
            waker.wake_by_ref();
        }
    }

    /// Drops something, as soon as that may run foreign code.
    pub(super) fn discard(&mut self, remains: Remains) {
        if self.is_deferred {
            self.remains.push(remains);
        }
    }

    /// The same, if there is something.
    pub(super) fn discard_error(&mut self, error: Option<Error>) {
        if let Some(error) = error {
            self.discard(Remains::Error(error));
        }
    }

    fn deliver(self, observer: Option<&Observer>) {
        self.news.iter().for_each(|news| news.tell(observer));
        if let Some(first) = self.wakers.first {
            first.wake();
        }
        self.wakers.others.into_iter().for_each(Waker::wake);
    }
}
