//! `/users/alternate-user-id`: further names by which the user logs in.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// An id of a user.
    AlternateUser from "userId" needs {
        user_id: UserId = "userId",
    } has {
        /// False for the id of the user itself; audits show it.
        alternate: Option<bool> = "alternate",
        description: Patch<String> = "description" [Chars(0, 80)],
    }
}

model! {
    /// The alternate ids of a user: further names by which it logs in.
    #[doc(alias = "login name")]
    AlternateUserIds {
        users: Array<AlternateUser> = "users",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The further names by which a user logs in.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::alternate_user_id::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","users":[{"userId":"ada@example.com","description":"mail"}]}"#;
    /// let ids = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ids.users[0].user_id, "ada@example.com");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "login name")]
    Get = GET "/users/alternate-user-id", id "users.alternate-user-id.get", Safe, Sent -> AlternateUserIds;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the further names by which a user logs in: four at most, which nobody else may have.
    ///
    /// The list replaces the one that is there, and an empty one removes all. The answer is the list as it is now.
    ///
    /// ```
    /// use odin_api::users::alternate_user_id::{AlternateUser, Update};
    /// let update = Update::new("4001@example.net").users([AlternateUser::new("ada@example.com")]);
    /// let none = Update::new("4001@example.net").users([] as [AlternateUser; 0]);
    /// ```
    #[doc(alias = "login name")]
    Update = PUT "/users/alternate-user-id", id "users.alternate-user-id.update", Idempotent, Sent
        -> WriteResponse<AlternateUserIds>;
    new { user_id: UserId = Body "userId" }
    lists { users: AlternateUser = "users" [Items(4)] }
    one_of ["users"]
}
