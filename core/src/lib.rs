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

mod builder;
mod call;
mod clock;
mod custom;
mod declare;
// Its operations are none of the API's, and so do not lie where those are looked for.
#[cfg(test)]
#[path = "../tests/unit/declare_forms.rs"]
mod declare_forms;
mod encode;
mod endpoint;
mod error;
mod event;
mod failure;
mod operation;
mod receive;
mod server_text;
mod session;
mod site;
mod watch;

pub mod exchange;
pub mod flow;
pub mod json;
pub mod login;
pub mod policy;
pub mod response;
pub mod value;

pub mod auth;
pub mod common;
#[cfg(feature = "enterprises")]
pub mod enterprises;
#[cfg(feature = "groups")]
pub mod groups;
pub mod passcode;
pub mod password;
#[cfg(feature = "service-providers")]
pub mod service_providers;
pub mod sip_password;
#[cfg(feature = "system")]
pub mod system;
#[cfg(feature = "users")]
pub mod users;

pub use builder::{Builder, Connect, Proxy, Roots, Wire};
pub use call::Call;
pub use clock::Now;
pub use custom::{Custom, Raw};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Fate};
pub use event::Event;
pub use failure::{Failure, FailureKind, Sent};
pub use operation::{Evidence, Operation, Safety, operations};
pub use receive::Receiver;
pub use response::{Answer, Response, Written};
pub use session::Credentials;
pub use site::{Site, Token};
pub use watch::Watch;
