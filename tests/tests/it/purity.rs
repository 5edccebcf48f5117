//! The core is pure: none of its dependencies does I/O, runs tasks, speaks TLS, reads a clock or draws random numbers.
//!
//! The allowed dependencies are listed with a reason each, so that a new one has to be reviewed. What the core itself
//! calls is checked by clippy: see `core/clippy.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// What the core may be made of, and why it is pure.
const ALLOWED: &[(&str, &str)] = &[
    ("adler2", "a checksum: inside of flate2"),
    ("base64", "an encoding: the expiry in a token, audio files"),
    ("bytes", "memory: bodies"),
    ("cfg-if", "a macro: inside of crc32fast"),
    ("crc32fast", "a checksum: inside of flate2"),
    ("csv-core", "a parser of memory: sheets of rows, with the feature `jobs` only"),
    ("flate2", "a decoder of memory: answers come gzipped"),
    ("futures-core", "traits: what a flow awaits"),
    ("futures-task", "traits: how a flow is woken"),
    ("futures-util", "combinators that poll when they are polled: flows, without executor, I/O or channels"),
    ("http", "types: requests and answers"),
    ("httpdate", "a parser: Retry-After as a date"),
    ("itoa", "prints numbers: inside of serde_json"),
    ("memchr", "searches memory: inside of serde_json"),
    ("miniz_oxide", "a decoder of memory: inside of flate2"),
    ("odin-api-engine", "the core itself: what decides"),
    ("odin-api-groups", "the core itself: operations"),
    ("odin-api-odin", "the core itself: operations"),
    ("odin-api-platform", "the core itself: operations"),
    ("odin-api-users", "the core itself: operations"),
    ("once_cell", "a cell: inside of tracing, with that feature only"),
    ("percent-encoding", "an encoding: URLs"),
    ("pin-project-lite", "a macro: inside of futures-util"),
    ("proc-macro2", "runs in the compiler only"),
    ("quote", "runs in the compiler only"),
    ("serde", "traits: models are ordinary serde citizens"),
    ("serde_core", "traits: inside of serde"),
    ("serde_derive", "runs in the compiler only, where another crate asks for it"),
    ("serde_json", "a parser and a printer: bodies"),
    ("simd-adler32", "a checksum: inside of flate2"),
    ("slab", "memory: the calls of an exchange"),
    ("syn", "runs in the compiler only"),
    ("tracing", "a facade: the subscriber of the program does what is to be done; with that feature only"),
    ("tracing-core", "a facade: inside of tracing"),
    ("unicode-ident", "runs in the compiler only"),
    ("zeroize", "memory: secrets are wiped"),
    ("zeroize_derive", "runs in the compiler only, where another crate asks for it"),
    (
        "zlib-rs",
        "a decoder of memory: inside of flate2, where another crate asks for it (the sheets that `odin` writes)",
    ),
    ("zmij", "prints numbers: inside of serde_json"),
];

/// What `cargo metadata` says of the locked dependencies. It asks no network: whoever runs this has built all of it.
fn metadata(features: &[&str]) -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc");
    let about = String::from_utf8(rustc.stdout).expect("text");
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("the name of this platform");
    // Other platforms' crates were never downloaded.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host])
        .args(features)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("no list {key} in {value}"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text {key} in {value}"))
}

/// Neither for tests nor for build scripts.
fn is_normal(dependency: &Value) -> bool {
    dependency["kind"].is_null()
}

/// All that the core is made of, each crate with one that needs it.
///
/// Other members of the workspace may switch features on, so this is what the core is made of at most.
fn tree(metadata: &Value) -> BTreeMap<String, String> {
    let by_id = |list: &'static str, of: &'static str| {
        let from = if list == "packages" { metadata } else { &metadata["resolve"] };
        self::list(from, list).iter().map(move |item| (text(item, of), item)).collect::<BTreeMap<_, _>>()
    };
    let (packages, nodes) = (by_id("packages", "id"), by_id("nodes", "id"));
    let core = packages.values().find(|package| text(package, "name") == "odin-api").expect("the core");
    let (mut found, mut walked) = (BTreeMap::new(), BTreeSet::new());
    let mut todo = vec![text(core, "id")];
    while let Some(id) = todo.pop() {
        if !walked.insert(id) {
            continue;
        }
        let name = text(packages[id], "name");
        for dependency in list(nodes[id], "deps") {
            if list(dependency, "dep_kinds").iter().any(is_normal) {
                let id = text(dependency, "pkg");
                found.entry(text(packages[id], "name").to_owned()).or_insert_with(|| name.to_owned());
                todo.push(id);
            }
        }
        // On whatever platform: by name, since other platforms' crates are not here to be looked into.
        for declared in list(packages[id], "dependencies") {
            if is_normal(declared) && declared["optional"] == false && declared["target"] != "cfg(any())" {
                found.entry(text(declared, "name").to_owned()).or_insert_with(|| name.to_owned());
            }
        }
    }
    found
}

#[test]
fn the_core_is_made_of_nothing_that_does_io() {
    let allowed: BTreeSet<&str> = ALLOWED.iter().map(|(name, _)| *name).collect();
    let mut seen = BTreeSet::new();
    for features in [&["--all-features"][..], &[]] {
        let tree = tree(&metadata(features));
        let strange: Vec<_> = tree.iter().filter(|(name, _)| !allowed.contains(name.as_str())).collect();
        assert!(
            strange.is_empty(),
            "(crate, needed by) is not on the list of what the core may be made of: {strange:?}"
        );
        seen.extend(tree.into_keys());
    }
    // The walk walks: it found what the core names itself, and what lies behind it.
    for name in ["http", "serde_json", "miniz_oxide", "tracing-core"] {
        assert!(seen.contains(name), "{name} is not in {seen:?}");
    }
    let gone: Vec<_> = allowed.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(gone.is_empty(), "allowed, but no longer there: {gone:?}");
}

#[test]
fn areas_and_transports_need_the_engine_only_and_one_feature_needs_a_crate() {
    let metadata = metadata(&[]);
    let package = |name: &str| {
        let found = list(&metadata, "packages").iter().find(|package| package["name"] == name);
        found.unwrap_or_else(|| panic!("no package {name}"))
    };
    let normal = |name: &str| -> Vec<&Value> {
        list(package(name), "dependencies").iter().filter(|declared| is_normal(declared)).collect()
    };
    let ours = |name: &str| -> BTreeSet<String> {
        let names = normal(name).into_iter().map(|declared| text(declared, "name"));
        names.filter(|name| name.starts_with("odin-api")).map(str::to_owned).collect()
    };
    assert!(ours("odin-api-engine").is_empty(), "the engine is the lowest floor");
    for area in ["odin-api-groups", "odin-api-odin", "odin-api-platform", "odin-api-users"] {
        assert_eq!(ours(area), ["odin-api-engine".to_owned()].into(), "{area}");
        assert!(normal(area).iter().all(|declared| declared["optional"] == false), "{area}");
    }
    for transport in ["odin-api-hyper", "odin-api-ureq"] {
        assert_eq!(ours(transport), ["odin-api".to_owned(), "odin-api-engine".to_owned()].into(), "{transport}");
        let face = normal(transport).into_iter().find(|declared| declared["name"] == "odin-api").expect("just seen");
        assert_eq!(face["optional"], true, "{transport} can be built without the operations");
        assert_eq!(face["uses_default_features"], false, "{transport} has a feature for each area");
    }
    assert_eq!(ours("odin-api-journal"), ["odin-api".to_owned()].into(), "it serves both transports");
    assert!(ours("odin-api-sim").is_empty(), "the simulator shares no code with what it tests");
    let engine = normal("odin-api-engine");
    let (optional, always): (Vec<_>, Vec<_>) = engine.into_iter().partition(|declared| declared["optional"] == true);
    assert_eq!(optional.iter().map(|declared| text(declared, "name")).collect::<Vec<_>>(), ["tracing"]);
    assert!(always.iter().all(|declared| declared["target"].is_null()), "the same on every platform");
}
