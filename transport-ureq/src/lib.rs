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

mod client;
mod watch;
mod wire;
mod workers;

pub use client::Client;
