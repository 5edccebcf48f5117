//! The documentation of each operation says what it does and shows how to call it. The examples themselves are
//! compiled as documentation tests.

use std::path::{Path, PathBuf};

/// Modules whose examples are still being written.
const EXEMPT: &[&str] = &["groups.device", "passcode.", "password.", "service-providers.", "sip-password.", "system."];

/// All files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The documentation over the declaration that names this id.
fn documentation<'a>(sources: &'a [String], id: &str) -> Vec<&'a str> {
    let named = format!("id \"{id}\"");
    let mut places = sources.iter().flat_map(|source| {
        let lines: Vec<_> = source.lines().map(str::trim).collect();
        let found: Vec<_> =
            (0..lines.len()).filter(|line| lines[*line].contains(&named) && !lines[*line].starts_with("//")).collect();
        found.into_iter().map(move |line| (lines.clone(), line))
    });
    let (lines, line) = places.next().unwrap_or_else(|| panic!("{id} is declared nowhere"));
    assert!(places.next().is_none(), "{id} is declared twice");
    // A long declaration has its id on a line of its own.
    let start = (0..=line).rev().find(|line| lines[*line].contains(" = ")).expect("a declaration");
    let docs = lines[..start].iter().rev().take_while(|line| line.starts_with("///")).copied().collect::<Vec<_>>();
    docs.into_iter().rev().map(|line| line.trim_start_matches("///").trim()).collect()
}

#[test]
fn every_operation_is_explained_and_shown() {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let sources: Vec<_> = paths.iter().map(|path| std::fs::read_to_string(path).expect("a source")).collect();

    let mut wanting = Vec::new();
    let mut shown = 0;
    for operation in odin_api::operations() {
        let documentation = documentation(&sources, operation.id);
        let explained = documentation.first().is_some_and(|line| line.len() > 4);
        assert!(explained, "nothing says what {} does", operation.id);
        match documentation.contains(&"```") {
            true => shown += 1,
            false if EXEMPT.iter().any(|prefix| operation.id.starts_with(prefix)) => {}
            false => wanting.push(operation.id),
        }
    }
    println!("{shown} operations have an example");
    assert!(wanting.is_empty(), "{} operations have no example: {wanting:#?}", wanting.len());
}
