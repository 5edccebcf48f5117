//! A third transport, in virtual time: no socket, no thread, no sleep, and the clock jumps from event to event.
//!
//! [`Virtual`] is the loop that every transport has: poll the engines, send what they say, report what came back. Its
//! network is a heap of answers by the time at which they arrive, its server any [`Server`], such as [`Odin`].
#![allow(dead_code, unused_imports, reason = "each test crate uses its own part of this")]

// Said in full, since other test programs include this file by its path.
#[path = "exchange/odin.rs"]
mod odin;
#[path = "exchange/random.rs"]
mod random;
#[path = "exchange/reply.rs"]
mod reply;
#[path = "exchange/transport.rs"]
mod transport;

use std::time::Duration;

use odin_api::Site;
use odin_api::exchange::Config;
use odin_api::policy::Rate;

pub use odin::{Odin, Seen, User, bearer, field, jwt};
pub use random::Random;
pub use reply::{Ending, Reply, failure, reply};
pub use transport::{Sending, Server, Task, Virtual};

/// What the wall clock of the client shows at the start.
pub const UNIX: u64 = 1_700_000_000;

pub const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

pub const fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// The defaults, for the site of the tests.
pub fn config() -> Config {
    Config::new(Site::new("https://odin.test/api/v2").unwrap())
}

/// Without a rate limit, and with credentials that [`Odin`] knows.
pub fn fast() -> Config {
    let mut config = config();
    config.rate = Rate::unlimited();
    config.credentials = Some(credentials("hunter2-hunter2"));
    config
}

pub fn credentials(password: &str) -> odin_api::Credentials {
    odin_api::Credentials::new("admin@odin.test", password).unwrap()
}
