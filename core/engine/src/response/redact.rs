//! Finds secrets in what a server says, however it spells them.

mod spelling;

use std::ops::Range;

pub(super) use spelling::entity;
use spelling::{could_begin, readings};

/// Shorter secrets are redacted only where they stand alone: torn out of other words they would be told by the gaps.
const SHORT: usize = 3;

/// A text that ends after so many characters of a secret was cut within it.
const CUT: usize = 4;

/// How often a text may have been escaped, one form within the other.
const DEPTH: usize = 2;

/// Replaces every occurrence of a secret.
///
/// Each of its characters may stand for itself or be escaped, for JSON (`\/`, `\u00e9`), HTML (`&#39;`, `&#x27;`,
/// `&apos;`), a URL or a form (`%2f`, `+`), in any case, mixed, and twice over. A blank stands for any run of blanks, and
/// a character that got lost in decoding (U+FFFD) for any that is not ASCII.
pub(crate) fn redact<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    let needles: Vec<Needle> =
        secrets.into_iter().map(Needle::new).filter(|needle| !needle.characters.is_empty()).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, c) in text.char_indices() {
        let hits = needles.iter().filter(|needle| could_begin(c, needle.characters[0]));
        let ends = hits.filter_map(|needle| end(text, start, needle));
        let Some(end) = ends.max() else { continue };
        match found.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => found.push(start..end),
        }
    }
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for Range { start, end } in found {
        out.extend([&text[done..start], "[redacted]"]);
        done = end;
    }
    out + &text[done..]
}

/// A secret to look for.
struct Needle {
    /// Its characters, each run of blanks as one, none at the ends.
    characters: Vec<char>,
    is_short: bool,
}

impl Needle {
    fn new(secret: &str) -> Self {
        let mut characters = Vec::new();
        for word in secret.split_whitespace() {
            if !characters.is_empty() {
                characters.push(' ');
            }
            characters.extend(word.chars());
        }
        Self { characters, is_short: secret.chars().count() < SHORT }
    }
}

/// Where the longest occurrence that begins here ends.
fn end(text: &str, start: usize, needle: &Needle) -> Option<usize> {
    let mut ends = vec![start];
    for (done, due) in needle.characters.iter().enumerate() {
        if done >= CUT && ends.iter().any(|at| is_cut(&text[*at..])) {
            return Some(text.len());
        }
        ends = after(text, &ends, *due);
        if ends.is_empty() {
            return None;
        }
    }
    let end = ends.into_iter().max()?;
    (!needle.is_short || stands_alone(text, start, end)).then_some(end)
}

/// Where a character of a secret ends that begins at any of these places.
fn after(text: &str, starts: &[usize], due: char) -> Vec<usize> {
    let mut ends = Vec::new();
    let add = |ends: &mut Vec<usize>, start: usize| {
        for (c, end) in readings(text, start, DEPTH) {
            if stands_for(c, due) && !ends.contains(&end) {
                ends.push(end);
            }
        }
    };
    for start in starts {
        add(&mut ends, *start);
    }
    let mut next = 0;
    while due == ' ' && next < ends.len() {
        let start = ends[next];
        add(&mut ends, start);
        next += 1;
    }
    ends
}

fn stands_for(c: char, due: char) -> bool {
    c == due || (due == ' ' && c.is_whitespace()) || (c == char::REPLACEMENT_CHARACTER && !due.is_ascii())
}

/// Whether nothing is left but perhaps the beginning of an escape.
fn is_cut(rest: &str) -> bool {
    let begun = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'#' | b'{'));
    rest.is_empty() || (rest.len() < 12 && rest.strip_prefix(['\\', '%', '&']).is_some_and(begun))
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_found_however_it_is_spelled() {
        let spelled = [
            r"p'/ \u{e9}&w",
            r"p&#39;/ é&amp;w",
            r"p&#x27;\/+%C3%A9%26w",
            r"p&apos;%2f%20%c3%a9&w",
            r"p\u0027\u002F \u00E9\u0026w",
            r"%70%27%2F%20%E9%26%77",
            r"p&#0039;&sol;&nbsp;&eacute;&#x00026;w",
            r"p%27&#47;\t&eacute&ampw",
            "p'/\n \u{fffd}&w",
            r"p&amp;#39;%252f%2520\\u00e9&amp;amp;w",
            r"\x70%u0027\/ \xe9\&w",
        ];
        for text in spelled {
            let said = redact(&format!("no: {text}!"), ["p'/  é&w"]);
            assert_eq!(said, "no: [redacted]!", "{text}");
        }
    }

    #[test]
    fn what_is_none_stays() {
        let text = r"50% of \u00 &amp; &unknown; %zz + é password.";
        assert_eq!(redact(text, ["secret", "passwords", "", " "]), text);
    }

    #[test]
    fn short_ones_are_redacted_where_they_stand_alone() {
        assert_eq!(redact("a1 a 1a a", ["a"]), "a1 [redacted] 1a [redacted]");
        assert_eq!(redact("xabcx", ["abc"]), "x[redacted]x");
        // The blanks of a secret count, though a text may have lost them.
        assert_eq!(redact("xabx", [" ab"]), "x[redacted]x");
    }

    #[test]
    fn those_that_overlap_leave_nothing_of_each_other() {
        assert_eq!(redact("abcdefg", ["abcd", "cdef"]), "[redacted]g");
        assert_eq!(redact("aaaaab", ["aaa"]), "[redacted]b");
    }

    #[test]
    fn one_that_was_cut_is_one() {
        assert_eq!(redact("no: hunter", ["hunter2"]), "no: [redacted]");
        assert_eq!(redact(r"no: hunt\u006", ["hunter2"]), "no: [redacted]");
        assert_eq!(redact("no: hun", ["hunter2"]), "no: hun");
    }
}
