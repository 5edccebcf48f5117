//! The deserializer that a type reads from: it asks `serde_json` for whatever is there, and brings it into the form that
//! is wanted.

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqAccessDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Reading;
use super::access::{Alone, Around, Begun, Entries, Keyed, ListItems, Replay, Variants};
use super::scalar::{Flag, Fraction, Given, One, Text, Wanting, Whole, visit_scalars};
use crate::json::any::{Any, First, first_key, object_of};
use crate::json::object::{KNOWN, is_itself};
use crate::json::visit::{KeyVisitor, is_whole};

/// With its feature `raw_value`, `serde_json` asks for raw text by this name.
const RAW: &str = "$serde_json::private::RawValue";

/// With its feature `arbitrary_precision`, a number is an object of one key.
const NUMBERS_ARE_OBJECTS: bool = size_of::<serde_json::Number>() > 2 * size_of::<u64>();

pub(super) struct Lenient<'a, D> {
    pub(super) inner: D,
    pub(super) reading: &'a Reading<'a>,
    /// Whether it is the whole body.
    pub(super) outermost: bool,
}

impl<'a, D> Lenient<'a, D> {
    pub(super) fn outermost(inner: D, reading: &'a Reading<'a>) -> Self {
        Self { inner, reading, outermost: true }
    }
}

/// Types that want a scalar of one form.
macro_rules! want {
    ($form:ident: $($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.deserialize_any(Wanting::<V, $form>::new(visitor, self.reading))
        }
    )*};
}

/// What has only one form.
macro_rules! plain {
    ($($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Lenient<'_, D> {
    type Error = D::Error;

    want!(Flag: deserialize_bool);
    want!(Whole: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    want!(Whole: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    want!(Fraction: deserialize_f32 deserialize_f64);
    want!(Text: deserialize_char deserialize_str deserialize_string);
    plain!(deserialize_i128 deserialize_u128 deserialize_bytes deserialize_byte_buf deserialize_unit);
    plain!(deserialize_identifier deserialize_ignored_any);

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Untyped { visitor, reading: self.reading })
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, reading, outermost } = self;
        inner.deserialize_any(Optional { visitor, reading, outermost })
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, reading, outermost } = self;
        inner.deserialize_any(List { visitor, reading, outermost })
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, reading, outermost } = self;
        inner.deserialize_any(Object { visitor, reading, outermost, fields: None })
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Self { inner, reading, outermost } = self;
        inner.deserialize_any(Object { visitor, reading, outermost, fields: Some(fields) })
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        if name == RAW {
            return self.inner.deserialize_newtype_struct(name, visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple(len, Untyped { visitor, reading: self.reading })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_tuple_struct(name, len, Untyped { visitor, reading: self.reading })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Untyped { visitor, reading: self.reading })
    }
}

/// Stands before a type that takes whatever is there.
pub(super) struct Untyped<'a, V> {
    pub(super) visitor: V,
    pub(super) reading: &'a Reading<'a>,
}

impl<V> Untyped<'_, V> {
    #[inline]
    fn give<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        if let Some(text) = one.text() {
            self.reading.context.charge_text(text).map_err(de::Error::custom)?;
        }
        one.visit(self.visitor)
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Untyped<'_, V> {
    type Value = V::Value;
    visit_scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(ListItems::new(list, self.reading, false))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Entries::new(map, self.reading, None, false))
    }
    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Variants { inner, reading: self.reading })
    }
}

/// Stands before an `Option`: `null` is none, and so is an empty text if what is in the option does not take one.
struct Optional<'a, V> {
    visitor: V,
    reading: &'a Reading<'a>,
    outermost: bool,
}

impl<V> Optional<'_, V> {
    #[inline]
    fn give<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        match one {
            One::Null => self.visitor.visit_none(),
            One::Lasting("") | One::Passing("") => {
                let reading = self.reading;
                if reading.blank_is_none.get() {
                    return self.visitor.visit_none();
                }
                self.some(Given::new(one)).inspect_err(|_| reading.blank_refused.set(true))
            }
            one => self.some(Given::new(one)),
        }
    }

    #[inline]
    fn some<'de, D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error>
    where
        V: Visitor<'de>,
    {
        let Self { visitor, reading, outermost } = self;
        visitor.visit_some(Lenient { inner, reading, outermost })
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Optional<'_, V> {
    type Value = V::Value;
    visit_scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.some(SeqAccessDeserializer::new(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.some(MapAccessDeserializer::new(map))
    }
}

/// Stands before a list: `null` and `{}` are an empty one, an object with whole numbers as keys is the list of its
/// values, anything else that is no list is a list of one.
struct List<'a, V> {
    visitor: V,
    reading: &'a Reading<'a>,
    outermost: bool,
}

impl<V> List<'_, V> {
    fn give<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        match one {
            One::Null => self.items(Alone(None::<Given<'de, '_, E>>)),
            one => self.items(Alone(Some(Given::new(one)))),
        }
    }

    #[inline]
    fn items<'de, A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error>
    where
        V: Visitor<'de>,
    {
        self.visitor.visit_seq(ListItems::new(list, self.reading, false))
    }

    /// The one list in an object around it.
    fn wrapped<'de, A: MapAccess<'de>>(self, key: &str, mut map: Replay<'de, A>) -> Result<V::Value, A::Error>
    where
        V: Visitor<'de>,
    {
        let Self { visitor, reading, .. } = self;
        let (mut visitor, mut found, mut known) = (Some(visitor), None, false);
        while let Some(next) = map.next_key_seed(KeyVisitor(reading.context))? {
            known |= reading.declares(&next);
            match visitor.take_if(|_| next == key) {
                Some(visitor) => {
                    let noted = map.next_value_seed(ListSeed { visitor, reading });
                    let step = || crate::json::read::Step::Key(next.into_owned().into());
                    found = Some(noted.inspect_err(|_| reading.failed_at(step()))?);
                }
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        match (found, visitor) {
            (Some(list), _) => Ok(list),
            // It is absent.
            (None, Some(visitor)) if known => visitor.visit_seq(Alone(None::<Given<'_, '_, A::Error>>)),
            (None, _) => Err(de::Error::custom(format_args!("expected {KNOWN}"))),
        }
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for List<'_, V> {
    type Value = V::Value;
    visit_scalars!();

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.items(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        let Some(first) = map.next_key_seed(KeyVisitor(self.reading.context))? else {
            return self.items(Alone(None::<Given<'de, '_, A::Error>>));
        };
        if is_whole(&first) {
            let map = Replay { first: Some(first), map };
            return self.visitor.visit_seq(ListItems::new(Keyed { map, reading: self.reading }, self.reading, false));
        }
        if self.outermost
            && let Some((_, _, key)) = self.reading.around_list()
        {
            return self.wrapped(key, Replay { first: Some(first), map });
        }
        let only = object_of(Any::again(self.reading.context), map, first)?;
        let list = Begun { first: Some(only.into()), rest: Alone(None::<Given<'de, '_, A::Error>>) };
        self.visitor.visit_seq(ListItems::new(list, self.reading, self.outermost))
    }
}

/// Reads a list for a visitor that waits for one.
struct ListSeed<'a, V> {
    visitor: V,
    reading: &'a Reading<'a>,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for ListSeed<'_, V> {
    type Value = V::Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        let Self { visitor, reading } = self;
        deserializer.deserialize_any(List { visitor, reading, outermost: false })
    }
}

/// Stands before a struct or a map: `[]` is an empty object, a list of one object is that object.
struct Object<'a, V> {
    visitor: V,
    reading: &'a Reading<'a>,
    outermost: bool,
    fields: Option<&'static [&'static str]>,
}

impl<'a, V> Object<'a, V> {
    fn give<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        let bare = || self.reading.bare().filter(|bare| self.has(bare));
        match one.text().and_then(|text| Some((bare()?, text))) {
            Some((key, text)) => self.visitor.visit_map(MapDeserializer::new(std::iter::once((key, text)))),
            _ => one.visit(self.visitor),
        }
    }

    fn has(&self, key: &str) -> bool {
        self.fields.is_some_and(|fields| fields.contains(&key))
    }

    #[inline]
    fn entries<'de, A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error>
    where
        V: Visitor<'de>,
    {
        self.visitor.visit_map(Entries::new(map, self.reading, self.fields, self.outermost))
    }

    /// A bare list, where the answer is an object around one; or that object, in a list of one.
    fn unwrapped<'de, A: SeqAccess<'de>>(self, mut list: A) -> Result<V::Value, A::Error>
    where
        V: Visitor<'de>,
    {
        let reading: &'a Reading<'a> = self.reading;
        let Some((model, index, key)) = reading.around_list().filter(|(_, _, key)| self.has(key)) else {
            return self.only(list);
        };
        let first = list.next_element_seed(Any::again(reading.context))?;
        let (rest, first) = match first {
            Some(first) if is_itself(&*model, index, &first) => {
                let alone = Begun { first: Some(first), rest: list };
                return self.only(alone);
            }
            first => (list, first),
        };
        let list = ListItems::new(Begun { first, rest }, reading, false);
        self.visitor.visit_map(Entries::new(Around { key: Some(key), list: Some(list) }, reading, self.fields, false))
    }

    /// The only item of a list.
    fn only<'de, A: SeqAccess<'de>>(self, mut list: A) -> Result<V::Value, A::Error>
    where
        V: Visitor<'de>,
    {
        let mut object = Some(self);
        let seed = ObjectSeed(&mut object);
        match list.next_element_seed(seed)? {
            Some(value) if list.next_element::<IgnoredAny>()?.is_none() => Ok(value),
            Some(_) => Err(de::Error::custom(super::SEVERAL)),
            None => {
                let object = object.take().expect("nothing came to be read");
                object.entries(MapDeserializer::new(std::iter::empty::<(&str, &str)>()))
            }
        }
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Object<'_, V> {
    type Value = V::Value;
    visit_scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        if self.outermost { self.unwrapped(list) } else { self.only(list) }
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        if !NUMBERS_ARE_OBJECTS {
            return self.entries(map);
        }
        match first_key(self.reading.context, &mut map)? {
            First::None => self.entries(map),
            First::Key(first) => self.entries(Replay { first: Some(first), map }),
            First::Number(_) => Err(de::Error::invalid_type(de::Unexpected::Other("number"), &self)),
        }
    }
}

/// Reads an object for a visitor that waits for one, which stays if there is none.
struct ObjectSeed<'b, T>(&'b mut Option<T>);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for ObjectSeed<'_, Object<'_, V>> {
    type Value = V::Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_any(self.0.take().expect("a list hands over one item at a time"))
    }
}
