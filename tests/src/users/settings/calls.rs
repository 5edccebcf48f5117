//! Services that shape how calls are handled.

use crate::users::settings::{Bulk, Field, Setting};

// rule: OCI, the commands below
const ACTIVE: Field = Field::flag("isActive", false);

pub(super) const TABLE: &[Setting] = &[
    // rule: OCI, UserAdviceOfChargeModifyRequest
    Setting::new(
        "advice-of-charge",
        "Advice Of Charge",
        &[ACTIVE, Field::choice("aocType", &["During Call", "End Of Call"])],
    ),
    // rule: OCI, UserAutomaticHoldRetrieveModifyRequest
    Setting::new(
        "automatic-hold-retrieve",
        "Automatic Hold/Retrieve",
        &[ACTIVE, Field::count("recallTimerSeconds", 6, 600, 120)],
    )
    .bulk(Bulk::List),
    // rule: OCI, UserCallRecordingModifyRequest
    Setting::new(
        "call-recording",
        "Call Recording",
        &[
            Field::choice(
                "recordingOption",
                &["Never", "Always", "On Demand", "Always with Pause/Resume", "On Demand with User Initiated Start"],
            ),
            Field::choice("pauseResumeNotification", &["None", "Beep", "Play Announcement"]),
            Field::flag("enableCallRecordingAnnouncement", false),
            Field::flag("enableRecordCallRepeatWarningTone", false),
            Field::count("recordCallRepeatWarningToneTimerSeconds", 10, 1800, 15),
            Field::flag("enableVoiceMailRecording", false),
        ],
    )
    .bulk(Bulk::ListAndUpdate),
    // rule: OCI, UserCallTransferModifyRequest
    Setting::new(
        "call-transfer",
        "Call Transfer",
        &[
            Field::flag("isRecallActive", false),
            Field::count("recallNumberOfRings", 2, 20, 4),
            Field::flag("useDiversionInhibitorForBlindTransfer", false),
            Field::flag("useDiversionInhibitorForConsultativeCalls", false),
            Field::flag("enableBusyCampOn", false),
            Field::count("busyCampOnSeconds", 30, 600, 120),
        ],
    ),
    // rule: OCI, UserRemoteOfficeModifyRequest
    Setting::new("remote-office", "Remote Office", &[ACTIVE, Field::number("remoteOfficePhoneNumber")])
        // rule: assumed
        .needs(&[(&[("isActive", "true")], "remoteOfficePhoneNumber")]),
    // rule: OCI, UserCallingPartyCategoryModifyRequest16
    Setting::new("calling-party-category", "Calling Party Category", &[Field::text("category", 20)]),
];
