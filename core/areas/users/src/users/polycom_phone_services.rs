//! `/users/polycom-phone-services`: directories on Polycom phones.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::AccessDevice;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Polycom Phone Services: which directories a Polycom phone shows.
    PolycomPhoneServices {
        /// Whether the phone shows directories of the platform at all.
        integrate_phone_directory_with_broadworks: Option<bool> = "integratePhoneDirectoryWithBroadWorks",
        include_user_personal_phone_list_in_directory: Option<bool> = "includeUserPersonalPhoneListInDirectory",
        include_group_custom_contact_directory_in_directory: Option<bool> = "includeGroupCustomContactDirectoryInDirectory",
        /// A directory of the group, by its name.
        group_custom_contact_directory: Patch<String> = "groupCustomContactDirectory" [Chars(0, 40)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Which directories the Polycom phone of a user shows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::polycom_phone_services::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"integratePhoneDirectoryWithBroadWorks":true,"groupCustomContactDirectory":"Sales"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.integrate_phone_directory_with_broadworks, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/polycom-phone-services", id "users.polycom-phone-services.get",
        Safe, Inferred -> PolycomPhoneServices;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which directories one Polycom phone of a user shows; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::device::{AccessDevice, DeviceLevel};
    /// use odin_api::users::polycom_phone_services::Update;
    /// let phone = AccessDevice::named("desk", DeviceLevel::Group);
    /// let update = Update::new("4001@example.net", phone).integrate_phone_directory_with_broadworks(true);
    /// ```
    Update = PUT "/users/polycom-phone-services", id "users.polycom-phone-services.update",
        Idempotent, Inferred -> WriteResponse<PolycomPhoneServices>;
    new {
        user_id: UserId = Body "userId",
        /// The phone, by its name and level.
        access_device: AccessDevice = Body "accessDevice",
    }
    body {
        integrate_phone_directory_with_broadworks: bool = "integratePhoneDirectoryWithBroadWorks",
        include_user_personal_phone_list_in_directory: bool = "includeUserPersonalPhoneListInDirectory",
        include_group_custom_contact_directory_in_directory: bool = "includeGroupCustomContactDirectoryInDirectory",
        /// A directory of the group, by its name.
        group_custom_contact_directory: String = "groupCustomContactDirectory" [Chars(0, 40)],
    }
}
