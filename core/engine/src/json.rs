//! Reading and writing of models: tolerant, lossless, and compiled once.
//!
//! Every model is a table of fields behind the object-safe [`Model`] trait, so one reader, one writer, one comparison
//! and one `Debug` serve them all. What a model declares is only which key belongs to which field.

mod check;
mod extra;
mod model;
mod read;
mod serde_bridge;
mod shape;
mod view;
mod write;

pub use check::{Limit, LimitBroken};
pub use extra::Extra;
pub use model::{Blank, Change, Copied, Declared, Field, Item, Look, Model, Record};
pub use read::{Misfit, Outcome, ReadError, Scalar, Source, Stop, Taken};
pub use shape::{FieldShape, Kind, Place, Presence, Shape};
pub use view::{Items, View};

pub(crate) use check::check;
#[doc(hidden)]
pub use model::cloned;
#[doc(hidden)]
pub use read::read_item;
pub(crate) use read::{VALUE, json_from, read_str};
#[doc(hidden)]
pub use serde_bridge::serde_item;
pub(crate) use view::{Shown, collect_secrets, debug_view};
#[doc(hidden)]
pub use view::{debug_model, eq_models};
#[doc(hidden)]
pub use write::model_json;
#[doc(hidden)]
pub use write::serialize_view;
pub(crate) use write::{field_json, fields_text};

/// Reads a JSON text into a model of any type, such as [`Shape::make`] gives.
pub fn read(text: &str, model: &mut dyn Model) -> Result<(), ReadError> {
    let mut taken = Taken::Null;
    read_str(text, &mut |source| {
        taken = source.object(model)?;
        Ok(())
    })?;
    match taken {
        Taken::Value => Ok(()),
        Taken::Null => Err(ReadError::Misfit(Misfit::new("an object, not null,", serde_json::Value::Null))),
        Taken::Misfit(misfit) => Err(ReadError::Misfit(misfit)),
    }
}

/// Prints a model of any type.
pub fn print(model: &dyn Model) -> serde_json::Value {
    model_json(model)
}

/// Whether two models of any type are equal.
pub fn equal(a: &dyn Model, b: &dyn Model) -> bool {
    eq_models(a, b)
}
