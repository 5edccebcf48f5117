//! One client's calls through session and policy: a state machine without I/O, clock or locks.
//!
//! A driver submits calls and polls them. What it gets is a [`Step`]: send this, wait until then, or done. What it saw
//! on the wire it reports with [`Exchange::on_response`] and [`Exchange::on_failure`]. Polling more often than needed
//! changes nothing.

use std::borrow::Cow;
use std::sync::Arc;
use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use slab::Slab;

use crate::auth;
use crate::call::Call;
use crate::clock::Now;
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Fate};
use crate::event::Event;
use crate::failure::{Failure, Sent};
use crate::operation::{Operation, Safety};
use crate::policy::{Adaptive, Budget, Gate, Limits, Rate, Retry, Ticket, Turn, retry_after};
use crate::response::{Answer, is_success};
use crate::session::{Credentials, Pass, Session, Step as Renew};
use crate::site::{Site, Token};

/// Is told of everything that a client does; no values, no secrets.
pub type Observer = Arc<dyn Fn(&Event<'_>) + Send + Sync>;

/// How a client behaves; everything has a default but the site.
#[derive(Clone)]
#[non_exhaustive]
pub struct Config {
    /// Where the Odin is.
    pub site: Site,
    /// Who logs in, on first need.
    pub credentials: Option<Credentials>,
    /// A token to begin with.
    pub token: Option<Token>,
    /// The request rate; 5 a second.
    pub rate: Rate,
    /// Concurrency that follows the server's health; off.
    pub adaptive: Option<Adaptive>,
    /// At most so many requests in flight; no bound of its own.
    pub max_in_flight: Option<usize>,
    /// How failures are retried.
    pub retry: Retry,
    /// Bounds on time and size.
    pub limits: Limits,
    /// Is told what happens.
    pub observer: Option<Observer>,
}

impl Config {
    /// The defaults for a site.
    pub fn new(site: Site) -> Self {
        Self {
            site,
            credentials: None,
            token: None,
            rate: Rate::default(),
            adaptive: None,
            max_in_flight: None,
            retry: Retry::default(),
            limits: Limits::default(),
            observer: None,
        }
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("site", &self.site)
            .field("credentials", &self.credentials)
            .field("rate", &self.rate)
            .field("adaptive", &self.adaptive)
            .field("max_in_flight", &self.max_in_flight)
            .field("retry", &self.retry)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// What one call does differently from its client.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CallOptions {
    /// How it is retried.
    pub retry: Option<Retry>,
    /// Its bounds.
    pub limits: Option<Limits>,
    /// A token of its own: it is used as it is, and never renewed.
    pub token: Option<Token>,
}

/// Names a call of an [`Exchange`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CallId {
    index: usize,
    serial: u64,
}

/// Names one sending of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttemptKey {
    call: CallId,
    serial: u64,
}

/// A request to be sent now.
#[derive(Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// To be handed back with the answer.
    pub key: AttemptKey,
    /// The request.
    pub request: Request<Bytes>,
    /// How long it may take, and how large the answer may be.
    pub limits: Limits,
    /// What is sent; the renewal of the session is one too.
    pub operation: &'static Operation,
}

/// What a driver does next for a call.
#[derive(Debug)]
pub enum Step {
    /// Send this now.
    Send(Box<Attempt>),
    /// Nothing until then, or until its waker is called.
    Wait(Duration),
    /// The end; the call is forgotten.
    Done(Result<Answer, Error>),
}

enum Phase {
    /// Needs a token, if any, and a turn.
    New,
    /// Another call renews the session.
    Waiting,
    /// In the queue of the gate.
    Queued(Ticket),
    /// Sent.
    InFlight { serial: u64, since: Duration, generation: Option<u64> },
    /// Waits to be sent again.
    Backoff(Duration),
    /// It ended.
    Ended(Box<Result<Answer, Error>>),
}

struct Entry {
    serial: u64,
    call: Call,
    options: CallOptions,
    phase: Phase,
    waker: Waker,
    deadline: Duration,
    /// How many times it was sent.
    attempts: u32,
    /// Sendings that a 401 undid; they are no retries.
    replays: u32,
    /// It got a 401 with the token that was current then.
    renewed: bool,
    /// A sending had no answer and may have arrived.
    lost: bool,
    last_failure: Option<Error>,
}

/// The renewal that all calls wait for.
struct Renewal {
    step: Renew,
    phase: Carrying,
    attempts: u32,
    /// Which call's driver carries it.
    carrier: CallId,
}

enum Carrying {
    Idle(Duration),
    Queued(Ticket, Duration),
    InFlight { serial: u64, since: Duration },
}

/// See the [module](self).
pub struct Exchange {
    config: Config,
    session: Session,
    renewal: Option<Renewal>,
    gate: Gate<CallId>,
    budget: Budget,
    calls: Slab<Entry>,
    serials: u64,
}

/// A carrier whose driver stopped polling is replaced after this.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often a call is sent again because of a 401.
const REPLAYS: u32 = 2;

impl Exchange {
    /// Starts with nothing sent.
    pub fn new(mut config: Config, now: Now) -> Self {
        let mut session = Session::default();
        session.set_credentials(config.credentials.take());
        if let Some(token) = config.token.take() {
            session.adopt(token, now);
        }
        let gate = Gate::new(config.rate, config.adaptive, config.max_in_flight);
        Self { config, session, renewal: None, gate, budget: Budget::new(), calls: Slab::new(), serials: 0 }
    }

    /// How the client behaves; credentials and token are not shown.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Changes the rate for everything that is not sent yet.
    pub fn set_rate(&mut self, rate: Rate) {
        self.config.rate = rate;
        self.gate.set_rate(rate);
        self.wake_first();
    }

    /// Uses other credentials from now on; the token of the old ones is forgotten.
    pub fn set_credentials(&mut self, credentials: Option<Credentials>) {
        self.session.set_credentials(credentials);
        self.drop_renewal();
    }

    /// Uses this token from now on.
    pub fn set_token(&mut self, token: Token, now: Now) {
        self.session.adopt(token, now);
        self.drop_renewal();
    }

    /// The token in use.
    pub fn token(&self) -> Option<&Token> {
        self.session.token()
    }

    /// Who logs in.
    pub fn credentials(&self) -> Option<&Credentials> {
        self.session.credentials()
    }

    /// Forgets the token, and that the server refused a login; the credentials stay.
    pub fn forget(&mut self) -> Option<Token> {
        self.drop_renewal();
        self.session.forget()
    }

    /// How many calls have not ended.
    pub fn pending(&self) -> usize {
        self.calls.len()
    }

    /// What is left of the retry budget, of 500.
    pub fn retry_budget(&self) -> u32 {
        self.budget.left()
    }

    /// Takes a call. `waker` is called when polling it can have a new result before the time it was told to wait for.
    pub fn submit(&mut self, call: Call, options: CallOptions, waker: Waker, now: Now) -> CallId {
        let serial = self.serial();
        let limits = options.limits.unwrap_or(self.config.limits);
        let deadline = now.elapsed.saturating_add(limits.operation);
        let index = self.calls.insert(Entry {
            serial,
            call,
            options,
            phase: Phase::New,
            waker,
            deadline,
            attempts: 0,
            replays: 0,
            renewed: false,
            lost: false,
            last_failure: None,
        });
        CallId { index, serial }
    }

    fn serial(&mut self) -> u64 {
        self.serials += 1;
        self.serials
    }

    fn entry(&mut self, id: CallId) -> Option<&mut Entry> {
        self.calls.get_mut(id.index).filter(|entry| entry.serial == id.serial)
    }

    /// What to do next for a call. A call that is not known (any more) counts as cancelled.
    pub fn poll(&mut self, id: CallId, now: Now) -> Step {
        loop {
            let Some(entry) = self.entry(id) else {
                return Step::Done(Err(Error::new(ErrorKind::Cancelled, Fate::Unknown, "the call was cancelled")));
            };
            let deadline = entry.deadline;
            if matches!(entry.phase, Phase::Ended(_)) {
                let Phase::Ended(result) = self.remove(id).phase else { unreachable!("it was just looked at") };
                return Step::Done(*result);
            }
            if now.elapsed >= deadline {
                self.expire(id);
                continue;
            }
            match entry.phase {
                Phase::New => self.seek_pass(id, now),
                Phase::Waiting => match self.carry(id, now) {
                    Some(Step::Wait(until)) => return Step::Wait(until.min(deadline)),
                    Some(step) => return step,
                    None => {}
                },
                Phase::Backoff(until) if now.elapsed < until => return Step::Wait(until.min(deadline)),
                Phase::Backoff(_) => entry.phase = Phase::New,
                Phase::Queued(ticket) => match self.gate.ask(ticket, now.elapsed) {
                    Turn::Wait(until) => return Step::Wait(until.min(deadline)),
                    Turn::Go => {
                        self.wake_first();
                        if let Some(attempt) = self.send(id, now) {
                            return Step::Send(Box::new(attempt));
                        }
                    }
                },
                Phase::InFlight { .. } => return Step::Wait(deadline),
                Phase::Ended(_) => unreachable!("handled above"),
            }
        }
    }

    /// Finds out whether a call may go: it joins the queue, or the renewal.
    fn seek_pass(&mut self, id: CallId, now: Now) {
        let renewing = self.renewal.is_some();
        let pass = self.session.pass(now.elapsed);
        let entry = self.entry(id).expect("polled calls exist");
        if !entry.call.login || entry.options.token.is_some() {
            let ticket = self.gate.enter(id, false);
            self.entry(id).expect("as above").phase = Phase::Queued(ticket);
            return;
        }
        match pass {
            Pass::Token(..) => {
                let ticket = self.gate.enter(id, false);
                self.entry(id).expect("as above").phase = Phase::Queued(ticket);
            }
            Pass::Renew(step) => {
                entry.phase = Phase::Waiting;
                if !renewing {
                    self.renewal = Some(Renewal { step, phase: Carrying::Idle(now.elapsed), attempts: 0, carrier: id });
                }
            }
            Pass::Refused(error) => {
                let error = error.during_if_none(entry.call.operation);
                self.end(id, Err(error));
            }
        }
    }

    /// Builds the next sending of a call whose turn it is; `None` when it ended or lost its pass instead.
    fn send(&mut self, id: CallId, now: Now) -> Option<Attempt> {
        let serial = self.serial();
        let pass = self.session.pass(now.elapsed);
        let default_limits = self.config.limits;
        let entry = self.calls.get_mut(id.index).filter(|entry| entry.serial == id.serial)?;
        let (token, generation) = match (&entry.options.token, pass) {
            _ if !entry.call.login => (None, None),
            (Some(own), _) => (Some(own.clone()), None),
            (None, Pass::Token(token, generation)) => (Some(token), Some(generation)),
            (None, _) => {
                // The token went away while the call was in the queue.
                entry.phase = Phase::New;
                self.gate.abandoned();
                self.wake_first();
                return None;
            }
        };
        match entry.call.request(&self.config.site, token.as_ref()) {
            Ok(request) => {
                entry.attempts += 1;
                entry.phase = Phase::InFlight { serial, since: now.elapsed, generation };
                let left = entry.deadline.saturating_sub(now.elapsed);
                let limits = entry.options.limits.unwrap_or(default_limits).within(left);
                let (operation, attempt) = (entry.call.operation, entry.attempts);
                self.tell(&Event::Sending { operation, attempt });
                Some(Attempt { key: AttemptKey { call: id, serial }, request, limits, operation })
            }
            Err(error) => {
                self.gate.abandoned();
                self.wake_first();
                self.end(id, Err(error));
                None
            }
        }
    }

    /// Moves the renewal on, where `id` carries it or its carrier is gone; `None` when the session is settled.
    fn carry(&mut self, id: CallId, now: Now) -> Option<Step> {
        let Some(renewal) = &mut self.renewal else {
            self.entry(id)?.phase = Phase::New;
            return None;
        };
        let now_at = now.elapsed;
        // Whoever carries it may have stopped polling: whoever waits in vain takes over.
        let (due, overdue) = match renewal.phase {
            Carrying::Idle(at) => (at, at.saturating_add(PATIENCE)),
            Carrying::Queued(_, since) => (since, since.saturating_add(self.config.rate.interval + PATIENCE)),
            Carrying::InFlight { since, .. } => {
                let lost = since.saturating_add(self.config.limits.attempt + PATIENCE);
                (lost, lost)
            }
        };
        let due = if renewal.carrier == id { due } else { overdue };
        if now_at < due {
            return Some(Step::Wait(due));
        }
        let taken_over = renewal.carrier != id;
        renewal.carrier = id;
        let ticket = match renewal.phase {
            Carrying::Queued(ticket, _) if !taken_over => ticket,
            Carrying::Queued(ticket, _) => {
                self.gate.leave(ticket);
                self.gate.enter(id, true)
            }
            Carrying::InFlight { .. } => {
                self.gate.abandoned();
                self.gate.enter(id, true)
            }
            Carrying::Idle(_) => self.gate.enter(id, true),
        };
        if !matches!(renewal.phase, Carrying::Queued(..)) || taken_over {
            renewal.phase = Carrying::Queued(ticket, now_at);
        }
        match self.gate.ask(ticket, now.elapsed) {
            Turn::Wait(until) => Some(Step::Wait(until)),
            Turn::Go => {
                self.wake_first();
                self.send_renewal(id, now)
            }
        }
    }

    fn send_renewal(&mut self, id: CallId, now: Now) -> Option<Step> {
        let serial = self.serial();
        let renewal = self.renewal.as_mut()?;
        let prepared = match (renewal.step, self.session.credentials(), self.session.token()) {
            (Renew::Refresh, _, Some(token)) => {
                auth::token::Refresh::new().prepare().and_then(|call| call.request(&self.config.site, Some(token)))
            }
            (_, Some(who), _) => {
                renewal.step = Renew::Login;
                auth::token::Create::new(&who.username, &who.password)
                    .prepare()
                    .and_then(|call| call.request(&self.config.site, None))
            }
            (_, None, _) => Err(Error::no_credentials(true)),
        };
        match prepared {
            Ok(request) => {
                renewal.attempts += 1;
                renewal.phase = Carrying::InFlight { serial, since: now.elapsed };
                let (operation, attempt) = (operation_of(renewal.step), renewal.attempts);
                let left = self.calls.get(id.index).map_or(Duration::ZERO, |e| e.deadline.saturating_sub(now.elapsed));
                let limits = self.config.limits.within(left);
                self.tell(&Event::Sending { operation, attempt });
                Some(Step::Send(Box::new(Attempt { key: AttemptKey { call: id, serial }, request, limits, operation })))
            }
            Err(error) => {
                self.gate.abandoned();
                self.fail_renewal(error);
                None
            }
        }
    }

    /// An answer arrived whole, whatever its status. Late answers of calls that ended are ignored.
    pub fn on_response(&mut self, key: AttemptKey, response: Response<Bytes>, now: Now) {
        if let Some(since) = self.renewal_in_flight(key) {
            self.gate.ended(since, now.elapsed, is_overload(response.status().as_u16()));
            self.renewal_answered(response, now);
            self.wake_first();
            return;
        }
        let Some((since, generation)) = self.in_flight(key) else { return };
        let status = response.status().as_u16();
        self.gate.ended(since, now.elapsed, is_overload(status));
        let entry = self.entry(key.call).expect("it is in flight");
        let (operation, attempt) = (entry.call.operation, entry.attempts);
        let took = now.elapsed.saturating_sub(since);
        self.tell(&Event::Answered { operation, attempt, status, took });
        if status == 401 && generation.is_some_and(|generation| self.replay(key.call, generation)) {
            self.wake_first();
            return;
        }
        if is_success(response.status()) {
            self.budget.success();
        } else if let Some(delay) = self.retry_of(key.call, Err(&response), now) {
            self.back_off(key.call, delay, now);
            self.wake_first();
            return;
        }
        let answer = self.answer(key.call, response);
        self.end(key.call, Ok(answer));
        self.wake_first();
    }

    /// No answer arrived. Late failures of calls that ended are ignored.
    pub fn on_failure(&mut self, key: AttemptKey, failure: &Failure, now: Now) {
        let overload = failure.kind() == crate::failure::FailureKind::Timeout;
        if let Some(since) = self.renewal_in_flight(key) {
            self.gate.ended(since, now.elapsed, overload);
            self.renewal_failed(failure, now);
            self.wake_first();
            return;
        }
        let Some((since, _)) = self.in_flight(key) else { return };
        self.gate.ended(since, now.elapsed, overload);
        let entry = self.entry(key.call).expect("it is in flight");
        entry.lost |= failure.sent() == Sent::Maybe;
        let fate = entry.fate(Fate::NotSent);
        let error = entry.dress(Error::failed(failure, fate));
        entry.last_failure = Some(error.clone());
        let (operation, attempt) = (entry.call.operation, entry.attempts);
        self.tell(&Event::Failed { operation, attempt, kind: failure.kind() });
        if let Some(delay) = self.retry_of(key.call, Ok(failure), now) {
            self.back_off(key.call, delay, now);
        } else {
            self.end(key.call, Err(error));
        }
        self.wake_first();
    }

    /// Drops a call. A request that is on its way is not called back; its answer will be ignored.
    pub fn cancel(&mut self, id: CallId) {
        if self.entry(id).is_none() {
            return;
        }
        let entry = self.remove(id);
        match entry.phase {
            Phase::Queued(ticket) => self.gate.leave(ticket),
            Phase::InFlight { .. } => self.gate.abandoned(),
            _ => {}
        }
        self.abandon_renewal(id);
        self.wake_first();
    }

    fn remove(&mut self, id: CallId) -> Entry {
        self.calls.remove(id.index)
    }

    /// The renewal that `id` carried is free for the next call that waits for it.
    fn abandon_renewal(&mut self, id: CallId) {
        let Some(renewal) = self.renewal.take_if(|renewal| renewal.carrier == id) else { return };
        match renewal.phase {
            Carrying::Queued(ticket, _) => self.gate.leave(ticket),
            Carrying::InFlight { .. } => self.gate.abandoned(),
            Carrying::Idle(_) => {}
        }
        self.wake_waiting();
    }

    /// The session was changed from outside: what a renewal would bring is not wanted any more.
    fn drop_renewal(&mut self) {
        if let Some(carrier) = self.renewal.as_ref().map(|renewal| renewal.carrier) {
            self.abandon_renewal(carrier);
        }
    }

    fn in_flight(&mut self, key: AttemptKey) -> Option<(Duration, Option<u64>)> {
        match self.entry(key.call)?.phase {
            Phase::InFlight { serial, since, generation } if serial == key.serial => Some((since, generation)),
            _ => None,
        }
    }

    fn renewal_in_flight(&self, key: AttemptKey) -> Option<Duration> {
        match self.renewal.as_ref()?.phase {
            Carrying::InFlight { serial, since } if serial == key.serial => Some(since),
            _ => None,
        }
    }

    /// The deadline of a call has come.
    fn expire(&mut self, id: CallId) {
        let entry = self.entry(id).expect("polled calls exist");
        let was_in_flight = matches!(entry.phase, Phase::InFlight { .. });
        entry.lost |= was_in_flight;
        let fate = entry.fate(if entry.last_failure.is_some() { Fate::Rejected } else { Fate::NotSent });
        let fate = if entry.attempts == 0 { Fate::NotSent } else { fate };
        let mut error =
            Error::new(ErrorKind::Deadline, fate, "the operation took too long, waits and retries included");
        if let Some(last) = entry.last_failure.take() {
            error = error.because(last);
        }
        let error = entry.dress(error);
        let phase = std::mem::replace(&mut entry.phase, Phase::Ended(Box::new(Err(error))));
        match phase {
            Phase::Queued(ticket) => self.gate.leave(ticket),
            Phase::InFlight { .. } => self.gate.abandoned(),
            _ => {}
        }
        self.abandon_renewal(id);
        self.wake_first();
    }

    /// A 401: the call goes again once the session is good; false when it has been tried.
    fn replay(&mut self, id: CallId, generation: u64) -> bool {
        let entry = self.entry(id).expect("it is in flight");
        if entry.renewed || entry.replays >= REPLAYS {
            return false;
        }
        let was_current = self.session.reject(generation);
        if self.session.token().is_none() && self.session.credentials().is_none() {
            return false;
        }
        let entry = self.entry(id).expect("it is in flight");
        entry.renewed = was_current;
        entry.replays += 1;
        entry.attempts -= 1;
        entry.phase = Phase::New;
        entry.waker.wake_by_ref();
        true
    }

    /// Whether and when a call is sent again.
    fn retry_of(&mut self, id: CallId, outcome: Result<&Failure, &Response<Bytes>>, now: Now) -> Option<Duration> {
        let retry = self.entry(id)?.options.retry.unwrap_or(self.config.retry);
        let entry = self.entry(id)?;
        let (attempts, deadline, safety) = (entry.attempts, entry.deadline, entry.call.safety);
        let repeatable = match safety {
            Safety::Safe => true,
            Safety::Idempotent => retry.idempotent,
            Safety::Once => false,
        };
        let asked = outcome.err().and_then(|response| retry_after(response.headers(), now.unix));
        let allowed = match outcome {
            Ok(failure) => failure.is_passing() && (repeatable || failure.sent() == Sent::No),
            Err(response) => match response.status().as_u16() {
                // The server says that it did not take the request: even a write can go again.
                429 | 503 => repeatable || asked.is_some(),
                408 | 500 | 502 | 504 => repeatable,
                _ => false,
            },
        };
        let delay = asked.unwrap_or_else(|| retry.delay(attempts, now.random));
        let in_time = now.elapsed.saturating_add(delay) < deadline;
        (allowed && attempts < retry.attempts && in_time && self.budget.draw()).then_some(delay)
    }

    fn back_off(&mut self, id: CallId, delay: Duration, now: Now) {
        let entry = self.entry(id).expect("it is in flight");
        entry.phase = Phase::Backoff(now.elapsed.saturating_add(delay));
        entry.waker.wake_by_ref();
        let (operation, attempt) = (entry.call.operation, entry.attempts);
        self.tell(&Event::Retrying { operation, attempt, delay });
    }

    fn end(&mut self, id: CallId, result: Result<Answer, Error>) {
        if let Some(entry) = self.entry(id) {
            entry.phase = Phase::Ended(Box::new(result));
            entry.waker.wake_by_ref();
        }
    }

    fn answer(&mut self, id: CallId, response: Response<Bytes>) -> Answer {
        let session = self.session.credentials().map(|who| who.password.clone());
        let token = self.session.token().map(|token| token.secret().clone());
        let entry = self.entry(id).expect("it is in flight");
        let own = entry.options.token.as_ref().map(|token| token.secret().clone());
        Answer::new(entry.call.operation, response)
            .at(entry.call.path.clone())
            .after(entry.attempts + entry.replays, entry.lost)
            .redacting(entry.call.secrets.iter().cloned().chain(session).chain(token).chain(own))
    }

    fn renewal_answered(&mut self, response: Response<Bytes>, now: Now) {
        let Some(renewal) = &mut self.renewal else { return };
        let (operation, attempt, step) = (operation_of(renewal.step), renewal.attempts, renewal.step);
        let status = response.status().as_u16();
        let took = match renewal.phase {
            Carrying::InFlight { since, .. } => now.elapsed.saturating_sub(since),
            _ => Duration::ZERO,
        };
        self.tell(&Event::Answered { operation, attempt, status, took });
        let password = self.session.credentials().map(|who| who.password.clone());
        let token = self.session.token().map(|token| token.secret().clone());
        let headers = response.headers().clone();
        let answer =
            Answer::new(operation, response).after(attempt, false).redacting(password.into_iter().chain(token));
        let error = match answer.read::<auth::Session>() {
            Ok(session) => match session.token.map(Token::new) {
                Some(Ok(token)) => {
                    self.budget.success();
                    self.session.adopt(token, now);
                    self.renewal = None;
                    self.tell(&Event::Renewed { operation });
                    self.wake_waiting();
                    return;
                }
                Some(Err(error)) => error,
                None => Error::new(ErrorKind::Unreadable, Fate::NotSent, "the answer to the login holds no token")
                    .during(operation),
            },
            Err(error) => error,
        };
        match (step, status) {
            (Renew::Refresh, _) => self.fall_back_to_login(error, now),
            (Renew::Login, 408 | 429 | 500 | 502 | 503 | 504) => {
                self.retry_renewal(error, retry_after(&headers, now.unix), now);
            }
            (Renew::Login, _) if matches!(error.kind(), ErrorKind::PasswordExpired | ErrorKind::LoginRefused) => {
                self.refuse_login(error);
            }
            (Renew::Login, _) => self.fail_renewal(error),
        }
    }

    fn renewal_failed(&mut self, failure: &Failure, now: Now) {
        let Some(renewal) = &self.renewal else { return };
        let (operation, attempt) = (operation_of(renewal.step), renewal.attempts);
        self.tell(&Event::Failed { operation, attempt, kind: failure.kind() });
        let error = Error::failed(failure, Fate::NotSent).during(operation).after(attempt);
        if failure.is_passing() {
            self.retry_renewal(error, None, now);
        } else {
            self.fail_renewal(error);
        }
    }

    fn fall_back_to_login(&mut self, error: Error, now: Now) {
        if self.session.credentials().is_some() {
            if let Some(renewal) = &mut self.renewal {
                renewal.step = Renew::Login;
                renewal.attempts = 0;
                renewal.phase = Carrying::Idle(now.elapsed);
            }
            self.wake_carrier();
        } else if matches!(error.kind(), ErrorKind::Unauthorized) || !self.session.can_go_on(now.elapsed) {
            self.session.forget();
            self.fail_renewal(error);
        } else {
            self.renewal = None;
            self.wake_waiting();
        }
    }

    fn retry_renewal(&mut self, error: Error, asked: Option<Duration>, now: Now) {
        let retry = self.config.retry;
        let Some(renewal) = &mut self.renewal else { return };
        let delay = asked.unwrap_or_else(|| retry.delay(renewal.attempts, now.random));
        if renewal.attempts < retry.attempts && self.budget.draw() {
            renewal.phase = Carrying::Idle(now.elapsed.saturating_add(delay));
            let (operation, attempt) = (operation_of(renewal.step), renewal.attempts);
            self.tell(&Event::Retrying { operation, attempt, delay });
            self.wake_carrier();
        } else if self.session.can_go_on(now.elapsed) {
            self.renewal = None;
            self.wake_waiting();
        } else {
            self.fail_renewal(error);
        }
    }

    /// The server knows these credentials to be wrong: nobody tries them again.
    fn refuse_login(&mut self, error: Error) {
        self.session.refuse(error.clone().with_fate(Fate::NotSent));
        self.fail_renewal(error);
    }

    /// Every call that waits for the session fails for the same reason.
    fn fail_renewal(&mut self, error: Error) {
        self.renewal = None;
        let error = error.with_fate(Fate::NotSent);
        for (_, entry) in &mut self.calls {
            if matches!(entry.phase, Phase::Waiting) {
                let error = if entry.lost { error.clone().with_fate(Fate::Unknown) } else { error.clone() };
                entry.phase = Phase::Ended(Box::new(Err(error)));
                entry.waker.wake_by_ref();
            }
        }
    }

    fn wake_waiting(&mut self) {
        for (_, entry) in &mut self.calls {
            if matches!(entry.phase, Phase::Waiting) {
                entry.phase = Phase::New;
                entry.waker.wake_by_ref();
            }
        }
    }

    fn wake_carrier(&mut self) {
        if let Some(carrier) = self.renewal.as_ref().map(|renewal| renewal.carrier)
            && let Some(entry) = self.entry(carrier)
        {
            entry.waker.wake_by_ref();
        }
    }

    fn wake_first(&mut self) {
        if let Some(first) = self.gate.first()
            && let Some(entry) = self.entry(first)
        {
            entry.waker.wake_by_ref();
        }
    }

    fn tell(&self, event: &Event<'_>) {
        crate::event::trace(event);
        if let Some(observer) = &self.config.observer {
            observer(event);
        }
    }
}

impl Entry {
    /// What may have happened, given what the last sending says.
    fn fate(&self, otherwise: Fate) -> Fate {
        if self.lost { Fate::Unknown } else { otherwise }
    }

    fn dress(&self, error: Error) -> Error {
        let path: Cow<'static, str> = self.call.path.clone();
        error.during(self.call.operation).at(path).after(self.attempts + self.replays)
    }
}

fn operation_of(step: Renew) -> &'static Operation {
    match step {
        Renew::Refresh => auth::token::Refresh::OPERATION,
        Renew::Login => auth::token::Create::OPERATION,
    }
}

fn is_overload(status: u16) -> bool {
    matches!(status, 429 | 500 | 502 | 503 | 504)
}

impl std::fmt::Debug for Exchange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exchange")
            .field("config", &self.config)
            .field("pending", &self.calls.len())
            .finish_non_exhaustive()
    }
}
