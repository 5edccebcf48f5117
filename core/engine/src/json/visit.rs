//! The tolerant reader: one visitor for scalars, one for lists, and one for [objects](super::object), whatever the
//! model.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::any::{Any, First, first_key, object_of, rest_of};
use super::context::{ALLOCATION, Context};
use super::model::{Field, Item, Model};
use super::object::ObjectVisitor;
use super::read::{FatalError, Listed, Mismatch, ReadError, ReadOutcome, Scalar, Source, Step};
use super::repair::repair;
use super::shape::Shape;

struct ScalarVisitor<'a>(&'a Context);

impl<'de> Visitor<'de> for ScalarVisitor<'_> {
    type Value = Scalar;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Scalar, E> {
        Ok(Scalar::Null)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Scalar, E> {
        Ok(Scalar::Bool(flag))
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Int(number))
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Scalar, E> {
        Ok(i64::try_from(number).map_or(Scalar::Big(number), Scalar::Int))
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Float(number))
    }
    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
        let context = self.0;
        context.charge_text(text).map_err(E::custom)?;
        // Nearly always, and so without a detour.
        if context.mark.is_none() {
            return Ok(Scalar::Text(text.to_owned()));
        }
        Ok(Scalar::Text(context.unmarked(text.to_owned())))
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<Scalar, E> {
        self.0.charge_text(&text).map_err(E::custom)?;
        Ok(Scalar::Text(self.0.unmarked(text)))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Scalar, A::Error> {
        rest_of(Any::kept(self.0), seq, Vec::new()).map(Scalar::Other)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        Ok(match first_key(self.0, &mut map)? {
            First::None => Scalar::Other(Value::Object(serde_json::Map::new())),
            First::Number(number) => number,
            First::Key(key) => Scalar::Other(object_of(Any::kept(self.0), map, key)?.into()),
        })
    }
}

/// A text, which most items of lists are, goes straight to its place.
struct TextVisitor<'a> {
    place: &'a mut Option<String>,
    context: &'a Context,
}

impl<'de> Visitor<'de> for TextVisitor<'_> {
    type Value = Option<Scalar>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Option<Scalar>, E> {
        ScalarVisitor(self.context).visit_unit().map(Some)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Option<Scalar>, E> {
        ScalarVisitor(self.context).visit_bool(flag).map(Some)
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Option<Scalar>, E> {
        ScalarVisitor(self.context).visit_i64(number).map(Some)
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Option<Scalar>, E> {
        ScalarVisitor(self.context).visit_u64(number).map(Some)
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Option<Scalar>, E> {
        ScalarVisitor(self.context).visit_f64(number).map(Some)
    }
    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Option<Scalar>, E> {
        let Self { place, context } = self;
        context.charge_text(text).map_err(E::custom)?;
        let text = text.to_owned();
        // Nearly always without marks, and so without a detour.
        *place = Some(if context.mark.is_none() { text } else { context.unmarked(text) });
        Ok(None)
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<Option<Scalar>, E> {
        self.context.charge_text(&text).map_err(E::custom)?;
        *self.place = Some(self.context.unmarked(text));
        Ok(None)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Option<Scalar>, A::Error> {
        ScalarVisitor(self.context).visit_seq(seq).map(Some)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<Scalar>, A::Error> {
        ScalarVisitor(self.context).visit_map(map).map(Some)
    }
}

/// A key, borrowed from the input if it has no escapes.
pub(super) struct KeyVisitor<'a>(pub(super) &'a Context);

impl<'de> Visitor<'de> for KeyVisitor<'_> {
    type Value = Cow<'de, str>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Self::Value, E> {
        if self.0.mark.is_some() { self.visit_str(key) } else { Ok(Cow::Borrowed(key)) }
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        self.visit_string(key.to_owned())
    }
    fn visit_string<E: de::Error>(self, key: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(self.0.unmarked(key)))
    }
}

impl<'de> DeserializeSeed<'de> for KeyVisitor<'_> {
    type Value = Cow<'de, str>;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

struct ListVisitor<'a> {
    each: &'a mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>,
    clears: bool,
    context: &'a Context,
}

impl ListVisitor<'_> {
    fn one<E: de::Error>(self, value: Value) -> Result<Listed, E> {
        (self.each)(&mut Given::new(value, self.clears, self.context)).map_err(E::custom)?;
        Ok(Listed::Plain)
    }
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = Listed;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Listed, E> {
        Ok(Listed::Null)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Listed, E> {
        self.one(flag.into())
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Listed, E> {
        self.one(number.into())
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Listed, E> {
        self.one(number.into())
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Listed, E> {
        self.one(number.into())
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Listed, E> {
        self.one(text.into())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Listed, A::Error> {
        let Self { each, clears, context } = self;
        while seq.next_element_seed(With { read: each, clears, context })?.is_some() {}
        Ok(Listed::Plain)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Listed, A::Error> {
        let key = match first_key(self.context, &mut map)? {
            First::None => return Ok(Listed::Keyed(Vec::new())),
            First::Number(number) => return self.one(number.into_json()),
            First::Key(key) => key,
        };
        let object = object_of(Any::again(self.context), map, key)?;
        if !object.keys().all(|key| is_whole(key)) {
            return self.one(object.into());
        }
        let count = object.len();
        // The items, their keys, what sorting takes, and what stays unused between allocations.
        let each = size_of::<(String, Value, String)>() + size_of::<(String, Value)>() / 2 + ALLOCATION;
        self.context.charge(count * each).map_err(de::Error::custom)?;
        let mut items: Vec<(String, Value)> = object.into_iter().collect();
        items.sort_by_key(|(key, _)| key.parse::<i64>().ok());
        let mut keys = Vec::with_capacity(items.len());
        for (key, item) in items {
            (self.each)(&mut Given::new(item, self.clears, self.context)).map_err(de::Error::custom)?;
            keys.push(key);
        }
        Ok(Listed::Keyed(keys))
    }
}

/// A key that PHP uses for an item of a list.
pub(super) fn is_whole(key: &str) -> bool {
    let digits = key.strip_prefix('-').unwrap_or(key);
    (1..=18).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Runs a closure on the value of any deserializer.
pub(super) struct With<'a> {
    pub(super) read: &'a mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>,
    pub(super) clears: bool,
    pub(super) context: &'a Context,
}

impl<'de> DeserializeSeed<'de> for With<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        (self.read)(&mut Given::new(deserializer, self.clears, self.context)).map_err(de::Error::custom)
    }
}

/// A value that has not been deserialized yet.
pub(super) struct Given<'a, D> {
    deserializer: Option<D>,
    clears: bool,
    context: &'a Context,
}

impl<'de, 'a, D: Deserializer<'de>> Given<'a, D> {
    pub(super) fn new(deserializer: D, clears: bool, context: &'a Context) -> Self {
        Self { deserializer: Some(deserializer), clears, context }
    }

    fn take<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, FatalError> {
        let deserializer = self.deserializer.take().expect("a field reads its value once");
        deserializer.deserialize_any(visitor).map_err(de::Error::custom)
    }
}

impl<'de, D: Deserializer<'de>> Source for Given<'_, D> {
    fn scalar(&mut self) -> Result<Scalar, FatalError> {
        self.take(ScalarVisitor(self.context))
    }
    fn text(&mut self, place: &mut Option<String>) -> Result<Option<Scalar>, FatalError> {
        let context = self.context;
        self.take(TextVisitor { place, context })
    }
    fn json(&mut self) -> Result<Value, FatalError> {
        self.take(Any::kept(self.context))
    }
    fn object(&mut self, model: &mut dyn Model) -> Result<ReadOutcome, FatalError> {
        let Self { clears, context, .. } = *self;
        self.take(ObjectVisitor { model, clears, context, unwraps: context.take_unwraps() })
    }
    fn list(&mut self, each: &mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>) -> Result<Listed, FatalError> {
        let Self { clears, context, .. } = *self;
        self.take(ListVisitor { each, clears, context })
    }
    fn clears(&self) -> bool {
        self.clears
    }
    fn context(&self) -> &Context {
        self.context
    }
}

/// Runs `read` on the JSON value in `body`. If the text is nearly JSON, runs it again on the repaired text; the result
/// of `read` says whether that one is usable.
///
/// `read` must discard the results of an earlier run each time.
pub(crate) fn read_body(
    body: &[u8],
    context: &Context,
    read: &mut dyn FnMut(&mut dyn Source) -> Result<bool, FatalError>,
) -> Result<(), ReadError> {
    let unwraps = context.unwraps();
    let why = match std::str::from_utf8(body) {
        Ok(text) => match once(text.trim_start_matches('\u{feff}'), context, read) {
            Ok(_) => return settled(context),
            Err(stop) => ReadError::Syntax(stop.to_string()),
        },
        Err(error) => ReadError::Syntax(format!("not UTF-8: {error}")),
    };
    if let Some(limit) = context.exceeded() {
        return Err(ReadError::Memory(limit));
    }
    let Some((text, mark)) = repair(body) else { return Err(why) };
    let again = context.again(mark, unwraps);
    match once(text.trim_start_matches('\u{feff}'), &again, read) {
        Ok(true) => {
            context.set_known(again.known());
            settled(&again)
        }
        _ => match again.exceeded() {
            Some(limit) => Err(ReadError::Memory(limit)),
            // Report the error of the original text.
            None => Err(why),
        },
    }
}

fn once(
    text: &str,
    context: &Context,
    read: &mut dyn FnMut(&mut dyn Source) -> Result<bool, FatalError>,
) -> Result<bool, FatalError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut good = false;
    let run = &mut |source: &mut dyn Source| {
        good = read(source)?;
        Ok(())
    };
    With { read: run, clears: false, context }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(good)
}

/// A replaced value that no object could keep must not be lost silently: it is an error.
fn settled(context: &Context) -> Result<(), ReadError> {
    match context.take_repeated().pop() {
        Some((key, value)) => {
            let mismatch = Mismatch::new("each key once", value).under(Step::Key(Cow::Owned(key)), Value::Null);
            Err(ReadError::Mismatch(mismatch))
        }
        None => Ok(()),
    }
}

/// Reads one field again from a JSON value that is already in memory.
pub(crate) fn json_from(value: Value, field: &mut dyn Field, clears: bool) -> Option<Box<Mismatch>> {
    match field.read(&mut Given::new(value, clears, &Context::unlimited())) {
        Ok(mismatch) => mismatch,
        Err(stop) => unreachable!("a value in memory is well-formed: {stop}"),
    }
}

/// Sets fields by their keys, for [`set`](super::set).
pub(super) fn set_fields(
    shape: &Shape,
    places: &mut [&mut (dyn Field + 'static)],
    fields: &serde_json::Map<String, Value>,
) -> Result<(), Box<Mismatch>> {
    for (key, value) in fields {
        let at = |mismatch: Box<Mismatch>| mismatch.under(Step::Key(Cow::Owned(key.clone())), value.clone());
        let Some(index) = shape.fields.iter().position(|field| field.key == key) else {
            return Err(at(Mismatch::new("a key that is known", value.clone())));
        };
        if let Some(mismatch) = json_from(value.clone(), &mut *places[index], true) {
            return Err(at(mismatch));
        }
    }
    Ok(())
}

/// Reads a field from a serde deserializer.
pub(crate) fn read_field<'de, D: Deserializer<'de>>(field: &mut dyn Field, deserializer: D) -> Result<(), D::Error> {
    let context = Context::unlimited();
    let mismatch = field.read(&mut Given::new(deserializer, false, &context)).map_err(de::Error::custom)?;
    settled(&context).map_err(de::Error::custom)?;
    match mismatch {
        Some(mismatch) => Err(de::Error::custom(format_args!("expected {mismatch}"))),
        None => Ok(()),
    }
}

/// Reads an item from a serde deserializer.
pub fn read_item<'de, T: Item, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut place = None;
    let context = Context::unlimited();
    let mismatch =
        T::read_into(&mut place, &mut Given::new(deserializer, false, &context)).map_err(de::Error::custom)?;
    settled(&context).map_err(de::Error::custom)?;
    match (place, mismatch) {
        (Some(value), _) => Ok(value),
        (None, None) => Err(de::Error::custom("null where a value was expected")),
        (None, Some(mismatch)) => Err(de::Error::custom(format_args!("expected {mismatch}"))),
    }
}
