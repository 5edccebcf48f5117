//! Events for metrics and tracing: names and numbers, no values.

use std::time::Duration;

use crate::error::{ErrorKind, FailureKind};
use crate::operation::Operation;

/// Something that happened to a call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A request is sent.
    Sending {
        /// Which operation.
        operation: &'a Operation,
        /// Which attempt, from 1.
        attempt: u32,
        /// Time spent waiting (for the session, its turn, or a retry) since the call was submitted or its last attempt
        /// ended.
        waited: Duration,
    },
    /// A response arrived.
    Answered {
        /// Which operation.
        operation: &'a Operation,
        /// Which attempt, from 1.
        attempt: u32,
        /// The status.
        status: u16,
        /// Time from sending to response.
        took: Duration,
    },
    /// An attempt got no response.
    Failed {
        /// Which operation.
        operation: &'a Operation,
        /// Which attempt, from 1.
        attempt: u32,
        /// What went wrong.
        kind: FailureKind,
    },
    /// It will be sent again.
    Retrying {
        /// Which operation.
        operation: &'a Operation,
        /// Which attempt failed, from 1.
        attempt: u32,
        /// The wait before the next attempt.
        delay: Duration,
    },
    /// The session has a new token.
    Renewed {
        /// The login or refresh operation.
        operation: &'a Operation,
    },
}

/// The `tracing` span of a call or of a session renewal, with its events. Names and numbers, no values; does nothing
/// without the feature.
///
/// Only what has `tell` in its name calls the subscriber, which is code of the program: the outbox
/// does that. Clones share the span, which the last of them closes.
#[derive(Clone)]
pub(super) struct Trace {
    #[cfg(feature = "tracing")]
    shared: std::sync::Arc<Shared>,
}

#[cfg(feature = "tracing")]
struct Shared {
    operation: &'static Operation,
    span: std::sync::OnceLock<tracing::Span>,
}

#[cfg(feature = "tracing")]
impl Trace {
    pub(super) fn new(operation: &'static Operation) -> Self {
        Self { shared: std::sync::Arc::new(Shared { operation, span: std::sync::OnceLock::new() }) }
    }

    fn span(&self) -> &tracing::Span {
        use tracing::field::Empty;
        self.shared.span.get_or_init(|| {
            let op = self.shared.operation;
            tracing::debug_span!(
                target: "odin_api", "call",
                operation = op.id, method = %op.method, path = op.path, attempts = Empty, status = Empty, error = Empty,
            )
        })
    }

    /// Opens the span, if it is not open yet.
    pub(super) fn tell_opened(&self) {
        self.span();
    }

    pub(super) fn tell(&self, event: &Event<'_>) {
        let span = self.span();
        let _inside = span.enter();
        match *event {
            Event::Sending { operation, attempt, waited } => {
                let (op, waited_ms) = (operation, waited.as_millis());
                span.record("attempts", attempt);
                tracing::debug!(
                    target: "odin_api",
                    operation = op.id, method = %op.method, path = op.path, attempt, waited_ms, "sending",
                );
            }
            Event::Answered { operation: op, attempt, status, took } => {
                let took_ms = took.as_millis();
                span.record("status", status);
                tracing::debug!(target: "odin_api", operation = op.id, attempt, status, took_ms, "answered");
            }
            Event::Failed { operation: op, attempt, kind } => {
                tracing::warn!(target: "odin_api", operation = op.id, attempt, ?kind, "failed");
            }
            Event::Retrying { operation: op, attempt, delay } => {
                let wait_ms = delay.as_millis();
                tracing::warn!(target: "odin_api", operation = op.id, attempt, wait_ms, "retrying");
            }
            Event::Renewed { operation: op } => {
                tracing::debug!(target: "odin_api", operation = op.id, "session renewed");
            }
        }
    }

    /// Ended without a response.
    pub(super) fn tell_failed(&self, kind: ErrorKind) {
        self.span().record("error", tracing::field::debug(kind));
    }
}

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "the same as with the feature")]
impl Trace {
    pub(super) fn new(_: &'static Operation) -> Self {
        Self {}
    }

    pub(super) fn tell_opened(&self) {}

    pub(super) fn tell(&self, _: &Event<'_>) {}

    pub(super) fn tell_failed(&self, _: ErrorKind) {}
}
