//! Where a job writes down what it is about to do.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::value::Secret;

/// An append-only text that survives a crash: a file, or a table of a database. The core decides what it says, and reads it
/// back; an implementation only keeps it.
///
/// Two jobs must not use the same journal at the same time: an implementation locks it for as long as it lives. Appending
/// blocks: a file takes a few milliseconds to synchronize, once for all items that begin at the same time. A program on an
/// async runtime that cannot afford this runs its jobs on a thread of their own.
pub trait Journal {
    /// Whether it keeps anything. A job that chooses passwords insists on it where losing them would lock people out.
    fn keeps(&self) -> bool {
        true
    }

    /// All lines that were appended so far, by this run and by earlier ones, in order. An incomplete last line counts as
    /// never appended, and is left out for good.
    fn read(&mut self) -> Result<Secret, JournalError>;

    /// Appends whole lines; they are durable when this returns. After an error the job stops.
    fn append(&mut self, lines: &Secret) -> Result<(), JournalError>;
}

/// Keeps nothing: for a job that will not be resumed once it is interrupted.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoJournal;

impl Journal for NoJournal {
    fn keeps(&self) -> bool {
        false
    }
    fn read(&mut self) -> Result<Secret, JournalError> {
        Ok(Secret::default())
    }
    fn append(&mut self, _: &Secret) -> Result<(), JournalError> {
        Ok(())
    }
}

/// Keeps its lines in memory, for tests.
#[derive(Clone, Default)]
pub struct MemoryJournal {
    lines: String,
    room: Option<usize>,
}

impl MemoryJournal {
    /// A journal that already has these lines.
    pub fn with(lines: impl Into<String>) -> Self {
        Self { lines: lines.into(), room: None }
    }

    /// Fails after this many more bytes, like a full disk.
    #[must_use]
    pub fn with_room(mut self, bytes: usize) -> Self {
        self.room = Some(bytes);
        self
    }

    /// Everything in it, including passwords.
    pub fn expose(&self) -> &str {
        &self.lines
    }
}

impl Journal for MemoryJournal {
    fn read(&mut self) -> Result<Secret, JournalError> {
        Ok(Secret::from(self.lines.as_str()))
    }
    fn append(&mut self, lines: &Secret) -> Result<(), JournalError> {
        if let Some(room) = &mut self.room {
            let rest = room.checked_sub(lines.expose().len());
            *room = rest.ok_or_else(|| JournalError::new(JournalErrorKind::Storage, "there is no room left"))?;
        }
        self.lines.push_str(lines.expose());
        Ok(())
    }
}

impl fmt::Debug for MemoryJournal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryJournal").field("bytes", &self.lines.len()).field("room", &self.room).finish()
    }
}

/// What is wrong with a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JournalErrorKind {
    /// It belongs to another job.
    OtherJob,
    /// A line of it is not what was written, or cannot be read.
    Damaged,
    /// Another job is using it.
    InUse,
    /// It could not be read or written.
    Storage,
}

/// Why a journal cannot be used. `Display` is one line, without a secret.
#[derive(Debug, Clone)]
pub struct JournalError {
    kind: JournalErrorKind,
    message: String,
    cause: Option<Arc<dyn StdError + Send + Sync>>,
}

impl JournalError {
    /// An error with a message for the user.
    pub fn new(kind: JournalErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), cause: None }
    }

    /// Adds a cause, whose text follows the message.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.cause = Some(Arc::from(cause.into()));
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> JournalErrorKind {
        self.kind
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("journal: ")?;
        f.write_str(&self.message)?;
        match &self.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

/// The cause is in the text already, so it is not repeated as a source.
impl StdError for JournalError {}
