//! The simulator as a program.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Output, Stdio};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_odin-sim"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program")
}

#[test]
fn it_says_where_it_listens_and_who_may_log_in() {
    let arguments = ["--users", "3", "--list-users", "--fault", "503@GET:/auth"];
    let mut child = program(&arguments).stdout(Stdio::piped()).spawn().expect("the program");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut next = || lines.next().expect("a line").expect("text");
    let first = next();
    let url = first.strip_prefix("listening on http://").expect("an address");
    let address = url.strip_suffix("/api/v2").expect("the prefix");
    assert_eq!(next(), "admin\tadmin\tsystem administrator");
    while next() != "2010000002@sp0001.example.net" {}
    let mut stream = TcpStream::connect(address).expect("a connection");
    let request = "GET /api/v2/auth/session HTTP/1.1\r\nhost: odin\r\nconnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("room for a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    child.kill().expect("a running child");
    child.wait().expect("its end");
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
}

#[test]
fn wrong_arguments_are_one_clear_line_and_status_2() {
    for arguments in [
        &["--frobnicate"][..],
        &["--listen"],
        &["--listen", "nowhere"],
        &["--users", "many"],
        &["--fault", "teapot@/x"],
        &["--web"],
        &["extra"],
    ] {
        let output = run(arguments);
        let error = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(error.starts_with("odin-sim: ") && error.trim_end().lines().count() == 1, "{error}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn an_address_that_is_taken_is_an_error_and_not_a_panic() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let output = run(&["--listen", &taken.local_addr().expect("its address").to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).expect("text").starts_with("odin-sim: "));
}

#[test]
fn help_tells_all_options() {
    let output = run(&["--help"]);
    let help = String::from_utf8(output.stdout).expect("text");
    assert!(output.status.success());
    for option in ["--listen", "--seed", "--users", "--calls", "--token-life", "--fault", "--web", "--list-users"] {
        assert!(help.contains(option), "{option}");
    }
}
