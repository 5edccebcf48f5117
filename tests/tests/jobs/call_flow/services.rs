//! CommPilot Express, night forwarding, and the services that service instances have themselves: what they are called, and
//! how many calls they cost.

use odin_api::report::call_flow::{CallFlow, EdgeKind, Query, fetch};
use odin_api::testing::Server;
use serde_json::{Value, json};

/// A group with two users, each with these settings, a hunt group with services of its own, and something for the night.
fn server(settings: Value, night: Value) -> Server {
    Server::new(move |request| {
        let query = request.uri().query().unwrap_or_default().replace("%40", "@");
        match request.uri().path().trim_start_matches("/api/v2") {
            "/users" => json!([{"userId": "a@x", "extension": "1001"}, {"userId": "b@x", "extension": "1002"}]),
            "/groups/hunt-groups" if query.contains("serviceUserId") => {
                json!({"serviceUserId": "h@x", "agents": [{"userId": "a@x"}, {"userId": "b@x"}]})
            }
            "/groups/hunt-groups" => json!([{"serviceUserId": "h@x", "extension": "1003"}]),
            "/users/services/settings" if query.contains("h@x") => {
                json!({"userId": "h@x", "Call Forwarding Always": {"isActive": true, "forwardToPhoneNumber": "+1-2015550001"}})
            }
            "/users/services/settings" => settings.clone(),
            "/groups/night-forwarding" => night.clone(),
            _ => json!([]),
        }
    })
}

pub fn flow(server: &Server, called: &str, instance_services: bool) -> CallFlow {
    let query = Query::new("ent", "grp", called).instance_services(instance_services);
    server.run(async |ctx| fetch(&ctx, &query).await).expect("a run").expect("a flow")
}

/// What a node says of the calls that leave it: label, where to, whether something else acts first.
fn ways(flow: &CallFlow, from: &str) -> Vec<(String, String, bool)> {
    let from = flow.nodes().iter().position(|node| node.id == from).expect("a node");
    let way = |edge: &odin_api::report::call_flow::Edge| {
        (edge.label.clone(), flow.nodes()[edge.to].id.clone(), edge.overridden)
    };
    flow.leaving(from).map(way).collect()
}

fn asked(server: &Server, path: &str) -> usize {
    server.requests().iter().filter(|received| received.request.uri().path().ends_with(path)).count()
}

fn way(label: &str, to: &str) -> (String, String, bool) {
    (label.to_owned(), to.to_owned(), false)
}

#[test]
fn the_group_is_asked_for_the_night_once_and_only_if_somebody_lets_calls_go() {
    let number = "+1-2015550009";
    let always = json!({"nightForwarding": "On", "forwardToPhoneNumber": number});
    let schedule = json!({
        "nightForwarding": "Auto On", "forwardToPhoneNumber": number,
        "businessHours": {"name": "Office", "type": "Group"}, "holidaySchedule": {"name": "Feasts", "type": "Group"},
    });
    let off = json!({"nightForwarding": "Off", "forwardToPhoneNumber": number});
    let own = |own: &str| json!({"nightForwarding": own});
    let both = |own: &str, group: &str| json!({"nightForwarding": own, "groupNightForwarding": group});
    let outside = "Night forwarding (outside of Office, Feasts)";
    for (setting, night, calls, label) in [
        (own("On"), &off, 1, Some("Night forwarding")),
        (both("On", "Off"), &off, 1, Some("Night forwarding")),
        (own("Use Group"), &always, 1, Some("Night forwarding")),
        (both("Use Group", "Auto On"), &schedule, 1, Some(outside)),
        (own("Use Group"), &off, 1, None),
        (both("Use Group", "Off"), &off, 0, None),
        (both("Off", "On"), &always, 0, None),
    ] {
        let server = server(json!({"userId": "?", "Group Night Forwarding": setting}), night.clone());
        let flow = flow(&server, "1003", false);
        assert_eq!(asked(&server, "/groups/night-forwarding"), calls, "{setting}");
        let expected: Vec<_> = label.map(|label| way(label, "number:+12015550009")).into_iter().collect();
        for user in ["user:a@x", "user:b@x"] {
            assert_eq!(ways(&flow, user), expected, "{setting}");
        }
    }
}

#[test]
fn the_profile_that_holds_says_where_calls_go() {
    let express = json!({
        "availableInOffice": {
            "additionalPhoneNumberToRing": "+1-2015550001",
            "busySetting": {"action": "Forward", "forwardingPhoneNumber": "1002"},
            "noAnswerSetting": {"action": "Transfer To Voice Mail"},
        },
        "availableOutOfOffice": {"incomingCalls": {"action": "Forward", "forwardingPhoneNumber": "+1-2015550002"}},
        "busy": {"incomingCalls": {
            "sendCallsToVoiceMailExceptExcludedNumbers": true, "excludedPhoneNumber01": "+1-2015550077",
            "forwardExcludedNumbersTo": "+1-2015550003",
        }},
        "unavailable": {"incomingCalls": {"sendCallsToVoiceMailExceptExcludedNumbers": true, "forwardExcludedNumbersTo": "+1-2015550004"}},
    });
    let mail = "user:a@x/voice-mail";
    for (profile, expected) in [
        (
            json!("Available In Office"),
            vec![
                way("Rings too", "number:+12015550001"),
                way("CommPilot Express: busy", "user:b@x"),
                way("CommPilot Express: no answer", mail),
            ],
        ),
        (json!("Available Out Of Office"), vec![way("CommPilot Express: all calls", "number:+12015550002")]),
        (
            json!("Busy"),
            vec![
                way("CommPilot Express: all other calls", mail),
                way("CommPilot Express: from +1-2015550077", "number:+12015550003"),
            ],
        ),
        (json!("Unavailable"), vec![way("CommPilot Express: all calls", mail)]),
        (Value::Null, vec![]),
    ] {
        let mut express = express.clone();
        express["profile"] = profile.clone();
        let box_of_a = json!({"isActive": true});
        let settings = json!({"userId": "a@x", "CommPilot Express": express, "Voice Messaging User": {"Voice Messaging User": box_of_a}});
        let server = server(settings, json!([]));
        let flow = flow(&server, "1001", false);
        assert_eq!(ways(&flow, "user:a@x"), expected, "{profile}");
        let forwarded = flow.edges().iter().any(|edge| edge.kind == EdgeKind::CommPilotExpress);
        assert_eq!(flow.to_svg().contains("call is forwarded"), forwarded, "{profile}");
        // What is read anyway says it.
        let users = if profile == "Available In Office" { 2 } else { 1 };
        assert_eq!(asked(&server, "/users/services/settings"), users, "{profile}");
        assert_eq!(asked(&server, "/users/comm-pilot-express"), 0, "{profile}");
    }
}

/// What stands in a box.
fn details(flow: &CallFlow, id: &str) -> Vec<String> {
    let node = flow.nodes().iter().find(|node| node.id == id).expect("a node");
    node.details.iter().map(|detail| format!("{}: {}", detail.name, detail.value)).collect()
}

#[test]
fn empty_numbers_lead_nowhere_and_mail_without_a_box_is_told() {
    let spared = json!({"incomingCalls": {
        "sendCallsToVoiceMailExceptExcludedNumbers": true, "excludedPhoneNumber01": "+1-2015550077",
        "excludedPhoneNumber02": "", "excludedPhoneNumber03": "+1-2015550078", "forwardExcludedNumbersTo": "+1-2015550003",
    }});
    let mut nowhere = spared.clone();
    nowhere["incomingCalls"]["forwardExcludedNumbersTo"] = "".into();
    let office = json!({"additionalPhoneNumberToRing": "", "noAnswerSetting": {"action": "Transfer To Voice Mail"}});
    let both = "CommPilot Express: from +1-2015550077, +1-2015550078";
    let no_box = "voice mail, which is not switched on";
    for (express, expected, told) in [
        (json!({"profile": "Busy", "busy": spared}), vec![way(both, "number:+12015550003")], "all other calls"),
        (json!({"profile": "Busy", "busy": nowhere}), vec![], "all other calls"),
        (json!({"profile": "Available In Office", "availableInOffice": office}), vec![], "no answer"),
    ] {
        let profile = express["profile"].as_str().expect("a profile").to_owned();
        let server = server(json!({"userId": "a@x", "CommPilot Express": express}), json!([]));
        let flow = flow(&server, "1001", false);
        assert_eq!(ways(&flow, "user:a@x"), expected, "{profile}");
        let due = [format!("CommPilot Express: {profile}"), format!("CommPilot Express: {told}: {no_box}")];
        assert_eq!(details(&flow, "user:a@x"), due);
    }
    // A schedule without a name is one.
    let night = json!({"nightForwarding": "Auto On", "forwardToPhoneNumber": "+1-2015550009"});
    let server = server(json!({"userId": "?", "Group Night Forwarding": {"nightForwarding": "Use Group"}}), night);
    let due = [way("Night forwarding (by schedule)", "number:+12015550009")];
    assert_eq!(ways(&flow(&server, "1001", false), "user:a@x"), due);
}

#[test]
fn a_service_instance_forwards_calls_itself_if_that_is_asked_for() {
    let server = server(json!({"userId": "?"}), json!([]));
    let agents = |overridden| {
        [("Agent 1", "user:a@x"), ("Agent 2", "user:b@x")]
            .map(|(label, to)| (label.to_owned(), to.to_owned(), overridden))
    };
    assert_eq!(ways(&flow(&server, "1003", false), "hunt-group:h@x"), agents(false));
    assert_eq!(asked(&server, "/users/services/settings"), 2);
    let flow = flow(&server, "1003", true);
    let expected: Vec<_> = [way("Always", "number:+12015550001")].into_iter().chain(agents(true)).collect();
    assert_eq!(ways(&flow, "hunt-group:h@x"), expected);
    assert_eq!(asked(&server, "/users/services/settings"), 2 + 3, "a call more for the hunt group");
}
