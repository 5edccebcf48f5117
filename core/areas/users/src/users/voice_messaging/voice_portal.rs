//! `/users/voice-messaging/voice-portal`: how a user enters the voice portal.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::MediaType;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

pub use crate::shapes::media::Repository;

model! {
    /// A recorded name in the announcement repository.
    NameFile {
        name: Option<String> = "name" [Chars(0, 80)],
        media_file_type: Option<MediaType> = "mediaFileType",
        level: Option<Repository> = "level",
    }
}

model! {
    /// A recorded name, on platforms without a repository.
    RecordedName {
        /// Required with a personal name.
        description: Option<String> = "description",
        media_type: Option<MediaType> = "mediaType",
        /// The whole file in base64: see [`encode`](crate::shapes::media::encode). Only written.
        content: Option<String> = "content",
    }
}

model! {
    /// How a user enters the voice portal.
    VoiceMessagingVoicePortal {
        /// Whether callers hear the recorded name instead of a synthetic one.
        use_personalized_name: Option<bool> = "usePersonalizedName",
        /// Whether the portal needs no passcode from the user's own phone.
        voice_portal_auto_login: Option<bool> = "voicePortalAutoLogin",
        personalized_name_audio_file: Patch<NameFile> = "personalizedNameAudioFile",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        audio_file: Patch<RecordedName> = "audioFile",
    }
}

endpoint! {
    /// How a user enters the voice portal.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::voice_portal::Get;
    /// let get = Get::new("4001@example.net");
    /// ```
    Get = GET "/users/voice-messaging/voice-portal", id "users.voice-messaging.voice-portal.get", Safe, Sent -> VoiceMessagingVoicePortal;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes how a user enters the voice portal.
    ///
    /// The API's own client sends the whole record back; [`Endpoint::record`](crate::Endpoint::record) does the same.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::voice_portal::Update;
    /// let update = Update::new("4001@example.net").voice_portal_auto_login(true);
    /// ```
    Update = PUT "/users/voice-messaging/voice-portal", id "users.voice-messaging.voice-portal.update", Idempotent, Sent -> WriteResponse<VoiceMessagingVoicePortal>;
    new { user_id: UserId = Body "userId" }
    body {
        use_personalized_name: bool = "usePersonalizedName",
        voice_portal_auto_login: bool = "voicePortalAutoLogin",
        personalized_name_audio_file: NameFile = "personalizedNameAudioFile",
        audio_file: RecordedName = "audioFile",
    }
}
