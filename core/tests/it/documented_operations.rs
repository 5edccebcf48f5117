//! The documentation of each operation says what it does and shows how to call it, and its id says where it is. The
//! examples themselves are compiled as documentation tests.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::declarations::{self, Declared};

fn is_explained(declared: &Declared) -> bool {
    declared.text.first().is_some_and(|line| line.len() > 4)
}

/// An example makes one.
fn is_shown(declared: &Declared) -> bool {
    let made = format!("{}::", declared.name);
    let mut in_example = false;
    declared.text.iter().any(|line| {
        in_example ^= line.starts_with("```");
        in_example && line.contains(&made)
    })
}

#[test]
fn every_operation_is_explained_and_shown() {
    let mut documented = BTreeMap::new();
    for declared in declarations::all() {
        let before = documented.insert(declared.id.clone(), declared);
        assert!(before.is_none(), "{} is declared twice", before.unwrap().id);
    }

    let known: BTreeSet<_> = odin_api::operations().map(|operation| operation.id).collect();
    let unlisted: Vec<_> = documented.keys().filter(|id| !known.contains(id.as_str())).collect();
    assert!(unlisted.is_empty(), "declared, but in no list of operations: {unlisted:?}");

    let mut wanting = Vec::new();
    for operation in odin_api::operations() {
        let declared = documented.get(operation.id).unwrap_or_else(|| panic!("{} is declared nowhere", operation.id));
        assert!(is_explained(declared), "nothing says what {} does", operation.id);
        if !is_shown(declared) {
            wanting.push(operation.id);
        }
    }
    assert!(wanting.is_empty(), "{} operations have no example: {wanting:#?}", wanting.len());
}

/// An id as a path in Rust: `groups.hunt-groups.removeUser.remove-user` is `groups::hunt_groups::remove_user::RemoveUser`.
fn in_rust(id: &str) -> String {
    let (module, verb) = id.rsplit_once('.').expect("a verb");
    let mut path = String::new();
    for c in module.chars() {
        match c {
            '.' => path.push_str("::"),
            '-' => path.push('_'),
            c if c.is_uppercase() => path.extend(['_', c.to_ascii_lowercase()]),
            c => path.push(c),
        }
    }
    path.push_str("::");
    for word in verb.split(['-', '_']) {
        path.push_str(&word[..1].to_uppercase());
        path.push_str(&word[1..]);
    }
    path
}

#[test]
fn an_id_is_the_path_of_the_operation_in_rust() {
    let all = declarations::all();
    let differ: Vec<_> = all.iter().filter(|it| in_rust(&it.id) != it.path()).map(|it| (&it.id, it.path())).collect();
    assert!(differ.is_empty(), "ids that do not say where the operation is: {differ:#?}");
}

/// A list of those who get a change is no list that the change replaces.
#[test]
fn what_is_for_many_at_once_replaces_no_list() {
    let wrong: Vec<_> = declarations::all()
        .into_iter()
        .filter(|declared| declared.id.ends_with("-bulk") && !declared.replaces.is_empty())
        .map(|declared| (declared.id, declared.replaces))
        .collect();
    assert!(wrong.is_empty(), "`items`, not `lists`, are what these need: {wrong:?}");
}
