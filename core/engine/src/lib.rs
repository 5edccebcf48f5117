//! What decides in [`odin-api`](https://docs.rs/odin-api), without I/O: requests and answers as values, session, policy,
//! flows. It knows no operation but those of `/auth`.
//!
//! Programs depend on `odin-api`, which re-exports all of this together with the operations of the API. A transport
//! depends on this crate alone: see [`flow`] for the loop that it has to run.
#![doc(test(attr(deny(warnings), allow(unused_variables))))]
// No I/O, clock or randomness: `core/clippy.toml` names what is out of bounds.
#![deny(
    clippy::dbg_macro,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stderr,
    clippy::print_stdout
)]

mod builder;
mod call;
mod clock;
mod custom;
#[doc(hidden)]
pub mod declare;
mod encode;
mod endpoint;
mod error;
mod event;
mod failure;
mod operation;
mod proxy;
mod receive;
mod refusal;
mod server_text;
mod session;
mod site;
mod watch;

pub mod auth;
pub mod exchange;
pub mod flow;
pub mod json;
pub mod login;
pub mod policy;
pub mod response;
pub mod shapes;
pub mod value;

/// The types of requests and answers.
#[doc(no_inline)]
pub use http;

pub use builder::{Builder, Connect, Roots, Wire};
pub use call::Call;
pub use clock::Now;
pub use custom::{Custom, Raw};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Fate};
pub use event::Event;
pub use failure::{Failure, FailureKind, Sent, TlsFlaw};
pub use operation::{Evidence, Operation, Safety};
pub use proxy::{Proxy, ProxyServer, Route};
pub use receive::Receiver;
pub use response::{Answer, Response, Written};
pub use session::Credentials;
pub use site::{Site, Token};
pub use watch::Watch;
