//! Reading an object into a model.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::any::{Any, NUMBER, cost, number_of, rest_of};
use super::context::{Context, FIRST_ENTRY};
use super::extra::Extra;
use super::model::{Field, Model, clear};
use super::read::{FatalError, Listed, Mismatch, ReadOutcome, Scalar, Source, Step};
use super::shape::{FieldShape, Kind, MARKS, Marks, Place, Presence, Shape};
use super::view::View;
use super::visit::{Given, With, is_whole, json_from};
use super::write::{field_json, model_json};

const OBJECT: &str = "an object";
pub(crate) const VALUE: &str = "a value";
/// What is expected in place of an object that has only unknown fields.
pub(crate) const KNOWN: &str = "an object with a field that is known";
const WELL_FORMED: &str = "a well-formed text";

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
                let taken = finished(model, 0, None, context).map_err(de::Error::custom)?;
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
        let mut reading = Reading::new(clears, context);
        let mut result = Ok(None);
        let mut list = None;
        model.fields_mut(&mut |shape, places, extra| {
            (reading.fields, reading.required) = (shape.fields, shape.required);
            result = reading.read(&mut map, places, extra);
            if reading.unknown > 0 && !reading.is_known() && unwraps {
                list = only_list(shape, places).filter(|_| extra.written().all(|(key, _)| is_whole(key)));
            }
        });
        if let Some(number) = result? {
            return Ok(no_object(number.into_json()));
        }
        if let Some(index) = list {
            let mut values = std::collections::BTreeMap::new();
            model.fields_mut(&mut |_, _, extra| values = extra.take_written());
            let list = Value::Object(values.into_iter().collect());
            let mut list = Given::new(list, clears, context);
            return unwrapped(model, index, &mut list, context).map_err(de::Error::custom);
        }
        // A model without fields accepts any object.
        context.set_known(reading.is_known() || reading.unknown == 0 || reading.fields.is_empty());
        if reading.is_complete() {
            return Ok(ReadOutcome::Value);
        }
        finished(model, reading.marks(), reading.reason, context).map_err(de::Error::custom)
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
    fn flag(&mut self) -> Result<Result<bool, Scalar>, FatalError> {
        self.scalar().map(Err)
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

/// What a key stands for.
enum Key<'de> {
    Field(usize),
    /// Borrowed from the input if it has no escapes.
    Unknown(Cow<'de, str>),
}

/// Finds the field of a key without keeping the key.
struct FieldOf<'a> {
    fields: &'static [FieldShape],
    /// The field behind the one that came last.
    next: usize,
    context: &'a Context,
}

impl FieldOf<'_> {
    #[inline]
    fn find(&self, key: &str) -> Option<usize> {
        self.context.order.find(self.fields, self.next, key)
    }
}

impl<'de> Visitor<'de> for FieldOf<'_> {
    type Value = Key<'de>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Key<'de>, E> {
        if self.context.mark.is_some() {
            return self.visit_str(key);
        }
        Ok(self.find(key).map_or(Key::Unknown(Cow::Borrowed(key)), Key::Field))
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Key<'de>, E> {
        self.visit_string(key.to_owned())
    }
    fn visit_string<E: de::Error>(self, key: String) -> Result<Key<'de>, E> {
        let key = self.context.unmarked(key);
        Ok(self.find(&key).map_or(Key::Unknown(Cow::Owned(key)), Key::Field))
    }
}

impl<'de> DeserializeSeed<'de> for FieldOf<'_> {
    type Value = Key<'de>;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// The value of a known field, read into its place.
struct FieldValue<'a> {
    place: &'a mut (dyn Field + 'static),
    clears: bool,
    context: &'a Context,
}

impl<'de> DeserializeSeed<'de> for FieldValue<'_> {
    type Value = Option<Box<Mismatch>>;
    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let Self { place, clears, context } = self;
        place.read(&mut Given::new(deserializer, clears, context)).map_err(de::Error::custom)
    }
}

/// The state of reading an object.
struct Reading<'a> {
    fields: &'static [FieldShape],
    /// Bit set of the fields that must be there.
    required: Marks,
    clears: bool,
    context: &'a Context,
    /// The number of unknown keys.
    unknown: usize,
    /// The fields that were present, and those of them that could not be read: a missing flag must not be taken for `false`.
    came: Fields,
    unread: Fields,
    /// The mismatch of the last required field that could not be read.
    reason: Option<(usize, Box<Mismatch>)>,
}

impl<'a> Reading<'a> {
    fn new(clears: bool, context: &'a Context) -> Self {
        let (came, unread) = (Fields::default(), Fields::default());
        Self { fields: &[], required: 0, clears, context, unknown: 0, came, unread, reason: None }
    }

    /// Bit set of the fields that were read.
    fn marks(&self) -> Marks {
        self.came.bits() & !self.unread.bits()
    }

    fn is_complete(&self) -> bool {
        self.required & !self.marks() == 0
    }

    /// Whether any known key came.
    fn is_known(&self) -> bool {
        !self.came.is_empty()
    }

    /// Reads all keys, unless the object is how `serde_json` hands over a number: then it returns that.
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        places: &mut [&mut (dyn Field + 'static)],
        extra: &mut Extra,
    ) -> Result<Option<Scalar>, A::Error> {
        let (fields, context, clears) = (self.fields, self.context, self.clears);
        let mut next = 0;
        loop {
            match map.next_key_seed(FieldOf { fields, next, context })? {
                None => return Ok(None),
                Some(Key::Field(index)) => {
                    next = index + 1;
                    let place = &mut *places[index];
                    context.begin_value();
                    if self.came.add(index) {
                        self.keep_earlier(index, place, extra).map_err(de::Error::custom)?;
                    }
                    let mismatch = map.next_value_seed(FieldValue { place, clears, context })?;
                    if mismatch.is_some() || context.is_odd() || (fields[index].required && place.missing()) {
                        self.not_plain(index, mismatch, place, extra).map_err(de::Error::custom)?;
                    }
                }
                Some(Key::Unknown(key)) if key == NUMBER && self.unknown == 0 && !self.is_known() => {
                    let text: String = map.next_value()?;
                    return Ok(Some(number_of(context, &text)));
                }
                Some(Key::Unknown(key)) => {
                    context.begin_value();
                    let value = map.next_value_seed(Any::kept(context))?;
                    self.unknown(&key, value, extra).map_err(de::Error::custom)?;
                }
            }
        }
    }

    #[inline(never)]
    fn unknown(&mut self, key: &str, value: Value, extra: &mut Extra) -> Result<(), FatalError> {
        self.unknown += 1;
        // Unknown fields are visible as such anyway.
        self.context.take_odd();
        self.charge_extra(extra, key)?;
        extra.add(key, value);
        self.keep_repeated(extra)
    }

    /// A value that did not fit, is an empty text, or has something odd about it.
    #[inline(never)]
    fn not_plain(
        &mut self,
        index: usize,
        mut mismatch: Option<Box<Mismatch>>,
        place: &mut (dyn Field + 'static),
        extra: &mut Extra,
    ) -> Result<(), FatalError> {
        let context = self.context;
        let FieldShape { key, required, .. } = self.fields[index];
        if mismatch.is_none() && required && place.missing() {
            // A list that is due, and was null.
            mismatch = Some(Mismatch::new(VALUE, Value::Null));
        }
        let odd = context.take_odd();
        if odd && mismatch.is_none() {
            mismatch = self.not_well_formed(index, place, extra)?;
        }
        match mismatch {
            None => {
                if context.take_empty() && !self.clears {
                    self.no_empty_text(index, place, extra)?;
                }
            }
            Some(mut mismatch) => {
                self.unread.add(index);
                self.charge_extra(extra, key)?;
                extra.insert(key, std::mem::take(&mut mismatch.value));
                if required {
                    let step = Step::Key(Cow::Borrowed(key));
                    self.reason = Some((index, mismatch.under(step, Value::Null)));
                }
            }
        }
        self.keep_repeated(extra)
    }

    fn charge_extra(&self, extra: &Extra, key: &str) -> Result<(), FatalError> {
        if extra.is_empty() {
            self.context.charge(FIRST_ENTRY)?;
        }
        self.context.charge_entry(false, key)
    }

    /// Keeps values that were replaced inside of unknown values.
    fn keep_repeated(&self, extra: &mut Extra) -> Result<(), FatalError> {
        for (key, value) in self.context.take_repeated() {
            self.charge_extra(extra, &key)?;
            extra.add_beside(&key, value);
        }
        Ok(())
    }

    /// If a key occurs twice, the later value counts; the earlier one is kept for inspection.
    #[cold]
    fn keep_earlier(
        &mut self,
        index: usize,
        place: &(dyn Field + 'static),
        extra: &mut Extra,
    ) -> Result<(), FatalError> {
        let key = self.fields[index].key;
        self.unread.remove(index);
        let earlier = if let Some(unread) = extra.take_unread(key) {
            unread
        } else {
            let view = extra.view_of(index, place);
            self.context.charge(cost(view))?;
            field_json(view)
        };
        extra.set_blank(index, false);
        self.charge_extra(extra, key)?;
        extra.add_beside(key, earlier);
        Ok(())
    }

    /// An id with invalid characters identifies nothing and is rejected; any other text is read, and also kept for
    /// inspection.
    fn not_well_formed(
        &mut self,
        index: usize,
        place: &(dyn Field + 'static),
        extra: &mut Extra,
    ) -> Result<Option<Box<Mismatch>>, FatalError> {
        self.context.charge(cost(place.view()))?;
        let value = field_json(place.view());
        let field = &self.fields[index];
        if field.required {
            return Ok(Some(Mismatch::new(WELL_FORMED, value)));
        }
        self.charge_extra(extra, field.key)?;
        extra.add_beside(field.key, value);
        Ok(None)
    }

    /// The server writes an empty text for an absent value.
    fn no_empty_text(
        &mut self,
        index: usize,
        place: &mut (dyn Field + 'static),
        extra: &mut Extra,
    ) -> Result<(), FatalError> {
        let is_body = self.fields[index].place == Place::Body;
        if is_body && matches!(place.view(), View::Text("")) {
            clear(place);
            self.charge_extra(extra, "")?;
            extra.set_blank(index, true);
        }
        Ok(())
    }
}

/// The bit of a field; [`Shape::new`](super::Shape) ensures that there are enough bits.
pub(super) fn bit(index: usize) -> Marks {
    if index < MARKS { 1 << index } else { 0 }
}

/// An object is complete when its required fields were read.
fn finished(
    model: &dyn Model,
    marks: Marks,
    reason: Option<(usize, Box<Mismatch>)>,
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
