//! Names of columns with places for numbers: `alias[]` stands for `alias[0]`, `alias[1]` and so on, `address.*` for all
//! that begins with `address.`.

/// Writes a name in another form, if it has the form of the pattern.
pub(super) fn rename(name: &str, from: &str, to: &str) -> Option<String> {
    let mut captured = captures(name, from)?.into_iter();
    let mut renamed = String::new();
    for part in to.split_inclusive(['[', '*']) {
        match part.strip_suffix('*') {
            Some(before) => renamed.extend([before, captured.next()?]),
            None if part.ends_with('[') => renamed.extend([part, captured.next()?]),
            None => renamed.push_str(part),
        }
    }
    Some(renamed)
}

/// Whether a name has the form of a pattern.
pub(super) fn fits(name: &str, pattern: &str) -> bool {
    captures(name, pattern).is_some()
}

/// What stands in a name where the pattern has nothing between brackets, or a star at its end.
fn captures<'n>(name: &'n str, pattern: &str) -> Option<Vec<&'n str>> {
    let (mut rest, mut captured) = (name, Vec::new());
    for part in pattern.split_inclusive(['[', '*']) {
        if let Some(before) = part.strip_suffix('*') {
            captured.push(rest.strip_prefix(before).filter(|rest| !rest.is_empty())?);
            return Some(captured);
        }
        rest = rest.strip_prefix(part)?;
        if part.ends_with('[') {
            let end = rest.find(']')?;
            captured.push(&rest[..end]);
            rest = &rest[end..];
        }
    }
    rest.is_empty().then_some(captured)
}
