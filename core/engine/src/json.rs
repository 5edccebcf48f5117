//! Reading and writing of models: tolerant and lossless.
//!
//! Every model is a table of fields behind the object-safe [`Model`] trait, so one reader, one writer, one comparison
//! and one `Debug` serve them all. A model only declares which key belongs to which field.

mod any;
mod check;
mod context;
mod entries;
mod extra;
mod flaw;
mod forms;
mod model;
mod object;
mod order;
mod read;
mod repair;
mod serde_bridge;
mod shape;
mod typed;
mod view;
mod visit;
mod write;

pub use check::Limit;
pub use extra::Extra;
pub use model::{Model, Record};
pub use read::{Mismatch, ReadError, Step, Unfit};
pub use shape::{FieldDescription, FieldShape, Kind, Place, Presence, Shape};

pub(crate) use check::{breaks, check, check_all};
pub(crate) use flaw::Flaw;
pub(crate) use forms::{Reading, flag_of, flag_of_text, float_of, int_of, int_of_text, text_of};
pub(crate) use model::put;
pub(crate) use object::{KNOWN, VALUE};
pub(crate) use typed::{Answer, Unread, read_typed};
pub(crate) use view::{Shown, collect_secrets, debug_view, is_secret_name, secrets_of_fields};
pub(crate) use visit::{json_from, read_body, read_field};
pub(crate) use write::{field_json, fields_text};

// The reader's internals. They are public because the declaration macros expand to them in other crates, and because
// tests walk models with them. They are not part of the API and may change in any release.
#[doc(hidden)]
pub use context::Context;
#[doc(hidden)]
pub use model::{CloneField, Empty, Field, Item, VisitFields, VisitFieldsMut, cloned};
#[doc(hidden)]
pub use read::{FatalError, FieldResult, Listed, Plain, ReadOutcome, Scalar, Source};
#[doc(hidden)]
pub use serde_bridge::serde_item;
#[doc(hidden)]
pub use view::{Items, View, debug_model, eq_models};
#[doc(hidden)]
pub use visit::read_item;
#[doc(hidden)]
pub use write::{model_json, serialize_view};

/// Reads a JSON text into a model of any type, such as one made by [`Shape::make`].
pub fn read(text: &str, model: &mut dyn Model) -> Result<(), ReadError> {
    read_model(text.as_bytes(), &Context::unlimited().unwrapping(), model)
}

/// Like [`read`], from bytes, within the memory limit of a context.
pub(crate) fn read_model(body: &[u8], context: &Context, model: &mut dyn Model) -> Result<(), ReadError> {
    let mut taken = ReadOutcome::Null;
    let mut begun = false;
    read_body(body, context, &mut |source| {
        if std::mem::replace(&mut begun, true) {
            model::reset(model);
        }
        taken = source.object(model)?;
        Ok(taken.is_value() && source.context().known())
    })?;
    match taken {
        ReadOutcome::Value => Ok(()),
        ReadOutcome::Null => Err(ReadError::Mismatch(Mismatch::new("an object, not null,", serde_json::Value::Null))),
        ReadOutcome::Mismatch(mismatch) => Err(ReadError::Mismatch(mismatch)),
    }
}

/// Sets fields of a model of any type, such as the arguments of an operation that is chosen at run time: each key that is
/// there, and nothing else. A `null` clears a field that can be cleared, as [`Patch::Clear`](crate::value::Patch::Clear)
/// does, and an empty text is one.
///
/// The first key that the model does not have, and the first value that does not fit, is returned; it has changed nothing
/// then, apart from the fields before it.
///
/// ```
/// let operation = odin_api::operations().find(|operation| operation.id == "users.update").unwrap();
/// let mut arguments = (operation.arguments.make)();
/// let serde_json::Value::Object(fields) = serde_json::json!({"userId": "4001@example.net", "title": null}) else { return };
/// odin_api::json::set(&mut *arguments, &fields).expect("they fit");
/// let call = odin_api::Call::with_arguments(operation, &*arguments).expect("a call");
/// assert_eq!(call.to_string(), r#"PUT /users {"userId":"4001@example.net","title":null}"#);
/// ```
pub fn set(model: &mut dyn Model, fields: &serde_json::Map<String, serde_json::Value>) -> Result<(), Box<Mismatch>> {
    let mut result = Ok(());
    model.fields_mut(&mut |shape, places, _| result = visit::set_fields(shape, places, fields));
    result
}

/// Prints a model of any type.
pub fn print(model: &dyn Model) -> serde_json::Value {
    model_json(model)
}

/// Whether two models of any type are equal.
pub fn equal(a: &dyn Model, b: &dyn Model) -> bool {
    eq_models(a, b)
}
