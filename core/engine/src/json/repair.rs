//! Repairs texts that are JSON except for a few characters: one bad name must not make a whole list unreadable.
//!
//! PHP cuts texts in the middle of a character, older tables contain Latin-1, and names contain tabs. Invalid bytes are
//! replaced (U+FFFD), control characters escaped, and both marked, so that the reader knows which value is affected.

/// The repaired text, and the character that marks the repairs; `None` if there is nothing to repair.
pub(super) fn repair(body: &[u8]) -> Option<(String, char)> {
    let (text, mark) = marked(body)?;
    let mut repaired =
        Repaired { out: String::with_capacity(text.len() + 64), mark, changed: text.len() != body.len() };
    repaired.run(&text);
    repaired.changed.then_some((repaired.out, mark))
}

/// The body as UTF-8, and a character that does not occur in it.
fn marked(body: &[u8]) -> Option<(String, char)> {
    let lossy = String::from_utf8_lossy(body);
    // Unicode reserves these noncharacters for internal use.
    let free = |mark: &char| !lossy.contains(*mark) && !mentions(&lossy, *mark);
    let mark = ('\u{fdd0}'..='\u{fdef}').find(free)?;
    let mut text = String::with_capacity(body.len());
    for chunk in body.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.extend(['\u{fffd}', mark]);
        }
    }
    Some((text, mark))
}

/// Whether the text contains the character as an escape.
fn mentions(text: &str, mark: char) -> bool {
    let digits = format!("{:x}", u32::from(mark));
    text.match_indices("\\u").any(|(at, _)| text.get(at + 2..at + 6).is_some_and(|it| it.eq_ignore_ascii_case(&digits)))
}

struct Repaired {
    out: String,
    mark: char,
    changed: bool,
}

impl Repaired {
    fn run(&mut self, text: &str) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            rest = match first {
                '"' => self.string(rest),
                '-' | '0'..='9' => self.number(rest),
                other => {
                    self.out.push(other);
                    &rest[other.len_utf8()..]
                }
            };
        }
    }

    /// From one quotation mark to the next.
    fn string<'a>(&mut self, text: &'a str) -> &'a str {
        self.out.push('"');
        let mut rest = &text[1..];
        while let Some(first) = rest.chars().next() {
            let taken = match first {
                '"' => {
                    self.out.push('"');
                    return &rest[1..];
                }
                '\\' => self.escape(rest),
                control if control < ' ' => {
                    let digit = |number: u32| char::from_digit(number, 16).unwrap_or('0');
                    let number = u32::from(control);
                    self.out.push_str("\\u00");
                    self.out.extend([digit(number / 16), digit(number % 16), self.mark]);
                    self.changed = true;
                    1
                }
                other => {
                    self.out.push(other);
                    other.len_utf8()
                }
            };
            rest = &rest[taken..];
        }
        rest
    }

    /// Copies or replaces an escape, or a surrogate pair of escapes; returns its length in bytes.
    fn escape(&mut self, text: &str) -> usize {
        let taken = match unit(text) {
            Some(0xD800..=0xDBFF) if matches!(text.get(6..).and_then(unit), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                self.out.extend(['\u{fffd}', self.mark]);
                self.changed = true;
                return 6;
            }
            Some(_) => 6,
            None => 1 + text[1..].chars().next().map_or(0, char::len_utf8),
        };
        self.out.push_str(&text[..taken]);
        taken
    }

    /// A number that does not fit an `f64` becomes a string, unless it is in key position.
    fn number<'a>(&mut self, text: &'a str) -> &'a str {
        let end = text.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let is_key = rest.trim_ascii_start().starts_with(':');
        if !is_key && is_number(number) && number.parse::<f64>().is_ok_and(f64::is_infinite) {
            self.out.push('"');
            self.out.push_str(&super::any::plain_number(number));
            self.out.extend([self.mark, '"']);
            self.changed = true;
        } else {
            self.out.push_str(number);
        }
        rest
    }
}

/// The code unit after `\u`.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

/// Whether the text is a number in JSON's syntax.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}
