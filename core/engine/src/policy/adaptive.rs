//! Adaptive concurrency: additive increase, multiplicative decrease (AIMD).

use std::collections::BTreeMap;
use std::time::Duration;

use crate::setters::setters;

/// Settings of adaptive concurrency.
///
/// The number of requests in flight grows by about one for each full round of good answers, and is halved by a 429, a
/// 5xx, a failure on the wire, or an answer that takes more than `slow` times as long as the fastest ones to the same
/// operation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Adaptive {
    /// The initial number of requests in flight.
    pub start: u32,
    /// The maximum; the minimum is 1.
    pub max: u32,
    /// The multiple of the best latency that counts as overload.
    pub slow: f64,
}

impl Default for Adaptive {
    fn default() -> Self {
        Self { start: 2, max: 64, slow: 4.0 }
    }
}

setters! { Adaptive { start: u32, max: u32, slow: f64 } }

/// What the end of a request says about the server's health.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Health {
    /// It answers normally; the latency is evaluated separately.
    Good,
    /// It is overloaded or cannot be reached.
    Bad,
    /// It says nothing about the server.
    Unknown,
}

#[derive(Debug, Clone)]
pub(crate) struct Aimd {
    bounds: Adaptive,
    window: f64,
    /// The best latency by operation; decays slowly, as a server may become permanently slower.
    best: BTreeMap<&'static str, f64>,
    /// Requests sent before this instant do not shrink the window again.
    decreased_at: Duration,
}

/// Latencies below this, as of a local server, do not indicate overload.
const TOO_FAST_TO_JUDGE: f64 = 0.001;

impl Aimd {
    pub(crate) fn new(bounds: Adaptive) -> Self {
        let window = f64::from(bounds.start.clamp(1, bounds.max.max(1)));
        Self { bounds, window, best: BTreeMap::new(), decreased_at: Duration::ZERO }
    }

    /// How many requests may be in flight.
    pub(crate) fn window(&self) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the maximum")]
        let window = self.window as usize;
        window.max(1)
    }

    /// A request that was sent at `sent` ended now.
    pub(crate) fn ended(&mut self, operation: &'static str, sent: Duration, now: Duration, health: Health) {
        match health {
            Health::Unknown => {}
            Health::Bad => self.decrease(sent, now),
            Health::Good => {
                let latency = now.saturating_sub(sent).as_secs_f64();
                let best = self.best.entry(operation).or_insert(latency);
                *best = (*best * 1.001).min(latency);
                if *best > TOO_FAST_TO_JUDGE && latency > *best * self.bounds.slow {
                    self.decrease(sent, now);
                } else {
                    self.window = (self.window + 1.0 / self.window).min(f64::from(self.bounds.max.max(1)));
                }
            }
        }
    }

    /// Halves the window, at most once for all requests sent before it was halved.
    fn decrease(&mut self, sent: Duration, now: Duration) {
        if sent >= self.decreased_at {
            self.window = (self.window / 2.0).max(1.0);
            self.decreased_at = now;
        }
    }
}
