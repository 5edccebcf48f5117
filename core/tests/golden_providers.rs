//! The request of every operation of service providers, the system's numbers and services, and the generators: method,
//! path, query, body with every known key.

mod support_golden;

use odin_api::service_providers::admins::AdministratorType;
use odin_api::shapes::people::{Address, Contact};
use odin_api::value::{Pattern, Quantity};
use odin_api::{passcode, password, service_providers, sip_password, system};
use support_golden::golden;

golden! {
    providers, &[
        "service-providers.get", "service-providers.list", "service-providers.create", "service-providers.update",
        "service-providers.delete",
    ];
    service_providers::Create::new("ent.odin", "Odin Enterprise", "example.net", true, false, Contact::default(), Address::default())
        => POST "/service-providers"
        r#"{"serviceProviderId": "ent.odin", "serviceProviderName": "Odin Enterprise", "isEnterprise": true,
            "useCustomRoutingProfile": false, "defaultDomain": "example.net", "supportEmail": "help@example.net",
            "resellerId": "res.odin", "contact": {"contactName": "A name", "contactNumber": "+1-2015554001",
            "contactEmail": "ann@example.net"}, "address": {"addressLine1": "A text", "addressLine2": "A text",
            "city": "A text", "stateOrProvince": "A text", "zipOrPostalCode": "A text", "country": "A text"}}"#;
    service_providers::Delete::new("ent.odin")
        => DELETE "/service-providers?serviceProviderId=ent.odin";
    service_providers::Get::new("ent.odin")
        => GET "/service-providers?serviceProviderId=ent.odin";
    service_providers::List::new().reseller_id("res.odin")
        => GET "/service-providers?resellerId=res.odin";
    service_providers::Update::new("ent.odin", "Odin Enterprise", "example.net")
        => PUT "/service-providers"
        r#"{"serviceProviderId": "ent.odin", "serviceProviderName": "Odin Enterprise", "isEnterprise": true,
            "useCustomRoutingProfile": false, "defaultDomain": "example.net", "supportEmail": "help@example.net",
            "resellerId": "res.odin", "contact": {"contactName": "A name", "contactNumber": "+1-2015554001",
            "contactEmail": "ann@example.net"}, "address": {"addressLine1": "A text", "addressLine2": "A text",
            "city": "A text", "stateOrProvince": "A text", "zipOrPostalCode": "A text", "country": "A text"}}"#;
}

golden! {
    admins, &["service-providers.admins."];
    service_providers::admins::Create::new("ent.odin", "ann@example.net", "Rather-Long-9", AdministratorType::PasswordResetOnly, "English")
        => POST "/service-providers/admins"
        r#"{"serviceProviderId": "ent.odin", "userId": "ann@example.net", "password": "Rather-Long-9",
            "administratorType": "Password Reset Only", "language": "English", "firstName": "A text",
            "lastName": "A text"}"#;
    service_providers::admins::Delete::new("ann@example.net")
        => DELETE "/service-providers/admins?userId=ann%40example.net";
    service_providers::admins::Get::new("ann@example.net")
        => GET "/service-providers/admins?userId=ann%40example.net";
    service_providers::admins::List::new("ent.odin")
        => GET "/service-providers/admins?serviceProviderId=ent.odin";
    service_providers::admins::Update::new("ann@example.net")
        => PUT "/service-providers/admins"
        r#"{"serviceProviderId": "ent.odin", "userId": "ann@example.net", "password": "Rather-Long-9",
            "administratorType": "Customer", "firstName": "A text", "lastName": "A text", "language": "English"}"#;
    service_providers::admins::policies::Get::new("ann@example.net")
        => GET "/service-providers/admins/policies?userId=ann%40example.net";
    service_providers::admins::policies::Update::new("ann@example.net")
        => PUT "/service-providers/admins/policies"
        r#"{"userId": "ann@example.net", "profileAccess": "Full",
            "groupAccess": "Restricted from Adding or Removing Groups", "userAccess": "Read-Only Profile",
            "adminAccess": "None", "departmentAccess": "Read-Only",
            "accessDeviceAccess": "Associate User With Device",
            "phoneNumberExtensionAccess": "Assign To Services and Users", "callingLineIdNumberAccess": "Read-Only",
            "serviceAccess": "No Authorization", "servicePackAccess": "None",
            "sessionAdmissionControlAccess": "Read-Only", "webBrandingAccess": "None", "officeZoneAccess": "Full",
            "communicationBarringAccess": "Full", "networkPolicyAccess": "None", "numberActivationAccess": "Full",
            "dialableCallerIDAccess": "None", "verifyTranslationAndRoutingAccess": "None"}"#;
}

golden! {
    dns, &["service-providers.dns."];
    service_providers::dns::Create::new("ent.odin")
        => POST "/service-providers/dns"
        r#"{"serviceProviderId": "ent.odin", "dns": [{"min": "+1-2015554300", "max": "+1-2015554309"}]}"#;
    service_providers::dns::Delete::new("ent.odin")
        => DELETE "/service-providers/dns"
        r#"{"serviceProviderId": "ent.odin", "dns": [{"min": "+1-2015554300", "max": "+1-2015554300"}]}"#;
    service_providers::dns::List::new("ent.odin").q("activated")
        => GET "/service-providers/dns?serviceProviderId=ent.odin&q=activated";
    service_providers::dns::search::Search::new("ent.odin").dn(Pattern::starts_with("+1-201555")).limit(5)
        => GET "/service-providers/dns/search?serviceProviderId=ent.odin&dn=%2B1-201555%2A&limit=5";
}

golden! {
    services, &["service-providers.services."];
    service_providers::services::Get::new("ent.odin").only_licensed(true).only_authorised(false)
        => GET "/service-providers/services?serviceProviderId=ent.odin&onlyLicensed=true&onlyAuthorised=false";
    service_providers::services::Update::new("ent.odin")
        => PUT "/service-providers/services"
        r#"{"serviceProviderId": "ent.odin", "userServices": [{"serviceName": "Do Not Disturb", "authorized": true,
            "quantity": 250000, "assigned": true, "limited": "Limited", "allocated": 25}],
            "groupServices": [{"serviceName": "Hunt Group", "authorized": true, "quantity": -1}]}"#;
    service_providers::services::assignable::List::new("ent.odin")
        => GET "/service-providers/services/assignable?serviceProviderId=ent.odin";
    service_providers::services::authorized::List::new("ent.odin")
        => GET "/service-providers/services/authorized?serviceProviderId=ent.odin";
}

golden! {
    trunk_groups, &["service-providers.trunk-groups."];
    service_providers::trunk_groups::call_capacity::Get::new("ent.odin")
        => GET "/service-providers/trunk-groups/call-capacity?serviceProviderId=ent.odin";
    service_providers::trunk_groups::call_capacity::Update::new("ent.odin", Quantity::Of(40))
        => PUT "/service-providers/trunk-groups/call-capacity"
        r#"{"serviceProviderId": "ent.odin", "maxActiveCalls": 40, "burstingMaxActiveCalls": -1,
            "numberOfBurstingBTLUs": 5}"#;
    service_providers::trunk_groups::call_capacity::reports::Get::new("ent.odin")
        => GET "/service-providers/trunk-groups/call-capacity/reports?serviceProviderId=ent.odin";
}

golden! {
    system, &["system.dns.", "system.services."];
    system::dns::Get::new("+1-2015554001")
        => GET "/system/dns?phoneNumber=%2B1-2015554001";
    system::dns::search::Search::new(Pattern::contains("5554001")).service_provider_id("ent.odin")
        => GET "/system/dns/search?dn=%2A5554001%2A&serviceProviderId=ent.odin";
    system::dns::summary::List::new()
        => GET "/system/dns/summary";
    system::dns::utilization::List::new()
        => GET "/system/dns/utilization";
    system::services::Get::new()
        => GET "/system/services";
}

golden! {
    generators, &["passcode.", "password.", "sip-password."];
    passcode::generate::Generate::new("ent.odin", "grp.odin")
        => GET "/passcode/generate?serviceProviderId=ent.odin&groupId=grp.odin";
    passcode::generate::GenerateMany::new("ent.odin", "grp.odin", 10)
        => GET "/passcode/generate?serviceProviderId=ent.odin&groupId=grp.odin&limit=10";
    password::generate::Generate::new("ent.odin", "grp.odin")
        => GET "/password/generate?serviceProviderId=ent.odin&groupId=grp.odin";
    password::generate::GenerateMany::new("ent.odin", "grp.odin", 10)
        => GET "/password/generate?serviceProviderId=ent.odin&groupId=grp.odin&limit=10";
    sip_password::generate::Generate::new()
        => GET "/sip-password/generate";
    sip_password::generate::GenerateMany::new(10)
        => GET "/sip-password/generate?limit=10";
}

#[test]
fn documented_limits_are_checked_before_anything_is_sent() {
    use odin_api::service_providers::admins::{Create, Update};
    use odin_api::{Endpoint, ErrorKind, Site};
    fn refused(call: &impl Endpoint, field: &str) {
        let error = call.request(&Site::new("https://odin.example.net/api/v2").unwrap(), None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{field}");
        assert!(error.to_string().contains(field), "{field}: {error}");
    }
    let admin =
        |id: String, password: &str| Create::new("ent.odin", id, password, AdministratorType::Normal, "English");
    refused(&admin("ann".to_owned(), "short"), "password");
    refused(&admin("ann".to_owned(), &"x".repeat(61)), "password");
    refused(&admin("x".repeat(162), "Rather-Long-9"), "userId");
    refused(&Update::new("ann").first_name("x".repeat(31)), "firstName");
    let provider = |id: &str, name: &str, domain: &str| {
        service_providers::Create::new(id, name, domain, true, false, Contact::default(), Address::default())
    };
    refused(&provider(&"x".repeat(31), "A name", "example.net"), "serviceProviderId");
    refused(&provider("ent.odin", &"x".repeat(81), "example.net"), "serviceProviderName");
    refused(&provider("ent.odin", "A name", ""), "defaultDomain");
    let mut contact = Contact::default();
    contact.contact_name = odin_api::value::Patch::Set("x".repeat(31));
    let update = service_providers::Update::new("ent.odin", "A name", "example.net").contact(contact);
    refused(&update, "contactName");
    refused(&service_providers::dns::Create::new("ent.odin"), "dns");
    refused(&service_providers::dns::search::Search::new("ent.odin").limit(0), "limit");
    refused(&service_providers::services::Update::new("ent.odin"), "userServices");
}
