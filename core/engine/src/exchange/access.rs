//! How engines that run at the same time share an exchange.

use std::sync::{Mutex, PoisonError};
use std::task::Waker;

use bytes::Bytes;
use http::Response;

use super::entry::Entry;
use super::event::Event;
use super::{Exchange, Observer};

/// Lends an [`Exchange`] for one short step.
///
/// An [`Engine`](crate::flow::Engine) asks for the exchange through this, a moment at a time. A driver with an exchange
/// of its own passes `&mut exchange`, one that shares it passes `&mut &mutex`.
///
/// Through a mutex, everything that is not the exchange's own work happens after the lock is released: the
/// [observer](super::Config::observer) is told, wakers are called, answers and errors that nobody wants are dropped. So
/// none of that can deadlock on the exchange or keep others from it. Report the ends of attempts this way as well:
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
    /// Lends the exchange. It must not be asked for again from within `act`.
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T;
}

impl Access for Exchange {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        act(self)
    }
}

impl Access for &Mutex<Exchange> {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        // An exchange is whole between two of its steps, whatever panicked while it was lent.
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

/// What runs code of others, and therefore waits until the exchange is not locked any more.
#[derive(Default)]
pub(super) struct Outbox {
    /// It is collected; otherwise it is done at once.
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

    /// Drops what is left of a call.
    pub(super) fn discard(&mut self, entry: Entry) {
        if self.is_deferred {
            self.entries.push(entry);
        }
    }

    /// Drops an answer that nobody waits for.
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
