//! The exchange is not lent while code of the caller runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use odin_api::exchange::{Access, Exchange};
use odin_api::flow::{Directive, Engine};
use odin_api::users;

use crate::faults::machine::{answer, at, noop, with_token};

/// Knows whether the exchange is lent.
struct Watched(Exchange, Arc<AtomicBool>);

impl Access for Watched {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        self.1.store(true, Ordering::SeqCst);
        let result = act(&mut self.0);
        self.1.store(false, Ordering::SeqCst);
        result
    }
}

/// A flow is polled, decodes and is dropped while the exchange is not lent.
#[test]
fn fault_01_the_exchange_is_not_lent_while_a_flow_runs() {
    struct Looks(Arc<AtomicBool>, Arc<AtomicUsize>);
    impl Looks {
        fn look(&self) {
            assert!(!self.0.load(Ordering::SeqCst), "the exchange is lent while the flow runs");
            self.1.fetch_add(1, Ordering::SeqCst);
        }
    }
    impl Drop for Looks {
        fn drop(&mut self) {
            if !std::thread::panicking() {
                self.look();
            }
        }
    }
    let (lent, count): (Arc<AtomicBool>, Arc<AtomicUsize>) = (Arc::default(), Arc::default());
    let mut exchange = Watched(Exchange::new(with_token(), at(0.0)), Arc::clone(&lent));
    for abandoned in [false, true] {
        let looks = Looks(Arc::clone(&lent), Arc::clone(&count));
        let mut engine = Engine::new(|ctx| async move {
            looks.look();
            let user = ctx.call(users::Get::new("4001@example.net")).await;
            looks.look();
            user.map(drop)
        });
        let mut now = 1.0;
        loop {
            match engine.poll(&mut exchange, at(now), &noop()) {
                Directive::Send(_) if abandoned => {
                    engine.abandon(&mut exchange);
                    break;
                }
                Directive::Send(attempt) => {
                    exchange.0.on_response(attempt.key, answer(200, r#"{"userId":"4001@example.net"}"#), at(now));
                }
                Directive::Wait(until) => now = until.as_secs_f64() + 1e-6,
                Directive::Done(result) => {
                    result.unwrap();
                    break;
                }
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(count.load(Ordering::SeqCst), 3 + 2);
}
