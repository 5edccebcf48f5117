//! How people write numbers and names, and which of them are the same.

use std::collections::BTreeMap;

use crate::value::PhoneNumber;

/// The fewest digits of a phone number; what is shorter is an extension.
const SHORTEST: usize = 7;

/// The numbers of a group, a service provider or a platform.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbering {
    /// Numbers without a country code are of that country.
    country: String,
}

impl Numbering {
    /// That of these numbers: the country whose code most of them show, North America if none does.
    pub(crate) fn of<'a>(numbers: impl Iterator<Item = &'a str>) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for code in numbers.filter_map(|number| PhoneNumber::from(number).country_code().map(str::to_owned)) {
            *counts.entry(code).or_default() += 1;
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        Self { country: most.map_or_else(|| "1".to_owned(), |(code, _)| code) }
    }

    /// The one form of a phone number, or none for a text that is no such.
    pub(crate) fn key(&self, text: &str) -> Option<String> {
        let number = PhoneNumber::from(text.trim());
        if let Some(e164) = number.e164_in(&self.country).or_else(|| number.e164()) {
            return Some(e164);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        (is_number(text) && digits.len() >= SHORTEST).then_some(digits)
    }

    /// Whether a number, given by its key, lies between two numbers; without the second it is the first.
    pub(crate) fn is_within(&self, key: &str, min: &str, max: &str) -> bool {
        let Some(min) = self.key(min) else { return false };
        let max = self.key(max).unwrap_or_else(|| min.clone());
        min.len() == key.len() && max.len() == key.len() && (&*min..=&*max).contains(&key)
    }
}

/// Digits, with what is written between them.
pub(crate) fn is_number(text: &str) -> bool {
    text.trim().chars().all(|c| c.is_ascii_digit() || "+-(). ".contains(c))
}

/// Whether a text is long enough for a phone number.
pub(crate) fn is_phone_number(text: &str) -> bool {
    is_number(text) && text.chars().filter(char::is_ascii_digit).count() >= SHORTEST
}

/// The one form of an id or alias.
pub(crate) fn name(text: &str) -> String {
    let name = text.trim().to_lowercase();
    name.strip_prefix("sip:").map(str::to_owned).unwrap_or(name)
}

/// Whether a text, as [`name`] gives it, is this id or alias, with or without its domain.
pub(crate) fn is_named(id: &str, text: &str) -> bool {
    let id = name(id);
    id == text || id.split('@').next() == Some(text)
}
