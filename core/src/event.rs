//! What a client tells of itself: names and numbers, no values.

use std::time::Duration;

use crate::failure::FailureKind;
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

#[cfg(feature = "tracing")]
pub(crate) fn trace(event: &Event<'_>) {
    use tracing::{debug, warn};
    match *event {
        Event::Sending { operation: op, attempt } => {
            debug!(target: "odin_api", operation = op.id, method = %op.method, path = op.path, attempt, "sending");
        }
        Event::Answered { operation: op, attempt, status, took } => {
            debug!(target: "odin_api", operation = op.id, attempt, status, took_ms = took.as_millis(), "answered");
        }
        Event::Failed { operation: op, attempt, kind } => {
            warn!(target: "odin_api", operation = op.id, attempt, ?kind, "failed");
        }
        Event::Retrying { operation: op, attempt, delay } => {
            warn!(target: "odin_api", operation = op.id, attempt, wait_ms = delay.as_millis(), "retrying");
        }
        Event::Renewed { operation: op } => debug!(target: "odin_api", operation = op.id, "session renewed"),
    }
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn trace(_: &Event<'_>) {}
