//! `/users/call-centers/supervisor`: a user as a supervisor.

pub mod call_centers;
