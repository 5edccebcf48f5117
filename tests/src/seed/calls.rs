//! Calls and voice messages that happened before anybody looked.

use crate::clock::Now;
use crate::odin::Odin;
use crate::random::Random;
use crate::users::PhoneCall;

/// The service of those who have a mailbox.
const MAILBOX: &str = "Voice Messaging User";

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

    /// Lets people leave voice messages: so many in the time before `end`, in turn for each that has a mailbox.
    /// The same seed gives the same messages.
    pub fn generate_messages(&mut self, seed: u64, messages: usize, end: Now) {
        let people = || self.world.users.iter().filter(|user| user.service_type.is_none());
        let owners = people().filter(|user| self.world.has_service(user, MAILBOX));
        let owners: Vec<String> = owners.map(|user| user.id.clone()).collect();
        let callers: Vec<String> = people().take(1000).map(|user| user.text("phoneNumber").to_owned()).collect();
        if owners.is_empty() {
            return;
        }
        let mut random = Random::new(seed);
        for index in 0..messages {
            let ago = u64::try_from(60 * (messages - index) + random.below(60)).unwrap_or_default();
            let at = Now::seconds(end.as_seconds().saturating_sub(ago));
            let caller = random.pick(&callers).clone();
            let audio = wav(8000 * (1 + random.below(5)));
            self.leave_message(&owners[index % owners.len()], &caller, &audio, at);
        }
    }
}

/// A WAV file of so many samples of silence, 8000 a second.
fn wav(samples: usize) -> Vec<u8> {
    let length = u32::try_from(samples).unwrap_or_default();
    let mut file = Vec::with_capacity(44 + samples);
    file.extend(b"RIFF");
    file.extend((36 + length).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    // PCM, one channel, 8000 samples a second, of one byte each.
    for word in [1_u16, 1, 8000, 0, 8000, 0, 1, 8] {
        file.extend(word.to_le_bytes());
    }
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.resize(44 + samples, 0x80);
    file
}
