//! Call flows as they are read: compared with what a simple reader finds, on both transports, in any order and under faults.

pub mod company;
mod defects;
mod lists;
mod oracle;
mod page;
mod readme;
mod seen;
mod services;
mod voice_menus;

use std::collections::BTreeSet;

use odin_api::ErrorKind;
use odin_api::report::call_flow::{CallFlow, Query, fetch};
use odin_sim::Odin;

use crate::place::places;
use crate::schedule::shuffled;
use company::{Company, GROUP, PROVIDER};
use oracle::{Oracle, Ways};

fn query(called: &str) -> Query {
    Query::new(PROVIDER, GROUP, called)
}

/// The ways of a flow, by the ids of its nodes.
fn ways(flow: &CallFlow) -> Ways {
    let id = |place: usize| flow.nodes()[place].id.clone();
    let way = |edge: &odin_api::report::call_flow::Edge| {
        (id(edge.from), edge.kind.word().to_owned(), id(edge.to), edge.overridden)
    };
    let mut ways: Ways = flow.edges().iter().map(way).collect();
    ways.sort();
    ways
}

/// How many requests a platform got, logins aside.
fn requests(odin: &Odin) -> usize {
    odin.records().filter(|record| record.operation.is_some_and(|operation| !operation.starts_with("auth/"))).count()
}

#[test]
fn a_flow_is_what_a_simple_reader_finds_one_call_after_the_other() {
    for (seed, more) in [(1, false), (2, false), (1, true), (2, true)] {
        let company = Company::new(seed);
        let expected: Vec<(&String, Ways, usize)> = company
            .numbers
            .iter()
            .map(|called| {
                let mut oracle = Oracle::new(Company::new(seed).odin).instance_services(more);
                let ways = oracle.ways(called);
                // Nothing but what is reached is read: five lists, and each thing once; to find an alias, all instances.
                let is_alias = !called.starts_with(|c: char| c.is_ascii_digit());
                let most = 5 + oracle.things_with_records() + if is_alias { oracle.instances() } else { 0 };
                (called, ways, most)
            })
            .collect();
        // All kinds of ways are there.
        let kinds: BTreeSet<&str> = expected.iter().flat_map(|(_, ways, _)| ways).map(|way| way.1.as_str()).collect();
        assert!(kinds.is_superset(&BTreeSet::from(["commPilotExpress", "nightForwarding"])), "{kinds:?}");
        let own = |way: &(String, String, String, bool)| way.1 == "always" && !way.0.starts_with("user:");
        assert_eq!(expected.iter().any(|(_, ways, _)| ways.iter().any(own)), more, "instances forward calls");
        for place in places(|| Company::new(seed).odin) {
            let mut longest = 0;
            for (called, expected, most) in &expected {
                place.odin().clear_records();
                let query = query(called).instance_services(more);
                let flow = place.run(async |ctx| fetch(&ctx, &query).await).expect("a flow");
                assert_eq!(flow.problems().count(), 0, "{}: {called}", place.name);
                assert_eq!(&ways(&flow), expected, "{}, seed {seed}: {called}", place.name);
                let calls = requests(&place.odin());
                assert!(calls <= *most, "{}, seed {seed}: {called} took {calls} calls, not {most}", place.name);
                longest = longest.max(flow.nodes().len());
            }
            assert!(longest > 30, "the longest flow has {longest} nodes");
        }
    }
}

#[test]
fn a_flow_does_not_depend_on_the_order_of_the_answers() {
    let mut odin = readme::platform();
    let query = Query::new("ent.odin", "grp.odin", "4000");
    let expected = shuffled(0, &mut odin, async |ctx| fetch(&ctx, &query).await).expect("a flow");
    assert!(expected.nodes().len() > 10, "{} nodes", expected.nodes().len());
    let mut orders = BTreeSet::new();
    for seed in 1..=1000 {
        odin.clear_records();
        let flow = shuffled(seed, &mut odin, async |ctx| fetch(&ctx, &query).await).expect("a flow");
        assert_eq!(flow, expected, "schedule {seed}");
        orders.insert(
            odin.records().map(|record| format!("{:?}{:?}", record.operation, record.query)).collect::<Vec<_>>(),
        );
    }
    assert!(orders.len() > 900, "only {} orders", orders.len());
}

/// A call in five fails: what could not be read is said, and what was read is right.
#[test]
fn a_flow_under_faults_is_right_or_says_what_is_missing() {
    let company = Company::new(2);
    let called = company.numbers.last().expect("a number");
    let expected = Oracle::new(Company::new(2).odin).ways(called);
    for place in places(|| Company::new(2).odin) {
        for fault in ["reset", "503", "500", "429=0"] {
            place.fault(&format!("{fault}@/~0.05"));
        }
        let mut whole = 0;
        for _ in 0..8 {
            match place.run(async |ctx| fetch(&ctx, &query(called)).await) {
                Ok(flow) if flow.problems().count() == 0 => {
                    assert_eq!(ways(&flow), expected, "{}", place.name);
                    whole += 1;
                }
                // What there is of it is right.
                Ok(flow) => assert!(ways(&flow).iter().all(|way| expected.contains(way)), "{}", place.name),
                Err(error) => assert!(error.is_transient(), "{}: {error}", place.name),
            }
        }
        assert!(whole > 0, "{}", place.name);
        let faults = place.odin().records().filter(|record| record.fault.is_some()).count();
        assert!(faults > 20, "only {faults} faults");
    }
}

/// What one login may not see is a problem of its node.
#[test]
fn what_cannot_be_read_is_said_where_it_is_missing() {
    let company = Company::new(1);
    let called = company.numbers.last().expect("a number");
    let whole = shuffled(0, &mut Company::new(1).odin, async |ctx| fetch(&ctx, &query(called)).await).expect("a flow");
    let mut odin = Company::new(1).odin;
    odin.add_fault("403@GET:/users/services/settings".parse().expect("a fault"));
    let flow = shuffled(0, &mut odin, async |ctx| fetch(&ctx, &query(called)).await).expect("a flow");
    assert!(flow.problems().count() > 0);
    assert!(flow.problems().all(|(node, problem)| node.id.starts_with("user:") && problem.contains("403")));
    assert!(flow.nodes().len() <= whole.nodes().len());
    // Without the lists of the group there is nothing to draw.
    odin.add_fault("403@GET:/groups/hunt-groups".parse().expect("a fault"));
    let refused = shuffled(0, &mut odin, async |ctx| fetch(&ctx, &query(called)).await).expect_err("an error");
    assert_eq!(refused.kind(), ErrorKind::Forbidden);
}
