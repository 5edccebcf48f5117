//! Built requests against the catalogue: with random arguments they have its method, path, query keys and body keys,
//! and each value is the argument that belongs there.

use std::collections::{BTreeMap, BTreeSet};

use http::Request;
use odin_api::json::{FieldDescription, Kind, Place, print, read};
use odin_api::{Call, Operation, Site, Token};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::catalogue::differences::Difference;
use crate::catalogue::facts::{Entry, Facts};
use odin_api_properties::random::Random;
use odin_api_properties::within;

/// So many requests of each operation.
const CASES: u64 = 25;

/// What a server makes of a request.
struct Sent {
    path: Vec<String>,
    query: Vec<(String, String)>,
    body: Value,
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8().expect("what was a text is one again").into_owned()
}

impl Sent {
    fn of(request: &Request<impl AsRef<[u8]>>) -> Self {
        let path = request.uri().path().strip_prefix("/api/v2/").expect("below the base URL");
        let pairs = request.uri().query().into_iter().flat_map(|query| query.split('&'));
        let pairs = pairs.map(|pair| pair.split_once('=').expect("key=value"));
        let body = request.body().as_ref();
        Self {
            path: path.split('/').map(decode).collect(),
            query: pairs.map(|(key, value)| (decode(key), decode(value))).collect(),
            body: if body.is_empty() { Value::Null } else { serde_json::from_slice(body).expect("JSON") },
        }
    }
}

/// What a query or a path holds of a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        Value::Null => Vec::new(),
        value => vec![value.to_string()],
    }
}

/// One operation, and what the catalogue says of it.
struct Comparison<'a> {
    operation: &'static Operation,
    entry: &'a Entry,
    listed: &'a BTreeMap<Difference, String>,
}

impl Comparison<'_> {
    fn is_listed(&self, subject: &str) -> bool {
        self.listed.contains_key(&(self.entry.id.clone(), subject.to_owned()))
    }

    /// The name of a place, for the keys that are ours alone.
    fn known(&self, place: &str, key: &str, keys: &BTreeSet<&str>) -> bool {
        keys.contains(key) || self.is_listed(&format!("{place} +{key}"))
    }

    fn field(&self, place: Place, key: &str) -> Option<FieldDescription> {
        self.operation.arguments.describe().into_iter().find(|field| field.place == place && field.key == key)
    }

    fn wrong(&self, method: &http::Method, sent: &Sent, given: &Map<String, Value>) -> Option<String> {
        if method.as_str() != self.entry.method && !self.is_listed(&format!("method {method}")) {
            return Some(format!("{method}, where the catalogue has {}", self.entry.method));
        }
        self.path(sent, given).or_else(|| self.query(sent, given)).or_else(|| self.body(sent, given))
    }

    fn path(&self, sent: &Sent, given: &Map<String, Value>) -> Option<String> {
        let mut due = self.entry.path.trim_start_matches('/').split('/').map(|segment| {
            let variable = segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}'));
            variable.map_or_else(|| segment.to_owned(), |name| texts(&given[name]).concat())
        });
        let is = sent.path.iter();
        (!due.by_ref().eq(is.cloned())).then(|| format!("{:?}, where the catalogue has {}", sent.path, self.entry.path))
    }

    fn query(&self, sent: &Sent, given: &Map<String, Value>) -> Option<String> {
        let known: BTreeSet<_> = self.entry.query.iter().map(|(key, _, _)| key.as_str()).collect();
        if let Some((key, _)) = sent.query.iter().find(|(key, _)| !self.known("query", key, &known)) {
            return Some(format!("{key} in the query, where the catalogue has {known:?}"));
        }
        for (key, value) in given {
            if self.field(Place::Query, key).is_some() {
                let is: Vec<_> = sent.query.iter().filter(|(name, _)| name == key).map(|(_, value)| value).collect();
                let due = texts(value);
                if !due.iter().eq(is.iter().copied()) {
                    return Some(format!("{key} is {is:?} in the query, where {due:?} was given"));
                }
            }
        }
        None
    }

    fn body(&self, sent: &Sent, given: &Map<String, Value>) -> Option<String> {
        let sent = match &sent.body {
            Value::Null => &Map::new(),
            Value::Object(body) => body,
            other => return Some(format!("the body is no object: {other}")),
        };
        let known: BTreeSet<_> = self.entry.body.keys().map(String::as_str).collect();
        if let Some(key) = sent.keys().find(|key| !self.known("body", key, &known)) {
            return Some(format!("{key} in the body, where the catalogue has {known:?}"));
        }
        for (key, value) in given {
            if self.field(Place::Body, key).is_some() && sent.get(key) != Some(value) {
                return Some(format!("{key} is {:?} in the body, where {value} was given", sent.get(key)));
            }
        }
        self.entry.body.iter().find_map(|(key, below)| self.below(key, below, sent.get(key)?))
    }

    /// Where the catalogue shows keys inside of one, an object is sent, or a list of objects.
    fn below(&self, key: &str, below: &Value, sent: &Value) -> Option<String> {
        let is_object = |value: &Value| value.is_object() || value.is_null();
        let objects = match sent {
            Value::Array(items) => items.iter().all(is_object),
            value => is_object(value),
        };
        let kind = self.field(Place::Body, key).map(|field| field.kind);
        (!below.is_string() && matches!(kind, Some(Kind::Object(_))) && !objects)
            .then(|| format!("{key} is {sent}, where the catalogue has keys in it"))
    }
}

#[test]
fn every_request_is_one_of_the_catalogue() {
    let facts = Facts::parse(&super::facts());
    let listed = super::differences::parse(&super::committed("differences.txt"));
    let entries: BTreeMap<_, _> = facts.operations.iter().map(|entry| (entry.id.as_str(), entry)).collect();
    let (site, token) =
        (Site::new("https://odin.example.net/api/v2").expect("a URL"), Token::new("a.b.c").expect("a token"));
    let (mut sent, mut refused, mut wrong) = (0, 0, Vec::new());
    for (number, operation) in (0_u64..).zip(odin_api::operations()) {
        let Some(entry) = entries.get(operation.id) else { continue };
        let comparison = Comparison { operation, entry, listed: &listed };
        for case in 0..CASES {
            let random = &mut Random::new(number << 32 | case);
            let mut arguments = (operation.arguments.make)();
            let json = Value::Object(within::object(random, operation.arguments)).to_string();
            read(&json, &mut *arguments).unwrap_or_else(|error| panic!("{operation:?}: {error}"));
            // A segment of dots, or one key at two places, which is one value as JSON.
            let Ok(request) =
                Call::with_arguments(operation, &*arguments).and_then(|call| call.request(&site, Some(&token)))
            else {
                refused += 1;
                continue;
            };
            sent += 1;
            let mut given = print(&*arguments);
            for (list, key, text) in operation
                .constants
                .iter()
                .filter_map(|(constant, text)| constant.split_once("[].").map(|(list, key)| (list, key, *text)))
            {
                let items = given.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
                items.filter_map(Value::as_object_mut).for_each(|item| _ = item.insert(key.to_owned(), text.into()));
            }
            let given = given.as_object().expect("arguments are an object");
            wrong.extend(
                comparison.wrong(request.method(), &Sent::of(&request), given).map(|what| (operation.id, what)),
            );
        }
    }
    wrong.dedup_by_key(|(id, _)| *id);
    println!("{sent} requests, {refused} refused");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(sent > 10_000 && refused < sent / 20, "{sent} sent, {refused} refused");
}
