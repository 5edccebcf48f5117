//! `/groups/admins/policies`: what an administrator of a group may do.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::people::{Access, DeviceAccess, UserAccess};
use crate::shapes::people::{UserRef, UserRow};
use crate::value::{Array, UserId, open_enum};

open_enum! {
    /// What an administrator may do with hunt groups, auto attendants and their like.
    InstanceAccess {
        Full = "Full",
        ModifyOnly = "Modify-Only",
    }
}

open_enum! {
    /// What an administrator may do with trunk groups.
    TrunkGroupAccess {
        Full = "Full",
        FullResources = "Full Resources",
        ReadOnlyResources = "Read-Only Resources",
        None = "None",
    }
}

model! {
    /// What an administrator of a group may do; of a change, only what is set is sent.
    Policies {
        user_id: Option<UserId> = "userId",
        /// The profile of the group.
        profile_access: Option<Access> = "profileAccess",
        user_access: Option<UserAccess> = "userAccess",
        admin_access: Option<Access> = "adminAccess",
        department_access: Option<Access> = "departmentAccess",
        access_device_access: Option<DeviceAccess> = "accessDeviceAccess",
        feature_access_code_access: Option<Access> = "featureAccessCodeAccess",
        /// Auto attendants, hunt groups and their like.
        enhanced_service_instance_access: Option<InstanceAccess> = "enhancedServiceInstanceAccess",
        /// Phone numbers and extensions of users.
        phone_number_extension_access: Option<Access> = "phoneNumberExtensionAccess",
        calling_line_id_number_access: Option<Access> = "callingLineIdNumberAccess",
        service_access: Option<Access> = "serviceAccess",
        trunk_group_access: Option<TrunkGroupAccess> = "trunkGroupAccess",
        session_admission_control_access: Option<Access> = "sessionAdmissionControlAccess",
        office_zone_access: Option<Access> = "officeZoneAccess",
        dialable_caller_id_access: Option<Access> = "dialableCallerIDAccess",
        /// Activation of numbers.
        number_activation_access: Option<Access> = "numberActivationAccess",
        /// `Full` or `None` only.
        verify_translation_and_routing_access: Option<Access> = "verifyTranslationAndRoutingAccess",
        /// `Full` or `None` only.
        communication_barring_user_profile_access: Option<Access> = "communicationBarringUserProfileAccess",
    }
}

endpoint! {
    /// What an administrator of a group may do; administrators of departments have no policies.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::admins::policies::{Access, Get}};
    /// let call = Get::new("group.admin");
    /// let answer = r#"{"userId":"group.admin","profileAccess":"Read-Only"}"#;
    /// let policies = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policies.profile_access, Some(Access::ReadOnly));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/admins/policies", id "groups.admins.policies.get", Safe, Sent -> Policies;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what an administrator of a group may do; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::admins::policies::{Update, UserAccess};
    /// let update = Update::new("group.admin").user_access(UserAccess::FullProfile);
    /// ```
    Update = PUT "/groups/admins/policies", id "groups.admins.policies.update", Idempotent, Sent -> WriteResponse<Policies>;
    new { user_id: UserId = Body "userId" }
    body {
        /// The profile of the group.
        profile_access: Access = "profileAccess",
        user_access: UserAccess = "userAccess",
        admin_access: Access = "adminAccess",
        department_access: Access = "departmentAccess",
        access_device_access: DeviceAccess = "accessDeviceAccess",
        feature_access_code_access: Access = "featureAccessCodeAccess",
        /// Auto attendants, hunt groups and their like.
        enhanced_service_instance_access: InstanceAccess = "enhancedServiceInstanceAccess",
        /// Phone numbers and extensions of users.
        phone_number_extension_access: Access = "phoneNumberExtensionAccess",
        calling_line_id_number_access: Access = "callingLineIdNumberAccess",
        service_access: Access = "serviceAccess",
        trunk_group_access: TrunkGroupAccess = "trunkGroupAccess",
        session_admission_control_access: Access = "sessionAdmissionControlAccess",
        office_zone_access: Access = "officeZoneAccess",
        dialable_caller_id_access: Access = "dialableCallerIDAccess",
        /// Activation of numbers.
        number_activation_access: Access = "numberActivationAccess",
        /// `Full` or `None` only.
        verify_translation_and_routing_access: Access = "verifyTranslationAndRoutingAccess",
        /// `Full` or `None` only.
        communication_barring_user_profile_access: Access = "communicationBarringUserProfileAccess",
    }
}

model! {
    /// What was given to which administrators.
    PoliciesGiven {
        users: Array<UserRef> = "users",
        data: Option<Policies> = "data",
    }
}

endpoint! {
    /// Makes one change to what many administrators of groups may do.
    ///
    /// A POST, unlike other bulk changes of the API. One client sends the policies beside `data`, too.
    ///
    /// ```
    /// use odin_api::groups::admins::policies::{Access, Policies, UpdateBulk};
    /// let mut change = Policies::default();
    /// change.admin_access = Some(Access::None);
    /// let update = UpdateBulk::new(change).users(["group.admin"]);
    /// ```
    UpdateBulk = POST "/groups/admins/policies/bulk", id "groups.admins.policies.update-bulk", Idempotent, Sent
        -> WriteResponse<PoliciesGiven>;
    new { data: Policies = Body "data" }
    lists { users: UserRow = "users" }
    one_of ["users"]
}
