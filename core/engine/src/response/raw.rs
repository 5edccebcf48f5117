//! A complete response, and the errors that one becomes.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{Response as HttpResponse, header};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::location;
use super::refusal::{fate, is_elsewhere, is_own_refusal, is_passing, refuses_login, reports_error, told};
use super::server_text::server_text;
use super::{LIST, is_blank, is_success, no_refusal, redact, unmarked};
use crate::error::{Error, ErrorKind, Fate, code, of_code};
use crate::json::{
    Answer, Context, Field, KNOWN, Kind, Mismatch, Model, ReadError, Unread, model_json, read_body, read_model,
    read_typed,
};
use crate::limits::READ_MEMORY;
use crate::operation::{Operation, Safety};
use crate::retry_after::retry_after_in_words;
use crate::value::Secret;

/// A complete response.
pub struct RawResponse {
    operation: &'static Operation,
    path: Cow<'static, str>,
    response: HttpResponse<Bytes>,
    secrets: Vec<Secret>,
    attempts: u32,
    lost: bool,
}

impl RawResponse {
    pub(crate) fn new(operation: &'static Operation, response: HttpResponse<Bytes>) -> Self {
        Self { operation, path: Cow::Borrowed(operation.path), response, secrets: Vec::new(), attempts: 1, lost: false }
    }

    pub(crate) fn at(mut self, path: Cow<'static, str>) -> Self {
        self.path = path;
        self
    }

    /// How often the request was sent, and whether one of the attempts got no response.
    pub(crate) fn after(mut self, attempts: u32, lost: bool) -> Self {
        self.attempts = attempts;
        self.lost = lost;
        self
    }

    /// Secrets sent with the request, to be redacted from the server's messages.
    pub(crate) fn redacting(mut self, secrets: Vec<Secret>) -> Self {
        self.secrets = secrets;
        self
    }

    /// Where it came from, which the error of a login names.
    pub(crate) fn sent_from(mut self, site: impl fmt::Display) -> Self {
        if self.is_login() {
            self.response.extensions_mut().insert(SentFrom(site.to_string()));
        }
        self
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        self.response.body()
    }

    /// Status and headers, with a copy of the body.
    pub fn response(&self) -> &HttpResponse<Bytes> {
        &self.response
    }

    /// The body as text, a byte order mark left out.
    pub fn text(&self) -> Result<&str, ReadError> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
            Err(error) => Err(ReadError::Syntax(format!("not UTF-8: {error}"))),
        }
    }

    /// The body of a response that must have one and must not be a refusal.
    fn success(&self) -> Result<&[u8], ReadError> {
        let body = self.body();
        if unmarked(body).is_empty() {
            return Err(ReadError::Syntax("the body is empty".into()));
        }
        no_refusal(body)?;
        Ok(body)
    }

    /// Reading may take nine times the size of the body, which is in memory itself, plus an allowance for small ones.
    pub(super) fn context(&self) -> Context {
        let memory = self.response.extensions().get().map_or(READ_MEMORY, |ReadMemory(bytes)| *bytes);
        Context::new(self.body().len().saturating_mul(9).saturating_add(memory))
    }

    /// Reads the body as an object; one with only unknown fields is a mismatch.
    pub fn read_model(&self, model: &mut dyn Model) -> Result<(), ReadError> {
        let context = self.context().unwrapping();
        match read_model(self.success()?, &context, model) {
            Ok(()) if !context.known() => Err(ReadError::Mismatch(Mismatch::new(KNOWN, model_json(model)))),
            // That a required field is missing says less than that nothing is known of what came.
            Err(ReadError::Mismatch(mismatch)) if !context.known() => {
                Err(ReadError::Mismatch(Mismatch::new(KNOWN, mismatch.value)))
            }
            result => result,
        }
    }

    /// Reads the body into a field; `accept` decides whether the result from a repaired text is usable.
    pub(super) fn read_field<T: Field>(&self, field: &mut T, accept: fn(&T) -> bool) -> Result<(), ReadError> {
        let mut mismatch = None;
        read_body(self.success()?, &self.context(), &mut |source| {
            mismatch = field.read(source)?;
            Ok(mismatch.is_none() && accept(field))
        })?;
        match mismatch {
            Some(mismatch) => Err(ReadError::Mismatch(mismatch)),
            None => Ok(()),
        }
    }

    /// Reads the body into any type that has serde's `Deserialize`, as [`As`](crate::As) does.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ReadError> {
        let body = unmarked(self.body());
        no_refusal(body)?;
        match self.typed(body) {
            // Of a write that tells no record, only what may be missing can be read.
            Err(_) if self.operation.safety != Safety::Safe && is_blank(body) => match self.typed(b"null") {
                Err(_) if body.is_empty() => Err(ReadError::Syntax("the body is empty".into())),
                Err(_) => self.typed(body),
                read => read,
            },
            Err(_) if body.is_empty() => Err(ReadError::Syntax("the body is empty".into())),
            read => read,
        }
    }

    fn typed<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, ReadError> {
        let Operation { answer, is_list, .. } = *self.operation;
        let shape = if let Kind::Object(shape) = answer() { Some(shape) } else { None };
        read_typed(body, &self.context(), Answer { shape, is_list }).map_err(|unread| match unread {
            Unread::Body(why) => why,
            Unread::Unfit(mut unfit, values) => {
                let secrets = self.secrets.iter().map(Secret::expose);
                unfit.why = redact(&unfit.why, secrets.chain(values.iter().map(String::as_str)));
                ReadError::Unfit(Box::new(unfit))
            }
        })
    }

    /// Checks that a raw answer to a write is not a refusal.
    pub(crate) fn refuse_refusal(&self) -> Result<(), ReadError> {
        if self.operation.safety == Safety::Safe { Ok(()) } else { no_refusal(self.body()) }
    }

    /// Reads the response, or converts it to an error: what an exchange returns may have any status.
    ///
    /// For drivers of an [`Exchange`](crate::exchange::Exchange): `answer.read(users::Get::decode)`.
    pub fn read<T>(self, decode: fn(&Self) -> Result<T, ReadError>) -> Result<T, Error> {
        if !is_success(self.response.status()) {
            return Err(self.into_refusal());
        }
        match decode(&self) {
            Ok(value) => Ok(value),
            Err(why) => Err(self.into_unreadable(why)),
        }
    }

    /// The server's message, with secrets redacted.
    fn says(&self) -> Option<String> {
        server_text(self.body(), self.secrets.iter().map(Secret::expose))
    }

    fn is_login(&self) -> bool {
        self.operation.logs_in
    }

    /// The error for a status that is not a success.
    pub(crate) fn into_refusal(self) -> Error {
        let status = self.response.status();
        let login = self.is_login() && refuses_login(status, self.body());
        let kind = match status.as_u16() {
            402 if login => ErrorKind::PasswordExpired,
            _ if login => ErrorKind::LoginRefused,
            _ if self.is_login() && is_elsewhere(status, self.body()) => ErrorKind::Site,
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
        let message = self.status_in_words(kind);
        self.into_error(kind, fate, message)
    }

    /// The status, and what its headers say of what to do.
    fn status_in_words(&self, kind: ErrorKind) -> String {
        let mut words = self.response.status().to_string();
        let headers = self.response.headers();
        if let Some(location) = headers.get(header::LOCATION).filter(|_| kind == ErrorKind::Redirected) {
            let location = location::shown(&String::from_utf8_lossy(location.as_bytes()));
            let location = redact(&location, self.secrets.iter().map(Secret::expose));
            words.extend([", to ", &location]);
        }
        if let Some(wait) = retry_after_in_words(headers) {
            words.extend([", to be repeated ", &wait]);
        }
        if kind == ErrorKind::Site {
            let site = self.response.extensions().get().map(|SentFrom(site)| format!(" {site}")).unwrap_or_default();
            words.extend([": is the base URL", &site, " right? It usually ends in /api/v2"]);
        }
        words
    }

    pub(crate) fn into_error(self, kind: ErrorKind, fate: Fate, message: impl Into<Cow<'static, str>>) -> Error {
        let says = self.says();
        let fate = if self.lost { Fate::Unknown } else { fate };
        let status = self.response.status();
        // The refusal of a login says nothing of the call that needs it.
        let told = if self.is_login() { None } else { told(status, self.body(), says.as_deref()) };
        let refused = self.is_refused(says.as_deref());
        Error::new(told.unwrap_or(kind), fate, message)
            .during(self.operation)
            .at(self.path)
            .after(self.attempts)
            .answered(self.response, says)
            .refused(refused)
            .transient(told.is_none() && is_passing(status))
    }

    /// Whether the API itself said no.
    fn is_refused(&self, says: Option<&str>) -> bool {
        is_own_refusal(self.body()) || says.and_then(code).is_some()
    }

    fn into_unreadable(self, why: ReadError) -> Error {
        let fate = if self.operation.safety == Safety::Safe { Fate::Rejected } else { Fate::Unknown };
        // A refusal of a login may have additional unknown fields.
        if self.is_login() && refuses_login(self.response.status(), self.body()) {
            let message = format!("{}, but the server refuses the login", self.response.status());
            return self.into_error(ErrorKind::LoginRefused, Fate::Rejected, message);
        }
        if matches!(why, ReadError::Mismatch(_) | ReadError::Unfit(_)) && reports_error(self.body()) {
            return self.into_error(
                ErrorKind::Rejected,
                Fate::Rejected,
                "the server reports a failure with a status of success",
            );
        }
        let message = format!("{}, but the body cannot be read", self.response.status());
        let kind = if matches!(why, ReadError::Memory(_)) { ErrorKind::TooLarge } else { ErrorKind::Unreadable };
        // A body that is not a record may be a message of the server.
        let says = if is_other(&why, self.operation, self.body()) { self.says() } else { None };
        let told = says.as_deref().and_then(code).and_then(of_code).filter(|_| !self.is_login());
        let refused = says.as_deref().and_then(code).is_some();
        Error::new(told.unwrap_or(kind), fate, message)
            .during(self.operation)
            .at(self.path)
            .after(self.attempts)
            .answered(self.response, says)
            .refused(refused)
            .unreadable(why)
    }
}

/// Headers and body may hold a token.
impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("operation", &self.operation.id)
            .field("status", &self.response.status().as_u16())
            .field("body_bytes", &self.body().len())
            .finish_non_exhaustive()
    }
}

/// Whether the body is something other than a record, as opposed to a malformed record.
fn is_other(why: &ReadError, operation: &Operation, body: &[u8]) -> bool {
    match why {
        ReadError::Mismatch(mismatch) => {
            let text = mismatch.path.is_empty() && mismatch.value.is_string();
            text || [KNOWN, LIST].contains(&mismatch.expected) || has_no_key_of((operation.answer)(), &mismatch.value)
        }
        ReadError::Syntax(_) => !matches!(unmarked(body).first(), Some(b'{' | b'[' | b'"')),
        ReadError::Unfit(unfit) => {
            let value = || serde_json::from_slice(unmarked(body)).unwrap_or_default();
            unfit.path.is_empty() && body.len() <= 64 * 1024 && has_no_key_of((operation.answer)(), &value())
        }
        ReadError::Memory(_) => false,
    }
}

/// Whether a value is an object without any of the keys that are expected.
fn has_no_key_of(kind: Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Object(shape), Value::Object(map)) => shape.fields.iter().all(|field| !map.contains_key(field.key)),
        _ => false,
    }
}

/// Response extension: how much memory reading may take beyond nine times the body; without it, the default.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReadMemory(pub(crate) usize);

/// Moves what may belong to a transport out of a response: its extensions, and with them a share in the body, so that
/// dropping the response runs no code of the transport.
pub(crate) fn foreign_parts(response: &mut HttpResponse<Bytes>) -> HttpResponse<Bytes> {
    let own: Option<ReadMemory> = response.extensions().get().copied();
    let mut parts = HttpResponse::new(response.body().clone());
    *parts.extensions_mut() = std::mem::take(response.extensions_mut());
    if let Some(own) = own {
        response.extensions_mut().insert(own);
    }
    parts
}

/// Response extension: the base URL of a login.
#[derive(Debug, Clone)]
struct SentFrom(String);
