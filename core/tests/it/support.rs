//! What several suites need.

pub mod declarations;
pub mod exchange;
pub mod rust_path;
pub mod sources;
