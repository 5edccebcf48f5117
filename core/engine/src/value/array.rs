//! Lists: absent or present, strict or tolerant of unreadable items.

use std::fmt;
use std::ops::{Deref, DerefMut};

use serde_json::Value;

use crate::json::{
    FatalError, Field, FieldResult, Item, Items, Kind, Listed, Mismatch, Presence, ReadOutcome, Source, Step, View,
    field_json,
};

/// A list of a record or an answer; it dereferences to a slice.
///
/// A list that was absent is not written, an empty one is written as `[]`, which in a replace-all resource removes
/// every entry. So an absent list stays absent until something is put into it ([`Array::push`], [`Array::insert`],
/// `extend`, [`Array::set`]) or it is emptied on purpose ([`Array::clear`]): sorting it, changing its items in place or
/// taking items out does not make it an empty one. A bare element in place of a list is read as a list of one. An item
/// that cannot be read does not fail the list: it is kept in [`Array::rejected`] and written back at its position;
/// [`Array::strict`] turns it into an error.
#[derive(Clone)]
pub struct Array<T> {
    items: Vec<T>,
    there: bool,
    odd: Option<Box<Odd>>,
}

/// Irregularities; boxed, so that the common case of none costs one pointer.
#[derive(Debug, Clone, Default)]
struct Odd {
    rejected: Vec<Rejected>,
    /// The keys of an object that was received in place of the list.
    keys: Option<Vec<String>>,
}

/// An item of a list that could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    index: usize,
    reason: Box<Mismatch>,
}

impl Rejected {
    /// Its position in the list.
    pub fn index(&self) -> usize {
        self.index
    }
    /// What was expected, and at which path inside the item.
    pub fn reason(&self) -> String {
        self.reason.to_string()
    }
    /// The item as received; in an object that lacks a required field, the values that could be read are normalized.
    pub fn value(&self) -> &Value {
        &self.reason.value
    }
    /// Where in the list it is, and why it does not fit.
    pub(crate) fn into_mismatch(self) -> Box<Mismatch> {
        let whole = self.reason.value.clone();
        self.reason.under(Step::Index(self.index), whole)
    }
}

/// `item 3: expected a user id at $.userId`
impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "item {}: expected {}", self.index, self.reason)
    }
}

impl std::error::Error for Rejected {}

impl<T> Array<T> {
    /// An absent list.
    pub const fn absent() -> Self {
        Self { items: Vec::new(), there: false, odd: None }
    }

    /// An empty list that is present: written as `[]`.
    pub const fn empty() -> Self {
        Self { items: Vec::new(), there: true, odd: None }
    }

    /// True if the list is present, even if it is empty.
    pub fn is_present(&self) -> bool {
        self.there || !self.items.is_empty()
    }

    /// Items that could not be read.
    pub fn rejected(&self) -> &[Rejected] {
        self.odd.as_ref().map_or(&[], |odd| odd.rejected.as_slice())
    }

    /// Why the only item could not be read, in other words.
    pub(crate) fn into_only_reason(self, expected: &'static str) -> Box<Mismatch> {
        let reason = self.odd.and_then(|odd| odd.rejected.into_iter().next()).map(|rejected| rejected.reason);
        Mismatch::new(expected, reason.map(|mismatch| mismatch.value).unwrap_or_default())
    }

    /// All items, or the first that could not be read; that is an error, and becomes an [`Error`](crate::Error) by `?`.
    ///
    /// ```
    /// use odin_api::{Error, users, value::Array};
    /// # #[expect(dead_code)]
    /// fn all(users: Array<users::User>) -> Result<Vec<users::User>, Error> {
    ///     Ok(users.strict()?)
    /// }
    /// ```
    pub fn strict(self) -> Result<Vec<T>, Rejected> {
        match self.odd.and_then(|odd| odd.rejected.into_iter().next()) {
            Some(rejected) => Err(rejected),
            None => Ok(self.items),
        }
    }

    /// Adds an item at the end; the list is present afterwards.
    pub fn push(&mut self, item: impl Into<T>) {
        self.there = true;
        self.items.push(item.into());
    }

    /// Adds an item before the one at `index`; the list is present afterwards.
    ///
    /// # Panics
    ///
    /// Panics if `index` is greater than the length.
    pub fn insert(&mut self, index: usize, item: impl Into<T>) {
        self.items.insert(index, item.into());
        self.there = true;
    }

    /// Replaces the whole list, items that could not be read included; it is present afterwards, even if it is empty.
    pub fn set<I: Into<T>>(&mut self, items: impl IntoIterator<Item = I>) {
        *self = items.into_iter().collect();
    }

    /// Empties the list, items that could not be read included: it is present afterwards, and written as `[]`.
    pub fn clear(&mut self) {
        *self = Self::empty();
    }

    /// Removes and returns the item at `index`.
    ///
    /// # Panics
    ///
    /// Panics if there is no such item.
    pub fn remove(&mut self, index: usize) -> T {
        let item = self.items.remove(index);
        self.there = true;
        item
    }

    /// Removes and returns the last item.
    pub fn pop(&mut self) -> Option<T> {
        let item = self.items.pop();
        self.there |= item.is_some();
        item
    }

    /// Keeps the items for which `keep` returns true; unreadable items stay. An absent list stays absent; otherwise a
    /// list without remaining items is empty.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.there = self.is_present();
        self.items.retain(keep);
    }

    /// Keeps the first `len` items; items that could not be read stay. An absent list stays absent.
    pub fn truncate(&mut self, len: usize) {
        self.there = self.is_present();
        self.items.truncate(len);
    }

    /// The readable items.
    pub fn as_slice(&self) -> &[T] {
        &self.items
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
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.items
    }
}

/// The items can be changed and sorted; this does not change whether the list is present.
impl<T> DerefMut for Array<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

/// The list is present afterwards if anything was added.
impl<T, I: Into<T>> Extend<I> for Array<T> {
    fn extend<S: IntoIterator<Item = I>>(&mut self, items: S) {
        self.there = self.is_present();
        self.items.extend(items.into_iter().map(Into::into));
    }
}

impl<T> From<Vec<T>> for Array<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, there: true, odd: None }
    }
}

impl<T, const N: usize> From<[T; N]> for Array<T> {
    fn from(items: [T; N]) -> Self {
        Vec::from(items).into()
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

impl<'a, T> IntoIterator for &'a mut Array<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

impl<'a, T> IntoIterator for &'a Array<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// An entry of a list as received.
enum Place<'a> {
    Item(usize),
    Rejected(&'a Value),
}

/// A rejected item keeps its place while the list around it is unchanged, else it moves towards the end: the one that
/// comes `n`th among them stands at `min(index, items + n)`. These places rise, so that they are searched, not walked.
fn place(rejected: &[Rejected], items: usize, index: usize) -> Place<'_> {
    let by_index = rejected.partition_point(|rejected| rejected.index < index);
    let before = by_index.max(index.saturating_sub(items).min(rejected.len()));
    match rejected.get(before) {
        Some(rejected) if rejected.index.min(items + before) == index => Place::Rejected(rejected.value()),
        _ => Place::Item(index - before),
    }
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
    fn is_rejected(&self, index: usize) -> bool {
        matches!(place(self.rejected(), self.items.len(), index), Place::Rejected(_))
    }
    fn keys(&self) -> Option<&[String]> {
        let keys = self.odd.as_ref()?.keys.as_deref()?;
        (keys.len() == self.count()).then_some(keys)
    }
}

/// The target of a list's items: list reading is compiled once for all item types.
trait Push {
    fn push_next(&mut self, source: &mut dyn Source) -> Result<ReadOutcome, FatalError>;
    /// Removes and returns the last item.
    fn take_back(&mut self) -> Option<Value>;
}

impl<T: Item> Push for Vec<T> {
    fn push_next(&mut self, source: &mut dyn Source) -> Result<ReadOutcome, FatalError> {
        T::read_onto(self, source)
    }
    fn take_back(&mut self) -> Option<Value> {
        self.pop().map(|item| field_json(item.view()))
    }
}

/// Whether there was a list.
fn read_list(items: &mut dyn Push, odd: &mut Option<Box<Odd>>, source: &mut dyn Source) -> Result<bool, FatalError> {
    let mut index = 0;
    let listed = source.list(&mut |source| {
        let taken = items.push_next(source)?;
        let context = source.context();
        let mismatch = match taken {
            // A record keeps its own irregularities; a standalone text cannot.
            ReadOutcome::Value if context.take_odd() => {
                Some(Mismatch::new("a well-formed text", items.take_back().unwrap_or_default()))
            }
            ReadOutcome::Value => None,
            ReadOutcome::Null => Some(Mismatch::new("a value, not null,", Value::Null)),
            ReadOutcome::Mismatch(mismatch) => Some(mismatch),
        };
        if let Some(reason) = mismatch {
            context.charge_item::<Rejected>()?;
            context.charge_box::<Mismatch>()?;
            odd.get_or_insert_default().rejected.push(Rejected { index, reason });
        }
        index += 1;
        Ok(())
    })?;
    let there = listed != Listed::Null;
    if let Listed::Keyed(keys) = listed {
        odd.get_or_insert_default().keys = Some(keys);
    }
    Ok(there)
}

impl<T: Item> Field for Array<T> {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        self.items.clear();
        self.odd = None;
        self.there = read_list(&mut self.items, &mut self.odd, source)?;
        Ok(None)
    }
    fn view(&self) -> View<'_> {
        if self.is_present() { View::Array(self) } else { View::Absent }
    }
    fn presence(&self) -> Presence {
        Presence::Repeated
    }
    fn kind(&self) -> Kind {
        T::kind()
    }
}
/// A list as an answer to a write; inside a record a list is a field.
impl<T: Item> Item for Array<T> {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        let list = place.insert(Self::absent());
        let mismatch = list.read(source)?;
        if !list.is_present() {
            *place = None;
        }
        Ok(mismatch)
    }
    fn view(&self) -> View<'_> {
        View::Array(self)
    }
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

/// In every form in which a list of a model is read: a bare element is a list of one, `null` is absent, what cannot be
/// read is in [`Array::rejected`]. A field that may be missing needs `#[serde(default)]`.
impl<'de, T: Item> serde::Deserialize<'de> for Array<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut list = Self::absent();
        crate::json::read_field(&mut list, deserializer)?;
        Ok(list)
    }
}
