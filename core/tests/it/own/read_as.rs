//! Answers read into types of the caller: what serde alone reads, unchanged, and the server's quirks beyond it.

use std::collections::BTreeMap;
use std::fmt::Debug;

use odin_api::groups::{call_centers, hunt_groups};
use odin_api::json::ReadError;
use odin_api::users::{self, shared_call_appearance};
use odin_api::value::Array;
use odin_api::{As, Custom, Endpoint, Error, ErrorKind, Fate};
use odin_api_properties::{anything, random::Random};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    user_id: String,
    extension: Option<u32>,
    is_active: Option<bool>,
    title: Option<String>,
    ratio: Option<f64>,
    #[serde(default)]
    aliases: Vec<String>,
    device: Option<Device>,
}

#[derive(Debug, PartialEq, Default, Serialize, Deserialize)]
struct Device {
    ports: i64,
    on: bool,
    level: Option<Level>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Level {
    Group,
    System,
}

fn answer<T: DeserializeOwned + Send + 'static, E: Endpoint>(status: u16, body: &str) -> Result<T, Error> {
    As::<T, E>::response(http::Response::builder().status(status).body(body.to_owned().into()).expect("a response"))
}

fn list<T: DeserializeOwned + Send + 'static>(body: &str) -> Result<T, Error> {
    answer::<T, users::List>(200, body)
}

#[track_caller]
fn reads<T: DeserializeOwned + Send + 'static + Debug + PartialEq>(body: &str, due: &T) {
    assert_eq!(&list::<T>(body).unwrap_or_else(|error| panic!("{body}: {error}")), due, "{body}");
}

fn row(user_id: &str) -> Row {
    Row { user_id: user_id.to_owned(), ..Row::default() }
}

#[test]
fn values_are_read_in_the_forms_of_the_server() {
    let device = Device { ports: 12, on: true, level: Some(Level::Group) };
    let whole = Row {
        user_id: "7".into(),
        extension: Some(4001),
        is_active: Some(false),
        title: Some("5".into()),
        ratio: Some(0.5),
        aliases: vec!["a".into()],
        device: Some(device),
    };
    reads(
        r#"[{"userId":7,"extension":"4001","isActive":"false","title":5,"ratio":"0.5","aliases":"a","unknown":{"x":[1]},
            "device":[{"ports":" 12 ","on":1,"level":"Group","more":null}]}]"#,
        &vec![whole],
    );
    let blank = r#"[{"userId":"a","extension":"","isActive":"","title":"","ratio":null,"aliases":null,"device":""}]"#;
    reads(blank, &vec![Row { title: Some(String::new()), ..row("a") }]);
    reads(r#"{"userId":"a","aliases":{}}"#, &vec![row("a")]);
    reads(
        r#"{"userId":"a","aliases":{"2":"x","7":"y"}}"#,
        &vec![Row { aliases: vec!["x".into(), "y".into()], ..row("a") }],
    );
    reads(r#"{"3":{"userId":"a"},"5":{"userId":"b"}}"#, &vec![row("a"), row("b")]);
    reads("null", &Vec::<Row>::new());
    reads("{}", &Vec::<Row>::new());
    reads(r#"["1",2,true]"#, &vec!["1".to_owned(), "2".into(), "true".into()]);
    reads(r#"["1","18446744073709551615"]"#, &vec![1_u64, u64::MAX]);
    reads(r#"{"7":"a","8":1}"#, &BTreeMap::from([(7_u32, "a".to_owned()), (8, "1".into())]));
    reads("[[1,\"2\"],[3,4]]", &vec![(1_u8, 2_u8), (3, 4)]);
    // As text with a byte that is none, and with a byte order mark.
    let bytes = [b"\xef\xbb\xbf[{\"userId\":\"a\",\"title\":\"M\xfcller\ttab\"}]".as_slice()].concat();
    let read = As::<Vec<Row>, users::List>::response(http::Response::new(bytes.into())).expect("repaired");
    assert_eq!(read[0].title.as_deref(), Some("M\u{fffd}ller\ttab"));
    // Models are types, too.
    let models: Vec<users::User> = list(r#"[{"userId":"a","lastName":1}]"#).expect("models");
    assert_eq!(models[0].last_name.as_deref(), Some("1"));
}

#[test]
fn objects_and_lists_around_each_other_are_told_apart() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Around {
        users: Vec<Row>,
    }
    type Lines = shared_call_appearance::ListBulk;
    type Members = hunt_groups::users::ListAvailable;
    type Agents = call_centers::agents::List;
    // One object, in a list of one or not.
    let get = |body: &str| answer::<Row, users::Get>(200, body);
    assert_eq!(get(r#"{"userId":"a"}"#).expect("a row"), row("a"));
    assert_eq!(get(r#"[{"userId":"a"}]"#).expect("a row"), row("a"));
    let several = get(r#"[{"userId":"a"},{"userId":"b"}]"#).expect_err("two");
    assert!(several.to_string().contains("expected one object, not a list of several"), "{several}");
    // The answer is an object around a list: the type may be either, and so may be what comes.
    for body in [r#"{"users":[{"userId":"a"}]}"#, r#"{"x":1,"users":{"userId":"a"}}"#, r#"[{"userId":"a"}]"#] {
        assert_eq!(answer::<Vec<Row>, Lines>(200, body).expect(body), [row("a")]);
        assert_eq!(answer::<Around, Lines>(200, body).expect(body), Around { users: vec![row("a")] });
    }
    let wrapped = answer::<Around, Lines>(200, r#"[{"users":[{"userId":"a"}]}]"#).expect("a list of one");
    assert_eq!(wrapped.users, [row("a")]);
    // A plain text, where the operation's own record takes one.
    assert_eq!(answer::<Vec<Row>, Members>(200, r#"["a",{"userId":"b"}]"#).expect("ids"), [row("a"), row("b")]);
    assert_eq!(answer::<Vec<Row>, Agents>(200, r#"{"agents":["a"]}"#).expect("ids"), [row("a")]);
    assert!(list::<Vec<Row>>(r#"["a"]"#).is_err(), "and only there");
    // A write that answers with nothing.
    for body in ["", "null", "{}", "[]"] {
        assert_eq!(answer::<Option<Row>, users::Update>(200, body).expect(body), None);
        let error = answer::<Row, users::Update>(200, body).expect_err(body);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Unreadable, Fate::Unknown), "{body}");
    }
    assert!(answer::<Option<Row>, users::Get>(200, "").is_err(), "a read that answers with nothing failed");
}

#[test]
fn an_error_says_where_and_keeps_the_body_but_shows_no_value() {
    #[track_caller]
    fn says<T: DeserializeOwned + Send + 'static>(body: &str, path: &str, why: &str) {
        let Err(error) = list::<T>(body) else { panic!("{body} was read") };
        assert_eq!((error.kind(), error.json_path().as_deref()), (ErrorKind::Unreadable, Some(path)), "{error}");
        let due = format!("users.list (GET /users): 200 OK, but the body cannot be read: {why} at {path}");
        assert_eq!(error.to_string(), due);
        assert_eq!(error.response().expect("a response").body(), body.as_bytes());
        assert!(!format!("{error:?}").contains("hush"), "{error:?}");
    }
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "it is never read")]
    struct Holder {
        thing: Picky,
    }
    #[derive(Debug)]
    struct Picky;
    impl<'de> Deserialize<'de> for Picky {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            Err(serde::de::Error::custom(format!("no picky thing: {text}")))
        }
    }
    says::<Vec<Row>>(r#"[{"userId":"a"},{"extension":1}]"#, "$[1]", "missing field `userId`");
    says::<Vec<Row>>(r#"[{"userId":"a","extension":"hush"}]"#, "$[0].extension", "expected u32");
    says::<Vec<Row>>(r#"[{"userId":"a","extension":-1}]"#, "$[0].extension", "expected u32");
    says::<Vec<Row>>(r#"[{"userId":{"x":"hush"}}]"#, "$[0].userId", "expected a string");
    let level = r#"[{"userId":"a","device":{"ports":1,"on":true,"level":"hush"}}]"#;
    says::<Vec<Row>>(level, "$[0].device.level", "expected `Group` or `System`");
    says::<Vec<Row>>(r#"[{"userId":"a","aliases":["b",["hush"]]}]"#, "$[0].aliases[1]", "expected a string");
    says::<Vec<Row>>(r#"[{"userId":"a","userId":"b"}]"#, "$[0]", "duplicate field `userId`");
    says::<Option<u8>>("\"hush\"", "$", "expected u8");
    says::<BTreeMap<String, bool>>(r#"{"a b":"hush"}"#, r#"$["a b"]"#, "expected a boolean");
    says::<Vec<Holder>>(r#"[{"thing":"hush-7f3a"}]"#, "$[0].thing", "no picky thing: [redacted]");

    let cut = list::<Vec<Row>>(r#"[{"userId":"a""#).expect_err("cut");
    assert!(matches!(cut.read_error(), Some(ReadError::Syntax(_))) && cut.json_path().is_none(), "{cut}");
}

#[test]
fn refusals_are_refusals_whatever_the_type_takes() {
    #[derive(Debug, Default, Deserialize)]
    #[serde(default, rename_all = "camelCase")]
    struct Lax {
        extension: Option<String>,
    }
    for body in [r#"{"error":"no"}"#, r#"[{"error":"no","status":500}]"#, r#"{"success":false,"message":"no"}"#] {
        for error in [list::<Vec<Lax>>(body).map(drop), answer::<Lax, users::Get>(200, body).map(drop)] {
            let error = error.expect_err(body);
            assert_eq!((error.kind(), error.server_text()), (ErrorKind::Rejected, Some("no")), "{error}");
        }
        assert_eq!(list::<Value>(body).expect_err(body).kind(), ErrorKind::Rejected);
    }
    let error = answer::<Lax, users::Get>(404, "gone").expect_err("a status");
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::NotFound, Some("gone")));
    // An object that has nothing to do with it.
    let error = answer::<Lax, users::Get>(200, r#"{"message":"closed for today"}"#).expect_err("nothing known");
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::Unreadable, Some("closed for today")));
    answer::<Lax, users::Get>(200, r#"{"userId":"a"}"#).expect("a field of the operation is known");
    answer::<Lax, Custom>(200, "{}").expect("an empty object says nothing else");
}

#[test]
fn memory_is_bounded_as_for_models() {
    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only its size counts")]
    struct Large {
        #[serde(default)]
        numbers: [u64; 32],
    }
    for body in [format!("[{}]", vec!["{}"; 400_000].join(",")), format!("[{},7]", vec!["{}"; 400_000].join(","))] {
        let Err(error) = list::<Vec<Large>>(&body) else { panic!("it was read") };
        assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
        assert!(matches!(error.read_error(), Some(ReadError::Memory(_))), "{error}");
    }
    let short = format!("[{}]", vec!["\"a\""; 100_000].join(","));
    assert_eq!(list::<Vec<String>>(&short).expect("texts").len(), 100_000);
}

#[test]
fn any_json_is_read_as_serde_json_alone_reads_it() {
    for seed in 0..400 {
        let value = anything::json(&mut Random::new(seed), 3);
        let text = value.to_string();
        // A body that reports an error is one.
        if !text.contains("\"error\"") && !text.contains("\"success\"") {
            reads(&text, &serde_json::from_str::<Value>(&text).expect("JSON"));
            reads(&format!("[{text}]"), &vec![serde_json::from_str::<Value>(&text).expect("JSON")]);
        }
    }
}

/// The same row as the server might write it.
fn quirky(row: &Row, random: &mut Random) -> Value {
    let mut value = serde_json::to_value(row).expect("JSON");
    let mut odd = |place: &mut Value, form: fn(Value) -> Value| {
        if random.one_in(2) {
            *place = form(place.take());
        }
    };
    odd(&mut value["extension"], |value| if value.is_null() { json!("") } else { value.to_string().into() });
    odd(&mut value["isActive"], |value| match value {
        Value::Bool(flag) => {
            if flag {
                json!("1")
            } else {
                json!("false")
            }
        }
        _ => json!(""),
    });
    odd(&mut value["ratio"], |value| if value.is_null() { json!("") } else { value.to_string().into() });
    odd(&mut value["aliases"], |value| match value.as_array().map(Vec::as_slice) {
        Some([only]) => only.clone(),
        Some([]) => json!({}),
        _ => value,
    });
    odd(&mut value["device"], |value| if value.is_null() { value } else { json!([value]) });
    odd(&mut value, |value| value);
    value
}

#[test]
fn the_same_rows_come_out_of_every_form() {
    for seed in 0..400 {
        let mut random = Random::new(seed);
        let rows: Vec<Row> = (0..random.below(4))
            .map(|_| Row {
                user_id: format!("u{}", random.below(1000)),
                extension: random.one_in(2).then(|| u32::try_from(random.below(10_000)).expect("small")),
                is_active: random.one_in(2).then(|| random.one_in(2)),
                title: random.one_in(2).then(|| random.text()),
                ratio: random.one_in(2).then(|| f64::from(u8::try_from(random.below(200)).expect("small")) / 8.0),
                aliases: (0..random.below(3)).map(|index| format!("alias {index}")).collect(),
                device: random.one_in(2).then(|| Device { ports: 3, on: random.one_in(2), level: None }),
            })
            .collect();
        let plain = serde_json::to_string(&rows).expect("JSON");
        let mut odd: Vec<Value> = rows.iter().map(|row| quirky(row, &mut random)).collect();
        let odd = if odd.len() == 1 && random.one_in(2) { odd.remove(0) } else { Value::Array(odd) };
        let again: Vec<Row> = list(&plain).expect("plain rows");
        assert_eq!(again, rows);
        assert_eq!(list::<Vec<Row>>(&odd.to_string()).unwrap_or_else(|error| panic!("{odd}: {error}")), rows, "{odd}");
        let lossless: Array<users::User> =
            users::List::response(http::Response::new(odd.to_string().into())).expect("a list");
        assert_eq!(lossless.len(), rows.len());
    }
}

#[test]
fn a_custom_call_is_read_into_a_type() {
    let zones = Custom::get("/system/time-zones").read_as::<Vec<String>>();
    assert_eq!(format!("{zones:?}"), "GET /system/time-zones");
    let call = zones.prepare().expect("a call");
    assert_eq!(call.to_string(), "GET /system/time-zones");
    let read = answer::<Vec<String>, Custom>(200, r#""America/New_York""#).expect("a list of one");
    assert_eq!(read, ["America/New_York"]);
}
