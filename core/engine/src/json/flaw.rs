//! What no identifier can hold: characters that nobody sees, and that come from copying.

use std::fmt;

/// A character of an identifier that is not sent: it would name something else than it seems to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flaw {
    character: char,
    /// Counted in characters, from 1.
    position: usize,
}

impl Flaw {
    /// The first flaw of an identifier: a blank at either end, or a control or invisible character anywhere.
    pub(crate) fn of(id: &str) -> Option<Self> {
        // Nearly every identifier, and so without a detour.
        // All bytes, without stopping at the first that is not: this takes many at a time.
        if id.bytes().fold(true, |all, byte| all & byte.is_ascii_graphic()) {
            return None;
        }
        let last = id.chars().count();
        let flawed = |(position, c): &(usize, char)| {
            is_unseen(*c) || (c.is_whitespace() && (*position == 1 || *position == last))
        };
        let found = (1..).zip(id.chars()).find(flawed);
        found.map(|(position, character)| Self { character, position })
    }

    /// The first flaw of any of several identifiers joined by commas.
    pub(crate) fn of_joined(ids: &str) -> Option<Self> {
        let mut before = 0;
        ids.split(',').find_map(|id| {
            let flaw = Self::of(id).map(|flaw| Self { position: before + flaw.position, ..flaw });
            before += id.chars().count() + 1;
            flaw
        })
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { character, position } = *self;
        write!(f, "it has U+{:04X} {} at position {position}", u32::from(character), name(character))
    }
}

/// Control and format characters, and those of no width.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

fn name(c: char) -> &'static str {
    match c {
        '\0' => "null character",
        '\t' => "tab",
        '\n' => "line feed",
        '\r' => "carriage return",
        ' ' => "space",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{2060}' => "word joiner",
        '\u{3000}' => "ideographic space",
        '\u{feff}' => "byte order mark",
        c if c.is_control() => "control character",
        c if c.is_whitespace() => "blank",
        _ => "invisible character",
    }
}
