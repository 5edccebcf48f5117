//! The facts that are compared: deriving them from the catalogue, and the stored copy.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// Keys by name, each with the keys below it.
pub type Keys = Map<String, Value>;

/// One operation of the catalogue.
pub struct Entry {
    pub id: String,
    pub method: String,
    pub path: String,
    /// `sent`, `documented` or `inferred`.
    pub confidence: String,
    /// Query keys, each with whether every source sends it.
    pub query: Vec<(String, bool)>,
    pub body: Keys,
    /// Body keys that every source sends.
    pub body_required: BTreeSet<String>,
    /// Keys of the answer: of documented ones, and of those that a client is seen to read.
    pub answer: Keys,
}

/// Resources that the Python peer touches and that are still to come.
const NOT_YET: &[&str] = &["enterprise-trunks"];

/// All operations of the resources that the Python peer touches, but for [`NOT_YET`].
pub struct Scope {
    pub resources: usize,
    /// Every name of a key in any body or answer in scope, well evidenced or not.
    pub names: BTreeSet<String>,
    pub operations: Vec<Entry>,
}

impl Scope {
    /// From the catalogue: a resource is in scope when the peer is evidence of one of its operations, and it is not
    /// [`NOT_YET`].
    pub fn derive(catalogue: &str) -> Self {
        let all: Vec<Value> = catalogue.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let peers = |entry: &&Value| texts(&entry["evidence"]).any(|evidence| evidence == "peer");
        let touched: BTreeSet<_> =
            all.iter().filter(peers).map(resource).filter(|(_, name)| !NOT_YET.contains(name)).collect();
        let inside: Vec<_> = all.iter().filter(|entry| touched.contains(&resource(entry))).collect();

        let mut names = BTreeSet::new();
        for entry in &inside {
            for part in ["body", "body_oci", "response", "response_oci"] {
                collect_names(&keys(&entry[part]), &mut names);
            }
        }
        Self { resources: touched.len(), names, operations: inside.into_iter().map(entry).collect() }
    }

    /// From the file that is kept here.
    pub fn parse(text: &str) -> Self {
        let mut lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let head = lines.next().expect("a first line");
        Self {
            resources: usize::try_from(head["resources"].as_u64().expect("a count")).expect("a small count"),
            names: texts(&head["names"]).map(str::to_owned).collect(),
            operations: lines.map(|line| parse_entry(&line)).collect(),
        }
    }

    pub fn print(&self) -> String {
        let head = json!({"resources": self.resources, "names": self.names});
        let lines = self.operations.iter().map(|entry| {
            json!({
                "id": entry.id, "method": entry.method, "path": entry.path, "confidence": entry.confidence,
                "query": entry.query, "body": entry.body, "required": entry.body_required, "answer": entry.answer,
            })
        });
        let lines: Vec<_> = std::iter::once(head).chain(lines).map(|line| line.to_string()).collect();
        lines.join("\n") + "\n"
    }
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().expect("a text")
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn resource(entry: &Value) -> (&str, &str) {
    (text(entry, "area"), text(entry, "resource").split('/').next().unwrap_or_default())
}

/// The path with dots, then the verb: the same rule as in the registry.
fn id(entry: &Value) -> String {
    let path = text(entry, "path").trim_matches('/');
    let verb = text(entry, "op").replace('_', "-");
    let verb = if path.ends_with("/bulk") { verb.trim_end_matches("-bulk") } else { &verb };
    format!("{}.{verb}", path.replace('/', "."))
}

fn entry(entry: &Value) -> Entry {
    let mut body = keys(&entry["body"]);
    merge(&mut body, keys(&entry["body_oci"]));
    let query = entry["query"].as_array().into_iter().flatten();
    Entry {
        id: id(entry),
        method: text(entry, "method").to_owned(),
        path: text(entry, "path").to_owned(),
        confidence: text(entry, "confidence").to_owned(),
        query: query.map(|key| (text(key, "name").to_owned(), key["required"] == true)).collect(),
        body,
        body_required: texts(&entry["body_required"])
            .filter_map(|key| key.split('.').next())
            .map(str::to_owned)
            .collect(),
        answer: keys(&entry["response"]),
    }
}

fn parse_entry(line: &Value) -> Entry {
    let object = |key: &str| line[key].as_object().expect("an object").clone();
    Entry {
        id: text(line, "id").to_owned(),
        method: text(line, "method").to_owned(),
        path: text(line, "path").to_owned(),
        confidence: text(line, "confidence").to_owned(),
        query: serde_json::from_value(line["query"].clone()).expect("query keys"),
        body: object("body"),
        body_required: texts(&line["required"]).map(str::to_owned).collect(),
        answer: object("answer"),
    }
}

/// The keys of a shape; of a list, those of its elements.
fn keys(shape: &Value) -> Keys {
    let mut found = Keys::new();
    match shape {
        Value::Object(map) => {
            for (key, value) in map {
                merge(&mut found, Keys::from_iter([(key.clone(), Value::Object(keys(value)))]));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| merge(&mut found, keys(item))),
        _ => {}
    }
    found
}

fn merge(into: &mut Keys, keys: Keys) {
    for (key, below) in keys {
        match (into.entry(key).or_insert_with(|| Value::Object(Keys::new())), below) {
            (Value::Object(into), Value::Object(below)) => merge(into, below),
            _ => unreachable!("keys are objects all the way down"),
        }
    }
}

fn collect_names(keys: &Keys, names: &mut BTreeSet<String>) {
    for (key, below) in keys {
        names.insert(key.clone());
        collect_names(below.as_object().expect("keys are objects"), names);
    }
}
