//! The request of every operation of a user's own resources: method, path, query, body with every known key.

mod support_golden;

use odin_api::shapes::{device::DeviceLevel, media::MediaType, schedule::FromDnCriteria};
use odin_api::users::call_forwarding_selective::criteria::{self, ForwardSelection};
use odin_api::users::call_records::UserIds;
use odin_api::users::shared_call_appearance::endpoints;
use odin_api::users::{
    alternate_numbers, announcements, audit, authentication, call_forwarding_always, call_forwarding_busy,
    call_forwarding_no_answer, call_forwarding_not_reachable, call_forwarding_selective, call_processing_policy,
    call_records, do_not_disturb, group_id, login_info, password, passwords, portal_passcode, registration, reports,
    reset, shared_call_appearance, user_id, voice_messaging,
};
use odin_api::value::Timestamp;
use support_golden::golden;

fn time(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn two() -> UserIds {
    UserIds::of(["4001@example.net", "4002@example.net"])
}

golden! {
    users, &[
        "users.alternate-numbers.", "users.announcements.", "users.audit.", "users.authentication.",
        "users.call-forwarding-always.", "users.call-forwarding-busy.", "users.call-forwarding-no-answer.",
        "users.call-forwarding-not-reachable.", "users.call-forwarding-selective.", "users.call-processing-policy.",
        "users.call-records.", "users.do-not-disturb.", "users.group-id.", "users.login-info.", "users.password.",
        "users.passwords.", "users.portal-passcode.", "users.registration.", "users.reports.", "users.reset.",
        "users.shared-call-appearance.", "users.user-id.", "users.voice-messaging.",
    ];
    alternate_numbers::Get::new("4001@example.net")
        => GET "/users/alternate-numbers?userId=4001%40example.net";
    alternate_numbers::Update::new("4001@example.net")
        => PUT "/users/alternate-numbers"
        r#"{"userId": "4001@example.net", "distinctiveRing": true,
            "alternateEntries": [{"alternateEntryId": 1, "phoneNumber": "2015554100", "extension": "4100",
            "ringPattern": "Normal"}]}"#;
    announcements::Get::new("4001@example.net", "Closed", MediaType::Wav)
        => GET "/users/announcements?userId=4001%40example.net&name=Closed&mediaType=WAV";
    announcements::List::new("4001@example.net").announcement_type(announcements::AnnouncementType::Audio)
        => GET "/users/announcements?userId=4001%40example.net&type=Audio";
    announcements::ListAvailable::to("4001@example.net").announcement_type(announcements::AnnouncementType::Audio)
        => GET "/users/announcements?userId=4001%40example.net&available=true&type=Audio";
    announcements::Create::new("4001@example.net", "Closed", MediaType::Wav, "UklGRg==")
        => POST "/users/announcements"
        r#"{"userId": "4001@example.net", "name": "Closed", "mediaType": "WAV", "description": "A text",
            "content": "UklGRg==", "level": "User"}"#;
    announcements::Update::new("4001@example.net", "Closed", MediaType::Wav, "Open")
        => PUT "/users/announcements"
        r#"{"userId": "4001@example.net", "name": "Closed", "mediaType": "WAV", "newName": "Open",
            "description": "A text", "content": "UklGRg=="}"#;
    announcements::Delete::new("4001@example.net", "Closed", MediaType::Wav)
        => DELETE "/users/announcements?userId=4001%40example.net&name=Closed&mediaType=WAV";
    announcements::download::Download::new("4001@example.net", "Closed", MediaType::Wav)
        => GET "/users/announcements/download?userId=4001%40example.net&name=Closed&mediaType=WAV";
    audit::Get::new("4001@example.net")
        => GET "/users/audit?userId=4001%40example.net";
    authentication::Get::new("4001@example.net")
        => GET "/users/authentication?userId=4001%40example.net";
    authentication::Update::new("4001@example.net")
        => PUT "/users/authentication"
        r#"{"userId": "4001@example.net", "newPassword": "s3cret", "userName": "A text",
            "password": {"old": "A text", "new": "A text"}}"#;
    call_forwarding_always::Get::new("4001@example.net")
        => GET "/users/call-forwarding-always?userId=4001%40example.net";
    call_forwarding_always::Update::new("4001@example.net")
        => PUT "/users/call-forwarding-always"
        r#"{"userId": "4001@example.net", "isActive": true, "isRingSplashActive": true,
            "forwardToPhoneNumber": "2105554321"}"#;
    call_forwarding_always::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/call-forwarding-always/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    call_forwarding_always::UpdateBulk::new(call_forwarding_always::CallForwardingAlways::default())
        => PUT "/users/call-forwarding-always/bulk"
        r#"{"users": [{"userId": "4001@example.net"}], "data": {"isActive": true, "isRingSplashActive": true,
            "forwardToPhoneNumber": "2105554321"}}"#;
    call_forwarding_busy::Get::new("4001@example.net")
        => GET "/users/call-forwarding-busy?userId=4001%40example.net";
    call_forwarding_busy::Update::new("4001@example.net")
        => PUT "/users/call-forwarding-busy"
        r#"{"userId": "4001@example.net", "isActive": true, "forwardToPhoneNumber": "2105554321"}"#;
    call_forwarding_busy::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/call-forwarding-busy/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    call_forwarding_busy::UpdateBulk::new(call_forwarding_busy::CallForwarding::default())
        => PUT "/users/call-forwarding-busy/bulk"
        r#"{"users": [{"userId": "4001@example.net"}], "data": {"isActive": true,
            "forwardToPhoneNumber": "2105554321"}}"#;
    call_forwarding_no_answer::Get::new("4001@example.net")
        => GET "/users/call-forwarding-no-answer?userId=4001%40example.net";
    call_forwarding_no_answer::Update::new("4001@example.net")
        => PUT "/users/call-forwarding-no-answer"
        r#"{"userId": "4001@example.net", "isActive": true, "forwardToPhoneNumber": "2105554321",
            "numberOfRings": 4}"#;
    call_forwarding_no_answer::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/call-forwarding-no-answer/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    call_forwarding_no_answer::UpdateBulk::new(call_forwarding_no_answer::CallForwardingNoAnswer::default())
        => PUT "/users/call-forwarding-no-answer/bulk"
        r#"{"users": [{"userId": "4001@example.net"}], "data": {"isActive": true,
            "forwardToPhoneNumber": "2105554321", "numberOfRings": 4}}"#;
    call_forwarding_not_reachable::Get::new("4001@example.net")
        => GET "/users/call-forwarding-not-reachable?userId=4001%40example.net";
    call_forwarding_not_reachable::Update::new("4001@example.net")
        => PUT "/users/call-forwarding-not-reachable"
        r#"{"userId": "4001@example.net", "isActive": true, "forwardToPhoneNumber": "2105554321"}"#;
    call_forwarding_not_reachable::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/call-forwarding-not-reachable/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    call_forwarding_not_reachable::UpdateBulk::new(call_forwarding_not_reachable::CallForwarding::default())
        => PUT "/users/call-forwarding-not-reachable/bulk"
        r#"{"users": [{"userId": "4001@example.net"}], "data": {"isActive": true,
            "forwardToPhoneNumber": "2105554321"}}"#;
    call_forwarding_selective::Get::new("4001@example.net")
        => GET "/users/call-forwarding-selective?userId=4001%40example.net";
    call_forwarding_selective::Update::new("4001@example.net")
        => PUT "/users/call-forwarding-selective"
        r#"{"userId": "4001@example.net", "isActive": true, "defaultForwardToPhoneNumber": "2105554321",
            "playRingReminder": true, "criteria": [{"criteriaName": "The boss", "isActive": true}]}"#;
    criteria::Get::new("4001@example.net", "The boss")
        => GET "/users/call-forwarding-selective/criteria?userId=4001%40example.net&criteriaName=The%20boss";
    criteria::List::new("4001@example.net")
        => GET "/users/call-forwarding-selective/criteria?userId=4001%40example.net";
    criteria::Create::new("4001@example.net", "The boss", ForwardSelection::DefaultNumber, FromDnCriteria::any())
        => POST "/users/call-forwarding-selective/criteria"
        r#"{"userId": "4001@example.net", "criteriaName": "The boss",
            "forwardToNumberSelection": "Forward To Default Number", "forwardToPhoneNumber": "2105554321",
            "timeSchedule": {"name": "Closed", "type": "Time", "level": "User"},
            "holidaySchedule": {"name": "Closed", "type": "Time", "level": "User"},
            "fromDnCriteria": {"fromDnCriteriaSelection": "Any", "includeAnonymousCallers": true,
            "includeUnavailableCallers": true, "phoneNumbers": ["2105554321"]},
            "newCriteriaName": "The new boss"}"#;
    criteria::Update::new("4001@example.net", "The boss", "The new boss")
        => PUT "/users/call-forwarding-selective/criteria"
        r#"{"userId": "4001@example.net", "criteriaName": "The boss",
            "forwardToNumberSelection": "Forward To Default Number", "forwardToPhoneNumber": "2105554321",
            "timeSchedule": {"name": "Closed", "type": "Time", "level": "User"},
            "holidaySchedule": {"name": "Closed", "type": "Time", "level": "User"},
            "fromDnCriteria": {"fromDnCriteriaSelection": "Any", "includeAnonymousCallers": true,
            "includeUnavailableCallers": true, "phoneNumbers": ["2105554321"]},
            "newCriteriaName": "The new boss"}"#;
    criteria::Delete::new("4001@example.net", "The boss")
        => DELETE "/users/call-forwarding-selective/criteria?userId=4001%40example.net&criteriaName=The%20boss";
    call_processing_policy::Get::new("4001@example.net")
        => GET "/users/call-processing-policy?userId=4001%40example.net";
    call_processing_policy::Update::new("4001@example.net")
        => PUT "/users/call-processing-policy"
        r#"{"useUserCLIDSetting": true, "useUserMediaSetting": true, "useUserCallLimitsSetting": true,
            "useUserDCLIDSetting": true, "useUserTranslationRoutingSetting": true,
            "useMaxSimultaneousCalls": true, "maxSimultaneousCalls": 5, "useMaxSimultaneousVideoCalls": true,
            "maxSimultaneousVideoCalls": 4, "useMaxCallTimeForAnsweredCalls": true,
            "maxCallTimeForAnsweredCallsMinutes": 4, "useMaxCallTimeForUnansweredCalls": true,
            "maxCallTimeForUnansweredCallsMinutes": 4, "mediaPolicySelection": "No Restrictions",
            "useMaxConcurrentRedirectedCalls": true, "maxConcurrentRedirectedCalls": 4,
            "useMaxFindMeFollowMeDepth": true, "maxFindMeFollowMeDepth": 4, "maxRedirectionDepth": 4,
            "useMaxConcurrentFindMeFollowMeInvocations": true, "maxConcurrentFindMeFollowMeInvocations": 4,
            "clidPolicy": "Use DN", "emergencyClidPolicy": "Use DN",
            "allowAlternateNumbersForRedirectingIdentity": true, "useGroupName": true,
            "blockCallingNameForExternalCalls": true, "enableDialableCallerID": true,
            "allowConfigurableCLIDForRedirectingIdentity": true, "allowDepartmentCLIDNameOverride": true,
            "useUserPhoneListLookupSetting": true, "enablePhoneListLookup": true,
            "useMaxConcurrentTerminatingAlertingRequests": true,
            "maxConcurrentTerminatingAlertingRequests": 4,
            "includeRedirectionsInMaximumNumberOfConcurrentCalls": true,
            "allowMobileDNForRedirectingIdentity": true, "userId": "4001@example.net",
            "supportedMediaSetName": "A set", "routeOverrideDomain": "example.net",
            "routeOverridePrefix": "77", "allowUserSelectionOfExternalCLIDPolicy": true,
            "allowUserConfigurableCLIDModification": true}"#;
    call_records::daily::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/daily?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::detail::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/detail?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::details::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/details?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::hourly::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/hourly?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::related::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), "Call Center", "4001@example.net")
        => GET "/users/call-records/related?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&relatedCallIdReason=Call%20Center&userId=4001%40example.net";
    call_records::stats::Get::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/stats?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::summary::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), two())
        => GET "/users/call-records/summary?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z&userIds=4001%40example.net%2C4002%40example.net";
    call_records::summary::ListByPost::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"))
        => POST "/users/call-records/summary"
        r#"{"startTime": "2024-11-04T00:00:00Z", "endTime": "2024-11-05T00:00:00Z",
            "userIds": ["4001@example.net"]}"#;
    do_not_disturb::Get::new("4001@example.net")
        => GET "/users/do-not-disturb?userId=4001%40example.net";
    do_not_disturb::Update::new("4001@example.net")
        => PUT "/users/do-not-disturb"
        r#"{"userId": "4001@example.net", "isActive": true, "ringSplash": true}"#;
    group_id::Update::new("4001@example.net", "grp2.odin", true)
        => PUT "/users/group-id"
        r#"{"userId": "4001@example.net", "newGroupId": "grp2.odin", "evaluateOnly": true}"#;
    login_info::Get::new("4001@example.net")
        => GET "/users/login-info?userId=4001%40example.net";
    password::Get::new("4001@example.net")
        => GET "/users/password?userId=4001%40example.net";
    passwords::Update::new("4001@example.net", "s3cret")
        => PUT "/users/passwords"
        r#"{"userId": "4001@example.net", "newPassword": "s3cret", "oldPassword": "0ld"}"#;
    portal_passcode::Get::new("4001@example.net")
        => GET "/users/portal-passcode?userId=4001%40example.net";
    portal_passcode::Update::new("4001@example.net", "83920174")
        => PUT "/users/portal-passcode"
        r#"{"userId": "4001@example.net", "newPasscode": "83920174", "oldPasscode": "1234"}"#;
    registration::Get::new("4001@example.net")
        => GET "/users/registration?userId=4001%40example.net";
    registration::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/registration/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    reports::users::Get::new("4001@example.net")
        => GET "/users/reports/users?userId=4001%40example.net";
    reset::Reset::everything("4001@example.net")
        => POST "/users/reset"
        r#"{"userId": "4001@example.net", "removeFromGroupServices": true, "removeCallRecords": true,
            "removeAlternateUserIds": true, "removeWebexPerson": true, "cycleServicePacks": true,
            "resetPasswordPasscode": true}"#;
    shared_call_appearance::Get::new("4001@example.net")
        => GET "/users/shared-call-appearance?userId=4001%40example.net";
    shared_call_appearance::Update::new("4001@example.net")
        => PUT "/users/shared-call-appearance"
        r#"{"userId": "4001@example.net", "isActive": true, "maxAppearances": 35,
            "alertAllAppearancesForClickToDialCalls": true, "alertAllAppearancesForGroupPagingCalls": true,
            "allowSCACallRetrieve": true, "enableMultipleCallArrangement": true,
            "multipleCallArrangementIsActive": true, "allowBridgingBetweenLocations": true,
            "enableCallParkNotification": true, "bridgeWarningTone": "None",
            "endpoints": [{"deviceType": "A text", "deviceName": "phone", "deviceLevel": "Group",
            "linePort": "4001_2@example.net"}]}"#;
    shared_call_appearance::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/shared-call-appearance/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    endpoints::Get::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net")
        => GET "/users/shared-call-appearance/endpoints?userId=4001%40example.net&deviceName=phone&deviceLevel=Group&linePort=4001_2%40example.net";
    endpoints::Create::of("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net")
        => POST "/users/shared-call-appearance/endpoints"
        r#"{"userId": "4001@example.net", "linePort": "4001_2@example.net", "isActive": true,
            "allowOrigination": true, "allowTermination": true, "deviceName": "phone", "deviceLevel": "Group"}"#;
    endpoints::Update::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net")
        => PUT "/users/shared-call-appearance/endpoints"
        r#"{"userId": "4001@example.net", "deviceName": "phone", "deviceLevel": "Group",
            "linePort": "4001_2@example.net", "isActive": true, "allowOrigination": true,
            "allowTermination": true}"#;
    endpoints::Delete::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net")
        => DELETE "/users/shared-call-appearance/endpoints"
        r#"{"userId": "4001@example.net", "deviceName": "phone", "deviceLevel": "Group",
            "linePort": "4001_2@example.net"}"#;
    user_id::Update::new("4001@example.net", "ada@example.net")
        => PUT "/users/user-id"
        r#"{"userId": "4001@example.net", "newUserId": "ada@example.net"}"#;
    voice_messaging::Get::new("4001@example.net")
        => GET "/users/voice-messaging?userId=4001%40example.net";
    voice_messaging::Update::new("4001@example.net")
        => PUT "/users/voice-messaging"
        r#"{"userId": "4001@example.net", "isActive": true,
            "processing": "Unified Voice and Email Messaging", "voiceMessageDeliveryEmailAddress": "A text",
            "usePhoneMessageWaitingIndicator": true, "sendVoiceMessageNotifyEmail": true,
            "voiceMessageNotifyEmailAddress": "A text", "sendCarbonCopyVoiceMessage": true,
            "voiceMessageCarbonCopyEmailAddress": "A text", "transferOnZeroToPhoneNumber": true,
            "transferPhoneNumber": "4500", "alwaysRedirectToVoiceMail": true, "busyRedirectToVoiceMail": true,
            "noAnswerRedirectToVoiceMail": true, "outOfPrimaryZoneRedirectToVoiceMail": true,
            "serviceProviderId": "ent.odin", "groupId": "grp.odin", "isEnterprise": true}"#;
    voice_messaging::advanced::Get::new("4001@example.net")
        => GET "/users/voice-messaging/advanced?userId=4001%40example.net";
    voice_messaging::advanced::Update::new("4001@example.net")
        => PUT "/users/voice-messaging/advanced"
        r#"{"userId": "4001@example.net", "mailServerSelection": "Group Mail Server",
            "groupMailServerEmailAddress": "A text", "groupMailServerUserId": "A text",
            "useGroupDefaultMailServerFullMailboxLimit": true, "groupMailServerFullMailboxLimit": 100,
            "personalMailServerNetAddress": "A text", "personalMailServerProtocol": "POP3",
            "personalMailServerRealDeleteForImap": true, "personalMailServerEmailAddress": "A text",
            "personalMailServerUserId": "A text", "groupMailServerPassword": "A text",
            "personalMailServerPassword": "A text"}"#;
    voice_messaging::ListBulk::new("ent.odin", "grp.odin")
        => GET "/users/voice-messaging/bulk?serviceProviderId=ent.odin&groupId=grp.odin";
    voice_messaging::UpdateBulk::new(voice_messaging::VoiceMessaging::default())
        => PUT "/users/voice-messaging/bulk"
        r#"{"users": [{"userId": "4001@example.net"}], "data": {"isActive": true,
            "usePhoneMessageWaitingIndicator": true, "alwaysRedirectToVoiceMail": true,
            "busyRedirectToVoiceMail": true, "noAnswerRedirectToVoiceMail": true,
            "outOfPrimaryZoneRedirectToVoiceMail": true}}"#;
    voice_messaging::greetings::Get::new("4001@example.net")
        => GET "/users/voice-messaging/greetings?userId=4001%40example.net";
    voice_messaging::greetings::Update::new("4001@example.net")
        => PUT "/users/voice-messaging/greetings"
        r#"{"userId": "4001@example.net", "disableMessageDeposit": true,
            "disableMessageDepositAction": "Disconnect", "greetingOnlyForwardDestination": "2105554321",
            "busyAnnouncementSelection": "Default", "busyPersonalAudio": {"name": "Closed",
            "mediaType": "WAV", "level": "User", "content": "UklGRg=="}, "extendedAwayEnabled": true,
            "extendedAwayDisableMessageDeposit": true, "extendedAwayAudio": {"name": "Closed",
            "mediaType": "WAV", "level": "User", "content": "UklGRg=="}, "noAnswerNumberOfRings": 4,
            "noAnswerAnnouncementSelection": "Default", "noAnswerPersonalAudio": {"name": "Closed",
            "mediaType": "WAV", "level": "User", "content": "UklGRg=="},
            "noAnswerAlternateGreeting01": {"name": "Closed", "audio": {"name": "Closed", "mediaType": "WAV",
            "level": "User", "content": "UklGRg=="}}, "noAnswerAlternateGreeting02": {"name": "Closed",
            "audio": {"name": "Closed", "mediaType": "WAV", "level": "User", "content": "UklGRg=="}},
            "noAnswerAlternateGreeting03": {"name": "Closed", "audio": {"name": "Closed", "mediaType": "WAV",
            "level": "User", "content": "UklGRg=="}}}"#;
    voice_messaging::message::Get::new("4001@example.net", "7")
        => GET "/users/voice-messaging/message?userId=4001%40example.net&id=7";
    voice_messaging::messages::List::new("4001@example.net")
        => GET "/users/voice-messaging/messages?userId=4001%40example.net";
    voice_messaging::messages::Delete::new("4001@example.net")
        => DELETE "/users/voice-messaging/messages?userId=4001%40example.net";
    voice_messaging::messages::download::Download::new("4001@example.net", "7")
        => GET "/users/voice-messaging/messages/download?userId=4001%40example.net&id=7";
    voice_messaging::messages::read::Update::new().user_id("4001@example.net")
        => PUT "/users/voice-messaging/messages/read?userId=4001%40example.net"
        r#"{"messages": [{"id": "7"}]}"#;
    voice_messaging::messages::unread::Update::new().user_id("4001@example.net")
        => PUT "/users/voice-messaging/messages/unread?userId=4001%40example.net"
        r#"{"messages": [{"id": "7"}]}"#;
    voice_messaging::user_distribution_list::Get::new("4001@example.net", 0)
        => GET "/users/voice-messaging/user-distribution-list?userId=4001%40example.net&listId=0";
    voice_messaging::user_distribution_list::Update::new("4001@example.net", "0")
        => PUT "/users/voice-messaging/user-distribution-list"
        r#"{"userId": "4001@example.net", "listId": "0", "description": "A text",
            "phoneNumbers": ["2105554321"]}"#;
    voice_messaging::user_distribution_lists::List::new("4001@example.net")
        => GET "/users/voice-messaging/user-distribution-lists?userId=4001%40example.net";
    voice_messaging::voice_portal::Get::new("4001@example.net")
        => GET "/users/voice-messaging/voice-portal?userId=4001%40example.net";
    voice_messaging::voice_portal::Update::new("4001@example.net")
        => PUT "/users/voice-messaging/voice-portal"
        r#"{"userId": "4001@example.net", "voicePortalAutoLogin": true, "usePersonalizedName": true,
            "audioFile": {"description": "A text", "mediaType": "WAV", "content": "UklGRg=="},
            "personalizedNameAudioFile": {"name": "Closed", "mediaFileType": "WAV", "level": "User"}}"#;
}
