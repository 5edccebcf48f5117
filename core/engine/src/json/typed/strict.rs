//! A list that `serde_json` alone can read into a type, which is the most frequent case by far, and the fastest.

use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::json::context::Context;

/// Reads a list, if it is one, if the type wants one, and if it takes each item as it is. That is done without counting
/// texts: however short, each takes at most eight times its place in the body.
pub(super) fn read_list<T: DeserializeOwned>(text: &str, context: &Context) -> Option<T> {
    if !text.trim_start().starts_with('[') {
        return None;
    }
    let left = Cell::new(context.left_beside_texts(text));
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let list = T::deserialize(Outermost(Strict { inner: &mut deserializer, left: &left })).ok()?;
    deserializer.end().ok().map(|()| list)
}

/// Only lists.
struct Outermost<'a, D>(Strict<'a, D>);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Outermost<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, D::Error> {
        Err(de::Error::custom("no list is wanted"))
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_seq(visitor)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }
    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Passes everything through, and counts items of lists and entries of maps on the way.
struct Strict<'a, D> {
    inner: D,
    /// The memory that is left for them.
    left: &'a Cell<usize>,
}

macro_rules! pass {
    ($($method:ident($($argument:ident: $type:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($argument,)* visitor)
        }
    )*};
}

macro_rules! count {
    ($($method:ident($($argument:ident: $type:ty),*), $entries:expr;)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            let Self { inner, left } = self;
            inner.$method($($argument,)* Counting { inner: visitor, left, entries: $entries })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<'_, D> {
    type Error = D::Error;

    pass! {
        deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128() deserialize_f32()
        deserialize_f64() deserialize_char() deserialize_str() deserialize_string() deserialize_bytes()
        deserialize_byte_buf() deserialize_unit() deserialize_unit_struct(name: &'static str) deserialize_identifier()
        deserialize_ignored_any()
    }
    count! {
        deserialize_any(), true;
        deserialize_option(), false;
        deserialize_newtype_struct(name: &'static str), false;
        deserialize_seq(), false;
        deserialize_tuple(len: usize), false;
        deserialize_tuple_struct(name: &'static str, len: usize), false;
        deserialize_map(), true;
        deserialize_struct(name: &'static str, fields: &'static [&'static str]), false;
        deserialize_enum(name: &'static str, variants: &'static [&'static str]), false;
    }
}

/// A visitor, a seed, a list, an object or a variant, with all that is in it.
struct Counting<'a, T> {
    inner: T,
    left: &'a Cell<usize>,
    /// Whether the entries of an object take memory of their own.
    entries: bool,
}

impl<T> Counting<'_, T> {
    /// A list grows by doubling, and leaves as much behind where it was before.
    #[inline]
    fn charge<V, E: de::Error>(&self) -> Result<(), E> {
        match self.left.get().checked_sub(3 * size_of::<V>()) {
            Some(left) => {
                self.left.set(left);
                Ok(())
            }
            None => Err(de::Error::custom("it may take too much memory")),
        }
    }
}

macro_rules! visit {
    ($($method:ident: $type:ty;)*) => {$(
        #[inline]
        fn $method<E: de::Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Counting<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }
    visit! {
        visit_bool: bool; visit_i64: i64; visit_u64: u64; visit_f64: f64; visit_str: &str; visit_borrowed_str: &'de str;
        visit_string: String;
    }
    #[inline]
    fn visit_unit<E: de::Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }
    #[inline]
    fn visit_none<E: de::Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }
    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Strict { inner, left: self.left })
    }
    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Strict { inner, left: self.left })
    }
    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.visit_seq(Counting { inner: list, left, entries })
    }
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.visit_map(Counting { inner: map, left, entries })
    }
    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.visit_enum(Counting { inner: variant, left, entries })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Counting<'_, S> {
    type Value = S::Value;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Strict { inner, left: self.left })
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Counting<'_, A> {
    type Error = A::Error;
    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let seed = Counting { inner: seed, left: self.left, entries: false };
        let item = self.inner.next_element_seed(seed)?;
        if item.is_some() {
            self.charge::<S::Value, A::Error>()?;
        }
        Ok(item)
    }
    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Counting<'_, A> {
    type Error = A::Error;
    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.inner.next_key_seed(seed)
    }
    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        if self.entries {
            // With its key, and the node around both.
            self.charge::<(S::Value, [String; 4]), A::Error>()?;
        }
        let seed = Counting { inner: seed, left: self.left, entries: false };
        self.inner.next_value_seed(seed)
    }
    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, 'a, A: EnumAccess<'de>> EnumAccess<'de> for Counting<'a, A> {
    type Error = A::Error;
    type Variant = Counting<'a, A::Variant>;
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let Self { inner, left, entries } = self;
        let (value, inner) = inner.variant_seed(seed)?;
        Ok((value, Counting { inner, left, entries }))
    }
}

impl<'de, A: de::VariantAccess<'de>> de::VariantAccess<'de> for Counting<'_, A> {
    type Error = A::Error;
    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.newtype_variant_seed(Counting { inner: seed, left, entries })
    }
    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.tuple_variant(len, Counting { inner: visitor, left, entries })
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let Self { inner, left, entries } = self;
        inner.struct_variant(fields, Counting { inner: visitor, left, entries })
    }
}
