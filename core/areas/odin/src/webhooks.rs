//! `/webhooks`: what was sent to the URLs of [`settings::webhooks`](crate::settings::webhooks).

use crate::declare::{endpoint, model};
use crate::value::Array;

model! {
    /// One event sent to one URL. What was sent is the event: [`events::Get`](crate::events::Get).
    Delivery {
        id: Option<i64> = "id",
        event_id: Option<i64> = "eventId",
        /// The name of the event.
        kind: Option<String> = "type",
        /// The URL.
        endpoint: Option<String> = "endpoint",
        /// What became of it, in words of the server.
        status: Option<String> = "status",
        /// Which attempt it was.
        attempt: Option<i64> = "attempt",
        created_at: Option<String> = "createdAt",
        /// When it is tried again.
        next_at: Option<String> = "nextAt",
        /// Why it failed.
        error: Option<String> = "error",
    }
}

endpoint! {
    /// One delivery.
    ///
    /// ```
    /// use odin_api::{Endpoint, webhooks::Get};
    /// let call = Get::new(9);
    /// let delivery = Get::response(http::Response::new(r#"{"id":9,"eventId":7,"status":"completed"}"#.into()))?;
    /// assert_eq!(delivery.event_id, Some(7));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("notification", "delivery log"))]
    Get = GET "/webhooks", id "webhooks.get", Safe, Documented -> Delivery;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The latest deliveries, the newest first.
    ///
    /// ```
    /// use odin_api::webhooks::List;
    /// let list = List::new().limit(50);
    /// ```
    #[doc(alias("notification", "delivery log"))]
    List = GET "/webhooks", id "webhooks.list", Safe, Sent -> Array<Delivery>;
    new {}
    query {
        /// How many at the most.
        limit: i64 = "limit",
    }
}
