//! Faults 1 and 2: the exchange of a client is not locked while code of the caller runs.

use std::io::{Read as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, ErrorKind, users};

/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9/";

fn within(what: &str, limit: Duration, f: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        f();
        let _ = done.send(());
    });
    assert!(wait.recv_timeout(limit).is_ok(), "{what}: hangs for more than {limit:?}");
}

fn ureq() -> odin_api_ureq::Client {
    odin_api_ureq::Client::builder(NOWHERE).unwrap().token("a").build().unwrap()
}

fn hyper() -> odin_api_hyper::Client {
    odin_api_hyper::Client::builder(NOWHERE).unwrap().token("a").build().unwrap()
}

fn runtime(workers: usize) -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build().unwrap()
}

#[test]
fn fault_01_ureq_flow_may_use_its_client() {
    within("with_exchange inside a flow (ureq)", Duration::from_secs(5), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { inner.with_exchange(|exchange| exchange.pending()) }).unwrap();
    });
}

#[test]
fn fault_01_ureq_flow_may_print_its_client() {
    within("{:?} of the client inside a flow (ureq)", Duration::from_secs(5), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { format!("{inner:?}{inner:#?}") }).unwrap();
    });
}

#[test]
fn fault_01_hyper_flow_may_use_its_client() {
    within("with_exchange inside a flow (hyper)", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            odin.run(|_ctx| async move { inner.with_exchange(|exchange| exchange.pending()) }).await.unwrap();
        });
    });
}

#[test]
fn fault_01_hyper_flow_may_print_its_client() {
    within("{:?} of the client inside a flow (hyper)", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            odin.run(|_ctx| async move { format!("{inner:?}{inner:#?}") }).await.unwrap();
        });
    });
}

#[test]
fn fault_01_a_blocking_call_inside_a_flow() {
    within("a call inside a flow (ureq)", Duration::from_secs(8), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { inner.call(Custom::get("/x")).is_ok() }).unwrap();
    });
}

/// A flow waits for its context only, on every transport: anything else is told, and does not hang.
#[test]
fn fault_01_an_awaited_call_of_the_client_inside_a_flow() {
    within("a call inside a flow (hyper)", Duration::from_secs(8), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            let outcome = odin.run(|_ctx| async move { inner.call(Custom::get("/x")).await.is_ok() }).await;
            assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Stalled);
        });
    });
}

/// Blocking calls of flows that themselves run side by side, one at a time on the wire.
#[test]
fn fault_01_blocking_calls_inside_many_flows() {
    let url = server(0);
    within("calls inside flows (ureq)", Duration::from_secs(20), move || {
        let odin = odin_api_ureq::Client::builder(url.as_str()).unwrap().token("a");
        let odin = odin.rate(Rate::unlimited()).max_in_flight(1).build().unwrap();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (outer, inner) = (odin.clone(), odin.clone());
                std::thread::spawn(move || {
                    outer.run(|ctx| async move {
                        for _ in 0..5 {
                            ctx.call(Custom::get("/x")).await.unwrap();
                            inner.call(Custom::get("/x")).unwrap();
                        }
                    })
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap().unwrap();
        }
    });
}

/// What a flow holds may use the client while it is dropped, also when the flow is given up half-way.
#[test]
fn fault_01_what_a_flow_drops_may_use_the_client() {
    struct Uses(odin_api_hyper::Client, Arc<AtomicUsize>);
    impl Drop for Uses {
        fn drop(&mut self) {
            self.1.fetch_add(self.0.with_exchange(|exchange| exchange.pending()) + 1, Ordering::SeqCst);
        }
    }
    within("dropping a flow", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let (odin, count) = (hyper(), Arc::new(AtomicUsize::new(0)));
            let done = Uses(odin.clone(), Arc::clone(&count));
            odin.run(|_| async move { drop(done) }).await.unwrap();
            let held = Uses(odin.clone(), Arc::clone(&count));
            let flow = odin.run(|ctx| async move {
                ctx.sleep(Duration::from_secs(60)).await;
                drop(held);
            });
            assert!(tokio::time::timeout(Duration::from_millis(20), flow).await.is_err());
            assert_eq!(count.load(Ordering::SeqCst), 2);
        });
    });
}

/// The observer is told when the exchange is not locked.
#[test]
fn fault_01_an_observer_may_look_at_its_client() {
    within("an observer", Duration::from_secs(8), || {
        let client: Arc<std::sync::OnceLock<odin_api_ureq::Client>> = Arc::default();
        let (seen, events) = (Arc::clone(&client), Arc::new(AtomicUsize::new(0)));
        let count = Arc::clone(&events);
        let odin = odin_api_ureq::Client::builder(NOWHERE).unwrap().token("a");
        let odin = odin.observer(move |_| {
            if let Some(client) = seen.get() {
                count.fetch_add(client.with_exchange(|exchange| exchange.pending().min(1)), Ordering::SeqCst);
            }
        });
        let odin = odin.build().unwrap();
        client.set(odin.clone()).unwrap();
        odin.call(Custom::get("/x")).unwrap_err();
        // Sent, failed and retried twice, sent and failed: by then the call may have been taken away.
        assert!(events.load(Ordering::SeqCst) >= 7, "{events:?}");
    });
}

#[test]
fn fault_02_hyper_one_slow_flow_does_not_stop_the_others() {
    let runtime = runtime(4);
    let odin = hyper();
    let (slow, other) = (odin.clone(), odin.clone());
    let (started, is_started) = mpsc::channel();
    runtime.spawn(async move {
        slow.run(|_ctx| async move {
            started.send(()).unwrap();
            std::thread::sleep(Duration::from_secs(3)); // stands for decoding a large answer, rendering, CSV ...
        })
        .await
        .unwrap();
    });
    is_started.recv().unwrap();
    let begin = Instant::now();
    runtime.block_on(async move { other.run(|_ctx| async {}).await.unwrap() });
    let took = begin.elapsed();
    assert!(took < Duration::from_millis(500), "another flow of the same client waited {took:?}");
}

/// Answers `GET /users` with so many rows, everything else with an empty object.
fn server(rows: usize) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let row = r#"{"userId":"4001@example.net","lastName":"Smith","firstName":"Jane","phoneNumber":"+1-5135551000","extension":"1000","emailAddress":"a@example.net"}"#;
    let large = Arc::new(format!("[{}]", vec![row; rows].join(",")));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut s, large) = (stream.unwrap(), Arc::clone(&large));
            std::thread::spawn(move || {
                let mut head = Vec::new();
                let mut b = [0; 4096];
                loop {
                    let n = match s.read(&mut b) {
                        Ok(0) | Err(_) => return,
                        Ok(n) => n,
                    };
                    head.extend_from_slice(&b[..n]);
                    if !head.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    let body: &str = if head.starts_with(b"GET /users") { &large } else { "{}" };
                    let start = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length:";
                    let _ = s.write_all(format!("{start} {}\r\n\r\n", body.len()).as_bytes());
                    if s.write_all(body.as_bytes()).is_err() {
                        return;
                    }
                    head.clear();
                }
            });
        }
    });
    url
}

#[test]
fn fault_02_a_large_answer_does_not_stop_small_calls() {
    let url = server(60_000);
    runtime(4).block_on(async {
        let odin = odin_api_hyper::Client::builder(url.as_str()).unwrap().token("a");
        // So many sparse rows take more memory than the default allows.
        let mut limits = Limits::default();
        limits.read_memory = 512 << 20;
        let odin = odin.rate(Rate::unlimited()).limits(limits).build().unwrap();
        // One round is enough where the machine is idle. On a busy one, tokio may put a small call behind the decoding, on
        // the same worker; under the lock, every round would be slow.
        let mut rounds = Vec::new();
        for _ in 0..12 {
            let begin = Instant::now();
            let alone = odin.call(users::List::new()).await.unwrap().len();
            let whole = begin.elapsed();
            let big = odin.clone();
            let large = tokio::spawn(async move { big.call(users::List::new()).await.unwrap().len() });
            let mut worst = Duration::ZERO;
            let mut small = 0;
            while !large.is_finished() {
                let begin = Instant::now();
                odin.call(Custom::get("/x")).await.unwrap();
                worst = worst.max(begin.elapsed());
                small += 1;
            }
            eprintln!("{alone} users in {whole:?}; meanwhile {small} small calls, the slowest took {worst:?}");
            if worst < whole / 4 {
                return;
            }
            rounds.push((worst, whole));
        }
        panic!("a small call waited so long of the time of a large one, each time: {rounds:?}");
    });
}
