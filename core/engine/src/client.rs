//! What is set up before a client exists, the same for every transport.

mod builder;
mod proxy;

pub use builder::{Builder, Connect, Roots, TransportConfig};
pub use proxy::{Proxy, ProxyServer, Route};
