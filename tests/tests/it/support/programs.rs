//! The example programs.
//!
//! `cargo test --workspace` builds them with the tests; if only this package is tested, they are built first.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

/// Where cargo puts an example: beside the folder of this test.
pub fn example(name: &str) -> PathBuf {
    static BUILT: Once = Once::new();
    let this = std::env::current_exe().expect("this program");
    let profile = this.ancestors().nth(2).expect("a folder of the profile");
    let program = profile.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        BUILT.call_once(|| {
            eprintln!("The examples are not there yet, since only this package was built: building them now.");
            build(profile.ends_with("release"));
        });
    }
    assert!(program.exists(), "run `cargo test --workspace`: it builds {}", program.display());
    program
}

/// As `cargo test --workspace` does, so that nothing is compiled twice.
fn build(release: bool) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--workspace", "--examples", "--offline", "--locked"]);
    if release {
        cargo.arg("--release");
    }
    let built = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).status().expect("cargo");
    assert!(built.success(), "the examples cannot be built: {built}");
}

/// A program with none of the variables that it knows.
pub fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    let known = ["ODIN_BASE_URL", "ODIN_USERNAME", "ODIN_PASSWORD"];
    let proxies = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
    for name in known.iter().chain(&proxies) {
        command.env_remove(name);
    }
    command
}
