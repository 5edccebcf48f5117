//! `/users/call-records/daily`: calls counted by day.

use super::{CallCount, UserIds, during};
use crate::declare::endpoint;
use crate::value::{Array, Timestamp};

endpoint! {
    /// The calls of users with each other party, counted by day.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, UserIds, daily::List};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = List::during(&day, UserIds::of(["4001@example.net", "4002@example.net"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    List = GET "/users/call-records/daily", id "users.call-records.daily.list", Safe, Sent -> Array<CallCount>;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(List);
