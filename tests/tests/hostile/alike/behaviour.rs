//! What a scripted server does, drawn by a seeded generator: the same seed, the same server.

use std::collections::BTreeSet;

use super::kinds::{Body, Event, Login, Operation, kind};
use super::plan::Plan;
use super::server::Step;
use crate::case::USER;

const SESSION: &[u8] = br#"{"token":"a-fresh-token","userId":"john.smith"}"#;

/// A small generator: `SplitMix64`.
pub(crate) struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("less than the bound")
    }

    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub(super) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A server, and what is asked of it.
pub(crate) struct Behaviour {
    pub(crate) seed: u64,
    pub(crate) operation: Operation,
    pub(crate) login: Login,
    /// For the first, second, ... request that is no login; for further ones the last.
    pub(crate) steps: Vec<Step>,
    pub(crate) logins: Vec<Step>,
    /// Everything about it, by name.
    pub(crate) kinds: BTreeSet<String>,
    /// In a few words.
    pub(crate) story: String,
}

impl Behaviour {
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let operation = random.pick(Operation::ALL);
        let login = if random.one_in(3) { random.pick(Login::ALL) } else { Login::Token };
        let count = 1 + random.below(3);
        let mut plans: Vec<_> = (0..count).map(|_| Plan::draw(&mut random)).collect();
        if random.one_in(10) {
            // The connection is kept, and ends when it is used again.
            plans[0] = Plan { status: random.pick(&[200, 404, 503]), ..Plan::GOOD };
            let event = random.pick(&[Event::ResetUnread, Event::CloseUnread]);
            plans.push(Plan { event, ..Plan::GOOD });
        }
        if login != Login::Token && random.one_in(2) {
            // The token is refused in the middle.
            plans.insert(random.below(2), Plan { status: 401, body: Body::Error, ..Plan::GOOD });
        }
        let refused = Plan { status: 401, body: Body::Error, ..Plan::GOOD };
        let logins = match login {
            Login::Token | Login::Password => vec![],
            Login::PasswordRefused => vec![Plan::GOOD, refused],
            Login::PasswordSpoilt => vec![Plan::draw(&mut random)],
        };
        let mut kinds = BTreeSet::from([kind("Operation", operation), kind("Login", login)]);
        plans.iter().chain(&logins).for_each(|plan| kinds.extend(plan.kinds()));
        let story = |plans: &[Plan]| plans.iter().map(Plan::story).collect::<Vec<_>>().join(", then ");
        let of_logins = if logins.is_empty() { String::new() } else { format!("; logins: {}", story(&logins)) };
        let words = format!("{operation:?} as {login:?}: {}{of_logins}", story(&plans));
        let well = |body: &[u8]| Plan::GOOD.step(body);
        let steps = plans.iter().map(|plan| plan.step(&plan.body.bytes())).chain([well(USER.as_bytes())]).collect();
        let logins = logins.iter().map(|plan| plan.step(SESSION)).chain([well(SESSION)]).collect();
        Self { seed, operation, login, steps, logins, kinds, story: words }
    }

    /// Whether it is of this kind, or of one of these; `|` is between them.
    pub(crate) fn has(&self, names: &str) -> bool {
        names.split('|').any(|name| self.kinds.contains(name))
    }

    /// Whether what happens depends on when it happens. A connection that is closed without a word, for one, may be used
    /// again before that is noticed.
    pub(crate) fn is_timed(&self) -> bool {
        let timed = ["Silent", "Drip", "Reset", "Early", "Late", "Event::Close", "HalfClose"];
        self.kinds.iter().any(|kind| timed.iter().any(|name| kind.contains(name)))
    }

    /// Whether all answers are whole and none ends its connection: then there is one connection.
    ///
    /// What a transport does with a connection whose answer it did not read to the end is its own affair.
    pub(crate) fn keeps_connections(&self) -> bool {
        #[rustfmt::skip]
        const WHOLE: &[&str] = &[
            "Framing::Length", "Framing::Chunked", "Framing::InPieces", "Framing::Extension", "Framing::Trailer",
            "Framing::LengthTwice", "Event::Keep", "Event::Late", "Event::DripBody",
            "Head::Plain", "Head::Continue", "Head::Hints", "Head::Processing", "Head::ManyInterim", "Head::Latin1Field",
            "Head::EmptyLines", "Head::NoReason", "Head::BareLineFeed",
        ];
        const CUT: &[&str] = &["Body::Long", "Body::TooLong", "Body::Brotli", "Status::204", "Status::304"];
        self.kinds.iter().all(|kind| {
            let matters = ["Framing", "Event", "Head"].iter().any(|name| kind.starts_with(name));
            if matters { WHOLE.contains(&&**kind) } else { !CUT.contains(&&**kind) }
        })
    }

    /// Whether it can only end at a limit: then the limits are short.
    pub(crate) fn is_slow(&self) -> bool {
        self.kinds.iter().any(|kind| kind.starts_with("Event::Silent") || kind == "Event::DripHead")
    }
}
