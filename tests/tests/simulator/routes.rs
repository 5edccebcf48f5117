//! The table of operations.

use std::collections::HashSet;

use odin_sim::{Verb, routes};

use crate::support::Api;

/// Operations of the catalogue that must not go missing.
const EMBEDDED: &[(&str, &str, &str)] = &[
    ("auth/token:create", "POST", "/auth/token"),
    ("auth/token:refresh", "PUT", "/auth/token"),
    ("auth/token/password:update", "PUT", "/auth/token/password"),
    ("auth/token/logout:logout", "POST", "/auth/token/logout"),
    ("auth/session:get", "GET", "/auth/session"),
    ("auth/switch-user:switch", "POST", "/auth/switch-user"),
    ("auth/password:update", "PUT", "/auth/password"),
    ("auth/passwords:update", "PUT", "/auth/passwords"),
    ("auth/sso:create", "PUT", "/auth/sso"),
    ("auth/sso/{partner}:create", "PUT", "/auth/sso/{partner}"),
    ("users/passwords:update", "PUT", "/users/passwords"),
    ("users/:get", "GET", "/users"),
    ("users/:list", "GET", "/users"),
    ("users/:search", "GET", "/users"),
    ("users/:create", "POST", "/users"),
    ("users/:update", "PUT", "/users"),
    ("users/:delete", "DELETE", "/users"),
    ("users/:update_bulk", "PUT", "/users/bulk"),
    ("users/services:get", "GET", "/users/services"),
    ("users/services:update", "PUT", "/users/services"),
    ("users/services/assigned:list", "GET", "/users/services/assigned"),
    ("users/services/viewable:list", "GET", "/users/services/viewable"),
    ("users/services/search:search", "GET", "/users/services/search"),
    ("users/services/settings:get", "GET", "/users/services/settings"),
    ("users/services/settings:update", "PUT", "/users/services/settings"),
    ("users/do-not-disturb:get", "GET", "/users/do-not-disturb"),
    ("users/do-not-disturb:update", "PUT", "/users/do-not-disturb"),
    ("users/call-forwarding-always:get", "GET", "/users/call-forwarding-always"),
    ("users/call-forwarding-always:update", "PUT", "/users/call-forwarding-always"),
    ("users/call-forwarding-always:list_bulk", "GET", "/users/call-forwarding-always/bulk"),
    ("users/call-forwarding-always:update_bulk", "PUT", "/users/call-forwarding-always/bulk"),
    ("groups/:get", "GET", "/groups"),
    ("groups/:list", "GET", "/groups"),
    ("groups/:search", "GET", "/groups"),
    ("groups/:create", "POST", "/groups"),
    ("groups/:update", "PUT", "/groups"),
    ("groups/:delete", "DELETE", "/groups"),
    ("service-providers/:get", "GET", "/service-providers"),
    ("service-providers/:list", "GET", "/service-providers"),
    ("service-providers/:create", "POST", "/service-providers"),
    ("service-providers/:update", "PUT", "/service-providers"),
    ("service-providers/:delete", "DELETE", "/service-providers"),
];

#[test]
fn ids_are_unique_and_well_formed() {
    let mut seen = HashSet::new();
    for route in routes() {
        assert!(seen.insert(route.id()), "{route:?} twice");
        let (resource, operation) = route.id().split_once(':').expect("area/resource:operation");
        assert!(!operation.is_empty());
        let path = format!("/{}", resource.trim_end_matches('/'));
        let without_bulk = route.path().strip_suffix("/bulk").unwrap_or(route.path());
        // The catalogue files `/assign/bulk` below what is assigned, as `assign_bulk`.
        let verb = operation.strip_suffix("_bulk").filter(|verb| matches!(*verb, "assign" | "unassign"));
        let due = verb.map_or(path.clone(), |verb| format!("{path}/{verb}"));
        assert_eq!(without_bulk, due, "{route:?}");
    }
}

#[test]
fn the_embedded_operations_are_there() {
    for (id, verb, path) in EMBEDDED {
        let route = routes().iter().find(|route| route.id() == *id);
        let route = route.unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!((route.verb().word(), route.path()), (*verb, *path));
    }
}

#[test]
fn every_operation_that_needs_a_login_says_401_without() {
    let mut api = Api::admin();
    api.token.clear();
    for route in routes().iter().filter(|route| route.least_login().is_some()) {
        let path = route.path().replace("{partner}", "webex");
        assert_eq!(api.call(route.verb().word(), &path, None).0, 401, "{route:?}");
    }
}

#[test]
fn no_operation_fails_for_lack_of_sense() {
    let mut api = Api::admin();
    for route in routes() {
        let path = route.path().replace("{partner}", "webex");
        for body in [None, Some(&serde_json::json!([])), Some(&serde_json::json!({ "userId": 7, "users": 1 }))] {
            let (status, _) = api.call(route.verb().word(), &path, body);
            assert!(status < 500, "{route:?}: {status}");
        }
    }
}

#[test]
fn what_clients_write_in_two_ways_is_served_in_both() {
    let mut api = Api::admin();
    let id = "4001@example.net";
    let services = serde_json::json!([{ "serviceName": "Call Center - Premium", "assigned": true }]);
    api.write("/users/services", &serde_json::json!({ "userId": id, "userServices": services }));
    let centers = serde_json::json!([{ "userId": "cc.support@example.net" }]);
    let joined = serde_json::json!({ "agentUserId": id, "callCenters": centers });
    let joined = api.write("/user/call-centers/agents", &joined);
    assert_eq!(joined["callCenters"][0]["serviceUserId"], "cc.support@example.net");
    assert_eq!(api.read(&format!("/users/call-centers/agents?agentUserId={id}")), joined);
    assert_eq!(api.read(&format!("/user/call-centers/agents?agentUserId={id}")), joined);
    for nowhere in ["/user/call-centers/", "/user/call-centers/nothing", "/user/services", "/user"] {
        assert_eq!(api.get(nowhere).0, 404, "{nowhere}");
    }
    assert_eq!(api.post("/user/call-centers/agents", &serde_json::json!({})).0, 405);
}

#[test]
fn unknown_paths_and_methods_are_told_apart() {
    let mut api = Api::admin();
    assert_eq!(api.get("/nowhere").0, 404);
    assert_eq!(api.get("//auth/session").0, 404);
    let response = api.send("POST", "/users/services", None);
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "GET, PUT");
    assert_eq!(api.call("PATCH", "/users", None).0, 405);
    assert_eq!(Verb::parse("PATCH"), None);
}
