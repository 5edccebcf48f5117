//! `/users/announcements/download`: the sound of an announcement.

use bytes::Bytes;

use crate::declare::endpoint;
use crate::shapes::media::MediaType;
use crate::value::UserId;

endpoint! {
    /// The sound of an announcement as a file: the body of the answer is the audio.
    ///
    /// The API's own client offers it only where the session says `announcementUrl`.
    ///
    /// ```
    /// use odin_api::shapes::media::MediaType;
    /// use odin_api::users::announcements::download::Download;
    /// let download = Download::new("4001@example.net", "Closed", MediaType::Wav);
    /// ```
    Download = GET "/users/announcements/download", id "users.announcements.download.download", Safe, Sent -> http::Response<Bytes>;
    new {
        user_id: UserId = Query "userId",
        name: String = Query "name",
        media_type: MediaType = Query "mediaType",
    }
}
