//! Headers, the bearer token above all.

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use odin_api::{Custom, Endpoint, ErrorKind, Operation, Token, auth, operations, users};
use proptest::prelude::*;

use crate::requests::urls::{site, token};

#[test]
fn the_token_is_sent_as_bearer_and_marked_sensitive() {
    let request = users::services::Get::new("4001@example.net").request(&site(), Some(&token())).unwrap();
    let header = &request.headers()[AUTHORIZATION];
    assert_eq!(header, "Bearer eyJ0eXAi.e30.c2ln");
    assert!(header.is_sensitive());
    assert!(!format!("{request:?} {:?}", request.headers()).contains("eyJ0eXAi"));
    assert_eq!(request.headers().get_all(AUTHORIZATION).iter().count(), 1);
    let custom = Custom::get("/system").request(&site(), Some(&token())).unwrap();
    assert!(custom.headers()[AUTHORIZATION].is_sensitive());
}

#[test]
fn operations_that_need_no_login_get_no_token() {
    let login = auth::token::Create::new("admin", "secret").request(&site(), Some(&token())).unwrap();
    assert!(!login.headers().contains_key(AUTHORIZATION));
    let change = auth::token::password::Update::new("admin", "old", "new").request(&site(), Some(&token())).unwrap();
    assert!(!change.headers().contains_key(AUTHORIZATION));
    let public = operations().filter(|operation| !operation.login).map(|operation| operation.id);
    let (portal, public): (Vec<_>, Vec<_>) =
        public.partition(|id| id.starts_with("ui.") || id.starts_with("self-service."));
    assert_eq!(public, ["auth.token.create", "auth.token.password.update"]);
    let of_portal = |operation: &&Operation| ["self-service", "ui"].contains(&operation.area());
    assert_eq!(portal.len(), operations().filter(of_portal).count());
}

#[test]
fn without_a_token_there_is_no_header_for_it() {
    let request = users::Get::new("4001@example.net").request(&site(), None).unwrap();
    assert!(!request.headers().contains_key(AUTHORIZATION));
}

#[test]
fn only_a_body_has_a_type() {
    let read = users::Get::new("4001@example.net").request(&site(), None).unwrap();
    assert!(!read.headers().contains_key(CONTENT_TYPE));
    let write = users::Update::new("4001@example.net").request(&site(), None).unwrap();
    assert_eq!(write.headers()[CONTENT_TYPE], "application/json");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// A token becomes one header as it is, or is refused; it is shown in neither case.
    #[test]
    fn no_token_can_begin_another_header(text in prop_oneof!["(?s).{0,20}", "[!-~]{1,30}", "[!-~]{1,8}(\r\n|\n|\0|\t| |\u{e9})[!-~]{1,8}"]) {
        match Token::new(text.clone()) {
            Ok(token) => {
                prop_assert!(!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()));
                let request = users::Get::new("4001@example.net").request(&site(), Some(&token)).unwrap();
                prop_assert_eq!(request.headers()[AUTHORIZATION].to_str().unwrap(), format!("Bearer {text}"));
                prop_assert_eq!(format!("{token:?}"), "Token([redacted])");
                prop_assert_eq!(token.expose(), text);
            }
            Err(error) => {
                prop_assert!(text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert_eq!(error.kind(), ErrorKind::Argument);
                prop_assert!(text.chars().count() < 4 || !error.to_string().contains(&text), "{}", error);
            }
        }
    }
}
