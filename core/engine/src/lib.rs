//! The engine of [`odin-api`](https://docs.rs/odin-api), without I/O: requests and answers as values, session, policy
//! and flows. It contains no operations except those of `/auth`.
//!
//! Programs depend on `odin-api`, which re-exports all of this together with the operations of the API. A transport
//! depends on this crate alone: see [`flow`] for the loop that it has to run.
//!
//! | | |
//! |---|---|
//! | [`Endpoint`], [`Call`], [`Custom`], [`Raw`] | an operation with its arguments becomes a request |
//! | [`response`], [`Error`] | an answer becomes a record, or an error that keeps all that is known |
//! | [`json`], [`value`], [`shapes`] | how records are read and written, and what they are made of |
//! | [`policy`], [`exchange`] | rate, retry, limits; the calls of one client as a state machine |
//! | [`flow`], [`login`] | many calls as one `async fn`; the session as flows |
//! | [`Builder`], [`Connect`], [`Proxy`] | what all transports have in common |
//! | [`testing`] | clients in memory, in virtual time |
#![doc(test(attr(deny(warnings), allow(unused_variables))))]
// No I/O, clock or randomness: `core/clippy.toml` lists what is forbidden.
#![deny(
    clippy::dbg_macro,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stderr,
    clippy::print_stdout
)]

mod client;
mod clock;
#[doc(hidden)]
pub mod declare;
mod encode;
mod error;
mod limits;
mod operation;
mod request;
mod retry_after;
mod setters;

pub mod auth;
pub mod exchange;
pub mod flow;
pub mod json;
pub mod policy;
pub mod response;
pub mod shapes;
pub mod testing;
pub mod value;

/// The types of requests and answers.
#[doc(no_inline)]
pub use http;
// The declaration macros name it.
#[doc(hidden)]
pub use serde;

pub use client::{Builder, Connect, Proxy, ProxyServer, Roots, Route, TransportConfig};
pub use clock::Now;
pub use error::{Error, ErrorKind, Failure, FailureKind, Fate, Sent, TlsFlaw};
pub use exchange::{Credentials, Event, EventKind};
#[doc(inline)]
pub use flow::login;
pub use operation::{Evidence, Operation, Safety};
pub use request::{As, Call, Custom, Endpoint, Raw, Site, Token, WithBody};
pub use response::{RawResponse, Receiver, Response, StallDetector, WriteResponse};
