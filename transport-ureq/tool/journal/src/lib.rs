#![doc = include_str!("../README.md")]

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use odin_api::jobs::{Journal, JournalError, JournalErrorKind};
use odin_api::value::Secret;

mod guard;

/// Every line of a journal begins with this.
const LINE: &[u8] = br#"{"check":""#;

/// A journal in a file, which is locked until this is dropped.
///
/// It is created if it does not exist, readable and writable only by its owner, and removed again if nothing was written to
/// it. Each appended line is on the disk before the job continues.
#[derive(Debug)]
pub struct FileJournal {
    file: File,
    path: PathBuf,
    /// Where the last whole line ends.
    length: u64,
    cut: bool,
    failed: bool,
    /// It was created for this, and nothing has been found in it.
    unused: bool,
}

impl FileJournal {
    /// Opens or creates it.
    ///
    /// An incomplete last line, which a crash leaves behind, is cut off: nothing that it announces was sent. A file that is
    /// not a journal is left as it is.
    ///
    /// # Errors
    ///
    /// [`JournalErrorKind::InUse`] if another process has it open, [`JournalErrorKind::Damaged`] if it is not a journal,
    /// [`JournalErrorKind::Storage`] if it cannot be read or written.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, JournalError> {
        let path = path.as_ref();
        let storage = |what: &str| {
            let what = format!("{} cannot be {what}", path.display());
            move |error: std::io::Error| JournalError::new(JournalErrorKind::Storage, what).because(error)
        };
        let is_new = !path.exists();
        let mut options = OpenOptions::new();
        guard::for_its_owner(options.read(true).append(true).create(true));
        let file = options.open(path).map_err(|error| guard::opening(path, error))?;
        if !file.metadata().map_err(storage("read"))?.is_file() {
            let why = format!("{} is not a file", path.display());
            return Err(JournalError::new(JournalErrorKind::Storage, why));
        }
        guard::lock(&file, path)?;
        // Another process may have removed it between the two: what is written to it would be lost.
        if !guard::is_at(&file, path) {
            return Self::open(path);
        }
        let mut journal = Self { file, path: path.to_owned(), length: 0, cut: false, failed: false, unused: false };
        let bytes = journal.bytes()?;
        let head = &bytes[..bytes.len().min(LINE.len())];
        if !LINE.starts_with(head) {
            let why = format!("{} is something else than a journal: use another file", path.display());
            return Err(JournalError::new(JournalErrorKind::Damaged, why));
        }
        guard::restrict(&journal.file).map_err(storage("made unreadable for others"))?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        journal.length = whole as u64;
        if whole < bytes.len() {
            journal.cut = true;
            journal.file.set_len(journal.length).map_err(storage("repaired"))?;
        }
        journal.file.sync_all().map_err(storage("written"))?;
        journal.unused = is_new && bytes.is_empty();
        if is_new {
            guard::sync_folder_of(path).map_err(storage("created"))?;
        }
        Ok(journal)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether an incomplete last line was cut off when it was opened.
    pub fn was_cut(&self) -> bool {
        self.cut
    }

    fn bytes(&mut self) -> Result<Vec<u8>, JournalError> {
        let mut bytes = Vec::new();
        let read = self.file.seek(SeekFrom::Start(0)).and_then(|_| self.file.read_to_end(&mut bytes));
        match read {
            Ok(_) => Ok(bytes),
            Err(error) => Err(self.storage("read", error)),
        }
    }

    fn storage(&self, what: &str, error: std::io::Error) -> JournalError {
        let why = format!("{} cannot be {what}", self.path.display());
        JournalError::new(JournalErrorKind::Storage, why).because(error)
    }
}

impl Drop for FileJournal {
    fn drop(&mut self) {
        if self.unused && self.length == 0 && guard::is_at(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

impl Journal for FileJournal {
    fn read(&mut self) -> Result<Secret, JournalError> {
        String::from_utf8(self.bytes()?).map(Secret::from).map_err(|_| {
            let why = format!("{} is damaged: it is not UTF-8", self.path.display());
            JournalError::new(JournalErrorKind::Damaged, why)
        })
    }

    fn append(&mut self, lines: &Secret) -> Result<(), JournalError> {
        if self.failed {
            let why = format!("{} could not be written before", self.path.display());
            return Err(JournalError::new(JournalErrorKind::Storage, why));
        }
        let lines = lines.expose().as_bytes();
        let written = self.file.write_all(lines).and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.failed = true;
            // Half a line is cut off at the next opening if it cannot be now.
            let _ = self.file.set_len(self.length);
            return Err(self.storage("written", error));
        }
        self.length += lines.len() as u64;
        Ok(())
    }
}
