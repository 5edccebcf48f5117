//! Shared by the suites beside the table: clients of the simulated platform.

use std::time::Duration;

use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Builder, Proxy};

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
