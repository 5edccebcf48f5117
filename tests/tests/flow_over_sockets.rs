//! One flow over a thousand users, through injected faults: what it reports is what the platform remembers, on both
//! transports over real sockets and in memory, one call at a time and many at once.

#[path = "conformance/memory.rs"]
mod memory;

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use memory::Memory;
use odin_api::exchange::CallOptions;
use odin_api::flow::{Ctx, Engine};
use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Builder, Connect, Endpoint, Error, ErrorKind, Fate, Proxy, users};
use odin_sim::{Now, Odin, Record, Server};

const USERS: usize = 1_010;

/// What became of one user.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    /// Written; the title as the server confirmed it.
    Done(Option<String>),
    /// The read failed, so nothing was written.
    Unread(ErrorKind),
    /// The write failed.
    Unwritten(ErrorKind, Fate),
}

type Report = BTreeMap<String, Outcome>;

fn title(id: &str) -> String {
    format!("No. {}", id.split('@').next().unwrap_or_default())
}

async fn retitle(ctx: &Ctx, id: &str) -> Outcome {
    let user = match ctx.call(users::Get::new(id)).await {
        Ok(user) => user,
        Err(error) => return Outcome::Unread(error.kind()),
    };
    match ctx.call(users::Update::new(id).title(title(id)).record(&user)).await {
        Ok(written) => Outcome::Done(written.record.and_then(|user| user.title)),
        Err(error) => Outcome::Unwritten(error.kind(), error.fate()),
    }
}

/// List, then read and write each one.
async fn retitle_everyone(ctx: Ctx, limit: usize) -> Result<Report, Error> {
    let list = ctx.call(users::List::new()).await?;
    let ids = list.iter().map(|user| user.user_id.to_string()).collect::<Vec<_>>();
    let ctx = &ctx;
    let outcomes = ctx.map(limit, ids, |id| async move {
        let outcome = retitle(ctx, &id).await;
        (id, outcome)
    });
    Ok(outcomes.await.into_iter().collect())
}

/// A transport, as far as a flow needs one.
trait Runs: Sized {
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

struct Blocking(Server, odin_api_ureq::Client);

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

struct Async(Server, odin_api_hyper::Client, tokio::runtime::Runtime);

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

/// So many users, ten of the founding world among them.
fn world(users: usize, faults: &[&str]) -> Odin {
    let mut odin = Odin::generate(7, users - 10);
    for fault in faults {
        odin.add_fault(fault.parse().expect("a fault as the simulator writes it"));
    }
    odin
}

fn retries(attempts: u32) -> Retry {
    let mut retry = Retry::default();
    retry.attempts = attempts;
    retry.base = Duration::from_millis(1);
    retry
}

/// The title of everyone, as the platform has it.
fn titles(odin: &mut Odin) -> BTreeMap<String, Option<String>> {
    odin.clear_faults();
    let site = odin_api::Site::new("https://odin.example.net/api/v2").expect("a base URL");
    let login = odin_api::auth::token::Create::new("admin", "admin").request(&site, None).expect("a request");
    let session = odin_api::auth::token::Create::response(odin.handle(login, Now::seconds(0))).expect("a session");
    let token = odin_api::Token::new(session.token.expect("a token")).expect("a token that a header can carry");
    let list = users::List::new().extended(true).request(&site, Some(&token)).expect("a request");
    let list = users::List::response(odin.handle(list, Now::seconds(0))).expect("a list");
    list.iter().map(|user| (user.user_id.to_string(), user.title.clone())).collect()
}

/// Everything that can be tried again is, and in the end everything is done.
fn everything_is_done<R: Runs>(limit: usize) {
    let world = world(
        USERS,
        &[
            "503@/users$~0.01",
            "502-html@/users$~0.01",
            "429=0@/users$~0.01",
            "504!@/users$~0.005",
            "reset@/users$~0.01",
            "drop@/users$~0.01",
            "truncate@/users$~0.01",
            "reset-headers@/users$~0.005",
            "reset-body@/users$~0.005",
            "delay=1@/users$~0.01",
            "close-idle@/users$~0.02",
            "close-on-reuse@/users$~0.02",
            "expire-token@/users$%700",
        ],
    );
    let place = R::start(world, |builder| builder.retry(retries(8)));
    let report = place.run(|ctx| retitle_everyone(ctx, limit)).expect("a list");
    assert_eq!(report.len(), USERS);
    for (id, outcome) in &report {
        assert_eq!(outcome, &Outcome::Done(Some(title(id))), "{id}");
    }
    let (faults, written) = place.look(|odin| {
        let faults = odin.records().filter(|record| record.fault.is_some()).count();
        (faults, odin.count("users/:update"))
    });
    assert!(faults > 150, "only {faults} faults");
    assert!(written >= USERS as u64, "{written}");
    for (id, kept) in place.look(titles) {
        assert_eq!(kept, Some(title(&id)));
    }
}

/// Nothing is tried again: what failed is told, and told right.
fn what_fails_is_told<R: Runs>(users: usize, limit: usize) -> Report {
    let world = world(
        users,
        &[
            "503@/users$~0.03",
            "502-html@/users$~0.02",
            "504!@/users$~0.02",
            "reset@/users$~0.02",
            "drop@/users$~0.02",
            "truncate@/users$~0.02",
            "reset-headers@/users$~0.02",
            "reset-body@/users$~0.02",
            "expire-token@/users$%700",
        ],
    );
    let place = R::start(world, |builder| builder.retry(Retry::never()));
    // The list is one request, which a fault may strike too.
    let report = (0..9).find_map(|_| place.run(|ctx| retitle_everyone(ctx, limit)).ok()).expect("a list at last");
    assert_eq!(report.len(), users);
    let failures = report.values().filter(|outcome| !matches!(outcome, Outcome::Done(_))).count();
    let (struck, undone) = place.look(|odin| {
        let on_users =
            |record: &&Record| record.path == "/users" && !(record.method == "GET" && record.query.is_empty());
        let by_fault = |record: &&Record| record.fault.as_deref().is_some_and(|fault| fault != "expire-token");
        let struck = odin.records().filter(on_users).filter(by_fault).map(|record| record.status);
        // A 401 that a fault cut short may still be understood, and its call goes again.
        let (undone, struck): (Vec<_>, Vec<_>) = struck.partition(|status| *status == 401);
        (struck.len(), undone.len())
    });
    assert!(
        (struck..=struck + undone).contains(&failures),
        "each fault is one failure: {struck}, {undone}, {failures}"
    );
    let titles = place.look(titles);
    let mut unknown = [0, 0];
    for (id, outcome) in &report {
        let changed = titles[id] == Some(title(id));
        match outcome {
            Outcome::Done(told) => assert_eq!((told, changed), (&Some(title(id)), true), "{id}"),
            Outcome::Unread(_) | Outcome::Unwritten(_, Fate::NotSent | Fate::Rejected) => {
                assert!(!changed, "{id} was changed, but the report says {outcome:?}");
            }
            Outcome::Unwritten(..) => unknown[usize::from(changed)] += 1,
        }
    }
    assert!(unknown[0] > 0 && unknown[1] > 0, "writes of unknown fate, not done and done: {unknown:?}");
    report
}

#[test]
fn everything_is_done_blocking_one_at_a_time() {
    everything_is_done::<Blocking>(1);
}

#[test]
fn everything_is_done_blocking_eight_at_once() {
    everything_is_done::<Blocking>(8);
}

#[test]
fn everything_is_done_blocking_sixty_four_at_once() {
    everything_is_done::<Blocking>(64);
}

#[test]
fn everything_is_done_async_one_at_a_time() {
    everything_is_done::<Async>(1);
}

#[test]
fn everything_is_done_async_eight_at_once() {
    everything_is_done::<Async>(8);
}

#[test]
fn everything_is_done_async_sixty_four_at_once() {
    everything_is_done::<Async>(64);
}

#[test]
fn everything_is_done_in_memory() {
    everything_is_done::<Memory>(8);
}

#[test]
fn what_fails_is_told_alike_by_all_transports() {
    let expected = what_fails_is_told::<Memory>(USERS, 1);
    let blocking = what_fails_is_told::<Blocking>(USERS, 1);
    let hyper = what_fails_is_told::<Async>(USERS, 1);
    for (id, outcome) in &expected {
        assert_eq!((&blocking[id], &hyper[id]), (outcome, outcome), "{id}: ureq, hyper / in memory");
    }
}

#[test]
fn what_fails_is_told_by_many_at_once_blocking() {
    what_fails_is_told::<Blocking>(400, 8);
    what_fails_is_told::<Blocking>(400, 64);
}

#[test]
fn what_fails_is_told_by_many_at_once_async() {
    what_fails_is_told::<Async>(400, 8);
    what_fails_is_told::<Async>(400, 64);
}

/// A platform whose first login never answers.
fn with_a_hanging_login() -> Odin {
    let mut odin = Odin::founding();
    odin.add_fault("hang@/auth/token$#1".parse().expect("a fault as the simulator writes it"));
    odin
}

const ADA: &str = "4001@example.net";

#[test]
fn dropping_the_future_that_carries_the_login_lets_the_others_finish() {
    let place = Async::start(with_a_hanging_login(), |builder| builder);
    let Async(server, client, runtime) = &place;
    runtime.block_on(async {
        let calls = |client: odin_api_hyper::Client| async move {
            let flow = |ctx: Ctx| async move { ctx.call(users::Get::new(ADA)).await };
            client.run(flow).await.expect("a flow that waits for its context only")
        };
        let carrier = tokio::spawn(calls(client.clone()));
        while server.odin().requests() == 0 {
            tokio::task::yield_now().await;
        }
        let others: Vec<_> = (0..5).map(|_| tokio::spawn(calls(client.clone()))).collect();
        while client.with_exchange(|exchange| exchange.pending()) < 6 {
            tokio::task::yield_now().await;
        }
        assert_eq!(server.odin().requests(), 1, "they wait for the one login");
        carrier.abort();
        for other in others {
            assert_eq!(other.await.expect("it did not panic").expect("a user").user_id, ADA);
        }
        assert!(carrier.await.expect_err("it was aborted").is_cancelled());
    });
    assert_eq!(server.odin().logins(), 2, "the one that hangs, and one more for all the others");
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
}

#[test]
fn a_deadline_of_the_flow_that_carries_the_login_lets_the_others_finish() {
    let place = Blocking::start(with_a_hanging_login(), |builder| builder.retry(retries(3)));
    let Blocking(server, client) = &place;
    std::thread::scope(|scope| {
        let carrier = scope.spawn(|| {
            let mut limits = Limits::default();
            limits.operation = Duration::from_millis(300);
            let mut options = CallOptions::default();
            options.limits = Some(limits);
            client.run(|ctx| async move { ctx.call_with(users::Get::new(ADA), options).await }).expect("a flow")
        });
        while server.odin().requests() == 0 {
            std::thread::yield_now();
        }
        let others: Vec<_> = (0..5)
            .map(|_| {
                scope.spawn(|| client.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).expect("a flow"))
            })
            .collect();
        for other in others {
            assert_eq!(other.join().expect("it did not panic").expect("a user").user_id, ADA);
        }
        let error = carrier.join().expect("it did not panic").expect_err("it came too late");
        assert!(matches!(error.kind(), ErrorKind::Deadline | ErrorKind::Timeout), "{error}");
        assert_eq!(error.fate(), Fate::NotSent, "its own request was never sent");
    });
    assert_eq!(server.odin().logins(), 2, "the one that hangs, and one more for all the others");
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0);
}
