//! A request as a handler sees it.

use serde_json::Value;

use crate::clock::Now;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::Login;
use crate::query::Query;
use crate::route::Route;
use crate::shown::Printed;

/// What a handler gives back: the JSON of the answer, or a refusal.
pub(crate) type Answer = Result<Value, Failure>;

/// Bytes that a handler gives back in place of JSON.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// What a handler gave.
pub(crate) enum Reply {
    Json(Value),
    Printed(Printed),
    File(File),
}

/// One request, authenticated and decoded.
pub(crate) struct Call<'a> {
    pub(crate) route: &'static Route,
    pub(crate) query: &'a Query,
    pub(crate) body: &'a Value,
    /// The text that stands for the variable of the path.
    pub(crate) variable: Option<&'a str>,
    pub(crate) login: Option<Login>,
    pub(crate) token: Option<&'a str>,
    /// The name under which the caller reaches the platform, without a port.
    pub(crate) host: &'a str,
    pub(crate) now: Now,
}

impl Call<'_> {
    /// The caller.
    pub(crate) fn login(&self) -> Result<&Login, Failure> {
        self.login.as_ref().ok_or_else(|| Failure::unauthenticated("Unauthenticated."))
    }

    /// The refusal of an operation that the caller may not do.
    pub(crate) fn forbidden(&self) -> Failure {
        Failure::forbidden(self.route.id())
    }

    /// A key from the body or the query, if it is there and not empty.
    /// Some clients send the keys of a DELETE in its body, some those of a PUT in its query.
    pub(crate) fn text(&self, key: &str) -> Option<String> {
        let in_body = self.body.get(key).and_then(json::text).filter(|text| !text.is_empty());
        in_body.or_else(|| self.query.filled(key).map(str::to_owned))
    }

    /// A key that must be there.
    pub(crate) fn need(&self, key: &str) -> Result<String, Failure> {
        // rule: documented
        self.text(key).ok_or_else(|| Failure::missing(key))
    }

    /// A switch in the query.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.query.get(key).and_then(json::flag_text).unwrap_or(false)
    }

    /// The greatest number of rows that the caller wants.
    pub(crate) fn limit(&self) -> Result<usize, Failure> {
        match self.query.filled("limit") {
            None => Ok(usize::MAX),
            // rule: assumed
            Some(text) => text.parse().map_err(|_| Failure::invalid("limit", "must be a number")),
        }
    }

    /// The body, which must be an object.
    pub(crate) fn object(&self) -> Result<&Fields, Failure> {
        // rule: assumed
        self.body.as_object().ok_or_else(|| Failure::rejected("The request has no JSON object."))
    }

    /// A list in the body that must be there.
    pub(crate) fn list(&self, key: &str) -> Result<&Vec<Value>, Failure> {
        match self.body.get(key) {
            Some(Value::Array(items)) => Ok(items),
            // rule: assumed
            Some(_) => Err(Failure::invalid(key, "must be a list")),
            // rule: documented
            None => Err(Failure::missing(key)),
        }
    }
}
