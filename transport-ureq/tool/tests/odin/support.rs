//! Running the program.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use odin_sim::Server;

/// A folder for one test, empty at first.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The program in a folder, without a server.
pub fn alone(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_odin"));
    for name in ["ODIN_BASE_URL", "ODIN_USERNAME", "ODIN_PASSWORD"] {
        command.env_remove(name);
    }
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The program with a login of the system, as fast as it can be.
pub fn odin(server: &Server, folder: &Path) -> Command {
    let mut command = alone(folder);
    command.envs([("ODIN_BASE_URL", &*server.base_url()), ("ODIN_USERNAME", "admin"), ("ODIN_PASSWORD", "admin")]);
    command.args(["--rate", "100000"]);
    command
}

/// What it printed, and its exit code.
pub struct Ended {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Self { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
    }
}

pub fn run(command: &mut Command, args: &[&str]) -> Ended {
    command.args(args).output().expect("a program that runs").into()
}

/// The rows of a table, without its header.
pub fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path).expect("a table").records().map(|row| row.expect("a row")).collect()
}

pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).expect("a file").permissions().mode() & 0o777
}
