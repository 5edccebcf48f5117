//! What a thread's request has come to: its stage, and the pace of its answer.
//!
//! ureq works on the thread that calls it, so what its parts have to tell each other is kept with the thread.

use std::cell::RefCell;
use std::io;
use std::time::{Duration, Instant};

use http::Uri;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Failure, FailureKind, Sent, Watch};
use ureq::config::Config;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};
use ureq::{Error, Timeout};

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The name of the host is looked up.
    Resolving,
    /// A connection is made, TLS included.
    Connecting,
    /// Some of it was written.
    Sent,
}

struct Course {
    target: Uri,
    stage: Stage,
    /// A new connection is being made, since none was there.
    connecting: bool,
    /// The host of the request is to be looked up when one is.
    lookup_due: bool,
    watch: Watch,
    started: Instant,
}

thread_local! {
    static COURSE: RefCell<Option<Course>> = const { RefCell::new(None) };
}

/// A request begins.
pub(crate) fn begin(target: &Uri, limits: &Limits) {
    COURSE.set(Some(Course {
        target: target.clone(),
        stage: Stage::Connecting,
        connecting: false,
        lookup_due: false,
        watch: Watch::new(limits),
        started: Instant::now(),
    }));
}

/// The headers are complete, or some of the body was handed on.
pub(crate) fn content() {
    with(|course| course.watch.content());
}

pub(crate) fn stage() -> Stage {
    with(|course| course.stage)
}

fn with<T>(f: impl FnOnce(&mut Course) -> T) -> T {
    COURSE.with_borrow_mut(|course| f(course.as_mut().expect("a request begins before anything happens to it")))
}

/// The resolver of the standard library, asked when a connection is made.
///
/// ureq asks before every request, also where a connection is there already, and a lookup with a time limit is a thread.
#[derive(Debug, Default)]
pub(crate) struct Lookup(DefaultResolver);

impl Resolver for Lookup {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        if with(|course| course.connecting) {
            with(|course| course.stage = Stage::Resolving);
            let addresses = self.0.resolve(uri, config, timeout)?;
            with(|course| course.stage = Stage::Connecting);
            Ok(addresses)
        } else {
            with(|course| course.lookup_due = true);
            Ok(self.empty())
        }
    }
}

/// Stands around the connectors of ureq: looks up what they are to connect to.
#[derive(Debug)]
pub(crate) struct LookedUp<C>(pub(crate) C);

impl<C: Connector> Connector for LookedUp<C> {
    type Out = C::Out;
    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<()>) -> Result<Option<C::Out>, Error> {
        let due = with(|course| {
            course.connecting = true;
            std::mem::take(&mut course.lookup_due)
        });
        if !due {
            return self.0.connect(details, chained);
        }
        let mut timeout = details.timeout;
        if timeout.reason == Timeout::Connect {
            timeout.reason = Timeout::Resolve;
        }
        let details = ConnectionDetails {
            addrs: details.resolver.resolve(details.uri, details.config, timeout)?,
            current_time: details.current_time.clone(),
            run_connector: details.run_connector.clone(),
            register_shutdown: details.register_shutdown.clone(),
            ..*details
        };
        self.0.connect(&details, chained)
    }
}

/// Stands after TLS in the chain of connectors: sees a request go, and its answer come.
#[derive(Debug)]
pub(crate) struct Watcher;

impl<In: Transport> Connector<In> for Watcher {
    type Out = Watched<In>;
    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        // What a proxy is told on the way to the server is no request.
        let to_server = with(|course| course.target == *details.uri);
        Ok(chained.map(|inner| Watched { inner, to_server }))
    }
}

#[derive(Debug)]
pub(crate) struct Watched<T> {
    inner: T,
    to_server: bool,
}

impl<T: Transport> Transport for Watched<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        if self.to_server {
            with(Course::asked);
        }
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, Error> {
        if !self.to_server {
            return self.inner.await_input(timeout);
        }
        let patience = with(|course| course.patience()).map_err(|failure| Error::Other(failure.into()))?;
        timeout.per_read = patience.map(Into::into);
        let before = self.buffers().input().len();
        if self.buffers().input_append_buf().is_empty() {
            let why = format!("{before} bytes without the end of a line");
            return Err(Error::Other(Failure::new(FailureKind::TooLarge, Sent::Maybe, why).into()));
        }
        let progress = self.inner.await_input(timeout).map_err(not_an_end)?;
        let arrived = self.buffers().input().len().saturating_sub(before);
        with(|course| course.watch.arrived(arrived, course.started.elapsed()));
        Ok(progress)
    }

    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

impl Course {
    fn asked(&mut self) {
        self.stage = Stage::Sent;
        self.watch.asked();
    }

    /// How long to wait for the next byte, where that is limited.
    fn patience(&self) -> Result<Option<Duration>, Failure> {
        self.watch.check()?;
        let left = |until: Duration| until.saturating_sub(self.started.elapsed());
        // What is there already may still be read.
        Ok(self.watch.until().map(|until| left(until).max(Duration::from_millis(1))))
    }
}

/// ureq takes a reset for the end of a body without a length. It is none.
fn not_an_end(error: Error) -> Error {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    match error {
        Error::Io(error) if matches!(error.kind(), ConnectionReset | ConnectionAborted | UnexpectedEof) => {
            Error::Io(io::Error::new(BrokenPipe, error))
        }
        error => error,
    }
}

/// What to report when an answer stalled.
pub(crate) fn stalled() -> Failure {
    with(|course| course.watch.stalled())
}
