//! Tasks of five hundred rows in virtual time, on either transport: when they are asked for, and how far they are when
//! their caller has had enough.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use odin_api::Builder;
use odin_api::policy::Rate;
use odin_api::tasks::{self, CreateUserDelete, Ending, Options, Outcome, Report, rows::DeletedUser};
use odin_api::testing::{InMemory, Server};
use odin_sim::{Now, Odin};

use super::five_hundred::{ROWS, WRONG, count, everyone, id, make_room};
use crate::conformance::Transport;
use crate::conformance::sockets::{Async, Blocking, Family};

/// A platform where a row takes a tenth of a second, as it does unless it is set, in the time of its clients.
fn platform() -> Server {
    let clock: Arc<OnceLock<Server>> = Arc::default();
    let (odin, time) = (Mutex::new(Odin::example()), Arc::clone(&clock));
    let server = Server::new(move |request| {
        let passed = time.get().map(Server::elapsed).unwrap_or_default();
        odin.lock().expect("a platform").handle(request, Now::seconds(1_700_000_000).after(passed))
    });
    clock.set(server.clone()).expect("one clock");
    server
}

fn client<F: Family<Made: InMemory>>(server: &Server) -> F::Client {
    let builder = Builder::new("https://odin.example.net/api/v2").expect("a base URL");
    let builder = builder.credentials("admin", "admin").rate(Rate::unlimited());
    F::client(builder.in_memory(server).expect("a client"))
}

/// When each task was asked for, in milliseconds since it was submitted.
fn questions(server: &Server) -> Vec<Vec<u128>> {
    let mut times = Vec::new();
    let mut submitted = Duration::ZERO;
    for sent in server.requests() {
        match sent.operation.id {
            "tasks.get" => {
                times.last_mut().map(|last: &mut Vec<_>| last.push(sent.at.saturating_sub(submitted).as_millis()))
            }
            id if id.starts_with("tasks.create") => {
                submitted = sent.at;
                times.push(Vec::new());
                None
            }
            _ => None,
        };
    }
    times
}

fn questions_become_rarer_and_tell_how_far_it_is<F: Family<Made: InMemory>>() {
    let server = platform();
    let odin = client::<F>(&server);
    make_room(&odin);
    let mut progress = Vec::new();
    let flow = |ctx| async move { tasks::run(&ctx, everyone(), &Options::default(), |_| true).await };
    let report = odin.run_with(flow, |step| progress.push(step.done)).expect("a report");
    assert!(matches!(report.ending, Ending::Over), "{:?}", report.ending);
    let failed: Vec<_> = report.failed().map(|(row, why)| (row, why.unwrap_or_default())).collect();
    assert_eq!(failed, WRONG.map(|row| (row, "[Error 4200] User already exists: 4001@example.net")));
    assert_eq!(report.outcomes.iter().filter(|outcome| **outcome == Outcome::Done).count(), ROWS - WRONG.len());
    // After 2 s, 3 s and 4.5 s, then every 5 s; the rows take 50 s in all.
    let times = [2000, 5000, 9500, 14500, 19500, 24500, 29500, 34500, 39500, 44500, 49500, 54500];
    assert_eq!(questions(&server), [times]);
    assert_eq!(progress, [20, 50, 95, 145, 195, 245, 295, 345, 395, 445, 495, 500]);
}

fn batches_stop_half_way<F: Family<Made: InMemory>>() {
    let server = platform();
    let odin = client::<F>(&server);
    make_room(&odin);
    odin.run(|ctx| async move { tasks::run(&ctx, everyone(), &Options::default(), |_| true).await }).expect("a report");
    let delete = CreateUserDelete::new().data((0..ROWS).map(|row| DeletedUser::new(id(row))));
    let half = |so_far: &Report| so_far.ended() < ROWS / 2;
    let options = Options::batches_of(50);
    let report = odin.run(|ctx| async move { tasks::run(&ctx, delete, &options, half).await }).expect("a report");
    assert!(matches!(report.ending, Ending::Stopped), "{:?}", report.ending);
    let (sent, left) = report.outcomes.split_at(ROWS / 2);
    assert!(sent.iter().all(Outcome::is_over), "{sent:?}");
    assert!(left.iter().all(|outcome| *outcome == Outcome::NotSent), "{left:?}");
    let failed: Vec<_> = report.failed().map(|(row, _)| row).collect();
    assert_eq!(failed, [WRONG[0]], "that user was never created");
    assert_eq!(questions(&server)[1..], vec![vec![2000, 5000]; 5], "each batch takes five seconds");
    server.pass(Duration::from_secs(3600));
    assert_eq!(count(&odin), ROWS / 2 - 1, "nobody beyond half of them is gone, however long one waits");
}

/// The API cannot stop a task: whoever stops waiting is told what is open, and can take it up again.
fn what_was_submitted_goes_on<F: Family<Made: InMemory>>() {
    let server = platform();
    let odin = client::<F>(&server);
    make_room(&odin);
    let half = |so_far: &Report| so_far.ended() < ROWS / 2;
    let flow = |ctx| async move { tasks::run(&ctx, everyone(), &Options::default(), half).await };
    let report = odin.run(flow).expect("a report");
    assert!(matches!(report.ending, Ending::Stopped), "{:?}", report.ending);
    assert_eq!((report.ended(), report.failed().count()), (295, 1));
    assert!(report.outcomes[295..].iter().all(|outcome| *outcome == Outcome::Open), "{:?}", report.outcomes);
    let task = report.tasks[0].id.expect("an id");
    let options = Options::default();
    let flow = |ctx| async move { tasks::follow(&ctx, task, &options.polling, |_| true).await };
    let report = odin.run(flow).expect("a report");
    assert!(matches!(report.ending, Ending::Over), "{:?}", report.ending);
    assert_eq!((report.ended(), report.failed().count()), (ROWS, WRONG.len()));
    assert_eq!(count(&odin), ROWS - WRONG.len());
}

macro_rules! on {
    ($($transport:ident $family:ty;)*) => {
        $(mod $transport {
            use super::*;

            #[test]
            fn questions_become_rarer_and_tell_how_far_it_is() {
                super::questions_become_rarer_and_tell_how_far_it_is::<$family>();
            }

            #[test]
            fn batches_stop_half_way() {
                super::batches_stop_half_way::<$family>();
            }

            #[test]
            fn what_was_submitted_goes_on() {
                super::what_was_submitted_goes_on::<$family>();
            }
        })*
    };
}

on! {
    ureq Blocking;
    hyper Async;
}
