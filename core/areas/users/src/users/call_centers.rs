//! `/users/call-centers`: agents, and those who supervise them.

pub mod agents;
pub mod disposition_codes;
pub mod dnis;
pub mod monitoring;
pub mod supervisor;
pub mod supervisors;
