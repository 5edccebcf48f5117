//! What several suites need.

pub mod declarations;
pub mod exchange;
pub mod sources;
