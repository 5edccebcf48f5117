//! Asking again and again until something has ended.

use std::time::Duration;

use super::Ctx;

/// How often to ask for something that takes its time, and for how long.
///
/// The first question is asked after [`first`](Self::first); each later wait is half as long again, up to
/// [`longest`](Self::longest). After [`limit`](Self::limit) in all, one last question is asked.
///
/// ```
/// use std::time::Duration;
/// use odin_api::flow::Polling;
///
/// let patient = Polling { limit: Duration::from_secs(6 * 60 * 60), ..Polling::default() };
/// assert_eq!((patient.first, patient.longest), (Duration::from_secs(2), Duration::from_secs(5)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polling {
    /// The time before the first question: 2 s unless it is set.
    pub first: Duration,
    /// The longest time between two questions: 5 s unless it is set.
    pub longest: Duration,
    /// The time after which nobody asks any more: one hour unless it is set.
    pub limit: Duration,
}

/// The vendor's own client asks every 2 to 5 seconds.
impl Default for Polling {
    fn default() -> Self {
        Self { first: Duration::from_secs(2), longest: Duration::from_secs(5), limit: Duration::from_secs(60 * 60) }
    }
}

impl Polling {
    /// Starts to count from now.
    pub fn start(&self, ctx: &Ctx) -> Waits {
        let until = ctx.now().elapsed.saturating_add(self.limit);
        Waits { next: self.first.min(self.longest), longest: self.longest, until }
    }
}

/// The waits of one [`Polling`].
#[derive(Debug)]
pub struct Waits {
    next: Duration,
    longest: Duration,
    until: Duration,
}

impl Waits {
    /// Waits until the next question is due; false, and at once, when the time is up.
    pub async fn wait(&mut self, ctx: &Ctx) -> bool {
        let left = self.until.saturating_sub(ctx.now().elapsed);
        if left.is_zero() {
            return false;
        }
        // A wait of nothing would ask without end.
        let wait = self.next.max(Duration::from_millis(1)).min(left);
        ctx.sleep(wait).await;
        self.next = wait.saturating_add(wait / 2).min(self.longest);
        true
    }
}
