//! `/groups/policy`: what users and department administrators of a group may see and change.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// Everything, or the everyday part of it.
    FullOrRestricted {
        Full = "Full",
        Restricted = "Restricted",
    }
}

open_enum! {
    /// Read and change, or read.
    FullOrReadOnly {
        Full = "Full",
        ReadOnly = "Read-Only",
    }
}

open_enum! {
    /// All or nothing.
    FullOrNone {
        Full = "Full",
        None = "None",
    }
}

open_enum! {
    /// Read and change, read, or nothing.
    Access {
        Full = "Full",
        ReadOnly = "Read-Only",
        None = "None",
    }
}

open_enum! {
    /// What administrators of departments may do with users.
    DepartmentAdminUserAccess {
        Full = "Full",
        ReadOnlyProfile = "Read-Only Profile",
        NoProfile = "No Profile",
        None = "None",
    }
}

model! {
    /// What users and department administrators of a group may see and change by themselves.
    GroupPolicy {
        /// To outgoing calling plans.
        calling_plan_access: Option<FullOrRestricted> = "callingPlanAccess",
        /// Of department administrators, to calling line ids.
        department_admin_calling_line_id_number_access: Option<FullOrReadOnly> = "departmentAdminCallingLineIdNumberAccess",
        /// Of department administrators, to numbers and extensions.
        department_admin_phone_number_extension_access: Option<FullOrReadOnly> = "departmentAdminPhoneNumberExtensionAccess",
        /// Of department administrators, to trunk groups.
        department_admin_trunk_group_access: Option<FullOrNone> = "departmentAdminTrunkGroupAccess",
        /// Of department administrators, to users.
        department_admin_user_access: Option<DepartmentAdminUserAccess> = "departmentAdminUserAccess",
        /// Of users, to their own extension.
        extension_access: Option<Access> = "extensionAccess",
        /// To the directory server of the group.
        ldap_integration_access: Option<Access> = "ldapIntegrationAccess",
        /// Of users, to the SIP password of their phone.
        user_authentication_access: Option<FullOrNone> = "userAuthenticationAccess",
        /// Of users, to the name that callers of an auto attendant dial them by.
        user_auto_attendant_name_dialing_access: Option<FullOrNone> = "userAutoAttendantNameDialingAccess",
        /// Of users, to their call logs.
        user_enhanced_call_log_access: Option<FullOrReadOnly> = "userEnhancedCallLogAccess",
        /// Of users, to the directory of the group.
        user_group_directory_access: Option<FullOrNone> = "userGroupDirectoryAccess",
        /// Of users, to their own profile.
        user_profile_access: Option<Access> = "userProfileAccess",
        /// To voice mail settings.
        voice_messaging_access: Option<FullOrRestricted> = "voiceMessagingAccess",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// What users and department administrators of a group may see and change by themselves.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::policy::{Access, Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"callingPlanAccess":"Full","userProfileAccess":"Read-Only"}"#;
    /// let policy = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policy.user_profile_access, Some(Access::ReadOnly));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("user access", "permissions"))]
    Get = GET "/groups/policy", id "groups.policy.get", Safe, Sent -> GroupPolicy;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what users and department administrators of a group may see and change by themselves; what is not set
    /// stays as it is.
    ///
    /// ```
    /// use odin_api::groups::policy::{Access, FullOrNone, Update};
    /// let change = Update::new("ent.odin", "grp.odin")
    ///     .user_profile_access(Access::ReadOnly)
    ///     .user_group_directory_access(FullOrNone::Full);
    /// ```
    #[doc(alias("user access", "permissions"))]
    Update = PUT "/groups/policy", id "groups.policy.update", Idempotent, Sent -> WriteResponse<GroupPolicy>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// To outgoing calling plans.
        calling_plan_access: FullOrRestricted = "callingPlanAccess",
        /// Of department administrators, to calling line ids.
        department_admin_calling_line_id_number_access: FullOrReadOnly = "departmentAdminCallingLineIdNumberAccess",
        /// Of department administrators, to numbers and extensions.
        department_admin_phone_number_extension_access: FullOrReadOnly = "departmentAdminPhoneNumberExtensionAccess",
        /// Of department administrators, to trunk groups.
        department_admin_trunk_group_access: FullOrNone = "departmentAdminTrunkGroupAccess",
        /// Of department administrators, to users.
        department_admin_user_access: DepartmentAdminUserAccess = "departmentAdminUserAccess",
        /// Of users, to their own extension.
        extension_access: Access = "extensionAccess",
        /// To the directory server of the group.
        ldap_integration_access: Access = "ldapIntegrationAccess",
        /// Of users, to the SIP password of their phone.
        user_authentication_access: FullOrNone = "userAuthenticationAccess",
        /// Of users, to the name that callers of an auto attendant dial them by.
        user_auto_attendant_name_dialing_access: FullOrNone = "userAutoAttendantNameDialingAccess",
        /// Of users, to their call logs.
        user_enhanced_call_log_access: FullOrReadOnly = "userEnhancedCallLogAccess",
        /// Of users, to the directory of the group.
        user_group_directory_access: FullOrNone = "userGroupDirectoryAccess",
        /// Of users, to their own profile.
        user_profile_access: Access = "userProfileAccess",
        /// To voice mail settings.
        voice_messaging_access: FullOrRestricted = "voiceMessagingAccess",
    }
}
