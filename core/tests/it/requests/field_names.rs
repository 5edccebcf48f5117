//! A field of Rust is named after the key that it is sent and read as, so that no two are mixed up.
//!
//! The names are in the sources only, so these are read.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::sources;

/// Keys that mean more, or less, than their text says, each with the names that it has.
const RENAMED: &[(&str, &[&str])] = &[
    // `type` cannot be a name in Rust.
    ("type", &["announcement_type", "call_center_type", "kind", "schedule_type"]),
    // The same key twice: once in the query or in an older spelling.
    ("linePort", &["line_port_camel"]),
    ("q", &["view"]),
    // Records by the name of their service, inside of the one that is named first.
    ("Voice Messaging User Advanced", &["advanced"]),
    ("Voice Messaging User Greeting", &["greeting"]),
    ("Voice Messaging User Voice Portal", &["voice_portal"]),
];

/// Name and key of each field that a line declares: `name: Type = "key"`, or with the place before the key.
fn fields(line: &str) -> Vec<(&str, &str)> {
    let mut parts = line.split(" = ");
    let mut before = parts.next().unwrap_or_default();
    let mut found = Vec::new();
    for part in parts {
        let literal = ["Path ", "Query ", "Body "].iter().find_map(|place| part.strip_prefix(place)).unwrap_or(part);
        let key = literal.strip_prefix('"').and_then(|rest| rest.split('"').next());
        // The name begins after the field before it.
        let declared = before.rsplit('"').next().unwrap_or_default();
        if let (Some(key), Some((name, _))) = (key, declared.split_once(": ")) {
            let name = name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                found.push((name, key));
            }
        }
        before = part;
    }
    found
}

/// Letters and digits alone: a name splits words where a key has capitals or spaces.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[test]
fn every_field_is_named_after_its_key() {
    let renamed: BTreeMap<_, _> = RENAMED.iter().copied().collect();
    let (mut count, mut used, mut wrong) = (0, BTreeSet::new(), Vec::new());
    for (path, source) in sources::all() {
        let lines = source.lines().map(str::trim).filter(|line| !line.starts_with("//"));
        for (name, key) in lines.flat_map(fields) {
            count += 1;
            if plain(name) == plain(key) {
                continue;
            }
            match renamed.get(key) {
                Some(names) if names.contains(&name) => _ = used.insert(name.to_owned()),
                _ => wrong.push(format!("{}: {name} = {key:?}", path.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let listed = RENAMED.iter().map(|(_, names)| names.len()).sum::<usize>();
    assert_eq!(used.len(), listed, "listed, but no longer there: only {used:?} are");
    assert!(count > 3_500, "{count} fields were found");
}

#[test]
fn what_is_mixed_up_is_seen() {
    let line = r#"new { group_id: GroupId = Query "groupId", kind: Option<Kind> = "type" [Chars(1, 8)] }"#;
    assert_eq!(fields(line), [("group_id", "groupId"), ("kind", "type")]);
    assert_ne!(plain("group_id"), plain("serviceProviderId"));
    assert_eq!(plain("integrated_imp"), plain("Integrated IMP"));
}
