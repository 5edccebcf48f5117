//! `/groups/dns/search`

use crate::declare::endpoint;
pub use crate::shapes::number::FoundDn;
use crate::value::{Array, GroupId, Pattern, ServiceProviderId};

endpoint! {
    /// The assigned numbers of a group, all or those that match `dn`.
    ///
    /// Older platforms may lack it: it was there before [`details`](super::details).
    ///
    /// ```
    /// use odin_api::{groups::dns::search::Search, value::Pattern};
    /// let search = Search::new("ent.odin", "grp.odin").dn(Pattern::starts_with("201555"));
    /// ```
    Search = GET "/groups/dns/search", id "groups.dns.search.search", Safe, Sent -> Array<FoundDn>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        dn: Pattern = "dn",
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
        q: String = "q",
    }
}
