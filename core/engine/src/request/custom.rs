//! The escape hatch: arbitrary calls with the same login, retries and limits, and the raw response of any operation.

use std::borrow::Cow;

use bytes::Bytes;
use http::{Method, Response as HttpResponse};
use serde_json::Value;

use super::call::Call;
use super::endpoint::Endpoint;
use crate::declare::model;
use crate::encode::is_dots;
use crate::error::Error;
use crate::json::{Kind, ReadError, Record};
use crate::operation::{Evidence, Operation, Safety};
use crate::response::{RawResponse, Response as _, read_as_json};

model! {
    /// A custom call declares no arguments.
    Nothing {}
}

/// The path is that of each call.
const fn custom(id: &'static str, method: Method, safety: Safety) -> Operation {
    Operation {
        id,
        method,
        path: "",
        safety,
        login: true,
        logs_in: false,
        evidence: Evidence::Inferred,
        arguments: <Nothing as Record>::SHAPE,
        constants: &[],
        answer: || Kind::Json,
        is_list: false,
        read: read_as_json::<Value>,
    }
}

/// Of a call whose method is known only when it is made.
const ANY: &Operation = &custom("custom", Method::GET, Safety::Safe);
const GET: &Operation = &custom("custom.get", Method::GET, Safety::Safe);
const POST: &Operation = &custom("custom.post", Method::POST, Safety::NotIdempotent);
const PUT: &Operation = &custom("custom.put", Method::PUT, Safety::NotIdempotent);
const DELETE: &Operation = &custom("custom.delete", Method::DELETE, Safety::NotIdempotent);

/// A call of any method, path, query and JSON body; returns the raw response if its status is a success.
///
/// A `GET` is treated as safe; other methods as not idempotent unless [`Custom::safety`] is set. Errors and events name it
/// `custom.get`, `custom.put` and so on, with its path; an operation declared by `odin_api::declare` has an id of its own.
///
/// [`Endpoint::read_as`] reads the answer into a type of your own: `Custom::get(path).read_as::<Vec<TimeZone>>()`.
///
/// A value in the query or the body whose key names a secret (`password`, `_authToken`) is never shown.
///
/// ```
/// use odin_api::{Custom, Endpoint, Site};
/// let call = Custom::get("/system/time-zones").query("limit", "5");
/// let request = call.request(&Site::new("https://odin.example.net/api/v2")?, None)?;
/// assert_eq!(request.uri().path(), "/api/v2/system/time-zones");
/// # Ok::<(), odin_api::Error>(())
/// ```
#[derive(Clone)]
pub struct Custom {
    operation: &'static Operation,
    safety: Safety,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Value>,
}

impl Custom {
    fn new(operation: &'static Operation, path: impl Into<String>) -> Self {
        Self { operation, safety: operation.safety, path: path.into(), query: Vec::new(), body: None }
    }

    /// `GET path`, the path below the base URL.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(GET, path)
    }

    /// `POST path`
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(POST, path)
    }

    /// `PUT path`
    pub fn put(path: impl Into<String>) -> Self {
        Self::new(PUT, path)
    }

    /// `DELETE path`
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(DELETE, path)
    }

    /// Adds a query parameter; key and value are percent-encoded.
    pub fn query(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((key.into(), value.into()));
        self
    }

    /// Sends a JSON body.
    pub fn json(mut self, body: impl Into<Value>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets the effect of repeating the call.
    pub fn safety(mut self, safety: Safety) -> Self {
        self.safety = safety;
        self
    }
}

impl Endpoint for Custom {
    type Response = HttpResponse<Bytes>;
    const OPERATION: &'static Operation = ANY;

    fn prepare(&self) -> Result<Call, Error> {
        // Such a path may have line breaks.
        let path = || Cow::Owned(self.path.escape_debug().to_string());
        let refuse = |why: &str| Err(Error::argument("path", why).during(self.operation).at(path()));
        let printable = self.path.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'?' | b'#' | b'\\'));
        if !self.path.starts_with('/') || self.path.starts_with("//") || !printable {
            return refuse("a path starts with one slash, is percent-encoded, and has no query; pass the query apart");
        }
        if self.path.split('/').any(is_dots) {
            return refuse("a path must not have . or .. segments");
        }
        if self.operation.method == Method::GET && self.body.is_some() {
            return refuse("a GET has no body");
        }
        Call::custom(self.operation, self.safety, self.path.clone(), &self.query, self.body.as_ref())
    }

    fn decode(answer: &RawResponse) -> Result<Self::Response, ReadError> {
        Self::Response::decode(answer)
    }
}

impl std::fmt::Debug for Custom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.operation.method, self.path.escape_debug())
    }
}

/// Sends a call that was prepared before, or made by [`Call::with_arguments`]; returns the raw response. A write that is
/// refused with a status of success is an error, as it is when it is sent by its own type.
impl Endpoint for Call {
    type Response = HttpResponse<Bytes>;
    const OPERATION: &'static Operation = ANY;
    fn prepare(&self) -> Result<Call, Error> {
        Ok(self.clone())
    }
    fn decode(answer: &RawResponse) -> Result<Self::Response, ReadError> {
        answer.refuse_refusal()?;
        Self::Response::decode(answer)
    }
}

/// Wraps any operation to return the raw response: same request, same errors, unparsed body.
///
/// ```
/// use odin_api::{Endpoint, Raw, users};
/// let call = Raw(users::services::Get::new("4001@example.net"));
/// # let _ = call.prepare();
/// ```
#[derive(Debug, Clone)]
pub struct Raw<E>(pub E);

impl<E: Endpoint> Endpoint for Raw<E> {
    type Response = HttpResponse<Bytes>;
    const OPERATION: &'static Operation = E::OPERATION;
    fn prepare(&self) -> Result<Call, Error> {
        self.0.prepare()
    }
    fn decode(answer: &RawResponse) -> Result<Self::Response, ReadError> {
        Self::Response::decode(answer)
    }
}
