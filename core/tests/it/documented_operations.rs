//! The documentation of each operation says what it does and shows how to call it. The examples themselves are
//! compiled as documentation tests.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::sources;

/// The id that a line of a declaration names.
fn named(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("id \"").filter(|_| !line.starts_with("//"))?;
    rest.split('"').next()
}

/// What is declared, and the documentation over it.
struct Declared<'a> {
    name: &'a str,
    text: Vec<&'a str>,
}

impl Declared<'_> {
    fn is_explained(&self) -> bool {
        self.text.first().is_some_and(|line| line.len() > 4)
    }

    /// An example makes one.
    fn is_shown(&self) -> bool {
        let made = format!("{}::", self.name);
        let mut in_example = false;
        self.text.iter().any(|line| {
            in_example ^= line.starts_with("```");
            in_example && line.contains(&made)
        })
    }
}

/// Each declaration, by the id of the operation.
fn declarations(source: &str) -> Vec<(&str, Declared<'_>)> {
    let lines: Vec<_> = source.lines().map(str::trim).collect();
    let declared = lines.iter().enumerate().filter_map(|(line, text)| Some((line, named(text)?)));
    let documented = declared.map(|(line, id)| {
        // A long declaration has its id on a line of its own.
        let start = (0..=line).rev().find(|line| lines[*line].contains(" = ")).expect("a declaration");
        // Everyday words for it may stand between.
        let above = lines[..start].iter().rev().skip_while(|line| line.starts_with("#[doc(alias"));
        let above = above.take_while(|line| line.starts_with("///"));
        let mut text: Vec<_> = above.map(|line| line.trim_start_matches("///").trim()).collect();
        text.reverse();
        let name = lines[start].split(" = ").next().unwrap_or_default();
        (id, Declared { name, text })
    });
    documented.collect()
}

#[test]
fn every_operation_is_explained_and_shown() {
    let sources = sources::all();
    let mut documented = BTreeMap::new();
    for (id, declared) in sources.iter().flat_map(|(_, source)| declarations(source)) {
        let before = documented.insert(id, declared);
        assert!(before.is_none(), "{id} is declared twice");
    }

    let known: BTreeSet<_> = odin_api::operations().map(|operation| operation.id).collect();
    let unlisted: Vec<_> = documented.keys().filter(|id| !known.contains(*id)).collect();
    assert!(unlisted.is_empty(), "declared, but in no list of operations: {unlisted:?}");

    let mut wanting = Vec::new();
    for operation in odin_api::operations() {
        let declared = documented.get(operation.id).unwrap_or_else(|| panic!("{} is declared nowhere", operation.id));
        assert!(declared.is_explained(), "nothing says what {} does", operation.id);
        if !declared.is_shown() {
            wanting.push(operation.id);
        }
    }
    assert!(wanting.is_empty(), "{} operations have no example: {wanting:#?}", wanting.len());
}
