//! What a place in a text may stand for: the character itself, or what it is an escape of.

/// Whether a character that stands here may be the beginning of this one.
pub(super) fn could_begin(c: char, due: char) -> bool {
    c == due || matches!(c, '\\' | '&' | '%' | char::REPLACEMENT_CHARACTER)
}

/// The characters that begin here, each with where it ends; first the one that stands here. The text may have been
/// escaped up to `depth` times.
pub(super) fn readings(text: &str, at: usize, depth: usize) -> Vec<(char, usize)> {
    let Some(depth) = depth.checked_sub(1) else {
        return text[at..].chars().next().map(|c| (c, at + c.len_utf8())).into_iter().collect();
    };
    let mut found = readings(text, at, depth);
    for index in 0..found.len() {
        let (mark, end) = found[index];
        let inner = Inner { text, depth };
        let escaped = match mark {
            '\\' => inner.backslash(end),
            '&' => inner.entity(end),
            '%' => inner.percent(end),
            '+' => Some((' ', end)),
            _ => None,
        };
        found.extend(escaped);
    }
    found
}

/// What stands inside an escape, which may be escaped itself.
struct Inner<'a> {
    text: &'a str,
    depth: usize,
}

impl Inner<'_> {
    fn next(&self, at: usize) -> Option<(char, usize)> {
        readings(self.text, at, self.depth).pop()
    }

    /// If this character stands here, where it ends.
    fn skip(&self, at: usize, due: char) -> Option<usize> {
        self.next(at).filter(|(c, _)| *c == due).map(|(_, end)| end)
    }

    /// A number of `least` to `most` digits.
    fn number(&self, mut at: usize, radix: u32, least: usize, most: usize) -> Option<(u32, usize)> {
        let (mut number, mut count) = (0_u32, 0);
        while count < most
            && let Some((c, end)) = self.next(at)
            && let Some(digit) = c.to_digit(radix)
        {
            number = number.checked_mul(radix)?.checked_add(digit)?;
            (at, count) = (end, count + 1);
        }
        (count >= least).then_some((number, at))
    }

    /// `\/`, `\n`, `\xe9`, `\u00e9`, `\u{e9}`, and pairs of surrogates.
    fn backslash(&self, at: usize) -> Option<(char, usize)> {
        let (c, end) = self.next(at)?;
        match c {
            'u' => self.utf16(end),
            'x' => self.number(end, 16, 2, 2).and_then(scalar),
            'b' => Some(('\u{8}', end)),
            'f' => Some(('\u{c}', end)),
            'n' => Some(('\n', end)),
            'r' => Some(('\r', end)),
            't' => Some(('\t', end)),
            '0' => Some(('\0', end)),
            c => c.is_ascii_punctuation().then_some((c, end)),
        }
    }

    fn utf16(&self, at: usize) -> Option<(char, usize)> {
        if let Some(inside) = self.skip(at, '{') {
            let (number, end) = self.number(inside, 16, 1, 6)?;
            return scalar((number, self.skip(end, '}')?));
        }
        let (high, end) = self.number(at, 16, 4, 4)?;
        if !(0xd800..0xdc00).contains(&high) {
            return scalar((high, end));
        }
        let (low, end) = self.number(self.skip(self.skip(end, '\\')?, 'u')?, 16, 4, 4)?;
        let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        scalar((0x1_0000 + ((high - 0xd800) << 10) + low, end))
    }

    /// `&amp;`, `&#38;`, `&#x26;`, all of them with or without the semicolon.
    fn entity(&self, at: usize) -> Option<(char, usize)> {
        let (c, end) = match self.skip(at, '#') {
            Some(end) => match self.skip(end, 'x').or_else(|| self.skip(end, 'X')) {
                Some(end) => self.number(end, 16, 1, 12).and_then(scalar)?,
                None => self.number(end, 10, 1, 12).and_then(scalar)?,
            },
            None => self.named(at)?,
        };
        Some((c, self.skip(end, ';').unwrap_or(end)))
    }

    /// The longest name that stands here.
    fn named(&self, at: usize) -> Option<(char, usize)> {
        const LONGEST: usize = 16;
        let (mut name, mut end, mut found) = (String::new(), at, None);
        while name.len() < LONGEST
            && let Some((c, next)) = self.next(end)
            && c.is_ascii_alphanumeric()
        {
            name.push(c);
            end = next;
            found = entity(&name).map(|c| (c, end)).or(found);
        }
        found
    }

    /// `%2f`, the bytes of UTF-8 or of Latin-1, and `%u002f`.
    fn percent(&self, at: usize) -> Option<(char, usize)> {
        if let Some(end) = self.skip(at, 'u') {
            return self.number(end, 16, 4, 4).and_then(scalar);
        }
        let (first, end) = self.number(at, 16, 2, 2)?;
        self.utf8(first, end).or_else(|| scalar((first, end)))
    }

    fn utf8(&self, first: u32, mut end: usize) -> Option<(char, usize)> {
        let mut bytes = vec![u8::try_from(first).ok()?];
        let more = match first {
            0xc2..0xe0 => 1,
            0xe0..0xf0 => 2,
            0xf0..0xf5 => 3,
            _ => return None,
        };
        for _ in 0..more {
            let (byte, next) = self.number(self.skip(end, '%')?, 16, 2, 2)?;
            bytes.push(u8::try_from(byte).ok()?);
            end = next;
        }
        Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, end))
    }
}

fn scalar((number, end): (u32, usize)) -> Option<(char, usize)> {
    char::from_u32(number).map(|c| (c, end))
}

/// The character of a named entity of HTML: those of Latin-1, and those for ASCII.
pub(in crate::response) fn entity(name: &str) -> Option<char> {
    /// Name and character.
    const ASCII: &str = "Tab\t NewLine\n excl! quot\" QUOT\" num# dollar$ percnt% amp& AMP& apos' lpar( rpar) ast* midast* \
        plus+ comma, period. sol/ colon: semi; lt< LT< equals= gt> GT> quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] \
        Hat^ lowbar_ UnderBar_ grave` DiacriticalGrave` lcub{ lbrace{ verbar| vert| VerticalLine| rcub} rbrace} euro\u{20ac} \
        ndash\u{2013} mdash\u{2014} lsquo\u{2018} rsquo\u{2019} ldquo\u{201c} rdquo\u{201d} hellip\u{2026} trade\u{2122}";
    /// From U+00A0 on.
    const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
        acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
        Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
        iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    let is_it = |entry: &&str| entry.strip_prefix(name).is_some_and(|rest| rest.chars().count() == 1);
    let ascii = ASCII.split(' ').find(is_it).and_then(|entry| entry.chars().next_back());
    ascii.or_else(|| {
        let place = LATIN_1.split(' ').position(|entry| entry == name)?;
        char::from_u32(0xa0 + u32::try_from(place).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_have_their_characters() {
        for (name, c) in [("nbsp", '\u{a0}'), ("yuml", '\u{ff}'), ("eacute", 'é'), ("szlig", 'ß'), ("times", '×')] {
            assert_eq!(entity(name), Some(c));
        }
        for (name, c) in [("amp", '&'), ("Tab", '\t'), ("NewLine", '\n'), ("bsol", '\\'), ("euro", '€'), ("sol", '/')]
        {
            assert_eq!(entity(name), Some(c));
        }
        assert_eq!((entity("am"), entity(""), entity("unknown")), (None, None, None));
    }
}
