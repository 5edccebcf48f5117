//! Fault S5 over sockets: a refresh that hangs while the token is still valid delays no call.

use std::io::{Read as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant, SystemTime};

use base64::Engine as _;
use odin_api::exchange::Exchange;
use odin_api::policy::Rate;
use odin_api::{Custom, Token};

/// A token that lives for so many seconds, and is to be refreshed half-way.
fn token(seconds: u64) -> String {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.c2ln", part(r#"{"alg":"none"}"#), part(&format!(r#"{{"exp":{}}}"#, unix + seconds)))
}

const LIFE: u64 = 6;
const HALF_WAY: Duration = Duration::from_millis(3050);

struct Server {
    url: String,
    refreshes: Arc<AtomicUsize>,
    /// Answers the refreshes with the new token.
    answer: mpsc::Sender<()>,
    new: String,
}

/// Answers at once, but a refresh only when it is told to.
fn server() -> Server {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let new = token(3600);
    let (refreshes, (answer, told)) = (Arc::<AtomicUsize>::default(), mpsc::channel());
    let (count, told, body) = (Arc::clone(&refreshes), Arc::new(Mutex::new(told)), format!(r#"{{"token":"{new}"}}"#));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, count, told, body) =
                (stream.unwrap(), Arc::clone(&count), Arc::clone(&told), body.clone());
            std::thread::spawn(move || {
                let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
                while let Ok(read @ 1..) = stream.read(&mut buffer) {
                    head.extend_from_slice(&buffer[..read]);
                    if !head.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    let mut body = body.as_str();
                    if head.starts_with(b"PUT") {
                        count.fetch_add(1, Ordering::SeqCst);
                        let _ = told.lock().unwrap().recv();
                    } else {
                        body = "{}";
                    }
                    let head_of_answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
                    let _ = stream.write_all((head_of_answer + body).as_bytes());
                    head.clear();
                }
            });
        }
    });
    Server { url, refreshes, answer, new }
}

/// Waits for it, and fails where it does not come about.
fn come_about(what: &str, is_so: impl Fn() -> bool) {
    let begin = Instant::now();
    while !is_so() {
        assert!(begin.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// After the calls: one refresh is under way, which goes on without them.
fn check(server: &Server, token: impl Fn() -> String) {
    come_about("no refresh", || server.refreshes.load(Ordering::SeqCst) > 0);
    server.answer.send(()).unwrap();
    come_about("the refresh ended with the call beside which it went", || token() == server.new);
    assert_eq!(server.refreshes.load(Ordering::SeqCst), 1);
}

fn token_of(exchange: &Exchange) -> String {
    exchange.token().map(Token::expose).unwrap_or_default().to_owned()
}

/// The calls end before the refresh is answered: none waits for it.
#[test]
fn fault_s5_ureq_calls_go_on_while_a_refresh_hangs() {
    let server = server();
    let odin = odin_api_ureq::Client::builder(server.url.as_str()).unwrap().token(token(LIFE));
    let odin = odin.rate(Rate::unlimited()).build().unwrap();
    std::thread::sleep(HALF_WAY);
    for _ in 0..3 {
        odin.call(Custom::get("/x")).unwrap();
    }
    odin.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).unwrap().unwrap();
    check(&server, || odin.with_exchange(|exchange| token_of(exchange)));
}

#[test]
fn fault_s5_hyper_calls_go_on_while_a_refresh_hangs() {
    let server = server();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let odin = odin_api_hyper::Client::builder(server.url.as_str()).unwrap().token(token(LIFE));
        let odin = odin.rate(Rate::unlimited()).build().unwrap();
        std::thread::sleep(HALF_WAY);
        for _ in 0..3 {
            odin.call(Custom::get("/x")).await.unwrap();
        }
        odin.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).await.unwrap().unwrap();
        check(&server, || odin.with_exchange(|exchange| token_of(exchange)));
    });
    runtime.shutdown_background();
}
