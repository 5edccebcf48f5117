//! Flows: a flow is an `async fn` that makes many calls but does no I/O itself. A single call needs none: a driver [submits] it
//! to the exchange and polls it there.
//!
//! [submits]: Exchange::submit
//!
//! A flow awaits its context: [`Ctx::call`], [`Ctx::map`], [`Ctx::for_each`], [`Ctx::sleep`]. An [`Engine`] polls it
//! together with an [`Exchange`] and tells its driver what to do: [`Directive`]. Whether a flow may await anything else,
//! such as a channel, depends on the driver: `odin-api-hyper` lets it, `odin-api-ureq` ends it with
//! [`Stalled`](crate::ErrorKind::Stalled).
//!
//! # Driving an engine
//!
//! A transport is this loop around a socket:
//!
//! 1. Poll the engine, with the current time and a waker that makes you poll again.
//! 2. [`Directive::Send`]: begin to send the attempt, and go to 1 **at once**, without waiting for its end: more
//!    attempts may be due. One that is [detached](Attempt::detached) continues after the flow has ended.
//! 3. [`Directive::Progress`]: report it, and go to 1 at once.
//! 4. [`Directive::Wait`]: sleep until that time, until the waker is woken, or until an attempt ends; then go to 1.
//! 5. [`Directive::Done`]: the flow has ended with this. [`Directive::Stalled`]: it awaits something other than its
//!    context, which wakes the waker when it is ready. A driver that allows this waits for that, as in 4; any other one
//!    ends with [`Error::stalled`].
//! 6. Whenever an attempt ends, report it once, with [`Exchange::on_response`] or [`Exchange::on_failure`], and its
//!    key.
//! 7. If you leave the loop before the end, [abandon](Engine::abandon) the engine, or [cancel](Engine::cancel) it to get
//!    an error that says what was sent. Requests in flight may be dropped, or their ends reported as usual: they are
//!    ignored.
//!
//! Extra polls do no harm. If several engines share an exchange, put it behind a mutex and lend it through
//! [`Access`](crate::exchange::Access): the flow itself is polled, and dropped, while the exchange is not locked.
//!
//! ```
//! use std::sync::Mutex;
//! use std::task::Waker;
//! use std::time::Duration;
//!
//! use odin_api::exchange::{Access, Attempt, Config, Exchange};
//! use odin_api::flow::{Ctx, Directive, Engine};
//! use odin_api::{Error, Failure, Now, Site, Token, users};
//! # fn now(elapsed: Duration) -> Now { Now::new(elapsed, 1_700_000_000, 42) }
//! # fn send(attempt: Attempt) -> Result<http::Response<bytes::Bytes>, Failure> {
//! #     assert_eq!(attempt.operation.id, "users.get");
//! #     Ok(http::Response::new(r#"{"userId":"4001@example.net"}"#.into()))
//! # }
//!
//! let mut config = Config::new(Site::new("https://odin.example.net/api/v2")?);
//! config.token = Some(Token::new("eyJ0eXAiOiJKV1QifQ.e30.c2ln")?);
//! let exchange = Mutex::new(Exchange::new(config, now(Duration::ZERO)));
//!
//! let ids = ["4001@example.net", "4002@example.net"];
//! let mut engine = Engine::new(|ctx: Ctx| async move {
//!     let ctx = &ctx;
//!     ctx.map(2, ids, |id| ctx.call(users::Get::new(id))).await
//! });
//! let mut time = Duration::ZERO;
//! let users = loop {
//!     match engine.poll(&mut &exchange, now(time), Waker::noop()) {
//!         // This driver can do one thing at a time, so the attempt has ended before it polls again.
//!         Directive::Send(attempt) => {
//!             let key = attempt.key;
//!             match send(*attempt) {
//!                 Ok(response) => (&exchange).with(|it| it.on_response(key, response, now(time))),
//!                 Err(failure) => (&exchange).with(|it| it.on_failure(key, &failure, now(time))),
//!             }
//!         }
//!         Directive::Progress(progress) => println!("{} of {}", progress.done, progress.total),
//!         // Nothing else can happen meanwhile: here the time jumps, where a real driver sleeps.
//!         Directive::Wait(until) => time = until,
//!         Directive::Done(users) => break users,
//!         Directive::Stalled => return Err(Error::stalled()),
//!     }
//! };
//! assert_eq!(users.len(), 2);
//! assert_eq!(time, Duration::from_millis(200), "five a second");
//! # Ok::<(), Error>(())
//! ```

mod engine;
pub mod login;
mod mailbox;
mod polling;

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use crate::clock::Now;
use crate::error::Error;
use crate::exchange::{Attempt, CallOptions, Exchange};
use crate::request::{Call, Endpoint};
use crate::response::RawResponse;

pub use engine::{Engine, LocalEngine};
pub use polling::{Polling, Waits};

use mailbox::{Mailbox, Pending, State};

/// The progress of a flow, as reported by it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Completed steps.
    pub done: usize,
    /// Total number of steps, as far as known.
    pub total: usize,
    /// What the flow is doing.
    pub note: String,
}

/// What a driver does next for an [`Engine`].
#[derive(Debug)]
pub enum Directive<T> {
    /// Send this, and poll again; several may be in flight at once.
    Send(Box<Attempt>),
    /// Wait until then, or until the waker is woken.
    Wait(Duration),
    /// The flow reports progress.
    Progress(Progress),
    /// The flow ended.
    Done(T),
    /// The flow awaits something other than its context: unless that wakes the waker, it waits for ever.
    Stalled,
}

/// The context of a flow: everything it can await.
#[derive(Clone)]
pub struct Ctx {
    mail: Arc<Mailbox>,
}

impl Ctx {
    /// Calls an operation, through session, rate, retry and limits.
    pub async fn call<E: Endpoint>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.call_with(endpoint, CallOptions::default()).await
    }

    /// Calls an operation with options for this call only.
    pub async fn call_with<E: Endpoint>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error> {
        let call = endpoint.prepare()?;
        drop(endpoint);
        self.answer(call, options).await?.read(E::decode)
    }

    /// For transports: the answer to a call, not read yet.
    #[doc(hidden)]
    pub fn answer(&self, call: Call, options: CallOptions) -> impl Future<Output = Result<RawResponse, Error>> + use<> {
        Pending { mail: Arc::clone(&self.mail), what: Some(State::Asked(Box::new((call, options)))), slot: None }
    }

    /// Sleeps for this long.
    pub async fn sleep(&self, time: Duration) {
        let until = self.now().elapsed.saturating_add(time);
        let asking = Pending { mail: Arc::clone(&self.mail), what: Some(State::Sleeping(until)), slot: None };
        // A sleep cannot fail: its slot never holds an answer.
        let _slept = asking.await;
    }

    /// Runs a closure on the exchange itself, between two of its steps.
    pub(crate) async fn act<T: Send + 'static>(&self, act: impl FnOnce(&mut Exchange, Now) -> T + Send + 'static) -> T {
        let result = Arc::new(Mutex::new(None));
        let place = Arc::clone(&result);
        let act = move |exchange: &mut Exchange, now: Now| {
            let done = act(exchange, now);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        };
        let asking = Pending { mail: Arc::clone(&self.mail), what: Some(State::Acting(Box::new(act))), slot: None };
        let _done = asking.await;
        let done = result.lock().unwrap_or_else(PoisonError::into_inner).take();
        done.expect("the engine answers after it has acted")
    }

    /// Runs `f` on every item, at most `limit` at a time, and returns the results in the order of the items.
    pub async fn map<I, F, Fut>(&self, limit: usize, items: I, mut f: F) -> Vec<Fut::Output>
    where
        I: IntoIterator,
        F: FnMut(I::Item) -> Fut,
        Fut: Future,
    {
        let mut results: Vec<Option<Fut::Output>> = Vec::new();
        let numbered = |(index, item)| {
            let work = f(item);
            async move { (index, work.await) }
        };
        let take = |(index, result): (usize, _)| {
            if results.len() <= index {
                results.resize_with(index + 1, || None);
            }
            results[index] = Some(result);
        };
        self.for_each(limit, items.into_iter().enumerate(), numbered, take).await;
        results.into_iter().map(|result| result.expect("every item ran to its end")).collect()
    }

    /// Runs `f` on every item, at most `limit` at a time, and hands each result to `take` as it comes, in no order.
    ///
    /// Nothing is collected: what `take` has seen is not lost if the flow ends before its time, and the items may be any
    /// number.
    ///
    /// ```
    /// use odin_api::flow::Ctx;
    /// use odin_api::users;
    ///
    /// # #[expect(dead_code)]
    /// async fn retitle(ctx: &Ctx, ids: Vec<String>) -> usize {
    ///     let mut failed = 0;
    ///     let update = |id: String| async move {
    ///         let result = ctx.call(users::Update::new(&id).title("Agent")).await;
    ///         (id, result)
    ///     };
    ///     ctx.for_each(8, ids, update, |(id, result)| {
    ///         if let Err(error) = result {
    ///             println!("{id}: {error}");
    ///             failed += 1;
    ///         }
    ///     })
    ///     .await;
    ///     failed
    /// }
    /// ```
    pub async fn for_each<I, F, Fut>(&self, limit: usize, items: I, mut f: F, mut take: impl FnMut(Fut::Output))
    where
        I: IntoIterator,
        F: FnMut(I::Item) -> Fut,
        Fut: Future,
    {
        let mut items = items.into_iter();
        let mut running = FuturesUnordered::new();
        loop {
            while running.len() < limit.max(1) {
                let Some(item) = items.next() else { break };
                running.push(f(item));
            }
            match running.next().await {
                Some(result) => take(result),
                None => break,
            }
        }
    }

    /// Reports progress.
    pub fn progress(&self, done: usize, total: usize, note: impl Into<String>) {
        self.mail.lock().progress.push_back(Progress { done, total, note: note.into() });
    }

    /// The time at which the flow was last polled.
    ///
    /// # Panics
    ///
    /// If the flow has not been polled yet: call it inside the `async` block.
    pub fn now(&self) -> Now {
        self.mail.lock().now.expect("a flow runs only while its engine polls it")
    }
}

impl fmt::Debug for Ctx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ctx")
    }
}
