//! Flows that end early do not affect others.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use odin_api::exchange::CallOptions;
use odin_api::flow::Ctx;
use odin_api::policy::Limits;
use odin_api::{ErrorKind, Fate, users};
use odin_sim::Odin;

use crate::flow_over_sockets::everyone::retries;
use crate::flow_over_sockets::places::{Async, Blocking, Runs};

/// A platform whose first login never answers.
fn with_a_hanging_login() -> Odin {
    let mut odin = Odin::example();
    odin.add_fault("hang@/auth/token$#1".parse().expect("a fault as the simulator writes it"));
    odin
}

const ADA: &str = "4001@example.net";

#[test]
fn dropping_the_future_that_carries_the_login_lets_the_others_finish() {
    let place = Async::start(with_a_hanging_login(), |builder| builder);
    let Async(server, client, runtime) = &place;
    runtime.block_on(async {
        let calls = |client: odin_api_hyper::Client| async move {
            let flow = |ctx: Ctx| async move { ctx.call(users::Get::new(ADA)).await };
            client.run(flow).await.expect("a flow that waits for its context only")
        };
        let carrier = tokio::spawn(calls(client.clone()));
        while server.odin().requests() == 0 {
            tokio::task::yield_now().await;
        }
        let others: Vec<_> = (0..5).map(|_| tokio::spawn(calls(client.clone()))).collect();
        while client.with_exchange(|exchange| exchange.pending()) < 6 {
            tokio::task::yield_now().await;
        }
        assert_eq!(server.odin().requests(), 1, "they wait for the one login");
        carrier.abort();
        for other in others {
            assert_eq!(other.await.expect("it did not panic").expect("a user").user_id, ADA);
        }
        assert!(carrier.await.expect_err("it was aborted").is_cancelled());
    });
    assert_eq!(server.odin().logins(), 2, "the one that hangs, and one more for all the others");
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
}

#[test]
fn a_deadline_of_the_flow_that_carries_the_login_lets_the_others_finish() {
    let place = Blocking::start(with_a_hanging_login(), |builder| builder.retry(retries(3)));
    let Blocking(server, client) = &place;
    std::thread::scope(|scope| {
        let carrier = scope.spawn(|| {
            let mut limits = Limits::default();
            limits.operation = Duration::from_millis(300);
            let mut options = CallOptions::default();
            options.limits = limits.into();
            client.run(|ctx| async move { ctx.call_with(users::Get::new(ADA), options).await }).expect("a flow")
        });
        while server.odin().requests() == 0 {
            std::thread::yield_now();
        }
        let others: Vec<_> = (0..5)
            .map(|_| {
                scope.spawn(|| client.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).expect("a flow"))
            })
            .collect();
        for other in others {
            assert_eq!(other.join().expect("it did not panic").expect("a user").user_id, ADA);
        }
        let error = carrier.join().expect("it did not panic").expect_err("it came too late");
        assert!(matches!(error.kind(), ErrorKind::Deadline | ErrorKind::Timeout), "{error}");
        assert_eq!(error.fate(), Fate::NotSent, "its own request was never sent");
    });
    assert_eq!(server.odin().logins(), 2, "the one that hangs, and one more for all the others");
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
}

/// One flow panics while it has calls on their way; the client goes on as if it had been dropped.
fn a_panic_stays_in_its_flow<R: Runs>(pending: impl Fn(&R) -> usize) {
    let mut odin = Odin::example();
    odin.add_fault("delay=20@/users$".parse().expect("a fault as the simulator writes it"));
    let place = R::start(odin, |builder| builder.max_in_flight(4));
    for _ in 0..5 {
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            place.run(|ctx| async move {
                let ctx = &ctx;
                let calls = ctx.map(8, 0..8, |index| async move {
                    ctx.call(users::Get::new(ADA)).await.expect("a user");
                    assert!(index > 1, "on purpose");
                });
                calls.await
            });
        }));
        let payload = panicked.expect_err("it panics");
        assert_eq!(payload.downcast_ref::<&str>(), Some(&"on purpose"));
        assert_eq!(pending(&place), 0, "its other calls are given up");
    }
    let user = place.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).expect("a user");
    assert_eq!(user.user_id, ADA);
    assert_eq!(place.look(|odin| odin.logins()), 1);
}

#[test]
fn a_panic_stays_in_its_flow_blocking() {
    a_panic_stays_in_its_flow(|place: &Blocking| place.1.with_exchange(|exchange| exchange.pending()));
}

#[test]
fn a_panic_stays_in_its_flow_async() {
    a_panic_stays_in_its_flow(|place: &Async| place.1.with_exchange(|exchange| exchange.pending()));
}
