//! Trunk capacity: the figures of each group and trunk group, and their sums.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::{self, trunk_groups};
use odin_api::jobs::trunk_capacity::{TrunkCapacity, trunk_capacity};
use odin_api::testing::Server;
use odin_api::value::Quantity;
use odin_api::{Error, ErrorKind, service_providers};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;
use crate::whose::requests;

const PROVIDERS: [&str; 2] = ["ent.odin", "sp0001"];

/// Two groups with trunk groups, one of them bursting.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    asker.ask(
        "PUT",
        "/service-providers/trunk-groups/call-capacity",
        &json!({"serviceProviderId": "ent.odin", "maxActiveCalls": 200, "burstingMaxActiveCalls": 80}),
    );
    let home = |group: &str| json!({"serviceProviderId": "ent.odin", "groupId": group});
    let with = |group: &str, more: Value| {
        let mut body = home(group);
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        body
    };
    asker.ask(
        "PUT",
        "/groups/services",
        &with(
            "grp2.odin",
            json!({"groupServices": [{"serviceName": "Trunk Group", "authorized": true, "assigned": true}]}),
        ),
    );
    for (group, calls, burst) in [("grp.odin", 60, 30), ("grp2.odin", 50, 20)] {
        let capacity = json!({"maxActiveCalls": calls, "burstingMaxActiveCalls": burst});
        asker.ask("PUT", "/groups/trunk-groups/call-capacity", &with(group, capacity));
    }
    for (name, calls, burst) in [("north", 20, Some(15)), ("south", 25, None)] {
        let mut trunk =
            with("grp2.odin", json!({"name": name, "maxActiveCalls": calls, "enableBursting": burst.is_some()}));
        if let Some(burst) = burst {
            trunk["burstingMaxActiveCalls"] = burst.into();
        }
        asker.ask("POST", "/groups/trunk-groups", &trunk);
    }
    odin.clear_records();
    odin
}

/// Group, its limits, and each trunk group with its limits.
type Figures = (Vec<Option<Quantity>>, Vec<(String, Vec<Option<Quantity>>, Vec<(String, Vec<Option<Quantity>>)>)>);

async fn naive(ctx: Ctx, provider: &str) -> Result<Figures, Error> {
    let own = ctx.call(service_providers::trunk_groups::call_capacity::Get::new(provider)).await?;
    let mut found = Vec::new();
    for group in ctx.call(groups::List::new(provider)).await? {
        let id = group.group_id;
        let capacity = match ctx.call(trunk_groups::call_capacity::Get::new(provider, &id)).await {
            Ok(capacity) => capacity,
            Err(error) if error.kind() == ErrorKind::NotAssigned => continue,
            Err(error) => return Err(error),
        };
        let mut trunks = Vec::new();
        for row in ctx.call(trunk_groups::List::new(provider, &id)).await? {
            let trunk = ctx.call(trunk_groups::Get::new(provider, &id, row.name)).await?;
            let burst = trunk.bursting_max_active_calls.filter(|_| trunk.enable_bursting == Some(true));
            let of = |calls: Option<i64>| calls.map(|calls| Quantity::Of(u32::try_from(calls).expect("a limit")));
            trunks.push((trunk.name, vec![of(trunk.max_active_calls), of(burst)]));
        }
        found.push((id.to_string(), vec![capacity.max_active_calls, capacity.bursting_max_active_calls], trunks));
    }
    Ok((vec![own.max_active_calls, own.bursting_max_active_calls], found))
}

fn figures(capacity: &TrunkCapacity) -> Figures {
    let groups = capacity.groups.iter().map(|group| {
        let trunk = |trunk: &odin_api::jobs::trunk_capacity::TrunkGroupCapacity| {
            (trunk.name.clone().expect("a name"), vec![trunk.max_active_calls, trunk.bursting_max_active_calls])
        };
        let limits = vec![group.max_active_calls, group.bursting_max_active_calls];
        (group.group_id.as_ref().expect("a group").to_string(), limits, group.trunk_groups.iter().map(trunk).collect())
    });
    (vec![capacity.max_active_calls, capacity.bursting_max_active_calls], groups.collect())
}

#[test]
fn the_figures_are_those_of_each_group_and_trunk_group() {
    for place in places(platform) {
        for provider in PROVIDERS {
            let expected = place.run(|ctx| naive(ctx, provider)).expect("figures");
            place.odin().clear_records();
            let found = place.run(async |ctx| trunk_capacity(&ctx, provider).await).expect("a capacity");
            assert_eq!(figures(&found), expected, "{}, {provider}", place.name);
            let trunks: usize = expected.1.iter().map(|(_, _, trunks)| trunks.len()).sum();
            let bursting = expected.1.iter().flat_map(|(_, _, trunks)| trunks).filter(|it| it.1[1].is_some()).count();
            let calls = requests(&place.odin());
            println!("{provider}: {calls} calls; the peer: {}", 2 + 2 * expected.1.len() + trunks);
            assert_eq!(calls, 1 + bursting, "{}, {provider}", place.name);
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for place in places(platform) {
        let expected = place.run(async |ctx| trunk_capacity(&ctx, "ent.odin").await).expect("a capacity");
        place.odin().seed_faults(3);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        for _ in 0..20 {
            match place.run(async |ctx| trunk_capacity(&ctx, "ent.odin").await) {
                Ok(found) => assert_eq!(found, expected, "{}", place.name),
                Err(error) => assert!(error.is_transient(), "{error}"),
            }
        }
        assert!(place.odin().records().filter(|record| record.fault.is_some()).count() > 3, "{}", place.name);
    }
}

/// A service provider with many bursting trunk groups, which are read in any order.
#[test]
fn a_thousand_schedules_find_the_same() {
    let mut odin = platform();
    let asker = &mut Asker::new(&mut odin);
    for at in 0..7 {
        asker.ask("POST", "/groups/trunk-groups", &json!({"serviceProviderId": "ent.odin", "groupId": "grp2.odin", "name": format!("t{at}"), "maxActiveCalls": 1, "enableBursting": true, "burstingMaxActiveCalls": at}));
    }
    let (mut first, mut orders) = (None, BTreeSet::new());
    for seed in 0..1000 {
        odin.clear_records();
        let found = shuffled(seed, &mut odin, async |ctx| trunk_capacity(&ctx, "ent.odin").await).expect("a capacity");
        assert!(*first.get_or_insert_with(|| found.clone()) == found, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

/// A service provider, whose report is this; the trunk group's record allows bursts to 7 calls.
fn reported(report: Value) -> Result<TrunkCapacity, Error> {
    let server = Server::new(move |request| match request.uri().path() {
        "/api/v2/service-providers/trunk-groups/call-capacity/reports" => report.clone(),
        _ => json!({"name": "t", "enableBursting": true, "burstingMaxActiveCalls": "7"}),
    });
    server.run(async |ctx| trunk_capacity(&ctx, "sp").await).expect("it ran")
}

/// The peer subtracted a figure from itself, and never summed what trunk groups may burst to.
#[test]
fn defect_108_what_groups_may_burst_to_is_summed_and_compared() {
    let capacity = reported(json!({
        "serviceProviderTrunkCapacity": {"maxActiveCalls": 50, "burstingMaxActiveCalls": 30},
        "groups": [{"groupId": "g", "groupTrunkCapacity": {"maxActiveCalls": 20, "burstingMaxActiveCalls": 10}}],
        "groupTrunkGroupDetails": [
            {"groupId": "g", "name": "t", "maxActiveCalls": 9, "enableBursting": "true"},
            {"groupId": "g", "name": "u", "maxActiveCalls": "16", "enableBursting": false},
        ],
    }));
    let capacity = capacity.expect("a capacity");
    let group = &capacity.groups[0];
    assert_eq!((group.trunk_groups_total, group.difference), (Some(Quantity::Of(25)), Some(-5)));
    assert_eq!((group.trunk_groups_bursting_total, group.bursting_difference), (Some(Quantity::Of(7)), Some(3)));
    assert_eq!((capacity.difference, capacity.bursting_difference), (Some(30), Some(20)));
    assert_eq!(
        capacity.table().rows,
        [
            ["", "", "50", "20", "30", "30", "10", "20"],
            ["g", "", "20", "25", "-5", "10", "7", "3"],
            ["g", "t", "9", "", "", "7", "", ""],
            ["g", "u", "16", "", "", "", "", ""],
        ]
    );
}

/// The peer added -1 up as a number, and took what is available for what is used.
#[test]
fn defect_109_unlimited_is_no_number() {
    let group = |id: &str, burst: i64| json!({"groupId": id, "groupTrunkCapacity": {"maxActiveCalls": 20, "burstingMaxActiveCalls": burst, "burstingMaxAvailableActiveCalls": -1}});
    let capacity = reported(json!({
        "serviceProviderTrunkCapacity": {"maxActiveCalls": -1, "burstingMaxActiveCalls": 30},
        "groups": [group("g", -1), group("h", 5)],
    }));
    let capacity = capacity.expect("a capacity");
    assert_eq!((capacity.groups_total, capacity.difference), (Some(Quantity::Of(40)), None));
    assert_eq!((capacity.groups_bursting_total, capacity.bursting_difference), (Some(Quantity::Unlimited), None));
    assert_eq!(capacity.groups[1].bursting_difference, Some(5));
    let table = capacity.table();
    assert_eq!(table.rows[0], ["", "", "unlimited", "40", "", "30", "unlimited", ""]);
}

#[test]
fn a_burst_may_be_unlimited_and_a_trunk_group_gone() {
    let burst_of = |status: u16, record: Value| {
        let server = Server::new(move |request| match request.uri().path() {
            "/api/v2/service-providers/trunk-groups/call-capacity/reports" => (
                200,
                json!({
                    "groups": [{"groupId": "g"}],
                    "groupTrunkGroupDetails": [{"groupId": "g", "name": "t", "enableBursting": true}],
                }),
            ),
            _ => (status, record.clone()),
        });
        let capacity = server.run(async |ctx| trunk_capacity(&ctx, "sp").await).expect("it ran");
        capacity.map(|capacity| capacity.groups[0].trunk_groups[0].bursting_max_active_calls)
    };
    let record = |calls: i64| json!({"name": "t", "burstingMaxActiveCalls": calls});
    assert_eq!(burst_of(200, record(-1)).expect("a capacity"), Some(Quantity::Unlimited));
    assert_eq!(burst_of(200, record(3)).expect("a capacity"), Some(Quantity::Of(3)));
    // It was deleted since it was listed.
    assert_eq!(burst_of(404, json!({"error": "not found"})).expect("a capacity"), None);
    assert_eq!(burst_of(403, json!({"error": "forbidden"})).expect_err("an error").kind(), ErrorKind::Forbidden);
}

/// The peer took every error for a service provider without trunks.
#[test]
fn defect_110_only_a_missing_service_means_no_trunks() {
    let with = |status: u16, text: &'static str| {
        let server = Server::new(move |_| (status, json!({ "error": text })));
        server.run(async |ctx| trunk_capacity(&ctx, "sp").await).expect("it ran").expect_err("an error").kind()
    };
    assert_eq!(
        with(400, "[Error 4410] Service is not assigned to this subscriber: Trunk Group"),
        ErrorKind::NotAssigned
    );
    assert_eq!(with(403, "forbidden"), ErrorKind::Forbidden);
    assert_eq!(with(500, "failed"), ErrorKind::Server);
    // Nor does one in the middle leave figures of half of it.
    let report = json!({
        "groups": [{"groupId": "g", "groupTrunkCapacity": {"maxActiveCalls": 20}}],
        "groupTrunkGroupDetails": [{"groupId": "g", "name": "t", "maxActiveCalls": 9, "enableBursting": true}],
    });
    let server = Server::new(move |request| match request.uri().path() {
        "/api/v2/service-providers/trunk-groups/call-capacity/reports" => (200, report.clone()),
        _ => (403, json!({"error": "forbidden"})),
    });
    let found = server.run(async |ctx| trunk_capacity(&ctx, "sp").await).expect("it ran");
    assert_eq!(found.expect_err("an error").kind(), ErrorKind::Forbidden);
}

/// The peer asks twice a group, and once for each trunk group.
#[test]
fn defect_111_one_call_gives_nearly_everything() {
    let mut odin = platform();
    shuffled(1, &mut odin, async |ctx| trunk_capacity(&ctx, "ent.odin").await).expect("a capacity");
    assert_eq!(requests(&odin), 2, "the peer: 2 + 2 groups x 2 + 3 trunk groups = 9");
}
