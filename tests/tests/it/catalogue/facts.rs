//! The facts of the catalogue, as they are kept in `tests/catalogue/operations.jsonl`: an operation a line.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// A shape by its keys. A value is a type (`string`, `int?`, `bool|string`, `string[]`, `enum:A|B`), a shape, or a list
/// with the shape of its items.
pub type Keys = Map<String, Value>;

/// One operation of the catalogue.
pub struct Entry {
    /// As in the registry.
    pub id: String,
    pub method: String,
    pub path: String,
    /// `sent`, `documented` or `inferred`.
    pub confidence: String,
    /// Query keys, each with its type and whether every source sends it.
    pub query: Vec<(String, String, bool)>,
    pub body: Keys,
    /// Body keys that every source sends.
    pub required: BTreeSet<String>,
    /// The answer: what is documented, or what a client is seen to read.
    pub answer: Value,
    /// Limits by the dotted path of a key.
    pub limits: BTreeMap<String, Keys>,
}

/// Operations that the registry calls by another name than that of their path.
const RENAMED: [(&str, &str); 8] = [
    ("auth.sso.{partner}.create", "auth.sso.create_for"),
    ("groups.dns.assign.assign-bulk", "groups.dns.assign-bulk"),
    ("groups.dns.unassign.unassign-bulk", "groups.dns.unassign-bulk"),
    ("settings.{key}.delete", "settings.delete"),
    ("settings.{key}.get", "settings.get"),
    ("settings.{key}.update", "settings.update"),
    ("ui.images.{name}.get", "ui.images.get"),
    ("ui.styles.style.css.get", "ui.styles.get"),
];

/// The whole catalogue.
pub struct Facts {
    pub operations: Vec<Entry>,
    /// Every name of a key in any body or answer.
    pub names: BTreeSet<String>,
    /// Every word of an enumeration, by the name of its key.
    pub words: BTreeMap<String, BTreeSet<String>>,
    /// Every limit, by the name of its key.
    pub limits: BTreeMap<String, Vec<Keys>>,
}

impl Facts {
    pub fn parse(text: &str) -> Self {
        let operations: Vec<_> = text.lines().map(|line| entry(&serde_json::from_str(line).expect("JSON"))).collect();
        let mut facts =
            Self { operations: Vec::new(), names: BTreeSet::new(), words: BTreeMap::new(), limits: BTreeMap::new() };
        for entry in &operations {
            facts.collect(&Value::Object(entry.body.clone()));
            facts.collect(&entry.answer);
            for (key, kind, _) in &entry.query {
                facts.collect_words(key, kind);
            }
            for (path, limit) in &entry.limits {
                let leaf = path.rsplit('.').next().unwrap_or(path);
                facts.limits.entry(leaf.to_owned()).or_default().push(limit.clone());
            }
        }
        facts.operations = operations;
        facts
    }

    fn collect(&mut self, shape: &Value) {
        match shape {
            Value::Object(keys) => {
                for (key, value) in keys {
                    self.names.insert(key.clone());
                    match value {
                        Value::String(kind) => self.collect_words(key, kind),
                        inner => self.collect(inner),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.collect(item)),
            _ => {}
        }
    }

    fn collect_words(&mut self, key: &str, kind: &str) {
        if let Some(words) = words(kind) {
            self.words.entry(key.to_owned()).or_default().extend(words.map(str::to_owned));
        }
    }
}

/// The words of an enumeration.
pub fn words(kind: &str) -> Option<impl Iterator<Item = &str>> {
    kind.trim_end_matches('?').trim_end_matches("[]").strip_prefix("enum:").map(|words| words.split('|'))
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().expect("a text")
}

/// The path with dots, then the verb: the same rule as in the registry. What is for many at once says so in the verb.
fn id(entry: &Value) -> String {
    let path = text(entry, "path").trim_matches('/');
    let (_, verb) = text(entry, "id").rsplit_once(':').expect("a verb");
    let verb = verb.replace('_', "-");
    let path = path.strip_suffix("/bulk").unwrap_or(path);
    let id = format!("{}.{verb}", path.replace('/', "."));
    RENAMED.iter().find(|(by_rule, _)| *by_rule == id).map_or(id, |(_, ours)| (*ours).to_owned())
}

fn entry(line: &Value) -> Entry {
    let object = |key: &str| line[key].as_object().cloned().unwrap_or_default();
    let query = line["query"].as_array().into_iter().flatten();
    let limit = |(path, limit): (String, Value)| (path, limit.as_object().expect("a limit").clone());
    Entry {
        id: id(line),
        method: text(line, "method").to_owned(),
        path: text(line, "path").to_owned(),
        confidence: text(line, "confidence").to_owned(),
        query: query.map(|key| serde_json::from_value(key.clone()).expect("a query key")).collect(),
        body: object("body"),
        required: line["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        answer: line["answer"].clone(),
        limits: object("limits").into_iter().map(limit).collect(),
    }
}
