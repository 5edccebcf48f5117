//! The header `Retry-After`.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::RETRY_AFTER;

/// Waits longer than this are not worth waiting for.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);

/// The wait requested by `Retry-After`: seconds or an HTTP date, at most 60 s; anything else is ignored. Fractions of a
/// second, which some servers send, are rounded up.
pub fn retry_after(headers: &HeaderMap, unix: u64) -> Option<Duration> {
    let wait = match asked(headers)? {
        Asked::Wait(wait) => wait,
        Asked::Until(time) => {
            let since_1970 = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
            since_1970.saturating_sub(Duration::from_secs(unix))
        }
    };
    Some(wait.min(LONGEST_RETRY_AFTER))
}

/// What the server asks for, in whole, as the end of a sentence.
pub(crate) fn retry_after_in_words(headers: &HeaderMap) -> Option<String> {
    Some(match asked(headers)? {
        Asked::Wait(wait) => format!("in {} s", wait.as_secs()),
        Asked::Until(time) => format!("after {}", httpdate::fmt_http_date(time)),
    })
}

enum Asked {
    Wait(Duration),
    Until(SystemTime),
}

fn asked(headers: &HeaderMap) -> Option<Asked> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !whole.is_empty() && whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        // Only a number too large for the type fails here.
        let seconds: u64 = whole.parse().unwrap_or(u64::MAX);
        let more = fraction.bytes().any(|b| b != b'0');
        return Some(Asked::Wait(Duration::from_secs(seconds.saturating_add(more.into()))));
    }
    httpdate::parse_http_date(text).ok().map(Asked::Until)
}
