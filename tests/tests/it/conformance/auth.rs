//! Logins, tokens and sessions.

use odin_api::exchange::CallOptions;
use odin_api::{ErrorKind, Fate, Token, auth, groups, login, users};
use odin_sim::Odin;

use super::{Lab, Place, Stage, Transport};

const ADA: &str = "4001@example.net";

fn token_of<T: Transport>(client: &T) -> Option<String> {
    client.with_exchange(|exchange| exchange.token().map(|token| token.expose().to_owned()))
}

/// How the requests so far were answered.
fn statuses<S: Stage>(place: &Place<S>) -> Vec<u16> {
    place.odin().records().map(|record| record.status).collect()
}

pub fn nothing_is_sent_before_the_first_call<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert_eq!(place.requests(), 0);
    assert_eq!(token_of(&odin), None);
    for _ in 0..5 {
        odin.call(users::Get::new(ADA)).unwrap();
    }
    assert_eq!((place.logins(), place.requests()), (1, 6));
    assert!(token_of(&odin).is_some());
}

pub fn a_session_tells_who_is_logged_in<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let session = place.admin().call(auth::session::Get::new()).unwrap();
    assert_eq!(session.user_id, Some("admin".into()));
    assert_eq!(session.login_type, Some(auth::LoginType::System));
    assert_eq!(session.is_system_admin, Some(true));
    assert_eq!(session.software_version.as_deref(), Some("22.0"));
    assert!(session.password_expires_days.unwrap().is_never());
    assert_eq!(session.service_provider_id, None);
    let session = place.client("dept.admin", "dept.admin").call(auth::session::Get::new()).unwrap();
    assert_eq!(session.login_type, Some(auth::LoginType::GroupDepartment));
    assert_eq!(session.service_provider_id, Some("ent.odin".into()));
    assert_eq!(session.group_id, Some("grp.odin".into()));
    assert_eq!(session.group_department_name.as_deref(), Some("Sales"));
}

pub fn a_token_is_exchanged_for_a_new_one<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let renewed = odin.call(auth::token::Refresh::new()).unwrap();
    assert_eq!(renewed.user_id, Some("admin".into()));
    let renewed = renewed.token.expect("a session with a token");
    assert_ne!(token_of(&odin).as_deref(), Some(renewed.expose()));
    let other = place.set_up(|builder| builder.token(renewed));
    assert_eq!(other.call(users::Get::new(ADA)).unwrap().user_id, ADA);
    assert_eq!((place.logins(), place.count("auth/token:refresh")), (1, 1));
}

pub fn a_token_from_elsewhere_needs_no_login<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(users::Get::new(ADA)).unwrap();
    let token = token_of(&odin).unwrap();
    place.odin().clear_records();
    let other = place.set_up(|builder| builder.token(token));
    assert_eq!(other.call(auth::session::Get::new()).unwrap().user_id, Some("admin".into()));
    assert_eq!(place.logins(), 0);

    place.odin().expire_tokens();
    let error = other.call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::Unauthorized, Some("Token has expired")));
    assert_eq!(place.logins(), 0, "there is nobody to log in");
}

pub fn a_token_that_expired_at_the_server_is_renewed_once<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(users::Get::new(ADA)).unwrap();
    let old = token_of(&odin);
    place.odin().expire_tokens();
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap().user_id, ADA);
    assert_eq!(statuses(&place), [200, 200, 401, 200, 200]);
    assert_ne!(token_of(&odin), old);
    odin.call(users::Get::new(ADA)).unwrap();
    assert_eq!(statuses(&place).len(), 6, "the new token is kept");
}

pub fn many_calls_share_one_renewal<S: Stage>(lab: &Lab<S>) {
    let place = lab.place(Odin::generate(1, 40));
    let odin = place.admin();
    odin.call(users::Get::new(ADA)).unwrap();
    place.odin().expire_tokens();
    let ids: Vec<String> = place.odin().user_ids().map(str::to_owned).collect();
    let found = odin
        .run(|ctx| async move {
            let ctx = &ctx;
            ctx.map(16, ids, |id| async move { ctx.call(users::services::Get::new(id)).await.map(drop) }).await
        })
        .unwrap();
    assert!(found.len() > 40);
    assert!(found.iter().all(Result::is_ok), "{found:?}");
    assert_eq!(place.logins(), 2);
}

pub fn a_session_that_cannot_be_kept_is_given_up_after_one_renewal<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.fault("expire-token@/users$");
    let error = place.admin().call(users::Get::new(ADA)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(statuses(&place), [200, 401, 200, 401]);
}

pub fn a_forbidden_call_keeps_the_token<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client(ADA, "user4001");
    odin.call(users::Get::new(ADA)).unwrap();
    let token = token_of(&odin);
    let error = odin.call(groups::Get::new("ent.odin", "grp.odin")).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Forbidden, Fate::Rejected));
    assert_eq!(error.server_text(), Some("[Error 4003] Unauthorized request: groups/:get"));
    assert_eq!(token_of(&odin), token);
    odin.call(users::Get::new(ADA)).unwrap();
    assert_eq!(statuses(&place), [200, 200, 403, 200]);
}

pub fn wrong_credentials_are_not_tried_twice<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("admin", "not-the-password");
    let error = odin.call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::LoginRefused, Fate::NotSent));
    assert_eq!(error.server_text(), Some("Invalid username or password"));
    assert_eq!(error.operation().unwrap().id, "auth.token.create");
    assert!(!format!("{error} {error:?}").contains("not-the-password"));
    let again = odin.call(users::Get::new(ADA)).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::LoginRefused);
    assert_eq!(statuses(&place), [401], "an account is not locked by trying again and again");
    let right = odin_api::Credentials::new("admin", "admin").unwrap();
    odin.with_exchange(|exchange| exchange.set_credentials(Some(right)));
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap().user_id, ADA);
}

pub fn a_client_without_credentials_says_so<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.set_up(|builder| builder);
    let error = odin.call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::NoCredentials, Fate::NotSent));
    assert_eq!(place.requests(), 0);
    let session = odin.call(auth::token::Create::new("admin", "admin")).unwrap();
    assert_eq!(session.user_id, Some("admin".into()), "logging in by hand needs none");
}

pub fn logging_out_ends_the_session<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(users::Get::new(ADA)).unwrap();
    let old = Token::new(token_of(&odin).unwrap()).unwrap();
    odin.run(login::log_out).unwrap().unwrap();
    assert_eq!(token_of(&odin), None);
    let mut options = CallOptions::default();
    options.token = Some(old);
    let error = odin.call_with(users::Get::new(ADA), options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized, "the server has forgotten it too");
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap().user_id, ADA);
    assert_eq!(place.logins(), 2);
    odin.run(login::log_out).unwrap().unwrap();
    odin.run(login::log_out).unwrap().unwrap();
    assert_eq!(place.count("auth/token/logout:logout"), 2, "nothing is sent where there is no session");
}

pub fn logging_in_can_be_done_beforehand<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client(ADA, "user4001");
    let session = odin.run(login::log_in).unwrap().unwrap();
    assert_eq!(session.user_id, Some(ADA.into()));
    assert_eq!(session.token.unwrap().expose(), token_of(&odin).unwrap());
    odin.call(users::Get::new(ADA)).unwrap();
    assert_eq!(place.logins(), 1);
    let error = place.client("nobody", "x").run(login::log_in).unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LoginRefused);
}

pub fn switching_gives_a_session_of_its_own<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("group.admin", "group.admin");
    let token = odin.run(|ctx| login::switch_user(ctx, ADA)).unwrap().unwrap();
    let other = place.set_up(|builder| builder.token(token.expose()));
    assert_eq!(other.call(auth::session::Get::new()).unwrap().user_id, Some(ADA.into()));
    assert_eq!(odin.call(auth::session::Get::new()).unwrap().user_id, Some("group.admin".into()));
    let error = other.run(|ctx| login::switch_user(ctx, "group.admin")).unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}

pub fn a_token_can_be_taken_into_use<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("group.admin", "group.admin");
    let user = || odin.call(auth::session::Get::new()).unwrap().user_id.unwrap();
    let token = odin.run(|ctx| login::switch_user(ctx, ADA)).unwrap().unwrap();
    assert_eq!(user(), "group.admin");
    odin.run(|ctx| login::use_token(ctx, token)).unwrap();
    assert_eq!(user(), ADA);
    place.odin().expire_tokens();
    assert_eq!(user(), "group.admin", "it has credentials to come back to");
    assert_eq!(place.logins(), 2);
}

pub fn partners_get_tokens<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client(ADA, "user4001");
    let older = odin.call(auth::sso::Create::new("webex")).unwrap().token.unwrap();
    let newer = odin.call(auth::sso::CreateFor::new("phonism")).unwrap().token.unwrap();
    assert_ne!(older, newer);
    for token in [older, newer] {
        let partner = place.set_up(|builder| builder.token(token));
        assert_eq!(partner.call(auth::session::Get::new()).unwrap().user_id, Some(ADA.into()));
    }
    let error = odin.call(auth::sso::CreateFor::new("no/such partner")).unwrap_err();
    assert_eq!(error.server_text(), Some("Partner not found: no/such partner"));
}
