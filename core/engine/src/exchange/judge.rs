//! Evaluates responses and failures: what they mean for the server's health, the session, and retries.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

use super::Exchange;
use super::attempt::CallId;
use super::session::Unauthorized;
use crate::clock::Now;
use crate::error::Fate;
use crate::error::{Failure, Sent};
use crate::operation::Safety;
use crate::policy::{Health, retry_after};
use crate::request::Token;
use crate::response::{RawResponse, is_overload, is_passing, is_success};

/// How an unsuccessful attempt ended.
pub(super) enum Outcome<'a> {
    Failed(&'a Failure),
    Answered(StatusCode, &'a HeaderMap),
}

/// Whether a response with this status shows that the server accepted the token.
pub(super) fn is_accepted(status: StatusCode) -> bool {
    !is_passing(status) && !matches!(status.as_u16(), 401 | 500..)
}

pub(super) fn health(status: StatusCode) -> Health {
    if is_overload(status) {
        Health::Bad
    } else if is_success(status) {
        Health::Good
    } else {
        Health::Unknown
    }
}

pub(super) fn health_after(failure: &Failure) -> Health {
    if failure.is_passing() { Health::Bad } else { Health::Unknown }
}

impl Exchange {
    /// Handles a 401: the call is sent again once the session is renewed; false if that would not help.
    pub(super) fn replay(&mut self, id: CallId, generation: u64, now: Now) -> bool {
        let entry = self.calls.get_mut(id.index).expect("its answer has just come");
        entry.worsen_fate(Fate::Rejected);
        let operation = entry.call.operation.id;
        let verdict = self.session.unauthorized(generation, operation, entry.replays, entry.renewed, now.elapsed);
        if verdict == Unauthorized::Final {
            return false;
        }
        entry.renewed |= verdict == Unauthorized::Renew;
        entry.replays += 1;
        entry.attempts -= 1;
        entry.restart();
        self.counters.replayed += 1;
        self.wake(id);
        true
    }

    /// Decides whether and when a call is sent again.
    pub(super) fn retry_of(&mut self, id: CallId, outcome: &Outcome<'_>, now: Now) -> Option<Duration> {
        let default = self.config.retry;
        let entry = self.known(id);
        let retry = entry.options.retry.unwrap_or(default);
        let (attempts, deadline) = (entry.attempts, entry.ends_at(None));
        let repeatable = match entry.call.safety {
            Safety::Safe => true,
            Safety::Idempotent => retry.idempotent,
            Safety::NotIdempotent => false,
        };
        let (allowed, asked) = match *outcome {
            Outcome::Failed(failure) => (failure.is_passing() && (repeatable || failure.sent() == Sent::No), None),
            Outcome::Answered(status, headers) => {
                let asked = retry_after(headers, now.unix);
                // The server says that it did not accept the request: even a write can be sent again.
                let refused = asked.is_some() && matches!(status.as_u16(), 429 | 503);
                (is_passing(status) && (repeatable || refused), asked)
            }
        };
        let delay = retry.delay(attempts, now.random).max(asked.unwrap_or_default());
        let in_time = now.elapsed.saturating_add(delay) < deadline;
        (allowed && attempts < retry.attempts && in_time && self.budget.draw()).then_some(delay)
    }

    /// Attaches the secrets that an error from this response must not show. If it `ends` the call, they are the call's own:
    /// nothing is sent any more.
    pub(super) fn answer(&mut self, id: CallId, response: Response<Bytes>, ends: bool) -> RawResponse {
        let session = self.session.credentials().map(|who| who.password.clone());
        let entry = &mut self.calls[id.index];
        let token = self.session.token().map(Token::secret).filter(|token| entry.tokens.last() != Some(token));
        let mut secrets = if ends { std::mem::take(&mut entry.tokens) } else { entry.tokens.clone() };
        secrets.extend(entry.call.secrets.iter().chain(token).cloned().chain(session));
        RawResponse::new(entry.call.operation, response)
            .at(entry.call.path.clone())
            .after(entry.sendings(), entry.fate == Fate::Unknown)
            .redacting(secrets)
            .sent_from(&self.config.site)
    }
}
