//! The state of the request that a thread sends: its stage, and whether its answer stalls.
//!
//! ureq runs on the thread that calls it, so its connectors share this state through a thread-local.

use std::cell::RefCell;
use std::io;
use std::time::{Duration, Instant};

use odin_api_engine::policy::Limits;
use odin_api_engine::{Failure, FailureKind, ProxyServer, Sent, StallDetector};
use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};

/// The stage of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Looking up the host name.
    Resolving,
    /// Connecting, TLS included.
    Connecting,
    /// Part of the request may have been sent.
    Sent,
}

struct RequestState {
    stage: Stage,
    /// The proxy, until the connection has got past it.
    proxy: Option<ProxyServer>,
    /// No byte of the request has been written.
    unwritten: bool,
    stall: StallDetector,
    started: Instant,
}

thread_local! {
    static REQUEST: RefCell<Option<RequestState>> = const { RefCell::new(None) };
}

/// Starts the state of a new request.
pub(crate) fn begin(limits: &Limits) {
    REQUEST.set(Some(RequestState {
        stage: Stage::Connecting,
        proxy: None,
        unwritten: true,
        stall: StallDetector::new(limits),
        started: Instant::now(),
    }));
}

/// The lookup of the server's name, or of the proxy's, starts.
pub(crate) fn resolving(proxy: Option<&ProxyServer>) {
    with(|state| (state.stage, state.proxy) = (Stage::Resolving, proxy.cloned()));
}

/// The connection is being made.
pub(crate) fn connecting() {
    with(|state| state.stage = Stage::Connecting);
}

/// The connection has got past the proxy: later failures are not the proxy's.
pub(crate) fn past_proxy() {
    with(|state| state.proxy = None);
}

/// True the first time it is called for a request.
pub(crate) fn is_first_write() -> bool {
    with(|state| std::mem::take(&mut state.unwritten))
}

/// The headers are complete, or part of the body was read: this counts as progress.
pub(crate) fn content() {
    with(|state| state.stall.content());
}

pub(crate) fn stage() -> Stage {
    with(|state| state.stage)
}

/// The proxy that the request did not get past.
pub(crate) fn proxy() -> Option<ProxyServer> {
    with(|state| state.proxy.clone())
}

fn with<T>(f: impl FnOnce(&mut RequestState) -> T) -> T {
    REQUEST.with_borrow_mut(|state| f(state.as_mut().expect("`begin` is called before the request is sent")))
}

/// Wraps the connection above TLS, and notes when a request is written and when its answer arrives.
#[derive(Debug)]
pub(crate) struct Monitor;

impl<In: Transport> Connector<In> for Monitor {
    type Out = Monitored<In>;
    fn connect(&self, _: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| Monitored { inner }))
    }
}

#[derive(Debug)]
pub(crate) struct Monitored<T> {
    inner: T,
}

impl<T: Transport> Transport for Monitored<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        with(RequestState::asked);
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, Error> {
        let read_timeout = with(|state| state.read_timeout()).map_err(|failure| Error::Other(failure.into()))?;
        timeout.per_read = read_timeout.map(Into::into);
        let before = self.buffers().input().len();
        if self.buffers().input_append_buf().is_empty() {
            let why = format!("{before} bytes without the end of a line");
            return Err(Error::Other(Failure::new(FailureKind::TooLarge, Sent::Maybe, why).into()));
        }
        let progress = self.inner.await_input(timeout).map_err(not_an_end)?;
        let arrived = self.buffers().input().len().saturating_sub(before);
        with(|state| state.stall.arrived(arrived, state.started.elapsed()));
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
        self.stall.asked();
    }

    /// How long to wait for the next byte, if that is limited.
    fn read_timeout(&self) -> Result<Option<Duration>, Failure> {
        self.stall.check()?;
        let left = |until: Duration| until.saturating_sub(self.started.elapsed());
        // Data that has already arrived may still be read.
        Ok(self.stall.until().map(|until| left(until).max(Duration::from_millis(1))))
    }
}

/// Keeps ureq from taking a reset connection for the end of a body without a length.
fn not_an_end(error: Error) -> Error {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    match error {
        Error::Io(error) if matches!(error.kind(), ConnectionReset | ConnectionAborted | UnexpectedEof) => {
            Error::Io(io::Error::new(BrokenPipe, error))
        }
        error => error,
    }
}

/// The failure to report when an answer stalled.
pub(crate) fn stalled() -> Failure {
    with(|state| state.stall.stalled())
}
