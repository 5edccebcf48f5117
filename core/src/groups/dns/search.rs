//! `/groups/dns/search`

use super::Dns;
use crate::declare::{endpoint, model, operations};
use crate::value::{Array, GroupId, Pattern, ServiceProviderId, UserId};

model! {
    /// A number or range that somebody has.
    FoundDn {
        /// One number, or the ends of a range.
        phone_numbers: Option<String> = "phoneNumbers",
        activated: Option<bool> = "activated",
        user_id: Option<UserId> = "userId",
        user_id_short: Option<String> = "userIdShort",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        /// `Normal` for a person, otherwise the kind of service.
        user_type: Option<String> = "userType",
        country_code: Option<i64> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        domain: Option<String> = "domain",
        dns: Option<Dns> = "dns",
    }
}

endpoint! {
    /// The numbers of a group that somebody has, all or those that match `dn`.
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

operations! { Search }
