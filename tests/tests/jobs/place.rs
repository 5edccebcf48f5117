//! Where jobs run: each transport, in memory and over sockets.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use odin_api::flow::Ctx;
use odin_api::policy::{Rate, Retry};
use odin_api::testing::Server as Memory;
use odin_api::{Builder, Connect, Error, Failure, FailureKind, Sent};
use odin_sim::{Now, Odin, Server, SocketFault};

/// A platform, and a client of it.
pub struct Place {
    pub name: &'static str,
    client: Client,
    platform: Platform,
}

enum Client {
    Ureq(odin_api_ureq::Client),
    Hyper(tokio::runtime::Runtime, odin_api_hyper::Client),
}

enum Platform {
    Memory(Arc<Mutex<Odin>>),
    Socket(Server),
}

/// An answer of the simulator as a transport reports it: a fault of the connection is a failure.
pub fn answer(odin: &mut Odin, request: Request<Bytes>) -> Result<Response<Bytes>, Failure> {
    let response = odin.handle(request, Now::seconds(0));
    match response.extensions().get() {
        None | Some(SocketFault::Delay(_)) => Ok(response),
        Some(SocketFault::Drop) => Err(Failure::new(FailureKind::Connect, Sent::No, "refused")),
        Some(_) => Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "reset")),
    }
}

fn set_up<C: Connect>(builder: Builder<C>, login: (&str, &str)) -> Builder<C> {
    let retry = Retry::default().base(Duration::from_millis(1)).attempts(8);
    builder.credentials(login.0, login.1).rate(Rate::unlimited()).retry(retry)
}

/// The same platform at each place.
pub fn places(odin: impl Fn() -> Odin) -> [Place; 4] {
    places_of(odin, ("admin", "admin"))
}

const SITE: &str = "https://odin.example.net/api/v2";

/// The same with another login.
pub fn places_of(odin: impl Fn() -> Odin, login: (&str, &str)) -> [Place; 4] {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let memory = || {
        let platform = Arc::new(Mutex::new(odin()));
        let answering = Arc::clone(&platform);
        let server = Memory::new(move |request| answer(&mut lock(&answering), request));
        (server, Platform::Memory(platform))
    };
    let (server, platform) = memory();
    let client = set_up(odin_api_ureq::Client::builder(SITE).expect("a site"), login).in_memory(&server);
    let ureq_memory = Place { name: "ureq, in memory", client: Client::Ureq(client.expect("a client")), platform };
    let (server, platform) = memory();
    let client = set_up(odin_api_hyper::Client::builder(SITE).expect("a site"), login).in_memory(&server);
    let client = Client::Hyper(runtime(), client.expect("a client"));
    let hyper_memory = Place { name: "hyper, in memory", client, platform };
    let server = Server::start(odin());
    let client = set_up(odin_api_ureq::Client::builder(&*server.base_url()).expect("a site"), login).build();
    let client = Client::Ureq(client.expect("a client"));
    let ureq_socket = Place { name: "ureq", client, platform: Platform::Socket(server) };
    let server = Server::start(odin());
    let client = set_up(odin_api_hyper::Client::builder(&*server.base_url()).expect("a site"), login).build();
    let client = Client::Hyper(runtime(), client.expect("a client"));
    let hyper_socket = Place { name: "hyper", client, platform: Platform::Socket(server) };
    [ureq_memory, hyper_memory, ureq_socket, hyper_socket]
}

fn lock(odin: &Mutex<Odin>) -> MutexGuard<'_, Odin> {
    odin.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Place {
    pub fn odin(&self) -> MutexGuard<'_, Odin> {
        match &self.platform {
            Platform::Memory(odin) => lock(odin),
            Platform::Socket(server) => server.odin(),
        }
    }

    /// Adds a fault, as it is written on the command line of the simulator.
    pub fn fault(&self, written: &str) {
        self.odin().add_fault(written.parse().expect("a fault"));
    }

    pub fn run<T, E, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, E>
    where
        F: Future<Output = Result<T, E>> + Send,
        E: From<Error>,
    {
        match &self.client {
            Client::Ureq(client) => client.try_run(flow),
            Client::Hyper(runtime, client) => runtime.block_on(client.try_run(flow)),
        }
    }

    /// How often each user is the subject of an operation that was carried out.
    pub fn times(&self, operation: &str) -> std::collections::BTreeMap<String, usize> {
        let mut times = std::collections::BTreeMap::new();
        for record in self.odin().executed().filter(|record| record.operation == Some(operation)) {
            *times.entry(record.subject.clone().unwrap_or_default()).or_default() += 1;
        }
        times
    }
}
