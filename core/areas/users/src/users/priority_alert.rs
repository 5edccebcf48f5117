//! `/users/priority-alert`: certain calls have a ring of their own.

pub mod criteria;
pub mod details;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Priority Alert: which calls have a ring of their own.
    PriorityAlert {
        is_active: Option<bool> = "isActive",
        criteria: Array<CriterionRow> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Priority Alert of a user: its criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::priority_alert::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"criteria":[{"isActive":true,"criteriaName":"The boss"}]}"#;
    /// let alert = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(alert.criteria[0].is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "distinctive ring")]
    Get = GET "/users/priority-alert", id "users.priority-alert.get", Safe, Sent -> PriorityAlert;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches the criteria of Priority Alert on and off; those that are not named stay as they are.
    ///
    /// The service acts as long as one of its criteria is on. [`criteria::Create`] makes one.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::priority_alert::Update;
    /// let update = Update::new("4001@example.net").criteria([Activation::new("The boss", true)]);
    /// ```
    #[doc(alias = "distinctive ring")]
    Update = PUT "/users/priority-alert", id "users.priority-alert.update", Idempotent, Sent -> WriteResponse<PriorityAlert>;
    new { user_id: UserId = Body "userId" }
    items { criteria: Activation = "criteria" }
    one_of ["criteria"]
}
