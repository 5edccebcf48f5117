//! Running the program.

use std::collections::BTreeSet;
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

/// The same program where the system lets a file grow to so many blocks of 512 bytes only.
pub fn limited(program: &Command, blocks: usize) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")]).arg(program.get_program());
    command.args(program.get_args()).envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.current_dir(program.get_current_dir().expect("a folder")).stdin(Stdio::null());
    command
}

/// The rows of a table, without its header.
pub fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path).expect("a table").records().map(|row| row.expect("a row")).collect()
}

pub fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

/// What stands in a sheet for a spreadsheet: its rows, and every text. No cell is anything else than a text.
pub fn workbook(path: &Path) -> (usize, BTreeSet<String>) {
    let mut book = zip::ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a workbook");
    let mut part = |name: &str| std::io::read_to_string(book.by_name(name).expect("a part")).expect("a text");
    let (sheet, texts) = (part("xl/worksheets/sheet1.xml"), part("xl/sharedStrings.xml"));
    assert_eq!(sheet.matches("<c ").count(), sheet.matches(" t=\"s\"").count(), "{sheet}");
    let text = |part: &str| part.split_once('>')?.1.split_once("</t>").map(|(text, _)| text.to_owned());
    (sheet.matches("<row ").count(), texts.split("<t").filter_map(text).collect())
}

/// The groups that a server was asked about since the last time.
pub fn groups_asked(server: &Server) -> BTreeSet<String> {
    let mut odin = server.odin();
    let ids = odin.records().flat_map(|record| record.query.split('&')).filter_map(|pair| pair.strip_prefix("groupId="));
    let ids = ids.map(str::to_owned).collect();
    odin.clear_records();
    ids
}

/// The paths of the requests that a dry run shows.
pub fn paths(shown: &str) -> Vec<&str> {
    shown.lines().filter_map(|line| line.split(' ').nth(1)).collect()
}
