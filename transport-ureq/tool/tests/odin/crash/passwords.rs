//! A reset of 500 passwords.

use std::collections::BTreeMap;
use std::path::Path;

use odin_sim::{Odin, Server};

use super::{POINTS, Random, run_until};
use crate::support::{Ended, folder, odin, rows, run};

const USERS: usize = 500;

/// A platform with the users, and their ids in a file.
fn platform(folder: &Path) -> (Server, Vec<String>) {
    let odin = Odin::generate(7, 1000);
    let people = odin.user_ids().filter(|id| id.starts_with(|first: char| first.is_ascii_digit()));
    let people = people.filter(|id| odin.accepts_password(id, "generated"));
    let users: Vec<String> = people.take(USERS).map(str::to_owned).collect();
    assert_eq!(users.len(), USERS, "the platform has enough people");
    std::fs::write(folder.join("users.txt"), users.join("\n")).expect("a file");
    (Server::start(odin), users)
}

const JOB: [&str; 10] = [
    "passwords",
    "--service-provider",
    "sp0001",
    "--group",
    "sp0001-g01",
    "--users",
    "users.txt",
    "--journal",
    "journal",
    "--json",
];

fn job(kind: &str) -> Vec<&str> {
    [&JOB[..], &[kind]].concat()
}

/// How often each user's password was set.
fn settings(server: &Server, operation: &str) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for record in server.odin().executed().filter(|record| record.operation == Some(operation)) {
        *count.entry(record.subject.clone().expect("a user")).or_default() += 1;
    }
    count
}

/// Runs it to its end, and checks the result against the server.
fn finish(server: &Server, folder: &Path, kind: &str, users: &[String], is_set: fn(&Odin, &str, &str) -> bool) {
    let Ended { out, err, code } = run(odin(server, folder).args(JOB), &[kind, "--csv", "table.csv"]);
    assert_eq!(code, Some(0), "{out}{err}");
    let table = rows(&folder.join("table.csv"));
    assert!(table.iter().map(|row| &row[0]).eq(users), "every user, in order");
    let odin = server.odin();
    for row in &table {
        assert!(is_set(&odin, &row[0], &row[1]) && &row[2] == "done", "the password of {} is not known", &row[0]);
    }
    drop(odin);
    std::fs::remove_file(folder.join("table.csv")).expect("the table");
}

#[test]
fn a_reset_of_web_passwords_killed_at_any_point_sets_each_once() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let folder = folder("crash-web");
    let (mut killed, mut asked, mut points) = (0, 0, Vec::new());
    while killed < POINTS {
        let (server, users) = platform(&folder);
        // A login, the passwords, and one request a user.
        let point = random.below(USERS + 3) as u64;
        points.push(point);
        killed += usize::from(run_until(&server, &folder, &job("web"), point));
        let before = server.odin().count("auth/token:create");
        finish(&server, &folder, "web", &users, Odin::accepts_password);
        let settings = settings(&server, "users/passwords:update");
        assert_eq!(settings.len(), USERS, "none is lost");
        let twice: Vec<_> = settings.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "killed after {point} requests, set twice: {twice:?}");
        let after = server.odin().count("auth/token:create");
        // One is the program's own, where there was anything left to do.
        asked += (after - before).saturating_sub(1);
        std::fs::remove_file(folder.join("journal")).expect("the journal");
    }
    println!("killed {killed} times, after {points:?} requests; {asked} passwords were found to be set by asking");
}

/// The server cannot tell a SIP password. It is sent again, and is the same.
#[test]
fn one_reset_of_sip_passwords_killed_again_and_again_ends() {
    let mut random = Random(0xd1b5_4a32_d192_ed03);
    let folder = folder("crash-sip");
    let (server, users) = platform(&folder);
    for user in &users {
        assert!(server.odin().has_service(user, "Authentication") || give_authentication(&server, user));
    }
    server.odin().clear_records();
    let mut killed = 0;
    while run_until(&server, &folder, &job("sip"), 1 + random.below(12) as u64) {
        killed += 1;
    }
    finish(&server, &folder, "sip", &users, Odin::has_sip_password);
    let settings = settings(&server, "users/authentication:update");
    let again = settings.values().sum::<usize>() - USERS;
    println!("killed {killed} times; {again} of {USERS} passwords were sent again");
    assert!(killed >= POINTS && settings.len() == USERS);
    assert!(again <= killed * 8, "only what was under way is sent again");
    assert_eq!(server.odin().count("sip-password/generate:generate_many"), 1, "chosen once");
}

fn give_authentication(server: &Server, user: &str) -> bool {
    use odin_api::users::services::{Assignment, Update};
    let client = odin_api_ureq::Client::builder(server.base_url().as_str()).expect("a site");
    let client =
        client.credentials("admin", "admin").rate(odin_api::policy::Rate::unlimited()).build().expect("a client");
    client.call(Update::new(user).user_services([Assignment::assign("Authentication")])).is_ok()
}
