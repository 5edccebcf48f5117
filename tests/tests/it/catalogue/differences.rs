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
    let last = subject.split_once(' ').map_or(subject, |(_, rest)| rest);
    if subject == "+operation" {
        "operation"
    } else if last.contains('"') {
        "words"
    } else if last.ends_with(" required") || last.ends_with(" optional") {
        "required"
    } else if last.ends_with(" has no limit") || last.contains(" takes ") {
        "limits"
    } else if last.contains(" is ") || last == "untyped" {
        "kinds"
    } else if last.starts_with('-') {
        "keys of the catalogue alone"
    } else if last.starts_with('+') {
        "keys of ours alone"
    } else {
        "method, path or evidence"
    }
}
