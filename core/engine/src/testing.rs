//! Tests of your own code, without sockets and without waiting: a client whose server is a closure.
//!
//! A [`Server`] answers every request with what its closure returns. Everything else is as in production: arguments are
//! checked, the client logs in, keeps its rate and its limits, retries, and reads the answers. The time is virtual. It
//! passes only when a client has to wait, and then at once, so a test of an hour of retries takes no time; afterwards
//! [`requests`](Server::requests) says what was sent and when, and [`waits`](Server::waits) how long the waits were.
//!
//! # Code that takes a context
//!
//! [`Server::run`] runs a flow, with no transport at all:
//!
//! ```
//! use odin_api::flow::Ctx;
//! use odin_api::testing::Server;
//! use odin_api::{Error, users};
//! use serde_json::json;
//!
//! /// The code to be tested.
//! async fn retitle(ctx: &Ctx, group: &str) -> Result<usize, Error> {
//!     let found = ctx.call(users::List::of_group("ent.odin", group)).await?;
//!     let ids = found.into_vec().into_iter().map(|user| user.user_id);
//!     let done = ctx.map(8, ids, |id| ctx.call(users::Update::new(id).title("Agent"))).await;
//!     done.into_iter().map(|one| one.map(drop)).collect::<Result<Vec<()>, Error>>().map(|all| all.len())
//! }
//!
//! let server = Server::new(|request| match request.method().as_str() {
//!     "GET" => json!([{"userId": "4001@example.net"}, {"userId": "4002@example.net"}]),
//!     _ => json!({}),
//! });
//! let changed = server.run(|ctx| async move { retitle(&ctx, "grp.odin").await })??;
//! assert_eq!(changed, 2);
//!
//! let requests = server.requests();
//! assert_eq!(requests[2].request.body(), r#"{"userId":"4002@example.net","title":"Agent"}"#);
//! assert_eq!(server.elapsed().as_millis(), 400, "three requests, five a second");
//! # Ok::<(), Error>(())
//! ```
//!
//! # Code that takes a client
//!
//! The clients of `odin-api-ureq` and `odin-api-hyper` can run in memory, too. [`Server::client`] makes one with the usual
//! settings and a token, [`Builder::in_memory`] one with your own:
//!
//! ```
//! use odin_api::policy::Rate;
//! use odin_api::testing::Client; // in your tests odin_api_ureq::Client or odin_api_hyper::Client
//! # use odin_api::testing::Server;
//! # use serde_json::json;
//!
//! let server = Server::new(|_| json!({"userId": "4001@example.net"}));
//! let odin: Client = server.client();
//!
//! let odin = Client::builder("https://odin.example.net/api/v2")?
//!     .credentials("john.smith", "secret") // so the closure is asked for a token: `POST /auth/token`
//!     .rate(Rate::unlimited())
//!     .in_memory(&server)?;
//! # Ok::<(), odin_api::Error>(())
//! ```
//!
//! An async client in memory needs no runtime, unless the code around it does.
//!
//! # Failures
//!
//! The closure returns an [`Answer`]: JSON, a status with JSON, a whole [`http::Response`], or a [`Failure`] for a
//! request that got no answer. A client that is built with `.retry(Retry::never())` shows each failure as it is.
//!
//! For a server that remembers what was written, let `odin_sim::Odin` of the package `odin-api-sim` answer.

mod answer;
mod client;
mod link;

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

use crate::client::Builder;
use crate::clock::Now;
use crate::error::{Error, Failure};
use crate::exchange::{Attempt, Config};
use crate::flow::Ctx;
use crate::operation::Operation;
use crate::request::{Site, Token};
use crate::response::Receiver;

pub use answer::Answer;
pub use client::Client;
pub use link::{Link, Run};

/// When the virtual time starts, in seconds since 1970.
const START: u64 = 1_700_000_000;

/// Jitter takes half of its range, so that waits are the same in every run.
const RANDOM: u64 = u64::MAX / 2;

/// A client that can be [in memory](Builder::in_memory). Implemented by transports.
pub trait InMemory: Sized {
    /// Creates a client that sends its requests over this link and nowhere else.
    fn in_memory(link: Link) -> Self;
}

/// What answers the requests of clients in memory: a closure, with the virtual time that they share.
///
/// Clones are handles to the same server. See the [module](self).
#[derive(Clone)]
pub struct Server {
    shared: Arc<Shared>,
}

type Respond = Box<dyn FnMut(Request<Bytes>) -> Result<Response<Bytes>, Failure> + Send>;

struct Shared {
    /// Locked while it runs; the state is not, so that it may look at the time.
    respond: Mutex<Respond>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    elapsed: Duration,
    requests: Vec<Received>,
    waits: Vec<Duration>,
    /// Drivers that wait for another's request to be answered.
    waiting: Vec<Waker>,
}

/// A request that a [`Server`] received.
#[derive(Clone)]
#[non_exhaustive]
pub struct Received {
    /// When, in virtual time.
    pub at: Duration,
    /// The operation; logging in is one, too.
    pub operation: &'static Operation,
    /// The request as it was sent, with its token.
    pub request: Request<Bytes>,
}

/// Omits query, headers and body, which may contain secrets.
impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (method, path) = (self.request.method(), self.request.uri().path());
        write!(f, "{method} {path} ({}) at {:?}", self.operation.id, self.at)
    }
}

impl Server {
    /// A server that answers with what `respond` returns, one request after the other.
    ///
    /// It gets whole requests, logins and renewals included. While it runs it must not use a client of this server, which
    /// would wait for it forever.
    pub fn new<A: Answer>(mut respond: impl FnMut(Request<Bytes>) -> A + Send + 'static) -> Self {
        let respond: Respond = Box::new(move |request| respond(request).into_response());
        Self { shared: Arc::new(Shared { respond: Mutex::new(respond), state: Mutex::default() }) }
    }

    /// A client of this server with the default settings and a token that never expires, at
    /// `https://odin.example.net/api/v2`.
    pub fn client<C: InMemory>(&self) -> C {
        let site = Site::new("https://odin.example.net/api/v2").expect("a base URL");
        let mut config = Config::new(site);
        config.token = Some(Token::new("eyJ0eXAiOiJKV1QifQ.e30.c2ln").expect("a token"));
        C::in_memory(Link::new(config, self))
    }

    /// Runs a flow with [a client](Server::client) of its own.
    pub fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, Error>
    where
        F: Future<Output = T>,
    {
        self.client::<Client>().run(flow)
    }

    /// What was sent so far, in order.
    pub fn requests(&self) -> Vec<Received> {
        self.state().requests.clone()
    }

    /// How long clients waited: for their turn, before a retry, or where a flow sleeps.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    /// The virtual time since the server was made, at 1,700,000,000 seconds after 1970.
    pub fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    /// Lets time pass, such as for a token to expire.
    pub fn pass(&self, time: Duration) {
        let mut state = self.state();
        state.elapsed = state.elapsed.saturating_add(time);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Now {
        let elapsed = self.elapsed();
        Now::new(elapsed, START.saturating_add(elapsed.as_secs()), RANDOM)
    }

    fn wait(&self, until: Duration) {
        let mut state = self.state();
        let wait = until.saturating_sub(state.elapsed);
        if !wait.is_zero() {
            state.elapsed = until;
            state.waits.push(wait);
        }
    }

    /// The answer to an attempt, within its limits.
    fn answer(&self, attempt: Attempt) -> Result<Response<Bytes>, Failure> {
        let Attempt { request, limits, operation, .. } = attempt;
        {
            let mut state = self.state();
            let at = state.elapsed;
            state.requests.push(Received { at, operation, request: request.clone() });
        }
        let mut respond = self.shared.respond.lock().unwrap_or_else(PoisonError::into_inner);
        let (head, body) = respond(request)?.into_parts();
        drop(respond);
        let mut receiver = Receiver::new(head, &limits)?;
        receiver.push(&body)?;
        receiver.finish()
    }

    /// Wakes a driver when the next request has been answered.
    fn wake_later(&self, waker: &Waker) {
        let mut state = self.state();
        if !state.waiting.iter().any(|known| known.will_wake(waker)) {
            state.waiting.push(waker.clone());
        }
    }

    fn wake(&self) {
        let waiting = std::mem::take(&mut self.state().waiting);
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("Server")
            .field("elapsed", &state.elapsed)
            .field("requests", &state.requests)
            .finish_non_exhaustive()
    }
}

impl<C: InMemory> Builder<C> {
    /// Builds a client in memory: `server` answers its requests, and waits pass at once. See [`testing`](self).
    ///
    /// There is no connection, so proxy and roots are not used.
    pub fn in_memory(self, server: &Server) -> Result<C, Error> {
        let (config, _) = self.settings()?;
        Ok(C::in_memory(Link::new(config, server)))
    }
}
