//! Where a record holds one list and nothing else must be there, the list may come without the record.

use odin_api::json::{Kind, Shape};
use serde_json::{Map, Value, json};

use crate::run::for_every_read;
use crate::{damage, gaps, wrong};
use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;
use odin_api_properties::reads::object;
use odin_api_properties::{clean, text};

fn known(shape: &Shape, row: &Map<String, Value>) -> usize {
    row.keys().filter(|key| fields(shape).iter().any(|field| field.key == key.as_str())).count()
}

/// Whether a row can have a key that the record around it has not: by nothing else is a single row told from that record.
fn differs(kind: Kind, around: &Shape) -> bool {
    let Some(row) = object(kind) else { return true };
    fields(row).iter().any(|field| fields(around).iter().all(|other| other.key != field.key))
}

/// A row that is not taken for the record around it, which may have some of its keys as well.
fn row(random: &mut Random, kind: Kind, around: &Shape) -> Value {
    loop {
        match clean::item(random, kind) {
            Value::Object(row) if known(around, &row) >= row.len() => {}
            row => return row,
        }
    }
}

#[test]
fn a_bare_list_of_any_length_is_the_list_of_every_record_around_one() {
    let reads = for_every_read(
        |read| read.wrapped().zip(read.shape()).is_some_and(|(field, shape)| differs(field.kind, shape)),
        |read, random| {
            let (field, shape) = (read.wrapped().expect("as wanted"), read.shape().expect("it is a record"));
            let mut rows: Vec<_> = (0..random.below(5)).map(|_| row(random, field.kind, shape)).collect();
            let texts: Vec<_> = rows.iter().map(|row| damage::item(random, field, row)).collect();
            let mut bare = String::new();
            if !rows.is_empty() && random.one_in(3) {
                gaps::keyed(random, &texts, &mut bare);
            } else {
                text::items(random, &texts, &mut bare);
            }
            let got = read.read(bare.clone()).unwrap_or_else(|error| panic!("{:?}: {error}: {bare}", read.operation));
            // As if it had come in its place, and nothing beside it.
            let due = read.read(format!("{{{}:{bare}}}", Value::from(field.key)));
            assert_eq!(Ok(&got), due.as_ref(), "{:?}: {bare}", read.operation);
            let count = got[field.key].as_array().map(Vec::len).or(got[field.key].as_object().map(Map::len));
            assert_eq!(count, Some(rows.len()), "{:?} made {got} of {bare}", read.operation);

            // And one bad row leaves the others where they are.
            let Some(bad) = wrong::value(random, field.kind).filter(|_| !rows.is_empty()) else { return };
            rows.insert(random.below(rows.len() + 1), bad);
            let got = read.read(text::spell(random, &json!(rows)));
            assert_eq!(got, Ok(json!({field.key: rows})), "{:?}", read.operation);
        },
    );
    assert!(reads >= 31, "{reads}");
}
