//! The traits of models, fields and items.

use std::any::Any;

use super::extra::Extra;
use super::object::{VALUE, unknown_object};
use super::read::{FatalError, FieldResult, Mismatch, Plain, ReadOutcome, Source};
use super::shape::{Kind, Presence, Shape};
use super::view::View;
use super::visit::json_from;

/// Visitor of a model: its shape, its fields in the order of the shape, and its unknown fields.
pub type VisitFields<'a> = &'a mut dyn FnMut(&'static Shape, &[&(dyn Field + 'static)], &Extra);

/// Like [`VisitFields`], with mutable access.
pub type VisitFieldsMut<'a> = &'a mut dyn FnMut(&'static Shape, &mut [&mut (dyn Field + 'static)], &mut Extra);

/// A JSON object with known fields.
///
/// Implemented by the declaration macros only.
pub trait Model {
    /// Passes all fields to `visit` in one list, which compiles much faster than one accessor per field.
    #[doc(hidden)]
    fn fields(&self, visit: VisitFields<'_>);
    /// Like `fields`, with mutable access.
    #[doc(hidden)]
    fn fields_mut(&mut self, visit: VisitFieldsMut<'_>);

    /// The name and fields of the model.
    fn shape(&self) -> &'static Shape {
        let mut found = None;
        self.fields(&mut |shape, _, _| found = Some(shape));
        found.expect("a model shows itself")
    }

    /// A copy of the fields that the model does not know.
    fn extra(&self) -> Extra {
        let mut found = Extra::default();
        self.fields(&mut |_, _, extra| found.clone_from(extra));
        found
    }
}

/// A model without any values.
pub trait Empty {
    /// Without any values, not even required ones: a target to read into.
    fn empty() -> Self;
}

impl<T: Record> Empty for T {
    fn empty() -> Self {
        Self::default()
    }
}

/// A model that can be read, nested in other models, and returned as an answer, unlike the arguments of an endpoint.
pub trait Record: Model + Clone + Default + 'static {
    /// Name, keys, kinds and limits of the fields.
    const SHAPE: &'static Shape;
}

/// Clones a model through its table: deriving `Clone` for each would cost a twentieth of the build time.
pub fn cloned<T: Model + Empty>(model: &T) -> T {
    let mut copy = T::empty();
    copy_fields(model, &mut copy);
    copy
}

fn copy_fields(from: &dyn Model, to: &mut dyn Model) {
    from.fields(&mut |_, fields, unknown| {
        to.fields_mut(&mut |_, places, extra| {
            for (place, field) in places.iter_mut().zip(fields) {
                place.copy(*field);
            }
            extra.clone_from(unknown);
        });
    });
}

/// Resets a model to its initial state.
pub(super) fn reset(model: &mut dyn Model) {
    copy_fields(&*(model.shape().make)(), model);
}

/// Resets a field to absent; a required value stays.
pub(super) fn clear(place: &mut (dyn Field + 'static)) {
    // A mismatch is expected here: `null` does not fit a required value.
    let _ = json_from(serde_json::Value::Null, place, false);
}

/// A value that can be copied into another field of its type.
pub trait CloneField: Any {
    /// Copies a value of the same type.
    fn copy(&mut self, from: &dyn Any);
}

impl<T: Any + Clone> CloneField for T {
    fn copy(&mut self, from: &dyn Any) {
        self.clone_from(from.downcast_ref().expect("models of one type have the same fields"));
    }
}

/// A field of a model: required, optional, three-state or a list.
#[diagnostic::on_unimplemented(
    message = "a field of a record cannot have the type `{Self}`",
    note = "it is an `Option`, a `Patch`, an `Array`, or required: a text, a number, a flag, an id, an enumeration or a record"
)]
pub trait Field: CloneField {
    /// Reads the next value; a mismatch returns the value.
    fn read(&mut self, source: &mut dyn Source) -> FieldResult;
    /// Takes a text that is not empty, or leaves it to [`Field::read`].
    fn put_text(&mut self, _text: &str) -> bool {
        false
    }
    /// Takes a flag or a number, or leaves it to [`Field::read`].
    fn put(&mut self, _plain: Plain) -> bool {
        false
    }
    /// A view of the value, or [`View::Absent`].
    fn view(&self) -> View<'_>;
    /// How often it may occur.
    fn presence(&self) -> Presence {
        Presence::Required
    }
    /// What it holds, also where there is no value.
    fn kind(&self) -> Kind;
}

impl dyn Field + '_ {
    /// True when there is no value to write.
    pub fn missing(&self) -> bool {
        matches!(self.view(), View::Absent)
    }
}

/// What comes of a plain value is the value of a field.
#[inline]
pub(crate) fn put<T, F: From<T>>(field: &mut F, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *field = value.into();
            true
        }
        None => false,
    }
}

/// A value that a field can hold.
pub trait Item: Clone + 'static {
    /// Reads it into `place`, in any form the server uses; `None` for `null` and for a mismatch.
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult;
    /// Reads it and appends it to a list; `Null` and `Mismatch` add nothing.
    fn read_onto(list: &mut Vec<Self>, source: &mut dyn Source) -> Result<ReadOutcome, FatalError> {
        let mut place = None;
        let mismatch = Self::read_into(&mut place, source)?;
        let taken = ReadOutcome::new(place.is_some(), mismatch);
        if taken.is_value() {
            source.context().charge_item::<Self>()?;
        }
        list.extend(place);
        Ok(taken)
    }
    /// The value of a text that is not empty, unless it takes a closer look.
    fn of_text(_text: &str) -> Option<Self> {
        None
    }
    /// The value of a flag or a number, unless it takes a closer look.
    fn of(_plain: Plain) -> Option<Self> {
        None
    }
    /// A view for the writer, the comparison and `Debug`.
    fn view(&self) -> View<'_>;
    /// The kind of value.
    fn kind() -> Kind;
}

impl<T: Item> Field for Option<T> {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        T::read_into(self, source)
    }
    fn put_text(&mut self, text: &str) -> bool {
        put(self, T::of_text(text))
    }
    fn put(&mut self, plain: Plain) -> bool {
        put(self, T::of(plain))
    }
    fn view(&self) -> View<'_> {
        match self {
            Some(value) => value.view(),
            None => View::Absent,
        }
    }
    fn presence(&self) -> Presence {
        Presence::Optional
    }
    fn kind(&self) -> Kind {
        T::kind()
    }
}

impl<T: Record> Item for T {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        // In place: a model is large.
        let taken = source.object(place.insert(Self::default()))?;
        if !taken.is_value() {
            *place = None;
        }
        Ok(taken.mismatch())
    }
    fn read_onto(list: &mut Vec<Self>, source: &mut dyn Source) -> Result<ReadOutcome, FatalError> {
        let end = list.len();
        list.push(Self::default());
        let mut taken = source.object(&mut list[end])?;
        if taken.is_value() && !source.context().known() {
            taken = unknown_object(&list[end], source.context())?;
        }
        if taken.is_value() {
            source.context().charge_item::<Self>()?;
        } else {
            list.truncate(end);
        }
        Ok(taken)
    }
    fn view(&self) -> View<'_> {
        View::Object(self)
    }
    fn kind() -> Kind {
        Kind::Object(Self::SHAPE)
    }
}

impl<T: Record> Field for T {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        *self = Self::default();
        Ok(match source.object(self)? {
            // A required object must not be null.
            ReadOutcome::Null => Some(Mismatch::new(VALUE, serde_json::Value::Null)),
            taken => taken.mismatch(),
        })
    }
    fn view(&self) -> View<'_> {
        View::Object(self)
    }
    fn kind(&self) -> Kind {
        Kind::Object(Self::SHAPE)
    }
}
