//! Audio and video files: announcements, greetings, recorded names.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::declare::model;
use crate::value::{Patch, open_enum};

open_enum! {
    /// The format of an audio or video file.
    MediaType {
        Wma = "WMA",
        Wav = "WAV",
        ThreeGp = "3GP",
        Mov = "MOV",
    }
}

open_enum! {
    /// Which announcement is played.
    AnnouncementSelection {
        /// The platform's own.
        Default = "Default",
        /// The file that is named or sent with it.
        Personal = "Personal",
    }
}

open_enum! {
    /// Which repository holds an announcement.
    Repository {
        Group = "Group",
        User = "User",
    }
}

model! {
    /// An announcement, where a setting refers to it; platforms without a repository take the audio itself.
    AnnouncementFile {
        name: Patch<String> = "name" [Chars(0, 80)],
        media_type: Patch<MediaType> = "mediaType",
        level: Patch<Repository> = "level",
        /// Some records carry it; no source says in which unit.
        file_size: Patch<i64> = "fileSize",
        description: Patch<String> = "description" [Chars(0, 256)],
        /// The whole file in base64: see [`encode`]. Only written.
        content: Patch<String> = "content",
    }
}

impl AnnouncementFile {
    /// A file of the repository of a group or a user.
    pub fn stored(name: impl Into<String>, media_type: MediaType, level: impl Into<Repository>) -> Self {
        Self { name: name.into().into(), media_type: media_type.into(), level: level.into().into(), ..Self::default() }
    }
}

/// Why a file is not fit to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileError {
    /// It has no bytes.
    Empty,
    /// It has more bytes than allowed.
    TooLarge {
        /// How many it has.
        size: usize,
        /// How many it may have.
        at_most: usize,
    },
    /// Its first bytes are not those of any format that the API takes.
    UnknownFormat,
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::TooLarge { size, at_most } => write!(f, "the file has {size} bytes, of which {at_most} are allowed"),
            Self::UnknownFormat => f.write_str("the file is neither WAV nor WMA, 3GP or MOV"),
        }
    }
}

impl std::error::Error for FileError {}

impl MediaType {
    /// The format of a file, by its first bytes.
    ///
    /// ```
    /// use odin_api::shapes::media::MediaType;
    /// assert_eq!(MediaType::of(b"RIFF\x24\0\0\0WAVEfmt "), Some(MediaType::Wav));
    /// assert_eq!(MediaType::of(b"ID3\x03"), None);
    /// ```
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const ASF: [u8; 8] = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11];
        let brand = bytes.get(8..12);
        if bytes.starts_with(b"RIFF") && brand == Some(b"WAVE") {
            return Some(Self::Wav);
        }
        if bytes.starts_with(&ASF) {
            return Some(Self::Wma);
        }
        match (bytes.get(4..8), brand) {
            (Some(b"ftyp"), Some([b'3', b'g', ..])) => Some(Self::ThreeGp),
            (Some(b"ftyp"), Some(b"qt  ")) | (Some(b"moov" | b"mdat" | b"wide"), _) => Some(Self::Mov),
            _ => None,
        }
    }
}

/// Checks a file and encodes it the way the API wants it: standard base64. The format is told from its bytes.
///
/// `at_most` is how many bytes are allowed; the API publishes its limits with the list of announcements.
pub fn encode(bytes: &[u8], at_most: usize) -> Result<(MediaType, String), FileError> {
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    if bytes.len() > at_most {
        return Err(FileError::TooLarge { size: bytes.len(), at_most });
    }
    let media_type = MediaType::of(bytes).ok_or(FileError::UnknownFormat)?;
    Ok((media_type, STANDARD.encode(bytes)))
}
