//! The parts of the benchmark, and the processes that it starts of itself.

mod bare;
mod cold;
#[path = "../shared/contest.rs"]
mod contest;
mod lateness;
#[path = "../shared/memory.rs"]
mod memory;
mod server;

use std::hint::black_box;
use std::sync::Arc;

use contest::{Contest, Scale};
use futures_util::StreamExt as _;
use odin_api::policy::Rate;
use odin_api::{Builder, Connect, Proxy, users};

/// Whose services are asked for.
const USER: &str = "123456789@test.com";

/// A token that is good for a long time yet.
const TOKEN: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln";

/// Calls in a turn where many are made at once.
const BATCH: usize = 1_024;

pub fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "serve"] => server::serve(),
        [_, "once", client, url] => cold::once(client, url),
        [_, "count", _, _, url] => compare(url),
        // Cargo adds an argument of its own.
        _ => {
            lateness::measure(&server::Process::start().url);
            stay_on_one_processor();
            let server = server::Process::start();
            compare(&server.url);
            cold::start(&server.url);
        }
    }
}

/// A client as a user sets it up, without the rate limit.
fn builder<C: Connect>(url: &str) -> Builder<C> {
    Builder::new(url).expect("a base URL").token(TOKEN).rate(Rate::unlimited()).proxy(Proxy::Direct)
}

/// Where client and server are on two processors, each call pays for waking the other one, or not, as it happens.
/// Processes that are started from here on stay there too.
fn stay_on_one_processor() {
    #[cfg(target_os = "linux")]
    {
        use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
        let allowed = sched_getaffinity(None).expect("the processors of this process");
        let mut one = CpuSet::new();
        one.set((0..CpuSet::MAX_CPU).find(|cpu| allowed.is_set(*cpu)).expect("a processor"));
        sched_setaffinity(None, &one).expect("a processor that is allowed");
    }
}

fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

fn get() -> users::services::Get {
    users::services::Get::new(USER)
}

/// The clients of the contests. They are made once, so that connections are there from the first turn on.
struct Clients {
    bare_ureq: Arc<bare::Ureq>,
    bare_hyper: Arc<bare::Hyper>,
    ureq: odin_api_ureq::Client,
    hyper: odin_api_hyper::Client,
    /// A runtime for each of the clients on hyper.
    runtimes: [tokio::runtime::Runtime; 2],
}

impl Clients {
    fn new(url: &str) -> Self {
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let clients = Self {
            bare_ureq: Arc::new(bare::Ureq::new(url)),
            bare_hyper: Arc::new(bare::Hyper::new(url)),
            ureq: builder(url).build().expect("a client"),
            hyper: builder(url).build().expect("a client"),
            runtimes: [runtime(), runtime()],
        };
        // All read the same.
        let counts = [clients.on_bare_ureq(), clients.on_ureq(), clients.on_bare_hyper(), clients.on_hyper()];
        assert!(counts[0] > 0 && counts.iter().all(|count| *count == counts[0]), "{counts:?}");
        clients
    }

    fn on_bare_ureq(&self) -> usize {
        self.bare_ureq.get(USER).count()
    }

    fn on_ureq(&self) -> usize {
        self.ureq.call(get()).expect("an answer").user_services.len()
    }

    fn on_bare_hyper(&self) -> usize {
        self.runtimes[0].block_on(self.bare_hyper.get(USER)).count()
    }

    fn on_hyper(&self) -> usize {
        self.runtimes[1].block_on(self.hyper.call(get())).expect("an answer").user_services.len()
    }

    /// A batch in a flow on ureq.
    fn run_on_ureq(&self, at_once: usize) {
        let flow = |ctx: odin_api::flow::Ctx| async move {
            let call = |_| ctx.call(get());
            ctx.for_each(at_once, 0..BATCH, call, |answer| drop(black_box(answer.expect("an answer")))).await;
        };
        self.ureq.run(flow).expect("an end");
    }

    /// A batch in a flow on hyper.
    fn run_on_hyper(&self, at_once: usize) {
        let flow = |ctx: odin_api::flow::Ctx| async move {
            let call = |_| ctx.call(get());
            ctx.for_each(at_once, 0..BATCH, call, |answer| drop(black_box(answer.expect("an answer")))).await;
        };
        self.runtimes[1].block_on(self.hyper.run(flow)).expect("an end");
    }

    /// A batch on bare hyper-util.
    fn all_on_bare_hyper(&self, at_once: usize) {
        let calls = futures_util::stream::iter(0..BATCH).map(|_| self.bare_hyper.get(USER)).buffer_unordered(at_once);
        self.runtimes[0].block_on(calls.for_each(|answer| {
            black_box(answer);
            std::future::ready(())
        }));
    }
}

/// A batch on so many threads.
fn on_threads(threads: usize, call: impl Fn() -> usize + Sync) {
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                for _ in 0..BATCH / threads {
                    black_box(call());
                }
            });
        }
    });
}

fn compare(url: &str) {
    let clients = &Clients::new(url);
    println!("processor time of a call, one at a time:");
    let mut contest = Contest::default();
    contest.base("bare ureq", || clients.on_bare_ureq());
    contest.against("bare ureq", "odin-api-ureq", || clients.on_ureq());
    contest.base("bare hyper-util", || clients.on_bare_hyper());
    contest.against("bare hyper-util", "odin-api-hyper", || clients.on_hyper());
    contest.judge(Scale { rounds: 60, runs: 250, counted: 50, each: 1 }, &[url]);

    println!("the same of many at once, {BATCH} in a turn:");
    let mut contest = Contest::default();
    let threads = |threads: usize| move || on_threads(threads, || clients.on_bare_ureq());
    contest.base("bare ureq, 8 threads", threads(8));
    contest.against("bare ureq, 8 threads", "odin-api-ureq, 8 threads", || on_threads(8, || clients.on_ureq()));
    contest.against("bare ureq, 8 threads", "odin-api-ureq, run at 8", || clients.run_on_ureq(8));
    contest.base("bare ureq, 32 threads", threads(32));
    contest.against("bare ureq, 32 threads", "odin-api-ureq, run at 32", || clients.run_on_ureq(32));
    contest.base("bare ureq, 64 threads", threads(64));
    contest.against("bare ureq, 64 threads", "odin-api-ureq, 64 threads", || on_threads(64, || clients.on_ureq()));
    contest.against("bare ureq, 64 threads", "odin-api-ureq, run at 64", || clients.run_on_ureq(64));
    contest.base("bare hyper-util, 8 at once", || clients.all_on_bare_hyper(8));
    contest.against("bare hyper-util, 8 at once", "odin-api-hyper, run at 8", || clients.run_on_hyper(8));
    contest.base("bare hyper-util, 64 at once", || clients.all_on_bare_hyper(64));
    contest.against("bare hyper-util, 64 at once", "odin-api-hyper, run at 64", || clients.run_on_hyper(64));
    let each = u32::try_from(BATCH).expect("a small number");
    contest.judge(Scale { rounds: 20, runs: 1, counted: 1, each }, &[url]);
}
