//! `/service-providers/dns/search`

use crate::declare::endpoint;
use crate::shapes::number::FoundDn;
use crate::value::{Array, Pattern, ServiceProviderId};

endpoint! {
    /// The assigned numbers of a service provider, all or those that match `dn`.
    ///
    /// ```
    /// use odin_api::{service_providers::dns::search::Search, value::Pattern};
    /// let search = Search::new("ent.odin").dn(Pattern::starts_with("201555"));
    /// ```
    Search = GET "/service-providers/dns/search", id "service-providers.dns.search.search", Safe, Sent
        -> Array<FoundDn>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        dn: Pattern = "dn",
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
    }
}
