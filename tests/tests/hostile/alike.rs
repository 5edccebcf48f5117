//! Both transports behave alike: hundreds of scripted servers, drawn from seeds, and each transport tells the same of
//! them and asks the same of them.

mod behaviour;
mod bytes;
mod compare;
mod kinds;
mod known;
mod plan;
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use behaviour::Behaviour;
use compare::Account;
use kinds::all_kinds;
use known::{KNOWN, Known};

use crate::transport::{Async, Blocking};

const BEHAVIOURS: u64 = 2500;
const AT_ONCE: usize = 16;

/// What depends on time may go wrong on a busy machine: it differs only if it always does.
const TRIES: usize = 5;

struct Trial {
    behaviour: Behaviour,
    ending: String,
    differences: Vec<String>,
}

impl Trial {
    fn hold(seed: u64) -> Self {
        let behaviour = Behaviour::new(seed);
        let tries = if behaviour.is_timed() { TRIES } else { 1 };
        let mut trial = Self { behaviour, ending: String::new(), differences: Vec::new() };
        for _ in 0..tries {
            let (blocking, other) = std::thread::scope(|scope| {
                let blocking = scope.spawn(|| Account::of::<Blocking>(&trial.behaviour));
                let other = Account::of::<Async>(&trial.behaviour);
                (blocking.join().expect("no panic"), other)
            });
            blocking.ending().clone_into(&mut trial.ending);
            trial.differences = blocking.differences(&other, &trial.behaviour);
            if trial.differences.is_empty() {
                break;
            }
        }
        trial
    }
}

#[test]
fn both_transports_behave_alike() {
    let seeds: BTreeSet<u64> = (1..=BEHAVIOURS).chain(KNOWN.iter().map(|known| known.seed)).collect();
    let seeds = Mutex::new(seeds.into_iter());
    let trials = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(seed) = { seeds.lock().unwrap_or_else(PoisonError::into_inner).next() } {
                    let trial = Trial::hold(seed);
                    trials.lock().unwrap_or_else(PoisonError::into_inner).push(trial);
                }
            });
        }
    });
    let mut trials = trials.into_inner().unwrap_or_else(PoisonError::into_inner);
    trials.sort_by_key(|trial| trial.behaviour.seed);
    let kinds: BTreeSet<_> = trials.iter().flat_map(|trial| trial.behaviour.kinds.clone()).collect();
    let mut endings: BTreeMap<&str, usize> = BTreeMap::new();
    for trial in &trials {
        *endings.entry(&trial.ending).or_default() += 1;
    }
    println!("{} servers of {} kinds on both transports; they end as {endings:?}", trials.len(), kinds.len());
    let missing: Vec<_> = all_kinds().difference(&kinds).cloned().collect();
    let mut wrong: Vec<_> = missing.iter().map(|kind| format!("no server is of the kind {kind}")).collect();
    let mut met = vec![0; KNOWN.len()];
    for trial in trials.iter().filter(|trial| !trial.differences.is_empty()) {
        let Behaviour { seed, story, .. } = &trial.behaviour;
        let is = |known: &&Known| {
            known.kinds.iter().all(|kind| trial.behaviour.has(kind))
                && known.shows.split('|').any(|begin| trial.differences.iter().any(|it| it.starts_with(begin)))
        };
        match KNOWN.iter().position(|known| is(&known)) {
            Some(index) => met[index] += 1,
            None => wrong.push(format!("server {seed}, {story}\n    {}", trial.differences.join("\n    "))),
        }
    }
    for (known, times) in KNOWN.iter().zip(met) {
        println!("{times} times: {:?} {}: {}", known.kinds, known.shows, known.reason);
        if times == 0 {
            wrong.push(format!("they no longer differ: {:?} {}: {}", known.kinds, known.shows, known.reason));
        }
    }
    assert!(wrong.is_empty(), "ureq | hyper\n{}", wrong.join("\n"));
}
