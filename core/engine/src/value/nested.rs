//! Objects that most rows of a list do not have.

use std::ops::{Deref, DerefMut};

use crate::json::{FieldResult, Item, Kind, Record, Source, View};

/// A large object inside a record, kept on the heap, so that a row without it is small.
///
/// It dereferences to the object; `into()` makes one.
#[derive(Clone, Default, PartialEq)]
pub struct Boxed<T>(Box<T>);

impl<T> Boxed<T> {
    /// The object itself.
    pub fn into_inner(self) -> T {
        *self.0
    }
}

impl<T> From<T> for Boxed<T> {
    fn from(object: T) -> Self {
        Self(Box::new(object))
    }
}

impl<T> Deref for Boxed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Boxed<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Boxed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Record> Item for Boxed<T> {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        source.context().charge_box::<T>()?;
        let taken = source.object(&mut *place.insert(Self::default()).0)?;
        if !taken.is_value() {
            *place = None;
        }
        Ok(taken.mismatch())
    }
    fn view(&self) -> View<'_> {
        Item::view(&*self.0)
    }
    fn kind() -> Kind {
        <T as Item>::kind()
    }
}
