//! Sheets as text: rows of cells, with the numbers that a spreadsheet shows beside them.

use csv_core::{ReadFieldResult, ReaderBuilder};

/// A row, and its number: the first one of a file is 1.
pub(super) type Line = (usize, Vec<String>);

/// What a text says.
#[derive(Default)]
pub(super) struct Lines {
    /// Every row that is not empty.
    pub(super) lines: Vec<Line>,
    /// The row that a quotation mark swallowed, with all behind it.
    pub(super) unclosed: Option<usize>,
}

/// Reads rows. Cells are separated by commas, semicolons or tabs, whichever the first row has first; a byte order mark and
/// any kind of line end is understood. Cells lose the blanks at their ends.
pub(super) fn lines(text: &str) -> Lines {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).build();
    let mut output = vec![0; text.len() + 1];
    let mut found = Lines::default();
    let (mut rest, mut number) = (text, 1);
    loop {
        // Empty rows are skipped by the reader, and so would not be counted.
        while let Some(behind) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])) {
            rest = behind;
            number += 1;
        }
        let begin = rest;
        let Some((cells, end)) = record(&mut reader, &mut output, rest) else { return found };
        rest = end;
        let raw = &begin[..begin.len() - rest.len()];
        if rest.is_empty() && is_unclosed(raw) {
            found.unclosed = Some(number);
        }
        // The reader ends a row behind the first of two characters.
        if raw.ends_with('\r') {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            found.lines.push((number, cells));
        }
        number += 1;
    }
}

/// The next row, and what is behind it.
fn record<'t>(reader: &mut csv_core::Reader, output: &mut Vec<u8>, text: &'t str) -> Option<(Vec<String>, &'t str)> {
    let (mut rest, mut cells, mut length) = (text.as_bytes(), Vec::new(), 0);
    loop {
        let (result, read, written) = reader.read_field(rest, &mut output[length..]);
        (rest, length) = (&rest[read..], length + written);
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => output.resize(2 * output.len() + 1, 0),
            ReadFieldResult::Field { record_end } => {
                cells.push(String::from_utf8_lossy(&output[..length]).trim().to_owned());
                length = 0;
                if record_end {
                    return Some((cells, &text[text.len() - rest.len()..]));
                }
            }
            ReadFieldResult::End => return None,
        }
    }
}

/// The first separator outside of quotation marks in the first row: no name of a column has one in it.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' | b';' | b'\t' if !quoted => return byte,
            b'\r' | b'\n' if !quoted => break,
            _ => {}
        }
    }
    b','
}

/// Whether the last row of a text ends inside of a cell in quotation marks.
fn is_unclosed(raw: &str) -> bool {
    let opens = raw.starts_with('"') || [",\"", ";\"", "\t\""].iter().any(|opening| raw.contains(opening));
    opens && raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}
