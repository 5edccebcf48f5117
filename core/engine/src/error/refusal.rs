//! What a refusal of the platform is about: by its code, or by its words.

use super::ErrorKind;

/// By the code alone.
pub(crate) fn of_code(code: u32) -> Option<ErrorKind> {
    match code {
        4008 | 5126 => Some(ErrorKind::NotFound),
        4200 | 4500 | 5851 => Some(ErrorKind::AlreadyExists),
        4410 => Some(ErrorKind::NotAssigned),
        _ => None,
    }
}

/// By the words of a message, unless they say several things.
pub(crate) fn of_words(text: &str) -> Option<ErrorKind> {
    let text = text.to_ascii_lowercase();
    // What stands behind a colon is what the request named.
    let head = text.split(':').next().unwrap_or_default();
    let tail = text.trim_end_matches(['.', '!', ' ']);
    let says = |words: &[&str]| words.iter().any(|words| head.contains(words) || tail.ends_with(words));
    let licence = says(&["licence", "license", "quantity"])
        && says(&["exceeded", "not available", "unavailable", "not enough", "insufficient", "no more", "none left"]);
    let found = [
        (says(&["already exists", "already exist"]), ErrorKind::AlreadyExists),
        (says(&["not assigned"]), ErrorKind::NotAssigned),
        (licence, ErrorKind::NoLicenceLeft),
        (says(&["not found", "cannot be found", "could not be found", "does not exist"]), ErrorKind::NotFound),
    ];
    let mut found = found.into_iter().filter(|(says, _)| *says).map(|(_, kind)| kind);
    found.next().filter(|_| found.next().is_none())
}

/// The code of BroadWorks in a text: 4410 of `[Error 4410] Service not assigned`. Of several, the first.
pub(crate) fn code(text: &str) -> Option<u32> {
    text.split("[Error ").skip(1).find_map(code_at_start)
}

/// The code in a text that begins with one.
pub(crate) fn leading_code(text: &str) -> Option<u32> {
    text.strip_prefix("[Error ").and_then(code_at_start)
}

fn code_at_start(rest: &str) -> Option<u32> {
    let (code, _) = rest.split_once(']')?;
    // A sign is no digit.
    if code.bytes().all(|byte| byte.is_ascii_digit()) { code.parse().ok() } else { None }
}
