//! Whatever arrives, reading gives a value or an error; and what was read once is read alike again.

use bytes::Bytes;
use odin_api::json::{Items, Kind, Model, Presence, Shape, View, equal, print, read};
use serde_json::{Map, Value};

use crate::run::{cases, for_every_shape};
use crate::{damage, wrong};
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::{anything, clean, text};

/// Members with the right keys and any values.
fn nearly(random: &mut Random, shape: &Shape, depth: usize) -> Value {
    let mut map = Map::new();
    for _ in 0..random.below(8) {
        let Some(field) = fields(shape).get(random.below(fields(shape).len().max(1))) else { break };
        let value = match random.below(6) {
            0 => anything::json(random, 3),
            1 => wrong::value(random, field.kind).unwrap_or_default(),
            _ => match field.kind {
                Kind::Object(inner) if depth > 0 => {
                    let one = nearly(random, inner, depth - 1);
                    if field.presence == Presence::Repeated { Value::Array(vec![one; random.below(3)]) } else { one }
                }
                _ => clean::value(random, field),
            },
        };
        map.insert(field.key.to_owned(), value);
    }
    Value::Object(map)
}

/// JSON that is no longer quite the text that it was.
fn broken(random: &mut Random, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(bytes.len() + 1);
        match random.below(4) {
            0 => bytes.truncate(at),
            1 => {
                const PIECES: [&[u8]; 10] =
                    [b"\\ud800", b"\\u0000", b"\0", b"1e999", b"[", b"}", b",", b"null", b"\"", b"\\ud834\\udd1e"];
                bytes.splice(at..at, random.pick(&PIECES).iter().copied());
            }
            2 => {
                let to = at + random.below(bytes.len() - at + 1);
                let part = bytes[at..to].to_vec();
                bytes.splice(at..at, part);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).expect("below 256");
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether there is such a list item, or such an object, at any depth.
fn has(view: View<'_>, item: &dyn Fn(&dyn Items, usize) -> bool, object: &dyn Fn(&dyn Model) -> bool) -> bool {
    match view {
        View::Array(items) => {
            (0..items.count()).any(|index| item(items, index) || has(items.item(index), item, object))
        }
        View::Object(model) => {
            let mut found = object(model);
            model.fields(&mut |_, fields, _| found |= fields.iter().any(|field| has(field.view(), item, object)));
            found
        }
        _ => false,
    }
}

/// Whether something that is known could not be read, and was kept.
fn has_unread(model: &dyn Model) -> bool {
    let field = |model: &dyn Model| {
        let mut unread = false;
        model.fields(&mut |shape, fields, extra| {
            let mut fields = shape.fields.iter().zip(fields);
            unread = fields.any(|(shape, field)| field.missing() && extra.get(shape.key).is_some());
        });
        unread
    };
    has(View::Object(model), &|items, index| items.is_rejected(index), &field)
}

/// Whether there is a row whose known fields were all null: it is printed as what it has beyond them, and that is no row.
fn has_blank_row(model: &dyn Model) -> bool {
    let blank = |items: &dyn Items, index| matches!(items.item(index), View::Object(row) if is_blank(row));
    has(View::Object(model), &blank, &|_| false)
}

/// Whether only fields that it does not know would be printed, and some are.
fn is_blank(model: &dyn Model) -> bool {
    let mut blank = false;
    model.fields(&mut |shape, fields, extra| {
        let printed = print(model);
        blank = fields.iter().all(|field| field.missing())
            && !extra.is_empty()
            && shape.fields.iter().all(|field| printed.get(field.key).is_none());
    });
    blank
}

/// Reads what was printed of a body.
fn read_again(shape: &'static Shape, printed: &Value, body: &str) -> Box<dyn Model> {
    let mut again = (shape.make)();
    read(&printed.to_string(), &mut *again).unwrap_or_else(|error| panic!("{error}: {body} gave {printed}"));
    again
}

#[test]
fn any_json_gives_a_value_or_an_error() {
    for_every_shape(
        |_| true,
        |shape, random| {
            let body = match random.below(5) {
                0 => anything::json(random, 4).to_string(),
                1 => {
                    let json = nearly(random, shape, 2);
                    text::spell(random, &json)
                }
                2 => {
                    let twice = [nearly(random, shape, 1).to_string(), nearly(random, shape, 1).to_string()];
                    format!("{},{}", &twice[0][..twice[0].len() - 1], &twice[1][1..])
                        .replace("{,", "{")
                        .replace(",}", "}")
                }
                _ => {
                    let map = clean::object(random, shape);
                    let text = damage::object(random, shape, &map);
                    broken(random, &text)
                }
            };
            let mut model = (shape.make)();
            if read(&body, &mut *model).is_ok() {
                let printed = print(&*model);
                let again = read_again(shape, &printed, &body);
                // What a bad character spoils is good JSON once it is printed: what could not be read can be.
                let is_json = serde_json::from_str::<Value>(&body).is_ok();
                if !is_json && has_unread(&*model) {
                    let third = read_again(shape, &print(&*again), &body);
                    assert_eq!(print(&*third), print(&*again), "{body} gave {printed}");
                    return;
                }
                assert_eq!(print(&*again), printed, "{body}");
                assert!(equal(&*model, &*again) || has_blank_row(&*model), "{body} gave {printed}");
            }
        },
    );
}

#[test]
fn any_bytes_give_a_value_or_an_error_from_every_operation() {
    for (number, operation) in (0u64..).zip(odin_api::operations()) {
        for case in 0..cases() {
            let mut random = Random::new(number << 40 ^ case);
            let bytes: Vec<u8> = match random.below(3) {
                0 => (0..random.below(40)).map(|_| u8::try_from(random.below(256)).expect("below 256")).collect(),
                1 => (0..random.below(40))
                    .map(|_| *random.pick(b"[]{}\":,0123456789.-+eE\\utrfn \xef\xbb\xbf"))
                    .collect(),
                _ => anything::json(&mut random, 3).to_string().into_bytes(),
            };
            // No check of what it gives: that it comes back at all is the property.
            let _ = operation.read(Bytes::from(bytes));
        }
    }
}

/// Deeper than any record.
const DEEP: usize = 200;

/// Deeper than any stack.
const DEEPER: usize = 20_000;

/// Refused, not followed.
#[test]
fn deep_nesting_is_an_error() {
    for (name, body) in nestings(DEEP).into_iter().chain(nestings(DEEPER)) {
        for operation in odin_api::operations() {
            // What a write answers is not read, and no failure of the write.
            let read = operation.read(body.clone().into());
            assert!(matches!(read, Err(_) | Ok(Value::Null)), "{} read {name}", operation.id);
        }
    }
}

#[test]
fn deep_nesting_in_a_known_field_is_an_error() {
    let bodies: Vec<_> = nestings(DEEP).into_iter().chain(nestings(DEEPER)).collect();
    for known in odin_api_properties::shapes::all() {
        for field in fields(known.shape) {
            for (name, body) in &bodies {
                let body = format!("{{{}:{body}}}", Value::from(field.key));
                assert!(read(&body, &mut *(known.shape.make)()).is_err(), "{} read {name}", known.name);
            }
        }
    }
}

fn nestings(depth: usize) -> Vec<(String, String)> {
    vec![
        (format!("{depth} lists"), "[".repeat(depth) + &"]".repeat(depth)),
        (format!("{depth} lists without an end"), "[".repeat(depth)),
        (format!("{depth} objects"), r#"{"a":"#.repeat(depth) + "1" + &"}".repeat(depth)),
        (format!("{depth} of both"), r#"[{"users":"#.repeat(depth) + "1" + &"}]".repeat(depth)),
    ]
}
