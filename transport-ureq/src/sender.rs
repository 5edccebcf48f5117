//! Sends requests through a ureq agent.

use std::cell::Cell;
use std::io::{self, Read};

use bytes::Bytes;
use http::header::{HOST, PROXY_AUTHORIZATION};
use http::{HeaderValue, Method, Response, StatusCode};
use odin_api_engine::exchange::Attempt;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, Failure, ProxyServer, Receiver, Roots, Site, TransportConfig};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::transport::{Connector, RustlsConnector};
use ureq::{Agent, AsSendBody};

use crate::dial::{Dial, LONGEST};
use crate::failure::translate;
use crate::names::NoLookup;
use crate::request_state::{self, Monitor};

/// Sets the limits on the configuration of an agent or of a request: their builders share no public trait.
macro_rules! timeouts {
    ($config:expr, $limits:expr) => {
        $config
            .timeout_global(Some($limits.attempt.min(LONGEST)))
            .timeout_connect(Some($limits.connect.min(LONGEST)))
            .timeout_per_write(Some($limits.stall.min(LONGEST)))
    };
}

const ROOTS: &str = "the certificates to trust cannot be used";

thread_local! {
    /// What each thread that sends reads into. It is taken while it is in use, and kept since an array of this size would
    /// be filled with zeros for each answer, which takes longer than reading most of them.
    static CHUNK: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

pub(crate) struct Sender {
    agent: Agent,
    /// The limits that the agent is configured with; a request with others copies the configuration.
    limits: Limits,
    /// The header `Host`: ureq would write it anew for each request.
    host: HeaderValue,
    /// The proxy, if it forwards plain requests: each of them must carry its credentials.
    forwarder: Option<ProxyServer>,
}

impl Sender {
    pub(crate) fn new(site: &Site, transport: &TransportConfig, limits: &Limits) -> Result<Self, Error> {
        warn_of_logs();
        let route = transport.proxy.route(site, |name| std::env::var_os(name))?;
        let proxy = route.proxy();
        let roots = match &transport.roots {
            Roots::Platform => RootCerts::PlatformVerifier,
            Roots::Custom(certificates) => trusted(certificates.iter().map(|der| der.as_slice().into()))?,
            Roots::Pem(text) => trusted(of_pem(text)?)?,
            _ => RootCerts::WebPki,
        };
        let config = timeouts!(Agent::config_builder(), limits)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .user_agent("")
            .accept("")
            .accept_encoding("")
            // After an interim answer, ureq takes all that has arrived for headers. The receiver limits them anyway.
            .max_response_header_size(usize::MAX)
            // The headers must fit into it.
            .input_buffer_size(limits.header_bytes.max(128 * 1024))
            .max_idle_connections_per_host(64)
            .max_idle_connections(64)
            .allow_non_standard_methods(true)
            .build();
        let connector = Dial::new(proxy.cloned()).chain(RustlsConnector::default()).chain(Monitor);
        let forwarder = proxy.filter(|_| site.scheme() == "http").cloned();
        let agent = Agent::with_parts(config, connector, NoLookup);
        Ok(Self { agent, limits: *limits, host: site.host_header(), forwarder })
    }

    /// Sends a request on this thread and reads the whole answer.
    pub(crate) fn send(&self, mut attempt: Attempt) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        request_state::begin(&limits);
        attempt.request.headers_mut().insert(HOST, self.host.clone());
        if let Some(authorization) = self.forwarder.as_ref().and_then(ProxyServer::authorization) {
            attempt.request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        let answer = self.run(attempt).map_err(translate)?;
        if let Some(proxy) = &self.forwarder
            && answer.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED
        {
            return Err(proxy.refused(answer.status()));
        }
        let (head, body) = answer.into_parts();
        let mut receiver = Receiver::new(head, &limits)?;
        // The receiver applies the limits, which differ between successes and failures.
        let mut body = body.into_with_config().limit(u64::MAX).reader();
        let mut chunk = CHUNK.take();
        chunk.resize(16 * 1024, 0);
        let outcome = receive(&mut receiver, &mut body, &mut chunk);
        CHUNK.set(chunk);
        match outcome? {
            None => receiver.finish(),
            Some(failure) => receiver.broken(failure),
        }
    }

    fn run(&self, attempt: Attempt) -> Result<Response<ureq::Body>, ureq::Error> {
        let Attempt { request, limits, .. } = attempt;
        let (head, body) = request.into_parts();
        // A write without a body still sends `Content-Length: 0`.
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
        let times = |limits: &Limits| (limits.attempt, limits.connect, limits.stall);
        if times(limits) == times(&self.limits) {
            return self.agent.run(request);
        }
        let request = timeouts!(self.agent.configure_request(request), limits).build();
        self.agent.run(request)
    }
}

/// Warns if ureq or ureq_proto log at `TRACE`, where they show secrets; that cannot be configured.
fn warn_of_logs() {
    let traced = |target: &str| log::log_enabled!(target: target, log::Level::Trace);
    let dump = "ureq_proto logs tokens, and all that the server answers";
    let values = "ureq logs the values in paths and in `Location`";
    match (traced("ureq_proto::util"), traced("ureq::util")) {
        (true, true) => log::warn!("{dump}; {values}: silence both at TRACE"),
        (true, false) => log::warn!("{dump}: silence it at TRACE"),
        (false, true) => log::warn!("{values}: silence it at TRACE"),
        (false, false) => {}
    }
}

/// The certificates of a PEM file; an error if there is none.
fn of_pem(text: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(text).collect();
    match found {
        Ok(found) if found.is_empty() => Err(Error::setup(ROOTS, "the PEM text contains no certificate")),
        found => found.map_err(|error| Error::setup(ROOTS, error)),
    }
}

/// Checks the certificates: ureq would silently skip invalid ones, and then trust no server.
fn trusted<'a>(certificates: impl IntoIterator<Item = CertificateDer<'a>>) -> Result<RootCerts, Error> {
    let (mut store, mut roots) = (RootCertStore::empty(), Vec::new());
    for der in certificates {
        roots.push(Certificate::from_der(&der).to_owned());
        store.add(der).map_err(|error| Error::setup(ROOTS, error))?;
    }
    Ok(RootCerts::from(roots))
}

/// Reads the body to its end, or to the failure that ends it.
fn receive(receiver: &mut Receiver, body: &mut impl Read, chunk: &mut [u8]) -> Result<Option<Failure>, Failure> {
    while receiver.wants_more() {
        request_state::content();
        match body.read(chunk) {
            Ok(0) => break,
            Ok(read) => receiver.push(&chunk[..read])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Ok(Some(translate(ureq::Error::from(error)))),
        }
    }
    Ok(None)
}
