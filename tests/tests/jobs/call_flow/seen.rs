//! What people see of call centers and auto attendants: labels, details, and what has no effect.

use odin_api::report::call_flow::CallFlow;
use odin_api::testing::Server;
use serde_json::{Value, json};

use super::services::flow;

/// Each edge that leaves a node as `label -> title`, in brackets if another setting acts first; then each detail.
fn seen(flow: &CallFlow, id: &str) -> Vec<String> {
    let at = flow.nodes().iter().position(|node| node.id == id).unwrap_or_else(|| panic!("{id}: {flow:?}"));
    let edges = flow.leaving(at).map(|edge| {
        let text = format!("{} -> {}", edge.label, flow.nodes()[edge.to].title);
        if edge.overridden { format!("[{text}]") } else { text }
    });
    let details = flow.nodes()[at].details.iter().map(|detail| format!("{}: {}", detail.name, detail.value));
    edges.chain(details).collect()
}

/// A call center that says this, resource by resource.
fn center(said: &Value) -> Vec<String> {
    let said = said.clone();
    let server = Server::new(move |request| {
        let path = request.uri().path().trim_start_matches("/api/v2").trim_start_matches("/groups/call-centers");
        if path.is_empty() {
            return json!([{"serviceUserId": "cc@x", "name": "Help", "extension": "1", "type": "Premium"}]);
        }
        let mut answer = said.get(path.trim_start_matches('/')).cloned().unwrap_or(json!({}));
        if request.uri().query().is_some_and(|query| query.contains("serviceUserId")) {
            answer["serviceUserId"] = "cc@x".into();
            return answer;
        }
        json!([])
    });
    seen(&flow(&server, "1", false), "call-center:cc@x")
}

#[test]
fn a_call_center_shows_what_it_does_with_calls() {
    let number = "+1-2015550001";
    let night = |action: &str, more: Value| {
        let mut night = more;
        (night["action"], night["transferPhoneNumber"]) = (action.into(), number.into());
        night
    };
    let forced = || json!({"forceNightService": true});
    let hours = || json!({"businessHours": {"name": "Office", "type": "Group"}});
    let overflow = json!({"action": "Busy"});
    for (said, expected) in [
        (
            json!({"overflow": {"action": "Busy", "overflowAfterTimeout": true, "timeoutSeconds": 30}}),
            &["Overflow (30 s) -> Busy tone"][..],
        ),
        (
            json!({"overflow": {"action": "Busy", "overflowAfterTimeout": false, "timeoutSeconds": 30}}),
            &["Overflow -> Busy tone"],
        ),
        (json!({"overflow": {"action": "Ringing"}}), &["Overflow -> Rings until the caller hangs up"]),
        (json!({"stranded-calls": {"action": "Busy"}}), &["Stranded -> Busy tone"]),
        (json!({"stranded-calls": {"action": "Ringing"}}), &["Stranded -> Rings until the caller hangs up"]),
        // Without a schedule it is always day, unless the night is forced on.
        (json!({"night-service": night("Busy", json!({}))}), &[]),
        (json!({"night-service": night("Busy", hours())}), &["Night service (outside Office) -> Busy tone"]),
        (
            json!({"night-service": night("Busy", forced()), "overflow": overflow}),
            &["Night service (forced on) -> Busy tone", "[Overflow -> Busy tone]"],
        ),
        (json!({"night-service": night("None", forced()), "overflow": overflow}), &["Overflow -> Busy tone"]),
        (
            json!({
                "night-service": night("Transfer", forced()), "overflow": overflow,
                "forced-forwarding": {"enabled": true, "forwardToPhoneNumber": "+1-2015550002"},
            }),
            &[
                "Night service (forced on) -> +1-2015550001",
                "[Forced forwarding -> +1-2015550002]",
                "[Overflow -> Busy tone]",
            ],
        ),
        (
            json!({"bounced-calls": {"isActive": true, "numberOfRingsBeforeBouncingCall": 1, "transferPhoneNumber": number}}),
            &["Bounced (1 ring): back to the queue"],
        ),
    ] {
        let seen = center(&said);
        let (kind, others): (Vec<_>, Vec<_>) = seen.iter().map(String::as_str).partition(|it| *it == "Type: Premium");
        assert_eq!((others.as_slice(), kind.len()), (expected, 1), "{said}");
    }
}
