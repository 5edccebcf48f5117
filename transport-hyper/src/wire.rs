//! What moves bytes: hyper's pooled client, and the translation of its errors.

use std::error::Error as StdError;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::capture_connection;
use hyper_util::client::legacy::{self, Client};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use odin_api_engine::exchange::Attempt;
use odin_api_engine::policy::Limits;
use odin_api_engine::{Error, Failure, FailureKind, Receiver, Sent, Wire};
use tokio::task::yield_now;
use tokio::time::{Sleep, sleep};

use crate::connector::{self, Connector, NotConnected};
use crate::watch::Line;

pub(crate) struct Sender {
    client: Client<Connector, Full<Bytes>>,
}

impl Sender {
    pub(crate) fn new(wire: &Wire, limits: &Limits) -> Result<Self, Error> {
        let connector = connector::new(wire, limits)?;
        let client = Client::builder(TokioExecutor::new())
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(15))
            // What is sent again is decided by the exchange, which knows what may be.
            .retry_canceled_requests(false)
            .http1_max_buf_size(limits.header_bytes.max(8192))
            .http1_max_headers(limits.header_fields)
            .build(connector);
        Ok(Self { client })
    }

    /// Sends a request, and reads the answer to its end.
    pub(crate) async fn send(&self, attempt: Box<Attempt>) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        // One timer for all of it: setting one costs more than looking at it.
        let mut end = pin!(sleep(limits.attempt));
        let mut request = attempt.request.map(Full::new);
        let connection = capture_connection(&mut request);
        // On a runtime that stood still since the last call, idle connections learn only now that they were closed.
        yield_now().await;
        let Some(answer) = before(end.as_mut(), self.client.request(request)).await else {
            // A request without a connection is nowhere. How far one with a connection came, nobody knows.
            let sent = if connection.connection_metadata().is_none() { Sent::No } else { Sent::Maybe };
            return Err(late(&limits, sent));
        };
        receive(answer.map_err(|error| of_request(&error))?, &limits, end).await
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
    let line = head.extensions.get::<Line>().cloned().expect("every connection has one");
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

fn of_request(error: &legacy::Error) -> Failure {
    if error.is_connect() {
        let kind = find(error).map_or(FailureKind::Connect, NotConnected::kind);
        return Failure::new(kind, Sent::No, Chain::of(error));
    }
    let hyper = find::<hyper::Error>(error);
    // A request that was given to a connection which turned out to be closed comes back unsent.
    let sent = if hyper.is_some_and(hyper::Error::is_canceled) { Sent::No } else { Sent::Maybe };
    Failure::new(hyper.map_or(FailureKind::Interrupted, of_hyper), sent, Chain::of(error))
}

fn of_hyper(error: &hyper::Error) -> FailureKind {
    let io = find::<std::io::Error>(error);
    if let Some(failure) = io.and_then(std::io::Error::get_ref).and_then(|inner| inner.downcast_ref::<Failure>()) {
        return failure.kind();
    }
    if error.is_parse() {
        let large = error.to_string().contains("too large");
        return if large { FailureKind::TooLarge } else { FailureKind::Protocol };
    }
    match io.map(std::io::Error::kind) {
        // How hyper reports chunks that are none, in these words what comes beside them.
        Some(std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput) => {
            let why = io.map(ToString::to_string).unwrap_or_default();
            let beside = why.contains("chunk trailers") || why.contains("chunk extensions");
            if beside { FailureKind::TooLarge } else { FailureKind::Protocol }
        }
        Some(std::io::ErrorKind::TimedOut) => FailureKind::Timeout,
        _ => FailureKind::Interrupted,
    }
}

/// The first error of type `T` in a chain.
fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// A chain of errors in one line: hyper's outermost ones say little.
#[derive(Debug)]
struct Chain(String);

impl Chain {
    fn of(error: &(dyn StdError + 'static)) -> Self {
        let mut text = String::new();
        let mut next = Some(error);
        while let Some(error) = next {
            let part = error.to_string();
            if !text.contains(&part) {
                text = if text.is_empty() { part } else { format!("{text}: {part}") };
            }
            next = error.source();
        }
        Self(text)
    }
}

impl std::fmt::Display for Chain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Chain {}
