//! One behaviour, both transports: what is told to the caller, and what the server sees.

use std::time::Duration;

use odin_api::policy::{Limits, Rate, Retry};
use odin_api::{Builder, Custom, Error, ErrorKind, Proxy, Site, users};
use serde_json::json;

use super::behaviour::Behaviour;
use super::kinds::{Login, Operation};
use super::server::{Request, Server};
use crate::case::{BODY, KIB};
use crate::client::{PASSWORD, TOKEN, USERNAME};
use crate::transport::Caller;

/// What came of it all.
#[derive(Debug)]
pub(crate) struct Account {
    /// Of the call, and of a plain one after it.
    told: [Vec<(&'static str, String)>; 2],
    requests: Vec<Request>,
    connections: usize,
}

impl Account {
    pub(crate) fn of<C: Caller>(behaviour: &Behaviour) -> Self {
        let server = Server::start(behaviour);
        let client = client::<C>(behaviour, &server.url);
        let first = call(behaviour.operation, &client);
        let then = client.call(Custom::get("/after")).map(|answer| format!("{:?}", answer.body()));
        drop(client);
        let (requests, connections) = server.stop();
        Self { told: [told(&first), told(&then)], requests, connections }
    }

    /// How it differs from another one, in words.
    pub(crate) fn differences(&self, other: &Self, behaviour: &Behaviour) -> Vec<String> {
        let mut all = Vec::new();
        for (call, (one, two)) in ["first", "second"].into_iter().zip(self.told.iter().zip(&other.told)) {
            for ((name, one), (_, two)) in one.iter().zip(two) {
                // Where the endings differ, all that follows does.
                if one != two {
                    all.push(format!("{name} of the {call} call: {one} | {two}"));
                }
            }
        }
        let count = |account: &Self| account.requests.len();
        if count(self) != count(other) {
            all.push(format!("requests: {} | {}", count(self), count(other)));
        }
        for (index, (one, two)) in self.requests.iter().zip(&other.requests).enumerate() {
            let bodies = one.body.as_ref().zip(two.body.as_ref());
            if one.line != two.line || one.headers != two.headers || bodies.is_some_and(|(one, two)| one != two) {
                all.push(format!("request {}: {} | {}", index + 1, one.words(), two.words()));
            }
        }
        if behaviour.keeps_connections() && [self.connections, other.connections] != [1, 1] {
            all.push(format!("connections: {} | {}", self.connections, other.connections));
        }
        all
    }

    /// How the first call ended.
    pub(crate) fn ending(&self) -> &str {
        &self.told[0][0].1
    }
}

impl Request {
    fn words(&self) -> String {
        let body = self.body.as_ref().map(|body| String::from_utf8_lossy(&body[..body.len().min(200)]));
        format!("{} {:?} {body:?}", self.line, self.headers)
    }
}

fn client<C: Caller>(behaviour: &Behaviour, url: &str) -> C {
    let mut limits = Limits::default();
    // A busy machine does not come near them.
    (limits.connect, limits.attempt) = (Duration::from_secs(20), Duration::from_secs(20));
    (limits.operation, limits.stall) = (Duration::from_secs(60), Duration::from_secs(15));
    if behaviour.is_slow() {
        (limits.attempt, limits.stall) = (Duration::from_millis(700), Duration::from_millis(400));
    }
    (limits.body_bytes, limits.error_body_bytes) = (BODY, 16 * KIB);
    let mut retry = Retry::default();
    retry.base = Duration::from_millis(1);
    let builder = Builder::<C::Client>::new(Site::insecure(url).expect("a URL")).expect("a site");
    let builder = builder.rate(Rate::unlimited()).retry(retry).limits(limits).proxy(Proxy::Direct);
    let builder = match behaviour.login {
        Login::Token => builder.token(TOKEN),
        _ => builder.credentials(USERNAME, PASSWORD),
    };
    C::alone(builder).expect("a client")
}

fn call(operation: Operation, client: &impl Caller) -> Result<String, Error> {
    let id = "4001@example.net";
    match operation {
        Operation::Read => client.call(users::Get::new(id)).map(|user| json!(user).to_string()),
        Operation::List => client.call(users::List::new()).map(|users| json!(users).to_string()),
        Operation::Raw => client.call(Custom::get("/anything").query("q", "a b")).map(|answer| raw(&answer)),
        Operation::Put => client.call(users::Update::new(id).title("Chef")).map(|written| format!("{written:?}")),
        Operation::Post => {
            let create = users::Create::new("ent.odin", "grp.odin", id, "Ann", "Smith", "Ann", "Smith");
            client.call(create).map(|written| format!("{written:?}"))
        }
        Operation::Delete => client.call(users::Delete::new(id)).map(|written| format!("{written:?}")),
        Operation::Upload => client.call(Custom::post("/files").json("x".repeat(300 * KIB))).map(|answer| raw(&answer)),
    }
}

/// Status, headers and body of an answer.
fn raw(answer: &http::Response<bytes::Bytes>) -> String {
    let mut headers: Vec<_> = answer.headers().iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    format!("{} {headers:?} {:?}", answer.status(), answer.body())
}

/// All that a caller is told and that may not depend on the transport.
fn told(outcome: &Result<String, Error>) -> Vec<(&'static str, String)> {
    match outcome {
        Ok(answer) => vec![("ending", "Done".to_owned()), ("answer", answer.clone())],
        Err(error) => vec![
            ("ending", format!("{:?}", error.kind())),
            ("fate", format!("{:?}", error.fate())),
            ("attempts", error.attempts().to_string()),
            ("status", format!("{:?}", error.status())),
            ("text of the server", format!("{:?}", error.server_text())),
            ("text", text(error)),
        ],
    }
}

fn without_port(text: &str) -> String {
    let mut parts = text.split("127.0.0.1:");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("127.0.0.1");
        out.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    out
}

/// What an error shows, without the words of the transport's library.
fn text(error: &Error) -> String {
    use ErrorKind::{Connect, Interrupted, Protocol, Timeout, TooLarge};
    // Each of the servers has a port of its own.
    let text = without_port(&error.to_string());
    for secret in [TOKEN, PASSWORD] {
        assert!(!format!("{text} {error:?}").contains(secret), "{text}");
    }
    match error.cause() {
        Some(cause) if matches!(error.kind(), Connect | Interrupted | Protocol | Timeout | TooLarge) => {
            let why = without_port(&cause.to_string());
            text.replacen(&why, "..", 1)
        }
        _ => text,
    }
}
