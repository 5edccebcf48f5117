//! `/groups/dns/details`

use crate::declare::{endpoint, model};
use crate::shapes::number::UserType;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A number or range, and who has it.
    DnDetails {
        /// One number, or the ends of a range: `+1-2015554001 - +1-2015554003`.
        phone_numbers: Option<String> = "phoneNumbers",
        min: Option<PhoneNumber> = "min",
        /// Empty for a single number.
        max: Option<PhoneNumber> = "max",
        activated: Option<bool> = "activated",
        /// Absent for a number that is free or is the group's own calling line id.
        user_id: Option<UserId> = "userId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        user_type: Option<UserType> = "userType",
        country_code: Option<i64> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
    }
}

model! {
    /// The numbers of a group and who has them.
    GroupDnDetails {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        dns: Array<DnDetails> = "dns",
    }
}

endpoint! {
    /// The numbers of a group and who has them.
    ///
    /// ```
    /// use odin_api::groups::dns::details::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    List = GET "/groups/dns/details", id "groups.dns.details.list", Safe, Sent -> GroupDnDetails;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
