//! A round through every setting of the registry: whatever is read at a path and written at the same path, for one user,
//! group or service provider. Nothing here names an operation, so a setting that is added is tried without a line.

use odin_api::json::{FieldDescription, Kind, Limit, Place, Presence, read};
use odin_api::{Call, ErrorKind, Operation, users};
use serde_json::{Map, Value, json};

use crate::conformance::sockets::{OverHyper, OverUreq};
use crate::conformance::{Lab, Stage, Transport, run};

/// Whose settings those of an area are, by the names of the arguments.
fn owner(area: &str) -> &'static [(&'static str, &'static str)] {
    match area {
        "users" => &[("userId", "4001@example.net")],
        "groups" => &[("groupId", "grp.odin"), ("serviceProviderId", "ent.odin")],
        "service-providers" => &[("serviceProviderId", "ent.odin")],
        _ => &[],
    }
}

/// What a write accepts because the vendor's client sends the whole record back, and what no command of BroadWorks changes.
const ECHOED: &[(&str, &str)] = &[
    ("users.shared-call-appearance.update", "isActive"),
    ("users.shared-call-appearance.update", "maxAppearances"),
    ("users.shared-call-appearance.update", "enableMultipleCallArrangement"),
    ("users.voice-messaging.update", "isEnterprise"),
];

/// A read, and the write at the same path.
#[derive(Clone, Copy)]
struct Pair {
    get: &'static Operation,
    update: &'static Operation,
}

fn pairs() -> Vec<Pair> {
    let of = |method: http::Method| {
        odin_api::operations().filter(move |operation| operation.method == method && is_owned(operation))
    };
    let mut pairs = Vec::new();
    for get in of(http::Method::GET) {
        let one = matches!((get.answer)(), Kind::Object(_)) && verb(get) == "get";
        let update = of(http::Method::PUT).find(|update| update.path == get.path && verb(update) == "update");
        pairs.extend(update.filter(|_| one).map(|update| Pair { get, update }));
    }
    pairs
}

fn verb(operation: &Operation) -> &'static str {
    operation.id.rsplit('.').next().unwrap_or_default()
}

/// Whether it needs nothing but the ids of its owner.
fn is_owned(operation: &Operation) -> bool {
    let is_owner = |field: &FieldDescription| owner(operation.area()).iter().any(|(key, _)| *key == field.key);
    operation.arguments.describe().iter().all(|field| !field.required || is_owner(field))
}

fn arguments(operation: &Operation, more: Map<String, Value>) -> Map<String, Value> {
    let mut all = more;
    for (key, id) in owner(operation.area()) {
        if operation.arguments.describe().iter().any(|field| field.key == *key && field.required) {
            all.insert((*key).to_owned(), (*id).into());
        }
    }
    all
}

fn call(operation: &'static Operation, arguments: Map<String, Value>) -> Call {
    let mut model = (operation.arguments.make)();
    let json = Value::Object(arguments).to_string();
    read(&json, &mut *model).unwrap_or_else(|error| panic!("{operation:?}: {error} in {json}"));
    Call::with_arguments(operation, &*model).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Another value for a field of the body, where one can be told from its kind and its limit.
fn other(field: &FieldDescription, now: Option<&Value>) -> Option<Value> {
    let candidates = match (field.kind, field.limit) {
        (Kind::Flag, _) => vec![json!(true), json!(false)],
        (Kind::Enum(known), _) => known.iter().map(|word| json!(word)).collect(),
        (Kind::Int | Kind::Quantity, limit) => {
            let (least, most) = if let Limit::Range(least, most) = limit { (least, most) } else { (1, i64::MAX) };
            let now = now.and_then(Value::as_i64).unwrap_or(least);
            [now.saturating_add(1), now - 1]
                .into_iter()
                .filter(|it| (least..=most).contains(it))
                .map(Value::from)
                .collect()
        }
        _ => return None,
    };
    candidates.into_iter().find(|value| Some(value) != now)
}

fn is_written(field: &FieldDescription) -> bool {
    field.place == Place::Body && !field.required && matches!(field.presence, Presence::Optional | Presence::Clearable)
}

/// Whatever the group may assign: a setting can be read only where its service is assigned.
fn assign_every_service(odin: &impl Transport) {
    let (_, user) = owner("users")[0];
    let services = odin.call(users::services::Get::new(user)).unwrap().user_services;
    for service in services.iter().filter(|service| service.assigned != Some(true)) {
        // Some exclude each other, and some are sold out.
        let assignment = users::services::Assignment::assign(service.service_name.clone());
        let _ = odin.call(users::services::Update::new(user).user_services([assignment]));
    }
}

/// Every field of every setting is changed alone, is read back, and is put back; where the platform refuses, because
/// another field is missing, nothing has changed. Returns the ids of the operations that were called; a setting that the
/// founding world does not have is left to the other rounds.
pub fn change_every_field<S: Stage>(lab: &Lab<S>) -> Vec<&'static str> {
    let (mut called, mut changed, mut refused) = (Vec::new(), 0, 0);
    let mut wrong = Vec::new();
    for Pair { get, update } in pairs() {
        let place = lab.founding();
        let odin = place.admin();
        let shown = || -> Map<String, Value> {
            let body = odin.call(call(get, arguments(get, Map::new()))).unwrap_or_else(|error| panic!("{error}"));
            get.read(body.into_body()).unwrap().as_object().cloned().expect("a setting is an object")
        };
        if get.area() == "users" {
            assign_every_service(&odin);
        }
        if let Err(error) = odin.call(call(get, arguments(get, Map::new()))) {
            println!("left to another round: {error}");
            continue;
        }
        let before = shown();
        let mut alone = 0;
        for field in update.arguments.describe().iter().filter(|field| is_written(field)) {
            let Some(value) = other(field, before.get(field.key)) else { continue };
            let write = |value: &Value| {
                let written = Map::from_iter([(field.key.to_owned(), value.clone())]);
                odin.call(call(update, arguments(update, written)))
            };
            match write(&value) {
                Ok(_) => {
                    let now = shown();
                    let seen = now.get(field.key).unwrap_or(&Value::Null);
                    if ECHOED.contains(&(update.id, field.key)) {
                        assert_ne!(*seen, value, "{} of {} is more than echoed", field.key, update.id);
                        continue;
                    }
                    if *seen != value {
                        wrong.push(format!("{} of {}: {value} was written, {seen} is read", field.key, update.id));
                        continue;
                    }
                    alone += 1;
                    if let Some(old) = before.get(field.key) {
                        if let Err(error) = write(old) {
                            wrong.push(format!("{} of {} cannot be put back to {old}: {error}", field.key, update.id));
                        } else if shown() != before {
                            wrong.push(format!(
                                "{} of {} put back: {:?} is not {before:?}",
                                field.key,
                                update.id,
                                shown()
                            ));
                        }
                    }
                }
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::Rejected, "{} of {}: {error}", field.key, update.id);
                    assert_eq!(shown(), before, "{} of {} was refused and changed", field.key, update.id);
                    refused += 1;
                }
            }
        }
        if alone == 0 {
            println!("{} is left to another round", update.id);
        } else {
            called.extend([get.id, update.id]);
        }
        changed += alone;
    }
    println!("{} settings of {}: {changed} fields changed alone, {refused} refused", called.len() / 2, pairs().len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    called
}

fn every_field_is_changed_alone<S: Stage>(lab: &Lab<S>) {
    assert!(change_every_field(lab).len() >= 20, "settings that can be read and changed are known");
}

#[test]
fn every_field_is_changed_alone_over_ureq() {
    run::<OverUreq>(every_field_is_changed_alone, &[]);
}

#[test]
fn every_field_is_changed_alone_over_hyper() {
    run::<OverHyper>(every_field_is_changed_alone, &[]);
}
