//! `/users/call-records/stats`: how many calls, by kind.

use super::{UserIds, during};
use crate::declare::{endpoint, model};
use crate::value::{Timestamp, UserId};

model! {
    /// How many calls there were; all absent where there were none.
    CallStats {
        user_id: Option<UserId> = "userId",
        total: Option<i64> = "total",
        total_answered_and_missed: Option<i64> = "totalAnsweredAndMissed",
        answered_total: Option<i64> = "answeredTotal",
        missed_total: Option<i64> = "missedTotal",
        busy_total: Option<i64> = "busyTotal",
        redirect_total: Option<i64> = "redirectTotal",
        received_total: Option<i64> = "receivedTotal",
        received_missed: Option<i64> = "receivedMissed",
        received_answered: Option<i64> = "receivedAnswered",
        placed_total: Option<i64> = "placedTotal",
        placed_missed: Option<i64> = "placedMissed",
        placed_answered: Option<i64> = "placedAnswered",
    }
}

endpoint! {
    /// How many calls users had in a period of three months at most, by kind.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_records::{Period, stats::Get}};
    /// let day = Period::between("2024-11-04T00:00:00-05:00".parse()?, "2024-11-04T23:59:59-05:00".parse()?)?;
    /// let get = Get::during(&day, "4001@example.net");
    /// let no_calls = Get::response(http::Response::new("[]".into()))?;
    /// assert_eq!(no_calls.total, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias("call statistics", "CDR"))]
    Get = GET "/users/call-records/stats", id "users.call-records.stats.get", Safe, Sent -> CallStats;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(Get);
