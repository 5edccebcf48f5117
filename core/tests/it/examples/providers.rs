//! The documented examples of service providers, the system and the generators: answers are read into typed values,
//! requests are built by typed code.

use crate::examples::{example, parsed, sent, within};
use odin_api::groups::services::Limited;
use odin_api::service_providers::services::ServiceProviderService;
use odin_api::service_providers::trunk_groups::call_capacity;
use odin_api::value::{Array, PhoneNumber, Quantity};
use odin_api::{Endpoint, Response, passcode, service_providers, sip_password, system};
use serde_json::{Value, json};

fn read<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    crate::examples::read::<E>(text, plain)
}

/// Without costumes: absent for `null`, empty texts and empty lists, text for numbers, a list of one as its element.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(mut items) if items.len() == 1 => plain(items.remove(0)),
        Value::String(text) if text == "Unlimited" => "-1".into(),
        value => within(value, plain, |value| value.is_null() || value == &json!([]) || value == ""),
    }
}

fn service<'a>(rows: &'a Array<ServiceProviderService>, name: &str) -> &'a ServiceProviderService {
    rows.iter().find(|row| row.service_name == name).unwrap_or_else(|| panic!("{name} is not there"))
}

#[test]
fn service_providers_are_listed() {
    let all = read::<service_providers::List>(example!("service-providers.list.response"));
    let names = all.iter().map(|provider| provider.service_provider_name.as_deref().unwrap_or_default());
    assert_eq!(names.collect::<Vec<_>>(), ["ServiceProv 1", "ServiceProv 2"]);
    assert_eq!((all[0].is_enterprise, all[1].is_enterprise), (Some(true), Some(false)));
}

#[test]
fn numbers_of_a_service_provider_are_ranges() {
    let numbers = read::<service_providers::dns::List>(example!("service-providers.dns.list.response"));
    assert_eq!(numbers.service_provider_id, Some("odin.mock.ent1".into()));
    let counts = numbers.dns.iter().map(|dn| dn.range().count().expect("a range"));
    assert_eq!(counts.collect::<Vec<_>>(), [86, 10]);
    assert_eq!((&numbers.dns[0].group_id, numbers.dns[0].can_delete), (&None, Some(true)));
    assert_eq!((&numbers.dns[1].group_id, numbers.dns[1].can_delete), (&Some("odin.mock.grp1".into()), Some(false)));
}

#[test]
fn services_of_a_service_provider_have_quantities() {
    use service_providers::services::{Get, Update, assignable, authorized};
    let all = read::<Get>(example!("service-providers.services.get.response"));
    assert_eq!((all.user_services.len(), all.group_services.len()), (2, 0));
    let rejection = service(&all.user_services, "Anonymous Call Rejection");
    assert_eq!((rejection.quantity, rejection.allowed), (Some(Quantity::Unlimited), Some(Quantity::Unlimited)));
    assert_eq!((rejection.usage, rejection.limited.as_ref()), (Some(Quantity::Of(0)), Some(&Limited::Unlimited)));

    let after = read::<Update>(example!("service-providers.services.update.response")).record.expect("a record");
    let continuity = service(&after.user_services, "3G/4G Continuity");
    assert_eq!((continuity.licensed, continuity.authorized), (Some(false), Some(false)));
    assert_eq!(continuity.allocated, Some(Quantity::Of(0)));

    let names = read::<assignable::List>(example!("service-providers.services_assignable.list.response"));
    assert_eq!(names.user_services[2].service_name, "Call Forwarding Always");

    let may = read::<authorized::List>(example!("service-providers.services_authorized.list.response"));
    let packs = may.user_services.iter().map(|row| row.service_pack_allocation);
    let unlimited = Some(Quantity::Unlimited);
    assert_eq!(packs.collect::<Vec<_>>(), [Some(Quantity::Of(0)), unlimited, unlimited], "a number, then the word");
}

#[test]
fn call_capacities_are_read_and_changed() {
    use call_capacity::{Get, Update, reports};
    let now = read::<Get>(example!("service-providers.trunk-groups_call-capacity.get.response"));
    assert_eq!((now.max_active_calls, now.group_id), (Some(Quantity::Of(10)), None));
    let after = read::<Update>(example!("service-providers.trunk-groups_call-capacity.update.response"));
    assert_eq!(after.record.expect("a record").number_of_bursting_btlus, Some(Quantity::Of(0)));

    let update = Update::new("ent.odin", 30).bursting_max_active_calls(Quantity::Unlimited);
    let mut body = sent(&update);
    assert_eq!(body.as_object_mut().expect("an object").remove("serviceProviderId"), Some("ent.odin".into()));
    assert_eq!(body, parsed(example!("service-providers.trunk-groups_call-capacity.update.request")));

    let report = read::<reports::Get>(example!("service-providers.trunk-groups_call-capacity_reports.get.response"));
    let above = report.service_provider_trunk_capacity.expect("a capacity");
    assert_eq!(above.bursting_max_active_calls, Some(Quantity::Unlimited));
    let groups = report.groups.iter().map(|group| {
        let capacity = group.group_trunk_capacity.as_ref().expect("a capacity");
        (group.group_id.as_str(), group.user_limit, capacity.max_active_calls.expect("a limit"))
    });
    let due = [("demo.group", 200, 10), ("group.odin", 100, 15), ("vendor.test", 25, 40)];
    assert_eq!(groups.collect::<Vec<_>>(), due.map(|(id, users, calls)| (id, Some(users), Quantity::Of(calls))));
    let service = report.groups[1].service.as_ref().expect("a service");
    assert_eq!((&service.service_name, service.usage), (&"Trunk Group".into(), Some(Quantity::Of(4))));
}

#[test]
fn numbers_of_the_system_are_found_and_counted() {
    use system::dns::{search, summary, utilization};
    let found = read::<search::Search>(example!("system.dns_search.search.response"));
    assert_eq!((found[0].last_name.as_deref(), found[0].extension.as_deref()), (Some("Family3"), Some("6666")));
    let dn = found[0].dns.as_ref().expect("a number");
    assert_eq!((dn.activated, dn.max.as_ref().map(PhoneNumber::as_str).unwrap_or_default()), (Some(true), ""));
    assert_eq!(dn.range().count(), Ok(1));

    let all = read::<summary::List>(example!("system.dns_summary.list.response"));
    let counts = all.iter().map(|row| row.range().count().expect("a range"));
    assert_eq!(counts.collect::<Vec<_>>(), [11, 5]);

    let rows = read::<utilization::List>(example!("system.dns_utilization.list.response"));
    assert_eq!((rows[0].phone_numbers, rows[0].assigned_to_groups), (Some(382), Some(159)));
    assert_eq!((rows[0].percentage_assigned, rows[0].activated_on_groups), (Some(41), Some(20)));
}

#[test]
fn services_of_the_system_are_in_use_or_not() {
    let services = read::<system::services::Get>(example!("system.services.get.response"));
    let rows = services.user_services.iter().map(|row| (row.service_name.clone().expect("a name"), row.assigned));
    let due = [("900 Calling", false), ("Anonymous Call Rejection", true), ("Authentication", true)];
    assert_eq!(rows.collect::<Vec<_>>(), due.map(|(name, assigned)| (name.into(), Some(assigned))));
    assert!(services.group_services.is_empty() && services.service_pack_services.is_empty());
}

#[test]
fn generated_secrets_are_read_and_hidden() {
    use passcode::generate::{Generate, GenerateMany};
    let one = read::<Generate>(example!("passcode.generate.generate.response"));
    assert_eq!(one.passcode.expose(), "61861273");
    let many = read::<GenerateMany>(example!("passcode.generate.generate_many.response"));
    assert_eq!((many.passcodes.len(), many.passcodes[9].expose()), (10, "45282126"));
    let sip = read::<sip_password::generate::Generate>(example!("sip-password.generate.generate.response"));
    assert_eq!(sip.password.expose(), "9!06B_9Cs{J4");
    let shown = format!("{one:?} {many:?} {sip:?}");
    assert!(["61861273", "45282126", "9!06B"].iter().all(|secret| !shown.contains(secret)), "{shown}");
}
