//! From the facts of the catalogue to the fields of a record: which there are, what they hold, and within which limits.

use serde_json::Value;

use crate::catalogue::Operation;
use crate::json::Fields;
use crate::tables::field::{Field, Kind};

/// What a field of an entry has at first, where it is not what the rule says.
pub(crate) type First = (&'static str, Start);

/// A value that a field has before anybody sets it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start {
    On,
    Number(i64),
    Word(&'static str),
}

/// The keys of a row that shows a user.
const OF_A_USER: &[&str] = &[
    "userId",
    "userIdSub",
    "lastName",
    "firstName",
    "hiraganaLastName",
    "hiraganaFirstName",
    "phoneNumber",
    "extension",
    "department",
    "emailAddress",
    "iMPId",
    "optin",
    "userExternalId",
    "userPlaceType",
];

/// A text that lives as long as the program: the facts are read once.
fn keep(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// The same for what is made of the facts.
pub(crate) fn keep_all<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

/// The fields of a record that one operation shows with these keys and others write, without those that name its owner.
pub(crate) fn fields(
    shown: &Fields,
    read: Option<&Operation>,
    writes: &[&Operation],
    wrapped: Option<&str>,
    without: &[&str],
    at_first: &[First],
) -> &'static [Field] {
    let mut shape = Fields::new();
    let mut limits = Fields::new();
    for write in writes {
        merge(&mut shape, of_item(&write.body, wrapped));
        let above = wrapped.map(|key| format!("{key}.")).unwrap_or_default();
        for (path, limit) in &write.limits {
            limits.entry(path.strip_prefix(&above).unwrap_or(path)).or_insert_with(|| limit.clone());
        }
    }
    let written: Vec<String> = shape.keys().cloned().collect();
    merge(&mut shape, shown);
    for (path, limit) in read.iter().flat_map(|read| &read.limits) {
        let above = wrapped.map(|key| format!("{key}.")).unwrap_or_default();
        limits.entry(path.strip_prefix(&above).unwrap_or(path)).or_insert_with(|| limit.clone());
    }
    let own = shape.iter().filter(|(key, _)| !without.contains(&key.as_str()));
    let mut fields: Vec<Field> = own.map(|(key, kind)| field(key, kind, shown.get(key), "", &limits)).collect();
    for field in &mut fields {
        field.written = written.is_empty() || written.iter().any(|key| key == field.name);
        if let Some((_, start)) = at_first.iter().find(|(key, _)| *key == field.name) {
            field.kind = start_with(field.kind, *start);
        }
    }
    keep_all(fields)
}

/// The shape of a body, or of an item of the list that it wraps.
fn of_item<'a>(body: &'a Fields, wrapped: Option<&str>) -> &'a Fields {
    let inner = wrapped.and_then(|key| body.get(key)).and_then(|list| list.get(0)).and_then(Value::as_object);
    inner.unwrap_or(body)
}

/// The keys of an answer; of a list, bare or wrapped, those of its items.
pub(crate) fn item(answer: &Value) -> Fields {
    match answer {
        Value::Object(keys) => keys.clone(),
        Value::Array(items) => items.first().map(item).unwrap_or_default(),
        _ => Fields::new(),
    }
}

fn merge(into: &mut Fields, more: &Fields) {
    for (key, kind) in more {
        match (into.get_mut(key), kind) {
            (None, kind) => drop(into.insert(key.clone(), kind.clone())),
            (Some(Value::Object(into)), Value::Object(more)) => merge(into, more),
            (Some(Value::Array(into)), Value::Array(more)) => {
                if let (Some(Value::Object(into)), Some(Value::Object(more))) = (into.first_mut(), more.first()) {
                    merge(into, more);
                }
            }
            _ => {}
        }
    }
}

/// A field by its type. What may be null in the answer is not there until it is set.
// rule: documented
fn field(key: &str, kind: &Value, shown: Option<&Value>, above: &str, limits: &Fields) -> Field {
    let path = if above.is_empty() { key.to_owned() } else { format!("{above}.{key}") };
    let limit = limits.get(&path);
    let bound = |name: &str| limit.and_then(|limit| limit.get(name)).and_then(Value::as_i64);
    let size = |name: &str, none: usize| bound(name).and_then(|most| usize::try_from(most).ok()).unwrap_or(none);
    let inner = |keys: &Fields| -> &'static [Field] {
        keep_all(keys.iter().map(|(key, kind)| field(key, kind, None, &path, limits)).collect())
    };
    let most = size("maxItems", usize::MAX);
    let longest = size("maxLength", 1024);
    let optional = shown.or(Some(kind)).and_then(Value::as_str).is_some_and(|kind| kind.ends_with('?'));
    let kind = match kind {
        Value::Array(items) => match items.first() {
            Some(Value::Object(keys)) if names_a_user(keys) => {
                Kind::Members { keys: keep_all(keys.keys().map(|key| keep(key)).collect()), most }
            }
            Some(Value::Object(keys)) => Kind::Rows { fields: inner(keys), most },
            Some(Value::String(kind)) if is_text(kind) => Kind::Texts { most, longest },
            _ => Kind::Any,
        },
        Value::Object(keys) => Kind::Record(inner(keys)),
        Value::String(kind) => {
            scalar(key, kind.trim_end_matches('?'), optional, limit.unwrap_or(&Value::Null), longest, most)
        }
        _ => Kind::Any,
    };
    Field { name: keep(key), kind, written: true }
}

/// A list of users, of whom these keys are shown.
pub(crate) fn members(name: &'static str, row: &Fields) -> Field {
    let keys = keep_all(row.keys().map(|key| keep(key)).collect());
    Field { name, kind: Kind::Members { keys, most: usize::MAX }, written: true }
}

fn names_a_user(keys: &Fields) -> bool {
    keys.contains_key("userId") && keys.keys().all(|key| OF_A_USER.contains(&key.as_str()))
}

fn is_text(kind: &str) -> bool {
    kind.starts_with("string") || kind.starts_with("enum:")
}

fn scalar(key: &str, kind: &str, optional: bool, limit: &Value, longest: usize, most: usize) -> Kind {
    let number = |name: &str| limit.get(name).and_then(Value::as_i64);
    if let Some(kind) = kind.strip_suffix("[]") {
        return if is_text(kind) { Kind::Texts { most, longest } } else { Kind::Any };
    }
    // Odin shows these two as texts, and takes either.
    if key == "includeAnonymousCallers" || key == "includeUnavailableCallers" {
        return Kind::TextFlag;
    }
    if let Some(words) = kind.strip_prefix("enum:") {
        let first = limit.get("default").and_then(Value::as_str);
        let mut words: Vec<&'static str> = words.split('|').map(keep).collect();
        words.sort_by_key(|word| Some(*word) != first);
        return if optional && first.is_none() { Kind::Word(keep_all(words)) } else { Kind::Choice(keep_all(words)) };
    }
    match kind {
        "bool" | "string|bool" | "bool|string" => {
            Kind::Flag(limit.get("default").and_then(Value::as_bool).unwrap_or(false))
        }
        "int" => {
            let numbers = limit.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_i64);
            let numbers: Vec<i64> = numbers.collect();
            let (least, most) = (number("min").unwrap_or(i64::MIN), number("max").unwrap_or(i64::MAX));
            let default = number("default");
            match (numbers.first(), optional && default.is_none()) {
                (Some(first), false) => Kind::OneOf(keep_all(numbers.clone()), default.or(Some(*first))),
                (Some(_), true) => Kind::OneOf(keep_all(numbers), None),
                (None, false) => Kind::Count { least, most, default: default.unwrap_or(least.max(0)) },
                (None, true) => Kind::Optional { least, most },
            }
        }
        kind if is_text(kind) => {
            let lower = key.to_ascii_lowercase();
            if lower.contains("password") || lower.contains("passcode") {
                Kind::Secret(longest)
            } else if key.ends_with("honeNumber") && longest >= 161 {
                Kind::Number
            } else {
                Kind::Text(longest)
            }
        }
        _ => Kind::Any,
    }
}

fn start_with(kind: Kind, start: Start) -> Kind {
    match (kind, start) {
        (Kind::Flag(_), Start::On) => Kind::Flag(true),
        (Kind::Count { least, most, .. } | Kind::Optional { least, most }, Start::Number(default)) => {
            Kind::Count { least, most, default }
        }
        (Kind::OneOf(numbers, _), Start::Number(default)) => Kind::OneOf(numbers, Some(default)),
        (Kind::Choice(words) | Kind::Word(words), Start::Word(first)) => {
            let mut words = words.to_vec();
            words.sort_by_key(|word| *word != first);
            Kind::Choice(keep_all(words))
        }
        (kind, _) => kind,
    }
}
