//! The tests of both transports, of the simulator and of everything together, in one program: what each module tests
//! stands at its head.
//!
//! `tests/hostile` is a program of its own: it measures time and memory, so nothing else may run beside it.

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
