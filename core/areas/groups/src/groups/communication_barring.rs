//! `/groups/communication-barring`: which profile bars calls of the users of a group.

pub mod authorization_codes;
pub mod profiles;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// Which profile bars calls of the users of a group.
    GroupCommunicationBarring {
        /// Whether the default profile of the service provider holds.
        use_default_service_provider_profile: Option<bool> = "useDefaultServiceProviderProfile",
        /// The profile that holds instead.
        profile: Option<String> = "profile",
    }
}

endpoint! {
    /// Which profile bars calls of the users of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::communication_barring::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"useDefaultServiceProviderProfile":false,"profile":"No international calls"}"#;
    /// let barring = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(barring.profile.as_deref(), Some("No international calls"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    Get = GET "/groups/communication-barring", id "groups.communication-barring.get", Safe, Sent -> GroupCommunicationBarring;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which profile bars calls of the users of a group; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::communication_barring::Update;
    /// let update = Update::new("ent.odin", "grp.odin")
    ///     .use_default_service_provider_profile(false)
    ///     .profile("No international calls");
    /// ```
    #[doc(alias = "call barring")]
    Update = PUT "/groups/communication-barring", id "groups.communication-barring.update", Idempotent, Sent
        -> WriteResponse<GroupCommunicationBarring>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        use_default_service_provider_profile: bool = "useDefaultServiceProviderProfile",
        /// Of those that are assigned to the group, in [`profiles`].
        profile: String = "profile" [Chars(0, 40)],
    }
}
