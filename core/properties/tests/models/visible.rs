//! What came and is not known is visible: in `extra`, among the rejected items of a list, and in what is printed.

use odin_api::json::{Kind, Presence, Shape, View, print, read};
use serde_json::{Map, Value};

use crate::run::{for_every_read, for_every_shape};
use crate::wrong;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::reads::{Form, items};
use odin_api_properties::{anything, clean, text};

/// A valid object into which unknown keys and values were put, at every depth.
fn more(random: &mut Random, shape: &'static Shape) -> Map<String, Value> {
    let mut map = clean::object(random, shape);
    add_values(random, shape, &mut map);
    clean::add_unknown(random, shape, &mut map, &|random| anything::json(random, 2));
    map
}

/// Values that no field or list can be read from, in place of known ones and among them.
fn add_values(random: &mut Random, shape: &Shape, map: &mut Map<String, Value>) {
    for field in fields(shape) {
        let kind = field.kind;
        let known = map.get_mut(field.key);
        if let (Kind::Object(inner), Some(child)) = (kind, known) {
            let children = match child {
                Value::Array(items) => items.as_mut_slice(),
                child => std::slice::from_mut(child),
            };
            for child in children.iter_mut().filter_map(Value::as_object_mut) {
                add_values(random, inner, child);
            }
        }
        let Some(value) = wrong::value(random, kind).filter(|_| random.one_in(4)) else { continue };
        match (map.get_mut(field.key), field.presence) {
            (Some(Value::Array(items)), Presence::Repeated) => add_item(random, items, value),
            (_, Presence::Optional | Presence::Clearable) => {
                map.insert(field.key.to_owned(), value);
            }
            _ => {}
        }
    }
}

fn add_item(random: &mut Random, items: &mut Vec<Value>, value: Value) {
    items.insert(random.below(items.len() + 1), value);
}

/// Fails unless all of the JSON is in the view: read, or kept as what is not known.
fn look(view: View<'_>, json: &Value) {
    match (view, json) {
        (View::Object(model), Value::Object(map)) => model.fields(&mut |shape, fields, extra| {
            for (key, value) in map {
                let field = shape.fields.iter().position(|field| field.key == key.as_str());
                match field.map(|index| fields[index].view()) {
                    // An empty text, and `null`, are nothing.
                    Some(View::Absent) if value == "" || value.is_null() => {}
                    None | Some(View::Absent) => assert_eq!(extra.get(key), Some(value), "{key} is not in extra"),
                    Some(view) => look(view, value),
                }
            }
        }),
        (View::Array(items), Value::Array(values)) => {
            assert_eq!(items.count(), values.len(), "{json}");
            for (index, value) in values.iter().enumerate() {
                match items.item(index) {
                    View::Json(kept) if items.is_rejected(index) => assert_eq!(kept, value, "it is rejected"),
                    view => look(view, value),
                }
            }
        }
        (View::Json(kept), json) => assert_eq!(kept, json),
        // What a scalar has become is what is printed.
        _ => {}
    }
}

#[test]
fn in_every_object_all_that_is_not_known_is_kept_apart() {
    for_every_shape(
        |_| true,
        |shape, random| {
            let json = Value::Object(more(random, shape));
            let mut model = (shape.make)();
            read(&text::spell(random, &json), &mut *model).unwrap_or_else(|error| panic!("{error}: {json}"));
            look(View::Object(&*model), &json);
            assert_eq!(print(&*model), json);
        },
    );
}

#[test]
fn in_every_read_all_that_is_not_known_is_printed() {
    let reads = for_every_read(
        |_| true,
        |read, random| {
            let json = match read.form {
                Form::Json => anything::json(random, 3),
                Form::Record(shape) => loop {
                    let map = more(random, shape);
                    // Of some of it, something must be known.
                    if fields(shape).is_empty() || fields(shape).iter().any(|field| map.contains_key(field.key)) {
                        break Value::Object(map);
                    }
                },
                Form::List(kind) => {
                    let mut rows = items(random, kind, 1..4);
                    if let Kind::Object(shape) = kind {
                        rows.push(Value::Object(more(random, shape)));
                    }
                    if let Some(value) = wrong::value(random, kind) {
                        add_item(random, &mut rows, value);
                    }
                    Value::Array(rows)
                }
            };
            let got = read.read(text::spell(random, &json));
            assert_eq!(got.as_ref(), Ok(&json), "{:?}", read.operation);
        },
    );
    assert!(reads >= 200, "{reads}");
}
