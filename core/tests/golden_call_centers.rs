//! The request of every call center operation: method, path, query, body with every known key.

mod support_golden;

use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::{enterprises, groups, service_providers, users};
use support_golden::golden;

golden! {
    enterprises_call_centers, &["enterprises.call-centers."];
    enterprises::call_centers::Get::new("ent.odin")
        => GET "/enterprises/call-centers?serviceProviderId=ent.odin";
    enterprises::call_centers::Update::new("ent.odin")
        => PUT "/enterprises/call-centers"
        r#"{"serviceProviderId": "ent.odin", "useSystemDefaultGuardTimer": true, "enableGuardTimer": true,
            "guardTimerSeconds": 5, "useSystemDefaultUnavailableSettings": true,
            "forceAgentUnavailableOnDNDActivation": true, "forceAgentUnavailableOnPersonalCalls": true,
            "forceAgentUnavailableOnBouncedCallLimit": true,
            "numberConsecutiveBouncedCallsToForceAgentUnavailable": 3, "forceAgentUnavailableOnNotReachable": true,
            "wrapUpDestination": "A destination"}"#;
    enterprises::call_centers::agent_unavailable_codes::List::new("ent.odin")
        => GET "/enterprises/call-centers/agent-unavailable-codes?serviceProviderId=ent.odin";
    enterprises::call_centers::agent_unavailable_codes::Create::new("ent.odin", "17", "A description", true)
        => POST "/enterprises/call-centers/agent-unavailable-codes"
        r#"{"serviceProviderId": "ent.odin", "code": "17", "description": "A description", "isActive": true}"#;
    enterprises::call_centers::agent_unavailable_codes::Update::new("ent.odin", "17", "A description", true)
        => PUT "/enterprises/call-centers/agent-unavailable-codes?serviceProviderId=ent.odin"
        r#"{"code": "17", "description": "A description", "isActive": true}"#;
    enterprises::call_centers::agent_unavailable_codes::Delete::new("ent.odin", "17")
        => DELETE "/enterprises/call-centers/agent-unavailable-codes?serviceProviderId=ent.odin&code=17";
    enterprises::call_centers::agent_unavailable_codes_settings::Get::new("ent.odin")
        => GET "/enterprises/call-centers/agent-unavailable-codes-settings?serviceProviderId=ent.odin";
    enterprises::call_centers::agent_unavailable_codes_settings::Update::new("ent.odin")
        => PUT "/enterprises/call-centers/agent-unavailable-codes-settings?serviceProviderId=ent.odin"
        r#"{"enableAgentUnavailableCodes": true,
            "defaultAgentUnavailableCodeOnDND": "1001", "defaultAgentUnavailableCodeOnPersonalCalls": "1001",
            "defaultAgentUnavailableCodeOnConsecutiveBounces": "1001",
            "defaultAgentUnavailableCodeOnNotReachable": "1001", "forceUseOfAgentUnavailableCodes": true,
            "defaultAgentUnavailableCode": "1001", "codeStateLists": [{"code": "17", "isActive": true}]}"#;
    enterprises::call_centers::call_disposition_code::Get::new("ent.odin", "17")
        => GET "/enterprises/call-centers/call-disposition-code?serviceProviderId=ent.odin&code=17";
    enterprises::call_centers::call_disposition_code::Create::new("ent.odin", "17", "A description", true)
        => POST "/enterprises/call-centers/call-disposition-code"
        r#"{"serviceProviderId": "ent.odin", "code": "17", "description": "A description", "isActive": true}"#;
    enterprises::call_centers::call_disposition_code::Update::new("ent.odin", "17", "A description", true)
        => PUT "/enterprises/call-centers/call-disposition-code"
        r#"{"serviceProviderId": "ent.odin", "code": "17", "description": "A description", "isActive": true}"#;
    enterprises::call_centers::call_disposition_code::Delete::new("ent.odin", "17")
        => DELETE "/enterprises/call-centers/call-disposition-code?serviceProviderId=ent.odin&code=17";
    enterprises::call_centers::call_disposition_code_usage::Get::new("ent.odin", "17")
        => GET "/enterprises/call-centers/call-disposition-code-usage?serviceProviderId=ent.odin&code=17";
    enterprises::call_centers::call_disposition_codes::List::new("ent.odin")
        => GET "/enterprises/call-centers/call-disposition-codes?serviceProviderId=ent.odin";
    enterprises::call_centers::enhanced_reporting::Get::new("ent.odin")
        => GET "/enterprises/call-centers/enhanced-reporting?serviceProviderId=ent.odin";
    enterprises::call_centers::enhanced_reporting::Update::new("ent.odin", "Enhanced")
        => PUT "/enterprises/call-centers/enhanced-reporting"
        r#"{"serviceProviderId": "ent.odin", "reportingServer": "Enhanced"}"#;
    enterprises::call_centers::enhanced_reporting_branding::Get::new("ent.odin")
        => GET "/enterprises/call-centers/enhanced-reporting-branding?serviceProviderId=ent.odin";
    enterprises::call_centers::enhanced_reporting_branding::Update::new("ent.odin", "Custom")
        => PUT "/enterprises/call-centers/enhanced-reporting-branding"
        r#"{"serviceProviderId": "ent.odin", "brandingChoice": "Custom", "description": "A description",
            "content": "A content", "filename": "A filename"}"#;
    enterprises::call_centers::enhanced_reporting::scheduled_report_call_centers::Get::new("ent.odin", "Daily agents")
        => GET "/enterprises/call-centers/enhanced-reporting/scheduled-report-call-centers?serviceProviderId=ent.odin&scheduleName=Daily%20agents";
    enterprises::call_centers::enhanced_reporting::scheduled_reports::Get::new("ent.odin", "Daily agents")
        => GET "/enterprises/call-centers/enhanced-reporting/scheduled-reports?serviceProviderId=ent.odin&scheduleName=Daily%20agents";
    enterprises::call_centers::enhanced_reporting::scheduled_reports::List::new("ent.odin")
        => GET "/enterprises/call-centers/enhanced-reporting/scheduled-reports?serviceProviderId=ent.odin";
    enterprises::call_centers::enhanced_reporting::scheduled_reports::Create::new("ent.odin", "Daily agents", "A description")
        => POST "/enterprises/call-centers/enhanced-reporting/scheduled-reports"
        r#"{"serviceProviderId": "ent.odin", "description": "A description",
            "reportTemplate": {"templateLevel": "System", "templateName": "A name"},
            "schedule": {"scheduleTime": {"timeZone": "A zone", "scheduleDate": "A date", "scheduleTime": {"hour": 7,
            "minute": 30}}, "recurrence": {"timeZone": "A zone", "startDate": "A date", "scheduleTime": {"hour": 7,
            "minute": 30}, "recurrence": {"recurDaily": {"recurInterval": 60}, "recurWeekly": {"recurInterval": 60,
            "sunday": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
            "saturday": true}, "recurMonthlyByDay": {"recurInterval": 60, "dayOfMonth": 60},
            "recurMonthlyByWeek": {"recurInterval": 60, "dayOfWeekInMonth": "Last", "dayOfWeek": "Saturday"},
            "recurYearlyByDay": {"recurInterval": 60, "dayOfMonth": 60, "month": "December"},
            "recurYearlyByWeek": {"recurInterval": 60, "dayOfWeek": "Saturday", "dayOfWeekInMonth": "Last",
            "month": "December"}, "recurForEver": true, "recurEndDate": "A date", "recurEndOccurrence": 60}}},
            "samplingPeriod": "Monthly", "startDayOfWeek": "Saturday", "reportTimeZone": "A zone",
            "reportDateFormat": "DDMMYYYY", "reportTimeFormat": "24Hour",
            "reportInterval": {"dates": {"startDate": "A date", "startTime": {"hour": 7, "minute": 30},
            "endDate": "A date", "endTime": {"hour": 7, "minute": 30}}, "current": {"timeUnit": "Year"},
            "past": {"number": 60, "timeUnit": "Year"}}, "reportFormat": "XLS", "agent": {"allAgent": true,
            "agents": [{"userId": "4001@example.net"}]}, "callCenter": {"allCallCenter": true,
            "serviceUserIds": ["cc.support@example.net"]}, "dnis": {"serviceUserId": "cc.support@example.net",
            "allDNIS": true, "names": ["A names"]}, "callCompletionThresholdSeconds": 60,
            "shortDurationThresholdSeconds": 60, "serviceLevelThresholdSeconds": [60],
            "serviceLevelInclusions": {"includeOverflowTimeTransferedInServiceLevel": true,
            "includeOtherTransfersInServiceLevel": true,
            "abandonedCallsInServiceLevel": "Include Abandoned Calls Except In Interval",
            "abandonedCallIntervalSeconds": 60}, "serviceLevelObjectivePercentage": 60,
            "abandonedCallThresholdSeconds": [60], "emailAddresses": ["boss@example.com"],
            "scheduleName": "Daily agents"}"#;
    enterprises::call_centers::routing_policy::Get::new("ent.odin")
        => GET "/enterprises/call-centers/routing-policy?serviceProviderId=ent.odin";
    enterprises::call_centers::routing_policy::Update::new("ent.odin")
        => PUT "/enterprises/call-centers/routing-policy"
        r#"{"serviceProviderId": "ent.odin", "routingPolicy": "Priority",
            "routingPriorityOrders": [{"serviceUserId": "cc.support@example.net", "priority": "1"}]}"#;
}

golden! {
    groups_call_centers, &["groups.call-centers."];
    groups::call_centers::Get::new("cc.support@example.net")
        => GET "/groups/call-centers?serviceUserId=cc.support%40example.net";
    groups::call_centers::List::new("ent.odin", "grp.odin")
        => GET "/groups/call-centers?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::call_centers::Create::new("ent.odin", "grp.odin", "cc.support@example.net", "Premium", "Weighted", ServiceInstanceProfile::default())
        => POST "/groups/call-centers"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "cc.support@example.net",
            "type": "Premium", "routingType": "Skill Based", "policy": "Weighted", "queueLength": 60,
            "externalPreferredAudioCodec": "AMR-WB", "internalPreferredAudioCodec": "AMR-WB",
            "playRingingWhenOfferingCall": true, "resetCallStatisticsUponEntryInQueue": true, "enableVideo": true,
            "allowCallerToDialEscapeDigit": true, "escapeDigit": "0", "enableReporting": true,
            "allowAgentLogoff": true, "allowCallWaitingForAgents": true, "allowCallsToAgentsInWrapUp": true,
            "overrideAgentWrapUpTime": true, "wrapUpSeconds": 60, "enableAutomaticStateChangeForAgents": true,
            "agentStateAfterCall": "Wrap-Up", "forceDeliveryOfCalls": true, "forceDeliveryWaitTimeSeconds": 5,
            "networkClassOfService": "Gold", "agentUnavailableCode": "1001", "serviceUserIdPrefix": "A prefix",
            "serviceUserIdSuffix": "A suffix", "serviceInstanceProfile": {"name": "Sales",
            "callingLineIdLastName": "A name", "callingLineIdFirstName": "A name", "phoneNumber": "+1-2015554101",
            "extension": "4101", "password": "A password", "department": {"serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "name": "Sales"}, "language": "A language", "timeZone": "A zone",
            "publicUserIdentity": "A identity", "aliases": ["A aliases"]}}"#;
    groups::call_centers::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers"
        r#"{"enableVideo": true, "allowCallerToDialEscapeDigit": true, "resetCallStatisticsUponEntryInQueue": true,
            "allowAgentLogoff": true, "allowCallWaitingForAgents": true, "playRingingWhenOfferingCall": true,
            "externalPreferredAudioCodec": "AMR-WB", "internalPreferredAudioCodec": "AMR-WB",
            "enableReporting": true, "allowCallsToAgentsInWrapUp": true, "overrideAgentWrapUpTime": true,
            "enableAutomaticStateChangeForAgents": true, "forceDeliveryOfCalls": true, "type": "Premium",
            "serviceUserIdPrefix": "A prefix", "serviceInstanceProfile": {"name": "Sales",
            "callingLineIdLastName": "A name", "callingLineIdFirstName": "A name", "password": "A password",
            "hiraganaLastName": "A name", "hiraganaFirstName": "A name", "phoneNumber": "+1-2015554101",
            "extension": "4101", "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "Sales"}, "language": "A language", "timeZone": "A zone", "publicUserIdentity": "A identity",
            "aliases": ["A aliases"]}, "policy": "Weighted", "routingType": "Skill Based", "queueLength": 60,
            "escapeDigit": "0", "serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "serviceUserId": "cc.support@example.net", "wrapUpSeconds": 60, "agentStateAfterCall": "Wrap-Up",
            "forceDeliveryWaitTimeSeconds": 5, "networkClassOfService": "Gold", "agentUnavailableCode": "1001"}"#;
    groups::call_centers::Delete::new("cc.support@example.net")
        => DELETE "/groups/call-centers?serviceUserId=cc.support%40example.net";
    groups::call_centers::agents::List::new("cc.support@example.net")
        => GET "/groups/call-centers/agents?serviceUserId=cc.support%40example.net";
    groups::call_centers::agents::Create::new("cc.support@example.net")
        => POST "/groups/call-centers/agents"
        r#"{"serviceUserId": "cc.support@example.net", "agents": [{"userId": "4001@example.net"}]}"#;
    groups::call_centers::agents::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/agents"
        r#"{"serviceUserId": "cc.support@example.net", "agents": [{"userId": "4001@example.net", "skillLevel": 3,
            "lastName": "A name", "firstName": "A name", "phoneNumber": "+1-2015554101",
            "department": "A department"}]}"#;
    groups::call_centers::agents::Delete::new("cc.support@example.net")
        => DELETE "/groups/call-centers/agents"
        r#"{"serviceUserId": "cc.support@example.net", "agents": [{"userId": "4001@example.net"}]}"#;
    groups::call_centers::agents::available::ListAvailable::new("ent.odin", "grp.odin", "Premium")
        => GET "/groups/call-centers/agents/available?serviceProviderId=ent.odin&groupId=grp.odin&callCenterType=Premium";
    groups::call_centers::agents::unlicensed::List::new("cc.support@example.net", "Premium")
        => GET "/groups/call-centers/agents/unlicensed?serviceUserId=cc.support%40example.net&callCenterType=Premium";
    groups::call_centers::announcements::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/announcements?serviceUserId=cc.support%40example.net";
    groups::call_centers::announcements::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/announcements"
        r#"{"serviceUserId": "cc.support@example.net", "entranceMessage": {"enabled": true, "mandatory": true,
            "audioMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "audioFileList": [{"name": "Sales", "mediaType": "WAV", "level": "User"}]},
            "estimatedWaitMessage": {"enabled": true, "playUpdatedEWM": true, "timeBetweenEWMUpdatesSeconds": 60,
            "operatingMode": "Time", "maximumPositions": 60, "playPositionHighVolume": true,
            "maximumWaitingMinutes": 60, "playTimeHighVolume": true, "defaultCallHandlingMinutes": 60},
            "comfortMessage": {"enabled": true, "timeBetweenComfortMessagesSeconds": 60,
            "audioMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "audioFileList": [{"name": "Sales", "mediaType": "WAV", "level": "User"}]},
            "musicOnHoldMessage": {"enabled": true, "audioMessageSource": "External",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}, "callWhisperMessage": {"enabled": true,
            "audioMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "audioFileList": [{"name": "Sales", "mediaType": "WAV", "level": "User"}]}}"#;
    groups::call_centers::bounced_calls::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/bounced-calls?serviceUserId=cc.support%40example.net";
    groups::call_centers::bounced_calls::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/bounced-calls"
        r#"{"isActive": true, "numberOfRingsBeforeBouncingCall": 5, "enableTransfer": true,
            "bounceCallWhenAgentUnavailable": true, "alertCallCenterCallOnHold": true,
            "alertCallCenterCallOnHoldSeconds": 60, "bounceCallCenterCallOnHold": true,
            "bounceCallCenterCallOnHoldSeconds": 60, "serviceUserId": "cc.support@example.net",
            "transferPhoneNumber": "+1-2015554101"}"#;
    groups::call_centers::comfort_message_bypass::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/comfort-message-bypass?serviceUserId=cc.support%40example.net";
    groups::call_centers::comfort_message_bypass::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/comfort-message-bypass"
        r#"{"serviceUserId": "cc.support@example.net", "enabled": true, "callWaitingAgeThresholdSeconds": 60,
            "playAnnouncementAfterRinging": true, "ringTimeBeforePlayingAnnouncementSeconds": 60,
            "audioMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "audioFileList": [{"name": "Sales", "mediaType": "WAV", "level": "User"}]}"#;
    groups::call_centers::disposition_codes::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/disposition-codes?serviceUserId=cc.support%40example.net";
    groups::call_centers::disposition_codes::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/disposition-codes"
        r#"{"serviceUserId": "cc.support@example.net", "enableCallDispositionCodes": true,
            "includeOrganizationCodes": true, "forceUseOfCallDispositionCodes": true,
            "defaultCallDispositionCode": {"code": "17", "level": "User"}}"#;
    groups::call_centers::disposition_codes::codes::Get::new("cc.support@example.net", "17")
        => GET "/groups/call-centers/disposition-codes/codes?serviceUserId=cc.support%40example.net&code=17";
    groups::call_centers::disposition_codes::codes::List::new("cc.support@example.net")
        => GET "/groups/call-centers/disposition-codes/codes?serviceUserId=cc.support%40example.net";
    groups::call_centers::disposition_codes::codes::Create::new("cc.support@example.net", "17", true)
        => POST "/groups/call-centers/disposition-codes/codes"
        r#"{"serviceUserId": "cc.support@example.net", "code": "17", "description": "A description",
            "isActive": true}"#;
    groups::call_centers::disposition_codes::codes::Update::new("cc.support@example.net", "17")
        => PUT "/groups/call-centers/disposition-codes/codes"
        r#"{"serviceUserId": "cc.support@example.net", "code": "17", "level": "User",
            "description": "A description", "isActive": true}"#;
    groups::call_centers::disposition_codes::codes::Delete::new("cc.support@example.net", "17")
        => DELETE "/groups/call-centers/disposition-codes/codes?serviceUserId=cc.support%40example.net&code=17";
    groups::call_centers::distinctive_ringing::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/distinctive-ringing?serviceUserId=cc.support%40example.net";
    groups::call_centers::distinctive_ringing::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/distinctive-ringing"
        r#"{"serviceUserId": "cc.support@example.net", "distinctiveRingingCallCenterCalls": true,
            "distinctiveRingingRingPatternForCallCenter": "Short-Long-Short",
            "distinctiveRingingForceDeliveryRingPattern": "Short-Long-Short"}"#;
    groups::call_centers::dnis::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/dnis?serviceUserId=cc.support%40example.net";
    groups::call_centers::dnis::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/dnis"
        r#"{"serviceUserId": "cc.support@example.net", "displayDNISNumber": true, "displayDNISName": true,
            "promoteCallsFromPriority1to0": true, "promoteCallsFromPriority1to0Seconds": 60,
            "promoteCallsFromPriority2to1": true, "promoteCallsFromPriority2to1Seconds": 60,
            "promoteCallsFromPriority3to2": true, "promoteCallsFromPriority3to2Seconds": 60,
            "instances": [{"name": "Sales", "phoneNumber": "+1-2015554101", "extension": "4101", "priority": "1",
            "isPrimaryDNIS": true}]}"#;
    groups::call_centers::dnis::announcements::Get::new("cc.support@example.net", "Sales")
        => GET "/groups/call-centers/dnis/announcements?serviceUserId=cc.support%40example.net&name=Sales";
    groups::call_centers::dnis::announcements::Update::new("cc.support@example.net", "Sales")
        => PUT "/groups/call-centers/dnis/announcements"
        r#"{"serviceUserId": "cc.support@example.net", "name": "Sales", "entranceMessage": {"enabled": true,
            "mandatory": true, "audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}, "estimatedWaitMessage": {"enabled": true, "playUpdatedEWM": true,
            "timeBetweenEWMUpdatesSeconds": 60, "operatingMode": "Time", "maximumPositions": 60,
            "playPositionHighVolume": true, "maximumWaitingMinutes": 60, "playTimeHighVolume": true,
            "defaultCallHandlingMinutes": 60}, "comfortMessage": {"enabled": true,
            "timeBetweenComfortMessagesSeconds": 60, "audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}, "musicOnHoldMessage": {"enabled": true,
            "audioMessageSource": "External", "audioUrlList": ["http://media.example.net/wait.wav"],
            "audioFileList": [{"name": "Sales", "mediaType": "WAV", "level": "User"}]},
            "callWhisperMessage": {"enabled": true, "audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}}"#;
    groups::call_centers::dnis::instances::Get::new("cc.support@example.net", "Sales")
        => GET "/groups/call-centers/dnis/instances?serviceUserId=cc.support%40example.net&name=Sales";
    groups::call_centers::dnis::instances::List::new("cc.support@example.net")
        => GET "/groups/call-centers/dnis/instances?serviceUserId=cc.support%40example.net";
    groups::call_centers::dnis::instances::Create::new("cc.support@example.net", "Sales")
        => POST "/groups/call-centers/dnis/instances"
        r#"{"serviceUserId": "cc.support@example.net", "name": "Sales", "priority": "3 - Low",
            "dnisPhoneNumber": "+1-2015554101", "extension": "4101", "callingLineIdPhoneNumber": "+1-2015554101",
            "useCustomCLIDSettings": true, "callingLineIdLastName": "A name", "callingLineIdFirstName": "A name",
            "useCustomDnisAnnouncementSettings": true, "allowOutgoingACDCall": true}"#;
    groups::call_centers::dnis::instances::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/dnis/instances"
        r#"{"dnisPhoneNumber": "+1-2015554101", "extension": "4101", "useCustomCLIDSettings": true,
            "callingLineIdPhoneNumber": "+1-2015554101", "useCustomDnisAnnouncementSettings": true,
            "priority": "3 - Low", "allowOutgoingACDCall": true, "name": "Sales", "newDNISName": "A name",
            "serviceUserId": "cc.support@example.net", "callingLineIdLastName": "A name",
            "callingLineIdFirstName": "A name"}"#;
    groups::call_centers::dnis::instances::Delete::new("cc.support@example.net", "Sales")
        => DELETE "/groups/call-centers/dnis/instances?serviceUserId=cc.support%40example.net&name=Sales";
    groups::call_centers::enhanced_reporting::Get::new("ent.odin", "grp.odin")
        => GET "/groups/call-centers/enhanced-reporting?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::call_centers::enhanced_reporting::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/call-centers/enhanced-reporting"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "reportingServer": "Off"}"#;
    groups::call_centers::forced_forwarding::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/forced-forwarding?serviceUserId=cc.support%40example.net";
    groups::call_centers::forced_forwarding::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/forced-forwarding"
        r#"{"enabled": true, "forwardToPhoneNumber": "+1-2015554101", "allowEnableViaFAC": true,
            "playAnnouncementBeforeForwarding": true, "audioMessageSource": "Default",
            "videoMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "videoUrlList": ["http://media.example.net/wait.mov"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "fileSize": 60, "level": "User"}], "videoFileList": [{"name": "wait.mov",
            "mediaType": "MOV", "level": "Group"}], "serviceUserId": "cc.support@example.net"}"#;
    groups::call_centers::holiday_service::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/holiday-service?serviceUserId=cc.support%40example.net";
    groups::call_centers::holiday_service::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/holiday-service"
        r#"{"serviceUserId": "cc.support@example.net", "action": "Transfer", "transferPhoneNumber": "+1-2015554101",
            "holidaySchedule": {"name": "Sales", "type": "Time", "level": "User"},
            "playAnnouncementBeforeAction": true, "audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}"#;
    groups::call_centers::night_service::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/night-service?serviceUserId=cc.support%40example.net";
    groups::call_centers::night_service::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/night-service"
        r#"{"serviceUserId": "cc.support@example.net", "action": "Transfer", "transferPhoneNumber": "+1-2015554101",
            "forceNightService": true, "businessHours": {"name": "Sales", "type": "Time", "level": "User"},
            "allowManualOverrideViaFAC": true, "playAnnouncementBeforeAction": true,
            "announcementMode": "Manual Announcement", "normalMode": {"audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}, "manualMode": {"audioMessageSource": "Default",
            "audioUrlList": ["http://media.example.net/wait.wav"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}]}}"#;
    groups::call_centers::overflow::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/overflow?serviceUserId=cc.support%40example.net";
    groups::call_centers::overflow::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/overflow"
        r#"{"action": "Ringing", "transferPhoneNumber": "+1-2015554101", "overflowAfterTimeout": true,
            "timeoutSeconds": 60, "playAnnouncementBeforeOverflowProcessing": true, "audioMessageSource": "Default",
            "videoMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "videoUrlList": ["http://media.example.net/wait.mov"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}], "videoFileList": [{"name": "wait.mov", "mediaType": "MOV",
            "level": "Group"}], "serviceUserId": "cc.support@example.net"}"#;
    groups::call_centers::queue_status_notifications::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/queue-status-notifications?serviceUserId=cc.support%40example.net";
    groups::call_centers::queue_status_notifications::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/queue-status-notifications"
        r#"{"serviceUserId": "cc.support@example.net", "enableQueueStatusNotification": true,
            "enableQueueDepthThreshold": true, "numberOfCallsThreshold": 60, "enableWaitingTimeThreshold": true,
            "waitingTimeOfCallsThreshold": 60}"#;
    groups::call_centers::reporting::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/reporting?serviceUserId=cc.support%40example.net";
    groups::call_centers::reporting::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/reporting"
        r#"{"serviceUserId": "cc.support@example.net", "generateDailyReport": true,
            "statisticsSource": "External Reporting Server", "collectionPeriodMinutes": 30,
            "reportingEmailAddress1": "boss@example.com", "reportingEmailAddress2": "boss@example.com"}"#;
    groups::call_centers::statistics::Get::new("cc.support@example.net").start("2026-03-02T00:00:00.000Z").end("2026-03-03T00:00:00.000Z")
        => GET "/groups/call-centers/statistics?serviceUserId=cc.support%40example.net&start=2026-03-02T00%3A00%3A00.000Z&end=2026-03-03T00%3A00%3A00.000Z";
    groups::call_centers::status::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/status?serviceUserId=cc.support%40example.net";
    groups::call_centers::status::Update::new()
        => PUT "/groups/call-centers/status"
        r#"{"instances": [{"serviceUserId": "cc.support@example.net", "isActive": true, "name": "Sales",
            "phoneNumber": "+1-2015554101", "extension": "4101", "department": "A department",
            "departmentFullPath": "A path", "type": "Premium", "policy": "Circular", "video": true}]}"#;
    groups::call_centers::stranded_calls::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/stranded-calls?serviceUserId=cc.support%40example.net";
    groups::call_centers::stranded_calls::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/stranded-calls"
        r#"{"action": "Announcement", "transferPhoneNumber": "+1-2015554101", "audioMessageSource": "Default",
            "videoMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "videoUrlList": ["http://media.example.net/wait.mov"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "fileSize": 60, "level": "User"}], "videoFileList": [{"name": "wait.mov",
            "mediaType": "MOV", "level": "Group"}], "serviceUserId": "cc.support@example.net"}"#;
    groups::call_centers::stranded_calls_unavailable::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/stranded-calls-unavailable?serviceUserId=cc.support%40example.net";
    groups::call_centers::stranded_calls_unavailable::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/stranded-calls-unavailable"
        r#"{"conditionPolicyOnNumberOfAgentsWithSpecifiedUnavailableCode": true,
            "numberOfAgentsWithSpecifiedUnavailableCode": 60, "agentsUnavailableCode": "1001",
            "action": "Announcement", "transferPhoneNumber": "+1-2015554101", "audioMessageSource": "Default",
            "videoMessageSource": "Default", "audioUrlList": ["http://media.example.net/wait.wav"],
            "videoUrlList": ["http://media.example.net/wait.mov"], "audioFileList": [{"name": "Sales",
            "mediaType": "WAV", "level": "User"}], "videoFileList": [{"name": "wait.mov", "mediaType": "MOV",
            "level": "Group"}], "serviceUserId": "cc.support@example.net"}"#;
    groups::call_centers::supervisors::List::new("cc.support@example.net")
        => GET "/groups/call-centers/supervisors?serviceUserId=cc.support%40example.net";
    groups::call_centers::supervisors::Create::new("cc.support@example.net")
        => POST "/groups/call-centers/supervisors"
        r#"{"serviceUserId": "cc.support@example.net", "supervisors": [{"userId": "4001@example.net"}]}"#;
    groups::call_centers::supervisors::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/supervisors"
        r#"{"serviceUserId": "cc.support@example.net", "supervisorUserId": "4004@example.net",
            "supervisors": [{"userId": "4001@example.net", "lastName": "A name", "firstName": "A name",
            "phoneNumber": "+1-2015554101", "department": "A department"}]}"#;
    groups::call_centers::supervisors::Delete::new("cc.support@example.net")
        => DELETE "/groups/call-centers/supervisors"
        r#"{"serviceUserId": "cc.support@example.net", "supervisors": [{"userId": "4001@example.net"}]}"#;
    groups::call_centers::supervisors::agents::List::new("cc.support@example.net", "4004@example.net")
        => GET "/groups/call-centers/supervisors/agents?serviceUserId=cc.support%40example.net&supervisorUserId=4004%40example.net";
    groups::call_centers::supervisors::available::ListAvailable::new("ent.odin", "grp.odin").call_center_type("Premium")
        => GET "/groups/call-centers/supervisors/available?serviceProviderId=ent.odin&groupId=grp.odin&callCenterType=Premium";
    groups::call_centers::threshold_profiles::List::new("ent.odin", "grp.odin")
        => GET "/groups/call-centers/threshold-profiles?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::call_centers::thresholds::Get::new("cc.support@example.net")
        => GET "/groups/call-centers/thresholds?serviceUserId=cc.support%40example.net";
    groups::call_centers::thresholds::Update::new("cc.support@example.net")
        => PUT "/groups/call-centers/thresholds"
        r#"{"serviceUserId": "cc.support@example.net", "isActive": true, "enableNotificationEmail": true,
            "notificationEmailAddresses": ["boss@example.com"], "thresholdCurrentCallsInQueueYellow": 60,
            "thresholdCurrentCallsInQueueRed": 60, "thresholdCurrentLongestWaitingCallYellow": 60,
            "thresholdCurrentLongestWaitingCallRed": 60, "thresholdAverageEstimatedWaitTimeYellow": 60,
            "thresholdAverageEstimatedWaitTimeRed": 60, "thresholdAverageHandlingTimeYellow": 60,
            "thresholdAverageHandlingTimeRed": 60, "thresholdAverageSpeedOfAnswerYellow": 60,
            "thresholdAverageSpeedOfAnswerRed": 60}"#;
}

golden! {
    service_providers_call_centers, &["service-providers.call-centers."];
    service_providers::call_centers::threshold_default_profile::Get::new("ent.odin", true)
        => GET "/service-providers/call-centers/threshold-default-profile?serviceProviderId=ent.odin&includeAgentsTable=true";
    service_providers::call_centers::threshold_profiles::Get::new("ent.odin", "Sales")
        => GET "/service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin&profileName=Sales";
    service_providers::call_centers::threshold_profiles::List::new("ent.odin")
        => GET "/service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin";
    service_providers::call_centers::threshold_profiles::Create::new("ent.odin", "Sales", "A description")
        => POST "/service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin&profileName=Sales"
        r#"{"profileDescription": "A description"}"#;
    service_providers::call_centers::threshold_profiles::Update::new("ent.odin", "Sales")
        => PUT "/service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin&profileName=Sales"
        r#"{"newProfileName": "A name", "profileDescription": "A description",
            "thresholdCurrentCallStateIdleTimeYellow": 60, "thresholdCurrentCallStateIdleTimeRed": 60,
            "thresholdCurrentCallStateOnCallTimeYellow": 60, "thresholdCurrentCallStateOnCallTimeRed": 60,
            "thresholdCurrentAgentStateUnavailableTimeYellow": 60,
            "thresholdCurrentAgentStateUnavailableTimeRed": 60, "thresholdAverageBusyInTimeYellow": 60,
            "thresholdAverageBusyInTimeRed": 60, "thresholdAverageBusyOutTimeYellow": 60,
            "thresholdAverageBusyOutTimeRed": 60, "thresholdAverageWrapUpTimeYellow": 60,
            "thresholdAverageWrapUpTimeRed": 60, "enableNotificationEmail": true,
            "notificationEmailAddresses": ["boss@example.com"], "agents": [{"userId": "4001@example.net"}]}"#;
    service_providers::call_centers::threshold_profiles::Delete::new("ent.odin", "Sales")
        => DELETE "/service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin&profileName=Sales";
}

golden! {
    users_call_centers, &["users.call-center.", "users.call-centers."];
    users::call_center::Get::new("4001@example.net")
        => GET "/users/call-center?userId=4001%40example.net";
    users::call_center::Update::new("4001@example.net")
        => PUT "/users/call-center"
        r#"{"agentACDState": "Wrap-Up", "agentThresholdProfileName": "A name", "useDefaultGuardTimer": true,
            "enableGuardTimer": true, "guardTimerSeconds": 5, "useSystemDefaultUnavailableSettings": true,
            "forceAgentUnavailableOnDNDActivation": true, "forceAgentUnavailableOnPersonalCalls": true,
            "forceAgentUnavailableOnBouncedCallLimit": true,
            "numberConsecutiveBouncedCallsToForceAgentUnavailable": 3, "forceAgentUnavailableOnNotReachable": true,
            "makeOutgoingCallsAsCallCenter": true, "callCenters": [{"serviceUserId": "cc.support@example.net",
            "available": true, "skillLevel": 3}], "userId": "4001@example.net", "outgoingCallDNIS": {"name": "Sales",
            "serviceUserId": "cc.support@example.net"}}"#;
    users::call_center::dnis::List::new("4001@example.net")
        => GET "/users/call-center/dnis?userId=4001%40example.net";
    users::call_centers::agents::List::new("4001@example.net")
        => GET "/users/call-centers/agents?agentUserId=4001%40example.net";
    users::call_centers::agents::Update::new("4001@example.net")
        => PUT "/users/call-centers/agents"
        r#"{"agentUserId": "4001@example.net", "callCenters": [{"userId": "4001@example.net"}]}"#;
    users::call_centers::agents::sign_out::SignOut::new("4001@example.net")
        => PUT "/users/call-centers/agents/sign-out"
        r#"{"agentUserId": "4001@example.net"}"#;
    users::call_centers::agents::supervisors::List::new("4001@example.net", "4004@example.net")
        => GET "/users/call-centers/agents/supervisors?agentUserId=4001%40example.net&supervisorUserId=4004%40example.net";
    users::call_centers::agents::supervisors::ListAllAgents::new("cc.support@example.net", "4004@example.net")
        => GET "/users/call-centers/agents/supervisors?serviceUserId=cc.support%40example.net&supervisorUserId=4004%40example.net";
    users::call_centers::disposition_codes::List::new("4001@example.net")
        => GET "/users/call-centers/disposition-codes?userId=4001%40example.net";
    users::call_centers::dnis::List::new("4001@example.net")
        => GET "/users/call-centers/dnis?userId=4001%40example.net";
    users::call_centers::monitoring::Get::new("4001@example.net")
        => GET "/users/call-centers/monitoring?userId=4001%40example.net";
    users::call_centers::monitoring::Update::new("4001@example.net", true)
        => PUT "/users/call-centers/monitoring"
        r#"{"userId": "4001@example.net", "playToneToAgentForSilentMonitoring": true}"#;
    users::call_centers::supervisor::call_centers::List::new("4004@example.net")
        => GET "/users/call-centers/supervisor/call-centers?supervisorUserId=4004%40example.net";
    users::call_centers::supervisors::Create::new("cc.support@example.net", "4004@example.net")
        => POST "/users/call-centers/supervisors"
        r#"{"serviceUserId": "cc.support@example.net", "supervisorUserId": "4004@example.net",
            "agents": [{"userId": "4001@example.net"}]}"#;
    users::call_centers::supervisors::Delete::new("cc.support@example.net", "4004@example.net")
        => DELETE "/users/call-centers/supervisors"
        r#"{"serviceUserId": "cc.support@example.net", "supervisorUserId": "4004@example.net",
            "supervisors": [{"userId": "4001@example.net"}]}"#;
}
