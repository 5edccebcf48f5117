//! What moves bytes: a ureq agent, and the translation of its errors.

use std::io::{self, Read};

use bytes::Bytes;
use http::{Method, Response};
use odin_api_engine::exchange::Attempt;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, Failure, FailureKind, Proxy, Receiver, Roots, Sent, Wire};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::transport::{Connector, DefaultConnector};
use ureq::{Agent, AsSendBody, Timeout};

use crate::watch::{self, LookedUp, Lookup, Stage, Watcher};

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

const ROOTS: &str = "the certificates to trust cannot be used";

pub(crate) struct Sender {
    agent: Agent,
    /// What the agent is set up for; other limits cost a copy of its settings.
    limits: Limits,
}

impl Sender {
    pub(crate) fn new(wire: &Wire, limits: &Limits) -> Result<Self, Error> {
        if log::log_enabled!(target: "ureq_proto::util", log::Level::Trace) {
            log::warn!("ureq_proto logs tokens, and all that the server answers: silence it at TRACE");
        }
        let roots = match &wire.roots {
            Roots::Platform => RootCerts::PlatformVerifier,
            Roots::Custom(certificates) => trusted(certificates.iter().map(|der| der.as_slice().into()))?,
            Roots::Pem(text) => trusted(of_pem(text)?)?,
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
            // Headers must fit in.
            .input_buffer_size(limits.header_bytes.max(128 * 1024))
            .max_idle_connections_per_host(64)
            .max_idle_connections(64)
            .allow_non_standard_methods(true)
            .build();
        let connector = LookedUp(DefaultConnector::new()).chain(Watcher);
        Ok(Self { agent: Agent::with_parts(config, connector, Lookup::default()), limits: *limits })
    }

    /// Sends a request on this thread, and reads the answer to its end.
    pub(crate) fn send(&self, attempt: Attempt) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        watch::begin(attempt.request.uri(), &limits);
        let answer = self.run(attempt).map_err(translate)?;
        let (head, body) = answer.into_parts();
        let mut receiver = Receiver::new(head, &limits)?;
        // Our own receiver counts: it knows what is a failure and what is a flood.
        let mut body = body.into_with_config().limit(u64::MAX).reader();
        let mut chunk = [0; 16 * 1024];
        while receiver.wants_more() {
            watch::content();
            match body.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => receiver.push(&chunk[..read])?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return receiver.broken(translate(ureq::Error::from(error))),
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
        let mut own = self.limits;
        // How long the operation may take is nothing to a request.
        own.operation = limits.operation;
        if *limits == own {
            return self.agent.run(request);
        }
        let request = timeouts!(self.agent.configure_request(request), limits).build();
        self.agent.run(request)
    }
}

/// The certificates of a PEM file, of which there must be some.
fn of_pem(text: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(text).collect();
    match found {
        Ok(found) if found.is_empty() => Err(Error::setup(ROOTS, "there is no certificate in them")),
        found => found.map_err(|error| Error::setup(ROOTS, error)),
    }
}

/// ureq would leave out certificates that are none, and then trust nobody without a word.
fn trusted<'a>(certificates: impl IntoIterator<Item = CertificateDer<'a>>) -> Result<RootCerts, Error> {
    let (mut store, mut roots) = (RootCertStore::empty(), Vec::new());
    for der in certificates {
        roots.push(Certificate::from_der(&der).to_owned());
        store.add(der).map_err(|error| Error::setup(ROOTS, error))?;
    }
    Ok(RootCerts::from(roots))
}

/// Tells what happened, and whether the server can have seen it.
fn translate(error: ureq::Error) -> Failure {
    let stage = watch::stage();
    let sent = if stage == Stage::Sent { Sent::Maybe } else { Sent::No };
    let kind = match &error {
        ureq::Error::Timeout(Timeout::PerRead) => return Failure::new(FailureKind::Timeout, sent, watch::stalled()),
        ureq::Error::HostNotFound | ureq::Error::Timeout(Timeout::Resolve) => FailureKind::Resolve,
        ureq::Error::Timeout(_) => FailureKind::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => FailureKind::Tls,
        ureq::Error::LargeResponseHeader(..) | ureq::Error::BodyExceedsLimit(_) => FailureKind::TooLarge,
        // Its type is nowhere to be named.
        ureq::Error::Protocol(error) if error.to_string().contains("too many headers") => FailureKind::TooLarge,
        ureq::Error::ConnectionFailed | ureq::Error::ConnectProxyFailed(_) => FailureKind::Connect,
        // How it reports a connection that ends in the middle of a chunk's size or of a trailer.
        ureq::Error::BodyStalled => FailureKind::Interrupted,
        ureq::Error::Io(error) => of_io(error, stage),
        ureq::Error::Other(error) => error.downcast_ref().map_or(FailureKind::Protocol, Failure::kind),
        _ => FailureKind::Protocol,
    };
    Failure::new(kind, sent, error)
}

fn of_io(error: &io::Error, stage: Stage) -> FailureKind {
    match (error.kind(), stage) {
        (_, Stage::Resolving) => FailureKind::Resolve,
        (io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock, _) => FailureKind::Timeout,
        // Before the first byte of a request only a handshake produces bad data.
        (io::ErrorKind::InvalidData, Stage::Connecting) => FailureKind::Tls,
        (io::ErrorKind::InvalidData, Stage::Sent) => FailureKind::Protocol,
        (_, Stage::Connecting) => FailureKind::Connect,
        (_, Stage::Sent) => FailureKind::Interrupted,
    }
}
