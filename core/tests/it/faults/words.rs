//! Faults of what is written to the server and of what is said of its answers: rows V1 to V7 and S8.

mod answers;
mod ids;
mod logins;
mod phones;
mod redaction;
mod refusals;
mod urls;
