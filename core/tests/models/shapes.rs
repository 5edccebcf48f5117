//! Every shape that an operation takes or gives.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use odin_api::json::{Kind, Shape};
use odin_api::value::NumberRange;

/// A shape, and a name for it in reports.
pub struct Known {
    pub name: String,
    pub shape: &'static Shape,
}

/// All of them, each once.
pub fn all() -> &'static [Known] {
    static ALL: OnceLock<Vec<Known>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut found = BTreeMap::new();
        for operation in odin_api::operations() {
            collect(&format!("arguments of {}", operation.id), operation.arguments, &mut found);
            if let Kind::Object(shape) = (operation.answer)() {
                collect(shape().name, shape(), &mut found);
            }
        }
        collect("NumberRange", &NumberRange::SHAPE, &mut found);
        found.into_values().collect()
    })
}

/// A shape is told from others by its name, its keys and what they hold: a `const` has no address of its own.
fn collect(name: &str, shape: &'static Shape, found: &mut BTreeMap<(&str, Vec<&str>), Known>) {
    let inner = shape.fields.iter().map(|field| match (field.kind)() {
        Kind::Object(inner) => inner().name,
        _ => "",
    });
    let key = (shape.name, shape.fields.iter().map(|field| field.key).chain(inner).collect());
    if found.contains_key(&key) {
        return;
    }
    found.insert(key, Known { name: name.to_owned(), shape });
    for field in shape.fields {
        if let Kind::Object(inner) = (field.kind)() {
            collect(inner().name, inner(), found);
        }
    }
}

#[test]
fn the_walk_finds_models_at_every_depth() {
    let names: Vec<_> = all().iter().map(|known| known.shape.name).collect();
    // An answer, an item of a list in it, an object in an object in an object, and arguments.
    for name in ["UserServices", "UserService", "PortCount", "BulkChange", "CommPilotNotify"] {
        assert!(names.contains(&name), "{name} is missing");
    }
    assert!(names.len() > 100, "only {} shapes", names.len());
}

#[test]
fn every_shape_is_consistent() {
    for known in all() {
        let keys: std::collections::BTreeSet<_> = known.shape.fields.iter().map(|field| field.key).collect();
        assert_eq!(keys.len(), known.shape.fields.len(), "{}: a key occurs twice", known.name);
        let named = known.shape.bare.iter().chain(known.shape.one_of);
        for key in named {
            assert!(keys.contains(key), "{}: {key} is no field of it", known.name);
        }
        assert_eq!((known.shape.make)().shape().name, known.shape.name);
    }
}
