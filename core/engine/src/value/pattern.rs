//! What a search looks for.

use super::id::text_type;

text_type!(
    /// A search text: as given, or with the API's `*` wildcards around it.
    ///
    /// The API has no way to search for a literal `*`.
    Pattern: Text,
    "a search text",
    std::convert::identity
);

impl Pattern {
    /// Exactly this text.
    pub fn equals(text: impl Into<String>) -> Self {
        Self::from(text.into())
    }

    /// Anything that starts with this text.
    pub fn starts_with(text: impl AsRef<str>) -> Self {
        Self::from(format!("{}*", text.as_ref()))
    }

    /// Anything that contains this text.
    pub fn contains(text: impl AsRef<str>) -> Self {
        Self::from(format!("*{}*", text.as_ref()))
    }
}
