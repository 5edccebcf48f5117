//! Free extensions and trunk capacity, as people ask for them.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, folder, odin, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn free_extensions_are_printed_and_written() {
    let (server, folder) = (Server::start(Odin::founding()), folder("free-extensions"));
    let args = [&["free-extensions", "4005", "4012"], &GROUP[..]].concat();
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, &*err, code), ("extension\n4009\n4011\n4012\n", "", Some(0)));
    let first = run(odin(&server, &folder).args(&args), &["--first", "1", "--quick", "--json", "--csv", "free.csv"]);
    assert_eq!(serde_json::from_str::<Value>(&first.out).expect("JSON"), serde_json::json!(["4009"]));
    assert_eq!(rows(&folder.join("free.csv")).len(), 1);
    let args = [&["free-extensions", "4001", "4008"], &GROUP[..]].concat();
    let ended = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*ended.out, &*ended.err, ended.code), ("", "All extensions from 4001 to 4008 are taken.\n", Some(1)));
}

#[test]
fn the_trunk_capacity_is_printed_and_written() {
    let (server, folder) = (Server::start(Odin::founding()), folder("trunk-capacity"));
    let args = ["trunk-capacity", "--service-provider", "ent.odin", "--csv", "trunks.csv", "--xlsx", "trunks.xlsx"];
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*err, code), ("", Some(0)));
    assert_eq!(out, "3 rows in trunks.csv\n3 rows in trunks.xlsx\n");
    let trunk = &rows(&folder.join("trunks.csv"))[2];
    assert_eq!((&trunk[0], &trunk[1], &trunk[2]), ("grp.odin", "trunk.odin", "10"));
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::founding()), folder("figures-wrong"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let none = "error: the following required arguments were not provided:";
    let wrong: [(Vec<&str>, &str); 9] = [
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
