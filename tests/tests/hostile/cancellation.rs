//! Calls that are dropped before they finish: connections, rate and session stay usable.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use odin_api::exchange::Exchange;
use odin_api::policy::Rate;
use odin_api::users;
use odin_sim::{Odin, Rule, Server};

use crate::support::builder;
use crate::transport::{Async, Blocking, Caller};

/// A platform that takes its time.
fn slow(faults: &[&str]) -> Server {
    let mut odin = Odin::example();
    for fault in faults {
        odin.add_fault(fault.parse::<Rule>().expect(fault));
    }
    Server::start(odin)
}

fn get() -> users::Get {
    users::Get::new("4001@example.net")
}

/// Polls a future so many times and drops it then; whether it had come to its end.
async fn dropped_after<F: Future>(polls: usize, future: F) -> bool {
    let mut future = pin!(future);
    let mut left = polls;
    poll_fn(|cx| {
        if left == 0 {
            return Poll::Ready(false);
        }
        left -= 1;
        future.as_mut().poll(cx).map(|_| true)
    })
    .await
}

#[test]
fn dropped_futures_leave_the_client_usable() {
    // A place in flight, once lost, would be missed at once.
    let server = slow(&["delay=10"]);
    let builder = builder::<Async>(&server.base_url()).credentials("admin", "admin");
    let Async { client, runtime } = Async::new(builder.max_in_flight(3)).expect("a client");
    runtime.block_on(async {
        let mut ended = 0;
        for round in 0..200 {
            let calls = (0..4).map(|call| {
                let client = client.clone();
                tokio::spawn(async move { dropped_after((round + call) % 9, client.call(get())).await })
            });
            for call in calls.collect::<Vec<_>>() {
                ended += usize::from(call.await.expect("no panic"));
            }
        }
        println!("{ended} of 800 calls came to their end");
        let again: Vec<_> = (0..20)
            .map(|_| {
                tokio::spawn({
                    let client = client.clone();
                    async move { client.call(get()).await }
                })
            })
            .collect();
        for call in again {
            call.await.expect("no panic").expect("a user");
        }
    });
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
    assert_eq!(client.with_exchange(|exchange| exchange.retry_budget()), 500, "nothing was retried");
}

#[test]
fn dropping_whoever_logs_in_does_not_stop_the_others() {
    let server = slow(&["delay=100@/auth/token"]);
    let builder = builder::<Async>(&server.base_url()).credentials("admin", "admin");
    let Async { client, runtime } = Async::new(builder).expect("a client");
    runtime.block_on(async {
        let started = Instant::now();
        for _ in 0..5 {
            // The first carries the login, the second waits for it.
            let first = tokio::spawn({
                let client = client.clone();
                async move { client.call(get()).await }
            });
            let second = tokio::spawn({
                let client = client.clone();
                async move { client.call(get()).await }
            });
            tokio::task::yield_now().await;
            first.abort();
            second.await.expect("no panic").expect("a user");
            client.with_exchange(Exchange::forget);
        }
        assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    });
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
}

#[test]
fn dropped_futures_do_not_hold_up_the_rate() {
    let server = slow(&[]);
    let builder = builder::<Async>(&server.base_url()).credentials("admin", "admin").rate(Rate::per_second(50.0));
    let Async { client, runtime } = Async::new(builder).expect("a client");
    runtime.block_on(async {
        client.call(get()).await.expect("a user");
        // All of them queue up, and go away again.
        let queue: Vec<_> = (0..500)
            .map(|_| {
                tokio::spawn({
                    let client = client.clone();
                    async move { dropped_after(1, client.call(get())).await }
                })
            })
            .collect();
        for call in queue {
            call.await.expect("no panic");
        }
        let started = Instant::now();
        client.call(get()).await.expect("a user");
        assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    });
}

#[test]
fn a_flow_may_drop_its_calls_on_threads() {
    let server = slow(&["delay=20"]);
    let builder = builder::<Blocking>(&server.base_url()).credentials("admin", "admin").max_in_flight(2);
    let client = Blocking::new(builder).expect("a client");
    let good = client
        .0
        .run(|ctx| async move {
            let mut good = 0;
            for round in 0..30 {
                dropped_after(round % 4, ctx.call(get())).await;
                good += usize::from(ctx.call(get()).await.is_ok());
            }
            good
        })
        .expect("the end of the flow");
    assert_eq!(good, 30);
    client.call(get()).expect("a user");
    assert_eq!(client.exchange(|exchange| exchange.pending()), 0);
}
