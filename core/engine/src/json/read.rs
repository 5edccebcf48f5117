//! Input and results of reading, independent of the model.
//!
//! A value that does not fit its field is never lost: it is returned as a [`Mismatch`], and the enclosing object keeps
//! it among its unknown fields, or, if the field is required, becomes a mismatch itself.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

use super::context::Context;
use super::model::Model;

/// Aborts reading: the text is not JSON, or is nested too deeply.
pub type FatalError = serde_json::Error;

/// Whether a value fitted its field; a mismatch returns the value.
pub type FieldResult = Result<Option<Box<Mismatch>>, FatalError>;

/// A value that does not fit its field.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Path from the value that was read down to the part that does not fit, innermost step last.
    pub path: Vec<Step>,
    /// What was expected there.
    pub expected: &'static str,
    /// The whole value that was read, so that nothing is lost.
    pub value: Value,
}

/// One step of a JSON path.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// Into an object.
    Key(Cow<'static, str>),
    /// Into a list.
    Index(usize),
}

impl Mismatch {
    pub(crate) fn new(expected: &'static str, value: Value) -> Box<Self> {
        Box::new(Self { path: Vec::new(), expected, value })
    }

    pub(crate) fn under(mut self: Box<Self>, step: Step, whole: Value) -> Box<Self> {
        self.path.insert(0, step);
        self.value = whole;
        self
    }

    /// The path as text, such as `$.users[3].userId`.
    pub fn path(&self) -> String {
        path_text(&self.path)
    }
}

/// What a type of the caller does not take.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Unfit {
    /// Path from the body down to the part that does not fit, innermost step last.
    pub path: Vec<Step>,
    /// Why, in the words of the type, without the value.
    pub why: String,
}

impl Unfit {
    /// The path as text, such as `$[3].userId`.
    pub fn path(&self) -> String {
        path_text(&self.path)
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.why, self.path())
    }
}

fn path_text(path: &[Step]) -> String {
    let mut text = String::from("$");
    for step in path {
        match step {
            Step::Key(key) if plain(key) => text.extend([".", key]),
            Step::Key(key) => text.extend(["[", &Value::from(key.as_ref()).to_string(), "]"]),
            Step::Index(index) => text.extend(["[", &index.to_string(), "]"]),
        }
    }
    text
}

fn plain(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

impl fmt::Debug for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.expected, self.path())
    }
}

/// Why a body could not be read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is not JSON: the parser's message, with line and column.
    Syntax(String),
    /// Valid JSON, but not of the expected shape.
    Mismatch(Box<Mismatch>),
    /// Valid JSON, but a type of the caller does not take it.
    Unfit(Box<Unfit>),
    /// Reading it would take more than this many bytes of memory.
    Memory(usize),
}

impl ReadError {
    /// What an answer of your own says of a body that it does not take: see [`Response`](crate::Response).
    pub fn unfit(why: impl fmt::Display) -> Self {
        Self::Unfit(Box::new(Unfit { path: Vec::new(), why: why.to_string() }))
    }

    /// The JSON path of what does not fit; `None` if the body is no JSON, or too large.
    pub fn path(&self) -> Option<String> {
        match self {
            Self::Mismatch(mismatch) => Some(mismatch.path()),
            Self::Unfit(unfit) => Some(unfit.path()),
            Self::Syntax(_) | Self::Memory(_) => None,
        }
    }
}

impl std::error::Error for ReadError {}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(text) => write!(f, "not JSON: {text}"),
            Self::Mismatch(mismatch) => write!(f, "expected {mismatch}"),
            Self::Unfit(unfit) => unfit.fmt(f),
            Self::Memory(limit) => write!(f, "reading it takes more than {limit} bytes of memory"),
        }
    }
}

/// A JSON value that is not an object or a list, or, as [`Scalar::Other`], one that is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Scalar {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number beyond `i64`.
    Big(u64),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(String),
    /// A list or an object.
    Other(Value),
}

impl Scalar {
    /// Converts it to a JSON value.
    pub fn into_json(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(flag) => flag.into(),
            Self::Int(number) => number.into(),
            Self::Big(number) => number.into(),
            Self::Float(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::Other(value) => value,
        }
    }
}

/// A value that nearly always is what its field holds, and then needs no closer look.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Plain {
    /// `true` or `false`
    Flag(bool),
    /// A whole number.
    Int(i64),
}

/// The outcome of reading one value.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadOutcome {
    /// The value was `null`.
    Null,
    /// The value fitted.
    Value,
    /// The value did not fit.
    Mismatch(Box<Mismatch>),
}

impl ReadOutcome {
    pub(crate) fn new(there: bool, mismatch: Option<Box<Mismatch>>) -> Self {
        match mismatch {
            Some(mismatch) => Self::Mismatch(mismatch),
            None if there => Self::Value,
            None => Self::Null,
        }
    }

    pub(crate) fn is_value(&self) -> bool {
        matches!(self, Self::Value)
    }

    pub(crate) fn mismatch(self) -> Option<Box<Mismatch>> {
        match self {
            Self::Null | Self::Value => None,
            Self::Mismatch(mismatch) => Some(mismatch),
        }
    }
}

/// The form in which a list was received.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Listed {
    /// As `null`: the list is absent.
    Null,
    /// As a list, or as its only item.
    Plain,
    /// As an object with these whole numbers as keys, in order: PHP's encoding of a list with gaps.
    Keyed(Vec<String>),
}

/// The next JSON value, to be consumed once, in the form that the field needs.
pub trait Source {
    /// Takes the value as a scalar.
    fn scalar(&mut self) -> Result<Scalar, FatalError>;
    /// Takes the value as a text, into `place`; returns any other scalar.
    fn text(&mut self, place: &mut Option<String>) -> Result<Option<Scalar>, FatalError>;
    /// Takes the value as untyped JSON.
    fn json(&mut self) -> Result<Value, FatalError>;
    /// Takes the value as an object; `[]` is an empty one, a list of one object is that object. The outermost model
    /// takes a bare list as the one list that it has.
    fn object(&mut self, model: &mut dyn Model) -> Result<ReadOutcome, FatalError>;
    /// Takes the value as a list; `{}` is an empty one, an object with whole numbers as keys is the list of its values,
    /// any other value except `null` is a list of one.
    fn list(&mut self, each: &mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>) -> Result<Listed, FatalError>;
    /// True if `null` means "cleared", as in our own records, rather than "absent", as in answers.
    fn clears(&self) -> bool;
    /// The state shared by all values of the text.
    fn context(&self) -> &Context;
}
