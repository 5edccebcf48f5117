//! Faults of reading that were found on the product, by the rows of the list of faults: silent loss first.

use bytes::Bytes;
use odin_api::json::{Kind, Presence, ReadError, print};
use odin_api::value::{Array, PhoneNumber};
use odin_api::{Call, Endpoint, Error, ErrorKind, Safety, Site, groups, operations, service_providers, users};
use odin_api_properties::fields::fields;
use serde_json::{Value, json};

fn answer(body: impl Into<Bytes>) -> http::Response<Bytes> {
    http::Response::new(body.into())
}

fn read<E: Endpoint>(body: &str) -> Result<E::Response, Error> {
    E::response(answer(body.to_owned()))
}

fn body(call: &impl Endpoint) -> Value {
    let request = call.request(&Site::new("https://x.example/").unwrap(), None).unwrap();
    serde_json::from_slice(request.body()).unwrap()
}

fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn r01_an_object_with_whole_numbers_as_keys_is_a_list_and_goes_back_as_it_came() {
    let text =
        r#"{"userId":"u","userServices":{"0":{"serviceName":"A"},"3":{"serviceName":"B"},"10":{"serviceName":"C"}}}"#;
    let mut services = read::<users::services::Get>(text).unwrap();
    let names = |list: &Array<users::services::UserService>| {
        list.iter().map(|service| service.service_name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(&services.user_services), ["A", "B", "C"]);
    assert_eq!(written(&services), text);
    services.user_services.remove(1);
    let plain = r#"{"userId":"u","userServices":[{"serviceName":"A"},{"serviceName":"C"}]}"#;
    assert_eq!(written(&services), plain, "a list that was changed is a list");

    let rows =
        read::<service_providers::List>(r#"{"10":{"serviceProviderId":"b"},"2":{"serviceProviderId":"a"}}"#).unwrap();
    let ids: Vec<_> = rows.iter().map(|row| serde_json::to_value(row).unwrap()["serviceProviderId"].clone()).collect();
    assert_eq!(ids, ["a", "b"], "in the order of the keys");
    let bad = read::<users::List>(r#"{"1":{"userId":"a"},"2":7}"#).unwrap();
    assert_eq!((bad.len(), bad.rejected().len(), written(&bad)), (1, 1, r#"{"1":{"userId":"a"},"2":7}"#.to_owned()));
}

#[test]
fn r02_a_bare_list_is_the_list_of_a_wrapper() {
    type Submenu = groups::auto_attendants::submenus::Get;
    let row = |n: u32| json!({"min": format!("+1-513555100{n}"), "max": format!("+1-513555109{n}")});
    for count in 0..4 {
        let rows: Vec<_> = (0..count).map(row).collect();
        let list = read::<groups::dns::List>(&json!(rows).to_string()).unwrap();
        assert_eq!((list.dns.len(), list.dns.is_present(), list.dns.rejected().len()), (rows.len(), true, 0));
        assert!(list.extra.is_empty(), "{:?}", list.extra);
    }
    // A row that has a key of the wrapper is a row where it has more of its own.
    let keys = read::<Submenu>(r#"[{"key":"1","action":"Play Announcement","audioFile":{"name":"a"}}]"#).unwrap();
    assert_eq!((keys.keys.len(), &keys.audio_file), (1, &None));
    let itself = read::<Submenu>(r#"[{"submenuId":"s","audioFile":{"name":"a"}}]"#).unwrap();
    assert_eq!((itself.keys.len(), itself.submenu_id.as_deref()), (0, Some("s")));
    // A list of one wrapper is still that wrapper, and one with gaps still a list.
    let wrapped = json!([{"dns": [row(1), row(2)]}]).to_string();
    assert_eq!(read::<groups::dns::List>(&wrapped).unwrap().dns.len(), 2);
    let gaps = json!({"0": row(1), "5": row(2)}).to_string();
    assert_eq!(read::<groups::dns::List>(&gaps).unwrap().dns.len(), 2);
    for nothing in ["[7,8]", r#"[{"message":"no"}]"#, r#"[{"message":"no"},{"message":"no"}]"#] {
        read::<groups::dns::List>(nothing).expect_err("no list of numbers");
    }
}

#[test]
fn r02_every_read_of_a_wrapper_takes_its_bare_list() {
    let mut wrappers = 0;
    for operation in operations().filter(|operation| operation.safety == Safety::Safe) {
        let Kind::Object(shape) = (operation.answer)() else { continue };
        let lists: Vec<_> = fields(shape).iter().filter(|field| field.presence == Presence::Repeated).collect();
        let ([list], false) = (lists.as_slice(), fields(shape).iter().any(|field| field.required)) else {
            continue;
        };
        let Kind::Object(row) = list.kind else { continue };
        let mut one = serde_json::Map::new();
        for field in fields(row).iter().filter(|field| field.required) {
            let value = match field.kind {
                Kind::Flag => json!(true),
                Kind::Int | Kind::Quantity | Kind::Float => json!(1),
                Kind::Object(_) => json!({}),
                _ => json!("x"),
            };
            one.insert(field.key.to_owned(), value);
        }
        // A key that the wrapper has as well would make one row look like the wrapper.
        let own = fields(row).iter().find(|field| {
            matches!(field.kind, Kind::Text | Kind::Id | Kind::Ids)
                && field.presence != Presence::Repeated
                && fields(shape).iter().all(|other| other.key != field.key)
        });
        let Some(own) = own else { continue };
        one.insert(own.key.to_owned(), json!("x"));
        for count in 1..3 {
            let rows = json!(vec![one.clone(); count]);
            let printed = operation.read(rows.to_string().into());
            let printed = printed.unwrap_or_else(|error| panic!("{operation:?}: {error}: {rows}"));
            if printed.is_array() {
                // It answers a list of these.
                break;
            }
            assert_eq!(printed[list.key].as_array().map(Vec::len), Some(count), "{operation:?}: {printed}");
        }
        wrappers += usize::from(operation.read(json!({}).to_string().into()).is_ok_and(|printed| printed.is_object()));
    }
    println!("{wrappers} wrappers");
    assert!(wrappers >= 20, "{wrappers}");
}

#[test]
fn r03_nothing_that_is_known_is_no_row_and_no_record() {
    type Pickup = groups::call_pickup::groups::List;
    let empty = read::<Pickup>("{}").unwrap();
    assert_eq!((empty.len(), empty.is_present()), (0, true), "the empty list");
    let error = read::<Pickup>(r#"{"message":"try later"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreadable);
    let line = error.to_string();
    assert!(line.contains("expected a list at $") && line.contains("try later"), "{line}");
    // A record, one of which something must be there, and a text in place of one.
    for error in [
        read::<users::call_forwarding_always::Get>(r#"{"message":"try later"}"#).unwrap_err(),
        read::<users::services::Get>(r#"{"message":"try later"}"#).unwrap_err(),
        read::<users::services::Get>(r#"[{"message":"try later"}]"#).unwrap_err(),
        read::<users::services::Get>(r#""try later""#).unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert!(error.to_string().contains("try later"), "{error}");
    }
    let error = read::<users::services::Get>(r#"{"message":"try later"}"#).unwrap_err();
    assert!(error.to_string().contains("expected an object with a field that is known at $"), "{error}");
    // Where something is known, what is missing is said instead.
    let error = read::<users::services::Get>(r#"{"userServices":[]}"#).unwrap_err();
    assert!(error.to_string().contains("expected a value at $.userId"), "{error}");
}

#[test]
fn r03_no_read_of_the_registry_makes_something_of_nothing() {
    let (mut lists, mut records, mut reads) = (Vec::new(), Vec::new(), 0);
    let foreign = [
        json!({"message": "try later"}),
        json!({"newIn7": [{"name": "a"}]}),
        json!({"newIn7": {"userId": "a"}, "other": null}),
        json!([{"message": "try later"}]),
    ];
    for operation in operations().filter(|operation| operation.safety == Safety::Safe) {
        reads += 1;
        let Kind::Object(shape) = (operation.answer)() else { continue };
        let keys: Vec<_> = fields(shape).iter().map(|field| field.key).collect();
        for body in &foreign {
            let known =
                |map: &Value| map.as_object().is_some_and(|map| map.keys().any(|key| keys.contains(&key.as_str())));
            if known(body) || known(&body[0]) {
                continue;
            }
            match operation.read(body.to_string().into()) {
                Err(ReadError::Mismatch(_)) => {}
                Err(other) => panic!("{operation:?}: {other}"),
                // A list keeps a row that it cannot read in its place.
                Ok(Value::Array(rows)) if body.is_array() => assert_eq!(Value::Array(rows), *body, "{operation:?}"),
                Ok(Value::Array(rows)) => lists.push(format!("{}: {rows:?}", operation.id)),
                Ok(record) => records.push(format!("{}: {record}", operation.id)),
            }
        }
    }
    println!("of {reads} reads {} give a blank row and {} a blank record", lists.len(), records.len());
    assert_eq!((lists, records), (Vec::new(), Vec::new()));
}

#[test]
fn r04_a_write_that_is_answered_with_nothing_has_no_record() {
    let (mut typed, mut lists) = (0, 0);
    for operation in operations().filter(|operation| operation.safety != Safety::Safe) {
        if !matches!((operation.answer)(), Kind::Object(_)) || operation.read(Bytes::new()).is_err() {
            continue;
        }
        typed += 1;
        for body in ["{}", "[]", " { } ", "[ ]", "[{}]", "null", ""] {
            let printed = operation.read(body.into()).unwrap();
            // A write that answers with a list, such as that of who is left, may answer with an empty one.
            let is_list = matches!(body, "[]" | "[ ]") && printed == json!([]);
            lists += usize::from(is_list && body == "[]");
            assert!(is_list || printed.is_null(), "{operation:?}: {body}: {printed}");
        }
    }
    println!("{typed} typed writes, {lists} of a list");
    assert!(typed > 100 && lists < 10, "{typed}, {lists}");
    let made = read::<groups::hunt_groups::Create>("{}").unwrap();
    assert!(made.record.is_none() && made.unread.is_none());
}

/// What is wrong with the text of one row, and what is read of it.
const BAD_TEXTS: [(&[u8], &str); 6] = [
    (br"Party \ud83d", "Party \u{fffd}"),
    (br"Party \udd0d x", "Party \u{fffd} x"),
    (br"Party \ud83d\ud83d", "Party \u{fffd}\u{fffd}"),
    (b"Party\tLine", "Party\tLine"),
    (b"Caf\xe9", "Caf\u{fffd}"),
    (b"cut \xf0\x9f", "cut \u{fffd}"),
];

fn three_rows(key: &str, text: &[u8]) -> Vec<u8> {
    let head = format!(r#"[{{"userId":"a"}},{{"userId":"b","{key}":""#);
    [head.as_bytes(), text, br#""},{"userId":"c","lastName":"\ud83d\ude00 \u00e9"}]"#].concat()
}

#[test]
fn r05_a_bad_text_costs_nothing_but_itself() {
    for (bad, good) in BAD_TEXTS {
        let list = users::List::response(answer(three_rows("lastName", bad))).unwrap_or_else(|error| panic!("{error}"));
        let ids: Vec<_> = list.iter().map(|user| user.user_id.as_str()).collect();
        assert_eq!((ids, list.rejected().len()), (vec!["a", "b", "c"], 0));
        assert_eq!(list[1].last_name.as_deref(), Some(good));
        assert_eq!(list[1].extra.get("lastName"), Some(&json!(good)), "the item is marked");
        assert!(list[0].extra.is_empty() && list[2].extra.is_empty(), "and no other");
        assert_eq!(list[2].last_name.as_deref(), Some("\u{1f600} \u{e9}"));
        // In a field that nobody knows, and in an id, which it spoils.
        let list = users::List::response(answer(three_rows("newIn7", bad))).unwrap();
        assert_eq!((list.len(), list[1].extra.get("newIn7")), (3, Some(&json!(good))));
        let list = users::List::response(answer(three_rows("userId", bad))).unwrap();
        let rejected: Vec<_> = list.rejected().iter().map(|item| (item.index(), item.reason())).collect();
        assert_eq!(list.len(), 2);
        assert_eq!(rejected, [(1, "a well-formed text at $.userId".to_owned())]);
    }
}

#[test]
fn r05_a_number_that_no_one_can_hold_costs_nothing_but_itself() {
    for (came, number) in [("1E+400", "1e400"), ("-1e400", "-1e400"), (&*"9".repeat(400), &*"9".repeat(400))] {
        let body = format!(r#"[{{"userId":"a","newIn7":{came}}},{{"userId":"b"}}]"#);
        let list = read::<users::List>(&body).unwrap();
        assert_eq!((list.len(), list[0].extra.get("newIn7")), (2, Some(&json!(number))));
    }
}

#[test]
fn r05_what_is_no_json_stays_none() {
    for body in [
        &b"[{\"userId\":\"a\t\"}"[..],
        b"[\"\t\"]",
        b"\xff",
        b"{\"userId\":\"\xff\"}",
        b"[1e400",
        b"[{\"userId\":\"a\"},{1e400:1}]",
        b"[{\"userId\":\"a\",\"x\":\"\\x\"}]",
    ] {
        let error = users::List::response(answer(body.to_vec())).unwrap_err();
        assert!(matches!(error.read_error(), Some(ReadError::Syntax(_))), "{error}");
    }
}

#[test]
fn r06_of_a_key_that_comes_twice_nothing_is_lost() {
    let service = read::<users::services::Get>(
        r#"{"userId":"u","userServices":[{"serviceName":"A","serviceName":"B","newIn7":1,"newIn7":2}],"userServices":[]}"#,
    )
    .unwrap();
    assert!(service.user_services.is_empty());
    let earlier = service.extra.get("userServices").expect("the earlier list");
    assert_eq!(earlier[0]["serviceName"], "B");
    assert!(format!("{service:?}").contains("extra"), "{service:?}");
    let text = r#"{"serviceName":"A","serviceName":"B","newIn7":1,"newIn7":2,"deep":{"a":{"x":1,"x":2}}}"#;
    let one: users::services::UserService = serde_json::from_str(text).unwrap();
    let values: Vec<_> = one.extra.iter().map(|(key, value)| format!("{key}={value}")).collect();
    assert_eq!(one.service_name, "B");
    assert_eq!(values, [r#"deep={"a":{"x":2}}"#, "newIn7=2", r#"serviceName="A""#, "newIn7=1", "x=1"]);
    assert_eq!(print(&one)["serviceName"], "B", "what is written is the last");
    let list = read::<users::List>(r#"[{"userId":"a","userId":"b"}]"#).unwrap();
    assert_eq!((list[0].user_id.as_str(), list[0].extra.get("userId")), ("b", Some(&json!("a"))));
}

#[test]
fn r07_an_empty_text_is_none_and_goes_back_as_it_came() {
    let text = r#"{"userId":"u","phoneNumber":"","extension":"","emailAddress":"","address":{"city":""}}"#;
    let mut user = read::<users::Get>(text).unwrap();
    assert_eq!((&user.phone_number, &user.extension, &user.email_address), (&None, &None, &None));
    assert!(user.extra.is_empty() && user.address.as_ref().is_some_and(|address| address.city.get().is_none()));
    let came: Value = serde_json::from_str(text).unwrap();
    assert_eq!(print(&user), came);
    let sent = body(&users::Update::new("u").record(&user));
    assert_eq!(
        (&sent["phoneNumber"], &sent["extension"], &sent["address"]["city"]),
        (&json!(""), &json!(""), &json!(""))
    );
    user.phone_number = Some(PhoneNumber::from("+1-5135551000"));
    assert_eq!(print(&user)["phoneNumber"], "+1-5135551000");
    // What a caller sets to nothing is sent as that.
    assert_eq!(body(&users::Update::new("u").phone_number(""))["phoneNumber"], "");
}

#[test]
fn r08_a_bare_text_goes_back_as_that_text() {
    let text = r#"{"userId":"u","department":"Sales (grp.odin)"}"#;
    let mut user = read::<users::Get>(text).unwrap();
    assert_eq!(user.department.as_ref().unwrap().name.as_deref(), Some("Sales (grp.odin)"));
    assert_eq!(print(&user), serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(body(&users::Update::new("u").record(&user))["department"], "Sales (grp.odin)");
    user.department.as_mut().unwrap().name = Some("Support".into());
    assert_eq!(print(&user)["department"], "Support");
    user.department.as_mut().unwrap().extra.insert("more", 1);
    assert_eq!(print(&user)["department"], json!({"name": "Support", "more": 1}), "it is more than a text now");
}

/// Run this suite with `--features serde_json/arbitrary_precision` and the like: it is the same with each of them.
#[test]
fn r09_numbers_are_read_alike_whatever_a_program_turns_on() {
    let text = r#"{"userId":"u","newIn7":[8.4,-0,1,-1,18446744073709551615,1e2,2.50],"allowVideo":1,"phoneNumber":5135551000}"#;
    let user = read::<users::Get>(text).unwrap();
    assert_eq!((user.allow_video, user.phone_number.as_ref().unwrap().as_str()), (Some(true), "5135551000"));
    let came = user.extra.get("newIn7").unwrap().to_string();
    assert_eq!(came, "[8.4,-0.0,1,-1,18446744073709551615,100.0,2.5]");
    assert!(!written(&user).contains("private"), "{}", written(&user));
    let quantity: odin_api::value::Quantity = serde_json::from_str("7").unwrap();
    assert_eq!(quantity, odin_api::value::Quantity::Of(7));
    let list = read::<users::List>("[1.5]").unwrap();
    assert_eq!(written(&list), r#"[{"userId":"1.5"}]"#.replace(r#"{"userId":"1.5"}"#, "1.5"));
}

#[test]
fn r10_a_list_that_is_emptied_is_empty() {
    let mut list = read::<users::List>(r#"[{"userId":"a"},null,{"x":1}]"#).unwrap();
    list.clear();
    assert_eq!((written(&list), list.rejected().len()), ("[]".to_owned(), 0));
}

#[test]
fn r12_unknown_fields_are_sorted() {
    let user = read::<users::Get>(r#"{"z":1,"userId":"u","a":2,"m":3}"#).unwrap();
    assert_eq!(user.extra.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["a", "m", "z"]);
}

#[test]
fn r14_what_was_read_may_be_written() {
    let read =
        r#"{"name":"t","maxActiveCalls":10,"maxIncomingCalls":-1,"maxOutgoingCalls":-1,"burstingMaxActiveCalls":-1}"#;
    let group = self::read::<groups::trunk_groups::Get>(read).unwrap();
    let update = groups::trunk_groups::Update::new("ent.odin", "grp.odin", "t").record(&group);
    let sent = body(&update);
    assert_eq!((&sent["maxIncomingCalls"], &sent["burstingMaxActiveCalls"]), (&json!(-1), &json!(-1)));
    // What the caller sets himself is checked as ever.
    let error = update.max_incoming_calls(-2).prepare().map(|_: Call| ()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
}

#[test]
fn r11_a_record_that_must_be_there_is_filled_in_from_what_was_read() {
    use odin_api::groups::hunt_groups;
    use odin_api::shapes::service::ServiceInstanceProfile;
    let text =
        r#"{"serviceUserId":"h@x","serviceInstanceProfile":{"name":"Sales","phoneNumber":"+1-5135551000","newIn7":1}}"#;
    let group = read::<hunt_groups::Get>(text).unwrap();
    let sent = body(&hunt_groups::Update::new("h@x", ServiceInstanceProfile::default()).record(&group));
    assert_eq!(sent["serviceInstanceProfile"], json!({"name": "Sales", "phoneNumber": "+1-5135551000", "newIn7": 1}));
    // What the caller filled in himself stays.
    let mut profile = ServiceInstanceProfile::default();
    profile.name = "Support".to_owned().into();
    let sent = body(&hunt_groups::Update::new("h@x", profile).record(&group));
    assert_eq!(sent["serviceInstanceProfile"]["name"], "Support");
    assert_eq!(sent["serviceInstanceProfile"]["phoneNumber"], "+1-5135551000");
}

/// What came twice inside of a value that could not be read is not taken for a field of the row around it.
#[test]
fn a_rejected_row_goes_back_as_it_came() {
    let text = r#"[{"department":{"userId":true,"userId":null},"serviceName":null}]"#;
    let rows = read::<groups::account_authorization_codes::users::ListAvailable>(text).unwrap();
    assert_eq!((rows.len(), rows.rejected().len()), (0, 1));
    assert_eq!(written(&rows), r#"[{"department":{"userId":null},"serviceName":null}]"#);
}
