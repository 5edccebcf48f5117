//! The tolerant reader: one visitor for scalars, one for objects, one for lists, whatever the model.
//!
//! A value that does not fit where it stands is never lost: it comes back as a [`Misfit`], and the object around it
//! keeps it among its unknown fields, or, where the field is required, becomes a misfit itself.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::extra::Extra;
use super::model::{Field, Item, Model};
use super::shape::{FieldShape, MARKS};
use super::write::model_json;

/// Why reading stopped for good: the text is not JSON, or is nested too deeply.
pub type Stop = serde_json::Error;

/// Whether a value fitted the field that it was read into; a misfit hands the value back.
pub type Outcome = Result<Option<Box<Misfit>>, Stop>;

/// A value that could not be read where it stands.
#[derive(Clone, PartialEq)]
pub struct Misfit {
    /// Path from the value that was asked for down to the part that does not fit, innermost step last.
    pub path: Vec<Step>,
    /// What was expected there.
    pub expected: &'static str,
    /// The whole value, so that nothing is lost.
    pub value: Value,
}

/// One step of a JSON path.
#[derive(Clone, PartialEq)]
pub enum Step {
    /// Into an object.
    Key(Cow<'static, str>),
    /// Into a list.
    Index(usize),
}

impl Misfit {
    pub(crate) fn new(expected: &'static str, value: Value) -> Box<Self> {
        Box::new(Self { path: Vec::new(), expected, value })
    }

    fn under(mut self: Box<Self>, step: Step, whole: Value) -> Box<Self> {
        self.path.insert(0, step);
        self.value = whole;
        self
    }

    /// The path as text, such as `$.users[3].userId`.
    pub fn path(&self) -> String {
        let mut text = String::from("$");
        for step in &self.path {
            match step {
                Step::Key(key) if plain(key) => text.extend([".", key]),
                Step::Key(key) => text.extend(["[", &Value::from(key.as_ref()).to_string(), "]"]),
                Step::Index(index) => text.extend(["[", &index.to_string(), "]"]),
            }
        }
        text
    }
}

fn plain(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

impl fmt::Debug for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.expected, self.path())
    }
}

/// Why a body could not be read.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadError {
    /// The text is no JSON: what the parser says, with line and column.
    Syntax(String),
    /// JSON, but not of the expected shape.
    Misfit(Box<Misfit>),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(text) => write!(f, "not JSON: {text}"),
            Self::Misfit(misfit) => write!(f, "expected {misfit}"),
        }
    }
}

/// A JSON value that is not an object or a list, or, as [`Scalar::Other`], one that is.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number beyond `i64`.
    Big(u64),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(String),
    /// A list or an object.
    Other(Value),
}

impl Scalar {
    /// The same as a JSON value.
    pub fn into_json(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(flag) => flag.into(),
            Self::Int(number) => number.into(),
            Self::Big(number) => number.into(),
            Self::Float(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::Other(value) => value,
        }
    }
}

/// What reading one value in its place gave.
#[derive(Debug)]
pub enum Taken {
    /// The value was `null`.
    Null,
    /// It fitted.
    Value,
    /// It did not.
    Misfit(Box<Misfit>),
}

impl Taken {
    pub(crate) fn new(there: bool, misfit: Option<Box<Misfit>>) -> Self {
        match misfit {
            Some(misfit) => Self::Misfit(misfit),
            None if there => Self::Value,
            None => Self::Null,
        }
    }

    pub(crate) fn is_value(&self) -> bool {
        matches!(self, Self::Value)
    }

    pub(crate) fn misfit(self) -> Option<Box<Misfit>> {
        match self {
            Self::Null | Self::Value => None,
            Self::Misfit(misfit) => Some(misfit),
        }
    }
}

/// The JSON value in front of a field, to be taken once, in the form that the field needs.
pub trait Source {
    /// Takes the value as a scalar.
    fn scalar(&mut self) -> Result<Scalar, Stop>;
    /// Takes the value as any JSON.
    fn json(&mut self) -> Result<Value, Stop>;
    /// Takes the value as an object; `[]` is an empty one, a list of one object is that object.
    fn object(&mut self, model: &mut dyn Model) -> Result<Taken, Stop>;
    /// Takes the value as a list; anything else but `null` is a list of one. False for `null`.
    fn list(&mut self, each: &mut dyn FnMut(&mut dyn Source) -> Result<(), Stop>) -> Result<bool, Stop>;
    /// True where `null` means "cleared", as in a record of our own, and not "absent", as in an answer.
    fn clears(&self) -> bool;
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
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
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<Scalar, E> {
        Ok(Scalar::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Scalar, A::Error> {
        rest_of(seq, Vec::new()).map(Scalar::Other)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Scalar, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(map)).map(Scalar::Other)
    }
}

fn rest_of<'de, A: SeqAccess<'de>>(mut seq: A, mut items: Vec<Value>) -> Result<Value, A::Error> {
    while let Some(item) = seq.next_element()? {
        items.push(item);
    }
    Ok(Value::Array(items))
}

/// A key, borrowed from the input where it stands there without escapes.
struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Cow<'de, str>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
    fn visit_string<E: de::Error>(self, key: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key))
    }
}

impl<'de> DeserializeSeed<'de> for KeyVisitor {
    type Value = Cow<'de, str>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

const OBJECT: &str = "an object";
pub(crate) const VALUE: &str = "a value";

struct ObjectVisitor<'a> {
    model: &'a mut dyn Model,
    clears: bool,
}

impl<'de> Visitor<'de> for ObjectVisitor<'_> {
    type Value = Taken;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OBJECT)
    }
    fn visit_unit<E: de::Error>(self) -> Result<Taken, E> {
        Ok(Taken::Null)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Taken, E> {
        Ok(Taken::Misfit(Misfit::new(OBJECT, flag.into())))
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Taken, E> {
        Ok(Taken::Misfit(Misfit::new(OBJECT, number.into())))
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Taken, E> {
        Ok(Taken::Misfit(Misfit::new(OBJECT, number.into())))
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Taken, E> {
        Ok(Taken::Misfit(Misfit::new(OBJECT, number.into())))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Taken, E> {
        let Self { model, clears } = self;
        let mut read = false;
        model.change(&mut |shape, places, _| {
            let bare = shape.fields.iter().position(|field| Some(field.key) == shape.bare);
            read = bare.is_some_and(|index| json_from(text.into(), places[index], clears).is_none());
        });
        Ok(if read { Taken::Value } else { Taken::Misfit(Misfit::new(OBJECT, text.into())) })
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Taken, A::Error> {
        let Some(first) = seq.next_element::<Value>()? else {
            let taken = finished(self.model, 0, None);
            let as_it_came = |misfit| Taken::Misfit(Box::new(Misfit { value: Value::Array(Vec::new()), ..misfit }));
            return Ok(if let Taken::Misfit(misfit) = taken { as_it_came(*misfit) } else { taken });
        };
        match seq.next_element::<Value>()? {
            None if !first.is_null() => {
                let mut only = Given { deserializer: Some(first), clears: self.clears };
                match only.object(self.model).map_err(de::Error::custom)? {
                    Taken::Misfit(misfit) => {
                        let whole = Value::Array(vec![misfit.value.clone()]);
                        Ok(Taken::Misfit(misfit.under(Step::Index(0), whole)))
                    }
                    taken => Ok(taken),
                }
            }
            second => {
                let items = std::iter::once(first).chain(second).collect();
                Ok(Taken::Misfit(Misfit::new(OBJECT, rest_of(seq, items)?)))
            }
        }
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Taken, A::Error> {
        let Self { model, clears } = self;
        let mut reading = Reading { clears, ..Reading::default() };
        let mut result = Ok(());
        model.change(&mut |shape, places, extra| {
            (reading.fields, reading.required) = (shape.fields, shape.required);
            result = reading.read(&mut map, places, extra);
        });
        result?;
        if reading.required & !reading.marks == 0 {
            return Ok(Taken::Value);
        }
        Ok(finished(model, reading.marks, reading.reason))
    }
}

/// Where the reading of an object stands.
#[derive(Default)]
struct Reading {
    fields: &'static [FieldShape],
    required: u64,
    clears: bool,
    expected_next: usize,
    misfits: usize,
    /// Which of the fields were read, a bit each: a flag that is missing must not pass for one that is false.
    marks: u64,
    /// What is wrong with the last required field that could not be read.
    reason: Option<(usize, Box<Misfit>)>,
}

impl Reading {
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        places: &mut [&mut (dyn Field + 'static)],
        extra: &mut Extra,
    ) -> Result<(), A::Error> {
        while let Some(key) = map.next_key_seed(KeyVisitor)? {
            let clears = self.clears;
            map.next_value_seed(With { read: &mut |source| self.value(key.as_ref(), source, places, extra), clears })?;
        }
        Ok(())
    }

    fn value(
        &mut self,
        key: &str,
        source: &mut dyn Source,
        places: &mut [&mut (dyn Field + 'static)],
        extra: &mut Extra,
    ) -> Result<(), Stop> {
        let fields = self.fields;
        // Keys mostly arrive in the order in which the model declares them.
        let found = if fields.get(self.expected_next).is_some_and(|field| field.key == key) {
            Some(self.expected_next)
        } else {
            fields.iter().position(|field| field.key == key)
        };
        let Some(index) = found else {
            extra.insert(key, source.json()?);
            return Ok(());
        };
        self.expected_next = index + 1;
        match places[index].read(source)? {
            None => {
                self.marks |= bit(index);
                // A later, readable duplicate of a key replaces an earlier, unreadable one.
                if self.misfits > 0 {
                    extra.forget(key);
                }
            }
            Some(misfit) => {
                self.misfits += 1;
                self.marks &= !bit(index);
                extra.insert(key, misfit.value.clone());
                if fields[index].required() {
                    let step = Step::Key(Cow::Borrowed(fields[index].key));
                    self.reason = Some((index, misfit.under(step, Value::Null)));
                }
            }
        }
        Ok(())
    }
}

/// One bit a field; [`Shape::new`](super::Shape) makes sure that there is one for each required field.
fn bit(index: usize) -> u64 {
    if index < MARKS { 1 << index } else { 0 }
}

/// An object is complete when its required fields were read.
fn finished(model: &dyn Model, marks: u64, reason: Option<(usize, Box<Misfit>)>) -> Taken {
    let shape = model.shape();
    let fields = shape.fields;
    let due = |index: &usize| shape.required & !marks & bit(*index) != 0;
    let Some(first) = (0..fields.len()).find(due) else { return Taken::Value };
    let mut misfit = match reason {
        Some((index, misfit)) if due(&index) => misfit,
        _ => Misfit::new(VALUE, Value::Null).under(Step::Key(Cow::Borrowed(fields[first].key)), Value::Null),
    };
    misfit.value = model_json(model);
    if let Value::Object(whole) = &mut misfit.value {
        // What the model holds there is a default, not what came.
        let extra = model.extra();
        for key in (first..fields.len()).filter(due).map(|index| fields[index].key) {
            match extra.get(key) {
                Some(came) => whole.insert(key.to_owned(), came.clone()),
                None => whole.remove(key),
            };
        }
    }
    Taken::Misfit(misfit)
}

struct ListVisitor<'a> {
    each: &'a mut dyn FnMut(&mut dyn Source) -> Result<(), Stop>,
    clears: bool,
}

impl ListVisitor<'_> {
    fn one<E: de::Error>(self, value: Value) -> Result<bool, E> {
        (self.each)(&mut Given { deserializer: Some(value), clears: self.clears }).map_err(E::custom)?;
        Ok(true)
    }
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = bool;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<bool, E> {
        self.one(flag.into())
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<bool, E> {
        self.one(number.into())
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<bool, E> {
        self.one(number.into())
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<bool, E> {
        self.one(number.into())
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<bool, E> {
        self.one(text.into())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<bool, A::Error> {
        while seq.next_element_seed(With { read: self.each, clears: self.clears })?.is_some() {}
        Ok(true)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(map))?;
        self.one(value)
    }
}

/// Runs a closure on the value of any deserializer.
struct With<'a> {
    read: &'a mut dyn FnMut(&mut dyn Source) -> Result<(), Stop>,
    clears: bool,
}

impl<'de> DeserializeSeed<'de> for With<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mut given = Given { deserializer: Some(deserializer), clears: self.clears };
        (self.read)(&mut given).map_err(de::Error::custom)
    }
}

/// A value that is still inside its deserializer.
struct Given<D> {
    deserializer: Option<D>,
    clears: bool,
}

impl<'de, D: Deserializer<'de>> Given<D> {
    fn take<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        let deserializer = self.deserializer.take().expect("a field reads its value once");
        deserializer.deserialize_any(visitor).map_err(de::Error::custom)
    }
}

impl<'de, D: Deserializer<'de>> Source for Given<D> {
    fn scalar(&mut self) -> Result<Scalar, Stop> {
        self.take(ScalarVisitor)
    }
    fn json(&mut self) -> Result<Value, Stop> {
        let deserializer = self.deserializer.take().expect("a field reads its value once");
        Value::deserialize(deserializer).map_err(de::Error::custom)
    }
    fn object(&mut self, model: &mut dyn Model) -> Result<Taken, Stop> {
        let clears = self.clears;
        self.take(ObjectVisitor { model, clears })
    }
    fn list(&mut self, each: &mut dyn FnMut(&mut dyn Source) -> Result<(), Stop>) -> Result<bool, Stop> {
        let clears = self.clears;
        self.take(ListVisitor { each, clears })
    }
    fn clears(&self) -> bool {
        self.clears
    }
}

/// Runs `read` on the one JSON value that `text` holds.
pub(crate) fn read_str(text: &str, read: &mut dyn FnMut(&mut dyn Source) -> Result<(), Stop>) -> Result<(), ReadError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    With { read, clears: false }
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end())
        .map_err(|stop| ReadError::Syntax(stop.to_string()))
}

/// Reads one field again from a JSON value that is already in memory.
pub(crate) fn json_from(value: Value, field: &mut dyn Field, clears: bool) -> Option<Box<Misfit>> {
    match field.read(&mut Given { deserializer: Some(value), clears }) {
        Ok(misfit) => misfit,
        Err(stop) => unreachable!("a value in memory is well-formed: {stop}"),
    }
}

/// Reads an item that is in front of a serde deserializer.
pub fn read_item<'de, T: Item, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut place = None;
    let misfit = T::read_into(&mut place, &mut Given { deserializer: Some(deserializer), clears: false })
        .map_err(de::Error::custom)?;
    match (place, misfit) {
        (Some(value), _) => Ok(value),
        (None, None) => Err(de::Error::custom("null where a value was expected")),
        (None, Some(misfit)) => Err(de::Error::custom(format_args!("expected {misfit}"))),
    }
}
