//! `/groups/paging/targets/capacity`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// How many users may hear a paging group.
    TargetCapacity {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        maximum_target_users: Option<i64> = "maximumTargetUsers",
        /// What the service provider allows; only read.
        maximum_target_users_from_service_provider: Option<i64> = "maximumTargetUsersFromServiceProvider",
    }
}

endpoint! {
    /// How many users may hear a paging group of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::paging::targets::capacity::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"maximumTargetUsers":75,"maximumTargetUsersFromServiceProvider":294}"#;
    /// let capacity = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(capacity.maximum_target_users, Some(75));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "paging")]
    Get = GET "/groups/paging/targets/capacity", id "groups.paging.targets.capacity.get", Safe, Inferred -> TargetCapacity;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes how many users may hear a paging group of a group.
    ///
    /// ```
    /// use odin_api::groups::paging::targets::capacity::Update;
    /// let update = Update::new("ent.odin", "grp.odin").maximum_target_users(75);
    /// ```
    #[doc(alias = "paging")]
    Update = PUT "/groups/paging/targets/capacity", id "groups.paging.targets.capacity.update", Idempotent, Inferred
        -> WriteResponse<TargetCapacity>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        maximum_target_users: i64 = "maximumTargetUsers" [Range(1, 294)],
    }
}
