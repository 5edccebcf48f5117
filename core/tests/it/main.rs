//! The tests of the core, in one program: what each module tests stands at its head.
//!
//! `tests/tracing.rs` is a program of its own, since it needs a feature that nothing else here may depend on, and so is
//! `tests/call_flow/`, whose pictures are to be drawn again in seconds.

mod audits;
mod branching;
mod documented_operations;
mod errors;
mod examples;
mod exchange_machine;
mod exchange_session;
mod exchange_stats;
mod exchange_unlocked;
mod faults;
mod flow_calls;
mod flow_costs;
mod flow_endings;
mod flow_results;
mod founding;
mod layers;
mod operations_table;
mod options;
mod own;
mod policy_rate;
mod policy_retry;
mod receive;
mod requests;
mod session_secrets;
mod session_site;
mod support;
mod tasks;
mod testing;
mod timestamps;
mod values;
