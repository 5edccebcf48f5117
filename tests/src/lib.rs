//! A simulated Odin platform, for tests and benchmarks of clients.
//!
//! [`Odin`] is the platform: it keeps service providers, groups, users, their services, logins and
//! tokens in memory, and [`Odin::handle`] takes a request and gives a response. It does no I/O and
//! has no clock; the same requests at the same times give the same answers. What was written is
//! what is read, references are checked, deletions cascade, and refusals are worded as the real
//! server words them. [`Quirks`] are the oddities of the real server's JSON, on by default.
//!
//! [`Odin::example`] is a small platform ([`seed_logins`] lists who may log in),
//! [`Odin::generate`] one of any size. [`Rule`]s make things go wrong on demand, from a plain 503 to
//! a connection reset in the middle of a body. The platform remembers what it did
//! ([`Odin::records`], [`Odin::count`]), so that a test can compare it with what the client reports.
//!
//! ```
//! use odin_sim::{Now, Odin};
//!
//! let mut odin = Odin::example();
//! let login = http::Request::post("http://odin/api/v2/auth/token")
//!     .header("content-type", "application/json")
//!     .body(r#"{"username":"admin","password":"admin"}"#.into())?;
//! assert_eq!(odin.handle(login, Now::seconds(0)).status(), 200);
//! assert_eq!(odin.logins(), 1);
//! # Ok::<(), http::Error>(())
//! ```

mod auth;
mod branding;
mod call;
mod callbacks;
mod catalogue;
mod clock;
mod config;
mod date;
mod devices;
mod domains;
mod enterprises;
mod events;
mod failure;
mod fault;
mod feature_access_codes;
mod generators;
mod groups;
mod inspect;
mod jobs;
mod json;
mod login;
mod network_class_of_services;
mod odin;
mod profile;
mod query;
mod random;
mod record;
mod resellers;
mod route;
mod router;
mod schedules;
mod seed;
mod serve;
mod service_packs;
mod service_providers;
mod settings;
mod shown;
mod system;
mod tables;
mod tasks;
pub mod tls;
mod ui;
mod users;
mod vdm;
mod world;

pub use self::clock::Now;
pub use self::config::{Config, Quirks};
pub use self::fault::{Fault, FaultAnswer, Pick, Rule, SocketFault};
pub use self::login::LoginType;
pub use self::odin::Odin;
pub use self::record::Record;
pub use self::route::{Route, Verb};
pub use self::router::routes;
pub use self::seed::{SeedLogin, seed_logins};
pub use self::serve::Server;
pub use self::users::PhoneCall;

/// The code of the README, and of that of the repository, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../../README.md")]
pub struct Readme;
