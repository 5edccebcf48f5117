//! From the catalogue of the API, which lies beside the checkout if anywhere, to the facts that are kept here: what
//! tells nothing of the form of an operation is left out, and what stands at several places is put together.

mod oci;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use self::oci::Known;
pub use self::oci::Oci;

/// The lines of `operations.jsonl` of the catalogue as they are kept here: with those of `limits_from_oci.jsonl`, and with
/// what OCI says of fields that neither of them limits.
pub fn derive(operations: &str, limits: &str, oci: &Oci) -> String {
    let json = |line: &str| -> Value { serde_json::from_str(line).expect("JSON") };
    let more: BTreeMap<String, Value> = limits
        .lines()
        .map(json)
        .map(|line| (line["id"].as_str().expect("an id").to_owned(), line["add"].clone()))
        .collect();
    let lines = operations.lines().map(json).map(|entry| {
        let more = more.get(entry["id"].as_str().expect("an id"));
        let known = entry["oci"].as_str().map(|command| oci.known(command)).unwrap_or_default();
        line(&entry, more.unwrap_or(&Value::Null), &known).to_string() + "\n"
    });
    lines.collect()
}

fn line(entry: &Value, more: &Value, known: &Known) -> Value {
    let mut limits: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for (path, limit) in [&entry["constraints"], more].into_iter().filter_map(Value::as_object).flatten() {
        limits.entry(path.replace("[]", "")).or_default().extend(limit.as_object().expect("a limit").clone());
    }
    let mut body = entry["body"].clone();
    merge(&mut body, &entry["body_oci"]);
    let mut answer = if entry["response"].is_null() { &entry["response_oci"] } else { &entry["response"] }.clone();
    let mut paths = Vec::new();
    for part in [&body, &answer] {
        collect_paths(part, "", &mut paths);
    }
    let names = entry["query"].as_array().into_iter().flatten().filter_map(|key| key["name"].as_str());
    paths.extend(names.map(str::to_owned));
    for path in paths {
        if let Some(known) = of_field(known, path.rsplit('.').next().unwrap_or_default()) {
            let limit = limits.entry(path).or_default();
            for (name, value) in known {
                limit.entry(name).or_insert(value);
            }
        }
    }
    let query = entry["query"].as_array().into_iter().flatten().map(|key| {
        let mut kind = key["type"].clone();
        name_words(&mut kind, key["name"].as_str().expect("a name"), &limits);
        json!([key["name"], kind, key["required"] == true])
    });
    let query: Vec<_> = query.collect();
    name_words(&mut body, "", &limits);
    name_words(&mut answer, "", &limits);
    // They stand in the shapes.
    for limit in limits.values_mut() {
        limit.retain(|name, value| name != "enum" || value[0].is_number());
    }
    limits.retain(|_, limit| !limit.is_empty());
    let required = entry["body_required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut required: Vec<_> = required.filter_map(|key| key.split('.').next()).collect();
    required.sort_unstable();
    required.dedup();

    let mut line = Map::new();
    for key in ["id", "method", "path", "confidence"] {
        line.insert(key.to_owned(), entry[key].clone());
    }
    let parts = [
        ("query", json!(query)),
        ("body", body),
        ("required", json!(required)),
        ("answer", answer),
        ("limits", json!(limits)),
    ];
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(keys) => keys.is_empty(),
        _ => false,
    };
    line.extend(parts.into_iter().filter(|(_, value)| !is_empty(value)).map(|(key, value)| (key.to_owned(), value)));
    Value::Object(line)
}

/// What is known of a field; Odin has lists in the plural.
fn of_field(known: &Known, key: &str) -> Option<Map<String, Value>> {
    // The kind of a schedule is called `scheduleType` there, and what is called `type` is something else.
    if key == "type" {
        return None;
    }
    let singular = || key.strip_suffix("es").into_iter().chain(key.strip_suffix('s'));
    let mut found = known.get(key).or_else(|| singular().find_map(|key| known.get(key)))?.clone();
    // Enumerations of numbers are written as texts there.
    if let Some(Value::Array(words)) = found.get_mut("enum") {
        let numbers: Option<Vec<i64>> = words.iter().map(|word| word.as_str()?.parse().ok()).collect();
        if let Some(numbers) = numbers {
            *words = numbers.into_iter().map(Value::from).collect();
        }
    }
    Some(found)
}

fn collect_paths(shape: &Value, at: &str, paths: &mut Vec<String>) {
    match shape {
        Value::Object(keys) => {
            for (key, value) in keys {
                let path = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                let item = if let Value::Array(items) = value { items.first().unwrap_or(value) } else { value };
                if item.is_object() {
                    collect_paths(item, &path, paths);
                } else {
                    paths.push(path);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_paths(item, at, paths)),
        _ => {}
    }
}

/// Adds the keys that only the second shape has.
fn merge(into: &mut Value, more: &Value) {
    match (into, more) {
        (_, Value::Null) => {}
        (into @ Value::Null, more) => *into = more.clone(),
        (Value::Object(into), Value::Object(more)) => {
            for (key, value) in more {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(more)) => {
            if let (Some(into), Some(more)) = (into.first_mut(), more.first()) {
                merge(into, more);
            }
        }
        _ => {}
    }
}

/// Puts the words of an enumeration where the shape has a text only.
fn name_words(shape: &mut Value, at: &str, limits: &BTreeMap<String, Map<String, Value>>) {
    match shape {
        Value::Object(keys) => {
            for (key, value) in keys {
                let at = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                name_words(value, &at, limits);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| name_words(item, at, limits)),
        Value::String(kind) => {
            let any = at.rsplit_once('.').map(|(above, _)| format!("{above}.*")).unwrap_or_default();
            let Some(limit) = limits.get(at).or_else(|| limits.get(&any)) else { return };
            let words: Option<Vec<&str>> =
                limit.get("enum").and_then(Value::as_array).and_then(|words| words.iter().map(Value::as_str).collect());
            if let Some(words) = words
                && let Some(rest) = kind.strip_prefix("string")
                && !rest.starts_with('|')
            {
                // `?` and `[]` stay behind the words.
                *kind = format!("enum:{}{rest}", words.join("|"));
            }
        }
        _ => {}
    }
}
