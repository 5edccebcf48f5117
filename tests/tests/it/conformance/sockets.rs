//! Stages over real sockets: both clients of the project, in plain text and over TLS.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, MutexGuard};

use odin_api::exchange::{CallOptions, Exchange};
use odin_api::flow::{Ctx, Progress};
use odin_api::{Builder, Connect, Endpoint, Error, Proxy, Roots, Site};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Now, Odin, Server};
use tokio::runtime::Runtime;

use crate::conformance::{Stage, Transport};

impl Transport for odin_api_ureq::Client {
    fn call_with<E>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error>
    where
        E: Endpoint + Send + 'static,
    {
        odin_api_ureq::Client::call_with(self, endpoint, options)
    }
    fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        odin_api_ureq::Client::run_with(self, flow, progress)
    }
    fn with_exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T {
        odin_api_ureq::Client::with_exchange(self, look)
    }
}

/// The async client with the runtime that its calls need.
#[derive(Clone)]
pub struct Hyper {
    pub client: odin_api_hyper::Client,
    pub runtime: Arc<Runtime>,
}

impl Hyper {
    /// Blocks on any future as one of a single type: what tokio makes of it is compiled once, not for each operation.
    fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        let mut result = None;
        let storing: Pin<Box<dyn Future<Output = ()> + '_>> = Box::pin(async { result = Some(future.await) });
        self.runtime.block_on(storing);
        result.expect("the future has ended")
    }
}

impl Transport for Hyper {
    const WAITS_FOR_ANYTHING: bool = true;

    fn call_with<E>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error>
    where
        E: Endpoint + Send + 'static,
    {
        self.wait(self.client.call_with(endpoint, options))
    }
    fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        self.runtime.block_on(self.client.run_with(flow, progress))
    }
    fn with_exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T {
        self.client.with_exchange(look)
    }
}

/// A transport that works over sockets.
pub trait Family {
    /// What its builder makes.
    type Made: Connect;
    /// What the checks call.
    type Client: Transport;
    /// From the one to the other.
    fn client(made: Self::Made) -> Self::Client;
}

/// The blocking client.
pub struct Blocking;

impl Family for Blocking {
    type Made = odin_api_ureq::Client;
    type Client = odin_api_ureq::Client;
    fn client(made: Self::Made) -> Self::Client {
        made
    }
}

/// The async client, on a runtime of one thread.
pub struct Async;

impl Family for Async {
    type Made = odin_api_hyper::Client;
    type Client = Hyper;
    fn client(client: Self::Made) -> Hyper {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Hyper { client, runtime: Arc::new(runtime) }
    }
}

/// A server on the loopback interface, with TLS or without.
pub struct Sockets<F, const TLS: bool> {
    server: Server,
    authority: Authority,
    family: PhantomData<F>,
}

/// The blocking client, in plain text.
pub type OverUreq = Sockets<Blocking, false>;
/// The blocking client, over TLS.
pub type OverUreqTls = Sockets<Blocking, true>;
/// The async client, in plain text.
pub type OverHyper = Sockets<Async, false>;
/// The async client, over TLS.
pub type OverHyperTls = Sockets<Async, true>;

impl<F: Family, const TLS: bool> Stage for Sockets<F, TLS> {
    type Made = F::Made;
    type Client = F::Client;
    fn start(odin: Odin) -> Self {
        let authority = Authority::new();
        let server =
            if TLS { Server::start_tls(odin, authority.server_config(Flaw::None)) } else { Server::start(odin) };
        Self { server, authority, family: PhantomData }
    }
    fn odin(&self) -> MutexGuard<'_, Odin> {
        self.server.odin()
    }
    fn now(&self) -> Now {
        self.server.now()
    }
    fn connections(&self) -> Option<usize> {
        Some(self.server.connections())
    }
    fn builder(&self) -> Builder<F::Made> {
        let site = Site::new(&self.server.base_url()).expect("the address of a server");
        let roots = Roots::Custom(vec![self.authority.der().to_vec()]);
        Builder::new(site).expect("a site is a site").roots(roots).proxy(Proxy::Direct)
    }
    fn finish(&self, made: F::Made) -> F::Client {
        F::client(made)
    }
}
