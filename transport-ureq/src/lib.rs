//! Blocking client for the Odin API on [ureq].
//!
//! ```no_run
//! use odin_api::users;
//!
//! let odin = odin_api_ureq::Client::builder("https://odin.example.net/api/v2")?
//!     .credentials("john.smith", std::env::var("ODIN_PASSWORD").unwrap_or_default())
//!     .build()?;
//! let services = odin.call(users::services::Get::new("4001@example.net"))?;
//! for pack in services.service_pack_services.iter().filter(|pack| pack.is_assigned()) {
//!     println!("{pack:?}");
//! }
//! # Ok::<(), odin_api::Error>(())
//! ```
//!
//! # Logs
//!
//! This crate logs no secret, and ureq hides headers at every level of its own. But `ureq_proto`, the part of it that
//! speaks HTTP, dumps the headers of requests and all of their answers at level `TRACE` of [`log`], and cannot be told
//! not to: tokens are in there, and whatever secret the server sends. Nothing turns that on but the program's own logger.
//! A program that logs at `TRACE` silences this target, such as by `RUST_LOG=trace,ureq_proto=debug`, or leaves that level
//! out at compile time, by the feature `max_level_debug` of `log`. Where neither is done, a client warns as it is built.

mod client;
mod watch;
mod wire;
mod workers;

pub use client::Client;
