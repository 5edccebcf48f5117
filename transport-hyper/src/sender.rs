//! Sends requests through hyper, over the connections of the runtime that it runs on.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use bytes::Bytes;
use http::header::{HOST, PROXY_AUTHORIZATION};
use http::{HeaderValue, Response, StatusCode, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
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
use crate::pool::Pool;

pub(crate) struct Sender {
    connector: Connector,
    pools: Mutex<Vec<OfRuntime>>,
    /// The header `Host`.
    host: HeaderValue,
    /// The proxy, if it forwards plain requests: each of them must carry its credentials.
    forwarder: Option<ProxyServer>,
}

/// The connections of one runtime. Its tasks drive them, so they make no progress while the runtime does not run.
struct OfRuntime {
    runtime: Id,
    /// Closed when the runtime has been dropped: another runtime may then get the same id.
    life: oneshot::Sender<()>,
    pool: Arc<Pool>,
}

impl Sender {
    pub(crate) fn new(site: &Site, transport: &TransportConfig, limits: &Limits) -> Result<Self, Error> {
        let route = transport.proxy.route(site, |name| std::env::var_os(name))?;
        let connector = connector::new(&transport.roots, route.proxy().cloned(), limits)?;
        let forwarder = route.proxy().filter(|_| site.scheme() == "http").cloned();
        Ok(Self { connector, pools: Mutex::default(), host: site.host_header(), forwarder })
    }

    /// The connections of this runtime.
    fn pool(&self) -> Arc<Pool> {
        let runtime = Handle::current().id();
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = pools.iter().find(|known| known.runtime == runtime && !known.life.is_closed()) {
            return Arc::clone(&known.pool);
        }
        pools.retain(|known| !known.life.is_closed());
        let (life, end) = oneshot::channel();
        let pool = Arc::<Pool>::default();
        // This task ends with the client or with the runtime.
        tokio::spawn(Pool::watch(Arc::downgrade(&pool), end));
        pools.push(OfRuntime { runtime, life, pool: Arc::clone(&pool) });
        pool
    }

    /// Sends a request and reads the whole answer.
    pub(crate) async fn send(&self, attempt: Box<Attempt>) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        // One timer for the whole attempt: creating one costs more than polling it.
        let mut end = pin!(sleep(limits.attempt));
        let mut request = attempt.request.map(Full::new);
        request.headers_mut().insert(HOST, self.host.clone());
        if let Some(authorization) = self.forwarder.as_ref().and_then(ProxyServer::authorization) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        let pool = self.pool();
        // If the runtime has not run since the last call, let its tasks notice first which idle connections were closed.
        yield_now().await;
        let mut opening = None;
        let open = || {
            let state = opening.insert(RequestState::new(&limits));
            self.connector.open(request.uri().clone(), state.clone())
        };
        let Some(connection) = before(end.as_mut(), pool.get(open)).await else {
            // Without a connection nothing was sent.
            let late = late(&limits, Sent::No);
            return Err(if let Some(state) = opening { self.connector.blame(&state, late) } else { late });
        };
        let mut connection = connection?;
        connection.state.lock().limit(&limits);
        // A proxy that forwards is told the whole URL, a server path and query.
        if self.forwarder.is_none()
            && let Some(path) = request.uri().path_and_query().cloned()
        {
            *request.uri_mut() = Uri::from(path);
        }
        let Some(answer) = before(end.as_mut(), connection.requests.send_request(request)).await else {
            // It is unknown how much was sent.
            return Err(late(&limits, Sent::Maybe));
        };
        let answer = answer.map_err(|error| of_request(&error))?;
        let outcome = match &self.forwarder {
            Some(proxy) if answer.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
                Err(proxy.refused(answer.status()))
            }
            _ => receive(answer, &connection.state, &limits, end).await,
        };
        pool.put(connection);
        outcome
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
    connection: &ConnectionState,
    limits: &Limits,
    mut end: Pin<&mut Sleep>,
) -> Result<Response<Bytes>, Failure> {
    let (head, mut body) = answer.into_parts();
    let mut receiver = Receiver::new(head, limits)?;
    while receiver.wants_more() {
        connection.lock().content();
        match before(end.as_mut(), body.frame()).await {
            Some(None) => {
                connection.lock().ended();
                break;
            }
            Some(Some(Ok(frame))) => {
                if let Ok(data) = frame.into_data() {
                    receiver.push_bytes(data)?;
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
