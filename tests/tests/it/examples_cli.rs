//! The first example programs, run as a user runs them: what they print, and how they fail.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Output, Stdio};

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::programs;

/// The blocking program, and its async twin.
const EXAMPLES: [&str; 2] = ["user_services", "user_services_async"];

const FOUNDING: &str = include_str!("../../src/seed/users_services.seed.json");
const NOTICE: &str = "No ODIN_BASE_URL is set: asking a built-in simulator, not a real Odin.";
const ADA: &str = "4001@example.net";

/// How a program ended.
struct Run {
    program: String,
    success: bool,
    out: String,
    err: String,
}

impl Run {
    /// Nothing on stdout, one line on stderr, no success.
    #[track_caller]
    fn fails(&self, words: &[&str]) {
        let Self { program, success, out, err } = self;
        assert!(!success && out.is_empty(), "{program}: {out}{err}");
        assert!(err.ends_with('\n') && err.lines().count() == 1, "{program}: one line, not {err:?}");
        assert!(err.starts_with("error: ") && !err.contains("panicked"), "{program}: {err}");
        for word in words {
            assert!(err.contains(word), "{program}: {err:?} does not say {word:?}");
        }
    }

    #[track_caller]
    fn succeeds(&self, err: &str) -> &str {
        assert!(self.success, "{}: {}", self.program, self.err);
        assert_eq!(self.err, err, "{}", self.program);
        &self.out
    }
}

/// Runs both programs with these arguments and variables, and no others that they know.
fn run(arguments: &[&str], variables: &[(&str, &str)]) -> Vec<Run> {
    let run = |path: &PathBuf| {
        let mut command = programs::command(path);
        command.args(arguments).envs(variables.iter().copied()).stdin(Stdio::null());
        let Output { status, stdout, stderr } = command.output().expect("an example that runs");
        Run {
            program: path.display().to_string(),
            success: status.success(),
            out: String::from_utf8(stdout).expect("text"),
            err: String::from_utf8(stderr).expect("text"),
        }
    };
    EXAMPLES.map(programs::example).iter().map(run).collect()
}

/// Asks this platform as this login.
fn ask(base_url: &str, username: &str, password: &str, arguments: &[&str]) -> Vec<Run> {
    run(arguments, &[("ODIN_BASE_URL", base_url), ("ODIN_USERNAME", username), ("ODIN_PASSWORD", password)])
}

/// The names of services and packs in the founding answer.
fn names(only_assigned: bool) -> Vec<String> {
    let founding: Value = serde_json::from_str(FOUNDING).expect("JSON");
    let lists = ["userServices", "servicePackServices"].map(|key| founding[key].as_array().expect("a list").clone());
    let wanted = |item: &Value| !only_assigned || item["assigned"] == true;
    let name = |item: &Value| item["serviceName"].as_str().expect("a name").to_owned();
    lists.iter().flatten().filter(|item| wanted(item)).map(name).collect()
}

#[test]
fn the_founding_user_is_a_table_and_the_simulator_is_named() {
    for (arguments, only_assigned) in [(&[][..], false), (&["--assigned"], true), (&["123456789@test.com"], false)] {
        for run in run(arguments, &[]) {
            let table = run.succeeds(&format!("{NOTICE}\n"));
            let mut lines = table.lines();
            assert_eq!(lines.next(), Some("123456789@test.com (* = assigned)"));
            assert_eq!(lines.next(), Some(""));
            let head = lines.next().expect("a head");
            let column = head.find("NAME").expect("a column of names");
            let rows: Vec<&str> = lines.collect();
            let shown: Vec<_> = rows.iter().map(|row| row[column..].split("  ").next().expect("a name")).collect();
            assert_eq!(shown, names(only_assigned), "{}", run.program);
            let marked = rows.iter().filter(|row| row.starts_with('*')).count();
            assert_eq!(marked, names(true).len(), "what is assigned is marked: {table}");
            assert!(rows.iter().all(|row| *row == row.trim_end()), "no blanks at the end of a line");
        }
    }
}

#[test]
fn the_founding_answer_is_printed_as_json() {
    let founding: Value = serde_json::from_str(FOUNDING).expect("JSON");
    for run in run(&["--json"], &[]) {
        let out = run.succeeds(&format!("{NOTICE}\n"));
        assert_eq!(serde_json::from_str::<Value>(out).expect("JSON"), founding);
    }
    for run in run(&["--json", "--assigned"], &[]) {
        let out: Value = serde_json::from_str(run.succeeds(&format!("{NOTICE}\n"))).expect("JSON");
        let lists = ["userServices", "servicePackServices"].map(|key| out[key].as_array().expect("a list").clone());
        assert_eq!(lists.iter().flatten().count(), names(true).len());
        assert!(lists.iter().flatten().all(|item| item["assigned"] == true));
    }
}

#[test]
fn help_tells_all_there_is() {
    for (run, name) in run(&["--help"], &[]).iter().zip(EXAMPLES) {
        let help = run.succeeds("");
        assert!(help.contains(&format!("usage: {name} [USER_ID]")), "{help}");
        for word in ["--assigned", "--json", "ODIN_BASE_URL", "ODIN_USERNAME", "ODIN_PASSWORD", "123456789@test.com"] {
            assert!(help.contains(word), "{word} is not in {help}");
        }
    }
}

#[test]
fn another_odin_is_asked_where_the_environment_names_one() {
    let server = Server::start(Odin::example());
    for run in ask(&server.base_url(), "admin", "admin", &[ADA, "--json"]) {
        let out: Value = serde_json::from_str(run.succeeds("")).expect("JSON");
        assert_eq!(out["userId"], ADA);
    }
    for run in ask(&format!("{}/", server.base_url()), ADA, "user4001", &[ADA]) {
        assert!(run.succeeds("").starts_with("4001@example.net (* = assigned)\n"));
    }
    assert_eq!(server.odin().logins(), 4, "two programs, two runs each");
    assert_eq!(server.odin().count("users/services:get"), 4);
}

#[test]
fn an_unknown_user_is_told_in_the_servers_words() {
    let server = Server::start(Odin::example());
    for run in ask(&server.base_url(), "admin", "admin", &["nobody@example.net"]) {
        run.fails(&["users.services.get", "404", "nobody@example.net"]);
    }
    for run in run(&["nobody@example.net"], &[]) {
        assert!(!run.success && run.out.is_empty(), "{}", run.out);
        let (notice, error) = run.err.split_once('\n').expect("the notice");
        assert_eq!(notice, NOTICE);
        assert!(error.starts_with("error: ") && error.lines().count() == 1, "{error}");
    }
}

#[test]
fn a_refused_login_says_what_to_check() {
    let server = Server::start(Odin::example());
    for run in ask(&server.base_url(), "admin", "wr0ng-pass", &[ADA]) {
        run.fails(&["auth.token.create", "check ODIN_USERNAME and ODIN_PASSWORD"]);
        assert!(!run.err.contains("wr0ng-pass"), "{}", run.err);
    }
    for run in ask(&server.base_url(), "expired", "expired", &[ADA]) {
        run.fails(&["402", "the password has expired: set a new one"]);
    }
    for run in ask(&server.base_url(), ADA, "user4001", &["123456789@test.com"]) {
        run.fails(&["users.services.get"]);
    }
}

#[test]
fn a_server_that_is_not_there_is_told_from_one_that_is_none() {
    let gone = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port");
    for run in ask(&format!("http://{gone}/api/v2"), "admin", "admin", &[]) {
        run.fails(&["no connection to the server", "check ODIN_BASE_URL"]);
    }
    for run in ask("https://no-such-host.invalid/api/v2", "admin", "admin", &[]) {
        run.fails(&["the host name cannot be resolved", "check ODIN_BASE_URL"]);
    }
    let server = Server::start(Odin::example());
    for run in ask(&server.base_url().replace("http:", "https:"), "admin", "admin", &[]) {
        run.fails(&["the server does not speak TLS"]);
    }
    for run in ask(&server.base_url().replace("/api/v2", "/elsewhere"), "admin", "admin", &[]) {
        run.fails(&["404"]);
    }
}

#[test]
fn a_base_url_that_is_none_says_why() {
    for (url, why) in [
        ("odin.example.net/api/v2", "the base URL"),
        ("ftp://odin.example.net", "https://"),
        ("http://odin.example.net/api/v2", "https"),
        ("https://admin:s3cret@odin.example.net/api/v2", "user name or password"),
        ("https://odin.example.net:99999/api/v2", "port"),
        ("nonsense\nover two lines", "the base URL"),
    ] {
        for run in ask(url, "admin", "admin", &[]) {
            run.fails(&[why, "check ODIN_BASE_URL"]);
            assert!(!run.err.contains("s3cret"), "{}", run.err);
        }
    }
}

#[test]
fn variables_and_arguments_are_checked() {
    let url = "http://127.0.0.1:9/api/v2";
    for variables in [
        &[("ODIN_BASE_URL", url)][..],
        &[("ODIN_BASE_URL", url), ("ODIN_USERNAME", "admin")],
        &[("ODIN_BASE_URL", url), ("ODIN_PASSWORD", "s3cret")],
        &[("ODIN_BASE_URL", url), ("ODIN_USERNAME", ""), ("ODIN_PASSWORD", "s3cret")],
    ] {
        for run in run(&[], variables) {
            run.fails(&["set ODIN_USERNAME and ODIN_PASSWORD too"]);
            assert!(!run.err.contains("s3cret"), "{}", run.err);
        }
    }
    for run in run(&["--frobnicate"], &[]) {
        run.fails(&["unknown option --frobnicate", "--help"]);
    }
    for run in run(&[ADA, "4002@example.net"], &[]) {
        run.fails(&["more than one user id"]);
    }
}
