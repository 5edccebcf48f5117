//! Call flows, as people draw them.

use odin_sim::{Odin, Server};

use crate::support::{Ended, folder, odin, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];

#[test]
fn a_flow_is_drawn_in_every_format_to_a_file_or_not() {
    let (server, folder) = (Server::start(Odin::example()), folder("call-flow"));
    for (format, file, begin) in [
        ("dot", "calls.dot", "digraph"),
        ("html", "calls.html", "<!DOCTYPE html>"),
        ("json", "calls.json", "{"),
        ("mermaid", "calls.mmd", "flowchart"),
        ("dot", "calls.gv", "digraph"),
        ("html", "calls.htm", "<!DOCTYPE html>"),
        ("mermaid", "calls.mermaid", "flowchart"),
        ("svg", "calls.svg", "<svg"),
        // What --format says goes before the ending.
        ("dot", "dot.svg", "digraph"),
    ] {
        let args = [&["call-flow", "4001", "--format", format], &GROUP[..]].concat();
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert_eq!((&*err, code), ("", Some(0)), "{format}");
        assert!(out.to_lowercase().starts_with(&begin.to_lowercase()), "{format}: {out}");
        assert!(out.contains("Ada Lovelace"), "{format}: {out}");
        // The ending of the file says the format as well.
        let said = if file == "dot.svg" { &["--format", "dot"][..] } else { &[] };
        let args = [&["call-flow", "4001", "--out", file], said, &GROUP[..]].concat();
        let ended = run(&mut odin(&server, &folder), &args);
        assert_eq!((&*ended.out, ended.code), ("", Some(0)), "{}", ended.err);
        assert_eq!(std::fs::read_to_string(folder.join(file)).expect("a file"), out, "{format}");
        let again = run(&mut odin(&server, &folder), &args);
        assert_eq!((again.err, again.code), (format!("error: {file} exists already\n"), Some(2)));
    }
}

/// A hunt group has services of users itself.
#[test]
fn the_services_of_a_hunt_group_are_read_if_asked_for() {
    let (server, folder) = (Server::start(Odin::example()), folder("call-flow-instances"));
    for (more, read) in [(&[][..], 0), (&["--instance-services"], 1)] {
        let args = [&["call-flow", "+1-2015554010"], more, &GROUP[..]].concat();
        let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
        assert_eq!((&*err, code), ("", Some(0)));
        assert!(out.starts_with("flowchart") && out.contains("Sales Hunt"), "{out}");
        let platform = server.odin();
        let asked = platform.records().filter(|record| record.path == "/users/services/settings");
        assert_eq!(asked.filter(|record| record.query.contains("hg.sales")).count(), read, "{more:?}");
    }
}

#[test]
fn agents_are_followed_up_to_a_number() {
    let (server, folder) = (Server::start(Odin::example()), folder("call-flow-agents"));
    let client = odin_api_ureq::Client::builder(server.base_url().as_str()).expect("a site");
    let client = client.credentials("admin", "admin").build().expect("a client");
    let agents = (1..=3).map(|at| format!("400{at}@example.net"));
    let profile = odin_api::shapes::service::ServiceInstanceProfile::default();
    let update = odin_api::groups::hunt_groups::Update::new("hg.sales@example.net", profile).agents(agents);
    client.call(update).expect("agents");
    let read = |args: &[&str]| {
        let args = [&["call-flow", "+1-2015554010"], args, &GROUP[..]].concat();
        assert_eq!(run(&mut odin(&server, &folder), &args).code, Some(0));
        let mut platform = server.odin();
        let count = platform.records().filter(|record| record.path == "/users/services/settings").count();
        platform.clear_records();
        count
    };
    let counts = [&[][..], &["--follow-agents", "2"], &["--follow-agents", "3"]].map(read);
    assert_eq!(counts, [3, 0, 3]);
    let help = run(&mut odin(&server, &folder), &["call-flow", "--help"]).out;
    assert!(help.contains("[default: 12]"), "{help}");
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("call-flow-wrong"));
    let here = |args: &[&'static str]| [args, &GROUP[..]].concat();
    let wrong: [(Vec<&str>, &str); 8] = [
        (here(&[]), "error: the following required arguments were not provided:"),
        (vec!["4001", "--service-provider", "ent.odin"], "error: the following required arguments were not provided:"),
        (vec!["4001", "--service-provider", "ent.odin", "--group", "none", "--out", "calls.svg"], "error: "),
        (
            here(&["4999", "--out", "calls.svg"]),
            "error: called: nobody in the group grp.odin of ent.odin has \"4999\"\n",
        ),
        (here(&["-4999"]), "error: called: nobody in the group grp.odin of ent.odin has \"-4999\"\n"),
        (here(&["4001", "--out", "no/calls.svg"]), "error: no/calls.svg cannot be created: No such file"),
        (here(&["4001", "--out", "calls.png"]), "error: calls.png: which format? give --format\n"),
        (here(&["4001", "--format", "png"]), "error: invalid value 'png' for '--format <FORMAT>'"),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = run(odin(&server, &folder).arg("call-flow"), &args);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 0, "no picture without a flow");
}

/// What cannot be read is said, and the rest is drawn.
#[test]
fn a_flow_with_a_gap_says_so() {
    let (server, folder) = (Server::start(Odin::example()), folder("call-flow-gap"));
    server.odin().add_fault("403@GET:/users/services/settings".parse().expect("a fault"));
    let args = [&["call-flow", "4001"], &GROUP[..]].concat();
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &args);
    assert!(out.contains("Ada Lovelace") && err.starts_with("Ada Lovelace may lead further: "), "{out}{err}");
    assert_eq!(code, Some(1));
}
