//! Connections on bad networks, without threads, and with servers that misbehave.

use std::io::{BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use odin_api::policy::{Rate, Retry};
use odin_api::{Builder, Connect, Custom, ErrorKind, Fate, Proxy, Roots};
use odin_sim::tls::{Authority, Flaw};

fn builder<C: Connect>(url: &str) -> Builder<C> {
    let builder = Builder::new(url).unwrap().proxy(Proxy::Direct).token("t0k3n");
    builder.rate(Rate::unlimited()).retry(Retry::never())
}

/// Does this with every connection, on a thread of its own.
fn serve(with: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let with = Arc::new(with);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let with = Arc::clone(&with);
            std::thread::spawn(move || with(stream));
        }
    });
    url
}

/// Reads the head of a request; false where there is none.
fn read_head(reader: &mut impl std::io::BufRead) -> bool {
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
        if line == "\r\n" {
            return true;
        }
        line.clear();
    }
    false
}

/// Answers requests without bodies, and keeps the connection.
fn polite() -> String {
    serve(|stream| {
        let mut reader = BufReader::new(&stream);
        while read_head(&mut reader) {
            let _ = (&stream).write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    })
}

fn standing_still() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// N2: connections belong to a runtime, which may stand still.
#[test]
fn a_second_runtime_does_not_wait_for_the_first() {
    let url = polite();
    let odin: odin_api_hyper::Client = builder(&url).build().unwrap();
    let (first, second) = (standing_still(), standing_still());
    let begin = Instant::now();
    first.block_on(odin.call(Custom::get("/x"))).unwrap();
    // Its connection is idle now, and nobody drives it.
    let answer = second.block_on(odin.call(Custom::post("/x")));
    assert!(answer.is_ok(), "{answer:?} after {:?}", begin.elapsed());
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
    // And the first goes on where it was.
    first.block_on(odin.call(Custom::get("/x"))).unwrap();
    assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
}

/// Connections of a runtime that is gone are forgotten, and those of one that is there are used again.
#[test]
fn connections_end_with_their_runtime() {
    let (met, connections) = mpsc::channel();
    let url = serve(move |stream| {
        let _ = met.send(());
        let mut reader = BufReader::new(&stream);
        while read_head(&mut reader) {
            let _ = (&stream).write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    });
    let odin: odin_api_hyper::Client = builder(&url).build().unwrap();
    for _ in 0..3 {
        let runtime = standing_still();
        for _ in 0..4 {
            runtime.block_on(odin.call(Custom::get("/x"))).unwrap();
        }
    }
    assert_eq!(connections.try_iter().count(), 3, "one for each runtime");
}

/// What a server does that will not read so much: it answers and closes, which resets the connection.
fn too_large(mut stream: impl std::io::Read + std::io::Write) {
    // No more than the head, and not a byte of the body.
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
        head.push(byte[0]);
    }
    let body = r#"{"error":"The file is too large"}"#;
    let answer = format!(
        "HTTP/1.1 413 Payload Too Large\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let _ = stream.write_all(answer.as_bytes());
    let _ = stream.flush();
    // Time for the answer to arrive: what comes after a reset is lost on some systems.
    std::thread::sleep(Duration::from_millis(200));
}

fn large() -> Custom {
    Custom::post("/x").json(serde_json::json!({ "file": "x".repeat(8 << 20) }))
}

/// N4, without TLS and with it.
#[test]
fn an_early_refusal_is_heard_although_the_server_reads_no_more() {
    let authority = Authority::new();
    let config = Arc::new(authority.server_config(Flaw::None));
    let plain = serve(too_large);
    let secure = serve(move |stream| {
        let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
        too_large(rustls::StreamOwned::new(session, stream));
    });
    let secure = secure.replace("http://", "https://");
    for url in [plain, secure] {
        let roots = Roots::Custom(vec![authority.der().to_vec()]);
        let blocking: odin_api_ureq::Client = builder(&url).roots(roots.clone()).build().unwrap();
        let error = blocking.call(large()).unwrap_err();
        assert_eq!(
            (error.kind(), error.status().map(|status| status.as_u16())),
            (ErrorKind::Rejected, Some(413)),
            "{url}: {error}"
        );
        assert_eq!(error.server_text(), Some("The file is too large"));
        let asynchronous: odin_api_hyper::Client = builder(&url).roots(roots).build().unwrap();
        let error = standing_still().block_on(asynchronous.call(large())).unwrap_err();
        assert_eq!(
            (error.kind(), error.status().map(|status| status.as_u16())),
            (ErrorKind::Rejected, Some(413)),
            "{url}: {error}"
        );
    }
}

/// A connection that breaks while a body is written, without an answer, is still an error.
#[test]
fn a_connection_that_breaks_in_the_middle_of_a_body_is_no_answer() {
    let url = serve(|mut stream| {
        let _ = std::io::Read::read(&mut stream, &mut [0; 100]);
    });
    let odin: odin_api_ureq::Client = builder(&url).build().unwrap();
    let error = odin.call(large()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
    assert!(error.may_have_happened());
}

const CHILD: &str = "ODIN_NETWORK_CHILD";

/// Runs a test of this file again, in a process of its own.
fn in_child(test: &str, set: impl FnOnce(&mut Command)) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([&*format!("network::{test}"), "--exact", "--nocapture", "--test-threads=1"]);
    set(&mut command);
    let output = command.output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
    assert!(!printed.contains("panicked"), "{printed}");
}

/// N3: a process that may start no more threads. No system has a stack so large, so each start fails.
#[test]
fn without_threads_there_are_answers_or_errors_but_no_panics() {
    let Ok(url) = std::env::var(CHILD) else {
        let url = polite().replace("127.0.0.1", "localhost");
        return in_child("without_threads_there_are_answers_or_errors_but_no_panics", |command| {
            command.env(CHILD, url).env("RUST_MIN_STACK", (1_u64 << 60).to_string());
        });
    };
    std::thread::Builder::new().spawn(|| {}).expect_err("this process can start no thread");
    let runtime = standing_still();
    let asynchronous: odin_api_hyper::Client = builder(&url).build().unwrap();
    // Its lookup would hold up all of the runtime.
    let error = runtime.block_on(asynchronous.call(Custom::post("/x"))).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Resolve, Fate::NotSent), "{error}");
    // Addresses need none.
    let asynchronous: odin_api_hyper::Client = builder(&url.replace("localhost", "127.0.0.1")).build().unwrap();
    runtime.block_on(asynchronous.call(Custom::post("/x"))).unwrap();
    let odin: odin_api_ureq::Client = builder(&url).build().unwrap();
    // Its name is looked up where it is.
    odin.call(Custom::get("/x")).unwrap();
    let ended = odin.run(|ctx| async move { ctx.map(8, 0..20, |_| ctx.call(Custom::get("/x"))).await }).unwrap();
    assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 20, "{ended:?}");
}

/// However many connections wait for a name, one thread looks it up.
#[test]
fn a_name_is_looked_up_for_all_that_wait_for_it() {
    let url = polite().replace("127.0.0.1", "localhost");
    let odin: odin_api_ureq::Client = builder(&url).build().unwrap();
    let ended = odin.run(|ctx| async move { ctx.map(40, 0..200, |_| ctx.call(Custom::get("/x"))).await }).unwrap();
    assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 200);
    let odin: odin_api_hyper::Client = builder(&url).build().unwrap();
    let ended = odin.run(|ctx| async move { ctx.map(40, 0..200, |_| ctx.call(Custom::get("/x"))).await });
    let ended = standing_still().block_on(ended).unwrap();
    assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 200);
}
