//! `/groups/call-records/placed`: the calls that users of a group placed.

use crate::declare::endpoint;
use crate::shapes::call_record::CallRecord;
use crate::value::{Array, GroupId, ServiceProviderId, Timestamp};

endpoint! {
    /// The calls that users of a group placed in a period of three months at most.
    ///
    /// ```
    /// use odin_api::groups::call_records::placed::List;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = List::new("ent.odin", "grp.odin", start, end);
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias = "CDR")]
    List = GET "/groups/call-records/placed", id "groups.call-records.placed.list", Safe, Documented -> Array<CallRecord>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
    }
}
