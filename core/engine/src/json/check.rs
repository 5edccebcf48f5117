//! Documented limits, checked before anything is sent.

use std::fmt;

use super::extra::Extra;
use super::model::{Field, Model};
use super::shape::{Place, Shape};
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

/// A documented limit that a request would break.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitBroken {
    /// The field, as a path such as `$.address.city`.
    pub path: String,
    /// The limit that is broken.
    pub limit: Limit,
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

/// Checks the fields of a model and everything below it.
pub(crate) fn check(
    shape: &'static Shape,
    fields: &[&(dyn Field + 'static)],
    extra: &Extra,
) -> Result<(), LimitBroken> {
    below(shape, fields, extra).map_err(|(path, limit)| LimitBroken { path: format!("${path}"), limit })
}

/// Whether the value of a field, or anything nested in it, breaks a limit.
pub(crate) fn breaks(limit: Limit, view: View<'_>) -> bool {
    below_field(limit, view).is_err()
}

fn below_model(model: &dyn Model) -> Result<(), (String, Limit)> {
    let mut result = Ok(());
    model.fields(&mut |shape, fields, extra| result = below(shape, fields, extra));
    result
}

fn below_field(limit: Limit, view: View<'_>) -> Result<(), (String, Limit)> {
    match view {
        _ if broken(limit, view) => Err((String::new(), limit)),
        View::Object(inner) => below_model(inner),
        View::Array(items) => items.views().enumerate().try_for_each(|(position, item)| match item {
            View::Object(inner) => below_model(inner).map_err(|(path, limit)| (format!("[{position}]{path}"), limit)),
            _ => Ok(()),
        }),
        _ => Ok(()),
    }
}

fn below(shape: &'static Shape, fields: &[&(dyn Field + 'static)], extra: &Extra) -> Result<(), (String, Limit)> {
    let is_set = |key: &str| {
        let at = shape.fields.iter().position(|field| field.key == key);
        at.is_some_and(|at| match fields[at].view() {
            // In a query, an empty list is the same as an absent one.
            View::Array(items) if shape.fields[at].place == Place::Query => items.count() > 0,
            view => !matches!(view, View::Absent),
        })
    };
    if !shape.one_of.is_empty() && !shape.one_of.iter().any(|key| is_set(key)) {
        return Err((String::new(), Limit::OneOf(shape.one_of)));
    }
    shape.fields.iter().zip(fields).enumerate().try_for_each(|(index, (shape, field))| {
        let view = field.view();
        let found = if unaccompanied(shape.limit, view, &is_set) {
            Err((String::new(), shape.limit))
        } else {
            // What the server sent may be sent back.
            below_field(shape.limit, view).or_else(|why| if excused(extra, index, view) { Ok(()) } else { Err(why) })
        };
        found.map_err(|(path, limit)| (format!(".{}{path}", shape.key), limit))
    })
}

fn excused(extra: &Extra, index: usize, view: View<'_>) -> bool {
    extra.excused(index).any(|value| *value == field_json(view))
}
