//! `/users/pre-alerting`: callers hear an announcement before the phone rings.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::shapes::media::{MediaType, Repository};
use crate::value::{Array, Patch, UserId, open_enum};

open_enum! {
    /// Where the announcement comes from.
    AnnouncementSource {
        /// A file of a repository.
        File = "File",
        /// A URL that BroadWorks fetches.
        Url = "URL",
        /// The platform's own.
        Default = "Default",
    }
}

model! {
    /// Pre-alerting Announcement: what callers hear before the phone rings, and which callers do.
    PreAlertingAnnouncement {
        is_active: Option<bool> = "isActive",
        audio_selection: Option<AnnouncementSource> = "audioSelection",
        video_selection: Option<AnnouncementSource> = "videoSelection",
        criteria: Array<CriterionRow> = "criteria",
    }
}

model! {
    /// A file of a repository, in the names that this service has for it.
    RepositoryFile {
        name: Patch<String> = "name" [Chars(0, 80)],
        media_file_type: Patch<MediaType> = "mediaFileType",
        level: Patch<Repository> = "level",
    }
}

model! {
    /// The file or the URL that is played, be it audio or video.
    AnnouncementAudio {
        /// With [`AnnouncementSource::File`].
        file: Patch<RepositoryFile> = "file",
        /// With [`AnnouncementSource::Url`].
        url: Patch<String> = "url" [Chars(0, 256)],
    }
}

endpoint! {
    /// The Pre-alerting Announcement of a user: what is played before the phone rings, and the criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::pre_alerting::{AnnouncementSource, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"audioSelection":"Default","criteria":[]}"#;
    /// let announcement = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(announcement.audio_selection, Some(AnnouncementSource::Default));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "greeting")]
    Get = GET "/users/pre-alerting", id "users.pre-alerting.get", Safe, Inferred -> PreAlertingAnnouncement;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Pre-alerting Announcement of a user, and switches its criteria on and off.
    ///
    /// What is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::media::{MediaType, Repository};
    /// use odin_api::users::pre_alerting::{AnnouncementAudio, AnnouncementSource, RepositoryFile, Update};
    /// let mut file = RepositoryFile::default();
    /// file.name = "Welcome".into();
    /// file.media_file_type = MediaType::Wav.into();
    /// file.level = Repository::User.into();
    /// let mut audio = AnnouncementAudio::default();
    /// audio.file = file.into();
    /// let update = Update::new("4001@example.net")
    ///     .is_active(true)
    ///     .audio_selection(AnnouncementSource::File)
    ///     .audio_file(audio);
    /// ```
    #[doc(alias = "greeting")]
    Update = PUT "/users/pre-alerting", id "users.pre-alerting.update", Idempotent, Inferred
        -> WriteResponse<PreAlertingAnnouncement>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        audio_selection: AnnouncementSource = "audioSelection",
        /// What is played with a selection other than [`AnnouncementSource::Default`].
        audio_file: AnnouncementAudio = "audioFile",
        video_selection: AnnouncementSource = "videoSelection",
        /// What callers with video see.
        video_file: AnnouncementAudio = "videoFile",
    }
    items { criteria: Activation = "criteria" }
}
