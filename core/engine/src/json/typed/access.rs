//! Lists, objects and enumerations on their way to a type: each value in them is read leniently, memory is counted, and
//! an error notes where it came from.

use std::borrow::Cow;

use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::Value;

use super::Reading;
use super::lenient::{Lenient, Untyped};
use super::scalar::{Given, One};
use crate::json::object::KNOWN;
use crate::json::read::Step;
use crate::json::visit::{KeyVisitor, is_whole};

/// Hands a value over leniently.
pub(super) struct Seed<'a, S> {
    pub(super) inner: S,
    pub(super) reading: &'a Reading<'a>,
    pub(super) outermost: bool,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let Self { inner: seed, reading, outermost } = self;
        seed.deserialize(Lenient { inner: deserializer, reading, outermost })
    }
}

/// The items of a list.
pub(super) struct ListItems<'a, A> {
    list: A,
    reading: &'a Reading<'a>,
    /// Whether an item may be the outermost value itself.
    outermost: bool,
    index: usize,
}

impl<'a, A> ListItems<'a, A> {
    pub(super) fn new(list: A, reading: &'a Reading<'a>, outermost: bool) -> Self {
        Self { list, reading, outermost, index: 0 }
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for ListItems<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Self { reading, outermost, index, .. } = *self;
        match self.list.next_element_seed(Seed { inner: seed, reading, outermost }) {
            Ok(Some(item)) => {
                reading.context.charge_item::<S::Value>().map_err(de::Error::custom)?;
                self.index += 1;
                Ok(Some(item))
            }
            Ok(None) => Ok(None),
            Err(error) => {
                reading.failed_at(Step::Index(index));
                Err(error)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.list.size_hint()
    }
}

/// A list of one: any other value where a list is wanted.
pub(super) struct Alone<D>(pub(super) Option<D>);

impl<'de, D: Deserializer<'de>> SeqAccess<'de> for Alone<D> {
    type Error = D::Error;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, D::Error> {
        self.0.take().map(|only| seed.deserialize(only)).transpose()
    }
}

/// A list of which the first item has been read already, as untyped JSON: its type would have to hold that of the list.
pub(super) struct Begun<A> {
    pub(super) first: Option<Value>,
    pub(super) rest: A,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Begun<A> {
    type Error = A::Error;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(first) => seed.deserialize(first).map(Some).map_err(de::Error::custom),
            None => self.rest.next_element_seed(seed),
        }
    }
}

/// An object with whole numbers as keys: PHP's encoding of a list with gaps.
pub(super) struct Keyed<'de, 'a, A> {
    pub(super) map: Replay<'de, A>,
    pub(super) reading: &'a Reading<'a>,
}

impl<'de, A: MapAccess<'de>> SeqAccess<'de> for Keyed<'de, '_, A> {
    type Error = A::Error;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.map.next_key_seed(KeyVisitor(self.reading.context))? {
            None => Ok(None),
            Some(key) if is_whole(&key) => self.map.next_value_seed(seed).map(Some),
            Some(_) => Err(de::Error::custom(super::MIXED)),
        }
    }
}

/// An object of which the first key has been read already.
pub(super) struct Replay<'de, A> {
    pub(super) first: Option<Cow<'de, str>>,
    pub(super) map: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<'de, A> {
    type Error = A::Error;
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(Cow::Borrowed(key)) => seed.deserialize(Given::new(One::Lasting(key))).map(Some),
            Some(Cow::Owned(key)) => seed.deserialize(Given::new(One::Passing(&key))).map(Some),
            None => self.map.next_key_seed(seed),
        }
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// An object around a bare list.
pub(super) struct Around<A> {
    pub(super) key: Option<&'static str>,
    pub(super) list: Option<A>,
}

impl<'de, A: SeqAccess<'de>> MapAccess<'de> for Around<A> {
    type Error = A::Error;
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.key.take().map(|key| seed.deserialize(Given::new(One::Lasting(key)))).transpose()
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let list = self.list.take().expect("one key, one value");
        seed.deserialize(de::value::SeqAccessDeserializer::new(list))
    }
}

/// The entries of an object.
pub(super) struct Entries<'de, 'a, A> {
    map: A,
    reading: &'a Reading<'a>,
    /// The fields of the type, if it names them; a map takes memory for each entry.
    fields: Option<&'static [&'static str]>,
    /// Whether one of the keys must be known.
    watched: bool,
    is_empty: bool,
    key: Cow<'de, str>,
}

impl<'a, A> Entries<'_, 'a, A> {
    #[inline]
    pub(super) fn new(
        map: A,
        reading: &'a Reading<'a>,
        fields: Option<&'static [&'static str]>,
        outermost: bool,
    ) -> Self {
        let watched = outermost && fields.is_some_and(|fields| !fields.is_empty());
        Self { map, reading, fields, watched, is_empty: true, key: Cow::Borrowed("") }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'de, '_, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let reading = self.reading;
        let Some(key) = self.map.next_key_seed(KeyVisitor(reading.context))? else {
            if self.watched && !self.is_empty && !reading.known.get() {
                return Err(de::Error::custom(format_args!("expected {KNOWN}")));
            }
            return Ok(None);
        };
        self.is_empty = false;
        if self.watched && !reading.known.get() {
            let wanted = self.fields.is_some_and(|fields| fields.contains(&key.as_ref()));
            reading.known.set(wanted || reading.declares(&key));
        }
        let given = Given::new(match &key {
            Cow::Borrowed(key) => One::Lasting(key),
            Cow::Owned(key) => One::Passing(key),
        });
        let read = if self.fields.is_some() {
            seed.deserialize(given)
        } else {
            reading.context.charge_text(&key).map_err(de::Error::custom)?;
            // A key may be a number: `HashMap<u32, _>`.
            seed.deserialize(Lenient { inner: given, reading, outermost: false })
        };
        self.key = key;
        read.map(Some)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let reading = self.reading;
        reading.enter(&self.key);
        match self.map.next_value_seed(Seed { inner: seed, reading, outermost: false }) {
            Ok(value) => {
                if self.fields.is_none() {
                    reading.context.charge_item::<S::Value>().map_err(de::Error::custom)?;
                }
                Ok(value)
            }
            Err(error) => {
                let key = std::mem::take(&mut self.key).into_owned();
                reading.failed_at(Step::Key(Cow::Owned(key)));
                Err(error)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.map.size_hint()
    }
}

/// An enumeration: what a variant holds is read leniently.
pub(super) struct Variants<'a, A> {
    pub(super) inner: A,
    pub(super) reading: &'a Reading<'a>,
}

impl<'de, 'a, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'a, A> {
    type Error = A::Error;
    type Variant = Variants<'a, A::Variant>;
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let (value, inner) = self.inner.variant_seed(seed)?;
        Ok((value, Variants { inner, reading: self.reading }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Variants<'_, A> {
    type Error = A::Error;
    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.newtype_variant_seed(Seed { inner: seed, reading: self.reading, outermost: false })
    }
    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.inner.tuple_variant(len, Untyped { visitor, reading: self.reading })
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner.struct_variant(fields, Untyped { visitor, reading: self.reading })
    }
}
