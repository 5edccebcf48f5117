//! Blocking client for the Odin API on [ureq].
//!
//! ```no_run
//! use odin_api_ureq::odin_api::users;
//!
//! let odin = odin_api_ureq::Client::builder("https://odin.example.net/api/v2")?
//!     .credentials("john.smith", std::env::var("ODIN_PASSWORD").unwrap_or_default())
//!     .build()?;
//! let services = odin.call(users::services::Get::new("4001@example.net"))?;
//! for pack in services.service_pack_services.iter().filter(|pack| pack.is_assigned()) {
//!     println!("{pack:?}");
//! }
//! # Ok::<(), odin_api_ureq::odin_api::Error>(())
//! ```
//!
//! The operations, their records and the [`Error`](odin_api_engine::Error) are in `odin_api`, which is re-exported here and is
//! the guide; a module path mirrors its URL. The ways in:
//!
//! | | |
//! |---|---|
//! | [`Client::builder`] | all settings: credentials, rate, retry, limits, certificates, proxy |
//! | [`Client::call`] | one operation; [`Client::call_with`] with options for this call only |
//! | [`Client::run`] | a flow of many calls, with bounded concurrency and progress |
//! | [`Builder::in_memory`](odin_api_engine::Builder::in_memory) | a client for tests: a closure answers, and waits pass at once |
//!
//! # Features
//!
//! `enterprises`, `groups`, `odin`, `resellers`, `service-providers`, `system` and `users` are the areas of the API, all on by
//! default. Without any feature, this crate needs the engine only, and `odin_api` is not re-exported. `jobs` adds the jobs and
//! reports of `odin_api`, `tracing` emits a span for each call.
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
mod single;
mod workers;

pub use cancel::CancelToken;
pub use client::Client;

/// The operations of the API, and all that a program needs besides the client.
#[cfg(feature = "odin-api")]
#[doc(no_inline)]
pub use odin_api;

/// The code of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
