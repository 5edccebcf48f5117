//! The writer: models become JSON through serde, by one recursive function.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::model::Model;
use super::view::{Items, View};

struct Serialized<'a>(View<'a>);

impl Serialize for Serialized<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_view(self.0, serializer)
    }
}

/// Writes one value; an absent one becomes `null` if it cannot be left out.
pub fn serialize_view<S: Serializer>(view: View<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match view {
        View::Absent | View::Null => serializer.serialize_unit(),
        View::Flag(flag) => serializer.serialize_bool(flag),
        View::Int(number) => serializer.serialize_i64(number),
        View::Float(number) => serializer.serialize_f64(number),
        View::Text(text) | View::Secret(text) => serializer.serialize_str(text),
        View::Array(items) => {
            if let Some(keys) = items.keys() {
                let mut map = serializer.serialize_map(Some(keys.len()))?;
                for (key, item) in keys.iter().zip(items.views()) {
                    map.serialize_entry(key, &Serialized(item))?;
                }
                return map.end();
            }
            let mut list = serializer.serialize_seq(Some(items.count()))?;
            for item in items.views() {
                list.serialize_element(&Serialized(item))?;
            }
            list.end()
        }
        View::Object(model) => match bare_text(model) {
            Some(text) => serializer.serialize_str(&text),
            None => serialize_fields(model, |_| true, &[], serializer),
        },
        View::Json(value) => value.serialize(serializer),
    }
}

/// Between the key of a list and that of a constant which each of its items has: `rows[].task`.
const OF_ITEMS: &str = "[].";

/// The constants of the items of this list.
fn of_items<'a>(constants: &[(&'a str, &'a str)], list: &str) -> Vec<(&'a str, &'a str)> {
    let below = |(key, text): &(&'a str, &'a str)| {
        key.split_once(OF_ITEMS).filter(|(of, _)| *of == list).map(|(_, key)| (key, *text))
    };
    constants.iter().filter_map(below).collect()
}

/// A list of objects that have constants.
struct Rows<'a> {
    items: &'a dyn Items,
    constants: &'a [(&'a str, &'a str)],
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.views().map(|view| Row { view, constants: self.constants }))
    }
}

struct Row<'a> {
    view: View<'a>,
    constants: &'a [(&'a str, &'a str)],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.view {
            View::Object(model) => serialize_fields(model, |_| true, self.constants, serializer),
            view => serialize_view(view, serializer),
        }
    }
}

/// The text of an object that was received as a plain string, if no other field is set.
fn bare_text(model: &dyn Model) -> Option<String> {
    let mut found = None;
    model.fields(&mut |shape, fields, extra| {
        if !extra.is_bare() || !extra.is_empty() {
            return;
        }
        let views = fields.iter().enumerate().map(|(index, field)| extra.view_of(index, *field));
        let mut there = shape.fields.iter().zip(views).filter(|(_, view)| !matches!(view, View::Absent));
        if let (Some((only, view)), None) = (there.next(), there.next())
            && Some(only.key) == shape.bare
            && let View::Text(text) = view
        {
            found = Some(text.to_owned());
        }
    });
    found
}

/// Writes the selected fields that are present, then the unknown ones; a known field wins over an unknown one of that
/// name.
fn serialize_fields<S: Serializer>(
    model: &dyn Model,
    wanted: impl Fn(usize) -> bool,
    constants: &[(&str, &str)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let own = |key: &str| !key.contains(OF_ITEMS);
    constants.iter().filter(|(key, _)| own(key)).try_for_each(|(key, text)| map.serialize_entry(key, text))?;
    let mut result = Ok(());
    model.fields(&mut |shape, fields, extra| {
        let shapes = shape.fields;
        let known = shapes.iter().zip(fields).enumerate().filter(|(index, _)| wanted(*index));
        let known = known.map(|(index, (shape, field))| (shape.key, extra.view_of(index, *field)));
        let absent = |key: &str| shapes.iter().position(|shape| shape.key == key).is_none_or(|at| fields[at].missing());
        let constant = |key: &str| constants.iter().any(|(name, _)| *name == key);
        let unknown = extra
            .written()
            .filter(|(key, _)| absent(key) && !constant(key))
            .map(|(key, value)| (key, View::Json(value)));
        let mut entries = known.filter(|(_, view)| !matches!(view, View::Absent)).chain(unknown);
        result = entries.try_for_each(|(key, view)| match (view, of_items(constants, key)) {
            (View::Array(items), constants) if !constants.is_empty() => {
                map.serialize_entry(key, &Rows { items, constants: &constants })
            }
            _ => map.serialize_entry(key, &Serialized(view)),
        });
    });
    result?;
    map.end()
}

/// The constants and the fields of `model` selected by `wanted`, as JSON text of an object.
pub(crate) fn fields_text(model: &dyn Model, wanted: impl Fn(usize) -> bool, constants: &[(&str, &str)]) -> String {
    let mut out = Vec::with_capacity(128);
    serialize_fields(model, wanted, constants, &mut serde_json::Serializer::new(&mut out))
        .expect("texts, numbers and maps with text keys are always JSON");
    String::from_utf8(out).expect("serde_json writes UTF-8")
}

/// Converts a model to a JSON value.
pub fn model_json(model: &dyn Model) -> Value {
    field_json(View::Object(model))
}

/// Converts any value to a JSON value.
pub(crate) fn field_json(view: View<'_>) -> Value {
    serialize_view(view, serde_json::value::Serializer).expect("texts, numbers and maps with text keys are always JSON")
}
