//! What a thread's request has come to: its stage, and the pace of its answer.
//!
//! ureq works on the thread that calls it, so what its parts have to tell each other is kept with the thread.

use std::cell::RefCell;
use std::io;
use std::time::{Duration, Instant};

use odin_api_engine::policy::Limits;
use odin_api_engine::{Failure, FailureKind, ProxyServer, Sent, StallDetector};
use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};

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

struct RequestState {
    stage: Stage,
    /// The proxy, as long as it is between us and the server.
    proxy: Option<ProxyServer>,
    /// Nothing of the request was written.
    unwritten: bool,
    watch: StallDetector,
    started: Instant,
}

thread_local! {
    static REQUEST: RefCell<Option<RequestState>> = const { RefCell::new(None) };
}

/// A request begins.
pub(crate) fn begin(limits: &Limits) {
    REQUEST.set(Some(RequestState {
        stage: Stage::Connecting,
        proxy: None,
        unwritten: true,
        watch: StallDetector::new(limits),
        started: Instant::now(),
    }));
}

/// The name of the server, or of the proxy on the way to it, is looked up.
pub(crate) fn resolving(proxy: Option<&ProxyServer>) {
    with(|course| (course.stage, course.proxy) = (Stage::Resolving, proxy.cloned()));
}

/// A connection to it is made.
pub(crate) fn connecting() {
    with(|course| course.stage = Stage::Connecting);
}

/// What happens from now on happens at the server.
pub(crate) fn past_proxy() {
    with(|course| course.proxy = None);
}

/// True for the first bytes of a request.
pub(crate) fn is_first_write() -> bool {
    with(|course| std::mem::take(&mut course.unwritten))
}

/// The headers are complete, or some of the body was handed on.
pub(crate) fn content() {
    with(|course| course.watch.content());
}

pub(crate) fn stage() -> Stage {
    with(|course| course.stage)
}

/// The proxy that the request did not get past.
pub(crate) fn proxy() -> Option<ProxyServer> {
    with(|course| course.proxy.clone())
}

fn with<T>(f: impl FnOnce(&mut RequestState) -> T) -> T {
    REQUEST.with_borrow_mut(|course| f(course.as_mut().expect("a request begins before anything happens to it")))
}

/// Stands after TLS in the chain of connectors: sees a request go, and its answer come.
#[derive(Debug)]
pub(crate) struct Watcher;

impl<In: Transport> Connector<In> for Watcher {
    type Out = Watched<In>;
    fn connect(&self, _: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| Watched { inner }))
    }
}

#[derive(Debug)]
pub(crate) struct Watched<T> {
    inner: T,
}

impl<T: Transport> Transport for Watched<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        with(RequestState::asked);
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, Error> {
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

impl RequestState {
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
