//! How wide a text is, without a font at hand.
//!
//! The widths are those of DejaVu Sans and its relatives Bitstream Vera and Verdana, the widest of the fonts that a
//! viewer may fall back to: in Arial or Helvetica everything has room to spare.

/// Hundredths of the size, from the space to `~`.
const REGULAR: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
    62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
    60, 82, 60, 60, 53, 64, 34, 64, 84,
];
const BOLD: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
    84, 84, 84, 58, 100, 78, 77, 74, 83, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 85, 74, 85, 77, 73, 69, 82, 78, 111,
    78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60,
    48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];
const ELLIPSIS: char = '…';

/// A size in pixels, regular or bold.
#[derive(Clone, Copy)]
pub(super) struct Font {
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Font {
    fn advance(self, c: char) -> f64 {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let hundredths = match u32::from(c) {
            code @ 0x20..=0x7e => f64::from(table[code as usize - 0x20]),
            // Latin, Greek and Cyrillic letters: some are as wide as an M.
            0x7f..=0x10ff | 0x1e00..=0x20ff => 100.0,
            // Ideographs, syllables, emoji.
            _ => 140.0,
        };
        hundredths / 100.0 * self.size
    }

    /// How wide a text is at most.
    pub(super) fn width(self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    /// The text, or as much of its beginning as is no wider than that, with an ellipsis.
    pub(super) fn fit(self, text: &str, width: f64) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut left = width - self.advance(ELLIPSIS);
        let mut fitting = String::new();
        for c in text.chars() {
            left -= self.advance(c);
            if left < 0.0 {
                break;
            }
            fitting.push(c);
        }
        fitting.truncate(fitting.trim_end().len());
        fitting.push(ELLIPSIS);
        fitting
    }

    /// The text in lines that are no wider than that, broken between words where that is possible; the last of `most` lines
    /// is cut.
    pub(super) fn wrap(self, text: &str, width: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
        while let Some(word) = words.next() {
            let mut line = word.to_owned();
            let last = lines.len() + 1 == most;
            while let Some(next) = words.next_if(|next| last || self.width(&format!("{line} {next}")) <= width) {
                line.push(' ');
                line.push_str(next);
            }
            lines.push(self.fit(&line, width));
        }
        lines
    }
}
