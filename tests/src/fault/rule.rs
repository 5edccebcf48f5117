//! When a fault strikes.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::random::{Random, mix};
use crate::route::Verb;

/// Which of the matching requests a rule strikes.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pick {
    /// Each.
    All,
    /// The nth only, counted from one.
    Nth(u64),
    /// Each nth.
    Every(u64),
    /// Each with this probability, by a generator that depends on the seed only.
    Chance(f64),
    /// Each with this probability, which depends on the request itself and on how often just this one came before: in
    /// whatever order requests come, the same ones are struck.
    Share(f64),
}

/// A request, as far as faults look at it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Struck<'a> {
    pub(crate) verb: Option<Verb>,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) body: &'a [u8],
}

impl Struck<'_> {
    /// The same for the same request.
    fn hash(&self, seed: u64) -> u64 {
        let verb = format!("{:?}", self.verb);
        let parts = [verb.as_bytes(), self.path.as_bytes(), self.query.as_bytes(), self.body];
        let bytes = parts.iter().flat_map(|part| part.iter().copied().chain([0xff]));
        bytes.fold(mix(seed), |hash, byte| mix(hash ^ u64::from(byte)))
    }
}

/// A fault and the requests that it strikes.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    fault: Fault,
    verb: Option<Verb>,
    path: String,
    exact: bool,
    pick: Pick,
    limit: u64,
    after_execution: bool,
    hits: u64,
    strikes: u64,
    pub(super) label: String,
}

impl Rule {
    /// Strikes every request.
    #[must_use]
    pub fn new(fault: Fault) -> Self {
        let after_execution = fault.executes();
        let label = format!("{fault:?}");
        Self {
            fault,
            verb: None,
            path: String::new(),
            exact: false,
            pick: Pick::All,
            limit: u64::MAX,
            after_execution,
            hits: 0,
            strikes: 0,
            label,
        }
    }

    /// Only requests with this method.
    #[must_use]
    pub fn verb(mut self, verb: Verb) -> Self {
        self.verb = Some(verb);
        self
    }

    /// Only requests whose path, without the prefix of the API, starts so.
    #[must_use]
    pub fn path(mut self, start: impl Into<String>) -> Self {
        self.path = start.into();
        self.exact = false;
        self
    }

    /// Only requests with just this path, without the prefix of the API.
    #[must_use]
    pub fn exact_path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self.exact = true;
        self
    }

    /// Only some of the matching requests.
    #[must_use]
    pub fn pick(mut self, pick: Pick) -> Self {
        self.pick = pick;
        self
    }

    /// Strikes so many times at most.
    #[must_use]
    pub fn limit(mut self, strikes: u64) -> Self {
        self.limit = strikes;
        self
    }

    /// The request is carried out, and then the fault strikes: the client cannot know.
    #[must_use]
    pub fn after_execution(mut self) -> Self {
        self.after_execution = true;
        self
    }

    /// How many times it has struck.
    #[must_use]
    pub const fn strikes(&self) -> u64 {
        self.strikes
    }

    /// `own` draws for this request, `random` for all.
    fn strike(&mut self, request: &Struck<'_>, own: &mut Random, random: &mut Random) -> bool {
        let path = request.path;
        let here = if self.exact { path == self.path } else { path.starts_with(&self.path) };
        if !here || (self.verb.is_some() && self.verb != request.verb) {
            return false;
        }
        self.hits += 1;
        let picked = match self.pick {
            Pick::All => true,
            Pick::Nth(n) => self.hits == n,
            Pick::Every(n) => n > 0 && self.hits.is_multiple_of(n),
            Pick::Chance(chance) => random.unit() < chance,
            Pick::Share(share) => own.unit() < share,
        };
        let struck = picked && self.strikes < self.limit;
        self.strikes += u64::from(struck);
        struck
    }
}

/// A fault that strikes the request at hand.
#[derive(Clone, Debug)]
pub(crate) struct Strike {
    pub(crate) fault: Fault,
    pub(crate) executes: bool,
    pub(crate) label: String,
}

/// All rules, in the order in which they are asked.
#[derive(Debug)]
pub(crate) struct Rules {
    list: Vec<Rule>,
    seed: u64,
    random: Random,
    /// How often each request came.
    came: BTreeMap<u64, u64>,
}

impl Default for Rules {
    fn default() -> Self {
        Self { list: Vec::new(), seed: 0, random: Random::new(0), came: BTreeMap::new() }
    }
}

impl Rules {
    pub(crate) fn push(&mut self, rule: Rule) {
        self.list.push(rule);
    }

    pub(crate) fn clear(&mut self) {
        self.list.clear();
    }

    pub(crate) fn seed(&mut self, seed: u64) {
        self.seed = seed;
        self.random = Random::new(seed);
        self.came.clear();
    }

    pub(crate) fn all(&self) -> &[Rule] {
        &self.list
    }

    /// Chance that depends on a request and on how often it came before. Nobody counts where nobody asks.
    fn own(&mut self, request: &Struck<'_>) -> Random {
        if !self.list.iter().any(|rule| matches!(rule.pick, Pick::Share(_))) {
            return Random::new(0);
        }
        let hash = request.hash(self.seed);
        let came = self.came.entry(hash).or_default();
        *came += 1;
        Random::new(mix(hash ^ *came))
    }

    /// The first rule that strikes; all matching rules count the request.
    pub(crate) fn strike(&mut self, request: &Struck<'_>) -> Option<Strike> {
        let mut own = self.own(request);
        let mut first = None;
        for rule in &mut self.list {
            if rule.strike(request, &mut own, &mut self.random) && first.is_none() {
                first = Some(Strike {
                    fault: rule.fault.clone(),
                    executes: rule.after_execution,
                    label: rule.label.clone(),
                });
            }
        }
        first
    }
}
