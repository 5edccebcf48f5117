//! Reading answers: what counts as success, and into what a body is read.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{Response as HttpResponse, StatusCode, header};
use serde_json::Value;

use crate::error::{Error, ErrorKind, Fate};
use crate::json::{
    Context, Field, Item, KNOWN, Kind, Misfit, Model, ReadError, Record, Shown, View, field_json, model_json,
    read_body, read_model,
};
use crate::operation::{Operation, Safety};
use crate::policy::READ_MEMORY;
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

    /// The body of an answer that must have one, and that must not be a refusal.
    fn success(&self) -> Result<&[u8], ReadError> {
        let body = self.body();
        if unmarked(body).is_empty() {
            return Err(ReadError::Syntax("the body is empty".into()));
        }
        no_refusal(body)?;
        Ok(body)
    }

    /// Reading may take nine times the body, which is in memory itself, and a little more for small ones.
    fn context(&self) -> Context {
        let memory = self.response.extensions().get().map_or(READ_MEMORY, |ReadMemory(bytes)| *bytes);
        Context::new(self.body().len().saturating_mul(9).saturating_add(memory))
    }

    /// Reads the body as an object; one with fields, but none that the model knows, is another object.
    pub fn read_model(&self, model: &mut dyn Model) -> Result<(), ReadError> {
        let context = self.context().unwrapping();
        read_model(self.success()?, &context, model)?;
        if context.known() { Ok(()) } else { Err(ReadError::Misfit(Misfit::new(KNOWN, model_json(model)))) }
    }

    /// Reads the body into a field; `accept` says whether a repaired text gave anything.
    fn read_field<T: Field>(&self, field: &mut T, accept: fn(&T) -> bool) -> Result<(), ReadError> {
        let mut misfit = None;
        read_body(self.success()?, &self.context(), &mut |source| {
            misfit = field.read(source)?;
            Ok(misfit.is_none() && accept(field))
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

    /// The error of a status that is no success.
    pub(crate) fn into_refusal(self) -> Error {
        let status = self.response.status();
        let login = self.operation.logs_in;
        let kind = match status.as_u16() {
            402 if login => ErrorKind::PasswordExpired,
            400 | 401 | 403 | 422 if login => ErrorKind::LoginRefused,
            300..=399 => ErrorKind::Redirected,
            401 => ErrorKind::Unauthorized,
            403 => ErrorKind::Forbidden,
            404 => ErrorKind::NotFound,
            429 => ErrorKind::RateLimited,
            400..=499 => ErrorKind::Rejected,
            500..=599 => ErrorKind::Server,
            _ => ErrorKind::UnexpectedStatus,
        };
        // A gateway that gave up does not know what the server behind it did.
        let fate = if matches!(status.as_u16(), 502 | 504) { Fate::Unknown } else { Fate::Rejected };
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
            return self.into_error(
                ErrorKind::Rejected,
                Fate::Rejected,
                "the server reports a failure with a status of success",
            );
        }
        let message = format!("{}, but the body cannot be read", self.response.status());
        let kind = if matches!(why, ReadError::Memory(_)) { ErrorKind::TooLarge } else { ErrorKind::Unreadable };
        // What is no record at all may be a text of the server.
        let says = if is_other(&why, self.body()) { self.says() } else { None };
        Error::new(kind, fate, message)
            .during(self.operation)
            .at(self.path)
            .after(self.attempts)
            .answered(self.response, says)
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

/// Whether the body is something else than a record, and not a record that is broken.
fn is_other(why: &ReadError, body: &[u8]) -> bool {
    match why {
        ReadError::Misfit(misfit) => [KNOWN, LIST].contains(&misfit.expected),
        ReadError::Syntax(_) => !matches!(body.trim_ascii().first(), Some(b'{' | b'[' | b'"')),
        ReadError::Memory(_) => false,
    }
}

/// How much memory reading an answer may take beyond nine times its body, as an extension of the response; the default
/// without it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadMemory(pub(crate) usize);

const LIST: &str = "a list";

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

fn no_refusal(body: &[u8]) -> Result<(), ReadError> {
    // Such a text is short: a record of any size that mentions errors is not parsed twice.
    if body.len() > 4096 || !body.windows(7).any(|part| part == b"\"error\"") {
        return Ok(());
    }
    let mut value = Value::Null;
    let read = read_body(body, &Context::unlimited(), &mut |source| {
        value = source.json()?;
        source.context().take_repeated();
        Ok(true)
    });
    match read {
        Ok(()) if is_refusal(&value) => Err(ReadError::Misfit(Misfit::new("a success", value))),
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
        answer.read_field(&mut list, |list| !list.is_empty())?;
        if not_a_list(list.len(), list.rejected(), answer) {
            return Err(ReadError::Misfit(list.into_only_reason(LIST)));
        }
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
fn not_a_list(read: usize, rejected: &[Rejected], answer: &Answer) -> bool {
    let is_list = || unmarked(answer.body()).starts_with(b"[");
    matches!(rejected, [only] if read == 0 && !only.value().is_null() && !is_list())
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
        let unread = match T::kind() {
            // Any JSON is a record, even an empty one; what can be made of the rest is none.
            Kind::Json => read_written(answer, &mut record, false)?,
            _ if is_blank(unmarked(answer.body())) => {
                let unread = read_written(answer, &mut record, true)?;
                // An empty list is a list, where one is due; anything else that is empty is nothing.
                if !matches!(record.view(), View::Array(items) if items.count() == 0 && items.keys().is_none()) {
                    record = None;
                }
                unread.filter(|_| record.is_some())
            }
            _ => read_written(answer, &mut record, true)?,
        };
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
fn read_written(answer: &Answer, record: &mut dyn Field, repairs: bool) -> Result<Option<ReadError>, ReadError> {
    let text = unmarked(answer.body());
    if text.is_empty() {
        return Ok(None);
    }
    let headers = answer.response().headers();
    let html = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if html || text.starts_with(b"<") {
        return Err(ReadError::Syntax("an HTML page, which no Odin sends as the answer to a write".into()));
    }
    no_refusal(text)?;
    let mut unread = None;
    let context = answer.context().unwrapping();
    let read = read_body(text, &context, &mut |source| {
        unread = record.read(source)?;
        Ok(repairs && unread.is_none() && source.context().known() && holds_something(record.view()))
    });
    Ok(match (read, unread) {
        // What is no text at all is no answer of an Odin.
        (Err(why), _) if std::str::from_utf8(text).is_err() => return Err(why),
        (Err(why), _) => Some(why),
        (Ok(()), Some(misfit)) => Some(ReadError::Misfit(misfit)),
        (Ok(()), None) if !context.known() => {
            let came = field_json(record.view());
            Some(ReadError::Misfit(Misfit::new(KNOWN, came)))
        }
        (Ok(()), None) => None,
    })
}

/// Without a byte order mark, and blanks around it.
fn unmarked(body: &[u8]) -> &[u8] {
    trimmed(body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body))
}

/// Without what JSON takes for blanks.
fn trimmed(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | b'\r' | b'\n', rest @ ..] | [rest @ .., b' ' | b'\t' | b'\r' | b'\n'] = text {
        text = rest;
    }
    text
}

/// A list of which no item could be read holds nothing.
fn holds_something(view: View<'_>) -> bool {
    match view {
        View::Array(items) => (0..items.count()).any(|index| !items.is_rejected(index)),
        view => !matches!(view, View::Absent),
    }
}

/// Nothing, `null`, `{}` or `[]`, alone or in a list: the write is done, and there is no record.
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
    fn decode(answer: &Answer) -> Result<Self, ReadError> {
        let mut value = Value::Null;
        // Who asks for any JSON wants what is JSON, and not what can be made of the rest.
        read_body(answer.text()?.as_bytes(), &answer.context(), &mut |source| {
            value = source.json()?;
            // Of two values with one key the last counts, as in every reader of JSON that has but one place for them.
            source.context().take_repeated();
            Ok(false)
        })?;
        Ok(value)
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
