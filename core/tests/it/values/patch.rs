//! Three states: untouched, cleared, set.

use odin_api::json::{Model, print, read};
use odin_api::users::{Update, User};
use odin_api::value::Patch;
use odin_api::{Endpoint, Site};
use proptest::prelude::*;
use serde_json::{Value, json};

fn body(update: &Update) -> Value {
    let site = Site::new("https://odin.example.net").unwrap();
    serde_json::from_slice(update.request(&site, None).unwrap().body()).unwrap()
}

#[test]
fn the_three_states_are_three_things_on_the_wire() {
    let mut update = Update::new("4001@example.net");
    assert!(update.title.is_keep());
    assert_eq!(body(&update), json!({"userId": "4001@example.net"}));
    update.title = Patch::Clear;
    assert_eq!(body(&update), json!({"userId": "4001@example.net", "title": null}));
    update.title = Patch::Set(String::new());
    assert_eq!(body(&update), json!({"userId": "4001@example.net", "title": ""}));
    update = update.title("Agent");
    assert_eq!(body(&update), json!({"userId": "4001@example.net", "title": "Agent"}));
    assert_eq!(update.title.get().map(String::as_str), Some("Agent"));
    assert_eq!((Patch::<String>::Keep.get(), Patch::<String>::Clear.get()), (None, None));
    assert!(!Patch::<String>::Clear.is_keep());
    assert_eq!(Patch::from(7_i64), Patch::Set(7));
    assert_eq!(Patch::<i64>::default(), Patch::Keep);
}

#[test]
fn a_null_of_the_server_is_no_wish_to_clear() {
    let mut update = Update::new("4001@example.net");
    read(r#"{"userId":"4001@example.net","title":null,"lastName":"Smith"}"#, &mut update).unwrap();
    assert_eq!((update.title.clone(), update.last_name.get().map(String::as_str)), (Patch::Keep, Some("Smith")));
    assert_eq!(print(&update), json!({"userId": "4001@example.net", "lastName": "Smith"}));
}

#[test]
fn a_record_fills_in_what_the_caller_left_open() {
    let mut user = User::new("4001@example.net");
    read(
        r#"{"userId":"4001@example.net","title":"Agent","lastName":"Smith","emailAddress":"a@example.net","newIn7":1}"#,
        &mut user,
    )
    .unwrap();
    let mut update = Update::new("4001@example.net").last_name("Jones");
    update.email_address = Patch::Clear;
    let sent = body(&update.record(&user));
    let due = json!({
        "userId": "4001@example.net", "title": "Agent", "lastName": "Jones", "emailAddress": null, "newIn7": 1,
    });
    assert_eq!(sent, due, "set stays set, cleared stays cleared, the rest comes from the record");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn only_what_was_touched_is_sent(
        title in proptest::option::of(proptest::option::of("\\PC{0,20}")),
        video in proptest::option::of(proptest::option::of(any::<bool>())),
    ) {
        let mut update = Update::new("u");
        let mut due = json!({"userId": "u"});
        if let Some(title) = &title {
            update.title = title.clone().map_or(Patch::Clear, Patch::Set);
            due["title"] = json!(title);
        }
        if let Some(video) = video {
            update.allow_video = video.map_or(Patch::Clear, Patch::Set);
            due["allowVideo"] = json!(video);
        }
        prop_assert_eq!(body(&update), due);
        prop_assert_eq!(update.shape().fields.len(), <Update as Endpoint>::OPERATION.arguments.fields.len());
    }
}
