//! Fields that a model does not know.

use std::collections::BTreeMap;

use serde_json::Value;

use super::model::Field;
use super::view::View;

/// What was received with an object but not read into a field of its model. Unknown fields are written back unchanged.
///
/// There are three kinds, all of them returned by `get` and `iter`:
/// - fields that the model does not know,
/// - values of known fields that could not be read; they are written back unless the field has been set,
/// - values that accompany one that was read: the earlier value of a repeated key, and the malformed text of a field
///   (with U+FFFD for invalid characters in both). These are kept for inspection, and not written.
///
/// Takes no heap memory while empty. `Debug` shows only the names, since an unknown field may hold a secret.
#[derive(Clone, Default)]
pub struct Extra(Option<Box<Kept>>);

#[derive(Clone, Default, PartialEq)]
struct Kept {
    fields: BTreeMap<String, Value>,
    beside: Vec<(String, Value)>,
    /// Bit set of known fields that were received as an empty text and count as absent.
    blanks: u128,
    /// The object was received as a plain string.
    bare: bool,
    /// Values copied from a record although they break a documented limit.
    excused: Vec<(usize, Value)>,
}

impl Extra {
    /// The value under `key`.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let kept = self.0.as_ref()?;
        kept.fields.get(key).or_else(|| kept.beside.iter().find(|(name, _)| name == key).map(|(_, value)| value))
    }

    /// Adds or replaces a field.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<Value>) {
        self.kept().fields.insert(key.into(), value.into());
    }

    /// Removes a field.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let kept = self.0.as_mut()?;
        let beside = kept.beside.iter().position(|(name, _)| name == key);
        let value = kept.fields.remove(key).or_else(|| beside.map(|at| kept.beside.remove(at).1));
        if **kept == Kept::default() {
            self.0 = None;
        }
        value
    }

    /// All fields, sorted by name, then the values kept for inspection, in the order received.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        let beside = self.0.iter().flat_map(|kept| &kept.beside).map(|(key, value)| (key.as_str(), value));
        self.written().chain(beside)
    }

    /// True when there are no fields.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |kept| kept.fields.len() + kept.beside.len())
    }

    fn kept(&mut self) -> &mut Kept {
        self.0.get_or_insert_default()
    }

    /// The fields that are written, sorted by name.
    pub(crate) fn written(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().flat_map(|kept| &kept.fields).map(|(key, value)| (key.as_str(), value))
    }

    /// Adds the value of an unknown key; an earlier value of that key is kept too.
    pub(super) fn add(&mut self, key: &str, value: Value) {
        if let Some(earlier) = self.kept().fields.insert(key.to_owned(), value) {
            self.add_beside(key, earlier);
        }
    }

    /// Adds a value that is kept for inspection and not written.
    pub(super) fn add_beside(&mut self, key: &str, value: Value) {
        self.kept().beside.push((key.to_owned(), value));
    }

    /// The value that could not be read into a known field.
    pub(super) fn unread(&self, key: &str) -> Option<&Value> {
        self.0.as_ref()?.fields.get(key)
    }

    /// Removes the value that could not be read into a known field.
    pub(super) fn take_unread(&mut self, key: &str) -> Option<Value> {
        self.0.as_mut()?.fields.remove(key)
    }

    /// Takes all fields that would be written, to be read differently.
    pub(super) fn take_written(&mut self) -> BTreeMap<String, Value> {
        self.0.as_mut().map(|kept| std::mem::take(&mut kept.fields)).unwrap_or_default()
    }

    /// Records whether the field at `index` was received as an empty text.
    pub(super) fn set_blank(&mut self, index: usize, blank: bool) {
        let bit = super::object::bit(index);
        if blank {
            self.kept().blanks |= bit;
        } else if let Some(kept) = &mut self.0 {
            kept.blanks &= !bit;
        }
    }

    /// The view of the known field at `index`; one received as an empty text is written as one, unless it was set
    /// since.
    pub(crate) fn view_of<'a>(&self, index: usize, field: &'a (dyn Field + 'static)) -> View<'a> {
        match field.view() {
            View::Absent if self.is_blank(index) => View::Text(""),
            view => view,
        }
    }

    fn is_blank(&self, index: usize) -> bool {
        self.0.as_ref().is_some_and(|kept| kept.blanks & super::object::bit(index) != 0)
    }

    pub(super) fn set_bare(&mut self) {
        self.kept().bare = true;
    }

    /// Whether the object was received as a plain string.
    pub(super) fn is_bare(&self) -> bool {
        self.0.as_ref().is_some_and(|kept| kept.bare)
    }

    /// Exempts this value of the field at `index` from the limits: what the server sent may be sent back.
    pub(crate) fn excuse(&mut self, index: usize, value: Value) {
        self.kept().excused.push((index, value));
    }

    pub(super) fn excused(&self, index: usize) -> impl Iterator<Item = &Value> {
        self.0.iter().flat_map(|kept| &kept.excused).filter(move |(at, _)| *at == index).map(|(_, value)| value)
    }
}

/// Equal when the same would be written: values kept for inspection and the received form do not count.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(ours), Some(theirs)) => ours.same(theirs),
            (Some(kept), None) | (None, Some(kept)) => kept.same(&Kept::default()),
        }
    }
}

impl Kept {
    fn same(&self, other: &Self) -> bool {
        (&self.fields, self.blanks) == (&other.fields, other.blanks)
    }
}

impl std::fmt::Debug for Extra {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(|(key, _)| key)).finish()
    }
}
