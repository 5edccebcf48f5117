//! Reading answers: what counts as success, and into what a body is read.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{Response as HttpResponse, StatusCode, header};
use serde_json::Value;

use crate::error::{Error, ErrorKind, Fate};
use crate::json::{
    Field, Item, Kind, Misfit, Model, ReadError, Record, Shown, View, field_json, model_json, read, read_str,
};
use crate::operation::{Operation, Safety};
use crate::refusal::{fate, refuses_login};
use crate::server_text::{redact, server_text};
use crate::value::{Array, Rejected, Secret};

/// What an answer can be read as: a model, a [`Array`], a [`Written`], raw bytes.
pub trait Response: Sized {
    /// Reads the body of a success.
    fn decode(answer: &Answer) -> Result<Self, ReadError>;
    /// What it holds, for the registry.
    fn kind() -> Kind;
    /// Prints it as JSON again.
    #[doc(hidden)]
    fn print(&self) -> Value;
}

/// An answer that arrived whole.
pub struct Answer {
    operation: &'static Operation,
    path: Cow<'static, str>,
    response: HttpResponse<Bytes>,
    secrets: Vec<Secret>,
    attempts: u32,
    lost: bool,
}

impl Answer {
    pub(crate) fn new(operation: &'static Operation, response: HttpResponse<Bytes>) -> Self {
        Self { operation, path: Cow::Borrowed(operation.path), response, secrets: Vec::new(), attempts: 1, lost: false }
    }

    pub(crate) fn at(mut self, path: Cow<'static, str>) -> Self {
        self.path = path;
        self
    }

    /// How often the request was sent, and whether one of the sendings got no answer.
    pub(crate) fn after(mut self, attempts: u32, lost: bool) -> Self {
        self.attempts = attempts;
        self.lost = lost;
        self
    }

    /// Secrets that went out with the request: they are redacted from what the server says.
    pub(crate) fn redacting(mut self, secrets: impl IntoIterator<Item = Secret>) -> Self {
        self.secrets.extend(secrets);
        self
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        self.response.body()
    }

    /// Status and headers, and the body once more.
    pub fn response(&self) -> &HttpResponse<Bytes> {
        &self.response
    }

    /// The body as text, a byte order mark left out.
    pub fn text(&self) -> Result<&str, ReadError> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
            Err(error) => Err(ReadError::Syntax(format!("no UTF-8: {error}"))),
        }
    }

    /// The body of an answer that must have one.
    fn success_text(&self) -> Result<&str, ReadError> {
        let text = self.text()?;
        if text.trim().is_empty() {
            return Err(ReadError::Syntax("the body is empty".into()));
        }
        no_refusal(text)?;
        Ok(text)
    }

    /// Reads the body as an object.
    pub fn read_model(&self, model: &mut dyn Model) -> Result<(), ReadError> {
        let text = self.success_text()?;
        read(text, model)
    }

    /// Reads the body into a field.
    fn read_field(&self, field: &mut dyn Field) -> Result<(), ReadError> {
        let text = self.success_text()?;
        let mut misfit = None;
        read_str(text, &mut |source| {
            misfit = field.read(source)?;
            Ok(())
        })?;
        match misfit {
            Some(misfit) => Err(ReadError::Misfit(misfit)),
            None => Ok(()),
        }
    }

    /// Reads the answer as `T`, or turns it into the error that it is.
    pub(crate) fn read<T: Response>(self) -> Result<T, Error> {
        if !is_success(self.response.status()) {
            return Err(self.into_refusal());
        }
        match T::decode(&self) {
            Ok(value) => Ok(value),
            Err(why) => Err(self.into_unreadable(why)),
        }
    }

    /// What the server says, without the secrets that it may repeat.
    fn says(&self) -> Option<String> {
        server_text(self.body()).map(|text| redact(&text, self.secrets.iter().map(Secret::expose)))
    }

    fn is_login(&self) -> bool {
        self.operation.id == "auth.token.create"
    }

    /// The error of a status that is no success.
    pub(crate) fn into_refusal(self) -> Error {
        let status = self.response.status();
        let login = self.is_login() && refuses_login(status, self.body());
        let kind = match status.as_u16() {
            402 if login => ErrorKind::PasswordExpired,
            _ if login => ErrorKind::LoginRefused,
            300..=399 => ErrorKind::Redirected,
            401 => ErrorKind::Unauthorized,
            403 => ErrorKind::Forbidden,
            404 => ErrorKind::NotFound,
            429 => ErrorKind::RateLimited,
            400..=499 => ErrorKind::Rejected,
            500..=599 => ErrorKind::Server,
            _ => ErrorKind::UnexpectedStatus,
        };
        let fate = fate(self.operation.safety, status, self.response.headers(), self.body());
        self.into_error(kind, fate, status.to_string())
    }

    pub(crate) fn into_error(self, kind: ErrorKind, fate: Fate, message: impl Into<Cow<'static, str>>) -> Error {
        let says = self.says();
        let fate = if self.lost { Fate::Unknown } else { fate };
        let error = Error::new(kind, fate, message).during(self.operation).at(self.path).after(self.attempts);
        error.answered(self.response, says)
    }

    fn into_unreadable(self, why: ReadError) -> Error {
        let fate = if self.operation.safety == Safety::Safe { Fate::Rejected } else { Fate::Unknown };
        if let ReadError::Misfit(misfit) = &why
            && is_refusal(&misfit.value)
        {
            if self.is_login() {
                let message = format!("{}, but the server refuses the login", self.response.status());
                return self.into_error(ErrorKind::LoginRefused, Fate::Rejected, message);
            }
            return self.into_error(
                ErrorKind::Rejected,
                Fate::Rejected,
                "the server reports a failure with a status of success",
            );
        }
        let message = format!("{}, but the body cannot be read", self.response.status());
        Error::new(ErrorKind::Unreadable, fate, message)
            .during(self.operation)
            .at(self.path)
            .after(self.attempts)
            .answered(self.response, None)
            .unreadable(why)
    }
}

/// Headers and body may hold a token.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("operation", &self.operation.id)
            .field("status", &self.response.status().as_u16())
            .field("body_bytes", &self.body().len())
            .finish_non_exhaustive()
    }
}

/// 200 to 299, and nothing else.
pub(crate) fn is_success(status: StatusCode) -> bool {
    (200..=299).contains(&status.as_u16())
}

/// Some layers answer 200 with nothing but an error text.
fn is_refusal(value: &Value) -> bool {
    let map = match value {
        Value::Object(map) => map,
        // Answers come wrapped in a list, too.
        Value::Array(items) => return matches!(items.as_slice(), [only] if is_refusal(only)),
        _ => return false,
    };
    let known = ["error", "status", "details", "message", "code", "success"];
    matches!(map.get("error"), Some(Value::String(text)) if !text.is_empty())
        && map.iter().all(|(key, value)| value.is_null() || known.contains(&key.as_str()))
}

fn no_refusal(text: &str) -> Result<(), ReadError> {
    // Such a text is short: a record of any size that mentions errors is not parsed twice.
    if text.len() > 4096 || !text.contains("\"error\"") {
        return Ok(());
    }
    match serde_json::from_str(text) {
        Ok(value) if is_refusal(&value) => Err(ReadError::Misfit(Misfit::new("a success", value))),
        _ => Ok(()),
    }
}

/// A record answers a read.
impl<T: Record> Response for T {
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        let mut model = Self::default();
        answer.read_model(&mut model)?;
        Ok(model)
    }
    fn kind() -> Kind {
        <T as Item>::kind()
    }
    fn print(&self) -> Value {
        model_json(self)
    }
}

/// A list answers a read; `null` is an empty one.
impl<T: Item> Response for Array<T> {
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        let mut list = Array::absent();
        answer.read_field(&mut list)?;
        not_a_list(list.len(), list.rejected(), answer)?;
        Ok(list)
    }
    fn kind() -> Kind {
        T::kind()
    }
    fn print(&self) -> Value {
        field_json(View::Array(self))
    }
}

/// A bare element is a list of one, but an object that is no such element is no list at all.
fn not_a_list(read: usize, rejected: &[Rejected], answer: &Answer) -> Result<(), ReadError> {
    match rejected {
        [only] if read == 0 && !only.value().is_null() && !answer.text()?.trim_start().starts_with('[') => {
            Err(ReadError::Misfit(Misfit::new("a list", only.value().clone())))
        }
        _ => Ok(()),
    }
}

/// The answer to a write.
///
/// The API often answers with the record as it is now, sometimes wrapped in a list, sometimes with `{}`, `[]` or
/// nothing at all. The write is done in each case: an answer of another shape never turns it into a failure.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Written<T = Value> {
    /// The record, where the server sent one that can be read.
    pub record: Option<T>,
    /// Why there is none although the body is not empty.
    pub unread: Option<ReadError>,
    body: Bytes,
}

impl<T> Written<T> {
    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// The body itself may hold a token.
impl<T: Item> fmt::Debug for Written<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Written")
            .field("record", &Shown(self.record.view()))
            .field("unread", &self.unread)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}

impl<T: Item> Response for Written<T> {
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        let mut record = None;
        let unread = read_written(answer, &mut record)?;
        // What was read before the text broke off is no record.
        Ok(Self { record: record.filter(|_| unread.is_none()), unread, body: answer.body().clone() })
    }
    fn kind() -> Kind {
        T::kind()
    }
    fn print(&self) -> Value {
        match &self.record {
            Some(record) => field_json(record.view()),
            None => Value::Null,
        }
    }
}

/// Why the record is not read although the body is not empty.
fn read_written(answer: &Answer, record: &mut dyn Field) -> Result<Option<ReadError>, ReadError> {
    let text = answer.text()?.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let headers = answer.response().headers();
    let html = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if html || text.starts_with('<') {
        return Err(ReadError::Syntax("an HTML page, which no Odin sends as the answer to a write".into()));
    }
    no_refusal(text)?;
    let mut unread = None;
    let read = read_str(text, &mut |source| {
        unread = record.read(source)?;
        Ok(())
    });
    Ok(match (read, unread) {
        (Err(why), _) => Some(why),
        (Ok(()), Some(misfit)) if !is_blank(&misfit.value) => Some(ReadError::Misfit(misfit)),
        (Ok(()), _) => None,
    })
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        value => value.is_null(),
    }
}

/// Any JSON.
impl Response for Value {
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        serde_json::from_str(answer.text()?).map_err(|error| ReadError::Syntax(error.to_string()))
    }
    fn kind() -> Kind {
        Kind::Json
    }
    fn print(&self) -> Value {
        self.clone()
    }
}

/// The raw answer: status, headers, body.
impl Response for HttpResponse<Bytes> {
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        Ok(answer.response().clone())
    }
    fn kind() -> Kind {
        Kind::Json
    }
    fn print(&self) -> Value {
        serde_json::from_slice(self.body()).unwrap_or_default()
    }
}

/// For [`Operation::probe`].
pub(crate) fn probe<T: Response>(body: Bytes) -> Result<Value, ReadError> {
    let answer = Answer::new(crate::custom::GET, HttpResponse::new(body));
    Ok(T::decode(&answer)?.print())
}
