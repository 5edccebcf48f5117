//! A damaged rendering is read as the same value as the clean one.

use odin_api::json::{equal, print, read};
use serde_json::Value;

use crate::damage;
use crate::run::for_every_shape;
use odin_api_properties::clean;

#[test]
fn a_damaged_rendering_reads_as_the_clean_one() {
    for_every_shape(
        |_| true,
        |shape, random| {
            let clean = Value::Object(clean::object(random, shape));
            let mut expected = (shape.make)();
            read(&clean.to_string(), &mut *expected).unwrap();

            let damaged = damage::object(random, shape, clean.as_object().unwrap());
            let mut model = (shape.make)();
            read(&damaged, &mut *model).unwrap_or_else(|error| panic!("{error}\nclean {clean}\ndamaged {damaged}"));
            assert!(
                equal(&*model, &*expected),
                "clean {clean}\ndamaged {damaged}\nread {} and, beyond, {:?}",
                print(&*model),
                model.extra(),
            );
        },
    );
}
