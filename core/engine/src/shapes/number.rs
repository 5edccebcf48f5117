//! Numbers, as groups and those above them have them.

use crate::declare::model;
use crate::value::{Array, GroupId, NumberRange, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// What has a number.
    UserType {
        /// A person.
        Normal = "Normal",
        AutoAttendant = "Auto Attendant",
        BroadWorksAnywhere = "BroadWorks Anywhere",
        CallCenter = "Call Center",
        CollaborateBridge = "Collaborate Bridge",
        FindMeFollowMe = "Find-me/Follow-me",
        FlexibleSeatingHost = "Flexible Seating Host",
        GroupPaging = "Group Paging",
        HuntGroup = "Hunt Group",
        InstantGroupCall = "Instant Group Call",
        MeetMeConferencing = "Meet-Me Conferencing",
        MusicOnHold = "Music On Hold",
        RoutePoint = "Route Point",
        VoiceMessaging = "Voice Messaging",
        VoiceXml = "VoiceXML",
    }
}

model! {
    /// A number or an unbroken range of numbers that are alike.
    Dns needs {
        min: PhoneNumber = "min",
    } has {
        /// Absent for a single number.
        max: Option<PhoneNumber> = "max",
        /// Whether users or services have them.
        assigned: Option<bool> = "assigned",
        /// Whether calls to them are put through.
        activated: Option<bool> = "activated",
        /// Every number of the range; seen by one client, in no documented answer.
        list: Array<PhoneNumber> = "list",
    }
}

impl Dns {
    /// As a range, which can be counted and expanded.
    pub fn range(&self) -> NumberRange {
        match &self.max {
            Some(max) if !max.as_str().is_empty() => NumberRange::between(&self.min, max),
            _ => NumberRange::single(&self.min),
        }
    }
}

model! {
    /// A number or range that somebody has.
    FoundDn {
        /// One number, or the ends of a range.
        phone_numbers: Option<String> = "phoneNumbers",
        activated: Option<bool> = "activated",
        user_id: Option<UserId> = "userId",
        user_id_short: Option<String> = "userIdShort",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        user_type: Option<UserType> = "userType",
        country_code: Option<i64> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        domain: Option<String> = "domain",
        dns: Option<Dns> = "dns",
    }
}
