//! The list of differences: `operation: subject: why`, one per line; lines with `#` are comments.

use std::collections::BTreeMap;

/// Operation and subject.
pub type Difference = (String, String);

/// The differences, each with why; fails on a line without a reason, and on one that says the same twice.
pub fn parse(text: &str) -> BTreeMap<Difference, String> {
    let mut differences = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [operation, subject, why] = line.splitn(3, ": ").collect::<Vec<_>>()[..] else {
            panic!("no `operation: subject: why`: {line}");
        };
        assert!(why.trim().len() > 10, "no reason: {line}");
        let before = differences.insert((operation.to_owned(), subject.to_owned()), why.to_owned());
        assert!(before.is_none(), "listed twice: {line}");
    }
    differences
}

/// What a difference is about, to count by.
pub fn kind(subject: &str) -> &'static str {
    let has = |text: &str| subject.contains(text);
    match subject {
        _ if has("operation") => "operations",
        _ if has("\"") => "words",
        _ if has(" required") || has(" optional") => "required",
        _ if has(" takes ") || has(" has no limit") => "limits",
        _ if has(" is ") || has("untyped") => "kinds",
        _ if has(" -") => "keys of the catalogue alone",
        _ if has(" +") => "keys of ours alone",
        _ => "method, path or evidence",
    }
}
