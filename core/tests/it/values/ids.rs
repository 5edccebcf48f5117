//! Ids: one type each, any text, one costume.

use std::collections::{BTreeMap, HashSet};

use odin_api::value::{GroupId, Pattern, ServiceName, ServiceProviderId, UserId};
use proptest::prelude::*;
use serde_json::json;

use crate::values::{json, read};

#[test]
fn an_id_is_a_text_with_a_type() {
    let id = UserId::from("4001@example.net");
    assert_eq!(id, "4001@example.net");
    assert_eq!(id, *"4001@example.net");
    assert_eq!((id.as_str(), id.as_ref()), ("4001@example.net", "4001@example.net"));
    assert_eq!(format!("{id} {id:?} {id:>18}|"), "4001@example.net \"4001@example.net\"   4001@example.net|");
    assert_eq!(UserId::from(&id), UserId::from(String::from("4001@example.net")));
    assert_eq!(id.clone().into_string(), "4001@example.net");
    let mut sorted = ["b", "a"].map(GroupId::from);
    sorted.sort();
    assert_eq!(sorted, ["a", "b"]);
    assert_eq!(ServiceProviderId::default(), "");
}

#[test]
fn an_id_is_found_by_its_text() {
    let by_id = BTreeMap::from([(UserId::from("4001"), 1)]);
    assert_eq!(by_id.get("4001"), Some(&1));
    let set: HashSet<ServiceName> = HashSet::from_iter(["Do Not Disturb".into()]);
    assert!(set.contains("Do Not Disturb"));
}

#[test]
fn ids_arrive_as_numbers_too() {
    for (text, id) in [
        (r#""4001""#, "4001"),
        ("4001", "4001"),
        ("-5", "-5"),
        ("18446744073709551615", "18446744073709551615"),
        ("true", "true"),
        ("22.0", "22.0"),
        ("1.5", "1.5"),
        (r#""0123""#, "0123"),
        (r#""\u00e9\u0000""#, "\u{e9}\0"),
    ] {
        assert_eq!(read::<UserId>(text).unwrap(), id, "{text}");
    }
    // A number of so many digits has lost some of them before it is here; nobody invents them again.
    for text in ["null", "[]", "{}", r#"["4001"]"#, "1e300", "12345678901234567890123"] {
        assert!(read::<UserId>(text).is_err(), "{text}");
    }
}

#[test]
fn patterns_are_texts_with_stars() {
    assert_eq!(Pattern::contains("smith"), "*smith*");
    assert_eq!(Pattern::starts_with("smith"), "smith*");
    assert_eq!(Pattern::equals("smith"), "smith");
    assert_eq!(Pattern::from("*mit*"), "*mit*");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_is_kept(text in "(?s).{0,40}") {
        let id = UserId::from(text.as_str());
        prop_assert_eq!(json(&id), json!(text));
        prop_assert_eq!(&read::<UserId>(&json!(text).to_string()).unwrap(), &id);
        prop_assert_eq!(id.into_string(), text);
    }

    #[test]
    fn any_number_is_its_digits(number in any::<i64>()) {
        prop_assert_eq!(read::<UserId>(&number.to_string()).unwrap(), UserId::from(number.to_string()));
    }
}
