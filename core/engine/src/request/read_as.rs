//! Any operation, its answer read into a type of the caller.

use std::fmt;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::call::Call;
use super::endpoint::Endpoint;
use crate::error::Error;
use crate::json::ReadError;
use crate::operation::Operation;
use crate::response::RawResponse;

/// An operation whose answer is read into a type of your own, by serde: the same request, session, retries, limits and
/// errors. [`Endpoint::read_as`] makes one.
///
/// It takes time and memory for the fields that the type has, whatever else the answer contains: the rest is skipped
/// without being kept. So it is for reports and lists of which few fields are needed; to change a record and write it
/// back, read the operation's own answer, which loses nothing.
///
/// ```
/// use odin_api::{Endpoint, users};
///
/// #[derive(serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Row {
///     user_id: String,
///     extension: Option<u32>,
/// }
///
/// let list = users::List::of_group("ent.odin", "grp.odin").read_as::<Vec<Row>>();
/// // `odin.call(list)` returns a `Vec<Row>`. With any other HTTP stack:
/// # fn read<E: Endpoint>(_: &E, answer: http::Response<bytes::Bytes>) -> Result<E::Response, odin_api::Error> { E::response(answer) }
/// let answer = http::Response::new(r#"[{"userId":"4001@example.net","extension":"4001"}]"#.into());
/// let rows = read(&list, answer)?;
/// assert_eq!((rows[0].user_id.as_str(), rows[0].extension), ("4001@example.net", Some(4001)));
/// # Ok::<(), odin_api::Error>(())
/// ```
///
/// # What is read leniently
///
/// What serde alone reads is read as serde alone reads it. Beyond that, the type says what it wants, and the value is
/// brought into that form, at any depth:
///
/// - a flag from `"true"`, `"1"` or `1`, a number from `"12"`, a text from `12` or `true`;
/// - an `Option` from an empty text: `None`, unless what is in it takes an empty text;
/// - a list from a bare element (a list of one), from `null` or `{}` (an empty one), from an object with whole numbers
///   as keys (PHP's list with gaps);
/// - an object from a list of one, or from `[]` (without fields); from a plain text, where the operation's own record
///   takes one;
/// - the whole answer: a `Vec` from the one list inside of an object, and a struct around such a list from the list
///   alone, where the operation's own answer is an object around one list;
/// - texts with bytes that are not UTF-8, or with control characters: U+FFFD stands for what is invalid.
///
/// A body that reports an error is an error, as everywhere, and so is an object without any key that the type or the
/// operation knows. A write may answer without a record: read it into an `Option`, or its error says that the write may
/// have happened ([`Fate::Unknown`](crate::Fate::Unknown)).
///
/// # What is not
///
/// - Everything is read or nothing: one item that does not fit fails the list. (`Array<T>` with a model keeps it in
///   `rejected` and reads the others. It can be a field of the type, as can any other model.)
/// - A value that the type does not want is dropped. Nothing can be written back.
/// - A key that occurs twice is refused, as by any derived type.
/// - Inside of `#[serde(flatten)]`, of untagged and internally tagged enumerations, and of numbers of 128 bits, serde is
///   as strict as ever; so is an enumeration about its words, unless it has `#[serde(other)]`.
/// - `serde_json::value::RawValue` within an `Option` is only read in a list that serde alone can read.
///
/// # Errors
///
/// [`ErrorKind::Unreadable`](crate::ErrorKind::Unreadable) with the operation, the JSON path, the type's reason without
/// the value, and the raw body: `users.list (GET /users): 200 OK, but the body cannot be read: missing field userId at
/// $[3]`. Memory is counted as for models ([`Limits::read_memory`](crate::policy::Limits::read_memory)): what texts and
/// items of lists and maps take; a type that makes more of a value than that answers for it.
pub struct As<T, E> {
    operation: E,
    answer: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned + Send + 'static, E: Endpoint> As<T, E> {
    /// Reads the answer of an operation as a `T`.
    pub fn new(operation: E) -> Self {
        Self { operation, answer: PhantomData }
    }
}

impl<T: DeserializeOwned + Send + 'static, E: Endpoint> Endpoint for As<T, E> {
    type Response = T;
    const OPERATION: &'static Operation = E::OPERATION;
    fn prepare(&self) -> Result<Call, Error> {
        self.operation.prepare()
    }
    fn decode(answer: &RawResponse) -> Result<T, ReadError> {
        answer.json()
    }
}

impl<T, E: Clone> Clone for As<T, E> {
    fn clone(&self) -> Self {
        Self { operation: self.operation.clone(), answer: PhantomData }
    }
}

impl<T, E: fmt::Debug> fmt::Debug for As<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.operation.fmt(f)
    }
}
