//! The jobs that read, as people run them.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, alone, folder, odin, reach, rows, run};

const JOBS: [&str; 3] = ["licences", "registrations", "user-report"];
const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

/// The first example of each, on a fresh machine.
#[test]
fn each_shows_how_it_works_without_a_server() {
    let folder = folder("reading-demo");
    for job in JOBS {
        let help = run(&mut alone(&folder), &[job, "--help"]).out;
        let example = help.lines().find(|line| line.starts_with("  odin ")).expect("an example");
        let args: Vec<_> = example.split_whitespace().skip(1).collect();
        let Ended { out, err, code } = run(&mut alone(&folder), &args);
        assert!(err.starts_with("ODIN_BASE_URL is not set: working on a simulated platform"), "{err}");
        assert_eq!(code, Some(0), "{job}: {err}");
        assert!(out.lines().count() > 3 && out.contains("4001@example.net"), "{job}: {out}");
    }
}

#[test]
fn each_writes_json_and_tables() {
    let (server, folder) = (Server::start(Odin::example()), folder("reading-files"));
    for job in JOBS {
        let table = format!("{job}.csv");
        let args = [&[job, "--json", "--csv", &table], &GROUP[..]].concat();
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert_eq!(code, Some(0), "{err}");
        let json: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(rows(&folder.join(&table)).len()), "{job}");
        let again = run(&mut odin(&server, &folder), &args);
        assert_eq!((&*again.err, again.code), (&*format!("error: {table} exists already\n"), Some(2)));
    }
    let args = [&["licences", "--audit", "--json", "--csv", "audit.csv"], &GROUP[..]].concat();
    let json: Value = serde_json::from_str(&run(&mut odin(&server, &folder), &args).out).expect("JSON");
    assert_eq!(rows(&folder.join("audit.csv")), rows(&folder.join("licences.csv")));
    assert_eq!(json[0]["group"]["groupId"], "grp.odin");
    assert!(json[0]["numbers"]["total"].as_i64().is_some_and(|total| total > 0), "{json}");
}

/// As `head` does. The platform answers only when nobody reads any more.
#[test]
fn a_reader_that_has_enough_is_no_error() {
    let (server, folder) = (Server::start(Odin::example()), folder("reading-head"));
    let mut command = odin(&server, &folder);
    let held = server.odin();
    let mut child = command.arg("user-report").args(GROUP).spawn().expect("it runs");
    drop(child.stdout.take());
    drop(held);
    let Ended { err, code, .. } = child.wait_with_output().expect("an end").into();
    assert_eq!((&*err, code), ("", Some(0)));
}

#[test]
fn each_looks_as_far_as_it_is_told() {
    let (server, folder) = (Server::start(Odin::example()), folder("reading-reach"));
    let calls = ["calls", "users", "--from", "2024-11-04"];
    for job in [&["licences"][..], &["registrations"], &["user-report"], &calls] {
        for (args, due) in [(&GROUP[..], "group"), (&GROUP[..2], "service provider"), (&["--platform"], "platform")] {
            let Ended { err, code, .. } = run(odin(&server, &folder).args(job), args);
            assert_eq!((&*err, code, reach(&server)), ("", Some(0), due), "{job:?}");
        }
        let nobody = ["--service-provider", "ent.odin", "--group", "grp2.odin"];
        let Ended { out, err, code } = run(odin(&server, &folder).args(job), &nobody);
        assert_eq!((&*out, &*err, code), ("", "There are no rows.\n", Some(0)), "{job:?}");
        reach(&server);
    }
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("reading-wrong"));
    let wrong: [(&[&str], &str); 5] = [
        (&[], "error: the following required arguments were not provided:\n  <--service-provider <ID>|--platform>\n"),
        (&["--platform", "--group", "grp.odin"], "error: the argument '--platform' cannot be used with"),
        (&["--group", "grp.odin"], "error: the following required arguments were not provided:"),
        (&["--platform", "--service-provider", "ent.odin"], "error: the argument '--platform' cannot be used with"),
        (&["--service-provider", "ent.odin", "--group", "none", "--csv", "table.csv"], "error: "),
    ];
    for job in JOBS {
        for (args, message) in wrong {
            let Ended { out, err, code } = run(odin(&server, &folder).arg(job), args);
            assert!(err.starts_with(message), "{job} {args:?}: {err}");
            assert_eq!((&*out, code), ("", Some(2)), "{job} {args:?}");
        }
    }
    let Ended { err, code, .. } = run(odin(&server, &folder).args(["licences", "--audit"]), &GROUP);
    assert!(err.starts_with("error: the following required arguments were not provided:\n  --json\n"), "{err}");
    assert_eq!((folder.read_dir().expect("a folder").count(), code), (0, Some(2)), "no table without a result");
}
