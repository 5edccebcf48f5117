//! `/groups/call-records/detail`: the calls of the users of a group.

use crate::declare::endpoint;
use crate::shapes::call_record::CallRecord;
use crate::value::{Array, GroupId, ServiceProviderId, Timestamp};

endpoint! {
    /// The calls of the users of a group in a period of three months at most.
    ///
    /// ```
    /// use odin_api::groups::call_records::detail::List;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = List::new("ent.odin", "grp.odin", start, end);
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias = "CDR")]
    List = GET "/groups/call-records/detail", id "groups.call-records.detail.list", Safe, Sent -> Array<CallRecord>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
    }
    query {
        /// How many calls at most.
        limit: i64 = "limit",
    }
}
