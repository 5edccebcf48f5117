//! Percent-encoding of values in URLs.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is encoded: a `+` starts every phone number, ids hold `@`, `#`, `/`.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Appends a query key or value.
pub(crate) fn encode_into(target: &mut String, text: &str) {
    target.extend(utf8_percent_encode(text, VALUE));
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
