//! What came instead of an answer is told, and not taken for an empty one.

use odin_api::json::ReadError;
use serde_json::{Map, Value, json};

use crate::run::for_every_read;
use odin_api_properties::anything;
use odin_api_properties::random::Random;
use odin_api_properties::reads::{Form, Read};

/// An object of which the read knows nothing: a message, or another answer.
fn object(random: &mut Random, read: &Read) -> Map<String, Value> {
    let known = read.shape().map(|shape| shape.fields).unwrap_or_default();
    let mut map = Map::new();
    while map.is_empty() || random.one_in(2) {
        let key = match random.below(4) {
            0 => "message".to_owned(),
            1 => "newIn7".to_owned(),
            2 if !known.is_empty() => random.pick(known).key.to_uppercase(),
            _ => random.text(),
        };
        // An error is a refusal; whole numbers are the keys of a list.
        let other = ["error"].contains(&&*key) || key.parse::<i64>().is_ok();
        if !other && known.iter().all(|field| field.key != key) {
            let value = match random.below(3) {
                0 => json!("try later"),
                1 => json!([{"name": "a"}]),
                _ => anything::json(random, 2),
            };
            map.insert(key, value);
        }
    }
    map
}

#[test]
fn an_object_of_which_nothing_is_known_is_an_error_of_every_read() {
    for_every_read(
        |read| match read.form {
            Form::Json => false,
            // A record without fields takes any object.
            Form::List(_) | Form::Record(_) => read.shape().is_none_or(|shape| !shape.fields.is_empty()),
        },
        |read, random| {
            let map = object(random, read);
            let due = match read.form {
                Form::List(_) => "a list",
                _ => "an object with a field that is known",
            };
            // Records come in a list of one, too; a list keeps what it does not know in its place.
            let listed = matches!(read.form, Form::Record(_)) && read.wrapped().is_none() && random.one_in(3);
            let json = Value::Object(map);
            let body = if listed { format!("[{json}]") } else { json.to_string() };
            let Err(ReadError::Mismatch(mismatch)) = read.read(body.clone()) else {
                panic!("{:?} made {:?} of {body}", read.operation, read.read(body.clone()))
            };
            assert_eq!(mismatch.expected, due, "{:?}: {mismatch}: {body}", read.operation);
            assert!(mismatch.path.is_empty(), "{:?}: {mismatch}: {body}", read.operation);
            assert!(mismatch.value == json || mismatch.value == json!([json]), "{:?}: {body}", read.operation);
        },
    );
}

#[test]
fn an_empty_object_is_the_empty_list_of_every_read_of_one() {
    let lists = for_every_read(
        |read| matches!(read.form, Form::List(_)),
        |read, random| {
            let body = *random.pick(&["{}", " { } ", "[]", "[ ]"]);
            let empty = if body.contains('{') { json!({}) } else { json!([]) };
            assert_eq!(read.read(body), Ok(empty), "{:?}", read.operation);
        },
    );
    assert!(lists >= 70, "{lists}");
}
