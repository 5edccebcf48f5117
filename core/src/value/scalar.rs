//! Texts, flags and numbers, and the one place that knows in which costumes they arrive.

use std::borrow::Cow;

use serde_json::Value;

use crate::json::{
    Declared, Field, Item, Kind, Misfit, Outcome, Presence, Scalar, Source, Stop, Taken, VALUE, View, field_json,
};

/// The text of a scalar: digit-only texts arrive as numbers, other texts as themselves.
pub(crate) fn text_of(scalar: Scalar, expected: &'static str) -> Taken<String> {
    match scalar {
        Scalar::Null => Taken::Null,
        Scalar::Text(text) => Taken::Value(text),
        Scalar::Int(number) => Taken::Value(number.to_string()),
        Scalar::Big(number) => Taken::Value(number.to_string()),
        Scalar::Bool(flag) => Taken::Value(flag.to_string()),
        // Beyond 2^53 the digits that the server meant are gone already: keep the number rather than invent a text.
        // As JSON writes it: the release 22.0 is not the release 22.
        Scalar::Float(number) if number.abs() < 9_007_199_254_740_992.0 => {
            Taken::Value(Value::from(number).to_string())
        }
        other => Taken::Misfit(Misfit::new(expected, other.into_json())),
    }
}

fn flag_of(scalar: Scalar) -> Taken<bool> {
    const EXPECTED: &str = "true or false";
    match scalar {
        Scalar::Null => Taken::Null,
        Scalar::Bool(flag) => Taken::Value(flag),
        Scalar::Int(number @ (0 | 1)) => Taken::Value(number == 1),
        Scalar::Text(text) if text.eq_ignore_ascii_case("true") || text == "1" => Taken::Value(true),
        Scalar::Text(text) if text.eq_ignore_ascii_case("false") || text == "0" => Taken::Value(false),
        // An unset flag arrives as an empty text.
        Scalar::Text(text) if text.is_empty() => Taken::Null,
        other => Taken::Misfit(Misfit::new(EXPECTED, other.into_json())),
    }
}

/// The whole number of a scalar, also as text or with a zero fraction.
pub(crate) fn int_of(scalar: Scalar, expected: &'static str) -> Taken<i64> {
    match scalar {
        Scalar::Null => Taken::Null,
        Scalar::Int(number) => Taken::Value(number),
        #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
        Scalar::Float(number) if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 => {
            Taken::Value(number as i64)
        }
        Scalar::Text(text) => match text.trim().parse() {
            Ok(number) => Taken::Value(number),
            Err(_) if text.trim().is_empty() => Taken::Null,
            Err(_) => Taken::Misfit(Misfit::new(expected, text.into())),
        },
        other => Taken::Misfit(Misfit::new(expected, other.into_json())),
    }
}

impl Item for String {
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop> {
        Ok(text_of(source.scalar()?, "a text"))
    }
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
    fn kind() -> Kind {
        Kind::Text
    }
}

impl Item for bool {
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop> {
        Ok(flag_of(source.scalar()?))
    }
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
    fn kind() -> Kind {
        Kind::Flag
    }
}

impl Item for i64 {
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop> {
        Ok(int_of(source.scalar()?, "a whole number"))
    }
    fn view(&self) -> View<'_> {
        View::Int(*self)
    }
    fn kind() -> Kind {
        Kind::Int
    }
}

impl Item for f64 {
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop> {
        #[expect(clippy::cast_precision_loss, reason = "a fraction was asked for")]
        Ok(match source.scalar()? {
            Scalar::Null => Taken::Null,
            Scalar::Int(number) => Taken::Value(number as f64),
            Scalar::Float(number) => Taken::Value(number),
            Scalar::Text(text) => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => Taken::Value(number),
                _ if text.trim().is_empty() => Taken::Null,
                _ => Taken::Misfit(Misfit::new("a number", text.into())),
            },
            other => Taken::Misfit(Misfit::new("a number", other.into_json())),
        })
    }
    fn view(&self) -> View<'_> {
        View::Float(*self)
    }
    fn kind() -> Kind {
        Kind::Float
    }
}

impl Item for Value {
    fn read(source: &mut dyn Source) -> Result<Taken<Self>, Stop> {
        Ok(match source.json()? {
            Value::Null => Taken::Null,
            value => Taken::Value(value),
        })
    }
    fn view(&self) -> View<'_> {
        View::Json(self)
    }
    fn kind() -> Kind {
        Kind::Json
    }
}

/// A required text: an empty one counts as missing, since it identifies nothing.
impl Field for String {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        required(self, source)
    }
    fn view(&self) -> View<'_> {
        if self.is_empty() { View::Absent } else { View::Text(self) }
    }
}
impl Declared for String {
    const PRESENCE: Presence = Presence::Required;
    fn kind() -> Kind {
        Kind::Text
    }
}

/// A required flag of a request.
impl Field for bool {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        required(self, source)
    }
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
}
impl Declared for bool {
    const PRESENCE: Presence = Presence::Required;
    fn kind() -> Kind {
        Kind::Flag
    }
}

/// A required number of a request.
impl Field for i64 {
    fn read(&mut self, source: &mut dyn Source) -> Outcome {
        required(self, source)
    }
    fn view(&self) -> View<'_> {
        View::Int(*self)
    }
}
impl Declared for i64 {
    const PRESENCE: Presence = Presence::Required;
    fn kind() -> Kind {
        Kind::Int
    }
}

/// Reads a field that is not optional: `null` and what counts as missing are handed back.
pub(crate) fn required<T: Item + Field + Default>(field: &mut T, source: &mut dyn Source) -> Outcome {
    *field = T::default();
    match <T as Item>::read(source)? {
        Taken::Value(value) => *field = value,
        Taken::Null => return Ok(Some(Misfit::new(VALUE, Value::Null))),
        Taken::Misfit(misfit) => return Ok(Some(misfit)),
    }
    Ok(field.missing().then(|| Misfit::new(VALUE, field_json(Item::view(field)))))
}

/// The canonical text of an argument, for a path or a query.
pub(crate) fn plain_text(view: View<'_>) -> Option<Cow<'_, str>> {
    Some(match view {
        View::Text(text) | View::Secret(text) => Cow::Borrowed(text),
        View::Flag(true) => Cow::Borrowed("true"),
        View::Flag(false) => Cow::Borrowed("false"),
        View::Int(number) => Cow::Owned(number.to_string()),
        View::Float(number) => Cow::Owned(number.to_string()),
        View::Absent | View::Null | View::Array(_) | View::Object(_) | View::Json(_) => return None,
    })
}
