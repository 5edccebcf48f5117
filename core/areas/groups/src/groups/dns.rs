//! `/groups/dns`: the phone numbers (DNs) of a group.

pub mod details;
pub mod search;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::number::Dns;
use crate::value::{Array, GroupId, NumberRange, PhoneNumber, ServiceProviderId, open_enum};

open_enum! {
    /// Which numbers of a group are listed.
    View {
        /// Those that no user or service has.
        Available = "available",
        /// All.
        Summary = "summary",
        /// Those that are activated.
        Activated = "activated",
    }
}

model! {
    /// The numbers of a group.
    GroupDns {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        dns: Array<Dns> = "dns",
    }
}

model! {
    /// Numbers to switch on or off.
    Activation needs {
        activated: bool = "activated",
        min: PhoneNumber = "min",
    } has {
        max: Option<PhoneNumber> = "max",
    }
}

impl Activation {
    /// One number.
    pub fn single(activated: bool, number: impl Into<PhoneNumber>) -> Self {
        let number = number.into();
        Self { max: Some(number.clone()), ..Self::new(activated, number) }
    }

    /// An unbroken range.
    pub fn range(activated: bool, range: &NumberRange) -> Self {
        let max = range.max.clone().unwrap_or_else(|| range.min.clone());
        Self { max: Some(max), ..Self::new(activated, &range.min) }
    }
}

endpoint! {
    /// The numbers of a group, as ranges of numbers that are alike.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::dns::List;
    /// let answer = r#"{"dns":[{"assigned":true,"activated":true,"min":"+1-2015554001","max":"+1-2015554003"}]}"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers.dns[0].range().count(), Ok(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    List = GET "/groups/dns", id "groups.dns.list", Safe, Sent -> GroupDns;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query { view: View = "q" }
}

endpoint! {
    /// Gives numbers of the service provider to a group.
    ///
    /// Write them as `+1-2015554001`. Every number of a range must be there: a range with gaps is refused.
    ///
    /// ```
    /// use odin_api::{groups::dns::Create, value::NumberRange};
    /// let create = Create::new("ent.odin", "grp.odin").dns([
    ///     NumberRange::single("+1-2015554200"),
    ///     NumberRange::between("+1-2015554202", "+1-2015554205"),
    /// ]);
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    Create = POST "/groups/dns", id "groups.dns.create", NotIdempotent, Sent -> WriteResponse<GroupDns>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}

endpoint! {
    /// Activates and deactivates numbers of a group; the answer lists all its numbers.
    ///
    /// ```
    /// use odin_api::groups::dns::{Activation, Update};
    /// let off = Update::new("ent.odin", "grp.odin").dns([Activation::single(false, "+1-2015554001")]);
    /// ```
    Update = PUT "/groups/dns", id "groups.dns.update", Idempotent, Sent -> WriteResponse<GroupDns>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { dns: Activation = "dns" }
    one_of ["dns"]
}

endpoint! {
    /// Takes numbers away from a group; they stay the service provider's.
    ///
    /// ```
    /// use odin_api::{groups::dns::Delete, value::NumberRange};
    /// let delete = Delete::new("ent.odin", "grp.odin").dns([NumberRange::single("+1-5135551000")]);
    /// ```
    Delete = DELETE "/groups/dns", id "groups.dns.delete", NotIdempotent, Sent -> WriteResponse<GroupDns>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}

endpoint! {
    /// Gives many numbers of the service provider to a group; the documentation recommends it over [`Create`].
    ///
    /// ```
    /// use odin_api::{groups::dns::AssignBulk, value::NumberRange};
    /// let ten = NumberRange::between("+1-5135551000", "+1-5135551009");
    /// let assign = AssignBulk::new("ent.odin", "grp.odin").dns([ten]);
    /// ```
    #[doc(alias("DID", "DDI", "phone numbers", "direct number"))]
    AssignBulk = POST "/groups/dns/assign/bulk", id "groups.dns.assign-bulk", NotIdempotent, Sent -> WriteResponse<GroupDns>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}

endpoint! {
    /// Takes many numbers away from a group; they stay the service provider's.
    ///
    /// ```
    /// use odin_api::{groups::dns::UnassignBulk, value::NumberRange};
    /// let ten = NumberRange::between("+1-5135551000", "+1-5135551009");
    /// let unassign = UnassignBulk::new("ent.odin", "grp.odin").dns([ten]);
    /// ```
    UnassignBulk = POST "/groups/dns/unassign/bulk", id "groups.dns.unassign-bulk", NotIdempotent, Sent
        -> WriteResponse<GroupDns>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { dns: NumberRange = "dns" }
    one_of ["dns"]
}
