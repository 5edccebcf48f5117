//! What the server answers when it does not do what was asked.

use http::StatusCode;
use serde_json::{Value, json};

/// A refusal, with the status and the words of the real server.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) status: StatusCode,
    error: String,
    details: Option<Value>,
}

impl Failure {
    pub(crate) fn new(status: StatusCode, error: impl Into<String>) -> Self {
        Self { status, error: error.into(), details: None }
    }

    /// The request makes no sense or BroadWorks refuses it.
    pub(crate) fn rejected(error: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, error)
    }

    /// A key without which the operation cannot be done.
    // rule: documented
    pub(crate) fn missing(key: &str) -> Self {
        Self {
            details: Some(json!({ key: [format!("The {key} field is required.")] })),
            ..Self::rejected(format!("The {key} field is required."))
        }
    }

    /// A field whose value is not allowed.
    pub(crate) fn invalid(key: &str, why: &str) -> Self {
        Self { details: Some(json!({ key: [why] })), ..Self::rejected(format!("Invalid {key}: {why}")) }
    }

    /// Something that the request names does not exist.
    // rule: assumed
    pub(crate) fn not_found(what: &str, name: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("{what} not found: {name}"))
    }

    /// No such user; BroadWorks' own words.
    // rule: documented
    pub(crate) fn no_user(user_id: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("[Error 4008] User not found: {user_id}"))
    }

    /// A user without a service; BroadWorks' own words.
    pub(crate) fn not_assigned(service: &str) -> Self {
        Self::rejected(format!("[Error 4410] Service is not assigned to this subscriber: {service}"))
    }

    /// No such trunk group; as [`Self::not_found`], in BroadWorks' own words.
    pub(crate) fn no_trunk_group(name: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("[Error 5126] The trunk group name cannot be found: {name}."))
    }

    /// The login may not do this; BroadWorks' own words.
    // rule: documented
    pub(crate) fn forbidden(operation: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, format!("[Error 4003] Unauthorized request: {operation}"))
    }

    /// There is no valid login.
    // rule: assumed
    pub(crate) fn unauthenticated(error: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, error)
    }

    /// The words of it.
    pub(crate) fn text(&self) -> &str {
        &self.error
    }

    /// The JSON body of the answer.
    pub(crate) fn body(&self) -> Value {
        match &self.details {
            None => json!({ "error": self.error }),
            Some(details) => json!({
                "error": self.error,
                "status": self.status.as_u16(),
                "details": details,
            }),
        }
    }
}
