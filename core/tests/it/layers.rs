//! The layers of the core: the engine below, the areas beside each other above it, the face on top; nothing runs upward,
//! and each operation stands in the one list of its area.
//!
//! That no crate depends on another than the one below it is for `purity.rs` of odin-api-sim, which asks cargo. Here the
//! `use` lines and paths inside of the crates are read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::sources;

fn core() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What is compiled: comments, and with them documentation, left out.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The same without what stands in quotes: links of documentation that a macro puts together.
fn without_texts(code: &str) -> String {
    let code = code.replace("'\"'", "").replace("\\\"", "");
    code.split('"').step_by(2).collect()
}

/// The rooms right below the root that the code of a file names: `crate::room::..` or `crate::{room::.., ..}`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, start) in code.match_indices("crate::") {
        // What a macro names is used where the macro is.
        if code[..at].ends_with('$') {
            continue;
        }
        let rest = &code[at + start.len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && c == ',' {
                    found.insert(first_name(&item));
                    item.clear();
                } else {
                    item.push(c);
                }
            }
            found.insert(first_name(&item));
        } else {
            found.insert(first_name(rest));
        }
    }
    found.remove("");
    found
}

fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The file of `path` below `src`, as the room right below the root that it belongs to.
fn room(src: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(src).expect("below it");
    let first = inside.components().next().expect("a file").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

const AREAS: [&str; 4] = ["groups", "odin", "platform", "users"];

#[test]
fn the_engine_names_no_area_and_no_area_names_another() {
    let names = ["odin_api_groups", "odin_api_odin", "odin_api_platform", "odin_api_users"];
    for (path, text) in sources::below(&core().join("engine/src")) {
        let code = code(&text);
        for name in names {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
    for area in AREAS {
        for (path, text) in sources::below(&core().join("areas").join(area).join("src")) {
            let code = code(&text);
            for name in names {
                assert!(!code.contains(name), "{} names {name}", path.display());
            }
        }
    }
}

#[test]
fn the_rooms_of_the_engine_form_no_circle() {
    let src = core().join("engine/src");
    let files = sources::below(&src);
    let rooms: BTreeSet<_> = files.iter().map(|(path, _)| room(&src, path)).collect();
    // What the root re-exports belongs to the room that defines it.
    let (_, root) = files.iter().find(|(path, _)| path.ends_with("src/lib.rs")).expect("the root");
    let mut defined = BTreeMap::new();
    for line in code(root).split(';') {
        let Some(path) = line.trim().rsplit("pub use ").next().filter(|_| line.contains("pub use ")) else { continue };
        let (from, names) = path.split_once("::").unwrap_or((path, path));
        for name in names.split(['{', '}', ',', ':']).map(str::trim).filter(|name| !name.is_empty()) {
            defined.insert(name.to_owned(), from.trim().to_owned());
        }
    }
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in &files {
        let from = room(&src, path);
        if from == "lib" {
            continue;
        }
        for name in rooms_named(&without_texts(&code(text))) {
            let to = if rooms.contains(&name) { name } else { defined.get(&name).cloned().unwrap_or(name) };
            if to != from && rooms.contains(&to) {
                arrows.entry(from.clone()).or_default().insert(to);
            }
        }
    }
    // Takes away whatever rests on nothing that is left; what remains runs in a circle.
    let mut left = rooms;
    loop {
        let free: Vec<_> = left
            .iter()
            .filter(|room| arrows.get(*room).is_none_or(|below| below.iter().all(|to| !left.contains(to))))
            .cloned()
            .collect();
        if free.is_empty() {
            break;
        }
        for room in &free {
            left.remove(room);
        }
    }
    left.remove("lib");
    let circle: Vec<_> = left.iter().map(|room| (room, &arrows[room])).collect();
    assert!(circle.is_empty(), "these rooms lean on each other in a circle: {circle:#?}");
}

/// `name` of the lines that declare an operation: `Name = METHOD "/path", id "..."`.
fn declared(code: &str) -> usize {
    code.matches(" id \"").count()
}

#[test]
fn every_declaration_stands_once_in_the_list_of_its_area() {
    let listed: Vec<_> = odin_api::operations().map(|operation| operation.id).collect();
    let once: BTreeSet<_> = listed.iter().collect();
    assert_eq!(once.len(), listed.len(), "an operation is listed twice");

    let mut declarations = 0;
    for (path, text) in sources::all() {
        // The forms themselves, where the id is still a variable.
        let code: String = code(&text).lines().filter(|line| !line.contains("$id")).collect::<Vec<_>>().join("\n");
        declarations += declared(&code);
        for id in code.split(" id \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(once.contains(&id), "{id} is declared in {} but in no list", path.display());
        }
    }
    assert_eq!(declarations, listed.len(), "declarations and lists differ");
}

/// A segment of a URL as a module is named: `call-centers` and `removeUser` are `call_centers` and `remove_user`.
fn module_name(segment: &str) -> String {
    let mut name = String::new();
    for c in segment.chars() {
        match c {
            '-' => name.push('_'),
            c if c.is_uppercase() => name.extend(['_'].into_iter().chain(c.to_lowercase())),
            c => name.push(c),
        }
    }
    name
}

/// Whoever knows the URL finds the file blind: `/users/services` is `users/services.rs`, whatever the crate.
#[test]
fn the_path_of_a_file_is_the_url_of_its_operations() {
    let mut strays = Vec::new();
    for area in AREAS {
        let src = core().join("areas").join(area).join("src");
        for (path, text) in sources::below(&src) {
            let module = path.strip_prefix(&src).expect("below").with_extension("");
            let module: Vec<_> = module.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            for line in code(&text).lines().filter(|line| line.contains(" id \"") && line.contains(" \"/")) {
                let url = line.split('"').nth(1).expect("a path");
                let path_of_url = url.split('?').next().unwrap_or(url);
                let url_module: Vec<_> = path_of_url.trim_start_matches('/').split('/').map(module_name).collect();
                if !url_module.starts_with(&module) {
                    strays.push(format!("{url} in {}", path.display()));
                }
            }
        }
    }
    assert!(strays.is_empty(), "declared in files that are not named by their URLs: {strays:#?}");
}
