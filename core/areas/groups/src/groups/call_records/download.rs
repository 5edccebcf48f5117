//! `/groups/call-records/download`: the calls of a group as a file.

use bytes::Bytes;

use crate::declare::endpoint;
use crate::value::{GroupId, Secret, ServiceProviderId, Timestamp};

endpoint! {
    /// The calls of the users of a group in a period of three months at most, as a CSV file.
    ///
    /// The portal opens it as a link of the page, which has no header, and so sends the token of its session in the query. Here
    /// the header has a token, too; which of them the server reads is not known.
    ///
    /// ```
    /// use odin_api::groups::call_records::download::Download;
    /// use odin_api::value::Timestamp;
    /// let (start, end) = (Timestamp::day(2024, 11, 4)?, Timestamp::day(2024, 11, 5)?);
    /// let call = Download::new("ent.odin", "grp.odin", start, end, "a token");
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    #[doc(alias = "CDR")]
    Download = GET "/groups/call-records/download", id "groups.call-records.download.download", Safe, Sent
        -> http::Response<Bytes>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        /// The token of a session; it is never shown.
        auth_token: Secret = Query "_authToken",
    }
}
