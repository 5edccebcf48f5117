//! The client: one exchange behind a lock, one loop around it.

use std::ffi::OsString;
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use odin_api_engine::exchange::{CallOptions, Config, Exchange};
use odin_api_engine::flow::{Ctx, Directive, Engine, LocalEngine, Progress};
use odin_api_engine::testing::{InMemory, Link};
use odin_api_engine::{Builder, Call, Connect, Endpoint, Error, RawResponse, Site, TransportConfig};

use crate::cancel::CancelToken;
use crate::shared::Shared;
use crate::single::this_thread;
use crate::workers::Workers;

/// A blocking client. Clones are cheap and share session, rate, retry budget and connections.
///
/// For tests, [`Builder::in_memory`] makes one that sends nothing.
#[derive(Clone)]
pub struct Client {
    inner: Inner,
    cancel: Option<CancelToken>,
}

#[derive(Clone)]
enum Inner {
    Network(Arc<Shared>),
    Memory(Arc<Link>),
}

impl Connect for Client {
    fn connect(config: Config, transport: TransportConfig) -> Result<Self, Error> {
        Ok(Self { inner: Inner::Network(Arc::new(Shared::new(config, &transport)?)), cancel: None })
    }

    fn variable(name: &str) -> Option<OsString> {
        std::env::var_os(name)
    }
}

impl InMemory for Client {
    fn in_memory(link: Link) -> Self {
        Self { inner: Inner::Memory(Arc::new(link)), cancel: None }
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

    /// A clone whose calls and flows end when the token is cancelled, by any thread.
    ///
    /// They return at once, with an error of the kind [`Cancelled`](odin_api_engine::ErrorKind::Cancelled) whose fate says
    /// whether anything was sent: at once also where they wait for the server, since their requests are sent by other
    /// threads. A request that is in flight is not aborted; its thread ends when the answer is there, or with its limits.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), odin_api::Error> {
    /// # let odin = odin_api_ureq::Client::builder("https://odin.example.net/api/v2")?.build()?;
    /// use odin_api::{ErrorKind, users};
    /// use odin_api_ureq::CancelToken;
    ///
    /// let stop = CancelToken::new();
    /// let odin = odin.cancelled_by(&stop);
    /// std::thread::scope(|scope| {
    ///     scope.spawn(|| stop.cancel()); // such as when a button is pressed
    ///     match odin.call(users::List::of_service_provider("ent.odin")) {
    ///         Err(error) if error.kind() == ErrorKind::Cancelled => println!("stopped"),
    ///         other => println!("{other:?}"),
    ///     }
    /// });
    /// # Ok(()) }
    /// ```
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        Self { inner: self.inner.clone(), cancel: Some(token.clone()) }
    }

    /// Calls an operation and waits for its result.
    pub fn call<E: Endpoint>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.call_with(endpoint, CallOptions::default())
    }

    /// Calls an operation with its own limits, retries or token.
    pub fn call_with<E: Endpoint>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error> {
        // What is compiled for each operation ends here and begins with reading: a program may call a thousand of them.
        let call = endpoint.prepare()?;
        drop(endpoint);
        self.answer(call, options)?.read(E::decode)
    }

    fn answer(&self, call: Call, options: CallOptions) -> Result<RawResponse, Error> {
        if let Inner::Network(shared) = &self.inner
            && self.cancel.is_none()
        {
            return shared.call(call, options);
        }
        let engine = Engine::local(|ctx| async move { ctx.answer(call, options).await });
        self.drive_engine(engine, &mut |_| {}).unwrap_or_else(Err)
    }

    /// Runs a flow. Its requests are sent on worker threads: one for each request in flight, at most 64.
    ///
    /// Further requests wait for a free thread, no longer than the limit of an attempt. The flow itself stays on this thread,
    /// so it need not be `Send`. It can await its context only: anything else ends it with
    /// [`Stalled`](odin_api_engine::ErrorKind::Stalled). If it returns a `Result`, [`try_run`](Self::try_run) saves a `?`.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), odin_api::Error> {
    /// # let odin = odin_api_ureq::Client::builder("https://odin.example.net/api/v2")?.build()?;
    /// let users = odin.run(|ctx| async move {
    ///     let ids = ["4001@example.net", "4002@example.net"];
    ///     ctx.map(8, ids, |id| ctx.call(odin_api::users::Get::new(id))).await
    /// })?;
    /// # Ok(()) }
    /// ```
    pub fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, Error>
    where
        F: Future<Output = T>,
    {
        self.run_with(flow, |_| {})
    }

    /// Runs a flow and reports its progress to a callback.
    pub fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, mut progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T>,
    {
        self.drive_engine(Engine::local(flow), &mut progress)
    }

    /// Runs a flow that returns a `Result`, whose error may be any that an [`Error`] becomes by `?`.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), odin_api::Error> {
    /// # let odin = odin_api_ureq::Client::builder("https://odin.example.net/api/v2")?.build()?;
    /// use odin_api::{Error, users};
    /// let user = odin.try_run(|ctx| async move {
    ///     ctx.call(users::Update::new("4001@example.net").title("Agent")).await?;
    ///     ctx.call(users::Get::new("4001@example.net")).await
    /// })?;
    /// # Ok(()) }
    /// ```
    pub fn try_run<T, E, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>>,
        E: From<Error>,
    {
        self.try_run_with(flow, |_| {})
    }

    /// Runs a flow that returns a `Result`, and reports its progress to a callback.
    pub fn try_run_with<T, E, F>(&self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>>,
        E: From<Error>,
    {
        self.run_with(flow, progress)?
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

    fn is_cancelled(&self) -> bool {
        self.cancel.as_ref().is_some_and(CancelToken::is_cancelled)
    }

    fn drive_engine<T>(&self, engine: LocalEngine<'_, T>, progress: &mut dyn FnMut(Progress)) -> Result<T, Error> {
        match &self.inner {
            Inner::Network(shared) => self.drive(shared, engine, progress),
            Inner::Memory(link) => self.drive_in_memory(link, engine, progress),
        }
    }

    /// The loop of this transport.
    fn drive<T>(
        &self,
        shared: &Arc<Shared>,
        engine: LocalEngine<'_, T>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<T, Error> {
        let mut workers = Workers::new(Arc::clone(shared));
        let mut engine = Abandon { engine, shared };
        let waker = this_thread();
        let _registered = self.cancel.as_ref().map(|token| token.wakes(&waker));
        loop {
            if self.is_cancelled() {
                return Err(engine.engine.cancel(&mut &shared.exchange));
            }
            let directive = engine.engine.poll(&mut &shared.exchange, shared.now(), &waker);
            match directive {
                Directive::Send(attempt) => workers.execute(*attempt),
                Directive::Progress(step) => progress(step),
                Directive::Wait(until) => {
                    let wait = shared.until(until).min(workers.expire());
                    // If the thread was unparked since the poll, this returns at once.
                    std::thread::park_timeout(wait.max(Duration::from_micros(50)));
                }
                Directive::Done(output) => return Ok(output),
                Directive::Stalled => return Err(Error::stalled()),
            }
        }
    }
    /// The same without a network.
    fn drive_in_memory<T>(
        &self,
        link: &Link,
        engine: LocalEngine<'_, T>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<T, Error> {
        let mut run = link.run(engine);
        let waker = this_thread();
        let _registered = self.cancel.as_ref().map(|token| token.wakes(&waker));
        loop {
            match run.poll_unless(|| self.is_cancelled(), &waker, &mut *progress) {
                Poll::Ready(output) => return output,
                Poll::Pending => std::thread::park(),
            }
        }
    }
}

/// Abandons the engine's calls when the loop ends, also when the flow or a callback panics.
struct Abandon<'a, 'f, T> {
    engine: LocalEngine<'f, T>,
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
