//! Jobs, on both transports, against the simulator: what each module tests stands at its head.

mod call_flow;
#[allow(dead_code, reason = "other modules need the rest of it")]
mod place;
mod schedule;
