//! The trait of all operations.

use bytes::Bytes;
use http::{Request, Response as HttpResponse};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::call::Call;
use super::read_as::As;
use super::site::{Site, Token};
use crate::error::Error;
use crate::json::{Extra, Field, FieldShape, Model, ReadError, View, breaks, field_json, json_from, model_json};
use crate::operation::Operation;
use crate::response::RawResponse;

/// An operation with its arguments: builds one request and reads one response.
///
/// ```
/// use odin_api::{Endpoint, Site, users};
///
/// let site = Site::new("https://odin.example.net/api/v2")?;
/// let get = users::services::Get::new("4001@example.net");
/// let request = get.request(&site, None)?;
/// assert_eq!(request.uri(), "https://odin.example.net/api/v2/users/services?userId=4001%40example.net");
///
/// let answer = http::Response::new(bytes::Bytes::from(r#"{"userId":"4001@example.net","userServices":[]}"#));
/// let services = users::services::Get::response(answer)?;
/// assert_eq!(services.user_id, "4001@example.net");
/// # Ok::<(), odin_api::Error>(())
/// ```
pub trait Endpoint {
    /// The type of the answer. It may be read on another thread.
    type Response: Send + 'static;

    /// The metadata of the operation.
    const OPERATION: &'static Operation;

    /// Checks the arguments against the documented limits and renders path, query and body.
    fn prepare(&self) -> Result<Call, Error>;

    /// Reads the body of a success.
    fn decode(answer: &RawResponse) -> Result<Self::Response, ReadError>;

    /// The request, for any HTTP stack.
    ///
    /// The token is left out of operations that work without a login.
    fn request(&self, site: &Site, token: Option<&Token>) -> Result<Request<Bytes>, Error> {
        self.prepare()?.request(site, token)
    }

    /// Reads the answer, whatever its status.
    ///
    /// Statuses 200 to 299 are success; everything else is an error that keeps status, server text and body.
    fn response(response: HttpResponse<Bytes>) -> Result<Self::Response, Error>
    where
        Self: Sized,
    {
        RawResponse::new(Self::OPERATION, response).read(Self::decode)
    }

    /// The same operation, its answer read into a type of your own: see [`As`].
    ///
    /// ```
    /// # use odin_api::{Endpoint, users};
    /// # #[allow(dead_code)]
    /// #[derive(serde::Deserialize)]
    /// #[serde(rename_all = "camelCase")]
    /// struct Row {
    ///     user_id: String,
    ///     extension: Option<String>,
    /// }
    /// let list = users::List::of_group("ent.odin", "grp.odin").read_as::<Vec<Row>>();
    /// ```
    fn read_as<T: DeserializeOwned + Send + 'static>(self) -> As<T, Self>
    where
        Self: Sized,
    {
        As::new(self)
    }

    /// Copies all fields of a record that are not set here yet, including unknown ones, to read, change and write back.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// # let user = users::User::new("4001@example.net");
    /// let update = users::Update::new(&user.user_id).last_name("Smith").record(&user);
    /// ```
    fn record(mut self, record: &dyn Model) -> Self
    where
        Self: WithBody + Sized,
    {
        take_over(&mut self, record);
        self
    }

    /// Adds a field to the body that this version does not support.
    ///
    /// It does not compile on a `GET`, which has no body; [`Custom::query`](crate::Custom::query) adds to a query. If the
    /// body is a list, [`Endpoint::prepare`] returns an error.
    fn with(mut self, key: impl Into<String>, value: impl Into<Value>) -> Self
    where
        Self: WithBody + Sized,
    {
        let (key, value) = (key.into(), value.into());
        self.fields_mut(&mut |_, _, extra| extra.insert(key.clone(), value.clone()));
        self
    }
}

/// An operation that can have a JSON body: any method but `GET`.
///
/// [`Endpoint::with`] and [`Endpoint::record`] are for these only. Implemented by the declaration macros.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is a `GET`, which has no body",
    note = "`Custom::query` sends what this version does not know in a query"
)]
pub trait WithBody: Model {}

fn take_over(call: &mut dyn Model, record: &dyn Model) {
    record.fields(&mut |known, fields, beyond| {
        // Fields cleared by the caller stay cleared; a `null` sent by the server still means "absent".
        let fields = known.fields.iter().zip(fields).enumerate();
        let fields = fields.map(|(index, (shape, field))| (shape.key, beyond.view_of(index, *field), true));
        let unknown = beyond.written().map(|(key, value)| (key, View::Json(value), false));
        let there: Vec<_> = fields.chain(unknown).filter(|(_, view, _)| !matches!(view, View::Absent)).collect();
        call.fields_mut(&mut |due, places, extra| {
            for &(key, view, clears) in &there {
                match due.fields.iter().position(|shape| shape.key == key) {
                    Some(index) => take_over_field(&due.fields[index], index, &mut *places[index], extra, view, clears),
                    None if extra.get(key).is_some() => {}
                    None => extra.insert(key, field_json(view)),
                }
            }
        });
    });
}

fn take_over_field(
    due: &FieldShape,
    index: usize,
    place: &mut (dyn Field + 'static),
    extra: &mut Extra,
    view: View<'_>,
    clears: bool,
) {
    let value = match (place.view(), field_json(view)) {
        (View::Absent, value) => value,
        // A required record may have been left empty, in whole or in part.
        (View::Object(ours), Value::Object(mut whole)) if due.required => {
            if let Value::Object(set) = model_json(ours) {
                whole.extend(set);
            }
            Value::Object(whole)
        }
        _ => return,
    };
    match json_from(value, place, clears) {
        Some(mismatch) => extra.insert(due.key, mismatch.value),
        // What was read may be written back.
        None if breaks(due, place) => extra.excuse(index, field_json(place.view())),
        None => {}
    }
}
