//! Reports about users.

use crate::declare::model;
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
