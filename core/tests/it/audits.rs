//! The flow over backups, exports and imports, in virtual time: when it ends, and what it says of the parts.

use std::time::Duration;

use odin_api::audits::{self, AuditScope, Create, Ending, JobReport, Status};
use odin_api::exports::{self, ExportOptions};
use odin_api::flow::Polling;
use odin_api::testing::Server;
use odin_api::{Endpoint, ErrorKind};
use serde_json::{Value, json};

fn create() -> Create {
    let mut scope = AuditScope::default();
    scope.audit_group = Some(true);
    Create::new("ent.odin", "grp.odin", scope)
}

/// A server that starts a backup, and answers the questions for its parts by their number.
fn server(mut answer: impl FnMut(usize) -> (u16, Value) + Send + 'static) -> Server {
    let mut asked = 0;
    Server::new(move |request| {
        if request.method() == "POST" {
            return (200, json!({"id": 7, "status": "pending"}));
        }
        asked += 1;
        answer(asked)
    })
}

fn run(server: &Server) -> JobReport {
    let polling = Polling { limit: Duration::from_secs(60), ..Polling::default() };
    server.run(|ctx| async move { audits::run(&ctx, create(), &polling, |_| true).await }).expect("a report")
}

#[test]
fn the_end_of_each_part_is_told() {
    let server = server(|asked| match asked {
        1 => (503, json!({})),
        2 => (200, json!([{"id": 7, "status": "pending"}, {"id": 8, "status": "completed"}, {"id": 9}])),
        3 => {
            let again = json!({"id": 9, "status": "failed", "error": "too slow", "next_at": "2026-03-01 08:00:00"});
            (200, json!([{"id": 7, "status": "pending"}, {"id": 8, "status": "completed"}, again]))
        }
        _ => {
            let failed = json!({"id": 9, "userId": "4001@example.net", "status": "failed", "error": "no such user"});
            (200, json!([{"id": 7, "status": "failed"}, {"id": 8, "status": "completed"}, failed, 5]))
        }
    });
    let mut told = Vec::new();
    let tell = |so_far: &JobReport| {
        told.push(so_far.failed().count());
        true
    };
    let polling = Polling::default();
    let report = server.run(|ctx| async move { audits::run(&ctx, create(), &polling, tell).await }).expect("a report");
    assert!(matches!(report.ending, Ending::Over), "{report:?}");
    let failed: Vec<_> = report.failed().map(|(part, why)| (part.id, why)).collect();
    assert_eq!(failed, [(Some(9), Some("no such user"))]);
    assert_eq!((report.parts.len(), report.unread), (2, 1));
    assert!(report.job.expect("the whole").has_failed());
    assert_eq!(told, [0, 0, 1], "what is tried again has not failed yet");
}

#[test]
fn a_status_that_nobody_knows_is_no_end() {
    let report = run(&server(|_| (200, json!([{"id": 7, "status": "hibernating"}]))));
    assert!(matches!(report.ending, Ending::OutOfTime), "{report:?}");
    assert!(matches!(report.job.expect("the whole").status, Some(Status::Unknown(_))));
    // The first one cannot be read: nothing is known of the whole, and the rest are parts.
    let report = run(&server(|_| (200, json!([7, {"id": 8, "status": "completed"}]))));
    assert!(matches!(report.ending, Ending::OutOfTime), "{report:?}");
    assert_eq!((report.parts.len(), report.unread), (1, 1));
}

#[test]
fn what_has_no_id_is_not_waited_for() {
    let report = run(&Server::new(|_| (200, json!([]))));
    assert!(matches!(report.ending, Ending::Unnamed), "{report:?}");
    let report = run(&Server::new(|_| (403, json!({"error": "no"}))));
    let Ending::Broken(error) = report.ending else { panic!("{report:?}") };
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}

#[test]
fn whoever_has_had_enough_is_let_go() {
    let server = server(|_| (200, json!([{"id": 7, "status": "pending"}])));
    let polling = Polling::default();
    let report = server.run(|ctx| async move { audits::run(&ctx, create(), &polling, |_| false).await });
    assert!(matches!(report.expect("a report").ending, Ending::Stopped));
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn no_secret_of_an_export_is_shown() {
    let mut options = ExportOptions::new("ent.there", "grp.there");
    options.password = Some("hush-1".into());
    options.passcode = Some("4711".into());
    options.sip_authentication_password = Some("hush-2".into());
    options.group_mail_server_password = Some("hush-3".into());
    let create =
        exports::Create::new("https://other.example.net", 7, "admin", "hush-4", "ent.odin", "grp.odin", options);
    let printed = format!("{create:?} {}", create.prepare().expect("a call"));
    let answer = json!({"id": 8, "data": {"password": "hush-5", "options": {"passcode": "4712", "users": [{"sipPassword": "hush-6"}]}}});
    let kept = exports::Get::response(http::Response::new(answer.to_string().into())).expect("an export");
    let printed = format!("{printed} {kept:?}");
    assert!(!printed.contains("hush") && !printed.contains("471"), "{printed}");
    assert_eq!(kept.data.expect("data")["password"], "hush-5", "whoever asks for it has it");
}
