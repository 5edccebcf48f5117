//! Agents may be of any group of an enterprise, and are removed with their licence.

use serde_json::{Value, json};

use crate::support::{Api, column};

const CENTER: &str = "cc.support@example.net";
const FAR: &str = "far@example.net";
const ADA: &str = "4001@example.net";

fn services(api: &mut Api, path: &str, owner: &Value, rows: Value) {
    let mut body = owner.clone();
    body["userServices"] = rows;
    api.write(path, &body);
}

/// Somebody of the other group, with a licence.
fn enterprise() -> Api {
    let mut api = Api::admin();
    let branch = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin" });
    let rows = json!([{ "serviceName": "Call Center - Premium", "authorized": true }]);
    services(&mut api, "/groups/services", &branch, rows);
    let person = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin", "userId": FAR, "lastName": "Far", "firstName": "Away" });
    assert_eq!(api.post("/users", &person).0, 200);
    license(&mut api, FAR, "Call Center - Premium", true);
    api
}

fn license(api: &mut Api, user: &str, name: &str, assigned: bool) {
    let rows = json!([{ "serviceName": name, "assigned": assigned }]);
    services(api, "/users/services", &json!({ "userId": user }), rows);
}

fn agents(api: &mut Api) -> Vec<String> {
    let list = api.read(&format!("/groups/call-centers/agents?serviceUserId={CENTER}"));
    column(&list["agents"], "userId").into_iter().map(str::to_owned).collect()
}

fn members(key: &str, ids: &[&str]) -> Value {
    let rows: Value = ids.iter().map(|id| json!({ "userId": id })).collect();
    json!({ "serviceUserId": CENTER, key: rows })
}

#[test]
fn an_agent_may_be_of_another_group() {
    let mut api = enterprise();
    let free = api.read(
        "/groups/call-centers/agents/available?serviceProviderId=ent.odin&groupId=grp.odin&callCenterType=Premium",
    );
    assert_eq!(column(&free["agents"], "userId"), [FAR]);
    let (status, answer) = api.post("/groups/call-centers/agents", &members("agents", &[FAR]));
    assert_eq!(status, 200, "{answer}");
    assert_eq!(agents(&mut api), [FAR]);
    assert_eq!(api.read(&format!("/users/call-center?userId={FAR}"))["callCenters"][0]["serviceUserId"], CENTER);
    api.write("/groups/call-centers/agents", &members("agents", &[]));
    let joined = json!({ "agentUserId": FAR, "callCenters": [{ "userId": CENTER }] });
    api.write("/users/call-centers/agents", &joined);
    assert_eq!(agents(&mut api), [FAR]);
}

#[test]
fn so_may_a_supervisor_and_an_agent_of_a_hunt_group() {
    let mut api = enterprise();
    assert_eq!(api.post("/groups/call-centers/agents", &members("agents", &[FAR])).0, 200);
    assert_eq!(api.post("/groups/call-centers/supervisors", &members("supervisors", &[FAR])).0, 200);
    let watched = json!({ "serviceUserId": CENTER, "supervisorUserId": FAR, "agents": [{ "userId": FAR }] });
    assert_eq!(api.post("/users/call-centers/supervisors", &watched).0, 200);
    let hunt = json!({ "serviceUserId": "hg.sales@example.net", "agents": [{ "userId": FAR }] });
    let shown = api.write("/groups/hunt-groups", &hunt);
    assert_eq!(
        (&shown["agents"][0]["groupId"], &shown["agents"][0]["groupName"]),
        (&json!("grp2.odin"), &json!("Odin Branch"))
    );
    let free = api.read("/groups/hunt-groups/users?serviceProviderId=ent.odin&groupId=grp.odin");
    assert!(column(&free, "userId").contains(&FAR));
}

#[test]
fn strangers_and_groups_of_their_own_stay_apart() {
    let mut api = enterprise();
    let hunt = |id: &str| json!({ "serviceUserId": "hg.sales@example.net", "agents": [{ "userId": id }] });
    assert_eq!(api.put("/groups/hunt-groups", &hunt("123456789@test.com")).0, 400, "another service provider's");
    let pickup =
        json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "all", "users": [{ "userId": FAR }] });
    assert_eq!(api.post("/groups/call-pickup/groups", &pickup).0, 400, "who picks up sits in the same group");
    let trunk = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "trunk.odin", "users": [{ "userId": FAR }] });
    assert_eq!(api.put("/groups/trunk-groups", &trunk).0, 400);
}

#[test]
fn an_agent_leaves_with_its_licence() {
    let of = |key: &str, row: Value| json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", key: [row] });
    let withdrawn = json!({ "serviceName": "Call Center - Premium", "authorized": false });
    let takers: [(&str, Value); 3] = [
        (
            "/users/services",
            json!({ "userId": ADA, "userServices": [{ "serviceName": "Call Center - Premium", "assigned": false }] }),
        ),
        ("/groups/services", of("userServices", withdrawn.clone())),
        ("/service-providers/services", json!({ "serviceProviderId": "ent.odin", "userServices": [withdrawn] })),
    ];
    for (path, body) in takers {
        let mut api = Api::admin();
        license(&mut api, ADA, "Call Center - Premium", true);
        assert_eq!(api.post("/groups/call-centers/agents", &members("agents", &[ADA])).0, 200);
        if path == "/service-providers/services" {
            assert_eq!(agents(&mut api), [ADA]);
        }
        api.write(path, &body);
        assert_eq!(agents(&mut api), [""; 0], "{path}");
        assert_eq!(api.get(&format!("/users/call-center?userId={ADA}")).0, 400, "{path}");
        license(&mut api, "4002@example.net", "Do Not Disturb", true);
    }
}

#[test]
fn a_lower_licence_keeps_the_lower_call_centers() {
    let mut api = Api::admin();
    let basic = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "basic@example.net", "type": "Basic",
        "policy": "Circular", "serviceInstanceProfile": { "name": "Basic" } });
    assert_eq!(api.post("/groups/call-centers", &basic).0, 200);
    license(&mut api, ADA, "Call Center - Premium", true);
    let joined =
        json!({ "agentUserId": ADA, "callCenters": [{ "userId": CENTER }, { "userId": "basic@example.net" }] });
    api.write("/users/call-centers/agents", &joined);
    license(&mut api, ADA, "Call Center - Basic", true);
    license(&mut api, ADA, "Call Center - Premium", false);
    assert_eq!(agents(&mut api), [""; 0]);
    let left = api.read(&format!("/users/call-center?userId={ADA}"));
    assert_eq!(column(&left["callCenters"], "serviceUserId"), ["basic@example.net"]);
}
