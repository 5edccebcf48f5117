//! `OPERATIONS.md`, and the same table for the documentation, are what the registry and the declarations say.
//! `ODIN_API_WRITE=1` writes them anew.

#![expect(clippy::disallowed_methods, reason = "the tables are files")]

use std::collections::BTreeMap;
use std::fmt::Write;

use odin_api::Operation;

use crate::support::declarations::{self, Declared};

/// The table, with links from these declarations to wherever it is read.
fn table(link: impl Fn(&Declared) -> String) -> String {
    let declared = declarations::all();
    let declared: BTreeMap<_, _> = declared.iter().map(|declared| (declared.id.as_str(), declared)).collect();
    let mut areas: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in odin_api::operations() {
        areas.entry(operation.area()).or_default().push(operation);
    }
    let mut text = String::new();
    for (area, mut operations) in areas {
        operations.sort_by_key(|operation| operation.id);
        _ = write!(text, "\n## {area} ({})\n\n", operations.len());
        text.push_str("| operation | request | what it does | safety | evidence | id |\n|---|---|---|---|---|---|\n");
        for Operation { id, method, path, safety, evidence, .. } in operations {
            let declared = declared[id];
            let (link, summary) = (link(declared), declared.summary().replace('|', "\\|"));
            _ = writeln!(text, "| {link} | {method} `{path}` | {summary} | {safety:?} | {evidence:?} | `{id}` |");
        }
    }
    text
}

/// The operations of the API that are left to `Custom`, and why.
const LEFT_OUT: &str = include_str!("operations_table/left_out.txt");

fn left_out() -> String {
    let lines: Vec<_> = LEFT_OUT.lines().collect();
    let mut text = format!("\n## left out ({})\n\nThese can be sent as `Custom` calls.\n\n", lines.len());
    text.push_str("| request | why it is left out | id |\n|---|---|---|\n");
    for line in lines {
        let (id, rest) = line.split_once(" = ").expect("an id");
        let (request, why) = rest.split_once(": ").expect("a reason");
        let (method, path) = request.split_once(' ').expect("a method and a path");
        assert!(odin_api::operations().all(|operation| operation.id != id), "{id} is not left out");
        _ = writeln!(text, "| {method} `{path}` | {why} | `{id}` |");
    }
    text
}

/// Where the links lead to the sources.
fn for_the_repository() -> String {
    let total = odin_api::operations().count();
    let head = format!(
        "# Operations\n\nAll {total} operations of this version, from `odin_api::operations()`. \
         What safety and evidence mean is said at `odin_api::Safety` and `odin_api::Evidence`.\n"
    );
    head + &table(|declared| format!("[`{}`]({})", declared.path(), declared.file)) + &left_out()
}

/// Where rustdoc makes the links.
fn for_the_documentation() -> String {
    table(|declared| format!("[`{path}`](crate::{path})", path = declared.path())) + &left_out()
}

#[track_caller]
fn is_up_to_date(file: &str, table: &str) {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        std::fs::write(&path, table).expect("a place to write to");
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    for (line, (due, is)) in (1..).zip(table.lines().zip(written.lines())) {
        assert_eq!(due, is, "line {line} of core/{file} is stale: ODIN_API_WRITE=1 writes it anew");
    }
    assert_eq!(table.len(), written.len(), "core/{file} is stale: ODIN_API_WRITE=1 writes it anew");
}

#[test]
fn the_tables_of_operations_are_up_to_date() {
    is_up_to_date("OPERATIONS.md", &for_the_repository());
    is_up_to_date("src/operations.md", &for_the_documentation());
}
