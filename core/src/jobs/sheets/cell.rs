//! What is written in a cell.

use std::fmt;

use serde_json::Value;

use super::nearest::hint;
use crate::json::Kind;

/// What a cell says.
#[derive(Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing: what it is about stays as it is.
    Blank,
    /// Clear it.
    Null,
    /// This.
    Text(String),
}

/// Without its text, which may be a secret.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => "Blank",
            Self::Null => "Null",
            Self::Text(_) => "Text",
        })
    }
}

impl Cell {
    /// As it is written in a sheet.
    pub(super) fn written(text: String) -> Self {
        match &*text {
            "" => Self::Blank,
            "null" => Self::Null,
            _ => Self::Text(text),
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Blank | Self::Null => None,
        }
    }
}

/// The value that a text stands for, or why it stands for none. A secret is not repeated there.
pub(super) fn value(kind: Kind, text: &str, words: &[(&str, &str)]) -> Result<Value, String> {
    let refuse = |expected: &str| Err(format!("{} is not {expected}", shown(text)));
    match kind {
        Kind::Flag => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => Ok(true.into()),
            "false" | "no" => Ok(false.into()),
            _ => refuse("true or false"),
        },
        Kind::Int => text.parse::<i64>().map_or_else(|_| refuse("a whole number"), |number| Ok(number.into())),
        Kind::Quantity if text.eq_ignore_ascii_case("unlimited") || text == "-1" => Ok((-1).into()),
        Kind::Quantity => {
            text.parse::<u32>().map_or_else(|_| refuse("a quantity, or unlimited"), |number| Ok(number.into()))
        }
        Kind::Float => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number.into()),
            _ => refuse("a number"),
        },
        Kind::Enum(known) => {
            let meant =
                words.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(text)).map_or(text, |(_, ours)| ours);
            let alike = known.iter().find(|word| word.eq_ignore_ascii_case(meant));
            alike.map_or_else(|| Err(no_word(text, known)), |word| Ok((*word).into()))
        }
        Kind::Json => serde_json::from_str(text).or_else(|_| refuse("JSON")),
        Kind::Text | Kind::Id | Kind::Ids if is_mangled(text) => {
            Err(format!("a spreadsheet has made {text} of a number: format the column as text, and write it again"))
        }
        Kind::Text | Kind::Id | Kind::Ids | Kind::Secret => Ok(text.into()),
        // Objects are resolved to their parts, and there is no other kind.
        _ => refuse("possible here"),
    }
}

fn no_word(text: &str, known: &[&str]) -> String {
    let hint = hint(text, known.iter().copied());
    format!("{} is none of {}{hint}", shown(text), known.join(", "))
}

/// The beginning of a text.
fn shown(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut chars = text.chars();
    let begin: String = chars.by_ref().take(SHOWN).collect();
    if text.is_empty() {
        "an empty text".to_owned()
    } else {
        format!("{begin}{}", if chars.next().is_some() { "..." } else { "" })
    }
}

/// Whether it is a long number as spreadsheets show it: `1.51356E+10`.
fn is_mangled(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once("E+") else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    whole.len() == 1 && is_number(whole) && is_number(fraction) && is_number(exponent)
}
