//! `/users/reports/users`: the profile of a user with its services and lines.

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::shapes::{
    device::{AccessDeviceEndpoint, TrunkAddressing},
    people::{Address, Department},
};
use crate::users::{AlternateUserId, EndpointType};
use crate::value::{Array, DaysLeft, GroupId, LinePort, PhoneNumber, ServicePackName, ServiceProviderId, UserId};

model! {
    /// The profile of a user with its services and lines.
    UserReport needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        calling_line_id_last_name: Option<String> = "callingLineIdLastName",
        calling_line_id_first_name: Option<String> = "callingLineIdFirstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        department: Option<Department> = "department",
        department_name: Option<String> = "departmentName",
        department_full_path: Option<String> = "departmentFullPath",
        language: Option<String> = "language",
        time_zone: Option<String> = "timeZone",
        time_zone_display_name: Option<String> = "timeZoneDisplayName",
        default_alias: Option<String> = "defaultAlias",
        aliases: Array<String> = "aliases",
        alternate_user_id: Array<AlternateUserId> = "alternateUserId",
        endpoint_type: Option<EndpointType> = "endpointType",
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
        trunk_addressing: Option<TrunkAddressing> = "trunkAddressing",
        title: Option<String> = "title",
        pager_phone_number: Option<String> = "pagerPhoneNumber",
        mobile_phone_number: Option<PhoneNumber> = "mobilePhoneNumber",
        email_address: Option<String> = "emailAddress",
        yahoo_id: Option<String> = "yahooId",
        address_location: Option<String> = "addressLocation",
        address: Option<Address> = "address",
        country_code: Option<String> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        allow_video: Option<bool> = "allowVideo",
        domain: Option<String> = "domain",
        is_enterprise: Option<bool> = "isEnterprise",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        phone_number_activated: Option<bool> = "phoneNumberActivated",
        in_trunk_group: Option<bool> = "inTrunkGroup",
        /// Services that are charged for; the form of a row is not documented.
        premium_services: Array<Value> = "premiumServices",
        /// Services assigned one by one; the form of a row is not documented.
        user_services: Array<Value> = "userServices",
        service_packs: Array<ServicePackName> = "servicePacks",
        /// Every line/port of the user, those of shared call appearances included.
        user_line_ports: Array<LinePort> = "userLinePorts",
    }
}

endpoint! {
    /// The profile of a user with its services, service packs and lines in one answer.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::reports::users::Get};
    /// let answer = r#"{"userId":"4001@example.net","servicePacks":["Standard"],
    ///     "userLinePorts":["4001@example.net"]}"#;
    /// let report = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(report.service_packs[0], "Standard");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/reports/users", id "users.reports.users.get", Safe, Sent -> UserReport;
    new { user_id: UserId = Query "userId" }
}
