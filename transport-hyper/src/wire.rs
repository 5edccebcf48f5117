//! What moves bytes: hyper's pooled client, and the translation of its errors.

use std::error::Error as StdError;
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::{self, Client};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use odin_api::exchange::Attempt;
use odin_api::policy::Limits;
use odin_api::{Error, Failure, FailureKind, Receiver, Sent, Wire};
use tokio::time::timeout;

use crate::connector::{self, Connector, NotConnected};

pub(crate) struct Sender {
    client: Client<Connector, Full<Bytes>>,
}

impl Sender {
    pub(crate) fn new(wire: &Wire, limits: &Limits) -> Result<Self, Error> {
        let connector = connector::new(wire, limits.connect)?;
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
    pub(crate) async fn send(&self, attempt: Attempt) -> Result<Response<Bytes>, Failure> {
        let limits = attempt.limits;
        let exchange = async {
            let request = attempt.request.map(Full::new);
            let answer = self.client.request(request).await.map_err(|error| of_request(&error))?;
            receive(answer, &limits).await
        };
        // Where time runs out, nobody knows how far the request came.
        timeout(limits.attempt, exchange).await.unwrap_or_else(|_| Err(late(&limits)))
    }
}

async fn receive(answer: Response<Incoming>, limits: &Limits) -> Result<Response<Bytes>, Failure> {
    let (head, mut body) = answer.into_parts();
    let mut receiver = Receiver::new(head, limits)?;
    while receiver.wants_more() {
        let Ok(frame) = timeout(limits.stall, body.frame()).await else {
            let why = format!("no byte for {:?}", limits.stall);
            return Err(Failure::new(FailureKind::Timeout, Sent::Maybe, why));
        };
        match frame {
            None => break,
            Some(Err(error)) => return Err(Failure::new(of_hyper(&error), Sent::Maybe, Chain::of(&error))),
            Some(Ok(frame)) => {
                if let Some(data) = frame.data_ref() {
                    receiver.push(data)?;
                }
            }
        }
    }
    receiver.finish()
}

fn late(limits: &Limits) -> Failure {
    Failure::new(FailureKind::Timeout, Sent::Maybe, format!("no answer within {:?}", limits.attempt))
}

fn of_request(error: &legacy::Error) -> Failure {
    if error.is_connect() {
        let kind = find(error).map_or(FailureKind::Connect, NotConnected::kind);
        return Failure::new(kind, Sent::No, Chain::of(error));
    }
    // A request that was given to a connection which turned out to be closed comes back unsent, and hyper-util says so
    // in these words only. Should they change, the request counts as possibly sent.
    let sent = if error.to_string() == "client error (Canceled)" { Sent::No } else { Sent::Maybe };
    let kind = find(error).map_or(FailureKind::Interrupted, of_hyper);
    Failure::new(kind, sent, Chain::of(error))
}

fn of_hyper(error: &hyper::Error) -> FailureKind {
    if error.is_parse() && error.to_string().contains("too large") {
        FailureKind::TooLarge
    } else if error.is_parse() || error.is_parse_status() {
        FailureKind::Protocol
    } else if error.is_timeout() {
        FailureKind::Timeout
    } else if find::<std::io::Error>(error).is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData) {
        // How hyper reports a chunked body that is none.
        FailureKind::Protocol
    } else {
        FailureKind::Interrupted
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
