//! Faults on demand: answers and connections that go wrong.

mod parse;
mod rule;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, header};

pub use self::rule::{Pick, Rule};
pub(crate) use self::rule::{Rules, Strike, Struck};

/// Something that goes wrong with one request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// Another answer takes the place of the real one.
    Answer(FaultAnswer),
    /// The real answer claims this content type.
    ContentType(&'static str),
    /// The real answer's status comes with a body that is no JSON, though it says so.
    NotJson,
    /// The caller's token ends its life right now.
    ExpireToken,
    /// The connection misbehaves. Takes effect in the server only; see [`SocketFault`].
    Socket(SocketFault),
}

/// An answer that takes the place of the real one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FaultAnswer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Its body.
    pub body: Bytes,
}

/// What goes wrong below HTTP. [`Odin::handle`](crate::Odin::handle) notes it in the extensions of
/// its response, and whoever owns the connection acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SocketFault {
    /// The answer comes late.
    Delay(Duration),
    /// The answer never comes.
    Hang,
    /// The connection is reset instead of executing the request.
    Drop,
    /// The request is executed, and the connection is reset before the first byte of the answer.
    Reset,
    /// The connection is reset in the middle of the headers.
    ResetInHeaders,
    /// The connection is reset in the middle of the body.
    ResetInBody,
    /// The connection is closed in order, but in the middle of the body.
    Truncate,
    /// The body is filled up with spaces to this many bytes.
    Oversize(usize),
    /// After the answer the connection is closed without a word.
    CloseIdle,
    /// After the answer the connection is dead: the next request on it is met by a reset.
    CloseOnReuse,
}

impl SocketFault {
    /// Whether the request is carried out at all.
    pub(crate) const fn executes(self) -> bool {
        !matches!(self, Self::Drop)
    }
}

impl Fault {
    /// An error answer with this status and a JSON body as the API writes it.
    #[must_use]
    pub fn status(status: StatusCode) -> Self {
        let words = status.canonical_reason().unwrap_or("Error");
        let body = format!(r#"{{"error":"{words}"}}"#);
        Self::answer(status, "application/json", body)
    }

    /// An error answer with this status and a page of HTML, as proxies write it.
    #[must_use]
    pub fn html(status: StatusCode) -> Self {
        let words = status.canonical_reason().unwrap_or("Error");
        let title = format!("{} {words}", status.as_u16());
        let body = format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>");
        Self::answer(status, "text/html", body)
    }

    /// Any other answer.
    #[must_use]
    pub fn answer(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let headers = vec![(header::CONTENT_TYPE, HeaderValue::from_static(content_type))];
        Self::Answer(FaultAnswer { status, headers, body: body.into() })
    }

    /// The same answer with `Retry-After`.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        if let Self::Answer(answer) = &mut self {
            answer.headers.push((header::RETRY_AFTER, HeaderValue::from(seconds)));
        }
        self
    }

    /// Whether the request is still carried out when this strikes.
    pub(crate) const fn executes(&self) -> bool {
        match self {
            Self::Answer(_) => false,
            Self::Socket(socket) => socket.executes(),
            Self::ContentType(_) | Self::NotJson | Self::ExpireToken => true,
        }
    }
}
