//! Sends requests through hyper's pooled clients, one for each runtime.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::capture_connection;
use hyper_util::client::legacy::{Builder, Client, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use odin_api_engine::exchange::Attempt;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, Failure, FailureKind, ProxyServer, Receiver, Sent, Site, TransportConfig};
use tokio::runtime::{Handle, Id};
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tokio::time::{Sleep, sleep};

use crate::connection_state::ConnectionState;
use crate::connector::{self, Connector, RequestState};
use crate::failure::{Chain, of_hyper, of_request};

pub(crate) struct Sender {
    builder: Builder,
    connector: Connector,
    pools: Mutex<Vec<Pool>>,
    /// The proxy, if it forwards plain requests: each of them must carry its credentials.
    forwarder: Option<ProxyServer>,
}

/// The connections of one runtime. Its tasks drive them, so they make no progress while the runtime does not run.
struct Pool {
    runtime: Id,
    /// Closed when the runtime has been dropped: another runtime may then get the same id.
    life: oneshot::Sender<()>,
    client: Client<Connector, Full<Bytes>>,
}

impl Sender {
    pub(crate) fn new(site: &Site, transport: &TransportConfig, limits: &Limits) -> Result<Self, Error> {
        let route = transport.proxy.route(site, |name| std::env::var_os(name))?;
        let connector = connector::new(&transport.roots, route.proxy().cloned(), limits)?;
        let mut builder = Client::builder(TokioExecutor::new());
        builder
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(15))
            // Only the exchange decides about retries: it knows what is safe to repeat.
            .retry_canceled_requests(false)
            .http1_max_buf_size(limits.header_bytes.max(8192));
        // As many as hyper takes anyway, but with a number given it allocates them for each answer.
        if limits.header_fields != 100 {
            builder.http1_max_headers(limits.header_fields);
        }
        let forwarder = route.proxy().filter(|_| site.scheme() == "http").cloned();
        Ok(Self { builder, connector, pools: Mutex::default(), forwarder })
    }

    /// Starts a request on the connections of this runtime.
    fn request(&self, request: Request<Full<Bytes>>) -> ResponseFuture {
        let runtime = Handle::current().id();
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = pools.iter().find(|pool| pool.runtime == runtime && !pool.life.is_closed()) {
            return pool.client.request(request);
        }
        pools.retain(|pool| !pool.life.is_closed());
        let (life, end) = oneshot::channel();
        // This task ends with the client or with the runtime.
        tokio::spawn(end);
        let client = self.builder.build(self.connector.clone());
        let answer = client.request(request);
        pools.push(Pool { runtime, life, client });
        answer
    }

    /// Sends a request and reads the whole answer.
    pub(crate) async fn send(&self, attempt: Box<Attempt>) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        // One timer for the whole attempt: creating one costs more than polling it.
        let mut end = pin!(sleep(limits.attempt));
        let mut request = attempt.request.map(Full::new);
        if let Some(authorization) = self.forwarder.as_ref().and_then(ProxyServer::authorization) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        let connection = capture_connection(&mut request);
        let state = RequestState::new(limits);
        // If the runtime has not run since the last call, let its tasks notice first which idle connections were closed.
        yield_now().await;
        let Some(answer) = before(end.as_mut(), state.clone().scope(self.request(request))).await else {
            // Without a connection nothing was sent. With one, it is unknown how much was.
            let sent = if connection.connection_metadata().is_none() { Sent::No } else { Sent::Maybe };
            return Err(self.connector.blame(&state, late(&limits, sent)));
        };
        let answer = answer.map_err(|error| of_request(&error))?;
        match &self.forwarder {
            Some(proxy) if answer.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
                Err(proxy.refused(answer.status()))
            }
            _ => receive(answer, &limits, end).await,
        }
    }
}

/// The output of a future; `None` if the time is over before.
async fn before<F: Future>(mut end: Pin<&mut Sleep>, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => end.as_mut().poll(cx).map(|()| None),
    })
    .await
}

async fn receive(
    answer: Response<Incoming>,
    limits: &Limits,
    mut end: Pin<&mut Sleep>,
) -> Result<Response<Bytes>, Failure> {
    let (head, mut body) = answer.into_parts();
    let connection = head.extensions.get::<ConnectionState>().cloned().expect("every connection has one");
    connection.lock().limit(limits);
    let mut receiver = Receiver::new(head, limits)?;
    while receiver.wants_more() {
        connection.lock().content();
        match before(end.as_mut(), body.frame()).await {
            Some(None) => {
                connection.lock().ended();
                break;
            }
            Some(Some(Ok(frame))) => {
                if let Some(data) = frame.data_ref() {
                    receiver.push(data)?;
                }
            }
            Some(Some(Err(error))) => {
                return receiver.broken(Failure::new(of_hyper(&error), Sent::Maybe, Chain::of(&error)));
            }
            None => return receiver.broken(late(limits, Sent::Maybe)),
        }
    }
    receiver.finish()
}

fn late(limits: &Limits, sent: Sent) -> Failure {
    Failure::new(FailureKind::Timeout, sent, format!("no answer within {:?}", limits.attempt))
}
