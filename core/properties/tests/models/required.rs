//! An object without a required field is no such object: the error names the field, and holds the whole value.

use odin_api::json::{FieldDescription, Kind, Presence, ReadError, read};
use odin_api::users::services::{Assignment, UserServices};
use serde_json::{Map, Value, json};

use crate::run::for_every_shape;
use crate::wrong;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::{clean, text};

/// Independent of the library's: `.key`, or `["a key"]` where it has other characters.
fn step(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if key.chars().all(plain) { format!(".{key}") } else { format!("[{}]", Value::from(key)) }
}

/// A required list may hold items that cannot be read; other required values are there or not.
fn is_required(field: &FieldDescription) -> bool {
    field.presence == Presence::Required
}

/// Takes the field out, or puts something into its place that it cannot be read from.
fn spoil(random: &mut Random, field: &FieldDescription, map: &mut Map<String, Value>) {
    let value = match random.below(4) {
        0 => None,
        1 => Some(Value::Null),
        2 if matches!(field.kind, Kind::Text | Kind::Id | Kind::Ids | Kind::Secret | Kind::Enum(_)) => Some(json!("")),
        _ => wrong::value(random, field.kind),
    };
    match value {
        Some(value) => map.insert(field.key.to_owned(), value),
        None => map.remove(field.key),
    };
}

#[test]
fn the_error_names_the_field_and_holds_the_value() {
    for_every_shape(
        |shape| fields(shape).iter().any(is_required),
        |shape, random| {
            let mut map = clean::object(random, shape);
            clean::add_unknown(random, shape, &mut map, &|random| odin_api_properties::anything::json(random, 2));
            let required: Vec<_> = fields(shape).iter().filter(|field| is_required(field)).collect();
            let field = *random.pick(&required);
            spoil(random, field, &mut map);
            let json = Value::Object(map);

            let mut model = (shape.make)();
            let error = read(&text::spell(random, &json), &mut *model).expect_err(&json.to_string());
            let ReadError::Mismatch(mismatch) = &error else { panic!("{error}: {json}") };
            // Of a value that is an object itself, alone or as a list of one, the field that it lacks is named.
            let due = format!("${}", step(field.key));
            let below =
                mismatch.path().strip_prefix(&due).map(|rest| rest.strip_prefix("[0]").unwrap_or(rest).to_owned());
            assert!(below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')), "{error}: {json}");
            assert_eq!(mismatch.value, json);
            assert!(error.to_string().contains(&mismatch.path()), "{error}");
        },
    );
}

#[test]
fn a_later_value_of_the_same_key_counts() {
    for_every_shape(
        |shape| fields(shape).iter().any(is_required),
        |shape, random| {
            let map = clean::object(random, shape);
            let required: Vec<_> = fields(shape).iter().filter(|field| is_required(field)).collect();
            let field = *random.pick(&required);
            let Some(bad) = wrong::value(random, field.kind) else { return };
            let key = Value::from(field.key);
            let good = Value::Object(map).to_string();
            let mut model = (shape.make)();
            let before = format!("{{{key}:{bad},{}", &good[1..]);
            read(&before, &mut *model).unwrap_or_else(|error| panic!("{error}: {before}"));
            assert_eq!(model.extra().get(field.key), Some(&bad), "{before}");
            let mut model = (shape.make)();
            let after = format!("{},{key}:{bad}}}", &good[..good.len() - 1]);
            read(&after, &mut *model).expect_err(&after);
        },
    );
}

#[test]
fn a_flag_that_is_missing_is_not_false() {
    for body in [r#"{"serviceName":"Fax"}"#, r#"{"serviceName":"Fax","assigned":null}"#] {
        let error = read(body, &mut Assignment::default()).expect_err("it would be unassigned");
        assert_eq!(error.to_string(), "expected a value at $.assigned");
    }
}

#[test]
fn the_path_leads_into_lists() {
    let mut services = UserServices::default();
    read(r#"{"userId":"a","userServices":[{"serviceName":"Fax"},{"assigned":true}]}"#, &mut services).unwrap();
    let [rejected] = services.user_services.rejected() else { panic!("{services:?}") };
    assert_eq!(rejected.index(), 1);
    assert_eq!(rejected.reason(), "a value at $.serviceName");
    assert_eq!(*rejected.value(), json!({"assigned": true}));

    let error = read(r#"[{"userServices":[]}]"#, &mut services).unwrap_err();
    let ReadError::Mismatch(mismatch) = error else { panic!("{error}") };
    assert_eq!(mismatch.path(), "$[0].userId");
    assert_eq!(mismatch.value, json!([{"userServices": []}]));
}

#[test]
fn a_field_is_required_where_its_type_has_no_place_for_nothing() {
    for_every_shape(
        |_| true,
        |shape, _| {
            for field in fields(shape) {
                let must = field.presence == Presence::Required;
                // A list that is an argument of `new` is required as well: it may be empty, not absent.
                let may = must || field.presence == Presence::Repeated;
                assert!(if field.required { may } else { !must }, "{} of {}", field.key, shape.name);
            }
        },
    );
}
