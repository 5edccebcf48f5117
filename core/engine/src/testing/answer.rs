//! What a server in memory may answer.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde_json::Value;

use crate::error::Failure;

/// What the closure of a [`Server`](super::Server) may return.
///
/// ```
/// use odin_api::testing::Server;
/// use odin_api::{Failure, FailureKind, Sent};
/// use serde_json::json;
///
/// Server::new(|_| json!({"userId": "4001@example.net"})); // status 200
/// Server::new(|_| (404, json!({"error": "not found"})));
/// Server::new(|_| Failure::new(FailureKind::Timeout, Sent::Maybe, "too slow")); // no answer at all
/// Server::new(|request| match request.uri().path() {
///     "/api/v2/users" => Ok(json!([])),
///     _ => Err(Failure::new(FailureKind::Connect, Sent::No, "the server is down")),
/// });
/// ```
pub trait Answer {
    /// The response, or why there is none.
    fn into_response(self) -> Result<Response<Bytes>, Failure>;
}

/// The whole response, for other headers and bodies.
impl<B: Into<Bytes>> Answer for Response<B> {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        Ok(self.map(Into::into))
    }
}

/// JSON with status 200.
impl Answer for Value {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        (StatusCode::OK, self).into_response()
    }
}

/// JSON with this status.
impl Answer for (StatusCode, Value) {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        let mut response = Response::new(Bytes::from(self.1.to_string()));
        *response.status_mut() = self.0;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Ok(response)
    }
}

/// JSON with this status.
///
/// # Panics
///
/// If the number is no status, which has three digits.
impl Answer for (u16, Value) {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        let Ok(status) = StatusCode::from_u16(self.0) else { panic!("{} is no status of HTTP", self.0) };
        (status, self.1).into_response()
    }
}

/// No response.
impl Answer for Failure {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        Err(self)
    }
}

/// A response or none.
impl<A: Answer> Answer for Result<A, Failure> {
    fn into_response(self) -> Result<Response<Bytes>, Failure> {
        self.and_then(Answer::into_response)
    }
}
