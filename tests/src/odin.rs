//! The platform as a whole: a request in, a response out.

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode, header};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::auth::policy;
use crate::call::{Answer, Call, File, Reply};
use crate::clock::Now;
use crate::config::Config;
use crate::events;
use crate::failure::Failure;
use crate::fault::{Fault, Rule, Rules, Strike, Struck};
use crate::json;
use crate::login::Login;
use crate::query::Query;
use crate::record::{Log, Record};
use crate::route::{Route, Verb};
use crate::router::{self, routes};
use crate::shown::Printed;
use crate::tasks;
use crate::world::{TokenState, World};

/// A simulated platform: state, faults and a log of what was asked.
///
/// It does no I/O and has no clock. The same requests at the same times give the same answers.
#[derive(Debug, Default)]
pub struct Odin {
    pub(crate) world: World,
    faults: Rules,
    pub(crate) log: Log,
}

impl Odin {
    /// Carries out one request.
    ///
    /// A fault that belongs to the connection is found in the extensions of the response as a
    /// [`SocketFault`](crate::SocketFault).
    pub fn handle(&mut self, request: Request<Bytes>, now: Now) -> Response<Bytes> {
        let (parts, body) = request.into_parts();
        let path = parts.uri.path().strip_prefix(self.world.config.prefix.as_str()).unwrap_or("");
        let raw_query = parts.uri.query();
        let verb = Verb::parse(parts.method.as_str());
        let query = raw_query.unwrap_or_default();
        let strike = self.faults.strike(&Struck { verb, path, query, body: &body });
        let token = bearer(&parts.headers);
        if let (Some(Strike { fault: Fault::ExpireToken, .. }), Some(token)) = (&strike, token) {
            self.world.tokens.expire(token);
        }

        tasks::work(&mut self.world, now);
        let mut done = Done::default();
        let executes = strike.as_ref().is_none_or(|strike| strike.executes);
        let mut response = if executes {
            let json = parts.headers.get(header::CONTENT_TYPE).is_some_and(is_json);
            let host = host(&parts);
            let sent = Sent { verb, path, query: raw_query, token, host, json, body: &body };
            self.answer(&sent, now, &mut done)
        } else {
            respond(StatusCode::SERVICE_UNAVAILABLE, &Value::Null)
        };
        if let Some(strike) = &strike {
            spoil(&mut response, &strike.fault);
        }
        self.log.push(
            Record {
                operation: done.route.map(Route::id),
                method: parts.method.as_str().to_owned(),
                path: path.to_owned(),
                query: query.to_owned(),
                status: response.status().as_u16(),
                user_id: done.user_id,
                subject: done.subject,
                executed: done.executed,
                fault: strike.map(|strike| strike.label),
                at: now.as_seconds(),
            },
            self.world.config.log_limit,
        );
        response
    }

    fn answer(&mut self, sent: &Sent<'_>, now: Now, done: &mut Done) -> Response<Bytes> {
        match self.execute(sent, now, done) {
            Ok(reply) => {
                done.executed = true;
                match reply {
                    Reply::Json(value) => respond(StatusCode::OK, &value),
                    Reply::Printed(Printed(json)) => respond_with(File { content_type: JSON, bytes: json }),
                    Reply::File(file) => respond_with(file),
                }
            }
            Err(failure) => {
                let mut response = respond(failure.status, &failure.body());
                if let Some(allowed) = done.allowed.take()
                    && let Ok(value) = HeaderValue::from_str(&allowed)
                {
                    response.headers_mut().insert(header::ALLOW, value);
                }
                response
            }
        }
    }

    fn execute(&mut self, sent: &Sent<'_>, now: Now, done: &mut Done) -> Result<Reply, Failure> {
        let found = router::find(sent.path).ok_or_else(|| Failure::new(StatusCode::NOT_FOUND, "No such resource."))?;
        let query = Query::parse(sent.query);
        let body = sent.parse_body();
        let known = body.as_ref().unwrap_or(&Value::Null);
        let Some(index) = sent.verb.and_then(|verb| found.choose(verb, &query, known)) else {
            let allowed = found.allowed();
            let error = format!("This method is not supported here. Supported: {allowed}.");
            done.allowed = Some(allowed);
            return Err(Failure::new(StatusCode::METHOD_NOT_ALLOWED, error));
        };
        let route = &routes()[index];
        done.route = Some(route);
        done.subject = known.get("userId").and_then(json::text).or_else(|| query.filled("userId").map(str::to_owned));
        let login = match route.least {
            None => None,
            Some(least) => {
                let login = self.authenticate(sent.token, now)?;
                done.user_id = Some(login.user_id.clone());
                if login.kind < route.passing.unwrap_or(least) || !policy::allows(&self.world, &login, route) {
                    return Err(Failure::forbidden(route.id()));
                }
                Some(login)
            }
        };
        let body = body?;
        let variable = found.variable.map(|raw| percent_decode_str(raw).decode_utf8_lossy());
        let (variable, token, host) = (variable.as_deref(), sent.token, sent.host);
        let call = Call { route, query: &query, body: &body, variable, login, token, host, now };
        let reply = route.act(&mut self.world, &call)?;
        if let Some(login) = &call.login {
            events::note(&mut self.world, route, login, &query, &body, now);
        }
        Ok(reply)
    }

    fn authenticate(&self, token: Option<&str>, now: Now) -> Result<Login, Failure> {
        let token = token.ok_or_else(|| Failure::unauthenticated("Token not provided"))?;
        match self.world.tokens.state(token, now) {
            TokenState::Unknown => Err(Failure::unauthenticated("Token is invalid")),
            TokenState::Expired => Err(Failure::unauthenticated("Token has expired")),
            TokenState::Valid(user_id) => match self.world.accounts.get(&user_id) {
                Some(account) => Ok(self.world.login(account)),
                None => Err(Failure::unauthenticated("Token is invalid")),
            },
        }
    }

    /// The settings of the platform.
    pub fn config(&self) -> &Config {
        &self.world.config
    }

    /// The settings of the platform, to change them.
    pub fn config_mut(&mut self) -> &mut Config {
        &mut self.world.config
    }

    /// Adds a fault.
    pub fn add_fault(&mut self, rule: Rule) {
        self.faults.push(rule);
    }

    /// Removes all faults.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// The faults, in the order in which they were added.
    pub fn faults(&self) -> &[Rule] {
        self.faults.all()
    }

    /// Sets the seed of the faults that strike by chance.
    pub fn seed_faults(&mut self, seed: u64) {
        self.faults.seed(seed);
    }
}

/// What came of a request, for the log.
#[derive(Default)]
struct Done {
    route: Option<&'static Route>,
    user_id: Option<String>,
    subject: Option<String>,
    executed: bool,
    allowed: Option<String>,
}

struct Sent<'a> {
    verb: Option<Verb>,
    path: &'a str,
    query: Option<&'a str>,
    token: Option<&'a str>,
    host: &'a str,
    json: bool,
    body: &'a [u8],
}

impl Sent<'_> {
    /// The server looks into a body only when the request says that it is JSON.
    fn parse_body(&self) -> Answer {
        if self.body.is_empty() || !self.json {
            return Ok(Value::Null);
        }
        // rule: assumed
        let text = std::str::from_utf8(self.body).ok().and_then(|text| text.parse().ok());
        text.ok_or_else(|| Failure::rejected("The body of the request is not valid JSON."))
    }
}

fn bearer(headers: &http::HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// The host that a request is for, as browsers name it: in a header, without its port.
fn host(parts: &http::request::Parts) -> &str {
    let header = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = header.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str)).unwrap_or_default();
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

fn is_json(content_type: &HeaderValue) -> bool {
    content_type.to_str().is_ok_and(|text| {
        let kind = text.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("application/json") || kind.ends_with("+json")
    })
}

const JSON: &str = "application/json";

fn respond(status: StatusCode, body: &Value) -> Response<Bytes> {
    // Not `to_vec`, which would be compiled here, unoptimised in tests: this is most of what a test asks for.
    let bytes = body.to_string().into_bytes();
    let mut response = respond_with(File { content_type: JSON, bytes });
    *response.status_mut() = status;
    response
}

fn respond_with(file: File) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(file.bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type));
    response
}

fn spoil(response: &mut Response<Bytes>, fault: &Fault) {
    match fault {
        Fault::Answer(answer) => {
            *response.status_mut() = answer.status;
            let headers = response.headers_mut();
            headers.clear();
            for (name, value) in &answer.headers {
                headers.append(name, value.clone());
            }
            *response.body_mut() = answer.body.clone();
        }
        Fault::ContentType(content_type) => {
            let value = HeaderValue::from_static(content_type);
            response.headers_mut().insert(header::CONTENT_TYPE, value);
        }
        Fault::NotJson => {
            *response.body_mut() = Bytes::from_static(b"<br />\n<b>Notice</b>: Undefined index");
        }
        Fault::ExpireToken => {}
        Fault::Socket(socket) => {
            response.extensions_mut().insert(*socket);
        }
    }
}
