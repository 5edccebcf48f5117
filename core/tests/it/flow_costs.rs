//! What driving a flow costs: polls grow with the number of calls, and not faster.

use crate::support::exchange::{Odin, Random, Virtual, fast, reply};
use odin_api::Custom;
use odin_api::policy::Rate;
use serde_json::json;

/// How often the flow was polled, and how often its calls were, for so many calls.
fn polls(calls: usize, limit: usize, rate: Rate) -> (u64, u64) {
    let mut random = Random::new(1);
    let server =
        Odin::new().on(move |seen, _| (!seen.is_login()).then(|| reply(200, json!({})).after(random.millis(1, 900))));
    let mut config = fast();
    config.rate = rate;
    let mut client = Virtual::new(config, server);
    let mut tasks = [client.task(|ctx| async move {
        ctx.map(limit, 0..calls, |_| ctx.call(Custom::get("/things"))).await.iter().filter(|it| it.is_ok()).count()
    })];
    client.finish(&mut tasks);
    let [task] = tasks;
    let polls = task.polls();
    assert_eq!(task.output.unwrap().unwrap(), calls);
    polls
}

fn grow_linearly(limit: impl Fn(usize) -> usize, rate: Rate) {
    let few = polls(1_000, limit(1_000), rate);
    let many = polls(10_000, limit(10_000), rate);
    println!("limit {}, {rate:?}: {few:?} for 1,000 calls, {many:?} for 10,000", limit(1_000));
    for (few, many) in [(few.0, many.0), (few.1, many.1)] {
        assert!(many <= few * 105 / 10, "{many} for ten times the calls that take {few}");
        assert!(few <= 6_000, "{few} for 1,000 calls");
    }
}

#[test]
fn polls_grow_with_calls_one_at_a_time() {
    grow_linearly(|_| 1, Rate::unlimited());
}

#[test]
fn polls_grow_with_calls_eight_at_once() {
    grow_linearly(|_| 8, Rate::unlimited());
}

#[test]
fn polls_grow_with_calls_sixty_four_at_once() {
    grow_linearly(|_| 64, Rate::unlimited());
}

#[test]
fn polls_grow_with_calls_all_at_once() {
    grow_linearly(|calls| calls, Rate::unlimited());
}

#[test]
fn polls_grow_with_calls_that_wait_for_the_rate() {
    grow_linearly(|_| 8, Rate::default());
    grow_linearly(|_| 64, Rate::per_second(50.0));
}

#[test]
fn polls_grow_with_sleeps() {
    let polls = |count: u64| {
        let mut client = Virtual::new(fast(), Odin::new());
        let mut tasks = [client.task(|ctx| async move {
            ctx.map(usize::MAX, 0..count, |index| ctx.sleep(crate::support::exchange::ms(index % 977))).await.len()
        })];
        client.finish(&mut tasks);
        tasks[0].polls().0
    };
    let (few, many) = (polls(1_000), polls(10_000));
    assert!(many <= few * 105 / 10 && few <= 3_000, "{few}, {many}");
}
