//! Generated platforms: the same seed gives the same platform, references are valid, licences suffice.

use std::collections::{BTreeMap, BTreeSet};

use odin_sim::Odin;
use serde_json::{Value, json};

use crate::support::{Api, column};

const USERS: usize = 1200;

fn generated(seed: u64) -> Api {
    Api::over(Odin::generate(seed, USERS), "admin", "admin")
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

fn set(list: &Value, key: &str) -> BTreeSet<String> {
    column(list, key).into_iter().map(str::to_owned).collect()
}

/// The query that names a generated group, for each of them.
fn groups(api: &mut Api) -> Vec<String> {
    let mut all = Vec::new();
    for id in column(&api.read("/service-providers"), "serviceProviderId") {
        if id.starts_with("sp0") {
            let groups = api.read(&format!("/groups?serviceProviderId={id}"));
            let ids = column(&groups, "groupId").into_iter();
            all.extend(ids.map(|group| format!("serviceProviderId={id}&groupId={group}")));
        }
    }
    all
}

/// Everything about the platform that tells it from another one.
fn portrait(api: &mut Api) -> Vec<Value> {
    let mut all = vec![
        api.read("/users?extended=true"),
        api.read("/system/dns/summary"),
        api.read("/system/dns/utilization"),
        api.read("/system/services"),
        api.read("/sip-password/generate?limit=5"),
    ];
    for group in groups(api) {
        for path in
            ["/groups", "/groups/hunt-groups", "/groups/call-centers", "/groups/trunk-groups", "/groups/services"]
        {
            all.push(api.read(&format!("{path}?{group}")));
        }
    }
    all
}

#[test]
fn the_seed_decides_about_everything() {
    let seven = portrait(&mut generated(7));
    assert!(portrait(&mut generated(7)) == seven);
    let eight = portrait(&mut generated(8));
    for part in 0..5 {
        assert!(eight[part] != seven[part], "part {part} does not depend on the seed");
    }
}

#[test]
fn the_users_of_all_groups_are_as_many_as_were_asked_for() {
    for users in [0, 1, 17, 500, USERS] {
        let mut api = Api::over(Odin::generate(3, users), "admin", "admin");
        let mut ids = BTreeSet::new();
        let mut sum = 0;
        for group in groups(&mut api) {
            let list = api.read(&format!("/users?{group}"));
            sum += rows(&list).len();
            ids.extend(set(&list, "userId"));
            let record = api.read(&format!("/groups?{group}"));
            assert!(record["userCount"].as_u64() <= record["userLimit"].as_u64(), "{group}");
        }
        assert_eq!((sum, ids.len()), (users, users));
    }
}

#[test]
fn numbers_and_extensions_are_the_groups_own() {
    let mut api = generated(11);
    for group in groups(&mut api) {
        let mut extensions = BTreeSet::new();
        let list = api.read(&format!("/users?{group}&extended=true"));
        let instances = api.read(&format!("/users/services/search?{group}&userId=*@*"));
        let details = api.read(&format!("/groups/dns/details?{group}"));
        let held: BTreeMap<&str, &str> = rows(&details["dns"])
            .iter()
            .filter(|row| !row["userId"].is_null())
            .map(|row| (text(row, "userId"), text(row, "phoneNumbers")))
            .collect();
        assert_eq!(held.len(), rows(&list).len() + rows(&instances).len(), "everybody has a number of the group");
        for row in rows(&list).iter().chain(rows(&instances)) {
            let extension = text(row, "extension");
            assert!(!extension.is_empty() && extensions.insert(extension.to_owned()), "{row}");
        }
        let free = api.read(&format!("/groups/dns?{group}&q=available"));
        assert!(!rows(&free["dns"]).is_empty(), "there are numbers to spare");
    }
    for provider in rows(&api.read("/system/dns/utilization")).to_vec() {
        if text(&provider, "serviceProviderId").starts_with("sp0") {
            let count = |key: &str| provider[key].as_u64().expect("a count");
            assert_eq!(count("phoneNumbers") - count("assignedtoGroups"), 100);
            assert!(count("activatedOnGroups") < count("assignedtoGroups"), "some are not activated");
        }
    }
}

#[test]
fn instances_refer_to_people_of_the_group_and_are_accepted_when_put_back() {
    let mut api = generated(12);
    let (mut hunts, mut centers, mut trunks) = (0, 0, 0);
    for group in groups(&mut api) {
        let people = set(&api.read(&format!("/users?{group}")), "userId");
        for id in column(&api.read(&format!("/groups/hunt-groups?{group}")), "serviceUserId") {
            let hunt = api.read(&format!("/groups/hunt-groups?serviceUserId={id}"));
            let agents = set(&hunt["agents"], "userId");
            assert!(!agents.is_empty() && agents.is_subset(&people), "{id}");
            assert_eq!(api.write("/groups/hunt-groups", &hunt), hunt);
            hunts += 1;
        }
        for center in rows(&api.read(&format!("/groups/call-centers?{group}"))) {
            let (id, kind) = (text(center, "serviceUserId"), text(center, "type"));
            let listed = api.read(&format!("/groups/call-centers/agents?serviceUserId={id}"));
            let agents = set(&listed["agents"], "userId");
            assert!(!agents.is_empty() && agents.is_subset(&people), "{id}");
            let unlicensed = format!("/groups/call-centers/agents/unlicensed?serviceUserId={id}&callCenterType={kind}");
            assert_eq!(api.read(&unlicensed), json!([]), "every agent of {id} has its service");
            centers += 1;
        }
        for name in column(&api.read(&format!("/groups/trunk-groups?{group}")), "name") {
            let trunk = api.read(&format!("/groups/trunk-groups?{group}&name={name}"));
            assert!(set(&trunk["users"], "userId").is_subset(&people), "{name}");
            assert_eq!(api.write("/groups/trunk-groups", &trunk), trunk);
            trunks += 1;
        }
        let record = api.read(&format!("/groups?{group}"));
        assert_eq!(api.write("/groups", &record), record, "its own number among them");
    }
    assert!(hunts > 10 && centers > 1 && trunks > 1, "{hunts} {centers} {trunks}");
}

#[test]
fn users_are_accepted_when_put_back() {
    let mut api = generated(13);
    let ids = column(&api.read("/users"), "userId").into_iter().step_by(7).map(str::to_owned).collect::<Vec<_>>();
    for id in ids {
        let user = api.read(&format!("/users?userId={id}"));
        api.write("/users", &user);
        assert_eq!(api.read(&format!("/users?userId={id}")), user);
        let (status, forwarding) = api.get(&format!("/users/call-forwarding-always?userId={id}"));
        if status == 200 {
            api.write("/users/call-forwarding-always", &forwarding);
        }
    }
}

#[test]
fn licences_suffice_at_every_level() {
    let mut api = generated(14);
    let number = |row: &Value, key: &str| row[key].as_i64().unwrap_or_else(|| panic!("{key} of {row}"));
    let mut limited = 0;
    let mut providers = BTreeSet::new();
    for group in groups(&mut api) {
        providers.insert(group.split('&').next().expect("a query").to_owned());
        let services = api.read(&format!("/groups/services?{group}"));
        for row in ["userServices", "servicePackServices"].iter().flat_map(|list| rows(&services[*list])) {
            let (quantity, usage) = (number(row, "quantity"), number(row, "usage"));
            let authorised = row["authorized"] == true;
            assert!(authorised || usage == 0, "{group}: {row}");
            assert!(!authorised || quantity == -1 || quantity > usage, "{group}: one more user can have it: {row}");
            let allowed = number(row, "allowed");
            assert!(allowed == -1 || quantity <= allowed, "{group}: {row}");
            limited += usize::from(authorised && quantity >= 0);
        }
    }
    assert!(limited > 20, "{limited} licences have an end");
    for provider in providers {
        let services = api.read(&format!("/service-providers/services?{provider}"));
        for row in rows(&services["userServices"]) {
            let (quantity, allocated) = (number(row, "quantity"), number(row, "allocated"));
            assert!(quantity == -1 || (0..=quantity).contains(&allocated), "{provider}: {row}");
        }
        let report = api.read(&format!("/service-providers/trunk-groups/call-capacity/reports?{provider}"));
        let above = number(&report["serviceProviderTrunkCapacity"], "maxActiveCalls");
        let details = rows(&report["groupTrunkGroupDetails"]);
        let calls: i64 = details.iter().map(|trunk| number(trunk, "maxActiveCalls")).sum();
        assert!(above == -1 && calls == 0 || calls <= above, "{provider}: {calls} of {above}");
    }
}

#[test]
fn administrators_of_generated_places_can_log_in() {
    let place = "serviceProviderId=sp0001&groupId=sp0001-g01";
    for (name, sees) in
        [("sp0001.admin", "/service-providers?serviceProviderId=sp0001"), ("sp0001-g01.admin", "/groups")]
    {
        let mut api = Api::over(Odin::generate(1, 30), name, "generated");
        api.read(&format!("{sees}{}", if sees == "/groups" { format!("?{place}") } else { String::new() }));
        assert_eq!(rows(&api.read(&format!("/users?{place}"))).len(), 30);
    }
    Api::over(Odin::generate(1, 30), "2010000029@sp0001.example.net", "generated");
}
