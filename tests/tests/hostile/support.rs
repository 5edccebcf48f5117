//! Shared by the suites beside the table: clients of the simulated platform.

use std::time::Duration;

use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Builder, Proxy};
use odin_sim::{Odin, Pick, Rule, Server};

use crate::transport::Caller;

/// Every test on both transports.
macro_rules! on_both {
    ($($(#[$meta:meta])? $name:ident)*) => {
        mod ureq {
            $(#[test]
            $(#[$meta])?
            fn $name() {
                super::$name::<crate::transport::Blocking>();
            })*
        }
        mod hyper {
            $(#[test]
            $(#[$meta])?
            fn $name() {
                super::$name::<crate::transport::Async>();
            })*
        }
    };
}
pub(crate) use on_both;

/// Without a rate, and with short waits before retries.
pub(crate) fn builder<C: Caller>(url: &str) -> Builder<C::Client> {
    let mut retry = Retry::default();
    retry.base = Duration::from_millis(2);
    Builder::new(url).expect("a base URL").rate(Rate::unlimited()).retry(retry).proxy(Proxy::Direct)
}

/// The default limits, but for one attempt.
pub(crate) fn attempts_of(limit: Duration) -> Limits {
    let mut limits = Limits::default();
    limits.attempt = limit;
    limits
}

/// A platform where each request to this place (`METHOD:/path$`) has this chance to go wrong.
pub(crate) fn platform(faults: &[&str], place: &str, chance: f64, seed: u64) -> Server {
    let mut odin = Odin::example();
    odin.seed_faults(seed);
    let mut rule = |fault: &str, chance| {
        let rule: Rule = format!("{fault}@{place}").parse().expect(fault);
        odin.add_fault(rule.pick(Pick::Chance(chance)));
    };
    // So that none of them strikes is as likely as that nothing goes wrong.
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let each = 1.0 - (1.0 - chance).powf(1.0 / faults.len() as f64);
    for fault in faults {
        rule(fault, each);
    }
    // And what a client should not even notice.
    rule("close-idle", 0.02);
    rule("delay=3", 0.02);
    Server::start(odin)
}
