//! The client: one exchange behind a lock, one loop around it.

use std::ffi::OsString;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::{Instant, SystemTime};

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use http::Response;
use odin_api_engine::exchange::{Access, Attempt, AttemptKey, CallOptions, Config, Exchange};
use odin_api_engine::flow::{Ctx, Directive, Engine, Progress};
use odin_api_engine::testing::{InMemory, Link};
use odin_api_engine::{Builder, Call, Connect, Endpoint, Error, Failure, Now, RawResponse, Site, TransportConfig};
use tokio::time::{Sleep, sleep_until};

use crate::connection_state::after;
use crate::reading;
use crate::sender::Sender;

/// An async client. Clones are cheap and share session, rate, retry budget and connections.
///
/// Futures of a client may be dropped at any time: connections, rate and session stay usable. They need a tokio
/// runtime with time and I/O enabled.
///
/// For tests, [`Builder::in_memory`] makes one that sends nothing and needs no runtime.
#[derive(Clone)]
pub struct Client {
    inner: Inner,
}

#[derive(Clone)]
enum Inner {
    Network(Arc<Shared>),
    Memory(Arc<Link>),
}

pub(crate) struct Shared {
    exchange: Mutex<Exchange>,
    sender: Sender,
    pub(crate) started: Instant,
}

impl Shared {
    /// Locks the exchange for one step. Apart from `step` itself, no code of the caller runs under the lock.
    pub(crate) fn with<T>(&self, step: impl FnOnce(&mut Exchange) -> T) -> T {
        (&self.exchange).with(step)
    }

    pub(crate) fn now(&self) -> Now {
        now(self.started)
    }

    /// Sends a request.
    pub(crate) async fn send(&self, attempt: Box<Attempt>) -> Outcome {
        let key = attempt.key;
        Outcome { key, result: self.sender.send(attempt).await }
    }

    /// Sends a request and reports the outcome.
    pub(crate) async fn perform(&self, attempt: Box<Attempt>) {
        let outcome = self.send(attempt).await;
        let now = self.now();
        self.with(|exchange| outcome.report(exchange, now));
    }
}

/// How a request ended.
pub(crate) struct Outcome {
    key: AttemptKey,
    result: Result<Response<Bytes>, Failure>,
}

impl Outcome {
    /// Tells the exchange.
    pub(crate) fn report(self, exchange: &mut Exchange, now: Now) {
        match self.result {
            Ok(response) => exchange.on_response(self.key, response, now),
            Err(failure) => exchange.on_failure(self.key, &failure, now),
        }
    }
}

fn now(started: Instant) -> Now {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Now::new(started.elapsed(), unix.as_secs(), fastrand::u64(..))
}

impl Connect for Client {
    fn connect(config: Config, transport: TransportConfig) -> Result<Self, Error> {
        let started = Instant::now();
        let sender = Sender::new(&config.site, &transport, &config.limits)?;
        let exchange = Mutex::new(Exchange::new(config, now(started)));
        Ok(Self { inner: Inner::Network(Arc::new(Shared { exchange, sender, started })) })
    }

    fn variable(name: &str) -> Option<OsString> {
        std::env::var_os(name)
    }
}

impl InMemory for Client {
    fn in_memory(link: Link) -> Self {
        Self { inner: Inner::Memory(Arc::new(link)) }
    }
}

impl Client {
    /// Starts to configure a client for a base URL or a [`Site`].
    pub fn builder<S>(site: S) -> Result<Builder<Self>, Error>
    where
        S: TryInto<Site>,
        Error: From<S::Error>,
    {
        Builder::new(site)
    }

    /// Starts to configure a client from `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD`: see [`Builder::from_env`].
    pub fn from_env() -> Result<Builder<Self>, Error> {
        Builder::from_env()
    }

    /// Calls an operation.
    ///
    /// An answer of more than 256 KiB is read on one of tokio's threads for blocking work, so that other tasks go on
    /// meanwhile. The answers to the calls of a flow are read by the task that runs it.
    pub async fn call<E>(&self, endpoint: E) -> Result<E::Response, Error>
    where
        E: Endpoint + Send,
    {
        self.call_with(endpoint, CallOptions::default()).await
    }

    /// Calls an operation with its own limits, retries or token.
    pub async fn call_with<E>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error>
    where
        E: Endpoint + Send,
    {
        // What is compiled for each operation ends here and begins with reading: a program may call a thousand of them.
        let call = endpoint.prepare()?;
        drop(endpoint);
        match &self.inner {
            Inner::Network(shared) => reading::read(shared.call(call, options).await?, E::decode).await,
            Inner::Memory(_) => self.call_in_memory(call, options).await?.read(E::decode),
        }
    }

    /// Runs a flow. Its requests run concurrently, as many as the flow starts.
    ///
    /// A flow may await anything of tokio beside its context: a timer, a channel, a task, another client. Dropping the
    /// future ends the flow and its calls. If the flow returns a `Result`, [`try_run`](Self::try_run) saves a `?`.
    ///
    /// ```no_run
    /// # async fn run() -> Result<(), odin_api::Error> {
    /// # let odin = odin_api_hyper::Client::builder("https://odin.example.net/api/v2")?.build()?;
    /// let users = odin.run(|ctx| async move {
    ///     let ids = ["4001@example.net", "4002@example.net"];
    ///     ctx.map(8, ids, |id| ctx.call(odin_api::users::Get::new(id))).await
    /// }).await?;
    /// # Ok(()) }
    /// ```
    pub async fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        self.run_with(flow, |_| {}).await
    }

    /// Runs a flow and reports its progress to a callback.
    pub async fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        self.drive(Engine::new(flow), progress).await
    }

    /// Runs a flow that returns a `Result`, whose error may be any that an [`Error`] becomes by `?`.
    ///
    /// ```no_run
    /// # async fn run() -> Result<(), odin_api::Error> {
    /// # let odin = odin_api_hyper::Client::builder("https://odin.example.net/api/v2")?.build()?;
    /// use odin_api::{Error, users};
    /// let user = odin.try_run(|ctx| async move {
    ///     ctx.call(users::Update::new("4001@example.net").title("Agent")).await?;
    ///     ctx.call(users::Get::new("4001@example.net")).await
    /// }).await?;
    /// # Ok(()) }
    /// ```
    pub async fn try_run<T, E, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>> + Send,
        E: From<Error>,
    {
        self.try_run_with(flow, |_| {}).await
    }

    /// Runs a flow that returns a `Result`, and reports its progress to a callback.
    pub async fn try_run_with<T, E, F>(
        &self,
        flow: impl FnOnce(Ctx) -> F,
        progress: impl FnMut(Progress),
    ) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>> + Send,
        E: From<Error>,
    {
        self.run_with(flow, progress).await?
    }

    /// Reads or changes the exchange that all clones share: credentials, token, rate.
    ///
    /// All calls of the client wait until `access` returns, so it must be short and must not use the client itself.
    pub fn with_exchange<T>(&self, access: impl FnOnce(&mut Exchange) -> T) -> T {
        match &self.inner {
            Inner::Network(shared) => shared.with(access),
            Inner::Memory(link) => link.with_exchange(access),
        }
    }

    async fn call_in_memory(&self, call: Call, options: CallOptions) -> Result<RawResponse, Error> {
        let flow = |ctx: Ctx| async move { ctx.answer(call, options).await };
        self.drive(Engine::new(flow), |_| {}).await.unwrap_or_else(Err)
    }

    /// The loop of this transport.
    async fn drive<T>(&self, engine: Engine<'_, T>, mut progress: impl FnMut(Progress)) -> Result<T, Error> {
        let shared = match &self.inner {
            Inner::Network(shared) => shared,
            Inner::Memory(link) => {
                // In a box, so that the future of every call is not larger for it.
                return Box::pin(async move {
                    let mut run = link.run(engine).awaiting_anything();
                    poll_fn(|cx| run.poll(cx.waker(), &mut progress)).await
                })
                .await;
            }
        };
        let mut engine = Abandon { engine, shared };
        // The first request is polled directly: `FuturesUnordered` costs one more wake each time all of its futures are pending.
        let mut first = pin!(None);
        let mut others = FuturesUnordered::new();
        let mut timer: Pin<&mut Option<Sleep>> = pin!(None);
        poll_fn(|cx| {
            loop {
                let directive = engine.engine.poll(&mut &shared.exchange, shared.now(), cx.waker());
                match directive {
                    Directive::Send(attempt) if attempt.detached => {
                        let shared = Arc::clone(shared);
                        tokio::spawn(async move { shared.perform(attempt).await });
                        continue;
                    }
                    Directive::Send(attempt) => {
                        let sending = shared.perform(attempt);
                        if first.is_none() {
                            first.set(Some(sending));
                        } else {
                            others.push(sending);
                        }
                        continue;
                    }
                    Directive::Progress(step) => {
                        progress(step);
                        continue;
                    }
                    Directive::Done(output) => return Poll::Ready(Ok(output)),
                    // It awaits something else, which wakes this task.
                    Directive::Stalled => timer.set(None),
                    Directive::Wait(until) => {
                        let until = after(shared.started.into(), until);
                        if timer.as_ref().as_pin_ref().is_none_or(|timer| timer.deadline() != until) {
                            timer.set(Some(sleep_until(until)));
                        }
                    }
                }
                // A request that ends here changes the engine's next directive, so it is polled again.
                if first.as_mut().as_pin_mut().is_some_and(|first| first.poll(cx).is_ready()) {
                    first.set(None);
                    continue;
                }
                if let Poll::Ready(Some(())) = others.poll_next_unpin(cx) {
                    continue;
                }
                if timer.as_mut().as_pin_mut().is_none_or(|timer| timer.poll(cx).is_pending()) {
                    return Poll::Pending;
                }
            }
        })
        .await
    }
}

/// Abandons the engine's calls when the future that drives it is dropped.
struct Abandon<'a, 'f, T> {
    engine: Engine<'f, T>,
    shared: &'a Shared,
}

impl<T> Drop for Abandon<'_, '_, T> {
    fn drop(&mut self) {
        self.engine.abandon(&mut &self.shared.exchange);
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The formatter may write into the caller's own code, which must not run under the lock.
        let alternate = f.alternate();
        let exchange = self.with_exchange(|it| if alternate { format!("{it:#?}") } else { format!("{it:?}") });
        f.debug_tuple("Client").field(&format_args!("{exchange}")).finish()
    }
}
