//! Client core for Rev.io's Odin API, the REST/JSON layer over Cisco BroadWorks: everything that decides, nothing that
//! does I/O.
#![doc(test(attr(deny(warnings), allow(unused_variables))))]

mod builder;
mod call;
mod clock;
mod custom;
mod declare;
mod encode;
mod endpoint;
mod error;
mod event;
mod failure;
mod operation;
mod receive;
mod server_text;
mod session;
mod site;

pub mod exchange;
pub mod flow;
pub mod json;
pub mod login;
pub mod policy;
pub mod response;
pub mod value;

pub mod auth;
pub mod common;
pub mod groups;
pub mod service_providers;
pub mod users;

pub use builder::{Builder, Connect, Proxy, Roots, Wire};
pub use call::Call;
pub use clock::Now;
pub use custom::{Custom, Raw};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Fate};
pub use event::Event;
pub use failure::{Failure, FailureKind, Sent};
pub use operation::{Evidence, Operation, Safety, operations};
pub use receive::Receiver;
pub use response::{Answer, Response, Written};
pub use session::Credentials;
pub use site::{Site, Token};
