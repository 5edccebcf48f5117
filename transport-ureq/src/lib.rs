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
//! This crate logs no secret, and neither does ureq up to level `DEBUG` of [`log`]. But at `TRACE` two parts of it do, and
//! cannot be told not to: `ureq_proto`, which speaks HTTP, dumps the headers of requests and all of their answers, with
//! the tokens in them and whatever secret the server sends; and `ureq` shows the paths and queries of requests and the
//! `Location` of answers. Nothing turns that on but the program's own logger. A program that logs at `TRACE` silences
//! both, such as by `RUST_LOG=trace,ureq=debug,ureq_proto=debug`, or leaves that level out at compile time, by the feature
//! `max_level_debug` of `log`. Where neither is done, a client warns as it is built.

mod cancel;
mod client;
mod dial;
mod failure;
mod names;
mod request_state;
mod sender;
mod shared;
mod workers;

pub use cancel::CancelToken;
pub use client::Client;
