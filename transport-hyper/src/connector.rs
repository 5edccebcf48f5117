//! Making connections: TCP, the proxy and TLS, all within one time limit.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::{Either, select};
use http::uri::Authority;
use http::{Method, Request, Uri};
use http_body_util::Empty;
use hyper::client::conn::http1;
use hyper::upgrade::Upgraded;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::{self, Connected, HttpConnector};
use hyper_util::rt::TokioIo;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, Failure, FailureKind, ProxyServer, Roots, Sent};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tower_service::Service;

use crate::connection_state::{ConnectionState, Monitored};
use crate::failure::{Chain, of_connecting, of_hyper};
use crate::names::Names;
use crate::pool::{Connection, Opening};

/// State shared between a request and the connection that is made for it.
#[derive(Clone)]
pub(crate) struct RequestState {
    limits: Limits,
    /// The connection has reached the proxy step and has not got past it.
    is_at_proxy: Arc<AtomicBool>,
}

impl RequestState {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { limits: *limits, is_at_proxy: Arc::default() }
    }
}

/// The connector of this transport.
#[derive(Clone)]
pub(crate) struct Connector {
    http: HttpConnector<Names>,
    proxy: Option<Arc<ProxyServer>>,
    tls: Arc<ClientConfig>,
    protocol: http1::Builder,
}

pub(crate) fn new(roots: &Roots, proxy: Option<ProxyServer>, limits: &Limits) -> Result<Connector, Error> {
    let mut http = HttpConnector::new_with_resolver(Names::default());
    http.enforce_http(false);
    http.set_nodelay(true);
    let mut protocol = http1::Builder::new();
    protocol.max_buf_size(limits.header_bytes.max(8192));
    // As many as hyper takes anyway, but with a number given it allocates them for each answer.
    if limits.header_fields != 100 {
        protocol.max_headers(limits.header_fields);
    }
    Ok(Connector { http, proxy: proxy.map(Arc::new), tls: Arc::new(tls(roots)?), protocol })
}

impl Connector {
    /// Marks a failure as one at the proxy, if the connection has not got past it.
    pub(crate) fn blame(&self, state: &RequestState, failure: Failure) -> Failure {
        match &self.proxy {
            Some(proxy) if state.is_at_proxy.load(Ordering::Relaxed) => failure.at_proxy(proxy),
            _ => failure,
        }
    }

    /// Makes a connection to the server of a URL. Its task ends with it.
    pub(crate) fn open(&self, to: Uri, state: RequestState) -> Opening {
        let this = self.clone();
        Box::pin(async move {
            let limits = state.limits;
            let dial = Dial { http: this.http.clone(), proxy: this.proxy.clone(), state: state.clone() };
            let mut tls = HttpsConnector::from((dial, Arc::clone(&this.tls)));
            let stream = match tokio::time::timeout(limits.connect, tls.call(to)).await {
                Ok(Ok(stream)) => stream,
                Ok(Err(error)) => {
                    return Err(match error.downcast::<Failure>() {
                        Ok(failure) => *failure,
                        Err(error) => of_connecting(&*error),
                    });
                }
                Err(_) => {
                    let why = format!("not within {:?}", limits.connect);
                    return Err(this.blame(&state, Failure::new(FailureKind::Timeout, Sent::No, why)));
                }
            };
            let state = ConnectionState::new(&limits);
            let stream = TokioIo::new(Monitored::new(TokioIo::new(stream), state.clone()));
            let (requests, connection) = this.protocol.handshake(stream).await.map_err(|error| failed(&error))?;
            // Who waits for an answer is told how it ended.
            tokio::spawn(connection.map(drop));
            Ok(Connection::new(requests, state))
        })
    }
}

/// Nothing has been sent to the server yet.
fn failed(error: &hyper::Error) -> Failure {
    Failure::new(of_hyper(error), Sent::No, Chain::of(error))
}

fn tls(roots: &Roots) -> Result<ClientConfig, Error> {
    let refused = |error| Error::setup("TLS cannot be set up", error);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let builder = builder.with_safe_default_protocol_versions().map_err(refused)?;
    let store = match roots {
        Roots::Platform => {
            let verifier = rustls_platform_verifier::Verifier::new(provider).map_err(refused)?;
            // rustls calls every custom verifier dangerous; this one is the operating system's.
            let config = builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
            return Ok(config.with_no_client_auth());
        }
        Roots::Custom(certificates) => trusted(certificates.iter().map(|der| der.as_slice().into()))?,
        Roots::Pem(text) => trusted(of_pem(text)?)?,
        _ => RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() },
    };
    Ok(builder.with_root_certificates(store).with_no_client_auth())
}

const ROOTS: &str = "the certificates to trust cannot be used";

/// The certificates of a PEM file; an error if there is none.
fn of_pem(text: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(text).collect();
    match found {
        Ok(found) if found.is_empty() => Err(Error::setup(ROOTS, "the PEM text contains no certificate")),
        found => found.map_err(|error| Error::setup(ROOTS, error)),
    }
}

fn trusted<'a>(certificates: impl IntoIterator<Item = CertificateDer<'a>>) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    for der in certificates {
        store.add(der).map_err(|error| Error::setup(ROOTS, error))?;
    }
    Ok(store)
}

/// TCP, directly or through a proxy.
#[derive(Clone)]
struct Dial {
    http: HttpConnector<Names>,
    proxy: Option<Arc<ProxyServer>>,
    state: RequestState,
}

impl Service<Uri> for Dial {
    type Response = Stream;
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, Failure>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let Self { mut http, proxy, state } = self.clone();
        Box::pin(async move {
            share(&mut http, state.limits.connect);
            let Some(proxy) = proxy else {
                return Ok(Stream::Direct(http.call(to).await.map_err(|error| of_connecting(&error))?));
            };
            state.is_at_proxy.store(true, Ordering::Relaxed);
            let stream = through(&mut http, &to, &proxy).await.map_err(|failure| failure.at_proxy(&proxy))?;
            state.is_at_proxy.store(false, Ordering::Relaxed);
            Ok(stream)
        })
    }
}

/// Divides the time limit among the addresses of a host: if one does not respond, the next is tried.
fn share<R>(http: &mut HttpConnector<R>, limit: Duration) {
    http.set_connect_timeout(Some(limit));
}

/// Connects to a proxy, and for TLS opens a tunnel through it.
async fn through(http: &mut HttpConnector<Names>, to: &Uri, proxy: &ProxyServer) -> Result<Stream, Failure> {
    let unusable = |error: http::Error| Failure::new(FailureKind::Connect, Sent::No, error);
    let address = Uri::builder().scheme("http").authority(proxy.to_string()).path_and_query("/").build();
    let tcp = http.call(address.map_err(unusable)?).await.map_err(|error| of_connecting(&error))?;
    if to.scheme_str() != Some("https") {
        return Ok(Stream::Forwarded(tcp));
    }
    let server = format!("{}:{}", to.host().unwrap_or_default(), to.port_u16().unwrap_or(443));
    let server: Authority = server.parse().map_err(|error: http::uri::InvalidUri| unusable(error.into()))?;
    let mut request = Request::builder().method(Method::CONNECT).header(http::header::HOST, server.as_str());
    if let Some(authorization) = proxy.authorization() {
        request = request.header(http::header::PROXY_AUTHORIZATION, authorization);
    }
    let request = request.uri(Uri::from(server)).body(Empty::<Bytes>::new()).map_err(unusable)?;
    let (mut sender, connection) = http1::handshake(tcp).await.map_err(|error| failed(&error))?;
    let answer = pin!(async {
        let answer = sender.send_request(request).await.map_err(|error| failed(&error))?;
        if !answer.status().is_success() {
            return Err(proxy.refused(answer.status()));
        }
        hyper::upgrade::on(answer).await.map(Stream::Tunnel).map_err(|error| failed(&error))
    });
    // The connection must be polled for the answer to arrive.
    match select(answer, pin!(connection.with_upgrades())).await {
        Either::Left((answer, _)) => answer,
        Either::Right((_, answer)) => answer.await,
    }
}

/// A connection, direct or through a proxy.
pub(crate) enum Stream {
    Direct(TokioIo<TcpStream>),
    /// To a proxy that forwards plain requests, whose request lines need absolute URLs.
    Forwarded(TokioIo<TcpStream>),
    /// A tunnel through a proxy to the server.
    Tunnel(Upgraded),
}

/// Runs the same expression on the inner stream of each variant.
macro_rules! on_stream {
    ($stream:expr, $io:ident => $do:expr) => {
        match $stream {
            Stream::Direct($io) | Stream::Forwarded($io) => $do,
            Stream::Tunnel($io) => $do,
        }
    };
}

/// What hyper-rustls asks of what it wraps.
impl connect::Connection for Stream {
    fn connected(&self) -> Connected {
        match self {
            Self::Direct(io) => io.connected(),
            Self::Forwarded(io) => io.connected().proxy(true),
            Self::Tunnel(_) => Connected::new(),
        }
    }
}

impl hyper::rt::Read for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: hyper::rt::ReadBufCursor<'_>,
    ) -> Poll<std::io::Result<()>> {
        on_stream!(self.get_mut(), io => Pin::new(io).poll_read(cx, buffer))
    }
}

impl hyper::rt::Write for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        on_stream!(self.get_mut(), io => Pin::new(io).poll_write(cx, bytes))
    }
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        on_stream!(self.get_mut(), io => Pin::new(io).poll_flush(cx))
    }
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        on_stream!(self.get_mut(), io => Pin::new(io).poll_shutdown(cx))
    }
    fn is_write_vectored(&self) -> bool {
        on_stream!(self, io => io.is_write_vectored())
    }
    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        on_stream!(self.get_mut(), io => Pin::new(io).poll_write_vectored(cx, parts))
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Ready, ready};
    use std::net::SocketAddr;
    use std::time::Instant;

    use hyper_util::client::legacy::connect::dns::Name;
    use tokio::net::{TcpListener, TcpSocket};

    use super::*;

    /// Resolves every name to these addresses.
    #[derive(Clone)]
    struct Known(Vec<SocketAddr>);

    impl Service<Name> for Known {
        type Response = std::vec::IntoIter<SocketAddr>;
        type Error = std::io::Error;
        type Future = Ready<Result<Self::Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
            Poll::Ready(Ok(()))
        }
        fn call(&mut self, _: Name) -> Self::Future {
            ready(Ok(self.0.clone().into_iter()))
        }
    }

    /// An address that does not respond to attempts to connect, since its backlog is full.
    async fn silent() -> (SocketAddr, Vec<Box<dyn std::any::Any>>) {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
        let listener = socket.listen(0).expect("a listener");
        let address = listener.local_addr().expect("an address");
        let mut held: Vec<Box<dyn std::any::Any>> = vec![Box::new(listener)];
        while let Ok(stream) = tokio::time::timeout(Duration::from_millis(200), TcpStream::connect(address)).await {
            held.push(Box::new(stream.expect("a connection")));
        }
        (address, held)
    }

    #[tokio::test]
    async fn a_silent_address_leaves_time_for_the_next() {
        let (silent, _held) = silent().await;
        // The same port: a URL names one for all addresses.
        let good = TcpListener::bind(("127.0.0.2", silent.port())).await.expect("another address of this machine");
        let addresses = vec![silent, good.local_addr().expect("its address")];
        let mut http = HttpConnector::new_with_resolver(Known(addresses));
        share(&mut http, Duration::from_secs(1));
        let begin = Instant::now();
        let to = Uri::try_from(format!("http://odin.test:{}/", silent.port())).expect("a URL");
        let stream = tokio::time::timeout(Duration::from_secs(1), http.call(to)).await.expect("in time");
        let peer = stream.expect("a connection").inner().peer_addr().expect("its address");
        assert_eq!(peer, good.local_addr().expect("its address"));
        assert!(begin.elapsed() < Duration::from_millis(900), "{:?}", begin.elapsed());
    }
}
