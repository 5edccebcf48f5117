//! Secrets: sent, never shown.

use odin_api::users::Update;
use odin_api::value::Secret;
use odin_api::{Credentials, Endpoint, Site, Token, auth};
use proptest::prelude::*;
use serde_json::json;

use crate::values::{json, read};

#[test]
fn a_secret_is_shown_as_redacted() {
    let secret = Secret::from("hunter2");
    assert_eq!(format!("{secret} {secret:?} {secret:#?}"), "[redacted] [redacted] [redacted]");
    assert_eq!((secret.expose(), secret.is_empty()), ("hunter2", false));
    assert!(Secret::default().is_empty());
    assert_eq!(Secret::from(&secret), secret);
    assert_eq!(json(&secret), json!("hunter2"), "it goes to the server");
    assert_eq!(read::<Secret>("1509").unwrap().expose(), "1509", "passcodes arrive as numbers");
}

#[test]
fn what_holds_a_secret_does_not_show_it() {
    let login = auth::token::Create::new("admin", "hunter2");
    let update = Update::new("4001@example.net").password("hunter2");
    let credentials = Credentials::new("admin", "hunter2").unwrap();
    let token = Token::new("hunter2").unwrap();
    let session = auth::token::Create::response(http::Response::new(r#"{"token":"hunter2"}"#.into())).unwrap();
    let call = login.prepare().unwrap();
    let site = Site::new("https://odin.example.net").unwrap();
    let request = login.request(&site, None).unwrap();
    let shown = format!("{login:?} {update:?} {credentials:?} {token:?} {session:?} {call:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("[redacted]"));
    assert!(!request.uri().to_string().contains("hunter2"));
    assert_eq!(&request.body()[..], br#"{"username":"admin","password":"hunter2"}"#);
}

#[test]
fn memory_of_a_secret_is_wiped() {
    // The compiler's word: what holds the text wipes it on drop.
    fn wipes<T: zeroize::ZeroizeOnDrop>(_: &T) {}
    wipes(&zeroize::Zeroizing::new(String::new()));
    // And ours that it is held by nothing else: a secret is one such text.
    assert_eq!(size_of::<Secret>(), size_of::<zeroize::Zeroizing<String>>());
    assert!(std::mem::needs_drop::<Secret>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_is_kept_and_hidden(text in "(?s).{1,40}") {
        let secret = Secret::from(text.as_str());
        prop_assert_eq!(secret.expose(), &text);
        prop_assert_eq!(format!("{secret:?}{secret}"), "[redacted][redacted]");
        prop_assert_eq!(read::<Secret>(&json(&secret).to_string()).unwrap(), secret);
    }
}
