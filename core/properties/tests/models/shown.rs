//! `Debug` shows neither secrets nor what nobody knows.

use odin_api::json::{Kind, Shape, read};
use serde_json::{Map, Value, json};

use crate::run::for_every_shape;
use odin_api_properties::clean;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;

const HUSH: &str = "hush-7f3a";

/// Puts the text into every secret that is there.
fn hide(shape: &Shape, map: &mut Map<String, Value>) {
    for field in fields(shape) {
        let Some(value) = map.get_mut(field.key) else { continue };
        let values = match value {
            Value::Array(items) => items.as_mut_slice(),
            value => std::slice::from_mut(value),
        };
        for value in values {
            match (field.kind, value) {
                (Kind::Secret, value) => *value = HUSH.into(),
                (Kind::Object(inner), Value::Object(map)) => hide(inner, map),
                _ => {}
            }
        }
    }
}

fn unknown(random: &mut Random) -> Value {
    random.pick(&[json!(HUSH), json!([HUSH]), json!({"a": {"b": HUSH}})]).clone()
}

#[test]
fn debug_shows_no_secret_and_no_unknown_value() {
    for_every_shape(
        |_| true,
        |shape, random| {
            let mut map = clean::object(random, shape);
            hide(shape, &mut map);
            clean::add_unknown(random, shape, &mut map, &unknown);
            let json = Value::Object(map);
            let mut model = (shape.make)();
            read(&json.to_string(), &mut *model).unwrap_or_else(|error| panic!("{error}: {json}"));
            for shown in [format!("{:?}", &*model), format!("{:#?}", &*model)] {
                assert!(!shown.contains("hush"), "{shown}");
                assert!(shown.starts_with(shape.name), "{shown}");
            }
        },
    );
}

/// A secret that cannot be read is not shown either: neither in the error, nor in the field that keeps it, nor in an
/// item of a list that is no item.
#[test]
fn debug_shows_no_secret_that_could_not_be_read() {
    for_every_shape(
        |shape| fields(shape).iter().any(|field| matches!(field.kind, Kind::Secret)),
        |shape, random| {
            let mut map = clean::object(random, shape);
            for field in fields(shape).iter().filter(|field| matches!(field.kind, Kind::Secret)) {
                map.insert(field.key.to_owned(), unknown(random));
            }
            if random.one_in(2)
                && let Some(required) = fields(shape).iter().find(|field| field.required)
            {
                map.remove(required.key);
            }
            let json = Value::Object(map);
            let mut model = (shape.make)();
            let result = read(&json.to_string(), &mut *model);
            let shown = format!("{result:?} {:?}", &*model);
            assert!(!shown.contains("hush"), "{shown}");
            if let Err(error) = result {
                assert!(!error.to_string().contains("hush"), "{error}");
            }
        },
    );
}

#[test]
fn debug_of_a_list_hides_the_secrets_of_items_that_it_could_not_read() {
    // A user without an id is no user; its password is a secret all the same.
    let body = json!({"data": {}, "users": [{"password": HUSH, "oldPassword": [HUSH], "token": {"a": HUSH}}]});
    let mut bulk = odin_api::users::BulkUpdated::default();
    read(&body.to_string(), &mut bulk).unwrap();
    assert_eq!(bulk.users.rejected().len(), 1);
    let shown = format!("{bulk:?} {:?}", bulk.users.rejected());
    assert!(!shown.contains("hush"), "{shown}");
}
