//! The costumes in which the server is known to send a clean value.

use odin_api::json::{FieldDescription, Kind, Presence, Shape};
use serde_json::{Map, Value};

use crate::gaps;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::text;

/// A text that must be read as the clean object.
pub fn object(random: &mut Random, shape: &Shape, map: &Map<String, Value>) -> String {
    let mut out = String::new();
    text::space(random, &mut out);
    // A list is the list of a model that has nothing else.
    let may_be_listed = !map.is_empty() || !wraps_a_list(shape);
    match alone(random, shape, map) {
        Some(bare) => out.push_str(&bare),
        None if map.is_empty() && may_be_listed && random.one_in(2) => out.push_str("[]"),
        None => {
            let members = given(random, shape, map);
            text::members(random, members, &mut out);
        }
    }
    if may_be_listed && random.one_in(4) {
        let mut list = String::new();
        text::items(random, &[out], &mut list);
        return list;
    }
    out
}

fn wraps_a_list(shape: &Shape) -> bool {
    let lists = fields(shape).iter().filter(|field| field.presence == Presence::Repeated).count();
    lists == 1 && !fields(shape).iter().any(|field| field.required)
}

/// Where a model allows it, an object of one field is sent as that field.
fn alone(random: &mut Random, shape: &Shape, map: &Map<String, Value>) -> Option<String> {
    let bare = map.get(shape.bare?)?.as_str()?;
    (map.len() == 1 && random.one_in(2)).then(|| text::spell(random, &bare.into()))
}

fn given(random: &mut Random, shape: &Shape, map: &Map<String, Value>) -> Vec<(String, String)> {
    let mut members = Vec::new();
    for field in fields(shape) {
        let text = match map.get(field.key) {
            Some(value) if field.presence == Presence::Repeated => list(random, field, value),
            Some(value) => item(random, field, value),
            None => match nothing(random, field) {
                Some(text) => text,
                None => continue,
            },
        };
        members.push((field.key.to_owned(), text));
    }
    members
}

/// What stands for a field that is not there.
fn nothing(random: &mut Random, field: &FieldDescription) -> Option<String> {
    let number = matches!(field.kind, Kind::Flag | Kind::Int | Kind::Quantity | Kind::Float)
        && field.presence != Presence::Repeated;
    match random.below(if number { 3 } else { 2 }) {
        0 => None,
        1 => Some("null".into()),
        _ => Some("\"\"".into()),
    }
}

fn list(random: &mut Random, field: &FieldDescription, value: &Value) -> String {
    let values = value.as_array().expect("a clean list is one");
    let texts: Vec<_> = values.iter().map(|value| item(random, field, value)).collect();
    if let [only] = texts.as_slice() {
        // What begins as a list would be taken for the list itself.
        let bare = only.trim_start();
        if !bare.starts_with('[') && bare != "null" && !stands_for_a_list(&values[0]) && random.one_in(2) {
            return only.clone();
        }
    }
    let mut out = String::new();
    if random.one_in(4) {
        gaps::keyed(random, &texts, &mut out);
    } else {
        text::items(random, &texts, &mut out);
    }
    out
}

/// One value in any of the forms that it is known to come in.
pub fn item(random: &mut Random, field: &FieldDescription, value: &Value) -> String {
    match (field.kind, value) {
        (Kind::Object(shape), Value::Object(map)) => object(random, shape, map),
        (Kind::Text | Kind::Id | Kind::Ids | Kind::Secret | Kind::Enum(_), Value::String(text)) if random.one_in(2) => {
            as_number(text).unwrap_or_else(|| text::spell(random, value))
        }
        (Kind::Flag, Value::Bool(true)) => (*random.pick(&["true", "1", r#""true""#, r#""True""#, r#""1""#])).into(),
        (Kind::Flag, Value::Bool(false)) => {
            (*random.pick(&["false", "0", r#""false""#, r#""False""#, r#""0""#])).into()
        }
        (Kind::Quantity, Value::Number(number)) if number.as_i64() == Some(-1) && random.one_in(2) => {
            (*random.pick(&[r#""-1""#, r#""unlimited""#, r#""Unlimited""#])).into()
        }
        (Kind::Int | Kind::Quantity | Kind::Float, Value::Number(number)) if random.one_in(2) => {
            format!("\"{number}\"")
        }
        _ => text::spell(random, value),
    }
}

/// An object that PHP would make of a list: an empty one, or one with whole numbers as keys.
fn stands_for_a_list(value: &Value) -> bool {
    value.as_object().is_some_and(|map| map.keys().all(|key| key.parse::<i64>().is_ok()))
}

/// The number that stands for a text, where the number still shows every character of it.
fn as_number(text: &str) -> Option<String> {
    let whole = text.parse::<u64>().is_ok_and(|number| number.to_string() == text)
        || text.parse::<i64>().is_ok_and(|number| number.to_string() == text);
    (whole || matches!(text, "true" | "false" | "1.5" | "22.0")).then(|| text.to_owned())
}
