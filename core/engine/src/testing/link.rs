//! The driver of clients in memory.

use std::fmt;
use std::future::Future;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::Server;
use crate::error::{Error, Failure, FailureKind, Sent};
use crate::exchange::{Access, AttemptKey, Config, Exchange};
use crate::flow::{Directive, Engine, Progress};

/// What a client in memory has instead of a connection: its exchange, and the server that answers.
///
/// For transports, which implement [`InMemory`](super::InMemory) with it.
pub struct Link {
    exchange: Mutex<Exchange>,
    server: Server,
    /// How many attempts have ended, with all that follows from it.
    answered: AtomicU64,
}

/// How many attempts were sent, and how many of them have ended.
#[derive(Clone, Copy, PartialEq)]
struct Attempts {
    sent: u64,
    answered: u64,
}

impl Link {
    pub(super) fn new(config: Config, server: &Server) -> Self {
        let exchange = Mutex::new(Exchange::new(config, server.now()));
        Self { exchange, server: server.clone(), answered: AtomicU64::new(0) }
    }

    /// Locks the exchange for one step.
    pub fn with_exchange<T>(&self, step: impl FnOnce(&mut Exchange) -> T) -> T {
        (&self.exchange).with(step)
    }

    fn attempts(&self, exchange: &Exchange) -> Attempts {
        Attempts { sent: exchange.attempts_sent(), answered: self.answered.load(Ordering::Acquire) }
    }

    /// Starts to drive an engine; nothing runs until the result is polled. The engine is abandoned when it is dropped.
    pub fn run<'a, 'f, T, F>(&'a self, engine: Engine<'f, T, F>) -> Run<'a, 'f, T, F>
    where
        F: Future<Output = T> + ?Sized + 'f,
    {
        Run { engine, link: self, answering: None, awaits_anything: false }
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("server", &self.server).finish_non_exhaustive()
    }
}

/// An engine that is driven in memory.
pub struct Run<'a, 'f, T, F = dyn Future<Output = T> + Send + 'f>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    engine: Engine<'f, T, F>,
    link: &'a Link,
    /// The attempt that the server is answering.
    answering: Option<AttemptKey>,
    awaits_anything: bool,
}

impl<'f, T, F> Run<'_, 'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    /// Lets the flow await what is not its context, as a driver on an async runtime does: polling is then pending, not an
    /// error.
    #[must_use]
    pub fn awaiting_anything(mut self) -> Self {
        self.awaits_anything = true;
        self
    }

    /// Drives the engine: to its end, unless it has to wait for a request that another thread has sent with the same
    /// client. Then `waker` is woken when to poll again.
    ///
    /// # Panics
    ///
    /// When it is polled again after its end.
    pub fn poll(&mut self, waker: &Waker, progress: impl FnMut(Progress)) -> Poll<Result<T, Error>> {
        self.poll_unless(|| false, waker, progress)
    }

    /// The same, cancelled as soon as `cancelled` says so: see [`Engine::cancel`].
    pub fn poll_unless(
        &mut self,
        cancelled: impl Fn() -> bool,
        waker: &Waker,
        mut progress: impl FnMut(Progress),
    ) -> Poll<Result<T, Error>> {
        loop {
            if cancelled() {
                return Poll::Ready(Err(self.engine.cancel(&mut &self.link.exchange)));
            }
            let before = self.link.with_exchange(|exchange| self.link.attempts(exchange));
            match self.engine.poll(&mut &self.link.exchange, self.link.server.now(), waker) {
                Directive::Send(attempt) => {
                    self.answering = Some(attempt.key);
                    let outcome = self.link.server.answer(*attempt);
                    self.report(outcome);
                }
                Directive::Progress(step) => progress(step),
                Directive::Wait(until) => {
                    if self.wait(until, before, waker).is_pending() {
                        return Poll::Pending;
                    }
                }
                Directive::Done(output) => return Poll::Ready(Ok(output)),
                Directive::Stalled if self.awaits_anything => return Poll::Pending,
                Directive::Stalled => return Poll::Ready(Err(Error::stalled())),
            }
        }
    }

    /// Lets the time pass, unless another thread's request is being answered, which might then time out.
    fn wait(&self, until: Duration, before: Attempts, waker: &Waker) -> Poll<()> {
        let link = self.link;
        // While the exchange is locked, nothing is sent.
        let pass = || {
            link.with_exchange(|exchange| {
                let attempts = link.attempts(exchange);
                if attempts.sent > attempts.answered {
                    return Poll::Pending;
                }
                // What another thread did since the engine was polled may have ended the wait.
                if attempts == before {
                    link.server.wait(until);
                }
                Poll::Ready(())
            })
        };
        if pass().is_ready() {
            return Poll::Ready(());
        }
        // In this order: an answer after the second look wakes the driver.
        link.server.wake_later(waker);
        pass()
    }

    fn report(&mut self, outcome: Result<Response<Bytes>, Failure>) {
        let Some(key) = self.answering.take() else { return };
        let now = self.link.server.now();
        self.link.with_exchange(|exchange| match outcome {
            Ok(response) => exchange.on_response(key, response, now),
            Err(failure) => exchange.on_failure(key, &failure, now),
        });
        // Not before the calls that waited for it are woken, which happens last.
        self.link.answered.fetch_add(1, Ordering::Release);
        self.link.server.wake();
    }
}

impl<'f, T, F> Drop for Run<'_, 'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    fn drop(&mut self) {
        // Only if the closure panicked.
        self.report(Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "the test's server panicked")));
        self.engine.abandon(&mut &self.link.exchange);
    }
}

impl<'f, T, F> fmt::Debug for Run<'_, 'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("engine", &self.engine).finish_non_exhaustive()
    }
}
