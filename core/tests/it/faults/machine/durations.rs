//! Durations without an end, and with fractions of a second.

use std::time::Duration;

use odin_api::exchange::Exchange;
use odin_api::flow::{Directive, Engine};
use odin_api::policy::Rate;
use odin_api::{Custom, Now};

use crate::faults::machine::{at, noop, with_token};

/// Durations as long as they can be mean "no limit", and add up to nothing that overflows.
#[test]
fn fault_10_the_longest_durations_are_no_limits() {
    let mut config = with_token();
    config.rate = Rate::unlimited();
    config.rate.interval = Duration::MAX;
    config.limits.attempt = Duration::MAX;
    config.limits.operation = Duration::MAX;
    config.limits.connect = Duration::MAX;
    config.limits.stall = Duration::MAX;
    config.limits.queue = Some(Duration::MAX);
    config.retry.base = Duration::MAX;
    config.retry.cap = Duration::MAX;
    let late = Now::new(Duration::new(u64::MAX, 999_999_998), u64::MAX, u64::MAX);
    for now in [at(0.0), late] {
        let mut exchange = Exchange::new(config.clone(), now);
        let mut engine = Engine::new(|ctx| async move {
            futures_util::future::join(ctx.call(Custom::get("/x")), ctx.sleep(Duration::MAX)).await.0.is_ok()
        });
        let Directive::Send(attempt) = engine.poll(&mut exchange, now, &noop()) else { panic!("it goes") };
        let Directive::Wait(_) = engine.poll(&mut exchange, now, &noop()) else { panic!("it waits") };
        let failure = odin_api::Failure::new(odin_api::FailureKind::Connect, odin_api::Sent::No, "nobody");
        exchange.on_failure(attempt.key, &failure, now);
        let _ = engine.poll(&mut exchange, now, &noop());
        engine.abandon(&mut exchange);
    }
}

#[test]
fn fault_s4_fractions_of_a_second_are_rounded_up() {
    let cases = [
        ("299.997", Some(60)),
        ("2.5", Some(3)),
        ("2.0", Some(2)),
        ("0.001", Some(1)),
        ("7.", Some(7)),
        ("99999999999999999999999.5", Some(60)),
        ("2.5.1", None),
        (".5", None),
        ("-1", None),
        ("1e3", None),
        ("2.x", None),
    ];
    for (text, seconds) in cases {
        let mut headers = http::HeaderMap::new();
        headers.insert("retry-after", text.parse().unwrap());
        assert_eq!(odin_api::policy::retry_after(&headers, 0), seconds.map(Duration::from_secs), "{text}");
    }
}
