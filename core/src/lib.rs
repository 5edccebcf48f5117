//! The client core for Rev.io's Odin API, the REST/JSON layer over Cisco BroadWorks: all of the logic, and no I/O.
//!
//! There are four levels of use, each complete in itself:
//!
//! 1. **Values.** Every operation is a struct that builds an [`http::Request`] and reads an [`http::Response`]
//!    ([`Endpoint`]). Any HTTP stack can carry them:
//!
//!    ```
//!    use odin_api::{Endpoint, Site, Token, users};
//!
//!    # fn my_http_stack(_: http::Request<bytes::Bytes>) -> http::Response<bytes::Bytes> {
//!    #     http::Response::new(r#"{"userId":"4001@example.net","servicePackServices":[]}"#.into())
//!    # }
//!    let site = Site::new("https://odin.example.net/api/v2")?;
//!    let token = Token::new("eyJ0eXAiOiJKV1QifQ.e30.c2ln")?;
//!    let request = users::services::Get::new("4001@example.net").request(&site, Some(&token))?;
//!    let services = users::services::Get::response(my_http_stack(request))?;
//!    assert_eq!(services.user_id, "4001@example.net");
//!    # Ok::<(), odin_api::Error>(())
//!    ```
//!
//! 2. **State machines.** An [`exchange::Exchange`] handles login, renewal, rate limit and retries for calls: poll it, send
//!    what it returns, report the response. A [`flow::Engine`] does the same for a whole `async fn` of calls. Time and
//!    random bits are arguments ([`Now`]); nothing sleeps, locks or reads a clock.
//! 3. **Single calls**, with `call` of a client. The transports `odin-api-ureq` (blocking) and `odin-api-hyper` (async, tokio)
//!    are small loops around these machines, and re-export this crate. Both are set up with the same [`Builder`].
//! 4. **Flows of many calls**, with `run` of a client: the same `async fn` runs on either transport.
//!
//! Code that takes a client or a context can be tested without sockets and without waiting: see [`testing`].
//!
//! A module path mirrors its URL, so `/users/services/assigned` is [`users::services::assigned`].
//! [`index`] is a table of all operations, and the search of this documentation finds them by everyday words (`voicemail`),
//! by path (`/users/services`, with the leading slash) and by id. [`operations()`] lists them as data, with method, path, safety
//! and the evidence for the form.
//!
//! The areas `enterprises`, `groups`, `odin`, `resellers`, `service-providers`, `system` and `users` are features, on by default, so
//! that a small tool can leave some out. The jobs and reports, which take many calls, are the feature `jobs`, which is off by
//! default.
//!
//! Models are read tolerantly and lose nothing: see [`json`] and [`value`]. There is one [`Error`] type; branch on its
//! [`ErrorKind`] and, for writes, on its [`Fate`].
#![doc(test(attr(deny(warnings), allow(unused_variables))))]
// No I/O, clock or randomness: `clippy.toml` lists what is forbidden.
#![deny(
    clippy::dbg_macro,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stderr,
    clippy::print_stdout
)]

#[cfg(feature = "jobs")]
mod counted;
pub mod declare;
pub mod index;
#[cfg(feature = "jobs")]
pub mod jobs;
#[cfg(feature = "jobs")]
mod numbering;
mod registry;
#[cfg(feature = "jobs")]
pub mod report;

#[doc(inline)]
pub use odin_api_engine::{auth, exchange, flow, json, login, policy, response, shapes, testing, value};
#[cfg(feature = "odin")]
#[doc(inline)]
pub use odin_api_odin::{
    audits, branding, callbacks, events, exports, imports, self_service, settings, tasks, ui, vdm, webhooks,
};
#[cfg(feature = "enterprises")]
#[doc(inline)]
pub use odin_api_platform::enterprises;
#[cfg(feature = "service-providers")]
#[doc(inline)]
pub use odin_api_platform::service_providers;
#[cfg(feature = "system")]
#[doc(inline)]
pub use odin_api_platform::system;
#[doc(inline)]
pub use odin_api_platform::{passcode, password, sip_password};
#[cfg(feature = "resellers")]
#[doc(inline)]
pub use odin_api_platform::{reseller, resellers};
#[cfg(feature = "users")]
#[doc(inline)]
pub use odin_api_users::users;

/// `/groups`: the sites of a service provider or enterprise.
#[cfg(feature = "groups")]
pub mod groups {
    #[doc(inline)]
    pub use odin_api_groups::groups::*;
    // By name, since rustdoc forgets the aliases of what is inlined alone.
    #[doc(inline, alias("/groups", "groups.create", "site", "location", "customer"))]
    pub use odin_api_groups::groups::Create;
    #[doc(inline, alias("/groups", "groups.delete"))]
    pub use odin_api_groups::groups::Delete;
    #[doc(inline, alias("/groups", "groups.get", "site", "location", "customer"))]
    pub use odin_api_groups::groups::Get;
    #[doc(inline, alias("/groups", "groups.list", "site", "location", "customer"))]
    pub use odin_api_groups::groups::List;
    #[doc(inline, alias("/groups", "groups.search"))]
    pub use odin_api_groups::groups::Search;
    #[doc(inline, alias("/groups", "groups.update"))]
    pub use odin_api_groups::groups::Update;
    #[cfg(feature = "users")]
    #[doc(inline)]
    pub use odin_api_users::groups::users;
}

#[doc(no_inline)]
pub use odin_api_engine::http;
#[doc(inline)]
pub use odin_api_engine::{
    As, Builder, Call, Connect, Credentials, Custom, Endpoint, Error, ErrorKind, Event, EventKind, Evidence, Failure,
    FailureKind, Fate, Now, Operation, Proxy, ProxyServer, Raw, RawResponse, Receiver, Response, Roots, Route, Safety,
    Sent, Site, StallDetector, TlsFlaw, Token, TransportConfig, WithBody, WriteResponse,
};
pub use registry::operations;
