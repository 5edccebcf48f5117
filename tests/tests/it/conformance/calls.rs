//! Less common calls: custom operations, raw answers, options of one call.

use odin_api::exchange::CallOptions;
use odin_api::policy::Limits;
use odin_api::{Custom, ErrorKind, Fate, Raw, Token, groups, users};
use serde_json::{Value, json};

use super::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

fn json_of(answer: &http::Response<bytes::Bytes>) -> Value {
    serde_json::from_slice(answer.body()).expect("a JSON body")
}

pub fn any_call_can_be_made<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let read = || json_of(&odin.call(Custom::get("/users/do-not-disturb").query("userId", ADA)).unwrap());
    assert_eq!(read(), json!({ "isActive": false, "ringSplash": false, "userId": ADA }));
    let put = Custom::put("/users/do-not-disturb").json(json!({ "userId": ADA, "isActive": true }));
    let answer = odin.call(put).unwrap();
    assert_eq!((answer.status().as_u16(), json_of(&answer)["isActive"].as_bool()), (200, Some(true)));
    assert_eq!(read()["isActive"], true);
    let post = Custom::post("/groups").json(json!({
        "serviceProviderId": "ent.odin", "groupId": "g", "groupName": "G", "defaultDomain": "example.net", "userLimit": 1,
    }));
    odin.call(post).unwrap();
    let delete = Custom::delete("/groups").query("serviceProviderId", "ent.odin").query("groupId", "g");
    odin.call(delete).unwrap();
    assert_eq!(odin.call(groups::List::new("ent.odin")).unwrap().len(), 2);
    let odd = Custom::get("/users").query("lastName", "a&b=c d+e%20/\u{e9}*");
    assert_eq!(json_of(&odin.call(odd).unwrap()), json!([]));
    let query = place.odin().records().next_back().unwrap().query.clone();
    assert_eq!(query, "lastName=a%26b%3Dc%20d%2Be%2520%2F%C3%A9%2A");
    assert_eq!(place.logins(), 1, "all of it through one session");
}

pub fn a_custom_call_fails_like_any_other<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let error = odin.call(Custom::get("/no/such/thing")).unwrap_err();
    assert_eq!(error.to_string(), "custom.get (GET /no/such/thing): 404 Not Found: No such resource.");
    let error = odin.call(Custom::delete("/users/services").query("userId", ADA)).unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Rejected, 405));
    assert_eq!(error.response().unwrap().headers()["allow"], "GET, PUT");
    for path in ["users", "//users", "/users?userId=1", "/users#", "/a/../b", "/%2e%2e/b", "/a b", ""] {
        let error = odin.call(Custom::get(path)).unwrap_err();
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent), "{path}");
    }
    assert_eq!(place.requests(), 3);
}

pub fn any_answer_can_be_had_raw<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let answer = odin.call(Raw(users::services::Get::new(ADA))).unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "application/json");
    let typed = odin.call(users::services::Get::new(ADA)).unwrap();
    assert_eq!(json_of(&answer), serde_json::to_value(typed).unwrap());
    let error = odin.call(Raw(users::services::Get::new("nobody"))).unwrap_err();
    assert_eq!((error.kind(), error.operation().unwrap().id), (ErrorKind::NotFound, "users.services.get"));
}

pub fn one_call_can_have_limits_of_its_own<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut limits = Limits::default();
    limits.body_bytes = 64;
    let mut options = CallOptions::default();
    options.limits = limits.into();
    let error = odin.call_with(users::Get::new(ADA), options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    odin.call(users::Get::new(ADA)).unwrap();
}

pub fn one_call_can_have_a_token_of_its_own<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let session = odin.call(odin_api::auth::token::Create::new(ADA, "user4001")).unwrap();
    let mut options = CallOptions::default();
    options.token = Some(Token::new(session.token.unwrap()).unwrap());
    let seen = odin.call_with(users::List::new(), options.clone()).unwrap();
    assert_eq!(seen.len(), 1, "what Ada sees");
    assert_eq!(odin.call(users::List::new()).unwrap().len(), 10, "what the administrator sees");
    let logins = place.logins();
    let old = options.token.as_ref().unwrap().expose().to_owned();
    place.odin().expire_token(&old);
    let error = odin.call_with(users::List::new(), options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized, "it is never renewed");
    assert_eq!(odin.call(users::List::new()).unwrap().len(), 10, "and the client's own session is untouched");
    assert_eq!(place.logins(), logins);
}

pub fn what_cannot_be_sent_is_refused_before_it_is<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let long = "x".repeat(31);
    let error = odin.call(users::Update::new(ADA).first_name(&long)).unwrap_err();
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Argument, Fate::NotSent, 0));
    assert_eq!(error.to_string(), "users.update (PUT /users): $.firstName: the API allows 0 to 30 characters");
    let error = odin.call(users::Get::new("")).unwrap_err();
    assert_eq!(error.to_string(), "users.get (GET /users): $.userId: it is required and empty");
    let error = odin.call(users::List::new().group_id("grp.odin")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument, "a group id without its service provider");
    assert_eq!(place.requests(), 0);
}
