//! `/groups/voice-messaging`: the mailboxes of a group.

pub mod voice_portal;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// Whose mail server keeps the messages.
    MailServer {
        System = "System Mail Server",
        Group = "Group Mail Server",
    }
}

open_enum! {
    /// How the mail server is asked.
    MailProtocol {
        Pop3 = "POP3",
        Imap = "IMAP",
    }
}

model! {
    /// How voice messages of a group are kept.
    VoiceMessaging {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        use_mail_server_setting: Option<MailServer> = "useMailServerSetting",
        warn_caller_before_recording_voice_message: Option<bool> = "warnCallerBeforeRecordingVoiceMessage",
        allow_users_configuring_advanced_settings: Option<bool> = "allowUsersConfiguringAdvancedSettings",
        allow_compose_or_forward_message_to_entire_group: Option<bool> = "allowComposeOrForwardMessageToEntireGroup",
        mail_server_net_address: Option<String> = "mailServerNetAddress",
        mail_server_protocol: Option<MailProtocol> = "mailServerProtocol",
        real_delete_for_imap: Option<bool> = "realDeleteForImap",
        /// 10 to 100 in tens, 100 to 900 in hundreds.
        max_mailbox_length_minutes: Option<i64> = "maxMailboxLengthMinutes",
        /// Whether messages are deleted after [`VoiceMessaging::hold_period_days`].
        does_message_age: Option<bool> = "doesMessageAge",
        /// 0 to 7, 15, 30 or 60.
        hold_period_days: Option<i64> = "holdPeriodDays",
    }
}

endpoint! {
    /// How voice messages of a group are kept.
    ///
    /// ```
    /// use odin_api::groups::voice_messaging::Get;
    /// let get = Get::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias = "voicemail")]
    Get = GET "/groups/voice-messaging", id "groups.voice-messaging.get", Safe, Sent -> VoiceMessaging;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes how voice messages of a group are kept.
    ///
    /// ```
    /// use odin_api::groups::voice_messaging::Update;
    /// let update = Update::new("ent.odin", "grp.odin").does_message_age(true).hold_period_days(30);
    /// ```
    #[doc(alias = "voicemail")]
    Update = PUT "/groups/voice-messaging", id "groups.voice-messaging.update", Idempotent, Sent
        -> WriteResponse<VoiceMessaging>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        use_mail_server_setting: MailServer = "useMailServerSetting",
        warn_caller_before_recording_voice_message: bool = "warnCallerBeforeRecordingVoiceMessage",
        allow_users_configuring_advanced_settings: bool = "allowUsersConfiguringAdvancedSettings",
        allow_compose_or_forward_message_to_entire_group: bool = "allowComposeOrForwardMessageToEntireGroup",
        mail_server_net_address: String = "mailServerNetAddress" [Chars(1, 80)],
        mail_server_protocol: MailProtocol = "mailServerProtocol",
        real_delete_for_imap: bool = "realDeleteForImap",
        /// 10 to 100 in tens, 100 to 900 in hundreds.
        max_mailbox_length_minutes: i64 = "maxMailboxLengthMinutes" [Range(10, 900)],
        does_message_age: bool = "doesMessageAge",
        /// 0 to 7, 15, 30 or 60.
        hold_period_days: i64 = "holdPeriodDays" [Range(0, 60)],
    }
}
