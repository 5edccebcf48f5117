//! Journals of the tests.

use std::sync::{Arc, Mutex, PoisonError};

use odin_api::jobs::{Journal, JournalError, JournalErrorKind, MemoryJournal};
use odin_api::value::Secret;

/// One whose owner can look at it while a job uses it.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<MemoryJournal>>);

impl Shared {
    pub fn text(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).expose().to_owned()
    }

    /// Whether a line with all of these is in it.
    pub fn says(&self, parts: &[&str]) -> bool {
        self.text().lines().any(|line| parts.iter().all(|part| line.contains(part)))
    }
}

impl Journal for Shared {
    fn read(&mut self) -> Result<Secret, JournalError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).read()
    }
    fn append(&mut self, lines: &Secret) -> Result<(), JournalError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).append(lines)
    }
}

/// One that keeps the lines that fit, like a machine that stops while it writes them.
pub struct Short {
    lines: MemoryJournal,
    room: usize,
}

impl Short {
    pub fn with_room(lines: usize) -> Self {
        Self { lines: MemoryJournal::default(), room: lines }
    }

    pub fn text(&self) -> &str {
        self.lines.expose()
    }
}

impl Journal for Short {
    fn read(&mut self) -> Result<Secret, JournalError> {
        self.lines.read()
    }
    fn append(&mut self, lines: &Secret) -> Result<(), JournalError> {
        for line in lines.expose().split_inclusive('\n') {
            let room = self.room.checked_sub(1);
            self.room = room.ok_or_else(|| JournalError::new(JournalErrorKind::Storage, "there is no room left"))?;
            self.lines.append(&Secret::from(line))?;
        }
        Ok(())
    }
}
