//! Answers as a transport receives them: a head, then pieces of a body.

mod answers;
mod gzip;
mod properties;

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::{HeaderName, HeaderValue, Response, response};
use odin_api::policy::Limits;
use odin_api::{Failure, FailureKind, Receiver};

pub type Received = Result<Response<Bytes>, Failure>;

pub fn head(status: u16, headers: &[(&'static str, &str)]) -> response::Parts {
    let mut response = Response::builder().status(status).body(()).unwrap();
    for (name, value) in headers {
        response
            .headers_mut()
            .append(HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    response.into_parts().0
}

/// A body of at most a thousand bytes, of a hundred where the status is no success.
pub fn limits() -> Limits {
    let mut limits = Limits::default();
    (limits.body_bytes, limits.error_body_bytes) = (1000, 100);
    limits
}

/// As transports do it, one that copies what it has read and one that need not.
pub fn receive<'a>(head: response::Parts, limits: &Limits, pieces: impl IntoIterator<Item = &'a [u8]>) -> Received {
    let pieces: Vec<_> = pieces.into_iter().collect();
    let whole = receive_with(head.clone(), limits, &pieces, |receiver, piece| {
        receiver.push_bytes(Bytes::copy_from_slice(piece))
    });
    let copied = receive_with(head, limits, &pieces, Receiver::push);
    match (&whole, &copied) {
        (Ok(whole), Ok(copied)) => assert_eq!(whole.body(), copied.body()),
        (Err(whole), Err(copied)) => assert_eq!(whole.to_string(), copied.to_string()),
        _ => panic!("{whole:?}, but {copied:?}"),
    }
    whole
}

fn receive_with(
    head: response::Parts,
    limits: &Limits,
    pieces: &[&[u8]],
    mut push: impl FnMut(&mut Receiver, &[u8]) -> Result<(), Failure>,
) -> Received {
    let mut receiver = Receiver::new(head, limits)?;
    for piece in pieces {
        if !receiver.wants_more() {
            break;
        }
        push(&mut receiver, piece)?;
    }
    receiver.finish()
}

/// A success with these headers and this body, in one piece.
pub fn ok(headers: &[(&'static str, &str)], body: &[u8]) -> Received {
    receive(head(200, headers), &limits(), [body])
}

pub fn body(received: Received) -> Bytes {
    received.unwrap().into_body()
}

pub fn kind(received: Received) -> FailureKind {
    received.expect_err("it must not be received").kind()
}

pub fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(plain).unwrap();
    encoder.finish().unwrap()
}

/// Bytes that cannot be compressed.
pub fn noise(count: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..count).map(|_| next()).collect()
}
