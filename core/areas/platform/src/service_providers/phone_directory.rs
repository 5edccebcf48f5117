//! `/service-providers/phone-directory`: whom one can call in a service provider.

use crate::declare::endpoint;
use crate::shapes::directory::DirectoryEntry;
use crate::value::{Array, ServiceProviderId};

endpoint! {
    /// The directory of a service provider: its users and services with a number.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::phone_directory::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"[{"userId":"4002@example.net","name":"Turing, Alan","extension":"1002"}]"#;
    /// let directory = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(directory[0].extension.as_deref(), Some("1002"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("contacts", "address book"))]
    List = GET "/service-providers/phone-directory", id "service-providers.phone-directory.list", Safe, Sent
        -> Array<DirectoryEntry>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
