//! `/enterprises/phone-directory`: whom one can call in an enterprise.

use crate::declare::endpoint;
use crate::shapes::directory::DirectoryEntry;
use crate::value::{Array, ServiceProviderId};

endpoint! {
    /// The directory of an enterprise: its users and services with a number.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::enterprises::phone_directory::List;
    /// let list = List::new("ent.odin").is_extended_info_requested(true);
    /// ```
    #[doc(alias("contacts", "address book"))]
    List = GET "/enterprises/phone-directory", id "enterprises.phone-directory.list", Safe, Inferred
        -> Array<DirectoryEntry>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        /// Whether rows have more than name, number and department: the address and the like.
        is_extended_info_requested: bool = "isExtendedInfoRequested",
    }
}
