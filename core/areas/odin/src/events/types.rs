//! `/events/types`

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The names of all events, from which those are chosen that a [webhook](crate::settings::webhooks) is told of.
    ///
    /// ```
    /// use odin_api::{Endpoint, events::types::List};
    /// let names = List::response(http::Response::new(r#"["users.create","users.update"]"#.into()))?;
    /// assert_eq!(names.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("webhook events"))]
    List = GET "/events/types", id "events.types.list", Safe, Sent -> Array<String>;
}
