//! `/users/calling-party-category`: what kind of caller the network takes the user for.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Calling Party Category: what kind of caller the network takes a user for.
    CallingPartyCategory {
        /// A name from the list of the platform, such as `Ordinary`, `Payphone` or `Hotel`.
        category: Option<String> = "category" [Chars(0, 20)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// What kind of caller the network takes a user for.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_party_category::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"category":"Ordinary"}"#.into()))?;
    /// assert_eq!(setting.category.as_deref(), Some("Ordinary"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "CPC")]
    Get = GET "/users/calling-party-category", id "users.calling-party-category.get",
        Safe, Inferred -> CallingPartyCategory;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what kind of caller the network takes a user for.
    ///
    /// ```
    /// use odin_api::users::calling_party_category::Update;
    /// let hotel = Update::new("4001@example.net").category("Hotel");
    /// ```
    #[doc(alias = "CPC")]
    Update = PUT "/users/calling-party-category", id "users.calling-party-category.update",
        Idempotent, Inferred -> WriteResponse<CallingPartyCategory>;
    new { user_id: UserId = Body "userId" }
    body {
        category: String = "category" [Chars(0, 20)],
    }
}
