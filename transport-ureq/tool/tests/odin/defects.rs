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

/// The peer prints what is wrong with its configuration, or creates an error that it does not raise, and goes on.
#[test]
fn defect_136_a_configuration_that_is_wrong_ends_the_program() {
    use std::os::unix::ffi::OsStrExt as _;
    let (server, folder) = (Server::start(Odin::example()), folder("defect-136"));
    std::fs::write(folder.join("empty"), "\nadmin\n").expect("a file");
    std::fs::write(folder.join("two-lines"), "admin\nof the system\n").expect("a file");
    let odd = std::ffi::OsStr::from_bytes(b"\xff");
    let with = |variables: &[(&str, &std::ffi::OsStr)], args: &[&str]| {
        let mut command = odin(&server, &folder);
        command.envs(variables.iter().copied()).args(args);
        run(&mut command, &["user-digest", "4001@example.net", "--csv", "user.csv"])
    };
    let url = |url: &'static str| ("ODIN_BASE_URL", url.as_ref());
    let name = |name: &'static str| ("ODIN_USERNAME", name.as_ref());
    let password = |password: &'static str| ("ODIN_PASSWORD", password.as_ref());
    for (variables, args, message) in [
        (&[url("odin.example.net")][..], &[][..], "error: the base URL must be complete, such as "),
        (&[name("")], &[], "error: ODIN_USERNAME is not set: it is the name of your login\n"),
        (&[("ODIN_USERNAME", odd)], &[], "error: ODIN_USERNAME: environment variable was not valid unicode"),
        (&[("ODIN_PASSWORD", odd)], &[], "error: ODIN_PASSWORD: environment variable was not valid unicode"),
        (&[password("")], &[], "error: the password is neither in ODIN_PASSWORD nor in --password-file"),
        (&[], &["--password-file", "none"], "error: none cannot be read: No such file"),
        (&[], &["--password-file", "empty"], "error: empty cannot be used: it is empty\n"),
    ] {
        let Ended { out, err, code } = with(variables, args);
        assert!(err.starts_with(message), "{variables:?} {args:?}: {err}");
        assert_eq!((&*out, code, err.lines().count()), ("", Some(2), 1), "{variables:?} {args:?}: {err}");
    }
    assert_eq!((server.odin().requests(), names(&folder)), (0, vec!["empty".to_owned(), "two-lines".to_owned()]));
    // A file goes before the environment, of which nothing is kept.
    let Ended { err, code, .. } = with(&[password("wrong")], &["--password-file", "two-lines"]);
    assert_eq!((&*err, code), ("", Some(0)));
}
