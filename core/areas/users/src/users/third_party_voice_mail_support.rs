//! `/users/third-party-voice-mail-support`: a mailbox on another server.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which server has the mailbox.
    MailServerSelection {
        Group = "Group Mail Server",
        User = "User Specific Mail Server",
    }
}

open_enum! {
    /// How the server knows the mailbox.
    MailboxIdType {
        PhoneNumber = "User Or Group Phone Number",
        Url = "URL",
    }
}

model! {
    /// Third-Party Voice Mail Support: the mailbox of a user is on a server other than that of the platform.
    #[doc(alias = "voicemail")]
    ThirdPartyVoiceMailSupport {
        is_active: Option<bool> = "isActive",
        /// Calls to a busy line.
        busy_redirect_to_voice_mail: Option<bool> = "busyRedirectToVoiceMail",
        /// Calls that nobody answers.
        no_answer_redirect_to_voice_mail: Option<bool> = "noAnswerRedirectToVoiceMail",
        /// Every call.
        always_redirect_to_voice_mail: Option<bool> = "alwaysRedirectToVoiceMail",
        /// Calls while the user is outside its home zone.
        out_of_primary_zone_redirect_to_voice_mail: Option<bool> = "outOfPrimaryZoneRedirectToVoiceMail",
        server_selection: Option<MailServerSelection> = "serverSelection",
        /// The server of the user, with [`MailServerSelection::User`].
        user_server: Patch<String> = "userServer" [Chars(0, 161)],
        mailbox_id_type: Option<MailboxIdType> = "mailboxIdType",
        /// The address of the mailbox, with [`MailboxIdType::Url`].
        mailbox_url: Patch<String> = "mailboxURL" [Chars(0, 161)],
        /// After how many rings a call goes to the mailbox: 0 or 2 to 20.
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Third-Party Voice Mail Support of a user: which server has the mailbox, and which calls go there.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::third_party_voice_mail_support::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"busyRedirectToVoiceMail":true,"noAnswerRedirectToVoiceMail":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("voicemail", "external mailbox"))]
    Get = GET "/users/third-party-voice-mail-support", id "users.third-party-voice-mail-support.get",
        Safe, Inferred -> ThirdPartyVoiceMailSupport;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Third-Party Voice Mail Support of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::third_party_voice_mail_support::{MailServerSelection, Update};
    /// let update = Update::new("4001@example.net")
    ///     .is_active(true)
    ///     .server_selection(MailServerSelection::User)
    ///     .user_server("mail.example.net");
    /// ```
    #[doc(alias("voicemail", "external mailbox"))]
    Update = PUT "/users/third-party-voice-mail-support", id "users.third-party-voice-mail-support.update",
        Idempotent, Inferred -> WriteResponse<ThirdPartyVoiceMailSupport>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        busy_redirect_to_voice_mail: bool = "busyRedirectToVoiceMail",
        no_answer_redirect_to_voice_mail: bool = "noAnswerRedirectToVoiceMail",
        always_redirect_to_voice_mail: bool = "alwaysRedirectToVoiceMail",
        out_of_primary_zone_redirect_to_voice_mail: bool = "outOfPrimaryZoneRedirectToVoiceMail",
        server_selection: MailServerSelection = "serverSelection",
        user_server: String = "userServer" [Chars(0, 161)],
        mailbox_id_type: MailboxIdType = "mailboxIdType",
        mailbox_url: String = "mailboxURL" [Chars(0, 161)],
        /// After how many rings a call goes to the mailbox: 0 or 2 to 20.
        no_answer_number_of_rings: i64 = "noAnswerNumberOfRings",
    }
}
