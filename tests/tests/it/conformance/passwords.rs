//! Passwords: expired, changed, refused, never shown.

use odin_api::{ErrorKind, auth, login, users};

use super::{Lab, Stage, Transport};

const ALAN: &str = "4002@example.net";

pub fn an_expired_password_has_a_way_out<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("expired", "expired");
    let error = odin.call(auth::session::Get::new()).unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::PasswordExpired, 402));
    assert_eq!(error.response().unwrap().body(), r#"{"error":"Password expired"}"#);
    assert_eq!(error.server_text(), Some("Password [redacted]"), "here the password is a word of the answer");
    assert_eq!(place.requests(), 1);
    let session = odin.run(|ctx| login::change_password(ctx, "up-to-date")).unwrap().unwrap();
    assert_eq!(session.password_expires_days.unwrap().days(), Some(30));
    assert_eq!(odin.call(auth::session::Get::new()).unwrap().user_id, Some("expired@example.net".into()));
    assert!(place.odin().accepts_password("expired@example.net", "up-to-date"));
    assert_eq!(place.logins(), 0, "the change itself logs in");

    let now = place.now();
    place.odin().expire_tokens();
    place.odin().expire_password("expired@example.net", now);
    let error = odin.call(auth::session::Get::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::PasswordExpired, "also in the middle of a session");
}

pub fn an_administrator_sets_a_password<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let mine = place.client(ALAN, "user4002");
    mine.call(users::Get::new(ALAN)).unwrap();
    place.admin().call(auth::password::Update::new("set-by-admin").user_id(ALAN)).unwrap();
    let error = mine.call(users::Get::new(ALAN)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LoginRefused, "the change ended the session, and the old password with it");
    assert_eq!(place.client(ALAN, "set-by-admin").call(users::Get::new(ALAN)).unwrap().user_id, ALAN);
}

pub fn a_user_changes_the_own_password<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client(ALAN, "user4002");
    odin.call(auth::passwords::Update::new(ALAN, "user4002", "a-new-one")).unwrap();
    assert!(place.odin().accepts_password(ALAN, "a-new-one"));
    assert!(!place.odin().accepts_password(ALAN, "user4002"));
}

pub fn a_refused_password_is_never_shown<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client(ALAN, "user4002");
    let error = odin.call(auth::passwords::Update::new(ALAN, "0ld-wr0ng", "n3w-pass")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert_eq!(error.server_text(), Some("Invalid oldPassword: it is not the present password"));
    let echo = odin_sim::Fault::answer(
        http::StatusCode::BAD_REQUEST,
        "application/json",
        r#"{"error":"cannot change 0ld-wr0ng to n3w-pass for user4002"}"#,
    );
    place.answer_at("/auth/passwords", echo);
    let error = odin.call(auth::passwords::Update::new(ALAN, "0ld-wr0ng", "n3w-pass")).unwrap_err();
    assert_eq!(error.server_text(), Some("cannot change [redacted] to [redacted] for [redacted]"));
    let shown = format!("{error} {error:?}");
    for secret in ["0ld-wr0ng", "n3w-pass", "user4002"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
