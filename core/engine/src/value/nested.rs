//! Objects that most rows of a list do not have.

use std::ops::{Deref, DerefMut};

use crate::json::{Item, Kind, Outcome, Record, Source, View};

/// A large object inside a record, kept on the heap, so that a row without it is small.
///
/// It dereferences to the object; `into()` makes one.
#[derive(Clone, Default, PartialEq)]
pub struct Nested<T>(Box<T>);

impl<T> Nested<T> {
    /// The object itself.
    pub fn into_inner(self) -> T {
        *self.0
    }
}

impl<T> From<T> for Nested<T> {
    fn from(object: T) -> Self {
        Self(Box::new(object))
    }
}

impl<T> Deref for Nested<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Nested<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Nested<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Record> Item for Nested<T> {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> Outcome {
        source.context().charge_box::<T>()?;
        let taken = source.object(&mut *place.insert(Self::default()).0)?;
        if !taken.is_value() {
            *place = None;
        }
        Ok(taken.misfit())
    }
    fn view(&self) -> View<'_> {
        Item::view(&*self.0)
    }
    fn kind() -> Kind {
        <T as Item>::kind()
    }
}
