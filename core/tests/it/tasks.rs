//! The flow over tasks, in virtual time: how often it asks, how it ends, and what it says of each row.

use std::time::Duration;

use odin_api::flow::Polling;
use odin_api::tasks::{self, CreateUserDelete, Ending, Options, Outcome, Report, rows::DeletedUser};
use odin_api::testing::Server;
use odin_api::{ErrorKind, Fate};
use serde_json::{Value, json};

const MINUTE: Duration = Duration::from_secs(60);

fn users(count: usize) -> CreateUserDelete {
    CreateUserDelete::new().data((0..count).map(|number| DeletedUser::new(format!("{number}@example.net"))))
}

fn within(limit: Duration) -> Options {
    Options { polling: Polling { limit, ..Polling::default() }, ..Options::default() }
}

/// A server that takes a task, and answers the questions for it by their number.
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

fn run(server: &Server, create: CreateUserDelete, options: &Options) -> Report {
    let options = options.clone();
    server.run(|ctx| async move { tasks::run(&ctx, create, &options, |_| true).await }).expect("a report")
}

/// The times at which the task was asked for, since it was submitted.
fn questions(server: &Server) -> Vec<Duration> {
    let all = server.requests();
    let submitted = all.iter().find(|it| it.request.method() == "POST" && it.request.uri().path().ends_with("/tasks"));
    let submitted = submitted.expect("a task").at;
    all.iter().filter(|it| it.request.method() == "GET").map(|it| it.at.saturating_sub(submitted)).collect()
}

#[test]
fn questions_become_rarer_and_end() {
    let server = server(|_| (200, json!({"id": 7, "status": "pending", "data": [{}, {}]})));
    let report = run(&server, users(2), &within(MINUTE));
    assert!(matches!(report.ending, Ending::OutOfTime), "{report:?}");
    assert_eq!(report.outcomes, [Outcome::Open, Outcome::Open]);
    let times = questions(&server);
    let waits: Vec<_> = times.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    let ms = Duration::from_millis;
    assert_eq!((times[0], &waits[..4]), (ms(2000), &[ms(3000), ms(4500), ms(5000), ms(5000)][..]));
    assert!(waits[4..waits.len() - 1].iter().all(|wait| *wait == ms(5000)), "{waits:?}");
    assert_eq!(times.last(), Some(&MINUTE), "the last question is asked when the time is up");
}

#[test]
fn the_end_of_each_row_is_told() {
    let rows = json!([
        {"status": "completed"},
        {"status": "failed", "error": "no such user"},
        7,
        {"status": "completed", "error": "the phone was not reset"},
        {"status": "failed"},
        {},
    ]);
    let server = server(move |_| (200, json!({"id": 7, "status": "completed", "data": rows})));
    // The third row cannot be read, and of the last two the server says nothing.
    let report = run(&server, users(7), &Options::default());
    let due = [
        Outcome::Done,
        Outcome::Failed(Some("no such user".into())),
        Outcome::Open,
        Outcome::DoneBut("the phone was not reset".into()),
        Outcome::Failed(None),
        Outcome::Open,
        Outcome::Open,
    ];
    assert_eq!(report.outcomes, due);
    assert_eq!(report.failed().collect::<Vec<_>>(), [(1, Some("no such user")), (4, None)]);
    assert_eq!((report.ended(), matches!(report.ending, Ending::Over)), (4, true));
}

#[test]
fn rows_are_numbered_and_told_apart_by_their_numbers() {
    let rows = json!([{"index": 2, "status": "failed"}, {"index": 1, "status": "completed"}]);
    let server = server(move |_| (200, json!({"id": 7, "status": "completed", "data": rows})));
    let report = run(&server, users(2), &Options::default());
    assert_eq!(report.outcomes, [Outcome::Done, Outcome::Failed(None)]);
    let sent = server.requests();
    let body = sent.iter().find(|it| it.request.uri().path().ends_with("/tasks")).expect("a task").request.body();
    let due = json!({"type": "user.delete", "data": [
        {"task": "user.delete", "userId": "0@example.net", "index": 1},
        {"task": "user.delete", "userId": "1@example.net", "index": 2},
    ]});
    assert_eq!(serde_json::from_slice::<Value>(body).expect("JSON"), due);
}

#[test]
fn a_task_that_fails_as_a_whole_is_over() {
    let server = server(|_| (200, json!({"id": 7, "status": "failed", "error": "no room", "data": [{}]})));
    let report = run(&server, users(1), &Options::default());
    assert!(matches!(report.ending, Ending::Over));
    assert_eq!((report.tasks[0].error.as_deref(), &report.outcomes[..]), (Some("no room"), &[Outcome::Open][..]));
}

#[test]
fn questions_that_fail_for_the_moment_are_asked_again() {
    let server = server(|asked| match asked {
        1..=7 => (503, json!({})),
        _ => (200, json!({"id": 7, "status": "completed", "data": [{"status": "completed"}]})),
    });
    let report = run(&server, users(1), &Options::default());
    assert_eq!((report.outcomes, questions(&server).len()), (vec![Outcome::Done], 8));

    let gone = self::server(|_| (404, json!({"error": "Task not found: 7"})));
    let report = run(&gone, users(1), &Options::default());
    let Ending::Broken(error) = &report.ending else { panic!("{report:?}") };
    assert_eq!((error.kind(), &report.outcomes[..]), (ErrorKind::NotFound, &[Outcome::Open][..]));
}

#[test]
fn what_is_not_submitted_is_told_from_what_may_have_been() {
    let refusing = |status: u16, body: Value| Server::new(move |_| (status, body.clone()));
    let no = || json!({"error": "no"});
    // A gateway says nothing of what became of it.
    let cases = [(400, no(), Fate::Rejected, Outcome::NotSent), (502, json!({}), Fate::Unknown, Outcome::Open)];
    for (status, body, fate, outcome) in cases {
        let report = run(&refusing(status, body), users(2), &Options::batches_of(1));
        let Ending::Broken(error) = &report.ending else { panic!("{report:?}") };
        assert_eq!((error.fate(), &report.outcomes[..]), (fate, &[outcome, Outcome::NotSent][..]));
    }
    let report = run(&Server::new(|_| (200, json!({}))), users(2), &Options::batches_of(1));
    assert!(matches!(report.ending, Ending::Unnamed), "{report:?}");
    assert_eq!(report.outcomes, [Outcome::Open, Outcome::NotSent]);
}

#[test]
fn nothing_is_submitted_after_the_caller_has_had_enough() {
    let server = server(|_| (200, json!({"id": 7, "status": "completed", "data": [{"status": "completed"}]})));
    let options = Options::batches_of(1);
    let report =
        server.run(|ctx| async move { tasks::run(&ctx, users(4), &options, |so_far| so_far.ended() < 2).await });
    let report = report.expect("a report");
    assert!(matches!(report.ending, Ending::Stopped), "{report:?}");
    assert_eq!(report.outcomes, [Outcome::Done, Outcome::Done, Outcome::NotSent, Outcome::NotSent]);
    assert_eq!(server.requests().iter().filter(|it| it.request.uri().path().ends_with("/tasks")).count(), 4);
}
