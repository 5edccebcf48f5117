//! The digits of a number as people write them.

/// A number without its separators.
pub(super) struct Spelling {
    /// It begins with a `+`.
    pub(super) international: bool,
    /// Without a zero in brackets.
    pub(super) digits: String,
    /// How many digits stand before a zero in brackets, `(0)`.
    pub(super) zero_at: Option<usize>,
}

impl Spelling {
    /// `None` for what is not one number: letters, an extension, two numbers, a range, half a number.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut spelling = Self { international: false, digits: String::new(), zero_at: None };
        let mut bracket = None;
        let mut before = None;
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            let next = rest.peek().copied();
            let ends = next.is_none();
            match c {
                '0'..='9' => spelling.digits.push(c),
                // `+-513..` has lost its country code.
                '+' if spelling.is_empty() && next.is_some_and(|c| c.is_ascii_digit()) => spelling.international = true,
                '(' if bracket.is_none() && !ends => bracket = Some(spelling.digits.len()),
                ')' => spelling.close(bracket.take()?)?,
                // With blanks around it, it stands between two numbers.
                '-' | '\u{2010}' | '\u{2011}' if !ends && before.is_some_and(|c| !is_dash(c)) => {
                    if before.is_some_and(is_blank) && next.is_some_and(is_blank) {
                        return None;
                    }
                }
                // A spreadsheet writes a number as `5135551000.0`.
                '.' if before.is_some() && !is_fraction(&rest.clone().collect::<String>()) => {}
                c if is_blank(c) && before.is_some() => {}
                _ => return None,
            }
            before = Some(c);
        }
        bracket.is_none().then_some(spelling)
    }

    fn is_empty(&self) -> bool {
        self.digits.is_empty() && !self.international
    }

    fn close(&mut self, start: usize) -> Option<()> {
        match &self.digits[start..] {
            "" => return None,
            "0" if self.zero_at.is_some() => return None,
            "0" => {
                self.digits.truncate(start);
                self.zero_at = Some(start);
            }
            _ => {}
        }
        Some(())
    }
}

fn is_fraction(rest: &str) -> bool {
    rest.len() < 2 || rest == "00"
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}
