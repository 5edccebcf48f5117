//! Fault S5 over sockets: a refresh that hangs while the token is still valid delays no call.

use std::io::{Read as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};

use base64::Engine as _;
use odin_api::Custom;
use odin_api::policy::Rate;

/// A token that lives for six seconds, and is to be refreshed half-way.
fn token() -> String {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.c2ln", part(r#"{"alg":"none"}"#), part(&format!(r#"{{"exp":{}}}"#, unix + 6)))
}

const HALF_WAY: Duration = Duration::from_millis(3050);

/// Answers everything but a refresh, which it only counts.
fn server() -> (String, Arc<AtomicUsize>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let refreshes = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&refreshes);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, count) = (stream.unwrap(), Arc::clone(&count));
            std::thread::spawn(move || {
                let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
                while let Ok(read @ 1..) = stream.read(&mut buffer) {
                    head.extend_from_slice(&buffer[..read]);
                    if head.starts_with(b"PUT") {
                        count.fetch_add(1, Ordering::SeqCst);
                        std::thread::sleep(Duration::from_secs(60));
                        return;
                    }
                    if head.ends_with(b"\r\n\r\n") {
                        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                        head.clear();
                    }
                }
            });
        }
    });
    (url, refreshes)
}

fn check(begin: Instant, refreshes: &AtomicUsize) {
    let took = begin.elapsed();
    assert!(took < Duration::from_millis(1500), "the calls waited {took:?}");
    let patience = Instant::now();
    while refreshes.load(Ordering::SeqCst) == 0 && patience.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(refreshes.load(Ordering::SeqCst), 1, "one refresh, and it goes on by itself");
}

#[test]
fn fault_s5_ureq_calls_go_on_while_a_refresh_hangs() {
    let (url, refreshes) = server();
    let odin = odin_api_ureq::Client::builder(url.as_str()).unwrap().token(token());
    let odin = odin.rate(Rate::unlimited()).build().unwrap();
    std::thread::sleep(HALF_WAY);
    let begin = Instant::now();
    for _ in 0..3 {
        odin.call(Custom::get("/x")).unwrap();
    }
    odin.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).unwrap().unwrap();
    check(begin, &refreshes);
}

#[test]
fn fault_s5_hyper_calls_go_on_while_a_refresh_hangs() {
    let (url, refreshes) = server();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let odin = odin_api_hyper::Client::builder(url.as_str()).unwrap().token(token());
        let odin = odin.rate(Rate::unlimited()).build().unwrap();
        std::thread::sleep(HALF_WAY);
        let begin = Instant::now();
        for _ in 0..3 {
            odin.call(Custom::get("/x")).await.unwrap();
        }
        odin.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).await.unwrap().unwrap();
        check(begin, &refreshes);
    });
    runtime.shutdown_background();
}
