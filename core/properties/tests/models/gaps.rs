//! PHP writes a list with gaps as an object: it is read as the list in the order of its keys, and goes back as it came.

use odin_api::json::{FieldDescription, Model, Presence, View, print, read};
use serde_json::{Map, Value};

use crate::run::{for_every_read, for_every_shape};
use crate::wrong;
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::reads::{Form, items};
use odin_api_properties::{clean, text};

/// Whole numbers, in order, with gaps.
fn keys(random: &mut Random, count: usize) -> Vec<String> {
    let mut next = i64::try_from(random.below(12)).expect("below 12") - 2;
    let mut keys = Vec::new();
    for _ in 0..count {
        keys.push(next.to_string());
        next += 1 + i64::try_from(random.below(6)).expect("below 6");
    }
    keys
}

/// The items as PHP writes a list with gaps, the members in any order.
pub fn keyed(random: &mut Random, items: &[String], out: &mut String) {
    let keys = keys(random, items.len());
    text::members(random, keys.into_iter().zip(items.iter().cloned()).collect(), out);
}

fn with_keys(keys: &[String], items: &[Value]) -> Value {
    Value::Object(keys.iter().cloned().zip(items.iter().cloned()).collect())
}

/// A clean object with a list in this field: the items, and whether they can be read or not.
fn some_items(random: &mut Random, field: &FieldDescription) -> Vec<Value> {
    let mut found = items(random, field.kind, 1..5);
    for _ in 0..random.below(3) {
        let at = random.below(found.len() + 1);
        let bad = if random.one_in(3) { Value::Null } else { wrong::value(random, field.kind).unwrap_or_default() };
        found.insert(at, bad);
    }
    found
}

fn list<T>(model: &dyn Model, index: usize, look: impl FnOnce(&dyn odin_api::json::Items) -> T) -> T {
    let (mut look, mut found) = (Some(look), None);
    model.fields(&mut |_, fields, _| match fields[index].view() {
        View::Array(items) => found = look.take().map(|look| look(items)),
        _ => panic!("no list"),
    });
    found.expect("a model shows itself")
}

#[test]
fn a_list_with_gaps_in_any_field_is_the_list_in_the_order_of_its_keys() {
    for_every_shape(
        |shape| fields(shape).iter().any(|field| field.presence == Presence::Repeated),
        |shape, random| {
            let mut map: Map<_, _> = clean::object(random, shape);
            let lists = (0..fields(shape).len()).filter(|at| fields(shape)[*at].presence == Presence::Repeated);
            let index = *random.pick(&lists.collect::<Vec<_>>());
            let field = &fields(shape)[index];
            let items = some_items(random, field);
            map.insert(field.key.to_owned(), Value::Array(items.clone()));
            let [mut plain, mut gaps] = [(shape.make)(), (shape.make)()];
            read(&Value::Object(map.clone()).to_string(), &mut *plain).unwrap();

            let keys = keys(random, items.len());
            map.insert(field.key.to_owned(), with_keys(&keys, &items));
            let json = Value::Object(map);
            read(&text::spell(random, &json), &mut *gaps).unwrap_or_else(|error| panic!("{error}: {json}"));
            list(&*plain, index, |plain| {
                list(&*gaps, index, |gaps| {
                    assert_eq!((gaps.count(), gaps.keys()), (plain.count(), Some(&*keys)), "{json}");
                    for at in 0..plain.count() {
                        assert!(gaps.item(at) == plain.item(at), "item {at} of {json}");
                        assert_eq!(gaps.is_rejected(at), plain.is_rejected(at), "item {at} of {json}");
                    }
                });
            });
            assert_eq!(print(&*gaps), json);
        },
    );
}

#[test]
fn a_list_with_gaps_is_the_answer_of_every_read_of_a_list() {
    let reads = for_every_read(
        |read| matches!(read.form, Form::List(_)),
        |read, random| {
            let Form::List(kind) = read.form else { unreachable!("as wanted") };
            let mut rows = items(random, kind, 0..5);
            if random.one_in(3) {
                // A list of which nothing can be read is one all the same: its keys say so.
                rows.extend(wrong::value(random, kind));
            }
            let json = with_keys(&keys(random, rows.len()), &rows);
            assert_eq!(read.read(text::spell(random, &json)).as_ref(), Ok(&json), "{:?}", read.operation);
        },
    );
    assert!(reads >= 70, "{reads}");
}
