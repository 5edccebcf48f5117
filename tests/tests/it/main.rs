//! The tests of both transports and of everything together; the head of each module says what it tests.
//!
//! `tests/simulator` is a separate program, so that both are compiled side by side, and `tests/hostile` is one, since it
//! measures time and memory: nothing else may run at the same time.

mod catalogue;
mod conformance;
mod defects;
mod examples_cli;
mod flow_over_sockets;
mod fuzz_bodies;
mod json_suite;
mod purity;
mod rounds;
mod support;
