//! Regression tests of the transports: unbounded threads, overflowing clocks, ignored limits.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use odin_api::exchange::CallOptions;
use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Custom, Error, ErrorKind, Fate, Proxy};

/// Takes connections, and never says a word.
fn silent() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let mut all = Vec::new();
        for stream in listener.incoming() {
            all.push(stream);
        }
    });
    url
}

/// Answers every request with an empty object.
fn answering() -> String {
    use std::io::{Read as _, Write as _};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    });
    url
}

fn blocking(url: &str, limits: Limits) -> odin_api_ureq::Client {
    let builder = odin_api_ureq::Client::builder(url).unwrap().proxy(Proxy::Direct).token("a");
    builder.rate(Rate::unlimited()).retry(Retry::never()).limits(limits).build().unwrap()
}

fn asynchronous(url: &str, limits: Limits) -> odin_api_hyper::Client {
    let builder = odin_api_hyper::Client::builder(url).unwrap().proxy(Proxy::Direct).token("a");
    builder.rate(Rate::unlimited()).retry(Retry::never()).limits(limits).build().unwrap()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}

#[test]
fn fault_09_ureq_threads_of_one_flow_are_bounded() {
    let url = silent();
    let mut limits = Limits::default();
    limits.attempt = Duration::from_secs(8);
    limits.operation = Duration::from_secs(8);
    let odin = blocking(&url, limits);
    let peak = Arc::new(AtomicUsize::new(0));
    let watch = Arc::clone(&peak);
    std::thread::spawn(move || {
        loop {
            let n = std::fs::read_dir("/proc/self/task").map_or(0, Iterator::count);
            watch.fetch_max(n, Ordering::Relaxed);
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    odin.run(|ctx| async move {
        ctx.map(2_000, 0..2_000, |_| ctx.call(Custom::get("/x"))).await;
    })
    .unwrap();
    let peak = peak.load(Ordering::Relaxed);
    assert!(peak < 300, "{peak} threads at once");
}

/// Takes connections, counts them, and answers none of them until it is told to.
struct Gate {
    url: String,
    met: Arc<AtomicUsize>,
    open: mpsc::Sender<()>,
}

fn gate() -> Gate {
    use std::io::{Read as _, Write as _};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (met, (open, opened)) = (Arc::<AtomicUsize>::default(), mpsc::channel());
    let (count, opened) = (Arc::clone(&met), Arc::new(Mutex::new(opened)));
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let opened = Arc::clone(&opened);
            let count = Arc::clone(&count);
            std::thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                count.fetch_add(1, Ordering::SeqCst);
                let _ = opened.lock().unwrap().recv();
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            });
        }
    });
    Gate { url, met, open }
}

/// All threads have something to do, which ends after all that waits for them: what waits is not sent, and says so.
#[test]
fn fault_09_what_waits_for_a_thread_was_not_sent() {
    let Gate { url, met, open } = gate();
    let mut limits = Limits::default();
    (limits.attempt, limits.stall) = (Duration::from_secs(60), Duration::from_secs(60));
    let odin = blocking(&url, limits);
    limits.attempt = Duration::from_millis(100);
    let mut short = CallOptions::default();
    short.limits = limits.into();
    let (sent, left) = (Arc::clone(&met), AtomicUsize::new(136));
    // Whoever waits at the gate goes on when there is no one else to be told of.
    let (left, open) = (&left, Mutex::new(Some(open)));
    let ended = odin.run(|ctx| async move {
        let (ctx, sent, short, open) = (&ctx, &sent, &short, &open);
        ctx.map(200, 0..200, |number| async move {
            if number < 64 {
                return ctx.call(Custom::get("/x")).await.map(drop);
            }
            while sent.load(Ordering::SeqCst) < 64 {
                ctx.sleep(Duration::from_millis(5)).await;
            }
            let ended = ctx.call_with(Custom::get("/x"), short.clone()).await.map(drop);
            if left.fetch_sub(1, Ordering::SeqCst) == 1 {
                // The gate opens for good when nobody holds it.
                open.lock().unwrap().take();
            }
            ended
        })
        .await
    });
    let (sent, waited): (Vec<_>, Vec<_>) = ended.unwrap().into_iter().partition(Result::is_ok);
    let errors: Vec<Error> = waited.into_iter().filter_map(Result::err).collect();
    assert_eq!((sent.len(), errors.len(), met.load(Ordering::SeqCst)), (64, 136, 64), "{errors:?}");
    for error in errors {
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::NotSent), "{error}");
        assert!(error.to_string().contains("all 64 threads were busy"), "{error}");
    }
}

/// A short limit holds while all threads are busy with calls that may take long.
#[test]
fn fault_09_a_limit_holds_while_its_call_waits_for_a_thread() {
    let mut limits = Limits::default();
    limits.attempt = Duration::from_secs(4);
    let odin = blocking(&silent(), limits);
    let begin = Instant::now();
    let first = odin
        .run(|ctx| async move {
            let mut short = CallOptions::default();
            let mut limits = Limits::default();
            limits.attempt = Duration::from_millis(300);
            short.limits = limits.into();
            let late = ctx.map(65, 0..65, |n| {
                let (ctx, short) = (&ctx, short.clone());
                async move {
                    // The last one comes when all threads have something to do.
                    if n < 64 {
                        return ctx.call(Custom::get("/x")).await.map(|_| Duration::ZERO).map_err(|_| begin.elapsed());
                    }
                    ctx.sleep(Duration::from_millis(200)).await;
                    let error = ctx.call_with(Custom::get("/x"), short).await.expect_err("no thread");
                    assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::NotSent), "{error}");
                    Err(begin.elapsed())
                }
            });
            late.await
        })
        .unwrap();
    let last = first.last().unwrap().as_ref().expect_err("a limit");
    assert!(*last < Duration::from_secs(2), "{last:?}");
}

/// What is left waiting when a flow ends is not sent, also not when its threads are free again.
#[test]
fn fault_09_a_queue_ends_with_its_flow() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let met = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&met);
    std::thread::spawn(move || {
        let mut all = Vec::new();
        for stream in listener.incoming() {
            count.fetch_add(1, Ordering::Relaxed);
            all.push(stream);
        }
    });
    let mut limits = Limits::default();
    limits.attempt = Duration::from_millis(800);
    let odin = blocking(&url, limits);
    let begin = Instant::now();
    odin.run(|ctx| async move {
        let many = ctx.map(300, 0..300, |_| ctx.call(Custom::get("/x")));
        let end = ctx.sleep(Duration::from_millis(400));
        futures_race(many, end).await;
    })
    .unwrap();
    assert!(begin.elapsed() < Duration::from_millis(750), "{:?}", begin.elapsed());
    std::thread::sleep(Duration::from_millis(1_000));
    let met = met.load(Ordering::Relaxed);
    assert!((1..=64).contains(&met), "{met} connections");
}

/// Ends when either future does.
async fn futures_race<A: Future, B: Future>(a: A, b: B) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    std::future::poll_fn(|cx| {
        if a.as_mut().poll(cx).is_ready() || b.as_mut().poll(cx).is_ready() {
            return std::task::Poll::Ready(());
        }
        std::task::Poll::Pending
    })
    .await;
}

fn endless() -> Limits {
    let mut limits = Limits::default();
    limits.attempt = Duration::MAX;
    limits.operation = Duration::MAX;
    limits.stall = Duration::MAX;
    limits.connect = Duration::MAX;
    limits
}

#[test]
fn fault_10_hyper_limits_without_end() {
    let url = answering();
    runtime().block_on(async {
        let odin = asynchronous(&url, endless());
        let answer = odin.call(Custom::get("/x")).await;
        answer.unwrap();
    });
}

#[test]
fn fault_10_ureq_limits_without_end() {
    let url = answering();
    let odin = blocking(&url, endless());
    let answer = odin.call(Custom::get("/x"));
    answer.unwrap();
    // On a thread of its own as well.
    odin.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).unwrap().unwrap();
}

#[test]
fn fault_10_hyper_sleep_without_end_can_be_cancelled() {
    runtime().block_on(async {
        let odin = odin_api_hyper::Client::builder("http://127.0.0.1:9/").unwrap().build().unwrap();
        let sleep = odin.run(|ctx| async move { ctx.sleep(Duration::MAX).await });
        let _ = tokio::time::timeout(Duration::from_millis(200), sleep).await;
    });
}

#[test]
fn fault_10_ureq_sleep_without_end_can_be_left() {
    let odin = blocking("http://127.0.0.1:9/", Limits::default());
    odin.run(|ctx| async move {
        futures_race(ctx.sleep(Duration::MAX), ctx.sleep(Duration::from_millis(100))).await;
    })
    .unwrap();
}

/// The server takes the connection and never answers the TLS handshake.
#[test]
fn fault_11_the_connect_limit_of_one_call_holds_on_both_transports() {
    let url = silent().replace("http://127.0.0.1", "https://localhost");
    let mut options = CallOptions::default();
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(300);
    options.limits = limits.into();
    options.retry = Some(Retry::never());
    let begin = Instant::now();
    let e = blocking(&url, Limits::default()).call_with(Custom::get("/x"), options.clone()).unwrap_err();
    let ureq = begin.elapsed();
    eprintln!("ureq {ureq:?} {e}");
    let begin = Instant::now();
    let call = async { asynchronous(&url, Limits::default()).call_with(Custom::get("/x"), options).await.unwrap_err() };
    let e = runtime().block_on(call);
    let hyper = begin.elapsed();
    eprintln!("hyper {hyper:?} {e}");
    assert!(ureq < Duration::from_secs(2) && hyper < Duration::from_secs(2), "ureq {ureq:?}, hyper {hyper:?}");
}
