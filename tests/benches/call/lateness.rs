//! How late small calls are while the same client reads an answer of 8.5 MB, beside how late those of bare clients are, and
//! how long the longest step of the exchange takes meanwhile: it is locked for one step at a time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::{Duration, Instant};

use bytes::Bytes;
use odin_api::exchange::{Access as _, CallOptions, Config, Exchange, Step};
use odin_api::policy::Rate;
use odin_api::{Endpoint as _, Now, Site, Token, users};

use super::{TOKEN, USER, bare, builder, server};

/// Small calls that are timed, and the pause between two of them.
const CALLS: usize = 2_000;
const PAUSE: Duration = Duration::from_micros(500);

/// Small calls, timed, while a thread of its own makes large ones, unless there are none.
fn blocking(small: impl Fn(), large: Option<&(dyn Fn() + Sync)>) -> Vec<f64> {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        if let Some(large) = large {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    large();
                }
            });
        }
        let times = (0..CALLS).map(|_| {
            std::thread::sleep(PAUSE);
            let start = Instant::now();
            small();
            start.elapsed().as_secs_f64() * 1e3
        });
        let times = times.collect();
        over.store(true, Ordering::Relaxed);
        times
    })
}

/// The same with tasks of a runtime with two threads.
async fn tasks<S: Future>(small: impl Fn() -> S, large: Option<impl Future<Output = ()> + Send + 'static>) -> Vec<f64> {
    let large = large.map(tokio::spawn);
    let mut times = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        tokio::time::sleep(PAUSE).await;
        let start = Instant::now();
        small().await;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    if let Some(large) = large {
        large.abort();
    }
    times
}

fn print(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let [median, p99, longest] = [50, 99, 100].map(|percent| times[(times.len() - 1) * percent / 100]);
    println!("  {name:24} {median:6.2} ms, p99 {p99:6.2} ms, longest {longest:6.2} ms");
}

fn get(user: &str) -> users::services::Get {
    users::services::Get::new(user)
}

pub fn measure(url: &str) {
    println!("a small call beside answers of {} KB, {CALLS} of each:", server::large().len() / 1000);
    let bare = bare::Ureq::new(url);
    let ureq: odin_api_ureq::Client = builder(url).build().expect("a client");
    let call = |user: &str| drop(ureq.call(get(user)).expect("an answer"));
    print("bare ureq, alone", blocking(|| drop(bare.get(USER)), None));
    print("bare ureq, beside", blocking(|| drop(bare.get(USER)), Some(&|| drop(bare.get(server::LARGE)))));
    print("odin-api-ureq, alone", blocking(|| call(USER), None));
    print("odin-api-ureq, beside", blocking(|| call(USER), Some(&|| call(server::LARGE))));

    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let bare = Arc::new(bare::Hyper::new(url));
    let hyper: odin_api_hyper::Client = builder(url).build().expect("a client");
    let large_on_bare = |bare: Arc<bare::Hyper>| async move {
        loop {
            drop(bare.get(server::LARGE).await);
        }
    };
    let large_on_hyper = |hyper: odin_api_hyper::Client| async move {
        loop {
            drop(hyper.call(get(server::LARGE)).await.expect("an answer"));
        }
    };
    runtime.block_on(async {
        let small = || async { drop(bare.get(USER).await) };
        print("bare hyper-util, alone", tasks(small, None::<std::future::Ready<()>>).await);
        print("bare hyper-util, beside", tasks(small, Some(large_on_bare(bare.clone()))).await);
        let small = || async { drop(hyper.call(get(USER)).await.expect("an answer")) };
        print("odin-api-hyper, alone", tasks(small, None::<std::future::Ready<()>>).await);
        print("odin-api-hyper, beside", tasks(small, Some(large_on_hyper(hyper.clone()))).await);
    });
    steps();
}

/// Drives calls with large answers while others wait for their turn, and times what is done under the lock.
fn steps() {
    let start = Instant::now();
    let now = || Now::new(start.elapsed(), 1_700_000_000, 0);
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").expect("a base URL"));
    config.token = Some(Token::new(TOKEN).expect("a token"));
    config.rate = Rate::unlimited();
    config.max_in_flight = Some(1);
    let exchange = Mutex::new(Exchange::new(config, now()));
    let mut times = Vec::new();
    let mut locked = |step: &mut dyn FnMut(&mut Exchange)| {
        (&exchange).with(|exchange| {
            let start = Instant::now();
            step(exchange);
            times.push(start.elapsed().as_secs_f64() * 1e6);
        });
    };
    let body = Bytes::from(server::large());
    let mut calls = std::collections::VecDeque::new();
    for _ in 0..1_000 {
        let call = get(server::LARGE).prepare().expect("valid arguments");
        let mut call = Some(call);
        locked(&mut |exchange| {
            let call = call.take().expect("once");
            calls.push_back(exchange.submit(call, CallOptions::default(), Waker::noop().clone(), now()));
        });
    }
    let mut read = 0;
    while let Some(id) = calls.pop_front() {
        let mut step = None;
        locked(&mut |exchange| step = Some(exchange.poll(id, now())));
        match step.expect("polled") {
            Step::Send(attempt) => {
                let mut response = Some(http::Response::new(body.clone()));
                locked(&mut |exchange| exchange.on_response(attempt.key, response.take().expect("once"), now()));
                calls.push_front(id);
            }
            // A few are decoded: what is done outside the lock takes the same time for each.
            Step::Done(answer) if read < 5 => {
                read += 1;
                let services = answer.expect("an answer").read(users::services::Get::decode).expect("services");
                assert!(!services.user_services.is_empty());
            }
            Step::Done(answer) => drop(answer.expect("an answer")),
            Step::Wait(_) => calls.push_back(id),
        }
    }
    times.sort_by(f64::total_cmp);
    println!(
        "  steps of the exchange, locked: {:.2} us, longest of {} {:.2} us",
        times[times.len() / 2],
        times.len(),
        times[times.len() - 1]
    );
}
