//! The parts of the benchmark, and the processes that it starts of itself.

mod bare;
mod cold;
#[path = "../shared/memory.rs"]
mod memory;
mod server;

use std::hint::black_box;
use std::time::Duration;

use odin_api::policy::Rate;
use odin_api::{Builder, Connect, Proxy, users};
use rustix::time::{ClockId, clock_gettime};

/// Whose services are asked for.
const USER: &str = "123456789@test.com";

/// A token that is good for a long time yet.
const TOKEN: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln";

/// Rounds, and calls of each client in each of them.
const ROUNDS: usize = 60;
const CALLS: u32 = 250;

pub fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "serve"] => server::serve(),
        [_, "once", client, url] => cold::once(client, url),
        [_, "repeat", client, calls] => repeat(client, calls),
        // Cargo adds an argument of its own.
        _ => {
            stay_on_one_processor();
            let server = server::Process::start();
            per_call(&server.url);
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

/// Processor time of this process so far, of all its threads.
fn used() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).expect("a process begins at 0");
    Duration::new(seconds, u32::try_from(time.tv_nsec).expect("less than a second"))
}

/// Microseconds of processor time for each of so many calls.
fn cost(calls: u32, mut call: impl FnMut()) -> f64 {
    let before = used();
    for _ in 0..calls {
        call();
    }
    used().saturating_sub(before).as_secs_f64() * 1e6 / f64::from(calls)
}

fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

type Call = Box<dyn FnMut() -> usize>;

/// Every client, ours after the one that it is built on; each call counts the services that it read.
fn clients(url: &str) -> [(&'static str, Call); 4] {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let get = || users::services::Get::new(USER);
    let (bare_ureq, bare_hyper) = (bare::Ureq::new(url), bare::Hyper::new(url));
    let our_ureq: odin_api_ureq::Client = builder(url).build().expect("a client");
    let our_hyper: odin_api_hyper::Client = builder(url).build().expect("a client");
    let (first, second) = (runtime(), runtime());
    [
        ("bare ureq", Box::new(move || bare_ureq.get().count())),
        ("odin-api-ureq", Box::new(move || our_ureq.call(get()).expect("an answer").user_services.len())),
        ("bare hyper-util", Box::new(move || first.block_on(bare_hyper.get()).count())),
        (
            "odin-api-hyper",
            Box::new(move || second.block_on(our_hyper.call(get())).expect("an answer").user_services.len()),
        ),
    ]
}

/// Calls and nothing else, for a profiler.
fn repeat(client: &str, calls: &str) {
    stay_on_one_processor();
    let server = server::Process::start();
    let (_, mut call) = clients(&server.url).into_iter().find(|(name, _)| *name == client).expect("a client");
    let calls = calls.parse().expect("a number");
    let cost = cost(calls, || {
        black_box(call());
    });
    println!("{client}: {cost:.2} us");
}

fn per_call(url: &str) {
    let mut clients = clients(url);
    // Connections are made, and all read the same.
    let found: Vec<_> = clients.iter_mut().map(|(_, call)| warm_up(call)).collect();
    assert!(found[0] > 0 && found.iter().all(|count| *count == found[0]), "{found:?}");
    let mut costs = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        for ((_, call), costs) in clients.iter_mut().zip(&mut costs) {
            costs.push(cost(CALLS, || {
                black_box(call());
            }));
        }
    }
    println!("processor time per call, medians of {ROUNDS} rounds of {CALLS} calls:");
    for (index, ((name, _), samples)) in clients.iter().zip(&costs).enumerate() {
        let bare = &costs[index / 2 * 2];
        let ratios: Vec<f64> = samples.iter().zip(bare).map(|(ours, bare)| ours / bare).collect();
        println!("  {name:16} {:7.2} us   {:.3} of bare", median(samples), median(&ratios));
    }
}

/// The first calls of a client, which pay for its connection.
fn warm_up(call: &mut Call) -> usize {
    (0..50).map(|_| call()).max().unwrap_or_default()
}
