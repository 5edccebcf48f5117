//! Flows that end before their time, or never: what they hold is given back, and the client is as good as before.

use std::future::{Future, pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::support::exchange::{Odin, Random, Task, Virtual, config, credentials, fast, ms, reply, secs};
use futures_util::future::{Either, join, select};
use odin_api::flow::{Ctx, Engine};
use odin_api::policy::Rate;
use odin_api::{Custom, Error, ErrorKind, Fate};
use serde_json::json;

const LOGIN: &str = "auth.token.create";

async fn get(ctx: &Ctx) -> Result<(), Error> {
    ctx.call(Custom::get("/things")).await.map(drop)
}

/// Every answer takes so long.
fn slow(time: Duration) -> Odin {
    let mut odin = Odin::new();
    odin.latency = time;
    odin
}

/// What is left of a future that did not end in time.
async fn within<T>(ctx: &Ctx, time: Duration, future: impl Future<Output = T>) -> Option<T> {
    match select(pin!(future), pin!(ctx.sleep(time))).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(_) => None,
    }
}

/// Nothing is held, and another call has its turn at once.
fn is_as_good_as_before(client: &mut Virtual<Odin>) {
    assert_eq!(client.exchange.pending(), 0);
    client.server.latency = ms(50);
    let before = client.now;
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert!(client.now <= before + ms(100), "{before:?}, {:?}", client.now);
}

#[test]
fn a_call_that_is_dropped_gives_its_place_back() {
    let mut config = fast();
    config.max_in_flight = Some(1);
    let mut client = Virtual::new(config, slow(secs(20)));
    client.run(|ctx| async move {
        // Once while it logs in, and then with a token.
        for _ in 0..3 {
            assert_eq!(within(&ctx, secs(1), get(&ctx)).await.map(drop), None);
        }
        assert!(within(&ctx, secs(50), get(&ctx)).await.is_some());
        for _ in 0..3 {
            assert_eq!(within(&ctx, secs(1), get(&ctx)).await.map(drop), None);
        }
    });
    assert_eq!(client.exchange.retry_budget(), 500, "nothing was retried");
    is_as_good_as_before(&mut client);
}

#[test]
fn a_map_that_is_dropped_gives_everything_up() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    client.server.latency = secs(5);
    let done = client.run(|ctx| async move {
        let ctx = &ctx;
        let mut done = 0;
        let finished = &mut done;
        let calls = async move {
            for _ in 0..10 {
                ctx.map(8, 0..8, |_| get(ctx)).await;
                *finished += 8;
            }
        };
        assert!(within(ctx, secs(12), calls).await.is_none());
        done
    });
    assert_eq!((done, client.count("custom.get")), (16, 1 + 24));
    is_as_good_as_before(&mut client);
}

#[test]
fn a_child_of_a_map_may_give_up_while_the_others_go_on() {
    let server = Odin::new().on(|seen, _| {
        let time = if seen.path == "/things/3" { secs(25) } else { secs(1) };
        (!seen.is_login()).then(|| reply(200, json!({})).after(time))
    });
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move {
        let ctx = &ctx;
        ctx.map(4, 0..20, |index| within(ctx, secs(2), ctx.call(Custom::get(format!("/things/{index}"))))).await
    });
    for (index, result) in results.into_iter().enumerate() {
        assert_eq!(result.map(|result| result.is_ok()), (index != 3).then_some(true), "{index}");
    }
    assert!(client.now < secs(8), "{:?}", client.now);
    assert_eq!(client.exchange.pending(), 0);
}

#[test]
fn a_child_that_carries_the_login_may_be_dropped() {
    let mut client = Virtual::new(fast(), slow(secs(3)));
    let results = client.run(|ctx| async move {
        let carrier = within(&ctx, secs(1), get(&ctx));
        let others = ctx.map(9, 0..9, |_| get(&ctx));
        let (carrier, others) = join(carrier, others).await;
        assert!(carrier.is_none());
        others
    });
    assert!(results.iter().all(Result::is_ok));
    // The login of the carrier is given up with it, and another one carries the next.
    assert_eq!((client.count(LOGIN), client.now), (2, secs(7)));
    is_as_good_as_before(&mut client);
}

#[test]
fn a_flow_may_be_dropped_whole_at_any_time() {
    for time in [0, 1, 49, 50, 51, 99, 100, 250, 999, 1500] {
        let mut config = config();
        config.credentials = Some(credentials("hunter2-hunter2"));
        config.max_in_flight = Some(2);
        let mut client = Virtual::new(config, Odin::new());
        let mut tasks = vec![client.task(|ctx| async move {
            let ctx = &ctx;
            let rows = ctx.map(3, 0..3, |_| async move { ctx.map(3, 0..3, |_| get(ctx)).await });
            rows.await;
        })];
        client.run_until(&mut tasks, ms(time));
        client.abandon(tasks.remove(0));
        assert_eq!(client.exchange.pending(), 0, "after {time} ms");
        let before = client.now;
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert!(client.now <= before + ms(600), "after {time} ms: {before:?}, {:?}", client.now);
    }
}

#[test]
fn flows_that_come_and_go_leave_nothing_behind() {
    let mut client = Virtual::new(fast(), slow(ms(300)));
    let mut random = Random::new(5);
    let mut tasks: Vec<Task<'_, usize>> = Vec::new();
    let (mut ended, mut dropped, mut good) = (0, 0, 0);
    for _ in 0..500 {
        tasks.push(client.task(|ctx| async move {
            let ctx = &ctx;
            let good = ctx.map(4, 0..6, |_| within(ctx, ms(1000), get(ctx))).await;
            good.into_iter().flatten().flatten().count()
        }));
        let until = client.now + random.millis(1, 200);
        client.run_until(&mut tasks, until);
        if random.percent(30) && !tasks.is_empty() {
            let index = usize::try_from(random.below(tasks.len() as u64)).unwrap();
            client.abandon(tasks.swap_remove(index));
            dropped += 1;
        }
        if random.percent(1) {
            client.server.revoke();
        }
        tasks.retain_mut(|task| match task.output.take() {
            Some(of_six) => {
                ended += 1;
                good += of_six.unwrap();
                false
            }
            None => true,
        });
    }
    client.finish(&mut tasks);
    assert!(ended > 100 && dropped > 100, "{ended} ended, {dropped} dropped");
    // A renewal costs some of them their time.
    assert!(good > ended * 6 * 9 / 10, "{good} calls of {ended} flows");
    is_as_good_as_before(&mut client);
}

#[test]
fn an_engine_that_is_just_dropped_stops_nobody_for_long() {
    let mut client = Virtual::new(fast(), slow(ms(100)));
    let mut tasks = vec![client.task(|ctx| async move { get(&ctx).await })];
    client.run_until(&mut tasks, ms(10));
    assert_eq!(client.count(LOGIN), 1);
    // Without a word to the exchange; nothing of what it sent is heard of again.
    drop(tasks);
    client.lose_what_is_on_its_way();
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert!(client.now < secs(35), "{:?}", client.now);
}

#[test]
fn a_flow_that_waits_for_something_else_stalls() {
    let mut client = Virtual::new(fast(), Odin::new());
    let error = client.try_run(|_| pending::<()>()).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Stalled, Fate::Unknown));
    assert_eq!(client.now, Duration::ZERO);
    // What it asked for is waited for first, and its words are heard.
    let mut tasks = [client.task(|ctx| async move {
        ctx.progress(0, 1, "now");
        let both = join(ctx.map(4, 0..10, |_| get(&ctx)), pending::<()>());
        both.await;
    })];
    client.finish(&mut tasks);
    let [task] = tasks;
    assert_eq!(task.output.unwrap().unwrap_err().kind(), ErrorKind::Stalled);
    assert_eq!(task.progress.len(), 1);
    assert_eq!(client.count("custom.get"), 10);
    is_as_good_as_before(&mut client);
}

#[test]
fn a_child_that_waits_for_something_else_stalls_the_flow_when_all_others_have_ended() {
    let mut client = Virtual::new(fast(), Odin::new());
    let error = client.try_run(|ctx| async move {
        let ctx = &ctx;
        let work = ctx.map(3, 0..30, |index| async move {
            if index == 7 {
                pending::<()>().await;
            }
            get(ctx).await
        });
        work.await
    });
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Stalled);
    assert_eq!(client.count("custom.get"), 29);
    is_as_good_as_before(&mut client);
}

/// A future that wakes itself asks for nothing, and yet goes on.
#[test]
fn a_future_that_wakes_itself_is_no_stall() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.run(|ctx| async move {
        let mut turns = 0;
        poll_fn(|cx| {
            turns += 1;
            cx.waker().wake_by_ref();
            if turns < 100 { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
        get(&ctx).await.unwrap();
    });
}

/// As a transport does it: what panics is given up.
fn panics<T>(client: &mut Virtual<Odin>, mut task: Task<'_, T>) -> String {
    let run = AssertUnwindSafe(|| client.finish(std::slice::from_mut(&mut task)));
    let payload = catch_unwind(run).expect_err("it panics");
    client.abandon(task);
    payload.downcast_ref::<&str>().map(|text| (*text).to_owned()).unwrap_or_default()
}

#[test]
fn a_panic_in_a_flow_leaves_the_client_whole() {
    let mut config = fast();
    config.max_in_flight = Some(8);
    let mut client = Virtual::new(config, Odin::new());
    // At once, after a call, among others that are on their way, and while the login is.
    let at_once = client.task(|_| async { panic!("at once") });
    let at_once: Task<'_, ()> = at_once;
    assert_eq!(panics(&mut client, at_once), "at once");
    is_as_good_as_before(&mut client);
    client.server.latency = secs(1);
    client.server.revoke();
    for index in 0..10 {
        let task = client.task(|ctx| async move {
            let ctx = &ctx;
            let work = ctx.map(16, 0..16, |item| async move {
                if item == 5 {
                    ctx.sleep(ms(500 * index)).await;
                    panic!("among others");
                }
                get(ctx).await
            });
            work.await;
        });
        assert_eq!(panics(&mut client, task), "among others");
        assert_eq!(client.exchange.pending(), 0);
    }
    is_as_good_as_before(&mut client);
}

#[test]
fn others_go_on_while_one_panics() {
    let mut client = Virtual::new(fast(), slow(secs(1)));
    let mut tasks = vec![client.task(|ctx| async move {
        let (_, ()) = join(get(&ctx), async {
            ctx.sleep(ms(500)).await;
            panic!("while it carries the login");
        })
        .await;
    })];
    client.run_until(&mut tasks, ms(10));
    tasks.extend((0..5).map(|_| client.task(|ctx| async move { get(&ctx).await.unwrap() })));
    let run = AssertUnwindSafe(|| client.finish(&mut tasks));
    assert!(catch_unwind(run).is_err());
    client.abandon(tasks.remove(0));
    client.finish(&mut tasks);
    assert!(tasks.iter().all(|task| matches!(task.output, Some(Ok(())))));
    assert_eq!(client.count(LOGIN), 2);
    is_as_good_as_before(&mut client);
}

#[test]
fn what_outlives_its_engine_waits_for_ever_and_breaks_nothing() {
    let mut client = Virtual::new(config(), Odin::new());
    let kept = client.run(|ctx| async move { ctx });
    let error = client.try_run(|_| async move { kept.call(Custom::get("/things")).await }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Stalled);
    assert!(client.sent.is_empty());
}

#[test]
#[should_panic(expected = "an engine is not polled after its end")]
fn an_engine_is_not_polled_after_its_end() {
    let mut client = Virtual::new(config(), Odin::new());
    let mut engine = Engine::new(|_| async {});
    for _ in 0..3 {
        let now = client.clock();
        let _ = engine.poll(&mut client.exchange, now, std::task::Waker::noop());
    }
}

#[test]
fn the_rate_holds_for_all_flows_together() {
    let mut config = fast();
    config.rate = Rate::per_second(10.0);
    let mut client = Virtual::new(config, slow(ms(20)));
    let mut tasks: Vec<_> =
        (0..5).map(|_| client.task(|ctx| async move { ctx.map(4, 0..20, |_| get(&ctx)).await })).collect();
    client.finish(&mut tasks);
    assert_eq!(client.sent.len(), 101);
    for pair in client.sent.windows(2) {
        assert!(pair[1].at >= pair[0].at + ms(100));
    }
    assert!(client.now < secs(11), "and none of it is wasted: {:?}", client.now);
}
