//! Percent-encoding of values in URLs.

use percent_encoding::percent_encode_byte;

/// Everything but RFC 3986's unreserved characters is encoded: a `+` starts every phone number, ids hold `@`, `#`, `/`.
const UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "there are 256 of them")]
        let value = byte as u8;
        table[byte] = value.is_ascii_alphanumeric() || matches!(value, b'-' | b'.' | b'_' | b'~');
        byte += 1;
    }
    table
};

/// Appends a query key or value.
pub(crate) fn encode_into(target: &mut String, text: &str) {
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !UNRESERVED[usize::from(byte)] {
            // Where nothing is between, this may be inside of a character.
            if start < at {
                target.push_str(&text[start..at]);
            }
            target.push_str(percent_encode_byte(byte));
            start = at + 1;
        }
    }
    target.push_str(&text[start..]);
}

/// Appends a value as exactly one path segment.
pub(crate) fn encode_segment(target: &mut String, text: &str) -> Result<(), &'static str> {
    // Servers and proxies resolve dot segments even when percent-encoded: such a segment would change the path.
    if matches!(text, "" | "." | "..") {
        return Err("a path segment cannot be empty, . or ..");
    }
    encode_into(target, text);
    Ok(())
}

/// A segment that servers and proxies interpret as `.` or `..`, encoded or not.
pub(crate) fn is_dots(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}
