//! `/users/services`: what a user may use, and what is assigned.

pub mod assigned;
pub mod search;
pub mod settings;
pub mod viewable;

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceName, ServicePackName, ServiceProviderId, UserId};

pub use crate::shapes::service::Assignment;

model! {
    /// A service that a user may be given.
    UserService needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Absent means not assigned: see [`UserService::is_assigned`].
        assigned: Option<bool> = "assigned",
        tags: Array<Value> = "tags",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}

model! {
    /// A service pack that a user may be given.
    UserServicePack {
        /// Absent means not assigned: see [`UserServicePack::is_assigned`].
        assigned: Option<bool> = "assigned",
        description: Option<String> = "description",
        /// The name of the pack.
        service_name: Option<ServicePackName> = "serviceName",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}

impl UserService {
    /// True when the user has it.
    pub fn is_assigned(&self) -> bool {
        self.assigned == Some(true)
    }
}

impl UserServicePack {
    /// True when the user has it.
    pub fn is_assigned(&self) -> bool {
        self.assigned == Some(true)
    }
}

model! {
    /// Everything that a user may be given, with what is assigned.
    UserServices needs {
        user_id: UserId = "userId",
    } has {
        user_services: Array<UserService> = "userServices",
        service_pack_services: Array<UserServicePack> = "servicePackServices",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The services and service packs that a user may be given, each with whether it is assigned.
    ///
    /// Works for auto attendants, call centers and hunt groups too, by their service user id.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// let answer = r#"{"userId":"4001@example.net","userServices":[{"serviceName":"Do Not Disturb",
    ///     "assigned":true}]}"#;
    /// let services = users::services::Get::response(http::Response::new(answer.into()))?;
    /// assert!(services.user_services[0].is_assigned());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("license", "licence", "service pack"))]
    Get = GET "/users/services", id "users.services.get", Safe, Sent -> UserServices;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Assigns and unassigns services and service packs; what is not listed stays as it is.
    ///
    /// ```
    /// use odin_api::users::services::{Assignment, Update};
    /// let update = Update::new("4001@example.net").user_services([Assignment::assign("Do Not Disturb")]);
    /// ```
    #[doc(alias("license", "licence", "service pack", "assign service", "assign license", "assign licence"))]
    Update = PUT "/users/services", id "users.services.update", Idempotent, Sent -> WriteResponse<UserServices>;
    new { user_id: UserId = Body "userId" }
    items {
        user_services: Assignment = "userServices",
        service_pack_services: Assignment = "servicePackServices",
    }
    one_of ["userServices", "servicePackServices"]
}
