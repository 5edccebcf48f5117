//! Building requests from the arguments of operations.

mod call;
mod custom;
mod endpoint;
mod read_as;
mod shown;
mod site;

pub use call::Call;
pub use custom::{Custom, Raw};
pub use endpoint::{Endpoint, WithBody};
pub use read_as::As;
pub use site::{Site, Token};

pub(crate) use site::{has_usable_port, is_loopback};
