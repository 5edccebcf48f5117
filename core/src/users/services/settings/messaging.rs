//! Voice mail and fax.

use serde_json::Value;

use crate::declare::model;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Voice messaging: whether, how and to whom.
    VoiceMessaging {
        is_active: Option<bool> = "isActive",
        processing: Option<String> = "processing",
        voice_message_delivery_email_address: Option<String> = "voiceMessageDeliveryEmailAddress",
        use_phone_message_waiting_indicator: Option<bool> = "usePhoneMessageWaitingIndicator",
        send_voice_message_notify_email: Option<bool> = "sendVoiceMessageNotifyEmail",
        send_carbon_copy_voice_message: Option<bool> = "sendCarbonCopyVoiceMessage",
        transfer_on_zero_to_phone_number: Option<bool> = "transferOnZeroToPhoneNumber",
        always_redirect_to_voice_mail: Option<bool> = "alwaysRedirectToVoiceMail",
        busy_redirect_to_voice_mail: Option<bool> = "busyRedirectToVoiceMail",
        no_answer_redirect_to_voice_mail: Option<bool> = "noAnswerRedirectToVoiceMail",
        out_of_primary_zone_redirect_to_voice_mail: Option<bool> = "outOfPrimaryZoneRedirectToVoiceMail",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// Where the mailbox is.
    VoiceMessagingAdvanced {
        mail_server_selection: Option<String> = "mailServerSelection",
        group_mail_server_email_address: Option<String> = "groupMailServerEmailAddress",
        group_mail_server_user_id: Option<String> = "groupMailServerUserId",
        use_group_default_mail_server_full_mailbox_limit: Option<bool> = "useGroupDefaultMailServerFullMailboxLimit",
        personal_mail_server_protocol: Option<String> = "personalMailServerProtocol",
        personal_mail_server_real_delete_for_imap: Option<bool> = "personalMailServerRealDeleteForImap",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// What callers hear.
    VoiceMessagingGreeting {
        busy_announcement_selection: Option<String> = "busyAnnouncementSelection",
        no_answer_announcement_selection: Option<String> = "noAnswerAnnouncementSelection",
        extended_away_enabled: Option<bool> = "extendedAwayEnabled",
        extended_away_disable_message_deposit: Option<bool> = "extendedAwayDisableMessageDeposit",
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        disable_message_deposit: Option<bool> = "disableMessageDeposit",
        disable_message_deposit_action: Option<String> = "disableMessageDepositAction",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// A recorded name.
    RecordedName {
        description: Option<String> = "description",
        media_type: Option<String> = "mediaType",
    }
}

model! {
    /// How the user enters the voice portal.
    VoiceMessagingVoicePortal {
        use_personalized_name: Option<bool> = "usePersonalizedName",
        voice_portal_auto_login: Option<bool> = "voicePortalAutoLogin",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        audio_file: Option<RecordedName> = "audioFile",
    }
}

model! {
    /// Everything about the mailbox of a user.
    VoiceMessagingUser {
        voice_messaging_user: Option<VoiceMessaging> = "Voice Messaging User",
        voice_messaging_user_advanced: Option<VoiceMessagingAdvanced> = "Voice Messaging User Advanced",
        voice_messaging_user_greeting: Option<VoiceMessagingGreeting> = "Voice Messaging User Greeting",
        voice_messaging_user_voice_portal: Option<VoiceMessagingVoicePortal> = "Voice Messaging User Voice Portal",
    }
}

model! {
    /// Third-Party Voice Mail Support.
    ThirdPartyVoiceMailSupport {
        is_active: Option<bool> = "isActive",
        busy_redirect_to_voice_mail: Option<bool> = "busyRedirectToVoiceMail",
        no_answer_redirect_to_voice_mail: Option<bool> = "noAnswerRedirectToVoiceMail",
        server_selection: Option<String> = "serverSelection",
        mailbox_id_type: Option<String> = "mailboxIdType",
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        always_redirect_to_voice_mail: Option<bool> = "alwaysRedirectToVoiceMail",
        out_of_primary_zone_redirect_to_voice_mail: Option<bool> = "outOfPrimaryZoneRedirectToVoiceMail",
    }
}

model! {
    /// Fax Messaging.
    FaxMessaging {
        is_active: Option<bool> = "isActive",
        aliases: Array<Value> = "aliases",
    }
}
