//! The tests of both transports and of everything together; the head of each module says what it tests.
//!
//! `tests/simulator` is a separate program, so that both are compiled side by side, and `tests/hostile` is one, since it
//! measures time and memory: nothing else may run at the same time.

mod blocking;
mod catalogue;
mod conformance;
mod defects;
mod doc_search;
mod examples_cli;
mod flow_over_sockets;
mod fuzz_bodies;
mod json_suite;
mod plans;
mod purity;
mod rounds;
mod support;
mod tools;
