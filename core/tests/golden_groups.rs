//! The request of every operation of a group's own resources: method, path, query, body with every known key.

mod support_golden;

use odin_api::groups;
use odin_api::shapes::service::ServiceInstanceProfile;
use support_golden::golden;

golden! {
    admins, &["groups.admins."];
    groups::admins::Create::new("ent.odin", "grp.odin", "4001@example.net", "Rather-Long-9")
        => POST "/groups/admins"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": "4001@example.net",
            "password": "Rather-Long-9", "firstName": "A text", "lastName": "A text", "language": "English"}"#;
    groups::admins::Delete::new("4001@example.net")
        => DELETE "/groups/admins?userId=4001%40example.net";
    groups::admins::Get::new("4001@example.net")
        => GET "/groups/admins?userId=4001%40example.net";
    groups::admins::List::new("ent.odin", "grp.odin")
        => GET "/groups/admins?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::admins::policies::UpdateBulk::new(groups::admins::policies::Policies::default())
        => POST "/groups/admins/policies/bulk"
        r#"{"users": [{"userId": "4001@example.net", "firstName": "A text", "lastName": "A text"}],
            "data": {"profileAccess": "Full", "userAccess": "Full", "adminAccess": "Full", "departmentAccess": "Full",
            "accessDeviceAccess": "Full", "enhancedServiceInstanceAccess": "Full", "featureAccessCodeAccess": "Full",
            "phoneNumberExtensionAccess": "Full", "callingLineIdNumberAccess": "Full", "serviceAccess": "Full",
            "trunkGroupAccess": "Full", "sessionAdmissionControlAccess": "Full", "officeZoneAccess": "Full",
            "numberActivationAccess": "Full", "dialableCallerIDAccess": "Full",
            "verifyTranslationAndRoutingAccess": "Full", "communicationBarringUserProfileAccess": "Full"}}"#;
    groups::admins::policies::Get::new("4001@example.net")
        => GET "/groups/admins/policies?userId=4001%40example.net";
    groups::admins::policies::Update::new("4001@example.net")
        => PUT "/groups/admins/policies"
        r#"{"userId": "4001@example.net", "profileAccess": "Full", "userAccess": "Full", "adminAccess": "Full",
            "departmentAccess": "Full", "accessDeviceAccess": "Full", "featureAccessCodeAccess": "Full",
            "enhancedServiceInstanceAccess": "Full", "phoneNumberExtensionAccess": "Full",
            "callingLineIdNumberAccess": "Full", "serviceAccess": "Full", "trunkGroupAccess": "Full",
            "sessionAdmissionControlAccess": "Full", "officeZoneAccess": "Full", "dialableCallerIDAccess": "Full",
            "numberActivationAccess": "Full", "verifyTranslationAndRoutingAccess": "Full",
            "communicationBarringUserProfileAccess": "Full"}"#;
    groups::admins::Update::new("ent.odin", "grp.odin", "4001@example.net")
        => PUT "/groups/admins"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": "4001@example.net",
            "lastName": "A text", "firstName": "A text", "password": "Rather-Long-9", "language": "English"}"#;
}

golden! {
    announcements, &["groups.announcements."];
    groups::announcements::Create::new("ent.odin", "grp.odin", "A name", "WAV", "A description", "UklGRg==")
        => POST "/groups/announcements"
        r#"{"groupId": "grp.odin", "serviceProviderId": "ent.odin", "name": "A name", "mediaType": "WAV",
            "description": "A description", "content": "UklGRg==", "level": "Group"}"#;
    groups::announcements::Delete::new("ent.odin", "grp.odin", "A name", "WAV")
        => DELETE "/groups/announcements?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&mediaType=WAV";
    groups::announcements::download::Download::new("ent.odin", "grp.odin", "A name", "WAV")
        => GET "/groups/announcements/download?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&mediaType=WAV";
    groups::announcements::Get::new("ent.odin", "grp.odin", "A name", "WAV")
        => GET "/groups/announcements?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&mediaType=WAV";
    groups::announcements::List::new("ent.odin", "grp.odin").announcement_type("Audio")
        => GET "/groups/announcements?serviceProviderId=ent.odin&groupId=grp.odin&announcementType=Audio";
    groups::announcements::ListAvailable::new("ent.odin", "grp.odin", true).announcement_type("Audio")
        => GET "/groups/announcements?serviceProviderId=ent.odin&groupId=grp.odin&available=true&announcementType=Audio";
    groups::announcements::Update::new("ent.odin", "grp.odin", "A name", "WAV", "Another name")
        => PUT "/groups/announcements"
        r#"{"groupId": "grp.odin", "serviceProviderId": "ent.odin", "name": "A name", "mediaType": "WAV",
            "newName": "Another name", "description": "A description", "content": "UklGRg==", "level": "Group"}"#;
}

golden! {
    auto_attendants, &["groups.auto-attendants."];
    groups::auto_attendants::Create::new("ent.odin", "grp.odin", "hg.sales@example.net", "Basic", true, "Group", "Group", "LastName + FirstName", 10)
        => POST "/groups/auto-attendants"
        r#"{"serviceInstanceProfile": {"name": "A name", "callingLineIdLastName": "A text",
            "callingLineIdFirstName": "A text", "hiraganaLastName": "A text", "hiraganaFirstName": "A text",
            "language": "English", "timeZone": "Europe/London", "timeZoneDisplayName": "A text", "aliases": ["A text"],
            "phoneNumber": "+1-2015554001", "extension": "4001", "password": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name"},
            "publicUserIdentity": "A text"}, "type": "Basic", "enableVideo": true, "extensionDialingScope": "Group",
            "nameDialingScope": "Group", "nameDialingEntries": "LastName + FirstName",
            "businessHoursMenu": {"announcementSelection": "A text", "enableFirstMenuLevelExtensionDialing": true,
            "keys": [{"key": "1", "action": "A text", "description": "A description", "phoneNumber": "+1-2015554001",
            "submenuId": "times"}]}, "afterHoursMenu": {"announcementSelection": "A text",
            "enableFirstMenuLevelExtensionDialing": true, "keys": [{"key": "1", "action": "A text",
            "description": "A description", "phoneNumber": "+1-2015554001", "submenuId": "times"}]},
            "serviceUserId": "hg.sales@example.net", "serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "isEnterprise": true, "firstDigitTimeoutSeconds": 10, "resellerId": "A text",
            "businessHours": {"name": "A name", "type": "A text", "level": "Group"},
            "holidaySchedule": {"name": "A name", "type": "A text", "level": "Group"}}"#;
    groups::auto_attendants::Delete::new("hg.sales@example.net")
        => DELETE "/groups/auto-attendants?serviceUserId=hg.sales%40example.net";
    groups::auto_attendants::Get::new("hg.sales@example.net")
        => GET "/groups/auto-attendants?serviceUserId=hg.sales%40example.net";
    groups::auto_attendants::List::new("ent.odin", "grp.odin")
        => GET "/groups/auto-attendants?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::auto_attendants::remove_user::RemoveUser::new("ent.odin", "grp.odin", "4001@example.net")
        => POST "/groups/auto-attendants/removeUser"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": "4001@example.net"}"#;
    groups::auto_attendants::status::Update::new()
        => PUT "/groups/auto-attendants/status"
        r#"{"instances": [{"serviceUserId": "hg.sales@example.net", "isActive": true, "name": "A name",
            "phoneNumber": "+1-2015554001", "extension": "4001", "department": "A text",
            "departmentFullPath": "A text", "type": "Basic"}]}"#;
    groups::auto_attendants::submenus::Create::new("hg.sales@example.net", "times", "Default", true)
        => POST "/groups/auto-attendants/submenus"
        r#"{"serviceUserId": "hg.sales@example.net", "submenuId": "times", "announcementSelection": "Default",
            "enableLevelExtensionDialing": true}"#;
    groups::auto_attendants::submenus::Delete::new("hg.sales@example.net", "times")
        => DELETE "/groups/auto-attendants/submenus?serviceUserId=hg.sales%40example.net&submenuId=times";
    groups::auto_attendants::submenus::Get::new("hg.sales@example.net", "times")
        => GET "/groups/auto-attendants/submenus?serviceUserId=hg.sales%40example.net&submenuId=times";
    groups::auto_attendants::submenus::List::new("hg.sales@example.net")
        => GET "/groups/auto-attendants/submenus?serviceUserId=hg.sales%40example.net";
    groups::auto_attendants::submenus::Update::new("hg.sales@example.net", "times")
        => PUT "/groups/auto-attendants/submenus"
        r#"{"announcementSelection": "Default", "enableLevelExtensionDialing": true, "keys": [{"key": "1",
            "action": "Transfer With Prompt", "description": "A description", "phoneNumber": "+1-2015554001",
            "submenuId": "times", "audioFile": {"name": "A name", "mediaType": "WMA", "level": "Group",
            "description": "A description", "content": "UklGRg=="}}], "serviceUserId": "hg.sales@example.net",
            "submenuId": "times", "audioFile": {"name": "A name", "mediaType": "WMA", "level": "Group",
            "description": "A description", "content": "UklGRg=="}, "newSubmenuId": "hours"}"#;
    groups::auto_attendants::submenus::usage::List::new("hg.sales@example.net", "times")
        => GET "/groups/auto-attendants/submenus/usage?serviceUserId=hg.sales%40example.net&submenuId=times";
    groups::auto_attendants::Update::new("hg.sales@example.net", ServiceInstanceProfile::default())
        => PUT "/groups/auto-attendants"
        r#"{"serviceInstanceProfile": {"name": "A name", "callingLineIdLastName": "A text",
            "callingLineIdFirstName": "A text", "hiraganaLastName": "A text", "hiraganaFirstName": "A text",
            "language": "English", "timeZone": "Europe/London", "timeZoneDisplayName": "A text", "aliases": ["A text"],
            "phoneNumber": "+1-2015554001", "extension": "4001", "password": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name"},
            "publicUserIdentity": "A text"}, "type": "Basic", "enableVideo": true, "extensionDialingScope": "Group",
            "nameDialingScope": "Group", "nameDialingEntries": "LastName + FirstName",
            "businessHoursMenu": {"announcementSelection": "Default", "enableFirstMenuLevelExtensionDialing": true,
            "keys": [{"key": "1", "action": "Transfer With Prompt", "description": "A description",
            "phoneNumber": "+1-2015554001", "submenuId": "times", "audioFile": {"name": "A name", "mediaType": "WMA",
            "level": "Group", "description": "A description", "content": "UklGRg=="}}], "audioFile": {"name": "A name",
            "mediaType": "WMA", "level": "Group", "description": "A description", "content": "UklGRg=="}},
            "afterHoursMenu": {"announcementSelection": "Default", "enableFirstMenuLevelExtensionDialing": true,
            "keys": [{"key": "1", "action": "Transfer With Prompt", "description": "A description",
            "phoneNumber": "+1-2015554001", "submenuId": "times", "audioFile": {"name": "A name", "mediaType": "WMA",
            "level": "Group", "description": "A description", "content": "UklGRg=="}}], "audioFile": {"name": "A name",
            "mediaType": "WMA", "level": "Group", "description": "A description", "content": "UklGRg=="}},
            "serviceUserId": "hg.sales@example.net", "serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "isEnterprise": true, "firstDigitTimeoutSeconds": 10, "resellerId": "A text",
            "businessHours": {"name": "A name", "type": "A text", "level": "Group"},
            "holidaySchedule": {"name": "A name", "type": "A text", "level": "Group"},
            "holidayMenu": {"announcementSelection": "Default", "audioFile": {"name": "A name", "mediaType": "WMA",
            "level": "Group", "description": "A description", "content": "UklGRg=="},
            "enableFirstMenuLevelExtensionDialing": true, "keys": [{"key": "1", "action": "Transfer With Prompt",
            "description": "A description", "phoneNumber": "+1-2015554001", "submenuId": "times",
            "audioFile": {"name": "A name", "mediaType": "WMA", "level": "Group", "description": "A description",
            "content": "UklGRg=="}}]}}"#;
    groups::auto_attendants::user::List::new("ent.odin", "grp.odin", "4001@example.net")
        => GET "/groups/auto-attendants/user?serviceProviderId=ent.odin&groupId=grp.odin&userId=4001%40example.net";
}

golden! {
    call_pickup, &["groups.call-pickup."];
    groups::call_pickup::groups::Create::new("ent.odin", "grp.odin", "A name")
        => POST "/groups/call-pickup/groups"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name"}"#;
    groups::call_pickup::groups::Delete::new("ent.odin", "grp.odin", "A name")
        => DELETE "/groups/call-pickup/groups?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
    groups::call_pickup::groups::Get::new("ent.odin", "grp.odin", "A name")
        => GET "/groups/call-pickup/groups?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
    groups::call_pickup::groups::List::new("ent.odin", "grp.odin")
        => GET "/groups/call-pickup/groups?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::call_pickup::groups::Update::new("ent.odin", "grp.odin", "A name")
        => PUT "/groups/call-pickup/groups"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name", "newName": "Another name",
            "users": [{"userId": "4001@example.net", "lastName": "A text", "firstName": "A text",
            "phoneNumber": "+1-2015554001", "extension": "4001"}]}"#;
    groups::call_pickup::user::Get::new("ent.odin", "grp.odin", "4001@example.net")
        => GET "/groups/call-pickup/user?serviceProviderId=ent.odin&groupId=grp.odin&userId=4001%40example.net";
    groups::call_pickup::users::ListAvailable::new("ent.odin", "grp.odin")
        => GET "/groups/call-pickup/users?serviceProviderId=ent.odin&groupId=grp.odin";
}

golden! {
    dns, &["groups.dns."];
    groups::dns::AssignBulk::new("ent.odin", "grp.odin")
        => POST "/groups/dns/assign/bulk"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [{"min": "+1-2015554001",
            "max": "+1-2015554003"}]}"#;
    groups::dns::Create::new("ent.odin", "grp.odin")
        => POST "/groups/dns"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [{"min": "+1-2015554001",
            "max": "+1-2015554003"}]}"#;
    groups::dns::Delete::new("ent.odin", "grp.odin")
        => DELETE "/groups/dns"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [{"min": "+1-2015554001",
            "max": "+1-2015554003"}]}"#;
    groups::dns::details::List::new("ent.odin", "grp.odin")
        => GET "/groups/dns/details?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::dns::List::new("ent.odin", "grp.odin").view("available")
        => GET "/groups/dns?serviceProviderId=ent.odin&groupId=grp.odin&q=available";
    groups::dns::search::Search::new("ent.odin", "grp.odin").dn("*5554*").limit(10).q("available")
        => GET "/groups/dns/search?serviceProviderId=ent.odin&groupId=grp.odin&dn=%2A5554%2A&limit=10&q=available";
    groups::dns::UnassignBulk::new("ent.odin", "grp.odin")
        => POST "/groups/dns/unassign/bulk"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [{"min": "+1-2015554001",
            "max": "+1-2015554003"}]}"#;
    groups::dns::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/dns"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [{"activated": true,
            "min": "+1-2015554001", "max": "+1-2015554003"}]}"#;
}

golden! {
    emergency_zones, &["groups.emergency-zones."];
    groups::emergency_zones::Create::new("ent.odin", "grp.odin")
        => POST "/groups/emergency-zones"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "ipAddresses": [{"min": "192.0.2.3",
            "max": "192.0.2.5"}]}"#;
    groups::emergency_zones::Delete::new("ent.odin", "grp.odin")
        => DELETE "/groups/emergency-zones"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "ipAddresses": [{"min": "192.0.2.3",
            "max": "192.0.2.5"}]}"#;
    groups::emergency_zones::Get::new("ent.odin", "grp.odin")
        => GET "/groups/emergency-zones?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::emergency_zones::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/emergency-zones"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "isActive": true,
            "emergencyZonesProhibition": "A text", "sendEmergencyCallNotifyEmail": true,
            "emergencyCallNotifyEmailAddress": "guard@example.com", "ipAddresses": [{"min": "192.0.2.3",
            "max": "192.0.2.5"}]}"#;
}

golden! {
    events, &["groups.events."];
    groups::events::Create::new("ent.odin", "grp.odin", "A name", "Time", "Christmas", "2026-12-24T12:00:00Z", "2026-12-24T23:59:00Z")
        => POST "/groups/events"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name", "type": "Time",
            "eventName": "Christmas", "startTime": "2026-12-24T12:00:00Z", "endTime": "2026-12-24T23:59:00Z",
            "allDayEvent": true, "rrule": "A text"}"#;
    groups::events::Delete::new("ent.odin", "grp.odin", "A name", "Time", "Christmas")
        => DELETE "/groups/events?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time&eventName=Christmas";
    groups::events::Get::new("ent.odin", "grp.odin", "A name", "Time", "Christmas")
        => GET "/groups/events?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time&eventName=Christmas";
    groups::events::List::new("ent.odin", "grp.odin", "A name", "Time")
        => GET "/groups/events?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time";
    groups::events::Update::new("ent.odin", "grp.odin", "A name", "Time", "Christmas", "2026-12-24T12:00:00Z", "2026-12-24T23:59:00Z")
        => PUT "/groups/events"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name", "type": "Time",
            "eventName": "Christmas", "startTime": "2026-12-24T12:00:00Z", "endTime": "2026-12-24T23:59:00Z",
            "allDayEvent": true, "rrule": "A text", "newEventName": "Yule"}"#;
}

golden! {
    extensions, &["groups.extensions."];
    groups::extensions::Get::new("ent.odin", "grp.odin")
        => GET "/groups/extensions?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::extensions::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/extensions"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "minExtensionLength": 2, "maxExtensionLength": 6,
            "defaultExtensionLength": 4}"#;
}

golden! {
    hunt_groups, &["groups.hunt-groups."];
    groups::hunt_groups::Create::new("ent.odin", "grp.odin", "hg.sales@example.net", ServiceInstanceProfile::default(), "Circular", 5, 10)
        => POST "/groups/hunt-groups"
        r#"{"serviceInstanceProfile": {"name": "A name", "callingLineIdLastName": "A text",
            "callingLineIdFirstName": "A text", "hiraganaLastName": "A text", "hiraganaFirstName": "A text",
            "language": "English", "timeZone": "Europe/London", "aliases": ["A text"], "extension": "4001",
            "timeZoneDisplayName": "A text", "phoneNumber": "+1-2015554001", "password": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name"},
            "publicUserIdentity": "A text"}, "policy": "Circular", "huntAfterNoAnswer": true,
            "noAnswerNumberOfRings": 5, "forwardAfterTimeout": true, "forwardTimeoutSeconds": 10,
            "allowCallWaitingForAgents": true, "useSystemHuntGroupCLIDSetting": true,
            "includeHuntGroupNameInCLID": true, "enableNotReachableForwarding": true, "makeBusyWhenNotReachable": true,
            "serviceUserId": "hg.sales@example.net", "serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "agents": [{"userId": "4001@example.net", "lastName": "A text", "firstName": "A text",
            "phoneNumber": "+1-2015554001", "department": "A text", "weight": 50}],
            "allowMembersToControlGroupBusy": true, "enableGroupBusy": true,
            "applyGroupBusyWhenTerminatingToAgent": true, "networkClassOfService": "A text",
            "forwardToPhoneNumber": "A text", "notReachableForwardToPhoneNumber": "A text"}"#;
    groups::hunt_groups::Delete::new("hg.sales@example.net")
        => DELETE "/groups/hunt-groups?serviceUserId=hg.sales%40example.net";
    groups::hunt_groups::Get::new("hg.sales@example.net")
        => GET "/groups/hunt-groups?serviceUserId=hg.sales%40example.net";
    groups::hunt_groups::List::new("ent.odin", "grp.odin")
        => GET "/groups/hunt-groups?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::hunt_groups::remove_user::RemoveUser::new("ent.odin", "grp.odin", "4001@example.net")
        => POST "/groups/hunt-groups/removeUser"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": "4001@example.net"}"#;
    groups::hunt_groups::status::Update::new()
        => PUT "/groups/hunt-groups/status"
        r#"{"instances": [{"serviceUserId": "hg.sales@example.net", "isActive": true, "name": "A name",
            "phoneNumber": "+1-2015554001", "extension": "4001", "department": "A text",
            "departmentFullPath": "A text"}]}"#;
    groups::hunt_groups::Update::new("hg.sales@example.net", ServiceInstanceProfile::default())
        => PUT "/groups/hunt-groups"
        r#"{"serviceInstanceProfile": {"name": "A name", "callingLineIdLastName": "A text",
            "callingLineIdFirstName": "A text", "hiraganaLastName": "A text", "hiraganaFirstName": "A text",
            "language": "English", "timeZone": "Europe/London", "aliases": ["A text"], "extension": "4001",
            "timeZoneDisplayName": "A text", "phoneNumber": "+1-2015554001", "password": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name"},
            "publicUserIdentity": "A text"}, "policy": "Circular", "huntAfterNoAnswer": true,
            "noAnswerNumberOfRings": 5, "forwardAfterTimeout": true, "forwardTimeoutSeconds": 10,
            "allowCallWaitingForAgents": true, "useSystemHuntGroupCLIDSetting": true,
            "includeHuntGroupNameInCLID": true, "enableNotReachableForwarding": true, "makeBusyWhenNotReachable": true,
            "serviceUserId": "hg.sales@example.net", "serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "agents": [{"userId": "4001@example.net", "lastName": "A text", "firstName": "A text",
            "phoneNumber": "+1-2015554001", "department": "A text", "weight": 50}],
            "allowMembersToControlGroupBusy": true, "enableGroupBusy": true,
            "applyGroupBusyWhenTerminatingToAgent": true, "networkClassOfService": "A text",
            "forwardToPhoneNumber": "A text", "notReachableForwardToPhoneNumber": "A text"}"#;
    groups::hunt_groups::user::List::new("ent.odin", "grp.odin", "4001@example.net")
        => GET "/groups/hunt-groups/user?serviceProviderId=ent.odin&groupId=grp.odin&userId=4001%40example.net";
    groups::hunt_groups::users::ListAvailable::new("ent.odin", "grp.odin")
        => GET "/groups/hunt-groups/users?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::hunt_groups::weighted_call_distribution::Update::new("hg.sales@example.net")
        => PUT "/groups/hunt-groups/weighted-call-distribution"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "hg.sales@example.net",
            "agents": [{"userId": "4001@example.net", "weight": 50, "lastName": "A text", "firstName": "A text",
            "phoneNumber": "+1-2015554001", "department": "A text"}]}"#;
}

golden! {
    reports, &["groups.reports."];
    groups::reports::users::Get::new("4001@example.net")
        => GET "/groups/reports/users?userId=4001%40example.net";
    groups::reports::users::List::new("ent.odin").group_id("grp.odin")
        => GET "/groups/reports/users?serviceProviderId=ent.odin&groupId=grp.odin";
}

golden! {
    schedules, &["groups.schedules."];
    groups::schedules::Create::new("ent.odin", "grp.odin", "A name", "Time")
        => POST "/groups/schedules"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name", "type": "Time"}"#;
    groups::schedules::Delete::new("ent.odin", "grp.odin", "A name", "Time")
        => DELETE "/groups/schedules?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time";
    groups::schedules::Get::new("ent.odin", "grp.odin", "A name", "Time")
        => GET "/groups/schedules?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time";
    groups::schedules::List::new("ent.odin", "grp.odin")
        => GET "/groups/schedules?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::schedules::Update::new("ent.odin", "grp.odin", "A name", "Time", "Another name")
        => PUT "/groups/schedules"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name", "type": "Time",
            "newName": "Another name"}"#;
}

golden! {
    services, &["groups.services."];
    groups::services::assigned_list::List::new("ent.odin", "grp.odin")
        => GET "/groups/services/assigned-list?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::services::assigned::List::new("ent.odin", "grp.odin", "Do Not Disturb").service_type("serviceName")
        => GET "/groups/services/assigned?serviceProviderId=ent.odin&groupId=grp.odin&serviceName=Do%20Not%20Disturb&serviceType=serviceName";
    groups::services::assignedall::List::new("ent.odin", "grp.odin", "Do Not Disturb", "serviceName")
        => GET "/groups/services/assignedall?serviceProviderId=ent.odin&groupId=grp.odin&serviceName=Do%20Not%20Disturb&serviceType=serviceName";
    groups::services::authorized::List::new("ent.odin", "grp.odin")
        => GET "/groups/services/authorized?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::services::available::List::new("ent.odin", "grp.odin")
        => GET "/groups/services/available?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::services::Get::new("ent.odin", "grp.odin")
        => GET "/groups/services?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::services::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/services"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "groupServices": [{"serviceName": "Do Not Disturb", "assigned": true, "authorized": true, "quantity": 25,
            "limited": "Limited", "allocated": 10}], "userServices": [{"serviceName": "Do Not Disturb",
            "assigned": true, "authorized": true, "quantity": 25}],
            "servicePackServices": [{"serviceName": "Do Not Disturb", "assigned": true, "authorized": true,
            "quantity": 25}]}"#;
}

golden! {
    trunk_groups, &["groups.trunk-groups."];
    groups::trunk_groups::call_capacity::Get::new("ent.odin", "grp.odin")
        => GET "/groups/trunk-groups/call-capacity?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::trunk_groups::call_capacity::Update::new("ent.odin", "grp.odin", 10)
        => PUT "/groups/trunk-groups/call-capacity"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "maxActiveCalls": 10,
            "burstingMaxActiveCalls": 10, "numberOfBurstingBTLUs": 10, "maxAvailableActiveCalls": 10,
            "burstingMaxAvailableActiveCalls": 10}"#;
    groups::trunk_groups::Create::new("ent.odin", "grp.odin", "A name", 10)
        => POST "/groups/trunk-groups"
        r#"{"allowTerminationToDtgIdentity": true, "allowTerminationToTrunkGroupIdentity": true,
            "allowUnscreenedCalls": true, "allowUnscreenedEmergencyCalls": true,
            "capacityExceededTrapInitialCalls": 10, "capacityExceededTrapOffsetCalls": 10,
            "clidSourceForScreenedCallsPolicy": "Profile Name Profile Number",
            "continuousOptionsSendingIntervalSeconds": 30, "enableBursting": true,
            "enableNetworkAddressIdentity": true, "failureOptionsSendingIntervalSeconds": 10,
            "failureThresholdCounter": 10, "includeDtgIdentity": true, "includeOtgIdentityForNetworkCalls": true,
            "includeTrunkGroupIdentity": true, "includeTrunkGroupIdentityForNetworkCalls": true,
            "invitationTimeout": 6, "inviteFailureThresholdCounter": 10, "inviteFailureThresholdWindowSeconds": 30,
            "pilotUserCallOptimizationPolicy": "Optimize For User Services",
            "pilotUserCallingLineAssertedIdentityPolicy": "All Originating Calls",
            "pilotUserCallingLineIdentityForEmergencyCallsPolicy": "All Originating Calls",
            "pilotUserCallingLineIdentityForExternalCallsPolicy": "All Originating Calls",
            "pilotUserChargeNumberPolicy": "All Originating Calls", "prefixEnabled": true,
            "requireAuthentication": true, "routeToPeeringDomain": true, "sendContinuousOptionsMessage": true,
            "statefulReroutingEnabled": true, "successThresholdCounter": 10,
            "useSystemCLIDSourceForScreenedCallsPolicy": true, "useSystemCallingLineAssertedIdentityPolicy": true,
            "useSystemUserLookupPolicy": true, "userLookupPolicy": "Basic", "name": "A name", "maxActiveCalls": 10,
            "maxIncomingCalls": 10, "maxOutgoingCalls": 10, "accessDevice": {"serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "deviceName": "A text", "deviceLevel": "System"}, "serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "sipAuthenticationUserName": "A text", "sipAuthenticationPassword": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name",
            "fullPathName": "A text"}, "pilotUserId": "A text", "trunkGroupIdentity": "A text",
            "otgDtgIdentity": "A text", "burstingMaxActiveCalls": 10, "burstingMaxIncomingCalls": 10,
            "burstingMaxOutgoingCalls": 10, "capacityExceededAction": "Forward",
            "capacityExceededForwardAddress": "A text",
            "capacityExceededRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "unreachableDestinationAction": "Forward",
            "unreachableDestinationForwardAddress": "A text",
            "unreachableDestinationRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "callForwardingAlwaysAction": "Forward", "callForwardingAlwaysForwardAddress": "A text",
            "callForwardingAlwaysRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "prefix": "A text", "peeringDomain": "A text"}"#;
    groups::trunk_groups::Delete::new("ent.odin", "grp.odin", "A name")
        => DELETE "/groups/trunk-groups?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
    groups::trunk_groups::Get::new("ent.odin", "grp.odin", "A name")
        => GET "/groups/trunk-groups?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
    groups::trunk_groups::List::new("ent.odin", "grp.odin")
        => GET "/groups/trunk-groups?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::trunk_groups::ListRerouteCandidates::new("ent.odin", "grp.odin", true, true)
        => GET "/groups/trunk-groups?serviceProviderId=ent.odin&groupId=grp.odin&includeEnterpriseTrunkGroups=true&onlyTrunkGroupsWithDevice=true";
    groups::trunk_groups::Update::new("ent.odin", "grp.odin", "A name")
        => PUT "/groups/trunk-groups"
        r#"{"allowTerminationToDtgIdentity": true, "allowTerminationToTrunkGroupIdentity": true,
            "allowUnscreenedCalls": true, "allowUnscreenedEmergencyCalls": true,
            "capacityExceededTrapInitialCalls": 10, "capacityExceededTrapOffsetCalls": 10,
            "clidSourceForScreenedCallsPolicy": "Profile Name Profile Number",
            "continuousOptionsSendingIntervalSeconds": 30, "enableBursting": true,
            "enableNetworkAddressIdentity": true, "failureOptionsSendingIntervalSeconds": 10,
            "failureThresholdCounter": 10, "includeDtgIdentity": true, "includeOtgIdentityForNetworkCalls": true,
            "includeTrunkGroupIdentity": true, "includeTrunkGroupIdentityForNetworkCalls": true,
            "invitationTimeout": 6, "inviteFailureThresholdCounter": 10, "inviteFailureThresholdWindowSeconds": 30,
            "pilotUserCallOptimizationPolicy": "Optimize For User Services",
            "pilotUserCallingLineAssertedIdentityPolicy": "All Originating Calls",
            "pilotUserCallingLineIdentityForEmergencyCallsPolicy": "All Originating Calls",
            "pilotUserCallingLineIdentityForExternalCallsPolicy": "All Originating Calls",
            "pilotUserChargeNumberPolicy": "All Originating Calls", "prefixEnabled": true,
            "requireAuthentication": true, "routeToPeeringDomain": true, "sendContinuousOptionsMessage": true,
            "statefulReroutingEnabled": true, "successThresholdCounter": 10,
            "useSystemCLIDSourceForScreenedCallsPolicy": true, "useSystemCallingLineAssertedIdentityPolicy": true,
            "useSystemUserLookupPolicy": true, "userLookupPolicy": "Basic", "name": "A name", "maxActiveCalls": 10,
            "maxIncomingCalls": 10, "maxOutgoingCalls": 10, "accessDevice": {"serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "deviceName": "A text", "deviceLevel": "System"}, "serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "sipAuthenticationUserName": "A text", "sipAuthenticationPassword": "Rather-Long-9",
            "department": {"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "A name",
            "fullPathName": "A text"}, "pilotUserId": "A text", "trunkGroupIdentity": "A text",
            "otgDtgIdentity": "A text", "burstingMaxActiveCalls": 10, "burstingMaxIncomingCalls": 10,
            "burstingMaxOutgoingCalls": 10, "capacityExceededAction": "Forward",
            "capacityExceededForwardAddress": "A text",
            "capacityExceededRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "unreachableDestinationAction": "Forward",
            "unreachableDestinationForwardAddress": "A text",
            "unreachableDestinationRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "callForwardingAlwaysAction": "Forward", "callForwardingAlwaysForwardAddress": "A text",
            "callForwardingAlwaysRerouteTrunkGroupKey": {"serviceProviderId": "ent.odin", "groupId": "grp.odin",
            "name": "A name"}, "prefix": "A text", "peeringDomain": "A text", "newName": "Another name",
            "users": [{"userId": "4001@example.net", "lastName": "A text", "firstName": "A text",
            "phoneNumber": "+1-2015554001", "extension": "4001", "department": "A text"}]}"#;
    groups::trunk_groups::users::hosted::ListAvailable::new("ent.odin", "grp.odin", "A name")
        => GET "/groups/trunk-groups/users/hosted?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
    groups::trunk_groups::users::List::new("ent.odin", "grp.odin", "A name")
        => GET "/groups/trunk-groups/users?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name";
}

golden! {
    users, &["groups.users."];
    groups::users::audit::List::new("ent.odin", "grp.odin")
        => GET "/groups/users/audit?serviceProviderId=ent.odin&groupId=grp.odin";
}

golden! {
    voice_messaging, &["groups.voice-messaging."];
    groups::voice_messaging::Get::new("ent.odin", "grp.odin")
        => GET "/groups/voice-messaging?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::voice_messaging::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/voice-messaging"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "useMailServerSetting": "System Mail Server",
            "warnCallerBeforeRecordingVoiceMessage": true, "allowUsersConfiguringAdvancedSettings": true,
            "allowComposeOrForwardMessageToEntireGroup": true, "mailServerNetAddress": "A text",
            "mailServerProtocol": "POP3", "realDeleteForImap": true, "maxMailboxLengthMinutes": 30,
            "doesMessageAge": true, "holdPeriodDays": 15}"#;
    groups::voice_messaging::voice_portal::Get::new("ent.odin", "grp.odin")
        => GET "/groups/voice-messaging/voice-portal?serviceProviderId=ent.odin&groupId=grp.odin";
    groups::voice_messaging::voice_portal::Update::new("ent.odin", "grp.odin")
        => PUT "/groups/voice-messaging/voice-portal"
        r#"{"serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "hg.sales@example.net",
            "isActive": true, "enableExtendedScope": true,
            "allowIdentificationByPhoneNumberOrVoiceMailAliasesOnLogin": true, "useVoicePortalWizard": true,
            "voicePortalExternalRoutingScope": "System", "useExternalRouting": true,
            "externalRoutingAddress": "A text", "serviceInstanceProfile": {"name": "A name",
            "callingLineIdLastName": "A text", "callingLineIdFirstName": "A text", "phoneNumber": "+1-2015554001",
            "extension": "4001", "password": "Rather-Long-9", "department": {"serviceProviderId": "ent.odin",
            "groupId": "grp.odin", "name": "A name"}, "language": "English", "timeZone": "Europe/London",
            "publicUserIdentity": "A text", "aliases": ["A text"], "hiraganaLastName": "A text",
            "hiraganaFirstName": "A text"}}"#;
}
