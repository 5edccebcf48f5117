//! Client core for Rev.io's Odin API, the REST/JSON layer over Cisco BroadWorks: everything that decides, nothing that
//! does I/O.
#![doc(test(attr(deny(warnings), allow(unused_variables))))]

mod call;
mod custom;
mod declare;
mod encode;
mod endpoint;
mod error;
mod operation;
mod server_text;
mod site;

pub mod json;
pub mod response;
pub mod value;

pub mod auth;
pub mod common;
pub mod groups;
pub mod service_providers;
pub mod users;

pub use call::Call;
pub use custom::{Custom, Raw};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Fate};
pub use operation::{Evidence, Operation, Safety, operations};
pub use response::{Answer, Response, Written};
pub use site::{Site, Token};
