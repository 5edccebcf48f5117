//! `/branding/hostnames/clone`

use super::Hostname;
use crate::declare::endpoint;
use crate::response::WriteResponse;

endpoint! {
    /// Gives another host name the same branding, as a copy that is changed on its own.
    ///
    /// ```
    /// use odin_api::branding::hostnames::clone::Clone;
    /// let copy = Clone::new(1, "phones.example.net");
    /// ```
    Clone = POST "/branding/hostnames/clone", id "branding.hostnames.clone.clone", NotIdempotent, Sent
        -> WriteResponse<Hostname>;
    new {
        /// The number of the host name whose branding is copied.
        id: i64 = Body "id",
        /// The new host name.
        hostname: String = Body "hostname",
    }
}
