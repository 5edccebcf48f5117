//! The documentation is found: rustdoc's own search, run under node, is asked for everyday words, paths and ids.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::rust_path::rust_path;

/// What an engineer who had not seen the aliases would type.
const ENGINEER: &str = include_str!("doc_search/engineer.txt");
const HOUSE: &str = include_str!("doc_search/house.txt");

/// rustdoc takes a path for an alias only as a whole, and those of the declarations start with a slash.
const NOT_FOUND: [&str; 1] = ["groups/devices/files"];

/// Nobody reads on after so many results.
const FIRST: usize = 20;

/// The folder that cargo builds into, above the one of this test.
fn target() -> PathBuf {
    let this = std::env::current_exe().expect("this program");
    this.ancestors().nth(3).expect("the folder of the build").to_owned()
}

/// Documents the face as CI does, so that nothing is done twice, and returns the folder.
fn documented() -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["doc", "-p", "odin-api", "--all-features", "--no-deps", "--offline", "--locked", "--quiet"]);
    cargo.arg("--target-dir").arg(target()).env("RUSTDOCFLAGS", "-D warnings");
    let done = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).status().expect("cargo");
    assert!(done.success(), "the documentation cannot be built: {done}");
    target().join("doc")
}

/// What the search finds in the face for each of these, best first; nothing where there is no node.
fn found(queries: &[&str]) -> Option<Vec<Vec<String>>> {
    if let Err(why) = Command::new("node").arg("--version").stdout(Stdio::null()).status() {
        eprintln!("skipped: asking the search of the documentation, since node cannot be run: {why}");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/doc_search/search.js");
    let mut node = Command::new("node");
    node.arg(script).arg(documented()).arg("odin_api").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("node");
    let input = queries.join("\n");
    let mut pipe = node.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || pipe.write_all(input.as_bytes()).expect("someone who reads"));
    let output = node.wait_with_output().expect("an end");
    writer.join().expect("everything written");
    assert!(output.status.success(), "the search failed: {}", output.status);
    let lines = String::from_utf8(output.stdout).expect("text");
    let found: Vec<_> = lines.lines().map(|line| serde_json::from_str(line).expect("a list")).collect();
    assert_eq!(found.len(), queries.len(), "one answer each");
    Some(found)
}

/// As the search names it.
fn found_path(id: &str) -> String {
    format!("odin_api::{}", rust_path(id))
}

#[test]
fn everyday_words_lead_to_their_operations() {
    let list = ENGINEER.lines().chain(HOUSE.lines()).filter(|line| !line.starts_with('#'));
    let (words, ids): (Vec<_>, Vec<_>) =
        list.map(|line| line.rsplit_once(' ').expect("a word and an id")).map(|(word, id)| (word.trim(), id)).unzip();
    let Some(found) = found(&words) else { return };
    let mut right = 0;
    for ((word, id), found) in words.iter().zip(ids).zip(found) {
        assert!(odin_api::operations().any(|operation| operation.id == id), "{id} is not an operation");
        let place = found.iter().position(|path| *path == found_path(id));
        if NOT_FOUND.contains(word) {
            assert_eq!(place, None, "{word:?} is found: take it out of the list of what is not");
            continue;
        }
        assert!(place.is_some_and(|place| place < FIRST), "{word:?} does not lead to {id}, but to {found:#?}");
        right += 1;
    }
    assert_eq!(right, 40, "words that lead to their operations");
}

#[test]
fn every_operation_is_found_by_its_path_and_by_its_id() {
    let operations: Vec<_> = odin_api::operations().collect();
    let queries: Vec<_> = operations.iter().flat_map(|operation| [operation.path, operation.id]).collect();
    let Some(found) = found(&queries) else { return };
    for (operation, found) in operations.iter().flat_map(|operation| [operation; 2]).zip(found) {
        let path = found_path(operation.id);
        // A path that more operations share than that leads to all of them, and to nothing else before.
        let sharing = operations.iter().filter(|other| other.path == operation.path).count();
        assert!(found.iter().take(FIRST.max(sharing)).any(|it| *it == path), "{operation:?} is not among {found:#?}");
    }
}
