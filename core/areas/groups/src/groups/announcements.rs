//! `/groups/announcements`: the repository of audio files of a group.

pub mod download;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::{FileError, MediaType, Repository, encode};
use crate::value::{Array, GroupId, Patch, ServiceProviderId};

model! {
    /// Where an announcement is played.
    AnnouncementUsage {
        service_name: Option<String> = "serviceName",
        criteria_name: Option<String> = "criteriaName",
    }
}

model! {
    /// An announcement; a row of a list carries name, type and size.
    Announcement {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        media_type: Option<MediaType> = "mediaType",
        file_size: Option<i64> = "fileSize",
        last_uploaded: Option<String> = "lastUploaded",
        description: Option<String> = "description",
        /// The portal deletes only what is not in use.
        usage: Array<AnnouncementUsage> = "usage",
    }
}

model! {
    /// The announcements of a group.
    Announcements {
        announcements: Array<Announcement> = "announcements",
        /// The total size of the files, if the platform reports it.
        total_file_size: Option<i64> = "totalFileSize",
        /// The maximum total size of the files, if the platform reports it.
        max_file_size: Option<i64> = "maxFileSize",
    }
}

endpoint! {
    /// An announcement and where it is played.
    ///
    /// ```
    /// use odin_api::{shapes::media::MediaType, groups::announcements::Get};
    /// let get = Get::new("ent.odin", "grp.odin", "greeting", MediaType::Wav);
    /// ```
    Get = GET "/groups/announcements", id "groups.announcements.get", Safe, Sent -> Announcement;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}

endpoint! {
    /// The announcements of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::announcements::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"announcements":[{"name":"greeting","mediaType":"WAV","fileSize":12}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.announcements[0].name.as_deref(), Some("greeting"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("audio file", "prompt"))]
    List = GET "/groups/announcements", id "groups.announcements.list", Safe, Sent -> Announcements;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// No known client sends it; BroadWorks has `Audio` and `Video`.
        announcement_type: String = "announcementType",
    }
}

endpoint! {
    /// The announcements that a setting of the group may use; declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::groups::announcements::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin", true);
    /// ```
    ListAvailable = GET "/groups/announcements", id "groups.announcements.list-available", Safe, Documented
        -> Announcements;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        available: bool = Query "available",
    }
    query { announcement_type: String = "announcementType" }
}

endpoint! {
    /// Uploads an announcement. [`Create::upload`] takes the bytes of the file and checks them.
    ///
    /// ```
    /// use odin_api::groups::announcements::Create;
    /// let wav = b"RIFF\x24\0\0\0WAVEfmt ...";
    /// let create = Create::upload("ent.odin", "grp.odin", "greeting", "Good morning", wav, 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    #[doc(alias("audio file", "prompt"))]
    Create = POST "/groups/announcements", id "groups.announcements.create", NotIdempotent, Sent -> WriteResponse<Announcement>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
        media_type: MediaType = Body "mediaType",
        description: String = Body "description" [Chars(1, 256)],
        /// The file in base64.
        content: String = Body "content",
    }
    body {
        /// The portal sends `User`, even here.
        level: Repository = "level",
    }
}

impl Create {
    /// From the bytes of a file of at most `at_most` bytes, which also determine the media type.
    pub fn upload(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        name: impl Into<String>,
        description: impl Into<String>,
        file: &[u8],
        at_most: usize,
    ) -> Result<Self, FileError> {
        let (media_type, content) = encode(file, at_most)?;
        Ok(Self::new(service_provider_id, group_id, name, media_type, description, content))
    }
}

endpoint! {
    /// Changes the name, the description or the file ([`Update::file`]) of an announcement.
    ///
    /// The new name is always sent: [`Update::keeping_name`] sends the present one.
    ///
    /// ```
    /// use odin_api::shapes::media::MediaType;
    /// use odin_api::groups::announcements::Update;
    /// let update =
    ///     Update::keeping_name("ent.odin", "grp.odin", "greeting", MediaType::Wav).description("Good evening");
    /// ```
    Update = PUT "/groups/announcements", id "groups.announcements.update", NotIdempotent, Sent -> WriteResponse<Announcement>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name",
        media_type: MediaType = Body "mediaType",
        new_name: String = Body "newName" [Chars(1, 80)],
    }
    body {
        description: String = "description" [Chars(0, 256)],
        /// The file in base64, only to replace it.
        content: String = "content",
        level: Repository = "level",
    }
}

impl Update {
    /// A change that leaves the name as it is.
    pub fn keeping_name(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        name: impl Into<String>,
        media_type: impl Into<MediaType>,
    ) -> Self {
        let name = name.into();
        Self::new(service_provider_id, group_id, name.clone(), media_type, name)
    }

    /// Replaces the file by these bytes, at most `at_most`; an error unless they are of the announcement's media type.
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
    /// Deletes an announcement.
    ///
    /// ```
    /// use odin_api::{shapes::media::MediaType, groups::announcements::Delete};
    /// let delete = Delete::new("ent.odin", "grp.odin", "greeting", MediaType::Wav);
    /// ```
    Delete = DELETE "/groups/announcements", id "groups.announcements.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}
