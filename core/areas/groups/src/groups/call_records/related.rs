//! `/groups/call-records/related`: calls that came about in a certain way.

use crate::declare::endpoint;
use crate::shapes::call_record::CallRecord;
use crate::value::{Array, GroupId, ServiceProviderId, Timestamp};

endpoint! {
    /// The calls of the users of a group that came about in a certain way, such as through a call center.
    ///
    /// ```
    /// use odin_api::groups::call_records::related::List;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = List::new("ent.odin", "grp.odin", "Call Center", start, end);
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias = "CDR")]
    List = GET "/groups/call-records/related", id "groups.call-records.related.list", Safe, Sent -> Array<CallRecord>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// `Call Center` is the one value seen.
        related_call_id_reason: String = Query "relatedCallIdReason",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
    }
}
