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
    /// The whole operation, retries, renewals and waits included; 90 s.
    pub operation: Duration,
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
