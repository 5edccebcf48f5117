//! Requests on their way, and what comes back.

use std::time::Duration;

use odin_api::exchange::{Attempt, AttemptKey};
use odin_api::{Failure, FailureKind, Sent};

use super::World;
use super::caller::{Driver, Kind};
use crate::exchange_machine::reference::{LOST_AFTER, Renewal};
use crate::support::exchange::{Ending, Reply, bearer, field};

pub(super) struct OnWire {
    pub(super) key: AttemptKey,
    pub(super) serial: u64,
    pub(super) ending: Ending,
    pub(super) caller: usize,
    pub(super) token: Option<String>,
    pub(super) renewal: bool,
    /// It goes on without the call that it was sent for.
    pub(super) detached: bool,
    /// Whoever waited for it is gone, or it counts as lost.
    pub(super) counted_until: Duration,
    pub(super) cut: bool,
}

impl World {
    pub(super) fn in_flight(&self) -> usize {
        self.wire.values().chain(&self.unheard).filter(|it| self.now < it.counted_until).count()
    }

    pub(super) fn on_wire(&mut self) -> impl Iterator<Item = &mut OnWire> {
        self.wire.values_mut().chain(&mut self.unheard)
    }

    pub(super) fn send(&mut self, index: usize, attempt: Attempt) {
        let Attempt { key, request, limits, operation, detached, .. } = attempt;
        let now = self.now;
        self.progress.moved();
        self.rate.sent(now);
        self.tally.sent += 1;
        self.serials += 1;
        let serial = self.serials;
        let caller = &mut self.callers[index];
        if operation.id.starts_with("auth.") {
            self.session.login_goes_out(now);
            // It has no more time than the call that carries it, if that waits for it.
            caller.login_since = self.session.login_since_at_latest.filter(|_| !detached);
            self.session.in_a_hurry = !detached && limits.attempt < self.limits.attempt;
        } else {
            caller.first_sent.get_or_insert(now);
            if caller.kind != Kind::Own {
                self.session.goes_on();
            }
        }
        let left = caller.ends_at().map(|ends| ends.checked_sub(now).expect("nothing is sent after the end"));
        let left = left.filter(|_| !detached).unwrap_or(caller.operation.max(limits.attempt));
        assert!(limits.attempt <= left && limits.attempt <= self.limits.attempt);
        let lost_at = now + limits.attempt + LOST_AFTER;
        let token = bearer(&request);
        let renewal = operation.id.starts_with("auth.");
        let (Reply { mut after, mut ending }, deed) = self.server.serve(&request, now, &mut self.random);
        if after > limits.attempt {
            after = limits.attempt;
            ending = Ending::Failure(Failure::new(FailureKind::Timeout, Sent::Maybe, "no answer in time"));
        }
        if renewal {
            let login = operation.id == "auth.token.create";
            let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap_or_default();
            let held = self.exchange.token().is_some() && self.session.is_alive(now);
            assert_eq!(detached, held, "calls wait for a renewal if they have to");
            let renewal = Renewal { serial, login, carrier: index, lost_at, detached };
            self.session.sent(renewal, token.as_deref(), field(&body, "password"), now);
        } else {
            assert!(caller.ready_at.is_some_and(|at| at <= now), "sent although it is on its way, or backs off");
            caller.ready_at = None;
            caller.arrived += usize::from(deed.arrived);
            caller.executed += usize::from(deed.executed);
            match caller.kind {
                Kind::Own => assert_eq!(token.as_deref(), Some("its-own")),
                _ => assert_eq!(token.as_deref(), self.session.token(), "not the token of the session"),
            }
            if caller.kind == Kind::Post {
                assert!(caller.executed <= 1, "a write is done twice");
            }
        }
        // A refresh ahead of time takes no place for long.
        let counted_until = if detached { lost_at.min(now + LOST_AFTER) } else { lost_at };
        let on_wire =
            OnWire { key, serial, ending, caller: index, token, renewal, detached, counted_until, cut: false };
        self.wire.insert((now + after, serial), on_wire);
        self.concurrency.check(self.in_flight());
    }

    pub(super) fn report(&mut self, arrived: OnWire) {
        let now = self.clock();
        let OnWire { key, serial, ending, caller, token, renewal, .. } = arrived;
        let status = match &ending {
            Ending::Answer(response) => Some(response.status().as_u16()),
            Ending::Failure(_) => None,
        };
        let wanted = self.callers[caller].driver != Driver::Gone;
        if renewal {
            if let Some(renewal) = self.session.ended(serial) {
                self.renewed(&renewal, &ending);
            }
        } else if wanted {
            let caller = &mut self.callers[caller];
            caller.ready_at = Some(self.now);
            let maybe = matches!(&ending, Ending::Failure(failure) if failure.sent() == Sent::Maybe);
            // A gateway, a CDN or a server that broke says nothing of what it did.
            let page = matches!(&ending, Ending::Answer(response) if response.body().starts_with(b"<"));
            caller.lost += usize::from(maybe || page || matches!(status, Some(502 | 504)));
            match (status, token) {
                (Some(200), _) => self.budget.succeeded(caller.retried),
                (Some(401), Some(token)) if caller.kind != Kind::Own => self.session.rejected(&token),
                _ => {}
            }
        }
        match ending {
            Ending::Answer(response) => self.exchange.on_response(key, response, now),
            Ending::Failure(failure) => self.exchange.on_failure(key, &failure, now),
        }
        self.listen(caller);
    }

    fn renewed(&mut self, renewal: &Renewal, ending: &Ending) {
        let Ending::Answer(response) = ending else { return self.session.failed(renewal, false) };
        let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap_or_default();
        match (response.status().as_u16(), body.get("token").and_then(serde_json::Value::as_str)) {
            (200, Some(token)) => {
                self.budget.succeeded(self.session.renewal_retried);
                self.session.adopt(token, self.server.life, self.now);
            }
            // Only the server's own words count.
            (status, _) => {
                self.session.failed(renewal, matches!(status, 200 | 402 | 403) && body.get("error").is_some());
            }
        }
    }
}
