//! Metadata of an operation.

use std::fmt;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

use crate::json::{FieldShape, Kind, ReadError, Shape};

/// One operation of the API.
#[derive(Clone)]
#[non_exhaustive]
pub struct Operation {
    /// Its name in errors, spans and logs, such as `users.services.get`: the path, then the verb.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with `{variables}`; empty for a [`Custom`](crate::Custom) call, which has its own.
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
    /// The type of the answer, or of its items.
    pub answer: fn() -> Kind,
    /// Whether the answer is a list of that type.
    pub is_list: bool,
    pub(crate) read: fn(&'static Self, Bytes) -> Result<Value, ReadError>,
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
        is_list: bool,
        read: fn(&'static Self, Bytes) -> Result<Value, ReadError>,
    ) -> Self {
        assert!(
            has_variables(path, arguments.fields),
            "the variables of a path are the arguments with the place `Path`"
        );
        Self { id, method, path, safety, login, logs_in, evidence, arguments, constants, answer, is_list, read }
    }

    /// Reads a body as the answer of this operation, and prints it as JSON again, with what was not understood in its
    /// place. For tools that choose the operation at run time; [`Endpoint::response`](crate::Endpoint::response) is the
    /// typed equivalent, and [`Call::with_arguments`](crate::Call::with_arguments) makes the call.
    ///
    /// ```
    /// let operation = odin_api::operations().find(|operation| operation.id == "users.services.get").unwrap();
    /// let printed = operation.read(r#"{"userId":"4001@example.net","userServices":null}"#.into())?;
    /// assert_eq!(printed["userId"], "4001@example.net");
    /// # Ok::<(), odin_api::json::ReadError>(())
    /// ```
    pub fn read(&'static self, body: Bytes) -> Result<Value, ReadError> {
        (self.read)(self, body)
    }

    /// The area: the first segment of the path.
    pub fn area(&self) -> &'static str {
        self.path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default()
    }
}

/// Whether the variables of a path are exactly the arguments that go into it; evaluated by the compiler.
const fn has_variables(path: &str, fields: &[FieldShape]) -> bool {
    let path = path.as_bytes();
    let (mut at, mut variables) = (0, 0);
    while at < path.len() {
        if path[at] == b'{' {
            let mut field = 0;
            while field < fields.len() && !(fields[field].is_path() && starts(path, at + 1, fields[field].key)) {
                field += 1;
            }
            if field == fields.len() {
                return false;
            }
            variables += 1;
        }
        at += 1;
    }
    let (mut field, mut due) = (0, 0);
    while field < fields.len() {
        due += fields[field].is_path() as usize;
        field += 1;
    }
    variables == due
}

/// Whether a path continues with a key and a closing brace.
const fn starts(path: &[u8], at: usize, key: &str) -> bool {
    let key = key.as_bytes();
    let mut index = 0;
    while index < key.len() && at + index < path.len() && path[at + index] == key[index] {
        index += 1;
    }
    index == key.len() && at + index < path.len() && path[at + index] == b'}'
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // That of a custom call is the call's own.
        if self.path.is_empty() {
            return f.write_str(self.id);
        }
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
