//! What is known of an operation, as data.

use std::fmt;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

use crate::json::{Kind, Place, ReadError, Shape};

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
    /// What its form rests on.
    pub evidence: Evidence,
    /// Its arguments.
    pub arguments: &'static Shape,
    /// What comes back.
    pub answer: fn() -> Kind,
    /// Reads a body as the answer of this operation and prints it again.
    #[doc(hidden)]
    pub probe: fn(Bytes) -> Result<Value, ReadError>,
}

impl Operation {
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
    Once,
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

/// The arguments, unless an id does not follow its path, or path variables and path arguments differ: then it fails to
/// compile.
pub(crate) const fn consistent(id: &str, path: &str, arguments: &'static Shape) -> &'static Shape {
    let (id, path) = (id.as_bytes(), path.as_bytes());
    assert!(!path.is_empty() && path[0] == b'/', "a path starts with a slash");
    let mut at = 1;
    while at < path.len() && path[at] != b'{' && path[at] != b'?' {
        let due = if path[at] == b'/' { b'.' } else { path[at] };
        let last_slash = path[at] == b'/' && at + 1 < path.len() && path[at + 1] == b'{';
        assert!(last_slash || at - 1 < id.len() && id[at - 1] == due, "an id is its path with dots, then the verb");
        at += 1;
    }
    let mut variables = 0;
    let mut i = 0;
    while i < path.len() {
        if path[i] == b'{' {
            variables += 1;
            assert!(names_a_path_argument(path, i + 1, arguments), "a path variable has no path argument");
        }
        i += 1;
    }
    let mut f = 0;
    while f < arguments.fields.len() {
        if matches!(arguments.fields[f].place, Place::Path) {
            assert!(variables > 0, "a path argument has no path variable");
            variables -= 1;
        }
        f += 1;
    }
    assert!(variables == 0, "a path variable occurs twice");
    arguments
}

const fn names_a_path_argument(path: &[u8], start: usize, arguments: &Shape) -> bool {
    let mut f = 0;
    while f < arguments.fields.len() {
        let key = arguments.fields[f].key.as_bytes();
        let mut i = 0;
        while i < key.len() && start + i < path.len() && path[start + i] == key[i] {
            i += 1;
        }
        let whole = i == key.len() && start + i < path.len() && path[start + i] == b'}';
        if whole && matches!(arguments.fields[f].place, Place::Path) {
            return true;
        }
        f += 1;
    }
    false
}

/// Every operation that this version knows, of the areas whose features are on.
///
/// ```
/// let reads = odin_api::operations().filter(|operation| operation.safety == odin_api::Safety::Safe);
/// assert!(reads.count() > 5);
/// ```
///
#[doc = include_str!("../OPERATIONS.md")]
#[inline]
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    let areas: &[&[&[&[&Operation]]]] = &[
        &[crate::auth::ALL, crate::passcode::ALL, crate::password::ALL, crate::sip_password::ALL],
        #[cfg(feature = "enterprises")]
        crate::enterprises::AREA,
        #[cfg(feature = "groups")]
        crate::groups::AREA,
        #[cfg(feature = "service-providers")]
        crate::service_providers::AREA,
        #[cfg(feature = "system")]
        crate::system::AREA,
        #[cfg(feature = "users")]
        crate::users::AREA,
    ];
    areas.iter().copied().flatten().copied().flatten().flat_map(|module| module.iter().copied())
}
