//! The engine of [`odin-api`](https://docs.rs/odin-api), without I/O: requests and answers as values, session, policy,
//! flows. It contains no operations except those of `/auth`.
//!
//! Programs depend on `odin-api`, which re-exports all of this together with the operations of the API. A transport
//! depends on this crate alone: see [`flow`] for the loop that it has to run.
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

pub mod auth;
pub mod exchange;
pub mod flow;
pub mod json;
pub mod policy;
pub mod response;
pub mod shapes;
pub mod value;

/// The types of requests and answers.
#[doc(no_inline)]
pub use http;
// The declaration macros name it.
#[doc(hidden)]
pub use serde;

pub use client::{Builder, Connect, Proxy, ProxyServer, Roots, Route, TransportConfig};
pub use clock::Now;
pub use error::{Error, ErrorKind, Failure, FailureKind, Fate, Refusal, Sent, TlsFlaw};
pub use exchange::{Credentials, Event};
#[doc(inline)]
pub use flow::login;
pub use operation::{Evidence, Operation, Safety};
pub use request::{As, Call, Custom, Endpoint, Raw, Site, Token, WithBody};
pub use response::{RawResponse, Receiver, Response, StallDetector, WriteResponse};
