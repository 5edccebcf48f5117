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

/// How far the program looked since the last time, on the example platform: at all of it, at a service provider, or at a group.
pub fn reach(server: &Server) -> &'static str {
    let mut odin = server.odin();
    let part = |query: &str, key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key).map(str::to_owned));
    let place = |query: &String| part(query, "groupId=").or_else(|| part(query, "serviceProviderId="));
    let places: BTreeSet<String> = odin.records().filter_map(|record| place(&record.query)).collect();
    odin.clear_records();
    let is_asked = |names: &[&str]| names.iter().any(|name| places.contains(*name));
    match () {
        () if is_asked(&["TestGroup", "Test"]) => "platform",
        () if is_asked(&["ent.odin", "grp2.odin"]) => "service provider",
        () if is_asked(&["grp.odin"]) => "group",
        () => "nothing",
    }
}

/// The paths of the requests that a dry run shows.
pub fn paths(shown: &str) -> Vec<&str> {
    shown.lines().filter_map(|line| line.split(' ').nth(1)).collect()
}
