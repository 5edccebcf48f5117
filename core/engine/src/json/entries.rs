//! The entries of an object, read into the fields of a model.
//!
//! Nearly every value is a text, a flag or a number for a field that holds one, and is handed over as it is. Everything else
//! becomes a [`Source`](super::read::Source), which the field reads in the form that it needs.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::any::{Any, NUMBER, cost, number_of};
use super::context::{Context, FIRST_ENTRY};
use super::extra::Extra;
use super::model::{Field, clear};
use super::object::{VALUE, only_list};
use super::read::{FatalError, Mismatch, Plain, Scalar, Step};
use super::shape::{FieldShape, Marks, Place, Shape};
use super::view::View;
use super::visit::{Given, is_whole};
use super::write::field_json;

const WELL_FORMED: &str = "a well-formed text";

/// A set of fields, in two words that need no shifts across them.
#[derive(Default)]
struct Fields {
    low: u64,
    high: u64,
}

impl Fields {
    /// The word that a field is in, and its bit.
    #[inline]
    fn place(&mut self, index: usize) -> (&mut u64, u64) {
        (if index < 64 { &mut self.low } else { &mut self.high }, 1 << (index % 64))
    }

    /// Adds a field; true if it was there already.
    #[inline]
    fn add(&mut self, index: usize) -> bool {
        let (word, bit) = self.place(index);
        let there = *word & bit != 0;
        *word |= bit;
        there
    }

    fn remove(&mut self, index: usize) {
        let (word, bit) = self.place(index);
        *word &= !bit;
    }

    fn is_empty(&self) -> bool {
        self.low | self.high == 0
    }

    fn bits(&self) -> Marks {
        Marks::from(self.low) | Marks::from(self.high) << 64
    }
}

/// How reading the entries of an object ended. What is rare is boxed, so that this is small.
pub(super) enum Ending {
    /// Everything that is required came.
    Complete,
    /// Not all that is required could be read.
    Incomplete(Box<Incomplete>),
    /// They are the items of the list at this index.
    List(usize),
    /// It is no object, but how `serde_json` hands over a number.
    Number(Box<Scalar>),
}

/// What came of an object that lacks something.
pub(super) struct Incomplete {
    /// Bit set of the fields that were read.
    pub(super) marks: Marks,
    /// The mismatch of the last required field that could not be read.
    pub(super) reason: Option<(usize, Box<Mismatch>)>,
}

/// The state of reading an object. What reads a key or a value is a reference to it: that is all that is passed on.
pub(super) struct Reading<'a, 'p, 'de> {
    shape: &'static Shape,
    fields: &'static [FieldShape],
    places: &'a mut [&'p mut (dyn Field + 'static)],
    extra: &'a mut Extra,
    clears: bool,
    context: &'a Context,
    /// The last field that was known.
    index: usize,
    /// The one behind it; the first at the start.
    next: usize,
    /// The last key that was unknown, borrowed from the input if it has no escapes.
    key: Cow<'de, str>,
    /// The number of unknown keys.
    unknown: usize,
    /// The fields that were present, and those of them that could not be read: a missing flag must not be taken for `false`.
    came: Fields,
    unread: Fields,
    /// The mismatch of the last required field that could not be read.
    reason: Option<(usize, Box<Mismatch>)>,
}

impl<'a, 'p> Reading<'a, 'p, '_> {
    pub(super) fn new(
        shape: &'static Shape,
        places: &'a mut [&'p mut (dyn Field + 'static)],
        extra: &'a mut Extra,
        clears: bool,
        context: &'a Context,
    ) -> Self {
        let fields = shape.fields;
        let (came, unread) = (Fields::default(), Fields::default());
        let (key, reason) = (Cow::Borrowed(""), None);
        Self { shape, fields, places, extra, clears, context, index: 0, next: 0, key, unknown: 0, came, unread, reason }
    }

    /// Bit set of the fields that were read.
    fn marks(&self) -> Marks {
        self.came.bits() & !self.unread.bits()
    }

    /// Whether any known key came.
    fn is_known(&self) -> bool {
        !self.came.is_empty()
    }

    /// What was read, when there are no more entries.
    #[inline]
    fn ending(&mut self, unwraps: bool) -> Ending {
        let is_complete = self.shape.required & !self.marks() == 0;
        if is_complete && self.unknown == 0 {
            self.context.set_known(true);
            return Ending::Complete;
        }
        self.odd_ending(is_complete, unwraps)
    }

    /// If no key is known, they may be those of the items of the only list, if the object may be a bare list.
    #[inline(never)]
    fn odd_ending(&mut self, is_complete: bool, unwraps: bool) -> Ending {
        if self.unknown > 0 && !self.is_known() && unwraps {
            let list = only_list(self.shape, self.places);
            if let Some(index) = list.filter(|_| self.extra.written().all(|(key, _)| is_whole(key))) {
                return Ending::List(index);
            }
        }
        // A model without fields accepts any object.
        self.context.set_known(self.is_known() || self.unknown == 0 || self.fields.is_empty());
        if is_complete {
            return Ending::Complete;
        }
        Ending::Incomplete(Box::new(Incomplete { marks: self.marks(), reason: self.reason.take() }))
    }

    /// Reads the value of the last key, unless the field takes it as it is.
    fn read_value<'v, D: Deserializer<'v>>(&mut self, deserializer: D) -> Result<(), FatalError> {
        self.context.begin_value();
        let mismatch = self.places[self.index].read(&mut Given::new(deserializer, self.clears, self.context))?;
        self.look_at(mismatch)
    }

    /// Like `read_value`, for a value that is no list and no object.
    #[inline(never)]
    fn read_plain<'v, V: IntoDeserializer<'v, FatalError>>(&mut self, value: V) -> Result<(), FatalError> {
        self.read_value(value.into_deserializer())
    }

    /// Keeps the value of an unknown key.
    #[inline(never)]
    fn unknown(&mut self, value: Value) -> Result<(), FatalError> {
        let key = std::mem::take(&mut self.key);
        self.unknown += 1;
        // Unknown fields are visible as such anyway.
        self.context.take_odd();
        self.charge_extra(&key)?;
        self.extra.add(&key, value);
        self.keep_repeated()
    }

    /// Looks for what is odd about the last value: it did not fit, is an empty text, or not well-formed.
    #[inline]
    fn look_at(&mut self, mismatch: Option<Box<Mismatch>>) -> Result<(), FatalError> {
        let missing = self.fields[self.index].required && self.places[self.index].missing();
        if mismatch.is_some() || missing || self.context.is_odd() { self.not_plain(mismatch, missing) } else { Ok(()) }
    }

    #[inline(never)]
    fn not_plain(&mut self, mut mismatch: Option<Box<Mismatch>>, missing: bool) -> Result<(), FatalError> {
        let FieldShape { key, required, .. } = self.fields[self.index];
        if mismatch.is_none() && missing {
            // A list that is due, and was null.
            mismatch = Some(Mismatch::new(VALUE, Value::Null));
        }
        let odd = self.context.take_odd();
        if odd && mismatch.is_none() {
            mismatch = self.not_well_formed()?;
        }
        match mismatch {
            None => {
                if self.context.take_empty() && !self.clears {
                    self.no_empty_text()?;
                }
            }
            Some(mut mismatch) => {
                self.unread.add(self.index);
                self.charge_extra(key)?;
                self.extra.insert(key, std::mem::take(&mut mismatch.value));
                if required {
                    let step = Step::Key(Cow::Borrowed(key));
                    self.reason = Some((self.index, mismatch.under(step, Value::Null)));
                }
            }
        }
        self.keep_repeated()
    }

    fn charge_extra(&self, key: &str) -> Result<(), FatalError> {
        if self.extra.is_empty() {
            self.context.charge(FIRST_ENTRY)?;
        }
        self.context.charge_entry(false, key)
    }

    /// Keeps values that were replaced inside of unknown values.
    fn keep_repeated(&mut self) -> Result<(), FatalError> {
        for (key, value) in self.context.take_repeated() {
            self.charge_extra(&key)?;
            self.extra.add_beside(&key, value);
        }
        Ok(())
    }

    /// If a key occurs twice, the later value counts; the earlier one is kept for inspection.
    #[cold]
    fn keep_earlier(&mut self) -> Result<(), FatalError> {
        let key = self.fields[self.index].key;
        self.unread.remove(self.index);
        let earlier = if let Some(unread) = self.extra.take_unread(key) {
            unread
        } else {
            let view = self.extra.view_of(self.index, &*self.places[self.index]);
            self.context.charge(cost(view))?;
            field_json(view)
        };
        self.extra.set_blank(self.index, false);
        self.charge_extra(key)?;
        self.extra.add_beside(key, earlier);
        Ok(())
    }

    /// An id with invalid characters identifies nothing and is rejected; any other text is read, and also kept for
    /// inspection.
    fn not_well_formed(&mut self) -> Result<Option<Box<Mismatch>>, FatalError> {
        let view = self.places[self.index].view();
        self.context.charge(cost(view))?;
        let value = field_json(view);
        let FieldShape { key, required, .. } = self.fields[self.index];
        if required {
            return Ok(Some(Mismatch::new(WELL_FORMED, value)));
        }
        self.charge_extra(key)?;
        self.extra.add_beside(key, value);
        Ok(None)
    }

    /// The server writes an empty text for an absent value.
    fn no_empty_text(&mut self) -> Result<(), FatalError> {
        let place = &mut *self.places[self.index];
        if self.fields[self.index].place == Place::Body && matches!(place.view(), View::Text("")) {
            clear(place);
            self.charge_extra("")?;
            self.extra.set_blank(self.index, true);
        }
        Ok(())
    }
}

/// Reads all entries of an object.
///
/// An extension of what has them, rather than a method of [`Reading`]: the compiler puts this code beside that of
/// `serde_json` which it calls, and inlines it.
pub(super) trait Entries<'de>: MapAccess<'de> {
    fn read_all(&mut self, reading: &mut Reading<'_, '_, 'de>, unwraps: bool) -> Result<Ending, Self::Error>;
}

impl<'de, A: MapAccess<'de>> Entries<'de> for A {
    fn read_all(&mut self, reading: &mut Reading<'_, '_, 'de>, unwraps: bool) -> Result<Ending, A::Error> {
        while let Some(found) = self.next_key_seed(NextKey(reading))? {
            if let Some(index) = found {
                (reading.index, reading.next) = (index, index + 1);
                if reading.came.add(index) {
                    reading.keep_earlier().map_err(de::Error::custom)?;
                }
                self.next_value_seed(NextValue(reading))?;
                continue;
            }
            if reading.key == NUMBER && reading.unknown == 0 && !reading.is_known() {
                let text: String = self.next_value()?;
                return Ok(Ending::Number(Box::new(number_of(reading.context, &text))));
            }
            reading.context.begin_value();
            let value = self.next_value_seed(Any::kept(reading.context))?;
            reading.unknown(value).map_err(de::Error::custom)?;
        }
        Ok(reading.ending(unwraps))
    }
}

/// Finds the field of the next key.
struct NextKey<'r, 'a, 'p, 'de>(&'r mut Reading<'a, 'p, 'de>);

impl NextKey<'_, '_, '_, '_> {
    #[inline]
    fn find(&self, key: &str) -> Option<usize> {
        self.0.context.order.find(self.0.fields, self.0.next, key)
    }

    fn owned(self, key: String) -> Option<usize> {
        let key = self.0.context.unmarked(key);
        let found = self.find(&key);
        if found.is_none() {
            self.0.key = Cow::Owned(key);
        }
        found
    }
}

impl<'de> DeserializeSeed<'de> for NextKey<'_, '_, '_, 'de> {
    type Value = Option<usize>;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for NextKey<'_, '_, '_, 'de> {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    #[expect(clippy::inline_always, reason = "the loop over the entries is the only one that calls it, for every key")]
    #[inline(always)]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Option<usize>, E> {
        if self.0.context.mark.is_some() {
            return Ok(self.owned(key.to_owned()));
        }
        let found = self.find(key);
        if found.is_none() {
            self.0.key = Cow::Borrowed(key);
        }
        Ok(found)
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Option<usize>, E> {
        Ok(self.owned(key.to_owned()))
    }
    fn visit_string<E: de::Error>(self, key: String) -> Result<Option<usize>, E> {
        Ok(self.owned(key))
    }
}

/// Reads the value of the last key into its field.
struct NextValue<'r, 'a, 'p, 'de>(&'r mut Reading<'a, 'p, 'de>);

impl NextValue<'_, '_, '_, '_> {
    #[inline]
    fn put(&mut self, plain: Plain) -> bool {
        let reading = &mut *self.0;
        !reading.context.is_repeated() && reading.places[reading.index].put(plain)
    }
}

impl<'de> DeserializeSeed<'de> for NextValue<'_, '_, '_, '_> {
    type Value = ();
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NextValue<'_, '_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.0.read_plain(()).map_err(E::custom)
    }
    #[inline]
    fn visit_bool<E: de::Error>(mut self, flag: bool) -> Result<(), E> {
        if self.put(Plain::Flag(flag)) { Ok(()) } else { self.0.read_plain(flag).map_err(E::custom) }
    }
    fn visit_i64<E: de::Error>(mut self, number: i64) -> Result<(), E> {
        if self.put(Plain::Int(number)) { Ok(()) } else { self.0.read_plain(number).map_err(E::custom) }
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<(), E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => self.0.read_plain(number).map_err(E::custom),
        }
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<(), E> {
        self.0.read_plain(number).map_err(E::custom)
    }
    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        let reading = self.0;
        if reading.context.put_text(text, |text| reading.places[reading.index].put_text(text)) {
            return Ok(());
        }
        reading.read_plain(text).map_err(E::custom)
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<(), E> {
        self.visit_str(&text)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.0.read_value(SeqAccessDeserializer::new(seq)).map_err(de::Error::custom)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.0.read_value(MapAccessDeserializer::new(map)).map_err(de::Error::custom)
    }
}
