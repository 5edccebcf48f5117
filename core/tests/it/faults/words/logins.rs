//! V7: a base URL at which there is no API.

use odin_api::exchange::Config;
use odin_api::{Credentials, Endpoint, Error, ErrorKind, Fate, Site, Token, auth, login, users};

use crate::support::exchange::{Reply, Virtual, config};

const PAGE: &str = "<html><head><title>404 Not Found</title></head><body><h1>nginx</h1></body></html>";

/// Bodies of something that is not the API.
const FOREIGN: [&str; 5] = [PAGE, "", "404 page not found", r#"{"message":"Not Found"}"#, "{}"];

fn with_login() -> Config {
    let mut config = config();
    config.site = Site::new("https://odin.example.net/api/v2").unwrap();
    config.credentials = Some(Credentials::new("admin", "hush-hush").unwrap());
    config
}

fn first_call(config: Config, status: u16, body: &'static str) -> (Error, usize) {
    let mut client = Virtual::new(config, move |_: &_, _| Reply::text(status, body));
    let error = client.run(|ctx| async move { ctx.call(users::Get::new("4001@example.net")).await }).unwrap_err();
    (error, client.sent.len())
}

#[test]
fn fault_v7_a_login_that_leads_nowhere_asks_for_the_base_url() {
    for body in FOREIGN {
        let (error, sent) = first_call(with_login(), 404, body);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Site, Fate::NotSent), "{body}: {error}");
        assert_eq!(error.operation().unwrap().id, "auth.token.create");
        let words = "404 Not Found: is the base URL https://odin.example.net/api/v2 right? It usually ends in /api/v2";
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(error.status().unwrap().as_u16(), 404);
        assert_eq!(sent, 1, "trying again does not help");
        assert!(body != PAGE || error.to_string().ends_with(": 404 Not Found"), "{error}");
    }
}

#[test]
fn fault_v7_a_login_by_hand_and_as_a_flow() {
    let page = || http::Response::builder().status(404).body(PAGE.into()).unwrap();
    let error = auth::token::Create::response(page()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Site);
    assert!(error.to_string().contains("is the base URL right? It usually ends in /api/v2"), "{error}");
    let mut client = Virtual::new(with_login(), |_: &_, _| Reply::text(404, PAGE));
    let error = client.run(login::log_in).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Site);
    assert!(error.to_string().contains("https://odin.example.net/api/v2 right?"), "{error}");
    // Another client may have another one, and this one may try again.
    assert_eq!(client.run(login::log_in).unwrap_err().kind(), ErrorKind::Site);
    assert_eq!(client.sent.len(), 2);
}

/// The API's own words are about what was asked for, and other operations have kinds of their own.
#[test]
fn fault_v7_a_404_of_the_api_is_none_of_the_base_url() {
    let own = r#"{"error":"[Error 4008] User not found: admin"}"#;
    let (error, _) = first_call(with_login(), 404, own);
    assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
    assert!(!error.to_string().contains("base URL"), "{error}");
    for body in FOREIGN.iter().chain([&own]) {
        let mut config = with_login();
        (config.credentials, config.token) = (None, Token::new("t").ok());
        let (error, _) = first_call(config, 404, body);
        assert_eq!((error.kind(), error.operation().unwrap().id), (ErrorKind::NotFound, "users.get"), "{body}");
        assert!(!error.to_string().contains("base URL"), "{error}");
    }
    for status in [400, 403, 405, 410] {
        let (error, _) = first_call(with_login(), status, PAGE);
        assert_ne!(error.kind(), ErrorKind::Site, "{status}");
    }
}
