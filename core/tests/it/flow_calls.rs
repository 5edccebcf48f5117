//! What a flow can ask for, in virtual time: calls, maps, sleeps, progress.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::exchange::{Odin, Random, Virtual, config, fast, ms, reply, secs};
use futures_util::future::{join, join_all};
use odin_api::exchange::CallOptions;
use odin_api::flow::Ctx;
use odin_api::policy::Retry;
use odin_api::{Custom, Error, ErrorKind, Raw, users};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A server that says which path it was asked for, after times by chance.
fn echo(seed: u64) -> Odin {
    let mut random = Random::new(seed);
    Odin::new().on(move |seen, _| {
        let answer = reply(200, json!({"path": seen.path})).after(random.millis(1, 900));
        (!seen.is_login()).then_some(answer)
    })
}

/// Asks for `/things/{index}`, and returns the path that was heard.
async fn thing(ctx: &Ctx, index: usize) -> String {
    let answer = ctx.call(Custom::get(format!("/things/{index}"))).await.unwrap();
    let body: Value = serde_json::from_slice(answer.body()).unwrap();
    body["path"].as_str().unwrap().to_owned()
}

fn path(index: usize) -> String {
    format!("/things/{index}")
}

#[test]
fn operations_custom_calls_and_raw_answers_go_the_same_way() {
    let user = r#"{"userId":"4001@odin.test", "lastName":"Smith"}"#;
    let server = Odin::new().on(move |seen, _| {
        seen.is("GET", "/users").then(|| crate::support::exchange::Reply::text(200, user).header("x-odin", "yes"))
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        let read = ctx.call(users::Get::new("4001@odin.test")).await.unwrap();
        assert_eq!((read.user_id.as_str(), read.last_name.as_deref()), ("4001@odin.test", Some("Smith")));
        let raw = ctx.call(Raw(users::Get::new("4001@odin.test"))).await.unwrap();
        assert_eq!(&raw.body()[..], user.as_bytes(), "as it came");
        assert_eq!(raw.headers()["x-odin"], "yes");
        let custom = ctx.call(Custom::get("/users").query("userId", "4001@odin.test")).await.unwrap();
        assert_eq!(custom.body(), raw.body());
        let error = ctx.call(users::Get::new("")).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Argument, 0));
    });
    let sent: Vec<_> = client.sent.iter().map(|it| (it.operation, it.target.as_str())).collect();
    let target = "/users?userId=4001%40odin.test";
    let expected =
        [("auth.token.create", "/auth/token"), ("users.get", target), ("users.get", target), ("custom.get", target)];
    assert_eq!(sent, expected);
}

#[test]
fn a_flow_may_do_nothing_at_all() {
    let mut client = Virtual::new(fast(), Odin::new());
    assert_eq!(client.run(|_| async { 7 }), 7);
    let nothing: [usize; 0] = [];
    let nothing = client.run(|ctx| async move { ctx.map(8, nothing, |index| async move { index }).await });
    assert!(nothing.is_empty());
    assert_eq!((client.sent.len(), client.now), (0, Duration::ZERO));
}

#[test]
fn a_map_has_its_results_in_order_and_no_more_than_its_limit_at_once() {
    for (limit, most) in [(0, 1), (1, 1), (8, 8), (64, 64), (usize::MAX, 200)] {
        let mut client = Virtual::new(fast(), echo(1));
        let (running, peak) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (running, peak) = (&running, &peak);
        let heard = client.run(|ctx| async move {
            let ctx = &ctx;
            let things = ctx.map(limit, 0..200, |index| async move {
                peak.fetch_max(running.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
                let heard = thing(ctx, index).await;
                running.fetch_sub(1, Ordering::Relaxed);
                heard
            });
            things.await
        });
        assert_eq!(heard, (0..200).map(path).collect::<Vec<_>>(), "limit {limit}");
        assert_eq!((client.busiest, peak.load(Ordering::Relaxed)), (most, most), "limit {limit}");
    }
}

#[test]
fn a_map_is_as_fast_as_its_limit_allows() {
    for (limit, seconds) in [(1, 64), (8, 8), (64, 1)] {
        let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(200, json!({})).after(secs(1))));
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move { ctx.map(limit, 0..64, |_| ctx.call(Custom::get("/things"))).await });
        assert_eq!(client.now, secs(seconds) + ms(50), "limit {limit}");
    }
}

#[test]
fn the_items_of_a_map_are_made_when_their_turn_comes() {
    let made = AtomicUsize::new(0);
    let (made, mut client) = (&made, Virtual::new(fast(), echo(2)));
    client.run(|ctx| async move {
        let ctx = &ctx;
        let items = (0..50).inspect(|_| {
            made.fetch_add(1, Ordering::Relaxed);
        });
        let done = AtomicUsize::new(0);
        let done = &done;
        let things = ctx.map(4, items, |index| async move {
            assert!(made.load(Ordering::Relaxed) <= done.load(Ordering::Relaxed) + 4);
            thing(ctx, index).await;
            done.fetch_add(1, Ordering::Relaxed);
        });
        things.await
    });
    assert_eq!(made.load(Ordering::Relaxed), 50);
}

#[test]
fn maps_nest() {
    let mut client = Virtual::new(fast(), echo(3));
    let heard = client.run(|ctx| async move {
        let ctx = &ctx;
        let rows = ctx.map(3, 0..10, |row| async move {
            let first = thing(ctx, row).await;
            let cells = ctx.map(4, 0..10, |cell| async move {
                let deep = ctx.map(2, 0..3, |deep| thing(ctx, 1000 * row + 10 * cell + deep)).await;
                deep.concat()
            });
            (first, cells.await)
        });
        rows.await
    });
    assert!(client.busiest <= 3 * 4 * 2 && client.busiest > 3 * 4, "{}", client.busiest);
    assert_eq!(client.count("custom.get"), 10 + 10 * 10 * 3);
    for (row, (first, cells)) in heard.into_iter().enumerate() {
        assert_eq!(first, path(row));
        for (cell, text) in cells.into_iter().enumerate() {
            let expected: String = (0..3).map(|deep| path(1000 * row + 10 * cell + deep)).collect();
            assert_eq!(text, expected);
        }
    }
}

#[test]
fn calls_can_be_joined_as_any_futures_can() {
    let mut client = Virtual::new(fast(), echo(4));
    let heard = client.run(|ctx| async move {
        let pair = join(thing(&ctx, 1), thing(&ctx, 2)).await;
        let all = join_all((3..100).map(|index| thing(&ctx, index))).await;
        [vec![pair.0, pair.1], all].concat()
    });
    assert_eq!(heard, (1..100).map(path).collect::<Vec<_>>());
    assert_eq!(client.busiest, 97);
}

#[test]
fn a_failed_item_leaves_the_others_alone() {
    let server = Odin::new().on(|seen, _| {
        let odd = seen.path.ends_with(['1', '3', '5', '7', '9']);
        (!seen.is_login() && odd).then(|| reply(404, json!({"error": "odd"})))
    });
    let mut client = Virtual::new(fast(), server);
    let results: Vec<Result<_, Error>> =
        client.run(|ctx| async move { ctx.map(8, 0..100, |index| ctx.call(Custom::get(path(index)))).await });
    for (index, result) in results.iter().enumerate() {
        assert_eq!(result.as_ref().err().map(Error::kind), (index % 2 == 1).then_some(ErrorKind::NotFound));
    }
}

#[test]
fn a_call_may_have_options_of_its_own() {
    let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(503, json!({}))));
    let mut client = Virtual::new(fast(), server);
    let attempts = client.run(|ctx| async move {
        let mut once = CallOptions::default();
        once.retry = Some(Retry::never());
        let without = ctx.call_with(Custom::get("/things"), once).await.unwrap_err();
        let with = ctx.call(Custom::get("/things")).await.unwrap_err();
        (without.attempts(), with.attempts())
    });
    assert_eq!(attempts, (1, 3));
}

#[test]
fn a_sleep_ends_when_it_should_and_holds_nobody_up() {
    let mut client = Virtual::new(config(), Odin::new());
    let woken = client.run(|ctx| async move {
        let ctx = &ctx;
        let start = ctx.now().elapsed;
        ctx.sleep(Duration::ZERO).await;
        assert_eq!(ctx.now().elapsed, start);
        let woken = ctx.map(100, (0..100).rev(), |seconds| async move {
            ctx.sleep(secs(seconds)).await;
            ctx.now().elapsed
        });
        woken.await
    });
    assert_eq!(woken, (0..100).rev().map(secs).collect::<Vec<_>>());
    assert_eq!(client.now, secs(99), "all at the same time");
    assert!(client.sent.is_empty(), "and without the server");
    let after = client.run(|ctx| async move {
        ctx.sleep(secs(3600 * 24 * 365)).await;
        ctx.now()
    });
    assert_eq!(after.elapsed, secs(99 + 3600 * 24 * 365));
    assert_eq!(after.unix, crate::support::exchange::UNIX + after.elapsed.as_secs());
}

#[test]
fn progress_is_told_in_order_when_it_happens_and_to_its_end() {
    let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(200, json!({})).after(secs(1))));
    let mut client = Virtual::new(fast(), server);
    let mut tasks = [client.task(|ctx| async move {
        ctx.progress(0, 3, "begun");
        for done in 1..=3 {
            ctx.call(Custom::get("/things")).await.unwrap();
            ctx.progress(done, 3, format!("thing {done}"));
        }
        ctx.progress(3, 3, "the last word");
        "done"
    })];
    client.finish(&mut tasks);
    let [task] = tasks;
    assert_eq!(task.output.unwrap().unwrap(), "done");
    let told: Vec<_> = task.progress.iter().map(|(at, it)| (*at, it.done, it.total, it.note.as_str())).collect();
    let expected = [
        (Duration::ZERO, 0, 3, "begun"),
        (ms(1050), 1, 3, "thing 1"),
        (ms(2050), 2, 3, "thing 2"),
        (ms(3050), 3, 3, "thing 3"),
        (ms(3050), 3, 3, "the last word"),
    ];
    assert_eq!(told, expected);
}

/// What one user comes to: read, perhaps written, perhaps refused; by the user alone.
async fn retitle(ctx: &Ctx, id: &str) -> String {
    let read = ctx.call(Custom::get(format!("/users/{id}"))).await;
    if let Err(error) = read {
        return format!("unread: {:?} {:?}", error.kind(), error.attempts());
    }
    let put = Custom::put(format!("/users/{id}")).json(json!({"title": format!("No. {id}")}));
    match ctx.call(put).await {
        Ok(answer) => String::from_utf8(answer.body().to_vec()).unwrap(),
        Err(error) => format!("unwritten: {:?} {:?}", error.kind(), error.fate()),
    }
}

/// A hundred users, answers that come after these times, in turn, and faults that depend on the request only.
fn report(limit: usize, times: Vec<u64>) -> (Vec<String>, Vec<(String, usize)>) {
    let mut next = times.into_iter().cycle();
    let mut asked = std::collections::BTreeMap::new();
    let server = Odin::new().on(move |seen, odin| {
        let after = ms(next.next().unwrap());
        let Some(id) = seen.path.strip_prefix("/users/") else {
            return Some(if seen.is_login() {
                reply(200, json!({"token": odin.issue(seen.at)})).after(after)
            } else {
                let ids: Vec<_> = odin.users.keys().map(|id| json!({"userId": id})).collect();
                reply(200, Value::from(ids)).after(after)
            });
        };
        let times = asked.entry((seen.method.clone(), id.to_owned())).or_insert(0);
        *times += 1;
        let number: usize = id.parse().unwrap();
        let answer = match (seen.method.as_str(), number % 10, *times) {
            ("GET", 1, 1) | ("GET", 2, ..) | ("PUT", 3, 1) => reply(503, json!({"error": "busy"})),
            ("PUT", 4, 1) => reply(429, json!({})).retry_after("1"),
            ("PUT", 5, _) => reply(502, json!({})),
            _ => {
                let user = odin.users.get_mut(id).unwrap();
                if let Some(title) = seen.body.get("title") {
                    title.as_str().unwrap().clone_into(&mut user.title);
                    user.writes += 1;
                }
                reply(200, json!({"userId": id, "title": user.title}))
            }
        };
        Some(answer.after(after))
    });
    let mut client = Virtual::new(fast(), server);
    for index in 0..100 {
        client.server.users.insert(format!("{index:02}"), crate::support::exchange::User::default());
    }
    let report = client.run(|ctx| async move {
        let ctx = &ctx;
        let list = ctx.call(Custom::get("/users")).await.unwrap();
        let list: Vec<Value> = serde_json::from_slice(list.body()).unwrap();
        let ids = list.into_iter().map(|user| user["userId"].as_str().unwrap().to_owned());
        ctx.map(limit, ids, |id| async move { retitle(ctx, &id).await }).await
    });
    assert!(client.busiest <= limit);
    assert_eq!(client.exchange.pending(), 0);
    let kept = client.server.users.values().map(|user| (user.title.clone(), user.writes)).collect();
    (report, kept)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_answers_gives_the_same_report(
        limit in prop_oneof![Just(1_usize), Just(8), Just(64), 2..100_usize],
        times in prop::collection::vec(0..3_000_u64, 1..200),
    ) {
        let (report, kept) = report(limit, times);
        // One after the other, each at once.
        let (expected, expected_kept) = self::report(1, vec![1]);
        prop_assert_eq!(&report, &expected);
        prop_assert_eq!(kept, expected_kept);
        for (index, line) in report.iter().enumerate() {
            let right = match index % 10 {
                2 => line == "unread: Server 3",
                3 => line == "unwritten: Server Rejected",
                5 => line == "unwritten: Server Unknown",
                _ => line.contains(&format!("No. {index:02}")),
            };
            prop_assert!(right, "{}: {}", index, line);
        }
    }
}
