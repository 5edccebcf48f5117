//! Accepting connections and answering requests on them.

use std::convert::Infallible;
use std::future::pending;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::{BufMut as _, Bytes, BytesMut};
use http::request::Parts;
use http::{Request, Response, header};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::fault::SocketFault;
use crate::serve::line::{Control, Line, Socket};
use crate::serve::{Shared, web};

/// Accepts until told to stop; then all connections end with the runtime.
pub(super) async fn accept(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    shared: Arc<Shared>,
    mut stopped: oneshot::Receiver<()>,
) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = &mut stopped => return,
        };
        let Ok((stream, _)) = accepted else {
            // Out of file descriptors, most likely: give connections a moment to end.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        shared.connections.fetch_add(1, Ordering::Relaxed);
        // Without it answers would only be slower.
        let _ = stream.set_nodelay(true);
        tokio::spawn(connect(stream, tls.clone(), Arc::clone(&shared)));
    }
}

async fn connect(stream: TcpStream, tls: Option<TlsAcceptor>, shared: Arc<Shared>) {
    match tls {
        None => converse(stream, shared).await,
        Some(tls) => {
            // A handshake that fails is the client's to report.
            if let Ok(stream) = tls.accept(stream).await {
                converse(stream, shared).await;
            }
        }
    }
}

async fn converse<S: Socket>(stream: S, shared: Arc<Shared>) {
    let control = Control::default();
    let line = Line::new(stream, control.clone());
    let service = service_fn(move |request| {
        let (shared, control) = (Arc::clone(&shared), control.clone());
        async move { Ok::<_, Infallible>(answer(request, &shared, &control).await) }
    });
    // Connections that break are what this server is for.
    let _ = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(line), service).await;
}

async fn answer(request: Request<Incoming>, shared: &Shared, control: &Control) -> Response<Full<Bytes>> {
    let (parts, body) = request.into_parts();
    let Ok(body) = body.collect().await else {
        // The client broke off in the middle of its request: nobody is there to read an answer.
        return pending().await;
    };
    let origin = parts.headers.get(header::ORIGIN).cloned();
    let mut response = match (web::preflight(&parts), files(&parts, shared)) {
        (Some(answer), _) => answer,
        (None, Some(files)) => {
            // Files are read where waiting for a disk keeps nobody up.
            let read = tokio::task::spawn_blocking(move || files.answer(&parts)).await;
            read.unwrap_or_else(|_| Response::new(Bytes::new()))
        }
        (None, None) => shared.odin().handle(Request::from_parts(parts, body.to_bytes()), shared.now()),
    };
    web::share(origin, response.headers_mut());
    if let Some(fault) = response.extensions_mut().remove::<SocketFault>() {
        match fault {
            SocketFault::Delay(span) => tokio::time::sleep(span).await,
            SocketFault::Hang => pending().await,
            SocketFault::Oversize(size) => pad(response.body_mut(), size),
            cut => control.arm(cut, response.body().len()),
        }
    }
    response.map(Full::new)
}

/// The folder that answers a request, if it is not for the API.
fn files(parts: &Parts, shared: &Shared) -> Option<web::Web> {
    let web = shared.web.get()?;
    let path = parts.uri.path();
    let below = path.strip_prefix(shared.odin().config().prefix.as_str()).map(str::to_owned);
    let is_api = below.is_some_and(|below| below.is_empty() || below.starts_with('/'));
    (!is_api).then(|| web.clone())
}

fn pad(body: &mut Bytes, size: usize) {
    let mut padded = BytesMut::with_capacity(size.max(body.len()));
    padded.extend_from_slice(body);
    padded.put_bytes(b' ', size.saturating_sub(body.len()));
    *body = padded.freeze();
}
