//! Free extensions, trunk capacity, digests and calls, as people ask for them.

use odin_sim::{Now, Odin, Server};
use serde_json::Value;

use crate::support::{Ended, folder, odin, rows, run, workbook};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn free_extensions_are_printed_and_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("free-extensions"));
    let args = [&["free-extensions", "4005", "4012"], &GROUP[..]].concat();
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, &*err, code), ("extension\n4009\n4011\n4012\n", "", Some(0)));
    let first = run(odin(&server, &folder).args(&args), &["--first", "1", "--quick", "--json", "--csv", "free.csv"]);
    assert_eq!(serde_json::from_str::<Value>(&first.out).expect("JSON"), serde_json::json!(["4009"]));
    assert_eq!(rows(&folder.join("free.csv")).len(), 1);
    // Without alternate numbers and DNIS numbers it is fewer calls.
    let asked = |more: &[&str]| {
        server.odin().clear_records();
        assert_eq!(run(odin(&server, &folder).args(&args), more).code, Some(0));
        server.odin().records().filter(|record| record.method == "GET").count()
    };
    assert_eq!((asked(&["--quick"]), asked(&[]) > 3), (3, true));
    let args = [&["free-extensions", "4001", "4008"], &GROUP[..]].concat();
    let ended = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*ended.out, &*ended.err, ended.code), ("", "All extensions from 4001 to 4008 are taken.\n", Some(1)));
}

#[test]
fn the_trunk_capacity_is_printed_and_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("trunk-capacity"));
    let args = ["trunk-capacity", "--service-provider", "ent.odin", "--csv", "trunks.csv", "--xlsx", "trunks.xlsx"];
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*err, code), ("", Some(0)));
    assert_eq!(out, "3 rows in trunks.csv\n3 rows in trunks.xlsx\n");
    let (lines, texts) = workbook(&folder.join("trunks.xlsx"));
    assert!(lines == 4 && texts.contains("maxActiveCalls") && texts.contains("trunk.odin"), "{texts:?}");
    let json = run(&mut odin(&server, &folder), &[&args[..3], &["--json"]].concat()).out;
    assert!(serde_json::from_str::<Value>(&json).expect("JSON")["groups"].is_array(), "{json}");
    let trunk = &rows(&folder.join("trunks.csv"))[2];
    assert_eq!((&trunk[0], &trunk[1], &trunk[2]), ("grp.odin", "trunk.odin", "10"));
}

#[test]
fn a_user_and_a_call_center_are_seen_at_a_glance() {
    let (server, folder) = (Server::start(Odin::example()), folder("digests"));
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &["user-digest", "4001@example.net"]);
    assert_eq!((&*err, code), ("", Some(0)));
    assert!(out.contains("lastName") && out.contains("Lovelace") && out.contains("servicePacks"), "{out}");
    for (job, id, key, value) in [
        ("user-digest", "4001@example.net", "lastName", "Lovelace"),
        ("call-center-digest", "cc.support@example.net", "name", "Support Center"),
    ] {
        let table = format!("{job}.csv");
        let out = run(&mut odin(&server, &folder), &[job, id, "--json", "--csv", &table]).out;
        assert_eq!(serde_json::from_str::<Value>(&out).expect("JSON")[key], value);
        assert!(rows(&folder.join(table)).iter().any(|row| &row[0] == key && &row[1] == value), "{job}");
    }
}

/// Midnight in New York is at 05:00 UTC.
#[test]
fn calls_are_counted_by_the_clocks_of_a_time_zone() {
    let mut platform = Odin::example();
    platform.generate_calls(5, 200, Now::seconds(1_730_764_800));
    let (server, folder) = (Server::start(platform), folder("calls"));
    let calls = |what: &str, args: &[&str]| {
        let ended = run(odin(&server, &folder).args(["calls", what, "--from", "2024-11-04"]).args(GROUP), args);
        assert_eq!((&*ended.err, ended.code), ("", Some(0)), "{what}");
        ended.out
    };
    assert!(calls("days", &[]).contains("2024-11-04T00:00:00Z"));
    let new_york = ["--time-zone", "America/New_York"];
    assert!(calls("days", &new_york).contains("2024-11-04T00:00:00-05:00"));
    let hours = calls("hours", &new_york);
    assert!(hours.contains("2024-11-04T18:00:00-05:00") && !hours.contains("2024-11-04T20:00"), "{hours}");
    for (what, count) in [("days", 1), ("hours", hours.lines().count() - 1)] {
        let json = calls(what, &["--time-zone", "America/New_York", "--json"]);
        assert_eq!(serde_json::from_str::<Vec<Value>>(&json).expect("JSON").len(), count, "{what}");
    }
    assert_eq!(
        calls("each", &["--csv", "calls.csv"]),
        format!("{} rows in calls.csv\n", rows(&folder.join("calls.csv")).len())
    );
    let total: i64 = serde_json::from_str::<Vec<Value>>(&calls("users", &["--json"]))
        .expect("JSON")
        .iter()
        .map(|row| row["total"].as_i64().expect("a number"))
        .sum();
    assert_eq!(total, i64::try_from(rows(&folder.join("calls.csv")).len()).expect("a number"));
}

/// From the first moment of the first day to the last second of the last one.
#[test]
fn calls_are_asked_for_of_whole_days() {
    let (server, folder) = (Server::start(Odin::example()), folder("calls-days"));
    for (more, start, end) in [
        (&[][..], "2024-11-02T00:00:00", "2024-11-02T23:59:59"),
        (&["--to", "2024-11-04", "--time-zone", "America/New_York"], "2024-11-02T04:00:00", "2024-11-05T04:59:59"),
    ] {
        server.odin().clear_records();
        let args = [&["calls", "users", "--from", "2024-11-02"], more, &GROUP[..]].concat();
        assert_eq!(run(&mut odin(&server, &folder), &args).code, Some(0));
        let platform = server.odin();
        let mut asked = platform.records().filter(|record| record.query.contains("startTime="));
        let query = asked.next().expect("a question").query.replace("%3A", ":");
        assert!(query.contains(&format!("startTime={start}")) && query.contains(&format!("endTime={end}")), "{query}");
    }
    // What is not known of somebody is said, and the rest is there.
    server.odin().add_fault("403@GET:/users/call-records/stats$#2".parse().expect("a fault"));
    let args = [&["calls", "users", "--from", "2024-11-02", "--csv", "calls.csv"], &GROUP[..]].concat();
    let Ended { out, code, .. } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, code), ("9 rows in calls.csv\n", Some(1)));
    let table = rows(&folder.join("calls.csv"));
    assert_eq!(table.iter().filter(|row| row[row.len() - 1].contains("403")).count(), 1);
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("figures-wrong"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let none = "error: the following required arguments were not provided:";
    let wrong: [(Vec<&str>, &str); 22] = [
        (vec!["user-digest"], none),
        (vec!["user-digest", "none@example.net"], "error: "),
        (vec!["call-center-digest"], none),
        (vec!["call-center-digest", "4001@example.net"], "error: "),
        (here(&["calls", "days"]), none),
        (
            here(&["calls", "days", "--from", "2024-11-04", "--to", "2024-11-03"]),
            "error: the period ends before it begins\n",
        ),
        (
            here(&["calls", "days", "--from", "2024-01-01", "--to", "2024-12-31"]),
            "error: the period is longer than three months\n",
        ),
        (
            here(&["calls", "days", "--from", "2024-11-04", "--time-zone", "Mars"]),
            "error: invalid value 'Mars' for '--time-zone <ZONE>': no time zone",
        ),
        (
            here(&["calls", "days", "--from", "2024-13-04"]),
            "error: invalid value '2024-13-04' for '--from <YYYY-MM-DD>': it is no day such as 2024-11-30\n",
        ),
        (here(&["calls", "days", "--from", "9999-12-31"]), "error: invalid value '9999-12-31' for '--from"),
        (here(&["calls", "days", "--from", "2024-11-04", "--to", "x"]), "error: invalid value 'x' for '--to"),
        (here(&["free-extensions", "4000", "4010", "--first", "0"]), "error: invalid value '0' for '--first <NUMBER>'"),
        (
            here(&["free-extensions", "4000", "4010", "--rate", "0"]),
            "error: invalid value '0' for '--rate <NUMBER>': a number from 0.01 to 100000\n",
        ),
        (vec!["free-extensions"], none),
        (here(&["free-extensions", "4000"]), none),
        (vec!["free-extensions", "4000", "4001", "--service-provider", "ent.odin"], none),
        (here(&["free-extensions", "4099", "4000"]), "error: range: it ends (4000) before it begins (4099)\n"),
        (here(&["free-extensions", "4000", "49990"]), "error: range: 4000 and 49990 have not as many digits\n"),
        (here(&["free-extensions", "0000000", "0000001"]), "error: range: extensions of the group grp.odin have "),
        (vec!["free-extensions", "40", "41", "--service-provider", "ent.odin", "--group", "none"], "error: "),
        (vec!["trunk-capacity"], none),
        (vec!["trunk-capacity", "--service-provider", "none"], "error: "),
    ];
    for (args, message) in wrong {
        let ended = run(odin(&server, &folder).args(&args), &["--csv", "table.csv"]);
        let Ended { out, err, code } = ended;
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no table without a result");
}
