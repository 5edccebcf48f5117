//! Lists: absent or there, strict or item by item.

use std::ops::{Deref, DerefMut};

use serde_json::Value;

use crate::json::{Declared, Field, Item, Items, Kind, Misfit, Outcome, Presence, Source, Stop, Taken, View};

/// A list of a record or an answer; it dereferences to a slice.
///
/// A list that was absent is not written, an empty one is written as `[]`, which in a replace-all resource removes
/// every entry. A bare element where a list is due is a list of one. An item that cannot be read does not kill the
/// list: it is kept in [`Array::rejected`] and written back where it stood; [`Array::strict`] turns it into an error.
#[derive(Clone)]
pub struct Array<T> {
    items: Vec<T>,
    there: bool,
    rejected: Reject,
}

/// Boxed, so that the common case of none costs a pointer.
type Reject = Option<Box<Vec<Rejected>>>;

/// An item of a list that could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    index: usize,
    reason: Box<Misfit>,
}

impl Rejected {
    /// Where it stood in the list.
    pub fn index(&self) -> usize {
        self.index
    }
    /// What was expected, and at which path inside the item.
    pub fn reason(&self) -> String {
        self.reason.to_string()
    }
    /// The item as it came; of an object that lacks a required field, what could be read stands in its clean form.
    pub fn value(&self) -> &Value {
        &self.reason.value
    }
}

impl<T> Array<T> {
    /// A list that is not there.
    pub const fn absent() -> Self {
        Self { items: Vec::new(), there: false, rejected: None }
    }

    /// An empty list that is there: written as `[]`.
    pub const fn empty() -> Self {
        Self { items: Vec::new(), there: true, rejected: None }
    }

    /// True when the list is there, even if it is empty.
    pub fn is_present(&self) -> bool {
        self.there || !self.items.is_empty()
    }

    /// Items that could not be read.
    pub fn rejected(&self) -> &[Rejected] {
        self.rejected.as_deref().map_or(&[], Vec::as_slice)
    }

    /// All items, or the first that could not be read.
    pub fn strict(self) -> Result<Vec<T>, Rejected> {
        match self.rejected.and_then(|rejected| rejected.into_iter().next()) {
            Some(rejected) => Err(rejected),
            None => Ok(self.items),
        }
    }

    /// Adds an item.
    pub fn push(&mut self, item: impl Into<T>) {
        self.there = true;
        self.items.push(item.into());
    }

    /// The readable items.
    pub fn into_vec(self) -> Vec<T> {
        self.items
    }
}

impl<T> Default for Array<T> {
    fn default() -> Self {
        Self::absent()
    }
}

impl<T> Deref for Array<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Vec<T> {
        &self.items
    }
}

impl<T> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.there = true;
        &mut self.items
    }
}

impl<T> From<Vec<T>> for Array<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, there: true, rejected: None }
    }
}

impl<T, I: Into<T>> FromIterator<I> for Array<T> {
    fn from_iter<S: IntoIterator<Item = I>>(items: S) -> Self {
        items.into_iter().map(Into::into).collect::<Vec<T>>().into()
    }
}

impl<T> IntoIterator for Array<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Array<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// What stands at a place of a list as it came.
enum Place<'a> {
    Item(usize),
    Rejected(&'a Value),
}

fn place(rejected: &[Rejected], items: usize, index: usize) -> Place<'_> {
    for (before, rejected) in rejected.iter().enumerate() {
        // It keeps its place while the list around it is unchanged, else it moves towards the end.
        let place = rejected.index.min(items + before);
        if index == place {
            return Place::Rejected(rejected.value());
        }
        if index < place {
            return Place::Item(index - before);
        }
    }
    Place::Item(index - rejected.len())
}

impl<T: Item> Items for Array<T> {
    fn count(&self) -> usize {
        self.items.len() + self.rejected().len()
    }
    fn item(&self, index: usize) -> View<'_> {
        match place(self.rejected(), self.items.len(), index) {
            Place::Item(index) => Item::view(&self.items[index]),
            Place::Rejected(value) => View::Json(value),
        }
    }
}

/// Where the items of a list go: reading one is compiled once for all lists.
trait Push {
    fn push_next(&mut self, source: &mut dyn Source) -> Result<Taken, Stop>;
}

impl<T: Item> Push for Vec<T> {
    fn push_next(&mut self, source: &mut dyn Source) -> Result<Taken, Stop> {
        T::read_onto(self, source)
    }
}

/// Whether there was a list, and what of it could not be read.
fn read_list(items: &mut dyn Push, source: &mut dyn Source) -> Result<(bool, Reject), Stop> {
    let mut rejected: Reject = None;
    let mut index = 0;
    let there = source.list(&mut |source| {
        let misfit = match items.push_next(source)? {
            Taken::Value => None,
            Taken::Null => Some(Misfit::new("a value, not null,", Value::Null)),
            Taken::Misfit(misfit) => Some(misfit),
        };
        if let Some(reason) = misfit {
            rejected.get_or_insert_default().push(Rejected { index, reason });
        }
        index += 1;
        Ok(())
    })?;
    Ok((there, rejected))
}

impl<T: Item> Field for Array<T> {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        self.items.clear();
        (self.there, self.rejected) = read_list(&mut self.items, source)?;
        Ok(None)
    }
    fn view(&self) -> View<'_> {
        if self.is_present() { View::Array(self) } else { View::Absent }
    }
}
/// A list as an answer to a write; inside a record a list is a field.
impl<T: Item> Item for Array<T> {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> Outcome {
        let list = place.insert(Self::absent());
        let misfit = list.read(source)?;
        if !list.is_present() {
            *place = None;
        }
        Ok(misfit)
    }
    fn view(&self) -> View<'_> {
        View::Array(self)
    }
    fn kind() -> Kind {
        T::kind()
    }
}
impl<T: Item> Declared for Array<T> {
    const PRESENCE: Presence = Presence::Repeated;
    fn kind() -> Kind {
        T::kind()
    }
}

impl<T: Item> PartialEq for Array<T> {
    fn eq(&self, other: &Self) -> bool {
        Field::view(self) == Field::view(other)
    }
}

impl<T: Item> std::fmt::Debug for Array<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        crate::json::debug_view(Field::view(self), f)
    }
}

impl<T: Item> serde::Serialize for Array<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::serialize_view(View::Array(self), serializer)
    }
}
