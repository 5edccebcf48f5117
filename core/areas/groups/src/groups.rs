//! `/groups`: the sites of a service provider or enterprise.

pub mod account_authorization_codes;
pub mod admins;
pub mod advice_of_charge;
pub mod announcements;
pub mod auto_attendants;
pub mod call_capacity_management;
pub mod call_centers;
pub mod call_park;
pub mod call_pickup;
pub mod call_processing_policy;
pub mod call_records;
pub mod calling_plans;
pub mod clone;
pub mod collaborate;
pub mod common_phone_list;
pub mod communication_barring;
pub mod custom_contact_directory;
pub mod departments;
pub mod device_types;
pub mod devices;
pub mod dns;
pub mod domains;
pub mod emergency_call_notifications;
pub mod emergency_zones;
pub mod enterprise_trunks;
pub mod events;
pub mod extensions;
pub mod feature_access_codes;
pub mod flexible_seating;
pub mod hunt_groups;
pub mod intercept;
pub mod meet_me_conferencing;
pub mod music_on_hold;
pub mod network_class_of_services;
pub mod night_forwarding;
pub mod paging;
pub mod passcode_rules;
pub mod password_rules;
pub mod phone_directory;
pub mod policy;
pub mod reports;
pub mod routing_profile;
pub mod schedules;
pub mod series_completion;
pub mod service_instance_privacy;
pub mod services;
pub mod speed_dial_100;
pub mod trunk_groups;
pub mod viewable_packs;
pub mod virtual_on_net_enterprise_extensions;
pub mod voice_messaging;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::shapes::people::{Address, Contact};
use crate::value::{Array, GroupId, Pattern, PhoneNumber, ServiceProviderId};

model! {
    /// A group; a row of a list carries ids, name and user limit.
    Group needs {
        group_id: GroupId = "groupId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// What some search rows carry in place of the service provider id.
        organization_id: Option<ServiceProviderId> = "organizationId",
        group_name: Option<String> = "groupName",
        default_domain: Option<String> = "defaultDomain",
        user_limit: Option<i64> = "userLimit",
        user_count: Option<i64> = "userCount",
        calling_line_id_name: Option<String> = "callingLineIdName",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        calling_line_id_display_phone_number: Option<PhoneNumber> = "callingLineIdDisplayPhoneNumber",
        time_zone: Option<String> = "timeZone",
        time_zone_display_name: Option<String> = "timeZoneDisplayName",
        location_dialing_code: Option<String> = "locationDialingCode",
        contact: Option<Contact> = "contact",
        address: Option<Address> = "address",
    }
}

impl Group {
    /// The service provider or enterprise, under whichever name the row has it.
    pub fn owner(&self) -> Option<&ServiceProviderId> {
        self.service_provider_id.as_ref().or(self.organization_id.as_ref())
    }
}

endpoint! {
    /// The profile of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","groupId":"grp.odin","groupName":"Sales","userLimit":25}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.group_name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("site", "location", "customer"))]
    Get = GET "/groups", id "groups.get", Safe, Sent -> Group;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// The groups of a service provider; not paged.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"[{"groupId":"grp.odin","groupName":"Sales"},{"groupId":"grp.two"}]"#;
    /// let groups = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(groups.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("site", "location", "customer"))]
    List = GET "/groups", id "groups.list", Safe, Sent -> Array<Group>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Groups by name or id, in the whole system or within a service provider.
    ///
    /// An exact group id together with a service provider is [`Get`].
    ///
    /// ```
    /// use odin_api::{groups::Search, value::Pattern};
    /// let everywhere = Search::new().group_name(Pattern::contains("sales"));
    /// let within = Search::new().service_provider_id("ent.odin").group_id(Pattern::starts_with("grp."));
    /// ```
    Search = GET "/groups", id "groups.search", Safe, Sent -> Array<Group>;
    query {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_name: Pattern = "groupName",
        group_id: Pattern = "groupId",
    }
    one_of ["groupName", "groupId"]
}

write_record! {
    /// What is written of a group, by whichever operation.
    Profile as profile {
        body {
            calling_line_id_name: String = "callingLineIdName" [Chars(0, 80)],
            location_dialing_code: String = "locationDialingCode" [Chars(0, 15)],
            time_zone: String = "timeZone" [Chars(0, 127)],
            contact: Contact = "contact",
            address: Address = "address",
        }
    }

    endpoint {
        /// Creates a group.
        ///
        /// ```
        /// use odin_api::groups::Create;
        /// let create = Create::new("ent.odin", "grp.odin", "Sales", "example.net", 25).time_zone("America/New_York");
        /// ```
        #[doc(alias("site", "location", "customer"))]
        Create = POST "/groups", id "groups.create", NotIdempotent, Sent -> WriteResponse<Group>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId" [Chars(1, 30)],
            group_name: String = Body "groupName" [Chars(1, 80)],
            default_domain: String = Body "defaultDomain" [Chars(1, 80)],
            /// The portal's default is 25.
            user_limit: i64 = Body "userLimit" [Range(1, 999_999)],
        }
    }

    endpoint {
        /// Changes the profile of a group.
        ///
        /// The portal sends the whole record back: [`Endpoint::record`](crate::Endpoint::record) does the same.
        ///
        /// ```
        /// use odin_api::{Endpoint, groups::{Group, Update}};
        /// # let group = Group::new("grp.odin");
        /// let change = Update::new("ent.odin", "grp.odin").user_limit(50);
        /// let whole = Update::new("ent.odin", "grp.odin").user_limit(50).record(&group);
        /// ```
        Update = PUT "/groups", id "groups.update", Idempotent, Sent -> WriteResponse<Group>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
        }
        body {
            group_name: String = "groupName" [Chars(0, 80)],
            default_domain: String = "defaultDomain" [Chars(0, 80)],
            user_limit: i64 = "userLimit" [Range(1, 999_999)],
            calling_line_id_phone_number: PhoneNumber = "callingLineIdPhoneNumber" [Chars(0, 23)],
        }
    }
}

endpoint! {
    /// Deletes a group with everything in it.
    ///
    /// ```
    /// use odin_api::groups::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin");
    /// ```
    Delete = DELETE "/groups", id "groups.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
