//! The query of a URL, decoded as PHP does.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The pairs of a query in the order sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    pub(crate) fn parse(raw: Option<&str>) -> Self {
        let pairs = raw.unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decode(key), decode(value))
                })
                .collect(),
        )
    }

    /// The value of a key. Of repeated keys the last one counts.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Every value of a key that is repeated, with or without the brackets of PHP.
    pub(crate) fn all(&self, key: &str) -> impl Iterator<Item = &str> {
        let listed = move |name: &str| name.strip_suffix("[]").unwrap_or(name) == key;
        self.0.iter().filter(move |(name, _)| listed(name)).map(|(_, value)| value.as_str())
    }

    /// The value of a key that was given and is not empty.
    pub(crate) fn filled(&self, key: &str) -> Option<&str> {
        self.get(key).filter(|value| !value.is_empty())
    }
}

/// `+` is a space, as in a form: a client that does not escape a leading `+` of a number finds out.
fn decode(raw: &str) -> String {
    if !raw.contains(['%', '+']) {
        return raw.to_owned();
    }
    let spaced: Cow<'_, str> = if raw.contains('+') { raw.replace('+', " ").into() } else { raw.into() };
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}
