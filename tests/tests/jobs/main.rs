//! Jobs, on both transports, against the simulator: what each module tests stands at its head.

mod call_flow;
mod journals;
mod passwords;
mod place;
mod plans;
mod reading;
mod schedule;
