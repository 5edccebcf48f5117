//! What is set up before a client exists, the same for every transport.

mod builder;
mod proxy;

pub use builder::{Builder, Connect, Roots, Wire};
pub use proxy::{Proxy, ProxyServer, Route};
