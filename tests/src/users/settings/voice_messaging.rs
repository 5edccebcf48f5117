//! Voice messaging: four records of one service.

use crate::users::settings::{Bulk, Field, Setting};

const SERVICE: &str = "Voice Messaging User";
/// How many minutes a mailbox may hold.
// rule: OCI, VoiceMessagingMailboxLengthMinutes
pub(crate) const MAILBOX_MINUTES: &[i64] =
    &[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900];

// rule: OCI, UserVoiceMessagingUserModifyGreetingRequest20
pub(crate) const GREETING: Setting = Setting::new(
    "/users/voice-messaging/greetings",
    SERVICE,
    &[
        Field::choice("busyAnnouncementSelection", &["Default", "Personal"]),
        Field::choice(
            "noAnswerAnnouncementSelection",
            &["Default", "Personal", "Alternate01", "Alternate02", "Alternate03"],
        ),
        Field::rings("noAnswerNumberOfRings", 3),
        Field::flag("disableMessageDeposit", false),
        Field::choice("disableMessageDepositAction", &["Disconnect", "Forward"]),
        Field::number("greetingOnlyForwardDestination"),
        Field::flag("extendedAwayEnabled", false),
        Field::flag("extendedAwayDisableMessageDeposit", true),
        Field::object("busyPersonalAudio"),
        Field::object("noAnswerPersonalAudio"),
        Field::object("extendedAwayAudio"),
        Field::object("noAnswerAlternateGreeting01"),
        Field::object("noAnswerAlternateGreeting02"),
        Field::object("noAnswerAlternateGreeting03"),
    ],
)
.kept_as("Voice Messaging User Greeting")
// rule: assumed
.needs(&[(
    &[("disableMessageDeposit", "true"), ("disableMessageDepositAction", "Forward")],
    "greetingOnlyForwardDestination",
)])
.by_hand();

// rule: OCI, UserVoiceMessagingUserModifyVoiceManagementRequest23
const BASE: Setting = Setting::new(
    "/users/voice-messaging",
    SERVICE,
    &[
        Field::flag("isActive", false),
        Field::choice("processing", &["Unified Voice and Email Messaging", "Deliver To Email Address Only"]),
        Field::text("voiceMessageDeliveryEmailAddress", 80),
        Field::flag("usePhoneMessageWaitingIndicator", true),
        Field::flag("sendVoiceMessageNotifyEmail", false),
        Field::text("voiceMessageNotifyEmailAddress", 80),
        Field::flag("sendCarbonCopyVoiceMessage", false),
        Field::text("voiceMessageCarbonCopyEmailAddress", 80),
        Field::flag("transferOnZeroToPhoneNumber", false),
        Field::number("transferPhoneNumber"),
        Field::flag("alwaysRedirectToVoiceMail", false),
        Field::flag("busyRedirectToVoiceMail", true),
        Field::flag("noAnswerRedirectToVoiceMail", true),
        Field::flag("outOfPrimaryZoneRedirectToVoiceMail", false),
    ],
)
// rule: assumed
.needs(&[
    (&[("transferOnZeroToPhoneNumber", "true")], "transferPhoneNumber"),
    (&[("sendVoiceMessageNotifyEmail", "true")], "voiceMessageNotifyEmailAddress"),
    (&[("sendCarbonCopyVoiceMessage", "true")], "voiceMessageCarbonCopyEmailAddress"),
    (&[("processing", "Deliver To Email Address Only")], "voiceMessageDeliveryEmailAddress"),
]);

// rule: OCI, UserVoiceMessagingUserModifyAdvancedVoiceManagementRequest
const ADVANCED: Setting = Setting::new(
    "/users/voice-messaging/advanced",
    SERVICE,
    &[
        Field::choice("mailServerSelection", &["Group Mail Server", "Personal Mail Server"]),
        Field::text("groupMailServerEmailAddress", 80),
        Field::text("groupMailServerUserId", 80),
        Field::secret("groupMailServerPassword", 60),
        Field::flag("useGroupDefaultMailServerFullMailboxLimit", true),
        Field::one_of("groupMailServerFullMailboxLimit", MAILBOX_MINUTES),
        Field::text("personalMailServerNetAddress", 80),
        Field::choice("personalMailServerProtocol", &["POP3", "IMAP"]),
        Field::flag("personalMailServerRealDeleteForImap", false),
        Field::text("personalMailServerEmailAddress", 80),
        Field::text("personalMailServerUserId", 80),
        Field::secret("personalMailServerPassword", 60),
    ],
)
// rule: assumed
.needs(&[(&[("mailServerSelection", "Personal Mail Server")], "personalMailServerNetAddress")]);

// rule: OCI, UserVoiceMessagingUserModifyVoicePortalRequest20
const PORTAL: Setting = Setting::new(
    "/users/voice-messaging/voice-portal",
    SERVICE,
    &[
        Field::flag("usePersonalizedName", false),
        Field::flag("voicePortalAutoLogin", false),
        Field::object("personalizedNameAudioFile"),
        Field::object("audioFile"),
    ],
);

pub(crate) const TABLE: &[Setting] = &[
    BASE.bulk(Bulk::ListAndUpdate).names_group(),
    ADVANCED.kept_as("Voice Messaging User Advanced").names_group(),
    PORTAL.kept_as("Voice Messaging User Voice Portal"),
];
