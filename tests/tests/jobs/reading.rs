//! Jobs that read: the same as a naive sequence of single calls finds, on each transport, under faults and in any order.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::flow::Ctx;
use odin_api::jobs::licences::{GroupAudit, Licence, LicenceKind, audit, licences};
use odin_api::jobs::registrations::{RegistrationRow, registrations};
use odin_api::jobs::user_report::{UserRow, user_report};
use odin_api::jobs::{Scope, Table};
use odin_api::testing::Server;
use odin_api::users::services::search::Search;
use odin_api::value::Pattern;
use odin_api::{Error, ErrorKind, groups, service_providers, users};
use odin_sim::Odin;
use serde_json::json;

use crate::place::places;
use crate::schedule::shuffled;

fn platform() -> Odin {
    Odin::generate(11, 60)
}

fn scopes() -> [Scope; 3] {
    [Scope::group("ent.odin", "grp.odin"), Scope::service_provider("sp0001"), Scope::Platform]
}

/// The groups of a scope, asked for one after the other.
pub async fn naive_groups(ctx: &Ctx, scope: &Scope) -> Result<Vec<(String, String)>, Error> {
    let providers = match scope {
        Scope::Group(provider, group) => return Ok(vec![(provider.to_string(), group.to_string())]),
        Scope::ServiceProvider(provider) => vec![provider.clone()],
        _ => {
            let list = ctx.call(service_providers::List::new()).await?;
            list.into_iter().filter_map(|provider| provider.service_provider_id).collect()
        }
    };
    let mut found = Vec::new();
    for provider in providers {
        for group in ctx.call(groups::List::new(&provider)).await? {
            found.push((provider.to_string(), group.group_id.to_string()));
        }
    }
    Ok(found)
}

pub async fn naive_users(ctx: &Ctx, scope: &Scope) -> Result<Vec<(String, String, String)>, Error> {
    let mut found = Vec::new();
    for (provider, group) in naive_groups(ctx, scope).await? {
        for user in ctx.call(users::List::of_group(&*provider, &*group)).await? {
            found.push((provider.clone(), group.clone(), user.user_id.to_string()));
        }
    }
    Ok(found)
}

/// User, line/port and whether it is registered, of each registration and each user without one.
async fn naive_registrations(ctx: Ctx, scope: &Scope) -> Result<BTreeSet<(String, String, bool)>, Error> {
    let mut found = BTreeSet::new();
    for (_, _, user) in naive_users(&ctx, scope).await? {
        let phones = ctx.call(users::registration::Get::new(&*user)).await?.registrations;
        if phones.is_empty() {
            found.insert((user.clone(), String::new(), false));
        }
        for phone in phones {
            found.insert((user.clone(), phone.line().map(ToString::to_string).unwrap_or_default(), true));
        }
    }
    Ok(found)
}

fn seen(rows: &[RegistrationRow]) -> BTreeSet<(String, String, bool)> {
    let text = |value: Option<String>| value.unwrap_or_default();
    let row = |row: &RegistrationRow| {
        let line = row.line_port.as_ref().map(ToString::to_string);
        (text(row.user_id.as_ref().map(ToString::to_string)), text(line), row.registered.expect("a flag"))
    };
    rows.iter().map(row).collect()
}

#[test]
fn registrations_are_those_of_each_user() {
    for place in places(platform) {
        for scope in scopes() {
            let rows = place.run(async |ctx| registrations(&ctx, &scope).await).expect("rows");
            let naive = place.run(|ctx| naive_registrations(ctx, &scope)).expect("rows");
            assert_eq!(seen(&rows), naive, "{}: {scope}", place.name);
            assert!(naive.iter().any(|(_, _, registered)| *registered) || scope == scopes()[0], "some are registered");
        }
        let before = place.odin().requests();
        place.run(async |ctx| registrations(&ctx, &scopes()[0]).await).expect("rows");
        assert_eq!(place.odin().requests() - before, 1, "the peer's formula: 1");
    }
}

async fn naive_report(ctx: Ctx, scope: &Scope) -> Result<Vec<Vec<String>>, Error> {
    let mut found = Vec::new();
    for (provider, group, user) in naive_users(&ctx, scope).await? {
        let report = ctx.call(users::reports::users::Get::new(&*user)).await?;
        let profile = ctx.call(users::Get::new(&*user)).await?;
        let text = |value: Option<String>| value.unwrap_or_default();
        let packs: Vec<_> = report.service_packs.iter().map(ToString::to_string).collect();
        let name = [text(profile.first_name.clone()), text(profile.last_name.clone())].join(" ");
        let endpoint = profile.access_device_endpoint.as_ref();
        let trunk = profile.trunk_addressing.as_ref().and_then(|trunk| trunk.trunk_group_device_endpoint.get());
        let trunk_line = trunk.and_then(|trunk| trunk.line_port.as_ref());
        found.push(vec![
            user,
            provider,
            group,
            packs.join("; "),
            text(profile.phone_number.as_ref().map(ToString::to_string)),
            text(profile.extension.clone()),
            text(profile.title.clone()),
            text(profile.network_class_of_service.clone()),
            name,
            endpoint.and_then(|it| it.line_port.as_ref()).or(trunk_line).map(ToString::to_string).unwrap_or_default(),
            profile.email_address.is_some_and(|mail| !mail.is_empty()).to_string(),
        ]);
    }
    found.sort();
    Ok(found)
}

/// The same columns of the job's table.
fn columns(rows: &[UserRow]) -> Vec<Vec<String>> {
    let table = Table::of(rows);
    let names = [
        "userId",
        "serviceProviderId",
        "groupId",
        "servicePacks",
        "phoneNumber",
        "extension",
        "title",
        "networkClassOfService",
        "full_name",
        "line_port",
        "has_email",
    ];
    let at = |name: &&str| table.columns.iter().position(|column| column == name).expect("a column");
    let places: Vec<_> = names.iter().map(at).collect();
    let mut rows: Vec<Vec<_>> =
        table.rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect();
    rows.sort();
    rows
}

#[test]
fn the_user_report_says_what_each_profile_says() {
    for place in places(platform) {
        let titled: Result<(), Error> = place.run(async |ctx| {
            ctx.call(users::Update::new("4002@example.net").title("Head of \"Sales\"; North")).await.map(drop)
        });
        titled.expect("a change");
        for scope in scopes() {
            let rows = place.run(async |ctx| user_report(&ctx, &scope).await).expect("rows");
            let naive = place.run(|ctx| naive_report(ctx, &scope)).expect("rows");
            assert_eq!(columns(&rows), naive, "{}: {scope}", place.name);
            assert!(rows.len() >= 8, "{}", rows.len());
        }
        let before = place.odin().requests();
        place.run(async |ctx| user_report(&ctx, &scopes()[1]).await).expect("rows");
        assert_eq!(place.odin().requests() - before, 2, "whatever the number of users");
    }
}

/// The columns of the vendor's script, in its order.
#[test]
fn the_user_report_has_the_vendors_columns() {
    let vendors = "userId,serviceProviderId,groupId,premiumServices,userServices,servicePacks,lastName,firstName,phoneNumber,\
                   extension,networkClassOfService,emailAddress,timeZone,userType,isActive,department,title,device_type,\
                   device_name,line_port,full_name,has_email,has_phone,has_extension,report_generated_at";
    assert_eq!(Table::of::<UserRow>(&[]).columns.join(","), vendors);
}

type Holders = BTreeMap<(String, String, String), BTreeSet<String>>;

/// Group and licence, with who has it.
async fn naive_licences(ctx: Ctx, scope: &Scope) -> Result<Holders, Error> {
    let mut found = Holders::new();
    for (provider, group) in naive_groups(&ctx, scope).await? {
        let people = ctx.call(users::List::of_group(&*provider, &*group)).await?;
        let everyone = Search::new().service_provider_id(&*provider).group_id(&*group).user_id(Pattern::contains("@"));
        let instances = ctx.call(everyone).await?;
        let ids = people.iter().map(|user| user.user_id.to_string());
        for id in ids.chain(instances.iter().map(|instance| instance.user_id.to_string())) {
            let services = ctx.call(users::services::Get::new(&*id)).await?;
            let own = services.user_services.iter().filter(|service| service.is_assigned());
            let packs = services.service_pack_services.iter().filter(|pack| pack.is_assigned());
            let names = own.map(|service| service.service_name.to_string());
            for name in names.chain(packs.filter_map(|pack| pack.service_name.as_ref().map(ToString::to_string))) {
                found.entry((provider.clone(), group.clone(), name)).or_default().insert(id.clone());
            }
        }
    }
    Ok(found)
}

fn holders(licences: &[Licence]) -> Holders {
    let held = licences.iter().filter(|licence| licence.kind != Some(LicenceKind::GroupService));
    let text = |value: Option<String>| value.expect("a text");
    held.map(|licence| {
        let (provider, group) = (licence.service_provider_id.as_ref(), licence.group_id.as_ref());
        let key =
            (text(provider.map(ToString::to_string)), text(group.map(ToString::to_string)), text(licence.name.clone()));
        (key, licence.users.iter().map(ToString::to_string).collect())
    })
    .collect()
}

#[test]
fn licences_are_held_by_those_who_say_so() {
    for place in places(platform) {
        for scope in scopes() {
            let found = place.run(async |ctx| licences(&ctx, &scope).await).expect("licences");
            let naive = place.run(|ctx| naive_licences(ctx, &scope)).expect("licences");
            assert_eq!(holders(&found), naive, "{}: {scope}", place.name);
            assert!(!naive.is_empty());
        }
        // The peer's audit of a group takes 4 + U + P.
        let before = place.odin().requests();
        let found = place.run(async |ctx| audit(&ctx, &scopes()[0]).await).expect("an audit");
        let held = found[0].licences.iter().filter(|licence| licence.kind != Some(LicenceKind::GroupService)).count();
        assert_eq!(place.odin().requests() - before, 4 + held as u64);
    }
}

#[test]
fn an_audit_has_all_of_a_group() {
    for place in places(platform) {
        for scope in scopes() {
            let audits = place.run(async |ctx| audit(&ctx, &scope).await).expect("audits");
            let groups: Result<_, Error> = place.run(async |ctx| naive_groups(&ctx, &scope).await);
            let named = audits.iter().map(|audit| audit.group.as_ref().expect("a group").group_id.to_string());
            assert!(named.eq(groups.expect("groups").into_iter().map(|(_, group)| group)));
            for audit in &audits {
                let numbers = audit.numbers.as_ref().expect("numbers");
                let listed = |side: Option<&odin_api::jobs::licences::Numbers>| {
                    let side = side.expect("a side");
                    assert_eq!(side.total, i64::try_from(side.activated.len() + side.deactivated.len()).ok());
                    side.total.expect("a number")
                };
                assert_eq!(
                    numbers.total,
                    Some(listed(numbers.assigned.as_ref()) + listed(numbers.unassigned.as_ref()))
                );
            }
        }
    }
}

/// All read jobs, as texts to compare.
async fn everything(ctx: Ctx, scope: Scope) -> Result<[String; 4], Error> {
    let json = |value: &dyn erased::Json| value.json();
    Ok([
        json(&registrations(&ctx, &scope).await?),
        json(&user_report(&ctx, &scope).await?),
        json(&licences(&ctx, &scope).await?),
        json(&audit(&ctx, &scope).await?),
    ])
}

/// Any of the results as JSON.
mod erased {
    pub trait Json {
        fn json(&self) -> String;
    }
    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> String {
            let mut value = serde_json::to_value(self).expect("JSON");
            // The time differs between two runs over sockets.
            for row in value.as_array_mut().into_iter().flatten() {
                for key in ["report_generated_at", "expiration"] {
                    row.as_object_mut().expect("a record").remove(key);
                }
            }
            value.to_string()
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for place in places(platform) {
        let undisturbed = place.run(|ctx| everything(ctx, Scope::Platform)).expect("results");
        place.odin().seed_faults(3);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        let before = place.odin().requests();
        // A job gives up when many attempts in a row fail; whoever asks again gets the whole result.
        let tries = (0..50).find_map(|_| match place.run(|ctx| everything(ctx, Scope::Platform)) {
            Ok(results) => Some(results),
            Err(error) => {
                assert!(error.is_transient(), "{error}");
                None
            }
        });
        assert!(tries.expect("a result") == undisturbed, "{}: another result", place.name);
        let struck = place.odin().records().filter(|record| record.fault.is_some()).count();
        println!("{}: {struck} of {} requests failed", place.name, place.odin().requests() - before);
        assert!(struck > 10);
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let mut found: Option<(Vec<GroupAudit>, Vec<RegistrationRow>)> = None;
    let mut orders = BTreeSet::new();
    let mut odin = Odin::example();
    let scope = Scope::service_provider("ent.odin");
    for seed in 0..1000 {
        odin.clear_records();
        let job = async |ctx: Ctx| Ok::<_, Error>((audit(&ctx, &scope).await?, registrations(&ctx, &scope).await?));
        let this = shuffled(seed, &mut odin, job).expect("results");
        assert!(*found.get_or_insert_with(|| this.clone()) == this, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ");
}

/// One group, whose answers are these.
fn audited(
    answer: impl FnMut(&str, &str) -> (u16, serde_json::Value) + Send + 'static,
) -> Result<Vec<GroupAudit>, Error> {
    let answer = std::sync::Mutex::new(answer);
    let server = Server::new(move |request| {
        let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
        let path = path.strip_prefix("/api/v2").expect("a path of the API");
        (answer.lock().expect("an answer"))(path, query)
    });
    server.run(async |ctx| audit(&ctx, &Scope::group("ent.odin", "grp.odin")).await)?
}

fn usual(path: &str) -> (u16, serde_json::Value) {
    let body = match path {
        "/groups" => json!({"groupId": "grp.odin"}),
        "/groups/services" => json!({"userServices": [], "groupServices": [], "servicePackServices": []}),
        "/groups/dns" => json!({"dns": []}),
        "/groups/trunk-groups/call-capacity" => json!({"maxActiveCalls": 20, "burstingMaxActiveCalls": -1}),
        _ => json!({"users": [{"userId": "4001@example.net"}]}),
    };
    (200, body)
}

/// The peer needed a list of numbers, where the documented answer has the ends of ranges.
#[test]
fn defect_101_ranges_of_numbers_are_expanded() {
    let audits = audited(|path, _| match path {
        "/groups/dns" => (
            200,
            json!({"dns": [
                {"assigned": true, "activated": true, "min": "+1-2015554001", "max": "+1-2015554003"},
                {"assigned": "false", "activated": 0, "min": "+1-2015554009"},
            ]}),
        ),
        _ => usual(path),
    });
    let numbers = audits.expect("an audit")[0].numbers.clone().expect("numbers");
    let assigned = numbers.assigned.expect("numbers").activated;
    assert_eq!(
        assigned.iter().map(odin_api::value::PhoneNumber::as_str).collect::<Vec<_>>(),
        ["+1-2015554001", "+1-2015554002", "+1-2015554003"]
    );
    assert_eq!((numbers.total, numbers.unassigned.expect("numbers").deactivated.len()), (Some(4), 1));
}

/// The peer ended when a key was missing, and handed on whatever else the server sent.
#[test]
fn defect_102_missing_and_new_keys_do_no_harm() {
    let audits = audited(|path, _| match path {
        "/groups/services" => {
            (200, json!({"userServices": [{"serviceName": "Authentication", "usage": 1, "new": true}]}))
        }
        _ => usual(path),
    });
    let licences = audits.expect("an audit")[0].licences.clone();
    assert_eq!(
        serde_json::to_value(&licences[0]).expect("JSON"),
        json!({
            "serviceProviderId": "ent.odin", "groupId": "grp.odin", "kind": "userService", "name": "Authentication",
            "usage": 1, "users": ["4001@example.net"],
        })
    );
}

/// The peer ended when a group used a pack and no user service.
#[test]
fn defect_103_a_group_may_use_packs_only() {
    let audits = audited(|path, query| match path {
        "/groups/services" => (200, json!({"servicePackServices": [{"servicePackName": "Standard", "usage": "2"}]})),
        "/groups/services/assigned" => {
            assert!(query.contains("serviceName=Standard") && query.contains("serviceType=servicePackName"), "{query}");
            (200, json!({"users": [{"userId": "4001@example.net"}, {"userId": "4002@example.net"}]}))
        }
        _ => usual(path),
    });
    let licences = audits.expect("an audit")[0].licences.clone();
    assert_eq!((licences[0].name.as_deref(), licences[0].users.len()), (Some("Standard"), 2));
}

/// The peer took any failure for a group without trunks.
#[test]
fn defect_104_only_a_missing_service_means_no_trunks() {
    let with = |status: u16, text: &'static str| {
        audited(move |path, _| match path {
            "/groups/trunk-groups/call-capacity" => (status, json!({ "error": text })),
            _ => usual(path),
        })
    };
    let none = with(400, "[Error 4410] Service is not assigned to this subscriber: Trunk Group");
    assert_eq!(none.expect("an audit")[0].trunking, None);
    assert_eq!(with(403, "forbidden").expect_err("an error").kind(), ErrorKind::Forbidden);
    assert_eq!(with(500, "failed").expect_err("an error").kind(), ErrorKind::Server);
    let there = audited(|path, _| usual(path)).expect("an audit");
    assert_eq!(there[0].trunking.as_ref().and_then(|it| it.max_active_calls), Some(20.into()));
}

/// The peer misspelt a key, and documented others.
#[test]
fn defect_105_keys_are_the_apis_own() {
    let audits = audited(|path, _| usual(path)).expect("an audit");
    let json = serde_json::to_value(&audits[0]).expect("JSON");
    let keys: BTreeSet<_> = json.as_object().expect("a record").keys().map(String::as_str).collect();
    assert_eq!(keys, ["group", "licences", "numbers", "trunking"].into());
    assert_eq!(json["numbers"]["unassigned"]["total"], 0);
}

/// The peer kept the name of a device only, so that two registrations on one became one.
#[test]
fn defect_114_each_registration_of_a_device_is_told() {
    let server = Server::new(|_| {
        let phone = |line: &str| json!({"deviceName": "desk", "line/Port": line, "userAgent": "Phone/1"});
        json!({"users": [
            {"profile": {"userId": "4001@example.net"}, "data": {"registrations": [phone("1@example.net"), phone("2@example.net")]}},
            {"profile": {"userId": "4002@example.net"}, "data": []},
        ]})
    });
    let scope = Scope::group("ent.odin", "grp.odin");
    let rows = server.run(async |ctx| registrations(&ctx, &scope).await).expect("it ran").expect("rows");
    let seen = seen(&rows);
    let text = |user: &str, line: &str, registered| (user.to_owned(), line.to_owned(), registered);
    assert_eq!(rows.len(), 3);
    assert_eq!(
        seen,
        BTreeSet::from([
            text("4001@example.net", "1@example.net", true),
            text("4001@example.net", "2@example.net", true),
            text("4002@example.net", "", false),
        ])
    );
    assert_eq!(rows[0].user_agent.as_deref(), Some("Phone/1"));
}

/// No column of the vendor's report has what belongs to another.
#[test]
fn each_thing_of_a_user_is_where_it_belongs() {
    let rows_of = |report: serde_json::Value, profile: serde_json::Value| {
        let server = Server::new(move |request| match request.uri().path() {
            "/api/v2/groups/reports/users" => json!([report.clone()]),
            _ => json!([profile.clone()]),
        });
        let scope = Scope::group("sp", "g");
        let rows = server.run(async |ctx| user_report(&ctx, &scope).await).expect("it ran").expect("rows");
        let asked = server.requests();
        assert!(
            asked.iter().all(|it| it.request.uri().query().is_some_and(|it| it.contains("groupId=g"))),
            "{asked:?}"
        );
        serde_json::to_value(&rows[0]).expect("JSON")
    };
    let report = json!({
        "userId": "a@b", "serviceProviderId": "sp", "groupId": "g", "premiumServices": ["Fax"], "userServices": ["Hoteling"],
        "servicePacks": ["Standard"], "lastName": "King", "firstName": "Ada", "phoneNumber": "+1-2", "timeZone": "Europe/Berlin",
        "userType": "Normal", "isActive": true, "department": {"name": "Inside", "fullPathName": "Inside (Sales)"},
        "accessDeviceEndpoint": {"accessDevice": {"deviceType": "Polycom", "deviceName": "phone"}, "linePort": "line@b"},
    });
    let profile = json!({"userId": "a@b", "emailAddress": "ada@mail", "networkClassOfService": "Gold", "title": "Clerk", "extension": "9"});
    let mut row = json!({
        "userId": "a@b", "serviceProviderId": "sp", "groupId": "g", "premiumServices": ["Fax"], "userServices": ["Hoteling"],
        "servicePacks": ["Standard"], "lastName": "King", "firstName": "Ada", "phoneNumber": "+1-2",
        "networkClassOfService": "Gold", "emailAddress": "ada@mail", "timeZone": "Europe/Berlin", "userType": "Normal",
        "isActive": true, "department": "Inside (Sales)", "title": "Clerk", "device_type": "Polycom", "device_name": "phone",
        "line_port": "line@b", "full_name": "Ada King", "has_email": true, "has_phone": true, "has_extension": false,
        "report_generated_at": "2023-11-14T22:13:20Z",
    });
    assert_eq!(rows_of(report.clone(), profile.clone()), row);
    let mut other = report;
    for (key, value) in [
        ("emailAddress", json!("other@mail")),
        ("firstName", json!("")),
        ("phoneNumber", json!("")),
        ("extension", json!("3")),
        ("department", json!({"name": "Inside"})),
        ("accessDeviceEndpoint", json!(null)),
        ("trunkAddressing", json!({"trunkGroupDeviceEndpoint": {"name": "trunk", "linePort": "trunk@b"}})),
    ] {
        other[key] = value;
    }
    for (key, value) in [
        ("emailAddress", json!("other@mail")),
        ("extension", json!("3")),
        ("department", json!("Inside")),
        ("line_port", json!("trunk@b")),
        ("full_name", json!("King")),
        ("has_phone", json!(false)),
        ("has_extension", json!(true)),
    ] {
        row[key] = value;
    }
    for key in ["firstName", "phoneNumber", "device_type", "device_name"] {
        row.as_object_mut().expect("a row").remove(key);
    }
    assert_eq!(rows_of(other, profile), row);
}

#[test]
fn each_thing_of_a_registration_is_where_it_belongs() {
    let profile = json!({"userId": "a@b", "lastName": "King", "firstName": "Ada", "extension": "1"});
    let phone = json!({
        "deviceName": "phone", "deviceLevel": "Group", "line/Port": "line@b", "endpointType": "Primary", "uRI": "sip:a",
        "expiration": "soon", "publicNetAddress": "192.0.2.1", "userAgent": "Polycom",
    });
    let answer = json!({"users": [
        {"profile": profile, "data": {"registrations": [phone]}},
        {"data": {"userId": "c@d", "registrations": []}},
    ]});
    let server = Server::new(move |_| answer.clone());
    let scope = Scope::group("sp", "g");
    let rows = server.run(async |ctx| registrations(&ctx, &scope).await).expect("it ran").expect("rows");
    assert_eq!(
        serde_json::to_value(&rows).expect("JSON"),
        json!([
            {
                "serviceProviderId": "sp", "groupId": "g", "userId": "a@b", "lastName": "King", "firstName": "Ada",
                "extension": "1", "registered": true, "deviceName": "phone", "deviceLevel": "Group", "linePort": "line@b",
                "endpointType": "Primary", "uri": "sip:a", "expiration": "soon", "publicNetAddress": "192.0.2.1",
                "userAgent": "Polycom",
            },
            {"serviceProviderId": "sp", "groupId": "g", "userId": "c@d", "registered": false},
        ])
    );
}

#[test]
fn each_figure_of_a_licence_is_where_it_belongs() {
    let figures = |name: &str, more: serde_json::Value| {
        let mut row = json!({"serviceName": name, "authorized": true, "quantity": 1, "allowed": 2, "usage": 3});
        more.as_object().expect("keys").iter().for_each(|(key, value)| row[key] = value.clone());
        row
    };
    let services = json!({
        "userServices": [figures("Fax", json!({})), figures("Unused", json!({"usage": 0}))],
        "groupServices": [figures("Call Park", json!({"usage": -1}))],
        "servicePackServices": [figures("Standard", json!({"description": "for all"}))],
    });
    let server = Server::new(move |request| match (request.uri().path(), request.uri().query().unwrap_or_default()) {
        ("/api/v2/groups/services", _) => services.clone(),
        (_, query) if query.contains("Standard") => json!({"users": [{"userId": "a@b"}]}),
        _ => json!({"users": [{"userId": "c@d"}]}),
    });
    let scope = Scope::group("sp", "g");
    let found = server.run(async |ctx| licences(&ctx, &scope).await).expect("it ran").expect("licences");
    let row = |kind: &str, name: &str, more: serde_json::Value| {
        let mut row = json!({
            "serviceProviderId": "sp", "groupId": "g", "kind": kind, "name": name, "authorized": true, "quantity": 1,
            "allowed": 2, "usage": 3,
        });
        more.as_object().expect("keys").iter().for_each(|(key, value)| row[key] = value.clone());
        row
    };
    assert_eq!(
        serde_json::to_value(&found).expect("JSON"),
        json!([
            row("userService", "Fax", json!({"users": ["c@d"]})),
            row("groupService", "Call Park", json!({"usage": -1})),
            row("servicePack", "Standard", json!({"description": "for all", "users": ["a@b"]})),
        ])
    );
}
