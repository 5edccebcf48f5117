//! Moving and removing, as people do it.

use odin_sim::{Odin, Server};

use crate::support::{Ended, folder, odin, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn numbers_are_moved_and_removed() {
    let (server, folder) = (Server::start(Odin::founding()), folder("moves"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let args = here(&["move-numbers", "+1-2015554100:+1-2015554103", "--to-group", "grp2.odin"]);
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--dry-run"]);
    assert!(
        out.starts_with("PUT /groups/dns ")
            && out.contains("\nDELETE /groups/dns ")
            && out.contains("\nPOST /groups/dns "),
        "{out}"
    );
    assert!(err.ends_with("requests for 1 items; none was sent.\n") && code == Some(0), "{err}");
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--journal", "move.journal"]);
    assert_eq!((&*out, &*err, code), ("1 done\n", "", Some(0)));
    let whose =
        |number: &str| run(&mut odin(&server, &folder), &["whose", number, "--service-provider", "ent.odin"]).out;
    assert!(whose("2015554103").contains("grp2.odin"));
    // What is done is left alone.
    assert_eq!(run(odin(&server, &folder).args(&args), &["--journal", "move.journal"]).out, "1 done\n");
    server.odin().add_fault("400@DELETE:/service-providers/dns$#1".parse().expect("a fault"));
    let args = here(&["remove-numbers", "+1-2015554110"]);
    let ended = run(&mut odin(&server, &folder), &args);
    assert!(
        ended.out.starts_with("+1-2015554110 (activated): failed: ")
            || ended.out.starts_with("+1-2015554110: failed: "),
        "{}",
        ended.out
    );
    assert_eq!((ended.code, whose("2015554110").contains("grp.odin")), (Some(1), true));
    assert_eq!(run(&mut odin(&server, &folder), &args).code, Some(0));
    assert_eq!(whose("2015554110"), "");
}

#[test]
fn users_are_moved() {
    let (server, folder) = (Server::start(Odin::founding()), folder("move-users"));
    std::fs::write(folder.join("people.txt"), "4006@example.net\n\n4008@example.net\n").expect("a file");
    let args = ["move-users", "--users", "people.txt", "--to-group", "grp2.odin", "--journal", "move.journal"];
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, &*err, code), ("2 done\n", "", Some(0)));
    let digest = run(&mut odin(&server, &folder), &["user-digest", "4006@example.net"]).out;
    assert!(digest.contains("grp2.odin"), "{digest}");
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::founding()), folder("moves-wrong"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let none = "error: the following required arguments were not provided:";
    let wrong: [(Vec<&str>, &str); 10] = [
        (here(&["move-numbers", "--to-group", "grp2.odin"]), none),
        (here(&["move-numbers", "+1-2015554100"]), none),
        (
            here(&["move-numbers", "+1-2015554100:+1-2015554099", "--to-group", "grp2.odin"]),
            "error: invalid value '+1-2015554100:+1-2015554099' for",
        ),
        (
            here(&["move-numbers", "+1-2015554100:+1-2015574100", "--to-group", "grp2.odin"]),
            "error: invalid value '+1-2015554100:+1-2015574100' for",
        ),
        (here(&["move-numbers", "+1-2015554001", "--to-group", "grp2.odin"]), "error: +1-2015554001: somebody has it"),
        (
            vec![
                "move-numbers",
                "+1-2015554100",
                "--service-provider",
                "ent.odin",
                "--group",
                "none",
                "--to-group",
                "grp2.odin",
            ],
            "error: ",
        ),
        (here(&["remove-numbers"]), none),
        (
            here(&["remove-numbers", "+1-9995550000"]),
            "error: +1-9995550000: the group grp.odin of ent.odin does not have it\n",
        ),
        (vec!["move-users", "--to-group", "grp2.odin"], none),
        (vec!["move-users", "none@example.net", "--to-group", "grp2.odin"], "error: none@example.net: "),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no file without a result");
    assert!(
        server
            .odin()
            .executed()
            .all(|record| &*record.method == "GET" || record.path.contains("auth") || record.path.contains("group-id"))
    );
}
