//! The shape of a model as data, for generic code, tests and documentation.

use std::any::TypeId;

use super::check::Limit;
use super::model::{Empty, Field, Model};

/// The name and fields of a model, or of the arguments of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Shape {
    /// Identifies the type of the model; a function, since `TypeId::of` is not `const` before Rust 1.91.
    id: fn() -> TypeId,
    /// The Rust name of the model.
    pub name: &'static str,
    /// The key of the field that a plain string in place of the object is read into.
    pub bare: Option<&'static str>,
    /// Keys of which at least one must be set; empty if any combination is allowed.
    pub one_of: &'static [&'static str],
    /// Bit set of the required fields.
    pub(crate) required: Marks,
    /// Creates an empty model to read into.
    pub make: fn() -> Box<dyn Model>,
    /// The fields, in the order in which they are written.
    pub fields: &'static [FieldShape],
}

/// One field of a model.
#[derive(Debug)]
#[non_exhaustive]
pub struct FieldShape {
    /// The JSON or query key.
    pub key: &'static str,
    /// Where it goes in a request; `Body` for fields that are only read.
    pub place: Place,
    /// True when an object without it cannot be read or sent.
    pub required: bool,
    /// The documented limit.
    pub limit: Limit,
}

/// One field of a model with what its type says, from [`Shape::describe`].
#[derive(Debug)]
#[non_exhaustive]
pub struct FieldDescription {
    /// The JSON or query key.
    pub key: &'static str,
    /// Where it goes in a request; `Body` for fields that are only read.
    pub place: Place,
    /// How often it may occur.
    pub presence: Presence,
    /// What it holds.
    pub kind: Kind,
    /// True when an object without it cannot be read or sent.
    pub required: bool,
    /// The documented limit.
    pub limit: Limit,
}

impl Shape {
    /// For the declaration macros.
    #[doc(hidden)]
    pub const fn new<T: Model + Empty + 'static>(
        name: &'static str,
        bare: Option<&'static str>,
        one_of: &'static [&'static str],
        fields: &'static [FieldShape],
    ) -> Self {
        Self { id: TypeId::of::<T>, name, bare, one_of, required: required(fields), make: make::<T>, fields }
    }

    /// Identifies the type of the model.
    pub fn id(&self) -> TypeId {
        (self.id)()
    }

    /// The fields with what their types say. The table itself does not hold it: it would have to name each type again,
    /// which the compiler would check for each of several thousand fields.
    pub fn describe(&self) -> Vec<FieldDescription> {
        let mut described = Vec::new();
        (self.make)().fields(&mut |shape, fields, _| {
            let both = shape.fields.iter().zip(fields);
            described = both.map(|(shape, field)| FieldDescription::new(shape, *field)).collect();
        });
        described
    }
}

fn make<T: Model + Empty + 'static>() -> Box<dyn Model> {
    Box::new(T::empty())
}

impl FieldShape {
    /// For the declaration macros.
    #[doc(hidden)]
    pub const fn required(key: &'static str, place: Place, limit: Limit) -> Self {
        Self { key, place, required: true, limit }
    }

    /// For the declaration macros.
    #[doc(hidden)]
    pub const fn optional(key: &'static str, place: Place, limit: Limit) -> Self {
        Self { key, place, required: false, limit }
    }
}

impl FieldShape {
    pub(crate) const fn is_path(&self) -> bool {
        matches!(self.place, Place::Path)
    }
}

impl FieldDescription {
    fn new(shape: &FieldShape, field: &(dyn Field + 'static)) -> Self {
        let &FieldShape { key, place, required, limit } = shape;
        Self { key, place, presence: field.presence(), kind: field.kind(), required, limit }
    }
}

/// A bit for each field.
pub(crate) type Marks = u128;

/// How many fields the reader can mark as read.
pub(crate) const MARKS: usize = 128;

/// The bits of the required fields; fails to compile if there are more fields than bits, or if a key would have to be
/// encoded in a query.
const fn required(fields: &[FieldShape]) -> Marks {
    assert!(fields.len() <= MARKS, "a model has at most 128 fields");
    let mut bits = 0;
    let mut index = 0;
    while index < fields.len() {
        if fields[index].required {
            bits |= 1 << index;
        }
        if matches!(fields[index].place, Place::Query) {
            assert!(
                is_query_key(fields[index].key.as_bytes()),
                "a key of a query has letters, digits, -, . and _ only"
            );
        }
        index += 1;
    }
    bits
}

/// Whether a key is written into a query as it is: a list is `key[]=a&key[]=b` with unencoded brackets, as PHP reads it and
/// its clients send it.
const fn is_query_key(key: &[u8]) -> bool {
    let mut name = key;
    if let [start @ .., b'[', b']'] = key {
        name = start;
    }
    while let [byte, rest @ ..] = name {
        if !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'.' | b'_') {
            return false;
        }
        name = rest;
    }
    true
}

/// Where an argument goes in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// Into the path, percent-encoded.
    Path,
    /// Into the query, percent-encoded.
    Query,
    /// Into the JSON body.
    Body,
}

/// How often a field may occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// Always present.
    Required,
    /// Present or absent; `null` is read as absent.
    Optional,
    /// Absent, `null` or a value, which are distinguished when written.
    Clearable,
    /// A list, or absent.
    Repeated,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// Any text.
    Text,
    /// A text that identifies something: sent only without blanks at its ends, control and invisible characters.
    Id,
    /// Several of these in one text, joined by commas.
    Ids,
    /// A text that must not be shown.
    Secret,
    /// True or false.
    Flag,
    /// A whole number.
    Int,
    /// A whole number from 0 to 4,294,967,295, or -1 for unlimited.
    Quantity,
    /// A number with a fraction.
    Float,
    /// One of these texts, or an unknown one.
    Enum(&'static [&'static str]),
    /// An object.
    Object(&'static Shape),
    /// Any JSON.
    Json,
}
