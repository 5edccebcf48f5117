//! `/users/calling-plans/outgoing/originating`: what is done with calls that a user makes.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::CallTreatments;
use crate::users::calling_plans::outgoing::{Originating, OriginatingRow};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

endpoint! {
    /// What is done with each kind of call that a user makes.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::originating::Get};
    /// use odin_api::shapes::dialing::Treatment;
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":{"international":"Authorization Code Required"}}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions.unwrap().international, Some(Treatment::AuthorizationCodeRequired));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    #[doc(alias = "toll restriction")]
    Get = GET "/users/calling-plans/outgoing/originating", id "users.calling-plans.outgoing.originating.get", Safe, Sent -> Originating;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what is done with each kind of call that a user makes.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::originating::Update;
    /// use odin_api::shapes::dialing::{CallTreatments, Treatment};
    /// let mut calls = CallTreatments::default();
    /// calls.premium_services_i = Some(Treatment::Disallow);
    /// calls.international = Some(Treatment::FirstTransferNumber);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions(calls);
    /// ```
    #[doc(alias = "OCP")]
    #[doc(alias = "toll restriction")]
    Update = PUT "/users/calling-plans/outgoing/originating", id "users.calling-plans.outgoing.originating.update", Idempotent, Sent
        -> WriteResponse<Originating>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
        user_permissions: CallTreatments = "userPermissions",
    }
}

endpoint! {
    /// What is done with each kind of call that users make, for every user of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::originating::ListBulk};
    /// use odin_api::shapes::dialing::Treatment;
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4001@example.net","useCustomSettings":true,"userPermissions":{"toll":"Disallow"}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let barred = |calls: &odin_api::shapes::dialing::CallTreatments| calls.toll == Some(Treatment::Disallow);
    /// assert!(rows[0].user_permissions.as_ref().is_some_and(barred));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    #[doc(alias = "toll restriction")]
    ListBulk = GET "/users/calling-plans/outgoing/originating/bulk", id "users.calling-plans.outgoing.originating.list-bulk", Safe, Sent
        -> Array<OriginatingRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same plan to many users: what is done with each kind of call that they make.
    ///
    /// ```
    /// use odin_api::users::{UserRef, calling_plans::outgoing::originating::UpdateBulk};
    /// use odin_api::users::calling_plans::outgoing::Originating;
    /// let mut plan = Originating::default();
    /// plan.use_custom_settings = Some(false);
    /// let update = UpdateBulk::new(plan).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "OCP")]
    #[doc(alias = "toll restriction")]
    UpdateBulk = PUT "/users/calling-plans/outgoing/originating/bulk", id "users.calling-plans.outgoing.originating.update-bulk", Idempotent, Sent
        -> WriteResponse<BulkUpdated>;
    new { data: Originating = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
