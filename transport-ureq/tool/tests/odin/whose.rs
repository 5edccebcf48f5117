//! Who has a number, as people ask.

use odin_sim::{Odin, Server};
use serde_json::Value;

use crate::support::{Ended, folder, odin, reach, rows, run, workbook};

#[test]
fn owners_are_printed_and_written_to_files() {
    let (server, folder) = (Server::start(Odin::example()), folder("whose"));
    for (scope, due) in [
        (&[][..], "platform"),
        (&["--service-provider", "ent.odin"], "service provider"),
        (&["--service-provider", "ent.odin", "--group", "grp.odin"], "group"),
    ] {
        let Ended { out, err, code } = run(odin(&server, &folder).arg("whose").args(scope), &["4001"]);
        assert_eq!((&*err, code), ("", Some(0)));
        assert!(out.lines().count() == 2 && out.contains("4001@example.net") && out.contains("extension"), "{out}");
        assert!(!out.contains("trunkGroup") && out.lines().all(|line| line == line.trim_end()), "{out:?}");
        assert_eq!(reach(&server), due);
    }
    let args = ["whose", "(201) 555-4010", "--json", "--csv", "owners.csv", "--xlsx", "owners.xlsx"];
    let Ended { out, code, .. } = run(&mut odin(&server, &folder), &args);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (json[0]["userId"].as_str(), json[0]["kind"].as_str(), code),
        (Some("hg.sales@example.net"), Some("huntGroup"), Some(0))
    );
    assert_eq!(rows(&folder.join("owners.csv")).len(), 1);
    let (lines, texts) = workbook(&folder.join("owners.xlsx"));
    // An extension is a text, so that none loses its zeros.
    assert!(
        lines == 2 && ["userId", "hg.sales@example.net", "4010"].iter().all(|text| texts.contains(*text)),
        "{texts:?}"
    );
    let again = run(&mut odin(&server, &folder), &["whose", "4001", "--xlsx", "owners.xlsx"]);
    assert_eq!((&*again.err, again.code), ("error: owners.xlsx exists already\n", Some(2)));
    let name = run(&mut odin(&server, &folder), &["whose", "4001", "--as", "name"]).out;
    assert!(name.contains("linePort") && name.contains("userId"), "{name}");
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("whose-wrong"));
    let wrong: [(&[&str], &str, i32); 8] = [
        (&[], "error: the following required arguments were not provided:", 2),
        (&["4001", "--group", "grp.odin"], "error: the following required arguments were not provided:", 2),
        (&["4001", "--service-provider", "ent.odin", "--group", "none"], "error: ", 2),
        (
            &["4O01", "--as", "extension"],
            "error: wanted: \"4O01\" is no extension: it has other characters than digits\n",
            2,
        ),
        (
            &["4001", "--as", "number"],
            "error: wanted: \"4001\" is no phone number: it has fewer than seven digits\n",
            2,
        ),
        (&["-4999"], "error: wanted: \"-4999\" is no extension: it has other characters than digits\n", 2),
        (&["", "--platform"], "error: unexpected argument '--platform' found", 2),
        (&["4999"], "Nobody in the platform has \"4999\".\n", 1),
    ];
    for (args, message, status) in wrong {
        let command = &mut odin(&server, &folder);
        command.args(["whose", "--csv", "table.csv", "--xlsx", "table.xlsx"]);
        let Ended { out, err, code } = run(command, args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(status)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no table without a result");
}
