//! The inventory of phone numbers (DNs).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::failure::Failure;
use crate::json;
use crate::world::GroupKey;

/// A phone number that a service provider has.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    pub(crate) service_provider_id: String,
    pub(crate) group_id: Option<String>,
    pub(crate) activated: bool,
}

impl Number {
    /// Whether it is one of the group's.
    pub(crate) fn is_in(&self, key: &GroupKey) -> bool {
        self.service_provider_id == key.service_provider_id && self.group_id.as_deref() == Some(&key.group_id)
    }

    /// The group that has it.
    pub(crate) fn group(&self) -> Option<GroupKey> {
        self.group_id.as_ref().map(|group| GroupKey::new(&self.service_provider_id, group))
    }
}

/// All numbers by their national digits, with an index of who has them.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    all: BTreeMap<String, Number>,
    providers: BTreeMap<String, Held>,
    groups: BTreeMap<GroupKey, BTreeSet<String>>,
}

/// The numbers of a service provider, and how many of them are where.
#[derive(Debug, Default)]
struct Held {
    digits: BTreeSet<String>,
    in_groups: usize,
    /// Those of the groups that are activated.
    activated: usize,
}

impl Numbers {
    pub(crate) fn get(&self, phone_number: &str) -> Option<&Number> {
        self.all.get(&national(phone_number))
    }

    /// Changes a number. Does nothing when there is no such number.
    pub(crate) fn edit(&mut self, phone_number: &str, change: impl FnOnce(&mut Number)) {
        if let Some(mut number) = self.remove(phone_number) {
            change(&mut number);
            self.insert(phone_number, number);
        }
    }

    fn listed<'a>(&'a self, digits: Option<&'a BTreeSet<String>>) -> impl Iterator<Item = (&'a str, &'a Number)> {
        let known = digits.into_iter().flatten();
        known.filter_map(|digits| self.all.get(digits).map(|number| (digits.as_str(), number)))
    }

    /// The numbers of a group by their national digits, in order.
    pub(crate) fn of_group(&self, key: &GroupKey) -> impl Iterator<Item = (&str, &Number)> {
        self.listed(self.groups.get(key))
    }

    /// All numbers by their national digits, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Number)> {
        self.all.iter().map(|(digits, number)| (digits.as_str(), number))
    }

    /// The numbers of a service provider by their national digits, in order.
    pub(crate) fn of_provider(&self, service_provider_id: &str) -> impl Iterator<Item = (&str, &Number)> {
        self.listed(self.providers.get(service_provider_id).map(|held| &held.digits))
    }

    /// How many numbers a service provider has, how many of them its groups have, and how many of those are activated.
    pub(crate) fn usage(&self, service_provider_id: &str) -> [usize; 3] {
        let held = self.providers.get(service_provider_id);
        held.map_or([0; 3], |held| [held.digits.len(), held.in_groups, held.activated])
    }

    pub(crate) fn remove(&mut self, phone_number: &str) -> Option<Number> {
        let digits = national(phone_number);
        let number = self.all.remove(&digits)?;
        if let Some(held) = self.providers.get_mut(&number.service_provider_id) {
            held.digits.remove(&digits);
            held.in_groups -= usize::from(number.group_id.is_some());
            held.activated -= usize::from(number.group_id.is_some() && number.activated);
        }
        if let Some(digits_of) = number.group().and_then(|key| self.groups.get_mut(&key)) {
            digits_of.remove(&digits);
        }
        Some(number)
    }

    pub(crate) fn insert(&mut self, phone_number: &str, number: Number) {
        self.remove(phone_number);
        let digits = national(phone_number);
        let held = self.providers.entry(number.service_provider_id.clone()).or_default();
        held.digits.insert(digits.clone());
        held.in_groups += usize::from(number.group_id.is_some());
        held.activated += usize::from(number.group_id.is_some() && number.activated);
        if let Some(key) = number.group() {
            self.groups.entry(key).or_default().insert(digits.clone());
        }
        self.all.insert(digits, number);
    }

    /// Whether the number is one of the group's.
    pub(crate) fn is_of_group(&self, phone_number: &str, key: &GroupKey) -> bool {
        self.get(phone_number).is_some_and(|number| number.is_in(key))
    }

    // rule: assumed
    pub(crate) fn release_group(&mut self, key: &GroupKey) {
        for digits in self.groups.get(key).cloned().unwrap_or_default() {
            self.edit(&digits, |number| {
                number.group_id = None;
                number.activated = false;
            });
        }
    }

    pub(crate) fn drop_provider(&mut self, service_provider_id: &str) {
        for digits in self.providers.remove(service_provider_id).unwrap_or_default().digits {
            if let Some(key) = self.all.remove(&digits).and_then(|number| number.group()) {
                self.groups.remove(&key);
            }
        }
    }
}

/// The digits of a number without the country code 1, so that all ways to write it are one:
/// `+1-2015550001`, `+12015550001`, `2015550001`.
pub(crate) fn national(phone_number: &str) -> String {
    let digits: String = phone_number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('1') {
        Some(rest) if digits.len() == 11 => rest.to_owned(),
        _ => digits,
    }
}

/// A number as the server writes it in lists of numbers: `+1-2015550001`.
pub(crate) fn with_country_code(digits: &str) -> String {
    format!("+1-{digits}")
}

/// The national digits of all numbers of the ranges `{min, max}` of a body. A single number may lack its max.
pub(crate) fn expand(ranges: &[Value]) -> Result<Vec<String>, Failure> {
    const MOST: usize = 10_000;
    let mut all = Vec::new();
    for range in ranges {
        let end = |key: &str| range.get(key).and_then(json::text).map(|text| national(&text)).unwrap_or_default();
        let (first, last) = (end("min"), end("max"));
        let last = if last.is_empty() { first.clone() } else { last };
        // rule: assumed
        let wrong = || Failure::invalid("dns", &format!("no range of numbers: {range}"));
        let (from, to): (u64, u64) = (first.parse().map_err(|_| wrong())?, last.parse().map_err(|_| wrong())?);
        if first.len() != last.len() || from > to {
            return Err(wrong());
        }
        let width = first.len();
        all.extend((from..=to).take(MOST + 1).map(|number| format!("{number:0width$}")));
        if all.len() > MOST {
            // rule: assumed
            return Err(Failure::invalid("dns", "more than 10000 numbers"));
        }
    }
    Ok(all)
}

/// Unbroken runs of numbers that are alike: first, last, and what they have in common.
pub(crate) fn runs<'a, T: PartialEq>(numbers: impl Iterator<Item = (&'a str, T)>) -> Vec<(&'a str, &'a str, T)> {
    let follows = |last: &str, next: &str| {
        last.len() == next.len()
            && matches!((last.parse::<u64>(), next.parse::<u64>()), (Ok(last), Ok(next)) if last + 1 == next)
    };
    let mut runs: Vec<(&str, &str, T)> = Vec::new();
    for (digits, common) in numbers {
        match runs.last_mut() {
            Some((_, last, alike)) if *alike == common && follows(last, digits) => *last = digits,
            _ => runs.push((digits, digits, common)),
        }
    }
    runs
}
