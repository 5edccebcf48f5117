//! Faults of values, requests and errors that were found on the product, each as the kind that it is one of.

use std::error::Error as _;
use std::process::Command;

use odin_api::value::Array;
use odin_api::{Endpoint, ErrorKind, Site, auth, operations, users};

fn site() -> Site {
    Site::new("https://x.example/").unwrap()
}

fn body(call: &impl Endpoint) -> String {
    let body = call.request(&site(), None).unwrap().into_body();
    std::str::from_utf8(&body).unwrap().to_owned()
}

#[test]
fn fault_03_looking_through_an_absent_list_mutably_does_not_make_it_an_empty_one() {
    let mut list: Array<String> = Array::absent();
    list.iter_mut().for_each(|text| text.make_ascii_lowercase());
    assert!(!list.is_present(), "iter_mut made an absent list an empty one: it is now sent as []");
}

#[test]
fn fault_03_sorting_the_members_of_a_record_that_has_none_does_not_send_an_empty_list() {
    let mut user: users::User = serde_json::from_str(r#"{"userId":"a@b"}"#).unwrap();
    user.aliases.sort();
    let body = body(&users::Update::new("a@b").record(&user));
    assert!(!body.contains("aliases"), "{body}");
}

#[test]
fn fault_03_a_list_is_there_once_something_is_put_into_it() {
    type Change = fn(&mut Array<String>);
    let changes: [(&str, Change, Option<&[&str]>); 13] = [
        ("retain", |list| list.retain(|_| false), None),
        ("truncate", |list| list.truncate(0), None),
        ("pop", |list| assert_eq!(list.pop(), None), None),
        ("extend by nothing", |list| list.extend([""; 0]), None),
        ("for", |list| list.into_iter().for_each(String::clear), None),
        ("reverse", |list| list.reverse(), None),
        ("swap", |list| list.iter_mut().take(1).for_each(String::clear), None),
        ("push", |list| list.push("a"), Some(&["a"])),
        ("insert", |list| list.insert(0, "a"), Some(&["a"])),
        ("extend", |list| list.extend(["a", "b"]), Some(&["a", "b"])),
        ("set", |list| list.set(["a"]), Some(&["a"])),
        ("set to nothing", |list| list.set([""; 0]), Some(&[])),
        ("clear", Array::clear, Some(&[])),
    ];
    for (name, change, due) in changes {
        let mut list = Array::absent();
        change(&mut list);
        let printed = serde_json::to_value(&list).unwrap();
        assert_eq!(list.is_present(), due.is_some(), "{name}");
        assert_eq!(printed, serde_json::json!(due.unwrap_or_default()), "{name}");
    }
}

#[test]
fn fault_03_a_list_of_which_nothing_is_left_is_an_empty_one() {
    type Change = fn(&mut Array<String>);
    let changes: [(&str, Change); 4] = [
        ("retain", |list| list.retain(|_| false)),
        ("truncate", |list| list.truncate(0)),
        ("pop", |list| assert!(list.pop().is_some())),
        ("remove", |list| assert_eq!(list.remove(0), "a")),
    ];
    for (name, change) in changes {
        // Made by pushing, made by a vector, and made by an iterator.
        let mut pushed = Array::absent();
        pushed.push("a");
        for mut list in [pushed, vec![String::from("a")].into(), ["a"].into_iter().collect()] {
            change(&mut list);
            assert!(list.is_present() && list.is_empty(), "{name}");
        }
    }
}

#[test]
fn fault_07_showing_a_list_of_unreadable_items_takes_linear_time() {
    use std::time::Duration;
    let read = |n: usize| {
        let text = format!("[{}]", vec!["null"; n].join(","));
        let list = users::List::response(http::Response::new(text.into())).unwrap();
        assert_eq!(list.rejected().len(), n);
        list
    };
    let (small, large) = (read(5_000), read(40_000));
    type Look = fn(&Array<users::User>) -> usize;
    let looks: [(&str, Look); 3] = [
        ("Debug", |list| format!("{list:?}").len()),
        ("==", |list| usize::from(*list == list.clone())),
        ("Serialize", |list| serde_json::to_string(list).unwrap().len()),
    ];
    for (name, look) in looks {
        let time = |list| {
            let run = || {
                let begin = now();
                assert!(look(list) > 0);
                begin()
            };
            (0..3).map(|_| run()).min().expect("three runs")
        };
        let (small, large) = (time(&small), time(&large));
        eprintln!("{name}: 5,000 in {small:?}, 40,000 in {large:?}");
        let longest = small.max(Duration::from_millis(1)) * 16;
        assert!(large < longest, "{name}: 8 times the items take {large:?} instead of {small:?}");
    }
}

#[expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "the test measures time")]
fn now() -> impl Fn() -> std::time::Duration {
    let begin = std::time::Instant::now();
    move || begin.elapsed()
}

#[test]
fn fault_07_rejected_items_stand_where_they_stood() {
    let body = r#"[null,{"userId":"a"},7,8,{"userId":"b"},{"userId":"c"},9]"#;
    let mut list = users::List::response(http::Response::new(body.into())).unwrap();
    assert_eq!(serde_json::to_string(&list).unwrap(), body);
    list.push(users::User::new("d"));
    let more = r#"[null,{"userId":"a"},7,8,{"userId":"b"},{"userId":"c"},9,{"userId":"d"}]"#;
    assert_eq!(serde_json::to_string(&list).unwrap(), more);
    list.retain(|user| user.user_id == "c");
    assert_eq!(serde_json::to_string(&list).unwrap(), r#"[null,{"userId":"c"},7,8,9]"#);
    list.truncate(0);
    assert_eq!(serde_json::to_string(&list).unwrap(), "[null,7,8,9]");
}

#[test]
fn fault_08_with_on_a_get_is_not_lost() {
    let get = users::Get::new("a@b").with("newKey", "x");
    let request = get.request(&site(), None);
    if let Ok(request) = request {
        let all = format!("{} {:?}", request.uri(), request.body());
        assert!(all.contains("newKey"), "neither refused nor sent: {all}");
    }
}

#[test]
fn fault_08_what_no_body_can_carry_is_refused_by_name() {
    let error = users::Get::new("a@b").with("newKey", "hush").prepare().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    let line = error.to_string();
    assert!(line.starts_with("users.get (GET /users): newKey: ") && !line.contains("hush"), "{line}");
}

/// Every operation: an unknown field is in the body, or the call is refused.
#[test]
fn fault_08_no_operation_loses_an_unknown_field() {
    use odin_api::json::{Kind, Presence, read};
    let mut refused = 0;
    for operation in operations() {
        let mut arguments = (operation.arguments.make)();
        let mut given = serde_json::Map::new();
        for field in operation.arguments.fields {
            let one = match (field.kind)() {
                Kind::Text | Kind::Secret | Kind::Enum(_) => serde_json::json!("2024-11-04T00:00:00Z"),
                Kind::Flag => true.into(),
                Kind::Int | Kind::Quantity | Kind::Float => 1.into(),
                Kind::Object(_) | Kind::Json => continue,
            };
            let one = if field.presence == Presence::Repeated { serde_json::json!([one]) } else { one };
            if field.required() {
                given.insert(field.key.to_owned(), one);
            }
        }
        given.insert("newIn7".into(), "x".into());
        if read(&serde_json::Value::Object(given).to_string(), &mut *arguments).is_err() {
            continue;
        }
        match odin_api::Call::with_arguments(operation, &*arguments).and_then(|call| call.request(&site(), None)) {
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
                refused += usize::from(error.to_string().contains("newIn7"));
            }
            Ok(request) => {
                let body = String::from_utf8(request.body().to_vec()).unwrap();
                assert!(body.contains("newIn7"), "{operation:?} loses it: {} {body}", request.uri());
            }
        }
    }
    assert!(refused > 100, "only {refused} of them refuse it");
}

#[test]
fn fault_12_display_and_source_do_not_say_the_same_twice() {
    let setup = odin_api::Error::setup("the proxy cannot be used", "no such scheme");
    assert_eq!(setup.to_string(), "the proxy cannot be used: no such scheme");
    let site = Site::new("https://a b/").unwrap_err();
    for error in [setup, site] {
        let (text, source) = (error.to_string(), error.source().map(ToString::to_string).unwrap_or_default());
        assert!(source.is_empty() || !text.contains(&source), "anyhow's {{:#}} prints the cause twice: {text}");
        assert!(error.cause().is_some(), "the cause itself is there to be looked into");
    }
}

#[test]
fn fault_14_which_operation_is_the_login_is_known_of_it() {
    let logins: Vec<_> = operations().filter(|operation| operation.logs_in).map(|operation| operation.id).collect();
    assert_eq!(logins, ["auth.token.create"]);
    assert!(auth::token::Create::OPERATION.logs_in && !auth::token::Create::OPERATION.login);
}
