//! Voice mail and fax.

use crate::declare::model;
use crate::users::voice_messaging::VoiceMessaging;
use crate::users::voice_messaging::advanced::VoiceMessagingAdvanced;
use crate::users::voice_messaging::greetings::VoiceMessagingGreeting;
use crate::users::voice_messaging::voice_portal::VoiceMessagingVoicePortal;

model! {
    /// Everything about the mailbox of a user.
    VoiceMessagingUser {
        voice_messaging_user: Option<VoiceMessaging> = "Voice Messaging User",
        voice_messaging_user_advanced: Option<VoiceMessagingAdvanced> = "Voice Messaging User Advanced",
        voice_messaging_user_greeting: Option<VoiceMessagingGreeting> = "Voice Messaging User Greeting",
        voice_messaging_user_voice_portal: Option<VoiceMessagingVoicePortal> = "Voice Messaging User Voice Portal",
    }
}
