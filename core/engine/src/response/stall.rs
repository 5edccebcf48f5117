//! Detects stalled responses: too slow, or all framing and no content.

use std::time::Duration;

use crate::error::{Failure, FailureKind, Sent};
use crate::limits::Limits;

/// Longer limits count as no limit.
const YEARS: Duration = Duration::from_secs(30 * 365 * 24 * 3600);

/// Tracks the bytes on one connection for a transport, and tells it when to give up.
///
/// Before the first byte of a response the server may be working, so silence is not a stall then.
///
/// ```
/// use std::time::Duration;
/// use odin_api::{StallDetector, policy::Limits};
///
/// let mut watch = StallDetector::new(&Limits::default());
/// watch.asked();
/// assert_eq!(watch.until(), None);
/// watch.arrived(500, Duration::from_secs(1));
/// // Ten seconds for the next few bytes.
/// assert_eq!(watch.until(), Some(Duration::from_secs(11)));
/// watch.check()?;
/// # Ok::<(), odin_api::Failure>(())
/// ```
#[derive(Debug, Clone)]
pub struct StallDetector {
    stall: Duration,
    /// The number of bytes within the stall limit that is enough.
    enough: usize,
    /// Start of the current span and bytes since then; `None` while no response is expected.
    span: Option<(Duration, usize)>,
    /// Bytes since the last content: headers, interim answers, chunk sizes, trailers.
    framing: usize,
    most_framing: usize,
}

impl StallDetector {
    /// Creates a detector for a new connection.
    pub fn new(limits: &Limits) -> Self {
        let mut watch = Self { stall: limits.stall, enough: 1, span: None, framing: 0, most_framing: 0 };
        watch.limit(limits);
        watch
    }

    /// Sets the limits that apply from now on.
    pub fn limit(&mut self, limits: &Limits) {
        self.stall = limits.stall;
        // One less than one byte per second, so that one per second is enough wherever the span begins.
        self.enough = usize::try_from(limits.stall.as_secs()).unwrap_or(usize::MAX).saturating_sub(1).max(1);
        // A transport may read ahead of what it passes on.
        self.most_framing = limits.header_bytes.saturating_mul(4);
    }

    /// Some of a request was written.
    pub fn asked(&mut self) {
        self.span = None;
        self.framing = 0;
    }

    /// Bytes of a response arrived. Time is counted from any fixed point.
    pub fn arrived(&mut self, bytes: usize, now: Duration) {
        if bytes == 0 {
            return;
        }
        self.framing = self.framing.saturating_add(bytes);
        self.span = match self.span {
            Some((since, count)) if count.saturating_add(bytes) < self.enough => Some((since, count + bytes)),
            _ => Some((now, 0)),
        };
    }

    /// The headers are complete, or some of the body was passed on.
    pub fn content(&mut self) {
        self.framing = 0;
    }

    /// The response is complete: nothing more is expected.
    pub fn ended(&mut self) {
        self.span = None;
    }

    /// Call this before reading more: returns an error if there was too much framing.
    pub fn check(&self) -> Result<(), Failure> {
        if self.framing > self.most_framing {
            let why = format!("more than {} bytes without content", self.most_framing);
            return Err(Failure::new(FailureKind::TooLarge, Sent::Maybe, why));
        }
        Ok(())
    }

    /// When silence becomes a stall, unless something arrives; `None` for never.
    ///
    /// A limit of years counts as none, so adding this to a transport's clock cannot overflow.
    pub fn until(&self) -> Option<Duration> {
        let limited = self.span.filter(|_| self.stall < YEARS);
        limited.map(|(since, _)| since.saturating_add(self.stall))
    }

    /// The failure to report at that time.
    pub fn stalled(&self) -> Failure {
        let why = format!("fewer than {} bytes in {:?}", self.enough, self.stall);
        Failure::new(FailureKind::Timeout, Sent::Maybe, why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_trickle_is_a_stall() {
        let mut watch = StallDetector::new(&Limits::default());
        watch.asked();
        for second in [3, 5, 7, 9, 11] {
            watch.arrived(1, SECOND * second);
            assert_eq!(watch.until(), Some(SECOND * 13), "at {second} s");
        }
    }

    #[test]
    fn a_byte_a_second_is_none() {
        let mut watch = StallDetector::new(&Limits::default());
        for second in 0..100 {
            assert!(watch.until().is_none_or(|until| SECOND * second < until), "at {second} s");
            watch.arrived(1, SECOND * second);
        }
    }

    #[test]
    fn nothing_is_expected_before_and_after_an_answer() {
        let mut watch = StallDetector::new(&Limits::default());
        watch.arrived(1, SECOND);
        watch.ended();
        assert_eq!(watch.until(), None);
        watch.arrived(1, SECOND);
        watch.asked();
        assert_eq!(watch.until(), None);
        watch.arrived(0, SECOND);
        assert_eq!(watch.until(), None);
    }

    #[test]
    fn a_limit_without_end_is_none() {
        let limits = Limits { stall: Duration::MAX, ..Limits::default() };
        let mut watch = StallDetector::new(&limits);
        watch.arrived(1, SECOND);
        assert_eq!(watch.until(), None);
    }

    #[test]
    fn framing_is_counted_from_the_last_content() {
        let limits = Limits { header_bytes: 100, ..Limits::default() };
        let mut watch = StallDetector::new(&limits);
        watch.arrived(400, SECOND);
        watch.check().expect("as much as there may be");
        watch.content();
        watch.arrived(401, SECOND);
        let failure = watch.check().expect_err("one byte more");
        assert_eq!(failure.kind(), FailureKind::TooLarge);
    }
}
