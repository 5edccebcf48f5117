//! Plans, journals and reports, with writes of any kind.

use std::sync::{Arc, Mutex};

use odin_api::auth::token;
use odin_api::flow::Ctx;
use odin_api::jobs::{
    AfterUnknown, DoneWhen, Halt, Item, JobError, Journal, JournalErrorKind, MemoryJournal, NoJournal, Outcome, Past,
    Plan, Question, Report, RunOptions, Step, Stop,
};
use odin_api::testing::Server;
use odin_api::{Endpoint, ErrorKind, Failure, FailureKind, Sent, Site, users};
use odin_sim::Odin;
use serde_json::json;

use crate::journal_lines::line;
use crate::journals::{Shared, Short};
use crate::place::{answer, places, places_of};

fn title(user: &str) -> Step {
    Step::new(users::Update::new(user).title("Agent").prepare().expect("a call"))
}

/// A change of the title of each.
fn titles<'a>(users: impl IntoIterator<Item = &'a str>) -> Plan {
    let mut plan = Plan::new("test.titles", "grp.odin");
    users.into_iter().for_each(|user| plan.push(Item::new(user).step(title(user))));
    plan
}

const USERS: [&str; 4] = ["4001@example.net", "4002@example.net", "4003@example.net", "4004@example.net"];

fn one_at_a_time() -> RunOptions {
    RunOptions::default().concurrency(1)
}

/// What became of a plan, one item at a time.
fn ran(server: &Server, plan: &Plan, journal: &mut (impl Journal + ?Sized)) -> Report {
    server.run(async |ctx| plan.run(&ctx, journal, &one_at_a_time()).await).expect("it ran").expect("a report")
}

/// How many requests with a method were sent.
fn count(server: &Server, method: &str) -> usize {
    server.requests().iter().filter(|seen| seen.request.method() == method).count()
}

fn words(report: &Report) -> Vec<&'static str> {
    report.items.iter().map(|item| item.outcome.word()).collect()
}

#[test]
fn a_plan_is_shown_without_secrets_and_without_sending() {
    let mut plan = Plan::new("test", "grp.odin");
    let call = users::Update::new("4001@example.net").password("hush-7f3a").prepare().expect("a call");
    plan.push(Item::new("4001@example.net").step(Step::new(call)).secret("hush-7f3a"));
    let line = r#"PUT /users {"userId":"4001@example.net","password":"[redacted]"}"#;
    assert_eq!(plan.to_string(), format!("{line}\n"));
    let site = Site::new("https://odin.example.net/api/v2").expect("a site");
    assert_eq!(plan.show(&site), format!("{}\n", line.replace("/users", "https://odin.example.net/api/v2/users")));
    let json = serde_json::to_value(&plan).expect("JSON");
    assert_eq!(
        json,
        json!({"job": "test", "target": "grp.odin", "items": [{"item": "4001@example.net", "requests": [line]}]})
    );
    assert!(!format!("{plan:?}").contains("hush"));
}

/// When a request arrives, the journal says already that it would be sent.
#[test]
fn nothing_is_sent_that_is_not_written_down() {
    let journal = Shared::default();
    let seen = Arc::new(Mutex::new(0));
    let (looked_at, count) = (journal.clone(), Arc::clone(&seen));
    let server = Server::new(move |request| {
        let body: serde_json::Value = serde_json::from_slice(request.body()).expect("JSON");
        let begun = format!(r#""begun":{}"#, body["userId"]);
        assert!(looked_at.says(&[&begun]), "not written down: {begun}");
        assert!(looked_at.says(&[r#""planned":4"#]));
        *count.lock().expect("a number") += 1;
        json!({})
    });
    let plan = titles(USERS);
    let report = server.run(async |ctx| plan.run(&ctx, &mut journal.clone(), &RunOptions::default()).await);
    assert!(report.expect("it ran").expect("a report").is_done());
    assert_eq!(*seen.lock().expect("a number"), 4);
    assert_eq!(USERS.iter().filter(|user| journal.says(&[&format!(r#""ended":"{user}""#), "done"])).count(), 4);
}

/// A journal may fail at any byte: what is sent stands in it, and with room again the rest is done.
#[test]
fn a_journal_that_fails_ends_the_job_before_the_next_write() {
    let whole = {
        let mut journal = MemoryJournal::default();
        let server = Server::new(|_| json!({}));
        let plan = titles(USERS);
        server
            .run(async |ctx| plan.run(&ctx, &mut journal, &one_at_a_time()).await)
            .expect("it ran")
            .expect("a report");
        journal.expose().len()
    };
    let (mut unbegun, mut halted) = (0, 0);
    for room in (0..whole).step_by(7) {
        let server = Server::new(|_| json!({}));
        let plan = titles(USERS);
        let mut journal = MemoryJournal::default().with_room(room);
        match server.run(async |ctx| plan.run(&ctx, &mut journal, &one_at_a_time()).await).expect("it ran") {
            Err(JobError::Journal(error)) => {
                assert_eq!((error.kind(), server.requests().len()), (JournalErrorKind::Storage, 0));
                unbegun += 1;
            }
            Err(error) => panic!("{error}"),
            Ok(report) => {
                assert!(matches!(&report.halt, Some(Halt::Journal(_))), "{report:?}");
                assert_eq!(report.counts().done, server.requests().len(), "what was done is told");
                let begun = journal.expose().matches(r#""begun""#).count();
                assert_eq!(begun, server.requests().len(), "nothing was sent that was not written down");
                halted += 1;
            }
        }
        let sent = server.requests().len();
        let mut journal = MemoryJournal::with(journal.expose());
        assert!(ran(&server, &plan, &mut journal).is_done());
        assert!(server.requests().len() <= 5, "at most one is repeated, whose end was not written down: {sent}");
    }
    assert!(unbegun > 0 && halted > 0, "{unbegun}, {halted}");
}

/// Whatever part of the lines survives, the rest of the job is done and what is known to be done is left alone.
#[test]
fn a_journal_cut_off_after_any_line_goes_on() {
    let run = |server: &Server, journal: &mut MemoryJournal| {
        let plan = titles(USERS);
        ran(server, &plan, journal)
    };
    let mut journal = MemoryJournal::default();
    run(&Server::new(|_| json!({})), &mut journal);
    let lines: Vec<_> = journal.expose().split_inclusive('\n').collect();
    for kept in 0..=lines.len() {
        let text = lines[..kept].concat();
        let done = text.matches(r#""as":"done""#).count();
        let server = Server::new(|_| json!({}));
        let mut journal = MemoryJournal::with(text);
        let report = run(&server, &mut journal);
        assert!(report.is_done(), "after line {kept}");
        assert_eq!(report.items.iter().filter(|item| item.earlier).count(), done);
        assert_eq!(server.requests().len(), 4 - done, "after line {kept}");
        assert!(run(&server, &mut journal).items.iter().all(|item| item.earlier));
    }
}

#[test]
fn a_journal_that_is_not_of_this_plan_is_refused_before_anything_is_sent() {
    let server = Server::new(|_| json!({}));
    let run = |plan: &Plan, text: &str| {
        let mut journal = MemoryJournal::with(text);
        let run = server.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await).expect("it ran");
        match run {
            Err(JobError::Journal(error)) => (error.kind(), error.to_string()),
            other => panic!("{other:?}"),
        }
    };
    let mut journal = MemoryJournal::default();
    let plan = titles(USERS);
    ran(&server, &plan, &mut journal);
    let text = journal.expose();
    let (kind, why) = run(&titles(["4001@example.net"]), text);
    assert_eq!(kind, JournalErrorKind::OtherJob);
    assert_eq!(
        why,
        "journal: it belongs to another test.titles of grp.odin, with 4002@example.net, 4003@example.net, 4004@example.net: use \
         another journal"
    );
    let (kind, why) = run(&Plan::new("test.others", "grp.odin"), text);
    assert_eq!(kind, JournalErrorKind::OtherJob);
    assert_eq!(
        why,
        "journal: it belongs to test.titles of grp.odin, not to test.others of grp.odin: use another journal"
    );
    // Any change of a line is seen, and where it is.
    let lines: Vec<_> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        for at in (0..line.len()).step_by(3) {
            let mut bytes = line.as_bytes().to_vec();
            bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(bytes).expect("text");
            let damaged: String = lines
                .iter()
                .enumerate()
                .map(|(other, line)| if other == index { &changed } else { *line })
                .flat_map(|line| [line, "\n"])
                .collect();
            let (kind, why) = run(&plan, &damaged);
            assert_eq!(kind, JournalErrorKind::Damaged, "{changed}");
            assert!(why.starts_with(&format!("journal: line {} is damaged; restore", index + 1)), "{why}");
        }
    }
    // Lines that say something which is not known, with the right fingerprint.
    for entry in [r#"{"renamed":"4001@example.net"}"#, r#"{"note":"Hello","more":1}"#, r#"{"planned":"4"}"#, "[]"] {
        let text = format!("{text}{}", line(entry));
        let (kind, why) = run(&plan, &text);
        assert_eq!(kind, JournalErrorKind::Damaged, "{entry}");
        assert!(why.starts_with(&format!("journal: line {} is damaged", lines.len() + 1)), "{entry}: {why}");
    }
    let noted = format!("{text}{}", line(r#"{"note":"Hello"}"#));
    assert!(Past::read(&mut MemoryJournal::with(noted)).expect("a journal").is_planned(), "this is how lines are made");
    // Two whole lines in the wrong order.
    let mut moved = lines.clone();
    moved.swap(2, 6);
    assert_eq!(run(&plan, &(moved.join("\n") + "\n")).0, JournalErrorKind::Damaged);
    assert_eq!(server.requests().len(), 4, "only the first run sent anything");
}

#[test]
fn an_item_that_is_named_twice_is_refused() {
    let server = Server::new(|_| json!({}));
    let plan = titles(["4001@example.net", "4002@example.net", "4001@example.net"]);
    let error = server.run(async |ctx| plan.run(&ctx, &mut NoJournal, &one_at_a_time()).await).expect("it ran");
    assert_eq!(error.expect_err("twice").to_string(), "4001@example.net: it is named twice");
    assert!(server.requests().is_empty());
}

/// Items of two writes: those that were begun are finished, the others are not begun.
#[test]
fn a_job_stops_between_two_items() {
    for place in places(Odin::example) {
        let stop = Stop::new();
        let options = one_at_a_time().stopped_by(&stop);
        let mut plan = Plan::new("test.two", "grp.odin");
        for user in USERS {
            let other = Step::new(users::Update::new(user).pager_phone_number("1").prepare().expect("a call"));
            plan.push(Item::new(user).step(title(user)).step(other));
        }
        let mut journal = MemoryJournal::default();
        let report: Result<Report, JobError> = place.run(async |ctx: Ctx| {
            // The first write of the second item has been answered when the flow is polled again.
            let running = plan.run(&ctx, &mut journal, &options);
            let mut running = std::pin::pin!(running);
            std::future::poll_fn(|cx| {
                if place.odin().count("users/:update") == 3 {
                    stop.request();
                }
                running.as_mut().poll(cx)
            })
            .await
        });
        let report = report.expect("a report");
        assert_eq!(words(&report), ["done", "done", "not tried", "not tried"], "{}", place.name);
        assert!(matches!(report.halt, Some(Halt::Requested)));
        assert_eq!(place.odin().count("users/:update"), 4);
        let report: Result<Report, JobError> =
            place.run(async |ctx| plan.run(&ctx, &mut journal, &one_at_a_time()).await);
        assert!(report.expect("a report").is_done());
        assert_eq!(place.odin().count("users/:update"), 8, "{}", place.name);
    }
}

/// Two items of two writes are under way when a stop is requested, and a third waits: what ends the job then, ends it at once.
#[test]
fn a_request_to_stop_hides_nothing_graver() {
    let options = |stop: &Stop| RunOptions::default().concurrency(2).stopped_by(stop);
    let mut plan = Plan::new("test.two", "grp.odin");
    for user in &USERS[..3] {
        plan.push(Item::new(*user).step(title(user)).step(title(user)));
    }
    let server_of = |stop: &Stop, status: u16| {
        let (stop, mut first) = (stop.clone(), true);
        Server::new(move |_| {
            stop.request();
            (if std::mem::take(&mut first) { status } else { 200 }, json!({}))
        })
    };
    // The plan takes six lines; two more say that the first writes are begun.
    let (stop, mut journal) = (Stop::new(), Short::with_room(8));
    let server = server_of(&stop, 200);
    let report = server.run(async |ctx| plan.run(&ctx, &mut journal, &options(&stop)).await);
    let report = report.expect("it ran").expect("a report");
    assert_eq!(journal.text().matches(r#""begun""#).count(), server.requests().len(), "{}", journal.text());
    assert_eq!(server.requests().len(), 2);
    assert!(matches!(&report.halt, Some(Halt::Journal(_))), "{report:?}");

    let (stop, mut journal) = (Stop::new(), MemoryJournal::default());
    let server = server_of(&stop, 401);
    let report = server.run(async |ctx| plan.run(&ctx, &mut journal, &options(&stop)).await);
    let report = report.expect("it ran").expect("a report");
    assert_eq!(server.requests().len(), 2, "{report:?}");
    assert!(matches!(&report.halt, Some(Halt::Session(_))), "{report:?}");
}

/// A stop that comes when nothing is left to be begun ends nothing.
#[test]
fn a_stop_may_come_too_late_and_no_concurrency_is_one() {
    let stop = Stop::new();
    let requested = stop.clone();
    let plan = titles(USERS);
    let mut left = USERS.len();
    let server = Server::new(move |_| {
        left -= 1;
        if left == 0 {
            requested.request();
        }
        json!({})
    });
    let options = RunOptions::default().concurrency(0).stopped_by(&stop);
    let report = server.run(async |ctx| plan.run(&ctx, &mut NoJournal, &options).await);
    let report = report.expect("it ran").expect("a report");
    assert!(report.is_done() && report.halt.is_none() && stop.is_requested(), "{report:?}");
}

#[test]
fn no_more_items_are_under_way_than_asked_for() {
    let (plan, mut journal) = (titles(USERS), MemoryJournal::default());
    let server = Server::new(|_| json!({}));
    let options = RunOptions::default().concurrency(2);
    let report = server.run(async |ctx| plan.run(&ctx, &mut journal, &options).await);
    assert!(report.expect("it ran").expect("a report").is_done());
    let (mut under_way, mut most) = (0, 0);
    for line in journal.expose().lines() {
        under_way += usize::from(line.contains(r#""begun""#));
        under_way -= usize::from(line.contains(r#""ended""#));
        most = most.max(under_way);
    }
    assert_eq!(most, 2, "{}", journal.expose());
}

/// What an earlier run has done counts as progress.
#[test]
fn progress_goes_on_where_it_ended() {
    let mut odin = Odin::example();
    odin.add_fault("400@PUT:/users$#2".parse().expect("a fault"));
    let server = Server::new(move |request| answer(&mut odin, request));
    let builder = odin_api_ureq::Client::builder("https://odin.example.net/api/v2").expect("a site");
    let client = builder.credentials("admin", "admin").in_memory(&server).expect("a client");
    let (plan, mut journal) = (titles(USERS), MemoryJournal::default());
    for (done, due) in [(3, vec![1, 2, 3, 4]), (4, vec![4])] {
        let mut seen = Vec::new();
        let flow = async |ctx| plan.run(&ctx, &mut journal, &one_at_a_time()).await;
        let report = client.try_run_with(flow, |progress| seen.push((progress.done, progress.total)));
        assert_eq!(report.expect("a report").counts().done, done);
        assert_eq!(seen, due.into_iter().map(|done| (done, USERS.len())).collect::<Vec<_>>());
    }
}

/// Of what may have been sent it is found out first what became of it.
#[test]
fn what_is_unknown_comes_first() {
    let (plan, mut first) = (titles(USERS), MemoryJournal::default());
    let server = Server::new(|_| json!({}));
    ran(&server, &plan, &mut first);
    let begun = |line: &&str| line.contains(r#""begun":"4003@example.net""#);
    let kept = |line: &&str| begun(line) || !(line.contains(r#""begun""#) || line.contains(r#""ended""#));
    let mut journal = MemoryJournal::with(first.expose().split_inclusive('\n').filter(kept).collect::<String>());
    let server = Server::new(|_| json!({}));
    ran(&server, &plan, &mut journal);
    let sent = server.requests();
    assert!(String::from_utf8_lossy(sent[0].request.body()).contains("4003@example.net"), "{sent:?}");
    assert_eq!(sent.len(), USERS.len());
}

/// Five hundred failing logins would lock the account.
#[test]
fn without_a_session_a_job_ends_at_once() {
    for place in places_of(Odin::example, ("admin", "wrong")) {
        let plan = titles(USERS);
        let mut journal = MemoryJournal::default();
        let report: Result<Report, JobError> =
            place.run(async |ctx| plan.run(&ctx, &mut journal, &one_at_a_time()).await);
        let report = report.expect("a report");
        assert_eq!(words(&report), ["failed", "not tried", "not tried", "not tried"], "{}", place.name);
        assert!(matches!(&report.halt, Some(Halt::Session(error)) if error.kind() == ErrorKind::LoginRefused));
        assert_eq!(place.odin().requests(), 1, "{}", place.name);
    }
    let server = Server::new(|_| (402, json!({"error": "Password expired"})));
    let builder = odin_api_ureq::Client::builder("https://odin.example.net/api/v2").expect("a site");
    let client = builder.credentials("admin", "old").in_memory(&server).expect("a client");
    let plan = titles(USERS);
    let report = client.try_run(async |ctx| plan.run(&ctx, &mut NoJournal, &one_at_a_time()).await).expect("a report");
    assert_eq!(words(&report), ["failed", "not tried", "not tried", "not tried"]);
    assert!(matches!(&report.halt, Some(Halt::Session(error)) if error.kind() == ErrorKind::PasswordExpired));
}

fn lost() -> Failure {
    Failure::new(FailureKind::Interrupted, Sent::Maybe, "reset")
}

/// A creation that may have happened: found by asking, or left to people, never sent twice.
#[test]
fn what_must_not_be_repeated_is_asked_for() {
    let create =
        || users::Create::named("ent.odin", "grp.odin", "4100@example.net", "Ada", "King").prepare().expect("a call");
    let question = || {
        let get = users::Get::new("4100@example.net").prepare().expect("a call");
        AfterUnknown::Ask(Question::new(get, DoneWhen::Found))
    };
    // Whether it exists after its answer was lost; the creations that are due, and the outcome.
    for (asks, exists, creations, outcome) in
        [(true, true, 1, "done"), (true, false, 2, "done"), (false, true, 1, "unknown"), (false, false, 1, "unknown")]
    {
        let mut sent = 0;
        let server = Server::new(move |request| match request.method().as_str() {
            "POST" if sent == 0 => {
                sent += 1;
                Err(lost())
            }
            "POST" => Ok((200, json!({}))),
            _ if exists => Ok((200, json!({"userId": "4100@example.net"}))),
            _ => Ok((404, json!({"error": "User not found: 4100@example.net"}))),
        });
        let step = Step::new(create());
        let mut plan = Plan::new("test.create", "grp.odin");
        plan.push(Item::new("4100@example.net").step(if asks { step.after_unknown(question()) } else { step }));
        let mut journal = MemoryJournal::default();
        assert_eq!(words(&ran(&server, &plan, &mut journal)), [outcome], "{asks}, {exists}");
        let posts = || count(&server, "POST");
        assert_eq!(posts(), creations, "{asks}, {exists}");
        let report = ran(&server, &plan, &mut journal);
        assert_eq!((words(&report), posts()), (vec![outcome], creations), "again: {asks}, {exists}");
    }
}

/// A new password is set if the server takes it, though it may want another one soon.
#[test]
fn a_login_tells_whether_a_password_is_set() {
    for (status, outcome, sent) in [(200, "done", 1), (402, "done", 1), (401, "done", 2), (503, "unknown", 1)] {
        let mut lose = true;
        let server = Server::new(move |request| match request.uri().path() {
            "/api/v2/auth/token" => Ok((status, json!({"token": "t", "error": "no"}))),
            _ if std::mem::take(&mut lose) => Err(lost()),
            _ => Ok((200, json!({}))),
        });
        let set = users::passwords::Update::new("4001@example.net", "Correct-Horse-1").prepare().expect("a call");
        let login = token::Create::new("4001@example.net", "Correct-Horse-1").prepare().expect("a call");
        let step = Step::new(set).after_unknown(AfterUnknown::Ask(Question::new(login, DoneWhen::LogsIn)));
        let mut plan = Plan::new("test.passwords", "grp.odin");
        plan.push(Item::new("4001@example.net").step(step));
        assert_eq!(words(&ran(&server, &plan, &mut NoJournal)), [outcome], "{status}");
        assert_eq!(count(&server, "PUT"), sent, "{status}");
    }
}

/// A deletion, repeated: that it is not there any more says that it was carried out.
#[test]
fn a_refusal_may_say_that_it_was_done_before() {
    let mut sent = 0;
    let server = Server::new(move |_| {
        sent += 1;
        if sent == 1 { Err(lost()) } else { Ok((404, json!({"error": "User not found: 4100@example.net"}))) }
    });
    let delete = users::Delete::new("4100@example.net").prepare().expect("a call");
    let step = Step::new(delete).after_unknown(AfterUnknown::Repeat);
    let mut plan = Plan::new("test.delete", "grp.odin");
    let step = step.done_already_if(|error| error.kind() == ErrorKind::NotFound);
    plan.push(Item::new("a").step(step.clone()));
    // One that was never sent before has failed.
    plan.push(Item::new("b").step(step));
    let report = ran(&server, &plan, &mut NoJournal);
    assert_eq!(words(&report), ["done", "failed"]);
    assert!(matches!(&report.items[1].outcome, Outcome::Failed(error) if error.kind() == ErrorKind::NotFound));
}

/// A write whose answers are lost, and what is asked about it then.
#[test]
fn what_is_lost_again_and_again_is_sent_twice() {
    let call = || users::Create::named("ent.odin", "grp.odin", "4100@example.net", "Ada", "King").prepare();
    let get = || users::Get::new("4100@example.net").prepare().expect("a call");
    let asked = || AfterUnknown::Ask(Question::new(get(), DoneWhen::Found));
    let not_there = (404, json!({"error": "User not found: 4100@example.net"}));
    let refused = (400, json!({"error": "no"}));
    // What is done then; the answers to the writes (none is a lost one) and to the questions; the outcome, and how many
    // writes there are.
    for (after, writes, question, outcome, sent) in [
        (asked(), vec![None, None], not_there.clone(), "failed", 2),
        (asked(), vec![None, Some(refused.clone())], not_there.clone(), "failed", 2),
        (asked(), vec![None], refused.clone(), "unknown", 1),
        (AfterUnknown::Repeat, vec![None, None], not_there.clone(), "unknown", 2),
        (AfterUnknown::Repeat, vec![None, Some(refused.clone())], not_there.clone(), "unknown", 2),
        (AfterUnknown::Leave, vec![None], not_there.clone(), "unknown", 1),
    ] {
        let name = format!("{after:?}, {writes:?}, {question:?}");
        let mut writes = writes.into_iter();
        let server = Server::new(move |request| match request.method().as_str() {
            "POST" => writes.next().expect("no more writes").ok_or_else(lost),
            _ => Ok(question.clone()),
        });
        let mut plan = Plan::new("test.create", "grp.odin");
        plan.push(Item::new("4100@example.net").step(Step::new(call().expect("a call")).after_unknown(after)));
        assert_eq!(words(&ran(&server, &plan, &mut NoJournal)), [outcome], "{name}");
        assert_eq!(count(&server, "POST"), sent, "{name}");
    }
}

/// A step that must be so, and a question about it: it is sent only if that is answered as it must be.
#[test]
fn what_must_be_so_is_asked_before_each_sending() {
    let get = || users::Get::new("4001@example.net").prepare().expect("a call");
    let there = (200, json!({"userId": "4001@example.net"}));
    let not_there = (404, json!({"error": "User not found: 4001@example.net"}));
    for (first, second, is_lost, outcome, sent) in [
        (there.clone(), there.clone(), false, "done", 1),
        (not_there.clone(), there.clone(), false, "failed", 0),
        ((403, json!({"error": "no"})), there.clone(), false, "failed", 0),
        // What may have been carried out may be the reason that it is no longer so.
        (there.clone(), not_there.clone(), true, "unknown", 1),
    ] {
        let (mut questions, mut lose) = ([second, first.clone()].to_vec(), is_lost);
        let server = Server::new(move |request| match request.method().as_str() {
            "GET" => Ok(questions.pop().expect("no more questions")),
            _ if std::mem::take(&mut lose) => Err(lost()),
            _ => Ok((200, json!({}))),
        });
        let delete = users::Delete::new("4001@example.net").prepare().expect("a call");
        let step = Step::new(delete).after_unknown(AfterUnknown::Repeat);
        let mut plan = Plan::new("test.delete", "grp.odin");
        plan.push(Item::new("a").step(step.only_if([Question::new(get(), DoneWhen::Found)])));
        assert_eq!(words(&ran(&server, &plan, &mut NoJournal)), [outcome], "{first:?}, {is_lost}");
        assert_eq!(count(&server, "DELETE"), sent, "{first:?}, {is_lost}");
    }
}

/// A journal with another secret, or of a plan that would take back something else, is one of another job.
#[test]
fn a_plan_with_other_secrets_or_other_ways_back_is_another_one() {
    let server = Server::new(|_| json!({}));
    let plan_of = |secrets: &[&str], back: &str| {
        let back = users::Update::new(USERS[0]).title(back).prepare().expect("a call");
        let item = Item::new(USERS[0]).step(title(USERS[0]).undone_by(Step::new(back)));
        let mut plan = Plan::new("test.secrets", "grp.odin");
        plan.push(secrets.iter().fold(item, |item, secret| item.secret(*secret)));
        plan
    };
    let mut journal = MemoryJournal::default();
    let run = |plan: &Plan, journal: &mut MemoryJournal| {
        let run = server.run(async |ctx| plan.run(&ctx, journal, &one_at_a_time()).await);
        run.expect("it ran").map_err(|error| error.to_string())
    };
    run(&plan_of(&["hush-1", "hush-2"], "Clerk"), &mut journal).expect("a report");
    let secrets = |journal: &mut MemoryJournal| {
        let past = Past::read(journal).expect("a journal");
        past.secrets(USERS[0]).iter().map(|secret| secret.expose().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(secrets(&mut journal), ["hush-1", "hush-2"], "the earlier ones may be set, too");
    let why = "journal: another secret stands in it for 4001@example.net: use another journal";
    for other in [&["hush-1", "hush-3"][..], &["hush-1"], &["hush-2", "hush-1"]] {
        assert_eq!(run(&plan_of(other, "Clerk"), &mut journal).expect_err("another job"), why, "{other:?}");
    }
    let why = "journal: it belongs to another test.secrets of grp.odin, with other requests: use another journal";
    assert_eq!(run(&plan_of(&["hush-1", "hush-2"], "Boss"), &mut journal).expect_err("another job"), why);
    run(&plan_of(&["hush-1", "hush-2", "hush-3"], "Clerk"), &mut journal).expect("a further secret is written down");
    assert_eq!(secrets(&mut journal), ["hush-1", "hush-2", "hush-3"]);
    assert_eq!(server.requests().len(), 1);
}
