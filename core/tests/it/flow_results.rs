//! Results of a flow as they come, flows that stay on one thread, and what is said of one that is cancelled.

use std::cell::RefCell;
use std::rc::Rc;
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::Exchange;
use odin_api::flow::{Ctx, Directive, Engine};
use odin_api::{Custom, Error, ErrorKind, Fate, Now};

use crate::support::exchange::{Odin, Virtual, config, fast, ms, reply, secs};
use serde_json::json;

/// The later ones are answered first.
fn backwards() -> Odin {
    Odin::new().on(|seen, _| {
        let number: u64 = seen.path.strip_prefix("/things/")?.parse().ok()?;
        Some(reply(if number == 3 { 404 } else { 200 }, json!({})).after(ms(1000 - 100 * number)))
    })
}

async fn thing(ctx: &Ctx, number: usize) -> (usize, Result<(), Error>) {
    (number, ctx.call(Custom::get(format!("/things/{number}"))).await.map(drop))
}

#[test]
fn each_result_is_had_as_it_comes() {
    let mut client = Virtual::new(fast(), backwards());
    let seen = client.run(|ctx| async move {
        let ctx = &ctx;
        let mut seen = Vec::new();
        let take =
            |(number, result): (usize, Result<(), Error>)| seen.push((number, result.is_ok(), ctx.now().elapsed));
        ctx.for_each(4, 0..4, |number| thing(ctx, number), take).await;
        seen
    });
    let order: Vec<_> = seen.iter().map(|(number, ok, _)| (*number, *ok)).collect();
    assert_eq!(order, [(3, false), (2, true), (1, true), (0, true)]);
    assert_eq!(seen[3].2, seen[0].2 + ms(300), "not all at the end");
    assert_eq!(client.run(|ctx| async move { ctx.map(4, 0..4, async |number| number * 2).await }), [0, 2, 4, 6]);
}

/// What was taken is there although the flow ended before its time.
#[test]
fn what_was_taken_is_not_lost_with_the_flow() {
    let taken = std::sync::Mutex::new(Vec::new());
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.latency = secs(1);
    let mut tasks = [client.task(|ctx| {
        let taken = &taken;
        async move {
            let ctx = &ctx;
            let take = |(number, _)| taken.lock().unwrap().push(number);
            ctx.for_each(2, 0.., |number| thing(ctx, number), take).await;
        }
    })];
    client.run_until(&mut tasks, ms(4500));
    let [task] = tasks;
    client.abandon(task);
    assert_eq!(taken.lock().unwrap().len(), 6, "two a second, after the login");
}

/// A driver that stays on one thread takes flows that may not leave it.
#[test]
fn a_flow_that_stays_on_its_thread_may_hold_anything() {
    let mut exchange = Exchange::new(config(), Now::new(Duration::ZERO, 0, 0));
    let notes = Rc::new(RefCell::new(Vec::new()));
    let inside = Rc::clone(&notes);
    let mut engine = Engine::local(|ctx| async move {
        inside.borrow_mut().push("before");
        ctx.sleep(secs(1)).await;
        inside.borrow_mut().push("after");
        7
    });
    let mut poll = |elapsed| engine.poll(&mut exchange, Now::new(elapsed, 0, 0), Waker::noop());
    assert!(matches!(poll(Duration::ZERO), Directive::Wait(until) if until == secs(1)));
    assert!(matches!(poll(secs(1)), Directive::Done(7)));
    assert_eq!(*notes.borrow(), ["before", "after"]);
}

/// Polls an engine up to `sendings` requests, answers those before the last with a 503, and cancels it.
fn cancelled<T>(mut engine: Engine<'_, T>, sendings: usize) -> Error {
    let mut config = fast();
    config.token = Some(odin_api::Token::new("a-token").unwrap());
    let mut exchange = Exchange::new(config, Now::new(Duration::ZERO, 0, 0));
    let (mut time, mut sent) = (Duration::ZERO, 0);
    while sent < sendings {
        let now = Now::new(time, 0, 0);
        match engine.poll(&mut exchange, now, Waker::noop()) {
            Directive::Send(attempt) => {
                sent += 1;
                if sent < sendings {
                    let busy = http::Response::builder().status(503).body(r#"{"error":"busy"}"#.into()).unwrap();
                    exchange.on_response(attempt.key, busy, now);
                }
            }
            Directive::Wait(until) => time = until,
            _ => panic!("it goes on"),
        }
    }
    let error = engine.cancel(&mut exchange);
    assert_eq!((error.kind(), exchange.pending()), (ErrorKind::Cancelled, 0));
    assert_eq!(error.gateway_status().as_u16(), 503);
    error
}

#[test]
fn a_cancelled_call_says_what_may_have_happened() {
    let call = || Engine::new(|ctx: Ctx| async move { ctx.call(Custom::post("/x")).await.map(drop) });
    let error = cancelled(call(), 0);
    assert_eq!(
        (error.fate(), error.attempts(), error.to_string()),
        (Fate::NotSent, 0, "never sent: cancelled before".to_owned())
    );
    let error = cancelled(call(), 1);
    assert_eq!((error.fate(), error.attempts(), error.path()), (Fate::Unknown, 1, Some("/x")));
    assert!(error.to_string().ends_with("cancelled"), "{error}");
    // Of a flow of several, what the others did is not known.
    let two = Engine::new(|ctx: Ctx| async move {
        let ctx = &ctx;
        ctx.map(1, 0..2, |number| thing(ctx, number)).await
    });
    assert_eq!(cancelled(two, 2).fate(), Fate::Unknown);
    let idle = Engine::new(|ctx: Ctx| async move { ctx.sleep(secs(9)).await });
    assert_eq!(cancelled(idle, 0).fate(), Fate::NotSent);
}
