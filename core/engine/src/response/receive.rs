//! Assembling a response: size limits, truncation, decompression.

use std::io::Read;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderMap, Response, StatusCode, Version, response};

use crate::error::{Failure, FailureKind, Sent};
use crate::limits::{Limits, READ_MEMORY};
use crate::response::{ReadMemory, is_success};

/// Collects the body of one response for a transport.
///
/// ```
/// use odin_api::{Receiver, policy::Limits};
/// let (head, ()) = http::Response::new(()).into_parts();
/// let mut receiver = Receiver::new(head, &Limits::default())?;
/// while receiver.wants_more() {
///     receiver.push(b"[]")?;
///     # break;
/// }
/// let answer = receiver.finish()?;
/// assert_eq!(answer.body(), &b"[]"[..]);
/// # Ok::<(), odin_api::Failure>(())
/// ```
pub struct Receiver {
    head: response::Parts,
    body: Body,
    /// Limit of the decoded body.
    limit: usize,
    /// Limit of the body as received.
    raw_limit: usize,
    /// Limit of the objects in the body.
    objects: usize,
    /// Limit of the memory that reading may take.
    memory: usize,
    encoding: Encoding,
    cut: bool,
}

/// A body as far as it has been received.
#[derive(Debug)]
enum Body {
    /// Nothing yet, and how much is expected.
    Due(usize),
    /// In one piece, as it came.
    Whole(Bytes),
    Parts(BytesMut),
}

impl Body {
    fn len(&self) -> usize {
        match self {
            Self::Due(_) => 0,
            Self::Whole(bytes) => bytes.len(),
            Self::Parts(bytes) => bytes.len(),
        }
    }

    fn push(&mut self, bytes: &[u8]) {
        let mut parts = match std::mem::replace(self, Self::Due(0)) {
            Self::Due(capacity) => BytesMut::with_capacity(capacity),
            Self::Whole(bytes) => BytesMut::from(bytes),
            Self::Parts(parts) => parts,
        };
        parts.extend_from_slice(bytes);
        *self = Self::Parts(parts);
    }

    fn into_bytes(self) -> Bytes {
        match self {
            Self::Due(_) => Bytes::new(),
            Self::Whole(bytes) => bytes,
            Self::Parts(parts) => parts.freeze(),
        }
    }
}

/// A body that is shorter is copied out of the buffer that it came in: an answer that is kept would keep the buffer.
const SHARED: usize = 1024;

/// Omits headers and body, which may contain a token.
impl std::fmt::Debug for Receiver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Receiver")
            .field("status", &self.head.status)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Encoding {
    Identity,
    Gzip,
    Unreadable,
}

fn failed(kind: FailureKind, why: impl Into<String>) -> Failure {
    Failure::new(kind, Sent::Maybe, why.into())
}

impl Receiver {
    /// Starts with status and headers; returns an error if it is too large or cannot be decoded.
    pub fn new(head: response::Parts, limits: &Limits) -> Result<Self, Failure> {
        if head.headers.len() > limits.header_fields {
            return Err(failed(FailureKind::TooLarge, format!("more than {} header fields", limits.header_fields)));
        }
        if header_bytes(&head.headers) > limits.header_bytes {
            return Err(failed(FailureKind::TooLarge, format!("more than {} bytes of headers", limits.header_bytes)));
        }
        if head.status == StatusCode::SWITCHING_PROTOCOLS {
            return Err(failed(FailureKind::Protocol, "the server switches to another protocol"));
        }
        check_transfer(&head)?;
        let success = is_success(head.status);
        let encoding = match encoding(&head.headers) {
            // An error response that cannot be decoded is still an error response.
            Err(_) if !success => Encoding::Unreadable,
            encoding => encoding?,
        };
        let limit = if success { limits.body_bytes } else { limits.error_body_bytes };
        let raw_limit = match encoding {
            Encoding::Identity | Encoding::Unreadable => limit,
            // Incompressible data grows slightly.
            Encoding::Gzip => limit.saturating_add(limit / 1000).saturating_add(1024),
        };
        let announced = announced(&head.headers).filter(|_| !has_no_body(head.status));
        if success && announced.is_some_and(|length| length > raw_limit as u64) {
            return Err(failed(FailureKind::TooLarge, format!("a body of more than {limit} bytes")));
        }
        // The announced length is only a hint: memory is allocated as bytes arrive.
        let capacity = usize::try_from(announced.unwrap_or(0)).unwrap_or(0).min(raw_limit).min(64 * 1024);
        let body = Body::Due(capacity);
        let (objects, memory) = (limits.body_objects, limits.read_memory);
        let cut = is_endless(&head);
        Ok(Self { head, body, limit, raw_limit, objects, memory, encoding, cut })
    }

    /// False once the rest of the body need not be read.
    pub fn wants_more(&self) -> bool {
        !self.cut
    }

    /// The next bytes of the body.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let room = self.raw_limit - self.body.len();
        if bytes.len() > room {
            if is_success(self.head.status) {
                return Err(failed(FailureKind::TooLarge, format!("a body of more than {} bytes", self.limit)));
            }
            // The beginning of an error page is enough.
            self.cut = true;
        }
        self.body.push(&bytes[..bytes.len().min(room)]);
        Ok(())
    }

    /// The same for bytes that need not be copied: if they are all that was announced, they become the body.
    pub fn push_bytes(&mut self, bytes: Bytes) -> Result<(), Failure> {
        match self.body {
            // No more than the limit: see `new`.
            Body::Due(due) if due == bytes.len() && due >= SHARED => {
                self.body = Body::Whole(bytes);
                Ok(())
            }
            _ => self.push(&bytes),
        }
    }

    /// The body was truncated: enough for an error response, a failure for a success.
    pub fn broken(self, failure: Failure) -> Result<Response<Bytes>, Failure> {
        if is_success(self.head.status) { Err(failure) } else { self.finish() }
    }

    /// The decoded response, once the body has ended.
    pub fn finish(self) -> Result<Response<Bytes>, Failure> {
        let Self { mut head, body, limit, objects, memory, encoding, .. } = self;
        let body = body.into_bytes();
        if memory != READ_MEMORY {
            head.extensions.insert(ReadMemory(memory));
        }
        if has_no_body(head.status) {
            // Any bytes received are not part of this response.
            return Ok(Response::from_parts(head, Bytes::new()));
        }
        let success = is_success(head.status);
        let chunked = head.headers.contains_key(TRANSFER_ENCODING);
        // The status of an error response is enough, even if its body is incomplete.
        if let (true, false, Some(due)) = (success, chunked, announced(&head.headers))
            && body.len() as u64 != due
        {
            return Err(failed(FailureKind::Interrupted, format!("{} bytes of a body of {due}", body.len())));
        }
        let body = match encoding {
            Encoding::Identity => body,
            Encoding::Gzip if body.is_empty() => Bytes::new(),
            Encoding::Unreadable => Bytes::new(),
            Encoding::Gzip => {
                head.headers.remove(CONTENT_ENCODING);
                head.headers.remove(CONTENT_LENGTH);
                match gunzip(&body, limit) {
                    Ok(plain) => plain,
                    // A partial error page is better than none.
                    Err((partial, _)) if !success => partial,
                    Err((_, failure)) => return Err(failure),
                }
            }
        };
        if success && has_more_objects_than(objects, &body) {
            return Err(failed(FailureKind::TooLarge, format!("a body of more than {objects} objects")));
        }
        Ok(Response::from_parts(head, body))
    }
}

/// Braces inside of strings count too: real data has too few of them to matter.
fn has_more_objects_than(limit: usize, body: &[u8]) -> bool {
    // In parts whose count fits in a byte, so that the processor compares many at once.
    let braces = |part: &[u8]| usize::from(part.iter().map(|byte| u8::from(*byte == b'{')).sum::<u8>());
    body.len() / 2 > limit && body.chunks(u8::MAX.into()).map(braces).sum::<usize>() > limit
}

/// Decodes all members of a gzip body, up to the limit; on failure also returns what could be decoded.
fn gunzip(body: &[u8], limit: usize) -> Result<Bytes, (Bytes, Failure)> {
    let mut plain = Vec::new();
    let bound = (limit as u64).saturating_add(1);
    let read = flate2::read::MultiGzDecoder::new(body).take(bound).read_to_end(&mut plain);
    if plain.len() > limit {
        plain.truncate(limit);
        let why = format!("a body of more than {limit} bytes once decompressed");
        return Err((plain.into(), failed(FailureKind::TooLarge, why)));
    }
    match read {
        Ok(_) => Ok(plain.into()),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            Err((plain.into(), failed(FailureKind::Interrupted, "a gzip body that ends too early")))
        }
        Err(error) => Err((plain.into(), failed(FailureKind::Protocol, format!("invalid gzip body: {error}")))),
    }
}

/// A response that has no body whatever its headers say.
fn has_no_body(status: StatusCode) -> bool {
    matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED)
}

/// Transports decode `chunked` once; with any other encoding, or any encoding in HTTP/1.0, the end of the body is
/// ambiguous.
fn check_transfer(head: &response::Parts) -> Result<(), Failure> {
    let mut codings = head.headers.get_all(TRANSFER_ENCODING).iter();
    let good = match (codings.next(), codings.next()) {
        (None, _) => true,
        (Some(coding), None) => {
            head.version != Version::HTTP_10 && coding.as_bytes().trim_ascii().eq_ignore_ascii_case(b"chunked")
        }
        (Some(_), Some(_)) => false,
    };
    if good || !is_success(head.status) {
        return Ok(());
    }
    Err(failed(FailureKind::Protocol, "a transfer encoding that was not asked for"))
}

/// Whether the body ends only with the connection although the server says otherwise: who waits for that may wait long.
fn is_endless(head: &response::Parts) -> bool {
    head.version == Version::HTTP_10 && head.headers.contains_key(TRANSFER_ENCODING)
}

fn encoding(headers: &HeaderMap) -> Result<Encoding, Failure> {
    let mut found = Encoding::Identity;
    for value in headers.get_all(CONTENT_ENCODING) {
        match value.as_bytes().trim_ascii().to_ascii_lowercase().as_slice() {
            b"" | b"identity" => {}
            b"gzip" | b"x-gzip" if found == Encoding::Identity => found = Encoding::Gzip,
            other => {
                // An unknown name may contain anything, so it is not echoed.
                let known = ["br", "compress", "deflate", "gzip", "x-gzip", "zstd"];
                let name = known.iter().find(|name| name.as_bytes() == other).map_or("an unknown one", |name| name);
                return Err(failed(FailureKind::Protocol, format!("an encoding that was not asked for: {name}")));
            }
        }
    }
    Ok(found)
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

/// The size on the wire: name, colon, space, value, line end.
fn header_bytes(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum()
}
