//! Texts, flags and numbers, in whatever form they come.

use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{self, Deserializer, MapAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::Reading;
use crate::json::any::{First, first_key};
use crate::json::forms::{flag_of, float_of, int_of, text_of};
use crate::json::read::Scalar;

/// A value that is no list and no object; a text lasts as long as the body, or passes.
#[derive(Clone, Copy)]
pub(super) enum One<'de, 's> {
    Null,
    Bool(bool),
    Int(i64),
    Big(u64),
    Float(f64),
    Lasting(&'de str),
    Passing(&'s str),
}

impl<'de: 's, 's> One<'de, 's> {
    #[inline]
    #[expect(clippy::match_same_arms, reason = "the lifetimes differ")]
    pub(super) fn text(self) -> Option<&'s str> {
        match self {
            Self::Lasting(text) => Some(text),
            Self::Passing(text) => Some(text),
            _ => None,
        }
    }

    fn to_scalar(self) -> Scalar {
        match self {
            Self::Null => Scalar::Null,
            Self::Bool(flag) => Scalar::Bool(flag),
            Self::Int(number) => Scalar::Int(number),
            Self::Big(number) => i64::try_from(number).map_or(Scalar::Big(number), Scalar::Int),
            Self::Float(number) => Scalar::Float(number),
            Self::Lasting(_) | Self::Passing(_) => Scalar::Text(self.text().unwrap_or_default().to_owned()),
        }
    }

    #[inline]
    pub(super) fn visit<V: Visitor<'de>, E: de::Error>(self, visitor: V) -> Result<V::Value, E> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(flag) => visitor.visit_bool(flag),
            Self::Int(number) => visitor.visit_i64(number),
            Self::Big(number) => visitor.visit_u64(number),
            Self::Float(number) => visitor.visit_f64(number),
            Self::Lasting(text) => visitor.visit_borrowed_str(text),
            Self::Passing(text) => visitor.visit_str(text),
        }
    }
}

/// The visits of scalars, all through `give`.
macro_rules! visit_scalars {
    () => {
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.visitor.expecting(f)
        }
        #[inline]
        fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            self.give(One::Null)
        }
        #[inline]
        fn visit_bool<E: serde::de::Error>(self, flag: bool) -> Result<Self::Value, E> {
            self.give(One::Bool(flag))
        }
        #[inline]
        fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Self::Value, E> {
            self.give(One::Int(number))
        }
        #[inline]
        fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
            self.give(One::Big(number))
        }
        #[inline]
        fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Self::Value, E> {
            self.give(One::Float(number))
        }
        #[inline]
        fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
            if self.reading.context.mark.is_some() {
                return self.visit_str(text);
            }
            self.give(One::Lasting(text))
        }
        #[inline]
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
            if self.reading.context.mark.is_some() {
                let text = self.reading.context.unmarked(text.to_owned());
                return self.give(One::Passing(&text));
            }
            self.give(One::Passing(text))
        }
    };
}
pub(super) use visit_scalars;

/// What a type wants.
pub(super) trait Form {
    /// The kinds that are in this form.
    const FLAG: bool = false;
    const WHOLE: bool = false;
    const FLOAT: bool = false;
    const TEXT: bool = false;
    /// Brings another kind into this form, if it can be.
    fn convert(scalar: Scalar) -> Option<Scalar>;
}

pub(super) struct Flag;
pub(super) struct Whole;
pub(super) struct Fraction;
pub(super) struct Text;

impl Form for Flag {
    const FLAG: bool = true;
    fn convert(scalar: Scalar) -> Option<Scalar> {
        flag_of(scalar).ok().flatten().map(Scalar::Bool)
    }
}

impl Form for Whole {
    const WHOLE: bool = true;
    fn convert(scalar: Scalar) -> Option<Scalar> {
        match int_of(scalar, "") {
            Ok(number) => number.map(Scalar::Int),
            // Beyond `i64`.
            Err(mismatch) => mismatch.value.as_str().and_then(|text| text.trim().parse().ok()).map(Scalar::Big),
        }
    }
}

impl Form for Fraction {
    const WHOLE: bool = true;
    const FLOAT: bool = true;
    fn convert(scalar: Scalar) -> Option<Scalar> {
        float_of(scalar).ok().flatten().map(Scalar::Float)
    }
}

impl Form for Text {
    const TEXT: bool = true;
    fn convert(scalar: Scalar) -> Option<Scalar> {
        text_of(scalar, "").ok().flatten().map(Scalar::Text)
    }
}

/// Stands before the visitor of a type that wants a scalar.
pub(super) struct Wanting<'a, V, F> {
    visitor: V,
    reading: &'a Reading<'a>,
    form: PhantomData<F>,
}

impl<'a, V, F: Form> Wanting<'a, V, F> {
    #[inline]
    pub(super) fn new(visitor: V, reading: &'a Reading<'a>) -> Self {
        Self { visitor, reading, form: PhantomData }
    }

    #[inline]
    fn give<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        if let Some(text) = one.text() {
            self.reading.context.charge_text(text).map_err(de::Error::custom)?;
        }
        let fits = match one {
            One::Null => true,
            One::Bool(_) => F::FLAG,
            One::Int(_) | One::Big(_) => F::WHOLE,
            One::Float(_) => F::FLOAT,
            One::Lasting(_) | One::Passing(_) => F::TEXT,
        };
        if fits { one.visit(self.visitor) } else { self.convert(one) }
    }

    fn convert<'de, E: de::Error>(self, one: One<'de, '_>) -> Result<V::Value, E>
    where
        V: Visitor<'de>,
    {
        let visitor = self.visitor;
        match F::convert(one.to_scalar()) {
            Some(Scalar::Text(text)) => One::Passing(&text).visit(visitor),
            Some(Scalar::Bool(flag)) => One::Bool(flag).visit(visitor),
            Some(Scalar::Int(number)) => One::Int(number).visit(visitor),
            Some(Scalar::Big(number)) => One::Big(number).visit(visitor),
            Some(Scalar::Float(number)) => One::Float(number).visit(visitor),
            Some(Scalar::Null | Scalar::Other(_)) | None => one.visit(visitor),
        }
    }
}

impl<'de, V: Visitor<'de>, F: Form> Visitor<'de> for Wanting<'_, V, F> {
    type Value = V::Value;
    visit_scalars!();

    /// With its feature `arbitrary_precision`, `serde_json` hands numbers over as an object.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        match first_key(self.reading.context, &mut map)? {
            First::Number(Scalar::Int(number)) => self.give(One::Int(number)),
            First::Number(Scalar::Big(number)) => self.give(One::Big(number)),
            First::Number(Scalar::Float(number)) => self.give(One::Float(number)),
            _ => Err(de::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

/// A scalar to be read again, by the type inside of an `Option` or in a list of one.
pub(super) struct Given<'de, 's, E> {
    one: One<'de, 's>,
    error: PhantomData<E>,
}

impl<'de, 's, E> Given<'de, 's, E> {
    pub(super) fn new(one: One<'de, 's>) -> Self {
        Self { one, error: PhantomData }
    }
}

impl<'de, E: de::Error> Deserializer<'de> for Given<'de, '_, E> {
    type Error = E;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.one.visit(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.one {
            One::Lasting(text) => BorrowedStrDeserializer::new(text).deserialize_enum(name, variants, visitor),
            One::Passing(text) => StrDeserializer::new(text).deserialize_enum(name, variants, visitor),
            other => other.visit(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
