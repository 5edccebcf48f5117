//! Differences between an operation of the registry and the same one of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::json::{FieldDescription, Kind, Place, Shape};
use odin_api::{Evidence, Operation};

use crate::catalogue::differences::Difference;
use crate::catalogue::scope::{Entry, Keys, Scope};

/// All differences: `-key` is the catalogue's alone, `+key` is ours alone.
pub fn all(scope: &Scope) -> BTreeSet<Difference> {
    let ours: BTreeMap<_, _> = odin_api::operations().map(|operation| (operation.id, operation)).collect();
    let mut found = BTreeSet::new();
    for entry in &scope.operations {
        match ours.get(entry.id.as_str()) {
            Some(operation) => {
                let subjects = Comparison { names: &scope.names, subjects: Vec::new() }.of(operation, entry);
                found.extend(subjects.into_iter().map(|subject| (entry.id.clone(), subject)));
            }
            None => _ = found.insert((entry.id.clone(), "-operation".to_owned())),
        }
    }
    let known: BTreeSet<_> = scope.operations.iter().map(|entry| entry.id.as_str()).collect();
    let beyond = ours.keys().filter(|id| !known.contains(*id));
    found.extend(beyond.map(|id| ((*id).to_owned(), "+operation".to_owned())));
    found
}

struct Comparison<'a> {
    names: &'a BTreeSet<String>,
    subjects: Vec<String>,
}

impl Comparison<'_> {
    fn differs(&mut self, subject: impl Into<String>) {
        self.subjects.push(subject.into());
    }

    fn of(mut self, operation: &Operation, entry: &Entry) -> Vec<String> {
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
        self.query(operation, entry, &constants);
        self.body(operation, entry);
        self.answer(operation, entry);
        self.subjects
    }

    fn query(&mut self, operation: &Operation, entry: &Entry, constants: &[&str]) {
        let shape = operation.arguments;
        for (key, required) in &entry.query {
            match shape.describe().into_iter().find(|field| field.place != Place::Body && field.key == key) {
                Some(field) => self.required("query", shape, &field, *required),
                None if constants.contains(&key.as_str()) => {}
                None => self.differs(format!("query -{key}")),
            }
        }
        for field in shape.describe().iter().filter(|field| field.place == Place::Query) {
            if !entry.query.iter().any(|(key, _)| key == field.key) {
                self.differs(format!("query +{}", field.key));
            }
        }
    }

    fn required(&mut self, place: &str, shape: &Shape, field: &FieldDescription, required: bool) {
        // A list is required by being the only one of its kind.
        let ours = field.required || shape.one_of == [field.key];
        match (ours, required) {
            (true, false) => self.differs(format!("{place} {} required", field.key)),
            (false, true) => self.differs(format!("{place} {} optional", field.key)),
            _ => {}
        }
    }

    fn body(&mut self, operation: &Operation, entry: &Entry) {
        let shape = operation.arguments;
        let fields: Vec<_> = shape.describe().into_iter().filter(|field| field.place == Place::Body).collect();
        self.keys("body", "", &fields, &entry.body);
        for field in fields {
            if entry.body.contains_key(field.key) {
                self.required("body", shape, &field, entry.body_required.contains(field.key));
            } else {
                self.differs(format!("body +{}", field.key));
            }
            if let Kind::Object(inner) = field.kind {
                self.unheard_of(&format!("body +{}.", field.key), inner);
            }
        }
    }

    fn answer(&mut self, operation: &Operation, entry: &Entry) {
        match (operation.answer)() {
            Kind::Object(shape) => {
                let fields: Vec<_> = shape.describe().into_iter().collect();
                self.keys("answer", "", &fields, &entry.answer);
            }
            _ if entry.answer.is_empty() => {}
            _ => self.differs("answer untyped"),
        }
    }

    /// Every key of the catalogue is a field of ours, at every depth.
    fn keys(&mut self, place: &str, at: &str, fields: &[FieldDescription], keys: &Keys) {
        for (key, below) in keys {
            let below = below.as_object().expect("keys are objects");
            match fields.iter().find(|field| field.key == key) {
                None => self.differs(format!("{place} -{at}{key}")),
                Some(_) if below.is_empty() => {}
                Some(field) => match field.kind {
                    Kind::Object(shape) => {
                        let fields: Vec<_> = shape.describe().into_iter().collect();
                        self.keys(place, &format!("{at}{key}."), &fields, below);
                    }
                    _ => self.differs(format!("{place} {at}{key} untyped")),
                },
            }
        }
    }

    /// Shapes are shared between operations, so inside of one there may be more than the catalogue shows at this place;
    /// but each name must be one that it knows from some place.
    fn unheard_of(&mut self, at: &str, shape: &Shape) {
        for field in shape.describe() {
            if !self.names.contains(field.key) {
                self.differs(format!("{at}{}", field.key));
            }
            if let Kind::Object(inner) = field.kind {
                self.unheard_of(&format!("{at}{}.", field.key), inner);
            }
        }
    }
}
