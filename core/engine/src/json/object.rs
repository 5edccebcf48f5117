//! Reading an object into a model.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::any::{Any, cost, rest_of};
use super::context::Context;
use super::entries::{Ending, Entries as _, Incomplete, Reading};
use super::model::{Field, Model, clear};
use super::read::{FatalError, Listed, Mismatch, ReadOutcome, Scalar, Source, Step};
use super::shape::{FieldShape, Kind, MARKS, Marks, Presence, Shape};
use super::view::View;
use super::visit::{Given, With, json_from};
use super::write::{field_json, model_json};

const OBJECT: &str = "an object";
pub(crate) const VALUE: &str = "a value";
/// What is expected in place of an object that has only unknown fields.
pub(crate) const KNOWN: &str = "an object with a field that is known";

pub(super) struct ObjectVisitor<'a> {
    pub(super) model: &'a mut dyn Model,
    pub(super) clears: bool,
    pub(super) context: &'a Context,
    /// Whether a bare list is read as the model's only list.
    pub(super) unwraps: bool,
}

fn no_object(value: impl Into<Value>) -> ReadOutcome {
    ReadOutcome::Mismatch(Mismatch::new(OBJECT, value.into()))
}

impl<'de> Visitor<'de> for ObjectVisitor<'_> {
    type Value = ReadOutcome;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OBJECT)
    }
    fn visit_unit<E: de::Error>(self) -> Result<ReadOutcome, E> {
        Ok(ReadOutcome::Null)
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<ReadOutcome, E> {
        Ok(no_object(flag))
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<ReadOutcome, E> {
        Ok(no_object(number))
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<ReadOutcome, E> {
        Ok(no_object(number))
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<ReadOutcome, E> {
        Ok(no_object(number))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<ReadOutcome, E> {
        let Self { model, clears, context, .. } = self;
        context.charge_text(text).map_err(E::custom)?;
        let text = context.unmarked(text.to_owned());
        let mut read = false;
        model.fields_mut(&mut |shape, places, extra| {
            let bare = shape.fields.iter().position(|field| Some(field.key) == shape.bare);
            read = bare.is_some_and(|index| json_from(text.as_str().into(), places[index], clears).is_none());
            if let (true, Some(index)) = (read, bare) {
                extra.set_bare();
                if text.is_empty() && !shape.fields[index].required {
                    clear(&mut *places[index]);
                    extra.set_blank(index, true);
                }
            }
        });
        context.set_known(true);
        Ok(if read { ReadOutcome::Value } else { no_object(text) })
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ReadOutcome, A::Error> {
        let Self { model, clears, context, unwraps } = self;
        let mut list = None;
        if unwraps {
            model.fields_mut(&mut |shape, places, _| list = only_list(shape, places));
        }
        let mut head = Vec::new();
        while head.len() < 2
            && let Some(item) = seq.next_element_seed(Any::again(context))?
        {
            head.push(item);
        }
        match (head.as_slice(), list) {
            ([], None) => {
                context.set_known(true);
                let nothing = Incomplete { marks: 0, reason: None };
                let taken = finished(model, nothing, context).map_err(de::Error::custom)?;
                let as_it_came = |mismatch| {
                    ReadOutcome::Mismatch(Box::new(Mismatch { value: Value::Array(Vec::new()), ..mismatch }))
                };
                Ok(if let ReadOutcome::Mismatch(mismatch) = taken { as_it_came(*mismatch) } else { taken })
            }
            ([only], _) if !only.is_null() && list.is_none_or(|list| is_itself(model, list, only)) => {
                let only = head.remove(0);
                match Given::new(only, clears, context).object(model).map_err(de::Error::custom)? {
                    ReadOutcome::Mismatch(mut mismatch) => {
                        let whole = Value::Array(vec![std::mem::take(&mut mismatch.value)]);
                        Ok(ReadOutcome::Mismatch(mismatch.under(Step::Index(0), whole)))
                    }
                    taken => Ok(taken),
                }
            }
            (_, Some(index)) => {
                let tail = &mut |each: Each<'_>| {
                    while seq
                        .next_element_seed(With { read: &mut *each, clears, context })
                        .map_err(de::Error::custom)?
                        .is_some()
                    {}
                    Ok(())
                };
                let mut list = Begun { head, tail, clears, context };
                unwrapped(model, index, &mut list, context).map_err(de::Error::custom)
            }
            _ => {
                let list = rest_of(Any::again(context), seq, head)?;
                Given::new(list, clears, context).json().map(no_object).map_err(de::Error::custom)
            }
        }
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ReadOutcome, A::Error> {
        let Self { model, clears, context, unwraps } = self;
        let mut ending = Ok(Ending::Complete);
        model.fields_mut(&mut |shape, places, extra| {
            ending = map.read_all(&mut Reading::new(shape, places, extra, clears, context), unwraps);
        });
        match ending? {
            Ending::Complete => Ok(ReadOutcome::Value),
            Ending::Incomplete(incomplete) => finished(model, *incomplete, context).map_err(de::Error::custom),
            Ending::List(index) => {
                let mut values = std::collections::BTreeMap::new();
                model.fields_mut(&mut |_, _, extra| values = extra.take_written());
                let list = Value::Object(values.into_iter().collect());
                let mut list = Given::new(list, clears, context);
                unwrapped(model, index, &mut list, context).map_err(de::Error::custom)
            }
            Ending::Number(number) => Ok(no_object(number.into_json())),
        }
    }
}

/// The only list field of a model that has exactly one, and no required fields.
pub(super) fn only_list(shape: &Shape, places: &[&mut (dyn Field + 'static)]) -> Option<usize> {
    let is_list = |index: &usize| places[*index].presence() == Presence::Repeated;
    let mut lists = (0..places.len()).filter(is_list);
    let only = lists.next().filter(|_| lists.next().is_none() && shape.required == 0)?;
    Some(only)
}

/// Whether the only item of a bare list is the model itself, in a list of one, rather than an item of the model's list:
/// they may have keys in common. It is an item if none of its keys is the model's alone, and some are an item's alone.
pub(super) fn is_itself(model: &dyn Model, list: usize, item: &Value) -> bool {
    let Value::Object(map) = item else { return false };
    let has = |fields: &[FieldShape], key: &String| fields.iter().any(|field| field.key == key.as_str());
    let mut is_itself = false;
    model.fields(&mut |shape, fields, _| {
        let ours = shape.fields;
        let an_items = if let Kind::Object(shape) = fields[list].kind() { shape.fields } else { &[] };
        let mut known = map.keys().filter(|key| has(ours, key)).peekable();
        let is_known = known.peek().is_some();
        let ours_alone = known.any(|key| !has(an_items, key));
        is_itself = is_known && (ours_alone || map.keys().all(|key| has(ours, key) || !has(an_items, key)));
    });
    is_itself
}

/// Reads a bare list into the list field of a model. It is a mismatch if none of its items can be read.
fn unwrapped(
    model: &mut dyn Model,
    index: usize,
    list: &mut dyn Source,
    context: &Context,
) -> Result<ReadOutcome, FatalError> {
    let mut taken = Ok(ReadOutcome::Value);
    model.fields_mut(&mut |_, places, _| {
        let place = &mut *places[index];
        taken = place.read(list).map(|mismatch| match mismatch {
            Some(mismatch) => ReadOutcome::Mismatch(mismatch),
            None => match place.view() {
                View::Array(items) if items.count() > 0 && items.views().all(|item| matches!(item, View::Json(_))) => {
                    no_object(field_json(View::Array(items)))
                }
                _ => ReadOutcome::Value,
            },
        });
        if matches!(taken, Ok(ReadOutcome::Mismatch(_))) {
            clear(place);
        }
    });
    context.set_known(true);
    taken
}

/// The callback for each item of a list.
type Each<'a> = &'a mut dyn FnMut(&mut dyn Source) -> Result<(), FatalError>;

/// A list of which some items have been consumed. It erases the type of the rest, since such lists can be nested.
struct Begun<'a> {
    head: Vec<Value>,
    tail: &'a mut dyn FnMut(Each<'_>) -> Result<(), FatalError>,
    clears: bool,
    context: &'a Context,
}

impl Source for Begun<'_> {
    fn scalar(&mut self) -> Result<Scalar, FatalError> {
        self.json().map(Scalar::Other)
    }
    fn text(&mut self, _: &mut Option<String>) -> Result<Option<Scalar>, FatalError> {
        self.scalar().map(Some)
    }
    fn json(&mut self) -> Result<Value, FatalError> {
        let mut items = Vec::new();
        self.list(&mut |source| {
            source.context().charge_item::<Value>()?;
            items.push(source.json()?);
            Ok(())
        })?;
        Ok(items.into())
    }
    fn object(&mut self, _: &mut dyn Model) -> Result<ReadOutcome, FatalError> {
        self.json().map(no_object)
    }
    fn list(&mut self, each: Each<'_>) -> Result<Listed, FatalError> {
        for item in std::mem::take(&mut self.head) {
            each(&mut Given::new(item, self.clears, self.context))?;
        }
        (self.tail)(each)?;
        Ok(Listed::Plain)
    }
    fn clears(&self) -> bool {
        self.clears
    }
    fn context(&self) -> &Context {
        self.context
    }
}

/// The bit of a field; [`Shape::new`](super::Shape) ensures that there are enough bits.
pub(super) fn bit(index: usize) -> Marks {
    if index < MARKS { 1 << index } else { 0 }
}

/// An object is complete when its required fields were read.
fn finished(
    model: &dyn Model,
    Incomplete { marks, reason }: Incomplete,
    context: &Context,
) -> Result<ReadOutcome, FatalError> {
    let shape = model.shape();
    let fields = shape.fields;
    let due = |index: &usize| shape.required & !marks & bit(*index) != 0;
    let Some(first) = (0..fields.len()).find(due) else { return Ok(ReadOutcome::Value) };
    let mut mismatch = match reason {
        Some((index, mismatch)) if due(&index) => mismatch,
        _ => Mismatch::new(VALUE, Value::Null).under(Step::Key(Cow::Borrowed(fields[first].key)), Value::Null),
    };
    context.charge(cost(View::Object(model)) + size_of::<Mismatch>() + 4 * size_of::<Step>())?;
    mismatch.value = model_json(model);
    if let Value::Object(whole) = &mut mismatch.value {
        // The model holds a default there, not what was received.
        model.fields(&mut |_, _, extra| {
            for key in (first..fields.len()).filter(due).map(|index| fields[index].key) {
                match extra.unread(key) {
                    Some(came) => whole.insert(key.to_owned(), came.clone()),
                    None => whole.remove(key),
                };
            }
        });
    }
    Ok(ReadOutcome::Mismatch(mismatch))
}

/// The rejection of a list item that has only unknown fields.
pub(super) fn unknown_object(model: &dyn Model, context: &Context) -> Result<ReadOutcome, FatalError> {
    context.charge(cost(View::Object(model)) + size_of::<Mismatch>())?;
    Ok(ReadOutcome::Mismatch(Mismatch::new(KNOWN, model_json(model))))
}
