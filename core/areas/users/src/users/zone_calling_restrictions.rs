//! `/users/zone-calling-restrictions`: the office zone that the user belongs to.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Zone Calling Restrictions: the office zone that a user belongs to, whose rules hold for its calls.
    ZoneCallingRestrictions {
        home_zone_name: Option<String> = "homeZoneName" [Chars(0, 80)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The office zone that a user belongs to.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::zone_calling_restrictions::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"homeZoneName":"Berlin"}"#.into()))?;
    /// assert_eq!(setting.home_zone_name.as_deref(), Some("Berlin"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "office zone")]
    Get = GET "/users/zone-calling-restrictions", id "users.zone-calling-restrictions.get",
        Safe, Inferred -> ZoneCallingRestrictions;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the office zone that a user belongs to.
    ///
    /// ```
    /// use odin_api::users::zone_calling_restrictions::Update;
    /// let update = Update::new("4001@example.net").home_zone_name("Berlin");
    /// ```
    #[doc(alias = "office zone")]
    Update = PUT "/users/zone-calling-restrictions", id "users.zone-calling-restrictions.update",
        Idempotent, Inferred -> WriteResponse<ZoneCallingRestrictions>;
    new { user_id: UserId = Body "userId" }
    body {
        home_zone_name: String = "homeZoneName" [Chars(0, 80)],
    }
}
