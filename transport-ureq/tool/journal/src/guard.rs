//! Keeping others away from the file, on each kind of system.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use odin_api::jobs::{JournalError, JournalErrorKind};

fn in_use(path: &Path) -> JournalError {
    let why = format!("{} is in use by another job: wait for it, or end it", path.display());
    JournalError::new(JournalErrorKind::InUse, why)
}

#[cfg(unix)]
mod system {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};

    use rustix::fs::{FlockOperation, flock};

    use super::{File, JournalError, JournalErrorKind, OpenOptions, Path, in_use, io};

    const OWNER_ONLY: u32 = 0o600;

    pub(crate) fn for_its_owner(options: &mut OpenOptions) {
        options.mode(OWNER_ONLY);
    }

    pub(super) fn is_in_use(_: &io::Error) -> bool {
        false
    }

    pub(crate) fn lock(file: &File, path: &Path) -> Result<(), JournalError> {
        flock(file, FlockOperation::NonBlockingLockExclusive).map_err(|error| match error {
            rustix::io::Errno::WOULDBLOCK => in_use(path),
            error => {
                let why = format!("{} cannot be locked", path.display());
                JournalError::new(JournalErrorKind::Storage, why).because(io::Error::from(error))
            }
        })
    }

    /// Whether the path still leads to the file.
    pub(crate) fn is_at(file: &File, path: &Path) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        let place = |metadata: io::Result<std::fs::Metadata>| metadata.ok().map(|it| (it.dev(), it.ino()));
        place(file.metadata()) == place(path.metadata())
    }

    pub(crate) fn restrict(file: &File) -> io::Result<()> {
        let mut permissions = file.metadata()?.permissions();
        if permissions.mode() & 0o777 == OWNER_ONLY {
            return Ok(());
        }
        permissions.set_mode(OWNER_ONLY);
        file.set_permissions(permissions)
    }

    /// The name of a new file survives a crash only if its folder is written, too.
    pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }
}

#[cfg(windows)]
mod system {
    use std::os::windows::fs::OpenOptionsExt as _;

    use super::{File, JournalError, OpenOptions, Path, io};

    /// Nobody else can open it. Who may read it later is inherited from its folder.
    pub(crate) fn for_its_owner(options: &mut OpenOptions) {
        options.share_mode(0);
    }

    pub(super) fn is_in_use(error: &io::Error) -> bool {
        const SHARING_VIOLATION: i32 = 32;
        error.raw_os_error() == Some(SHARING_VIOLATION)
    }

    pub(crate) fn lock(_: &File, _: &Path) -> Result<(), JournalError> {
        Ok(())
    }

    /// Nobody can remove it while it is open.
    pub(crate) fn is_at(_: &File, _: &Path) -> bool {
        true
    }

    pub(crate) fn restrict(_: &File) -> io::Result<()> {
        Ok(())
    }

    pub(crate) fn sync_folder_of(_: &Path) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) use system::{for_its_owner, is_at, lock, restrict, sync_folder_of};

/// Why it could not be opened.
pub(crate) fn opening(path: &Path, error: io::Error) -> JournalError {
    if system::is_in_use(&error) {
        return in_use(path);
    }
    JournalError::new(JournalErrorKind::Storage, format!("{} cannot be opened", path.display())).because(error)
}
