//! The defects of the peer's reports as files, which the program does not have.

use std::path::Path;

use odin_sim::{Odin, Server};

use crate::support::{Ended, alone, folder, odin, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().expect("text")).collect();
    names.sort();
    names
}

/// The peer's reports copy an image from a folder that is not there where it is installed, relative to where the user
/// happens to be.
#[test]
fn defect_133_nothing_is_read_or_left_where_the_user_is() {
    let folder = folder("defect-133");
    let days = ["calls", "users", "--from", "2024-11-03", "--to", "2024-11-04"];
    let args = [&days[..], &["--csv", "calls.csv"], &GROUP].concat();
    let Ended { out, err, code } = run(&mut alone(&folder), &args);
    assert_eq!((&*out, code), ("9 rows in calls.csv\n", Some(0)), "{err}");
    assert_eq!(names(&folder), ["calls.csv"], "the one file that was asked for");
    for file in ["flow.svg", "flow.html"] {
        let Ended { err, code, .. } =
            run(&mut alone(&folder), &[&["call-flow", "4001", "--out", file], &GROUP[..]].concat());
        assert_eq!(code, Some(0), "{err}");
    }
    assert_eq!(names(&folder), ["calls.csv", "flow.html", "flow.svg"]);
    for file in ["flow.html", "flow.svg"] {
        let text = std::fs::read_to_string(folder.join(file)).expect("a text");
        assert!(
            !["src=", "<link", "@import", "url(http", "url(/"].iter().any(|word| text.contains(word)),
            "{file} needs nothing else"
        );
    }
}

/// The peer needs pandas for a sheet of three columns, and overwrites the one of last week.
#[test]
fn defect_134_a_sheet_is_written_and_never_written_over() {
    let (server, folder) = (Server::start(Odin::example()), folder("defect-134"));
    let files = ["--csv", "phones.csv", "--xlsx", "phones.xlsx"];
    let args = [&["registrations"], &files[..], &GROUP].concat();
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!(code, Some(0), "{err}");
    let count = rows(&folder.join("phones.csv")).len();
    assert_eq!(out, format!("{count} rows in phones.csv\n{count} rows in phones.xlsx\n"));
    let kept: Vec<_> = names(&folder).iter().map(|name| std::fs::read(folder.join(name)).expect("a file")).collect();
    assert!(kept[1].starts_with(b"PK\x03\x04"), "a workbook");
    for file in [["--csv", "phones.csv"], ["--xlsx", "phones.xlsx"]] {
        let asked = server.odin().requests();
        let Ended { out, err, code } =
            run(&mut odin(&server, &folder), &[&["registrations"], &file[..], &GROUP].concat());
        assert_eq!((&*out, &*err, code), ("", &*format!("error: {} exists already\n", file[1]), Some(2)));
        assert_eq!(server.odin().requests(), asked, "that is said before anything is read");
    }
    let now: Vec<_> = names(&folder).iter().map(|name| std::fs::read(folder.join(name)).expect("a file")).collect();
    assert!(now == kept, "both are as they were");
}

/// The peer's helpers for files return a class of exceptions where they fail, which its callers take for the content.
#[test]
fn defect_135_a_file_that_cannot_be_read_is_an_error() {
    let (server, folder) = (Server::start(Odin::example()), folder("defect-135"));
    std::fs::create_dir(folder.join("dir")).expect("a folder");
    std::fs::write(folder.join("latin.txt"), b"4001@example.net\n\xff\xfe\n").expect("a file");
    for (file, why) in [("none.txt", "No such file"), ("dir", "Is a directory"), ("latin.txt", "it is not UTF-8")] {
        let jobs: [&[&str]; 3] = [
            &["passwords", "web", "--dry-run", "--users", file],
            &["passwords", "web", "--dry-run", "--given", file],
            &["move-users", "--to-group", "grp2.odin", "--users", file],
        ];
        for job in jobs {
            let of_group: &[&str] = if job[0] == "passwords" { &GROUP } else { &[] };
            let Ended { out, err, code } = run(&mut odin(&server, &folder), &[job, of_group].concat());
            assert!(err.starts_with(&format!("error: {file} cannot be read: {why}")), "{job:?}: {err}");
            assert_eq!((&*out, code), ("", Some(2)), "{job:?}");
        }
    }
    assert_eq!(server.odin().requests(), 0);
    assert_eq!(names(&folder), ["dir", "latin.txt"]);
}
