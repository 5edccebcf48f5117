//! What must hold, judged from outside: by what was sent when, what was answered, and what the server did.

use std::time::Duration;

use odin_api::policy::{Adaptive, Rate};

use crate::support::exchange::{ms, secs};

/// A second longer than its limit, a request counts as lost.
pub const LOST_AFTER: Duration = secs(1);

/// Whoever does not come is waited for so long, at most: a look up every five seconds, a second of grace for all who are
/// late then, and one for whoever is next. Where everybody comes, nobody is waited for.
const PATIENCE: Duration = secs(7);

/// The rate: judged by every window over what was sent.
#[derive(Debug)]
pub struct RateCheck {
    rate: Rate,
    sent: Vec<Duration>,
    last: Option<Duration>,
    /// How many requests may count as sent just now, at most: a burst of a rate before is paid back at the one of now.
    used: u32,
}

impl RateCheck {
    pub fn new(rate: Rate) -> Self {
        Self { rate, sent: Vec::new(), last: None, used: rate.burst }
    }

    /// From here on windows count anew.
    pub fn change(&mut self, rate: Rate) {
        self.rate = rate;
        self.used = self.used.max(rate.burst);
        let last = self.sent.pop();
        // The last one before still counts, where both rates are strict.
        self.sent = last.into_iter().filter(|_| rate.burst == 1).collect();
    }

    pub fn sent(&mut self, now: Duration) {
        self.sent.push(now);
        self.last = Some(now);
        self.used = self.rate.burst;
        let burst = usize::try_from(self.rate.burst).unwrap();
        for (earlier, start) in self.sent.iter().rev().skip(burst).enumerate() {
            let least = self.rate.interval * u32::try_from(earlier + 1).unwrap();
            let window = now.checked_sub(*start).expect("time does not go back");
            assert!(window >= least, "{} requests within {window:?} at {:?}", earlier + 1 + burst, self.rate);
        }
    }

    /// Whether another one certainly may go.
    pub fn is_open(&self, now: Duration) -> bool {
        let pause = self.rate.interval * (self.used - self.rate.burst + 1);
        self.last.is_none_or(|last| now.saturating_sub(last) >= pause)
    }
}

/// How many requests may be in flight.
#[derive(Debug)]
pub struct Concurrency {
    pub adaptive: Option<Adaptive>,
    pub max: Option<usize>,
}

impl Concurrency {
    pub fn check(&self, in_flight: usize) {
        let adaptive = self.adaptive.map_or(usize::MAX, |it| usize::try_from(it.max).unwrap());
        let most = adaptive.min(self.max.unwrap_or(usize::MAX));
        assert!(in_flight <= most, "{in_flight} in flight where {most} may be");
    }

    /// Whether another one certainly may go.
    pub fn is_open(&self, in_flight: usize) -> bool {
        if self.adaptive.is_some() { in_flight == 0 } else { in_flight < self.max.unwrap_or(usize::MAX) }
    }
}

/// The retry budget: 500, 5 for a retry, 1 back for a success, or 5 where it took a retry.
#[derive(Debug)]
pub struct Budget(i64);

impl Budget {
    pub fn new() -> Self {
        Self(500)
    }

    pub fn retried(&mut self) {
        self.0 -= 5;
        assert!(self.0 >= 0, "a retry that nothing is left for");
    }

    pub fn succeeded(&mut self, retried: bool) {
        self.0 = (self.0 + if retried { 5 } else { 1 }).min(500);
    }

    pub fn check(&self, left: u32) {
        assert_eq!(i64::from(left), self.0, "what is left of the retry budget");
    }
}

/// The token that the client holds.
#[derive(Debug)]
struct Held {
    text: String,
    /// When it may be refreshed, and when it has expired.
    life: Option<(Duration, Duration)>,
    /// A 401 came for it.
    rejected: bool,
    /// A refresh of it was tried, and brought nothing.
    not_refreshed: bool,
}

/// A login or refresh that is on its way.
#[derive(Debug)]
pub struct Renewal {
    pub serial: u64,
    pub login: bool,
    /// The call whose driver carries it.
    pub carrier: usize,
    pub lost_at: Duration,
    /// The token is still good, and no call waits for this.
    pub detached: bool,
}

/// Who is logged in, and whether another login has a reason.
#[derive(Debug, Default)]
pub struct SessionCheck {
    pub password: Option<&'static str>,
    held: Option<Held>,
    /// The server refused the login, and nothing has changed since.
    refused: bool,
    pub renewal: Option<Renewal>,
    /// Between two tries of a login.
    pub renewal_rests_until: Duration,
    /// The login that is under way was tried before, and the client said that it would retry.
    pub renewal_retried: bool,
    /// Since when logins and refreshes go out, and no call with what they bring: no wait for them ends before this and
    /// the time of its operation.
    pub login_since_at_earliest: Option<Duration>,
    /// The same, counted anew wherever the client may do so: no wait for them ends later.
    pub login_since_at_latest: Option<Duration>,
    /// The renewal that went out last has less time than others would have.
    pub in_a_hurry: bool,
    pub renewals: usize,
    /// Renewals whose carrier went away or fell asleep, and that another call sent again.
    pub taken_over: usize,
    orphan: bool,
}

impl SessionCheck {
    pub fn reset(&mut self, password: Option<&'static str>) {
        self.password = password;
        self.forget();
    }

    pub fn forget(&mut self) {
        self.held = None;
        self.settle();
    }

    /// Whatever was on its way is not wanted any more.
    fn settle(&mut self) {
        self.refused = false;
        self.renewal = None;
        self.renewal_rests_until = Duration::ZERO;
    }

    pub fn adopt(&mut self, text: &str, life: Option<Duration>, now: Duration) {
        let life = life.map(|life| (now + life.saturating_sub(secs(60)).max(life / 2), now + life));
        self.held = Some(Held { text: text.to_owned(), life, rejected: false, not_refreshed: false });
        self.settle();
    }

    /// A login or a refresh is sent.
    pub fn login_goes_out(&mut self, now: Duration) {
        self.login_since_at_earliest.get_or_insert(now);
        self.login_since_at_latest.get_or_insert(now);
    }

    /// A call is sent with the token that there is.
    pub fn goes_on(&mut self) {
        (self.login_since_at_earliest, self.login_since_at_latest) = (None, None);
    }

    pub fn token(&self) -> Option<&str> {
        self.held.as_ref().map(|held| held.text.as_str())
    }

    /// Calls can go with it.
    pub fn is_good(&self, now: Duration) -> bool {
        !self.is_rejected() && self.is_alive(now)
    }

    /// It has not expired.
    pub fn is_alive(&self, now: Duration) -> bool {
        self.held.as_ref().is_some_and(|held| held.life.is_none_or(|(_, end)| now < end))
    }

    /// It may have been dropped: a 401 came for it.
    pub fn is_rejected(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.rejected)
    }

    /// A 401 for a call with this token.
    pub fn rejected(&mut self, token: &str) {
        if let Some(held) = self.held.as_mut().filter(|held| held.text == token) {
            held.rejected = true;
        }
    }

    /// The call that carries the renewal has ended.
    pub fn carrier_gone(&mut self, call: usize) {
        self.orphan |= self.renewal.take_if(|renewal| renewal.carrier == call && !renewal.detached).is_some();
    }

    pub fn sent(&mut self, renewal: Renewal, token: Option<&str>, password: &str, now: Duration) {
        if let Some(other) = &self.renewal {
            assert!(other.lost_at <= now, "two renewals at once: {other:?} and {renewal:?}");
            self.orphan = true;
        }
        self.taken_over += usize::from(std::mem::take(&mut self.orphan));
        assert!(!self.refused, "a login after the server refused these credentials");
        let (due, expired) = match &self.held {
            Some(Held { life: Some((due, end)), .. }) => (now >= *due, now >= *end),
            _ => (false, false),
        };
        if renewal.login {
            let good = self.held.as_ref().is_some_and(|held| !held.rejected && !expired && !held.not_refreshed);
            assert!(!good, "a login although the token is good: {:?} at {now:?}", self.held);
            assert_eq!(Some(password), self.password, "a login with other credentials");
        } else {
            assert!(due && !expired, "a refresh that is not due: {:?} at {now:?}", self.held);
            assert_eq!(token, self.token(), "a refresh with another token");
        }
        self.renewals += 1;
        self.renewal = Some(renewal);
    }

    /// The answer to what is on its way, if it is still wanted.
    pub fn ended(&mut self, serial: u64) -> Option<Renewal> {
        self.renewal.take_if(|renewal| renewal.serial == serial)
    }

    pub fn failed(&mut self, renewal: &Renewal, refused: bool) {
        if renewal.login {
            self.refused |= refused;
            if refused {
                self.held = None;
            }
        } else if let Some(held) = &mut self.held {
            held.not_refreshed = true;
        }
    }
}

/// Whether calls that could go do go.
#[derive(Debug, Default)]
pub struct Progress {
    stuck_since: Option<Duration>,
}

impl Progress {
    pub fn moved(&mut self) {
        self.stuck_since = None;
    }

    /// `could_move`: a call waits that nothing stops. `at_once`: and nobody has the turn and does not come.
    pub fn look(&mut self, could_move: bool, at_once: bool, now: Duration) {
        if !could_move {
            self.stuck_since = None;
            return;
        }
        let since = *self.stuck_since.get_or_insert(now);
        let stuck = now.saturating_sub(since);
        let patience = if at_once { Duration::ZERO } else { PATIENCE + ms(1) };
        assert!(stuck <= patience, "nothing goes although it could, for {stuck:?}");
    }
}
