//! One bad text spoils its own item at most: the rest of the list is there, and the item is marked.

use odin_api::json::{FieldDescription, Kind, Model, Presence, View, print, read};
use serde_json::{Map, Value, json};

use crate::run::{for_every_read, for_every_shape};
use odin_api_properties::clean;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::reads::{Form, items, object};

/// What a text is that is not one, and what is read of it.
const BAD: [(&[u8], &str); 9] = [
    (br#""Party \ud83d""#, "Party \u{fffd}"),
    (br#""\udd0dParty""#, "\u{fffd}Party"),
    (br#""Party \ud83d\u0041""#, "Party \u{fffd}A"),
    (b"\"Party\tLine\"", "Party\tLine"),
    (b"\"Party\r\nLine\"", "Party\r\nLine"),
    (b"\"Par\x01ty\"", "Par\u{1}ty"),
    (b"\"Caf\xe9\"", "Caf\u{fffd}"),
    (b"\"cut \xf0\x9f\"", "cut \u{fffd}"),
    (b"-1E+400", "-1e400"),
];

/// Stands for the bad text until it is put in.
const MARK: &str = "@bad@text@";

/// Puts a mark into the row: into a field that nobody knows, or one that is known.
fn spoil(random: &mut Random, fields: &'static [FieldDescription], row: &mut Map<String, Value>) -> &'static str {
    let scalar = |field: &&FieldDescription| !matches!(field.kind, Kind::Object(_) | Kind::Json);
    let known: Vec<_> = fields.iter().filter(scalar).collect();
    if known.is_empty() || random.one_in(3) {
        row.insert("newIn7".to_owned(), MARK.into());
        return "newIn7";
    }
    let field = *random.pick(&known);
    let value = if field.presence == Presence::Repeated { json!([MARK]) } else { MARK.into() };
    row.insert(field.key.to_owned(), value);
    field.key
}

fn replaced(text: &str, by: &[u8]) -> Vec<u8> {
    let (before, after) = text.split_once(&*Value::from(MARK).to_string()).expect("it was marked");
    [before.as_bytes(), by, after.as_bytes()].concat()
}

fn with_good(json: &Value, good: &str) -> Value {
    let text = json.to_string().replace(&*Value::from(MARK).to_string(), &Value::from(good).to_string());
    serde_json::from_str(&text).expect("JSON")
}

/// Rows of which one is spoilt.
struct Rows {
    all: Vec<Value>,
    /// Which one, and by which key.
    at: usize,
    key: &'static str,
    /// The bad text, and what is read of it.
    bad: &'static [u8],
    good: &'static str,
}

impl Rows {
    fn new(random: &mut Random, kind: Kind) -> Option<Self> {
        let described = fields(object(kind)?);
        let mut all = items(random, kind, 2..5);
        let at = random.below(all.len());
        let key = spoil(random, described, all[at].as_object_mut()?);
        let (bad, good) = *random.pick(&BAD);
        Some(Self { all, at, key, bad, good })
    }
}

#[test]
fn the_rest_of_every_list_that_is_read_is_there() {
    for_every_read(
        |read| matches!(read.form, Form::List(_)) || read.wrapped().is_some(),
        |read, random| {
            let (kind, wrapper) = match (read.form, read.wrapped()) {
                (Form::List(kind), _) => (kind, None),
                (_, Some(field)) => (field.kind, Some(field.key)),
                _ => unreachable!("as wanted"),
            };
            let Some(Rows { all, bad, good, .. }) = Rows::new(random, kind) else { return };
            let json = match wrapper {
                Some(key) => json!({key: all}),
                None => json!(all),
            };
            let body = replaced(&json.to_string(), bad);
            let shown = String::from_utf8_lossy(&body).into_owned();
            let got = read.read(body).unwrap_or_else(|error| panic!("{:?}: {error}: {shown}", read.operation));
            assert_eq!(got, with_good(&json, good), "{:?}: {shown}", read.operation);
        },
    );
}

/// Whether an object says that something of it could not be read: itself, or in a list that it has.
fn is_marked(model: &dyn Model, key: &str) -> bool {
    let mut marked = false;
    model.fields(&mut |shape, fields, extra| {
        let lists = shape.fields.iter().zip(fields).filter(|(shape, _)| shape.key == key);
        marked = extra.get(key).is_some()
            || lists.into_iter().any(|(_, field)| match field.view() {
                View::Array(items) => (0..items.count()).any(|index| items.is_rejected(index)),
                _ => false,
            });
    });
    marked
}

#[test]
fn in_every_list_the_item_is_marked_and_no_other() {
    let list = |field: &FieldDescription| field.presence == Presence::Repeated && object(field.kind).is_some();
    for_every_shape(
        |shape| fields(shape).iter().any(list),
        |shape, random| {
            let mut map = clean::object(random, shape);
            let lists: Vec<_> = (0..fields(shape).len()).filter(|at| list(&fields(shape)[*at])).collect();
            let index = *random.pick(&lists);
            let field = &fields(shape)[index];
            let Some(Rows { all, at: spoilt, key, bad, good }) = Rows::new(random, field.kind) else { return };
            map.insert(field.key.to_owned(), json!(all));
            let json = Value::Object(map);
            let Ok(body) = String::from_utf8(replaced(&json.to_string(), bad)) else { return };
            let mut model = (shape.make)();
            read(&body, &mut *model).unwrap_or_else(|error| panic!("{error}: {body}"));
            model.fields(&mut |_, fields, extra| {
                assert!(extra.is_empty(), "{extra:?}: {body}");
                let View::Array(items) = fields[index].view() else { panic!("no list: {body}") };
                for at in 0..items.count() {
                    let marked = match items.item(at) {
                        View::Object(row) if at == spoilt => is_marked(row, key),
                        View::Object(row) => !row.extra().is_empty(),
                        _ => items.is_rejected(at),
                    };
                    assert_eq!(marked, at == spoilt, "item {at} of {body}");
                }
            });
            assert_eq!(print(&*model), with_good(&json, good), "{body}");
        },
    );
}
