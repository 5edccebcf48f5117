//! Each costume once, by name, on a model that everybody knows.

use odin_api::json::{print, read};
use odin_api::users::services::UserServices;
use odin_api::users::{User, services::UserService};
use serde_json::json;

#[track_caller]
fn service(text: &str) -> UserService {
    let mut model = UserService::default();
    read(text, &mut model).unwrap_or_else(|error| panic!("{error}: {text}"));
    model
}

#[test]
fn flags() {
    for (wire, flag) in [
        ("true", Some(true)),
        ("false", Some(false)),
        (r#""true""#, Some(true)),
        (r#""True""#, Some(true)),
        (r#""FALSE""#, Some(false)),
        ("1", Some(true)),
        ("0", Some(false)),
        (r#""1""#, Some(true)),
        (r#""0""#, Some(false)),
        ("null", None),
        (r#""""#, None),
        // Not a flag in any costume: kept, not guessed.
        (r#""maybe""#, None),
        ("2", None),
        ("-1", None),
        ("{}", None),
        ("[]", None),
    ] {
        let model = service(&format!(r#"{{"serviceName":"Fax","assigned":{wire}}}"#));
        assert_eq!(model.assigned, flag, "{wire}");
        let kept = matches!(wire, r#""maybe""# | "2" | "-1" | "{}" | "[]");
        assert_eq!(model.extra.get("assigned").is_some(), kept, "{wire}");
    }
}

#[test]
fn numbers_for_texts() {
    for (wire, text) in [
        ("2345678900", "2345678900"),
        ("-7", "-7"),
        ("18446744073709551615", "18446744073709551615"),
        ("1.5", "1.5"),
        // The release 22.0 is not the release 22.
        ("22.0", "22.0"),
        ("true", "true"),
    ] {
        assert_eq!(service(&format!(r#"{{"serviceName":{wire}}}"#)).service_name, text);
    }
}

#[test]
fn a_number_that_lost_its_digits_is_no_text() {
    let model = service(r#"{"serviceName":"Fax","alias":123456789012345678901234567890}"#);
    assert_eq!(model.alias, None);
    assert!(model.extra.get("alias").unwrap().is_number());
}

#[test]
fn objects() {
    let mut user = User::default();
    read(r#"[{"userId":"a","address":[],"department":"Sales","trunkAddressing":[{}]}]"#, &mut user).unwrap();
    assert_eq!(user.address.as_ref().unwrap().city.get(), None);
    assert_eq!(user.department.as_ref().unwrap().name.as_deref(), Some("Sales"));
    let expected = json!({"userId": "a", "address": {}, "department": "Sales", "trunkAddressing": {}});
    assert_eq!(print(&user), expected);
}

#[test]
fn lists() {
    for (wire, count) in [
        ("[]", 0),
        (r#"{"serviceName":"Fax"}"#, 1),
        (r#"[{"serviceName":"Fax"}]"#, 1),
        (r#"[[{"serviceName":"Fax"}]]"#, 1),
        (r#"[{"serviceName":"Fax"},{"serviceName":"Fax"}]"#, 2),
    ] {
        let mut model = UserServices::default();
        read(&format!(r#"{{"userId":"a","userServices":{wire}}}"#), &mut model).unwrap();
        assert_eq!(model.user_services.len(), count, "{wire}");
        assert!(model.user_services.is_present() && model.user_services.rejected().is_empty(), "{wire}");
    }
    for absent in [r#"{"userId":"a"}"#, r#"{"userId":"a","userServices":null}"#] {
        let mut model = UserServices::default();
        read(absent, &mut model).unwrap();
        assert!(!model.user_services.is_present());
    }
}

#[test]
fn of_two_members_with_one_key_the_last_is_read_and_the_first_kept() {
    for (first, second, assigned, kept) in [
        ("true", "false", Some(false), Some(json!(true))),
        ("\"maybe\"", "true", Some(true), Some(json!("maybe"))),
        ("true", "\"maybe\"", None, Some(json!("maybe"))),
        ("true", "null", None, Some(json!(true))),
    ] {
        let model = service(&format!(r#"{{"assigned":{first},"serviceName":"Fax","assigned":{second}}}"#));
        assert_eq!((model.assigned, model.extra.get("assigned").cloned()), (assigned, kept));
    }
}
