//! The walk over all shapes, on which the properties rest.

use std::collections::BTreeSet;

use odin_api_properties::shapes::all;

#[test]
fn the_walk_finds_models_at_every_depth() {
    let names: Vec<_> = all().iter().map(|known| known.shape.name).collect();
    // An answer, an item of a list in it, an object in an object in an object, and arguments.
    for name in ["UserServices", "UserService", "PortCount", "CommPilotNotify", "AlternateEntry"] {
        assert!(names.contains(&name), "{name} is missing");
    }
    assert!(names.len() > 100, "only {} shapes", names.len());
}

#[test]
fn every_shape_is_consistent() {
    for known in all() {
        let keys: BTreeSet<_> = known.shape.fields.iter().map(|field| field.key).collect();
        for key in known.shape.bare.iter().chain(known.shape.one_of) {
            assert!(keys.contains(key), "{}: {key} is no field of it", known.name);
        }
        assert_eq!((known.shape.make)().shape().name, known.shape.name);
    }
}

#[test]
fn a_key_occurs_once_in_a_body_and_once_in_a_query() {
    for operation in odin_api::operations() {
        let mut seen = BTreeSet::new();
        for field in operation.arguments.fields {
            let place = format!("{:?}", field.place);
            assert!(seen.insert((place, field.key)), "{operation:?}: {} occurs twice", field.key);
        }
    }
    let models = all().iter().map(|known| known.shape.name);
    assert!(models.collect::<BTreeSet<_>>().len() > 100, "the walk lost its way");
}
