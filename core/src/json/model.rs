//! What a model, a field and an item can do.

use super::extra::Extra;
use super::read::{Outcome, Source, Stop, Taken};
use super::shape::{Kind, Presence, Shape};
use super::view::View;

/// A JSON object with known fields: its shape as data, its fields by index, and what it does not know.
///
/// Implemented by the declaration macros only.
pub trait Model {
    /// Name and fields.
    fn shape(&self) -> &'static Shape;
    /// The field at `index` of the shape.
    fn field(&self, index: usize) -> &dyn Field;
    /// The same, to be changed.
    fn field_mut(&mut self, index: usize) -> &mut dyn Field;
    /// Fields that the model does not know.
    fn extra(&self) -> &Extra;
    /// The same, to be changed.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// The place of one value in a model: required, optional, three-state or a list.
pub trait Field {
    /// Reads the value in front; what does not fit is handed back.
    fn read(&mut self, source: &mut dyn Source) -> Outcome;
    /// The value, or that there is none.
    fn view(&self) -> View<'_>;
    /// True when nothing is there that would be written.
    fn missing(&self) -> bool {
        matches!(self.view(), View::Absent)
    }
    /// How often it may occur.
    fn presence() -> Presence
    where
        Self: Sized;
    /// What it holds.
    fn kind() -> Kind
    where
        Self: Sized;
}

/// A value that a field can hold.
pub trait Item: Sized + 'static {
    /// Reads it, whatever costume the server put it in.
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop>;
    /// Shows it to the writer, the comparison and `Debug`.
    fn view(&self) -> View<'_>;
    /// What it is.
    fn kind() -> Kind;
}

impl<T: Item> Field for Option<T> {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        let (value, misfit) = match T::read(source)? {
            Taken::Value(value) => (Some(value), None),
            Taken::Null => (None, None),
            Taken::Misfit(misfit) => (None, Some(misfit)),
        };
        *self = value;
        Ok(misfit)
    }
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Item::view)
    }
    fn presence() -> Presence {
        Presence::Optional
    }
    fn kind() -> Kind {
        T::kind()
    }
}
