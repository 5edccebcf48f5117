//! A small Odin: logins, tokens with a life, users; anything else that a test tells it.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::{Method, Request};
use serde_json::{Value, json};

use super::transport::Server;
use super::{Reply, UNIX, reply};

/// A request as the server sees it.
#[derive(Debug, Clone)]
pub struct Seen {
    pub at: Duration,
    pub method: Method,
    pub path: String,
    pub query: String,
    pub token: Option<String>,
    pub body: Value,
}

impl Seen {
    pub fn is(&self, method: &str, path: &str) -> bool {
        self.method.as_str() == method && self.path == path
    }

    pub fn is_login(&self) -> bool {
        self.is("POST", "/auth/token")
    }

    pub fn is_refresh(&self) -> bool {
        self.is("PUT", "/auth/token")
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct User {
    pub title: String,
    /// How many times it was written.
    pub writes: usize,
}

type Hook = Box<dyn FnMut(&Seen, &mut Odin) -> Option<Reply>>;

/// See the [module](self).
pub struct Odin {
    pub password: String,
    /// The login answers 402.
    pub expired: bool,
    /// What tokens live; `None` for tokens that do not say.
    pub life: Option<Duration>,
    pub latency: Duration,
    /// Tokens that it issued, and until when they are good.
    pub tokens: BTreeMap<String, Duration>,
    pub logins: usize,
    pub refreshes: usize,
    pub users: BTreeMap<String, User>,
    pub seen: Vec<Seen>,
    issued: usize,
    hook: Option<Hook>,
}

impl Odin {
    pub fn new() -> Self {
        Self {
            password: "hunter2-hunter2".into(),
            expired: false,
            life: Some(Duration::from_secs(3600)),
            latency: Duration::from_millis(50),
            tokens: BTreeMap::new(),
            logins: 0,
            refreshes: 0,
            users: BTreeMap::new(),
            seen: Vec::new(),
            issued: 0,
            hook: None,
        }
    }

    /// Is asked first; what it does not answer goes the usual way.
    pub fn on(mut self, hook: impl FnMut(&Seen, &mut Odin) -> Option<Reply> + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    pub fn with_life(mut self, life: Option<Duration>) -> Self {
        self.life = life;
        self
    }

    /// No token is good any more.
    pub fn revoke(&mut self) {
        self.tokens.clear();
    }

    /// A new token, good from now on.
    pub fn issue(&mut self, now: Duration) -> String {
        self.issued += 1;
        let token = match self.life {
            Some(life) => jwt(UNIX + now.as_secs(), UNIX + (now + life).as_secs(), self.issued),
            None => format!("opaque-{}", self.issued),
        };
        let end = self.life.map_or(Duration::MAX, |life| now + life);
        self.tokens.insert(token.clone(), end);
        token
    }

    fn answer(&mut self, seen: &Seen) -> Reply {
        if seen.is_login() {
            self.logins += 1;
            if field(&seen.body, "password") != self.password {
                return reply(403, json!({"error": "Invalid user name or password"}));
            }
            if self.expired {
                return reply(402, json!({"error": "Password expired"}));
            }
            return reply(200, json!({"token": self.issue(seen.at)}));
        }
        if seen.is("PUT", "/auth/token/password") {
            if field(&seen.body, "oldPassword") != self.password {
                return reply(403, json!({"error": "Invalid user name or password"}));
            }
            field(&seen.body, "newPassword").clone_into(&mut self.password);
            self.expired = false;
            self.revoke();
            return reply(200, json!({"token": self.issue(seen.at)}));
        }
        let good = seen.token.as_ref().and_then(|token| self.tokens.get(token)).is_some_and(|end| seen.at < *end);
        if !good {
            return reply(401, json!({"error": "Unauthorized"}));
        }
        if seen.is_refresh() {
            self.refreshes += 1;
            return reply(200, json!({"token": self.issue(seen.at)}));
        }
        if let Some(id) = seen.path.strip_prefix("/users/") {
            let Some(user) = self.users.get_mut(id) else { return reply(404, json!({"error": "User not found"})) };
            if seen.method == Method::PUT {
                field(&seen.body, "title").clone_into(&mut user.title);
                user.writes += 1;
            }
            return reply(200, json!({"userId": id, "title": user.title}));
        }
        if seen.is("GET", "/users") {
            let ids: Vec<_> = self.users.keys().map(|id| json!({"userId": id})).collect();
            return reply(200, Value::from(ids));
        }
        reply(200, json!({}))
    }
}

impl Server for Odin {
    fn serve(&mut self, request: &Request<Bytes>, now: Duration) -> Reply {
        let seen = Seen {
            at: now,
            method: request.method().clone(),
            path: request.uri().path().strip_prefix("/api/v2").unwrap().to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            token: bearer(request),
            body: serde_json::from_slice(request.body()).unwrap_or_default(),
        };
        self.seen.push(seen.clone());
        let mut hook = self.hook.take();
        let told = hook.as_mut().and_then(|hook| hook(&seen, self));
        self.hook = hook;
        told.unwrap_or_else(|| {
            let latency = self.latency;
            self.answer(&seen).after(latency)
        })
    }
}

pub fn bearer(request: &Request<Bytes>) -> Option<String> {
    let value = request.headers().get("authorization")?.to_str().unwrap();
    Some(value.strip_prefix("Bearer ").unwrap().to_owned())
}

pub fn field<'a>(body: &'a Value, name: &str) -> &'a str {
    body.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A token that says when it was issued and when it expires; nobody checks its signature.
pub fn jwt(issued: u64, expires: u64, number: usize) -> String {
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(json!({"typ": "JWT", "alg": "HS256"}));
    format!("{head}.{}.c2lnbmF0dXJl", part(json!({"iat": issued, "exp": expires, "number": number})))
}
