//! What a client tells of itself: names and numbers, no values.

use std::time::Duration;

use crate::error::Error;
use crate::error::FailureKind;
use crate::operation::Operation;

/// Something that happened to a call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A request goes out.
    Sending {
        /// Which operation.
        operation: &'a Operation,
        /// The how manieth sending, from 1.
        attempt: u32,
        /// For the session, for its turn, or to be repeated: since it was asked for, or since the last sending ended.
        waited: Duration,
    },
    /// An answer came.
    Answered {
        /// Which operation.
        operation: &'a Operation,
        /// The how manieth sending, from 1.
        attempt: u32,
        /// The status.
        status: u16,
        /// From sending to answer.
        took: Duration,
    },
    /// No answer came.
    Failed {
        /// Which operation.
        operation: &'a Operation,
        /// The how manieth sending, from 1.
        attempt: u32,
        /// What went wrong.
        kind: FailureKind,
    },
    /// It will be sent again.
    Retrying {
        /// Which operation.
        operation: &'a Operation,
        /// The sending that failed, from 1.
        attempt: u32,
        /// After this wait.
        delay: Duration,
    },
    /// The session has a new token.
    Renewed {
        /// By a login, or by a refresh.
        operation: &'a Operation,
    },
}

/// What `tracing` is told of a call, or of the renewal of the session: a span with its events. Names and numbers, no
/// values; nothing at all without the feature.
#[derive(Clone)]
pub(crate) struct Trace {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(feature = "tracing")]
impl Trace {
    pub(crate) fn new(op: &Operation) -> Self {
        use tracing::field::Empty;
        let span = tracing::debug_span!(
            target: "odin_api", "call",
            operation = op.id, method = %op.method, path = op.path, attempts = Empty, status = Empty, error = Empty,
        );
        Self { span }
    }

    pub(crate) fn emit(&self, event: &Event<'_>) {
        let _inside = self.span.enter();
        match *event {
            Event::Sending { operation, attempt, waited } => {
                let (op, waited_ms) = (operation, waited.as_millis());
                self.span.record("attempts", attempt);
                tracing::debug!(
                    target: "odin_api",
                    operation = op.id, method = %op.method, path = op.path, attempt, waited_ms, "sending",
                );
            }
            Event::Answered { operation: op, attempt, status, took } => {
                let took_ms = took.as_millis();
                self.span.record("status", status);
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

    /// It ended without an answer.
    pub(crate) fn failed(&self, error: &Error) {
        self.span.record("error", tracing::field::debug(error.kind()));
    }
}

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "the same as with the feature")]
impl Trace {
    pub(crate) fn new(_: &Operation) -> Self {
        Self {}
    }

    pub(crate) fn emit(&self, _: &Event<'_>) {}

    pub(crate) fn failed(&self, _: &Error) {}
}
