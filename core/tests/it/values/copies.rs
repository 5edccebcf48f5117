//! Copies of models and calls, which are made by their tables.

use odin_api::value::Patch;
use odin_api::{Endpoint, Site, users};
use serde_json::json;

#[test]
fn a_copy_of_a_record_has_all_of_it() {
    let came = json!({
        "userId": "4001@example.net", "lastName": "Smith", "allowVideo": "true", "passwordExpiresDays": "-3",
        "aliases": ["a@example.net", {"b": 1}], "trunkAddressing": {"enterpriseTrunkName": "trunk", "unknown": [1.5]},
        "address": {"city": "Cincinnati", "country": null}, "password": "secret", "unknown": {"deep": [null]},
        "endpointType": "somethingNew", "alternateUserId": [{"alternateUserId": "x"}, 7],
    });
    let user: users::User = serde_json::from_value(came).expect("a user");
    let copy = user.clone();
    assert_eq!(copy, user);
    assert_eq!(serde_json::to_string(&copy).unwrap(), serde_json::to_string(&user).unwrap());
    assert_eq!(copy.aliases.rejected(), user.aliases.rejected());
    assert_eq!(copy.extra, user.extra);
}

#[test]
fn a_copy_is_on_its_own() {
    let mut first = users::User::new("4001@example.net");
    first.last_name = Some("Smith".into());
    let second = first.clone();
    first.last_name = None;
    first.user_id = "4002@example.net".into();
    assert_eq!((second.user_id.as_str(), second.last_name.as_deref()), ("4001@example.net", Some("Smith")));
}

#[test]
fn a_copy_of_a_call_asks_for_the_same() {
    let site = Site::new("https://odin.example.net/api/v2").unwrap();
    let mut update = users::Update::new("4001@example.net").last_name("Smith").with("unknown", json!([1]));
    update.title = Patch::Clear;
    let (one, other) = (update.request(&site, None).unwrap(), update.clone().request(&site, None).unwrap());
    assert_eq!((one.method(), one.uri(), one.body()), (other.method(), other.uri(), other.body()));
    assert!(one.body().starts_with(b"{"), "{:?}", one.body());
}
