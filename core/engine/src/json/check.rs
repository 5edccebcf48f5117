//! Documented limits, checked before anything is sent.

use std::fmt;

use super::extra::Extra;
use super::flaw::Flaw;
use super::model::{Field, Model};
use super::shape::{FieldShape, Kind, Place, Shape};
use super::view::View;
use super::write::field_json;

/// A limit that the API documents for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// No known limit: the server decides.
    None,
    /// Minimum and maximum number of characters of a text, or of each text of a list.
    Chars(usize, usize),
    /// Minimum and maximum of a whole number.
    Range(i64, i64),
    /// Maximum number of items of a list.
    Items(usize),
    /// ASCII digits only; minimum and maximum number of them.
    Digits(usize, usize),
    /// Allowed only together with another field.
    With(&'static str),
    /// At least one of these fields is required.
    OneOf(&'static [&'static str]),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("anything"),
            Self::Chars(min, max) => write!(f, "{min} to {max} characters"),
            Self::Range(min, max) => write!(f, "a number from {min} to {max}"),
            Self::Items(max) => write!(f, "at most {max} items"),
            Self::Digits(min, max) => write!(f, "{min} to {max} digits"),
            Self::With(other) => write!(f, "it only together with {other}"),
            Self::OneOf(keys) => write!(f, "only requests with at least one of {}", keys.join(", ")),
        }
    }
}

/// Why a request is not sent.
#[derive(Debug)]
pub(crate) struct Refused {
    /// The field, as a path such as `$.address.city`.
    pub(crate) path: String,
    pub(crate) why: Why,
}

/// What is wrong with a value.
#[derive(Debug)]
pub(crate) enum Why {
    /// It breaks a documented limit.
    Limit(Limit),
    /// It is an identifier with a character that nobody sees.
    Flaw(Flaw),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limit(limit) => write!(f, "the API allows {limit}"),
            Self::Flaw(flaw) => flaw.fmt(f),
        }
    }
}

/// What is found while arguments are checked: the first refusal, or all of them.
#[derive(Default)]
struct Found {
    all: bool,
    refused: Vec<Refused>,
}

impl Found {
    fn is_over(&self) -> bool {
        !self.all && !self.refused.is_empty()
    }

    fn add(&mut self, why: Why) {
        self.refused.push(Refused { path: String::new(), why });
    }

    /// Puts a step before the paths of what was found since there were so many.
    #[inline]
    fn under(&mut self, before: usize, step: impl FnOnce() -> String) {
        if let since @ [_, ..] = &mut self.refused[before..] {
            let step = step();
            for refused in since {
                refused.path.insert_str(0, &step);
            }
        }
    }
}

fn broken(limit: Limit, view: View<'_>) -> bool {
    match (limit, view) {
        (_, View::Array(items)) => match limit {
            Limit::Items(max) => items.count() > max,
            _ => items.views().any(|item| broken(limit, item)),
        },
        (Limit::Chars(min, max), View::Text(text) | View::Secret(text)) => !(min..=max).contains(&text.chars().count()),
        (Limit::Digits(min, max), View::Text(text) | View::Secret(text)) => {
            !(min..=max).contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_digit())
        }
        (Limit::Range(min, max), View::Int(number)) => !(min..=max).contains(&number),
        _ => false,
    }
}

fn unaccompanied(limit: Limit, view: View<'_>, is_set: &dyn Fn(&str) -> bool) -> bool {
    matches!(limit, Limit::With(other) if !matches!(view, View::Absent) && !is_set(other))
}

/// Checks the fields of a model and everything below it, up to the first refusal.
pub(crate) fn check(shape: &'static Shape, fields: &[&(dyn Field + 'static)], extra: &Extra) -> Result<(), Refused> {
    let mut found = Found::default();
    below(shape, fields, extra, &mut found);
    found.under(0, || "$".to_owned());
    found.refused.pop().map_or(Ok(()), Err)
}

/// Everything that is refused of the fields of a model, and of what is below it.
pub(crate) fn check_all(shape: &'static Shape, fields: &[&(dyn Field + 'static)], extra: &Extra) -> Vec<Refused> {
    let mut found = Found { all: true, ..Found::default() };
    below(shape, fields, extra, &mut found);
    found.under(0, || "$".to_owned());
    found.refused
}

/// Whether the value of a field, or anything nested in it, would not be sent.
pub(crate) fn breaks(shape: &FieldShape, field: &(dyn Field + 'static)) -> bool {
    let mut found = Found::default();
    below_field(shape, field, field.view(), &mut found);
    found.is_over()
}

fn below_model(model: &dyn Model, found: &mut Found) {
    model.fields(&mut |shape, fields, extra| below(shape, fields, extra, found));
}

fn below_field(shape: &FieldShape, field: &(dyn Field + 'static), view: View<'_>, found: &mut Found) {
    match view {
        view if broken(shape.limit, view) => found.add(Why::Limit(shape.limit)),
        View::Object(inner) => below_model(inner, found),
        View::Array(items) => {
            for (position, item) in items.views().enumerate() {
                let before = found.refused.len();
                match item {
                    View::Object(inner) => below_model(inner, found),
                    item => flawless(field.kind(), item, found),
                }
                found.under(before, || format!("[{position}]"));
                if found.is_over() {
                    return;
                }
            }
        }
        view => flawless(field.kind(), view, found),
    }
}

fn flawless(kind: Kind, view: View<'_>, found: &mut Found) {
    let View::Text(text) = view else { return };
    let flaw = match kind {
        Kind::Id => Flaw::of(text),
        Kind::Ids => Flaw::of_joined(text),
        _ => None,
    };
    if let Some(flaw) = flaw {
        found.add(Why::Flaw(flaw));
    }
}

fn below(shape: &'static Shape, fields: &[&(dyn Field + 'static)], extra: &Extra, found: &mut Found) {
    let is_set = |key: &str| {
        let at = shape.fields.iter().position(|field| field.key == key);
        at.is_some_and(|at| match fields[at].view() {
            // In a query, an empty list is the same as an absent one.
            View::Array(items) if shape.fields[at].place == Place::Query => items.count() > 0,
            view => !matches!(view, View::Absent),
        })
    };
    if !shape.one_of.is_empty() && !shape.one_of.iter().any(|key| is_set(key)) {
        found.add(Why::Limit(Limit::OneOf(shape.one_of)));
    }
    for (index, (shape, field)) in shape.fields.iter().zip(fields).enumerate() {
        if found.is_over() {
            return;
        }
        let view = field.view();
        let before = found.refused.len();
        if unaccompanied(shape.limit, view, &is_set) {
            found.add(Why::Limit(shape.limit));
        } else {
            below_field(shape, *field, view, found);
            // What the server sent may be sent back.
            if found.refused.len() > before && excused(extra, index, view) {
                found.refused.truncate(before);
            }
        }
        found.under(before, || format!(".{}", shape.key));
    }
}

fn excused(extra: &Extra, index: usize, view: View<'_>) -> bool {
    extra.excused(index).any(|value| *value == field_json(view))
}
