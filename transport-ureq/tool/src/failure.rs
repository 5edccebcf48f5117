//! Why nothing was begun, in one message.

use std::fmt;

/// A message for the user.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// What could not be done with a file.
    pub fn file(path: &std::path::Path, what: &str, why: impl fmt::Display) -> Self {
        Self(format!("{} cannot be {what}: {why}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
