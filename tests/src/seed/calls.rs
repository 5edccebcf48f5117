//! Calls that happened before anybody looked.

use crate::clock::Now;
use crate::odin::Odin;
use crate::random::Random;
use crate::users::PhoneCall;

impl Odin {
    /// Lets people with phone numbers call each other: so many calls in the time before `end`, one or two a minute.
    /// The same seed gives the same calls.
    pub fn generate_calls(&mut self, seed: u64, calls: usize, end: Now) {
        let people = self.world.users.iter().filter(|user| user.service_type.is_none());
        let numbers = people.map(|user| (user.id.clone(), user.text("phoneNumber").to_owned()));
        let numbers: Vec<(String, String)> = numbers.filter(|(_, number)| !number.is_empty()).collect();
        if numbers.len() < 2 {
            return;
        }
        let mut random = Random::new(seed);
        let mut at = end.as_seconds();
        for _ in 0..calls {
            // A call is over before the next younger one begins, and so before the end.
            let (rang, spoke) = (random.below(20), random.percent(80).then(|| 1 + random.below(20)));
            at = at.saturating_sub(41 + u64::try_from(random.below(20)).unwrap_or_default());
            let from = random.below(numbers.len());
            let to = (from + 1 + random.below(numbers.len() - 1)) % numbers.len();
            for (one, other, placed) in [(from, to, true), (to, from, false)] {
                let call = PhoneCall {
                    other: numbers[other].1.clone(),
                    placed,
                    start: Now::seconds(at),
                    rang: u32::try_from(rang).unwrap_or_default(),
                    spoke: spoke.and_then(|seconds| u32::try_from(seconds).ok()),
                    through_call_center: false,
                };
                self.record_call(&numbers[one].0, &call);
            }
        }
    }
}
