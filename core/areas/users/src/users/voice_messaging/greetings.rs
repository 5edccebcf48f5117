//! `/users/voice-messaging/greetings`: what callers of a mailbox hear.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::{AnnouncementFile, AnnouncementSelection};
use crate::value::{Patch, PhoneNumber, UserId, open_enum};

open_enum! {
    /// What callers hear when the call is not answered.
    NoAnswerGreeting {
        Default = "Default",
        Personal = "Personal",
        Alternate01 = "Alternate01",
        Alternate02 = "Alternate02",
        Alternate03 = "Alternate03",
    }
}

open_enum! {
    /// What happens to a caller who cannot leave a message.
    DepositAction {
        Disconnect = "Disconnect",
        /// On to the forward destination of the greeting.
        Forward = "Forward",
    }
}

model! {
    /// An alternate greeting; its name is required where it has audio.
    AlternateGreeting {
        name: Patch<String> = "name" [Chars(0, 80)],
        audio: Patch<AnnouncementFile> = "audio",
    }
}

model! {
    /// What callers of a mailbox hear.
    VoiceMessagingGreeting {
        busy_announcement_selection: Option<AnnouncementSelection> = "busyAnnouncementSelection",
        busy_personal_audio: Patch<AnnouncementFile> = "busyPersonalAudio",
        no_answer_announcement_selection: Option<NoAnswerGreeting> = "noAnswerAnnouncementSelection",
        no_answer_personal_audio: Patch<AnnouncementFile> = "noAnswerPersonalAudio",
        no_answer_alternate_greeting01: Patch<AlternateGreeting> = "noAnswerAlternateGreeting01",
        no_answer_alternate_greeting02: Patch<AlternateGreeting> = "noAnswerAlternateGreeting02",
        no_answer_alternate_greeting03: Patch<AlternateGreeting> = "noAnswerAlternateGreeting03",
        /// 0, or 2 to 20.
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        extended_away_enabled: Option<bool> = "extendedAwayEnabled",
        extended_away_disable_message_deposit: Option<bool> = "extendedAwayDisableMessageDeposit",
        extended_away_audio: Patch<AnnouncementFile> = "extendedAwayAudio",
        disable_message_deposit: Option<bool> = "disableMessageDeposit",
        disable_message_deposit_action: Option<DepositAction> = "disableMessageDepositAction",
        greeting_only_forward_destination: Patch<PhoneNumber> = "greetingOnlyForwardDestination",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// What callers of a user's mailbox hear.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::greetings::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"noAnswerNumberOfRings":3,"extendedAwayEnabled":false}"#;
    /// let greeting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(greeting.no_answer_number_of_rings, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "voicemail greeting")]
    Get = GET "/users/voice-messaging/greetings", id "users.voice-messaging.greetings.get", Safe, Sent -> VoiceMessagingGreeting;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what callers of a user's mailbox hear.
    ///
    /// Audio is a file of the announcement repository where the platform has one (BroadWorks 20 and later), else the file
    /// itself. The API's own client sends the whole record back; [`Endpoint::record`](crate::Endpoint::record) does too.
    ///
    /// ```
    /// use odin_api::shapes::media::{AnnouncementFile, AnnouncementSelection, MediaType};
    /// use odin_api::users::voice_messaging::greetings::Update;
    /// let update = Update::new("4001@example.net")
    ///     .busy_announcement_selection(AnnouncementSelection::Personal)
    ///     .busy_personal_audio(AnnouncementFile::stored("On the phone", MediaType::Wav, "User"));
    /// ```
    #[doc(alias = "voicemail greeting")]
    Update = PUT "/users/voice-messaging/greetings", id "users.voice-messaging.greetings.update", Idempotent, Sent -> WriteResponse<VoiceMessagingGreeting>;
    new { user_id: UserId = Body "userId" }
    body {
        busy_announcement_selection: AnnouncementSelection = "busyAnnouncementSelection",
        busy_personal_audio: AnnouncementFile = "busyPersonalAudio",
        no_answer_announcement_selection: NoAnswerGreeting = "noAnswerAnnouncementSelection",
        no_answer_personal_audio: AnnouncementFile = "noAnswerPersonalAudio",
        no_answer_alternate_greeting01: AlternateGreeting = "noAnswerAlternateGreeting01",
        no_answer_alternate_greeting02: AlternateGreeting = "noAnswerAlternateGreeting02",
        no_answer_alternate_greeting03: AlternateGreeting = "noAnswerAlternateGreeting03",
        /// 0, or 2 to 20.
        no_answer_number_of_rings: i64 = "noAnswerNumberOfRings" [Range(0, 20)],
        extended_away_enabled: bool = "extendedAwayEnabled",
        extended_away_disable_message_deposit: bool = "extendedAwayDisableMessageDeposit",
        extended_away_audio: AnnouncementFile = "extendedAwayAudio",
        disable_message_deposit: bool = "disableMessageDeposit",
        disable_message_deposit_action: DepositAction = "disableMessageDepositAction",
        /// A number or a SIP URI, for [`DepositAction::Forward`].
        greeting_only_forward_destination: PhoneNumber = "greetingOnlyForwardDestination" [Chars(0, 161)],
    }
}
