//! `/users/privacy`: who may see and reach the user.

pub mod monitors;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Privacy: where a user is not listed, and who may see the state of its line.
    #[doc(alias = "unlisted")]
    Privacy {
        /// Not listed in the directories of the group and the enterprise.
        enable_directory_privacy: Option<bool> = "enableDirectoryPrivacy",
        /// Not reached by extension through an auto attendant.
        enable_auto_attendant_extension_dialing_privacy: Option<bool> = "enableAutoAttendantExtensionDialingPrivacy",
        /// Not found by name in an auto attendant.
        enable_auto_attendant_name_dialing_privacy: Option<bool> = "enableAutoAttendantNameDialingPrivacy",
        /// Nobody sees whether the line is busy, but for the permitted monitors.
        enable_phone_status_privacy: Option<bool> = "enablePhoneStatusPrivacy",
        /// Those who may see it nevertheless.
        permitted_monitors: Array<UserRow> = "permittedMonitors",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Privacy of a user: where the user is not listed, and who may see the state of its line.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::privacy::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableDirectoryPrivacy":true,"enableAutoAttendantExtensionDialingPrivacy":true,
    ///     "enableAutoAttendantNameDialingPrivacy":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.enable_directory_privacy, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "unlisted")]
    Get = GET "/users/privacy", id "users.privacy.get", Safe, Sent -> Privacy;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Privacy of a user; what is not set stays as it is.
    ///
    /// A list of monitors replaces the one that is there. [`monitors::ListAvailable`] names those who can be on it.
    ///
    /// ```
    /// use odin_api::users::privacy::Update;
    /// let update = Update::new("4001@example.net")
    ///     .enable_phone_status_privacy(true)
    ///     .permitted_monitors(["4002@example.net"]);
    /// ```
    #[doc(alias = "unlisted")]
    Update = PUT "/users/privacy", id "users.privacy.update", Idempotent, Sent -> WriteResponse<Privacy>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_directory_privacy: bool = "enableDirectoryPrivacy",
        enable_auto_attendant_extension_dialing_privacy: bool = "enableAutoAttendantExtensionDialingPrivacy",
        enable_auto_attendant_name_dialing_privacy: bool = "enableAutoAttendantNameDialingPrivacy",
        enable_phone_status_privacy: bool = "enablePhoneStatusPrivacy",
    }
    lists {
        permitted_monitors: UserRow = "permittedMonitors",
    }
}
