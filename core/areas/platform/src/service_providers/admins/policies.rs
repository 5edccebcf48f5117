//! `/service-providers/admins/policies`: what an administrator of a service provider may do.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{UserId, open_enum};

pub use crate::shapes::people::{Access, DeviceAccess, UserAccess};

open_enum! {
    /// What an administrator may do with groups.
    GroupAccess {
        Full = "Full",
        Restricted = "Restricted from Adding or Removing Groups",
        None = "None",
    }
}

open_enum! {
    /// What an administrator may do with phone numbers and extensions.
    PhoneNumberExtensionAccess {
        Full = "Full",
        AssignToServicesAndUsers = "Assign To Services and Users",
        /// BroadWorks' word.
        ReadOnly = "Read-Only",
        /// The portal's word, in place of `Read-Only`.
        None = "None",
    }
}

open_enum! {
    /// What an administrator may do with services.
    ServiceAccess {
        Full = "Full",
        NoAuthorization = "No Authorization",
        ReadOnly = "Read-Only",
    }
}

model! {
    /// What an administrator of a service provider may do; older platforms lack some of these.
    ServiceProviderAdminPolicies {
        user_id: Option<UserId> = "userId",
        profile_access: Option<Access> = "profileAccess",
        group_access: Option<GroupAccess> = "groupAccess",
        user_access: Option<UserAccess> = "userAccess",
        admin_access: Option<Access> = "adminAccess",
        department_access: Option<Access> = "departmentAccess",
        access_device_access: Option<DeviceAccess> = "accessDeviceAccess",
        phone_number_extension_access: Option<PhoneNumberExtensionAccess> = "phoneNumberExtensionAccess",
        calling_line_id_number_access: Option<Access> = "callingLineIdNumberAccess",
        service_access: Option<ServiceAccess> = "serviceAccess",
        service_pack_access: Option<Access> = "servicePackAccess",
        session_admission_control_access: Option<Access> = "sessionAdmissionControlAccess",
        web_branding_access: Option<Access> = "webBrandingAccess",
        office_zone_access: Option<Access> = "officeZoneAccess",
        communication_barring_access: Option<Access> = "communicationBarringAccess",
        network_policy_access: Option<Access> = "networkPolicyAccess",
        number_activation_access: Option<Access> = "numberActivationAccess",
        dialable_caller_id_access: Option<Access> = "dialableCallerIDAccess",
        verify_translation_and_routing_access: Option<Access> = "verifyTranslationAndRoutingAccess",
    }
}

endpoint! {
    /// What an administrator of a service provider may do.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::admins::policies::{Get, UserAccess};
    /// let answer = r#"{"userAccess":"Full Profile","serviceAccess":"No Authorization"}"#;
    /// let policies = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policies.user_access, Some(UserAccess::FullProfile));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/admins/policies", id "service-providers.admins.policies.get", Safe, Sent
        -> ServiceProviderAdminPolicies;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what an administrator of a service provider may do; policies that are not set stay.
    ///
    /// ```
    /// use odin_api::service_providers::admins::policies::{Access, Update};
    /// let update = Update::new("ann@example.net").department_access(Access::ReadOnly);
    /// ```
    Update = PUT "/service-providers/admins/policies", id "service-providers.admins.policies.update", Idempotent, Sent
        -> WriteResponse<ServiceProviderAdminPolicies>;
    new { user_id: UserId = Body "userId" }
    body {
        profile_access: Access = "profileAccess",
        group_access: GroupAccess = "groupAccess",
        user_access: UserAccess = "userAccess",
        admin_access: Access = "adminAccess",
        department_access: Access = "departmentAccess",
        access_device_access: DeviceAccess = "accessDeviceAccess",
        phone_number_extension_access: PhoneNumberExtensionAccess = "phoneNumberExtensionAccess",
        /// Full or read-only.
        calling_line_id_number_access: Access = "callingLineIdNumberAccess",
        service_access: ServiceAccess = "serviceAccess",
        /// Full or none.
        service_pack_access: Access = "servicePackAccess",
        session_admission_control_access: Access = "sessionAdmissionControlAccess",
        /// Full or none.
        web_branding_access: Access = "webBrandingAccess",
        /// Full or read-only.
        office_zone_access: Access = "officeZoneAccess",
        /// Full or read-only.
        communication_barring_access: Access = "communicationBarringAccess",
        /// Full or none.
        network_policy_access: Access = "networkPolicyAccess",
        number_activation_access: Access = "numberActivationAccess",
        dialable_caller_id_access: Access = "dialableCallerIDAccess",
        /// Full or none.
        verify_translation_and_routing_access: Access = "verifyTranslationAndRoutingAccess",
    }
}
