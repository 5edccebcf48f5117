//! Sections 1 and 4: loading, logging in, loading again, and the first page of each kind of login.

use serde_json::{Value, json};

use crate::support::Api;
use crate::web_client::{GROUP, HOST, PROVIDER, SCOPE, USER, is_served};

/// The four reads at load: each must be 200 and not null, whoever asks.
fn load(api: &mut Api) -> Value {
    let modules = api.read("/ui/modules");
    for path in ["/ui/applications", "/ui/templates", "/ui/settings"] {
        let answer = api.read(path);
        assert!(!answer.is_null(), "{path}");
        assert_eq!(answer.is_array(), path == "/ui/applications", "{path}");
    }
    modules
}

fn nobody() -> Api {
    let mut api = Api::admin();
    api.token.clear();
    api
}

/// What a session must have, or the client shows nothing.
fn check_session(session: &Value) {
    let parts: Vec<_> = session["token"].as_str().expect("a token").split('.').collect();
    assert_eq!(parts.len(), 3, "the token is decoded");
    assert!(!session["userId"].as_str().expect("an id").is_empty());
    assert!(session["loginType"].is_string() && session["softwareVersion"].is_string(), "{session}");
    assert!(session["policy"].is_object(), "{session}");
}

#[test]
fn the_client_loads_without_a_token() {
    let modules = load(&mut nobody());
    let modules = modules.as_array().expect("a list");
    assert!(modules.len() >= 96);
    for module in modules {
        assert!(module["name"].is_string());
        for login in ["system", "provisioning", "reseller", "serviceProvider", "group", "groupDepartment", "user"] {
            for act in ["read", "create", "update", "delete"] {
                assert!(module["permissions"][login][act].is_boolean(), "{login} {act} of {module}");
            }
        }
    }
    // The address bar and the form have pictures.
    let mut api = nobody();
    for path in ["/ui/images/imageLoginLogo.png", "/ui/images/imageIcon.png?size=32x32"] {
        let answer = api.send("GET", path, None);
        assert_eq!((answer.status().as_u16(), &answer.headers()["content-type"]), (200, &"image/png".parse().unwrap()));
    }
    let style = api.send("GET", "/ui/styles/style.css", None);
    assert_eq!(style.headers()["content-type"], "text/css");
}

#[test]
fn a_reload_renews_the_token_and_reads_the_same() {
    let mut api = nobody();
    let body = json!({ "username": "admin", "password": "admin" });
    let (status, session) = api.post("/auth/token", &body);
    assert_eq!(status, 200);
    check_session(&session);
    api.adopt(&session);
    assert!(api.read("/service-providers").is_array());
    let (status, session) = api.call("PUT", "/auth/token", None);
    assert_eq!(status, 200);
    check_session(&session);
    api.adopt(&session);
    load(&mut api);
    assert!(api.read("/service-providers").is_array());
}

#[test]
fn a_password_that_is_wrong_or_expired_is_told() {
    let mut api = nobody();
    let (status, refusal) = api.post("/auth/token", &json!({ "username": "admin", "password": "wrong" }));
    assert_eq!(status, 401);
    assert!(refusal["error"].is_string(), "{refusal}");
    let (status, refusal) = api.post("/auth/token", &json!({ "username": "expired", "password": "expired" }));
    assert_eq!(status, 402, "{refusal}");
    let change = json!({ "userId": "expired", "newPassword": "N3w-password", "oldPassword": "expired" });
    let session = api.write("/auth/token/password", &change);
    check_session(&session);
}

/// What a login is answered after its session: it must never be refused.
fn first_page(name: &str, password: &str, login: &str, reads: &[&str]) {
    let mut api = nobody();
    let (status, session) = api.post("/auth/token", &json!({ "username": name, "password": password }));
    assert_eq!(status, 200, "{name}: {session}");
    check_session(&session);
    assert_eq!(session["loginType"], login);
    api.adopt(&session);
    load(&mut api);
    for read in reads {
        let path = read.split('?').next().expect("a path");
        let (status, answer) = api.get(read);
        assert!(![401, 403].contains(&status), "{name} is thrown out by {read}");
        if is_served("GET", path) {
            assert_eq!(status, 200, "{name}: {read}: {answer}");
            assert!(!answer.is_null(), "{read}");
        }
    }
}

#[test]
fn each_kind_of_login_lands_on_its_page() {
    let users = format!("/users?{SCOPE}");
    let rules = format!("/groups/password-rules?{SCOPE}");
    let groups = format!("/groups?serviceProviderId={PROVIDER}");
    first_page("admin", "admin", "System", &["/service-providers"]);
    first_page("provisioning", "provisioning", "Provisioning", &["/service-providers"]);
    first_page("reseller", "reseller", "Reseller", &["/service-providers?resellerId=res.odin"]);
    first_page("sp.admin", "sp.admin", "Service Provider", &[&groups]);
    first_page("group.admin", "group.admin", "Group", &[&users, &rules]);
    let policy = format!("/groups/policy?serviceProviderId={PROVIDER}&groupId={GROUP}");
    let available = format!("/groups/services/available?{SCOPE}");
    first_page("dept.admin", "dept.admin", "Group Department", &[&policy, &available, &users, &rules]);
    let five =
        ["services/assigned", "services/viewable", "services"].map(|path| format!("/users/{path}?userId={USER}"));
    let user = format!("/users?userId={USER}");
    let links = format!("/branding/resources/hostname?hostname={HOST}");
    first_page(USER, "user4001", "User", &[&five[0], &five[1], &five[2], &user, "/ui/templates", &links]);
}

#[test]
fn the_dashboard_of_a_user_gets_what_it_needs() {
    for (name, password) in [("admin", "admin"), (USER, "user4001")] {
        let mut api = Api::login(name, password);
        let assigned = api.read(&format!("/users/services/assigned?userId={USER}"));
        let viewable = api.read(&format!("/users/services/viewable?userId={USER}"));
        let all = api.read(&format!("/users/services?userId={USER}"));
        for answer in [&assigned, &viewable, &all] {
            assert_eq!(answer["userId"], USER);
            assert!(answer["userServices"].is_array(), "{answer}");
        }
        let rows = all["userServices"].as_array().expect("a list");
        let mut names: Vec<_> = rows.iter().map(|row| row["serviceName"].as_str().expect("a name")).collect();
        for row in rows {
            assert!(row["alias"].is_string() && row["assigned"].is_boolean(), "{row}");
        }
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "a service twice makes an empty table");
        assert!(api.read(&format!("/users?userId={USER}")).is_object());
        assert!(api.read("/ui/templates").is_object());
        assert!(api.read(&format!("/branding/resources/hostname?hostname={HOST}")).is_array());
        let screens = [
            ("BroadWorks Anywhere", "broad-works-anywhere"),
            ("Voice Messaging User", "voice-messaging"),
            ("Call Forwarding Always", "call-forwarding-always"),
            ("Call Forwarding Busy", "call-forwarding-busy"),
            ("Call Forwarding No Answer", "call-forwarding-no-answer"),
            ("Do Not Disturb", "do-not-disturb"),
            ("Remote Office", "remote-office"),
            ("Hoteling Guest", "hoteling-guest"),
        ];
        let has = |service: &str| {
            assigned["userServices"].as_array().expect("a list").iter().any(|row| row["serviceName"] == service)
        };
        for (service, path) in screens.into_iter().filter(|(service, _)| has(service)) {
            assert_eq!(api.read(&format!("/users/{path}?userId={USER}"))["userId"], USER, "{service}");
        }
    }
}
