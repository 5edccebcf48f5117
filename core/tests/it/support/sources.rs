//! The sources of the core, for what only they say.

#![expect(clippy::disallowed_methods, reason = "the sources are what is tested")]

use std::path::{Path, PathBuf};

/// Every source file of the engine and of the areas, with its text.
pub fn all() -> Vec<(PathBuf, String)> {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = below(&core.join("engine/src"));
    found.extend(below(&core.join("areas")));
    found
}

/// Every source file below a folder, with its text; unit tests declare operations of their own and are left out.
pub fn below(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).expect("a source");
            found.push((path, text));
        }
    }
    found
}
