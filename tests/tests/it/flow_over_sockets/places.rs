//! Where the flow runs: over sockets on either transport, in memory, in virtual time.

use std::cell::RefCell;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::Request;
use odin_api::exchange::Config;
use odin_api::flow::{Ctx, Engine};
use odin_api::policy::Rate;
use odin_api::{Builder, Connect, Error, FailureKind, Proxy, Sent, TransportConfig};
use odin_sim::{Now, Odin, Server, SocketFault};

use crate::conformance::memory::Memory;
use crate::support::exchange::{Ending, Random, Reply, Server as Answers, Virtual, failure};

/// A transport, as far as a flow needs one.
pub trait Runs: Sized {
    type Made: Connect;
    fn start(odin: Odin, set: impl FnOnce(Builder<Self::Made>) -> Builder<Self::Made>) -> Self;
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> T
    where
        F: Future<Output = T> + Send;
    /// Looks at the platform after the run.
    fn look<T>(&self, look: impl FnOnce(&mut Odin) -> T) -> T;
}

fn builder<C: Connect>(base_url: &str) -> Builder<C> {
    let builder = Builder::new(base_url).expect("a base URL").credentials("admin", "admin");
    builder.rate(Rate::unlimited()).proxy(Proxy::Direct)
}

pub struct Blocking(pub Server, pub odin_api_ureq::Client);

impl Runs for Blocking {
    type Made = odin_api_ureq::Client;
    fn start(odin: Odin, set: impl FnOnce(Builder<Self::Made>) -> Builder<Self::Made>) -> Self {
        let server = Server::start(odin);
        let client = set(builder(&server.base_url())).build().expect("a client");
        Self(server, client)
    }
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> T
    where
        F: Future<Output = T> + Send,
    {
        self.1.run(flow).expect("a flow that waits for its context only")
    }
    fn look<T>(&self, look: impl FnOnce(&mut Odin) -> T) -> T {
        look(&mut self.0.odin())
    }
}

pub struct Async(pub Server, pub odin_api_hyper::Client, pub tokio::runtime::Runtime);

impl Runs for Async {
    type Made = odin_api_hyper::Client;
    fn start(odin: Odin, set: impl FnOnce(Builder<Self::Made>) -> Builder<Self::Made>) -> Self {
        let server = Server::start(odin);
        let client = set(builder(&server.base_url())).build().expect("a client");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self(server, client, runtime)
    }
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> T
    where
        F: Future<Output = T> + Send,
    {
        self.2.block_on(self.1.run(flow)).expect("a flow that waits for its context only")
    }
    fn look<T>(&self, look: impl FnOnce(&mut Odin) -> T) -> T {
        look(&mut self.0.odin())
    }
}

impl Runs for Memory {
    type Made = Memory;
    fn start(odin: Odin, set: impl FnOnce(Builder<Self::Made>) -> Builder<Self::Made>) -> Self {
        let mut client = set(builder("https://odin.example.net/api/v2")).build().expect("a client");
        client.odin = Arc::new(Mutex::new(odin));
        client
    }
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> T
    where
        F: Future<Output = T> + Send,
    {
        self.drive(Engine::new(flow), &mut |_| {}).expect("a flow that waits for its context only")
    }
    fn look<T>(&self, look: impl FnOnce(&mut Odin) -> T) -> T {
        look(&mut self.odin.lock().expect("nobody panicked"))
    }
}

/// In virtual time: many requests are on their way at once, and their answers come back in any order.
pub struct Jumping(RefCell<Virtual<Platform>>);

pub struct Platform {
    odin: Odin,
    random: Random,
}

impl Answers for Platform {
    fn serve(&mut self, request: &Request<Bytes>, now: Duration) -> Reply {
        let answer = self.odin.handle(request.clone(), Now::new(now));
        let reply = if answer.extensions().get::<SocketFault>().is_some() {
            failure(FailureKind::Interrupted, Sent::Maybe)
        } else {
            Reply { after: Duration::ZERO, ending: Ending::Answer(answer) }
        };
        reply.after(self.random.millis(1, 900))
    }
}

/// The settings that a builder collected.
pub struct Settings(Config);

impl Connect for Settings {
    fn connect(config: Config, _: TransportConfig) -> Result<Self, Error> {
        Ok(Self(config))
    }
}

impl Runs for Jumping {
    type Made = Settings;
    fn start(odin: Odin, set: impl FnOnce(Builder<Self::Made>) -> Builder<Self::Made>) -> Self {
        let Settings(config) = set(builder("https://odin.example.net/api/v2")).build().expect("settings");
        Self(RefCell::new(Virtual::new(config, Platform { odin, random: Random::new(3) })))
    }
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> T
    where
        F: Future<Output = T> + Send,
    {
        self.0.borrow_mut().run(flow)
    }
    fn look<T>(&self, look: impl FnOnce(&mut Odin) -> T) -> T {
        look(&mut self.0.borrow_mut().server.odin)
    }
}
