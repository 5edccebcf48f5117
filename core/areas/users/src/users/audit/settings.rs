//! What an audit shows of a user regardless of its services.

use super::outgoing_calling_plan::AuthorizationCode;
use crate::declare::model;
use crate::users::User;
use crate::users::announcements::Announcements;
use crate::users::call_processing_policy::CallProcessingPolicy;
use crate::users::portal_passcode::PortalPasscode;
use crate::users::schedules::UserSchedule;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// The other ids of a user.
    AlternateUserIds {
        users: Array<AlternateUser> = "users",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// An id of a user.
    AlternateUser {
        user_id: Option<UserId> = "userId",
        /// False for the id of the user itself.
        alternate: Option<bool> = "alternate",
        description: Option<String> = "description",
    }
}

model! {
    /// What called parties see of redirected calls.
    CallPolicies {
        redirected_calls_colp_privacy: Option<String> = "redirectedCallsCOLPPrivacy",
        call_being_forwarded_response_call_type: Option<String> = "callBeingForwardedResponseCallType",
        calling_line_identity_for_redirected_calls: Option<String> = "callingLineIdentityForRedirectedCalls",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

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
    /// What the phones of a user have in common.
    DevicePolicies {
        line_mode: Option<String> = "lineMode",
        enable_device_feature_synchronization: Option<bool> = "enableDeviceFeatureSynchronization",
        enable_dnd: Option<bool> = "enableDnd",
        enable_call_forwarding_always: Option<bool> = "enableCallForwardingAlways",
        enable_call_forwarding_busy: Option<bool> = "enableCallForwardingBusy",
        enable_call_forwarding_no_answer: Option<bool> = "enableCallForwardingNoAnswer",
        enable_acd: Option<bool> = "enableAcd",
        enable_executive: Option<bool> = "enableExecutive",
        enable_executive_assistant: Option<bool> = "enableExecutiveAssistant",
        enable_security_classification: Option<bool> = "enableSecurityClassification",
        enable_call_recording: Option<bool> = "enableCallRecording",
        enable_call_decline: Option<bool> = "enableCallDecline",
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
