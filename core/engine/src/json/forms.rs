//! The forms in which the server writes a text, a flag or a number.

use serde_json::Value;

use super::read::{Mismatch, Scalar};

/// A value, none for `null`, or what does not fit.
pub(crate) type Reading<T> = Result<Option<T>, Box<Mismatch>>;

/// The text of a scalar: digit-only texts arrive as numbers, other texts as themselves.
pub(crate) fn text_of(scalar: Scalar, expected: &'static str) -> Reading<String> {
    Ok(Some(match scalar {
        Scalar::Null => return Ok(None),
        Scalar::Text(text) => text,
        Scalar::Int(number) => number.to_string(),
        Scalar::Big(number) => number.to_string(),
        Scalar::Bool(flag) => flag.to_string(),
        // Beyond 2^53 the digits that the server meant are gone already: keep the number rather than invent a text.
        // As JSON writes it: the release 22.0 is not the release 22.
        Scalar::Float(number) if number.abs() < 9_007_199_254_740_992.0 => Value::from(number).to_string(),
        other => return Err(Mismatch::new(expected, other.into_json())),
    }))
}

const FLAG: &str = "true or false";

/// The flag of a scalar, also as text or number.
pub(crate) fn flag_of(scalar: Scalar) -> Reading<bool> {
    Ok(Some(match scalar {
        Scalar::Bool(flag) => flag,
        Scalar::Int(number @ (0 | 1)) => number == 1,
        Scalar::Text(text) => match flag_of_text(&text) {
            Some(flag) => flag,
            // An unset flag arrives as an empty text.
            None if text.is_empty() => return Ok(None),
            None => return Err(Mismatch::new(FLAG, text.into())),
        },
        Scalar::Null => return Ok(None),
        other => return Err(Mismatch::new(FLAG, other.into_json())),
    }))
}

/// The flag that a text stands for.
pub(crate) fn flag_of_text(text: &str) -> Option<bool> {
    match text {
        "1" => Some(true),
        "0" => Some(false),
        text if text.eq_ignore_ascii_case("true") => Some(true),
        text if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// The whole number of a scalar, also as text or with a zero fraction.
pub(crate) fn int_of(scalar: Scalar, expected: &'static str) -> Reading<i64> {
    Ok(Some(match scalar {
        Scalar::Null => return Ok(None),
        Scalar::Int(number) => number,
        #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
        Scalar::Float(number) if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 => number as i64,
        Scalar::Text(text) => match int_of_text(&text) {
            Some(number) => number,
            None if text.trim().is_empty() => return Ok(None),
            None => return Err(Mismatch::new(expected, text.into())),
        },
        other => return Err(Mismatch::new(expected, other.into_json())),
    }))
}

/// The whole number that a text stands for.
pub(crate) fn int_of_text(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// The number of a scalar, also as text.
pub(crate) fn float_of(scalar: Scalar) -> Reading<f64> {
    const EXPECTED: &str = "a number";
    Ok(Some(match scalar {
        Scalar::Null => return Ok(None),
        #[expect(clippy::cast_precision_loss, reason = "a fraction was asked for")]
        Scalar::Int(number) => number as f64,
        Scalar::Float(number) => number,
        Scalar::Text(text) => match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => number,
            _ if text.trim().is_empty() => return Ok(None),
            _ => return Err(Mismatch::new(EXPECTED, text.into())),
        },
        other => return Err(Mismatch::new(EXPECTED, other.into_json())),
    }))
}
