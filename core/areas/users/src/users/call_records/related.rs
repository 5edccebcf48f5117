//! `/users/call-records/related`: calls that came about in a certain way.

use super::CallRecord;
use crate::declare::endpoint;
use crate::value::{Array, Timestamp, UserId};

endpoint! {
    /// The calls of a user that came about in a certain way, such as through a call center.
    ///
    /// ```
    /// use odin_api::users::call_records::related::List;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let list = List::new(start, end, "Call Center", "4001@example.net");
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    List = GET "/users/call-records/related", id "users.call-records.related.list", Safe, Sent -> Array<CallRecord>;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        /// `Call Center` is the one value seen.
        related_call_id_reason: String = Query "relatedCallIdReason",
        user_id: UserId = Query "userId",
    }
}
