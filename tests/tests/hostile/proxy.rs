//! Proxies, good and hostile; none makes a client reveal the password it has for the proxy.

use std::error::Error as StdError;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use odin_api::policy::{Limits, Retry};
use odin_api::{Builder, Error, ErrorKind, Fate, Proxy, Roots, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{builder, on_both};
use crate::tls::{drain, serve};
use crate::transport::Caller;

on_both! {
    a_proxy_leads_to_the_server
    a_proxy_that_is_gone_is_named
    a_proxy_that_refuses_is_named_and_learns_nothing
    a_silent_proxy_is_given_up
    a_proxy_that_cannot_be_used_is_refused_at_once
}

const PASSWORD: &str = "pr0xy-5ecret";

/// With a password for the proxy, and none for anybody else.
fn through<C: Caller>(server: &str, proxy: &str) -> Builder<C::Client> {
    let proxy = Proxy::Url(format!("http://john:{PASSWORD}@{proxy}"));
    builder::<C>(server).proxy(proxy).token("a-token").retry(Retry::never())
}

fn get<C: Caller>(client: &C) -> Result<users::User, Error> {
    client.call(users::Get::new("4001@example.net"))
}

/// What a client says to its proxy.
fn basic() -> String {
    STANDARD.encode(format!("john:{PASSWORD}"))
}

fn assert_silent(error: &Error) {
    let mut words = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words} {cause} {cause:?}");
        source = cause.source();
    }
    for secret in [PASSWORD, &basic(), "a-token"] {
        assert!(!words.contains(secret), "{secret} is in {words}");
    }
}

/// The head of what came.
async fn head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn a_proxy_leads_to_the_server<C: Caller>() {
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let ask = Arc::clone(&asked);
    let proxy = serve(move |mut stream| {
        let ask = Arc::clone(&ask);
        async move {
            let head = head(&mut stream).await;
            let to = head.split(' ').nth(1).unwrap_or_default().to_owned();
            ask.lock().expect("nobody panicked").push(head);
            let Ok(mut server) = TcpStream::connect(to).await else { return };
            let _ = stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
            // Until either end has enough.
            let _ = tokio::io::copy_bidirectional(&mut stream, &mut server).await;
        }
    });
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let set = through::<C>(&server.base_url(), &proxy.to_string()).credentials("admin", "admin").roots(roots);
    let client = C::new(set).expect("a client");
    // The token that it began with is not known there, so it logs in.
    assert_eq!(get(&client).expect("a user").user_id, "4001@example.net");
    assert_eq!(server.odin().logins(), 1);
    let asked = asked.lock().expect("nobody panicked");
    assert_eq!(asked.len(), server.connections());
    for head in asked.iter() {
        assert!(head.starts_with("CONNECT 127.0.0.1:"), "{head}");
        assert!(
            head.to_ascii_lowercase().contains(&format!("proxy-authorization: basic {}", basic()).to_ascii_lowercase())
        );
        assert!(!head.contains("a-token"), "the token is for the server: {head}");
    }
}

fn a_proxy_that_is_gone_is_named<C: Caller>() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port");
    let client = C::new(through::<C>("https://odin.example.net", &gone.to_string())).expect("a client");
    let error = get(&client).expect_err("nobody is there");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{error}");
    assert!(error.to_string().contains(&gone.to_string()), "{error}");
    assert_silent(&error);
}

fn a_proxy_that_refuses_is_named_and_learns_nothing<C: Caller>() {
    for answer in ["407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway", "302 Found", "600 Hm"] {
        let told: Arc<Mutex<String>> = Arc::default();
        let note = Arc::clone(&told);
        let proxy = serve(move |mut stream| {
            let note = Arc::clone(&note);
            async move {
                let head = head(&mut stream).await;
                // It repeats what it was told, and says to ask somebody else.
                let last = head.lines().last().unwrap_or_default();
                let page =
                    format!("HTTP/1.1 {answer}\r\nLocation: http://127.0.0.1:1/\r\nX-Told: {last}\r\n\r\n{head}");
                note.lock().expect("nobody panicked").push_str(&head);
                let _ = stream.write_all(page.as_bytes()).await;
                let _ = stream.shutdown().await;
                drain(stream).await;
            }
        });
        let client = C::new(through::<C>("https://odin.example.net", &proxy.to_string())).expect("a client");
        let error = get(&client).expect_err(answer);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{answer}: {error}");
        assert!(error.to_string().contains(&proxy.to_string()), "{error}");
        assert_silent(&error);
        let told = told.lock().expect("nobody panicked");
        assert_eq!(told.matches("CONNECT odin.example.net:443").count(), 1, "{told}");
        assert!(!told.contains("a-token") && !told.contains("4001"), "{told}");
    }
}

fn a_silent_proxy_is_given_up<C: Caller>() {
    let proxy = serve(drain);
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(300);
    let set = through::<C>("https://odin.example.net", &proxy.to_string()).limits(limits);
    let error = get(&C::new(set).expect("a client")).expect_err("no connection");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::NotSent), "{error}");
    assert_silent(&error);
}

fn a_proxy_that_cannot_be_used_is_refused_at_once<C: Caller>() {
    for rest in ["", ":3128", "proxy:x", "proxy:99999", " proxy", "?"] {
        let url = format!("http://john:{PASSWORD}@{rest}");
        let proxy = Proxy::Url(url);
        assert!(!format!("{proxy:?}").contains(PASSWORD), "{proxy:?}");
        let set = builder::<C>("https://odin.example.net").proxy(proxy);
        let error = C::new(set).err().unwrap_or_else(|| panic!("{rest:?} cannot be used"));
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Setup, Fate::NotSent), "{error}");
        assert_silent(&error);
    }
}
