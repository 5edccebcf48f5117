//! Every operation, with arguments at random.

use http::Method;
use odin_api::json::{FieldDescription, Model, Place, View, print, read};
use odin_api::{Call, ErrorKind, Operation, operations};
use serde_json::Value;

use crate::requests::urls::{check_line, pairs, segments, site, token};
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::within;

/// So many for each operation.
const CASES: u64 = 100;

fn text(view: View<'_>) -> Option<String> {
    match view {
        View::Text(text) | View::Secret(text) => Some(text.to_owned()),
        View::Flag(flag) => Some(flag.to_string()),
        View::Int(number) => Some(number.to_string()),
        View::Float(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The texts of an argument: several of a list.
fn texts(arguments: &dyn Model, index: usize) -> Vec<String> {
    let mut found = Vec::new();
    arguments.fields(&mut |_, fields, _| match fields[index].view() {
        View::Array(items) => found.extend((0..items.count()).filter_map(|at| text(items.item(at)))),
        view => found.extend(text(view)),
    });
    found
}

/// What the arguments say that the query must hold, after what is in the path of the operation itself.
fn due_pairs(operation: &Operation, arguments: &dyn Model) -> Vec<(String, String)> {
    let fixed = operation.path.split_once('?').map_or("", |(_, query)| query);
    let fixed = fixed.split('&').filter_map(|pair| pair.split_once('='));
    let mut due: Vec<_> = fixed.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    for (index, field) in placed(operation, Place::Query) {
        due.extend(texts(arguments, index).into_iter().map(|text| (field.key.to_owned(), text)));
    }
    due
}

fn placed(operation: &Operation, place: Place) -> impl Iterator<Item = (usize, &'static FieldDescription)> {
    fields(operation.arguments).iter().enumerate().filter(move |(_, field)| field.place == place)
}

/// The path of the operation, its variables filled in.
fn due_segments(operation: &Operation, arguments: &dyn Model) -> Vec<String> {
    let path = operation.path.split('?').next().expect("a path");
    let variable = |segment: &str| {
        let name = segment.strip_prefix('{')?.strip_suffix('}')?;
        let (index, _) = placed(operation, Place::Path).find(|(_, field)| field.key == name).expect("its argument");
        texts(arguments, index).pop()
    };
    path[1..].split('/').map(|segment| variable(segment).unwrap_or_else(|| segment.to_owned())).collect()
}

fn check_body(operation: &Operation, arguments: &dyn Model, body: &[u8]) {
    if operation.method == Method::GET {
        return assert!(body.is_empty(), "{operation:?}: a GET has no body");
    }
    let bare_list = placed(operation, Place::Body).any(|(_, field)| field.key.is_empty());
    let mut due = print(arguments);
    let map = due.as_object_mut().expect("arguments are an object");
    if bare_list {
        due = map.remove("").unwrap_or_default();
    } else {
        for (_, field) in placed(operation, Place::Path).chain(placed(operation, Place::Query)) {
            map.remove(field.key);
        }
        for (constant, text) in operation.constants {
            match constant.split_once("[].") {
                None => drop(map.insert((*constant).to_owned(), (*text).into())),
                Some((list, key)) => {
                    let items = map.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
                    items
                        .filter_map(Value::as_object_mut)
                        .for_each(|item| _ = item.insert(key.to_owned(), (*text).into()));
                }
            }
        }
    }
    let has_body = placed(operation, Place::Body).next().is_some();
    let sent = if body.is_empty() { Value::Null } else { serde_json::from_slice(body).expect("JSON") };
    assert_eq!(sent, if has_body { due } else { Value::Null }, "{operation:?}");
}

#[test]
fn every_argument_goes_to_its_place_and_nowhere_else() {
    let (mut sent, mut refused) = (0_u64, 0_u64);
    for (number, operation) in (0_u64..).zip(operations()) {
        let keys = |place| placed(operation, place).map(|(_, field)| field.key).collect::<Vec<_>>();
        // One key in the query and in the body: as JSON the arguments are no object then.
        let twice = keys(Place::Query).iter().any(|key| keys(Place::Body).contains(key));
        for case in 0..CASES {
            let mut random = Random::new(number << 32 | case);
            let mut arguments = (operation.arguments.make)();
            let json = Value::Object(within::object(&mut random, operation.arguments));
            read(&json.to_string(), &mut *arguments).unwrap_or_else(|error| panic!("{operation:?}: {error}"));
            let call = Call::with_arguments(operation, &*arguments);
            let request = match call.and_then(|call| call.request(&site(), Some(&token()))) {
                Ok(request) => request,
                Err(error) => {
                    // A second field of the same key got nothing, or a text of dots is no segment.
                    assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
                    let dots = due_segments(operation, &*arguments).iter().any(|s| matches!(s.as_str(), "." | ".."));
                    assert!(twice || dots, "{error}, of {json}");
                    refused += 1;
                    continue;
                }
            };
            sent += 1;
            assert_eq!(request.method(), operation.method);
            check_line(request.uri());
            assert_eq!(segments(request.uri()), due_segments(operation, &*arguments), "{operation:?}");
            assert_eq!(pairs(request.uri()), due_pairs(operation, &*arguments), "{operation:?}");
            if !twice {
                check_body(operation, &*arguments, request.body());
            }
            let mut names: Vec<_> = request.headers().keys().map(http::HeaderName::as_str).collect();
            names.sort_unstable();
            let login = operation.login.then_some("authorization");
            let body = (!request.body().is_empty()).then_some("content-type");
            let due = ["accept", "accept-encoding"].into_iter().chain(login).chain(body).chain(["user-agent"]);
            assert_eq!(names, due.collect::<Vec<_>>(), "{operation:?}");
        }
    }
    println!("{sent} requests, {refused} refused");
    assert!(sent > 20_000 && refused < sent / 20, "{sent} sent, {refused} refused");
}
