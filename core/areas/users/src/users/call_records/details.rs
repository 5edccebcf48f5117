//! `/users/call-records/details`: calls one by one.

use super::{CallRecords, UserIds, during};
use crate::declare::endpoint;
use crate::value::Timestamp;

endpoint! {
    /// The calls of users, one by one. The server may leave some out: see [`CallRecords::is_cut`].
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, UserIds, details::List};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = List::during(&day, UserIds::of(["4001@example.net", "4002@example.net"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    List = GET "/users/call-records/details", id "users.call-records.details.list", Safe, Sent -> CallRecords;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(List);
