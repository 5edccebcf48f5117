//! `/groups/call-records/stats`: how many calls, by kind.

use crate::declare::{endpoint, model};
use crate::value::{GroupId, ServiceProviderId, Timestamp};

model! {
    /// How many calls there were.
    GroupCallStats {
        total: Option<i64> = "total",
        placed_total: Option<i64> = "placedTotal",
        placed_answered: Option<i64> = "placedAnswered",
        placed_missed: Option<i64> = "placedMissed",
        received_total: Option<i64> = "receivedTotal",
        received_answered: Option<i64> = "receivedAnswered",
        received_missed: Option<i64> = "receivedMissed",
    }
}

endpoint! {
    /// How many calls the users of a group had in a period of three months at most, by kind.
    ///
    /// ```
    /// use odin_api::groups::call_records::stats::Get;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = Get::new("ent.odin", "grp.odin", start, end);
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias("CDR", "call statistics"))]
    Get = GET "/groups/call-records/stats", id "groups.call-records.stats.get", Safe, Sent -> GroupCallStats;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
    }
}
