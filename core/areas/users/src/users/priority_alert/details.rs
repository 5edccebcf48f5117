//! `/users/priority-alert/details`: the criteria of Priority Alert in full.

use crate::declare::endpoint;
use crate::shapes::criteria::Criterion;
use crate::value::{Array, UserId};

endpoint! {
    /// All criteria of Priority Alert in full, where the list has rows.
    ///
    /// The operation is known by its name only: the last word of its path is a guess.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::priority_alert::details::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"criteriaName":"The boss","timeSchedule":{"name":"Office hours","type":"Time"}}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// let when = criteria[0].time_schedule.get().and_then(|schedule| schedule.name.as_deref());
    /// assert_eq!(when, Some("Office hours"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "distinctive ring")]
    List = GET "/users/priority-alert/details", id "users.priority-alert.details.list", Safe, Inferred -> Array<Criterion>;
    new { user_id: UserId = Query "userId" }
}
