//! `/users/services/assigned`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceName, ServiceProviderId, UserId};

model! {
    /// A service that is assigned or viewable, and whether its own switch is on.
    ServiceState needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Absent for services without a switch.
        is_active: Option<bool> = "isActive",
    }
}

model! {
    /// What a user has.
    AssignedServices needs {
        user_id: UserId = "userId",
    } has {
        user_services: Array<ServiceState> = "userServices",
        /// Services of the group that reach the user.
        group_services: Array<ServiceState> = "groupServices",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The services that a user has, with whether they are switched on.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::services::assigned::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","userServices":[{"serviceName":"Do Not Disturb",
    ///     "isActive":false}]}"#;
    /// let services = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(services.user_services[0].service_name, "Do Not Disturb");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/users/services/assigned", id "users.services.assigned.list", Safe, Sent -> AssignedServices;
    new { user_id: UserId = Query "userId" }
}
