//! Client core for Rev.io's Odin API, the REST/JSON layer over Cisco BroadWorks: everything that decides, nothing that
//! does I/O.
//!
//! There are four ways in, each complete; nobody is forced through a layer that they do not want.
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
//! 2. **Machines.** An [`exchange::Exchange`] takes calls through login, renewal, rate limit and retry: poll it, send
//!    what it says, tell it what came back. A [`flow::Engine`] does the same for a whole `async fn` of calls. Time and
//!    random bits are arguments ([`Now`]); nothing sleeps, locks or looks at a clock.
//! 3. **A client's `call`**, and
//! 4. **a client's `run`**: the transports `odin-api-ureq` (blocking) and `odin-api-hyper` (async, tokio) are small
//!    loops around an engine. Both are set up with the same [`Builder`].
//!
//! Where to find things: a module path mirrors its URL, so `/users/services/assigned` is [`users::services::assigned`].
//! [`operations()`] lists every operation as data, with its method, path, safety and the evidence that its form rests on.
//! The areas `enterprises`, `groups`, `service-providers`, `system` and `users` are features, on by default: a small tool
//! need not pay for all of them.
//!
//! Models are read tolerantly and lose nothing: see [`json`] and [`value`]. There is one [`Error`], to branch on by
//! [`ErrorKind`] and, for writes, by [`Fate`].
#![doc(test(attr(deny(warnings), allow(unused_variables))))]
// No I/O, clock or randomness: `clippy.toml` names what is out of bounds.
#![deny(
    clippy::dbg_macro,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stderr,
    clippy::print_stdout
)]

mod registry;

#[doc(inline)]
pub use odin_api_engine::{auth, exchange, flow, json, login, policy, response, shapes, value};
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
#[cfg(feature = "users")]
#[doc(inline)]
pub use odin_api_users::users;

/// `/groups`: the sites of a service provider or enterprise.
#[cfg(feature = "groups")]
pub mod groups {
    #[doc(inline)]
    pub use odin_api_groups::groups::*;
    #[cfg(feature = "users")]
    #[doc(inline)]
    pub use odin_api_users::groups::users;
}

#[doc(no_inline)]
pub use odin_api_engine::http;
#[doc(inline)]
pub use odin_api_engine::{
    Builder, Call, Connect, Credentials, Custom, Endpoint, Error, ErrorKind, Event, Evidence, Failure, FailureKind,
    Fate, Now, Operation, Proxy, ProxyServer, Raw, RawResponse, Receiver, Response, Roots, Route, Safety, Sent, Site,
    StallDetector, TlsFlaw, Token, TransportConfig, WriteResponse,
};
pub use registry::operations;
