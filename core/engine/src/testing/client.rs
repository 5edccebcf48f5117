//! A client without a transport.

use std::future::Future;
use std::task::{Poll, Waker};

use super::{InMemory, Link};
use crate::client::Builder;
use crate::error::Error;
use crate::flow::{Ctx, Engine, Progress};
use crate::request::Site;

/// A client in memory that needs no transport, for code that is written against a [context](Ctx).
///
/// ```
/// use odin_api::policy::Rate;
/// use odin_api::testing::{Client, Server};
/// use odin_api::{ErrorKind, users};
/// use serde_json::json;
///
/// let server = Server::new(|request| match request.uri().path() {
///     "/api/v2/auth/token" => (401, json!({"error": "wrong password"})),
///     _ => panic!("without a session nothing is sent"),
/// });
/// let mut odin = Client::builder("https://odin.example.net/api/v2")?
///     .credentials("john.smith", "wrong")
///     .rate(Rate::unlimited())
///     .in_memory(&server)?;
/// let refused = odin.run(|ctx| async move { ctx.call(users::Get::new("4001@example.net")).await })?;
/// assert_eq!(refused.unwrap_err().kind(), ErrorKind::LoginRefused);
/// # Ok::<(), odin_api::Error>(())
/// ```
#[derive(Debug)]
pub struct Client {
    link: Link,
}

impl InMemory for Client {
    fn in_memory(link: Link) -> Self {
        Self { link }
    }
}

impl Client {
    /// Starts to configure a client for a base URL or a [`Site`].
    pub fn builder<S>(site: S) -> Result<Builder<Self>, Error>
    where
        S: TryInto<Site>,
        Error: From<S::Error>,
    {
        Builder::new(site)
    }

    /// Runs a flow.
    pub fn run<T, F>(&mut self, flow: impl FnOnce(Ctx) -> F) -> Result<T, Error>
    where
        F: Future<Output = T>,
    {
        self.run_with(flow, |_| {})
    }

    /// Runs a flow and reports its progress to a callback.
    pub fn run_with<T, F>(&mut self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T>,
    {
        match self.link.run(Engine::local(flow)).poll(Waker::noop(), progress) {
            Poll::Ready(output) => output,
            Poll::Pending => unreachable!("it is borrowed, so no other thread sends a request with it"),
        }
    }
}
