//! Clean JSON of a shape: what a server without quirks would send.

use odin_api::json::{FieldDescription, Kind, Presence, Shape};
use serde_json::{Map, Value};

use super::anything;
use super::random::Random;
use crate::fields::fields;

/// An object with all required and some other fields.
pub fn object(random: &mut Random, shape: &Shape) -> Map<String, Value> {
    // Full objects now and then, more often where they are small.
    let sparse = if random.one_in(4 + fields(shape).len()) { 1 } else { 2 + fields(shape).len() / 4 };
    let present = fields(shape).iter().filter(|field| field.required || random.one_in(sparse)).collect::<Vec<_>>();
    present.into_iter().map(|field| (field.key.to_owned(), value(random, field))).collect()
}

/// The value of a field that is there.
pub fn value(random: &mut Random, field: &FieldDescription) -> Value {
    match field.presence {
        Presence::Repeated => (0..random.below(4)).map(|_| item(random, field.kind)).collect(),
        Presence::Required => loop {
            let value = item(random, field.kind);
            if value != "" {
                return value;
            }
        },
        _ => item(random, field.kind),
    }
}

/// One value of a kind.
pub fn item(random: &mut Random, kind: Kind) -> Value {
    match kind {
        Kind::Text | Kind::Id | Kind::Ids | Kind::Secret => random.text().into(),
        Kind::Flag => random.one_in(2).into(),
        Kind::Int => random.integer().into(),
        Kind::Quantity => {
            let near = i64::try_from(random.below(100)).expect("below 100") - 1;
            (*random.pick(&[-1, 0, i64::from(u32::MAX), near])).into()
        }
        Kind::Float => (f64::from(u32::try_from(random.below(4000)).expect("below 4000")) / 8.0).into(),
        Kind::Enum(known) if random.one_in(3) || known.is_empty() => random.text().into(),
        Kind::Enum(known) => (*random.pick(known)).into(),
        Kind::Object(shape) => Value::Object(object(random, shape)),
        Kind::Json => loop {
            let value = anything::json(random, 2);
            if !value.is_null() {
                return value;
            }
        },
        other => unreachable!("a kind without a generator: {other:?}"),
    }
}

/// Adds fields that the model does not know, at every depth; `value` makes one.
pub fn add_unknown(
    random: &mut Random,
    shape: &Shape,
    map: &mut Map<String, Value>,
    value: &dyn Fn(&mut Random) -> Value,
) {
    for field in fields(shape) {
        if let (Kind::Object(inner), Some(child)) = (field.kind, map.get_mut(field.key)) {
            let children = match child {
                Value::Array(items) => items.as_mut_slice(),
                child => std::slice::from_mut(child),
            };
            for child in children.iter_mut().filter_map(Value::as_object_mut) {
                add_unknown(random, inner, child, value);
            }
        }
    }
    for _ in 0..=random.below(2) {
        let key = match random.below(4) {
            0 if !fields(shape).is_empty() => random.pick(fields(shape)).key.to_uppercase(),
            1 => "newIn7".to_owned(),
            _ => random.text(),
        };
        // A whole number is no key, but a place in a list with gaps.
        if fields(shape).iter().all(|field| field.key != key) && key.parse::<i64>().is_err() {
            map.insert(key, value(random));
        }
    }
}
