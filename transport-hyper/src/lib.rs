//! Async client for the Odin API on [hyper] and [tokio].
//!
//! ```no_run
//! use odin_api_hyper::odin_api::users;
//!
//! # async fn run() -> Result<(), odin_api_hyper::odin_api::Error> {
//! let odin = odin_api_hyper::Client::builder("https://odin.example.net/api/v2")?
//!     .credentials("john.smith", std::env::var("ODIN_PASSWORD").unwrap_or_default())
//!     .build()?;
//! let services = odin.call(users::services::Get::new("4001@example.net")).await?;
//! for pack in services.service_pack_services.iter().filter(|pack| pack.is_assigned()) {
//!     println!("{pack:?}");
//! }
//! # Ok(()) }
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

mod client;
mod connection_state;
mod connector;
mod failure;
mod names;
mod pool;
mod reading;
mod sender;
mod single;

pub use client::Client;

/// The operations of the API, and everything else that a program needs beside the client.
#[cfg(feature = "odin-api")]
#[doc(no_inline)]
pub use odin_api;

/// The code of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
