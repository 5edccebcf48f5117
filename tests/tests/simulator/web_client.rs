//! The pages of the vendor's web client: what each asks, in order, and what it needs of the answers.
//!
//! Section 5 of the list of its calls is `web_client/pages.txt`; sections 1, 3 and 4 are tests of their own. What the simulator
//! does not serve yet is in `web_client/missing.txt`, which only shrinks: `ODIN_API_WRITE=1` takes out what is served now.

mod logins;
mod pages;
mod writes;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::facts::{Entry, Facts};
use crate::support::Api;

pub(crate) const PROVIDER: &str = "ent.odin";
pub(crate) const GROUP: &str = "grp.odin";
pub(crate) const USER: &str = "4001@example.net";
pub(crate) const SCOPE: &str = "groupId=grp.odin&serviceProviderId=ent.odin";
/// The browser's host name.
const HOST: &str = "localhost";

/// Whether the simulator knows an operation. Paths with a variable are asked for by no page.
fn is_served(method: &str, path: &str) -> bool {
    odin_sim::routes().iter().any(|route| route.verb().word() == method && route.path() == path)
}

/// What the pages ask for that nobody serves yet, as `GET /tasks`.
fn missing() -> BTreeSet<String> {
    include_str!("web_client/missing.txt").lines().map(str::to_owned).collect()
}

/// A request of a page: served, or listed as missing. What was asked is told to whoever compares it with the list.
fn is_due(method: &str, path: &str, asked: &mut BTreeSet<String>) -> bool {
    let served = is_served(method, path);
    if !served {
        asked.insert(format!("{method} {path}"));
    }
    served
}

fn facts() -> Facts {
    Facts::parse(include_str!("../../catalogue/operations.jsonl"))
}

/// Which operation of the catalogue a read is: the one that has all of its keys, and needs the most of them.
fn operation<'a>(facts: &'a Facts, path: &str, keys: &[&str]) -> Option<&'a Entry> {
    let at_path = facts.operations.iter().filter(|entry| entry.method == "GET" && entry.path == path);
    let needs = |entry: &Entry| entry.query.iter().filter(|(_, _, required)| *required).count();
    let fits =
        at_path.filter(|entry| entry.query.iter().all(|(key, _, required)| !required || keys.contains(&key.as_str())));
    fits.max_by_key(|entry| needs(entry))
}

/// What the client trips over, whatever the page: nothing at all, a list in place of a record or the other way round, and a
/// record of a user that does not say whose it is.
fn check(facts: &Facts, path: &str, keys: &[&str], answer: &Value) {
    assert!(!answer.is_null(), "{path} is answered by nothing");
    let Some(entry) = operation(facts, path, keys) else { return };
    match &entry.answer {
        // Documented: without calls there is an empty list in place of the figures, and the client copes.
        _ if path.ends_with("/call-records/stats") && *answer == json!([]) => {}
        Value::Array(_) => assert!(answer.is_array(), "{path} has no bare list: {answer}"),
        Value::Object(shape) => {
            assert!(answer.is_object(), "{path} has no record: {answer}");
            for key in ["userId", "serviceProviderId", "groupId"] {
                if keys.contains(&key) && shape.contains_key(key) {
                    let sent = [("userId", USER), ("serviceProviderId", PROVIDER), ("groupId", GROUP)];
                    let sent = sent.iter().find(|(name, _)| *name == key).map(|(_, id)| *id);
                    let echoed = answer.get(key).and_then(Value::as_str);
                    assert!(echoed.is_some(), "{path} does not echo {key}: {answer}");
                    // An instance of a service is a user as well.
                    let instance = key == "userId" && echoed.is_some_and(|id| id != USER);
                    assert!(instance || echoed == sent, "{path}: {key} is {echoed:?}");
                }
            }
        }
        _ => {}
    }
}

/// A group in which everything is given that can be, and a user who has it.
pub(crate) fn everything(api: &mut Api) {
    let template = json!({ "name": "Desk", "deviceType": "Polycom VVX 400", "deviceTemplate": "t46" });
    assert_eq!(api.post("/vdm/system/templates", &template).0, 200);
    assert_eq!(api.post(&format!("/vdm/groups/templates?{SCOPE}"), &json!({ "id": 1 })).0, 200);
    let services = api.read(&format!("/groups/services?{SCOPE}"));
    for kind in ["userServices", "groupServices"] {
        for row in services[kind].as_array().into_iter().flatten() {
            let name = &row["serviceName"];
            let change = |row: Value| json!({ "serviceProviderId": PROVIDER, "groupId": GROUP, kind: [row] });
            // Some have no licence, and some exclude each other.
            api.put(
                "/groups/services",
                &change(json!({ "serviceName": name, "authorized": true, "limited": "Unlimited" })),
            );
            if kind == "groupServices" {
                api.put("/groups/services", &change(json!({ "serviceName": name, "assigned": true })));
            } else {
                let assign = json!({ "userId": USER, kind: [{ "serviceName": name, "assigned": true }] });
                api.put("/users/services", &assign);
            }
        }
    }
}
