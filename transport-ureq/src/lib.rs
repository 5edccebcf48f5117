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
//! The operations, their records and the [`Error`](odin_api_engine::Error) are in `odin_api`, which is re-exported here; its
//! documentation is the guide, and a module path mirrors its URL. Where to start:
//!
//! | | |
//! |---|---|
//! | [`Client::builder`] | all settings: credentials, rate, retry, limits, certificates, proxy |
//! | [`Client::call`] | one operation; [`Client::call_with`] with options for this call only |
//! | [`Client::run`] | a flow of many calls, with bounded concurrency and progress |
//! | [`Builder::in_memory`](odin_api_engine::Builder::in_memory) | a client for tests: a closure answers, and no wait takes real time |
//!
//! # Features
//!
//! `enterprises`, `groups`, `odin`, `resellers`, `service-providers`, `system` and `users` are the areas of the API, all on by
//! default. Without any feature, this crate needs the engine only, and `odin_api` is not re-exported. `jobs` adds the jobs and
//! reports of `odin_api`; `tracing` emits a span for each call.
//!
//! # Logs
//!
//! This crate logs no secret, and neither does ureq up to level `DEBUG` of [`log`]. But at `TRACE` two parts of ureq do, and
//! this cannot be switched off: `ureq_proto`, which speaks HTTP, dumps the headers of requests and whole answers, with the
//! tokens in them and whatever secrets the server sends; and `ureq` shows the paths and queries of requests and the
//! `Location` of answers. Only the program's own logger turns that on. A program that logs at `TRACE` should silence both,
//! for example with `RUST_LOG=trace,ureq=debug,ureq_proto=debug`, or leave that level out at compile time, with the feature
//! `max_level_debug` of `log`. If it does neither, the client logs a warning when it is built.

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

/// The operations of the API, and everything else that a program needs beside the client.
#[cfg(feature = "odin-api")]
#[doc(no_inline)]
pub use odin_api;

/// The code of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
