//! The error type of this library, which never shows a secret.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{Method, Response, StatusCode};

use crate::json::ReadError;
use crate::operation::Operation;
use crate::value::Rejected;

mod failure;
mod gateway;
mod refusal;

pub use failure::{Failure, FailureKind, Sent, TlsFlaw};

pub(crate) use refusal::{code, leading_code, of_code, of_words};

/// What went wrong, to branch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The base URL cannot be used, or there is no API at it: a login was answered 404 by something else.
    Site,
    /// Another setting of the client cannot be used.
    Setup,
    /// An argument breaks a documented limit or cannot be sent.
    Argument,
    /// A login is needed and there are no credentials.
    NoCredentials,
    /// The server refused the user name or password.
    LoginRefused,
    /// The password is right but has expired (402): change it with
    /// [`auth::token::password::Update`](crate::auth::token::password::Update).
    PasswordExpired,
    /// 401 after the session was renewed.
    Unauthorized,
    /// 403: the login may not do this. The session stays good.
    Forbidden,
    /// What the request names does not exist: the API says so, or the status is 404.
    ///
    /// A 404 that is not [the API's own](Error::is_refusal) may also mean that the base URL leads elsewhere, or that the
    /// server does not have the operation.
    NotFound,
    /// The API says that what was to be created exists already.
    AlreadyExists,
    /// The API says that the service is not assigned to this user, group or service provider.
    NotAssigned,
    /// The API says that all licences, or all that were allowed, are in use.
    NoLicenceLeft,
    /// 429
    RateLimited,
    /// Refused for another reason: any other 4xx, or a 2xx whose body reports an error.
    Rejected,
    /// 5xx
    Server,
    /// 3xx: redirects are never followed.
    Redirected,
    /// A status code outside the ranges of HTTP.
    UnexpectedStatus,
    /// A success whose body cannot be read as the expected type.
    Unreadable,
    /// The host name could not be resolved.
    Resolve,
    /// No connection could be made.
    Connect,
    /// The TLS handshake failed.
    Tls,
    /// The proxy could not be reached, closed the connection, or refused to forward the request.
    Proxy,
    /// An attempt took too long.
    Timeout,
    /// The connection broke, or ended too early.
    Interrupted,
    /// The answer exceeds a limit.
    TooLarge,
    /// The peer violates the HTTP protocol.
    Protocol,
    /// The whole operation, including retries and waits, took longer than
    /// [`Limits::operation`](field@crate::policy::Limits::operation), or no login succeeded within that time; or, from when
    /// it was submitted, longer than [`Limits::total`](field@crate::policy::Limits::total).
    Deadline,
    /// It was not sent within [`Limits::queue`](field@crate::policy::Limits::queue): other calls were ahead of it.
    QueueTimeout,
    /// The call was cancelled.
    Cancelled,
    /// A flow awaits something other than its context, on a transport that cannot wait for it.
    Stalled,
}

/// What may have happened on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fate {
    /// No byte of the request can have reached the server.
    NotSent,
    /// The server answered with a refusal or a failure.
    Rejected,
    /// The request may have been executed: check before you repeat a write.
    Unknown,
}

/// Any failure of this library.
///
/// Branch on its [`kind`](Self::kind), or ask whether the same call [may succeed later](Self::is_transient). What BroadWorks
/// itself says is told by these codes in its messages:
///
/// | code | seen as | kind |
/// |---|---|---|
/// | 4008 | `User not found: <id>` | [`NotFound`](ErrorKind::NotFound) |
/// | 5126 | `The trunk group name cannot be found: <name>.` | [`NotFound`](ErrorKind::NotFound) |
/// | 4200 | `User already exists: <id>` | [`AlreadyExists`](ErrorKind::AlreadyExists) |
/// | 4500 | `Access Device already exists: <name>` | [`AlreadyExists`](ErrorKind::AlreadyExists) |
/// | 5851 | `Trunk group with trunk group identity : <id> already exists.` | [`AlreadyExists`](ErrorKind::AlreadyExists) |
/// | 4410 | `Service is not assigned to this subscriber: <service>` | [`NotAssigned`](ErrorKind::NotAssigned) |
///
/// They were seen in answers of real servers, as recorded by other clients; there are hundreds of others, of which no
/// list is public. Without one of these codes the words of [a refusal of the API](Self::is_refusal) decide: those before
/// the first colon, and those at the end. Which words BroadWorks uses when no licence is left has not been seen: any that
/// say that a licence or a quantity is exceeded or not available. Neither is asked where the status concerns the session,
/// the rate or a gateway: 401, 402, 429, 502, 504, 520 to 527; nor are words where it is 403.
///
/// `Display` is one line: operation, method, path, status, and the server's own text, or the cause if there was no
/// response, such as `connection refused`.
///
/// Secrets that were sent with the request are redacted, even where the server repeats them, in every spelling: escaped
/// for JSON, HTML, a URL or a form, in any mixture. One of fewer than three characters is redacted only where it stands
/// alone, since it is part of many words.
///
/// A cause whose text `Display` already includes is not repeated by [`source`](StdError::source): it is returned by
/// [`Error::cause`], and the source chain continues after it. So printing the whole chain prints nothing twice, and
/// printing only the error itself does not lose the cause.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: Cow<'static, str>,
    operation: Option<&'static Operation>,
    path: Option<Cow<'static, str>>,
    response: Option<Response<Bytes>>,
    server_text: Option<String>,
    /// The API itself refused it.
    refused: bool,
    /// The same may succeed later.
    transient: bool,
    unreadable: Option<ReadError>,
    fate: Fate,
    attempts: u32,
    cause: Option<Arc<dyn StdError + Send + Sync>>,
    /// Whether the message ends with the text of the cause.
    quoted: bool,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, fate: Fate, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            path: None,
            response: None,
            server_text: None,
            refused: false,
            transient: matches!(kind, ErrorKind::Deadline | ErrorKind::QueueTimeout),
            unreadable: None,
            fate,
            attempts: 0,
            cause: None,
            quoted: false,
        }))
    }

    pub(crate) fn site(why: &'static str) -> Self {
        Self::new(ErrorKind::Site, Fate::NotSent, why)
    }

    /// An argument that cannot be sent: the JSON path of the field, and why.
    pub fn argument(field: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Argument, Fate::NotSent, format!("{field}: {why}"))
    }

    /// A setting of a client that its transport cannot use.
    pub fn setup(what: &'static str, why: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let why = why.into();
        Self::new(ErrorKind::Setup, Fate::NotSent, format!("{what}: {why}")).quoting(Arc::from(why))
    }

    /// A flow that awaits something other than its context.
    pub fn stalled() -> Self {
        let why = "the flow waits for something that its context does not know of, and so would wait for ever";
        Self::new(ErrorKind::Stalled, Fate::Unknown, why)
    }

    /// The caller no longer wants the result.
    pub(crate) fn cancelled(fate: Fate) -> Self {
        let why = if fate == Fate::NotSent { "never sent: cancelled before" } else { "cancelled" };
        Self::new(ErrorKind::Cancelled, fate, why)
    }

    pub(crate) fn no_credentials(expired: bool) -> Self {
        let why = if expired {
            "the token has expired and there are no credentials to log in again"
        } else {
            "a login is needed: the client has neither credentials nor a token"
        };
        Self::new(ErrorKind::NoCredentials, Fate::NotSent, why)
    }

    /// A network failure.
    pub(crate) fn failed(failure: &Failure, fate: Fate) -> Self {
        let (kind, what) = failure.error_kind();
        Self::new(kind, fate, format!("{what}: {}", failure.source))
            .quoting(Arc::clone(&failure.source))
            .transient(failure.is_passing())
    }

    pub(crate) fn with_fate(mut self, fate: Fate) -> Self {
        self.0.fate = fate;
        self
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.cause = Some(Arc::from(source.into()));
        self
    }

    /// Sets the cause, whose text the message ends with.
    fn quoting(mut self, cause: Arc<dyn StdError + Send + Sync>) -> Self {
        self.0.cause = Some(cause);
        self.0.quoted = true;
        self
    }

    /// Names the operation that failed.
    pub fn during(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// Names the call that failed, unless another operation did, such as the login for it.
    pub(crate) fn during_if_none(self, operation: &'static Operation, path: Cow<'static, str>) -> Self {
        if self.0.operation.is_some() { self } else { self.during(operation).at(path) }
    }

    pub(crate) fn at(mut self, path: Cow<'static, str>) -> Self {
        self.0.path = Some(path);
        self
    }

    pub(crate) fn answered(mut self, response: Response<Bytes>, server_text: Option<String>) -> Self {
        self.0.response = Some(response);
        self.0.server_text = server_text;
        self
    }

    /// Sets whether the API itself refused it.
    pub(crate) fn refused(mut self, refused: bool) -> Self {
        self.0.refused = refused;
        self
    }

    /// Sets whether the same may succeed later.
    pub(crate) fn transient(mut self, transient: bool) -> Self {
        self.0.transient = transient;
        self
    }

    pub(crate) fn unreadable(mut self, why: ReadError) -> Self {
        self.0.unreadable = Some(why);
        self
    }

    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What may have happened on the server.
    pub fn fate(&self) -> Fate {
        self.0.fate
    }

    /// True if the same call may succeed later, with nothing changed: the server was busy or failing, the network broke, or
    /// there was not enough time.
    ///
    /// It is what the client itself repeats, within its [`Retry`](crate::policy::Retry), so the attempts for this time are
    /// used up. Whether it is safe to repeat is another question: a write that [may have
    /// happened](Self::may_have_happened) could happen twice.
    pub fn is_transient(&self) -> bool {
        self.0.transient
    }

    /// True if the API itself said no, in one of its own formats, so that nothing was done: JSON with `error`, a bare
    /// text, or a message with a [code](Self::code) of BroadWorks. False for the page of a proxy or a firewall.
    pub fn is_refusal(&self) -> bool {
        self.0.refused
    }

    /// True when the request may have been executed although the call failed.
    pub fn may_have_happened(&self) -> bool {
        self.0.fate == Fate::Unknown
    }

    /// The operation, if there was one.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// The HTTP method.
    pub fn method(&self) -> Option<&Method> {
        self.path().and(self.0.operation).map(|operation| &operation.method)
    }

    /// The path below the base URL, without values; that of a [`Custom`](crate::Custom) call as it was given.
    pub fn path(&self) -> Option<&str> {
        let path = self.0.path.as_deref().or(self.0.operation.map(|operation| operation.path));
        path.filter(|path| !path.is_empty())
    }

    /// The status, if the server answered.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(Response::status)
    }

    /// The server's error message, whatever its format, with secrets redacted.
    pub fn server_text(&self) -> Option<&str> {
        self.0.server_text.as_deref()
    }

    /// The code of BroadWorks in the server's message: 4410 of `[Error 4410] Service not assigned`.
    ///
    /// ```
    /// use odin_api::{Endpoint, ErrorKind, users};
    /// let body = r#"{"error":"[Error 4410] Service is not assigned to this subscriber: Call Recording"}"#;
    /// let answer = http::Response::builder().status(400).body(body.into()).unwrap();
    /// let error = users::do_not_disturb::Get::response(answer).unwrap_err();
    /// assert_eq!((error.code(), error.kind()), (Some(4410), ErrorKind::NotAssigned));
    /// ```
    pub fn code(&self) -> Option<u32> {
        self.server_text().and_then(refusal::code)
    }

    /// Status, headers and body as received; the body is not redacted.
    pub fn response(&self) -> Option<&Response<Bytes>> {
        self.0.response.as_ref()
    }

    /// Why a body could not be read, with its JSON path.
    pub fn read_error(&self) -> Option<&ReadError> {
        self.0.unreadable.as_ref()
    }

    /// The JSON path of what could not be read.
    pub fn json_path(&self) -> Option<String> {
        self.0.unreadable.as_ref()?.path()
    }

    /// The underlying error, such as the transport's when there was no response; inspect it with `downcast_ref`.
    pub fn cause(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        self.0.cause.as_deref()
    }

    /// How many times the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }
}

/// Longer server messages are truncated in `Display`; [`Error::server_text`] has the whole.
const SHOWN: usize = 300;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.operation, self.path()) {
            (Some(operation), Some(path)) => write!(f, "{} ({} {}): ", operation.id, operation.method, path)?,
            (Some(operation), None) => write!(f, "{}: ", operation.id)?,
            (None, _) => {}
        }
        f.write_str(&self.0.message)?;
        if let Some(why) = &self.0.unreadable {
            write!(f, ": {why}")?;
        }
        if let Some(text) = self.server_text() {
            let mut shown = text.chars().map(|c| if c.is_control() { ' ' } else { c });
            write!(f, ": {}", shown.by_ref().take(SHOWN).collect::<String>())?;
            if shown.next().is_some() {
                f.write_str("...")?;
            }
        }
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("kind", &self.0.kind).field("message", &self.to_string()).field("fate", &self.0.fate);
        if let Some(response) = &self.0.response {
            out.field("status", &response.status()).field("body_bytes", &response.body().len());
        }
        if let Some(cause) = &self.0.cause {
            out.field("cause", cause);
        }
        out.finish()
    }
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}

/// An item of a list that could not be read. Which operation it came from is not known any more, so the fate is unknown.
impl From<Rejected> for Error {
    fn from(rejected: Rejected) -> Self {
        let why = ReadError::Mismatch(rejected.into_mismatch());
        Self::new(ErrorKind::Unreadable, Fate::Unknown, "an item of the list cannot be read").unreadable(why)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let cause = self.cause()?;
        if self.0.quoted { cause.source() } else { Some(cause) }
    }
}
