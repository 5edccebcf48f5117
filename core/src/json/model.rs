//! What a model, a field and an item can do.

use super::extra::Extra;
use super::read::{Misfit, Outcome, Source, Stop, Taken};
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
}

/// What a shape says of a field's type.
pub trait Declared: Field {
    /// How often it may occur.
    const PRESENCE: Presence;
    /// What it holds.
    fn kind() -> Kind;
}

/// A value that a field can hold.
pub trait Item: Sized + 'static {
    /// Reads it, whatever costume the server put it in.
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop>;
    /// Reads it to where it belongs; a large value is read in place rather than moved there.
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> Outcome {
        *place = None;
        match Self::read(source)? {
            Taken::Value(value) => *place = Some(value),
            Taken::Null => {}
            Taken::Misfit(misfit) => return Ok(Some(misfit)),
        }
        Ok(None)
    }
    /// Reads it to the end of a list; `Null` and `Misfit` add nothing.
    fn read_onto(list: &mut Vec<Self>, source: &mut dyn Source) -> Result<Taken<()>, Stop> {
        Ok(match Self::read(source)? {
            Taken::Value(value) => {
                list.push(value);
                Taken::Value(())
            }
            Taken::Null => Taken::Null,
            Taken::Misfit(misfit) => Taken::Misfit(misfit),
        })
    }
    /// Shows it to the writer, the comparison and `Debug`.
    fn view(&self) -> View<'_>;
    /// What it is.
    fn kind() -> Kind;
}

impl<T: Item> Field for Option<T> {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        T::read_into(self, source)
    }
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Item::view)
    }
}

impl<T: Item> Declared for Option<T> {
    const PRESENCE: Presence = Presence::Optional;
    fn kind() -> Kind {
        T::kind()
    }
}

/// Empties the place of an object that turned out to be none.
pub(crate) fn keep_if_read<T>(place: &mut Option<T>, taken: Taken<()>) -> Option<Box<Misfit>> {
    match taken {
        Taken::Value(()) => None,
        Taken::Null => {
            *place = None;
            None
        }
        Taken::Misfit(misfit) => {
            *place = None;
            Some(misfit)
        }
    }
}
