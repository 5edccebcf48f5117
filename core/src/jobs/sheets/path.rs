//! From the name of a column to a place among the arguments of an operation.

use crate::json::{FieldDescription, Kind, Presence, Shape};

/// A place, step by step.
#[derive(Debug)]
pub(super) struct Path {
    pub(super) steps: Vec<Step>,
    pub(super) leaf: Leaf,
}

/// Into a field, and into an item of it if that is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) key: &'static str,
    pub(super) index: Option<usize>,
}

/// What is at a place.
#[derive(Debug)]
pub(super) enum Leaf {
    /// A value, or an item of a list of values.
    Value { kind: Kind, clearable: bool },
    /// An item of a list of objects, by what it can be told by alone, such as an id.
    Item { kind: Kind },
    /// An object or a list: it can be cleared as a whole, its parts have columns of their own.
    Whole { presence: Presence, example: String },
}

/// Why a name leads nowhere.
#[derive(Debug, PartialEq)]
pub(super) enum Lost {
    /// Nothing is called so.
    Unknown,
    /// It is nearly a name.
    Nearly(String),
}

/// The greatest number of an item: nobody writes a sheet with more columns.
const LAST_INDEX: usize = 999;

/// Finds what a name stands for, such as `address.city` or `aliases[0]`.
pub(super) fn resolve(shape: &'static Shape, name: &str) -> Result<Path, Lost> {
    let (mut shape, mut rest, mut steps) = (shape, name, Vec::new());
    loop {
        let (segment, behind) = rest.split_once('.').map_or((rest, None), |(segment, behind)| (segment, Some(behind)));
        let (key, index) = indexed(segment).ok_or(Lost::Unknown)?;
        let field = shape.describe().into_iter().find(|field| field.key == key).ok_or(Lost::Unknown)?;
        let is_list = field.presence == Presence::Repeated;
        if index.is_some() && !is_list {
            return Err(Lost::Nearly(format!("{key} is no list")));
        }
        let whole = is_list && index.is_none();
        steps.push(Step { key: field.key, index });
        let before = &name[..name.len() - rest.len()];
        match (field.kind, behind) {
            (_, None) if whole => {
                let example = first_part(&format!("{before}{key}[0]"), field.kind);
                return Ok(Path { steps, leaf: Leaf::Whole { presence: field.presence, example } });
            }
            (_, Some(_)) if whole => {
                return Err(Lost::Nearly(format!("{key} is a list, with items {key}[0], {key}[1] and so on")));
            }
            (Kind::Object(inner), Some(behind)) => (shape, rest) = (inner, behind),
            (Kind::Object(inner), None) => {
                let leaf = if let Some(bare) = bare(inner) {
                    steps.push(Step { key: bare.key, index: None });
                    let kind = bare.kind;
                    if is_list { Leaf::Item { kind } } else { Leaf::Value { kind, clearable: false } }
                } else {
                    Leaf::Whole { presence: field.presence, example: first_part(name, field.kind) }
                };
                return Ok(Path { steps, leaf });
            }
            (kind, None) => {
                let clearable = matches!(field.presence, Presence::Clearable | Presence::Repeated);
                return Ok(Path { steps, leaf: Leaf::Value { kind, clearable } });
            }
            (_, Some(_)) => return Err(Lost::Nearly(format!("{key} has no parts"))),
        }
    }
}

/// `aliases[0]` as key and index.
fn indexed(segment: &str) -> Option<(&str, Option<usize>)> {
    let Some((key, index)) = segment.split_once('[') else { return Some((segment, None)) };
    let index = index.strip_suffix(']')?.parse().ok()?;
    (index <= LAST_INDEX).then_some((key, Some(index)))
}

/// The field that a plain text in place of an object is read into.
fn bare(shape: &'static Shape) -> Option<FieldDescription> {
    shape.describe().into_iter().find(|field| Some(field.key) == shape.bare)
}

/// The first column that is a part of something.
fn first_part(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Object(shape) => match shape.fields.first() {
            Some(field) => format!("{name}.{}", field.key),
            None => name.to_owned(),
        },
        _ => name.to_owned(),
    }
}

/// A name without the numbers in it: `aliases[]`.
pub(super) fn without_numbers(name: &str) -> String {
    let mut parts = name.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push('[');
        text.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    text
}
