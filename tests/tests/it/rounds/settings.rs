//! A round through every setting of the registry: whatever is read at a path and written at the same path, for one user,
//! group or service provider. Nothing here names an operation, so a setting that is added is tried without a line.

use odin_api::json::{FieldDescription, Kind, Limit, Place, Presence};
use odin_api::{ErrorKind, Operation};
use serde_json::{Map, Value, json};

use crate::conformance::sockets::{OverHyper, OverUreq};
use crate::conformance::{Lab, Stage, Transport, run};
use crate::rounds::generic::{arguments, assign_every_service, call, is_owned, is_shown, refers, sound, verb};

/// What a write accepts because the vendor's client sends the whole record back, and what no command of BroadWorks
/// changes; or what the record shows at another place; or what is done, and not kept.
const ECHOED: &[(&str, &str)] = &[
    ("users.update", "contacts"),
    ("users.update", "countryCode"),
    ("users.hoteling-host.update", "removeGuestAssociation"),
    ("users.shared-call-appearance.update", "endpoints"),
    ("users.shared-call-appearance.update", "isActive"),
    ("users.shared-call-appearance.update", "maxAppearances"),
    ("users.shared-call-appearance.update", "enableMultipleCallArrangement"),
    ("users.voice-messaging.update", "isEnterprise"),
    ("groups.account-authorization-codes.update", "codeType"),
    ("groups.feature-access-codes.update", "restoreDefaultCodes"),
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

/// Another value for a field of the body, where one can be told from its kind and its limit.
fn other(field: &FieldDescription, now: Option<&Value>) -> Option<Value> {
    let candidates = match (field.kind, field.limit) {
        _ if field.presence == Presence::Repeated => sound(field).into_iter().collect(),
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
        (Kind::Text | Kind::Id, _) => sound(field).into_iter().collect(),
        _ => return None,
    };
    candidates.into_iter().find(|value| Some(value) != now)
}

fn is_written(field: &FieldDescription) -> bool {
    field.place == Place::Body && !field.required && (field.presence == Presence::Repeated || !refers(field))
}

/// Every field of every setting is changed alone, is read back, and is put back; where the platform refuses, because
/// another field is missing, nothing has changed. Returns the ids of the operations that were called; a setting that the
/// example platform does not have is left to the other rounds.
pub fn change_every_field<S: Stage>(lab: &Lab<S>) -> Vec<&'static str> {
    let (mut called, mut changed, mut refused) = (Vec::new(), 0, 0);
    let mut wrong = Vec::new();
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    for Pair { get, update } in pairs() {
        let shown = || -> Map<String, Value> {
            let body = odin.call(call(get, arguments(get, Map::new()))).unwrap_or_else(|error| panic!("{error}"));
            get.read(body.into_body()).unwrap().as_object().cloned().expect("a setting is an object")
        };
        match odin.call(call(get, arguments(get, Map::new()))) {
            // A bare list is no record.
            Ok(answer) => {
                if !get.read(answer.into_body()).unwrap().is_object() {
                    continue;
                }
            }
            Err(error) => {
                println!("left to another round: {error}");
                continue;
            }
        }
        let mut alone = 0;
        // What must go with another field is not written alone.
        let one_of = update.arguments.one_of;
        let alone_or_one = |field: &&FieldDescription| one_of.is_empty() || one_of.contains(&field.key);
        for field in update.arguments.describe().iter().filter(|field| is_written(field)).filter(alone_or_one) {
            // What had no value may have kept the one that it was given.
            let before = shown();
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
                    if !is_shown(&value, seen) {
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
                    let refused_by_rule = matches!(error.kind(), ErrorKind::Rejected | ErrorKind::NotFound);
                    assert!(refused_by_rule, "{} of {}: {error}", field.key, update.id);
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
