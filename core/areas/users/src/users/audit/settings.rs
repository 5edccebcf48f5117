//! What an audit shows of a user regardless of its services.

use crate::declare::model;
use crate::shapes::dialing::AuthorizationCode;
use crate::users::User;
use crate::users::alternate_user_id::AlternateUserIds;
use crate::users::announcements::Announcements;
use crate::users::call_policies::CallPolicies;
use crate::users::call_processing_policy::CallProcessingPolicy;
use crate::users::communication_barring::CommunicationBarring;
use crate::users::device_policies::DevicePolicies;
use crate::users::feature_access_codes::FeatureAccessCodes;
use crate::users::portal_passcode::PortalPasscode;
use crate::users::schedules::UserSchedule;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

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
