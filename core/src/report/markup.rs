//! Texts of a platform, written so that they stay texts: in XML and HTML, in DOT and in Mermaid.

use std::fmt::Write as _;

/// What no format can hold, and what makes a text look like another one.
fn shown(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        // The last of these turn the direction of what follows.
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}

/// The text in one line, without control characters.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// For the content of an element and for an attribute in quotes, in XML as well as in HTML.
pub(super) fn xml(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars().map(shown) {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}

/// A quoted string of DOT; each line ends flush left.
///
/// A backslash begins an escape there (`\N` is the name of the node), and `&` an entity.
pub(super) fn dot<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let mut quoted = String::from("\"");
    for line in lines {
        if quoted.len() > 1 {
            quoted.push_str("\\n");
        }
        for c in line.as_ref().chars().map(shown) {
            match c {
                '"' => quoted.push_str("\\\""),
                '\\' => quoted.push_str("\\\\"),
                '&' => quoted.push_str("&amp;"),
                _ => quoted.push(c),
            }
        }
    }
    quoted.push('"');
    quoted
}

/// A quoted string of Mermaid.
///
/// Whatever might have a meaning there (directives, Markdown, HTML, entities) is written as the number of its character.
pub(super) fn mermaid<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let mut quoted = String::from("\"");
    for line in lines {
        if quoted.len() > 1 {
            quoted.push_str("<br/>");
        }
        for c in line.as_ref().chars().map(shown) {
            if c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | ':' | '-' | '+' | '@' | '/') || c > '\u{a0}' {
                quoted.push(c);
            } else {
                let _ = write!(quoted, "#{};", u32::from(c));
            }
        }
    }
    quoted.push('"');
    quoted
}
