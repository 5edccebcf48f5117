//! What the blocking transport logs if a program follows the advice of its documentation, and if it does not.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Command;
use std::sync::Mutex;

use odin_api::{Custom, Proxy};

const TOKEN: &str = "t0ken-5ecret";
const LOCATION: &str = "l0cation-5ecret";
/// In a child: the URL to call.
const CHILD: &str = "ODIN_LOGS_CHILD";
/// In a child: the targets that are silenced at `TRACE`, separated by commas.
const SILENCED: &str = "ODIN_LOGS_SILENCED";

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Logs everything, but nothing at `TRACE` of what is silenced, by the rules of `RUST_LOG`: the longest target counts.
struct Capture {
    silenced: Vec<String>,
}

impl log::Log for Capture {
    fn enabled(&self, of: &log::Metadata<'_>) -> bool {
        let is_of = |target: &String| of.target() == target || of.target().starts_with(&format!("{target}::"));
        of.level() <= log::Level::Debug || !self.silenced.iter().any(is_of)
    }
    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            LINES.lock().unwrap().push(format!("{} {}: {}", record.level(), record.target(), record.args()));
        }
    }
    fn flush(&self) {}
}

/// Sends everybody away, with a token.
fn redirecting() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 4096]);
            let answer = format!(
                "HTTP/1.1 302 Found\r\nLocation: https://sso.test/?token={LOCATION}\r\nContent-Length: 0\r\n\r\n"
            );
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    url
}

/// What a client logs whose program silences these targets.
fn logged(test: &str, silenced: &str) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([&*format!("logs::{test}"), "--exact", "--nocapture", "--test-threads=1"]);
    command.env(CHILD, redirecting()).env(SILENCED, silenced);
    let output = command.output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
    printed
}

/// True in a child, which calls and prints what was logged.
fn is_child() -> bool {
    let Ok(url) = std::env::var(CHILD) else { return false };
    let silenced = std::env::var(SILENCED).unwrap_or_default().split(',').map(str::to_owned).collect();
    log::set_boxed_logger(Box::new(Capture { silenced })).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let client = odin_api_ureq::Client::builder(url.as_str()).unwrap().proxy(Proxy::Direct).token(TOKEN).build();
    client.unwrap().call(Custom::get("/x")).expect_err("nothing is followed");
    println!("\n{}", LINES.lock().unwrap().join("\n"));
    true
}

#[test]
fn as_advised_no_token_is_logged() {
    if is_child() {
        return;
    }
    let logged = logged("as_advised_no_token_is_logged", "ureq,ureq_proto");
    assert!(logged.contains("DEBUG ureq::run: Response"), "ureq is heard, or this test is deaf: {logged}");
    for secret in [TOKEN, LOCATION] {
        assert!(!logged.contains(secret), "{secret} is in {logged}");
    }
    assert!(!logged.contains("WARN"), "{logged}");
}

#[test]
fn a_logger_that_would_show_a_location_is_warned_of() {
    if is_child() {
        return;
    }
    let logged = logged("a_logger_that_would_show_a_location_is_warned_of", "ureq_proto");
    let warnings: Vec<_> = logged.lines().filter(|line| line.starts_with("WARN")).collect();
    assert_eq!(warnings.len(), 1, "{logged}");
    assert!(warnings[0].contains("ureq logs the values in paths and in `Location`"), "{warnings:?}");
    // What is warned of is true: where this fails, neither warning nor advice is needed any more.
    assert!(logged.contains(LOCATION), "{logged}");
    assert!(!logged.contains(TOKEN), "{logged}");
}

#[test]
fn a_logger_that_would_show_everything_is_warned_of_once() {
    if is_child() {
        return;
    }
    let logged = logged("a_logger_that_would_show_everything_is_warned_of_once", "");
    let warnings: Vec<_> = logged.lines().filter(|line| line.starts_with("WARN")).collect();
    assert_eq!(warnings.len(), 1, "{logged}");
    assert!(warnings[0].contains("ureq_proto logs tokens") && warnings[0].contains("`Location`"), "{warnings:?}");
}
