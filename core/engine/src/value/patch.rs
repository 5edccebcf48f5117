//! Three states: untouched, cleared, set.

use crate::json::{Field, FieldResult, Item, Kind, Plain, Presence, Source, View, put};

/// A field of a write.
///
/// Untouched fields are not sent, cleared ones are sent as `null`, set ones with their value. Reading a `null` gives
/// `Keep`, since the server uses it for "absent".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Patch<T> {
    /// Not sent: the server keeps what it has.
    #[default]
    Keep,
    /// Sent as `null`: the server forgets what it has.
    Clear,
    /// Sent.
    Set(T),
}

impl<T> Patch<T> {
    /// The value that is set.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }

    /// True when the field is not sent.
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

/// `None` is "not set".
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Keep, Self::Set)
    }
}

/// A type that is built from a text, so that its fields accept one: `address.city = "Berlin".into()`.
#[doc(hidden)]
pub trait FromText: for<'a> From<&'a str> {}

/// The same, for a type other than `String`.
#[doc(hidden)]
pub trait FromOwnedText: FromText + From<String> {}

impl FromText for String {}

impl<T: FromText> From<&str> for Patch<T> {
    fn from(text: &str) -> Self {
        Self::Set(text.into())
    }
}

impl<T: FromOwnedText> From<String> for Patch<T> {
    fn from(text: String) -> Self {
        Self::Set(text.into())
    }
}

impl<T: Item> Field for Patch<T> {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        let clears = source.clears();
        let mut place = None;
        let mismatch = T::read_into(&mut place, source)?;
        *self = match place {
            Some(value) => Self::Set(value),
            None if clears && mismatch.is_none() => Self::Clear,
            None => Self::Keep,
        };
        Ok(mismatch)
    }
    fn put_text(&mut self, text: &str) -> bool {
        put(self, T::of_text(text))
    }
    fn put(&mut self, plain: Plain) -> bool {
        put(self, T::of(plain))
    }
    fn view(&self) -> View<'_> {
        match self {
            Self::Keep => View::Absent,
            Self::Clear => View::Null,
            Self::Set(value) => value.view(),
        }
    }
    fn presence(&self) -> Presence {
        Presence::Clearable
    }
    fn kind(&self) -> Kind {
        T::kind()
    }
}
