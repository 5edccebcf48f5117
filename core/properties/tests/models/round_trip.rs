//! What is read is written back, and what was written is read again.

use odin_api::json::{Record as _, equal, print, read};
use odin_api::users::services::{UserService, UserServices};
use serde_json::Value;

use crate::run::for_every_shape;
use odin_api_properties::{clean, text};

#[test]
fn clean_json_comes_back_as_it_was() {
    for_every_shape(
        |_| true,
        |shape, random| {
            let clean = Value::Object(clean::object(random, shape));
            let mut model = (shape.make)();
            read(&text::spell(random, &clean), &mut *model).unwrap_or_else(|error| panic!("{error}: {clean}"));
            assert!(model.extra().is_empty(), "{clean} left {:?}", model.extra());
            assert_eq!(print(&*model), clean);

            let mut again = (shape.make)();
            read(&print(&*model).to_string(), &mut *again).unwrap();
            assert!(equal(&*model, &*again), "{clean}");
        },
    );
}

/// The tables of the two are compiled in different crates.
#[test]
fn a_model_made_by_its_shape_equals_one_made_by_hand() {
    let body = r#"{"userId":"a","userServices":[{"serviceName":"Fax"}]}"#;
    let mut made = (UserServices::SHAPE.make)();
    read(body, &mut *made).unwrap();
    let mut by_hand = UserServices::new("a");
    by_hand.user_services.push(UserService::new("Fax"));
    assert!(equal(&*made, &by_hand));
    by_hand.user_services.clear();
    assert!(!equal(&*made, &by_hand));
}

#[test]
fn models_of_different_kinds_are_never_equal() {
    assert!(!equal(&UserServices::default(), &UserService::default()));
    // Two types of one name.
    assert!(!equal(&odin_api::users::Update::new("a"), &odin_api::users::services::Update::new("a")));
}

#[test]
fn different_json_makes_different_models() {
    for_every_shape(
        |shape| !shape.fields.is_empty(),
        |shape, random| {
            let (a, b) = (Value::Object(clean::object(random, shape)), Value::Object(clean::object(random, shape)));
            let [mut one, mut other] = [(shape.make)(), (shape.make)()];
            read(&a.to_string(), &mut *one).unwrap();
            read(&b.to_string(), &mut *other).unwrap();
            assert_eq!(equal(&*one, &*other), a == b, "{a} and {b}");
        },
    );
}
