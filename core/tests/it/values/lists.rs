//! Lists: absent or there, strict or item by item.

use odin_api::users::services::Get;
use odin_api::users::{self, User, UserRef};
use odin_api::value::Array;
use odin_api::{Endpoint, ErrorKind};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::values::json;

fn list(body: &Value) -> Array<User> {
    users::List::response(http::Response::new(body.to_string().into())).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn absent_and_empty_are_two_things() {
    let services = |body: &str| Get::response(http::Response::new(body.to_owned().into())).unwrap();
    let absent = services(r#"{"userId":"u"}"#);
    let null = services(r#"{"userId":"u","userServices":null}"#);
    let empty = services(r#"{"userId":"u","userServices":[]}"#);
    for (record, present) in [(&absent, false), (&null, false), (&empty, true)] {
        assert_eq!((record.user_services.is_present(), record.user_services.len()), (present, 0));
    }
    assert_eq!(json(&absent), json!({"userId": "u"}));
    assert_eq!(json(&empty), json!({"userId": "u", "userServices": []}));
    assert_ne!(absent.user_services, empty.user_services);
    assert_eq!(Array::<User>::default(), Array::absent());
    assert_eq!(Array::<User>::empty(), Vec::new().into());
}

#[test]
fn a_bare_element_is_a_list_of_one() {
    let one = list(&json!({"userId": "u"}));
    assert_eq!((one.len(), one[0].user_id.as_str(), one.rejected().len()), (1, "u", 0));
    assert_eq!(json(&one), json!([{"userId": "u"}]));
    assert_eq!((list(&json!([])).len(), list(&Value::Null).is_present()), (0, false));
    // Something else than an element is no list of one.
    for body in [json!({"users": []}), json!("text"), json!(7)] {
        let error = users::List::response(http::Response::new(body.to_string().into())).unwrap_err();
        assert_eq!((error.kind(), error.json_path().as_deref()), (ErrorKind::Unreadable, Some("$")), "{body}");
    }
}

#[test]
fn one_bad_item_does_not_kill_a_list() {
    let body = json!([{"userId": "a"}, {"lastName": "nobody"}, "text", null, {"userId": "b"}]);
    let users = list(&body);
    assert_eq!(users.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    let rejected: Vec<_> = users.rejected().iter().map(|item| (item.index(), item.value().clone())).collect();
    assert_eq!(rejected, [(1, body[1].clone()), (2, json!("text")), (3, Value::Null)]);
    assert!(users.rejected()[0].reason().contains("$.userId"), "{}", users.rejected()[0].reason());
    assert_eq!(json(&users), body, "each goes back where it stood");
    let first = users.strict().unwrap_err();
    assert_eq!((first.index(), first.value()), (1, &body[1]), "strictly it is no list");
    assert_eq!(list(&json!([{"userId": "a"}])).strict().unwrap().len(), 1);
}

#[test]
fn a_list_is_a_vector() {
    let mut refs: Array<UserRef> = ["a", "b"].into_iter().map(UserRef::new).collect();
    refs.push(UserRef::new("c"));
    refs.retain(|user| user.user_id != "b");
    assert_eq!(refs.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    for user in &refs {
        assert!(!user.user_id.as_str().is_empty());
    }
    assert_eq!(refs.clone().into_vec(), refs.clone().into_iter().collect::<Vec<_>>());
    let mut texts = Array::<String>::absent();
    assert!(!texts.is_present());
    texts.clear();
    assert!(texts.is_present(), "who empties a list wants it empty");
    let texts: Array<String> = vec![String::from("x")].into();
    assert_eq!(format!("{texts:?}"), r#"["x"]"#);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Whatever a list holds: what can be read is there in order, what cannot is kept, and all of it goes back.
    #[test]
    fn nothing_of_a_list_is_lost(kinds in proptest::collection::vec(0_u8..6, 2..12)) {
        let item = |(index, kind): (usize, &u8)| match kind {
            0 => json!({"lastName": format!("n{index}")}),
            1 => json!(index),
            2 => Value::Null,
            _ => json!({"userId": format!("u{index}")}),
        };
        let body: Value = kinds.iter().enumerate().map(item).collect();
        let users = list(&body);
        let good: Vec<_> = (0..kinds.len()).filter(|index| kinds[*index] > 2).collect();
        let bad: Vec<_> = (0..kinds.len()).filter(|index| kinds[*index] <= 2).collect();
        prop_assert_eq!(users.iter().map(|user| user.user_id.to_string()).collect::<Vec<_>>(), good.iter().map(|index| format!("u{index}")).collect::<Vec<_>>());
        prop_assert_eq!(users.rejected().iter().map(odin_api::value::Rejected::index).collect::<Vec<_>>(), bad.clone());
        prop_assert_eq!(json(&users), body);
        prop_assert_eq!(users.strict().is_ok(), bad.is_empty());
    }
}
