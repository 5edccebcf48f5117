//! One queue for the request rate and the number of requests in flight.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use super::adaptive::{Adaptive, Aimd, Health};
use super::rate::{Gcra, Rate};

/// How late a driver may poll before other calls take its turn: one that stopped polling must not block them.
pub(crate) const GRACE: Duration = Duration::from_secs(1);

/// Longest time between two polls of a call at the front of the queue; these calls keep the queue moving.
const LOOK_UP: Duration = Duration::from_secs(5);

/// Longest time between two polls of a call further back; also the longest stall if all calls at the front were
/// abandoned.
const LONGEST_LOOK_UP: Duration = Duration::from_secs(600);

/// How many calls count as the front of the queue. Those behind are woken when their turn comes instead of polled
/// regularly: otherwise the work would grow with the number of calls times their waiting time.
const WATCHERS: usize = 64;

/// After this many departures, the last call at the front is woken to start regular polling.
const WATCH_EVERY: u32 = 8;

/// The longest time between two polls at a position.
fn look_up(position: usize) -> Duration {
    let far = u32::try_from(position / WATCHERS).unwrap_or(u32::MAX).max(1);
    LOOK_UP.saturating_mul(far.saturating_mul(far)).min(LONGEST_LOOK_UP)
}

/// The limiter's answer to a queued call.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    /// Send now: call [`Limiter::go`] or [`Limiter::leave`] next.
    Go,
    /// Ask again then, or when woken.
    Wait(Duration),
}

/// A request in flight, as counted by the limiter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Permit {
    /// Its number.
    pub(crate) serial: u64,
    pub(crate) operation: &'static str,
    pub(crate) since: Duration,
    /// After this time it counts as lost.
    pub(crate) until: Duration,
    /// Until then it takes a place in flight, at most.
    pub(crate) place_until: Duration,
}

#[derive(Debug)]
struct Place<K> {
    number: u64,
    who: K,
    /// When it was told to poll again.
    due: Duration,
    /// It was woken as the first in the queue, and has not polled since.
    is_told: bool,
}

/// The lower the number, the earlier the turn. Callers pass their order of submission, so a call that is sent again
/// goes before those submitted later.
#[derive(Debug)]
pub(crate) struct Limiter<K> {
    rate: Rate,
    gcra: Gcra,
    aimd: Option<Aimd>,
    max_in_flight: Option<usize>,
    /// Requests in flight by the time until which they take a place if their end is not reported.
    in_flight: BTreeSet<(Duration, u64)>,
    /// Until when a request takes a place that may be in flight for longer: nothing but the time frees it.
    brief_until: Option<Duration>,
    /// By number.
    queue: VecDeque<Place<K>>,
    departures: u32,
    /// Calls to be woken because the queue changed.
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
            brief_until: None,
            queue: VecDeque::new(),
            departures: 0,
            to_wake: Vec::new(),
        }
    }

    /// Changes the rate. The times that the front of the queue was told go by the old one: it is to ask again now.
    pub(crate) fn set_rate(&mut self, rate: Rate, now: Duration) {
        self.gcra.change(&self.rate, &rate);
        self.rate = rate;
        for place in self.queue.iter_mut().take(WATCHERS) {
            place.due = place.due.min(now);
            self.to_wake.push(place.who);
        }
    }

    fn position(&self, number: u64) -> Result<usize, usize> {
        self.queue.binary_search_by_key(&number, |place| place.number)
    }

    /// How many calls are ahead of a number in the queue.
    pub(crate) fn ahead(&self, number: u64) -> Option<usize> {
        self.position(number).ok()
    }

    /// Leaves the queue without sending.
    pub(crate) fn leave(&mut self, number: u64) {
        if let Ok(position) = self.position(number) {
            self.queue.remove(position);
            self.departures = self.departures.wrapping_add(1);
            if self.departures.is_multiple_of(WATCH_EVERY)
                && let Some(place) = self.queue.get(WATCHERS - 1)
            {
                self.to_wake.push(place.who);
            }
            if position == 0 {
                self.tell_first();
            }
        }
    }

    /// Where only the time frees a place, whoever is first must ask when that is.
    fn tell_first(&mut self) {
        if self.brief_until.is_some() {
            self.to_wake.extend(self.queue.front().map(|first| first.who));
        }
    }

    /// Takes a call to be woken because the queue changed.
    pub(crate) fn next_to_wake(&mut self) -> Option<K> {
        self.to_wake.pop()
    }

    /// Asks whether it is the turn of a number; adds it to the queue if needed.
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
        // A call is woken when its turn comes. The times cover the case that the calls ahead of it were abandoned.
        let slack = GRACE.saturating_mul((position + 1).ilog2() + 1);
        let due = if skipped > 0 && position > 0 {
            // The call that is first now has this long to poll.
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

    /// Removes calls at the front that did not poll in time; they join again when they poll. Returns how many.
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
        self.in_flight.insert((permit.place_until, permit.serial));
        if permit.place_until < permit.until {
            self.brief_until = Some(permit.place_until);
            self.tell_first();
        }
    }

    fn is_full(&mut self, now: Duration) -> bool {
        self.brief_until.take_if(|until| *until <= now);
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

    /// The call to be woken: the first in the queue, if it can be sent now or soon.
    pub(crate) fn first(&mut self, now: Duration) -> Option<K> {
        if self.is_full(now) {
            return None;
        }
        self.skip_late(self.queue.len(), now);
        let first = self.queue.front_mut()?;
        first.due = first.due.min(now);
        (!std::mem::replace(&mut first.is_told, true)).then_some(first.who)
    }

    /// A request in flight ended.
    pub(crate) fn ended(&mut self, permit: &Permit, now: Duration, health: Health) {
        self.abandoned(permit);
        if let Some(aimd) = &mut self.aimd {
            aimd.ended(permit.operation, permit.since, now, health);
        }
    }

    /// A request in flight was abandoned: it says nothing about the server.
    pub(crate) fn abandoned(&mut self, permit: &Permit) {
        self.in_flight.remove(&(permit.place_until, permit.serial));
    }
}
