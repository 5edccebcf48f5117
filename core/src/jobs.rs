//! Jobs: reports that take many calls, and many writes that can be trusted as a whole, on any transport.
//!
//! # Reading
//!
//! [`calls`], [`licences`], [`registrations`], [`user_report`] and [`whose`] are flows over a [context](crate::flow::Ctx), for a
//! group, a service provider or the whole platform ([`Scope`]); [`free_extensions`], [`trunk_capacity`] and [`digests`] look at
//! one thing. Each returns typed values that implement `Serialize`, and can become a [`Table`].
//!
//! # Writing
//!
//! 1. A job makes a [`Plan`]: items, each with its exact requests. Planning only reads; the plan can be shown
//!    ([`Plan::show`]) without the secrets in it.
//! 2. [`Plan::run`] carries it out, several items at once, and returns a [`Report`] with an [`Outcome`] for every item.
//!    A [`Stop`] ends it early, between two items.
//! 3. A [`Journal`] is written ahead: an item's write is sent only when the journal holds, durably, that it will be. After a
//!    crash at any point, the same plan with the same journal finishes the job: what is done is left alone, and what is
//!    unknown is checked with the server, or repeated where that does no harm. Chosen passwords are in the journal before they
//!    are sent, so none is lost.
//!
//! [`passwords`] sets new ones, [`sheets`] carries out tables of what is to be created, changed or deleted, [`moves`] brings
//! numbers and users to other groups, [`devices`] sets tags of phones, rebuilds and restarts them, [`voicemail`] switches it on,
//! and [`webex`] makes users ready for Webex.
//!
//! The file-backed journal is the crate `odin-api-journal`; [`MemoryJournal`] is for tests, [`NoJournal`] for jobs
//! that nobody would resume.
//!
//! ```
//! use odin_api::jobs::{Item, MemoryJournal, Outcome, Plan, RunOptions, Step};
//! use odin_api::testing::Server;
//! use odin_api::{Endpoint, users};
//! use serde_json::json;
//!
//! let mut plan = Plan::new("my-tool.titles", "grp.odin");
//! for id in ["4001@example.net", "4002@example.net"] {
//!     plan.push(Item::new(id).step(Step::new(users::Update::new(id).title("Agent").prepare()?)));
//! }
//! assert_eq!(plan.items()[0].steps()[0].call().to_string(), r#"PUT /users {"userId":"4001@example.net","title":"Agent"}"#);
//!
//! let server = Server::new(|request| match request.body() {
//!     body if body.starts_with(br#"{"userId":"4001"#) => (200, json!({})),
//!     _ => (404, json!({"error": "User not found"})),
//! });
//! let mut journal = MemoryJournal::default();
//! let report = server.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await)??;
//! assert_eq!(report.counts().done, 1);
//! assert!(matches!(report.items[1].outcome, Outcome::Failed(_)));
//!
//! // Running it again tries only what is not done.
//! let report = server.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await)??;
//! assert!(report.items[0].earlier);
//! assert_eq!(server.requests().len(), 3);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod calls;
pub mod devices;
mod digest;
pub mod digests;
mod each;
mod entry;
mod error;
pub mod free_extensions;
mod journal;
pub mod licences;
pub mod moves;
pub mod passwords;
mod past;
mod plan;
pub mod registrations;
mod report;
mod run;
mod scope;
pub mod sheets;
mod stop;
mod table;
pub mod trunk_capacity;
pub mod user_report;
pub mod voicemail;
pub mod webex;
pub mod whose;

pub use error::{JobError, Problem};
pub use journal::{Journal, JournalError, JournalErrorKind, MemoryJournal, NoJournal};
pub use past::Past;
pub use plan::{AfterUnknown, DoneWhen, Item, Plan, Question, Step};
pub use report::{Counts, Halt, ItemReport, Outcome, Report, StepOutcome, StepReport};
pub use run::RunOptions;
pub use scope::Scope;
pub use stop::Stop;
pub use table::Table;
