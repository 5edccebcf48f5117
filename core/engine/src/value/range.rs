//! Ranges of phone numbers.

use std::collections::BTreeSet;

use super::PhoneNumber;
use crate::declare::model;

model! {
    /// A range of numbers, both ends included.
    ///
    /// The API wants `min` = `max` for a single number ([`NumberRange::single`]); in answers `max` may be absent.
    NumberRange needs {
        min: PhoneNumber = "min",
    } has {
        max: Option<PhoneNumber> = "max",
    }
}

/// Why a range cannot be expanded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RangeError {
    /// An end does not end in digits, or the two ends differ in more than their digits.
    NotComparable,
    /// The second end lies before the first.
    Reversed,
}

impl std::fmt::Display for RangeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotComparable => "the two ends of the range are not numbers of the same form",
            Self::Reversed => "the range ends before it begins",
        })
    }
}

impl std::error::Error for RangeError {}

impl NumberRange {
    /// From `min` to `max`, both included.
    pub fn between(min: impl Into<PhoneNumber>, max: impl Into<PhoneNumber>) -> Self {
        Self { max: Some(max.into()), ..Self::new(min) }
    }

    /// One number, in the form that the API wants: `min` = `max`.
    pub fn single(number: impl Into<PhoneNumber>) -> Self {
        let number = number.into();
        Self::between(number.clone(), number)
    }

    /// From the two ends as answers give them: `max` is absent or empty for a single number.
    pub fn from_ends(min: &PhoneNumber, max: Option<&PhoneNumber>) -> Self {
        match max {
            Some(max) if !max.as_str().is_empty() => Self::between(min, max),
            _ => Self::single(min),
        }
    }

    /// Every number of the range, in the form of its ends, leading zeros kept.
    pub fn expand(&self) -> Result<impl Iterator<Item = PhoneNumber> + use<>, RangeError> {
        let (prefix, first, width) = split(self.min.as_str())?;
        let (last_prefix, last, last_width) = match &self.max {
            Some(max) => split(max.as_str())?,
            None => (prefix, first, width),
        };
        if prefix != last_prefix || width != last_width {
            return Err(RangeError::NotComparable);
        }
        if last < first {
            return Err(RangeError::Reversed);
        }
        let prefix = prefix.to_owned();
        Ok((first..=last).map(move |number| PhoneNumber::from(format!("{prefix}{number:0width$}"))))
    }

    /// The fewest ranges that hold these numbers, the reverse of [`expand`](Self::expand): sorted, each number once.
    ///
    /// Only numbers of the same form, which differ in their last digits and are of the same length, get into one range. What
    /// does not end in digits is a range of its own.
    ///
    /// ```
    /// use odin_api::value::{NumberRange, PhoneNumber};
    /// let numbers = ["+1-5135551003", "+1-5135551000", "+1-5135551001"].map(PhoneNumber::from);
    /// let ranges = NumberRange::collapse(numbers);
    /// assert_eq!(ranges, [
    ///     NumberRange::between("+1-5135551000", "+1-5135551001"),
    ///     NumberRange::single("+1-5135551003"),
    /// ]);
    /// ```
    pub fn collapse<N: Into<PhoneNumber>>(numbers: impl IntoIterator<Item = N>) -> Vec<Self> {
        let mut known = BTreeSet::new();
        for number in numbers {
            let number = number.into();
            // What cannot be counted up sorts behind all that can, and stands alone.
            let place = match split(number.as_str()) {
                Ok((prefix, last, width)) => (false, prefix.to_owned(), width, last),
                Err(_) => (true, number.as_str().to_owned(), 0, 0),
            };
            known.insert((place, number));
        }
        let mut ranges: Vec<Self> = Vec::new();
        let mut before = None;
        for ((alone, prefix, width, last), number) in known {
            let next = (prefix, width, last);
            let follows = |(prefix, width, last): &(String, usize, u64)| {
                !alone && (prefix, width, last + 1) == (&next.0, &next.1, next.2)
            };
            match ranges.last_mut() {
                Some(range) if before.as_ref().is_some_and(follows) => range.max = Some(number),
                _ => ranges.push(Self::single(number)),
            }
            before = Some(next);
        }
        ranges
    }

    /// How many numbers it holds.
    pub fn count(&self) -> Result<u64, RangeError> {
        // The ends are numbers of at most 18 digits, so their distance fits.
        let (_, first, _) = split(self.min.as_str())?;
        let (_, last, _) = split(self.max.as_ref().unwrap_or(&self.min).as_str())?;
        self.expand().map(|_| last - first + 1)
    }
}

/// The text before the final run of digits, that run as a number, and its width.
fn split(text: &str) -> Result<(&str, u64, usize), RangeError> {
    let start = text
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let digits = &text[start..];
    if digits.len() > 18 {
        return Err(RangeError::NotComparable);
    }
    let number = digits.parse().map_err(|_| RangeError::NotComparable)?;
    Ok((&text[..start], number, digits.len()))
}
