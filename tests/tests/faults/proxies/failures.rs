//! Failures on the way to a proxy, at the proxy and behind it are distinguished.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use odin_api::policy::Limits;
use odin_api::{ErrorKind, Fate, Roots};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};

use crate::proxies::scripted::{Scripted, Set, everything, on_both};
use crate::proxies::table::{PLAIN, SECURE};

/// An answer of a proxy, for itself.
fn refusal(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno")
}

#[test]
fn what_a_proxy_refuses_is_told_as_its_own_refusal() {
    for (status, words) in [
        ("407 Proxy Authentication Required", "does not accept user name and password (407)"),
        ("403 Forbidden", "403"),
        ("502 Bad Gateway", "502"),
    ] {
        let proxy = Scripted::answering(move |_| Some(refusal(status)));
        let url = format!("http://john:5ecret@{}", proxy.address);
        for (transport, ended) in on_both(|set| set.proxy(&url), SECURE) {
            let error = ended.expect_err(status);
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{transport}: {error}");
            assert!(error.to_string().contains(&proxy.address) && error.to_string().contains(words), "{error}");
            assert!(!everything(&error).contains("5ecret"), "{error:?}");
        }
    }
}

#[test]
fn a_plain_request_that_the_proxy_refuses_is_not_refused_by_the_server() {
    let proxy = Scripted::answering(|_| Some(refusal("407 Proxy Authentication Required")));
    for (transport, ended) in on_both(|set| set.proxy(&format!("http://{}", proxy.address)), PLAIN) {
        let error = ended.expect_err("a refusal");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{transport}: {error}");
        assert!(error.to_string().contains(&proxy.address), "{error}");
        assert!(error.to_string().contains("wants a user name and a password (407)"), "{error}");
    }
    // Behind a tunnel it is the server that says so, and there is no proxy without one.
    let server = Scripted::answering(|_| Some(refusal("407 Proxy Authentication Required")));
    let url = format!("http://{}", server.address);
    for (transport, ended) in on_both(|set| set, &url) {
        assert_eq!(ended.expect_err("a refusal").kind(), ErrorKind::Rejected, "{transport}");
    }
}

#[test]
fn a_proxy_that_cannot_be_reached_is_named() {
    let gone = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).unwrap().to_string();
    for target in [SECURE, PLAIN] {
        for (transport, ended) in on_both(|set| set.proxy(&format!("http://john:5ecret@{gone}")), target) {
            let error = ended.expect_err("nobody is there");
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{transport}: {error}");
            assert!(error.to_string().contains(&gone) && !everything(&error).contains("5ecret"), "{error:?}");
        }
        for (transport, ended) in on_both(|set| set.proxy("http://john:5ecret@proxy.invalid:3128"), target) {
            let error = ended.expect_err("no such name");
            let kind = error.kind();
            assert!(kind == ErrorKind::Proxy || kind == ErrorKind::Timeout, "{transport}: {error}");
            assert!(error.to_string().contains("proxy.invalid:3128"), "{transport}: {error}");
            assert!(!everything(&error).contains("5ecret"), "{error:?}");
        }
    }
}

/// Says its answer a byte at a time, and never comes to its end.
#[test]
fn the_connect_limit_holds_at_a_proxy_that_dribbles_or_is_silent() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let dribbling = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || {
                let _ = stream.read(&mut [0; 1024]);
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nX: ");
                while stream.write_all(b"x").is_ok() {
                    std::thread::sleep(Duration::from_millis(20));
                }
            });
        }
    });
    let silent = Scripted::answering(|_| None);
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(400);
    let mut short = Limits::default();
    short.attempt = Duration::from_millis(400);
    for address in [&dribbling, &silent.address] {
        for limits in [limits, short] {
            let begin = Instant::now();
            let set = |set: Set| Set { limits: Some(limits), ..set.proxy(&format!("http://{address}")) };
            for (transport, ended) in on_both(set, SECURE) {
                let error = ended.expect_err("no tunnel");
                let told = (error.kind(), error.fate());
                assert_eq!(told, (ErrorKind::Timeout, Fate::NotSent), "{transport} at {address}: {error}");
                assert!(error.to_string().contains(address), "{transport}: {error}");
            }
            assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        }
    }
}

#[test]
fn a_proxy_that_speaks_something_else_or_nothing_is_named() {
    for answer in ["SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"] {
        let proxy = Scripted::answering(move |_| Some(answer.to_owned()));
        for (transport, ended) in on_both(|set| set.proxy(&format!("http://{}", proxy.address)), SECURE) {
            let error = ended.expect_err("no tunnel");
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{transport}: {error}");
            assert!(error.to_string().contains(&proxy.address), "{error}");
        }
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closing = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 1024]);
        }
    });
    for (transport, ended) in on_both(|set| set.proxy(&format!("http://{closing}")), SECURE) {
        let error = ended.expect_err("no tunnel");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Proxy, Fate::NotSent), "{transport}: {error}");
        assert!(error.to_string().contains(&closing), "{error}");
    }
}

/// A proxy that leads everywhere to one server.
fn leading(to: &str) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let heads = Arc::<Mutex<Vec<String>>>::default();
    let (asked, to) = (Arc::clone(&heads), to.to_owned());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let (asked, to) = (Arc::clone(&asked), to.clone());
            std::thread::spawn(move || {
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
                    head.push(byte[0]);
                }
                asked.lock().unwrap().push(String::from_utf8_lossy(&head).into_owned());
                let many = "X-Many: y\r\n".repeat(60);
                let _ = stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Made\r\n");
                let _ = stream.write_all(format!("{many}\r\n").as_bytes());
                let Ok(mut server) = TcpStream::connect(to) else { return };
                let (mut from, mut back) = (stream.try_clone().unwrap(), server.try_clone().unwrap());
                std::thread::spawn(move || {
                    let _ = std::io::copy(&mut from, &mut back);
                    let _ = back.shutdown(std::net::Shutdown::Write);
                });
                let _ = std::io::copy(&mut server, &mut stream);
            });
        }
    });
    (address, heads)
}

/// Only the proxy knows the name of the server; its answer has any 2xx, many fields, and an interim answer before it.
#[test]
fn a_tunnel_leads_to_a_server_that_only_the_proxy_knows() {
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let at = server.base_url().trim_start_matches("https://").split('/').next().unwrap().to_owned();
    let (proxy, heads) = leading(&at);
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let set =
        |set: Set| Set { roots: Some(roots.clone()), login: true, ..set.proxy(&format!("http://j:p%40@{proxy}")) };
    // The certificate is for the own machine: by another name the server is not accepted, through a proxy neither.
    for (transport, ended) in on_both(set, "https://odin.test:8443/api/v2") {
        let error = ended.expect_err("another name");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Tls, Fate::NotSent), "{transport}: {error}");
        assert!(error.to_string().contains("is for another host"), "{transport}: {error}");
    }
    for (transport, ended) in on_both(set, "https://localhost:1/api/v2") {
        // The server is reached, and knows no such path.
        let error = ended.expect_err("no such path");
        assert_eq!(error.kind(), ErrorKind::NotFound, "{transport}: {error}");
    }
    let heads = heads.lock().unwrap();
    assert!(heads.iter().all(|head| head.contains("Basic ajpwQA==") || head.contains("basic ajpwQA==")), "{heads:?}");
    assert!(!format!("{heads:?}").contains("Bearer"), "{heads:?}");
}
