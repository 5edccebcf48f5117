//! Limits on time and size.

use std::time::Duration;

/// The default of [`Limits::read_memory`].
pub(crate) const READ_MEMORY: usize = 14 * 1024 * 1024;

/// The most bytes of the answer to a login.
const LOGIN_BYTES: usize = 256 * 1024;

/// Limits on the duration of a call and the size of its response.
///
/// The transports enforce those of an attempt, the exchange those of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Time to establish a connection, including TLS; default 5 s.
    pub connect: Duration,
    /// Duration of one attempt, from the first byte sent to the last byte received; default 30 s.
    pub attempt: Duration,
    /// Duration of the whole operation from its first attempt on, including retries, session renewals and the waits
    /// between them; default 90 s. Waiting for the first attempt does not count, so a thousand calls submitted at once
    /// all get their turn: see [`queue`](Self::queue).
    ///
    /// A call that cannot be sent because no login succeeds also ends: this long after the first login was sent, or
    /// after the call was submitted if that is later. With zero, nothing is sent.
    pub operation: Duration,
    /// How long a call may wait for its first attempt, from when it was submitted; default no limit.
    ///
    /// It waits for the client's rate limit, for a free place among the requests in flight, and for a login. After this
    /// time it ends with [`ErrorKind::QueueTimeout`](crate::ErrorKind::QueueTimeout) and
    /// [`Fate::NotSent`](crate::Fate::NotSent).
    pub queue: Option<Duration>,
    /// How long the server may pause within a response; default 10 s.
    pub stall: Duration,
    /// Bytes of response headers; default 64 KiB.
    pub header_bytes: usize,
    /// Number of response header fields; default 100.
    pub header_fields: usize,
    /// Bytes of a body after decompression; default 64 MiB. For logins and refreshes 256 KiB, if this is not less.
    pub body_bytes: usize,
    /// JSON objects in a body; default 500,000. An object of a few bytes can take up to a kilobyte of memory.
    pub body_objects: usize,
    /// Bytes of memory that reading a body may take beyond nine times its size; default 14 MiB. So a body and all that
    /// is read from it take at most ten times its size plus 16 MB, whatever it contains.
    pub read_memory: usize,
    /// Bytes of an error response's body; the rest is not read; default 64 KiB.
    pub error_body_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            attempt: Duration::from_secs(30),
            operation: Duration::from_secs(90),
            queue: None,
            stall: Duration::from_secs(10),
            header_bytes: 64 * 1024,
            header_fields: 100,
            body_bytes: 64 * 1024 * 1024,
            body_objects: 500_000,
            read_memory: READ_MEMORY,
            error_body_bytes: 64 * 1024,
        }
    }
}

impl Limits {
    /// For a login or a refresh. The exchange itself reads its answer, while other calls wait, so it must be a short one:
    /// a real one has a few kilobytes.
    pub(crate) fn of_login(mut self) -> Self {
        self.body_bytes = self.body_bytes.min(LOGIN_BYTES);
        self.error_body_bytes = self.error_body_bytes.min(LOGIN_BYTES);
        self
    }

    /// Shortens all time limits to at most this.
    pub(crate) fn within(mut self, left: Duration) -> Self {
        self.connect = self.connect.min(left);
        self.attempt = self.attempt.min(left);
        self.stall = self.stall.min(left);
        self.operation = self.operation.min(left);
        self
    }
}
