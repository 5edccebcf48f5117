//! `/service-providers/languages`: the languages of a service provider.

use crate::declare::{endpoint, model};
use crate::value::{Array, ServiceProviderId};

model! {
    /// The languages of a service provider.
    Languages {
        default_language: Option<String> = "defaultLanguage",
        languages: Array<String> = "languages",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// The languages that users of a service provider may have.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::languages::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"{"defaultLanguage":"English","languages":["English","German"]}"#;
    /// let languages = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(languages.languages.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "locale")]
    List = GET "/service-providers/languages", id "service-providers.languages.list", Safe, Inferred -> Languages;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
