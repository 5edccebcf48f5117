//! The jobs that read, as people run them.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, alone, folder, odin, rows, run};

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
    let args = [&["licences", "--audit", "--json"], &GROUP[..]].concat();
    let json: Value = serde_json::from_str(&run(&mut odin(&server, &folder), &args).out).expect("JSON");
    assert_eq!(json[0]["group"]["groupId"], "grp.odin");
    assert!(json[0]["numbers"]["total"].as_i64().is_some_and(|total| total > 0), "{json}");
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("reading-wrong"));
    let wrong: [(&[&str], &str); 4] = [
        (&[], "error: the following required arguments were not provided:"),
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
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no table without a result");
}
