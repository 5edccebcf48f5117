//! Where an operation stands in Rust.

/// An id as a path in Rust: `groups.hunt-groups.removeUser.remove-user` is `groups::hunt_groups::remove_user::RemoveUser`.
pub fn rust_path(id: &str) -> String {
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
