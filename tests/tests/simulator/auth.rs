//! Logins, tokens, passwords.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use odin_sim::{Now, Odin, seed_logins};
use serde_json::{Value, json};

use crate::support::Api;

const DAY: u64 = 24 * 60 * 60;

fn visitor() -> Api {
    Api { odin: Odin::example(), token: String::new(), now: 1_700_000_000 }
}

#[test]
fn every_documented_login_works_but_the_expired_one() {
    for login in seed_logins() {
        let mut api = visitor();
        let body = json!({ "username": login.name, "password": login.password });
        let (status, answer) = api.post("/auth/token", &body);
        assert_eq!(status, if login.name == "expired" { 402 } else { 200 }, "{}: {answer}", login.name);
    }
}

#[test]
fn a_session_has_what_the_web_client_needs() {
    let mut api = Api::login("group.admin", "group.admin");
    let (_, session) = api.call("PUT", "/auth/token", None);
    assert_eq!(session["userId"], "group.admin");
    assert_eq!(session["loginType"], "Group");
    assert_eq!(session["serviceProviderId"], "ent.odin");
    assert_eq!(session["groupId"], "grp.odin");
    assert_eq!(session["isEnterprise"], true);
    assert_eq!(session["passwordExpiresDays"], 2_147_483_647);
    assert!(session["softwareVersion"].is_string());
    assert!(session["policy"].is_object());
    let token = session["token"].as_str().expect("a token");
    let payload = token.split('.').nth(1).expect("three parts");
    let payload: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64")).expect("JSON");
    assert_eq!(payload["iat"], api.now);
    assert_eq!(payload["exp"], api.now + DAY);
}

#[test]
fn the_session_can_be_asked_for() {
    let session = Api::admin().read("/auth/session");
    assert_eq!(session["loginType"], "System");
    assert_eq!(session["isSystemAdmin"], true);
    assert_eq!(session["policy"], json!([]), "an empty object comes as a list");
    assert!(session.get("token").is_none());
}

#[test]
fn a_wrong_password_is_a_401_with_a_text() {
    let (status, answer) = visitor().post("/auth/token", &json!({ "username": "admin", "password": "x" }));
    assert_eq!(status, 401);
    assert!(answer["error"].is_string());
}

#[test]
fn missing_keys_are_named() {
    let (status, answer) = visitor().post("/auth/token", &json!({ "username": "admin" }));
    assert_eq!(status, 400);
    assert_eq!(answer["status"], 400);
    assert!(answer["details"]["password"].is_array());
}

#[test]
fn a_body_that_does_not_say_that_it_is_json_is_not_read() {
    let request = http::Request::post("http://odin/api/v2/auth/token")
        .body(r#"{"username":"admin","password":"admin"}"#.into())
        .expect("a sound request");
    assert_eq!(Odin::example().handle(request, Now::seconds(0)).status(), 400);
}

#[test]
fn without_a_token_nothing_is_told() {
    let mut api = visitor();
    assert_eq!(api.get("/users?userId=4001@example.net").0, 401);
    api.token = "a.b.c".to_owned();
    assert_eq!(api.get("/users?userId=4001@example.net").0, 401);
}

#[test]
fn a_token_lives_a_day_and_is_not_renewed_after() {
    let mut api = Api::admin();
    api.now += DAY - 1;
    api.read("/auth/session");
    api.now += 1;
    assert_eq!(api.get("/auth/session").0, 401);
    assert_eq!(api.call("PUT", "/auth/token", None).0, 401);
}

#[test]
fn a_renewed_token_lives_another_day() {
    let mut api = Api::admin();
    api.now += DAY - 1;
    let (_, session) = api.call("PUT", "/auth/token", None);
    api.adopt(&session);
    api.now += DAY - 1;
    api.read("/auth/session");
    assert_eq!((api.odin.logins(), api.odin.refreshes()), (1, 1));
}

#[test]
fn the_way_out_of_an_expired_password() {
    let mut api = visitor();
    let expired = json!({ "username": "expired", "password": "expired" });
    assert_eq!(api.post("/auth/token", &expired).0, 402);
    let wrong = json!({ "userId": "expired", "oldPassword": "wrong!", "newPassword": "renewed" });
    assert_eq!(api.put("/auth/token/password", &wrong).0, 401);
    let change = json!({ "userId": "expired", "oldPassword": "expired", "newPassword": "renewed" });
    let session = api.write("/auth/token/password", &change);
    assert_eq!(session["passwordExpiresDays"], 30);
    api.adopt(&session);
    assert_eq!(api.read("/auth/session")["userId"], "expired@example.net");
    assert_eq!(api.post("/auth/token", &expired).0, 401);
    api.now += 30 * DAY;
    assert_eq!(api.post("/auth/token", &json!({ "username": "expired", "password": "renewed" })).0, 402);
}

#[test]
fn a_password_change_kills_the_old_tokens() {
    let mut api = Api::login("4001@example.net", "user4001");
    let body = json!({ "userId": "4001@example.net", "oldPassword": "user4001", "newPassword": "another1" });
    api.write("/users/passwords", &body);
    assert_eq!(api.get("/auth/session").0, 401);
    let mut api = Api::over(api.odin, "4001@example.net", "another1");
    api.write("/auth/password", &json!({ "oldPassword": "another1", "newPassword": "another2" }));
    let mut api = Api::over(api.odin, "4001", "another2");
    let body = json!({ "userId": "4001@example.net", "oldPassword": "another2", "newPassword": "another3" });
    api.write("/auth/passwords", &body);
    assert!(api.odin.accepts_password("4001@example.net", "another3"));
}

#[test]
fn an_administrator_sets_a_password_without_the_old_one() {
    let mut api = Api::login("group.admin", "group.admin");
    api.write("/users/passwords", &json!({ "userId": "4008@example.net", "newPassword": "brand-new" }));
    assert!(api.odin.accepts_password("4008@example.net", "brand-new"));
    api.read("/auth/session");
}

#[test]
fn passwords_have_rules() {
    let mut api = Api::admin();
    for (user, password, status) in [
        ("4001@example.net", "short", 400),
        ("4001@example.net", "user4001", 400),
        ("nobody@example.net", "long enough", 404),
    ] {
        let (got, answer) = api.put("/users/passwords", &json!({ "userId": user, "newPassword": password }));
        assert_eq!(got, status, "{answer}");
    }
}

#[test]
fn logging_out_ends_the_token() {
    let mut api = Api::admin();
    let token = api.token.clone();
    assert_eq!(api.post("/auth/token/logout", &json!({ "token": token })).0, 200);
    assert_eq!(api.get("/auth/session").0, 401);
}

#[test]
fn switching_the_user_gives_a_session_of_the_other() {
    let mut api = Api::login("group.admin", "group.admin");
    let (status, session) = api.post("/auth/switch-user", &json!({ "username": "4001@example.net" }));
    assert_eq!(status, 200);
    assert_eq!(session["loginType"], "User");
    assert_eq!(api.post("/auth/switch-user", &json!({ "username": "admin" })).0, 403);
    assert_eq!(api.post("/auth/switch-user", &json!({ "username": "123456789@test.com" })).0, 403);
    api.adopt(&session);
    assert_eq!(api.read("/auth/session")["userId"], "4001@example.net");
}

#[test]
fn partners_get_tokens_that_work() {
    let mut api = Api::login("4001@example.net", "user4001");
    let answer = api.write("/auth/sso/we%62ex", &json!({}));
    assert_eq!(api.put("/auth/sso/nobody", &json!({})).0, 404);
    api.write("/auth/sso", &json!({ "partnerId": "phonism" }));
    api.adopt(&answer);
    assert_eq!(api.read("/auth/session")["userId"], "4001@example.net");
}
