//! `/groups/reports/users`

use crate::declare::endpoint;
pub use crate::shapes::user_report::UserReport;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

endpoint! {
    /// One user of the report.
    ///
    /// Declared in the API's own client, which never calls it; its answer is presumed to be a row of [`List`].
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::reports::users::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","lastName":"Smith"}"#;
    /// let report = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(report.last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/reports/users", id "groups.reports.users.get", Safe, Documented -> UserReport;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// All users of a group, or of a whole service provider, with services and devices. It may take long.
    ///
    /// ```
    /// use odin_api::groups::reports::users::List;
    /// let of_group = List::new("ent.odin").group_id("grp.odin");
    /// let of_enterprise = List::new("ent.odin");
    /// ```
    List = GET "/groups/reports/users", id "groups.reports.users.list", Safe, Sent -> Array<UserReport>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query { group_id: GroupId = "groupId" }
}
