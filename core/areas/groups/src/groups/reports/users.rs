//! `/groups/reports/users`

use crate::declare::{endpoint, model};
use crate::shapes::{
    device::{AccessDeviceEndpoint, TrunkAddressing},
    people::{Department, EndpointType},
};
use crate::value::{
    Array, DaysLeft, GroupId, LinePort, PhoneNumber, ServiceName, ServicePackName, ServiceProviderId, UserId,
};

model! {
    /// A user with everything that counts for licences.
    UserReport needs {
        user_id: UserId = "userId",
    } has {
        phone_number_activated: Option<bool> = "phoneNumberActivated",
        in_trunk_group: Option<bool> = "inTrunkGroup",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        calling_line_id_last_name: Option<String> = "callingLineIdLastName",
        calling_line_id_first_name: Option<String> = "callingLineIdFirstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        extension: Option<String> = "extension",
        language: Option<String> = "language",
        time_zone: Option<String> = "timeZone",
        time_zone_display_name: Option<String> = "timeZoneDisplayName",
        default_alias: Option<String> = "defaultAlias",
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
        country_code: Option<String> = "countryCode",
        allow_video: Option<bool> = "allowVideo",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        domain: Option<String> = "domain",
        endpoint_type: Option<EndpointType> = "endpointType",
        aliases: Array<String> = "aliases",
        trunk_addressing: Option<TrunkAddressing> = "trunkAddressing",
        department: Option<Department> = "department",
        email_address: Option<String> = "emailAddress",
        national_prefix: Option<String> = "nationalPrefix",
        is_enterprise: Option<bool> = "isEnterprise",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        premium_services: Array<ServiceName> = "premiumServices",
        /// Assigned one by one.
        user_services: Array<ServiceName> = "userServices",
        service_packs: Array<ServicePackName> = "servicePacks",
        user_line_ports: Array<LinePort> = "userLinePorts",
        /// What the user's phones say they are.
        user_agents: Array<serde_json::Value> = "userAgents",
    }
}

endpoint! {
    /// One user of the report.
    ///
    /// Declared in the API's own client, which never calls it; its answer is presumed to be a row of [`List`].
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::reports::users::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","lastName":"Smith"}"#;
    /// let report = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(report.last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/reports/users", id "groups.reports.users.get", Safe, Documented -> UserReport;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// All users of a group, or of a whole service provider, with services and devices. It may take long.
    ///
    /// ```
    /// use odin_api::groups::reports::users::List;
    /// let of_group = List::new("ent.odin").group_id("grp.odin");
    /// let of_enterprise = List::new("ent.odin");
    /// ```
    List = GET "/groups/reports/users", id "groups.reports.users.list", Safe, Sent -> Array<UserReport>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query { group_id: GroupId = "groupId" }
}
