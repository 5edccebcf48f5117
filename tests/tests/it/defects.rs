//! The defects 1 to 41 of another client, each with a test that this SDK does not have it: session, requests, answers,
//! secrets, logs.
//!
//! The first line of each test says what the other client does.

mod answers;
mod call_centers;
mod devices;
mod groups;
mod logs;
mod platform;
mod providers;
mod requests;
mod secrets;
mod session;
mod support;
mod users;
