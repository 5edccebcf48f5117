//! Concurrency that follows what the server can bear: additive increase, multiplicative decrease.

use std::time::Duration;

/// Bounds of the adaptive mode.
///
/// The number of requests in flight grows by about one for each full round of good answers, and is halved by a 429, a
/// 5xx, a timeout, or an answer that takes more than `slow` times as long as the fastest ones.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Adaptive {
    /// Where it starts.
    pub start: u32,
    /// It never goes below 1 nor above this.
    pub max: u32,
    /// How many times the best latency counts as a sign of overload.
    pub slow: f64,
}

impl Default for Adaptive {
    fn default() -> Self {
        Self { start: 2, max: 64, slow: 4.0 }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Aimd {
    bounds: Adaptive,
    window: f64,
    /// The fastest answer seen, forgotten slowly: a server may get slower for good.
    best: Option<f64>,
    /// Requests sent before this instant do not count against the window again.
    decreased_at: Duration,
}

impl Aimd {
    pub(crate) fn new(bounds: Adaptive) -> Self {
        let window = f64::from(bounds.start.clamp(1, bounds.max.max(1)));
        Self { bounds, window, best: None, decreased_at: Duration::ZERO }
    }

    /// How many requests may be in flight.
    pub(crate) fn window(&self) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the maximum")]
        let window = self.window as usize;
        window.max(1)
    }

    /// A request that was sent at `sent` ended now.
    pub(crate) fn ended(&mut self, sent: Duration, now: Duration, overloaded: bool) {
        let latency = now.saturating_sub(sent).as_secs_f64();
        let best = self.best.map_or(latency, |best| best.mul_add(1.001, 0.0).min(latency));
        // A best of zero (a test double, a local server) says nothing about overload.
        let slow = best > 0.001 && latency > best * self.bounds.slow;
        if overloaded || slow {
            if sent >= self.decreased_at {
                self.window = (self.window / 2.0).max(1.0);
                self.decreased_at = now;
            }
        } else {
            self.window = (self.window + 1.0 / self.window).min(f64::from(self.bounds.max.max(1)));
        }
        if !overloaded {
            self.best = Some(best);
        }
    }
}
