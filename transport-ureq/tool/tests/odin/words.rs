//! What people read and write, whatever the command: counts, and names.

use odin_sim::{Odin, Server};

use crate::support::{Ended, folder, odin, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn one_thing_is_told_as_one() {
    let (server, folder) = (Server::start(Odin::example()), folder("words-counts"));
    std::fs::write(folder.join("one.csv"), "userId\n4001@example.net,x\n").expect("a file");
    let shown = |args: &[&str]| {
        let Ended { out, err, code } = run(&mut odin(&server, &folder), args);
        (out + &err, code)
    };
    for (args, end, code) in [
        (&["rebuild-devices", "--device", "phone4001", "--dry-run"][..], "1 request for 1 item; none was sent.\n", 0),
        (
            &["rebuild-devices", "--device", "phone4001", "--device", "phone4002", "--dry-run"],
            "2 requests for 2 items; none was sent.\n",
            0,
        ),
        (&["licences", "--csv", "licences.csv"], " rows in licences.csv\n", 0),
        (&["whose", "4006@example.net", "--csv", "whose.csv"], "1 row in whose.csv\n", 0),
        (
            &["sheet", "users", "delete", "one.csv", "--dry-run"],
            "row 2: it has 2 cells, and the first row has 1 column\n",
            2,
        ),
    ] {
        let (told, ended) = shown(&[args, &GROUP].concat());
        assert!(told.ends_with(end) && ended == Some(code), "{args:?}: {told}");
    }
}

/// The options of a command, by its help.
fn options(help: &str) -> Vec<&str> {
    let takes_one = |line: &&str| line.starts_with('-') && line.contains('<');
    let option = |line: &'_ str| line.find("--").map(|at| at..line.find(" <").unwrap_or(line.len()));
    help.lines().map(str::trim_start).filter(takes_one).filter_map(|line| Some(&line[option(line)?])).collect()
}

/// Without a name a request would be about something else: about all devices, or about nothing.
#[test]
fn no_argument_takes_an_empty_text() {
    let (server, folder) = (Server::start(Odin::example()), folder("words-blanks"));
    let told = |args: &[&str]| run(&mut odin(&server, &folder), args);
    let help = told(&["--help"]).out;
    let (_, commands) = help.split_once("Commands:\n").expect("commands");
    let commands =
        commands.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let (mut seen, mut texts) = (0, 0);
    for command in commands.filter(|command| *command != "help") {
        let help = told(&[command, "--help"]).out;
        let first = if help.contains("\nArguments:\n") { vec![vec![command, ""]] } else { Vec::new() };
        for args in options(&help).into_iter().map(|option| vec![command, option, ""]).chain(first) {
            let Ended { out, err, code } = told(&args);
            let is_named =
                err.starts_with("error: invalid value '' for ") || err.starts_with("error: a value is required for ");
            assert!(is_named && out.is_empty() && code == Some(2), "{args:?}: {out}{err}");
            texts += usize::from(err.contains("it is empty"));
            seen += 1;
        }
    }
    assert!(seen > 120 && texts > 40, "{seen} arguments, {texts} of them texts");
    let one = told(&[&["rebuild-devices", "--device", " ", "--dry-run"], &GROUP[..]].concat());
    assert!(one.err.starts_with("error: invalid value ' ' for '--device <NAME>': it is empty\n"), "{}", one.err);
    assert_eq!((one.code, server.odin().requests()), (Some(2), 0));
}
