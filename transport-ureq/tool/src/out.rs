//! Standard output, for people and for other programs.

use std::io::{ErrorKind, Write as _, stdout};

use serde::Serialize;

use crate::failure::Failure;

/// Writes a text. That nobody reads on, as `head` does, is no error.
pub fn text(text: &str) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

pub fn json(value: &impl Serialize) -> Result<(), Failure> {
    text(&format!("{}\n", serde_json::to_string_pretty(value)?))
}
