//! Which proxy is used, by the rules of curl: decided in the core, applied by both transports.
//!
//! One table has the expectations. It is checked against the core directly, and against both transports over sockets:
//! each row in its own process, since environment variables are shared by all tests of a process.

mod failures;
mod scripted;
mod table;

use std::collections::HashMap;
use std::ffi::OsString;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use odin_api::{Error, ErrorKind, Fate, Proxy, Route, Site};
use proptest::prelude::*;

use crate::proxies::scripted::{Scripted, everything, on_both};
use crate::proxies::table::Due::{Direct, Setup, Through};
use crate::proxies::table::{P, PLAIN, Row, SECURE, TABLE};

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
    command.args(["proxies::both_transports_do_what_the_core_decides", "--exact", "--nocapture"]);
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
