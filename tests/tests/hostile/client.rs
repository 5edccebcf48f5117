//! The client of one case, in its own process.

use std::time::Instant;

use odin_api::policy::{Rate, Retry};
use odin_api::{Custom, Error, Proxy, users};
use serde_json::{Value, json};

use crate::case::{Call, Case, MIB};
use crate::memory;
use crate::transport::{Async, Blocking, Caller};

/// Which case, which transport and which server a client is for.
pub(crate) const CASE: &str = "HOSTILE_CASE";
pub(crate) const TRANSPORT: &str = "HOSTILE_TRANSPORT";
pub(crate) const URL: &str = "HOSTILE_URL";

/// What a client says when its first call has ended, and it waits for leave to make the second.
pub(crate) const READY: &str = "READY";
/// Before what came of all its calls, as JSON.
pub(crate) const REPORT: &str = "REPORT ";

pub(crate) const TOKEN: &str = "the-token-of-this-client";
pub(crate) const USERNAME: &str = "john.smith";
pub(crate) const PASSWORD: &str = "the password of this client";

/// Does what the environment says, and prints what came of it.
pub(crate) fn serve(cases: &[Case]) {
    let Ok(name) = std::env::var(CASE) else { return };
    let case = cases.iter().find(|case| case.name == name).expect("a case of the table");
    let url = std::env::var(URL).expect("the address of a server");
    let report = match std::env::var(TRANSPORT).as_deref() {
        Ok(Blocking::NAME) => run::<Blocking>(case, &url),
        Ok(Async::NAME) => run::<Async>(case, &url),
        other => panic!("no such transport: {other:?}"),
    };
    println!("\n{REPORT}{report}");
}

fn run<C: Caller>(case: &Case, url: &str) -> Value {
    let caller: C = build(case, url).expect("a client");
    memory::forget_peak();
    let before = memory::now();
    let mut outcomes = Vec::new();
    let mut took = std::time::Duration::ZERO;
    for index in 0..case.outcomes.len() {
        if index > 0 && case.paused {
            println!("\n{READY}");
            std::io::stdin().read_line(&mut String::new()).expect("leave to go on");
        }
        let started = Instant::now();
        let outcome = make(case.call, &caller);
        took += started.elapsed();
        outcomes.push(match outcome {
            Ok(text) => json!({ "kind": "Done", "says": text }),
            Err(error) => json!({
                "kind": format!("{:?}", error.kind()),
                "fate": format!("{:?}", error.fate()),
                "says": error.to_string(),
                "debug": format!("{error:?}"),
                "server_text": error.server_text(),
                "attempts": error.attempts(),
            }),
        });
    }
    let grown = memory::peak().zip(before).map(|(peak, before)| peak.saturating_sub(before));
    json!({ "outcomes": outcomes, "milliseconds": took.as_millis(), "grown": grown })
}

fn build<C: Caller>(case: &Case, url: &str) -> Result<C, Error> {
    let site = odin_api::Site::insecure(url)?;
    let mut retry = if case.retried { Retry::default() } else { Retry::never() };
    retry.base = std::time::Duration::from_millis(5);
    let builder = odin_api::Builder::<C::Client>::new(site)?
        .rate(Rate::unlimited())
        .retry(retry)
        .limits(case.limits)
        // Whatever the machine that runs this says.
        .proxy(Proxy::Direct);
    C::alone(if case.logs_in { builder.credentials(USERNAME, PASSWORD) } else { builder.token(TOKEN) })
}

fn make(call: Call, caller: &impl Caller) -> Result<String, Error> {
    let id = "4001@example.net";
    let print = |value: Value| value.to_string();
    match call {
        Call::User => caller.call(users::Get::new(id)).map(|user| print(json!(user))),
        Call::Users => caller.call(users::List::new()).map(|users| print(json!(users))),
        Call::Raw => {
            let answer = caller.call(Custom::get("/anything"))?;
            Ok(String::from_utf8_lossy(answer.body()).chars().take(1000).collect())
        }
        Call::Put => caller.call(users::Update::new(id).title("Chef")).map(|written| print(json!(written.record))),
        Call::Post => {
            let create = users::Create::new("ent.odin", "grp.odin", id, "Ann", "Smith", "Ann", "Smith");
            caller.call(create).map(|written| print(json!(written.record)))
        }
        Call::Upload => {
            let answer = caller.call(Custom::post("/anything").json("x".repeat(8 * MIB)))?;
            Ok(String::from_utf8_lossy(answer.body()).into_owned())
        }
    }
}
