//! `odin passwords`: what it prints, what it writes, and what it leaves alone.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStderr, Command};
use std::sync::MutexGuard;

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, alone, folder, limited, mode, odin, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

fn passwords(command: &mut Command, kind: &str, args: &[&str]) -> Ended {
    run(command.args(["passwords", kind]).args(GROUP), args)
}

/// How many writes were carried out.
fn writes(server: &Server) -> usize {
    server.odin().executed().filter(|record| record.method != "GET" && record.path != "/auth/token").count()
}

#[test]
fn without_a_server_it_says_so_and_shows_how_it_works() {
    let folder = folder("demo");
    let Ended { out, err, code } = passwords(&mut alone(&folder), "web", &["--dry-run", "--csv", "web.csv"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.starts_with("ODIN_BASE_URL is not set: working on a simulated platform"), "{err}");
    let first = r#"PUT /users/passwords {"userId":"4001@example.net","newPassword":"[redacted]"}"#;
    assert_eq!((out.lines().next(), out.lines().count()), (Some(first), 9));
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 0, "nothing is left behind");
}

#[test]
fn the_passwords_of_a_group_are_set_and_handed_back() {
    let (server, folder) = (Server::start(Odin::example()), folder("group"));
    let Ended { out, err, code } =
        passwords(&mut odin(&server, &folder), "web", &["--journal", "web.journal", "--csv", "web.csv", "--json"]);
    assert_eq!((code, &*err), (Some(0), ""), "{out}");
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&report["job"], &report["counts"]["done"]), (&"passwords.web".into(), &9.into()));
    let table = rows(&folder.join("web.csv"));
    assert_eq!(table.len(), 9);
    let journal = std::fs::read_to_string(folder.join("web.journal")).expect("a journal");
    assert!(journal.lines().next().is_some_and(|line| line.contains("THIS FILE HOLDS PASSWORDS")), "{journal}");
    for row in &table {
        assert!(server.odin().accepts_password(&row[0], &row[1]), "{}", &row[0]);
        assert!(!out.contains(&row[1]), "a password is printed");
    }
    assert_eq!((mode(&folder.join("web.csv")), mode(&folder.join("web.journal"))), (0o600, 0o600));
    // The list, the passwords, and one a user.
    assert_eq!(server.odin().requests(), 1 + 2 + 9);

    let again = passwords(&mut odin(&server, &folder), "web", &["--journal", "web.journal"]);
    assert_eq!((&*again.out, again.code, writes(&server)), ("9 done\n", Some(0), 9), "nothing is done twice");
}

#[test]
fn what_failed_is_told_and_tried_again_with_the_same_journal() {
    let (server, folder) = (Server::start(Odin::example()), folder("failures"));
    server.odin().add_fault("403@PUT:/users/passwords$#2".parse().expect("a fault"));
    let args = ["--journal", "j", "--concurrency", "1"];
    let Ended { out, err, code } =
        passwords(&mut odin(&server, &folder), "web", &[&args[..], &["--csv", "web.csv"]].concat());
    assert_eq!(code, Some(1), "{out}{err}");
    let text = std::fs::read_to_string(folder.join("web.csv")).expect("a table");
    assert_eq!(text.lines().next(), Some("userId,newPassword,outcome,error"));
    let table = rows(&folder.join("web.csv"));
    assert_eq!((table.len(), &table[1][0], &table[1][1], &table[1][2]), (9, "4002@example.net", "", "failed"));
    assert!(table[1][3].contains("403"), "{text}");
    assert!(out.starts_with("4002@example.net: failed: users.passwords.update (PUT /users/passwords): 403"), "{out}");
    assert!(out.ends_with("\n8 done, 1 failed\n"), "{out}");
    assert!(err.contains("run the same command again, with --journal j"), "{err}");
    let Ended { out, code, .. } = passwords(&mut odin(&server, &folder), "web", &args);
    assert_eq!((&*out, code, writes(&server)), ("9 done\n", Some(0), 9));
}

/// Passwords of one's own need no journal, and need not stand in one.
#[test]
fn given_passwords_are_set() {
    let (server, folder) = (Server::start(Odin::example()), folder("given"));
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    file("web.csv", "\u{feff}newPassword,userId\r\n Secret-1 , 4001@example.net\r\nSecret-2,4002@example.net\r\n");
    let Ended { out, err, code } = passwords(&mut odin(&server, &folder), "web", &["--given", "web.csv"]);
    assert_eq!((&*out, &*err, code), ("2 done\n", "", Some(0)));
    assert!(server.odin().accepts_password("4001@example.net", "Secret-1"));
    file("pins.csv", "userId,newPasscode\n4001@example.net,90210\n");
    let args = ["--given", "pins.csv", "--journal", "j", "--no-passwords-in-journal"];
    let Ended { out, err, code } = passwords(&mut odin(&server, &folder), "voice-portal", &args);
    assert_eq!((&*out, &*err, code), ("1 done\n", "", Some(0)));
    assert!(server.odin().has_passcode("4001@example.net", "90210"));
    assert!(!std::fs::read_to_string(folder.join("j")).expect("a journal").contains("90210"));
}

#[test]
fn each_passcode_that_may_be_set_is_handed_back() {
    let (server, folder) = (Server::start(Odin::example()), folder("unknown"));
    server.odin().add_fault("reset@PUT:/users/portal-passcode".parse().expect("a fault"));
    for (run, file) in (1..).zip(["one.csv", "two.csv"]) {
        let args = ["--user", "4001@example.net", "--journal", "j", "--csv", file];
        let Ended { out, err, code } = passwords(&mut odin(&server, &folder), "voice-portal", &args);
        assert!(out.ends_with("1 unknown\n") && code == Some(3), "{out}{err}");
        let table = rows(&folder.join(file));
        assert_eq!(table.len(), run, "a new one was sent");
        assert!(table.iter().all(|row| !row[1].is_empty() && &row[2] == "unknown"), "{table:?}");
        let set = table.iter().filter(|row| server.odin().has_passcode("4001@example.net", &row[1]));
        assert_eq!(set.count(), 1);
    }
}

/// As programs of Windows write it.
#[test]
fn users_are_named_one_by_one_or_on_standard_input() {
    let (server, folder) = (Server::start(Odin::example()), folder("some-users"));
    let shown = |command: &mut Command, args: &[&str]| {
        let Ended { out, err, code } = passwords(command, "web", &[args, &["--dry-run"]].concat());
        assert_eq!((code, out.lines().count()), (Some(0), 2), "{err}");
        assert!(out.contains("4001@example.net") && out.contains("4003@example.net"), "{out}");
    };
    shown(&mut odin(&server, &folder), &["--user", "4001@example.net", "--user", "4003@example.net"]);
    std::fs::write(folder.join("users.txt"), "\u{feff}4001@example.net\r\n \r\n 4003@example.net\r\n").expect("a file");
    let users = std::fs::File::open(folder.join("users.txt")).expect("a file");
    shown(odin(&server, &folder).stdin(users), &["--users", "-"]);
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("wrong"));
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    file("twice.txt", "4001@example.net\n4002@example.net\n4001@example.net\n");
    file("empty.txt", "\n");
    file("letters.csv", "userId,newPasscode\n4001@example.net,letters\n4002@example.net,\n4003@example.net,1\n");
    file("columns.csv", "user,password\n4001@example.net,Secret-1\n");
    file("more.csv", "userId,newPassword,title\n4001@example.net,Secret-1,x\n");
    file("uneven.csv", "userId,newPassword\n4001@example.net\n");
    file("there.csv", "");
    file("notes.txt", "something else\nwithout an end");
    let before = folder.read_dir().expect("a folder").count();
    let wrong: [(&str, &[&str], &str); 15] = [
        ("web", &[], "error: new passwords would be lost if this were interrupted: give --journal FILE"),
        ("web", &["--dry-run", "--user", "a", "--users", "b"], "error: the argument '--user <ID>' cannot be used with"),
        ("web", &["--dry-run", "--users", "twice.txt"], "error: 4001@example.net: it is named twice\n"),
        ("web", &["--dry-run", "--users", "empty.txt"], "error: users: there are none\n"),
        ("web", &["--dry-run", "--users", "none.txt"], "error: none.txt cannot be read: No such file"),
        (
            "web",
            &["--dry-run", "--given", "columns.csv"],
            "error: columns.csv: the first line must be userId,newPassword\n",
        ),
        ("web", &["--dry-run", "--given", "more.csv"], "error: more.csv: no such column, or twice: title\n"),
        (
            "web",
            &["--dry-run", "--given", "uneven.csv"],
            "error: uneven.csv: row 2: 1 cell, and the first line has 2\n",
        ),
        ("web", &["--dry-run", "--users", "a", "--given", "b"], "error: the argument '--users <FILE>' cannot be used"),
        (
            "web",
            &["--dry-run", "--no-passwords-in-journal"],
            "error: the following required arguments were not provided:\n  --given <FILE>\n",
        ),
        ("voice-portal", &["--dry-run", "--given", "letters.csv"], "error: letters.csv: row 3: newPasscode is empty\n"),
        ("web", &["--journal", "notes.txt"], "error: journal: notes.txt is something else than a journal"),
        ("web", &["--journal", "/dev/full"], "error: journal: /dev/full is not a file\n"),
        ("web", &["--journal", "no/folder"], "error: journal: no/folder cannot be opened: No such file"),
        ("web", &["--journal", "new", "--csv", "there.csv"], "error: there.csv exists already\n"),
    ];
    for (kind, args, message) in wrong {
        let Ended { out, err, code } = passwords(&mut odin(&server, &folder), kind, args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    let Ended { err, code, .. } = run(&mut odin(&server, &folder), &["passwords", "web", "--group", "grp.odin"]);
    assert!(err.starts_with("error: the following required arguments were not provided:"), "{err}");
    assert_eq!(code, Some(2));
    let Ended { err, code, .. } = run(
        &mut odin(&server, &folder),
        &["passwords", "web", "--service-provider", "ent.odin", "--group", "no", "--journal", "new"],
    );
    assert!(err.starts_with("error: users.list (GET /users): 404"), "{err}");
    assert_eq!((code, writes(&server)), (Some(2), 0));
    assert_eq!(std::fs::read_to_string(folder.join("notes.txt")).expect("a file"), "something else\nwithout an end");
    assert_eq!(folder.read_dir().expect("a folder").count(), before);
}

#[test]
fn a_login_that_fails_is_tried_once() {
    let (server, folder) = (Server::start(Odin::example()), folder("login"));
    let args = ["--journal", "j", "--user", "4001@example.net"];
    let Ended { err, code, .. } = passwords(odin(&server, &folder).env("ODIN_PASSWORD", "wrong"), "web", &args);
    assert!(err.contains("auth.token.create (POST /auth/token): 401"), "{err}");
    assert_eq!((code, server.odin().requests()), (Some(2), 1));
    let Ended { err, code, .. } = passwords(odin(&server, &folder).env_remove("ODIN_PASSWORD"), "web", &args);
    assert!(err.starts_with("error: the password is neither in ODIN_PASSWORD nor in --password-file"), "{err}");
    assert_eq!(code, Some(2));
    std::fs::write(folder.join("pw"), "admin\n").expect("a file");
    let from_file = odin(&server, &folder)
        .env_remove("ODIN_PASSWORD")
        .args(["--password-file", "pw"])
        .args(["passwords", "web"])
        .args(GROUP)
        .args(args)
        .output()
        .expect("it runs");
    assert_eq!(from_file.status.code(), Some(0));
}

/// The platform, locked, when so many passwords are set. The server answers nothing then, so it is known what is under way.
fn under_way(server: &Server, set: u64) -> MutexGuard<'_, Odin> {
    loop {
        let odin = server.odin();
        if odin.count("users/passwords:update") >= set {
            return odin;
        }
        drop(odin);
        std::thread::yield_now();
    }
}

fn interrupt(child: &Child) {
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill").success());
}

fn line(stderr: &mut BufReader<ChildStderr>) -> String {
    let mut line = String::new();
    stderr.read_line(&mut line).expect("a line");
    line
}

#[test]
fn ctrl_c_again_ends_it_at_once_and_it_goes_on_later() {
    let (server, folder) = (Server::start(Odin::example()), folder("ctrl-c-twice"));
    let args = ["--journal", "j", "--concurrency", "1"];
    server.odin().add_fault("delay=200@PUT:/users/passwords".parse().expect("a fault"));
    let mut child = odin(&server, &folder).args(["passwords", "web"]).args(GROUP).args(args).spawn().expect("it runs");
    let held = under_way(&server, 1);
    let mut stderr = BufReader::new(child.stderr.take().expect("a pipe"));
    interrupt(&child);
    line(&mut stderr);
    interrupt(&child);
    assert_eq!(child.wait().expect("an end").code(), Some(130), "although the server says nothing");
    drop(held);
    server.odin().clear_faults();
    let Ended { out, code, .. } = passwords(&mut odin(&server, &folder), "web", &args);
    assert_eq!((&*out, code), ("9 done\n", Some(0)));
}

#[test]
fn ctrl_c_ends_it_between_two_users_and_it_goes_on_later() {
    let mut platform = Odin::example();
    // Slow enough for whoever waits for the third, on however busy a machine.
    platform.add_fault("delay=200@PUT:/users/passwords".parse().expect("a fault"));
    let (server, folder) = (Server::start(platform), folder("ctrl-c"));
    let args = ["--journal", "j", "--concurrency", "1"];
    let mut child = odin(&server, &folder).args(["passwords", "web"]).args(GROUP).args(args).spawn().expect("it runs");
    let held = under_way(&server, 3);
    let set = held.count("users/passwords:update");
    assert!(set < 9, "it is under way");
    let mut stderr = BufReader::new(child.stderr.take().expect("a pipe"));
    interrupt(&child);
    assert!(line(&mut stderr).starts_with("Stopping when what was begun has ended."));
    drop(held);
    let ended = Ended::from(child.wait_with_output().expect("an end"));
    let rest: String = stderr.lines().map(|line| line.expect("a line") + "\n").collect();
    assert!(rest.starts_with("stopped on request.\nTo go on, run the same command again, with --journal j"), "{rest}");
    assert_eq!(ended.code, Some(4));
    let done = writes(&server);
    assert_eq!(ended.out, format!("{done} done, {} not tried\n", 9 - done));
    assert!((set..=set + 1).contains(&u64::try_from(done).expect("few")), "{done}");
    let Ended { out, code, .. } = passwords(&mut odin(&server, &folder), "web", &args);
    assert_eq!((&*out, code, writes(&server)), ("9 done\n", Some(0), 9));
}

#[test]
fn a_disk_that_is_full_ends_it_before_the_next_write() {
    let (server, folder) = (Server::start(Odin::example()), folder("full"));
    let limited = |blocks: usize| {
        passwords(&mut limited(&odin(&server, &folder), blocks), "web", &["--journal", "j", "--concurrency", "1"])
    };
    // Not even the plan.
    let Ended { out, err, code } = limited(1);
    assert_eq!((&*out, code, writes(&server)), ("", Some(2), 0), "{err}");
    assert!(err.starts_with("error: journal: j cannot be written: File too large"), "{err}");
    assert!(!folder.join("j").exists(), "nothing half-written");
    // The plan and some of the users.
    let Ended { out, err, code } = limited(4);
    let done = writes(&server);
    assert!((1..9).contains(&done), "{done}");
    assert_eq!((&*out, code), (&*format!("{done} done, {} not tried\n", 9 - done), Some(4)), "{err}");
    assert!(err.starts_with("journal: j cannot be written: File too large"), "{err}");
    let journal = std::fs::read_to_string(folder.join("j")).expect("a journal");
    assert!(journal.ends_with('\n'), "nothing half-written");
    // With room again, the one whose end could not be written down is asked for.
    let Ended { out, code, .. } = passwords(&mut odin(&server, &folder), "web", &["--journal", "j"]);
    assert_eq!((&*out, code, writes(&server)), ("9 done\n", Some(0), 9));
}

#[test]
fn a_journal_of_another_job_or_a_damaged_one_is_refused() {
    let (server, folder) = (Server::start(Odin::example()), folder("others"));
    let one = |kind: &str, args: &[&str]| passwords(&mut odin(&server, &folder), kind, args);
    assert_eq!(one("web", &["--journal", "j", "--user", "4001@example.net"]).code, Some(0));
    let journal = std::fs::read_to_string(folder.join("j")).expect("a journal");
    let refused = |args: &[&str], kind: &str, message: &str| {
        let Ended { out, err, code } = one(kind, args);
        assert!(err.starts_with(message), "{err}");
        assert_eq!((&*out, code, writes(&server)), ("", Some(2), 1));
    };
    let other =
        "error: journal: it belongs to passwords.web of some users of ent.odin/grp.odin, not to passwords.sip of";
    refused(&["--journal", "j", "--user", "4001@example.net"], "sip", other);
    refused(&["--journal", "j", "--user", "4001@example.net", "--dry-run"], "sip", other);
    let other = "error: journal: it belongs to another passwords.web of some users of ent.odin/grp.odin, with 4001@example.net \
                 and without 4002@example.net";
    refused(&["--journal", "j", "--user", "4002@example.net"], "web", other);
    std::fs::write(folder.join("given.csv"), "userId,newPassword\n4001@example.net,Another-1\n").expect("a file");
    let other = "error: journal: another secret stands in it for 4001@example.net";
    refused(&["--journal", "j", "--given", "given.csv"], "web", other);

    // A crash left half of the last line: it goes on.
    std::fs::write(folder.join("j"), format!("{journal}{}", &journal[..40])).expect("a file");
    let Ended { out, err, code } = one("web", &["--journal", "j", "--user", "4001@example.net"]);
    assert_eq!((&*out, code), ("1 done\n", Some(0)));
    assert!(err.starts_with("j: half a line, left by a crash, was cut off"), "{err}");
    assert_eq!(std::fs::read_to_string(folder.join("j")).expect("a journal"), journal);

    // A whole line that says something else than was written.
    let last = journal.lines().count();
    std::fs::write(folder.join("j"), journal.replace(r#""as":"done""#, r#""as":"gone""#)).expect("a file");
    let damaged = format!("error: journal: line {last} is damaged");
    refused(&["--journal", "j", "--user", "4001@example.net"], "web", &damaged);
}
