//! What comes back, and when.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response};
use odin_api::{Failure, FailureKind, Sent};
use serde_json::Value;

#[derive(Debug, Clone)]
pub enum Ending {
    Answer(Response<Bytes>),
    Failure(Failure),
}

/// The end of a request, so long after it was sent.
#[derive(Debug, Clone)]
pub struct Reply {
    pub after: Duration,
    pub ending: Ending,
}

/// An answer with a JSON body, after 50 ms.
#[expect(clippy::needless_pass_by_value, reason = "so that callers can write json!() in place")]
pub fn reply(status: u16, body: Value) -> Reply {
    raw(status, body.to_string())
}

fn raw(status: u16, body: impl Into<Bytes>) -> Reply {
    let answer = Response::builder().status(status).body(body.into()).unwrap();
    Reply { after: Duration::from_millis(50), ending: Ending::Answer(answer) }
}

/// No answer, after 50 ms.
pub fn failure(kind: FailureKind, sent: Sent) -> Reply {
    let failure = Failure::new(kind, sent, "the test says so");
    Reply { after: Duration::from_millis(50), ending: Ending::Failure(failure) }
}

impl Reply {
    /// An answer with any body.
    pub fn text(status: u16, body: impl Into<Bytes>) -> Self {
        raw(status, body)
    }

    pub fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ending::Answer(answer) = &mut self.ending {
            answer.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        }
        self
    }

    pub fn retry_after(self, value: &str) -> Self {
        self.header("retry-after", value)
    }

    pub fn status(&self) -> Option<u16> {
        match &self.ending {
            Ending::Answer(answer) => Some(answer.status().as_u16()),
            Ending::Failure(_) => None,
        }
    }
}
