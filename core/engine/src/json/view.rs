//! Read-only views of values, shared by the writer, the comparison, `Debug` and the limit checks.

use std::fmt;

use serde_json::Value;

use super::extra::Extra;
use super::model::{Field, Item, Model};
use super::shape::Kind;

/// A value as seen by generic code.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum View<'a> {
    /// Absent; not written.
    Absent,
    /// `null`
    Null,
    /// True or false.
    Flag(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Float(f64),
    /// A text.
    Text(&'a str),
    /// A text that is written but never shown.
    Secret(&'a str),
    /// A list.
    Array(&'a dyn Items),
    /// An object.
    Object(&'a dyn Model),
    /// Any JSON.
    Json(&'a Value),
}

/// The items of a list.
pub trait Items {
    /// The number of items.
    fn count(&self) -> usize;
    /// The item at `index`.
    fn item(&self, index: usize) -> View<'_>;
    /// Whether the item at `index` could not be read.
    fn is_rejected(&self, _index: usize) -> bool {
        false
    }
    /// The keys of the items, if the list was received as an object and is unchanged.
    fn keys(&self) -> Option<&[String]> {
        None
    }
}

impl<T: Item> Items for [T] {
    fn count(&self) -> usize {
        self.len()
    }
    fn item(&self, index: usize) -> View<'_> {
        self[index].view()
    }
}

impl<T: Item> Items for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }
    fn item(&self, index: usize) -> View<'_> {
        self[index].view()
    }
}

impl dyn Items + '_ {
    pub(crate) fn views(&self) -> impl Iterator<Item = View<'_>> {
        (0..self.count()).map(|index| self.item(index))
    }
}

impl PartialEq for View<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (View::Absent, View::Absent) | (View::Null, View::Null) => true,
            (View::Flag(a), View::Flag(b)) => a == b,
            (View::Int(a), View::Int(b)) => a == b,
            (View::Float(a), View::Float(b)) => a.to_bits() == b.to_bits(),
            (View::Text(a), View::Text(b)) | (View::Secret(a), View::Secret(b)) => a == b,
            (View::Array(a), View::Array(b)) => a.count() == b.count() && a.views().eq(b.views()),
            (View::Object(a), View::Object(b)) => eq_models(*a, *b),
            (View::Json(a), View::Json(b)) => a == b,
            _ => false,
        }
    }
}

/// True when all known and unknown fields are equal.
pub fn eq_models(a: &dyn Model, b: &dyn Model) -> bool {
    let mut equal = false;
    a.fields(&mut |shape, ours, extra| {
        b.fields(&mut |other_shape, theirs, other| {
            equal = shape.id() == other_shape.id()
                && extra == other
                && ours.iter().zip(theirs).all(|(our, their)| our.view() == their.view());
        });
    });
    equal
}

const REDACTED: &str = "[redacted]";

/// `Debug` of a model: the fields that are present, with secrets redacted and unknown fields by name only.
pub fn debug_model(model: &dyn Model, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut result = Ok(());
    model.fields(&mut |shape, fields, extra| {
        let mut out = f.debug_struct(shape.name);
        for (shape, field) in shape.fields.iter().zip(fields) {
            match field.view() {
                View::Absent => {}
                // An item that could not be read is still a secret.
                View::Array(items) if matches!(field.kind(), Kind::Secret) => {
                    out.field(shape.key, &vec![Shown(View::Secret("")); items.count()]);
                }
                view => {
                    out.field(shape.key, &Shown(view));
                }
            }
        }
        if !extra.is_empty() {
            out.field("extra", extra);
        }
        result = out.finish();
    });
    result
}

impl fmt::Debug for dyn Model + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_model(self, f)
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Shown<'a>(pub(crate) View<'a>);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_view(self.0, f)
    }
}

pub(crate) fn debug_view(view: View<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match view {
        View::Absent => f.write_str("absent"),
        View::Null => f.write_str("null"),
        View::Flag(flag) => write!(f, "{flag}"),
        View::Int(number) => write!(f, "{number}"),
        View::Float(number) => write!(f, "{number}"),
        View::Text(text) => fmt::Debug::fmt(text, f),
        View::Secret(_) => f.write_str(REDACTED),
        View::Array(items) => f.debug_list().entries((0..items.count()).map(|index| ShownItem(items, index))).finish(),
        View::Object(model) => debug_model(model, f),
        View::Json(value) => debug_json(value, f),
    }
}

struct ShownItem<'a>(&'a dyn Items, usize);

impl fmt::Debug for ShownItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(items, index) = *self;
        match items.item(index) {
            View::Json(value) if items.is_rejected(index) => debug_rejected(value, f),
            view => debug_view(view, f),
        }
    }
}

/// Shows only the keys of an object that could not be read: its values may be secret.
fn debug_rejected(value: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value {
        Value::Object(map) => f.debug_set().entries(map.keys()).finish(),
        Value::Array(items) => f.debug_list().entries(items.iter().map(ShownRejected)).finish(),
        scalar => write!(f, "{scalar}"),
    }
}

struct ShownRejected<'a>(&'a Value);

impl fmt::Debug for ShownRejected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_rejected(self.0, f)
    }
}

struct ShownJson<'a>(&'a str, &'a Value);

impl fmt::Debug for ShownJson<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_secret_name(self.0) { f.write_str(REDACTED) } else { debug_json(self.1, f) }
    }
}

fn debug_json(value: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value {
        Value::Object(map) => f.debug_map().entries(map.iter().map(|(k, v)| (k, ShownJson(k, v)))).finish(),
        Value::Array(items) => f.debug_list().entries(items.iter().map(|item| ShownJson("", item))).finish(),
        scalar => write!(f, "{scalar}"),
    }
}

/// Whether a key of an untyped object names something that must not be shown.
pub(crate) fn is_secret_name(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["password", "passcode", "passwd", "secret", "token", "credential", "authorization", "apikey", "privatekey"]
        .iter()
        .any(|word| key.contains(word))
        || key == "pin"
        || key == "key"
}

/// Passes on every secret in a value, to redact texts that repeat one.
pub(crate) fn collect_secrets(view: View<'_>, found: &mut dyn FnMut(&str)) {
    match view {
        View::Secret(text) if !text.is_empty() => found(text),
        View::Array(items) => items.views().for_each(|item| collect_secrets(item, found)),
        View::Object(model) => model.fields(&mut |_, fields, extra| secrets_of_fields(fields, extra, found)),
        View::Json(value) => collect_json_secrets("", value, found),
        _ => {}
    }
}

/// The same of the fields of a model.
pub(crate) fn secrets_of_fields(fields: &[&(dyn Field + 'static)], extra: &Extra, found: &mut dyn FnMut(&str)) {
    for field in fields {
        collect_secrets(field.view(), found);
    }
    if !extra.is_empty() {
        extra.iter().for_each(|(key, value)| collect_json_secrets(key, value, found));
    }
}

fn collect_json_secrets(key: &str, value: &Value, found: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) if is_secret_name(key) && !text.is_empty() => found(text),
        Value::Number(number) if is_secret_name(key) => found(&zeroize::Zeroizing::new(number.to_string())),
        Value::Array(items) => items.iter().for_each(|item| collect_json_secrets(key, item, found)),
        Value::Object(map) => map.iter().for_each(|(key, value)| collect_json_secrets(key, value, found)),
        _ => {}
    }
}
