//! The server of the machine: it breaks in every way there is, and remembers what it did.

use std::collections::BTreeSet;
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request};
use odin_api::{FailureKind, Sent};
use serde_json::{Value, json};

use crate::support::exchange::{Ending, Random, Reply, UNIX, bearer, failure, field, jwt, reply};

/// How it treats calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Calm,
    /// A bit of everything.
    Flaky,
    /// Hardly anything arrives.
    Outage,
    /// 429 and 503, with and without `Retry-After`.
    Busy,
    /// 401 whatever the token.
    Unauthorized,
    /// It does not answer in time.
    Silent,
}

/// How it treats logins, and refreshes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Open,
    /// 403 to the right password, and to any token.
    Refused,
    /// 402
    Expired,
    Busy,
    NotFound,
    /// 403, but in the words of something in between.
    Firewall,
    /// 200, and an error in it.
    RefusedWith200,
    /// 200, and nothing in it.
    NoToken,
    /// No answer.
    Lost,
    /// No answer in time.
    Silent,
}

pub struct Server {
    pub mood: Mood,
    pub login: Door,
    pub refresh: Door,
    pub password: &'static str,
    /// What tokens live.
    pub life: Option<Duration>,
    pub tokens: BTreeSet<String>,
    issued: usize,
}

/// What a request did on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// It arrived.
    pub arrived: bool,
    /// It was carried out.
    pub executed: bool,
}

const REFUSED: Deed = Deed { arrived: true, executed: false };
const DONE: Deed = Deed { arrived: true, executed: true };
const NEVER_CAME: Deed = Deed { arrived: false, executed: false };

impl Server {
    pub fn new(life: Option<Duration>) -> Self {
        Self {
            mood: Mood::Calm,
            login: Door::Open,
            refresh: Door::Open,
            password: "right",
            life,
            tokens: BTreeSet::from(["its-own".to_owned()]),
            issued: 0,
        }
    }

    pub fn serve(&mut self, request: &Request<Bytes>, now: Duration, random: &mut Random) -> (Reply, Deed) {
        let body: Value = serde_json::from_slice(request.body()).unwrap_or_default();
        let (reply, deed) = match (request.method(), request.uri().path()) {
            (&Method::POST, "/api/v2/auth/token") => {
                let right = field(&body, "password") == self.password;
                (self.door(self.login, right, now, random), REFUSED)
            }
            (&Method::PUT, "/api/v2/auth/token") => {
                let good = bearer(request).is_some_and(|token| self.tokens.contains(&token));
                (self.door(self.refresh, good, now, random), REFUSED)
            }
            _ => self.call(request, random),
        };
        let patient = reply.after > Duration::from_millis(50);
        (if patient { reply } else { reply.after(random.millis(1, 900)) }, deed)
    }

    fn door(&mut self, door: Door, welcome: bool, now: Duration, random: &mut Random) -> Reply {
        match door {
            Door::Open if welcome => {
                self.issued += 1;
                let token = match self.life {
                    Some(life) => jwt(UNIX + now.as_secs(), UNIX + now.as_secs() + life.as_secs(), self.issued),
                    None => format!("opaque-{}", self.issued),
                };
                self.tokens.insert(token.clone());
                reply(200, json!({"token": token}))
            }
            Door::Open | Door::Refused => reply(403, json!({"error": "no"})),
            Door::Expired => reply(402, json!({"error": "expired"})),
            Door::Busy => busy(random),
            Door::NotFound => reply(404, json!({"error": "where?"})),
            Door::Firewall => Reply::text(403, "<title>Attention Required!</title>"),
            Door::RefusedWith200 => reply(200, json!({"error": "no"})),
            Door::NoToken => reply(200, json!({})),
            Door::Lost => lost(random),
            Door::Silent => reply(200, json!({})).after(Duration::from_secs(1000)),
        }
    }

    fn call(&mut self, request: &Request<Bytes>, random: &mut Random) -> (Reply, Deed) {
        let (lost_at, weird_at, busy_at) = match self.mood {
            Mood::Calm => (0, 0, 0),
            Mood::Flaky => (15, 25, 35),
            Mood::Outage => (80, 85, 95),
            Mood::Busy => (0, 0, 70),
            Mood::Unauthorized => return (reply(401, json!({"error": "never"})), REFUSED),
            Mood::Silent => {
                return (reply(200, json!({})).after(Duration::from_secs(1000)), maybe(random));
            }
        };
        let roll = random.below(100);
        if roll < lost_at {
            let reply = lost(random);
            let never = matches!(&reply.ending, Ending::Failure(failure) if failure.sent() == Sent::No);
            return (reply, if never { NEVER_CAME } else { maybe(random) });
        }
        if roll < busy_at && roll >= weird_at {
            return (busy(random), REFUSED);
        }
        let good = bearer(request).is_some_and(|token| self.tokens.contains(&token));
        if !good {
            return (reply(401, json!({"error": "expired"})), REFUSED);
        }
        if roll < weird_at {
            return match random.below(10) {
                0 => (reply(502, json!({})), maybe(random)),
                1 => (reply(504, json!({})), maybe(random)),
                2 => (failure(FailureKind::TooLarge, Sent::Maybe), maybe(random)),
                3 => (failure(FailureKind::Protocol, Sent::Maybe), maybe(random)),
                4 => (reply(403, json!({"error": "no"})), REFUSED),
                7 => (Reply::text(500, "<br />Fatal error"), broken(request, random)),
                8 => (Reply::text(503, "<title>Maintenance</title>"), broken(request, random)),
                9 => (Reply::text(522, "<title>Connection timed out</title>"), maybe(random)),
                5 => (reply(404, json!({"error": "gone"})), REFUSED),
                _ => (reply(500, json!({"error": "oops"})), REFUSED),
            };
        }
        (reply(200, json!({})), DONE)
    }
}

fn busy(random: &mut Random) -> Reply {
    let status = random.pick(&[408, 429, 500, 503, 503, 429]);
    let reply = reply(status, json!({"error": "busy"}));
    match random.below(8) {
        0 => reply.retry_after("0"),
        1 => reply.retry_after("1"),
        2 => reply.retry_after("4"),
        3 => reply.retry_after("5000"),
        4 => reply.retry_after("Tue, 14 Nov 2023 22:13:30 GMT"),
        5 => reply.retry_after("soon"),
        _ => reply,
    }
}

fn lost(random: &mut Random) -> Reply {
    match random.below(4) {
        0 => failure(FailureKind::Connect, Sent::No),
        1 => failure(FailureKind::Resolve, Sent::No),
        2 => failure(FailureKind::Interrupted, Sent::No),
        _ => failure(FailureKind::Interrupted, Sent::Maybe),
    }
}

/// What the server did before it broke; what only reads has done nothing.
fn broken(request: &Request<Bytes>, random: &mut Random) -> Deed {
    if request.method() == Method::GET { REFUSED } else { maybe(random) }
}

fn maybe(random: &mut Random) -> Deed {
    if random.percent(50) { DONE } else { REFUSED }
}
