//! A hostile server, and how each transport copes with it.
//!
//! A case is a row of a table: what the server does with each connection, the call that is made, and the expected
//! outcome. The server works on raw sockets in this process. The client is a process of its own, so that its memory can
//! be measured: this same program, started as the client of one case ([`client_process`]). Every case runs on both
//! transports with the same expectations.

mod alike;
mod cancellation;
mod case;
mod cases;
mod client;
mod judge;
mod memory;
mod proxy;
mod rates;
mod server;
mod support;
mod tls;
mod transport;
mod writes;

use std::time::Duration;

/// Every group of the table is a test, so that a filter picks one.
macro_rules! groups {
    ($($group:ident)*) => {
        $(#[test]
        fn $group() {
            judge::judge(&cases::$group::cases());
        })*

        fn all_cases() -> Vec<case::Case> {
            [$(cases::$group::cases()),*].into_iter().flatten().collect()
        }
    };
}

groups! { time broken_lines idle_lines lengths chunks headers interim bombs encodings bodies error_bodies redirects login }

/// The client of one case, in a process that [`judge`] starts; nothing otherwise.
#[test]
fn client_process() {
    client::serve(&all_cases());
}

/// Most cases run with smaller ones, so that they take less time and memory.
#[test]
fn the_default_limits_are_as_documented() {
    let mut limits = odin_api::policy::Limits::default();
    limits.connect = Duration::from_secs(5);
    limits.attempt = Duration::from_secs(30);
    limits.operation = Duration::from_secs(90);
    limits.stall = Duration::from_secs(10);
    limits.header_bytes = 64 * 1024;
    limits.header_fields = 100;
    limits.body_bytes = 64 * 1024 * 1024;
    limits.body_objects = 500_000;
    limits.error_body_bytes = 64 * 1024;
    assert_eq!(limits, odin_api::policy::Limits::default());
}

#[test]
fn there_are_enough_cases_and_their_names_differ() {
    let cases = all_cases();
    let names: std::collections::BTreeSet<_> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len());
    assert!(cases.len() >= 75, "{}", cases.len());
}
