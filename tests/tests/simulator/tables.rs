//! The lines of the tables, each tried by what the catalogue says of it: what was written is read, what is beyond a limit
//! is refused, and what a key named is gone when it was deleted.

use std::collections::BTreeMap;

use odin_sim::{Route, Verb, routes};
use serde_json::{Map, Value, json};

use crate::facts::{Entry, Facts, Keys, words};
use crate::support::Api;

const FACTS: &str = include_str!("../../catalogue/operations.jsonl");
const USER: &str = "4001@example.net";
const OWNER: [(&str, &str); 3] = [("userId", USER), ("serviceProviderId", "ent.odin"), ("groupId", "grp.odin")];

/// Settings with modules of their own, which take more than the catalogue says, or show something else than what was
/// written; other tests are about them.
const BY_HAND: [&str; 7] = [
    "/groups/emergency-zones",
    "/users",
    "/users/authentication",
    "/users/call-forwarding-selective",
    "/users/services/settings",
    "/users/shared-call-appearance",
    "/users/voice-messaging",
];

/// Somebody to whom every service is assigned that can be.
fn api() -> Api {
    let mut api = Api::admin();
    let group = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin" });
    let services = api.read("/groups/services?serviceProviderId=ent.odin&groupId=grp.odin");
    for kind in ["userServices", "groupServices"] {
        for row in services[kind].as_array().expect("services") {
            let mut change = json!({ "serviceName": row["serviceName"], "authorized": true, "quantity": -1 });
            let mut body = group.clone();
            body[kind] = json!([change]);
            // Some have no licence.
            api.put("/groups/services", &body);
            change = json!({ "serviceName": row["serviceName"], "assigned": true });
            body[kind] = json!([change]);
            let body = if kind == "userServices" { json!({ "userId": USER, kind: [change] }) } else { body };
            api.put(if kind == "userServices" { "/users/services" } else { "/groups/services" }, &body);
        }
    }
    api
}

/// The facts of an operation of the simulator, by method and path and what the id says that it does.
fn entry<'a>(facts: &'a Facts, route: &Route) -> Option<&'a Entry> {
    let verb = route.id().rsplit(':').next()?.replace('_', "-");
    let fits = |entry: &&Entry| {
        entry.method == route.verb().word() && entry.path == route.path() && entry.id.ends_with(&format!(".{verb}"))
    };
    facts.operations.iter().find(fits)
}

fn owner(keys: impl Iterator<Item = String>) -> Map<String, Value> {
    let keys: Vec<_> = keys.collect();
    let known = OWNER.iter().filter(|(key, _)| keys.iter().any(|own| own == key));
    known.map(|(key, id)| ((*key).to_owned(), (*id).into())).collect()
}

fn query(of: &Map<String, Value>) -> String {
    let pairs =
        of.iter().map(|(key, value)| format!("{key}={}", value.as_str().unwrap_or_default().replace(' ', "%20")));
    pairs.collect::<Vec<_>>().join("&")
}

/// Whether a key is about the owner, or names something that must be there.
fn refers(key: &str) -> bool {
    OWNER.iter().any(|(owner, _)| *owner == key) || key.ends_with("Id") || key.ends_with("Schedule")
}

/// A value that a field takes, where one can be told from its type and limits.
fn sound(kind: &Value, limit: Option<&Keys>) -> Option<Value> {
    let number = |name: &str| limit.and_then(|limit| limit.get(name)).and_then(Value::as_i64);
    match kind {
        Value::String(kind) => {
            if let Some(words) = words(kind) {
                let last = words.last();
                return if kind.contains("[]") { None } else { last.map(Value::from) };
            }
            match kind.trim_end_matches('?') {
                "bool" => Some(true.into()),
                "int" => {
                    let known = limit.and_then(|limit| limit.get("enum")).and_then(|numbers| numbers.get(0)).cloned();
                    known.or_else(|| Some(number("min").unwrap_or(1).into()))
                }
                "string" | "string|int" => {
                    let longest = usize::try_from(number("maxLength").unwrap_or(7)).unwrap_or(7);
                    Some("3335551".chars().take(longest).collect::<String>().into())
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// Values that are beyond the limit of a field or no value of its kind.
fn unsound(kind: &Value, limit: Option<&Keys>) -> Vec<Value> {
    let number = |name: &str| limit.and_then(|limit| limit.get(name)).and_then(Value::as_i64);
    let length = |name: &str| number(name).and_then(|most| usize::try_from(most).ok());
    let mut all = Vec::new();
    match kind {
        Value::String(kind) if words(kind).is_some() && !kind.contains("[]") => all.push(json!("No Such Word")),
        Value::String(kind) => match kind.trim_end_matches('?') {
            "bool" => all.push(json!("perhaps")),
            "int" => {
                all.push(json!("many"));
                all.extend(number("min").map(|least| json!(least - 1)));
                all.extend(number("max").map(|most| json!(most + 1)));
            }
            "string" => {
                all.push(json!({}));
                all.extend(length("maxLength").map(|most| json!("x".repeat(most + 1))));
            }
            _ => {}
        },
        Value::Array(items) if items.first().is_some_and(Value::is_object) => {
            all.push(json!("no list"));
            all.extend(length("maxItems").map(|most| json!(vec![json!({}); most + 1])));
        }
        Value::Object(_) => all.push(json!("no object")),
        _ => {}
    }
    all
}

/// Reads and writes at one path, of one owner.
fn settings(facts: &Facts) -> BTreeMap<&'static str, (&Entry, &Entry)> {
    let of = |verb: Verb, end: &'static str| {
        let fits = move |route: &&Route| route.verb() == verb && route.id().ends_with(end);
        routes().iter().filter(fits)
    };
    let mut found = BTreeMap::new();
    for get in of(Verb::Get, ":get") {
        let put = of(Verb::Put, ":update").find(|put| put.path() == get.path());
        let (Some(get), Some(put)) =
            (entry(facts, get).map(|entry| (get, entry)), put.and_then(|put| entry(facts, put)))
        else {
            continue;
        };
        if BY_HAND.contains(&get.0.path()) {
            continue;
        }
        let keys = get.1.query.iter().all(|(key, _, _)| OWNER.iter().any(|(owner, _)| owner == key));
        if keys && put.required.iter().all(|key| OWNER.iter().any(|(owner, _)| owner == key)) {
            found.insert(get.0.path(), (get.1, put));
        }
    }
    found
}

#[test]
fn settings_keep_what_is_written_and_refuse_what_is_beyond_the_documented_limits() {
    let facts = Facts::parse(FACTS);
    let mut api = api();
    let (mut kept, mut refused, mut wrong, mut tried) = (0, 0, Vec::new(), 0);
    for (path, (get, put)) in settings(&facts) {
        let read = format!("{path}?{}", query(&owner(get.query.iter().map(|(key, _, _)| key.clone()))));
        let (status, before) = api.get(&read);
        if status != 200 {
            continue;
        }
        tried += 1;
        let shown = get.answer.as_object().cloned().unwrap_or_default();
        for (key, kind) in put.body.iter().filter(|(key, _)| !refers(key)) {
            let mut body = owner(put.body.keys().cloned());
            if let Some(value) = sound(kind, put.limits.get(key)) {
                body.insert(key.clone(), value.clone());
                // What needs something else beside it is refused.
                let (status, answer) = api.put(path, &body.clone().into());
                let secret = key.to_lowercase().contains("pass");
                if status == 200 && shown.contains_key(key) && !secret {
                    // Digits come back as a number.
                    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    let same = |now: &Value| text(now) == text(&value);
                    let now = api.read(&read);
                    if same(&now[key]) && same(&answer[key]) {
                        kept += 1;
                    } else {
                        wrong.push(format!("{path} {key}: {value} was written, {} is read", now[key]));
                    }
                } else if status != 200 && status != 400 && status != 404 {
                    wrong.push(format!("{path} {key}: {value}: {status} {answer}"));
                }
            }
            for value in unsound(kind, put.limits.get(key)) {
                body.insert(key.clone(), value.clone());
                let (status, answer) = api.put(path, &body.clone().into());
                if status == 400 {
                    refused += 1;
                } else {
                    wrong.push(format!("{path} {key}: {value} is taken: {status} {answer}"));
                }
            }
        }
        // A bare list is no record, and a record may lack the ids of its owner.
        let Value::Object(before) = before else { continue };
        let mut whole = owner(put.body.keys().cloned());
        whole.extend(before);
        let (status, answer) = api.put(path, &whole.into());
        if status != 200 {
            wrong.push(format!("{path}: what was read cannot be sent back: {answer}"));
        }
    }
    println!("{tried} settings, {kept} fields kept, {refused} values refused");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 100 && kept > 250 && refused > 450, "{tried} tried, {kept} kept, {refused} refused");
}

/// A body, complete: whatever a sound value is known for.
fn complete(keys: &Keys, above: &str, limits: &BTreeMap<String, Keys>) -> Map<String, Value> {
    let whole = keys.iter().filter_map(|(key, kind)| {
        let path = if above.is_empty() { key.clone() } else { format!("{above}.{key}") };
        let known = OWNER.iter().find(|(owner, _)| owner == key).map(|(_, id)| Value::from(*id));
        let value = match kind {
            _ if known.is_some() => known,
            // They must be there.
            _ if key.ends_with("Schedule") || key.starts_with("new") => None,
            Value::Object(inner) => Some(complete(inner, &path, limits).into()),
            Value::Array(items) => {
                let item = items.first().and_then(Value::as_object);
                item.map(|item| json!([complete(item, &path, limits)]))
            }
            kind => sound(kind, limits.get(&path)),
        };
        Some((key.clone(), value?))
    });
    whole.collect()
}

#[test]
fn a_keyed_table_takes_a_record_and_lists_it_and_deletes_it() {
    let facts = Facts::parse(FACTS);
    let mut api = api();
    let mut tried = Vec::new();
    for create in routes().iter().filter(|route| route.verb() == Verb::Post && route.id().ends_with(":create")) {
        let at = |verb: Verb, what: &str| {
            let fits =
                |route: &&Route| route.verb() == verb && route.path() == create.path() && route.id().contains(what);
            routes().iter().find(fits).and_then(|route| entry(&facts, route))
        };
        let (Some(post), Some(delete), Some(list)) =
            (entry(&facts, create), at(Verb::Delete, ":delete"), at(Verb::Get, ":list"))
        else {
            continue;
        };
        let path = create.path();
        let read = format!("{path}?{}", query(&owner(list.query.iter().map(|(key, _, _)| key.clone()))));
        let body = complete(&post.body, "", &post.limits);
        let (status, before) = api.get(&read);
        let (made, record) = api.post(path, &body.clone().into());
        if status != 200 || made != 200 {
            // One that needs something else to be there.
            continue;
        }
        let during = api.read(&read);
        assert_ne!(during, before, "{path}: {record} is not listed");
        // Where creating names no key, the platform counts.
        if delete.query.iter().all(|(key, _, _)| post.body.contains_key(key)) {
            assert_eq!(api.post(path, &body.clone().into()).0, 400, "{path}: there twice");
        }
        let rows = |list: &Value| match list {
            Value::Object(wrapped) => wrapped.values().find_map(Value::as_array).map_or(0, Vec::len),
            list => list.as_array().map_or(0, Vec::len),
        };
        if delete.query.is_empty() {
            let (status, answer) = api.call("DELETE", path, Some(&body.into()));
            assert_eq!(status, 200, "{path}: {answer}");
        } else {
            let mut keys = owner(delete.query.iter().map(|(key, _, _)| key.clone()));
            for (key, _, _) in delete.query.iter().filter(|(key, _, _)| !OWNER.iter().any(|(owner, _)| owner == key)) {
                let value = record.get(key).or_else(|| body.get(key)).map(|value| match value {
                    Value::String(text) => text.clone(),
                    value => value.to_string(),
                });
                keys.insert(key.clone(), value.unwrap_or_default().into());
            }
            let (status, answer) = api.delete(&format!("{path}?{}", query(&keys)));
            assert_eq!(status, 200, "{path} {keys:?}: {answer}");
            assert_eq!(api.delete(&format!("{path}?{}", query(&keys))).0, 404, "{path}: deleted twice");
        }
        assert_eq!(rows(&api.read(&read)), rows(&during) - 1, "{path} still lists it");
        tried.push(path);
    }
    println!("{} tables: {tried:?}", tried.len());
    assert!(tried.len() >= 15, "{tried:?}");
}
