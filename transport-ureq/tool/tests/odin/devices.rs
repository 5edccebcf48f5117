//! Tags, files and restarts of devices, as people order them.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, folder, limited, mode, odin, paths, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];
const RESET: &str = "groups/devices/reset:reset";

fn here(args: &[&'static str]) -> Vec<&'static str> {
    [args, &GROUP[..]].concat()
}

#[test]
fn devices_are_tagged_rebuilt_and_restarted() {
    let (server, folder) = (Server::start(Odin::example()), folder("devices"));
    let args = here(&["device-tags", "LOGO=odin.png", "%NOTE%=a=b", "--rebuild", "--reset"]);
    let Ended { out, err, code } =
        run(odin(&server, &folder).args(&args), &["--dry-run", "--journal", "tags.journal", "--csv", "tags.csv"]);
    let first = r#"POST /groups/devices/tags {"serviceProviderId":"ent.odin","groupId":"grp.odin","deviceName":"phone4001","tagName":"%LOGO%","tagValue":"odin.png"}"#;
    assert_eq!((out.lines().next(), out.lines().count(), code), (Some(first), 5 * 4, Some(0)), "{out}");
    assert!(out.contains(r#""tagName":"%NOTE%","tagValue":"a=b""#), "{out}");
    assert_eq!(err, "20 requests for 5 items; none was sent.\n");
    assert_eq!((folder.read_dir().expect("a folder").count(), server.odin().count(RESET)), (0, 0));

    let files = ["--journal", "tags.journal", "--csv", "tags.csv"];
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &files);
    assert_eq!((&*out, &*err, code), ("5 done\n", "", Some(0)));
    let table = rows(&folder.join("tags.csv"));
    assert_eq!((table.len(), &table[0][0], &table[0][1]), (5, "phone4001", "done"));
    assert_eq!((mode(&folder.join("tags.csv")), mode(&folder.join("tags.journal"))), (0o600, 0o600));
    // What is done is left alone.
    let Ended { out, code, .. } = run(odin(&server, &folder).args(&args), &files[..2]);
    assert_eq!((&*out, code, server.odin().count(RESET)), ("5 done\n", Some(0), 5));
    assert_eq!(server.odin().count("groups/devices/tags:create"), 10);

    std::fs::write(folder.join("some.txt"), "phone4001\n\nphone4002\n").expect("a file");
    let args = here(&["rebuild-devices", "--devices", "some.txt", "--type", "Polycom VVX 400", "--json"]);
    let Ended { out, code, .. } = run(&mut odin(&server, &folder), &args);
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&report["job"], &report["counts"]["done"], code), (&"devices.rebuild".into(), &2.into(), Some(0)));
    assert_eq!(server.odin().count("groups/devices/rebuild:rebuild"), 7);
    assert_eq!(server.odin().count(RESET), 5);
}

#[test]
fn some_devices_are_rebuilt_and_restarted() {
    let (server, folder) = (Server::start(Odin::example()), folder("devices-some"));
    let args = here(&["rebuild-devices", "--reset", "--device", "phone4001", "--dry-run"]);
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--json"]);
    let plan: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&plan["job"], &*err, code), (&"devices.rebuild+reset".into(), "", Some(0)));
    let shown =
        plan["items"][0]["requests"].as_array().expect("requests").iter().map(|it| it.as_str().expect("a text"));
    assert_eq!(paths(&shown.collect::<Vec<_>>().join("\n")), ["/groups/devices/rebuild", "/groups/devices/reset"]);
    let args = here(&["reset-devices", "--device", "phone4001", "--device", "phone4002"]);
    let out = run(odin(&server, &folder).args(&args), &["--dry-run"]).out;
    assert!(out.contains("phone4001") && out.contains("phone4002"), "{out}");
    assert_eq!((paths(&out), server.odin().count(RESET)), (vec!["/groups/devices/reset"; 2], 0));
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, &*err, code, server.odin().count(RESET)), ("2 done\n", "", Some(0), 2));
}

/// The devices are restarted by then, so that is told in any case.
#[test]
fn a_table_that_cannot_be_written_is_told_after_what_was_done() {
    let (server, folder) = (Server::start(Odin::example()), folder("devices-full"));
    let args = here(&["reset-devices", "--csv", "reset.csv"]);
    let Ended { out, err, code } = run(&mut limited(&odin(&server, &folder), 0), &args);
    assert_eq!((&*out, code), ("5 done\n", Some(1)), "{err}");
    assert!(err.starts_with("error: reset.csv cannot be written: File too large"), "{err}");
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "nothing half-written");
}

#[test]
fn what_failed_is_tried_again_and_what_is_unknown_is_not() {
    let (server, folder) = (Server::start(Odin::example()), folder("devices-failures"));
    server.odin().add_fault("400@POST:/groups/devices/reset$#2".parse().expect("a fault"));
    server.odin().add_fault("reset@POST:/groups/devices/reset$#4".parse().expect("a fault"));
    let args = here(&["reset-devices", "--journal", "j", "--concurrency", "1"]);
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert!(
        out.starts_with("phone4002: failed: groups.devices.reset.reset (POST /groups/devices/reset): 400"),
        "{out}"
    );
    assert!(out.contains("\nphone4004: unknown: ") && out.ends_with("\n3 done, 1 failed, 1 unknown\n"), "{out}");
    assert!(err.contains("run the same command again, with --journal j") && code == Some(3), "{err}");
    let restarted = server.odin().count(RESET);
    let Ended { out, code, .. } = run(&mut odin(&server, &folder), &args);
    assert!(out.starts_with("phone4004: unknown: ") && out.ends_with("\n4 done, 1 unknown\n"), "{out}");
    assert_eq!((code, server.odin().count(RESET)), (Some(3), restarted + 1), "only the one that failed");
    let Ended { err, code, .. } = run(odin(&server, &folder).args(&args), &["--device", "phone4001"]);
    assert!(err.starts_with("error: journal: it belongs to devices.reset of ent.odin/grp.odin, not to"), "{err}");
    assert_eq!(code, Some(2));
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("devices-wrong"));
    std::fs::write(folder.join("empty.txt"), "\n").expect("a file");
    let none = "error: the following required arguments were not provided:";
    let (long, long_name) = (format!("LOGO={}", "x".repeat(257)), format!("{}=a", "x".repeat(63)));
    let elsewhere = |group, job| vec![job, "--service-provider", "ent.odin", "--group", group];
    let no_group = "error: groups.devices.list (GET /groups/devices): 404";
    let mut wrong: Vec<(Vec<&str>, &str)> = vec![
        (here(&["device-tags"]), none),
        (vec!["device-tags", "LOGO=a", "--group", "grp.odin"], none),
        (
            here(&["device-tags", "LOGO"]),
            "error: invalid value 'LOGO' for '<TAG=VALUE>...': a tag needs an equals sign",
        ),
        (here(&["device-tags", "%%=a"]), "error: invalid value '%%=a' for '<TAG=VALUE>...': there is no name"),
        (here(&["device-tags", "LOGO="]), "error: invalid value 'LOGO=' for '<TAG=VALUE>...': there is no value"),
        ([&["device-tags", &*long][..], &GROUP].concat(), "error: invalid value 'LOGO=xxxxx"),
        ([&["device-tags", &*long_name][..], &GROUP].concat(), "error: invalid value 'xxxxx"),
        (here(&["device-tags", "LOGO=a", "%LOGO%=b"]), "error: %LOGO%: it is named twice\n"),
        ([&elsewhere("none", "device-tags")[..], &["LOGO=a"]].concat(), no_group),
    ];
    for job in ["rebuild-devices", "reset-devices"] {
        wrong.extend([
            (vec![job, "--service-provider", "ent.odin"], none),
            (elsewhere("none", job), no_group),
            (elsewhere("grp2.odin", job), "error: devices: the group grp2.odin has none\n"),
        ]);
        for (args, message) in [
            (&["--device", "none"][..], "error: none: the group grp.odin has no such device\n"),
            (
                &["--type", "None"],
                "error: devices: the group grp.odin has none of the type None, but of Polycom VVX 400\n",
            ),
            (&["--device", "phone4001", "--device", "phone4001"], "error: phone4001: it is named twice\n"),
            (&["--devices", "empty.txt"], "error: devices: there are none\n"),
            (&["--devices", "none.txt"], "error: none.txt cannot be read: No such file"),
            (&["--device", "a", "--devices", "b"], "error: the argument '--device <NAME>' cannot be used with"),
            (&["--concurrency", "0"], "error: invalid value '0' for '--concurrency <NUMBER>'"),
            (&["--concurrency", "65"], "error: invalid value '65' for '--concurrency <NUMBER>'"),
        ] {
            wrong.push(([&[job], &GROUP[..], args].concat(), message));
        }
    }
    for (args, message) in wrong {
        let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--csv", "table.csv"]);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 1, "no table without a result");
    let is_read = |record: &odin_sim::Record| &*record.method == "GET" || record.path.contains("/auth");
    assert!(server.odin().executed().all(is_read));
}
