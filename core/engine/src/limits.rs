//! Bounds on time and size.

use std::time::Duration;

/// The default of [`Limits::read_memory`].
pub(crate) const READ_MEMORY: usize = 14 * 1024 * 1024;

/// How long a call may take and how large its answer may be.
///
/// The transports enforce what happens on the wire, the exchange what happens around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Until a connection is there, TLS included; 5 s.
    pub connect: Duration,
    /// One attempt, from the first byte out to the last byte in; 30 s.
    pub attempt: Duration,
    /// The whole operation from its first sending on: retries, renewals of the session and the waits between them
    /// included; 90 s. Waiting for the first sending does not count, so a thousand calls that are asked for at once all
    /// get their turn: see [`queue`](Self::queue).
    ///
    /// A call that cannot be sent because logging in does not work ends, too: so long after the first login went out, or
    /// after it was asked for where that is later. Zero lets nothing be sent.
    pub operation: Duration,
    /// How long a call may wait to be sent for the first time, from when it was asked for; no limit unless set.
    ///
    /// It waits for its turn at the client's own rate and number of requests in flight, and for a login. When this is
    /// over, it ends with [`ErrorKind::QueueTimeout`](crate::ErrorKind::QueueTimeout) and
    /// [`Fate::NotSent`](crate::Fate::NotSent).
    pub queue: Option<Duration>,
    /// How long the server may send nothing at all; 10 s.
    pub stall: Duration,
    /// Bytes of response headers; 64 KiB.
    pub header_bytes: usize,
    /// Response header fields; 100.
    pub header_fields: usize,
    /// Bytes of a body, after decompression; 64 MiB.
    pub body_bytes: usize,
    /// JSON objects in a body; 500,000. A few bytes of an object take up to a kilobyte once they are read.
    pub body_objects: usize,
    /// Bytes of memory that reading a body may take beyond nine times its size; 14 MiB. So what a body and all that is
    /// made of it take stays within ten times its size and 16 MB, whatever is in it.
    pub read_memory: usize,
    /// Bytes of the body of a failure; the rest is left unread; 64 KiB.
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
    /// Nothing may last longer than this; shorter bounds stay.
    pub(crate) fn within(mut self, left: Duration) -> Self {
        self.connect = self.connect.min(left);
        self.attempt = self.attempt.min(left);
        self.stall = self.stall.min(left);
        self.operation = self.operation.min(left);
        self
    }
}
