//! The defects of the peer's call flow (84 to 139 of its list, those on call flows), which we do not have.

use std::collections::BTreeSet;

use http::Method;
use odin_api::report::call_flow::{CallFlow, EdgeKind, NodeKind, Query, fetch};
use odin_api::testing::Server;
use odin_api::{Error, ErrorKind};
use odin_sim::Odin;
use serde_json::{Value, json};

use super::company::{Asker, Company};
use super::{query, requests};
use crate::schedule::shuffled;

fn founding(set_up: impl FnOnce(&mut Asker<'_>)) -> Odin {
    let mut odin = Odin::example();
    set_up(&mut Asker::new(&mut odin));
    odin.clear_records();
    odin
}

fn try_flow(odin: &mut Odin, called: &str) -> Result<CallFlow, Error> {
    let query = Query::new("ent.odin", "grp.odin", called);
    shuffled(0, odin, async |ctx| fetch(&ctx, &query).await)
}

fn flow(odin: &mut Odin, called: &str) -> CallFlow {
    try_flow(odin, called).expect("a flow")
}

fn forward(asker: &mut Asker<'_>, kind: &str, from: &str, to: &str) {
    let setting = json!({"userId": from, "isActive": true, "forwardToPhoneNumber": to});
    asker.ask("PUT", &format!("/users/call-forwarding-{kind}"), &setting);
}

/// The ids of the nodes that a node leads to, for one reason.
fn targets(flow: &CallFlow, from: &str, kind: EdgeKind) -> Vec<String> {
    let id = |place: usize| flow.nodes()[place].id.clone();
    flow.edges().iter().filter(|edge| edge.kind == kind && id(edge.from) == from).map(|edge| id(edge.to)).collect()
}

/// A platform of one group that answers with the least: what it has, by path and the id that is asked for.
fn sparse(answer: impl Fn(&str, &str) -> Value + Send + 'static) -> Server {
    Server::new(move |request| {
        assert_eq!(request.method(), Method::GET);
        let query = request.uri().query().unwrap_or_default().replace("%40", "@");
        let id = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("userId=").or_else(|| pair.strip_prefix("serviceUserId=")));
        answer(request.uri().path().trim_start_matches("/api/v2"), id.unwrap_or_default())
    })
}

fn sparse_flow(server: &Server, called: &str) -> CallFlow {
    let query = Query::new("ent", "grp", called);
    server.run(async |ctx| fetch(&ctx, &query).await).expect("a run").expect("a flow")
}

#[test]
fn defect_118_a_second_flow_has_nothing_of_the_first() {
    let mut odin = founding(|asker| forward(asker, "always", "4001@example.net", "4003"));
    let first = flow(&mut odin, "4001");
    let second = flow(&mut odin, "4002");
    assert_eq!((first.nodes().len(), second.nodes().len()), (3, 2));
    assert_eq!(second.leaving(0).count(), 1);
    assert!(!second.to_dot().contains("4003"));
}

#[test]
fn defect_119_numbers_extensions_and_aliases_are_matched_as_a_whole() {
    let mut odin = founding(|asker| {
        asker.ask("PUT", "/users", &json!({"userId": "4005@example.net", "aliases": ["reception@example.net"]}));
        let profile = json!({"aliases": ["0@example.net"]});
        asker.ask(
            "PUT",
            "/groups/hunt-groups",
            &json!({"serviceUserId": "hg.sales@example.net", "serviceInstanceProfile": profile}),
        );
    });
    for part in ["00", "400", "555", "recep", "example.net"] {
        assert_eq!(try_flow(&mut odin, part).expect_err(part).kind(), ErrorKind::Argument, "{part}");
    }
    for alias in ["reception", "Reception@example.net", "sip:reception@example.net"] {
        assert_eq!(flow(&mut odin, alias).nodes()[1].id, "user:4005@example.net", "{alias}");
    }
    assert_eq!(flow(&mut odin, "0@example.net").nodes()[1].id, "hunt-group:hg.sales@example.net");
}

#[test]
fn defect_120_an_unknown_number_is_a_clear_error_after_few_calls() {
    let mut odin = founding(|_| {});
    let error = try_flow(&mut odin, "+1-9995550000").expect_err("nobody has it");
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert_eq!(error.to_string(), r#"called: nobody in the group grp.odin of ent.odin has "+1-9995550000""#);
    assert_eq!(requests(&odin), 5);
    odin.clear_records();
    assert_eq!(try_flow(&mut odin, "  ").expect_err("nothing").kind(), ErrorKind::Argument);
    assert_eq!(requests(&odin), 0, "known without asking");
}

#[test]
fn defect_121_numbers_outside_are_drawn_however_they_are_written() {
    for number in ["+1-5135551000", "5135551000", "1509", "+44-2079460018", "sip:desk@other.example"] {
        let mut odin = founding(|asker| forward(asker, "busy", "4001@example.net", number));
        let flow = flow(&mut odin, "4001");
        let last = flow.nodes().last().expect("a node");
        assert_eq!((last.kind, last.title.as_str()), (NodeKind::Outside, number));
        assert_eq!(targets(&flow, "user:4001@example.net", EdgeKind::Busy), std::slice::from_ref(&last.id));
    }
}

#[test]
fn defect_122_no_answer_is_drawn() {
    let mut odin = founding(|asker| forward(asker, "no-answer", "4001@example.net", "4002"));
    let flow = flow(&mut odin, "4001");
    assert_eq!(targets(&flow, "user:4001@example.net", EdgeKind::NoAnswer), ["user:4002@example.net"]);
    assert!(flow.to_svg().contains(">No answer (3 rings)<"));
}

#[test]
fn defect_123_every_kind_of_way_is_followed() {
    let mut kinds = BTreeSet::new();
    for seed in 1..=6 {
        let mut company = Company::new(seed);
        let called = company.numbers.last().expect("a number");
        let flow = shuffled(0, &mut company.odin, async |ctx| fetch(&ctx, &query(called)).await).expect("a flow");
        kinds.extend(flow.edges().iter().map(|edge| edge.kind));
    }
    let missing: Vec<_> = EdgeKind::ALL.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn defect_124_bounced_overflowing_and_forced_calls_go_where_the_platform_sends_them() {
    let center = "cc.support@example.net";
    let mut odin = founding(|asker| {
        for (part, setting) in [
            ("bounced-calls", json!({"isActive": true, "enableTransfer": true, "transferPhoneNumber": "4002"})),
            ("overflow", json!({"action": "Transfer", "transferPhoneNumber": "4003"})),
            ("forced-forwarding", json!({"enabled": true, "forwardToPhoneNumber": "4004"})),
        ] {
            let mut body = setting;
            body["serviceUserId"] = center.into();
            asker.ask("PUT", &format!("/groups/call-centers/{part}"), &body);
        }
    });
    let flow = flow(&mut odin, "4020");
    let from = format!("call-center:{center}");
    for (kind, to) in [(EdgeKind::Bounced, "4002"), (EdgeKind::Overflow, "4003"), (EdgeKind::Forced, "4004")] {
        assert_eq!(targets(&flow, &from, kind), [format!("user:{to}@example.net")]);
        let edge = flow.edges().iter().find(|edge| edge.kind == kind).expect("an edge");
        assert_eq!(edge.overridden, kind != EdgeKind::Forced);
    }
}

#[test]
fn defect_125_a_number_is_the_same_in_every_spelling_and_aliases_are_no_numbers() {
    for spelling in ["2015554002", "+1-2015554002", "+12015554002", "12015554002", "4002"] {
        let mut odin = founding(|asker| {
            asker.ask(
                "PUT",
                "/users",
                &json!({"userId": "4005@example.net", "aliases": ["reception@example.net", "room4002b9@example.net"]}),
            );
            forward(asker, "always", "4001@example.net", spelling);
        });
        let flow = flow(&mut odin, "+1-2015554001");
        assert_eq!(targets(&flow, "user:4001@example.net", EdgeKind::Always), ["user:4002@example.net"], "{spelling}");
    }
}

#[test]
fn defect_126_what_is_empty_or_absent_is_no_failure() {
    let server = sparse(|path, _| match path {
        "/users" => json!([{"userId": "a@x", "extension": 1}]),
        "/groups/auto-attendants" => json!([{"serviceUserId": "menu@x", "extension": "2"}]),
        "/groups/hunt-groups" => json!([{"serviceUserId": "hunt@x", "extension": "3"}]),
        "/groups/call-centers" => json!({}),
        _ => {
            json!({"userId": "a@x", "Call Forwarding Always": {}, "Call Forwarding Busy": [], "Voice Messaging User": null})
        }
    });
    for (called, id) in [("1", "user:a@x"), ("2", "auto-attendant:menu@x"), ("3", "hunt-group:hunt@x")] {
        let flow = sparse_flow(&server, called);
        assert_eq!((flow.nodes().len(), flow.nodes()[1].id.as_str()), (2, id));
        assert_eq!(flow.problems().count(), 0);
    }
}

#[test]
fn defect_127_a_long_chain_and_a_circle_come_to_their_ends() {
    const LONG: usize = 2_000;
    let server = sparse(|path, id| match path {
        "/users" => {
            (0..LONG).map(|user| json!({"userId": format!("{user}@x"), "extension": format!("{user:05}")})).collect()
        }
        "/users/services/settings" => {
            let user: usize = id.trim_end_matches("@x").parse().expect("a number");
            let next = format!("{:05}", (user + 1) % LONG);
            json!({"userId": id, "Call Forwarding Always": {"isActive": true, "forwardToPhoneNumber": next}})
        }
        _ => json!([]),
    });
    let flow = sparse_flow(&server, "00000");
    assert_eq!((flow.nodes().len(), flow.edges().len()), (LONG + 1, LONG + 1));
    let last = flow.edges().last().expect("an edge");
    assert_eq!((flow.nodes()[last.from].id.as_str(), last.to), ("user:1999@x", 1));
}

#[test]
fn defect_128_only_what_is_reached_is_read() {
    let mut odin = founding(|asker| forward(asker, "busy", "4001@example.net", "4002"));
    flow(&mut odin, "4001");
    // Four lists, and two users.
    assert_eq!(requests(&odin), 6);
}

#[test]
fn defect_129_an_id_that_is_part_of_another_one_is_another() {
    let server = sparse(|path, id| match path {
        "/users" => json!([{"userId": "11@x", "firstName": "Eleven"}, {"userId": "1@x", "firstName": "One"}]),
        "/groups/hunt-groups" if id.is_empty() => json!([{"serviceUserId": "hunt@x", "extension": "300"}]),
        "/groups/hunt-groups" => json!({"serviceUserId": "hunt@x", "agents": [{"userId": "1@x"}]}),
        "/users/services/settings" => json!({"userId": id}),
        _ => json!([]),
    });
    let flow = sparse_flow(&server, "300");
    assert_eq!(targets(&flow, "hunt-group:hunt@x", EdgeKind::Agent), ["user:1@x"]);
    assert_eq!(flow.nodes()[2].title, "One");
}
