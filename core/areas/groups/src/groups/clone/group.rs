//! `/groups/clone/group`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::{Address, Contact};
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// A group that is created as a copy: what is not set is as in the original.
    NewGroup needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        group_name: String = "groupName",
    } has {
        default_domain: Option<String> = "defaultDomain",
        user_limit: Option<i64> = "userLimit" [Range(1, i64::MAX)],
        calling_line_id_name: Option<String> = "callingLineIdName",
        time_zone: Option<String> = "timeZone",
        location_dialing_code: Option<String> = "locationDialingCode",
        contact: Option<Contact> = "contact",
        address: Option<Address> = "address",
    }
}

model! {
    /// What of a group is copied.
    CloneOptions {
        call_processing_policy: Option<bool> = "callProcessingPolicy",
        departments: Option<bool> = "departments",
        domains: Option<bool> = "domains",
        extension_length: Option<bool> = "extensionLength",
        feature_access_code: Option<bool> = "featureAccessCode",
        /// Within a service provider only, unless the login is one of the system.
        network_class_of_service: Option<bool> = "networkClassOfService",
        outgoing_calling_plan: Option<bool> = "outgoingCallingPlan",
        policy: Option<bool> = "policy",
        routing_profile: Option<bool> = "routingProfile",
        schedule: Option<bool> = "schedule",
        services: Option<bool> = "services",
    }
}

endpoint! {
    /// Creates a group as a copy of another, without its users and numbers.
    ///
    /// ```
    /// use odin_api::groups::clone::group::{Clone, CloneOptions, NewGroup};
    /// let mut options = CloneOptions::default();
    /// options.services = Some(true);
    /// options.schedule = Some(true);
    /// let clone = Clone::new("ent.odin", "grp.odin", NewGroup::new("ent.odin", "grp.two", "The second"), options);
    /// ```
    #[doc(alias("copy", "duplicate", "template"))]
    Clone = PUT "/groups/clone/group", id "groups.clone.group.clone", NotIdempotent, Sent -> WriteResponse;
    new {
        /// The service provider of the original.
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        /// The original.
        group_id: GroupId = Body "groupId",
        /// The copy.
        data: NewGroup = Body "data",
        /// What is copied.
        options: CloneOptions = Body "options",
    }
}
