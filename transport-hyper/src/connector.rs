//! Making connections: TCP, proxy, TLS, all within one time limit.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::Uri;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::TokioIo;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, FailureKind, Proxy, Roots, Wire};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tower_service::Service;

use crate::watch::Watched;

/// The connector of this transport.
#[derive(Clone)]
pub(crate) struct Connector {
    tls: HttpsConnector<Route>,
    limits: Limits,
}

pub(crate) fn new(wire: &Wire, limits: &Limits) -> Result<Connector, Error> {
    let matcher = match &wire.proxy {
        Proxy::Environment => Matcher::from_env(),
        Proxy::Url(url) => {
            let uri: Uri = url.parse().map_err(|error| Error::setup("the proxy cannot be used", error))?;
            if uri.scheme_str() != Some("http") || uri.host().is_none() {
                return Err(Error::setup("the proxy cannot be used", "it must be a URL such as http://proxy:3128"));
            }
            Matcher::builder().all(url.as_str()).build()
        }
        _ => Matcher::builder().build(),
    };
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_nodelay(true);
    let route = Route { http, matcher: Arc::new(matcher) };
    let tls = HttpsConnector::from((route, tls(&wire.roots)?));
    Ok(Connector { tls, limits: *limits })
}

fn tls(roots: &Roots) -> Result<ClientConfig, Error> {
    let refused = |error| Error::setup("TLS cannot be set up", error);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let builder = builder.with_safe_default_protocol_versions().map_err(refused)?;
    let store = match roots {
        Roots::Platform => {
            let verifier = rustls_platform_verifier::Verifier::new(provider).map_err(refused)?;
            // Named so by rustls; this verifier is the operating system's own.
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

/// The certificates of a PEM file, of which there must be some.
fn of_pem(text: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(text).collect();
    match found {
        Ok(found) if found.is_empty() => Err(Error::setup(ROOTS, "there is no certificate in them")),
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

impl Service<Uri> for Connector {
    type Response = TokioIo<Watched<TokioIo<MaybeHttpsStream<Stream>>>>;
    type Error = NotConnected;
    type Future = Connecting<Self::Response>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), NotConnected>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let connecting = self.tls.call(to);
        let limits = self.limits;
        Box::pin(async move {
            match tokio::time::timeout(limits.connect, connecting).await {
                Ok(Ok(stream)) => Ok(TokioIo::new(Watched::new(TokioIo::new(stream), &limits))),
                Ok(Err(error)) => Err(NotConnected::because(&*error)),
                Err(_) => {
                    Err(NotConnected { kind: FailureKind::Timeout, why: format!("not within {:?}", limits.connect) })
                }
            }
        })
    }
}

type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, NotConnected>> + Send>>;

/// Why there is no connection.
#[derive(Debug)]
pub(crate) struct NotConnected {
    kind: FailureKind,
    why: String,
}

impl NotConnected {
    pub(crate) fn kind(&self) -> FailureKind {
        self.kind
    }

    fn because(error: &(dyn StdError + 'static)) -> Self {
        let (mut kind, mut why) = (FailureKind::Connect, String::new());
        let mut next = Some(error);
        while let Some(error) = next {
            if is_tls(error) {
                kind = FailureKind::Tls;
            }
            let part = error.to_string();
            if part.contains("dns error") {
                kind = FailureKind::Resolve;
            }
            if !why.contains(&part) {
                why = if why.is_empty() { part } else { format!("{why}: {part}") };
            }
            next = error.source();
        }
        Self { kind, why }
    }
}

/// Whether rustls is behind an error, however often it was wrapped; I/O errors do not count what is in them as a source.
fn is_tls(error: &(dyn StdError + 'static)) -> bool {
    let inner = error.downcast_ref().and_then(std::io::Error::get_ref);
    error.is::<rustls::Error>() || inner.is_some_and(|inner| is_tls(inner))
}

impl fmt::Display for NotConnected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl StdError for NotConnected {}

/// TCP, directly or through a proxy.
#[derive(Clone)]
struct Route {
    http: HttpConnector,
    matcher: Arc<Matcher>,
}

impl Service<Uri> for Route {
    type Response = Stream;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Stream, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let mut http = self.http.clone();
        let proxy = self.matcher.intercept(&to);
        Box::pin(async move {
            let Some(proxy) = proxy else {
                return Ok(Stream { io: http.call(to).await?, proxied: false });
            };
            if to.scheme_str() == Some("https") {
                let mut tunnel = Tunnel::new(proxy.uri().clone(), http);
                if let Some(auth) = proxy.basic_auth() {
                    tunnel = tunnel.with_auth(auth.clone());
                }
                return Ok(Stream { io: tunnel.call(to).await?, proxied: false });
            }
            Ok(Stream { io: http.call(proxy.uri().clone()).await?, proxied: true })
        })
    }
}

/// A connection that knows whether a plain-text proxy is at its other end, which wants whole URLs.
pub(crate) struct Stream {
    io: TokioIo<TcpStream>,
    proxied: bool,
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.proxied)
    }
}

impl hyper::rt::Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: hyper::rt::ReadBufCursor<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, buffer)
    }
}

impl hyper::rt::Write for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, bytes)
    }
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, parts)
    }
}
