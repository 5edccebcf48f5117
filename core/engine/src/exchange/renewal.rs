//! The renewal of the session, one at a time. One call, the leader, drives it: while the token is still valid,
//! alongside its own attempt, so that no call waits; without a valid token, as one of the calls that wait for the
//! renewal.

use std::borrow::Cow;
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::Exchange;
use super::access::{Outbox, Remains};
use super::attempt::{Attempt, AttemptKey, CallId, Step};
use super::entry::Entry;
use super::event::{EventKind, Trace};
use super::session::{Origin, Step as Renew};
use crate::auth;
use crate::clock::Now;
use crate::error::{Error, ErrorKind, Fate};
use crate::error::{Failure, FailureKind, Sent};
use crate::operation::Operation;
use crate::policy::{Admission, GRACE, Permit, retry_after};
use crate::request::Endpoint;
use crate::request::Token;
use crate::response::{RawResponse, Response as _, foreign_parts, is_passing, refuses_login};
use crate::value::Secret;

/// Its number in the limiter's queue: all calls wait for it, so it goes first.
const NUMBER: u64 = 0;

fn operation(step: Renew) -> &'static Operation {
    match step {
        Renew::Refresh => auth::token::Refresh::OPERATION,
        Renew::Login => auth::token::Create::OPERATION,
    }
}

/// What its events have in common; it is sent for this call.
fn trace(step: Renew, id: CallId) -> Trace {
    let operation = operation(step);
    Trace::new(id, operation, Cow::Borrowed(operation.path))
}

pub(super) struct Renewal {
    step: Renew,
    /// The call that it was last sent for, or is to be sent for.
    sent_for: CallId,
    phase: RenewalPhase,
    attempts: u32,
    /// It has drawn on the retry budget; a new leader does not draw again.
    retried: bool,
    /// The call whose driver drives it; if `None`, the next call to be polled becomes the leader.
    leader: Option<CallId>,
    /// When the leader should poll again. If it does not, another call takes over.
    due: Duration,
    last_error: Option<Error>,
    /// Secrets sent with it, to be redacted from what the server says.
    secrets: Vec<Secret>,
    /// When it became necessary, or its last attempt ended.
    since: Duration,
    trace: Trace,
}

/// `detached`: sent while the token was valid, so no call waits for its end. `in_a_hurry`: its leader's deadline is
/// closer than the attempt limit.
#[derive(Clone, Copy)]
enum RenewalPhase {
    Idle(Duration),
    Queued,
    InFlight { permit: Permit, detached: bool, in_a_hurry: bool },
}

impl Renewal {
    pub(super) fn new(step: Renew, id: CallId, now: Now) -> Self {
        let (phase, due) = (RenewalPhase::Idle(now.elapsed), now.elapsed);
        Self {
            step,
            sent_for: id,
            phase,
            attempts: 0,
            retried: false,
            leader: None,
            due,
            last_error: None,
            secrets: Vec::new(),
            since: now.elapsed,
            trace: trace(step, id),
        }
    }

    /// When another call may take over.
    fn free_at(&self) -> Duration {
        if self.leader.is_some() { self.due.saturating_add(GRACE) } else { Duration::ZERO }
    }

    pub(super) fn is_overdue(&self, now: Now) -> bool {
        now.elapsed >= self.free_at()
    }

    pub(super) fn last_error(&self) -> Option<Error> {
        self.last_error.clone()
    }

    fn operation(&self) -> &'static Operation {
        operation(self.step)
    }

    /// Switches to a login, because refreshing does not help.
    fn log_in(&mut self, outbox: &mut Outbox) {
        if self.step != Renew::Login {
            self.step = Renew::Login;
            let of_refresh = std::mem::replace(&mut self.trace, trace(Renew::Login, self.sent_for));
            outbox.discard(Remains::Trace(of_refresh));
            outbox.opened(&self.trace);
        }
    }

    /// Resets the attempt counter.
    fn forget_attempts(&mut self) {
        self.attempts = 0;
        self.retried = false;
    }

    /// The leader has nothing to do until then.
    fn idle(&mut self, until: Duration) {
        self.phase = RenewalPhase::Idle(until);
        self.due = until;
    }
}

impl Exchange {
    /// Makes a call the leader of a refresh, alongside its own attempt: the token is due for renewal but still valid.
    pub(super) fn refresh_beside(&mut self, id: CallId, now: Now) {
        let renewal = self.begin_renewal(Renew::Refresh, id, now);
        if renewal.is_overdue(now) {
            renewal.leader = Some(id);
        }
    }

    /// The renewal in progress, or a new one.
    pub(super) fn begin_renewal(&mut self, step: Renew, id: CallId, now: Now) -> &mut Renewal {
        let Self { renewal, outbox, .. } = self;
        renewal.get_or_insert_with(|| {
            let renewal = Renewal::new(step, id, now);
            outbox.opened(&renewal.trace);
            renewal
        })
    }

    /// The renewal is over.
    fn end_renewal(&mut self) {
        if let Some(renewal) = self.renewal.take() {
            self.outbox.discard(Remains::Renewal(Box::new(renewal)));
        }
    }

    /// What a renewal remembers of its last attempt.
    fn remember(&mut self, error: Error) {
        let earlier = match &mut self.renewal {
            Some(renewal) => renewal.last_error.replace(error),
            None => Some(error),
        };
        self.outbox.discard_error(earlier);
    }

    /// Advances a renewal that a call drives alongside its own attempt. If the renewal waits, the call does not.
    pub(super) fn drive_renewal_alongside(&mut self, id: CallId, now: Now) -> Option<Step> {
        self.renewal.as_ref().filter(|renewal| renewal.leader == Some(id))?;
        if self.known(id).is_waiting() || self.session.good_token(now.elapsed).is_none() {
            return None;
        }
        self.drive_renewal(id, now)
    }

    /// Advances the renewal if `id` is its leader or the leader is gone; `None` when there is nothing to renew.
    pub(super) fn drive_renewal(&mut self, id: CallId, now: Now) -> Option<Step> {
        let Some(renewal) = &mut self.renewal else {
            if self.known(id).is_waiting() {
                self.known(id).restart();
            }
            return None;
        };
        if renewal.leader != Some(id) {
            // A leader that does not wait for the session stops driving once the token has expired.
            let in_flight = matches!(renewal.phase, RenewalPhase::InFlight { .. });
            let has_driver = in_flight
                || renewal.leader.is_some_and(|it| {
                    let entry = self.calls.get(it.index).filter(|entry| entry.serial == it.serial);
                    entry.is_some_and(|entry| entry.is_waiting())
                });
            if has_driver && !renewal.is_overdue(now) {
                return Some(Step::Wait(renewal.free_at()));
            }
            renewal.leader = Some(id);
        }
        match renewal.phase {
            RenewalPhase::Idle(until) if now.elapsed < until => {
                renewal.due = until;
                Some(Step::Wait(until))
            }
            RenewalPhase::InFlight { permit, .. } if now.elapsed < permit.until => {
                renewal.due = permit.until;
                Some(Step::Wait(permit.until))
            }
            RenewalPhase::InFlight { permit, .. } => {
                self.limiter.abandoned(&permit);
                let failure = Failure::new(FailureKind::Timeout, Sent::Maybe, "nobody tells how it ended");
                self.renewal_failed(&failure, now);
                None
            }
            RenewalPhase::Idle(_) | RenewalPhase::Queued => {
                renewal.phase = RenewalPhase::Queued;
                match self.limiter.ask(NUMBER, id, now.elapsed) {
                    Admission::Wait(until) => {
                        renewal.due = until;
                        self.wake_queued();
                        Some(Step::Wait(until))
                    }
                    Admission::Go => self.send_renewal(id, now),
                }
            }
        }
    }

    fn send_renewal(&mut self, id: CallId, now: Now) -> Option<Step> {
        let serial = self.serial();
        let renewal = self.renewal.as_mut()?;
        let site = &self.config.site;
        let good = self.session.good_token(now.elapsed).filter(|_| renewal.step == Renew::Refresh);
        let prepared = match (good, self.session.credentials()) {
            (Some((token, _)), _) => {
                renewal.secrets.push(token.secret().clone());
                auth::token::Refresh::new().prepare().and_then(|call| call.request(site, Some(token)))
            }
            (None, Some(who)) => {
                renewal.log_in(&mut self.outbox);
                renewal.secrets.push(who.password.clone());
                let login = auth::token::Create::new(&who.username, &who.password);
                login.prepare().and_then(|call| call.request(site, None))
            }
            (None, None) => Err(Error::no_credentials(self.session.token().is_some())),
        };
        match prepared {
            Ok(request) => {
                renewal.attempts += 1;
                renewal.sent_for = id;
                renewal.trace.sent_for(id);
                let (operation, attempt, trace) = (renewal.operation(), renewal.attempts, renewal.trace.clone());
                let waited = now.elapsed.saturating_sub(renewal.since);
                let since = *self.login_since.get_or_insert(now.elapsed);
                let detached = self.session.good_token(now.elapsed).is_some();
                let left = if detached {
                    // Once the token has expired, calls wait for this attempt.
                    self.session.life_left(now.elapsed)
                } else {
                    let ends = self.calls.get(id.index).map_or(now.elapsed, |entry| entry.ends_at(Some(since)));
                    ends.saturating_sub(now.elapsed)
                };
                let limits = self.config.limits.of_login().within(left);
                let in_a_hurry = !detached && left < self.config.limits.attempt;
                let until = now.elapsed.saturating_add(limits.attempt).saturating_add(GRACE);
                // While the token is valid, a renewal that takes long must not keep a place from the calls.
                let place_until = if detached { until.min(now.elapsed.saturating_add(GRACE)) } else { until };
                let permit = Permit { serial, operation: operation.id, since: now.elapsed, until, place_until };
                renewal.phase = RenewalPhase::InFlight { permit, detached, in_a_hurry };
                // Drivers that wait for an answer need not poll.
                renewal.due = until;
                self.counters.renewals_sent += 1;
                self.limiter.go(NUMBER, &permit);
                self.wake_first();
                self.emit(&trace, attempt, EventKind::Sending { waited });
                let key = AttemptKey { call: id, serial };
                Some(Step::Send(Box::new(Attempt { key, request, limits, operation, detached })))
            }
            Err(error) => {
                self.limiter.leave(NUMBER);
                self.wake_first();
                self.give_up(&error);
                None
            }
        }
    }

    pub(super) fn renewal_in_flight(&self, key: AttemptKey) -> Option<Permit> {
        match self.renewal.as_ref()?.phase {
            RenewalPhase::InFlight { permit, .. } if permit.serial == key.serial => Some(permit),
            _ => None,
        }
    }

    /// A call ended or was cancelled; if it was the leader, the next call takes over.
    ///
    /// Its attempts do not count against the others: it may have had less time than they have.
    pub(super) fn leave_renewal(&mut self, id: CallId) {
        let Some(renewal) = self.renewal.as_mut().filter(|renewal| renewal.leader == Some(id)) else { return };
        renewal.leader = None;
        match renewal.phase {
            // The attempt continues on its own.
            RenewalPhase::InFlight { detached: true, .. } => return,
            RenewalPhase::Queued => self.limiter.leave(NUMBER),
            RenewalPhase::InFlight { permit, .. } => self.limiter.abandoned(&permit),
            RenewalPhase::Idle(_) => {}
        }
        renewal.forget_attempts();
        if !matches!(renewal.phase, RenewalPhase::Idle(_)) {
            renewal.idle(self.latest);
        }
        self.wake_waiting();
    }

    /// Passes the renewal to one of the waiting calls. If there is none, it stays for the next call while the token is
    /// valid, and is dropped otherwise.
    fn wake_waiting(&mut self) {
        let Self { calls, outbox, .. } = self;
        let mut waiting = calls.iter().filter(|(_, entry)| entry.is_waiting()).peekable();
        let is_unwanted = waiting.peek().is_none() && self.session.good_token(self.latest).is_none();
        waiting.for_each(|(_, entry)| outbox.wake(&entry.waker));
        if is_unwanted {
            self.end_renewal();
        }
    }

    /// The session was changed from outside: the result of a renewal is no longer wanted.
    pub(super) fn drop_renewal(&mut self) {
        self.login_since = None;
        let Some(renewal) = self.renewal.take() else { return };
        match renewal.phase {
            RenewalPhase::Queued => self.limiter.leave(NUMBER),
            RenewalPhase::InFlight { permit, .. } => self.limiter.abandoned(&permit),
            RenewalPhase::Idle(_) => {}
        }
        self.outbox.discard(Remains::Renewal(Box::new(renewal)));
        self.resume_waiting();
        self.wake_first();
    }

    /// Reads the answer to a login at once: it cannot be a long one, see `Limits::of_login`.
    pub(super) fn renewal_answered(&mut self, mut response: Response<Bytes>, permit: &Permit, now: Now) {
        self.outbox.discard(Remains::Answer(Box::new(foreign_parts(&mut response))));
        let Some(renewal) = &mut self.renewal else { return };
        let (operation, attempt, step) = (renewal.operation(), renewal.attempts, renewal.step);
        let (retried, trace) = (renewal.retried, renewal.trace.clone());
        renewal.since = now.elapsed;
        let status = response.status();
        let took = now.elapsed.saturating_sub(permit.since);
        let secrets = renewal.secrets.clone();
        self.emit(&trace, attempt, EventKind::Answered { status, took });
        let asked = retry_after(response.headers(), now.unix);
        let is_refusal = refuses_login(status, response.body());
        // A refusal not made by the API comes from an intermediary and may be temporary.
        let foreign = matches!(status.as_u16(), 400 | 401 | 402 | 403 | 422) && !is_refusal;
        let passing = is_passing(status) || foreign;
        let answer = RawResponse::new(operation, response).after(attempt, false).redacting(secrets);
        let answer = answer.sent_from(&self.config.site);
        let read = answer.read(auth::Session::decode).and_then(|session| {
            let why = "the answer to the login holds no token";
            // A refusal may have a success status and additional unknown fields.
            let kind = if is_refusal { ErrorKind::LoginRefused } else { ErrorKind::Unreadable };
            let none = || Error::new(kind, Fate::NotSent, why).during(operation).after(attempt);
            session.token.ok_or_else(none).and_then(Token::new)
        });
        match read {
            Ok(token) if step == Renew::Refresh && self.session.token() == Some(&token) => {
                let why = "the server answers with the token that is to be replaced";
                let error = Error::new(ErrorKind::Unreadable, Fate::NotSent, why).during(operation).after(attempt);
                self.renewal_ended(error, false, None, now);
            }
            Ok(token) => {
                self.budget.success(retried);
                self.forget_refusal();
                self.session.adopt(token, Origin::Issued, now);
                self.counters.renewed += 1;
                self.end_renewal();
                self.emit(&trace, attempt, EventKind::Renewed);
                self.resume_waiting();
            }
            Err(error) => self.renewal_ended(error, passing, asked, now),
        }
    }

    pub(super) fn renewal_failed(&mut self, failure: &Failure, now: Now) {
        let Some(renewal) = &mut self.renewal else { return };
        renewal.since = now.elapsed;
        let (operation, attempt, trace) = (renewal.operation(), renewal.attempts, renewal.trace.clone());
        self.emit(&trace, attempt, EventKind::Failed { kind: failure.kind() });
        let error = Error::failed(failure, Fate::NotSent).during(operation).after(attempt);
        let Some(renewal) = &mut self.renewal else { return };
        if failure.kind() == FailureKind::Timeout
            && matches!(renewal.phase, RenewalPhase::InFlight { in_a_hurry: true, .. })
        {
            // Its leader ran out of time. The other calls may have more.
            renewal.leader = None;
            renewal.forget_attempts();
            renewal.idle(now.elapsed);
            self.remember(error);
            self.wake_waiting();
            return;
        }
        self.renewal_ended(error, failure.is_passing(), None, now);
    }

    /// An attempt to renew the session brought no token. `passing`: the cause may be temporary.
    fn renewal_ended(&mut self, error: Error, passing: bool, asked: Option<Duration>, now: Now) {
        let Some(renewal) = &mut self.renewal else { return };
        self.outbox.failed(&renewal.trace, error.kind());
        let has_credentials = self.session.credentials().is_some();
        match renewal.step {
            // A refresh that fails temporarily is tried again later in the token's life; one that is refused is
            // replaced by a login, if there are credentials.
            Renew::Refresh if (passing || !has_credentials) && self.session.can_go_on(now.elapsed) => {
                self.end_renewal();
                self.resume_waiting();
            }
            Renew::Refresh if has_credentials => {
                renewal.log_in(&mut self.outbox);
                renewal.forget_attempts();
                renewal.idle(now.elapsed);
                self.remember(error.clone());
                self.wake_leader();
            }
            Renew::Login if passing => self.retry_login(&error, asked, now),
            Renew::Login if matches!(error.kind(), ErrorKind::PasswordExpired | ErrorKind::LoginRefused) => {
                // The server rejected these credentials: they are not tried again.
                self.forget_refusal();
                self.session.refuse(error.clone().with_fate(Fate::NotSent));
                self.give_up(&error);
            }
            Renew::Refresh | Renew::Login => self.give_up(&error),
        }
        self.outbox.discard(Remains::Error(error));
    }

    fn retry_login(&mut self, error: &Error, asked: Option<Duration>, now: Now) {
        let retry = self.config.retry;
        let Some(renewal) = &mut self.renewal else { return };
        let delay = retry.delay(renewal.attempts, now.random).max(asked.unwrap_or_default());
        if renewal.attempts >= retry.attempts || !self.budget.draw() {
            self.give_up(error);
            return;
        }
        let until = now.elapsed.saturating_add(delay);
        renewal.retried = true;
        self.counters.renewals_retried += 1;
        renewal.idle(until);
        let (attempt, trace) = (renewal.attempts, renewal.trace.clone());
        self.remember(error.clone());
        self.emit(&trace, attempt, EventKind::Retrying { delay });
        // Calls that cannot wait that long fail at once with the cause.
        self.fail_waiting(error, |deadline| deadline <= until);
        self.wake_leader();
    }

    /// Every call that waits for the session fails for the same reason.
    fn give_up(&mut self, error: &Error) {
        self.end_renewal();
        self.fail_waiting(error, |_| true);
        self.login_since = None;
        // While the token is still valid, this is tried again later.
        self.session.can_go_on(self.latest);
    }

    /// `which` selects calls by their deadline.
    fn fail_waiting(&mut self, error: &Error, which: impl Fn(Duration) -> bool) {
        let login_since = self.login_since;
        let fails = |entry: &Entry| entry.is_waiting() && which(entry.ends_at(login_since));
        let failing = self.calls.iter().filter(|(_, entry)| fails(entry));
        let failing: Vec<_> = failing.map(|(index, entry)| CallId { index, serial: entry.serial }).collect();
        for id in failing {
            let entry = self.known(id);
            let error =
                error.clone().during_if_none(entry.call.operation, entry.call.path.clone()).with_fate(entry.fate);
            self.finish(id, Err(error));
            self.wake(id);
            if let Some(renewal) = &mut self.renewal {
                renewal.leader.take_if(|leader| *leader == id);
            }
        }
    }

    fn resume_waiting(&mut self) {
        for (_, entry) in &mut self.calls {
            if entry.is_waiting() {
                entry.restart();
                self.outbox.wake(&entry.waker);
            }
        }
    }

    /// Wakes the leader if it waits for the session; otherwise clears it and wakes a waiting call to become the leader.
    fn wake_leader(&mut self) {
        let leader = self.renewal.as_ref().and_then(|renewal| renewal.leader);
        let waits = |entry: &mut Entry| entry.is_waiting();
        match leader {
            Some(leader) if self.entry(leader).is_some_and(waits) => self.wake(leader),
            _ => {
                if let Some(renewal) = &mut self.renewal {
                    renewal.leader = None;
                }
                self.wake_waiting();
            }
        }
    }
}
