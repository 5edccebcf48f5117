//! Tools as users write them: examples of the transports, run on the simulator. Each is short, since the library does what
//! tools have in common.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use odin_api::users::{self, services};
use odin_sim::{Odin, Server};
use serde_json::{Value, json};

use crate::support::programs;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

/// The lines of an example that are not comments, as rustfmt, which CI checks, leaves them.
fn lines(file: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().filter(|line| !line.trim_start().starts_with("//")).count()
}

#[test]
fn the_tools_are_short() {
    for (file, most) in [
        ("transport-hyper/examples/audit.rs", 40),
        ("transport-hyper/examples/axum_handler.rs", 40),
        ("transport-ureq/examples/bulk_write.rs", 40),
        ("transport-hyper/examples/service.rs", 95),
        ("transport-ureq/examples/licences.rs", 60),
        ("transport-ureq/examples/extension_owner.rs", 60),
        ("transport-ureq/examples/call_flow.rs", 40),
        ("transport-ureq/examples/users_csv.rs", 45),
        ("transport-ureq/examples/sip_reset.rs", 60),
        ("transport-ureq/examples/own_operation.rs", 40),
        ("transport-ureq/examples/provisioning.rs", 110),
        ("transport-ureq/examples/unit_tests.rs", 60),
    ] {
        assert!((20..=most).contains(&lines(file)), "{file} has {} lines, and may have {most}", lines(file));
    }
}

fn client(server: &Server) -> odin_api_ureq::Client {
    let client = odin_api_ureq::Client::builder(server.base_url()).expect("a site");
    client.credentials("admin", "admin").build().expect("a client")
}

fn tool(name: &str, server: &Server) -> Command {
    let mut command = programs::command(&programs::example(name));
    command.envs([("ODIN_BASE_URL", &*server.base_url()), ("ODIN_USERNAME", "admin"), ("ODIN_PASSWORD", "admin")]);
    command
}

/// What it prints, on stdout and stderr, and its exit code.
fn run(name: &str, server: &Server, args: &[&str]) -> (String, String, Option<i32>) {
    let Output { status, stdout, stderr } =
        tool(name, server).args(args).stdin(Stdio::null()).output().expect("an example that runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (text(stdout), text(stderr), status.code())
}

#[test]
fn calls_are_drawn_in_three_forms() {
    let server = Server::start(Odin::example());
    let folder = std::env::temp_dir().join(format!("odin-api-calls-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let run = |args: &[&str]| {
        let output = tool("call_flow", &server).current_dir(&folder).args(args).stdin(Stdio::null()).output();
        let Output { status, stdout, stderr } = output.expect("an example that runs");
        (String::from_utf8(stdout).expect("text"), String::from_utf8(stderr).expect("text"), status.success())
    };
    let (out, err, success) = run(&["4010", SP, GROUP]);
    assert_eq!((&*out, &*err, success), ("calls.svg\ncalls.html\ncalls.dot\n", "", true));
    for file in out.lines() {
        let text = std::fs::read_to_string(folder.join(file)).expect("a file");
        assert!(text.contains("Sales Hunt"), "{file}");
    }
    let (out, err, success) = run(&["9999", SP, GROUP]);
    assert!(out.is_empty() && !success);
    assert!(err.contains("nobody in the group grp.odin of ent.odin has"), "{err}");
    let _ = std::fs::remove_dir_all(&folder);
}

#[test]
fn an_extension_has_its_owner() {
    let server = Server::start(Odin::example());
    for (extension, owner, code) in [
        ("4001", "user 4001@example.net (Ada Lovelace)", 0),
        ("4010", "hunt group hg.sales@example.net (Sales Hunt)", 0),
        ("4000", "auto attendant aa.main@example.net (Main Menu)", 0),
        ("4020", "call center cc.support@example.net (Support Center)", 0),
        ("9999", "nobody", 1),
    ] {
        let (out, err, exit) = run("extension_owner", &server, &[SP, GROUP, extension]);
        assert_eq!((&*out, &*err, exit), (&*format!("{extension}: {owner}\n"), "", Some(code)));
    }
    let (out, err, exit) = run("extension_owner", &server, &[SP, "no.group", "4001"]);
    assert!(err.starts_with("error: ") && err.contains("no.group"), "{err}");
    assert_eq!((&*out, exit), ("", Some(2)));
    let (_, err, exit) = run("extension_owner", &server, &[]);
    assert_eq!((&*err, exit), ("usage: extension_owner SERVICE_PROVIDER GROUP EXTENSION\n", Some(2)));
}

#[test]
fn licences_are_counted() {
    let server = Server::start(Odin::example());
    let (out, err, exit) = run("licences", &server, &[SP, GROUP]);
    let counted = concat!(
        "   1 of unlimited  Call Forwarding Not Reachable\n",
        "   1 of unlimited  Premium\n",
        "   6 of unlimited  Standard\n",
    );
    assert_eq!((&*out, &*err, exit), (counted, "", Some(0)));
    server.odin().add_fault("400@/users/services$#3".parse().unwrap());
    let (out, err, exit) = run("licences", &server, &[SP, GROUP]);
    assert!(err.starts_with("error: users.services.get (GET /users/services): 400"), "{err}");
    assert_eq!((&*out, exit), ("", Some(1)));
}

#[test]
fn an_audit_tells_who_has_what() {
    let server = Server::start(Odin::example());
    let (out, err, exit) = run("audit", &server, &[SP]);
    assert_eq!((&*err, exit), ("", Some(0)));
    assert!(out.starts_with("grp.odin\n"), "{out}");
    assert!(out.contains("   1  Premium  4004@example.net\n") && out.contains("   1  Hunt Group\n"), "{out}");
    let (out, err, exit) = run("audit", &server, &["nobody"]);
    assert!(out.is_empty() && err.contains("nobody") && exit == Some(1), "{out}{err}");
}

#[test]
fn users_are_a_table() {
    let server = Server::start(Odin::example());
    let mut renamed = users::Update::new("4002@example.net").title("Head of \"Sales\", North");
    renamed.profile.email_address = "grace@example.net".into();
    client(&server).call(renamed).expect("a change");
    let (out, err, exit) = run("users_csv", &server, &[SP, GROUP]);
    assert_eq!((&*err, exit), ("", Some(0)));
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines[0], "user id,last name,first name,extension,number,e-mail,title");
    assert_eq!(
        lines[2],
        "4002@example.net,Turing,Alan,4002,2015554002,grace@example.net,\"Head of \"\"Sales\"\", North\""
    );
    assert_eq!((lines[9], lines.len()), ("expired@example.net,Riser,Late,,,,", 10));
    server.odin().add_fault("404@GET:/users$#3".parse().unwrap());
    let (out, err, exit) = run("users_csv", &server, &[SP, GROUP]);
    assert!(err.starts_with("error: users.get (GET /users): 404"), "{err}");
    assert_eq!((&*out, exit), ("", Some(1)));
}

/// Runs a tool with these users as its input.
fn reset_sip_passwords(server: &Server, journal: &Path, ids: &[&str]) -> (String, Option<i32>) {
    let mut child = tool("sip_reset", server);
    let child = child.args([SP, GROUP]).arg(journal).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = child.spawn().expect("an example that runs");
    child.stdin.take().expect("its input").write_all(ids.join("\n").as_bytes()).expect("it reads");
    let Output { status, stdout, .. } = child.wait_with_output().expect("an end");
    (String::from_utf8(stdout).expect("text"), status.code())
}

#[test]
fn a_reset_of_sip_passwords_goes_on_where_it_was_interrupted() {
    let server = Server::start(Odin::example());
    let odin = client(&server);
    let ids = ["4001@example.net", "4002@example.net", "4003@example.net"];
    for id in ids {
        let assign = services::Update::new(id).user_services([services::Assignment::assign("Authentication")]);
        odin.call(assign).expect("the service");
    }
    let journal = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sip_reset.journal");
    _ = std::fs::remove_file(&journal);

    // An answer is lost, and the same password is sent again; one user is refused, and one does not exist.
    server.odin().add_fault("drop!@PUT:/users/authentication$#1".parse().unwrap());
    server.odin().add_fault("403@PUT:/users/authentication$#2".parse().unwrap());
    let all = [&ids[..], &["nobody@example.net"]].concat();
    let (out, code) = reset_sip_passwords(&server, &journal, &all);
    let lines: Vec<_> = out.lines().collect();
    assert_eq!((lines.len(), code), (4, Some(1)), "{out}");
    assert!(lines[3].starts_with("nobody@example.net: failed: users.authentication.update"), "{out}");

    // As when the power fails while a line is written.
    let mut file = std::fs::OpenOptions::new().append(true).open(&journal).expect("a journal");
    write!(file, "{{\"check\":\"00").expect("half a line");
    server.odin().clear_faults();
    let before = server.odin().count("users/authentication:update");
    let (out, code) = reset_sip_passwords(&server, &journal, &all);
    assert!(ids.iter().all(|id| out.contains(&format!("{id}: done\n"))), "{out}");
    assert_eq!((code, server.odin().count("users/authentication:update") - before), (Some(1), 1), "only what failed");

    // What was chosen is what is set.
    let text = std::fs::read_to_string(&journal).expect("a journal");
    let entries = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["entry"].clone());
    let chosen: Vec<Value> = entries.filter(|entry| entry["secret"].is_string()).collect();
    assert_eq!(chosen.len(), 4);
    for entry in &chosen[..3] {
        let (id, password) = (entry["item"].as_str().expect("an id"), entry["secret"].as_str().expect("a password"));
        assert!(server.odin().has_sip_password(id, password), "{id}");
    }
}

#[test]
fn a_bulk_write_has_an_outcome_for_each_user() {
    let server = Server::start(Odin::example());
    let mut child = tool("bulk_write", &server)
        .arg("1509")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("an example that runs");
    child.stdin.take().expect("a pipe").write_all(b"4001@example.net\nnobody@example.net\n").expect("input");
    let output = child.wait_with_output().expect("an end");
    let out = String::from_utf8(output.stdout).expect("text");
    let (plan, outcomes) = out.split_at(out.find("4001@example.net: ").expect("an outcome"));
    assert!(plan.starts_with("PUT /users/call-forwarding-always {\"userId\":\"4001@example.net\""), "{plan}");
    assert_eq!(plan.lines().count(), 2);
    assert!(outcomes.contains("4001@example.net: done\nnobody@example.net: failed: "), "{outcomes}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("1 done, 1 failed"));
    assert_eq!(output.status.code(), Some(1));
    let forward = client(&server).call(users::call_forwarding_always::Get::new("4001@example.net")).expect("a setting");
    assert_eq!((forward.is_active, forward.forward_to_phone_number), (Some(true), "1509".into()));
}

/// A service, and where it listens.
struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn start(name: &str, server: &Server) -> Self {
        let mut child = tool(name, server).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the service");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("a pipe")).read_line(&mut line).expect("a line");
        let address = line.trim_end().strip_prefix("listening on ").expect("an address").to_owned();
        Self { child, address }
    }

    /// Asks, and does not wait for the answer.
    fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        write!(stream, "GET {path} HTTP/1.1\r\nhost: service\r\nconnection: close\r\n\r\n").expect("a request");
        stream
    }

    /// Status and body.
    fn get(&self, path: &str) -> (u16, Value) {
        let mut answer = String::new();
        self.ask(path).read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).expect("a status").parse().expect("a number");
        (status, serde_json::from_str(body).expect("JSON"))
    }

    /// Asks for the statistics until a number in them is this.
    fn wait_for(&self, key: &str, number: u64) {
        while self.get("/stats").1[key] != number {
            std::thread::yield_now();
        }
    }
}

#[test]
fn a_handler_shares_one_client() {
    let server = Server::start(Odin::example());
    let mut service = Service::start("axum_handler", &server);
    let get = |path: &str| {
        let mut answer = String::new();
        service.ask(path).read_to_string(&mut answer).expect("an answer");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
        (status, answer.rsplit("\r\n\r\n").next().unwrap_or_default().to_owned())
    };
    assert_eq!(get("/extensions/4001@example.net"), (Some(200), "4001".to_owned()));
    assert_eq!(get("/extensions/expired@example.net"), (Some(404), "no extension".to_owned()));
    let (status, error) = get("/extensions/nobody@example.net");
    assert!(status == Some(404) && error.contains("users.get"), "{error}");
    assert_eq!(server.odin().logins(), 1, "one session for all");
    service.child.kill().expect("it runs");
    service.child.wait().expect("an end");
}

#[test]
fn a_service_answers_many_at_once_and_lets_go_of_those_that_leave() {
    let server = Server::start(Odin::example());
    let mut service = Service::start("service", &server);
    std::thread::scope(|scope| {
        let tasks: Vec<_> = (0..50)
            .map(|task| {
                let id = format!("400{}@example.net", task % 8 + 1);
                let service = &service;
                scope.spawn(move || (service.get(&format!("/users/{id}")), id))
            })
            .collect();
        for task in tasks {
            let ((status, user), id) = task.join().expect("an answer");
            assert_eq!((status, &user["id"]), (200, &json!(id)));
        }
    });
    assert_eq!(server.odin().logins(), 1, "one session for all");
    let (status, users) = service.get("/groups/ent.odin/grp.odin");
    assert_eq!((status, users.as_array().map(Vec::len)), (200, Some(9)));

    let (status, error) = service.get("/users/nobody@example.net");
    assert_eq!((status, &error["again"]), (404, &json!(false)));
    let (status, error) = service.get("/users/4001@example.net?within=0");
    assert_eq!((status, &error["again"]), (504, &json!(true)));
    assert!(error["error"].as_str().is_some_and(|error| error.contains("never sent")), "{error}");

    server.odin().add_fault("hang@/users/services$".parse().unwrap());
    let (status, error) = service.get("/users/4001@example.net?within=50");
    assert_eq!((status, &error["again"]), (504, &json!(true)));
    let leaves = service.ask("/users/4001@example.net?within=600000");
    service.wait_for("in_flight", 1);
    drop(leaves);
    service.wait_for("cancelled", 1);
    service.wait_for("in_flight", 0);

    drop(service.child.stdin.take());
    assert!(service.child.wait().expect("an end").success());
}
