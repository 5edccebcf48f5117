//! `OPERATIONS.md` is what the registry says. `ODIN_API_WRITE=1` writes it anew.

#![expect(clippy::disallowed_methods, reason = "the table is a file")]

use std::collections::BTreeMap;
use std::fmt::Write;

use odin_api::Operation;

fn table() -> String {
    let mut areas: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in odin_api::operations() {
        areas.entry(operation.area()).or_default().push(operation);
    }
    let total = odin_api::operations().count();
    let mut text = String::from("# Operations\n\n");
    _ = write!(text, "All {total} operations of this version, from `odin_api::operations()`. ");
    text.push_str("What safety and evidence mean is said at `odin_api::Safety` and `odin_api::Evidence`.\n");
    for (area, mut operations) in areas {
        operations.sort_by_key(|operation| operation.id);
        _ = write!(text, "\n## {area} ({})\n\n", operations.len());
        text.push_str("| id | method | path | safety | evidence |\n|---|---|---|---|---|\n");
        for Operation { id, method, path, safety, evidence, .. } in operations {
            _ = writeln!(text, "| `{id}` | {method} | `{path}` | {safety:?} | {evidence:?} |");
        }
    }
    text
}

#[test]
fn the_table_of_operations_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/OPERATIONS.md");
    let table = table();
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        std::fs::write(path, &table).expect("a place to write to");
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    for (line, (due, is)) in (1..).zip(table.lines().zip(written.lines())) {
        assert_eq!(due, is, "line {line} of core/OPERATIONS.md is stale: ODIN_API_WRITE=1 writes it anew");
    }
    assert_eq!(table.len(), written.len(), "core/OPERATIONS.md is stale: ODIN_API_WRITE=1 writes it anew");
}
