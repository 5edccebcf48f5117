//! How concurrent engines share an exchange.

use std::sync::{Mutex, PoisonError};
use std::task::Waker;

use bytes::Bytes;
use http::Response;

use super::entry::Entry;
use super::event::Event;
use super::{Exchange, Observer};

/// Lends an [`Exchange`] for one short step.
///
/// An [`Engine`](crate::flow::Engine) borrows the exchange through this, for one short step at a time. A driver with an
/// exchange of its own passes `&mut exchange`, one that shares it passes `&mut &mutex`.
///
/// With a mutex, all work that is not the exchange's own happens after the lock is released: the
/// [observer](super::Config::observer) is called, wakers are woken, unneeded responses and errors are dropped. So none
/// of that can deadlock on the exchange or block others. Report the ends of attempts this way as well:
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
        let outbox = std::mem::take(&mut exchange.outbox);
        let observer = exchange.config.observer.clone().filter(|_| !outbox.events.is_empty());
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
    events: Vec<Event<'static>>,
    wakers: Vec<Waker>,
    entries: Vec<Entry>,
    answers: Vec<Response<Bytes>>,
}

impl Outbox {
    pub(super) fn emit(&mut self, observer: Option<&Observer>, event: Event<'static>) {
        match observer {
            Some(_) if self.is_deferred => self.events.push(event),
            Some(observer) => observer(&event),
            None => {}
        }
    }

    pub(super) fn wake(&mut self, waker: &Waker) {
        if self.is_deferred { self.wakers.push(waker.clone()) } else { waker.wake_by_ref() }
    }

    /// Drops the remains of a call.
    pub(super) fn discard(&mut self, entry: Entry) {
        if self.is_deferred {
            self.entries.push(entry);
        }
    }

    /// Drops a response that no call waits for.
    pub(super) fn discard_answer(&mut self, answer: Response<Bytes>) {
        if self.is_deferred {
            self.answers.push(answer);
        }
    }

    fn deliver(self, observer: Option<&Observer>) {
        if let Some(observer) = observer {
            self.events.iter().for_each(|event| observer(event));
        }
        self.wakers.into_iter().for_each(Waker::wake);
    }
}
