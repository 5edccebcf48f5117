//! The registry against the catalogue of the API: every operation that it has, with its method, path and evidence, with
//! the keys of its query, body and answer, their kinds, the words of their enumerations, which are required, and their
//! limits. `differences.txt` lists each difference with its reason, `not_yet.txt` the operations that are still to come.
//!
//! The facts stand in `tests/catalogue/operations.jsonl`, from where the simulator takes them as well. If the catalogue
//! itself is beside the checkout, the file must be what is derived from it; `ODIN_API_WRITE=1` regenerates it.

mod compare;
mod coverage;
mod derive;
mod differences;
mod facts;
mod not_yet;
mod sent;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use facts::Facts;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/catalogue");

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue/operations.jsonl");

/// Beside the checkout, unless `ODIN_API_CATALOGUE` names another folder.
const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/api");

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn committed(name: &str) -> String {
    read(&Path::new(HERE).join(name))
}

fn facts() -> String {
    read(Path::new(FACTS))
}

fn writes() -> bool {
    std::env::var_os("ODIN_API_WRITE").is_some()
}

#[test]
fn the_facts_are_those_of_the_catalogue() {
    let catalogue = std::env::var_os("ODIN_API_CATALOGUE").map_or_else(|| PathBuf::from(CATALOGUE), PathBuf::from);
    let Ok(operations) = std::fs::read_to_string(catalogue.join("operations.jsonl")) else {
        println!("skipped: no catalogue beside this checkout, so nothing to derive the facts from");
        return;
    };
    let more = |name: &str| read(&catalogue.join(name));
    let oci = derive::Oci::parse(&more("oci/oci_commands.jsonl"), &more("oci/oci_types.jsonl"));
    let derived = derive::derive(&operations, &more("limits_from_oci.jsonl"), &oci);
    if writes() {
        std::fs::write(FACTS, &derived).expect("a place to write to");
    }
    assert!(derived == facts(), "operations.jsonl is stale: ODIN_API_WRITE=1 writes it anew");
}

#[test]
fn the_facts_are_whole() {
    let facts = Facts::parse(&facts());
    let ids: BTreeSet<_> = facts.operations.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!((facts.operations.len(), ids.len()), (1239, 1239));
}

#[test]
fn every_operation_is_as_the_catalogue_has_it() {
    let facts = Facts::parse(&facts());
    let found = compare::all(&facts);
    let listed = differences::parse(&committed("differences.txt"));

    let unlisted: Vec<_> = found.iter().filter(|difference| !listed.contains_key(*difference)).collect();
    let stale: Vec<_> = listed.keys().filter(|difference| !found.contains(*difference)).collect();
    for (operation, subject) in &unlisted {
        println!("not listed: {operation}: {subject}: ");
    }
    for (operation, subject) in &stale {
        println!("listed, but no longer so: {operation}: {subject}");
    }
    let mut kinds: BTreeMap<_, usize> = BTreeMap::new();
    for (_, subject) in &found {
        *kinds.entry(differences::kind(subject)).or_default() += 1;
    }
    println!("{} operations compared, {} differences: {kinds:?}", odin_api::operations().count(), found.len());
    assert!(unlisted.is_empty() && stale.is_empty(), "{} not listed, {} stale", unlisted.len(), stale.len());
}
