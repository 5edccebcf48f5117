//! The facts of the catalogue of the API, for resources that are served from tables.
//!
//! They are read here and not through the client, so that both are readings of the same facts, and a mistake in one
//! is seen by the other.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::json::Fields;

/// One operation a line; `tests/it/catalogue` keeps it, and says what the keys mean.
static TEXT: &str = include_str!("../catalogue/operations.jsonl");

static BY_PATH: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut found: HashMap<&str, Vec<&str>> = HashMap::new();
    for line in TEXT.lines() {
        let path = line.split_once("\"path\":\"").and_then(|(_, rest)| rest.split('"').next());
        found.entry(path.unwrap_or_default()).or_default().push(line);
    }
    found
});

/// An operation of the catalogue.
#[derive(Debug)]
pub(crate) struct Operation {
    /// Such as `users/call-notify/criteria:create`.
    pub(crate) id: String,
    /// Keys in the query that are always sent.
    pub(crate) query: Vec<String>,
    /// Keys in the body that are always sent.
    pub(crate) required: Vec<String>,
    pub(crate) body: Fields,
    pub(crate) answer: Value,
    /// By the dotted path of a key.
    pub(crate) limits: Fields,
}

impl Operation {
    /// What it does: the id after the colon.
    pub(crate) fn verb(&self) -> &str {
        self.id.rsplit(':').next().unwrap_or_default()
    }
}

/// The operations at a path.
pub(crate) fn at(path: &str) -> Vec<Operation> {
    BY_PATH.get(path).into_iter().flatten().filter_map(|line| read(line)).collect()
}

/// The operation at a path that does something.
pub(crate) fn find(path: &str, verb: &str) -> Option<Operation> {
    at(path).into_iter().find(|operation| operation.verb() == verb)
}

fn read(line: &str) -> Option<Operation> {
    let mut line: Fields = serde_json::from_str(line).ok()?;
    let mut object = |key: &str| match line.remove(key) {
        Some(Value::Object(fields)) => fields,
        _ => Fields::new(),
    };
    let (body, limits) = (object("body"), object("limits"));
    let texts = |value: Option<&Value>| -> Vec<String> {
        let texts = value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    };
    let query = line.get("query").and_then(Value::as_array).into_iter().flatten();
    let query = query.filter(|key| key[2] == true).filter_map(|key| key[0].as_str()).map(str::to_owned).collect();
    Some(Operation {
        id: line.get("id")?.as_str()?.to_owned(),
        query,
        required: texts(line.get("required")),
        body,
        answer: line.remove("answer").unwrap_or_default(),
        limits,
    })
}
