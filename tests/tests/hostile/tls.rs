//! TLS: certificates, and data over TLS.

use std::io::ErrorKind::WouldBlock;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::{HeaderValue, LOCATION};
use odin_api::policy::Retry;
use odin_api::{Custom, Error, ErrorKind, Fate, Roots, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Fault, Odin, Rule, Server};
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};

use crate::server::RUNTIME;
use crate::support::{builder, on_both};
use crate::transport::Caller;

on_both! {
    a_good_certificate_is_accepted
    an_authority_can_come_as_a_pem_file
    certificates_that_are_none_are_refused_at_once
    bad_certificates_are_refused_for_their_flaw
    nobody_is_trusted_who_was_not_named
    the_authority_of_somebody_else_is_not_trusted
    a_server_without_tls_is_told_from_a_bad_one
    a_server_that_refuses_the_handshake_says_so
    a_handshake_that_breaks_off_is_no_connection
    a_handshake_without_an_end_is_given_up
    nothing_follows_a_redirect_out_of_tls
    a_body_that_is_cut_off_is_not_complete
    a_late_answer_is_no_stall
    an_answer_that_stalls_is_given_up
    a_proxy_that_leads_elsewhere_is_noticed
}

/// A client that trusts this authority only.
fn client<C: Caller>(url: &str, authority: &Authority) -> C {
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    C::new(builder::<C>(url).roots(roots).token("a-token").retry(Retry::never())).expect("a client")
}

fn get<C: Caller>(client: &C) -> Result<String, Error> {
    client.call(Custom::get("/users")).map(|answer| String::from_utf8_lossy(answer.body()).into_owned())
}

/// It must fail, be told from other failures, never have been sent, and say why.
fn refused<C: Caller>(client: &C, why: &str) {
    let error = client.call(users::Get::new("4001@example.net")).expect_err("a refusal");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Tls, Fate::NotSent), "{error}");
    assert!(error.to_string().contains(why), "{error}, not {why}");
}

fn a_good_certificate_is_accepted<C: Caller>() {
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    for url in [server.base_url(), server.base_url().replace("127.0.0.1", "localhost")] {
        let client = C::new(builder::<C>(&url).roots(roots.clone()).credentials("admin", "admin")).expect("a client");
        for _ in 0..3 {
            let user = client.call(users::Get::new("4001@example.net")).expect("a user");
            assert_eq!(user.user_id, "4001@example.net");
        }
    }
    assert_eq!(server.odin().logins(), 2);
}

/// As files come: with words around the certificate, a key in between, several of them, Windows line ends.
fn an_authority_can_come_as_a_pem_file<C: Caller>() {
    let (authority, other) = (Authority::new(), Authority::new());
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let key = "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n";
    let files = [
        authority.pem(),
        format!("# Our authority\n{}{key}\nSubject: Odin\n{}", other.pem(), authority.pem()),
        authority.pem().replace('\n', "\r\n"),
    ];
    for (file, is_known) in files.into_iter().map(|file| (file, true)).chain([(other.pem(), false)]) {
        let builder = builder::<C>(&server.base_url()).roots(Roots::Pem(file.into_bytes())).retry(Retry::never());
        let client = C::new(builder.credentials("admin", "admin")).expect("a client");
        let user = client.call(users::Get::new("4001@example.net"));
        assert_eq!(user.map_err(|error| error.kind()).err(), (!is_known).then_some(ErrorKind::Tls));
    }
    assert_eq!(server.odin().logins(), 3);
}

fn certificates_that_are_none_are_refused_at_once<C: Caller>() {
    let pem = Authority::new().pem();
    let cut = pem[..pem.len() / 2].to_owned();
    let key = "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n".to_owned();
    let no_der = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n".to_owned();
    let no_base64 = pem.replace("MII", "!!!");
    let pems = [String::new(), "ca.pem".to_owned(), cut, key, no_der, no_base64].map(|file| Roots::Pem(file.into()));
    let ders = [vec![b"no DER".to_vec()], vec![pem.into_bytes()]].map(Roots::Custom);
    for roots in pems.into_iter().chain(ders) {
        let shown = format!("{roots:?}");
        let made = C::new(builder::<C>("https://127.0.0.1:1/").roots(roots).token("a-token"));
        let error = made.err().unwrap_or_else(|| panic!("a refusal of {shown}"));
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Setup, Fate::NotSent), "{error}");
        let line = error.to_string();
        assert!(line.starts_with("the certificates to trust cannot be used: ") && line.lines().count() == 1, "{line}");
    }
}

fn bad_certificates_are_refused_for_their_flaw<C: Caller>() {
    for (flaw, why) in [
        (Flaw::Expired, "has expired"),
        (Flaw::NotYetValid, "is not valid yet"),
        (Flaw::WrongHost, "is for another host"),
        (Flaw::SelfSigned, "nobody who is trusted has signed"),
        (Flaw::ClientOnly, "is not meant for servers"),
    ] {
        let authority = Authority::new();
        let server = Server::start_tls(Odin::example(), authority.server_config(flaw));
        refused(&client::<C>(&server.base_url(), &authority), why);
        assert_eq!((server.connections(), server.odin().requests()), (1, 0), "{flaw:?}");
    }
}

fn nobody_is_trusted_who_was_not_named<C: Caller>() {
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    // The bundled roots do not know the authority of a test.
    let client = C::new(builder::<C>(&server.base_url()).credentials("admin", "admin")).expect("a client");
    refused(&client, "nobody who is trusted has signed");
    assert_eq!(server.odin().requests(), 0);
}

fn the_authority_of_somebody_else_is_not_trusted<C: Caller>() {
    let server = Server::start_tls(Odin::example(), Authority::new().server_config(Flaw::None));
    // It has the same name, but another key.
    refused(&client::<C>(&server.base_url(), &Authority::new()), "certificate");
    assert_eq!(server.odin().requests(), 0);
}

fn a_server_without_tls_is_told_from_a_bad_one<C: Caller>() {
    let server = Server::start(Odin::example());
    let url = server.base_url().replace("http://", "https://");
    refused(&client::<C>(&url, &Authority::new()), "does not speak TLS");
    assert_eq!(server.odin().requests(), 0);
}

/// Bytes as the answer to the first bytes of a connection, without TLS.
fn answering(bytes: &'static [u8]) -> SocketAddr {
    serve(move |mut stream| async move {
        // What the client says does not matter.
        let _ = stream.read(&mut [0; 1024]).await;
        let _ = stream.write_all(bytes).await;
        let _ = stream.shutdown().await;
        drain(stream).await;
    })
}

/// Reads until the client is gone: closing earlier would be a reset.
pub(crate) async fn drain(mut stream: impl AsyncRead + Unpin) {
    while stream.read(&mut [0; 1024]).await.is_ok_and(|count| count > 0) {}
}

/// Does this with every connection.
pub(crate) fn serve<F>(with: impl Fn(tokio::net::TcpStream) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = RUNTIME.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a free port");
    let address = listener.local_addr().expect("its address");
    RUNTIME.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(with(stream));
        }
    });
    address
}

fn a_server_that_refuses_the_handshake_says_so<C: Caller>() {
    // A fatal alert: handshake_failure.
    let address = answering(&[21, 3, 3, 0, 2, 2, 40]);
    refused(&client::<C>(&format!("https://{address}"), &Authority::new()), "HandshakeFailure");
}

/// It may be a server that just restarts: unlike a bad certificate it is worth another try.
fn a_handshake_that_breaks_off_is_no_connection<C: Caller>() {
    let address = answering(&[22, 3, 3, 0, 100, 2, 0]);
    let error = get(&client::<C>(&format!("https://{address}"), &Authority::new())).expect_err("no connection");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Connect, Fate::NotSent), "{error}");
}

fn a_handshake_without_an_end_is_given_up<C: Caller>() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("https://{}", listener.local_addr().expect("its address"));
    let mut limits = odin_api::policy::Limits::default();
    limits.connect = Duration::from_millis(300);
    let client = C::new(builder::<C>(&url).token("a-token").retry(Retry::never()).limits(limits)).expect("a client");
    let started = Instant::now();
    let error = get(&client).expect_err("no connection");
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::NotSent), "{error}");
    assert!(started.elapsed() < Duration::from_secs(3));
}

fn nothing_follows_a_redirect_out_of_tls<C: Caller>() {
    let decoy = TcpListener::bind("127.0.0.1:0").expect("a free port");
    decoy.set_nonblocking(true).expect("a socket option");
    let to = format!("http://{}/api/v2/users", decoy.local_addr().expect("its address"));
    for status in [301, 302, 303, 307, 308] {
        let status = http::StatusCode::from_u16(status).expect("a status");
        let mut fault = Fault::status(status);
        if let Fault::Answer(answer) = &mut fault {
            answer.headers.push((LOCATION, HeaderValue::from_str(&to).expect("a header")));
        }
        let authority = Authority::new();
        let mut odin = Odin::example();
        odin.add_fault(Rule::new(fault));
        let server = Server::start_tls(odin, authority.server_config(Flaw::None));
        let roots = Roots::Custom(vec![authority.der().to_vec()]);
        let with_token = client::<C>(&server.base_url(), &authority);
        let with_password = builder::<C>(&server.base_url()).roots(roots).credentials("admin", "admin");
        let with_password = C::new(with_password).expect("a client");
        for error in [
            with_token.call(users::Get::new("4001@example.net")).expect_err("a redirect"),
            with_token.call(users::Update::new("4001@example.net").title("Chef")).expect_err("a redirect"),
            with_password.call(users::Get::new("4001@example.net")).expect_err("a redirect"),
        ] {
            assert_eq!((error.kind(), error.status()), (ErrorKind::Redirected, Some(status)), "{error}");
        }
        assert_eq!(server.odin().requests(), 3, "each was sent once");
    }
    assert_eq!(decoy.accept().expect_err("nobody came").kind(), WouldBlock);
}

/// How a conversation through TLS ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// With the word that says so.
    Closed,
    /// Without it, as if somebody in between had cut the line.
    Cut,
    /// It does not.
    Open,
}

/// Reads a request, waits, sends this, and ends so.
fn through_tls(config: Arc<ServerConfig>, pause: Duration, answer: &'static str, end: End) -> SocketAddr {
    let acceptor = tokio_rustls::TlsAcceptor::from(config);
    serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let _ = stream.read(&mut [0; 4096]).await;
            tokio::time::sleep(pause).await;
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.flush().await;
            match end {
                End::Closed => stream.shutdown().await.unwrap_or_default(),
                End::Cut => {}
                End::Open => drain(stream).await,
            }
        }
    })
}

fn a_body_that_is_cut_off_is_not_complete<C: Caller>() {
    let authority = Authority::new();
    for (end, complete) in [(End::Closed, true), (End::Cut, false)] {
        let config = authority.server_config(Flaw::None);
        // Without a length, only the end of the connection is the end of the body.
        let address = through_tls(config, Duration::ZERO, "HTTP/1.1 200 OK\r\n\r\n[1,2,3", end);
        let outcome = get(&client::<C>(&format!("https://{address}"), &authority));
        if complete {
            assert_eq!(outcome.expect("what there was"), "[1,2,3");
        } else {
            let error = outcome.expect_err("who knows what is missing");
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Interrupted, Fate::Unknown), "{error}");
        }
    }
}

/// A client whose patience with an answer that has begun is short.
fn impatient<C: Caller>(url: &str, authority: &Authority) -> C {
    let mut limits = odin_api::policy::Limits::default();
    limits.stall = Duration::from_millis(300);
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let builder = builder::<C>(url).roots(roots).token("a-token").retry(Retry::never()).limits(limits);
    C::new(builder).expect("a client")
}

/// What TLS has to say after the handshake is no part of an answer.
fn a_late_answer_is_no_stall<C: Caller>() {
    let authority = Authority::new();
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";
    let address = through_tls(authority.server_config(Flaw::None), Duration::from_millis(900), answer, End::Open);
    let client = impatient::<C>(&format!("https://{address}"), &authority);
    assert_eq!(get(&client).expect("an answer"), "[]");
}

fn an_answer_that_stalls_is_given_up<C: Caller>() {
    let authority = Authority::new();
    for half in ["HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n["] {
        let address = through_tls(authority.server_config(Flaw::None), Duration::ZERO, half, End::Open);
        let client = impatient::<C>(&format!("https://{address}"), &authority);
        let started = Instant::now();
        let error = get(&client).expect_err("half an answer");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::Unknown), "{error}");
        assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    }
}

/// What the proxy was told is no request to the server.
fn a_proxy_that_leads_elsewhere_is_noticed<C: Caller>() {
    let proxy = serve(|mut stream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(b"HTTP/1.1 400 What is this?\r\n\r\n").await;
        drain(stream).await;
    });
    let builder = builder::<C>("https://odin.example.net").token("a-token").retry(Retry::never());
    let builder = builder.proxy(odin_api::Proxy::Url(format!("http://{proxy}")));
    refused(&C::new(builder).expect("a client"), "does not speak TLS");
}
