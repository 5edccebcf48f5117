//! Texts, flags and numbers, and the representations in which the server sends them.

use std::borrow::Cow;

use serde_json::Value;

use crate::json::{
    FatalError, Field, FieldResult, Item, Kind, Mismatch, Plain, Reading, Source, VALUE, View, flag_of, flag_of_text,
    float_of, int_of, int_of_text, put, text_of,
};

/// Stores what was read in its field.
pub(crate) fn store<T>(place: &mut Option<T>, reading: Reading<T>) -> Option<Box<Mismatch>> {
    match reading {
        Ok(value) => {
            *place = value;
            None
        }
        Err(mismatch) => {
            *place = None;
            Some(mismatch)
        }
    }
}

/// Reads a text for a type that is built from one; compiled once for all of them.
pub fn read_text(place: &mut Option<String>, source: &mut dyn Source, expected: &'static str) -> FieldResult {
    Ok(match source.text(place)? {
        // The common case, handled first.
        None => None,
        Some(scalar) => store(place, text_of(scalar, expected)),
    })
}

/// Like the above for a required text: an empty one counts as missing, since it identifies nothing.
pub fn read_required_text(
    source: &mut dyn Source,
    expected: &'static str,
) -> Result<(String, Option<Box<Mismatch>>), FatalError> {
    let mut text = None;
    let mismatch = read_text(&mut text, source, expected)?;
    let missing = |value| Some(Mismatch::new(VALUE, value));
    Ok(match text {
        Some(text) if text.is_empty() => (text, missing("".into())),
        Some(text) => (text, None),
        None => (String::new(), mismatch.or_else(|| missing(Value::Null))),
    })
}

/// Reads a whole number for a type that is built from one.
pub(crate) fn read_int(
    source: &mut dyn Source,
    expected: &'static str,
) -> Result<(Option<i64>, Option<Box<Mismatch>>), FatalError> {
    let mut number = None;
    let mismatch = store(&mut number, int_of(source.scalar()?, expected));
    Ok((number, mismatch))
}

impl Item for String {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        // Most values are texts: the same as `read_text`, without a call between.
        match source.text(place)? {
            None => Ok(None),
            Some(scalar) => Ok(store(place, text_of(scalar, "a text"))),
        }
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
    fn kind() -> Kind {
        Kind::Text
    }
}

impl Item for bool {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        Ok(store(place, flag_of(source.scalar()?)))
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        flag_of_text(text)
    }
    #[inline]
    fn of(plain: Plain) -> Option<Self> {
        if let Plain::Flag(flag) = plain { Some(flag) } else { None }
    }
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
    fn kind() -> Kind {
        Kind::Flag
    }
}

impl Item for i64 {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        Ok(store(place, int_of(source.scalar()?, "a whole number")))
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        int_of_text(text)
    }
    #[inline]
    fn of(plain: Plain) -> Option<Self> {
        if let Plain::Int(number) = plain { Some(number) } else { None }
    }
    fn view(&self) -> View<'_> {
        View::Int(*self)
    }
    fn kind() -> Kind {
        Kind::Int
    }
}

impl Item for f64 {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        Ok(store(place, float_of(source.scalar()?)))
    }
    fn view(&self) -> View<'_> {
        View::Float(*self)
    }
    fn kind() -> Kind {
        Kind::Float
    }
}

impl Item for Value {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        *place = Some(source.json()?).filter(|value| !value.is_null());
        Ok(None)
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
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        let (text, mismatch) = read_required_text(source, "a text")?;
        *self = text;
        Ok(mismatch)
    }
    fn put_text(&mut self, text: &str) -> bool {
        put(self, Self::of_text(text))
    }
    fn view(&self) -> View<'_> {
        if self.is_empty() { View::Absent } else { View::Text(self) }
    }
    fn kind(&self) -> Kind {
        Kind::Text
    }
}

/// A required flag of a request.
impl Field for bool {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        required(self, source)
    }
    fn put_text(&mut self, text: &str) -> bool {
        put(self, Self::of_text(text))
    }
    fn put(&mut self, plain: Plain) -> bool {
        put(self, Self::of(plain))
    }
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
    fn kind(&self) -> Kind {
        Kind::Flag
    }
}

/// A required number of a request.
impl Field for i64 {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        required(self, source)
    }
    fn put_text(&mut self, text: &str) -> bool {
        put(self, Self::of_text(text))
    }
    fn put(&mut self, plain: Plain) -> bool {
        put(self, Self::of(plain))
    }
    fn view(&self) -> View<'_> {
        View::Int(*self)
    }
    fn kind(&self) -> Kind {
        Kind::Int
    }
}

/// Reads a required field: `null` is a mismatch.
pub(crate) fn required<T: Item + Default>(field: &mut T, source: &mut dyn Source) -> FieldResult {
    let mut place = None;
    let mismatch = T::read_into(&mut place, source)?;
    let missing = mismatch.is_none() && place.is_none();
    *field = place.unwrap_or_default();
    Ok(if missing { Some(Mismatch::new(VALUE, Value::Null)) } else { mismatch })
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
