//! What the client says of itself, as far as it counts here.

use std::time::Duration;

use odin_api::{Event, EventKind, FailureKind};

use super::World;
use crate::support::exchange::secs;

pub(super) enum Told {
    /// A renewal goes out, for the first time or again.
    RenewalSent {
        first: bool,
    },
    /// Its answer came, or it failed.
    RenewalEnded {
        is_login: bool,
        timed_out: bool,
    },
    Renewed,
    LoginRetried(Duration),
    Retried(Duration),
}

impl Told {
    pub(super) fn of(event: &Event<'_>) -> Option<Self> {
        let renewal = event.operation.id.starts_with("auth.");
        let is_login = event.operation.id == "auth.token.create";
        match event.kind {
            EventKind::Retrying { delay } if renewal => Some(Self::LoginRetried(delay)),
            EventKind::Retrying { delay } => Some(Self::Retried(delay)),
            EventKind::Sending { .. } if renewal => Some(Self::RenewalSent { first: event.attempt == 1 }),
            EventKind::Answered { .. } if renewal => Some(Self::RenewalEnded { is_login, timed_out: false }),
            EventKind::Failed { kind } if renewal => {
                Some(Self::RenewalEnded { is_login, timed_out: kind == FailureKind::Timeout })
            }
            EventKind::Renewed => Some(Self::Renewed),
            _ => None,
        }
    }
}

impl World {
    /// What the client told since the last time.
    pub(super) fn listen(&mut self, caller: usize) {
        let told: Vec<_> = self.told.lock().unwrap().drain(..).collect();
        let mut given_up = false;
        for told in told {
            let delay = match told {
                Told::RenewalSent { first } => {
                    self.session.renewal_retried &= !first;
                    given_up = false;
                    continue;
                }
                Told::RenewalEnded { is_login, timed_out } => {
                    given_up = self.is_the_last_try(is_login, timed_out);
                    continue;
                }
                Told::Renewed => {
                    given_up = false;
                    continue;
                }
                Told::LoginRetried(delay) => {
                    given_up = false;
                    self.session.renewal_retried = true;
                    self.session.renewal_rests_until = self.now + delay;
                    delay
                }
                Told::Retried(delay) => {
                    self.callers[caller].retried = true;
                    self.callers[caller].ready_at = Some(self.now + delay);
                    delay
                }
            };
            self.budget.retried();
            self.tally.retries += 1;
            assert!(delay <= secs(60), "a wait of {delay:?}");
        }
        if given_up {
            self.session.login_since_at_latest = None;
        }
    }

    /// Whether a renewal that ended like this is not tried again, unless the client says that it is.
    fn is_the_last_try(&self, is_login: bool, timed_out: bool) -> bool {
        // Where only its carrier ran out of time, another call goes on; where a refresh fails, a login follows.
        let goes_on = if is_login { timed_out && self.session.in_a_hurry } else { self.session.password.is_some() };
        !goes_on
    }
}
