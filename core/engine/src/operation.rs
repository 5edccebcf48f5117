//! Metadata of an operation.

use std::fmt;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

use crate::json::{Kind, ReadError, Shape};

/// One operation of the API.
#[derive(Clone)]
#[non_exhaustive]
pub struct Operation {
    /// Its name in errors, spans and logs, such as `users.services.get`: the path, then the verb.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with `{variables}`.
    pub path: &'static str,
    /// Whether it may be repeated.
    pub safety: Safety,
    /// Whether it needs a login.
    pub login: bool,
    /// Whether it is the login: a refusal means that the credentials are wrong.
    pub logs_in: bool,
    /// The evidence for its form.
    pub evidence: Evidence,
    /// Its arguments.
    pub arguments: &'static Shape,
    /// Fixed fields of the body, such as the `type` of a task.
    pub constants: &'static [(&'static str, &'static str)],
    /// The type of the answer.
    pub answer: fn() -> Kind,
    /// Reads a body as the answer of this operation and prints it again.
    #[doc(hidden)]
    pub probe: fn(Bytes) -> Result<Value, ReadError>,
}

impl Operation {
    /// For the declaration macros.
    #[doc(hidden)]
    #[allow(clippy::too_many_arguments, reason = "one a column of the declaration")]
    pub const fn declared(
        id: &'static str,
        method: Method,
        path: &'static str,
        safety: Safety,
        login: bool,
        logs_in: bool,
        evidence: Evidence,
        arguments: &'static Shape,
        constants: &'static [(&'static str, &'static str)],
        answer: fn() -> Kind,
        probe: fn(Bytes) -> Result<Value, ReadError>,
    ) -> Self {
        Self { id, method, path, safety, login, logs_in, evidence, arguments, constants, answer, probe }
    }

    /// The area: the first segment of the path.
    pub fn area(&self) -> &'static str {
        self.path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default()
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.id, self.method, self.path)
    }
}

/// The effect of repeating an operation; decides what is retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// Only reads: retried on every temporary failure.
    Safe,
    /// Repeating it after a lost response has the same effect: retried like a safe one, unless disabled.
    Idempotent,
    /// Repeating it may execute it twice, or fail because it was done already: retried only if the server provably did
    /// not execute it.
    NotIdempotent,
}

/// The evidence for the form of an operation. No live server was consulted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// A real client sends exactly this.
    Sent,
    /// Declared or documented; never seen sent.
    Documented,
    /// Path or spelling inferred from the API's naming rules.
    Inferred,
}
