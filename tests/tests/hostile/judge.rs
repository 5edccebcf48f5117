//! Runs cases concurrently, and compares their outcomes with the expectations.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;

use odin_api::ErrorKind;
use serde_json::Value;

use crate::case::{Case, Outcome};
use crate::client;
use crate::server::Server;
use crate::transport::{Async, Blocking, Caller as _};

/// Most of the time a client waits for its server, so there can be more of them than processors.
const AT_ONCE: usize = 10;

/// A client that has said nothing for so long never will.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs every case on both transports, and panics with all that is wrong.
pub(crate) fn judge(cases: &[Case]) {
    let jobs: Vec<_> = cases.iter().flat_map(|case| [(case, Blocking::NAME), (case, Async::NAME)]).collect();
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(vec![None; jobs.len()]);
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((index, (case, transport))) = {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    jobs.get(index).map(|job| (index, *job))
                } {
                    let verdict = Trial::hold(case, transport).verdict(case);
                    verdicts.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(verdict);
                }
            });
        }
    });
    let mut wrong = Vec::new();
    for ((case, transport), verdict) in jobs.iter().zip(verdicts.into_inner().unwrap_or_else(PoisonError::into_inner)) {
        let (line, faults) = verdict.expect("every job was done");
        println!("{transport:5} {}: {line}", case.name);
        for fault in faults {
            wrong.push(format!("{}, {transport}: {fault}\n    {line}", case.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What came of a case on one transport.
struct Trial {
    report: Value,
    requests: Vec<String>,
    connections: usize,
    written: u64,
    leaked: bool,
}

impl Trial {
    fn hold(case: &Case, transport: &str) -> Self {
        // Whoever sends something here has followed a redirect.
        let decoy = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        decoy.set_nonblocking(true).expect("a socket option");
        let (tell, told) = mpsc::channel();
        let server = Server::start(&case.place, decoy.local_addr().expect("its address"), tell);
        let mut child = start(case, transport, server.url());
        let mut leave = child.stdin.take().expect("a pipe");
        let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let (report, reported) = mpsc::channel();
        let report = std::thread::scope(|scope| {
            scope.spawn(move || {
                for () in told {
                    // The client may have ended already.
                    let _ = leave.write_all(b"\n");
                }
            });
            let server = &server;
            scope.spawn(move || {
                for line in lines.map_while(Result::ok) {
                    if line == client::READY {
                        server.client_got_answer();
                    } else if let Some(json) = line.strip_prefix(client::REPORT) {
                        let _ = report.send(serde_json::from_str(json).expect("JSON"));
                    }
                }
            });
            let report = reported.recv_timeout(PATIENCE).unwrap_or(Value::Null);
            // It has said all it had to say, or hangs.
            let _ = child.kill();
            child.wait().expect("the end of a process");
            server.stop();
            report
        });
        let mut seen = server.seen();
        Self {
            report,
            requests: std::mem::take(&mut seen.requests),
            connections: seen.connections,
            written: seen.written,
            leaked: decoy.accept().is_ok(),
        }
    }

    /// One line that tells the story, and what is wrong with it.
    fn verdict(&self, case: &Case) -> (String, Vec<String>) {
        let outcomes = self.report["outcomes"].as_array().cloned().unwrap_or_default();
        let milliseconds = self.report["milliseconds"].as_u64().unwrap_or(u64::MAX);
        let grown = self.report["grown"].as_u64();
        let story: Vec<_> = outcomes.iter().map(story).collect();
        let line = format!(
            "{} | {} requests on {} connections, {milliseconds} ms, {} KiB written, {} KiB grown",
            story.join(", then "),
            self.requests.len(),
            self.connections,
            self.written / 1024,
            grown.map_or(-1, |grown| i64::try_from(grown / 1024).unwrap_or(i64::MAX)),
        );
        let mut faults = Vec::new();
        let mut check = |good: bool, fault: String| {
            if !good {
                faults.push(fault);
            }
        };
        check(outcomes.len() == case.outcomes.len(), "the client did not come to an end".into());
        for (outcome, expected) in outcomes.iter().zip(&case.outcomes) {
            check(matches(outcome, expected), format!("not as expected: {}", words(expected)));
            let told = outcome.to_string();
            check(!told.contains(client::TOKEN), "the token is shown".into());
            check(!told.contains(client::PASSWORD), "the password is shown".into());
        }
        check(case.requests.contains(&self.requests.len()), format!("not {:?} requests", case.requests));
        check(u128::from(milliseconds) <= case.within.as_millis(), format!("not within {:?}", case.within));
        check(self.written <= case.written, format!("more than {} bytes written", case.written));
        check(grown.is_none_or(|grown| grown <= case.memory), format!("grown by more than {} bytes", case.memory));
        check(!self.leaked, "it connected to where it was redirected to".into());
        (line, faults)
    }
}

fn start(case: &Case, transport: &str, url: &str) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["client_process", "--exact", "--nocapture", "--test-threads=1"])
        .env(client::CASE, case.name)
        .env(client::TRANSPORT, transport)
        .env(client::URL, url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a process")
}

fn matches(outcome: &Value, expected: &Outcome) -> bool {
    let says =
        |text: &str| ["says", "server_text"].iter().any(|name| outcome[name].as_str().unwrap_or("").contains(text));
    let is = |kinds: &[ErrorKind]| kinds.iter().any(|kind| outcome["kind"] == format!("{kind:?}"));
    match expected {
        Outcome::Done(text) => outcome["kind"] == "Done" && says(text),
        Outcome::Either(kinds, text) => is(kinds) || (outcome["kind"] == "Done" && says(text)),
        Outcome::Fails(kinds, fates, text) => {
            is(kinds) && fates.iter().any(|fate| outcome["fate"] == format!("{fate:?}")) && says(text)
        }
    }
}

/// An outcome in a few words.
fn story(outcome: &Value) -> String {
    let text = |name: &str| outcome[name].as_str().unwrap_or_default();
    let says: String = text("says").chars().take(160).collect();
    format!("{} {} [{says}]", text("kind"), text("fate"))
}

fn words(expected: &Outcome) -> String {
    match expected {
        Outcome::Done(text) => format!("a success with {text:?}"),
        Outcome::Either(kinds, text) => format!("one of {kinds:?}, or a success with {text:?}"),
        Outcome::Fails(kinds, fates, text) => format!("one of {kinds:?}, {fates:?}, with {text:?}"),
    }
}
