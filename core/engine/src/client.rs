//! Client configuration shared by all transports.

mod builder;
mod proxy;

pub use builder::{Builder, Connect, Roots, TransportConfig};
pub use proxy::{Proxy, ProxyServer, Route};
