//! Voice mail and fax.

use crate::declare::model;
use crate::users::voice_messaging::VoiceMessaging;
use crate::users::voice_messaging::advanced::VoiceMessagingAdvanced;
use crate::users::voice_messaging::greetings::VoiceMessagingGreeting;
use crate::users::voice_messaging::voice_portal::VoiceMessagingVoicePortal;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

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
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A second address of a fax.
    FaxAlias {
        phone_number: Option<PhoneNumber> = "phoneNumber",
        domain: Option<String> = "domain",
        alias: Option<String> = "alias",
    }
}

model! {
    /// Fax Messaging.
    FaxMessaging {
        is_active: Option<bool> = "isActive",
        aliases: Array<FaxAlias> = "aliases",
        phone_number: Patch<PhoneNumber> = "phoneNumber",
        extension: Patch<String> = "extension",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
