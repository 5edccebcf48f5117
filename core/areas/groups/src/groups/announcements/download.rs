//! `/groups/announcements/download`

use bytes::Bytes;

use crate::declare::endpoint;
use crate::shapes::media::MediaType;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The audio of an announcement, as it is in the body of the answer.
    ///
    /// The portal offers it only when the session has an `announcementUrl`.
    ///
    /// ```
    /// use odin_api::shapes::media::MediaType;
    /// use odin_api::groups::announcements::download::Download;
    /// let download = Download::new("ent.odin", "grp.odin", "greeting", MediaType::Wav);
    /// ```
    Download = GET "/groups/announcements/download", id "groups.announcements.download.download", Safe, Sent
        -> http::Response<Bytes>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}
