//! V2: an identifier with a character that nobody sees is not sent.

use odin_api::json::{FieldDescription, Kind, Limit, Place, Presence, read};
use odin_api::users::call_records::UserIds;
use odin_api::value::{GroupId, PhoneNumber, ServiceName, UserId};
use odin_api::{Call, Credentials, Endpoint, Error, ErrorKind, Fate, Site, groups, operations, users};
use serde_json::{Value, json};

use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::within;

fn site() -> Site {
    Site::new("https://x.example/api/v2").unwrap()
}

#[track_caller]
fn refused(call: &impl Endpoint) -> String {
    let error = call.request(&site(), None).expect_err("it is not sent");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent), "{error}");
    error.to_string()
}

#[test]
fn fault_v2_an_unseen_character_is_named_with_its_place() {
    for (id, words) in [
        (" 4001@example.net", "U+0020 space at position 1"),
        ("4001@example.net ", "U+0020 space at position 17"),
        ("4001@example.net\n", "U+000A line feed at position 17"),
        ("4001@example.net\r\n", "U+000D carriage return at position 17"),
        ("\u{feff}4001@example.net", "U+FEFF byte order mark at position 1"),
        ("40\u{200b}01@example.net", "U+200B zero width space at position 3"),
        ("4001\u{200d}@example.net", "U+200D zero width joiner at position 5"),
        ("\u{e9}\u{2060}x", "U+2060 word joiner at position 2"),
        ("\u{202a}4001", "U+202A invisible character at position 1"),
        ("4001\u{ad}", "U+00AD soft hyphen at position 5"),
        ("\u{a0}4001", "U+00A0 no-break space at position 1"),
        ("4001\u{3000}", "U+3000 ideographic space at position 5"),
        ("4001\u{2003}", "U+2003 blank at position 5"),
        ("40\t01", "U+0009 tab at position 3"),
        ("40\u{0}01", "U+0000 null character at position 3"),
        ("40\u{1b}01", "U+001B control character at position 3"),
        ("40\u{85}01", "U+0085 control character at position 3"),
        (" ", "U+0020 space at position 1"),
    ] {
        let due = format!("$.userId: it has {words}");
        for said in [
            refused(&users::Get::new(id)),
            refused(&users::Delete::new(id)),
            refused(&users::Update::new(id).title("x")),
            refused(&odin_api::Raw(users::Get::new(id))),
        ] {
            assert!(said.ends_with(&due), "{said}, not {due}");
            assert!(!said.contains(id.trim()) || id == " ", "{said}");
        }
        assert!(Credentials::new(id, "x").unwrap_err().to_string().contains(words), "{id:?}");
    }
}

#[test]
fn fault_v2_blanks_and_signs_inside_are_part_of_an_id() {
    for id in
        ["Sales North", "a  b", "Caf\u{e9}", "\u{65e5}\u{672c}", "\u{1f4de}", "-", "a,b", "e\u{301}", "grp+1", "%20"]
    {
        groups::Get::new("ent.odin", id).request(&site(), None).unwrap_or_else(|error| panic!("{id}: {error}"));
    }
}

/// Several ids in one argument: each of them counts.
#[test]
fn fault_v2_each_of_several_ids_is_looked_at() {
    use odin_api::users::call_records::details::{List, ListByPost};
    let day = |text: &str| text.parse::<odin_api::value::Timestamp>().unwrap();
    let list = |ids: UserIds| List::new(day("2024-11-04T00:00:00Z"), day("2024-11-05T00:00:00Z"), ids);
    let said = refused(&list(UserIds::of(["4001", " 4002"])));
    assert!(said.ends_with("$.userIds: it has U+0020 space at position 6"), "{said}");
    let said = refused(&list("4001,4002\u{200b},4003".into()));
    assert!(said.ends_with("$.userIds: it has U+200B zero width space at position 10"), "{said}");
    let post = ListByPost::new(day("2024-11-04T00:00:00Z"), day("2024-11-05T00:00:00Z"));
    let said = refused(&post.user_ids(["4001", "4002\n"]));
    assert!(said.ends_with("$.userIds[1]: it has U+000A line feed at position 5"), "{said}");
    list(UserIds::of(["4001", "4002"])).request(&site(), None).unwrap();
}

/// What the server says is read as it came, and goes back with the record that it came in.
#[test]
fn fault_v2_what_was_read_is_kept() {
    let text = r#"{"userId":"4001 ","groupId":"\u200bgrp","phoneNumber":" +1-5135551000","aliases":["a\n"]}"#;
    let user: users::User = serde_json::from_str(text).unwrap();
    assert_eq!((user.user_id.as_str(), user.group_id.as_ref().map(GroupId::as_str)), ("4001 ", Some("\u{200b}grp")));
    assert_eq!(serde_json::to_value(&user).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(read_id::<UserId>(" a\u{feff}"), " a\u{feff}");
    assert_eq!(read_id::<GroupId>("\n"), "\n");
    assert_eq!(read_id::<ServiceName>("\u{200b}"), "\u{200b}");
    assert_eq!(read_id::<PhoneNumber>(" 1"), " 1");
    let update = users::Update::new("4001").record(&user);
    let body: Value = serde_json::from_slice(update.request(&site(), None).unwrap().body()).unwrap();
    assert_eq!(body["phoneNumber"], json!(" +1-5135551000"));
    // But another one is looked at.
    let said = refused(&users::Update::new("4001").record(&user).phone_number("+1-5135551001 "));
    assert!(said.contains("$.phoneNumber: it has U+0020 space at position 14"), "{said}");
}

fn read_id<T: serde::de::DeserializeOwned + AsRef<str>>(text: &str) -> String {
    serde_json::from_value::<T>(json!(text)).unwrap().as_ref().to_owned()
}

/// With this value for one field, all others being fine.
fn with_value(
    operation: &'static odin_api::Operation,
    seed: u64,
    field: &FieldDescription,
    value: Value,
) -> Result<(), Error> {
    let mut random = Random::new(seed);
    let mut given = within::object(&mut random, operation.arguments);
    given.insert(field.key.to_owned(), value);
    let mut arguments = (operation.arguments.make)();
    read(&Value::Object(given).to_string(), &mut *arguments).unwrap_or_else(|error| panic!("{operation:?}: {error}"));
    Call::with_arguments(operation, &*arguments)?.request(&site(), None).map(drop)
}

/// Every id of every operation, wherever it goes.
#[test]
fn fault_v2_no_operation_sends_an_unseen_character_in_an_id() {
    let mut places = std::collections::BTreeMap::new();
    for operation in operations() {
        let described = fields(operation.arguments);
        for field in described.iter().filter(|field| matches!(field.kind, Kind::Id | Kind::Ids)) {
            // One key at two places is one value as JSON.
            if described.iter().filter(|other| other.key == field.key).count() > 1 {
                continue;
            }
            if matches!(field.limit, Limit::Digits(..)) {
                continue;
            }
            for flaw in ["x ", " x", "x\n", "\u{feff}x", "x\u{200b}y", "x\u{7f}"] {
                let one = if field.presence == Presence::Repeated { json!(["y", flaw]) } else { json!(flaw) };
                let Err(error) = with_value(operation, 7, field, one) else {
                    panic!("{operation:?} sends {flaw:?} as {}", field.key);
                };
                assert!(error.to_string().contains(&format!("$.{}", field.key)), "{error}");
                assert!(error.to_string().contains("it has U+"), "{error}");
            }
            *places.entry(format!("{:?}", field.place)).or_insert(0) += 1;
        }
    }
    println!("{places:?}");
    assert!(places[&format!("{:?}", Place::Query)] > 300 && places[&format!("{:?}", Place::Body)] > 200, "{places:?}");
}
