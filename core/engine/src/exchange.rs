//! The calls of one client, with session and policy: a state machine without I/O, clock or locks.
//!
//! A driver submits calls and polls them. Each poll returns a [`Step`]: send this, wait until then, or done. The driver
//! reports the outcome of each attempt with [`Exchange::on_response`] and [`Exchange::on_failure`]. To run a whole
//! `async fn` of calls, use an [`Engine`](crate::flow::Engine), which polls the calls for you.
//!
//! # Driving an exchange
//!
//! 1. [Submit](Exchange::submit) a call; then [poll](Exchange::poll) it.
//! 2. [`Step::Send`]: begin to send the attempt. Unless it is [detached](Attempt::detached), the call has nothing more
//!    to send until the attempt has ended; a poll says how long to wait for that.
//! 3. [`Step::Wait`]: poll again at that time, or when the call's waker is woken. The time is in the future.
//! 4. [`Step::Done`]: the result. The call is forgotten.
//! 5. When an attempt ends, report it once, with its key, and poll the calls whose wakers are woken.
//! 6. If a call's result is no longer needed, [cancel](Exchange::cancel) it.
//!
//! Time and random bits are arguments ([`Now`]); a time earlier than the latest one is treated as the latest. Extra
//! polls change nothing, and reports of unknown attempts are ignored. An exchange is shared
//! through [`Access`].
//!
//! ```
//! use std::task::Waker;
//! use std::time::Duration;
//!
//! use odin_api::exchange::{Attempt, CallOptions, Config, Exchange, Step};
//! use odin_api::{Custom, Endpoint, Failure, Now, Site, Token};
//! # fn now(elapsed: Duration) -> Now { Now::new(elapsed, 1_700_000_000, 42) }
//! # fn send(_: Attempt) -> Result<http::Response<bytes::Bytes>, Failure> { Ok(http::Response::new("{}".into())) }
//!
//! let mut config = Config::new(Site::new("https://odin.example.net/api/v2")?);
//! config.token = Some(Token::new("eyJ0eXAiOiJKV1QifQ.e30.c2ln")?);
//! let mut exchange = Exchange::new(config, now(Duration::ZERO));
//!
//! let call = Custom::get("/users").prepare()?;
//! let mut time = Duration::ZERO;
//! let call = exchange.submit(call, CallOptions::default(), Waker::noop().clone(), now(time));
//! let answer = loop {
//!     match exchange.poll(call, now(time)) {
//!         Step::Send(attempt) => {
//!             let key = attempt.key;
//!             match send(*attempt) {
//!                 Ok(response) => exchange.on_response(key, response, now(time)),
//!                 Err(failure) => exchange.on_failure(key, &failure, now(time)),
//!             }
//!         }
//!         // A real driver sleeps, or does something else.
//!         Step::Wait(until) => time = until,
//!         Step::Done(result) => break result?,
//!     }
//! };
//! assert_eq!(answer.body(), "{}");
//! assert_eq!(exchange.stats().succeeded, 1);
//! # Ok::<(), odin_api::Error>(())
//! ```
//!
//! # Drivers that go away
//!
//! A driver that stops polling a call without [cancelling](Exchange::cancel) it does not block other calls for long: it
//! loses its turn in the queue, another call takes over a login that it was driving, and a request whose end is never
//! reported counts as timed out one second after its [limit](crate::policy::Limits::attempt). This is noticed within
//! seconds, or within ten minutes if all calls at the front of a long queue were abandoned.

mod access;
mod attempt;
mod config;
mod ending;
mod entry;
mod event;
mod judge;
mod renewal;
mod session;
mod stats;

use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use http::{Response, StatusCode};
use slab::Slab;

use crate::clock::Now;
use crate::error::{Error, ErrorKind, Fate};
use crate::error::{Failure, FailureKind, Sent};
use crate::policy::{Admission, Budget, GRACE, Limiter, Permit, Rate};
use crate::request::Call;
use crate::request::Token;
use crate::response::fate;
use crate::response::is_success;

pub use access::Access;
pub use attempt::{Attempt, AttemptKey, CallId, Step};
pub use config::{CallOptions, Config, Observer};
pub use event::{Event, EventKind};
pub use session::Credentials;
pub use stats::Stats;

use access::{Outbox, Remains};
use ending::GivenUp;
use entry::{Entry, Phase};
use event::Trace;
use judge::Outcome;
use renewal::Renewal;
use session::{Origin, Session, Step as Renew, TokenState};
use stats::Counters;

/// See the [module](self).
pub struct Exchange {
    config: Config,
    session: Session,
    renewal: Option<Renewal>,
    limiter: Limiter<CallId>,
    budget: Budget,
    /// In boxes: a call that ends is handed over to be dropped elsewhere, and others are not moved as there come to be more.
    calls: Slab<Box<Entry>>,
    /// The last number given to a call or attempt; counts from 1.
    serials: u64,
    /// The latest time seen: drivers on other threads may pass an earlier one.
    latest: Duration,
    /// When the first login or refresh was sent since a call was last sent with a new token.
    login_since: Option<Duration>,
    given_up: GivenUp,
    counters: Counters,
    outbox: Outbox,
}

impl Exchange {
    /// Creates an exchange without calls.
    pub fn new(mut config: Config, now: Now) -> Self {
        let mut session = Session::default();
        session.set_credentials(config.credentials.take());
        if let Some(token) = config.token.take() {
            session.adopt(token, Origin::Given, now);
        }
        let limiter = Limiter::new(config.rate, config.adaptive, config.max_in_flight);
        let latest = now.elapsed;
        Self {
            config,
            session,
            renewal: None,
            limiter,
            budget: Budget::new(),
            calls: Slab::new(),
            serials: 0,
            latest,
            login_since: None,
            given_up: GivenUp::default(),
            counters: Counters::default(),
            outbox: Outbox::default(),
        }
    }

    /// The configuration; its `credentials` and `token` are always `None`.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Changes the rate for all requests not yet sent.
    pub fn set_rate(&mut self, rate: Rate) {
        self.config.rate = rate;
        self.limiter.set_rate(rate, self.latest);
        self.wake_first();
    }

    /// Replaces the credentials and discards the token of the old ones.
    pub fn set_credentials(&mut self, credentials: Option<Credentials>) {
        self.forget_refusal();
        self.session.set_credentials(credentials);
        self.drop_renewal();
    }

    /// Uses this token from now on.
    pub fn set_token(&mut self, token: Token, now: Now) {
        self.replace_token(token, Origin::Given, now);
    }

    /// Sets a token that the server has just issued.
    pub(crate) fn take_token(&mut self, token: Token, now: Now) {
        self.replace_token(token, Origin::Issued, now);
    }

    fn replace_token(&mut self, token: Token, origin: Origin, now: Now) {
        let now = self.tick(now);
        self.forget_refusal();
        self.session.adopt(token, origin, now);
        self.drop_renewal();
    }

    /// Whatever comes next, the refusal of the last login is no longer valid.
    fn forget_refusal(&mut self) {
        let refusal = self.session.take_refusal();
        self.outbox.discard_error(refusal);
    }

    /// The token in use.
    pub fn token(&self) -> Option<&Token> {
        self.session.token()
    }

    /// The credentials for logging in.
    pub fn credentials(&self) -> Option<&Credentials> {
        self.session.credentials()
    }

    /// Discards the token and any remembered login refusal; keeps the credentials.
    pub fn forget(&mut self) -> Option<Token> {
        self.forget_refusal();
        let token = self.session.forget();
        self.drop_renewal();
        token
    }

    /// How many calls have not ended.
    pub fn pending(&self) -> usize {
        self.calls.len()
    }

    /// The remaining retry budget, at most 500: a retry costs 5, a success on the first attempt returns 1, a success
    /// after a retry returns the cost of its last retry.
    pub fn retry_budget(&self) -> u32 {
        self.budget.left()
    }

    /// Adds a call. `waker` is woken when polling may give a new result before the time last returned by `Step::Wait`.
    ///
    /// Unless the exchange is accessed through [`Access`], wakers are woken while it is borrowed and must not call it.
    pub fn submit(&mut self, call: Call, options: CallOptions, waker: Waker, now: Now) -> CallId {
        let now = self.tick(now);
        let serial = self.serial();
        self.counters.submitted += 1;
        let limits = options.limits.over(&self.config.limits);
        let id = CallId { index: self.calls.vacant_key(), serial };
        let entry = Box::new(Entry::new(id, call, options, waker, now.elapsed, limits));
        self.outbox.opened(&entry.trace);
        self.calls.insert(entry);
        id
    }

    fn tick(&mut self, now: Now) -> Now {
        self.latest = self.latest.max(now.elapsed);
        Now { elapsed: self.latest, ..now }
    }

    fn serial(&mut self) -> u64 {
        self.serials += 1;
        self.serials
    }

    fn entry(&mut self, id: CallId) -> Option<&mut Entry> {
        self.calls.get_mut(id.index).map(Box::as_mut).filter(|entry| entry.serial == id.serial)
    }

    /// A call that is known to exist.
    fn known(&mut self, id: CallId) -> &mut Entry {
        self.entry(id).expect("a call is there until it is polled to its end or cancelled")
    }

    /// What to do next for a call. An unknown call counts as cancelled.
    pub fn poll(&mut self, id: CallId, now: Now) -> Step {
        let now = self.tick(now);
        loop {
            let login_since = self.login_since;
            let Some(entry) = self.entry(id) else {
                return Step::Done(Err(Error::new(ErrorKind::Cancelled, Fate::Unknown, "the call was cancelled")));
            };
            let ended = entry.has_ended();
            if !ended && now.elapsed >= entry.ends_at(login_since) {
                self.expire(id);
                continue;
            }
            // Its own attempt is next, or the renewal that it drives alongside.
            let beside = if ended { None } else { self.drive_renewal_alongside(id, now) };
            let beside = match beside {
                Some(Step::Wait(until)) => until,
                Some(step) => return step,
                None => Duration::MAX,
            };
            let entry = self.known(id);
            let next = match *entry.phase() {
                Phase::New => self.check_token(id, now),
                Phase::Waiting => self.drive_renewal(id, now),
                Phase::Queued => self.queue(id, now),
                Phase::Backoff(until) if now.elapsed < until => Some(Step::Wait(until)),
                Phase::Backoff(_) => {
                    entry.restart();
                    None
                }
                Phase::InFlight { permit, .. } if now.elapsed < permit.until => Some(Step::Wait(permit.until)),
                Phase::InFlight { .. } => {
                    let failure = Failure::new(FailureKind::Timeout, Sent::Maybe, "nobody tells how it ended");
                    self.failed(id, &failure, now);
                    None
                }
                Phase::Ended(_) => {
                    let mut entry = self.calls.remove(id.index);
                    let result = entry.take_result();
                    self.outbox.discard(Remains::Call(entry));
                    result.map(Step::Done)
                }
            };
            match next {
                Some(Step::Wait(until)) => {
                    let login_since = self.login_since;
                    return Step::Wait(until.min(beside).min(self.known(id).ends_at(login_since)));
                }
                Some(step) => return step,
                None => {}
            }
        }
    }

    /// Decides whether a call can be queued, or must wait for the renewal.
    fn check_token(&mut self, id: CallId, now: Now) -> Option<Step> {
        let needs_session = self.known(id).needs_session();
        let pass = if needs_session { self.session.token_state(now.elapsed) } else { TokenState::Go };
        match pass {
            TokenState::Go => self.known(id).join_queue(),
            TokenState::Refresh => {
                self.known(id).join_queue();
                self.refresh_beside(id, now);
            }
            TokenState::Login => {
                self.known(id).wait_for_session();
                self.begin_renewal(Renew::Login, id, now);
            }
            TokenState::Refused(error) => {
                let entry = self.known(id);
                let error = error.during_if_none(entry.call.operation, entry.call.path.clone()).with_fate(entry.fate);
                self.end(id, Err(error));
            }
        }
        None
    }

    /// Asks the limiter, and sends the call if it is its turn.
    fn queue(&mut self, id: CallId, now: Now) -> Option<Step> {
        if self.known(id).needs_session() && self.session.good_token(now.elapsed).is_none() {
            // The token was discarded or expired while the call was queued.
            self.limiter.leave(id.serial);
            self.known(id).restart();
            self.wake_first();
            return None;
        }
        match self.limiter.ask(id.serial, id, now.elapsed) {
            Admission::Wait(until) => {
                self.wake_queued();
                Some(Step::Wait(until))
            }
            Admission::Go => self.send(id, now),
        }
    }

    /// The next attempt of a call whose turn it is; `None` if it ended instead.
    fn send(&mut self, id: CallId, now: Now) -> Option<Step> {
        let serial = self.serial();
        let entry = self.calls.get_mut(id.index).filter(|entry| entry.serial == id.serial)?;
        let (token, generation) = match (&entry.options.token, self.session.good_token(now.elapsed)) {
            _ if !entry.call.operation.login => (None, None),
            (Some(own), _) => (Some(own), None),
            (None, Some((token, generation))) => (Some(token), Some(generation)),
            (None, None) => unreachable!("checked before it asked the limiter"),
        };
        match entry.call.request(&self.config.site, token) {
            Ok(request) => {
                if let Some(token) = token.filter(|token| entry.tokens.last() != Some(token.secret())) {
                    entry.tokens.push(token.secret().clone());
                }
                entry.first_sent.get_or_insert(now.elapsed);
                let limits = entry.limits.within(entry.ends_at(None).saturating_sub(now.elapsed));
                let until = now.elapsed.saturating_add(limits.attempt).saturating_add(GRACE);
                let operation = entry.call.operation;
                let since = now.elapsed;
                let permit = Permit { serial, operation: operation.id, since, until, place_until: until };
                entry.depart(permit, generation);
                let (attempt, trace) = (entry.attempts, entry.trace.clone());
                let waited = now.elapsed.saturating_sub(entry.since);
                if generation.is_some() {
                    self.login_since = None;
                }
                self.counters.sent += 1;
                self.limiter.go(id.serial, &permit);
                self.wake_first();
                self.emit(&trace, attempt, EventKind::Sending { waited });
                let key = AttemptKey { call: id, serial };
                Some(Step::Send(Box::new(Attempt { key, request, limits, operation, detached: false })))
            }
            Err(error) => {
                self.end(id, Err(error));
                None
            }
        }
    }

    /// Reports a complete response, whatever its status. Responses for calls that have ended are ignored.
    pub fn on_response(&mut self, key: AttemptKey, response: Response<Bytes>, now: Now) {
        let now = self.tick(now);
        if let Some(permit) = self.renewal_in_flight(key) {
            self.limiter.ended(&permit, now.elapsed, judge::health(response.status()));
            self.renewal_answered(response, &permit, now);
        } else if let Some((permit, generation)) = self.in_flight(key) {
            self.limiter.ended(&permit, now.elapsed, judge::health(response.status()));
            self.answered(key.call, response, &permit, generation, now);
        } else {
            self.outbox.discard(Remains::Answer(Box::new(response)));
        }
        self.wake_first();
    }

    /// Reports that an attempt got no response. Failures for calls that have ended are ignored.
    pub fn on_failure(&mut self, key: AttemptKey, failure: &Failure, now: Now) {
        let now = self.tick(now);
        if let Some(permit) = self.renewal_in_flight(key) {
            self.limiter.ended(&permit, now.elapsed, judge::health_after(failure));
            self.renewal_failed(failure, now);
        } else if let Some((permit, _)) = self.in_flight(key) {
            self.limiter.ended(&permit, now.elapsed, judge::health_after(failure));
            self.failed(key.call, failure, now);
        }
        self.wake_first();
    }

    fn in_flight(&mut self, key: AttemptKey) -> Option<(Permit, Option<u64>)> {
        match *self.entry(key.call)?.phase() {
            Phase::InFlight { permit, generation } if permit.serial == key.serial => Some((permit, generation)),
            _ => None,
        }
    }

    fn answered(&mut self, id: CallId, response: Response<Bytes>, permit: &Permit, generation: Option<u64>, now: Now) {
        let entry = self.known(id);
        entry.since = now.elapsed;
        let (operation, attempt, trace) = (entry.call.operation, entry.attempts, entry.trace.clone());
        let status = response.status();
        let took = now.elapsed.saturating_sub(permit.since);
        self.emit(&trace, attempt, EventKind::Answered { status, took });
        if let Some(generation) = generation {
            if status == StatusCode::UNAUTHORIZED && self.replay(id, generation, now) {
                return;
            }
            if judge::is_accepted(status) {
                self.session.accepted(generation, operation.id);
            }
        }
        if is_success(status) {
            let retried = self.known(id).attempts > 1;
            self.budget.success(retried);
        } else if let Some(delay) = self.retry_of(id, &Outcome::Answered(status, response.headers()), now) {
            self.known(id).worsen_fate(fate(operation.safety, status, response.headers(), response.body()));
            let refusal = self.answer(id, response, false).into_refusal();
            self.back_off(id, refusal, delay, now);
            return;
        }
        let answer = self.answer(id, response, true);
        self.end(id, Ok(answer));
    }

    fn failed(&mut self, id: CallId, failure: &Failure, now: Now) {
        let entry = self.known(id);
        if failure.sent() == Sent::Maybe {
            entry.worsen_fate(Fate::Unknown);
        }
        entry.since = now.elapsed;
        let error = entry.with_context(Error::failed(failure, entry.fate));
        let (attempt, trace) = (entry.attempts, entry.trace.clone());
        self.emit(&trace, attempt, EventKind::Failed { kind: failure.kind() });
        if let Some(delay) = self.retry_of(id, &Outcome::Failed(failure), now) {
            self.back_off(id, error, delay, now);
        } else {
            self.end(id, Err(error));
        }
    }

    fn back_off(&mut self, id: CallId, failure: Error, delay: Duration, now: Now) {
        let earlier = self.known(id).last_failure.replace(failure);
        self.outbox.discard_error(earlier);
        let entry = self.known(id);
        entry.back_off(now.elapsed.saturating_add(delay));
        let (attempt, trace) = (entry.attempts, entry.trace.clone());
        self.counters.retried += 1;
        self.wake(id);
        self.emit(&trace, attempt, EventKind::Retrying { delay });
    }

    /// Wakes the driver of a call.
    fn wake(&mut self, id: CallId) {
        if let Some(entry) = self.calls.get(id.index).filter(|entry| entry.serial == id.serial) {
            self.outbox.wake(&entry.waker);
        }
    }

    /// Wakes the queued calls that must keep the queue moving.
    fn wake_queued(&mut self) {
        while let Some(id) = self.limiter.next_to_wake() {
            self.wake(id);
        }
    }

    /// Wakes the call whose turn it is, and the others that must keep the queue moving.
    fn wake_first(&mut self) {
        self.wake_queued();
        if let Some(first) = self.limiter.first(self.latest) {
            self.wake(first);
        }
    }

    fn emit(&mut self, trace: &Trace, attempt: u32, kind: EventKind) {
        self.outbox.happened(self.config.observer.as_ref(), trace, attempt, kind);
    }
}

impl std::fmt::Debug for Exchange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exchange")
            .field("config", &self.config)
            .field("pending", &self.calls.len())
            .finish_non_exhaustive()
    }
}
