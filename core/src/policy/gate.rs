//! Whose turn it is: one queue in front of the rate and the number of requests in flight.

use std::collections::VecDeque;
use std::time::Duration;

use super::adaptive::{Adaptive, Aimd};
use super::rate::{Gcra, Rate};

/// How long a caller that is asked to go may take before the next one may go instead: a driver that stopped polling
/// must not stop the others.
const GRACE: Duration = Duration::from_secs(1);

/// A place in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket(u64);

/// What the gate says to a place in the queue.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Go, now.
    Go,
    /// Ask again then, or when woken.
    Wait(Duration),
}

#[derive(Debug)]
pub(crate) struct Gate<K> {
    rate: Rate,
    gcra: Gcra,
    aimd: Option<Aimd>,
    max_in_flight: Option<usize>,
    in_flight: usize,
    queue: VecDeque<(u64, K)>,
    next: u64,
    /// Renewals go first: everything else waits for them.
    urgent: u64,
}

impl<K: Copy> Gate<K> {
    pub(crate) fn new(rate: Rate, adaptive: Option<Adaptive>, max_in_flight: Option<usize>) -> Self {
        let middle = u64::MAX / 2;
        Self {
            rate,
            gcra: Gcra::default(),
            aimd: adaptive.map(Aimd::new),
            max_in_flight: max_in_flight.map(|max| max.max(1)),
            in_flight: 0,
            queue: VecDeque::new(),
            next: middle,
            urgent: middle - 1,
        }
    }

    pub(crate) fn set_rate(&mut self, rate: Rate) {
        self.rate = rate;
    }

    pub(crate) fn enter(&mut self, who: K, urgent: bool) -> Ticket {
        if urgent {
            self.urgent -= 1;
            self.queue.push_front((self.urgent, who));
            Ticket(self.urgent)
        } else {
            self.next += 1;
            self.queue.push_back((self.next, who));
            Ticket(self.next)
        }
    }

    fn position(&self, ticket: Ticket) -> Option<usize> {
        self.queue.binary_search_by_key(&ticket.0, |(number, _)| *number).ok()
    }

    /// Leaves the queue without going.
    pub(crate) fn leave(&mut self, ticket: Ticket) {
        if let Some(position) = self.position(ticket) {
            self.queue.remove(position);
        }
    }

    /// Asks whether it is the turn of `ticket`; a `Go` takes the turn.
    pub(crate) fn ask(&mut self, ticket: Ticket, now: Duration) -> Turn {
        let position = self.position(ticket).expect("a ticket is in the queue until it goes or leaves");
        let opens = self.gcra.opens(&self.rate);
        let places = u32::try_from(position).unwrap_or(u32::MAX);
        let full = self.is_full();
        let late = opens + (self.rate.interval + GRACE).saturating_mul(places);
        let due = if position == 0 { opens } else { late };
        if !full && now >= due {
            self.queue.remove(position);
            self.gcra.take(&self.rate, now);
            self.in_flight += 1;
            return Turn::Go;
        }
        // A full gate opens when a request ends, which wakes the first in the queue; the time is for a lost wake.
        Turn::Wait(if full { now + GRACE.saturating_mul(places + 1) } else { due })
    }

    fn is_full(&self) -> bool {
        let window = self.aimd.as_ref().map_or(usize::MAX, Aimd::window);
        self.in_flight >= window.min(self.max_in_flight.unwrap_or(usize::MAX))
    }

    /// Who should be woken: the first in the queue, where it could go now or soon.
    pub(crate) fn first(&self) -> Option<K> {
        (!self.is_full()).then(|| self.queue.front().map(|(_, who)| *who)).flatten()
    }

    /// A request that went at `sent` ended.
    pub(crate) fn ended(&mut self, sent: Duration, now: Duration, overloaded: bool) {
        self.in_flight = self.in_flight.saturating_sub(1);
        if let Some(aimd) = &mut self.aimd {
            aimd.ended(sent, now, overloaded);
        }
    }

    /// A request that went was abandoned: it says nothing about the server.
    pub(crate) fn abandoned(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }
}
