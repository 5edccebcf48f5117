//! `/users/announcements`: audio and video files of a user.

pub mod download;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::{FileError, MediaType, Repository, encode};
use crate::value::{Array, GroupId, Patch, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Sound, or sound with pictures.
    AnnouncementType {
        Audio = "Audio",
        Video = "Video",
    }
}

model! {
    /// A place where an announcement is used.
    AnnouncementUse {
        service_name: Option<String> = "serviceName",
        criteria_name: Option<String> = "criteriaName",
    }
}

model! {
    /// An announcement. Name and media type together are its key.
    Announcement {
        user_id: Option<UserId> = "userId",
        name: Option<String> = "name",
        media_type: Option<MediaType> = "mediaType",
        level: Option<Repository> = "level",
        /// Its size; the unit is not documented.
        file_size: Option<String> = "fileSize",
        description: Option<String> = "description",
        last_uploaded: Option<String> = "lastUploaded",
        /// Where it is in use: only what is not can be deleted.
        usage: Array<AnnouncementUse> = "usage",
        announcement_type: Option<String> = "announcementType",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// The announcements of a user, and how much room they take.
    Announcements {
        announcements: Array<Announcement> = "announcements",
        /// How much room the files take; the unit is not documented.
        total_file_size: Option<i64> = "totalFileSize",
        /// How much they may take.
        max_file_size: Option<i64> = "maxFileSize",
        announcement_type: Option<String> = "announcementType",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// One announcement, without its sound: that is a [`download::Download`].
    ///
    /// ```
    /// use odin_api::{shapes::media::MediaType, users::announcements::Get};
    /// let get = Get::new("4001@example.net", "Closed", MediaType::Wav);
    /// ```
    Get = GET "/users/announcements", id "users.announcements.get", Safe, Sent -> Announcement;
    new {
        user_id: UserId = Query "userId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}

endpoint! {
    /// The announcements of a user, and how much room they take.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::announcements::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"{"totalFileSize":20,"maxFileSize":1000,"announcements":[{"name":"Closed","mediaType":"WAV"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.announcements[0].name.as_deref(), Some("Closed"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("audio file", "prompt"))]
    List = GET "/users/announcements", id "users.announcements.list", Safe, Sent -> Announcements;
    new { user_id: UserId = Query "userId" }
    query {
        /// Only these. No client is seen to send it; its values are those of BroadWorks.
        announcement_type: AnnouncementType = "type",
    }
}

endpoint! {
    /// The announcements that a user may choose from: its own and those of its group.
    ///
    /// ```
    /// use odin_api::users::announcements::ListAvailable;
    /// let list = ListAvailable::to("4001@example.net");
    /// ```
    ListAvailable = GET "/users/announcements", id "users.announcements.list-available", Safe, Sent -> Announcements;
    new {
        user_id: UserId = Query "userId",
        /// Always true: [`ListAvailable::to`] sets it.
        available: bool = Query "available",
    }
    query {
        /// Only these. No client is seen to send it; its values are those of BroadWorks.
        announcement_type: AnnouncementType = "type",
    }
}

impl ListAvailable {
    /// What this user may choose from.
    pub fn to(user_id: impl Into<UserId>) -> Self {
        Self::new(user_id, true)
    }
}

endpoint! {
    /// Uploads an announcement: see [`Create::from_bytes`].
    ///
    /// ```
    /// use odin_api::users::announcements::Create;
    /// let file = b"RIFF\x24\0\0\0WAVEfmt ";
    /// let create = Create::from_bytes("4001@example.net", "Closed", file, 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    #[doc(alias("audio file", "prompt"))]
    Create = POST "/users/announcements", id "users.announcements.create", NotIdempotent, Sent -> WriteResponse<Announcement>;
    new {
        user_id: UserId = Body "userId",
        name: String = Body "name" [Chars(1, 80)],
        media_type: MediaType = Body "mediaType",
        /// The whole file in base64.
        content: String = Body "content",
    }
    body {
        /// The API's own client always sends it, if empty.
        description: String = "description" [Chars(0, 256)],
        level: Repository = "level",
    }
}

impl Create {
    /// Uploads a file of at most so many bytes; its first bytes determine the format.
    ///
    /// ```
    /// use odin_api::shapes::media::FileError;
    /// use odin_api::users::announcements::Create;
    /// let file = b"RIFF\x24\0\0\0WAVEfmt ";
    /// let create = Create::from_bytes("4001@example.net", "Closed", file, 1_000_000)?;
    /// assert_eq!(create.media_type.as_str(), "WAV");
    /// assert!(matches!(Create::from_bytes("4001@example.net", "x", b"ID3", 9), Err(FileError::UnknownFormat)));
    /// # Ok::<(), FileError>(())
    /// ```
    pub fn from_bytes(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        file: &[u8],
        at_most: usize,
    ) -> Result<Self, FileError> {
        let (media_type, content) = encode(file, at_most)?;
        Ok(Self::new(user_id, name, media_type, content).description("").level(Repository::User))
    }
}

endpoint! {
    /// Changes the name, the description or the sound of an announcement.
    ///
    /// The API wants the new name in any case: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::shapes::media::MediaType;
    /// use odin_api::users::announcements::Update;
    /// let rename = Update::new("4001@example.net", "Closed", MediaType::Wav, "Closed today");
    /// ```
    Update = PUT "/users/announcements", id "users.announcements.update", NotIdempotent, Sent -> WriteResponse<Announcement>;
    new {
        user_id: UserId = Body "userId",
        name: String = Body "name" [Chars(1, 80)],
        media_type: MediaType = Body "mediaType",
        new_name: String = Body "newName" [Chars(1, 80)],
    }
    body {
        description: String = "description" [Chars(0, 256)],
        /// The whole new file in base64.
        content: String = "content",
    }
}

impl Update {
    /// Replaces the sound by a file of at most so many bytes, which must be of the announcement's format.
    pub fn file(mut self, file: &[u8], at_most: usize) -> Result<Self, FileError> {
        let (media_type, content) = encode(file, at_most)?;
        if media_type != self.media_type {
            return Err(FileError::UnknownFormat);
        }
        self.content = Patch::Set(content);
        Ok(self)
    }
}

endpoint! {
    /// Deletes an announcement that is not in use.
    ///
    /// ```
    /// use odin_api::{shapes::media::MediaType, users::announcements::Delete};
    /// let delete = Delete::new("4001@example.net", "Closed", MediaType::Wav);
    /// ```
    Delete = DELETE "/users/announcements", id "users.announcements.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}
