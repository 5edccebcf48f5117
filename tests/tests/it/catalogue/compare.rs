//! Differences between an operation of the registry and the same one of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::json::{FieldDescription, Kind, Limit, Place, Presence, Shape};
use odin_api::{Evidence, Operation};
use serde_json::Value;

use crate::catalogue::differences::Difference;
use crate::catalogue::facts::{self, Entry, Facts, Keys};

/// All differences of the operations that the registry has: `-key` is the catalogue's alone, `+key` is ours alone.
pub fn all(facts: &Facts) -> BTreeSet<Difference> {
    let entries: BTreeMap<_, _> = facts.operations.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let mut found = BTreeSet::new();
    for operation in odin_api::operations() {
        let subjects = match entries.get(operation.id) {
            Some(entry) => Comparison { facts, entry, subjects: Vec::new() }.of(operation),
            None => vec!["+operation".to_owned()],
        };
        found.extend(subjects.into_iter().map(|subject| (operation.id.to_owned(), subject)));
    }
    found
}

struct Comparison<'a> {
    facts: &'a Facts,
    entry: &'a Entry,
    subjects: Vec<String>,
}

/// Where a field stands: the part of the message, and the keys above it.
#[derive(Clone, Copy)]
struct At<'a> {
    part: &'static str,
    above: &'a str,
}

impl At<'_> {
    fn path(self, key: &str) -> String {
        if self.above.is_empty() { key.to_owned() } else { format!("{}.{key}", self.above) }
    }
}

impl Comparison<'_> {
    fn differs(&mut self, subject: impl Into<String>) {
        self.subjects.push(subject.into());
    }

    fn of(mut self, operation: &Operation) -> Vec<String> {
        let entry = self.entry;
        // A key that always has the same value stands in the path.
        let (path, constants) = operation.path.split_once('?').unwrap_or((operation.path, ""));
        let constants: Vec<_> =
            constants.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, _)| key).collect();
        if operation.method.as_str() != entry.method {
            self.differs(format!("method {}", operation.method));
        }
        if path != entry.path {
            self.differs(format!("path {path}"));
        }
        let evidence = match operation.evidence {
            Evidence::Sent => "sent",
            Evidence::Documented => "documented",
            Evidence::Inferred => "inferred",
            other => unreachable!("a new level of evidence: {other:?}"),
        };
        if evidence != entry.confidence {
            self.differs(format!("evidence {evidence}"));
        }
        self.query(operation, &constants);
        self.body(operation);
        self.answer(operation);
        self.subjects
    }

    fn query(&mut self, operation: &Operation, constants: &[&str]) {
        let shape = operation.arguments;
        let fields = shape.describe();
        for (key, kind, required) in &self.entry.query {
            match fields.iter().find(|field| field.place != Place::Body && field.key == key) {
                Some(field) => {
                    self.required("query", shape, field, *required);
                    self.field(At { part: "query", above: "" }, field, &Value::String(kind.clone()));
                }
                None if constants.contains(&key.as_str()) => {}
                None => self.differs(format!("query -{key}")),
            }
        }
        for field in fields.iter().filter(|field| field.place == Place::Query) {
            if !self.entry.query.iter().any(|(key, _, _)| key == field.key) {
                self.differs(format!("query +{}", field.key));
            }
        }
    }

    fn required(&mut self, part: &str, shape: &Shape, field: &FieldDescription, required: bool) {
        // A list is required by being the only one of its kind.
        let ours = field.required || shape.one_of == [field.key];
        match (ours, required) {
            (true, false) => self.differs(format!("{part} {} required", field.key)),
            (false, true) => self.differs(format!("{part} {} optional", field.key)),
            _ => {}
        }
    }

    fn body(&mut self, operation: &Operation) {
        let shape = operation.arguments;
        let fields: Vec<_> = shape.describe().into_iter().filter(|field| field.place == Place::Body).collect();
        let constant = |key: &str| operation.constants.iter().any(|(constant, _)| *constant == key);
        let mut keys = self.entry.body.clone();
        keys.retain(|key, _| !constant(key));
        self.keys(At { part: "body", above: "" }, &fields, &keys);
        for field in fields {
            if self.entry.body.contains_key(field.key) {
                self.required("body", shape, &field, self.entry.required.contains(field.key));
            } else {
                self.differs(format!("body +{}", field.key));
            }
            if let Kind::Object(inner) = field.kind {
                self.unheard_of(&format!("body +{}.", field.key), inner);
            }
        }
    }

    fn answer(&mut self, operation: &Operation) {
        let at = At { part: "answer", above: "" };
        let due = match &self.entry.answer {
            Value::Array(items) => items.first().unwrap_or(&Value::Null),
            due => due,
        };
        match ((operation.answer)(), due) {
            (Kind::Object(shape), Value::Object(keys)) => self.keys(at, &shape.describe(), keys),
            (_, Value::Object(_)) => self.differs("answer untyped"),
            (ours, Value::String(kind)) if !is_kind(ours, kind) => self.differs(format!("answer {}", name(ours))),
            _ => {}
        }
    }

    /// Every key of the catalogue is a field of ours, at every depth, and of the same kind.
    fn keys(&mut self, at: At<'_>, fields: &[FieldDescription], keys: &Keys) {
        for (key, due) in keys {
            match fields.iter().find(|field| field.key == key) {
                None => self.differs(format!("{} -{}", at.part, at.path(key))),
                Some(field) => self.field(at, field, due),
            }
        }
    }

    fn field(&mut self, at: At<'_>, field: &FieldDescription, due: &Value) {
        let path = at.path(field.key);
        let here = format!("{} {path}", at.part);
        let (item, listed) = match due {
            Value::Array(items) => (items.first().unwrap_or(&Value::Null), true),
            Value::String(kind) => (due, kind.trim_end_matches('?').ends_with("[]")),
            due => (due, false),
        };
        let anything = item.as_str().is_some_and(|kind| kind.starts_with("any"));
        match (field.presence == Presence::Repeated, listed) {
            _ if anything || matches!(field.kind, Kind::Json | Kind::Ids) => {}
            (true, false) => self.differs(format!("{here} is a list")),
            (false, true) => self.differs(format!("{here} is no list")),
            _ => {}
        }
        match (item, field.kind) {
            (Value::Object(keys), Kind::Object(shape)) => {
                self.keys(At { above: &path, ..at }, &shape.describe(), keys);
            }
            (Value::Object(_), kind) => self.differs(format!("{here} is {}", name(kind))),
            (Value::String(due), kind) if !is_kind(kind, due) => self.differs(format!("{here} is {}", name(kind))),
            _ => {}
        }
        self.words(&here, field, item.as_str().unwrap_or_default());
        if at.part != "answer" {
            self.limits(&here, &path, field);
        }
    }

    /// The words of an enumeration are those of the catalogue; where it names none, those that it has under the same key
    /// anywhere.
    fn words(&mut self, here: &str, field: &FieldDescription, due: &str) {
        let Kind::Enum(ours) = field.kind else { return };
        let due: BTreeSet<&str> = match facts::words(due) {
            Some(words) => words.collect(),
            None => {
                let known = self.facts.words.get(field.key).into_iter().flatten().map(String::as_str).collect();
                let ours = ours.iter().copied().collect();
                BTreeSet::intersection(&known, &ours).copied().collect()
            }
        };
        let ours: BTreeSet<&str> = ours.iter().copied().collect();
        for word in due.difference(&ours) {
            self.differs(format!("{here} -\"{word}\""));
        }
        for word in ours.difference(&due) {
            self.differs(format!("{here} +\"{word}\""));
        }
    }

    fn limits(&mut self, here: &str, path: &str, field: &FieldDescription) {
        let none = Keys::new();
        let due = self.entry.limits.get(path).unwrap_or(&none);
        let of = |limit: &Keys, key: &str| limit.get(key).and_then(Value::as_i64);
        // A list may have a limit, and its items another; a field of ours has room for one.
        let fits = |limit: &Keys| match field.limit {
            Limit::Chars(least, most) | Limit::Digits(least, most) => {
                i64::try_from(most).ok() == of(limit, "maxLength")
                    && i64::try_from(least).unwrap_or_default() >= of(limit, "minLength").unwrap_or(0)
            }
            Limit::Range(least, most) => {
                let numbers = limit.get("enum").and_then(Value::as_array);
                let numbers = || numbers.into_iter().flatten().filter_map(Value::as_i64);
                let min = of(limit, "min").or_else(|| numbers().min());
                let max = of(limit, "max").or_else(|| numbers().max());
                min.is_none_or(|min| min == least) && max.is_none_or(|max| max == most) && min.or(max).is_some()
            }
            Limit::Items(most) => i64::try_from(most).ok() == of(limit, "maxItems"),
            _ => false,
        };
        let bounds = ["minLength", "maxLength", "min", "max", "maxItems", "enum"];
        let limited = due.keys().any(|key| bounds.contains(&key.as_str()));
        let ours = match field.limit {
            Limit::None => None,
            limit => Some(limit),
        };
        match ours {
            Some(_) if limited && fits(due) => {}
            Some(limit) if limited => self.differs(format!("{here} takes {limit}")),
            None if limited => self.differs(format!("{here} has no limit")),
            // Without a limit at this place, one that the catalogue has under the same key elsewhere.
            Some(limit) if !self.facts.limits.get(field.key).into_iter().flatten().any(fits) => {
                self.differs(format!("{here} takes {limit}"));
            }
            _ => {}
        }
    }

    /// Shapes are shared between operations, so inside of one there may be more than the catalogue shows at this place;
    /// but each name must be one that it knows from some place.
    fn unheard_of(&mut self, at: &str, shape: &Shape) {
        for field in shape.describe() {
            if !self.facts.names.contains(field.key) {
                self.differs(format!("{at}{}", field.key));
            }
            if let Kind::Object(inner) = field.kind {
                self.unheard_of(&format!("{at}{}.", field.key), inner);
            }
        }
    }
}

/// Whether a type of the catalogue is one of ours. Where it has a text, ours may say more of it.
fn is_kind(ours: Kind, due: &str) -> bool {
    let due = due.trim_end_matches('?').trim_end_matches("[]");
    if due.starts_with("enum:") {
        return matches!(ours, Kind::Enum(_));
    }
    due.split('|').any(|due| match due.trim_end_matches("[]") {
        "string" | "text" | "datetime" => {
            matches!(ours, Kind::Text | Kind::Id | Kind::Ids | Kind::Secret | Kind::Enum(_))
        }
        "int" => matches!(ours, Kind::Int | Kind::Quantity),
        "number" => matches!(ours, Kind::Float | Kind::Int),
        "bool" => matches!(ours, Kind::Flag),
        "object" => matches!(ours, Kind::Object(_) | Kind::Json),
        "any" => true,
        "binary" => matches!(ours, Kind::Text | Kind::Json),
        other => panic!("a type that is not known: {other}"),
    })
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text",
        Kind::Id | Kind::Ids => "an id",
        Kind::Secret => "a secret",
        Kind::Flag => "a flag",
        Kind::Int | Kind::Quantity => "a whole number",
        Kind::Float => "a number",
        Kind::Enum(_) => "an enumeration",
        Kind::Object(_) => "an object",
        _ => "any JSON",
    }
}
