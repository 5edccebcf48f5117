//! Every rule of the simulator names its source in a comment, and the counts in the README are right.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const MARK: &str = "// rule: ";
const SOURCES: [&str; 3] = ["OCI", "documented", "assumed"];
/// What refuses a request for a reason. A key that is missing or a thing that is not there is refused by shared code.
const REFUSALS: [&str; 3] = ["Failure::rejected(", "Failure::invalid(", "Failure::missing("];
/// Where refusals are made for others, and where the simulator is not a platform.
const NO_RULES: [&str; 3] = ["failure.rs", "fault", "serve"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

/// The files of the simulator, by their paths, with their lines.
fn sources() -> Vec<(String, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a file");
        (name, text.lines().map(str::to_owned).collect())
    };
    found.into_iter().map(read).collect()
}

/// What a line says that a rule rests on, and the detail of it; anything else is no rule.
fn stated(line: &str) -> Option<(&str, Option<&str>)> {
    let stated = line.trim_start().strip_prefix(MARK)?;
    Some(stated.split_once(',').map_or((stated, None), |(source, detail)| (source, Some(detail.trim()))))
}

fn source(line: &str) -> Option<&str> {
    stated(line).map(|(source, _)| source)
}

/// Which part of the simulator a file is of.
fn part(file: &str) -> &str {
    let stem = file.split_once('/').map_or(file.trim_end_matches(".rs"), |(folder, _)| folder);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(stem);
    if folder.is_dir() { stem } else { "all operations" }
}

#[test]
fn every_refusal_says_what_it_rests_on() {
    for (file, lines) in sources() {
        if NO_RULES.iter().any(|none| file.starts_with(none)) {
            continue;
        }
        for (at, line) in lines.iter().enumerate() {
            let code = line.trim_start();
            if code.starts_with("//") || !REFUSALS.iter().any(|refusal| code.contains(refusal)) {
                continue;
            }
            // The mark stands above the statement, which may have begun some lines before.
            let above = lines[at.saturating_sub(6)..at].iter().rev().take_while(|line| !line.contains("fn "));
            assert!(above.into_iter().any(|line| source(line).is_some()), "{file}:{}: {code}", at + 1);
        }
    }
}

#[test]
fn every_table_of_fields_says_what_it_rests_on() {
    for (file, lines) in sources() {
        for (at, line) in lines.iter().enumerate() {
            let table =
                ["&[Field] =", "&[TextField] =", "&[Part] =", "&[Need] ="].iter().any(|kind| line.contains(kind));
            if table && line.contains("const ") && !line.contains("fn ") {
                let above = &lines[at.saturating_sub(3)..at];
                assert!(above.iter().any(|line| source(line).is_some()), "{file}:{}: {line}", at + 1);
            }
        }
    }
}

/// So that it can be looked up: the name of a command or type, or where that name stands.
#[test]
fn a_rule_from_oci_names_the_command_or_type() {
    let name = |detail: &str| {
        detail.len() > 2
            && detail.chars().all(|c| c.is_ascii_alphanumeric())
            && detail.starts_with(|c: char| c.is_ascii_uppercase())
    };
    for (file, lines) in sources() {
        for (at, line) in lines.iter().enumerate() {
            let Some(("OCI", detail)) = stated(line) else { continue };
            let elsewhere = ["the table of the field", "the commands below"];
            assert!(
                detail.is_some_and(|detail| name(detail) || elsewhere.contains(&detail)),
                "{file}:{}: {line}",
                at + 1
            );
        }
    }
}

#[test]
fn the_readme_counts_the_rules() {
    let mut counts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for (file, lines) in sources() {
        for source in lines.iter().filter_map(|line| source(line)) {
            let at = SOURCES.iter().position(|known| *known == source);
            let at = at.unwrap_or_else(|| panic!("{file}: a rule cannot rest on {source}"));
            counts.entry(part(&file).to_owned()).or_default()[at] += 1;
        }
    }
    let sum = |at: usize| counts.values().map(|counts| counts[at]).sum::<usize>();
    let row = |name: &str, [oci, documented, assumed]: [usize; 3]| {
        format!("| {name} | {oci} | {documented} | {assumed} | {} |\n", oci + documented + assumed)
    };
    let mut table = "| part | OCI | documented | assumed | all |\n|---|---|---|---|---|\n".to_owned();
    for (name, counts) in &counts {
        table.push_str(&row(name, *counts));
    }
    table.push_str(&row("**all**", [sum(0), sum(1), sum(2)]));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("a README");
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        let start = readme.find("| part | OCI |").expect("a table");
        let end = start + readme[start..].find("\n\n").expect("text after the table") + 1;
        return fs::write(&path, format!("{}{table}{}", &readme[..start], &readme[end..])).expect("the README");
    }
    assert!(readme.contains(&table), "ODIN_API_WRITE=1 writes it anew:\n\n{table}");
}
