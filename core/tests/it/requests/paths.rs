//! Ids, paths and arguments say the same of each operation.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::json::{Place, Shape};
use odin_api::operations;

/// The variables of a path, as often as they occur.
fn variables(path: &str) -> Vec<&str> {
    let rests = path.split('{').skip(1);
    rests.map(|rest| rest.split_once('}').unwrap_or_else(|| panic!("a brace is closed in {path}")).0).collect()
}

fn wrong(id: &str, path: &str, shape: &Shape) -> Option<&'static str> {
    let before = path.split(['{', '?']).next().unwrap_or_default();
    // A file goes by the name of its folder.
    let named = before.rsplit_once('/').filter(|(_, last)| last.contains('.')).map_or(before, |(folder, _)| folder);
    let dotted = named.trim_matches('/').replace('/', ".");
    let mut arguments: Vec<_> = shape.fields.iter().filter(|field| field.place == Place::Path).collect();
    arguments.sort_by_key(|field| field.key);
    let mut variables = variables(path);
    variables.sort_unstable();
    if !path.starts_with('/') || before.ends_with('/') && !path.contains('{') {
        return Some("a path starts with a slash and ends without one");
    }
    let fits = match dotted.strip_suffix(".bulk") {
        None => id.strip_prefix(&dotted).is_some_and(|rest| rest.starts_with('.')),
        Some(one) => id.strip_prefix(one).is_some_and(|rest| rest.ends_with("-bulk")),
    };
    if !fits {
        return Some(
            "an id is its path with dots, then the verb, which ends in `-bulk` where the path does in `/bulk`",
        );
    }
    if !arguments.iter().map(|field| field.key).eq(variables) {
        return Some("a path has one variable for each path argument");
    }
    None
}

#[test]
fn ids_follow_paths_and_variables_are_arguments() {
    let found: BTreeMap<_, _> = operations()
        .filter_map(|operation| Some((operation.id, wrong(operation.id, operation.path, operation.arguments)?)))
        .collect();
    assert_eq!(found, BTreeMap::new());
    let ids: BTreeSet<_> = operations().map(|operation| operation.id).collect();
    assert_eq!(ids.len(), operations().count(), "ids are unique");
}

#[test]
fn what_does_not_fit_is_seen() {
    let get = operations().find(|operation| operation.id == "users.services.get").expect("the first of all");
    let with = |id, path| wrong(id, path, get.arguments);
    assert_eq!(with("users.services.get", "/users/services"), None);
    assert!(with("users.services.get", "users/services").is_some());
    assert!(with("users.services.get", "/users/service").is_some());
    assert!(with("users.servicesget", "/users/services").is_some());
    assert!(with("users.services.get", "/users/services/").is_some());
    assert!(with("users.services.get", "/users/services/{userId}").is_some(), "userId goes into the query");
}
