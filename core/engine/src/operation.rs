//! What is known of an operation, as data.

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
    /// What may be repeated.
    pub safety: Safety,
    /// Whether it needs a login.
    pub login: bool,
    /// Whether it is the login: what refuses it refuses the credentials.
    pub logs_in: bool,
    /// What its form rests on.
    pub evidence: Evidence,
    /// Its arguments.
    pub arguments: &'static Shape,
    /// Fields of the body that are always the same, such as the `type` of a task.
    pub constants: &'static [(&'static str, &'static str)],
    /// What comes back.
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

/// What repeating an operation does; it decides what is retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// It only reads: retried on every passing failure.
    Safe,
    /// Repeating it after a lost answer gives the same success: retried likewise, unless switched off.
    Idempotent,
    /// Repeating it may do the thing twice, or fail because it is done: retried only when it provably never arrived.
    NotIdempotent,
}

/// What our knowledge of an operation rests on. No live server was consulted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// A real client sends exactly this.
    Sent,
    /// Declared or documented; never seen sent.
    Documented,
    /// Path or spelling concluded from the API's naming rules.
    Inferred,
}
