//! `/users/voice-messaging/advanced`: where the mailbox of a user is.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Secret, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Whose mail server holds the mailbox.
    MailServer {
        Group = "Group Mail Server",
        Personal = "Personal Mail Server",
    }
}

open_enum! {
    /// How the mail server is read.
    MailProtocol {
        Pop3 = "POP3",
        Imap = "IMAP",
    }
}

model! {
    /// Where the mailbox of a user is. Passwords are never shown.
    VoiceMessagingAdvanced {
        mail_server_selection: Option<MailServer> = "mailServerSelection",
        group_mail_server_email_address: Option<String> = "groupMailServerEmailAddress",
        group_mail_server_user_id: Option<String> = "groupMailServerUserId",
        use_group_default_mail_server_full_mailbox_limit: Option<bool> = "useGroupDefaultMailServerFullMailboxLimit",
        /// In minutes.
        group_mail_server_full_mailbox_limit: Option<i64> = "groupMailServerFullMailboxLimit",
        personal_mail_server_net_address: Option<String> = "personalMailServerNetAddress",
        personal_mail_server_protocol: Option<MailProtocol> = "personalMailServerProtocol",
        personal_mail_server_real_delete_for_imap: Option<bool> = "personalMailServerRealDeleteForImap",
        personal_mail_server_email_address: Option<String> = "personalMailServerEmailAddress",
        personal_mail_server_user_id: Option<String> = "personalMailServerUserId",
        group_mail_server_password: Option<Secret> = "groupMailServerPassword",
        personal_mail_server_password: Option<Secret> = "personalMailServerPassword",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Where the mailbox of a user is.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::advanced::Get;
    /// let get = Get::new("4001@example.net");
    /// ```
    Get = GET "/users/voice-messaging/advanced", id "users.voice-messaging.advanced.get", Safe, Sent -> VoiceMessagingAdvanced;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes where the mailbox of a user is.
    ///
    /// The API's own client sends the whole record back; [`Endpoint::record`](crate::Endpoint::record) does the same.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::advanced::{MailServer, Update};
    /// let update = Update::new("4001@example.net")
    ///     .mail_server_selection(MailServer::Personal)
    ///     .personal_mail_server_password("s3cret");
    /// ```
    Update = PUT "/users/voice-messaging/advanced", id "users.voice-messaging.advanced.update", Idempotent, Sent -> WriteResponse<VoiceMessagingAdvanced>;
    new { user_id: UserId = Body "userId" }
    body {
        mail_server_selection: MailServer = "mailServerSelection",
        group_mail_server_email_address: String = "groupMailServerEmailAddress" [Chars(0, 80)],
        group_mail_server_user_id: String = "groupMailServerUserId" [Chars(0, 80)],
        use_group_default_mail_server_full_mailbox_limit: bool = "useGroupDefaultMailServerFullMailboxLimit",
        /// In minutes: tens up to 100, hundreds up to 900.
        group_mail_server_full_mailbox_limit: i64 = "groupMailServerFullMailboxLimit" [Range(10, 900)],
        personal_mail_server_net_address: String = "personalMailServerNetAddress" [Chars(0, 80)],
        personal_mail_server_protocol: MailProtocol = "personalMailServerProtocol",
        personal_mail_server_real_delete_for_imap: bool = "personalMailServerRealDeleteForImap",
        personal_mail_server_email_address: String = "personalMailServerEmailAddress" [Chars(0, 80)],
        personal_mail_server_user_id: String = "personalMailServerUserId" [Chars(0, 80)],
        group_mail_server_password: Secret = "groupMailServerPassword" [Chars(0, 60)],
        personal_mail_server_password: Secret = "personalMailServerPassword" [Chars(0, 60)],
    }
}
