//! What moves bytes: hyper's pooled clients, one for each runtime.

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

use crate::connector::{self, Connector, RequestState};
use crate::failure::{Chain, of_hyper, of_request};
use crate::watch::ConnectionState;

pub(crate) struct Sender {
    builder: Builder,
    connector: Connector,
    pools: Mutex<Vec<Pool>>,
    /// The proxy that passes plain requests on, and so must be told who asks in each of them.
    forwarder: Option<ProxyServer>,
}

/// The connections of one runtime: each is driven by a task of it, and stands still when the runtime does.
struct Pool {
    runtime: Id,
    /// Closed when the runtime is gone, whose number another may get.
    life: oneshot::Sender<()>,
    client: Client<Connector, Full<Bytes>>,
}

impl Sender {
    pub(crate) fn new(site: &Site, wire: &TransportConfig, limits: &Limits) -> Result<Self, Error> {
        let route = wire.proxy.route(site, |name| std::env::var_os(name))?;
        let connector = connector::new(&wire.roots, route.proxy().cloned(), limits)?;
        let mut builder = Client::builder(TokioExecutor::new());
        builder
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(15))
            // What is sent again is decided by the exchange, which knows what may be.
            .retry_canceled_requests(false)
            .http1_max_buf_size(limits.header_bytes.max(8192))
            .http1_max_headers(limits.header_fields);
        let forwarder = route.proxy().filter(|_| site.scheme() == "http").cloned();
        Ok(Self { builder, connector, pools: Mutex::default(), forwarder })
    }

    /// Begins a request on the connections of this runtime.
    fn request(&self, request: Request<Full<Bytes>>) -> ResponseFuture {
        let runtime = Handle::current().id();
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pool) = pools.iter().find(|pool| pool.runtime == runtime && !pool.life.is_closed()) {
            return pool.client.request(request);
        }
        pools.retain(|pool| !pool.life.is_closed());
        let (life, end) = oneshot::channel();
        // Ends with the client, or with the runtime.
        tokio::spawn(end);
        let client = self.builder.build(self.connector.clone());
        let answer = client.request(request);
        pools.push(Pool { runtime, life, client });
        answer
    }

    /// Sends a request, and reads the answer to its end.
    pub(crate) async fn send(&self, attempt: Box<Attempt>) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        // One timer for all of it: setting one costs more than looking at it.
        let mut end = pin!(sleep(limits.attempt));
        let mut request = attempt.request.map(Full::new);
        if let Some(authorization) = self.forwarder.as_ref().and_then(ProxyServer::authorization) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        let connection = capture_connection(&mut request);
        let course = RequestState::new(limits);
        // On a runtime that stood still since the last call, idle connections learn only now that they were closed.
        yield_now().await;
        let Some(answer) = before(end.as_mut(), course.clone().follow(self.request(request))).await else {
            // A request without a connection is nowhere. How far one with a connection came, nobody knows.
            let sent = if connection.connection_metadata().is_none() { Sent::No } else { Sent::Maybe };
            return Err(self.connector.blame(&course, late(&limits, sent)));
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

/// What a future comes to, unless the time is over before.
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
    let line = head.extensions.get::<ConnectionState>().cloned().expect("every connection has one");
    line.lock().limit(limits);
    let mut receiver = Receiver::new(head, limits)?;
    while receiver.wants_more() {
        line.lock().content();
        match before(end.as_mut(), body.frame()).await {
            Some(None) => {
                line.lock().ended();
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
