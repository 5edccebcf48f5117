//! Reading responses: what counts as success, and the types that a body is read into.

use bytes::Bytes;
use http::{Response as HttpResponse, StatusCode};
use serde_json::Value;

use crate::json::{Context, Item, Items, Kind, Mismatch, ReadError, Record, View, field_json, model_json, read_body};
use crate::operation::Operation;
use crate::value::Array;

mod location;
mod page;
mod raw;
mod receive;
mod redact;
mod refusal;
mod server_text;
mod stall;
mod write_response;

pub use raw::RawResponse;
pub use receive::Receiver;
pub use stall::StallDetector;
pub use write_response::WriteResponse;

pub(crate) use raw::{ReadMemory, foreign_parts};
pub(crate) use redact::redact;
use refusal::{begins_as_record, is_only_refusal};
pub(crate) use refusal::{fate, is_overload, is_passing, refuses_login};

/// The answer of a declared operation: a model, an [`Array`], a [`WriteResponse`], raw bytes, or a type of your own.
///
/// Any answer can be read into a type that has serde's `Deserialize` ([`Endpoint::read_as`](crate::Endpoint::read_as)),
/// which needs no implementation of this. It is for a type that an operation of your own (see `odin_api::declare`)
/// answers with, and that neither is a model nor can be one:
///
/// ```
/// use odin_api::json::{Kind, ReadError};
/// use odin_api::{Endpoint, RawResponse, Response, declare};
///
/// /// A report, which comes as CSV.
/// pub struct Report(pub String);
///
/// impl Response for Report {
///     fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
///         let text = answer.text()?;
///         if text.starts_with('<') {
///             return Err(ReadError::unfit("expected CSV, not a page"));
///         }
///         Ok(Self(text.to_owned()))
///     }
///     fn kind() -> Kind {
///         Kind::Text
///     }
///     fn to_json(&self) -> serde_json::Value {
///         self.0.as_str().into()
///     }
/// }
///
/// declare::endpoint! {
///     /// The report of today.
///     GetReport = GET "/reports/today", id "my-tool.report.get", Safe, Inferred -> Report;
/// }
/// let report = GetReport::response(http::Response::new("extension,calls".into()))?;
/// assert_eq!(report.0, "extension,calls");
/// # Ok::<(), odin_api::Error>(())
/// ```
pub trait Response: Sized {
    /// Whether it is a list of what [`kind`](Self::kind) says.
    const IS_LIST: bool = false;
    /// Reads the body of a success.
    fn decode(answer: &RawResponse) -> Result<Self, ReadError>;
    /// Its kind, or that of its items, for the registry.
    fn kind() -> Kind;
    /// As JSON again, with what was not understood in its place.
    fn to_json(&self) -> Value;
}

/// For the declaration macros: [`Operation::read`] of an operation that answers with a `T`.
#[doc(hidden)]
pub fn read_as_json<T: Response>(operation: &'static Operation, body: Bytes) -> Result<Value, ReadError> {
    Ok(T::decode(&RawResponse::new(operation, HttpResponse::new(body)))?.to_json())
}

const LIST: &str = "a list";

/// True for 200 to 299.
pub(crate) fn is_success(status: StatusCode) -> bool {
    (200..=299).contains(&status.as_u16())
}

fn no_refusal(body: &[u8]) -> Result<(), ReadError> {
    // Error messages are short: do not parse a large record that mentions errors twice.
    if body.len() > 4096 || begins_as_record(unmarked(body)) {
        return Ok(());
    }
    let text = String::from_utf8_lossy(body);
    if !text.contains("\"error\"") && !text.contains("\"success\"") {
        return Ok(());
    }
    let mut value = Value::Null;
    let read = read_body(body, &Context::unlimited(), &mut |source| {
        value = source.json()?;
        source.context().take_repeated();
        Ok(true)
    });
    match read {
        Ok(()) if is_only_refusal(&value) => Err(ReadError::Mismatch(Mismatch::new("a success", value))),
        _ => Ok(()),
    }
}

/// The answer to a read of a record.
impl<T: Record> Response for T {
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        let mut model = Self::default();
        answer.read_model(&mut model)?;
        Ok(model)
    }
    fn kind() -> Kind {
        <T as Item>::kind()
    }
    fn to_json(&self) -> Value {
        model_json(self)
    }
}

/// The answer to a read of a list; `null` is an empty one.
impl<T: Item> Response for Array<T> {
    const IS_LIST: bool = true;
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        let mut list = Array::absent();
        answer.read_field(&mut list, |list| !list.is_empty())?;
        if is_something_else(&list, answer) {
            return Err(ReadError::Mismatch(list.into_only_reason(LIST)));
        }
        Ok(list)
    }
    fn kind() -> Kind {
        T::kind()
    }
    fn to_json(&self) -> Value {
        field_json(View::Array(self))
    }
}

/// A bare element is read as a list of one; an object that does not match the element type is an error.
fn is_something_else<T: Item>(list: &Array<T>, answer: &RawResponse) -> bool {
    let is_list = || Items::keys(list).is_some() || unmarked(answer.body()).starts_with(b"[");
    matches!(list.rejected(), [only] if list.is_empty() && !only.value().is_null() && !is_list())
}

/// Strips the byte order mark and surrounding whitespace.
fn unmarked(body: &[u8]) -> &[u8] {
    trimmed(body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body))
}

/// Strips JSON whitespace.
fn trimmed(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | b'\r' | b'\n', rest @ ..] | [rest @ .., b' ' | b'\t' | b'\r' | b'\n'] = text {
        text = rest;
    }
    text
}

/// Whether the body is empty, `null`, `{}` or `[]`, alone or in a list: the write succeeded without a record.
fn is_blank(text: &[u8]) -> bool {
    match trimmed(text) {
        b"" | b"null" => true,
        [b'[', inner @ .., b']'] => is_blank(inner),
        [b'{', inner @ .., b'}'] => trimmed(inner).is_empty(),
        _ => false,
    }
}

/// Any JSON.
impl Response for Value {
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        let mut value = Value::Null;
        // A caller that asks for untyped JSON gets valid JSON only, not repaired text.
        read_body(answer.text()?.as_bytes(), &answer.context(), &mut |source| {
            value = source.json()?;
            // The last value of a repeated key counts, as in other JSON readers.
            source.context().take_repeated();
            Ok(false)
        })?;
        Ok(value)
    }
    fn kind() -> Kind {
        Kind::Json
    }
    fn to_json(&self) -> Value {
        self.clone()
    }
}

/// The raw answer: status, headers, body.
impl Response for HttpResponse<Bytes> {
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        Ok(answer.response().clone())
    }
    fn kind() -> Kind {
        Kind::Json
    }
    fn to_json(&self) -> Value {
        serde_json::from_slice(self.body()).unwrap_or_default()
    }
}
