//! The registry against the catalogue of the API: every operation of every resource in scope, with its method, path,
//! query keys, body keys, answer keys and evidence. `differences.txt` lists each difference with its reason.
//!
//! `scope.jsonl` holds the facts of the catalogue that are compared. If the catalogue itself is beside the checkout,
//! the file must be what is derived from it; `ODIN_API_WRITE=1` regenerates it.

mod compare;
mod differences;
mod scope;
mod sent;

use std::collections::BTreeSet;
use std::path::Path;

use scope::Scope;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/catalogue");

/// Beside the checkout, unless `ODIN_API_CATALOGUE` says where.
const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/api/operations.jsonl");

fn committed(name: &str) -> String {
    let path = Path::new(HERE).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_scope_is_derived_from_the_catalogue() {
    let path = std::env::var("ODIN_API_CATALOGUE").unwrap_or_else(|_| CATALOGUE.to_owned());
    let Ok(catalogue) = std::fs::read_to_string(&path) else {
        println!("skipped: no catalogue beside this checkout, so nothing to derive the scope from");
        return;
    };
    let derived = Scope::derive(&catalogue).print();
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        std::fs::write(Path::new(HERE).join("scope.jsonl"), &derived).expect("a place to write to");
    }
    assert!(derived == committed("scope.jsonl"), "scope.jsonl is stale: ODIN_API_WRITE=1 writes it anew");
}

#[test]
fn the_scope_is_whole() {
    let scope = Scope::parse(&committed("scope.jsonl"));
    let ids: BTreeSet<_> = scope.operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!((scope.resources, scope.operations.len(), ids.len()), (67, 422, 422));
}

#[test]
fn every_operation_is_as_the_catalogue_has_it() {
    let scope = Scope::parse(&committed("scope.jsonl"));
    let found = compare::all(&scope);
    let listed = differences::parse(&committed("differences.txt"));

    let unlisted: Vec<_> = found.iter().filter(|difference| !listed.contains_key(*difference)).collect();
    let stale: Vec<_> = listed.keys().filter(|difference| !found.contains(*difference)).collect();
    for (operation, subject) in &unlisted {
        println!("not listed: {operation}: {subject}: ");
    }
    for (operation, subject) in &stale {
        println!("listed, but no longer so: {operation}: {subject}");
    }
    println!("{} operations compared, {} differences", scope.operations.len(), found.len());
    assert!(unlisted.is_empty() && stale.is_empty(), "{} not listed, {} stale", unlisted.len(), stale.len());
}
