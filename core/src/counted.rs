//! How many there are of something, in words.

/// `1 box` or `2 boxes`.
pub(crate) fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}
