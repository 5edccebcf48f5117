//! What reading takes and gives, whatever the model.
//!
//! A value that does not fit where it stands is never lost: it comes back as a [`Mismatch`], and the object around it
//! keeps it among its unknown fields, or, where the field is required, becomes a mismatch itself.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

use super::context::Context;
use super::model::Model;

/// Why reading stopped for good: the text is not JSON, or is nested too deeply.
pub type FatalError = serde_json::Error;

/// Whether a value fitted the field that it was read into; a mismatch hands the value back.
pub type FieldResult = Result<Option<Box<Mismatch>>, FatalError>;

/// A value that could not be read where it stands.
#[derive(Clone, PartialEq)]
pub struct Mismatch {
    /// Path from the value that was asked for down to the part that does not fit, innermost step last.
    pub path: Vec<Step>,
    /// What was expected there.
    pub expected: &'static str,
    /// The whole value, so that nothing is lost.
    pub value: Value,
}

/// One step of a JSON path.
#[derive(Clone, PartialEq)]
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

    pub(super) fn under(mut self: Box<Self>, step: Step, whole: Value) -> Box<Self> {
        self.path.insert(0, step);
        self.value = whole;
        self
    }

    /// The path as text, such as `$.users[3].userId`.
    pub fn path(&self) -> String {
        let mut text = String::from("$");
        for step in &self.path {
            match step {
                Step::Key(key) if plain(key) => text.extend([".", key]),
                Step::Key(key) => text.extend(["[", &Value::from(key.as_ref()).to_string(), "]"]),
                Step::Index(index) => text.extend(["[", &index.to_string(), "]"]),
            }
        }
        text
    }
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
    /// The text is no JSON: what the parser says, with line and column.
    Syntax(String),
    /// JSON, but not of the expected shape.
    Mismatch(Box<Mismatch>),
    /// Reading it takes more than so many bytes of memory.
    Memory(usize),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(text) => write!(f, "not JSON: {text}"),
            Self::Mismatch(mismatch) => write!(f, "expected {mismatch}"),
            Self::Memory(limit) => write!(f, "reading it takes more than {limit} bytes of memory"),
        }
    }
}

/// A JSON value that is not an object or a list, or, as [`Scalar::Other`], one that is.
#[derive(Debug, Clone, PartialEq)]
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
    /// The same as a JSON value.
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

/// What reading one value in its place gave.
#[derive(Debug)]
pub enum ReadOutcome {
    /// The value was `null`.
    Null,
    /// It fitted.
    Value,
    /// It did not.
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

/// In which form a list came.
#[derive(Debug, Clone, PartialEq)]
pub enum Listed {
    /// As `null`: there is none.
    Null,
    /// As a list, or as its only item.
    Plain,
    /// As an object with these whole numbers as keys, in their order: what PHP makes of a list with gaps.
    Keyed(Vec<String>),
}

/// The JSON value in front of a field, to be taken once, in the form that the field needs.
pub trait Source {
    /// Takes the value as a scalar.
    fn scalar(&mut self) -> Result<Scalar, FatalError>;
    /// Takes the value as any JSON.
    fn json(&mut self) -> Result<Value, FatalError>;
    /// Takes the value as an object; `[]` is an empty one, a list of one object is that object. The outermost model
    /// takes a bare list as the one list that it has.
    fn object(&mut self, model: &mut dyn Model) -> Result<ReadOutcome, FatalError>;
    /// Takes the value as a list; `{}` is an empty one, an object with whole numbers as keys is the list of its values,
    /// anything else but `null` is a list of one.
    fn list(&mut self, each: &mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>) -> Result<Listed, FatalError>;
    /// True where `null` means "cleared", as in a record of our own, and not "absent", as in an answer.
    fn clears(&self) -> bool;
    /// What all values of the text share.
    fn context(&self) -> &Context;
}
