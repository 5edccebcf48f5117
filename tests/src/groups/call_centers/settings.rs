//! The settings of a call center, each a resource of its own.

use serde_json::Value;

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::sheet::{self, Part};
use crate::groups::call_centers::{CALL_CENTER, check_kind, codes, dnis, enterprise_code};
use crate::groups::record::{Need, check_needs};
use crate::json::{self, Fields};
use crate::route::{Action, Route, Verb};
use crate::users::settings::Field;
use crate::world::{User, World};

/// One settings resource.
pub(crate) struct Sheet {
    /// Its path below `/groups/call-centers/`.
    segment: &'static str,
    /// The lowest type of call center that has it.
    least: &'static str,
    parts: &'static [Part],
    /// What must be filled while others have certain values.
    needs: &'static [Need],
}

const fn sheet(segment: &'static str, least: &'static str, parts: &'static [Part]) -> Sheet {
    Sheet { segment, least, parts, needs: &[] }
}

impl Sheet {
    const fn needs(mut self, needs: &'static [Need]) -> Self {
        self.needs = needs;
        self
    }
}

// rule: OCI, AnnouncementFileLevelKey
const FILE: &[Field] = &[
    Field::text("name", 80),
    Field::choice("mediaType", &["WAV", "WMA", "3GP", "MOV"]),
    Field::choice("level", &["User", "Group"]),
];
// rule: OCI, ScheduleName
const SCHEDULE: &[Field] = &[Field::text("name", 40), Field::text("type", 20), Field::text("level", 20)];
// rule: OCI, ExtendedFileResourceSelection
const SOURCE: Part = Part::One(Field::choice("audioMessageSource", &["Default", "File", "URL"]));
// rule: OCI, ExtendedFileResourceSelection
const VIDEO_SOURCE: Part = Part::One(Field::choice("videoMessageSource", &["Default", "File", "URL"]));
// rule: OCI, CallCenterAnnouncementURLListModify
const URLS: Part = Part::Texts("audioUrlList", 4, 256);
// rule: OCI, CallCenterAnnouncementURLListModify
const VIDEO_URLS: Part = Part::Texts("videoUrlList", 4, 256);
// rule: OCI, CallCenterAnnouncementFileListModify20
const FILES: Part = Part::Rows("audioFileList", 4, FILE);
// rule: OCI, CallCenterAnnouncementFileListModify20
const VIDEO_FILES: Part = Part::Rows("videoFileList", 4, FILE);
// rule: OCI, OutgoingDNorSIPURI
const TRANSFER: Part = Part::Null(Field::text("transferPhoneNumber", 161));
// rule: assumed
const TRANSFER_NEEDS_A_NUMBER: &[Need] = &[(&[("action", "Transfer")], "transferPhoneNumber")];
// rule: OCI, CallCenterStrandedCallProcessingAction
const STRANDED: Part =
    Part::One(Field::choice("action", &["None", "Busy", "Transfer", "Night Service", "Ringing", "Announcement"]));
// rule: OCI, CallCenterScheduledServiceAction
const NIGHT: Part = Part::One(Field::choice("action", &["None", "Busy", "Transfer"]));
// rule: OCI, GroupCallCenterModifyAnnouncementRequest20
const ENABLED: Part = Part::One(Field::flag("enabled", false));

const fn flag(name: &'static str) -> Part {
    Part::One(Field::flag(name, false))
}

const fn maybe(name: &'static str, least: i64, most: i64) -> Part {
    Part::Null(Field::optional(name, least, most))
}

/// The announcements of a call center, and of a DNIS number of it.
// rule: OCI, GroupCallCenterModifyAnnouncementRequest20
pub(super) const MESSAGES: &[Part] = &[
    Part::Object("entranceMessage", &[ENABLED, flag("mandatory"), SOURCE, URLS, FILES]),
    Part::Object(
        "estimatedWaitMessage",
        &[
            ENABLED,
            flag("playUpdatedEWM"),
            Part::One(Field::count("timeBetweenEWMUpdatesSeconds", 10, 600, 10)),
            Part::One(Field::choice("operatingMode", &["Position", "Time"])),
            Part::One(Field::count("maximumPositions", 1, 100, 100)),
            flag("playPositionHighVolume"),
            Part::One(Field::count("maximumWaitingMinutes", 1, 100, 100)),
            flag("playTimeHighVolume"),
            Part::One(Field::count("defaultCallHandlingMinutes", 1, 100, 5)),
        ],
    ),
    Part::Object(
        "comfortMessage",
        &[ENABLED, Part::One(Field::count("timeBetweenComfortMessagesSeconds", 10, 600, 10)), SOURCE, URLS, FILES],
    ),
    Part::Object(
        "musicOnHoldMessage",
        &[
            ENABLED,
            Part::One(Field::choice("audioMessageSource", &["Default", "URL", "Custom", "External"])),
            URLS,
            FILES,
        ],
    ),
    Part::Object("callWhisperMessage", &[ENABLED, SOURCE, URLS, FILES]),
];

// rule: OCI, GroupCallCenterModifyDNISParametersRequest
pub(super) const DNIS: Sheet = sheet(
    "dnis",
    "Premium",
    &[
        flag("displayDNISNumber"),
        flag("displayDNISName"),
        flag("promoteCallsFromPriority1to0"),
        Part::One(Field::count("promoteCallsFromPriority1to0Seconds", 1, 1800, 900)),
        flag("promoteCallsFromPriority2to1"),
        Part::One(Field::count("promoteCallsFromPriority2to1Seconds", 1, 1800, 900)),
        flag("promoteCallsFromPriority3to2"),
        Part::One(Field::count("promoteCallsFromPriority3to2Seconds", 1, 1800, 900)),
    ],
);

const SHEETS: &[Sheet] = &[
    DNIS,
    // rule: OCI, GroupCallCenterModifyAnnouncementRequest20
    sheet("announcements", "Basic", MESSAGES),
    // rule: OCI, GroupCallCenterBouncedCallModifyRequest
    sheet(
        "bounced-calls",
        "Basic",
        &[
            flag("isActive"),
            Part::One(Field::count("numberOfRingsBeforeBouncingCall", 1, 20, 5)),
            flag("enableTransfer"),
            Part::One(Field::text("transferPhoneNumber", 161)),
            flag("bounceCallWhenAgentUnavailable"),
            flag("alertCallCenterCallOnHold"),
            Part::One(Field::count("alertCallCenterCallOnHoldSeconds", 30, 600, 30)),
            flag("bounceCallCenterCallOnHold"),
            Part::One(Field::count("bounceCallCenterCallOnHoldSeconds", 30, 600, 60)),
        ],
    )
    // rule: assumed
    .needs(&[(&[("enableTransfer", "true")], "transferPhoneNumber")]),
    // rule: OCI, GroupCallCenterComfortMessageBypassModifyRequest20
    sheet(
        "comfort-message-bypass",
        "Premium",
        &[
            ENABLED,
            Part::One(Field::count("callWaitingAgeThresholdSeconds", 1, 120, 30)),
            flag("playAnnouncementAfterRinging"),
            Part::One(Field::count("ringTimeBeforePlayingAnnouncementSeconds", 0, 120, 10)),
            SOURCE,
            URLS,
            FILES,
        ],
    ),
    // rule: OCI, GroupCallCenterQueueCallDispositionCodeSettingsModifyRequest
    sheet(
        "disposition-codes",
        "Premium",
        &[
            flag("enableCallDispositionCodes"),
            flag("includeOrganizationCodes"),
            flag("forceUseOfCallDispositionCodes"),
            Part::Maybe(
                "defaultCallDispositionCode",
                &[Field::text("code", 10), Field::choice("level", &["Queue", "Enterprise", "Group"])],
            ),
        ],
    )
    // rule: assumed
    .needs(&[(&[("forceUseOfCallDispositionCodes", "true")], "defaultCallDispositionCode")]),
    // rule: OCI, GroupCallCenterDistinctiveRingingModifyRequest
    sheet(
        "distinctive-ringing",
        "Basic",
        &[
            flag("distinctiveRingingCallCenterCalls"),
            Part::One(Field::choice("distinctiveRingingRingPatternForCallCenter", PATTERNS)),
            Part::One(Field::choice("distinctiveRingingForceDeliveryRingPattern", PATTERNS)),
        ],
    ),
    // rule: OCI, GroupCallCenterForcedForwardingModifyRequest20
    sheet(
        "forced-forwarding",
        "Premium",
        &[
            ENABLED,
            Part::Null(Field::text("forwardToPhoneNumber", 161)),
            flag("allowEnableViaFAC"),
            flag("playAnnouncementBeforeForwarding"),
            SOURCE,
            VIDEO_SOURCE,
            URLS,
            VIDEO_URLS,
            FILES,
            VIDEO_FILES,
        ],
    )
    // rule: assumed
    .needs(&[(&[("enabled", "true")], "forwardToPhoneNumber")]),
    // rule: OCI, GroupCallCenterHolidayServiceModifyRequest20
    sheet(
        "holiday-service",
        "Premium",
        &[
            NIGHT,
            TRANSFER,
            Part::Maybe("holidaySchedule", SCHEDULE),
            flag("playAnnouncementBeforeAction"),
            SOURCE,
            URLS,
            FILES,
        ],
    )
    // rule: assumed
    .needs(TRANSFER_NEEDS_A_NUMBER),
    // rule: OCI, GroupCallCenterNightServiceModifyRequest20
    sheet(
        "night-service",
        "Premium",
        &[
            NIGHT,
            TRANSFER,
            flag("forceNightService"),
            Part::Maybe("businessHours", SCHEDULE),
            flag("allowManualOverrideViaFAC"),
            flag("playAnnouncementBeforeAction"),
            Part::One(Field::choice("announcementMode", &["Normal Announcement", "Manual Announcement"])),
            Part::Object("normalMode", &[SOURCE, URLS, FILES]),
            Part::Object("manualMode", &[SOURCE, URLS, FILES]),
        ],
    )
    // rule: assumed
    .needs(TRANSFER_NEEDS_A_NUMBER),
    // rule: OCI, GroupCallCenterOverflowModifyRequest20
    sheet(
        "overflow",
        "Basic",
        &[
            Part::One(Field::choice("action", &["Busy", "Transfer", "Ringing"])),
            TRANSFER,
            flag("overflowAfterTimeout"),
            Part::One(Field::count("timeoutSeconds", 0, 7200, 30)),
            flag("playAnnouncementBeforeOverflowProcessing"),
            SOURCE,
            VIDEO_SOURCE,
            URLS,
            VIDEO_URLS,
            FILES,
            VIDEO_FILES,
        ],
    )
    // rule: assumed
    .needs(TRANSFER_NEEDS_A_NUMBER),
    // rule: OCI, GroupCallCenterQueueStatusNotificationModifyRequest
    sheet(
        "queue-status-notifications",
        "Basic",
        &[
            flag("enableQueueStatusNotification"),
            flag("enableQueueDepthThreshold"),
            Part::One(Field::count("numberOfCallsThreshold", 1, 525, 10)),
            flag("enableWaitingTimeThreshold"),
            Part::One(Field::count("waitingTimeOfCallsThreshold", 1, 7200, 60)),
        ],
    ),
    // rule: OCI, GroupCallCenterModifyInstanceStatisticsReportingRequest17sp1
    sheet(
        "reporting",
        "Standard",
        &[
            flag("generateDailyReport"),
            Part::One(Field::count("collectionPeriodMinutes", 15, 60, 30)),
            Part::One(Field::choice("statisticsSource", &["None", "Application Server", "External Reporting Server"])),
            Part::One(Field::text("reportingEmailAddress1", 80)),
            Part::One(Field::text("reportingEmailAddress2", 80)),
        ],
    )
    // rule: assumed
    .needs(&[(&[("generateDailyReport", "true")], "reportingEmailAddress1")]),
    // rule: OCI, GroupCallCenterStrandedCallModifyRequest20
    sheet(
        "stranded-calls",
        "Standard",
        &[STRANDED, TRANSFER, SOURCE, VIDEO_SOURCE, URLS, VIDEO_URLS, FILES, VIDEO_FILES],
    )
    // rule: assumed
    .needs(TRANSFER_NEEDS_A_NUMBER),
    // rule: OCI, GroupCallCenterStrandedCallUnavailableModifyRequest20
    sheet(
        "stranded-calls-unavailable",
        "Standard",
        &[
            STRANDED,
            TRANSFER,
            SOURCE,
            VIDEO_SOURCE,
            URLS,
            VIDEO_URLS,
            FILES,
            VIDEO_FILES,
            flag(CONDITION),
            maybe("numberOfAgentsWithSpecifiedUnavailableCode", 1, 1000),
            Part::Null(Field::text("agentsUnavailableCode", 10)),
        ],
    )
    // rule: assumed
    .needs(&[
        (&[("action", "Transfer")], "transferPhoneNumber"),
        (&[(CONDITION, "true")], "numberOfAgentsWithSpecifiedUnavailableCode"),
        (&[(CONDITION, "true")], "agentsUnavailableCode"),
    ]),
    // rule: OCI, GroupCallCenterQueueThresholdsModifyRequest
    sheet(
        "thresholds",
        "Premium",
        &[
            flag("isActive"),
            flag("enableNotificationEmail"),
            Part::Texts("notificationEmailAddresses", 8, 80),
            maybe("thresholdCurrentCallsInQueueYellow", 1, 525),
            maybe("thresholdCurrentCallsInQueueRed", 1, 525),
            maybe("thresholdCurrentLongestWaitingCallYellow", 1, 86_400),
            maybe("thresholdCurrentLongestWaitingCallRed", 1, 86_400),
            maybe("thresholdAverageEstimatedWaitTimeYellow", 1, 86_400),
            maybe("thresholdAverageEstimatedWaitTimeRed", 1, 86_400),
            maybe("thresholdAverageHandlingTimeYellow", 1, 86_400),
            maybe("thresholdAverageHandlingTimeRed", 1, 86_400),
            maybe("thresholdAverageSpeedOfAnswerYellow", 1, 86_400),
            maybe("thresholdAverageSpeedOfAnswerRed", 1, 86_400),
        ],
    )
    // rule: assumed
    .needs(&[(&[("enableNotificationEmail", "true")], "notificationEmailAddresses")]),
];

const CONDITION: &str = "conditionPolicyOnNumberOfAgentsWithSpecifiedUnavailableCode";
const PATTERNS: &[&str] = &["Normal", "Long-Long", "Short-Short-Long", "Short-Long-Short"];

pub(super) fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    for sheet in SHEETS {
        let path = format!("/groups/call-centers/{}", sheet.segment);
        let id = |op: &str| format!("groups/call-centers/{}:{op}", sheet.segment).into();
        routes.push(Route::new(Verb::Get, id("get"), path.clone().into(), Action::Plain(get)));
        routes.push(Route::new(Verb::Put, id("update"), path.into(), Action::Plain(update)));
    }
    routes
}

/// The resource that a call is about.
fn asked(call: &Call<'_>) -> Result<&'static Sheet, Failure> {
    let segment = call.route.path().rsplit('/').next().unwrap_or_default();
    SHEETS.iter().find(|sheet| sheet.segment == segment).ok_or_else(|| Failure::not_found("Resource", segment))
}

/// One of the settings of a call center, complete.
pub(super) fn of(user: &User, segment: &str) -> Fields {
    let stored = user.holdings.settings.get(segment);
    let sheet = SHEETS.iter().find(|sheet| sheet.segment == segment);
    sheet.map_or_else(Fields::new, |sheet| sheet::complete(sheet.parts, stored))
}

fn shown(world: &World, user: &User, sheet: &Sheet) -> Value {
    let mut record = of(user, sheet.segment);
    record.insert("serviceUserId".to_owned(), user.id.as_str().into());
    if sheet.segment == DNIS.segment {
        record.insert("instances".to_owned(), dnis::rows(world, user));
    }
    sheet::show_digits(&mut record, &["agentsUnavailableCode"], world.config.quirks);
    record.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let sheet = asked(call)?;
    let user = CALL_CENTER.reach(world, call)?;
    check_kind(user, sheet.least)?;
    Ok(shown(world, user, sheet))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let sheet = asked(call)?;
    let user = CALL_CENTER.reach(world, call)?;
    check_kind(user, sheet.least)?;
    let mut record = of(user, sheet.segment);
    let change = world.settled(user, &record, call.object()?)?;
    sheet::change(sheet.parts, &mut record, &change)?;
    if sheet.segment == "stranded-calls-unavailable" && record.get(CONDITION).and_then(json::flag) == Some(false) {
        for name in ["numberOfAgentsWithSpecifiedUnavailableCode", "agentsUnavailableCode"] {
            record.insert(name.to_owned(), Value::Null);
        }
    }
    check_needs(&record, sheet.needs)?;
    check_references(world, user, &record)?;
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(sheet.segment.to_owned(), record);
    }
    Ok(shown(world, world.user(&id)?, sheet))
}

/// The codes that settings name exist, and a period is one of the three.
fn check_references(world: &World, user: &User, record: &Fields) -> Result<(), Failure> {
    let code = json::field(record, "agentsUnavailableCode");
    if !code.is_empty() && !enterprise_code(world, user, "unavailable-codes", code) {
        return Err(Failure::not_found("Agent unavailable code", code));
    }
    if let Some(Value::Object(code)) = record.get("defaultCallDispositionCode") {
        codes::check(world, user, json::field(code, "code"))?;
    }
    match record.get("collectionPeriodMinutes").and_then(json::integer) {
        None | Some(15 | 30 | 60) => Ok(()),
        // rule: OCI, CallCenterStatisticsCollectionPeriodMinutes
        Some(_) => Err(Failure::invalid("collectionPeriodMinutes", "must be 15, 30 or 60")),
    }
}
