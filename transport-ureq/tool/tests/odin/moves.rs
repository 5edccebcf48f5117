//! Moving and removing, as people do it.

use odin_sim::{Odin, Server};

use crate::support::{Ended, folder, odin, paths, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn numbers_are_moved_and_removed() {
    let (server, folder) = (Server::start(Odin::example()), folder("moves"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let args = here(&["move-numbers", "+1-2015554100:+1-2015554103", "--to-group", "grp2.odin"]);
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--dry-run"]);
    assert!(
        out.starts_with("PUT /groups/dns ")
            && out.contains("\nDELETE /groups/dns ")
            && out.contains("\nPOST /groups/dns "),
        "{out}"
    );
    assert!(err.ends_with("requests for 1 item; none was sent.\n") && code == Some(0), "{err}");
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
fn all_numbers_that_are_named_go_where_they_are_to() {
    let (server, folder) = (Server::start(Odin::example()), folder("moves-far"));
    let numbers = ["+1-2015554100:+1-2015554101", "+1-2015554110"];
    let far = ["--to-service-provider", "TestGroup", "--to-group", "Test", "--dry-run"];
    let args = [&["move-numbers"], &numbers[..], &GROUP, &far].concat();
    let out = run(&mut odin(&server, &folder), &args).out;
    for range in [r#""min":"+1-2015554100","max":"+1-2015554101""#, r#""min":"+1-2015554110","max":"+1-2015554110""#] {
        for path in ["POST /service-providers/dns", "POST /groups/dns"] {
            let is_due = |line: &&str| line.starts_with(path) && line.contains(range) && line.contains("TestGroup");
            assert_eq!(out.lines().filter(is_due).count(), 1, "{path} {range}: {out}");
        }
    }
    let args = [&["remove-numbers"], &numbers[..], &GROUP, &["--dry-run"]].concat();
    let out = run(&mut odin(&server, &folder), &args).out;
    // They are activated: switched off, taken from the group, given up.
    assert_eq!(paths(&out), ["/groups/dns", "/groups/dns", "/service-providers/dns"].repeat(2));
}

/// Neither the new group nor the old one takes the number.
#[test]
fn what_cannot_be_taken_back_is_told() {
    let (server, folder) = (Server::start(Odin::example()), folder("stranded"));
    server.odin().add_fault("400@POST:/groups/dns".parse().expect("a fault"));
    let args = [&["move-numbers", "+1-2015554100", "--to-group", "grp2.odin"], &GROUP[..]].concat();
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert!(out.contains(": failed: ") && out.contains("; what was done before could not be taken back: "), "{out}");
    assert_eq!((&*err, code), ("There is no journal, so the same command begins anew.\n", Some(1)));
}

#[test]
fn users_are_moved() {
    let (server, folder) = (Server::start(Odin::example()), folder("move-users"));
    std::fs::write(folder.join("people.txt"), "4006@example.net\n\n4008@example.net\n").expect("a file");
    let args = ["move-users", "--users", "people.txt", "--to-group", "grp2.odin", "--journal", "move.journal"];
    let named = ["move-users", "4006@example.net", "4008@example.net", "--to-group", "grp2.odin", "--dry-run"];
    let shown = run(&mut odin(&server, &folder), &named).out;
    assert_eq!(paths(&shown), ["/users/group-id"; 2]);
    assert_eq!(run(odin(&server, &folder).args(args), &["--dry-run"]).out, shown);
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, &*err, code), ("2 done\n", "", Some(0)));
    let digest = run(&mut odin(&server, &folder), &["user-digest", "4006@example.net"]).out;
    assert!(digest.contains("grp2.odin"), "{digest}");
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("moves-wrong"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let none = "error: the following required arguments were not provided:";
    let wrong: [(Vec<&str>, &str); 17] = [
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
        (
            here(&["move-numbers", "+1-2015550000:+1-2015559999", "--to-group", "grp2.odin"]),
            "error: +1-2015550000: the group grp.odin of ent.odin does not have it\n",
        ),
        (
            here(&["move-numbers", "front", "--to-group", "grp2.odin"]),
            "error: invalid value 'front' for '<NUMBER[:NUMBER]>...': it is no number such as +1-2015554100\n",
        ),
        (
            here(&["remove-numbers", "+1-2015554100:"]),
            "error: invalid value '+1-2015554100:' for '<NUMBER[:NUMBER]>...': the two ends of the range are not numbers",
        ),
        (
            here(&["move-numbers", "+1-2015554100", "--to-group", "none"]),
            "error: groups.dns.list (GET /groups/dns): 404 Not Found: Group not found: none\n",
        ),
        (
            here(&["move-numbers", "+1-2015554100", "--to-group", "grp2.odin", "--to-service-provider", "none"]),
            "error: groups.dns.list (GET /groups/dns): 404 Not Found: Service provider not found: none\n",
        ),
        (
            vec!["move-users", "4006@example.net", "--users", "a", "--to-group", "grp2.odin"],
            "error: the argument '[USER ID]...' cannot be used with '--users <FILE>'\n",
        ),
        (vec!["move-users", "4006@example.net", "--to-group", "none"], "error: 4006@example.net: "),
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

#[test]
fn a_group_is_moved() {
    let (server, folder) = (Server::start(Odin::example()), folder("move-group"));
    let here = |args: &[&'static str]| [&["move-group", "--to-group", "hq.odin"], &GROUP[..], args].concat();
    // Everything that stays is named at once, by the words that let it stay.
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &here(&["--dry-run"]));
    let parts: Vec<_> = err.trim_start_matches("error: ").lines().map(|line| line.split(':').next()).collect();
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    assert_eq!((&*out, code), ("", Some(2)));
    assert_eq!(
        parts,
        ["administrators", "auto-attendants", "call-centers", "devices", "hunt-groups", "trunk-groups"],
        "{err}"
    );
    let left: &'static str = parts.join(",").leak();
    let args = here(&["--leave", left, "--journal", "move.journal"]);
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &[&args[..], &["--dry-run"]].concat());
    assert!(out.starts_with("POST /groups {") && out.contains("\nPUT /users/group-id {"), "{out}");
    assert!(err.contains("hunt-groups stay behind: hg.sales@example.net.\n"), "{err}");
    assert_eq!((code, folder.join("move.journal").exists()), (Some(0), false));
    let all = run(&mut odin(&server, &folder), &here(&["--leave", "all", "--dry-run"]));
    assert_eq!((all.out, all.err, all.code), (out, err, code));
    let Ended { err, code, .. } = run(&mut odin(&server, &folder), &here(&["--leave", "devices", "--dry-run"]));
    assert!(err.contains("\nhunt-groups: ") && !err.contains("devices: ") && code == Some(2), "{err}");
    server.odin().add_fault("400@PUT:/users/group-id$#3".parse().expect("a fault"));
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert!(out.ends_with(" done, 1 failed\n") && err.ends_with("--journal move.journal.\n"), "{out}{err}");
    assert_eq!(code, Some(1));
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert!(out.ends_with(" done\n") && code == Some(0), "{out}{err}");
    let digest = run(&mut odin(&server, &folder), &["user-digest", "4006@example.net"]).out;
    assert!(digest.contains("hq.odin"), "{digest}");
    // One in which nothing stays is gone.
    let args = ["move-group", "--service-provider", "ent.odin", "--group", "grp2.odin", "--to-group", "b.odin"];
    let ended = run(odin(&server, &folder).args(args), &["--journal", "empty.journal"]);
    assert_eq!((&*ended.out, ended.code), ("2 done\n", Some(0)), "{}", ended.err);
    let ended = run(odin(&server, &folder).args(args), &["--journal", "again.journal"]);
    assert!(ended.err.contains("grp2.odin") && ended.code == Some(2), "{}", ended.err);
}

#[test]
fn wrong_arguments_move_no_group() {
    let (server, folder) = (Server::start(Odin::example()), folder("move-group-wrong"));
    let here = |args: &[&'static str]| [&["move-group", "--service-provider", "ent.odin"], args].concat();
    let group = ["--group", "grp2.odin"];
    let wrong: [(Vec<&str>, &str); 8] = [
        (here(&group), "error: the following required arguments were not provided:\n  --to-group <ID>\n"),
        (
            here(&["--to-group", "new.odin"]),
            "error: the following required arguments were not provided:\n  --group <ID>\n",
        ),
        (
            here(&["--group", "none", "--to-group", "new.odin", "--dry-run"]),
            "error: groups.get (GET /groups): 404 Not Found: Group not found: none\n",
        ),
        (
            [&here(&group)[..], &["--to-group", "grp.odin", "--dry-run"]].concat(),
            "error: grp.odin: ent.odin has such a group already\n",
        ),
        (
            [&here(&group)[..], &["--to-group", "grp2.odin", "--dry-run"]].concat(),
            "error: grp2.odin: the group is there already\n",
        ),
        (
            [&here(&group)[..], &["--to-group", "new.odin"]].concat(),
            "error: a group that is half moved cannot be planned again: ",
        ),
        (
            [&here(&group)[..], &["--to-group", "new.odin", "--dry-run", "--leave", "phones"]].concat(),
            "error: invalid value 'phones' for '--leave <PART>': it is none of account-codes ",
        ),
        (
            [&here(&group)[..], &["--to-group", "new.odin", "--dry-run", "--to-service-provider", "none"]].concat(),
            "error: service-providers.get (GET /service-providers): 404 Not Found: Service provider not found: none\n",
        ),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
        assert!(!err.contains("none of account-codes") || err.contains(" voice-portal, nor all\n"), "{err}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no file without a result");
    assert!(server.odin().executed().all(|record| &*record.method == "GET" || record.path.contains("auth")));
}
