//! Which proxy is asked, by the rules of curl: decided in the core, and done by both transports.
//!
//! One table says what is due. It is asked of the core as it is, and of both transports over sockets: each row in a
//! process of its own, since the variables of a process are those of all its tests.

use std::collections::HashMap;
use std::error::Error as _;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use odin_api::policy::{Limits, Retry};
use odin_api::{Builder, Connect, Custom, Error, ErrorKind, Fate, Proxy, Roots, Route, Site};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};
use proptest::prelude::*;

/// What is due.
enum Due {
    Direct,
    /// Through the proxy of the test, or `host:port`, with user and password.
    Through(&'static str, Option<(&'static str, &'static str)>),
    /// An error that names this variable.
    Setup(&'static str),
}
use Due::{Direct, Setup, Through};

type Row = (&'static [(&'static str, &'static str)], &'static str, Due);

/// Host and port of the proxy that there is.
const P: &str = "{P}";
const PLAIN: &str = "http://odin.test";
const SECURE: &str = "https://odin.test";

/// Variables, target, and what is due.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    // Which variable counts.
    (&[], SECURE, Direct),
    (&[], PLAIN, Direct),
    (&[("https_proxy", "http://{P}")], SECURE, Through(P, None)),
    (&[("HTTPS_PROXY", "http://{P}")], SECURE, Through(P, None)),
    (&[("http_proxy", "http://{P}")], PLAIN, Through(P, None)),
    (&[("HTTP_PROXY", "http://{P}")], PLAIN, Through(P, None)),
    (&[("HTTP_PROXY", "http://{P}"), ("REQUEST_METHOD", "GET")], PLAIN, Direct),
    (&[("http_proxy", "http://{P}"), ("REQUEST_METHOD", "GET")], PLAIN, Through(P, None)),
    (&[("HTTPS_PROXY", "http://{P}"), ("REQUEST_METHOD", "GET")], SECURE, Through(P, None)),
    (&[("http_proxy", "http://{P}")], SECURE, Direct),
    (&[("HTTP_PROXY", "http://{P}")], SECURE, Direct),
    (&[("https_proxy", "http://{P}")], PLAIN, Direct),
    (&[("HTTPS_PROXY", "http://{P}")], PLAIN, Direct),
    (&[("all_proxy", "http://{P}")], SECURE, Through(P, None)),
    (&[("ALL_PROXY", "http://{P}")], SECURE, Through(P, None)),
    (&[("all_proxy", "http://{P}")], PLAIN, Through(P, None)),
    (&[("ALL_PROXY", "http://{P}")], PLAIN, Through(P, None)),
    (&[("HTTPS_PROXY", "http://{P}"), ("ALL_PROXY", "http://other.test:1")], SECURE, Through(P, None)),
    (&[("HTTPS_PROXY", "http://{P}"), ("all_proxy", "http://other.test:1")], SECURE, Through(P, None)),
    (&[("http_proxy", "http://{P}"), ("ALL_PROXY", "socks5://other.test:1")], PLAIN, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("HTTPS_PROXY", "http://other.test:1")], SECURE, Through(P, None)),
    (&[("all_proxy", "http://{P}"), ("ALL_PROXY", "http://other.test:1")], SECURE, Through(P, None)),
    (&[("https_proxy", ""), ("HTTPS_PROXY", "http://{P}")], SECURE, Through(P, None)),
    (&[("https_proxy", ""), ("ALL_PROXY", "http://{P}")], SECURE, Through(P, None)),
    (&[("https_proxy", "")], SECURE, Direct),
    (&[("https_proxy", "  ")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("http_proxy", "nonsense://")], SECURE, Through(P, None)),
    // How a proxy is written.
    (&[("https_proxy", "{P}")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}/")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}/some/path?and=query")], SECURE, Through(P, None)),
    (&[("https_proxy", "HTTP://{P}")], SECURE, Through(P, None)),
    (&[("https_proxy", "  http://{P} ")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://proxy.test")], SECURE, Through("proxy.test:1080", None)),
    (&[("https_proxy", "proxy.test")], SECURE, Through("proxy.test:1080", None)),
    (&[("https_proxy", "http://[2001:db8::1]:3128")], SECURE, Through("[2001:db8::1]:3128", None)),
    (&[("https_proxy", "http://john:pw@{P}")], SECURE, Through(P, Some(("john", "pw")))),
    (&[("http_proxy", "http://john:pw@{P}")], PLAIN, Through(P, Some(("john", "pw")))),
    (&[("https_proxy", "john:pw@{P}")], SECURE, Through(P, Some(("john", "pw")))),
    (&[("https_proxy", "http://john@{P}")], SECURE, Through(P, Some(("john", "")))),
    (&[("https_proxy", "http://john:@{P}")], SECURE, Through(P, Some(("john", "")))),
    (&[("https_proxy", "http://:pw@{P}")], SECURE, Through(P, Some(("", "pw")))),
    (&[("https_proxy", "http://@{P}")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://john:p%40s%3As%2Fw%25@{P}")], SECURE, Through(P, Some(("john", "p@s:s/w%")))),
    (&[("http_proxy", "http://john:p%40s%3As%2Fw%25@{P}")], PLAIN, Through(P, Some(("john", "p@s:s/w%")))),
    (&[("https_proxy", "http://john:p@ss@{P}")], SECURE, Through(P, Some(("john", "p@ss")))),
    (&[("https_proxy", "http://john:p:ss@{P}")], SECURE, Through(P, Some(("john", "p:ss")))),
    (&[("https_proxy", "http://jo%20hn:%C3%A4@{P}")], SECURE, Through(P, Some(("jo hn", "\u{e4}")))),
    (&[("https_proxy", "http://corp%5Cjohn:pw@{P}")], SECURE, Through(P, Some(("corp\\john", "pw")))),
    // What cannot be used is told by the name of its variable, and never repeated.
    (&[("https_proxy", "https://john:5ecret@{P}")], SECURE, Setup("https_proxy")),
    (&[("HTTPS_PROXY", "socks5://john:5ecret@{P}")], SECURE, Setup("HTTPS_PROXY")),
    (&[("ALL_PROXY", "socks5h://john:5ecret@{P}")], SECURE, Setup("ALL_PROXY")),
    (&[("all_proxy", "socks4://{P}")], PLAIN, Setup("all_proxy")),
    (&[("HTTP_PROXY", "socks://{P}")], PLAIN, Setup("HTTP_PROXY")),
    (&[("https_proxy", "ftp://john:5ecret@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@:3128")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@proxy.test:")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@proxy.test:0")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@proxy.test:99999")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@proxy.test:x")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@pro xy.test")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@[::1")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret@[proxy]:1")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:12/5ecret@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:12#5ecret@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret%@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret%zz@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret%FF@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://john:5ecret%0d%0aX@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "http://jo%3Ahn:5ecret@{P}")], SECURE, Setup("https_proxy")),
    (&[("https_proxy", "nonsense"), ("no_proxy", "*")], SECURE, Direct),
    (&[("https_proxy", "socks5://{P}"), ("no_proxy", "odin.test")], SECURE, Direct),
    // What is reached directly.
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("NO_PROXY", "odin.test")], SECURE, Direct),
    (&[("http_proxy", "http://{P}"), ("no_proxy", "odin.test")], PLAIN, Direct),
    (&[("all_proxy", "http://{P}"), ("no_proxy", "odin.test")], PLAIN, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test"), ("NO_PROXY", "a.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "a.test"), ("NO_PROXY", "odin.test")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ""), ("NO_PROXY", "odin.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "*")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "*")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "*")], "https://[2001:db8::1]", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", " * ")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "ODIN.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test")], "https://ODIN.Test", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test")], "https://api.odin.test", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ".odin.test")], "https://api.odin.test", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ".odin.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "*.odin.test")], "https://api.odin.test", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test.")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "in.test")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "api.odin.test")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test.evil")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test:443")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ".")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ",,")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "a.test, odin.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "a.test odin.test")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", ",a.test ,, \todin.test,")], SECURE, Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "odin.test")], "https://odin.test:8443", Direct),
    (&[("https_proxy", "http://{P}")], "https://odin.test:8443", Through(P, None)),
    (&[("https_proxy", "http://{P}")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.1")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.10")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2.1")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.0/24")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.3.0/24")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.3.0/23")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.1/32")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "0.0.0.0/0")], "https://192.0.2.1", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.0/33")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.0/x")], "https://192.0.2.1", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "192.0.2.0/24")], SECURE, Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2001:db8::1")], "https://[2001:db8::1]", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "[2001:db8::1]")], "https://[2001:db8::1]", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2001:db8:0::0:1")], "https://[2001:db8::1]", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2001:db8::/32")], "https://[2001:db8::1]", Direct),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2001:db9::/32")], "https://[2001:db8::1]", Through(P, None)),
    (&[("https_proxy", "http://{P}"), ("no_proxy", "2001:db8::/129")], "https://[2001:db8::1]", Through(P, None)),
    // The own machine.
    (&[("http_proxy", "http://{P}"), ("https_proxy", "http://{P}")], "http://127.0.0.1:1", Direct),
    (&[("all_proxy", "http://{P}")], "https://127.9.8.7:1", Direct),
    (&[("HTTP_PROXY", "http://{P}")], "http://localhost:1", Direct),
    (&[("HTTPS_PROXY", "http://{P}")], "https://LOCALHOST:1", Direct),
    (&[("ALL_PROXY", "http://{P}")], "https://odin.localhost:1", Direct),
    (&[("ALL_PROXY", "http://{P}")], "https://[::1]:1", Direct),
    (&[("ALL_PROXY", "http://{P}")], "https://[::ffff:127.0.0.1]:1", Direct),
    (&[("ALL_PROXY", "nonsense://")], "http://127.0.0.1:1", Direct),
    (&[("ALL_PROXY", "http://{P}")], "https://localhost.test", Through(P, None)),
];

/// With the proxy that there is in place of its mark.
fn filled(text: &str, proxy: &str) -> String {
    text.replace(P, proxy)
}

fn describe(route: &Route) -> String {
    match route {
        Route::Direct => "directly".to_owned(),
        Route::Through(proxy) => {
            let password = proxy.password().map(odin_api::value::Secret::expose);
            format!("through {}:{} as {:?}", proxy.host(), proxy.port(), proxy.user().zip(password))
        }
    }
}

#[test]
fn the_core_decides_by_the_table() {
    assert!(TABLE.len() >= 60);
    for (variables, target, due) in TABLE {
        let proxy = "127.0.0.1:3128";
        let set: HashMap<_, _> = variables.iter().map(|(name, value)| (*name, filled(value, proxy))).collect();
        let site = Site::insecure(target).unwrap();
        let route = Proxy::Environment.route(&site, |name| set.get(name).map(OsString::from));
        let row = format!("{set:?} to {target}");
        match (due, route) {
            (Direct, Ok(route)) => assert_eq!(describe(&route), "directly", "{row}"),
            (Through(at, user), Ok(route)) => {
                assert_eq!(describe(&route), format!("through {} as {user:?}", filled(at, proxy)), "{row}");
                assert!(!format!("{route:?}").contains("pw"), "{route:?}");
            }
            (Setup(variable), Err(error)) => assert_told(&error, variable, &row),
            (_, route) => panic!("{row}: {:?}", route.map(|route| describe(&route))),
        }
    }
}

fn assert_told(error: &Error, variable: &str, row: &str) {
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Setup, Fate::NotSent), "{row}: {error}");
    assert!(error.to_string().contains(&format!("variable {variable} ")), "{row}: {error}");
    for secret in ["5ecret", "john"] {
        assert!(!everything(error).contains(secret), "{row}: {error:?}");
    }
}

/// All that an error ever shows.
fn everything(error: &Error) -> String {
    let mut words = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words} {cause} {cause:?}");
        source = cause.source();
    }
    words
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStringExt as _;
    let site = Site::new(SECURE).unwrap();
    let odd = || Some(OsString::from_vec(b"http://john:5ecret\xff@proxy:3128".to_vec()));
    let error = Proxy::Environment.route(&site, |name| if name == "HTTPS_PROXY" { odd() } else { None }).unwrap_err();
    assert_told(&error, "HTTPS_PROXY", "not Unicode");
    let set = |name: &str| match name {
        "https_proxy" => Some("http://proxy:3128".into()),
        "NO_PROXY" => odd(),
        _ => None,
    };
    assert_told(&Proxy::Environment.route(&site, set).unwrap_err(), "NO_PROXY", "not Unicode");
    // What is not asked need not be readable.
    let error = Proxy::Environment.route(&site, |name| if name == "http_proxy" { odd() } else { None });
    assert_eq!(describe(&error.unwrap()), "directly");
}

#[test]
fn nothing_is_asked_of_the_environment_unless_it_decides() {
    let site = Site::new(SECURE).unwrap();
    let nobody = |name: &str| -> Option<OsString> { panic!("{name} is asked for") };
    assert_eq!(describe(&Proxy::Direct.route(&site, nobody).unwrap()), "directly");
    let proxy = Proxy::Url("http://john:p%40w@proxy.test:8080".into());
    let due = r#"through proxy.test:8080 as Some(("john", "p@w"))"#;
    assert_eq!(describe(&proxy.route(&site, nobody).unwrap()), due);
    // Who names a proxy gets it, for the own machine too.
    let own = Site::new("http://127.0.0.1:1").unwrap();
    assert_eq!(describe(&proxy.route(&own, nobody).unwrap()), due);
}

fn variable() -> impl Strategy<Value = String> {
    let parts = prop_oneof![
        Just("http://"),
        Just("://"),
        Just("socks5://"),
        Just("@"),
        Just(":"),
        Just("/"),
        Just("%"),
        Just("%40"),
        Just("#"),
        Just("["),
        Just("]"),
        Just("::1"),
        Just("proxy.test"),
        Just("3128"),
        Just("*"),
        Just(","),
        Just(" "),
        Just("."),
        Just("odin.test"),
        Just("192.0.2.0/24"),
        Just("/999999999999"),
        Just("\u{e4}"),
        Just("\0"),
    ];
    let text = prop_oneof![4 => parts.prop_map(str::to_owned), 1 => any::<String>()];
    proptest::collection::vec(text, 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_variables_panic_or_show_a_password(
        proxy in variable(), none in variable(), before in variable(), after in variable(), secure in any::<bool>(),
    ) {
        const SECRET: &str = "pa55W0RD";
        for value in [proxy.clone(), format!("http://{before}:{SECRET}{after}@proxy.test:1"), format!("{before}{SECRET}{after}")] {
            let site = Site::insecure(if secure { SECURE } else { PLAIN }).unwrap();
            let get = |name: &str| match name {
                "https_proxy" | "http_proxy" => Some(value.clone().into()),
                "no_proxy" => Some(none.clone().into()),
                _ => None,
            };
            let shown = match Proxy::Environment.route(&site, get) {
                // A secret that stands where a host is due cannot be told from one.
                Ok(route) if route.proxy().is_some_and(|proxy| proxy.host().contains(SECRET)) => String::new(),
                Ok(route) => {
                    let authorization = route.proxy().and_then(odin_api::ProxyServer::authorization);
                    format!("{route:?} {authorization:?}")
                }
                Err(error) => everything(&error),
            };
            prop_assert!(!shown.contains(SECRET), "{value:?}: {shown}");
            let url = Proxy::Url(value.clone());
            if !url.route(&site, |_| None).is_ok_and(|route| route.proxy().is_some_and(|proxy| proxy.host().contains(SECRET))) {
                prop_assert!(!format!("{url:?}").contains(SECRET), "{url:?}");
            }
        }
    }
}

/// A proxy that writes down what it is asked, answers plain requests itself, and opens no tunnel.
struct Scripted {
    address: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    /// Answers each request in the same way; what it does not answer is silence.
    fn answering(answer: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let (heard, answer) = (Arc::clone(&heads), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (heard, answer) = (Arc::clone(&heard), Arc::clone(&answer));
                std::thread::spawn(move || serve(&stream, &heard, &*answer));
            }
        });
        Self { address, heads }
    }

    fn new() -> Self {
        Self::answering(|head| {
            Some(if head.starts_with("CONNECT ") {
                "HTTP/1.1 503 Scripted\r\nContent-Length: 0\r\n\r\n".to_owned()
            } else {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_owned()
            })
        })
    }

    fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.heads.lock().unwrap())
    }
}

fn serve(stream: &TcpStream, heard: &Mutex<Vec<String>>, answer: &dyn Fn(&str) -> Option<String>) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head).unwrap_or(0) == 0 {
                return;
            }
        }
        heard.lock().unwrap().push(head.clone());
        let Some(answer) = answer(&head) else { continue };
        let mut stream = stream;
        if stream.write_all(answer.as_bytes()).is_err() {
            return;
        }
    }
}

fn builder<C: Connect>(url: &str) -> Builder<C> {
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(1_000);
    let builder = Builder::new(Site::insecure(url).unwrap()).unwrap().token("t0ken-5ecret");
    builder.retry(Retry::never()).limits(limits)
}

/// Calls on both transports, with a name for each.
fn on_both(set: impl Fn(Set) -> Set, url: &str) -> [(&'static str, Result<(), Error>); 2] {
    let blocking = set(Set::default()).apply(builder::<odin_api_ureq::Client>(url)).build();
    let blocking = blocking.and_then(|client| client.call(Custom::get("/x")).map(drop));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let asynchronous = set(Set::default()).apply(builder::<odin_api_hyper::Client>(url)).build();
    let asynchronous = asynchronous.and_then(|client| runtime.block_on(client.call(Custom::get("/x"))).map(drop));
    // A lookup of a name may take longer than anybody waits.
    runtime.shutdown_background();
    [("ureq", blocking), ("hyper", asynchronous)]
}

/// Settings of a builder, whatever its client.
#[derive(Default, Clone)]
struct Set {
    proxy: Option<Proxy>,
    roots: Option<Roots>,
    limits: Option<Limits>,
    login: bool,
}

impl Set {
    fn proxy(mut self, url: &str) -> Self {
        self.proxy = Some(Proxy::Url(url.to_owned()));
        self
    }
    fn apply<C: Connect>(self, mut builder: Builder<C>) -> Builder<C> {
        if let Some(proxy) = self.proxy {
            builder = builder.proxy(proxy);
        }
        if let Some(roots) = self.roots {
            builder = builder.roots(roots);
        }
        if let Some(limits) = self.limits {
            builder = builder.limits(limits);
        }
        if self.login {
            builder = builder.credentials("admin", "admin");
        }
        builder
    }
}

const CHILD: &str = "ODIN_PROXIES_CHILD";

/// In a child: calls once on each transport, and prints how that ended.
fn call_as_child(url: &str) {
    for (transport, ended) in on_both(|set| set, url) {
        match ended {
            Ok(()) => println!("\n{transport}> Ok"),
            Err(error) => println!("\n{transport}> {:?} {}", error.kind(), everything(&error).replace('\n', " ")),
        }
    }
}

#[test]
fn both_transports_do_what_the_core_decides() {
    if let Ok(url) = std::env::var(CHILD) {
        return call_as_child(&url);
    }
    let rows = TABLE.iter().filter(|(_, _, due)| !matches!(due, Through(at, _) if *at != P));
    let rows: Vec<_> = rows.collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let proxy = Scripted::new();
                while let Some(row) = rows.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                    check_row(row, &proxy);
                }
            });
        }
    });
}

fn check_row((variables, target, due): &Row, proxy: &Scripted) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["both_transports_do_what_the_core_decides", "--exact", "--nocapture"]);
    command.env_clear().env(CHILD, target);
    command.envs(variables.iter().map(|(name, value)| (name, filled(value, &proxy.address))));
    let output = command.output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
    let heard = proxy.heard();
    let row = format!("{variables:?} to {target}: {printed}\n{heard:?}");
    let ended = |transport: &str| {
        let line = printed.lines().find_map(|line| line.strip_prefix(&format!("{transport}> ")));
        line.unwrap_or_else(|| panic!("{row}")).to_owned()
    };
    for ended in [ended("ureq"), ended("hyper")] {
        let kind = ended.split(' ').next().unwrap_or_default();
        match due {
            Direct => assert!(["Resolve", "Connect", "Timeout"].contains(&kind), "{row}"),
            Setup(variable) => {
                assert!(kind == "Setup" && ended.contains(variable) && !ended.contains("5ecret"), "{row}");
            }
            Through(..) if target.starts_with("https") => {
                assert!(kind == "Proxy" && ended.contains(&proxy.address) && ended.contains("503"), "{row}");
            }
            Through(..) => assert_eq!(kind, "Ok", "{row}"),
        }
    }
    let Through(_, user) = due else { return assert!(heard.is_empty(), "{row}") };
    assert_eq!(heard.len(), 2, "{row}");
    for head in heard {
        let site = Site::insecure(target).unwrap();
        let place = format!("{}:{}", site.host(), site.port());
        let line = if target.starts_with("https") {
            format!("CONNECT {place} HTTP/1.1\r\n")
        } else {
            format!("GET {target}/x HTTP/1.1\r\n")
        };
        assert!(head.starts_with(&line), "{line} {row}");
        let told = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("proxy-authorization").then(|| value.to_owned())
        });
        let due = user.map(|(user, password)| format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))));
        assert_eq!(told, due, "{row}");
        assert!(!head.starts_with("CONNECT") || !head.contains("t0ken-5ecret"), "{row}");
    }
}

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
    let (heard, to) = (Arc::clone(&heads), to.to_owned());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let (heard, to) = (Arc::clone(&heard), to.clone());
            std::thread::spawn(move || {
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
                    head.push(byte[0]);
                }
                heard.lock().unwrap().push(String::from_utf8_lossy(&head).into_owned());
                let many = (0..60).map(|n| format!("X-{n}: y\r\n")).collect::<String>();
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
    let server = Server::start_tls(Odin::founding(), authority.server_config(Flaw::None));
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
