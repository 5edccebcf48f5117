//! Two tools as users write them, run on the simulator: an operation of one's own, and a plan that is shown before it is
//! sent. Each is short, since the library does what tools have in common.

use std::io::Write as _;
use std::process::{Output, Stdio};

use odin_sim::{Odin, Server};

use crate::support::programs;

/// Runs an example: what it prints, and whether it succeeds.
fn run(server: &Server, name: &str, args: &[&str], input: &str) -> (String, String, bool) {
    let login = [("ODIN_USERNAME", "admin"), ("ODIN_PASSWORD", "admin"), ("ODIN_GROUP", "ent.odin/grp.odin")];
    let rate = ("ODIN_RATE", "1000");
    let mut child = programs::command(&programs::example(name))
        .args(args)
        .envs(login.into_iter().chain([rate]))
        .env("ODIN_BASE_URL", server.base_url())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("an example that runs");
    child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("it reads");
    let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (text(stdout), text(stderr), status.success())
}

#[test]
fn an_operation_of_ones_own_is_called_by_its_own_name() {
    let server = Server::start(Odin::example());
    let (out, err, success) = run(&server, "own_operation", &[], "");
    let expected = [
        "from 3 to 5 digits",
        "own.lengths.set (PUT /groups/extensions): $.minExtensionLength: the API allows a number from 2 to 20",
        "own.lengths.set (PUT /groups/extensions): 404 Not Found: Group not found: no.such.group",
    ];
    assert_eq!((out.lines().collect::<Vec<_>>(), &*err, success), (expected.to_vec(), "", true));
}

/// Fifty rows of a table.
fn table() -> String {
    let row = |number| format!("new{number}@example.net,Given,Name {number},{number},Hush-7f3a-{number}\n");
    (4100..4150).map(row).collect()
}

#[test]
fn fifty_users_are_planned_shown_and_provisioned() {
    let server = Server::start(Odin::example());
    let (out, err, success) = run(&server, "provisioning", &["--dry-run"], &table());
    assert!(err.is_empty() && success && !out.contains("Hush"), "{err}{out}");
    let url = server.base_url();
    let first = [
        format!(
            r#"POST {url}/users {{"serviceProviderId":"ent.odin","groupId":"grp.odin","userId":"new4100@example.net","firstName":"Given","lastName":"Name 4100","callingLineIdFirstName":"Given","callingLineIdLastName":"Name 4100","password":"[redacted]"}}"#
        ),
        format!(r#"PUT {url}/users {{"userId":"new4100@example.net","extension":"4100"}}"#),
        format!(
            r#"PUT {url}/users/services {{"userId":"new4100@example.net","userServices":[{{"serviceName":"Do Not Disturb","assigned":true}},{{"serviceName":"Call Forwarding Always","assigned":true}}]}}"#
        ),
    ];
    let shown: Vec<_> = out.lines().collect();
    assert_eq!((shown.len(), &shown[..3]), (150, &first.each_ref().map(String::as_str)[..]));
    let (out, _, _) = run(&server, "provisioning", &["--dry-run", "--curl"], &table());
    assert!(out.starts_with("curl -X POST -H ") && out.lines().count() == 150 && !out.contains("Hush"), "{out}");
    assert_eq!(server.odin().logins(), 0, "nothing was sent");

    // One of them exists already, and one cannot have its extension.
    let taken = table().replace(",4149,", ",4001,");
    let exists: String = table().lines().take(1).collect();
    assert_eq!(run(&server, "provisioning", &[], &exists).0, "1 created, 0 existed, 0 failed\n");
    let (out, err, success) = run(&server, "provisioning", &[], &taken);
    assert!(!success && !out.contains("Hush") && !err.contains("Hush"), "{out}{err}");
    assert!(
        out.starts_with("new4149@example.net: users.update (PUT /users): 4") && out.contains("(Rejected)"),
        "{out}"
    );
    assert!(out.ends_with("48 created, 1 existed, 1 failed\n"), "{out}");
    assert_eq!((err.lines().count(), err.lines().filter(|line| line.starts_with("50/50 ")).count()), (50, 1), "{err}");
    let (out, _, success) = run(&server, "provisioning", &[], &table());
    assert_eq!((&*out, success), ("0 created, 50 existed, 0 failed\n", true), "run again");

    let (out, err, success) = run(&server, "provisioning", &[], "a@example.net,b\n");
    assert_eq!((&*out, &*err, success), ("", "error: five columns are needed, not: a@example.net\n", false));
}
