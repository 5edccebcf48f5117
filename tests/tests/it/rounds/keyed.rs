//! A round through every keyed table of the registry: whatever is created, listed and deleted at one path, for one user,
//! group, service provider or the system. And through every list of those who may become members. Nothing here names an
//! operation, so a table that is added is tried without a line.

use odin_api::json::{FieldDescription, Kind, Place, Presence};
use odin_api::{ErrorKind, Operation};
use serde_json::{Map, Value, json};

use crate::conformance::sockets::{OverHyper, OverUreq};
use crate::conformance::{Lab, Stage, run};
use crate::rounds::generic::{
    answer, arguments, assign_every_service, body, is_owned, is_owner, is_shown, sound, try_call, verb,
};

/// The operations on the records of a table.
struct Table {
    create: &'static Operation,
    list: &'static Operation,
    get: Option<&'static Operation>,
    update: Option<&'static Operation>,
    delete: &'static Operation,
    /// What names a record beside its owner.
    keys: Vec<&'static str>,
}

fn tables() -> Vec<Table> {
    let at = |path: &str, what: &str| {
        odin_api::operations().find(|operation| operation.path == path && verb(operation) == what)
    };
    let mut tables = Vec::new();
    for create in odin_api::operations().filter(|operation| verb(operation) == "create") {
        let (Some(list), Some(delete)) = (at(create.path, "list"), at(create.path, "delete")) else { continue };
        if !is_owned(list) {
            continue;
        }
        let fields = delete.arguments.describe();
        let keys: Vec<_> = fields
            .iter()
            .filter(|field| field.place == Place::Query && field.required)
            .map(|field| field.key)
            .collect();
        let keys: Vec<_> = keys.into_iter().filter(|key| !is_owner(delete, key)).collect();
        if !keys.is_empty() {
            let (get, update) = (at(create.path, "get"), at(create.path, "update"));
            tables.push(Table { create, list, get, update, delete, keys });
        }
    }
    tables
}

/// The rows of a list, bare or wrapped.
fn rows(list: &Value) -> Vec<Value> {
    match list {
        Value::Object(wrapped) => wrapped.values().find_map(Value::as_array).cloned().unwrap_or_default(),
        list => list.as_array().cloned().unwrap_or_default(),
    }
}

/// A record is created, listed, read, changed, given another name, and deleted. Returns the ids of the operations that
/// were called; a table whose records need something that is not there is left to the other rounds.
pub fn live_through_every_table<S: Stage>(lab: &Lab<S>) -> Vec<&'static str> {
    let mut called = Vec::new();
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    for table in tables() {
        let listed = || answer(&odin, table.list, Map::new()).map(|list| rows(&list));
        let made = body(table.create);
        let before = listed().unwrap_or_else(|error| panic!("{error}"));
        let takes = try_call(table.create, arguments(table.create, made.clone())).is_ok();
        let Some(Ok(created)) = takes.then(|| answer(&odin, table.create, made.clone())) else {
            println!("left to another round: {}", table.create.id);
            continue;
        };
        assert!(is_shown(&made.clone().into(), &created), "{}: {made:?} is answered by {created}", table.create.id);
        let named = |from: &Value| -> Map<String, Value> {
            let keys = table.keys.iter().map(|key| {
                let value = from.get(*key).or_else(|| made.get(*key)).cloned().unwrap_or_default();
                ((*key).to_owned(), value)
            });
            keys.collect()
        };
        let mut key = named(&created);
        assert_eq!(listed().unwrap().len(), before.len() + 1, "{} lists it", table.list.id);
        called.extend([table.create.id, table.list.id]);
        let shows = |key: &Map<String, Value>, written: &Map<String, Value>| {
            if let Some(get) = table.get {
                let shown = answer(&odin, get, key.clone()).unwrap_or_else(|error| panic!("{error}"));
                assert!(is_shown(&written.clone().into(), &shown), "{}: {shown} is read of {written:?}", get.id);
            }
        };
        shows(&key, &made);
        called.extend(table.get.map(|get| get.id));
        if let Some(update) = table.update {
            let fields = update.arguments.describe();
            let rename = |field: &FieldDescription| table.keys.iter().find(|key| is_rename(field.key, key));
            let mut change = key.clone();
            for field in fields.iter().filter(|field| field.place == Place::Body && !is_owner(update, field.key)) {
                let other = match field.kind {
                    _ if table.keys.contains(&field.key) => continue,
                    _ if rename(field).is_some() => json!("3335552"),
                    Kind::Flag => json!(false),
                    Kind::Enum(known) if field.presence != Presence::Repeated => json!(known[0]),
                    // A list is required by being the only one of its kind.
                    _ if field.required || update.arguments.one_of == [field.key] => sound(field).unwrap_or_default(),
                    _ => continue,
                };
                change.insert(field.key.to_owned(), other);
            }
            answer(&odin, update, change.clone()).unwrap_or_else(|error| panic!("{error}: {change:?}"));
            for field in &fields {
                if let (Some(part), Some(new)) = (rename(field), change.remove(field.key)) {
                    change.insert((*part).to_owned(), new);
                }
            }
            for (part, value) in &mut key {
                if let Some(new) = change.get(part) {
                    value.clone_from(new);
                }
            }
            shows(&key, &change);
            let rows = listed().unwrap();
            let has =
                |row: &Value| key.iter().all(|(part, value)| row.get(part).is_none_or(|own| is_shown(value, own)));
            assert!(rows.iter().any(has), "{}: {key:?} is not among {rows:?}", table.list.id);
            called.push(update.id);
        }
        answer(&odin, table.delete, key.clone()).unwrap_or_else(|error| panic!("{error}: {key:?}"));
        assert_eq!(listed().unwrap(), before, "{} leaves something", table.delete.id);
        let again = answer(&odin, table.delete, key.clone()).expect_err("it is gone");
        assert_eq!(again.kind(), ErrorKind::NotFound, "{again}");
        called.push(table.delete.id);
    }
    println!("{} operations of {} tables", called.len(), tables().len());
    called
}

/// Every list of those who may become members names users, and none twice. Returns the ids of the operations.
pub fn ask_who_is_available<S: Stage>(lab: &Lab<S>) -> Vec<&'static str> {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let mut called = Vec::new();
    let lists = odin_api::operations().filter(|operation| verb(operation) == "list-available" && is_owned(operation));
    for list in lists.filter(|list| !arguments(list, Map::new()).is_empty()) {
        let Ok(answer) = answer(&odin, list, Map::new()) else { continue };
        let rows = rows(&answer);
        let ids: Vec<_> = rows.iter().filter_map(|row| row.get("userId")?.as_str()).collect();
        if ids.is_empty() {
            println!("left to another round: {}", list.id);
            continue;
        }
        let once: std::collections::BTreeSet<_> = ids.iter().collect();
        assert!(once.len() == ids.len() && ids.contains(&"4002@example.net"), "{}: {ids:?}", list.id);
        called.push(list.id);
    }
    println!("{} lists of users who are available", called.len());
    called
}

/// Whether a key of an update gives another one a new value: `newName` of `name`.
fn is_rename(new: &str, key: &str) -> bool {
    new.strip_prefix("new").is_some_and(|rest| rest.eq_ignore_ascii_case(key))
}

fn records_live<S: Stage>(lab: &Lab<S>) {
    assert!(live_through_every_table(lab).len() >= 5, "a keyed table is known");
}

fn users_are_available<S: Stage>(lab: &Lab<S>) {
    assert!(!ask_who_is_available(lab).is_empty(), "a list of users is known");
}

#[test]
fn records_live_over_ureq() {
    run::<OverUreq>(records_live, &[]);
}

#[test]
fn records_live_over_hyper() {
    run::<OverHyper>(records_live, &[]);
}

#[test]
fn users_are_available_over_ureq() {
    run::<OverUreq>(users_are_available, &[]);
}

#[test]
fn users_are_available_over_hyper() {
    run::<OverHyper>(users_are_available, &[]);
}
