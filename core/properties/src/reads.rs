//! Every read of the registry, and answers to it.

use std::sync::OnceLock;

use bytes::Bytes;
use odin_api::json::{FieldDescription, Kind, Presence, Shape};
use odin_api::{Operation, Safety, operations};
use serde_json::Value;

use super::clean;
use super::random::Random;
use crate::fields::fields;

/// What answers a read.
#[derive(Clone, Copy)]
pub enum Form {
    /// Any JSON.
    Json,
    /// A list of values of a kind.
    List(Kind),
    /// One record.
    Record(&'static Shape),
}

/// An operation that only reads.
pub struct Read {
    /// The operation.
    pub operation: &'static Operation,
    /// What it answers with.
    pub form: Form,
}

impl Read {
    fn new(operation: &'static Operation) -> Self {
        let empty_list = || operation.read(Bytes::from_static(b"[]"));
        let form = match (operation.answer)() {
            Kind::Json => Form::Json,
            Kind::Object(shape) if !matches!(empty_list(), Ok(Value::Array(_))) => Form::Record(shape),
            _ => Form::List((operation.answer)()),
        };
        Self { operation, form }
    }

    /// The shape of its record, or of the rows of its list.
    pub fn shape(&self) -> Option<&'static Shape> {
        match self.form {
            Form::Json => None,
            Form::Record(shape) => Some(shape),
            Form::List(kind) => object(kind),
        }
    }

    /// The only list of a record that has nothing else that must be there: the list may come without the record.
    pub fn wrapped(&self) -> Option<&'static FieldDescription> {
        let Form::Record(shape) = self.form else { return None };
        let mut lists = fields(shape).iter().filter(|field| field.presence == Presence::Repeated);
        let only = lists.next().filter(|_| lists.next().is_none())?;
        fields(shape).iter().all(|field| !field.required).then_some(only)
    }

    /// What the library makes of this body.
    pub fn read(&self, body: impl Into<Bytes>) -> Result<Value, odin_api::json::ReadError> {
        self.operation.read(body.into())
    }
}

/// The shape of a kind of object.
pub fn object(kind: Kind) -> Option<&'static Shape> {
    match kind {
        Kind::Object(shape) => Some(shape),
        _ => None,
    }
}

/// As many items of a list as this allows.
pub fn items(random: &mut Random, kind: Kind, count: std::ops::Range<usize>) -> Vec<Value> {
    (0..count.start + random.below(count.len())).map(|_| clean::item(random, kind)).collect()
}

/// All of them.
pub fn all() -> &'static [Read] {
    static ALL: OnceLock<Vec<Read>> = OnceLock::new();
    ALL.get_or_init(|| operations().filter(|operation| operation.safety == Safety::Safe).map(Read::new).collect())
}
