//! The tests of both transports, of the simulator and of everything together, in one program; the head of each module
//! says what it tests.
//!
//! `tests/hostile` is a separate program: it measures time and memory, so nothing else may run at the same time.

mod blocking;
mod catalogue;
mod conformance;
mod defects;
mod examples_cli;
mod flow_over_sockets;
mod fuzz_bodies;
mod json_suite;
mod purity;
mod rounds;
mod simulator;
mod support;
mod tools;
