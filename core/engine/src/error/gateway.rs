//! The status that a server built on this library answers with.

use http::StatusCode;

use super::{Error, ErrorKind};

impl Error {
    /// The status that a server should answer with when a call for one of its own clients failed like this.
    ///
    /// | status | kinds |
    /// |---|---|
    /// | 400 | `Argument` |
    /// | 403 | `Forbidden` |
    /// | 404 | `NotFound`, if the API itself says so |
    /// | 409 | `AlreadyExists`, `NotAssigned`, `NoLicenceLeft` |
    /// | 422 | `Rejected`, if by the API itself |
    /// | 500 | what the server got wrong itself: `Site`, `Setup`, `NoCredentials`, `LoginRefused`, `PasswordExpired`, `Unauthorized`, `Stalled` |
    /// | 502 | whatever else the platform, or something before it, answered or broke |
    /// | 503 | `RateLimited`, `QueueTimeout`, `Cancelled`, and a 503 of the platform |
    /// | 504 | `Timeout`, `Deadline`, and a 408 or 504 of the platform |
    ///
    /// A login of the server's own that is refused is not the fault of its client. If the clients log in to Odin as
    /// themselves, answer `LoginRefused`, `PasswordExpired` and `Unauthorized` with 401 instead.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// let body = r#"{"error":"[Error 4008] User not found: 4001@example.net"}"#;
    /// let answer = http::Response::builder().status(400).body(body.into()).unwrap();
    /// let error = users::Get::response(answer).unwrap_err();
    /// assert_eq!(error.gateway_status(), http::StatusCode::NOT_FOUND);
    /// ```
    pub fn gateway_status(&self) -> StatusCode {
        match self.kind() {
            ErrorKind::Argument => StatusCode::BAD_REQUEST,
            ErrorKind::Forbidden => StatusCode::FORBIDDEN,
            ErrorKind::NotFound if self.is_refusal() => StatusCode::NOT_FOUND,
            ErrorKind::AlreadyExists | ErrorKind::NotAssigned | ErrorKind::NoLicenceLeft => StatusCode::CONFLICT,
            ErrorKind::Rejected if self.is_refusal() => StatusCode::UNPROCESSABLE_ENTITY,
            ErrorKind::Site
            | ErrorKind::Setup
            | ErrorKind::NoCredentials
            | ErrorKind::LoginRefused
            | ErrorKind::PasswordExpired
            | ErrorKind::Unauthorized
            | ErrorKind::Stalled => StatusCode::INTERNAL_SERVER_ERROR,
            ErrorKind::RateLimited | ErrorKind::QueueTimeout | ErrorKind::Cancelled => StatusCode::SERVICE_UNAVAILABLE,
            ErrorKind::Timeout | ErrorKind::Deadline => StatusCode::GATEWAY_TIMEOUT,
            ErrorKind::Rejected | ErrorKind::Server => match self.status() {
                Some(StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT) => StatusCode::GATEWAY_TIMEOUT,
                Some(StatusCode::SERVICE_UNAVAILABLE) => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::BAD_GATEWAY,
            },
            ErrorKind::NotFound
            | ErrorKind::Redirected
            | ErrorKind::UnexpectedStatus
            | ErrorKind::Unreadable
            | ErrorKind::Resolve
            | ErrorKind::Connect
            | ErrorKind::Tls
            | ErrorKind::Proxy
            | ErrorKind::Interrupted
            | ErrorKind::TooLarge
            | ErrorKind::Protocol => StatusCode::BAD_GATEWAY,
        }
    }
}
