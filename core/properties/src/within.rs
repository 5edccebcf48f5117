//! JSON of a shape that keeps to every documented limit.

use odin_api::json::{FieldDescription, Kind, Limit, Shape};
use serde_json::{Map, Value, json};

use super::clean;
use super::random::Random;
use crate::fields::fields;

/// An object that may be sent.
pub fn object(random: &mut Random, shape: &Shape) -> Map<String, Value> {
    let mut map = clean::object(random, shape);
    let field = |key: &str| fields(shape).iter().find(|field| field.key == key).expect("a limit names a field");
    // An empty list is nothing where it goes into a query.
    let is_set =
        |map: &Map<String, Value>| shape.one_of.iter().any(|key| map.get(*key).is_some_and(|it| *it != json!([])));
    while !shape.one_of.is_empty() && !is_set(&map) {
        let key = *random.pick(shape.one_of);
        map.insert(key.to_owned(), clean::value(random, field(key)));
    }
    // One field may need another, and that one a third.
    while let Some(needed) = fields(shape).iter().find_map(|field| match field.limit {
        Limit::With(other) if map.contains_key(field.key) && !map.contains_key(other) => Some(other),
        _ => None,
    }) {
        map.insert(needed.to_owned(), clean::value(random, field(needed)));
    }
    // An empty text is nothing, so it is not enough where one of several is needed.
    let is_needed = |field: &FieldDescription| field.required || shape.one_of.contains(&field.key);
    for field in fields(shape) {
        if let Some(value) = map.get_mut(field.key) {
            match value {
                Value::Array(items) if !matches!(field.kind, Kind::Json) => {
                    if let Limit::Items(most) = field.limit {
                        items.truncate(most);
                    }
                    for item in items {
                        one(random, field, is_needed(field), item);
                    }
                }
                value => one(random, field, is_needed(field), value),
            }
        }
    }
    map
}

fn one(random: &mut Random, field: &FieldDescription, is_needed: bool, value: &mut Value) {
    match (field.kind, field.limit) {
        (Kind::Object(inner), _) => *value = Value::Object(object(random, inner)),
        (_, Limit::Chars(least, most)) => {
            *value = characters(random, least.max(usize::from(is_needed)), most).into();
        }
        (_, Limit::Digits(least, most)) => {
            let count = least + random.below(most - least + 1);
            let digits: String = (0..count).map(|_| random.below(10).to_string()).collect();
            *value = digits.into();
        }
        (_, Limit::Range(least, most)) => {
            let span = most.abs_diff(least).saturating_add(1);
            *value = least.saturating_add_unsigned(random.bits() % span).into();
        }
        _ => {}
    }
    if let (kind @ (Kind::Id | Kind::Ids), Some(text)) = (field.kind, value.as_str()) {
        *value = visible(text, matches!(kind, Kind::Ids)).into();
    }
}

/// An identifier of as many characters that are all seen, with blanks inside if it is only one.
fn visible(text: &str, several: bool) -> String {
    let last = text.chars().count().saturating_sub(1);
    let seen = |(index, c): (usize, char)| match c {
        ' ' if several || index == 0 || index == last => 'x',
        ' '..='~' | 'é' | 'ß' | '日' | '本' | '😀' | '\u{1D11E}' | '\u{301}' => c,
        _ => 'x',
    };
    text.chars().enumerate().map(seen).collect()
}

/// So many characters, which may be more bytes.
pub fn characters(random: &mut Random, least: usize, most: usize) -> String {
    let count = least + random.below(most.min(least + 40) - least + 1);
    (0..count).map(|_| random.character()).collect()
}
