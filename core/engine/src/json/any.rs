//! Untyped JSON: unknown values are kept as received, whichever features of `serde_json` a program enables.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::context::Context;
use super::model::Model;
use super::read::Scalar;
use super::view::View;
use super::visit::KeyVisitor;

/// With its feature `arbitrary_precision`, `serde_json` hands numbers over as an object of this one key.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// Reads any value, and counts the memory that it takes.
#[derive(Clone, Copy)]
pub(super) struct Any<'a> {
    context: &'a Context,
    /// Whether it will be read again into a model; texts keep their repair marks until then.
    again: bool,
}

impl<'a> Any<'a> {
    /// For a value that is kept.
    pub(super) fn kept(context: &'a Context) -> Self {
        Self { context, again: false }
    }

    /// For a value that will be read again.
    pub(super) fn again(context: &'a Context) -> Self {
        Self { context, again: true }
    }
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = Value;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Value, E> {
        self.context.charge_number().map_err(E::custom)?;
        Ok(number.into())
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Value, E> {
        self.context.charge_number().map_err(E::custom)?;
        Ok(number.into())
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Value, E> {
        self.context.charge_number().map_err(E::custom)?;
        Ok(number.into())
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.visit_string(text.to_owned())
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        self.context.charge_text(&text).map_err(E::custom)?;
        Ok(if self.again { text } else { self.context.unmarked(text) }.into())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Value, A::Error> {
        rest_of(self, seq, Vec::new())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        match first_key(self.context, &mut map)? {
            First::None => Ok(Value::Object(Map::new())),
            First::Number(number) => {
                self.context.charge_number().map_err(de::Error::custom)?;
                Ok(number.into_json())
            }
            First::Key(key) => object_of(self, map, key).map(Value::Object),
        }
    }
}

/// The items of a list after those already consumed.
pub(super) fn rest_of<'de, A: SeqAccess<'de>>(
    any: Any<'_>,
    mut seq: A,
    mut items: Vec<Value>,
) -> Result<Value, A::Error> {
    while let Some(item) = seq.next_element_seed(any)? {
        any.context.charge_item::<Value>().map_err(de::Error::custom)?;
        items.push(item);
    }
    Ok(Value::Array(items))
}

/// How a map begins.
pub(super) enum First<K> {
    None,
    Key(K),
    Number(Scalar),
}

/// Reads the first key of a map, and the whole map if it represents a number.
pub(super) fn first_key<'de, A: MapAccess<'de>>(
    context: &Context,
    map: &mut A,
) -> Result<First<std::borrow::Cow<'de, str>>, A::Error> {
    Ok(match map.next_key_seed(KeyVisitor(context))? {
        None => First::None,
        Some(key) if key == NUMBER => {
            let text: String = map.next_value()?;
            First::Number(number_of(context, &text))
        }
        Some(key) => First::Key(key),
    })
}

/// The number that `serde_json` would parse without its feature `arbitrary_precision`.
pub(super) fn number_of(context: &Context, text: &str) -> Scalar {
    match (text.parse::<i64>(), text.parse::<u64>(), text.parse::<f64>()) {
        (Ok(0), ..) if text.starts_with('-') => Scalar::Float(-0.0),
        (Ok(number), ..) => Scalar::Int(number),
        (_, Ok(number), _) => Scalar::Big(number),
        (.., Ok(number)) if number.is_finite() => Scalar::Float(number),
        _ => {
            // Without that feature it is a syntax error, and repaired to a string: see `repair`.
            context.note_odd();
            Scalar::Text(plain_number(text))
        }
    }
}

/// The canonical spelling of a number that is kept as a text.
pub(super) fn plain_number(text: &str) -> String {
    text.replace('+', "").replace('E', "e")
}

/// The rest of an object after its first key.
pub(super) fn object_of<'de, A: MapAccess<'de>>(
    any: Any<'_>,
    mut map: A,
    first: std::borrow::Cow<'de, str>,
) -> Result<Map<String, Value>, A::Error> {
    let context = any.context;
    let mut object = Map::new();
    let mut next = Some(first);
    while let Some(key) = next {
        let value = map.next_value_seed(any)?;
        context.charge_entry(object.is_empty(), &key).map_err(de::Error::custom)?;
        match object.entry(key) {
            serde_json::map::Entry::Vacant(place) => {
                place.insert(value);
            }
            serde_json::map::Entry::Occupied(mut place) => {
                let earlier = place.insert(value);
                context.repeat(place.key().clone(), earlier);
            }
        }
        next = map.next_key_seed(KeyVisitor(context))?;
    }
    Ok(object)
}

/// The memory that a view takes as untyped JSON, counted as when reading it.
pub(super) fn cost(view: View<'_>) -> usize {
    let context = Context::unlimited();
    count(&context, view);
    context.spent()
}

fn count(context: &Context, view: View<'_>) {
    // Without a limit, counting cannot fail.
    match view {
        View::Absent | View::Null | View::Flag(_) => {}
        View::Int(_) | View::Float(_) => {
            let _ = context.charge_number();
        }
        View::Text(text) | View::Secret(text) => {
            let _ = context.charge_text(text);
        }
        View::Array(items) => items.views().for_each(|item| {
            let _ = context.charge_item::<Value>();
            count(context, item);
        }),
        View::Object(model) => count_model(context, model),
        View::Json(value) => count_json(context, value),
    }
}

fn count_model(context: &Context, model: &dyn Model) {
    model.fields(&mut |shape, fields, extra| {
        let mut first = true;
        for (shape, field) in shape.fields.iter().zip(fields).filter(|(_, field)| !field.missing()) {
            let _ = context.charge_entry(std::mem::take(&mut first), shape.key);
            count(context, field.view());
        }
        for (key, value) in extra.iter() {
            let _ = context.charge_entry(std::mem::take(&mut first), key);
            count_json(context, value);
        }
    });
}

fn count_json(context: &Context, value: &Value) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(_) => {
            let _ = context.charge_number();
        }
        Value::String(text) => {
            let _ = context.charge_text(text);
        }
        Value::Array(items) => items.iter().for_each(|item| {
            let _ = context.charge_item::<Value>();
            count_json(context, item);
        }),
        Value::Object(map) => {
            let mut first = true;
            for (key, value) in map {
                let _ = context.charge_entry(std::mem::take(&mut first), key);
                count_json(context, value);
            }
        }
    }
}
