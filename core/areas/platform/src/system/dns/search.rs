//! `/system/dns/search`

use crate::declare::endpoint;
use crate::shapes::number::FoundDn;
use crate::value::{Array, Pattern, ServiceProviderId};

endpoint! {
    /// Who has a number, in the whole system or within a service provider.
    ///
    /// The portal looks for the exact number in the whole system, and for a part of it within a service provider.
    /// Platforms since 7.0.10 answer an unassigned number with its service provider and group.
    ///
    /// ```
    /// use odin_api::{system::dns::search::Search, value::Pattern};
    /// let search = Search::new(Pattern::contains("5554001"));
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    Search = GET "/system/dns/search", id "system.dns.search.search", Safe, Sent -> Array<FoundDn>;
    new { dn: Pattern = Query "dn" }
    query { service_provider_id: ServiceProviderId = "serviceProviderId" }
}
