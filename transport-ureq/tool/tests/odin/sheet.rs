//! `odin sheet`: what it prints, what it writes, and what it leaves alone.

use std::path::Path;
use std::process::Command;

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, alone, folder, mode, odin, rows, run};

const USERS: &str = "userId,firstName,lastName,servicePackServices[0]\n\
                     4101@example.net,Kay,McNulty,Premium\n4102@example.net,Betty,Snyder,\n";
const PLACE: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

fn sheet(command: &mut Command, args: &[&str]) -> Ended {
    run(command.arg("sheet"), args)
}

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    std::fs::write(folder.join(name), text).expect("a file");
}

/// How many writes were carried out.
fn writes(server: &Server) -> usize {
    server.odin().executed().filter(|record| record.method != "GET" && record.path != "/auth/token").count()
}

#[test]
fn columns_and_templates_are_printed_for_each_kind_without_a_server() {
    let folder = folder("sheet-columns");
    let help = sheet(&mut alone(&folder), &["--help"]).out;
    let kinds: Vec<_> = odin_api::jobs::sheets::SheetKind::all().iter().collect();
    assert_eq!(kinds.len(), 13);
    for kind in kinds {
        assert!(help.contains(kind.name()), "{help}");
        for action in kind.actions() {
            let args = [kind.name(), action.word()];
            let Ended { out, err, code } = sheet(&mut alone(&folder), &[&args[..], &["--columns"]].concat());
            assert_eq!((&*err, code), ("", Some(0)));
            assert_eq!(out.lines().count(), kind.columns(action).len());
            let Ended { out, err, code } = sheet(&mut alone(&folder), &[&args[..], &["--template"]].concat());
            assert_eq!((&*err, code), ("", Some(0)));
            assert_eq!(Some(out), kind.template(action));
        }
    }
    let out = sheet(&mut alone(&folder), &["users", "delete", "--columns"]).out;
    assert_eq!(out, "userId  a text, required\n");
}

#[test]
fn the_first_examples_work_on_a_fresh_machine() {
    let folder = folder("sheet-demo");
    write(&folder, "users.csv", USERS);
    let args = [&["users", "create", "users.csv", "--dry-run"][..], &PLACE].concat();
    let Ended { out, err, code } = sheet(&mut alone(&folder), &args);
    assert_eq!((code, &*err), (Some(0), "3 requests for 2 items; none was sent.\n"));
    assert_eq!(out.lines().count(), 3);
    let text = std::fs::File::open(folder.join("users.csv")).expect("a file");
    let args = [&["users", "create", "-", "--dry-run"][..], &PLACE].concat();
    assert_eq!(sheet(alone(&folder).stdin(text), &args).out, out, "from standard input");
    let args = [&["users", "create", "users.csv", "--csv", "outcome.csv"][..], &PLACE].concat();
    let Ended { out, err, code } = sheet(&mut alone(&folder), &args);
    assert!(err.starts_with("ODIN_BASE_URL is not set: working on a simulated platform"), "{err}");
    assert_eq!((&*out, code), ("2 done\n", Some(0)));
}

#[test]
fn rows_are_carried_out_told_and_not_done_twice() {
    let (server, folder) = (Server::start(Odin::example()), folder("sheet-users"));
    write(&folder, "users.csv", USERS);
    server.odin().add_fault("403@PUT:/users/services$#1".parse().expect("a fault"));
    let args = [&["users", "create", "users.csv", "--journal", "j"][..], &PLACE].concat();
    let Ended { out, err, code } = sheet(&mut odin(&server, &folder), &[&args[..], &["--csv", "one.csv"]].concat());
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(out.starts_with("4101@example.net: failed: users.services.update (PUT /users/services): 403"), "{out}");
    assert!(
        out.ends_with("\n1 done, 1 failed\n") && err.contains("run the same command again, with --journal j"),
        "{err}"
    );
    let table = rows(&folder.join("one.csv"));
    let outcomes: Vec<_> = table.iter().map(|row| (&row[0], &row[1])).collect();
    assert_eq!(outcomes, [("4101@example.net", "failed"), ("4102@example.net", "done")]);
    assert_eq!((mode(&folder.join("one.csv")), mode(&folder.join("j"))), (0o600, 0o600));

    let Ended { out, err, code } = sheet(&mut odin(&server, &folder), &[&args[..], &["--json"]].concat());
    assert_eq!(code, Some(0), "{err}");
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&report["job"], &report["target"]), (&"sheets.users.create".into(), &"2 rows".into()));
    assert_eq!((&report["counts"]["done"], &report["items"][1]["earlier"]), (&2.into(), &true.into()));
    assert_eq!(server.odin().count("users/:create"), 2);
    assert_eq!(writes(&server), 3);
    // Another sheet needs another journal.
    write(&folder, "users.csv", USERS.replace("Snyder", "Holberton"));
    let Ended { out, err, code } = sheet(&mut odin(&server, &folder), &args);
    assert!(err.starts_with("error: journal: it belongs to another sheets.users.create of 2 rows"), "{err}");
    assert_eq!((&*out, code, writes(&server)), ("", Some(2), 3));
}

#[test]
fn passwords_of_a_sheet_are_neither_printed_nor_written_down() {
    let (server, folder) = (Server::start(Odin::example()), folder("sheet-secret"));
    write(&folder, "users.csv", "userId,password\n4001@example.net,Hush-7f3a\n");
    let args = ["users", "change", "users.csv", "--journal", "j", "--csv", "o.csv"];
    let dry = sheet(&mut odin(&server, &folder), &["users", "change", "users.csv", "--dry-run"]);
    let Ended { out, err, code } = sheet(&mut odin(&server, &folder), &args);
    assert_eq!(code, Some(0), "{err}");
    assert!(server.odin().accepts_password("4001@example.net", "Hush-7f3a"));
    let file = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file");
    let told = [dry.out, dry.err, out, err, file("j"), file("o.csv")].concat();
    assert!(!told.contains("Hush") && told.contains("[redacted]") && told.contains("It holds no passwords."), "{told}");
}

#[test]
fn a_sheet_that_is_wrong_gives_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("sheet-wrong"));
    write(&folder, "one.csv", "userId,titel\n4001@example.net,x\n");
    write(&folder, "two.csv", "userId,title\n4001@example.net,x,y\n4002@example.net\n");
    write(&folder, "empty.csv", "userId,title\n");
    write(&folder, "latin.csv", b"userId,title\n4001@example.net,Gr\xfc\xdfe\n");
    write(&folder, "book.xlsx", b"PK\x03\x04...");
    write(&folder, "good.csv", "userId,title\n4001@example.net,x\n");
    write(&folder, "there.csv", "");
    let before = folder.read_dir().expect("a folder").count();
    let wrong: [(&[&str], &str); 15] = [
        (&[], "error: the following required arguments were not provided:"),
        (&["users"], "error: the following required arguments were not provided:"),
        (&["users", "change"], "error: the following required arguments were not provided:"),
        (&["users", "change", "good.csv", "--columns"], "error: the argument '[FILE]' cannot be used with '--columns'"),
        (
            &["users", "change", "good.csv", "--template"],
            "error: the argument '[FILE]' cannot be used with '--template",
        ),
        (&["users", "change", "--columns", "--template"], "error: the argument '--columns' cannot be used with"),
        (&["people", "change", "good.csv"], "error: invalid value 'people' for '<KIND>'"),
        (
            &["call-forwarding", "delete", "good.csv"],
            "error: there are no sheets that delete call-forwarding, only some that change them\n",
        ),
        (&["users", "change", "none.csv"], "error: none.csv cannot be read: No such file"),
        (
            &["users", "change", "latin.csv"],
            "error: latin.csv cannot be read: it is not UTF-8: save it as UTF-8, a sheet as CSV UTF-8\n",
        ),
        (
            &["users", "change", "book.xlsx"],
            "error: book.xlsx cannot be read: it is a workbook: save the sheet as CSV UTF-8\n",
        ),
        (&["users", "change", "empty.csv"], "error: empty.csv: sheet: it has no rows\n"),
        (
            &["users", "change", "one.csv"],
            "error: one.csv: 2 things are wrong, and nothing was sent:\n  \
             column titel: it is not known; did you mean title?\n  \
             row 2: every cell that could change something is blank\n",
        ),
        (
            &["users", "change", "two.csv", "--dry-run"],
            "error: two.csv: 2 things are wrong, and nothing was sent:\n  \
             row 2: it has 3 cells, and the first row has 2 columns\n  \
             row 3: it has 1 cell, and the first row has 2 columns\n",
        ),
        (&["users", "change", "good.csv", "--csv", "there.csv"], "error: there.csv exists already\n"),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = sheet(&mut odin(&server, &folder), args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!((server.odin().requests(), folder.read_dir().expect("a folder").count()), (0, before));
}

/// An error of the server before anything is begun, and one that concerns all rows.
#[test]
fn without_a_login_it_ends_at_once() {
    let (server, folder) = (Server::start(Odin::example()), folder("sheet-login"));
    write(&folder, "good.csv", "userId,title\n4001@example.net,x\n4002@example.net,x\n");
    let mut command = odin(&server, &folder);
    let args = ["users", "change", "good.csv", "--concurrency", "1"];
    let Ended { out, code, .. } = sheet(command.env("ODIN_PASSWORD", "wrong"), &args);
    assert!(out.ends_with("0 done, 1 failed, 1 not tried\n"), "{out}");
    assert_eq!((code, server.odin().requests()), (Some(4), 1));
}
