//! Events for metrics and tracing: names and numbers, no values.

use std::borrow::Cow;
use std::time::Duration;

use http::StatusCode;

use super::CallId;
use crate::error::{ErrorKind, FailureKind};
use crate::operation::Operation;

/// Something that happened to a call, or to the renewal of the session that it is sent for.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Event<'a> {
    /// Which call: the same in all events of one. A login or a refresh has that of one of the calls that wait for it.
    pub call: CallId,
    /// Which operation; a login and a refresh are operations too.
    pub operation: &'a Operation,
    /// Its path below the base URL, without values; that of a [`Custom`](crate::Custom) call as it was given, with the values
    /// in it, so that it is not among the fields for `tracing`.
    pub path: &'a str,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// What happened.
    pub kind: EventKind,
}

/// What happened to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind {
    /// A request is sent.
    Sending {
        /// Time spent waiting (for the session, its turn, or a retry) since the call was submitted or its last attempt
        /// ended.
        waited: Duration,
    },
    /// A response arrived.
    Answered {
        /// The status.
        status: StatusCode,
        /// Time from sending to response.
        took: Duration,
    },
    /// An attempt got no response.
    Failed {
        /// What went wrong.
        kind: FailureKind,
    },
    /// It will be sent again.
    Retrying {
        /// The wait before the next attempt.
        delay: Duration,
    },
    /// The session has a new token.
    Renewed,
}

/// What all events of a call or of a session renewal have in common, and their `tracing` span. Names and numbers, no values.
///
/// Only what has `tell` in its name calls the subscriber, which is code of the program: the outbox
/// does that. Clones share the span, which the last of them closes.
#[derive(Clone)]
pub(super) struct Trace {
    call: CallId,
    operation: &'static Operation,
    path: Cow<'static, str>,
    #[cfg(feature = "tracing")]
    span: std::sync::Arc<std::sync::OnceLock<tracing::Span>>,
}

impl Trace {
    pub(super) fn new(call: CallId, operation: &'static Operation, path: Cow<'static, str>) -> Self {
        Self {
            call,
            operation,
            path,
            #[cfg(feature = "tracing")]
            span: std::sync::Arc::default(),
        }
    }

    /// A renewal is sent for this call.
    pub(super) fn sent_for(&mut self, call: CallId) {
        self.call = call;
    }

    pub(super) fn event(&self, attempt: u32, kind: EventKind) -> Event<'_> {
        Event { call: self.call, operation: self.operation, path: &self.path, attempt, kind }
    }
}

#[cfg(feature = "tracing")]
impl Trace {
    fn span(&self) -> &tracing::Span {
        use tracing::field::Empty;
        self.span.get_or_init(|| {
            // Not the path of a custom call, which may hold values.
            let op = self.operation;
            tracing::debug_span!(
                target: "odin_api", "call",
                operation = op.id, method = %op.method, path = op.path, call = %self.call,
                attempts = Empty, status = Empty, error = Empty,
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
        let Event { operation: op, attempt, .. } = *event;
        match event.kind {
            EventKind::Sending { waited } => {
                let waited_ms = waited.as_millis();
                span.record("attempts", attempt);
                tracing::debug!(
                    target: "odin_api",
                    operation = op.id, method = %op.method, path = op.path, attempt, waited_ms, "sending",
                );
            }
            EventKind::Answered { status, took } => {
                let (status, took_ms) = (status.as_u16(), took.as_millis());
                span.record("status", status);
                tracing::debug!(target: "odin_api", operation = op.id, attempt, status, took_ms, "answered");
            }
            EventKind::Failed { kind } => {
                tracing::warn!(target: "odin_api", operation = op.id, attempt, ?kind, "failed");
            }
            EventKind::Retrying { delay } => {
                let wait_ms = delay.as_millis();
                tracing::warn!(target: "odin_api", operation = op.id, attempt, wait_ms, "retrying");
            }
            EventKind::Renewed => {
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
    pub(super) fn tell_opened(&self) {}

    pub(super) fn tell(&self, _: &Event<'_>) {}

    pub(super) fn tell_failed(&self, _: ErrorKind) {}
}
