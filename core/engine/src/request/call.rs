//! A rendered call, which lacks only the site and the token.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request};

use super::site::{Site, Token, common_headers};
use crate::encode::{encode_into, encode_segment};
use crate::error::Error;
use crate::json::{
    Extra, Field, FieldShape, Model, Place, Shape, View, check, check_all, collect_secrets, fields_text,
    is_secret_name, secrets_of_fields, serialize_view,
};
use crate::operation::{Operation, Safety};
use crate::value::{Secret, plain_text};

/// The longest path and query that is sent: RFC 9110 recommends that every server takes 8,000 bytes, and the common ones
/// (nginx, Apache) stop at 8 KiB for the whole first line of a request. The difference is left to the base URL.
const LONGEST_TARGET: usize = 8_000;

const MISSING: &str = "it is required and empty";

/// A call ready to be sent: its path, query and body. It lacks only the site and the token.
///
/// It is an [`Endpoint`](crate::Endpoint) itself, so that a plan is a `Vec<Call>`: it can be shown first
/// ([`Display`](std::fmt::Display), [`Call::show`], [`Call::curl`]) and sent later. Its answer is the raw one.
///
/// ```
/// use odin_api::{Call, Endpoint, Site, users};
/// let plan: Vec<Call> = vec![
///     users::Update::new("4001@example.net").title("Agent").prepare()?,
///     users::Delete::new("4002@example.net").prepare()?,
/// ];
/// assert_eq!(plan[0].to_string(), r#"PUT /users {"userId":"4001@example.net","title":"Agent"}"#);
/// let site = Site::new("https://odin.example.net/api/v2")?;
/// assert_eq!(plan[1].show(&site), "DELETE https://odin.example.net/api/v2/users?userId=4002%40example.net");
/// // Once it is approved: `odin.call(call)` for each of them.
/// # Ok::<(), odin_api::Error>(())
/// ```
#[derive(Clone)]
pub struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) safety: Safety,
    /// The path without values, for errors and logs.
    pub(crate) path: Cow<'static, str>,
    pub(super) target: String,
    pub(super) body: Option<Bytes>,
    pub(crate) secrets: Vec<Secret>,
}

impl Call {
    /// Renders the arguments of a declared operation.
    #[doc(hidden)]
    #[inline]
    pub fn prepare(operation: &'static Operation, arguments: &dyn Model) -> Result<Self, Error> {
        let mut target = String::with_capacity(operation.path.len() + 48);
        let mut secrets = Vec::new();
        let mut result = Ok(());
        arguments.fields(&mut |shape, fields, extra| {
            result = render(&mut target, operation, shape, fields, extra);
            // A path or a query may contain a secret too, such as a download token.
            secrets_of_fields(fields, extra, &mut |secret| secrets.push(secret.into()));
        });
        result?;
        check_length(operation, &target)?;
        let body = body(operation, arguments);
        Ok(Self { operation, safety: operation.safety, path: Cow::Borrowed(operation.path), target, body, secrets })
    }

    /// A call of an operation that is chosen at run time, with arguments made by the shape in [`Operation::arguments`].
    /// The typed equivalent is [`Endpoint::prepare`](crate::Endpoint::prepare).
    ///
    /// ```
    /// use odin_api::{Call, Site, json};
    /// let operation = odin_api::operations().find(|operation| operation.id == "users.services.get").unwrap();
    /// let mut arguments = (operation.arguments.make)();
    /// json::read(r#"{"userId":"4001@example.net"}"#, &mut *arguments).expect("the arguments");
    /// let call = Call::with_arguments(operation, &*arguments)?;
    /// let request = call.request(&Site::new("https://odin.example.net/api/v2")?, None)?;
    /// assert_eq!(request.uri().query(), Some("userId=4001%40example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    pub fn with_arguments(operation: &'static Operation, arguments: &dyn Model) -> Result<Self, Error> {
        let keys = |shape: &'static Shape| shape.fields.iter().map(|field| (field.place, field.key));
        if !keys(arguments.shape()).eq(keys(operation.arguments)) {
            return Err(Error::argument("$", "these are the arguments of another operation").during(operation));
        }
        Self::prepare(operation, arguments)
    }

    /// Everything for which [`Call::with_arguments`] refuses arguments, at once: each field as a path such as
    /// `$.address.city`, and why. That names the first one only. What concerns the request as a whole, such as its
    /// length, is not among them.
    ///
    /// ```
    /// use odin_api::{Call, users};
    /// let user = users::Create::named("ent.odin", "", "4001@example.net ", "Ada", "King").language("x".repeat(41));
    /// let refusals = Call::refusals(&user);
    /// let paths: Vec<_> = refusals.iter().map(|(path, _)| path.as_str()).collect();
    /// assert_eq!(paths, ["$.groupId", "$.userId", "$.language"]);
    /// assert_eq!(refusals[2].1, "the API allows 0 to 40 characters");
    /// ```
    pub fn refusals(arguments: &dyn Model) -> Vec<(String, String)> {
        let mut refusals = Vec::new();
        arguments.fields(&mut |shape, fields, extra| {
            let missing = shape.fields.iter().zip(fields).filter(|(shape, field)| shape.required && field.missing());
            refusals.extend(missing.map(|(shape, _)| (format!("$.{}", shape.key), MISSING.to_owned())));
            let refused = check_all(shape, fields, extra).into_iter();
            refusals.extend(refused.map(|refused| (refused.path, refused.why.to_string())));
        });
        refusals
    }

    pub(crate) fn custom(
        operation: &'static Operation,
        safety: Safety,
        path: String,
        query: &[(String, String)],
        body: Option<&serde_json::Value>,
    ) -> Result<Self, Error> {
        let mut target = path.clone();
        let mut mark = if target.contains('?') { '&' } else { '?' };
        for (key, value) in query {
            // A list is `key[]=a&key[]=b` with unencoded brackets, as PHP reads it and its clients send it.
            let (name, brackets) = key.strip_suffix("[]").map_or((key.as_str(), ""), |name| (name, "[]"));
            let mut key = String::with_capacity(key.len());
            encode_into(&mut key, name);
            key.push_str(brackets);
            push_pair(&mut target, &mut mark, &key, value);
        }
        check_length(operation, &target).map_err(|error| error.at(Cow::Owned(path.clone())))?;
        let named = query.iter().filter(|(key, _)| is_secret_name(key)).map(|(_, value)| Secret::from(value));
        let mut secrets: Vec<Secret> = named.filter(|secret| !secret.is_empty()).collect();
        if let Some(body) = body {
            collect_secrets(View::Json(body), &mut |secret| secrets.push(secret.into()));
        }
        let body = body.map(|body| Bytes::from(body.to_string()));
        Ok(Self { operation, safety, path: Cow::Owned(path), target, body, secrets })
    }

    /// The operation.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Whether it may be repeated.
    pub fn safety(&self) -> Safety {
        self.safety
    }

    /// The request, with the token if the operation needs a login.
    #[inline]
    pub fn request(&self, site: &Site, token: Option<&Token>) -> Result<Request<Bytes>, Error> {
        let uri = match site.uri(&self.target) {
            Ok(uri) => uri,
            Err(error) => {
                return Err(Error::argument("url", "the URL with these arguments is not valid or too long")
                    .because(error)
                    .during(self.operation)
                    .at(self.path.clone()));
            }
        };
        let mut request = Request::new(self.body.clone().unwrap_or_default());
        *request.uri_mut() = uri;
        if self.operation.method != Method::GET {
            *request.method_mut() = self.operation.method.clone();
        }
        *request.headers_mut() = match token {
            Some(token) if self.operation.login => token.headers(),
            _ => common_headers(),
        };
        if self.body.is_some() {
            request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Ok(request)
    }
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({})", self.operation.method, self.path, self.operation.id)
    }
}

/// Unknown fields go into the body, so there must be one, and it must be an object.
fn no_lost_extra(operation: &'static Operation, shape: &'static Shape, extra: &Extra) -> Result<(), Error> {
    if extra.is_empty() {
        return Ok(());
    }
    let Some((key, _)) = extra.iter().next() else { return Ok(()) };
    let why = if operation.method == Method::GET {
        "a GET has no body that could carry it; `Custom::query` sends what this version does not know in a query"
    } else if shape.fields.iter().any(is_whole_body) {
        "the body is a list, which has no further fields"
    } else {
        return Ok(());
    };
    Err(Error::argument(key, why).during(operation))
}

/// A body that is a bare list is declared as one field without a name.
fn is_whole_body(field: &FieldShape) -> bool {
    field.place == Place::Body && field.key.is_empty()
}

/// A server that is sent more says only that the URL is too long, or closes the connection.
fn check_length(operation: &'static Operation, target: &str) -> Result<(), Error> {
    if target.len() <= LONGEST_TARGET {
        return Ok(());
    }
    let why = format!(
        "{} bytes of path and query, and servers take {LONGEST_TARGET}: ask for less at once, or use the operation of this \
         path that sends its lists in the body (`...ByPost`), if there is one",
        target.len()
    );
    Err(Error::argument("url", why).during(operation))
}

/// Checks the arguments and appends the path with its variables filled in, then the query.
fn render(
    target: &mut String,
    operation: &'static Operation,
    shape: &'static Shape,
    fields: &[&(dyn Field + 'static)],
    extra: &Extra,
) -> Result<(), Error> {
    no_lost_extra(operation, shape, extra)?;
    let refuse = |path: String, why: String| Err(Error::argument(path, why).during(operation));
    let mut both = shape.fields.iter().zip(fields);
    if let Some((shape, _)) = both.find(|(shape, field)| shape.required && field.missing()) {
        return refuse(format!("$.{}", shape.key), MISSING.into());
    }
    if let Err(refused) = check(shape, fields, extra) {
        return refuse(refused.path, refused.why.to_string());
    }
    let mut rest = operation.path;
    let has_variables = shape.fields.iter().any(FieldShape::is_path);
    while has_variables && let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("tested: braces come in pairs");
        let index = shape.fields.iter().position(|shape| shape.place == Place::Path && shape.key == name);
        let view = fields[index.expect("tested: a variable has an argument")].view();
        let text = plain_text(view).unwrap_or_default();
        target.push_str(before);
        if let Err(why) = encode_segment(target, &text) {
            return refuse(format!("$.{name}"), why.into());
        }
        rest = after;
    }
    target.push_str(rest);
    // Some operations are told apart by a constant pair in their path.
    let has_query = operation.path.as_bytes().contains(&b'?');
    let mut mark = if has_query { '&' } else { '?' };
    let mut push = |key, text: &str| push_pair(target, &mut mark, key, text);
    for (shape, field) in shape.fields.iter().zip(fields).filter(|(shape, _)| shape.place == Place::Query) {
        match field.view() {
            View::Array(items) => {
                items.views().filter_map(plain_text).for_each(|text| push(shape.key, &text));
            }
            view => plain_text(view).into_iter().for_each(|text| push(shape.key, &text)),
        }
    }
    Ok(())
}

/// Appends a key that needs no encoding, and its value, behind `mark`, which is the one between pairs from then on.
fn push_pair(target: &mut String, mark: &mut char, key: &str, value: &str) {
    target.push(std::mem::replace(mark, '&'));
    target.push_str(key);
    target.push('=');
    encode_into(target, value);
}

/// The JSON body; `None` if the operation has none.
fn body(operation: &Operation, arguments: &dyn Model) -> Option<Bytes> {
    if operation.method == Method::GET {
        return None;
    }
    let shapes = operation.arguments.fields;
    let in_body = |index: usize| shapes[index].place == Place::Body;
    if let Some(index) = shapes.iter().position(is_whole_body) {
        let mut out = Vec::new();
        arguments.fields(&mut |_, fields, _| {
            serialize_view(fields[index].view(), &mut serde_json::Serializer::new(&mut out))
                .expect("texts, numbers and maps with text keys are always JSON");
        });
        return Some(out.into());
    }
    let constants = operation.constants;
    let has_body = !constants.is_empty() || (0..shapes.len()).any(in_body) || !arguments.extra().is_empty();
    has_body.then(|| fields_text(arguments, in_body, constants).into())
}
