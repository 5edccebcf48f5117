//! What an audit shows of a user regardless of its services.

use super::outgoing_calling_plan::AuthorizationCode;
use crate::declare::model;
use crate::shapes::{device::DeviceLevel, schedule::ScheduleType};
use crate::users::User;
use crate::users::alternate_user_id::AlternateUserIds;
use crate::users::announcements::Announcements;
use crate::users::call_policies::CallPolicies;
use crate::users::call_processing_policy::CallProcessingPolicy;
use crate::users::device_policies::DevicePolicies;
use crate::users::portal_passcode::PortalPasscode;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Whether the communication barring of the group holds for a user.
    CommunicationBarring {
        use_group_setting: Option<bool> = "useGroupSetting",
        profile_name: Option<String> = "profileName",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A feature access code, such as `*72`.
    FeatureAccessCode {
        feature_access_code_name: Option<String> = "featureAccessCodeName",
        main_code: Option<String> = "mainCode",
        alternate_code: Option<String> = "alternateCode",
        enable_fac: Option<bool> = "enableFAC",
    }
}

model! {
    /// The feature access codes of a user.
    FeatureAccessCodes {
        feature_access_codes: Array<FeatureAccessCode> = "featureAccessCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// An event of a schedule.
    UserEvent {
        event_name: Option<String> = "eventName",
        start_time: Option<String> = "startTime",
        end_time: Option<String> = "endTime",
        all_day_event: Option<bool> = "allDayEvent",
        /// The recurrence, as in RFC 5545.
        rrule: Option<String> = "rrule",
        /// Of the schedule.
        name: Option<String> = "name",
        /// Of the schedule.
        kind: Option<ScheduleType> = "type",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// A schedule that a user may use, with its events.
    UserSchedule {
        name: Option<String> = "name",
        kind: Option<ScheduleType> = "type",
        level: Option<DeviceLevel> = "level",
        user_id: Option<UserId> = "userId",
        events: Array<UserEvent> = "events",
    }
}

model! {
    /// The schedules that a user may use.
    UserSchedules {
        schedules: Array<UserSchedule> = "schedules",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// The settings of a user that belong to no service; parts that are not listed are in `extra` by their names.
    AuditedSettings {
        user: Option<User> = "User",
        alternate_user_id: Option<AlternateUserIds> = "Alternate User Id",
        announcement_file: Option<Announcements> = "Announcement File",
        call_policies: Option<CallPolicies> = "Call Policies",
        call_processing_policy: Option<CallProcessingPolicy> = "Call Processing Policy",
        communication_barring: Option<CommunicationBarring> = "Communication Barring",
        communication_barring_authorization_code: Array<AuthorizationCode> = "Communication Barring Authorization Code",
        device_policies: Option<DevicePolicies> = "Device Policies",
        feature_access_code: Option<FeatureAccessCodes> = "Feature Access Code",
        portal_passcode: Option<PortalPasscode> = "Portal Passcode",
        schedules: Array<UserSchedule> = "Schedules",
    }
}

model! {
    /// The same, as the audit of a group names it, without the profile.
    Utilities {
        alternate_user_id: Option<AlternateUserIds> = "alternateUserId",
        announcement_file: Option<Announcements> = "announcementFile",
        call_policies: Option<CallPolicies> = "callPolicies",
        call_processing_policy: Option<CallProcessingPolicy> = "callProcessingPolicy",
        communication_barring: Option<CommunicationBarring> = "communicationBarring",
        device_policies: Option<DevicePolicies> = "devicePolicies",
        feature_access_code: Option<FeatureAccessCodes> = "featureAccessCode",
        portal_passcode: Option<PortalPasscode> = "portalPasscode",
        user_schedules: Option<UserSchedules> = "userSchedules",
    }
}
