//! `/service-providers/dns`: the phone numbers (DNs) of a service provider.

pub mod search;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, NumberRange, PhoneNumber, ServiceProviderId};

model! {
    /// A number or an unbroken range of numbers that are alike.
    ServiceProviderDn needs {
        min: PhoneNumber = "min",
    } has {
        /// Absent for a single number.
        max: Option<PhoneNumber> = "max",
        /// The group that has them; absent while they are free.
        group_id: Option<GroupId> = "groupId",
        /// False for numbers that a group has.
        can_delete: Option<bool> = "canDelete",
    }
}

impl ServiceProviderDn {
    /// As a range, which can be counted and expanded.
    pub fn range(&self) -> NumberRange {
        NumberRange::from_ends(&self.min, self.max.as_ref())
    }
}

model! {
    /// The numbers of a service provider.
    ServiceProviderDns {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        dns: Array<ServiceProviderDn> = "dns",
    }
}

endpoint! {
    /// The numbers of a service provider, with the groups that have them.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::dns::List;
    /// let answer = r#"{"dns":[{"canDelete":true,"groupId":null,"min":"+1-2015554200","max":"+1-2015554209"}]}"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers.dns[0].range().count(), Ok(10));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    List = GET "/service-providers/dns", id "service-providers.dns.list", Safe, Sent -> ServiceProviderDns;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        /// A selection: `activated`, `summary` and `default` are named somewhere, none is ever sent.
        q: String = "q",
    }
}

endpoint! {
    /// Gives numbers to a service provider, for its groups to take; a reseller's or system administrator's call.
    ///
    /// Write them as `+1-2015554001`. Every number of a range must be free: a range with gaps is refused. One client
    /// sends it to `/groups/dns` without a group.
    ///
    /// ```
    /// use odin_api::{service_providers::dns::Create, value::NumberRange};
    /// let create = Create::new("ent.odin").dns([
    ///     NumberRange::single("+1-2015554300"),
    ///     NumberRange::between("+1-2015554310", "+1-2015554319"),
    /// ]);
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    Create = POST "/service-providers/dns", id "service-providers.dns.create", NotIdempotent, Sent
        -> WriteResponse<ServiceProviderDns>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}

endpoint! {
    /// Takes numbers from a service provider; those that a group has are refused.
    ///
    /// The portal expands ranges to single numbers first.
    ///
    /// ```
    /// use odin_api::{service_providers::dns::Delete, value::NumberRange};
    /// let delete = Delete::new("ent.odin").dns([NumberRange::between("+1-2015554310", "+1-2015554319")]);
    /// ```
    Delete = DELETE "/service-providers/dns", id "service-providers.dns.delete", NotIdempotent, Sent
        -> WriteResponse<ServiceProviderDns>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}
