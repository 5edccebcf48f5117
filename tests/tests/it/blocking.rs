//! What only the blocking client has: calls that other threads cancel, and flows that need not be `Send`; and what saves a
//! `?` on both.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use odin_api::policy::{Rate, Retry};
use odin_api::{Builder, Error, ErrorKind, Fate, users};
use odin_api_ureq::{CancelToken, Client};
use odin_sim::{Odin, Server};

const ADA: &str = "4001@example.net";

fn client(server: &Server, rate: Rate) -> Client {
    let builder: Builder<Client> = Client::builder(server.base_url()).unwrap();
    builder.credentials("admin", "admin").rate(rate).retry(Retry::never()).build().unwrap()
}

/// Makes a call that fails, and cancels it on another thread as soon as this is so; at its end at the latest, so that the
/// test does not hang if it never is.
fn cancelled<T>(stop: &CancelToken, when: impl Fn() -> bool + Sync, call: impl FnOnce() -> Result<T, Error>) -> Error {
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !when() && !ended.load(Ordering::Relaxed) {
                std::thread::yield_now();
            }
            stop.clone().cancel();
        });
        let error = call().err();
        ended.store(true, Ordering::Relaxed);
        error.expect("it is cancelled")
    })
}

#[test]
fn a_call_that_waits_for_its_answer_is_cancelled_by_another_thread() {
    let server = Server::start(Odin::example());
    server.odin().add_fault("hang@/users$".parse().unwrap());
    let (plain, stop) = (client(&server, Rate::unlimited()), CancelToken::new());
    let odin = plain.cancelled_by(&stop);
    let error = cancelled(&stop, || server.odin().requests() == 2, || odin.call(users::Get::new(ADA)));
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Cancelled, Fate::Unknown, 1));
    assert_eq!(error.to_string(), "users.get (GET /users): cancelled");
    assert!(stop.is_cancelled());
    // Once for all, and for those only.
    server.odin().clear_faults();
    let error = odin.clone().call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Cancelled, Fate::NotSent));
    assert_eq!(server.odin().requests(), 2, "a login and a call");
    assert_eq!(plain.call(users::Get::new(ADA)).unwrap().user_id, ADA);
    assert_eq!(plain.cancelled_by(&CancelToken::new()).call(users::Get::new(ADA)).unwrap().user_id, ADA);
    assert_eq!(plain.with_exchange(|exchange| exchange.pending()), 0);
}

#[test]
fn a_call_that_waits_for_its_turn_is_cancelled_and_was_never_sent() {
    let server = Server::start(Odin::example());
    // The login takes the only turn of the hour.
    let (plain, stop) = (client(&server, Rate::per_second(0.001)), CancelToken::new());
    let odin = plain.cancelled_by(&stop);
    let queues = || plain.with_exchange(|exchange| exchange.stats().queued) == 1;
    let error = cancelled(&stop, queues, || odin.call(users::Update::new(ADA).title("Agent")));
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Cancelled, Fate::NotSent));
    assert_eq!(error.to_string(), "users.update (PUT /users): never sent: cancelled before");
    assert_eq!(server.odin().count("users:put"), 0);
}

#[test]
fn a_flow_is_cancelled_and_what_it_told_before_is_kept() {
    let server = Server::start(Odin::example());
    let (plain, stop) = (client(&server, Rate::unlimited()), CancelToken::new());
    // Neither of them may go to another thread.
    let (told, inside) = (Rc::new(Cell::new(0)), Rc::new(()));
    let odin = plain.cancelled_by(&stop);
    let ended: Result<(), Error> = odin.run(|ctx| {
        let (told, stop, inside) = (Rc::clone(&told), &stop, Rc::clone(&inside));
        async move {
            let ctx = &ctx;
            let take = |answer: Result<users::User, Error>| {
                answer.unwrap();
                told.set(told.get() + 1);
                if told.get() == 20 {
                    stop.cancel();
                }
            };
            ctx.for_each(4, std::iter::repeat(ADA), |id| ctx.call(users::Get::new(id)), take).await;
            drop(inside);
        }
    });
    let error = ended.unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Cancelled, Fate::Unknown));
    assert!((20..24).contains(&told.get()), "{}", told.get());
    assert_eq!((Rc::strong_count(&inside), plain.with_exchange(|exchange| exchange.pending())), (1, 0));
}

/// An error of the program's own.
#[derive(Debug, PartialEq)]
enum Mine {
    Odin(ErrorKind),
    Other,
}

impl From<Error> for Mine {
    fn from(error: Error) -> Self {
        Self::Odin(error.kind())
    }
}

/// One `?` is enough, with errors of the library or of the program.
#[test]
fn a_flow_that_returns_a_result_needs_one_question_mark() {
    let server = Server::start(Odin::example());
    let blocking = client(&server, Rate::unlimited());
    let hyper: Builder<odin_api_hyper::Client> = odin_api_hyper::Client::builder(server.base_url()).unwrap();
    let hyper = hyper.credentials("admin", "admin").rate(Rate::unlimited()).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    macro_rules! both {
        ($flow:expr) => {
            [blocking.try_run($flow), runtime.block_on(hyper.try_run($flow))]
        };
    }
    for user in both!(|ctx| async move { ctx.call(users::Get::new(ADA)).await }) {
        assert_eq!(user.unwrap().user_id, ADA);
    }
    for user in both!(|ctx| async move { Ok::<_, Mine>(ctx.call(users::Get::new("nobody")).await?) }) {
        assert_eq!(user.unwrap_err(), Mine::Odin(ErrorKind::NotFound));
    }
    for nothing in both!(|_| async move { Err::<(), _>(Mine::Other) }) {
        assert_eq!(nothing.unwrap_err(), Mine::Other);
    }
    let stalled: Result<(), Mine> = blocking.try_run(|_| std::future::pending());
    assert_eq!(stalled.unwrap_err(), Mine::Odin(ErrorKind::Stalled));
    let mut steps = 0;
    blocking
        .try_run_with(
            |ctx| async move {
                ctx.progress(1, 1, "once");
                Ok::<_, Error>(())
            },
            |_| steps += 1,
        )
        .unwrap();
    assert_eq!(steps, 1);
}
