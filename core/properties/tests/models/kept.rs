//! What cannot be read never fails the object around it, and goes back as it came.

use odin_api::json::{Kind, Presence, print, read};
use serde_json::{Value, json};

use crate::run::for_every_shape;
use crate::wrong;
use odin_api_properties::fields::fields;
use odin_api_properties::{clean, text};

#[test]
fn an_optional_field_of_another_type_is_kept() {
    let optional = |presence| matches!(presence, Presence::Optional | Presence::Clearable);
    for_every_shape(
        |shape| fields(shape).iter().any(|field| optional(field.presence) && !matches!(field.kind, Kind::Json)),
        |shape, random| {
            let mut map = clean::object(random, shape);
            let index = loop {
                let index = random.below(fields(shape).len());
                let field = &fields(shape)[index];
                if optional(field.presence)
                    && let Some(value) = wrong::value(random, field.kind)
                {
                    map.insert(field.key.to_owned(), value);
                    break index;
                }
            };
            let json = Value::Object(map);
            let mut model = (shape.make)();
            read(&text::spell(random, &json), &mut *model).unwrap_or_else(|error| panic!("{error}: {json}"));
            let key = fields(shape)[index].key;
            model.fields(&mut |_, fields, _| assert!(fields[index].missing(), "{key} was read from {json}"));
            assert_eq!(model.extra().get(key), json.get(key));
            assert_eq!(print(&*model), json);
        },
    );
}

#[test]
fn an_item_of_another_type_is_kept_in_its_place() {
    let list = |field: &odin_api::json::FieldDescription| {
        field.presence == Presence::Repeated && !matches!(field.kind, Kind::Json)
    };
    for_every_shape(
        |shape| fields(shape).iter().any(list),
        |shape, random| {
            let mut map = clean::object(random, shape);
            let lists: Vec<_> = fields(shape).iter().filter(|field| list(field)).collect();
            let field = *random.pick(&lists);
            let mut items = Vec::new();
            for _ in 0..=random.below(5) {
                match random.below(4) {
                    0 => items.push(Value::Null),
                    1 => items.extend(wrong::value(random, field.kind)),
                    _ => items.extend(clean::value(random, field).as_array().unwrap().iter().cloned()),
                }
            }
            map.insert(field.key.to_owned(), json!(items));
            let json = Value::Object(map);
            let mut model = (shape.make)();
            read(&text::spell(random, &json), &mut *model).unwrap_or_else(|error| panic!("{error}: {json}"));
            assert_eq!(print(&*model), json);
        },
    );
}
