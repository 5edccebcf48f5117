//! The defects 1 to 41 of a peer, each as a test that we do not have it: connection, session, secrets, logging.
//!
//! The first line of each test says what the peer does.

#[path = "conformance/memory.rs"]
mod memory;

#[path = "defects/connection.rs"]
mod connection;
#[path = "defects/logs.rs"]
mod logs;
#[path = "defects/secrets.rs"]
mod secrets;
#[path = "defects/support.rs"]
mod support;
