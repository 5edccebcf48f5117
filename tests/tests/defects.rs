//! The defects 1 to 41 of a peer, each as a test that we do not have it: session, requests, answers, secrets, logs.
//!
//! The first line of each test says what the peer does.

#[path = "conformance/memory.rs"]
mod memory;

#[path = "defects/answers.rs"]
mod answers;
#[path = "defects/logs.rs"]
mod logs;
#[path = "defects/requests.rs"]
mod requests;
#[path = "defects/secrets.rs"]
mod secrets;
#[path = "defects/session.rs"]
mod session;
#[path = "defects/support.rs"]
mod support;
