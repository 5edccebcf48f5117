//! Files that the user names.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A new file for a result. It is there before the job begins, so that a result never lacks a place, and is removed again
/// if nothing is written.
#[derive(Debug)]
pub struct NewFile {
    path: PathBuf,
    file: Option<File>,
}

impl NewFile {
    /// Creates it, for its owner only. A file that is there already is not overwritten.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Failure::new(format!("{} exists already", path.display())),
            _ => Failure::file(path, "created", error),
        })?;
        Ok(Self { path: path.to_owned(), file: Some(file) })
    }

    /// Writes its whole content, which is on the disk when this returns.
    pub fn write(mut self, content: &[u8]) -> Result<(), Failure> {
        let Some(mut file) = self.file.take() else { return Ok(()) };
        let written = file.write_all(content).and_then(|()| file.sync_all());
        written.map_err(|error| {
            let _ = std::fs::remove_file(&self.path);
            Failure::file(&self.path, "written", error)
        })
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The text of a file, or of standard input for `-`, without the mark that some programs put before it. What else people take
/// for a text is told apart.
pub fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    read.map_err(|error| Failure::file(path, "read", error))?;
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Failure::file(path, "read", "it is a workbook: save the sheet as CSV UTF-8"));
    }
    let text = String::from_utf8(bytes);
    let text =
        text.map_err(|_| Failure::file(path, "read", "it is not UTF-8: save it as UTF-8, a sheet as CSV UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The lines of a file, or of standard input for `-`, that are not empty.
pub fn lines(path: &Path) -> Result<Vec<String>, Failure> {
    let text = read(path)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
