//! Limits on time and size.

use std::time::Duration;

use crate::setters::setters;

/// The default of [`Limits::read_memory`].
pub(crate) const READ_MEMORY: usize = 14 * 1024 * 1024;

/// The most bytes of the answer to a login.
const LOGIN_BYTES: usize = 256 * 1024;

/// Declares the limits with their defaults, and the form in which a call overrides some of them.
macro_rules! limits {
    (
        always { $($(#[$doc:meta])* $field:ident: $type:ty = $default:expr,)* }
        optional { $($(#[$odoc:meta])* $optional:ident: Option<$otype:ty>,)* }
    ) => {
        /// Limits on the duration of a call and the size of its response.
        ///
        /// The transports enforce those of an attempt, the exchange those of a call.
        ///
        /// ```
        /// use std::time::Duration;
        /// use odin_api::policy::Limits;
        /// let limits = Limits::default().attempt(Duration::from_secs(10)).queue(Duration::from_secs(60));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            $($(#[$doc])* pub $field: $type,)*
            $($(#[$odoc])* pub $optional: Option<$otype>,)*
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($field: $default,)* $($optional: None,)* }
            }
        }

        setters! { Limits { $($field: $type,)* } into { $($optional: Option<$otype>,)* } }

        /// The limits that a call has of its own; those that are `None` are its client's.
        ///
        /// [`Limits`] become overrides of all of them.
        ///
        /// ```
        /// use std::time::Duration;
        /// use odin_api::exchange::CallOptions;
        /// use odin_api::policy::LimitOverrides;
        /// let patient = LimitOverrides::default().attempt(Duration::from_secs(120)).operation(Duration::from_secs(300));
        /// let options = CallOptions::default().limits(patient);
        /// ```
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct LimitOverrides {
            $(
                #[doc = concat!("Instead of [`Limits::", stringify!($field), "`](field@Limits::", stringify!($field), ").")]
                pub $field: Option<$type>,
            )*
            $(
                #[doc = concat!("Instead of [`Limits::", stringify!($optional), "`](field@Limits::", stringify!($optional), ");")]
                /// [`Duration::MAX`] for none.
                pub $optional: Option<$otype>,
            )*
        }

        setters! { LimitOverrides {} into { $($field: Option<$type>,)* $($optional: Option<$otype>,)* } }

        impl LimitOverrides {
            /// These limits, and for those that are `None` those of the client.
            pub fn over(&self, client: &Limits) -> Limits {
                Limits {
                    $($field: self.$field.unwrap_or(client.$field),)*
                    $($optional: self.$optional.or(client.$optional),)*
                }
            }
        }

        impl From<Limits> for LimitOverrides {
            fn from(limits: Limits) -> Self {
                Self {
                    $($field: Some(limits.$field),)*
                    $($optional: Some(limits.$optional.unwrap_or(Duration::MAX)),)*
                }
            }
        }
    };
}

limits! {
    always {
        /// Time to establish a connection, including TLS; default 5 s.
        connect: Duration = Duration::from_secs(5),
        /// Duration of one attempt, from the first byte sent to the last byte received; default 30 s.
        attempt: Duration = Duration::from_secs(30),
        /// Duration of the whole operation from its first attempt on, including retries, session renewals and the waits
        /// between them; default 90 s. Waiting for the first attempt does not count, so a thousand calls submitted at once
        /// all get their turn: see [`queue`](field@Self::queue) and [`total`](field@Self::total).
        ///
        /// A call that cannot be sent because no login succeeds also ends: this long after the first login was sent, or
        /// after the call was submitted if that is later. With zero, nothing is sent.
        operation: Duration = Duration::from_secs(90),
        /// How long the server may pause within a response; default 10 s.
        stall: Duration = Duration::from_secs(10),
        /// Bytes of response headers; default 64 KiB.
        header_bytes: usize = 64 * 1024,
        /// Number of response header fields; default 100.
        header_fields: usize = 100,
        /// Bytes of a body after decompression; default 64 MiB. For logins and refreshes 256 KiB, if this is not less.
        body_bytes: usize = 64 * 1024 * 1024,
        /// JSON objects in a body; default 500,000. An object of a few bytes can take up to a kilobyte of memory.
        body_objects: usize = 500_000,
        /// Bytes of memory that reading a body may take beyond nine times its size; default 14 MiB. So a body and all that
        /// is read from it take at most ten times its size plus 16 MB, whatever it contains.
        read_memory: usize = READ_MEMORY,
        /// Bytes of an error response's body; the rest is not read; default 64 KiB.
        error_body_bytes: usize = 64 * 1024,
    }
    optional {
        /// How long a call may wait for its first attempt, from when it was submitted; default no limit.
        ///
        /// It waits for the client's rate limit, for a free place among the requests in flight, and for a login. After this
        /// time it ends with [`ErrorKind::QueueTimeout`](crate::ErrorKind::QueueTimeout) and
        /// [`Fate::NotSent`](crate::Fate::NotSent).
        queue: Option<Duration>,
        /// Duration of everything, from when a call was submitted: waiting for its turn and for a login, attempts, retries;
        /// default no limit.
        ///
        /// After this time it ends with [`ErrorKind::Deadline`](crate::ErrorKind::Deadline); if it was not sent until then,
        /// the error says so, and its fate is [`Fate::NotSent`](crate::Fate::NotSent). With zero, nothing is sent.
        /// [`CallOptions::within`](crate::exchange::CallOptions::within) sets it for a call.
        total: Option<Duration>,
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
