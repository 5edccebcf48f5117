//! `/system/dns` and `/system/services`

use odin_api::groups::services::Limited;
use odin_api::system::dns::{self, search::Search, summary, utilization};
use odin_api::system::services::{Get, ServiceUse};
use odin_api::users::services::Assignment;
use odin_api::value::{NumberRange, Pattern, Quantity};
use odin_api::{ErrorKind, groups, service_providers, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";

pub fn a_number_is_somewhere<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let look = |number: &str| odin.call(dns::Get::new(number)).map(|rows| rows[0].clone());
    let ada = look("+1-2015554001").unwrap();
    assert_eq!((ada.user_id, ada.user_type), (Some("4001@example.net".into()), Some("Normal".into())));
    assert_eq!((ada.group_id, ada.is_activated), (Some("grp.odin".into()), Some(true)));
    assert_eq!(look("2015554010").unwrap().user_type, Some("Hunt Group".into()), "however it is written");
    let spare = look("+12015554200").unwrap();
    assert_eq!((spare.service_provider_id, spare.group_id, spare.user_id), (Some(SP.into()), None, None));
    let clid = groups::Update::new(SP, "grp.odin").calling_line_id_phone_number("2015554119");
    odin.call(clid).unwrap();
    assert_eq!(look("+1-2015554119").unwrap().is_group_calling_line_id, Some(true));
    let unknown = look("+1-9995550000").unwrap_err();
    let why = "Phone number not found: +1-9995550000";
    assert_eq!((unknown.kind(), unknown.server_text()), (ErrorKind::NotFound, Some(why)));
    let elsewhere = place.client("sp.admin", "sp.admin").call(dns::Get::new("+1-2015556789")).unwrap_err();
    assert_eq!(elsewhere.kind(), ErrorKind::Forbidden);
}

pub fn numbers_are_found_wherever_they_are<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let exact = odin.call(Search::new(Pattern::equals("+1-2015556789"))).unwrap();
    assert_eq!((exact.len(), exact[0].service_provider_id.clone()), (1, Some("TestGroup".into())));
    assert_eq!(odin.call(Search::new(Pattern::equals("5556789"))).unwrap().len(), 0, "a part is not the whole");
    assert_eq!(odin.call(Search::new(Pattern::contains("5556789"))).unwrap().len(), 1);
    let within = Search::new(Pattern::starts_with("201555")).service_provider_id(SP);
    assert_eq!(odin.call(within).unwrap().len(), 41);
    let spare = odin.call(Search::new(Pattern::equals("2015554200"))).unwrap();
    assert_eq!((spare[0].service_provider_id.clone(), spare[0].user_id.as_ref()), (Some(SP.into()), None));
    assert_eq!(spare[0].dns.as_ref().unwrap().activated, Some(false));
    let group_admin = place.client("group.admin", "group.admin");
    assert_eq!(group_admin.call(Search::new(Pattern::starts_with("201555"))).unwrap().len(), 31, "only the group's");
    let nowhere = Search::new(Pattern::equals("1")).service_provider_id("nowhere");
    assert_eq!(odin.call(nowhere).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn numbers_are_summed_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all = odin.call(summary::List::new()).unwrap();
    let rows = |id: &str| -> Vec<u64> {
        let own = all.iter().filter(|row| row.service_provider_id.as_ref().is_some_and(|own| own == id));
        own.map(|row| row.range().count().unwrap()).collect()
    };
    assert_eq!(rows(SP), [9, 1, 1, 20, 10]);
    assert_eq!(rows("TestGroup"), [1]);
    assert_eq!(all.iter().find(|row| row.reseller_id.is_some()).unwrap().is_enterprise, Some(true));

    let use_of = |id: &str| {
        let rows = odin.call(utilization::List::new()).unwrap().into_vec();
        let row = rows.into_iter().find(|row| row.service_provider_id.as_ref().is_some_and(|own| own == id)).unwrap();
        let counts = [row.phone_numbers, row.assigned_to_groups, row.percentage_assigned, row.activated_on_groups];
        counts.map(Option::unwrap)
    };
    assert_eq!(use_of(SP), [41, 31, 75, 31]);
    assert_eq!(use_of("TestGroup"), [1, 1, 100, 1]);
    let more = NumberRange::between("+1-2015554210", "+1-2015554218");
    odin.call(service_providers::dns::Create::new(SP).dns([more])).unwrap();
    odin.call(groups::dns::Create::new(SP, "grp2.odin").dns([NumberRange::single("+1-2015554210")])).unwrap();
    assert_eq!(use_of(SP), [50, 32, 64, 31]);
    let reseller = place.client("reseller", "reseller");
    assert_eq!(reseller.call(utilization::List::new()).unwrap().len(), 1);
    assert!(reseller.call(summary::List::new()).unwrap().iter().all(|row| row.reseller_id == Some("res.odin".into())));
}

pub fn services_are_in_use_somewhere<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let of = |rows: &[ServiceUse], name: &str| -> Vec<ServiceUse> {
        rows.iter().filter(|row| row.service_name.as_ref().is_some_and(|own| own == name)).cloned().collect()
    };
    let name = "Call Forwarding Not Reachable";
    let ids = ["4001@example.net", "4002@example.net"];
    for id in ids {
        odin.call(users::services::Update::new(id).user_services([Assignment::assign(name)])).unwrap();
    }
    let all = odin.call(Get::new()).unwrap();
    let rows = of(&all.user_services, name);
    assert_eq!((rows.len(), rows[0].usage, rows[0].assigned), (1, Some(Quantity::Of(2)), Some(true)));
    assert_eq!((rows[0].group_name.as_deref(), rows[0].user_count), (Some("Odin Group"), Some(9)));
    assert_eq!((&rows[0].limited, rows[0].is_enterprise), (&Some(Limited::Unlimited), Some(true)));
    let idle = of(&all.user_services, "Call Transfer");
    assert_eq!((idle[0].assigned, &idle[0].group_id), (Some(false), &None));
    assert_eq!(of(&all.group_services, "Hunt Group")[0].usage, Some(Quantity::Of(1)));
    let standard = all.service_pack_services.iter().find(|row| {
        row.service_pack_name.as_ref().is_some_and(|name| name == "Standard") && row.group_id == Some("grp.odin".into())
    });
    assert_eq!(standard.unwrap().usage, Some(Quantity::Of(6)));
    let refused = place.client("sp.admin", "sp.admin").call(Get::new()).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Forbidden);
}
