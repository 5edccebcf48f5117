//! Whose turn it is: one queue in front of the rate and the number of requests in flight.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use super::adaptive::{Adaptive, Aimd, Health};
use super::rate::{Gcra, Rate};

/// How late a driver may come before others go instead: one that stopped polling must not stop them.
pub(crate) const GRACE: Duration = Duration::from_secs(1);

/// The longest time between two polls of one of the first calls in the queue, which see to it that the queue moves.
const LOOK_UP: Duration = Duration::from_secs(5);

/// The same for a call far behind: so long, at most, stands a queue whose first calls are all gone without a word.
const LONGEST_LOOK_UP: Duration = Duration::from_secs(600);

/// So many are the first ones. Those behind them are not polled by the clock but when their turn comes: otherwise the
/// work would grow with the number of calls times the time that they wait.
const WATCHERS: usize = 64;

/// After so many departures, the last one of the first calls is woken to become a watcher.
const WATCH_EVERY: u32 = 8;

/// The longest time between two polls at a position.
fn look_up(position: usize) -> Duration {
    let far = u32::try_from(position / WATCHERS).unwrap_or(u32::MAX).max(1);
    LOOK_UP.saturating_mul(far.saturating_mul(far)).min(LONGEST_LOOK_UP)
}

/// What the limiter says to a place in the queue.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    /// Go, now: [`Limiter::go`] or [`Limiter::leave`] comes next.
    Go,
    /// Ask again then, or when woken.
    Wait(Duration),
}

/// What is sent, as the limiter counts it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Permit {
    /// Which one.
    pub(crate) serial: u64,
    pub(crate) operation: &'static str,
    pub(crate) since: Duration,
    /// Nobody waits for its end any longer than this.
    pub(crate) until: Duration,
}

#[derive(Debug)]
struct Place<K> {
    number: u64,
    who: K,
    /// When it was asked to come back.
    due: Duration,
    /// It was told that it is first, and has not come since.
    is_told: bool,
}

/// The lower the number, the earlier the turn: callers pass the order in which they came first, so that who has to come
/// again goes before those who came later.
#[derive(Debug)]
pub(crate) struct Limiter<K> {
    rate: Rate,
    gcra: Gcra,
    aimd: Option<Aimd>,
    max_in_flight: Option<usize>,
    /// Requests by the time at which they count as lost, when their driver does not say how they ended.
    in_flight: BTreeSet<(Duration, u64)>,
    /// By number.
    queue: VecDeque<Place<K>>,
    departures: u32,
    /// Who has to be woken because of what happened in the queue.
    to_wake: Vec<K>,
}

impl<K: Copy> Limiter<K> {
    pub(crate) fn new(rate: Rate, adaptive: Option<Adaptive>, max_in_flight: Option<usize>) -> Self {
        Self {
            rate,
            gcra: Gcra::default(),
            aimd: adaptive.map(Aimd::new),
            max_in_flight: max_in_flight.map(|max| max.max(1)),
            in_flight: BTreeSet::new(),
            queue: VecDeque::new(),
            departures: 0,
            to_wake: Vec::new(),
        }
    }

    pub(crate) fn set_rate(&mut self, rate: Rate) {
        self.gcra.change(&self.rate, &rate);
        self.rate = rate;
    }

    fn position(&self, number: u64) -> Result<usize, usize> {
        self.queue.binary_search_by_key(&number, |place| place.number)
    }

    /// How many are before a number in the queue.
    pub(crate) fn ahead(&self, number: u64) -> Option<usize> {
        self.position(number).ok()
    }

    /// Leaves the queue without going.
    pub(crate) fn leave(&mut self, number: u64) {
        if let Ok(position) = self.position(number) {
            self.queue.remove(position);
            self.departures = self.departures.wrapping_add(1);
            if self.departures.is_multiple_of(WATCH_EVERY)
                && let Some(place) = self.queue.get(WATCHERS - 1)
            {
                self.to_wake.push(place.who);
            }
        }
    }

    /// Somebody who has to be woken because of what happened in the queue.
    pub(crate) fn next_to_wake(&mut self) -> Option<K> {
        self.to_wake.pop()
    }

    /// Asks whether it is the turn of a number, which joins the queue where it is not in it.
    pub(crate) fn ask(&mut self, number: u64, who: K, now: Duration) -> Admission {
        let mut position = match self.position(number) {
            Ok(position) => position,
            Err(position) => {
                self.queue.insert(position, Place { number, who, due: now, is_told: false });
                position
            }
        };
        let skipped = self.skip_late(position, now);
        position -= skipped;
        let full = self.is_full(now);
        let opens = self.gcra.opens(&self.rate);
        if position == 0 && !full && now >= opens {
            return Admission::Go;
        }
        // Whose turn comes is woken. The times are for the case that those before it are gone without a word.
        let slack = GRACE.saturating_mul((position + 1).ilog2() + 1);
        let due = if skipped > 0 && position > 0 {
            // The one that is first now has this long to come.
            now.saturating_add(GRACE)
        } else if full {
            let freed = self.in_flight.first().filter(|_| position < WATCHERS);
            let freed = freed.map_or(Duration::MAX, |(until, _)| *until);
            now.saturating_add(if position < WATCHERS { slack.min(LOOK_UP) } else { look_up(position) }).min(freed)
        } else if position == 0 {
            opens
        } else {
            let places = u32::try_from(position).unwrap_or(u32::MAX);
            let turn = self.rate.interval.saturating_mul(places).saturating_add(slack);
            opens.max(now).saturating_add(turn.min(look_up(position)))
        };
        let place = &mut self.queue[position];
        place.due = due;
        place.who = who;
        place.is_told = false;
        Admission::Wait(due)
    }

    /// Those at the front who had time enough to come lose their places, and join again when they come; how many.
    fn skip_late(&mut self, position: usize, now: Duration) -> usize {
        let late = |place: &&Place<K>| place.due.saturating_add(GRACE) <= now;
        let count = self.queue.range(..position).take_while(late).count();
        if count > 0 {
            self.queue.drain(..count);
            if let Some(first) = self.queue.front_mut().filter(|_| count < position) {
                first.due = first.due.min(now);
                self.to_wake.push(first.who);
            }
        }
        count
    }

    /// Records that the caller sends now.
    pub(crate) fn go(&mut self, number: u64, permit: &Permit) {
        self.leave(number);
        self.gcra.take(&self.rate, permit.since);
        self.in_flight.insert((permit.until, permit.serial));
    }

    fn is_full(&mut self, now: Duration) -> bool {
        while let Some((until, serial)) = self.in_flight.first().copied()
            && until <= now
        {
            self.in_flight.remove(&(until, serial));
        }
        self.in_flight.len() >= self.window().unwrap_or(usize::MAX)
    }

    /// How many requests may be in flight; `None` for any number.
    pub(crate) fn window(&self) -> Option<usize> {
        self.aimd.as_ref().map(Aimd::window).into_iter().chain(self.max_in_flight).min()
    }

    /// Who is to be woken: the first in the queue, where it could go now or soon.
    pub(crate) fn first(&mut self, now: Duration) -> Option<K> {
        if self.is_full(now) {
            return None;
        }
        self.skip_late(self.queue.len(), now);
        let first = self.queue.front_mut()?;
        first.due = first.due.min(now);
        (!std::mem::replace(&mut first.is_told, true)).then_some(first.who)
    }

    /// A request that went ended.
    pub(crate) fn ended(&mut self, permit: &Permit, now: Duration, health: Health) {
        self.abandoned(permit);
        if let Some(aimd) = &mut self.aimd {
            aimd.ended(permit.operation, permit.since, now, health);
        }
    }

    /// A request that went was abandoned: it says nothing about the server.
    pub(crate) fn abandoned(&mut self, permit: &Permit) {
        self.in_flight.remove(&(permit.until, permit.serial));
    }
}
