//! Arguments of operations in queries, paths and custom calls.

use odin_api::{Custom, Endpoint, ErrorKind, Fate, auth, groups, users};
use proptest::prelude::*;

use crate::requests::urls::{TROUBLE, check_line, pairs, segments, site, text, token};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn an_id_comes_out_of_a_query_as_it_went_in(id in text()) {
        let Some(request) = sent(&users::services::Get::new(&id), &[&id]) else { return Ok(()) };
        check_line(request.uri());
        prop_assert_eq!(segments(request.uri()), ["users", "services"]);
        prop_assert_eq!(pairs(request.uri()), [("userId".to_owned(), id)]);
        prop_assert!(request.body().is_empty());
    }

    #[test]
    fn any_text_that_is_no_id_comes_out_of_a_query_as_it_went_in(reason in text()) {
        let day = |day| odin_api::value::Timestamp::day(2024, 11, day).unwrap();
        let list = users::call_records::related::List::new(day(4), day(5), reason.as_str(), "4001@example.net");
        let request = list.request(&site(), Some(&token())).unwrap();
        check_line(request.uri());
        prop_assert_eq!(&pairs(request.uri())[2], &("relatedCallIdReason".to_owned(), reason));
    }

    #[test]
    fn two_ids_do_not_run_into_each_other(provider in text(), group in text()) {
        let Some(request) = sent(&groups::Get::new(&provider, &group), &[&provider, &group]) else { return Ok(()) };
        check_line(request.uri());
        prop_assert_eq!(segments(request.uri()), ["groups"]);
        let due = [("serviceProviderId".to_owned(), provider), ("groupId".to_owned(), group)];
        prop_assert_eq!(pairs(request.uri()), due);
    }

    #[test]
    fn a_path_variable_is_one_segment(partner in text()) {
        let request = auth::sso::CreateFor::new(&partner).request(&site(), Some(&token()));
        if matches!(partner.as_str(), "." | "..") {
            let error = request.unwrap_err();
            prop_assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent));
            prop_assert!(error.to_string().contains("$.partner"), "{}", error);
        } else {
            let request = request.unwrap();
            check_line(request.uri());
            prop_assert_eq!(segments(request.uri()), ["auth", "sso", &partner]);
            prop_assert_eq!(request.uri().query(), None);
        }
    }

    #[test]
    fn a_text_in_a_body_stays_a_text(id in text()) {
        let Some(request) = sent(&users::Update::new(&id), &[&id]) else { return Ok(()) };
        check_line(request.uri());
        prop_assert_eq!(request.uri().path_and_query().unwrap().as_str(), "/api/v2/users");
        let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
        prop_assert_eq!(body, serde_json::json!({ "userId": id }));
    }

    #[test]
    fn a_custom_query_is_encoded_keys_included(key in text(), value in text()) {
        let call = Custom::get("/system/time-zones").query(&key, &value).query("limit", "5");
        let request = call.request(&site(), Some(&token())).unwrap();
        check_line(request.uri());
        prop_assert_eq!(segments(request.uri()), ["system", "time-zones"]);
        prop_assert_eq!(pairs(request.uri()), [(key, value), ("limit".to_owned(), "5".to_owned())]);
    }

    #[test]
    fn a_custom_path_goes_as_it_is_or_not_at_all(path in prop_oneof![text(), text().prop_map(|text| format!("/{text}"))]) {
        match Custom::get(&path).request(&site(), Some(&token())) {
            Ok(request) => {
                prop_assert_eq!(request.uri().path(), format!("/api/v2{path}"));
                prop_assert_eq!((request.uri().query(), request.uri().host()), (None, Some("odin.example.net")));
                let decoded = path.to_ascii_lowercase().replace("%2e", ".");
                prop_assert!(decoded.split('/').all(|segment| segment != "." && segment != ".."), "{}", path);
            }
            Err(error) => prop_assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent)),
        }
    }
}

/// The request; none if one of the ids has a character that nobody sees, which is said. One of visible characters is sent.
fn sent(call: &impl Endpoint, ids: &[&str]) -> Option<http::Request<bytes::Bytes>> {
    match call.request(&site(), Some(&token())) {
        Ok(request) => Some(request),
        Err(error) => {
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent), "{error}");
            assert!(error.to_string().contains(": it has U+"), "{error}");
            let plain = |id: &&str| id.bytes().all(|byte| matches!(byte, b' '..=b'~')) && id.trim() == *id;
            assert!(!ids.iter().all(plain), "{error}, of {ids:?}");
            None
        }
    }
}

#[test]
fn troublesome_ids_look_like_this() {
    let url = |id: &str| users::Get::new(id).request(&site(), None).unwrap().uri().to_string();
    let query = |id: &str| url(id).strip_prefix("https://odin.example.net/api/v2/users?userId=").unwrap().to_owned();
    assert_eq!(query("+1-5135550100"), "%2B1-5135550100");
    assert_eq!(query("4001@example.net"), "4001%40example.net");
    assert_eq!(query("@#/&%"), "%40%23%2F%26%25");
    assert_eq!(query("a b"), "a%20b");
    assert_eq!(query("%2e%2e"), "%252e%252e", "what looks encoded is encoded once more");
    assert_eq!(query(".."), "..", "harmless in a query");
    let custom = Custom::get("/users").query("userId", "x\r\n\0").request(&site(), None).unwrap();
    assert_eq!(custom.uri().query(), Some("userId=x%0D%0A%00"), "no id has these, but other texts do");
    assert_eq!(query("\u{1f4de}"), "%F0%9F%93%9E");
    assert_eq!(query("a-b_c.d~e"), "a-b_c.d~e");
}

#[test]
fn custom_paths_that_would_lead_elsewhere_are_refused() {
    let elsewhere = [
        "",
        "users",
        "//evil.example/users",
        "/users/../auth/token",
        "/users/./x",
        "/..",
        "/%2e%2e/x",
        "/x/%2E.",
        "/users?userId=1",
        "/users#x",
        "/a b",
        "/a\r\nHost: evil.example",
        "/a\0",
        "/\u{1f4de}",
        "/a\\..\\b",
        "\t/users",
    ];
    for path in elsewhere {
        let error = Custom::get(path).request(&site(), None).unwrap_err();
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent), "{path:?}");
        assert!(error.to_string().contains("path") && !error.to_string().contains('\n'), "{error}");
    }
    for path in ["/", "/users", "/users/", "/a%20b", "/a...b", "/a/b/c;d=e,f:g@h"] {
        let request = Custom::get(path).request(&site(), None).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(request.uri().path(), format!("/api/v2{path}"));
    }
}

#[test]
fn an_empty_id_is_refused_before_it_means_all() {
    let error = users::Delete::new("").request(&site(), None).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent));
    assert_eq!(error.to_string(), "users.delete (DELETE /users): $.userId: it is required and empty");
    let error = auth::sso::CreateFor::new("").request(&site(), None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
}

#[test]
fn a_url_that_is_too_long_is_an_error_and_not_a_panic() {
    let error = users::Get::new("x".repeat(100_000)).request(&site(), None).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent));
    assert!(error.to_string().len() < 300, "{error}");
    let request = users::Get::new("x".repeat(7_900)).request(&site(), None).unwrap();
    assert_eq!(pairs(request.uri())[0].1.len(), 7_900);
}

/// The strategy above is by chance; each of these is tried for certain.
#[test]
fn every_troublesome_text_is_tried() {
    let mut refused = 0;
    for id in TROUBLE {
        match sent(&users::services::Get::new(*id), &[id]) {
            Some(request) => {
                check_line(request.uri());
                assert_eq!(pairs(request.uri())[0].1, *id);
            }
            None => refused += 1,
        }
        let custom = Custom::get("/x").query("id", *id).request(&site(), None).unwrap();
        check_line(custom.uri());
        assert_eq!(pairs(custom.uri())[0].1, *id);
    }
    assert_eq!(refused, 8, "blanks at an end, control and invisible characters");
}
