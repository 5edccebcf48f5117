//! What moves bytes: a ureq agent, and the translation of its errors.

use std::cell::Cell;
use std::io::{self, Read};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Response};
use odin_api::exchange::Attempt;
use odin_api::policy::Limits;
use odin_api::{Error, Failure, FailureKind, Proxy, Receiver, Roots, Sent, Wire};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, DefaultConnector, NextTimeout, Transport};
use ureq::{Agent, AsSendBody, Timeout};

/// The limits as settings of an agent or of a request, whose builders share no public trait.
macro_rules! timeouts {
    ($config:expr, $limits:expr) => {
        $config
            .timeout_global(Some($limits.attempt))
            .timeout_resolve(Some($limits.connect))
            .timeout_connect(Some($limits.connect))
            .timeout_per_write(Some($limits.stall))
            .max_response_header_size($limits.header_bytes)
    };
}

pub(crate) struct Sender {
    agent: Agent,
    /// What the agent is set up for; other limits cost a copy of its settings.
    limits: Limits,
}

impl Sender {
    pub(crate) fn new(wire: &Wire, limits: &Limits) -> Result<Self, Error> {
        let roots = match &wire.roots {
            Roots::Platform => RootCerts::PlatformVerifier,
            Roots::Custom(certificates) => {
                RootCerts::from(certificates.iter().map(|der| Certificate::from_der(der).to_owned()))
            }
            _ => RootCerts::WebPki,
        };
        let proxy = match &wire.proxy {
            Proxy::Environment => ureq::Proxy::try_from_env(),
            Proxy::Url(url) => {
                Some(ureq::Proxy::new(url).map_err(|error| Error::setup("the proxy cannot be used", error))?)
            }
            _ => None,
        };
        let config = timeouts!(Agent::config_builder(), limits)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(proxy)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .user_agent("")
            .accept("")
            .accept_encoding("")
            .max_idle_connections_per_host(64)
            .max_idle_connections(64)
            .allow_non_standard_methods(true)
            .build();
        let connector = DefaultConnector::new().chain(Watch { stall: limits.stall });
        Ok(Self { agent: Agent::with_parts(config, connector, DefaultResolver::default()), limits: *limits })
    }

    /// Sends a request on this thread, and reads the answer to its end.
    pub(crate) fn send(&self, attempt: Attempt) -> Result<Response<Bytes>, Failure> {
        WRITTEN.set(false);
        let limits = attempt.limits;
        let answer = self.run(attempt).map_err(translate)?;
        let (head, body) = answer.into_parts();
        let mut receiver = Receiver::new(head, &limits)?;
        // Our own receiver counts: it knows what is a failure and what is a flood.
        let mut body = body.into_with_config().limit(u64::MAX).reader();
        let mut chunk = [0; 16 * 1024];
        while receiver.wants_more() {
            match body.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => receiver.push(&chunk[..read])?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(translate(ureq::Error::from(error))),
            }
        }
        receiver.finish()
    }

    fn run(&self, attempt: Attempt) -> Result<Response<ureq::Body>, ureq::Error> {
        let Attempt { request, limits, .. } = attempt;
        let (head, body) = request.into_parts();
        // A write without a body still announces that it has none.
        if body.is_empty() && matches!(head.method, Method::GET | Method::DELETE) {
            self.run_with(http::Request::from_parts(head, ()), &limits)
        } else {
            self.run_with(http::Request::from_parts(head, &body[..]), &limits)
        }
    }

    fn run_with(
        &self,
        request: http::Request<impl AsSendBody>,
        limits: &Limits,
    ) -> Result<Response<ureq::Body>, ureq::Error> {
        if *limits == self.limits {
            return self.agent.run(request);
        }
        let request = timeouts!(self.agent.configure_request(request), limits).build();
        self.agent.run(request)
    }
}

/// Tells what happened, and whether the server can have seen it.
fn translate(error: ureq::Error) -> Failure {
    let sent = if WRITTEN.get() { Sent::Maybe } else { Sent::No };
    let kind = match &error {
        ureq::Error::HostNotFound | ureq::Error::Timeout(Timeout::Resolve) => FailureKind::Resolve,
        ureq::Error::Timeout(_) => FailureKind::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => FailureKind::Tls,
        ureq::Error::LargeResponseHeader(..) | ureq::Error::BodyExceedsLimit(_) => FailureKind::TooLarge,
        ureq::Error::ConnectionFailed | ureq::Error::ConnectProxyFailed(_) => FailureKind::Connect,
        ureq::Error::Io(error) => of_io(error, sent),
        _ => FailureKind::Protocol,
    };
    Failure::new(kind, sent, error)
}

fn of_io(error: &io::Error, sent: Sent) -> FailureKind {
    match (error.kind(), sent) {
        (io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock, _) => FailureKind::Timeout,
        // Before the first byte of a request only a handshake produces bad data.
        (io::ErrorKind::InvalidData, Sent::No) => FailureKind::Tls,
        (io::ErrorKind::InvalidData, Sent::Maybe) => FailureKind::Protocol,
        (_, Sent::No) => FailureKind::Connect,
        (_, Sent::Maybe) => FailureKind::Interrupted,
    }
}

thread_local! {
    /// Whether this thread's request reached a connection. ureq works on the thread that calls it.
    static WRITTEN: Cell<bool> = const { Cell::new(false) };
}

/// Stands after TLS in the chain of connectors: notes when a request is written, and when an answer stops coming.
#[derive(Debug)]
struct Watch {
    stall: Duration,
}

impl<In: Transport> Connector<In> for Watch {
    type Out = Watched<In>;
    fn connect(&self, _: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, ureq::Error> {
        Ok(chained.map(|inner| Watched { inner, stall: self.stall, answering: false }))
    }
}

#[derive(Debug)]
struct Watched<T> {
    inner: T,
    stall: Duration,
    /// The answer has begun: from here on silence is a stall, before it the server may be at work.
    answering: bool,
}

impl<T: Transport> Transport for Watched<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }
    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        WRITTEN.set(true);
        self.answering = false;
        self.inner.transmit_output(amount, timeout)
    }
    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if self.answering {
            let stall = self.stall.into();
            timeout.per_read = Some(timeout.per_read.map_or(stall, |read| read.min(stall)));
        }
        let progress = self.inner.await_input(timeout)?;
        self.answering |= progress;
        Ok(progress)
    }
    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }
    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}
