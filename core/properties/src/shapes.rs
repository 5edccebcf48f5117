//! Every shape that an operation takes or gives, as far as it is the shape of one JSON object.

use crate::fields::fields;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use odin_api::json::{Kind, Record as _, Shape};
use odin_api::value::NumberRange;

/// A shape, and a name for it in reports.
pub struct Known {
    /// A name for reports.
    pub name: String,
    /// The shape.
    pub shape: &'static Shape,
}

/// All of them, each once.
pub fn all() -> &'static [Known] {
    static ALL: OnceLock<Vec<Known>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut found = Found::new();
        collect("NumberRange", NumberRange::SHAPE, &mut found);
        for operation in odin_api::operations() {
            if let Kind::Object(shape) = (operation.answer)() {
                collect(shape.name, shape, &mut found);
            }
        }
        for operation in odin_api::operations() {
            collect(&format!("arguments of {}", operation.id), operation.arguments, &mut found);
        }
        found.into_values().collect()
    })
}

/// A shape is told from others by its name and its keys: a `const` has no address of its own.
type Found = BTreeMap<(&'static str, Vec<&'static str>), Known>;

fn collect(name: &str, shape: &'static Shape, found: &mut Found) {
    let key = (shape.name, fields(shape).iter().map(|field| field.key).collect());
    if found.contains_key(&key) {
        return;
    }
    // Arguments may name one key in the query and in the body: together they are no object.
    if fields(shape).iter().all(|field| fields(shape).iter().filter(|other| other.key == field.key).count() == 1) {
        found.insert(key, Known { name: name.to_owned(), shape });
    }
    for field in fields(shape) {
        if let Kind::Object(inner) = field.kind {
            collect(inner.name, inner, found);
        }
    }
}
