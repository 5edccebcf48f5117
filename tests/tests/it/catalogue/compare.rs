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
        match entries.get(operation.id) {
            Some(entry) => Comparison { facts, entry, id: operation.id, found: &mut found }.of(operation),
            None => _ = found.insert((operation.id.to_owned(), "+operation".to_owned())),
        }
    }
    found
}

struct Comparison<'a> {
    facts: &'a Facts,
    entry: &'a Entry,
    id: &'static str,
    found: &'a mut BTreeSet<Difference>,
}

/// Where a field stands: the part of the message, and the keys above it.
#[derive(Clone, Copy)]
struct At<'a> {
    part: &'static str,
    above: &'a str,
    /// The record that it is a field of; none for an argument.
    record: Option<&'static str>,
}

impl At<'_> {
    fn path(self, key: &str) -> String {
        if self.above.is_empty() { key.to_owned() } else { format!("{}.{key}", self.above) }
    }
}

impl Comparison<'_> {
    fn differs(&mut self, subject: impl Into<String>) {
        self.found.insert((self.id.to_owned(), subject.into()));
    }

    /// A difference of a field. One in a record, which many operations may share, is told once.
    fn field_differs(&mut self, at: At<'_>, key: &str, what: impl std::fmt::Display) {
        match at.record {
            Some(record) => _ = self.found.insert((record.to_owned(), format!("{key} {what}"))),
            None => self.differs(format!("{} {key} {what}", at.part)),
        }
    }

    fn of(mut self, operation: &Operation) {
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
    }

    fn query(&mut self, operation: &Operation, constants: &[&str]) {
        let shape = operation.arguments;
        let fields = shape.describe();
        for (key, kind, required) in &self.entry.query {
            match fields.iter().find(|field| field.place != Place::Body && field.key == key) {
                Some(field) => {
                    self.required("query", shape, field, *required);
                    self.field(At { part: "query", above: "", record: None }, field, &Value::String(kind.clone()));
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
        // `rows[].task`: a constant of each item of the list `rows`.
        for (list, key) in operation.constants.iter().filter_map(|(constant, _)| constant.split_once("[].")) {
            let items = keys.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
            items.filter_map(Value::as_object_mut).for_each(|item| _ = item.remove(key));
        }
        self.keys(At { part: "body", above: "", record: None }, &fields, &keys);
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
        let due = match &self.entry.answer {
            Value::Array(items) => items.first().unwrap_or(&Value::Null),
            due => due,
        };
        match ((operation.answer)(), due) {
            (Kind::Object(shape), Value::Object(keys)) => {
                self.keys(At { part: "answer", above: "", record: Some(shape.name) }, &shape.describe(), keys);
            }
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
        let (item, listed) = match due {
            Value::Array(items) => (items.first().unwrap_or(&Value::Null), true),
            Value::String(kind) => (due, kind.trim_end_matches('?').ends_with("[]")),
            due => (due, false),
        };
        let anything = item.as_str().is_some_and(|kind| kind.starts_with("any"));
        match (field.presence == Presence::Repeated, listed) {
            _ if anything || matches!(field.kind, Kind::Json | Kind::Ids) => {}
            (true, false) => self.field_differs(at, field.key, "is a list"),
            (false, true) => self.field_differs(at, field.key, "is no list"),
            _ => {}
        }
        match (item, field.kind) {
            (Value::Object(keys), Kind::Object(shape)) => {
                self.keys(At { above: &path, record: Some(shape.name), ..at }, &shape.describe(), keys);
            }
            (Value::Object(_), kind) => self.field_differs(at, field.key, format!("is {}", name(kind))),
            (Value::String(due), kind) if !is_kind(kind, due) => {
                self.field_differs(at, field.key, format!("is {}", name(kind)));
            }
            _ => {}
        }
        self.words(at, field, item.as_str().unwrap_or_default());
        if at.part != "answer" {
            self.limits(at, &path, field);
        }
    }

    /// The words of an enumeration are those of the catalogue; where it names none, those that it has under the same key
    /// anywhere.
    fn words(&mut self, at: At<'_>, field: &FieldDescription, due: &str) {
        let Kind::Enum(ours) = field.kind else { return };
        let ours: BTreeSet<&str> = ours.iter().copied().collect();
        let known = self.facts.words.get(field.key).into_iter().flatten().map(String::as_str);
        let due: BTreeSet<&str> = match facts::words(due) {
            Some(words) => words.collect(),
            None => known.filter(|word| ours.contains(word)).collect(),
        };
        let more = ours.difference(&due).map(|word| format!("+\"{word}\""));
        let words: Vec<_> = more.chain(due.difference(&ours).map(|word| format!("-\"{word}\""))).collect();
        if !words.is_empty() {
            self.field_differs(at, field.key, words.join(" "));
        }
    }

    /// The limits are those of the catalogue. What names something needs none, be it an id, a key of a read or a deletion, or
    /// the key that a change must have: the server knows it or it does not.
    fn limits(&mut self, at: At<'_>, path: &str, field: &FieldDescription) {
        let none = Keys::new();
        let due = self.entry.limits.get(path).unwrap_or(&none);
        let of = |limit: &Keys, key: &str| limit.get(key).and_then(Value::as_i64);
        // A list may have a limit, and its items another; a field of ours has room for one.
        let fits = |limit: &Keys| match field.limit {
            Limit::Chars(least, most) | Limit::Digits(least, most) => {
                // An empty text clears the field.
                let least = i64::try_from(least).ok();
                i64::try_from(most).ok() == of(limit, "maxLength")
                    && (least == Some(0) || least == Some(of(limit, "minLength").unwrap_or(0)))
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
        // A quantity is never less than -1.
        let whole = matches!(field.kind, Kind::Quantity) && due.len() == 1 && of(due, "min") == Some(-1);
        let bounds = ["minLength", "maxLength", "min", "max", "maxItems", "enum"];
        let limited = !whole && due.keys().any(|key| bounds.contains(&key.as_str()));
        let ours = match field.limit {
            // These are about other fields.
            Limit::None | Limit::With(_) | Limit::OneOf(_) => None,
            // Which page of rows is wanted: any number of them.
            Limit::Range(1, most) if most == i64::from(i32::MAX) && field.key == "limit" => None,
            limit => Some(limit),
        };
        let names = matches!(field.kind, Kind::Id | Kind::Ids)
            || at.part == "query"
            || (at.record.is_none() && field.required && self.entry.method == "PUT");
        match ours {
            Some(_) if limited && fits(due) => {}
            Some(limit) if limited => self.field_differs(at, field.key, format!("takes {limit}")),
            None if limited && !names => {
                self.field_differs(at, field.key, "has no limit");
            }
            // Without a limit at this place, one that the catalogue has under the same key elsewhere.
            Some(limit) if !self.facts.limits.get(field.key).into_iter().flatten().any(fits) => {
                self.field_differs(at, field.key, format!("takes {limit}"));
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
