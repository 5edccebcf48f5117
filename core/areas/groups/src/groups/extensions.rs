//! `/groups/extensions`: how long extensions are.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// How many digits the extensions of a group have.
    ExtensionLength {
        min_extension_length: Option<i64> = "minExtensionLength",
        max_extension_length: Option<i64> = "maxExtensionLength",
        default_extension_length: Option<i64> = "defaultExtensionLength",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// How many digits the extensions of a group have.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::extensions::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"minExtensionLength":2,"maxExtensionLength":6,"defaultExtensionLength":4}"#;
    /// let length = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(length.default_extension_length, Some(4));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("extension", "extension length"))]
    Get = GET "/groups/extensions", id "groups.extensions.get", Safe, Sent -> ExtensionLength;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Says how many digits extensions have from now on; those that exist stay.
    ///
    /// ```
    /// use odin_api::groups::extensions::Update;
    /// let update = Update::new("ent.odin", "grp.odin").min_extension_length(3).max_extension_length(5);
    /// ```
    #[doc(alias("extension", "extension length"))]
    Update = PUT "/groups/extensions", id "groups.extensions.update", Idempotent, Sent -> WriteResponse<ExtensionLength>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        min_extension_length: i64 = "minExtensionLength" [Range(2, 20)],
        max_extension_length: i64 = "maxExtensionLength" [Range(2, 20)],
        default_extension_length: i64 = "defaultExtensionLength" [Range(2, 20)],
    }
}
