//! `/users/call-records/summary`: a line of totals for each user.

use super::{Period, UserIds, during};
use crate::declare::{endpoint, model};
use crate::value::{Array, Timestamp, UserId};

model! {
    /// The calls of one user, in and out.
    CallSummary {
        user_id: Option<UserId> = "userId",
        inbound_calls: Option<i64> = "inboundCalls",
        /// As the server formats it.
        inbound_time: Option<String> = "inboundTime",
        outbound_calls: Option<i64> = "outboundCalls",
        outbound_time: Option<String> = "outboundTime",
        total_calls: Option<i64> = "totalCalls",
        total_time: Option<String> = "totalTime",
    }
}

endpoint! {
    /// How many calls each of some users had, and how long they took.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, UserIds, summary::List};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = List::during(&day, UserIds::of(["4001@example.net", "4002@example.net"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias("call statistics", "CDR"))]
    List = GET "/users/call-records/summary", id "users.call-records.summary.list", Safe, Sent -> Array<CallSummary>;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(List);

endpoint! {
    /// The same for lists of users that are too long for a URL.
    ///
    /// Only the name of this operation is known; the keys are those of [`details::ListByPost`](super::details::ListByPost), by
    /// analogy.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, summary::ListByPost};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let users = (4001..4999).map(|extension| format!("{extension}@example.net"));
    /// let list = ListByPost::during(&day, users);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ListByPost = POST "/users/call-records/summary", id "users.call-records.summary.list-by-post", Safe, Inferred -> Array<CallSummary>;
    new {
        start_time: Timestamp = Body "startTime",
        end_time: Timestamp = Body "endTime",
    }
    lists { user_ids: UserId = "userIds" }
    one_of ["userIds"]
}

impl ListByPost {
    /// What these users did in a period.
    pub fn during(period: &Period, user_ids: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        Self::new(period.start(), period.end()).user_ids(user_ids)
    }
}
