//! `/groups/service-instance-privacy`: who finds a hunt group, an auto attendant or the like.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

model! {
    /// Where a service instance is not shown.
    ServiceInstancePrivacy {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        /// Not in directories.
        enable_directory_privacy: Option<bool> = "enableDirectoryPrivacy",
        /// Not by its extension in auto attendants.
        enable_auto_attendant_extension_dialing_privacy: Option<bool> = "enableAutoAttendantExtensionDialingPrivacy",
        /// Not by its name in auto attendants.
        enable_auto_attendant_name_dialing_privacy: Option<bool> = "enableAutoAttendantNameDialingPrivacy",
    }
}

endpoint! {
    /// Where a service instance is not shown.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::service_instance_privacy::Get};
    /// let call = Get::new("hg.sales@example.net");
    /// let answer = r#"{"enableDirectoryPrivacy":true}"#;
    /// let privacy = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(privacy.enable_directory_privacy, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "privacy")]
    Get = GET "/groups/service-instance-privacy", id "groups.service-instance-privacy.get", Safe, Inferred
        -> ServiceInstancePrivacy;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// Hides a service instance, or shows it; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::service_instance_privacy::Update;
    /// let update = Update::new("hg.sales@example.net").enable_directory_privacy(true);
    /// ```
    #[doc(alias = "privacy")]
    Update = PUT "/groups/service-instance-privacy", id "groups.service-instance-privacy.update", Idempotent, Inferred
        -> WriteResponse<ServiceInstancePrivacy>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        enable_auto_attendant_extension_dialing_privacy: bool = "enableAutoAttendantExtensionDialingPrivacy",
        enable_auto_attendant_name_dialing_privacy: bool = "enableAutoAttendantNameDialingPrivacy",
        enable_directory_privacy: bool = "enableDirectoryPrivacy",
    }
}
