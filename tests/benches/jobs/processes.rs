//! The processes that are measured, and the simulator.

use std::fmt;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use odin_sim::{Now, Odin, Server};

use super::USERS;

/// When the calls of the simulated platform end: within the period that is asked for.
const END: u64 = 1_732_752_000;

/// Serves one large group until standard input ends.
pub fn serve() {
    let mut odin = Odin::generate_group(7, USERS);
    odin.generate_calls(7, USERS, Now::seconds(END));
    let server = Server::start(odin);
    println!("{}", server.base_url());
    std::io::stdin().read_to_end(&mut Vec::new()).expect("its end");
}

/// The simulator, as long as this lives.
pub struct Simulator {
    child: Child,
    pub url: String,
}

impl Simulator {
    pub fn start() -> Self {
        let mut child =
            this_program(&["serve"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a process");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut url).expect("its address");
        Self { child, url: url.trim().to_owned() }
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        // Either fails only when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a process says of its run.
pub struct Measured {
    pub seconds: f64,
    pub calls: usize,
    megabytes: Option<f64>,
}

impl Measured {
    /// The line by which a process says it.
    pub fn say(seconds: f64, calls: usize) {
        println!("{seconds} {calls} {}", super::memory::peak().map(|peak| peak.to_string()).unwrap_or_default());
    }

    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        Some(Self {
            seconds: parts.next()?.parse().ok()?,
            calls: parts.next()?.parse().ok()?,
            megabytes: parts.next().and_then(|peak| peak.trim().parse().ok()),
        })
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} s, calls: {}", self.seconds, self.calls)?;
        self.megabytes.map_or(Ok(()), |peak| write!(f, ", {peak:.0} MB at the most"))
    }
}

fn this_program(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(arguments);
    command
}

fn run(command: &mut Command) -> Result<Measured, String> {
    let output = command.stderr(Stdio::piped()).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout);
    let last = said.lines().last().unwrap_or_default();
    Measured::parse(last).filter(|_| output.status.success()).ok_or_else(|| {
        let errors = String::from_utf8_lossy(&output.stderr);
        errors.trim().lines().last().unwrap_or("it says nothing").to_owned()
    })
}

/// A run of this program as one of its parts.
pub fn this(part: &str, job: &str, url: &str) -> Measured {
    run(&mut this_program(&[part, job, url])).unwrap_or_else(|why| panic!("{part} {job}: {why}"))
}

/// A run of the Python client, where `tests/peer/run.sh` has installed it.
pub fn peer(job: &str, url: &str) -> Result<Measured, String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("../target"), PathBuf::from);
    let python = target.join("peer/venv/bin/python");
    if !python.exists() {
        return Err("tests/peer/run.sh has not installed it".to_owned());
    }
    let folder = target.join("peer");
    let mut command = Command::new(python);
    command.arg("-B").arg(root.join("peer/jobs.py")).args([job, url]).current_dir(folder);
    run(command.envs([("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1"), ("NETRC", "/dev/null")]))
}
