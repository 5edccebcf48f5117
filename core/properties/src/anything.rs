//! Any JSON at all.

use serde_json::{Map, Value};

use super::random::Random;

/// Any JSON value.
pub fn json(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => random.one_in(2).into(),
        2 => random.integer().into(),
        3 => number(random),
        4 => random.text().into(),
        5 => (0..random.below(4)).map(|_| json(random, depth - 1)).collect(),
        _ => Value::Object(object(random, depth)),
    }
}

fn object(random: &mut Random, depth: usize) -> Map<String, Value> {
    (0..random.below(4)).map(|_| (random.text(), json(random, depth - 1))).collect()
}

fn number(random: &mut Random) -> Value {
    match random.below(4) {
        0 => random.bits().into(),
        1 => f64::from_bits(random.bits()).into(),
        _ => (f64::from(u32::try_from(random.below(4000)).expect("below 4000")) / 8.0 - 100.0).into(),
    }
}
