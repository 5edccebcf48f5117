//! No 401 or 403 for what the vendor's web client reads in passing: it takes either for the end of the session.

use serde_json::json;

use crate::support::{Api, column};

const SCOPE: &str = "serviceProviderId=ent.odin&groupId=grp.odin";
const SP: &str = "serviceProviderId=ent.odin";
const ADA: &str = "userId=4001@example.net";

/// What the pages of a login ask for, as far as the simulator knows it.
fn pages(login: &str) -> Vec<String> {
    let user: &[&str] = &[
        "/users?{ADA}",
        "/users/services?{ADA}",
        "/users/services/assigned?{ADA}",
        "/users/services/viewable?{ADA}",
        "/users/announcements?{ADA}",
        "/users/portal-passcode?{ADA}",
        "/users/registration?{ADA}",
        "/users/login-info?{ADA}",
        "/users/alternate-numbers?{ADA}",
        "/users/authentication?{ADA}",
        "/users/call-center?{ADA}",
        "/users/call-center/dnis?{ADA}",
        "/users/call-forwarding-always?{ADA}",
        "/users/shared-call-appearance?{ADA}",
        "/users/voice-messaging?{ADA}",
        "/users/call-records/stats?userIds=4001@example.net&startTime=2023-11-01T00:00:00Z&endTime=2023-11-02T00:00:00Z",
        "/groups/services/available?{SCOPE}",
        "/groups/dns?{SCOPE}&q=available",
        "/groups/dns?{SCOPE}",
        "/groups/password-rules?{SCOPE}",
        "/groups/viewable-packs?{SCOPE}",
        "/groups/domains?{SCOPE}",
        "/groups/schedules?{SCOPE}",
        "/groups/announcements?{SCOPE}",
        "/groups/announcements?{SCOPE}&available=true",
        "/groups/call-centers/threshold-profiles?{SCOPE}",
        "/groups/extensions?{SCOPE}",
        "/groups/device-types?{SCOPE}",
        "/groups/devices?{SCOPE}&q=available",
        "/groups/trunk-groups?{SCOPE}",
        "/groups/trunk-groups?{SCOPE}&onlyTrunkGroupsWithDevice=true",
        "/groups/trunk-groups/call-capacity?{SCOPE}",
        "/groups/devices/available-ports?{SCOPE}&deviceLevel=Group&deviceName=phone4001",
        "/service-providers/call-centers/threshold-profiles?{SP}",
        "/service-providers/sip-authentication-password-rules?{SP}",
        "/system/sip-authentication-password-rules",
        "/branding/resources/hostname?hostname=x",
        "/system/device-types",
    ];
    let department: &[&str] = &[
        "/users?{SCOPE}",
        "/groups/policy?{SCOPE}",
        "/groups/auto-attendants?{SCOPE}",
        "/groups/call-centers?{SCOPE}",
        "/groups/hunt-groups?{SCOPE}",
        "/groups/dns/details?{SCOPE}",
        "/groups/devices?{SCOPE}",
        "/users/registration/bulk?{SCOPE}",
        "/users/call-forwarding-always/bulk?{SCOPE}",
    ];
    let group: &[&str] = &[
        "/groups?{SCOPE}",
        "/groups?{SP}",
        "/groups/admins?{SCOPE}",
        "/groups/services?{SCOPE}",
        "/groups/call-pickup/groups?{SCOPE}",
        "/groups/reports/users?{SCOPE}",
        "/groups/voice-messaging?{SCOPE}",
        "/groups/voice-messaging/voice-portal?{SCOPE}",
        "/service-providers/dns?{SP}&q=available",
        "/service-providers/services?{SP}",
        "/service-providers/domains?{SP}",
        "/service-providers/password-rules?{SP}",
        "/service-providers/trunk-groups/call-capacity?{SP}",
    ];
    let provider: &[&str] = &[
        "/service-providers",
        "/service-providers?{SP}",
        "/service-providers/admins?{SP}",
        "/service-providers/devices?{SP}",
        "/service-providers/dns?{SP}",
        "/service-providers/trunk-groups/call-capacity/reports?{SP}",
        "/system/domains",
        "/system/languages",
        "/system/dns/search?dn=2015554001&serviceProviderId=",
    ];
    let reseller: &[&str] = &[
        "/system/services",
        "/system/dns/summary",
        "/system/dns/utilization",
        "/system/service-packs",
        "/service-providers/reports",
        "/audits",
        "/exports",
        "/imports",
        "/service-providers?resellerId=res.odin",
    ];
    let level = ["user", "department", "group", "provider", "reseller"]
        .iter()
        .position(|name| *name == login)
        .expect("a login");
    let all = [user, department, group, provider, reseller].into_iter().take(level + 1).flatten();
    let fill = |path: &str| path.replace("{SCOPE}", SCOPE).replace("{SP}", SP).replace("{ADA}", ADA);
    all.map(|path| fill(path)).collect()
}

#[test]
fn no_page_throws_its_login_out() {
    for (login, name, password) in [
        ("user", "4001@example.net", "user4001"),
        ("department", "dept.admin", "dept.admin"),
        ("group", "group.admin", "group.admin"),
        ("provider", "sp.admin", "sp.admin"),
        ("reseller", "reseller", "reseller"),
    ] {
        let mut api = Api::login(name, password);
        for path in pages(login) {
            let (status, answer) = api.get(&path);
            assert!(!matches!(status, 401 | 403), "{login} on {path}: {answer}");
        }
    }
}

#[test]
fn what_is_asked_in_passing_is_answered() {
    let mut api = Api::login("4001@example.net", "user4001");
    let names = api.read(&format!("/groups/services/available?{SCOPE}"));
    assert!(names.as_array().is_some_and(|names| names.iter().any(|name| name == "Call Waiting")), "{names}");
    let free = api.read(&format!("/groups/dns?{SCOPE}&q=available"));
    assert_eq!(column(&free["dns"], "min"), ["+1-2015554100"]);
    let profiles = api.read(&format!("/service-providers/call-centers/threshold-profiles?{SP}"));
    assert_eq!(column(&profiles, "name"), ["Default Agent Threshold Profile"]);
    let mut api = Api::login("group.admin", "group.admin");
    assert_eq!(api.read(&format!("/service-providers/call-centers/threshold-profiles?{SP}")), profiles);
}

#[test]
fn a_reseller_sees_the_services_of_its_own() {
    let services = Api::login("reseller", "reseller").read("/system/services");
    assert!(services["userServices"].as_array().is_some_and(|rows| !rows.is_empty()));
    assert!(services.to_string().contains("ent.odin") && !services.to_string().contains("TestGroup"));
}

#[test]
fn in_passing_means_ones_own_and_reading() {
    for (name, password) in
        [("4001@example.net", "user4001"), ("dept.admin", "dept.admin"), ("group.admin", "group.admin")]
    {
        let mut api = Api::login(name, password);
        for foreign in [
            "/groups/services/available?serviceProviderId=ent.odin&groupId=grp2.odin",
            "/groups/dns?serviceProviderId=ent.odin&groupId=grp2.odin&q=available",
            "/service-providers/call-centers/threshold-profiles?serviceProviderId=TestGroup",
        ] {
            assert_eq!(api.get(foreign).0, 403, "{name}: {foreign}");
        }
        let profile = json!({ "serviceProviderId": "ent.odin", "profileName": "x" });
        assert_eq!(api.post("/service-providers/call-centers/threshold-profiles", &profile).0, 403, "{name}");
        let raised = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "maxActiveCalls": 1 });
        assert_eq!(api.put("/groups/trunk-groups/call-capacity", &raised).0, 403, "{name}");
    }
}
