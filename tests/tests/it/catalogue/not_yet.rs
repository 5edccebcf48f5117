//! The operations of the catalogue that the registry does not have yet.
//!
//! `not_yet.txt` names them, one per line. It can only shrink: `ODIN_API_WRITE=1` takes out what has come, and puts
//! nothing in.

use std::collections::BTreeSet;
use std::path::Path;

use crate::catalogue::facts::Facts;
use crate::catalogue::{HERE, committed, facts, writes};

const LIST: &str = "not_yet.txt";
/// What is not to come, as the documentation says it.
const LEFT_OUT: &str = include_str!("../../../../core/tests/it/operations_table/left_out.txt");

#[test]
fn the_operations_still_to_come_are_listed() {
    let ours: BTreeSet<_> = odin_api::operations().map(|operation| operation.id.to_owned()).collect();
    let mut missing: BTreeSet<String> = BTreeSet::new();
    let mut left_out: Vec<_> = LEFT_OUT.lines().collect();
    for entry in Facts::parse(&facts()).operations.into_iter().filter(|entry| !ours.contains(&entry.id)) {
        let line = format!("{} = {} {}: ", entry.id, entry.method, entry.path);
        match left_out.iter().position(|left| left.starts_with(&line)) {
            Some(at) => drop(left_out.remove(at)),
            None => drop(missing.insert(entry.id)),
        }
    }
    assert!(left_out.is_empty(), "no operation that the registry lacks: {left_out:#?}");
    let mut listed: BTreeSet<String> = committed(LIST).lines().map(str::to_owned).collect();
    if writes() {
        listed.retain(|id| missing.contains(id));
        let lines: String = listed.iter().flat_map(|id| [id, "\n"]).collect();
        std::fs::write(Path::new(HERE).join(LIST), lines).expect("a place to write to");
    }
    let come: Vec<_> = listed.difference(&missing).collect();
    let lost: Vec<_> = missing.difference(&listed).collect();
    println!("{} operations are still to come", missing.len());
    assert!(come.is_empty(), "declared, or not in the catalogue; ODIN_API_WRITE=1 takes them out: {come:#?}");
    assert!(lost.is_empty(), "neither declared nor listed: {lost:#?}");
}
