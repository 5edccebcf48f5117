//! The file behind a journal: whose it is, what a crash leaves behind, and what is not a journal.

use std::fs;
use std::path::PathBuf;

use odin_api::jobs::{Item, Journal as _, JournalErrorKind, Plan, RunOptions, Step};
use odin_api::testing::Server;
use odin_api::{Endpoint as _, users};
use odin_api_journal::FileJournal;

fn path(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_file(&path);
    path
}

/// Changes the passwords of two users, and returns how many requests were sent for it.
fn job(journal: &mut FileJournal) -> usize {
    let mut plan = Plan::new("test", "grp.odin");
    for user in ["4001@example.net", "4002@example.net"] {
        let call = users::Update::new(user).password("hush-7f3a").prepare().expect("a call");
        plan.push(Item::new(user).step(Step::new(call)).secret("hush-7f3a"));
    }
    let server = Server::new(|_| serde_json::json!({}));
    let report = server.run(async |ctx| plan.run(&ctx, journal, &RunOptions::default()).await);
    assert!(report.expect("it ran").expect("a report").is_done());
    server.requests().len()
}

#[test]
fn what_was_done_is_done_after_the_file_was_closed() {
    let path = path("closed");
    assert_eq!(job(&mut FileJournal::open(&path).expect("a journal")), 2);
    let mut journal = FileJournal::open(&path).expect("a journal");
    assert!(!journal.was_cut() && journal.path() == path);
    assert_eq!(job(&mut journal), 0);
    assert!(!format!("{journal:?}").contains("hush"));
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.lines().next().is_some_and(|line| line.contains("THIS FILE HOLDS PASSWORDS")), "{text}");
}

#[test]
fn nothing_is_left_where_nothing_was_written() {
    let path = path("unused");
    drop(FileJournal::open(&path).expect("a journal"));
    assert!(!path.exists());
    job(&mut FileJournal::open(&path).expect("a journal"));
    let before = fs::read(&path).expect("a file");
    drop(FileJournal::open(&path).expect("a journal"));
    assert_eq!(fs::read(&path).expect("a file"), before);
    // An empty file that was there before is somebody's.
    fs::write(&path, "").expect("a file");
    drop(FileJournal::open(&path).expect("a journal"));
    assert!(path.exists());
}

/// What is put in its place while it is open is somebody's.
#[test]
#[cfg(unix)]
fn only_the_file_itself_is_removed() {
    let path = path("replaced");
    let journal = FileJournal::open(&path).expect("a journal");
    fs::remove_file(&path).expect("a file");
    fs::write(&path, "notes").expect("a file");
    drop(journal);
    assert_eq!(fs::read(&path).expect("a file"), b"notes");
}

/// A crash while a line is written leaves any part of it.
#[test]
fn a_last_line_without_its_end_is_cut_off() {
    let path = path("cut");
    job(&mut FileJournal::open(&path).expect("a journal"));
    let whole = fs::read(&path).expect("a file");
    let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').expect("several lines") + 1;
    for length in (last + 1..whole.len()).chain(1..40) {
        fs::write(&path, &whole[..length]).expect("a file");
        let mut journal = FileJournal::open(&path).expect("a journal");
        assert!(journal.was_cut(), "at {length}");
        let kept = if length > last { last } else { 0 };
        assert_eq!(journal.read().expect("lines").expose().as_bytes(), &whole[..kept]);
        job(&mut journal);
        drop(journal);
        assert!(!FileJournal::open(&path).expect("a journal").was_cut());
    }
}

#[test]
fn a_file_that_is_something_else_is_left_as_it_is() {
    let path = path("else");
    fs::write(&path, "userId\n4001@example.net").expect("a file");
    let error = FileJournal::open(&path).expect_err("it is a table");
    assert_eq!(error.kind(), JournalErrorKind::Damaged);
    assert!(error.to_string().ends_with("is something else than a journal: use another file"), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("a text"), "userId\n4001@example.net");
    fs::write(&path, b"{\"check\":\"\xff\n").expect("a file");
    let error = FileJournal::open(&path).expect("it begins well").read().expect_err("no text");
    assert!(error.kind() == JournalErrorKind::Damaged && error.to_string().ends_with("it is not UTF-8"), "{error}");
    let error = FileJournal::open(env!("CARGO_TARGET_TMPDIR")).expect_err("a folder");
    assert_eq!(error.kind(), JournalErrorKind::Storage, "{error}");
}

#[test]
fn two_jobs_cannot_use_it_at_the_same_time() {
    let path = path("locked");
    let first = FileJournal::open(&path).expect("a journal");
    let error = FileJournal::open(&path).expect_err("it is in use");
    assert_eq!(error.kind(), JournalErrorKind::InUse);
    assert!(error.to_string().ends_with("is in use by another job: wait for it, or end it"), "{error}");
    drop(first);
    FileJournal::open(&path).expect("it is free again");
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = |path: &PathBuf| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let path = path("mode");
    job(&mut FileJournal::open(&path).expect("a journal"));
    assert_eq!(mode(&path), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("permissions");
    drop(FileJournal::open(&path).expect("a journal"));
    assert_eq!(mode(&path), 0o600);
}
