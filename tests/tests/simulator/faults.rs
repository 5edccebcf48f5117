//! Injected faults that need no connection, and the syntax of all.

use http::StatusCode;
use odin_sim::{Fault, Pick, Rule, SocketFault, Verb};
use serde_json::json;

use crate::support::Api;

const SESSION: &str = "/auth/session";

fn statuses(api: &mut Api, times: usize) -> Vec<u16> {
    (0..times).map(|_| api.get(SESSION).0).collect()
}

fn with(rule: &str) -> Api {
    let mut api = Api::admin();
    api.odin.add_fault(rule.parse().expect(rule));
    api
}

#[test]
fn a_fault_strikes_where_and_when_it_is_told_to() {
    for (rule, expected) in [
        ("503@GET:/auth/session#2", [200, 503, 200, 200, 200, 200]),
        ("503@GET:/auth%3", [200, 200, 503, 200, 200, 503]),
        ("503@/auth/session*2", [503, 503, 200, 200, 200, 200]),
        ("503@/auth$", [200; 6]),
        ("503@POST:/auth/session", [200; 6]),
        ("503%2*1", [200, 503, 200, 200, 200, 200]),
        ("503", [503; 6]),
        ("503~0", [200; 6]),
        ("503@/auth~1", [503; 6]),
        ("503?0", [200; 6]),
        ("503@/auth?1", [503; 6]),
    ] {
        assert_eq!(statuses(&mut with(rule), 6), expected, "{rule}");
    }
}

#[test]
fn chance_depends_on_the_seed_only() {
    let run = |seed| {
        let mut api = with("500~0.5");
        api.odin.seed_faults(seed);
        statuses(&mut api, 64)
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
    assert!(run(1).contains(&200) && run(1).contains(&500));
}

#[test]
fn a_share_of_requests_is_struck_in_whatever_order_they_come() {
    let run = |seed, order: &[usize]| {
        let mut api = with("500@/users$?0.5");
        api.odin.seed_faults(seed);
        let mut statuses: Vec<_> = (0..32).map(|_| Vec::new()).collect();
        for index in order {
            statuses[*index].push(api.get(&format!("/users?userId={index}")).0);
        }
        statuses
    };
    // Each twice, since what came before counts too.
    let forth: Vec<_> = (0..32).chain(0..32).collect();
    let back: Vec<_> = (0..32).rev().flat_map(|index| [index, index]).collect();
    assert_eq!(run(1, &forth), run(1, &back));
    assert_ne!(run(1, &forth), run(2, &forth));
    let struck = run(1, &forth).concat().iter().filter(|status| **status == 500).count();
    assert!((20..44).contains(&struck), "{struck} of 64");
    assert!(run(1, &forth).iter().any(|twice| twice[0] != twice[1]), "the second time is another chance");
}

#[test]
fn answers_can_be_bent() {
    let response = with("429=7").send("GET", SESSION, None);
    assert_eq!(response.headers()["retry-after"], "7");
    let response = with("502-html").send("GET", SESSION, None);
    assert_eq!((response.status().as_u16(), &response.headers()["content-type"]), (502, &"text/html".parse().unwrap()));
    let response = with("wrong-type").send("GET", SESSION, None);
    assert_eq!((response.status().as_u16(), &response.headers()["content-type"]), (200, &"text/html".parse().unwrap()));
    let response = with("not-json").send("GET", SESSION, None);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert!(serde_json::from_slice::<serde_json::Value>(response.body()).is_err());
    let mut api = Api::admin();
    api.odin.add_fault(Rule::new(Fault::answer(StatusCode::OK, "application/json", "null")).verb(Verb::Get));
    assert_eq!(api.get(SESSION), (200, json!(null)));
}

#[test]
fn a_token_can_expire_right_now() {
    let mut api = with("expire-token@/auth/session#2");
    assert_eq!(statuses(&mut api, 3), [200, 401, 401]);
}

#[test]
fn the_log_tells_carried_out_from_cut_off() {
    let mut api = Api::admin();
    let dnd = json!({ "userId": "4001@example.net", "isActive": true });
    for (rule, executed) in
        [("503*1", false), ("502!*1", true), ("drop*1", false), ("reset*1", true), ("delay=1*1", true)]
    {
        api.odin.clear_faults();
        api.odin.clear_records();
        api.odin.add_fault(rule.parse().expect(rule));
        api.put("/users/do-not-disturb", &dnd);
        let record = api.odin.records().next().expect("a record").clone();
        assert_eq!(record.executed, executed, "{rule}");
        assert_eq!(record.fault.as_deref(), rule.split('*').next());
        assert_eq!((record.method.as_str(), record.path.as_str()), ("PUT", "/users/do-not-disturb"));
        assert_eq!(api.odin.count("users/do-not-disturb:update"), u64::from(executed), "{rule}");
        assert_eq!(api.odin.executed().count(), usize::from(executed));
        assert_eq!(api.odin.requests(), 1);
        assert_eq!(api.odin.faults()[0].strikes(), 1);
    }
}

#[test]
fn a_refused_operation_was_not_carried_out() {
    let mut api = Api::admin();
    api.get("/users?userId=nobody");
    let record = api.odin.records().last().expect("a record");
    assert_eq!((record.operation, record.status, record.executed), (Some("users/:get"), 404, false));
    assert_eq!((record.query.as_str(), record.user_id.as_deref()), ("userId=nobody", Some("admin")));
}

#[test]
fn the_log_forgets_but_the_counters_do_not() {
    let mut api = Api::admin();
    api.odin.config_mut().log_limit = 3;
    statuses(&mut api, 10);
    assert_eq!(api.odin.records().len(), 3);
    assert_eq!(api.odin.count("auth/session:get"), 10);
}

#[test]
fn faults_of_the_connection_are_handed_on() {
    let response = with("truncate").send("GET", SESSION, None);
    assert_eq!(response.status(), 200);
    assert_eq!(response.extensions().get(), Some(&SocketFault::Truncate));
}

#[test]
fn written_and_built_rules_are_alike() {
    let mut api = Api::admin();
    api.odin.add_fault(
        Rule::new(Fault::status(StatusCode::SERVICE_UNAVAILABLE)).path("/auth").pick(Pick::Every(2)).limit(1),
    );
    assert_eq!(statuses(&mut api, 4), [200, 503, 200, 200]);
}

#[test]
fn what_makes_no_sense_is_refused() {
    for rule in [
        "",
        "teapot",
        "99",
        "1000",
        "503@FETCH:/x",
        "503%x",
        "503#0",
        "503~2",
        "503?2",
        "delay",
        "delay=x",
        "hang=1",
        "503*x",
    ] {
        let error = rule.parse::<Rule>().expect_err(rule);
        assert!(error.starts_with("fault ") && !error.contains('\n'), "{error}");
    }
}
