//! Support for the tests of defects: clients of both transports and one in memory, a scripted server, captured logs,
//! and child processes.

use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::Duration;

use odin_api::exchange::{CallOptions, Config};
use odin_api::flow::Engine;
use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Builder, Connect, Credentials, Endpoint, Error, Proxy, Site, TransportConfig as WireSettings};
use odin_sim::{Odin, Server};

use crate::conformance::memory::Memory;

/// A user of the example platform.
pub const ADA: &str = "4001@example.net";

/// A builder as most tests want it: no rate, short waits, no proxy from the environment.
pub fn builder<C: Connect>(base_url: &str) -> Builder<C> {
    let mut retry = Retry::default();
    retry.base = Duration::from_millis(1);
    Builder::new(base_url).expect("a base URL").rate(Rate::unlimited()).retry(retry).proxy(Proxy::Direct)
}

/// A blocking client of the administrator.
pub fn admin(base_url: &str) -> odin_api_ureq::Client {
    builder(base_url).credentials("admin", "admin").build().expect("a client")
}

/// A blocking client of the administrator of a simulator.
pub fn admin_of(server: &Server) -> odin_api_ureq::Client {
    admin(&server.base_url())
}

/// One client or the other.
pub enum Any {
    Ureq(odin_api_ureq::Client),
    Hyper(odin_api_hyper::Client, tokio::runtime::Runtime),
}

impl Any {
    /// Calls an operation.
    pub fn call<E: Endpoint + Send>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.call_with(endpoint, CallOptions::default())
    }

    /// Calls an operation with options of its own.
    pub fn call_with<E: Endpoint + Send>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error> {
        match self {
            Self::Ureq(client) => client.call_with(endpoint, options),
            Self::Hyper(client, runtime) => runtime.block_on(client.call_with(endpoint, options)),
        }
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A client of either kind with a token, so that nothing is sent but what the test sends.
pub fn both_with_token(base_url: &str) -> [Any; 2] {
    let token = "a-token-from-elsewhere";
    [
        Any::Ureq(builder(base_url).token(token).build().expect("a client")),
        Any::Hyper(builder(base_url).token(token).build().expect("a client"), runtime()),
    ]
}

/// A client of either kind that logs in.
pub fn both(base_url: &str, username: &str, password: &str) -> [Any; 2] {
    [
        Any::Ureq(builder(base_url).credentials(username, password).build().expect("a client")),
        Any::Hyper(builder(base_url).credentials(username, password).build().expect("a client"), runtime()),
    ]
}

/// Options with a bound on the time of each attempt, and no retries.
pub fn impatient(attempt: Duration) -> CallOptions {
    let mut limits = Limits::default();
    limits.attempt = attempt;
    let mut options = CallOptions::default();
    options.limits = limits.into();
    options.retry = Some(Retry::never());
    options
}

/// A platform and a client that need neither sockets nor time.
pub fn in_memory(rate: Rate) -> Memory {
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").unwrap());
    config.credentials = Some(Credentials::new("admin", "admin").unwrap());
    config.rate = rate;
    let mut memory = Memory::connect(config, WireSettings::default()).unwrap();
    memory.odin = Arc::new(Mutex::new(Odin::example()));
    memory
}

/// Calls an operation of it.
pub fn call<E: Endpoint + Send>(memory: &Memory, endpoint: E) -> Result<E::Response, Error> {
    memory.drive(Engine::new(|ctx| async move { ctx.call(endpoint).await }), &mut |_| {})?
}

/// What its clock shows.
pub fn time_of(memory: &Memory) -> Duration {
    memory.state.lock().unwrap().1
}

/// A request as it came over the wire.
#[derive(Debug, Clone)]
pub struct Heard {
    /// `GET /api/v2/users?userId=1 HTTP/1.1`
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Heard {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

type Reply = Arc<dyn Fn(&Heard) -> Vec<u8> + Send + Sync>;

/// A server that answers every request as it is told, and remembers what it heard. An empty answer means silence.
pub struct TransportConfig {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<Heard>>>,
    stopped: Arc<AtomicBool>,
}

/// An answer of a [`Wire`].
pub fn reply(status: u16, head: &str, body: &str) -> Vec<u8> {
    let line_end = if head.is_empty() { "" } else { "\r\n" };
    format!("HTTP/1.1 {status} Whatever\r\n{head}{line_end}Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

impl TransportConfig {
    pub fn saying(reply: impl Fn(&Heard) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (heard, stopped) = (Arc::<Mutex<Vec<Heard>>>::default(), Arc::<AtomicBool>::default());
        let (ears, over, reply) = (Arc::clone(&heard), Arc::clone(&stopped), Arc::new(reply) as Reply);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                let (ears, reply) = (Arc::clone(&ears), Arc::clone(&reply));
                std::thread::spawn(move || converse(&stream, &ears, &reply));
            }
        });
        Self { address, heard, stopped }
    }

    /// The same answer to everything.
    pub fn always(status: u16, head: &str, body: &str) -> Self {
        let answer = reply(status, head, body);
        Self::saying(move |_| answer.clone())
    }

    pub fn base_url(&self) -> String {
        format!("http://{}/api/v2", self.address)
    }

    /// What was heard since the last look.
    pub fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for TransportConfig {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener; where that fails, it ends with the process.
        let _ = TcpStream::connect(self.address);
    }
}

fn converse(mut stream: &TcpStream, heard: &Mutex<Vec<Heard>>, reply: &Reply) {
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader) {
        let answer = reply(&request);
        heard.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        if stream.write_all(&answer).is_err() {
            return;
        }
    }
}

fn read_request(reader: &mut BufReader<&TcpStream>) -> Option<Heard> {
    let mut next = || {
        let mut line = String::new();
        (reader.read_line(&mut line).ok()? > 0).then(|| line.trim_end().to_owned())
    };
    let line = next()?;
    let mut headers = Vec::new();
    loop {
        let header = next()?;
        let Some((name, value)) = header.split_once(':') else { break };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut heard = Heard { line, headers, body: Vec::new() };
    let length = heard.header("content-length").map_or(0, |length| length.parse().expect("a length"));
    assert_eq!(heard.header("transfer-encoding"), None, "our clients know how long their bodies are");
    heard.body = vec![0; length];
    reader.read_exact(&mut heard.body).ok()?;
    Some(heard)
}

thread_local! {
    static LOGGED: RefCell<Option<Vec<(log::Level, String)>>> = const { RefCell::new(None) };
}

/// Keeps what is logged on the threads that want to know.
struct Capture;

impl log::Log for Capture {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        LOGGED.with_borrow_mut(|logged| {
            if let Some(logged) = logged {
                logged.push((record.level(), format!("{}: {}", record.target(), record.args())));
            }
        });
    }
    fn flush(&self) {}
}

/// Everything that was logged on this thread, at any level, while `work` ran.
pub fn logged_during(work: impl FnOnce()) -> Vec<(log::Level, String)> {
    static INSTALL: Once = Once::new();
    INSTALL.call_once(|| {
        log::set_logger(&Capture).expect("nobody else installs a logger");
        log::set_max_level(log::LevelFilter::Trace);
    });
    LOGGED.set(Some(Vec::new()));
    work();
    LOGGED.take().unwrap_or_default()
}

/// Set in processes that [`in_child`] starts.
const CHILD: &str = "ODIN_DEFECTS_CHILD";

/// Runs a test again, in a process of its own, where [`base_url_of_child`] tells it that it is the child.
pub fn in_child(test: &str, folder: &Path, base_url: &str) -> Output {
    let program = std::env::current_exe().expect("this program has a path");
    let output = Command::new(program)
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .current_dir(folder)
        .env(CHILD, base_url)
        .env("HOME", folder)
        .env("NETRC", folder.join(".netrc"))
        .output()
        .expect("a process");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains("1 passed"), "the child ran something else: {printed}");
    output
}

/// The base URL that a child was given; nothing where the test was not started by [`in_child`].
pub fn base_url_of_child() -> Option<String> {
    std::env::var(CHILD).ok()
}

/// An empty folder that is gone with the value.
pub struct Folder(std::path::PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("odin-defects-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder for temporary files");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The names of the files in it.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed stays among the temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
