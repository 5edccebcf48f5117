//! Defect 32 again: what the libraries below log, at any level. One of them logs all traffic; the documentation of its
//! transport warns of it, and these tests show why.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use odin_api::{Custom, Roots, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};
use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Metadata, Subscriber};

use crate::defects::secrets::without_the_wire;
use crate::defects::support::{
    ADA, Any, Folder, TransportConfig, base_url_of_child, both, builder, in_child, logged_during,
};

const PASSWORD: &str = "admin-5ecret-of-the-login";
const TOKEN: &str = "t0ken-5ecret-of-the-session";
const DEEP: &str = "d33p-5ecret-of-a-body";
const ANSWERED: &str = "answ3red-5ecret-of-a-user";

/// A server that hands out and takes secrets.
fn server() -> TransportConfig {
    TransportConfig::saying(|request| {
        let body = if request.line.contains("/auth/token") {
            json!({"token": TOKEN, "userId": "admin"})
        } else {
            json!({"userId": ADA, "password": ANSWERED})
        };
        crate::defects::support::reply(200, "", &body.to_string())
    })
}

fn calls(client: &Any) {
    client.call(users::Get::new(ADA)).unwrap();
    client.call(Custom::put("/any").json(json!({"deep": {"password": DEEP}}))).unwrap();
}

/// The bytes of the dump, which has sixteen in a line, as characters where they are some.
fn dumped(logged: &[(log::Level, String)]) -> String {
    let lines = logged.iter().filter_map(|(_, text)| text.strip_prefix("ureq_proto::util: "));
    lines.filter_map(|line| line.rsplit_once(' ')).map(|(_, text)| text).collect()
}

#[test]
fn defect_032_the_dump_of_the_wire_is_warned_of() {
    let server = server();
    let logged = logged_during(|| {
        let client = builder(&server.base_url()).credentials("admin", PASSWORD).build().unwrap();
        calls(&Any::Ureq(client));
    });
    let warned: Vec<_> = logged.iter().filter(|(level, _)| *level == log::Level::Warn).collect();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(warned[0].1.starts_with("odin_api_ureq::sender: ureq_proto logs tokens"), "{warned:?}");
    // What is warned of is true: where this fails, neither warning nor advice is needed any more.
    let dump = dumped(&logged);
    for secret in [TOKEN, ANSWERED] {
        assert!(dump.contains(secret), "{secret} is not in {dump}");
    }
    assert!(dump.contains(&format!("Bearer.{TOKEN}")), "{dump}");
    for secret in [PASSWORD, DEEP] {
        assert!(!dump.contains(secret), "not even bodies are safe from it: {dump}");
    }
    // And the advice helps: at any other level, and of anybody else at this one, there is none of it.
    let advised: Vec<_> =
        logged.iter().filter(|(level, text)| *level <= log::Level::Debug || !text.starts_with("ureq")).collect();
    assert!(advised.len() > 10);
    for secret in [PASSWORD, TOKEN, DEEP, ANSWERED] {
        assert!(!format!("{advised:?}").contains(secret), "{advised:?}");
    }
}

#[test]
fn defect_032_nothing_is_logged_of_what_passes_through_tls() {
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let set = || builder(&server.base_url()).credentials("admin", "admin").roots(roots.clone());
    let client: odin_api_ureq::Client = set().build().unwrap();
    let logged = logged_during(|| {
        client.call(users::Update::new(ADA).password(DEEP)).unwrap();
        client.call(users::Get::new(ADA)).unwrap();
    });
    let token = client.with_exchange(|exchange| exchange.token().unwrap().expose().to_owned());
    let logged = format!("{:?}", without_the_wire(logged));
    assert!(logged.contains("TLS"), "it is heard, or this test is deaf: {logged}");
    assert!(!logged.contains(DEEP) && !logged.contains(&token), "{logged}");
}

/// Writes down everything that is told through `tracing`.
#[derive(Clone, Default)]
struct Scribe(Arc<Mutex<String>>);

impl Visit for Scribe {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0.lock().unwrap(), " {field}={value:?}").unwrap();
    }
}

impl Subscriber for Scribe {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        write!(self.0.lock().unwrap(), "\n{}:", event.metadata().target()).unwrap();
        event.record(&mut self.clone());
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// In a process of its own: which places tracing listens to is decided once for all threads.
#[test]
fn defect_032_nothing_is_traced_of_what_is_sent() {
    if let Some(base_url) = base_url_of_child() {
        return listen_and_call(&base_url);
    }
    let server = server();
    let folder = Folder::new("traced");
    in_child("defects::logs::defect_032_nothing_is_traced_of_what_is_sent", folder.path(), &server.base_url());
    assert!(server.heard().iter().any(|request| String::from_utf8_lossy(&request.body).contains(DEEP)));
}

fn listen_and_call(base_url: &str) {
    let scribe = Scribe::default();
    tracing::subscriber::set_global_default(scribe.clone()).expect("nobody else listens");
    for client in both(base_url, "admin", PASSWORD) {
        calls(&client);
        let shown = match &client {
            Any::Ureq(client) => format!("{client:?} {client:#?}"),
            Any::Hyper(client, _) => format!("{client:?} {client:#?}"),
        };
        assert!(shown.contains("127.0.0.1") && !shown.contains("5ecret"), "{shown}");
    }
    let written = scribe.0.lock().unwrap();
    assert!(written.contains("hyper_util"), "it is heard, or this test is deaf: {written}");
    for secret in [PASSWORD, TOKEN, DEEP, ANSWERED, "Bearer"] {
        assert!(!written.contains(secret), "{secret} is in {written}");
    }
}
