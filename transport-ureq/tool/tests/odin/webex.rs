//! `odin webex`, as people run it.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, alone, folder, mode, odin, paths, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];
const ONE: [&str; 5] = ["webex", "4006@example.net", "barbara@webex.example", "--pack", "Premium"];

fn here(args: &[&[&'static str]]) -> Vec<&'static str> {
    [args.concat(), GROUP.to_vec()].concat()
}

fn writes(server: &Server) -> usize {
    server.odin().executed().filter(|record| record.method != "GET" && record.path != "/auth/token").count()
}

#[test]
fn the_requests_are_shown_without_secrets_and_none_is_sent() {
    let folder = folder("webex-dry-run");
    let Ended { out, err, code } = run(&mut alone(&folder), &here(&[&ONE, &["--dry-run", "--csv", "w.csv"]]));
    let due = [
        r#"PUT /users/services {"userId":"4006@example.net","servicePackServices":[{"serviceName":"Premium","assigned":true}]}"#,
        "POST /groups/devices {",
        r#"PUT /users {"userId":"4006@example.net","endpointType":"accessDeviceEndpoint","accessDeviceEndpoint":{"#,
        r#"PUT /users/passwords {"userId":"4006@example.net","newPassword":"[redacted]"}"#,
    ];
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines.len(), due.len(), "{out}{err}");
    for (line, due) in lines.iter().zip(due) {
        assert!(line.starts_with(due), "{line}");
    }
    assert!(lines[1].contains(r#""userName":"4006_WBX","password":"[redacted]""#), "{out}");
    assert!(lines[1].contains(r#""deviceType":"Business Communicator - PC""#), "{out}");
    assert!(lines[2].contains(r#""emailAddress":"barbara@webex.example","alternateUserId":["#), "{out}");
    assert!(err.ends_with("4 requests for 1 item; none was sent.\n") && code == Some(0), "{err}");
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "nothing is left behind");
}

#[test]
fn users_of_a_table_are_made_ready_and_their_passwords_handed_back() {
    let (server, folder) = (Server::start(Odin::example()), folder("webex-table"));
    let table = "emailAddress,userId,newPassword\n\
                 barbara@webex.example, 4006@example.net ,\n\
                 tony@webex.example,4008@example.net,Correct-Horse\n";
    std::fs::write(folder.join("people.csv"), table).expect("a file");
    let args = here(&[&["webex", "--users", "people.csv", "--pack", "Premium", "--journal", "j"]]);
    server.odin().add_fault("403@POST:/groups/devices$#2".parse().expect("a fault"));
    let serial = ["--csv", "first.csv", "--concurrency", "1"];
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &serial);
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(out.starts_with("4008@example.net: failed: groups.devices.create (POST /groups/devices): 403"), "{out}");
    assert!(out.ends_with("\n1 done, 1 failed\n") && err.contains("with --journal j"), "{out}{err}");
    let first = rows(&folder.join("first.csv"));
    let words: Vec<_> = first[1].iter().take(10).collect();
    let due = ["4008@example.net", "tony@webex.example", "4008_WBX", "failed", "taken back", "", "failed"];
    assert_eq!((&words[..7], &words[7..]), (&due[..], &["not tried"; 3][..]));
    assert_eq!((&first[1][11], &first[1][12]), ("", ""), "no password that was not set");
    assert!(!server.odin().has_service("4008@example.net", "Three-Way Call"), "the pack is taken back");

    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--csv", "second.csv", "--json"]);
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&*err, code, &report["counts"]["done"]), ("", Some(0), &2.into()));
    assert_eq!(report["items"][1]["steps"]["device"], "done");
    let second = rows(&folder.join("second.csv"));
    assert_eq!((&second[0][11], &second[0][12]), (&first[0][11], &first[0][12]), "no password is lost");
    for row in &second {
        assert!(server.odin().accepts_password(&row[0], &row[11]) && !row[12].is_empty(), "{}", &row[0]);
        assert_ne!(&row[11], &row[12], "the device has its own");
        assert!(!out.contains(&row[11]) && !out.contains(&row[12]), "a password is printed");
    }
    assert_eq!(&second[1][11], "Correct-Horse");
    assert_eq!((mode(&folder.join("second.csv")), mode(&folder.join("j"))), (0o600, 0o600));

    let before = writes(&server);
    assert_eq!(run(odin(&server, &folder).args(&args), &[]).out, "2 done\n");
    let anew = here(&[&["webex", "--users", "people.csv", "--pack", "Premium", "--journal", "anew"]]);
    assert_eq!(run(odin(&server, &folder).args(&anew), &[]).out, "2 done\n");
    assert_eq!(writes(&server), before, "nothing is done twice");
}

#[test]
fn a_user_gets_what_the_options_say() {
    let (server, folder) = (Server::start(Odin::example()), folder("webex-options"));
    let one = here(&[&ONE[..3]]);
    let shown = |args: &[&str]| {
        let Ended { out, err, code } = run(odin(&server, &folder).args(&one).arg("--dry-run"), args);
        assert_eq!(code, Some(0), "{err}");
        out
    };
    let out = shown(&["--passwords", "nobody", "--integrated-imp", "--device-type", "Polycom VVX 400"]);
    assert_eq!(paths(&out), ["/users/integrated-imp", "/groups/devices", "/users"]);
    assert!(out.contains(r#""deviceType":"Polycom VVX 400""#), "{out}");
    let args = ["--passwords", "nobody", "--journal", "j"];
    assert_eq!(run(odin(&server, &folder).args(&one), &args).out, "1 done\n");
    // Who is ready gets a password only if all do.
    assert_eq!([shown(&[]), shown(&["--passwords", "nobody"])], ["", ""]);
    assert_eq!(paths(&shown(&["--passwords", "all"])), ["/users/passwords"]);
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("webex-wrong"));
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    file("columns.csv", "user,email\n4006@example.net,a@b\n");
    file("more.csv", "userId,emailAddress,title\n4006@example.net,a@b,x\n");
    file("blank.csv", "userId,emailAddress\n4006@example.net,\n,a@b\n");
    file("empty.csv", "userId,emailAddress\n");
    file("header.csv", "userId,emailAddress,userId\n4006@example.net,a@b,4006@example.net\n");
    file("uneven.csv", "userId,emailAddress\n4006@example.net\n4008@example.net,a@b,c\n");
    file("book.xlsx", "PK\x03\x04...");
    file("twice.csv", "userId,emailAddress\n4006@example.net,a@b\n4006@example.net,a@b\n");
    let before = folder.read_dir().expect("a folder").count();
    let none = "error: the following required arguments were not provided:";
    let table = |name: &'static str| here(&[&["webex", "--dry-run", "--users", name]]);
    let wrong: [(Vec<&str>, &str); 15] = [
        (here(&[&["webex", "--dry-run"]]), none),
        (here(&[&["webex", "4006@example.net", "--dry-run"]]), none),
        (ONE.to_vec(), none),
        (here(&[&ONE]), "error: new passwords would be lost if this were interrupted: give --journal FILE"),
        (here(&[&ONE, &["--dry-run", "--users", "twice.csv"]]), "error: the argument '"),
        (table("columns.csv"), "error: columns.csv: the first line must be userId,emailAddress or userId,"),
        (table("more.csv"), "error: more.csv: no such column, or twice: title\n"),
        (table("blank.csv"), "error: blank.csv: row 2: emailAddress is empty\nrow 3: userId is empty\n"),
        (table("header.csv"), "error: header.csv: no such column, or twice: userId\n"),
        (
            table("uneven.csv"),
            "error: uneven.csv: row 2: 1 cell, and the first line has 2\nrow 3: 3 cells, and the first line has 2\n",
        ),
        (table("book.xlsx"), "error: book.xlsx cannot be read: it is a workbook: save the sheet as CSV UTF-8\n"),
        (table("empty.csv"), "error: users: there are none\n"),
        (table("twice.csv"), "error: 4006@example.net: it is named twice\n"),
        (
            here(&[&["webex", "none@example.net", "a@b.example", "--dry-run"]]),
            "error: none@example.net: users.reports.users.get (GET /users/reports/users): 404",
        ),
        (
            here(&[&["webex", "123456789@test.com", "a@b.example", "--dry-run"]]),
            "error: 123456789@test.com: it is in the group Test of TestGroup\n",
        ),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!((folder.read_dir().expect("a folder").count(), writes(&server)), (before, 0));
    // There is no way to say a password on the command line.
    let help = run(&mut alone(&folder), &["webex", "--help"]).out;
    assert!(help.contains("newPassword") && !help.contains("--password "), "{help}");
}
