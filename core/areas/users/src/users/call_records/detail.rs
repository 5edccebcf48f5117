//! `/users/call-records/detail`: calls one by one, under another name.

use super::{CallRecords, UserIds, during};
use crate::declare::endpoint;
use crate::value::Timestamp;

endpoint! {
    /// The calls of users, one by one. The API's own client asks for [`details`](super::details), whose answer is assumed here.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, UserIds, detail::List};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = List::during(&day, UserIds::of(["4001@example.net", "4002@example.net"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias("CDR", "call detail record", "call history", "call log"))]
    List = GET "/users/call-records/detail", id "users.call-records.detail.list", Safe, Sent -> CallRecords;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(List);
