//! The inventory of phone numbers (DNs).

use std::collections::BTreeMap;

use crate::world::GroupKey;

/// A phone number that a service provider has.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    pub(crate) service_provider_id: String,
    pub(crate) group_id: Option<String>,
    pub(crate) activated: bool,
}

/// All numbers by their national digits.
#[derive(Debug, Default)]
pub(crate) struct Numbers(BTreeMap<String, Number>);

impl Numbers {
    pub(crate) fn get(&self, phone_number: &str) -> Option<&Number> {
        self.0.get(&national(phone_number))
    }

    pub(crate) fn insert(&mut self, phone_number: &str, number: Number) {
        self.0.insert(national(phone_number), number);
    }

    /// Whether the number is one of the group's.
    pub(crate) fn is_of_group(&self, phone_number: &str, key: &GroupKey) -> bool {
        self.get(phone_number).is_some_and(|number| {
            number.service_provider_id == key.service_provider_id && number.group_id.as_deref() == Some(&key.group_id)
        })
    }

    pub(crate) fn release_group(&mut self, key: &GroupKey) {
        for number in self.0.values_mut() {
            if number.service_provider_id == key.service_provider_id
                && number.group_id.as_deref() == Some(&key.group_id)
            {
                number.group_id = None;
            }
        }
    }

    pub(crate) fn drop_provider(&mut self, service_provider_id: &str) {
        self.0.retain(|_, number| number.service_provider_id != service_provider_id);
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
