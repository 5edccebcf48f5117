//! JSON on its way out, which borrows what it shows: neither keys nor texts are copied to be printed once.
//!
//! What is kept, changed or looked into by others is a [`Value`]; this is for records of which an answer has thousands.

use std::cell::Cell;
use std::iter::Peekable;

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::json::Fields;

/// A record. Its keys are in order, as those of [`Fields`] are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown<'a>(Vec<(&'a str, Part<'a>)>);

/// The value of a key.
#[derive(Clone, Debug)]
pub(crate) enum Part<'a> {
    Text(&'a str),
    Kept(&'a Value),
    Own(Value),
    Record(Shown<'a>),
    List(Vec<Self>),
}

impl<'a> Shown<'a> {
    /// A record as it is kept.
    pub(crate) fn of(kept: &'a Fields) -> Self {
        Self(kept.iter().map(|(name, value)| (name.as_str(), Part::Kept(value))).collect())
    }

    /// A record of parts that are in the order of their keys.
    pub(crate) fn in_order<const N: usize>(parts: [(&'a str, Part<'a>); N]) -> Self {
        debug_assert!(parts.is_sorted_by_key(|(name, _)| *name), "not in order: {parts:?}");
        Self(Vec::from(parts))
    }

    /// Where a key is, or where it would be.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (*known).cmp(name))
    }

    pub(crate) fn put(&mut self, name: &'a str, part: impl Into<Part<'a>>) {
        match self.place(name) {
            Ok(place) => self.0[place].1 = part.into(),
            Err(place) => self.0.insert(place, (name, part.into())),
        }
    }

    /// Puts in what is missing.
    pub(crate) fn fill(&mut self, name: &'a str, part: impl Into<Part<'a>>) {
        if let Err(place) = self.place(name) {
            self.0.insert(place, (name, part.into()));
        }
    }

    pub(crate) fn remove(&mut self, name: &str) {
        if let Ok(place) = self.place(name) {
            self.0.remove(place);
        }
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Part<'a>> {
        let place = self.place(name).ok()?;
        self.0.get_mut(place).map(|(_, part)| part)
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (&'a str, &mut Part<'a>)> {
        self.0.iter_mut().map(|(name, part)| (*name, part))
    }

    /// The text of one key, empty when it is missing.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.place(name).ok().and_then(|place| self.0[place].1.text()).unwrap_or_default()
    }
}

/// A record as it is kept, asked for its keys in their order.
pub(crate) struct InOrder<'a>(Peekable<serde_json::map::Iter<'a>>);

impl<'a> InOrder<'a> {
    pub(crate) fn of(kept: &'a Fields) -> Self {
        Self(kept.iter().peekable())
    }

    /// The value of a key that comes after all that were asked for before.
    pub(crate) fn get(&mut self, name: &str) -> Option<&'a Value> {
        while self.0.next_if(|(known, _)| known.as_str() < name).is_some() {}
        self.0.next_if(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The text of such a key, empty when it is missing.
    pub(crate) fn text(&mut self, name: &str) -> &'a str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

impl Part<'_> {
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Kept(Value::String(text)) | Self::Own(Value::String(text)) => Some(text),
            _ => None,
        }
    }
}

impl<'a, const N: usize> From<[(&'a str, Part<'a>); N]> for Shown<'a> {
    fn from(parts: [(&'a str, Part<'a>); N]) -> Self {
        let mut parts = Vec::from(parts);
        parts.sort_by_key(|(name, _)| *name);
        Self(parts)
    }
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Part<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<Option<&'a str>> for Part<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Self::Own(Value::Null), Self::Text)
    }
}

impl<'a> From<Option<&'a Value>> for Part<'a> {
    fn from(kept: Option<&'a Value>) -> Self {
        kept.map_or(Self::Own(Value::Null), Self::Kept)
    }
}

impl<'a> From<Shown<'a>> for Part<'a> {
    fn from(record: Shown<'a>) -> Self {
        Self::Record(record)
    }
}

impl From<Value> for Part<'_> {
    fn from(value: Value) -> Self {
        Self::Own(value)
    }
}

impl From<bool> for Part<'_> {
    fn from(flag: bool) -> Self {
        Self::Own(flag.into())
    }
}

impl<'a, T: Into<Part<'a>>> FromIterator<T> for Part<'a> {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Self::List(parts.into_iter().map(Into::into).collect())
    }
}

impl From<Part<'_>> for Value {
    fn from(part: Part<'_>) -> Self {
        match part {
            Part::Text(text) => text.into(),
            Part::Kept(value) => value.clone(),
            Part::Own(value) => value,
            Part::Record(record) => record.into(),
            Part::List(parts) => parts.into_iter().map(Self::from).collect(),
        }
    }
}

impl From<Shown<'_>> for Fields {
    fn from(record: Shown<'_>) -> Self {
        record.0.into_iter().map(|(name, part)| (name.to_owned(), part.into())).collect()
    }
}

impl From<Shown<'_>> for Value {
    fn from(record: Shown<'_>) -> Self {
        Self::Object(record.into())
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, part)| (name, part)))
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Kept(value) => value.serialize(serializer),
            Self::Own(value) => value.serialize(serializer),
            Self::Record(record) => record.serialize(serializer),
            Self::List(parts) => serializer.collect_seq(parts),
        }
    }
}

/// An answer that is printed already.
#[derive(Debug)]
pub(crate) struct Printed(pub(crate) Vec<u8>);

impl Printed {
    /// A list, row by row: each is gone before the next one is made.
    pub(crate) fn rows<'a>(rows: impl Iterator<Item = Shown<'a>>) -> Self {
        Self::of(&Rows(Cell::new(Some(rows))))
    }

    /// A record with such a list under a key that it does not have yet.
    pub(crate) fn with_rows<'a>(record: &Shown<'a>, key: &str, rows: impl Iterator<Item = Shown<'a>>) -> Self {
        Self::of(&WithRows { record, key, rows: Rows(Cell::new(Some(rows))) })
    }

    fn of(answer: &impl Serialize) -> Self {
        Self(serde_json::to_vec(answer).unwrap_or_default())
    }
}

/// Rows that are there once.
struct Rows<I>(Cell<Option<I>>);

impl<'a, I: Iterator<Item = Shown<'a>>> Serialize for Rows<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.take().into_iter().flatten())
    }
}

struct WithRows<'r, 'a, I> {
    record: &'r Shown<'a>,
    key: &'r str,
    rows: Rows<I>,
}

impl<'a, I: Iterator<Item = Shown<'a>>> Serialize for WithRows<'_, 'a, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let place = self.record.place(self.key).unwrap_or_else(|place| place);
        let (before, after) = self.record.0.split_at(place);
        for (name, part) in before {
            map.serialize_entry(name, part)?;
        }
        map.serialize_entry(self.key, &self.rows)?;
        for (name, part) in after {
            map.serialize_entry(name, part)?;
        }
        map.end()
    }
}
