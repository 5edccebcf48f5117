//! Async client for the Odin API on [hyper] and [tokio].
//!
//! ```no_run
//! use odin_api::users;
//!
//! # async fn run() -> Result<(), odin_api::Error> {
//! let odin = odin_api_hyper::Client::builder("https://odin.example.net/api/v2")?
//!     .credentials("john.smith", std::env::var("ODIN_PASSWORD").unwrap_or_default())
//!     .build()?;
//! let services = odin.call(users::services::Get::new("4001@example.net")).await?;
//! for pack in services.service_pack_services.iter().filter(|pack| pack.is_assigned()) {
//!     println!("{pack:?}");
//! }
//! # Ok(()) }
//! ```

mod client;
mod connection_state;
mod connector;
mod failure;
mod names;
mod sender;

pub use client::Client;
