//! Voice mail for many users, as people order it.

use odin_sim::{Odin, Server};

use crate::support::{Ended, folder, odin, rows, run};

const GROUP: [&str; 4] = ["--service-provider", "ent.odin", "--group", "grp.odin"];
const UPDATE: &str = "users/voice-messaging:update";

fn voicemail(args: &[&'static str]) -> Vec<&'static str> {
    [&["voicemail"], args, &GROUP[..]].concat()
}

#[test]
fn voice_mail_is_switched_on_for_everyone() {
    let (server, folder) = (Server::start(Odin::example()), folder("voicemail"));
    let args = voicemail(&["--on-busy", "true", "--transfer-on-zero", "4000", "--automatic-login", "false"]);
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--dry-run"]);
    let update = r#"PUT /users/voice-messaging {"userId":"4001@example.net","isActive":true,"transferOnZeroToPhoneNumber":true,"transferPhoneNumber":"4000","busyRedirectToVoiceMail":true}"#;
    assert!(out.lines().any(|line| line == update), "{out}");
    assert!(out.contains(r#"{"userId":"4001@example.net","voicePortalAutoLogin":false}"#), "{out}");
    assert!(err.ends_with(" requests for 9 items; none was sent.\n") && code == Some(0), "{err}");

    server.odin().add_fault("400@PUT:/users/voice-messaging$#2".parse().expect("a fault"));
    let files = ["--journal", "j", "--csv", "voicemail.csv", "--concurrency", "1"];
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &files);
    assert!(out.contains(": failed: users.voice-messaging.update (PUT /users/voice-messaging): 400"), "{out}");
    assert!(out.ends_with("\n8 done, 1 failed\n") && err.contains("--journal j") && code == Some(1), "{out}{err}");
    let table = rows(&folder.join("voicemail.csv"));
    let failed: Vec<_> = table.iter().filter(|row| &row[1] == "failed").collect();
    assert!(table.len() == 9 && failed.len() == 1 && failed[0][2].contains(": 400"), "{table:?}");
    let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &files[..2]);
    assert_eq!((&*out, &*err, code, server.odin().count(UPDATE)), ("9 done\n", "", Some(0), 9));

    // Each option is told apart.
    let some = ["--user", "4001@example.net", "--user", "4002@example.net", "--dry-run"];
    let args = ["--on-busy", "false", "--on-no-answer", "true", "--copy-by-mail", "false", "--automatic-login", "true"];
    let Ended { out, err, code } = run(&mut odin(&server, &folder), &voicemail(&[&some[..], &args].concat()));
    let lines: Vec<_> = out.lines().collect();
    let update = r#"PUT /users/voice-messaging {"userId":"4001@example.net","isActive":true,"processing":"Unified Voice and Email Messaging","sendCarbonCopyVoiceMessage":false,"busyRedirectToVoiceMail":false,"noAnswerRedirectToVoiceMail":true}"#;
    let portal = r#"PUT /users/voice-messaging/voice-portal {"userId":"4001@example.net","voicePortalAutoLogin":true}"#;
    assert_eq!((&lines[..2], lines.len(), code), (&[update, portal][..], 4, Some(0)), "{err}");
    let args = voicemail(&["--user", "4001@example.net", "--copy-by-mail", "true", "--dry-run"]);
    let Ended { out, .. } = run(&mut odin(&server, &folder), &args);
    assert!(out.contains(r#""sendCarbonCopyVoiceMessage":true,"voiceMessageCarbonCopyEmailAddress":"ada@"#), "{out}");

    std::fs::write(folder.join("some.txt"), "4001@example.net\n4002@example.net\n").expect("a file");
    let args = voicemail(&["--users", "some.txt", "--copy-by-mail", "false", "--on-no-answer", "true"]);
    let Ended { out, code, .. } = run(&mut odin(&server, &folder), &args);
    assert_eq!((&*out, code, server.odin().count(UPDATE)), ("2 done\n", Some(0), 11));
}

#[test]
fn wrong_arguments_give_one_message_and_nothing_is_written() {
    let (server, folder) = (Server::start(Odin::example()), folder("voicemail-wrong"));
    std::fs::write(folder.join("empty.txt"), "\n").expect("a file");
    let none = "error: the following required arguments were not provided:";
    let many = "4444444444444444444444444444444";
    let wrong: [(Vec<&str>, &str); 14] = [
        (vec!["voicemail"], none),
        (vec!["voicemail", "--service-provider", "ent.odin"], none),
        (
            vec!["voicemail", "--service-provider", "ent.odin", "--group", "none"],
            "error: users.voice-messaging.list-bulk (GET /users/voice-messaging/bulk): 404",
        ),
        (
            vec!["voicemail", "--service-provider", "ent.odin", "--group", "grp2.odin"],
            "error: users: the group grp2.odin has none\n",
        ),
        (voicemail(&["--on-busy", "maybe"]), "error: invalid value 'maybe' for '--on-busy <BOOL>'"),
        (voicemail(&["--transfer-on-zero", ""]), "error: invalid value '' for '--transfer-on-zero <NUMBER>'"),
        (voicemail(&["--transfer-on-zero", many]), "error: invalid value '4444"),
        (voicemail(&["--user", "none"]), "error: none: the group grp.odin has no such user\n"),
        (
            voicemail(&["--user", "4001@example.net", "--user", "4001@example.net"]),
            "error: 4001@example.net: it is named twice\n",
        ),
        (
            voicemail(&["--user", "4002@example.net", "--copy-by-mail", "true"]),
            "error: 4002@example.net: it has no mail address\n",
        ),
        (voicemail(&["--users", "empty.txt"]), "error: users: there are none\n"),
        (voicemail(&["--users", "none.txt"]), "error: none.txt cannot be read: No such file"),
        (voicemail(&["--user", "a", "--users", "b"]), "error: the argument '--user <ID>' cannot be used with"),
        (voicemail(&["--journal", "/dev/full"]), "error: journal: /dev/full is not a file\n"),
    ];
    for (args, message) in wrong {
        let Ended { out, err, code } = run(odin(&server, &folder).args(&args), &["--csv", "table.csv"]);
        assert!(err.starts_with(message), "{args:?}: {err}");
        assert_eq!((&*out, code), ("", Some(2)), "{args:?}");
    }
    assert_eq!(folder.read_dir().expect("a folder").count(), 1, "no table without a result");
    let is_read = |record: &odin_sim::Record| &*record.method == "GET" || record.path.contains("/auth");
    assert!(server.odin().executed().all(is_read));
}
