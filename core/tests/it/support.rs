//! What several suites need.

pub mod exchange;
pub mod sources;
