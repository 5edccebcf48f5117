//! `/users/schedules/holidays`: the holiday schedules that a user may use.

use crate::declare::endpoint;
use crate::shapes::schedule::ScheduleRef;
use crate::value::{Array, UserId};

endpoint! {
    /// The holiday schedules that a user may use: its own and those of the group and the service provider.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::schedules::holidays::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"name":"Public holidays","type":"Holiday","level":"Group"}]"#;
    /// let holidays = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(holidays[0].name.as_deref(), Some("Public holidays"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "business hours")]
    List = GET "/users/schedules/holidays", id "users.schedules.holidays.list", Safe, Sent -> Array<ScheduleRef>;
    new { user_id: UserId = Query "userId" }
}
