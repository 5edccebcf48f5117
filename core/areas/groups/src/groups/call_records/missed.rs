//! `/groups/call-records/missed`: the calls that users of a group missed.

use crate::declare::endpoint;
use crate::shapes::call_record::CallRecord;
use crate::value::{Array, GroupId, ServiceProviderId, Timestamp};

endpoint! {
    /// The calls that users of a group missed in a period of three months at most.
    ///
    /// ```
    /// use odin_api::groups::call_records::missed::List;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = List::new("ent.odin", "grp.odin", start, end);
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias = "CDR")]
    List = GET "/groups/call-records/missed", id "groups.call-records.missed.list", Safe, Documented -> Array<CallRecord>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
    }
}
