//! The server over a raw socket.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

const LOGIN: &[u8] = b"POST /api/v2/auth/token HTTP/1.1\r\nhost: odin\r\ncontent-type: application/json\r\n\
    content-length: 39\r\n\r\n{\"username\":\"admin\",\"password\":\"admin\"}";

fn start(rules: &[&str]) -> Server {
    let mut odin = Odin::example();
    for rule in rules {
        odin.add_fault(rule.parse().expect(rule));
    }
    Server::start(odin)
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
    stream
}

/// One answer, by its Content-Length; what came before the connection broke otherwise.
fn answer(stream: &mut impl std::io::Read) -> (String, Option<ErrorKind>) {
    let mut seen = Vec::new();
    let mut byte = [0; 1];
    loop {
        match stream.read(&mut byte) {
            Ok(0) => return (String::from_utf8_lossy(&seen).into_owned(), None),
            Ok(_) => seen.push(byte[0]),
            Err(error) => return (String::from_utf8_lossy(&seen).into_owned(), Some(error.kind())),
        }
        let text = String::from_utf8_lossy(&seen);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if length.and_then(|length| length.parse().ok()) == Some(body.len()) {
                return (text.into_owned(), None);
            }
        }
    }
}

fn ask(rules: &[&str]) -> (String, Option<ErrorKind>) {
    let server = start(rules);
    let mut stream = connect(&server);
    stream.write_all(LOGIN).expect("room for a request");
    let answer = answer(&mut stream);
    assert_eq!(server.connections(), 1);
    answer
}

#[test]
fn an_answer_comes_and_the_connection_stays() {
    let server = start(&[]);
    let mut stream = connect(&server);
    for _ in 0..3 {
        stream.write_all(LOGIN).expect("room for a request");
        let (text, broken) = answer(&mut stream);
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.contains("\"token\":"), "{text}");
        assert_eq!(broken, None);
    }
    assert_eq!((server.connections(), server.odin().logins()), (1, 3));
    assert_eq!(server.base_url(), format!("http://{}/api/v2", server.address()));
}

#[test]
fn resets_come_where_they_are_told_to() {
    assert_eq!(ask(&["reset"]), (String::new(), Some(ErrorKind::ConnectionReset)));
    assert_eq!(ask(&["drop"]), (String::new(), Some(ErrorKind::ConnectionReset)));
    let (text, broken) = ask(&["reset-headers"]);
    assert!(broken.is_some() && !text.contains("\r\n\r\n"), "{text}");
    let (text, broken) = ask(&["reset-body"]);
    assert!(broken.is_some() && !text.ends_with('}'), "{text}");
}

#[test]
fn a_truncated_body_ends_in_order() {
    let (text, broken) = ask(&["truncate"]);
    let (head, body) = text.split_once("\r\n\r\n").expect("headers");
    let length: usize =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length").parse().expect("digits");
    assert_eq!(broken, None);
    assert_eq!(body.len(), length / 2);
}

#[test]
fn an_oversized_body_is_still_json() {
    let (text, _) = ask(&["oversize=100000"]);
    let (_, body) = text.split_once("\r\n\r\n").expect("headers");
    assert_eq!(body.len(), 100_000);
    serde_json::from_str::<serde_json::Value>(body).expect("JSON with room behind");
}

#[test]
fn a_late_answer_is_a_whole_answer() {
    assert!(ask(&["delay=20"]).0.starts_with("HTTP/1.1 200"));
}

#[test]
fn an_answer_that_never_comes() {
    let server = start(&["hang"]);
    let mut stream = connect(&server);
    stream.set_read_timeout(Some(Duration::from_millis(50))).expect("a timeout");
    stream.write_all(LOGIN).expect("room for a request");
    let (text, broken) = answer(&mut stream);
    assert_eq!(text, "");
    assert!(matches!(broken, Some(ErrorKind::WouldBlock | ErrorKind::TimedOut)));
    assert_eq!(server.odin().logins(), 1, "it was carried out");
}

#[test]
fn an_idle_connection_is_closed_without_a_word() {
    let server = start(&["close-idle"]);
    let mut stream = connect(&server);
    stream.write_all(LOGIN).expect("room for a request");
    let (text, _) = answer(&mut stream);
    assert!(text.starts_with("HTTP/1.1 200") && !text.to_lowercase().contains("connection: close"));
    assert_eq!(stream.read(&mut [0; 1]).expect("the end"), 0);
}

#[test]
fn a_dead_connection_shows_when_it_is_used_again() {
    let server = start(&["close-on-reuse*1"]);
    let mut stream = connect(&server);
    stream.write_all(LOGIN).expect("room for a request");
    assert!(answer(&mut stream).0.starts_with("HTTP/1.1 200"));
    stream.write_all(LOGIN).expect("room for a request");
    assert_eq!(answer(&mut stream).0, "");
    assert_eq!(server.odin().logins(), 1, "the second request was not carried out");
    let mut stream = connect(&server);
    stream.write_all(LOGIN).expect("room for a request");
    assert!(answer(&mut stream).0.starts_with("HTTP/1.1 200"));
}

#[test]
fn the_clock_can_jump_ahead() {
    let server = start(&[]);
    let before = server.now();
    server.advance(Duration::from_secs(3600));
    assert!(server.now() >= before.after(Duration::from_secs(3600)));
}

#[test]
fn a_dropped_server_is_gone() {
    let server = start(&[]);
    let address = server.address();
    let mut stream = connect(&server);
    drop(server);
    assert!(TcpStream::connect(address).is_err());
    assert!(matches!(stream.read(&mut [0; 1]), Ok(0) | Err(_)));
}

/// What a client that trusts the authority makes of a server with this certificate.
fn handshake(flaw: Flaw) -> Result<String, String> {
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(flaw));
    let mut roots = RootCertStore::empty();
    roots.add(authority.der()).expect("a sound certificate");
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").expect("a name");
    let connection = ClientConnection::new(Arc::new(config), name).expect("a client");
    let mut stream = StreamOwned::new(connection, connect(&server));
    stream.write_all(LOGIN).map_err(|error| error.to_string())?;
    assert!(server.base_url().starts_with("https://127.0.0.1:"));
    Ok(answer(&mut stream).0)
}

#[test]
fn a_good_certificate_is_accepted() {
    assert!(handshake(Flaw::None).expect("a conversation").starts_with("HTTP/1.1 200"));
}

#[test]
fn bad_certificates_are_refused_for_their_flaw() {
    for (flaw, word) in [
        (Flaw::WrongHost, "not valid for name"),
        (Flaw::Expired, "expired"),
        (Flaw::NotYetValid, "not valid yet"),
        (Flaw::SelfSigned, "UnknownIssuer"),
        (Flaw::ClientOnly, "usage"),
    ] {
        let why = handshake(flaw).expect_err("a refusal");
        assert!(why.contains(word), "{flaw:?}: {why}");
    }
}
