//! The request rate: a strict GCRA.

use std::time::Duration;

/// How many requests a second, evenly spaced, and how many may go at once after a pause.
///
/// The default is what users of the API know to be safe: 5 a second, no bursts.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Rate {
    /// The time that one request uses up; zero switches the limit off.
    pub interval: Duration,
    /// How many requests may go at once after a pause; at least 1.
    pub burst: u32,
}

impl Rate {
    /// So many requests a second; zero, negative or absurd numbers mean one in a thousand seconds.
    pub fn per_second(requests: f64) -> Self {
        let requests = if requests.is_finite() { requests.max(0.001) } else { 0.001 };
        Self { interval: Duration::from_secs_f64(1.0 / requests), burst: 1 }
    }

    /// No limit.
    pub fn unlimited() -> Self {
        Self { interval: Duration::ZERO, burst: 1 }
    }

    /// Such as "5 a second", or "1 in 10 s"; `None` without a limit.
    pub(crate) fn in_words(&self) -> Option<String> {
        let seconds = self.interval.as_secs_f64();
        if seconds <= 0.0 {
            None
        } else if seconds <= 1.0 {
            Some(format!("{} a second", (10.0 / seconds).round() / 10.0))
        } else {
            Some(format!("1 in {}", in_words(self.interval)))
        }
    }

    /// Allows so many requests at once after a pause.
    pub fn burst(mut self, requests: u32) -> Self {
        self.burst = requests.max(1);
        self
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self::per_second(5.0)
    }
}

/// A time as people say it: 90 s, 1.5 s, 200 ms.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds >= 10.0 {
        format!("{seconds:.0} s")
    } else if seconds >= 1.0 {
        format!("{} s", (seconds * 10.0).round() / 10.0)
    } else {
        format!("{} ms", time.as_millis())
    }
}

/// When the next request may go: the generic cell rate algorithm.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gcra {
    /// When the last request went.
    last: Option<Duration>,
    /// How far its theoretical arrival time is ahead of that.
    ahead: Duration,
}

impl Gcra {
    /// The earliest instant at which a request may go.
    pub(crate) fn opens(&self, rate: &Rate) -> Duration {
        let Some(last) = self.last else { return Duration::ZERO };
        let burst = rate.interval.saturating_mul(rate.burst.max(1) - 1);
        last.saturating_add(self.ahead).saturating_sub(burst)
    }

    /// A request goes now. Time that a late request lost is not given to later ones beyond the burst.
    pub(crate) fn take(&mut self, rate: &Rate, now: Duration) {
        let arrival = self.last.map_or(now, |last| last.saturating_add(self.ahead).max(now));
        self.last = Some(now);
        self.ahead = arrival.saturating_add(rate.interval).saturating_sub(now);
    }

    /// The rate changes: what was used up counts in requests, not in time.
    pub(crate) fn change(&mut self, old: &Rate, new: &Rate) {
        if self.last.is_some() {
            // Nobody counted without a limit; the last request counts at least.
            let used = if old.interval.is_zero() { Some(new.interval) } else { scale(self.ahead, old, new) };
            self.ahead = used.unwrap_or(Duration::MAX);
        }
    }
}

fn scale(time: Duration, old: &Rate, new: &Rate) -> Option<Duration> {
    let nanos = time.as_nanos().checked_mul(new.interval.as_nanos())?.div_ceil(old.interval.as_nanos());
    Some(Duration::from_nanos(u64::try_from(nanos).ok()?))
}
