//! The shape of a model as data: what tests, documentation and generic code walk.

use std::any::TypeId;

use super::check::Limit;
use super::model::{Empty, Model};

/// Name and fields of a model, or of the arguments of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Shape {
    /// Tells the types of models from each other.
    pub id: TypeId,
    /// The Rust name of the model.
    pub name: &'static str,
    /// The key of the field that a bare text in place of the object is read into.
    pub bare: Option<&'static str>,
    /// Keys of which at least one must be set; none where any combination will do.
    pub one_of: &'static [&'static str],
    /// The fields that must be read, a bit each.
    pub(crate) required: Marks,
    /// Makes an empty one, to read into.
    pub make: fn() -> Box<dyn Model>,
    /// The fields, in the order in which they are written.
    pub fields: &'static [FieldShape],
}

/// One field of a model.
#[derive(Debug)]
#[non_exhaustive]
pub struct FieldShape {
    /// The key on the wire.
    pub key: &'static str,
    /// Where it goes in a request; `Body` for everything that is only read.
    pub place: Place,
    /// How often it may occur.
    pub presence: Presence,
    /// What it holds.
    pub kind: fn() -> Kind,
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
        Self { id: TypeId::of::<T>(), name, bare, one_of, required: required(fields), make: make::<T>, fields }
    }
}

fn make<T: Model + Empty + 'static>() -> Box<dyn Model> {
    Box::new(T::empty())
}

impl FieldShape {
    /// For the declaration macros.
    #[doc(hidden)]
    pub const fn declared(
        key: &'static str,
        place: Place,
        presence: Presence,
        kind: fn() -> Kind,
        limit: Limit,
    ) -> Self {
        Self { key, place, presence, kind, limit }
    }

    /// True when an object without it cannot be read or sent.
    pub const fn required(&self) -> bool {
        matches!(self.presence, Presence::Required)
    }
}

/// A bit for each field.
pub(crate) type Marks = u128;

/// How many fields the reader can mark as read.
pub(crate) const MARKS: usize = 128;

/// A bit for each required field; fails to compile where there are more fields than bits.
const fn required(fields: &[FieldShape]) -> Marks {
    assert!(fields.len() <= MARKS, "a model has at most 128 fields");
    let mut bits = 0;
    let mut index = 0;
    while index < fields.len() {
        if fields[index].required() {
            bits |= 1 << index;
        }
        index += 1;
    }
    bits
}

/// Where an argument goes in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
pub enum Presence {
    /// Always there.
    Required,
    /// There or absent; `null` reads as absent.
    Optional,
    /// Absent, `null` or a value, and the three are told apart when written.
    Clearable,
    /// A list, or absent.
    Repeated,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text.
    Text,
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
    /// One of these texts, or one not known yet.
    Enum(&'static [&'static str]),
    /// An object.
    Object(&'static Shape),
    /// Any JSON.
    Json,
}
