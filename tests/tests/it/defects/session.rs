//! Defects 1 to 3, 12 to 18, 22, 29 and 30: logins, tokens and where they are sent.

use std::collections::BTreeSet;
use std::time::Duration;

use odin_api::policy::{Rate, Retry};
use odin_api::{Credentials, ErrorKind, Fate, Roots, auth, login, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};

use crate::defects::support::{
    ADA, Folder, TransportConfig, admin, admin_of, base_url_of_child, both, both_with_token, builder, call, in_child,
    in_memory, reply, time_of,
};

fn callers(server: &Server) -> BTreeSet<Option<String>> {
    server.odin().records().map(|record| record.user_id.clone()).collect()
}

fn token_of(client: &odin_api_ureq::Client) -> Option<String> {
    client.with_exchange(|exchange| exchange.token().map(|token| token.expose().to_owned()))
}

/// The peer has one HTTP layer per process: a second client sends its credentials to the server of the first.
#[test]
fn defect_001_two_clients_keep_their_servers_and_credentials_apart() {
    let (here, there) = (Server::start(Odin::example()), Server::start(Odin::example()));
    let mine = admin_of(&here);
    let yours: odin_api_ureq::Client = builder(&there.base_url()).credentials(ADA, "user4001").build().unwrap();
    for _ in 0..3 {
        mine.call(users::Get::new(ADA)).unwrap();
        yours.call(users::Get::new(ADA)).unwrap();
    }
    assert_eq!(callers(&here), [None, Some("admin".to_owned())].into(), "a login, then the administrator");
    assert_eq!(callers(&there), [None, Some(ADA.to_owned())].into());
    assert_ne!(token_of(&mine), token_of(&yours));
    let site = yours.with_exchange(|exchange| exchange.config().site.to_string());
    assert_eq!(site, there.base_url());
}

/// In the peer, a first client with a typo in its URL spoils all later ones of the process.
#[test]
fn defect_002_a_client_that_failed_leaves_no_trace() {
    let server = Server::start(Odin::example());
    for url in ["", "odin.example.net", "ftp://odin.example.net", "https://user:pass@odin.example.net/"] {
        let refused = odin_api_ureq::Client::builder(url).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Site, "{url}");
    }
    let failed: odin_api_ureq::Client =
        builder("http://127.0.0.1:1/").retry(Retry::never()).credentials("a", "b").build().unwrap();
    failed.call(users::Get::new(ADA)).unwrap_err();
    assert_eq!(admin_of(&server).call(users::Get::new(ADA)).unwrap().user_id, ADA);
}

/// The peer keeps the token when base URL, user or password change, and sends it to the new host.
#[test]
fn defect_003_new_credentials_drop_the_token() {
    let server = Server::start(Odin::example());
    let client = admin_of(&server);
    client.call(users::Get::new(ADA)).unwrap();
    assert!(token_of(&client).is_some());
    let other = Credentials::new(ADA, "user4001").unwrap();
    client.with_exchange(|exchange| exchange.set_credentials(Some(other)));
    assert_eq!(token_of(&client), None);
    let session = client.call(auth::session::Get::new()).unwrap();
    assert_eq!(session.user_id, Some(ADA.into()));
    assert_eq!(server.odin().logins(), 2);
    // A client has one site for life, and a request is built for the site that it goes to.
    let elsewhere = TransportConfig::always(200, "", "{}");
    let stranger: odin_api_ureq::Client = builder(&elsewhere.base_url()).build().unwrap();
    assert_eq!(stranger.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NoCredentials);
    assert!(elsewhere.heard().is_empty());
}

/// In the peer, an expired token is never renewed, neither ahead of time nor after a 401.
#[test]
fn defect_012_an_expired_token_is_renewed() {
    let server = Server::start(Odin::example());
    for client in both(&server.base_url(), "admin", "admin") {
        server.odin().clear_records();
        client.call(users::Get::new(ADA)).unwrap();
        server.odin().expire_tokens();
        client.call(users::Get::new(ADA)).unwrap();
        assert_eq!(server.odin().logins(), 2);
    }
    let memory = in_memory(Rate::unlimited());
    call(&memory, users::Get::new(ADA)).unwrap();
    memory.state.lock().unwrap().1 += Duration::from_secs(24 * 60 * 60 - 30);
    call(&memory, users::Get::new(ADA)).unwrap();
    let odin = memory.odin.lock().unwrap();
    assert_eq!((odin.logins(), odin.refreshes()), (1, 1), "ahead of its documented end, without a failure");
}

/// In the peer, refreshing with an expired token fails with a fixed text, and the stored password is not used.
#[test]
fn defect_013_a_refresh_that_fails_falls_back_to_the_password() {
    let memory = in_memory(Rate::unlimited());
    let later = |seconds| memory.state.lock().unwrap().1 += Duration::from_secs(seconds);
    call(&memory, users::Get::new(ADA)).unwrap();
    memory.odin.lock().unwrap().expire_tokens();
    later(24 * 60 * 60 - 30);
    call(&memory, users::Get::new(ADA)).unwrap();
    assert_eq!(memory.odin.lock().unwrap().logins(), 2);

    let now = odin_sim::Now::new(time_of(&memory));
    memory.odin.lock().unwrap().expire_password("admin", now);
    memory.odin.lock().unwrap().expire_tokens();
    later(24 * 60 * 60 - 30);
    let error = call(&memory, users::Get::new(ADA)).unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::PasswordExpired, 402),
        "the cause is kept"
    );
}

/// The peer reports every failure to log in as "check username, password, and url".
#[test]
fn defect_014_every_cause_has_a_name() {
    let fails = |base_url: &str, roots: Roots| {
        let client: odin_api_ureq::Client =
            builder(base_url).credentials("admin", "wrong").retry(Retry::never()).roots(roots).build().unwrap();
        let first = client.call(users::Get::new(ADA)).unwrap_err();
        let client: odin_api_hyper::Client = {
            let builder = builder(base_url).credentials("admin", "wrong").retry(Retry::never());
            builder.roots(Roots::Custom(Vec::new())).build().unwrap()
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let second = runtime.block_on(client.call(users::Get::new(ADA))).unwrap_err();
        assert_eq!(first.kind(), second.kind(), "{first} / {second}");
        assert_eq!(first.fate(), Fate::NotSent, "the call itself was never sent: {first}");
        first.kind()
    };
    let answers = |status, body: &str| fails(&TransportConfig::always(status, "", body).base_url(), Roots::default());
    let secure = Server::start_tls(Odin::example(), Authority::new().server_config(Flaw::None));
    let kinds = [
        answers(401, r#"{"error":"Invalid username or password"}"#),
        answers(402, r#"{"error":"Password expired"}"#),
        answers(500, r#"{"error":"Server Error"}"#),
        answers(200, r#"{"userId":"admin"}"#),
        answers(404, r#"{"error":"No such resource."}"#),
        fails("http://127.0.0.1:1/api/v2", Roots::default()),
        fails("https://no-such-host.invalid/api/v2", Roots::default()),
        fails(&secure.base_url(), Roots::Custom(vec![Authority::new().der().to_vec()])),
    ];
    assert_eq!(
        kinds,
        [
            ErrorKind::LoginRefused,
            ErrorKind::PasswordExpired,
            ErrorKind::Server,
            ErrorKind::Unreadable,
            ErrorKind::NotFound,
            ErrorKind::Connect,
            ErrorKind::Resolve,
            ErrorKind::Tls,
        ]
    );
}

/// The peer's logout always crashes.
#[test]
fn defect_015_logging_out_works() {
    let server = Server::start(Odin::example());
    let client = admin_of(&server);
    client.call(users::Get::new(ADA)).unwrap();
    let old = token_of(&client).unwrap();
    client.run(login::log_out).unwrap().unwrap();
    assert_eq!(token_of(&client), None);
    let stranger: odin_api_ureq::Client = builder(&server.base_url()).token(old).build().unwrap();
    assert_eq!(stranger.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::Unauthorized);
}

/// The peer does not adopt the token in the answer to a switch of users.
#[test]
fn defect_016_the_token_of_another_user_can_be_used() {
    let server = Server::start(Odin::example());
    let client = admin_of(&server);
    let token = client.run(|ctx| login::switch_user(ctx, ADA)).unwrap().unwrap();
    let other: odin_api_ureq::Client = builder(&server.base_url()).token(token.expose()).build().unwrap();
    assert_eq!(other.call(auth::session::Get::new()).unwrap().user_id, Some(ADA.into()));
    assert_eq!(client.call(auth::session::Get::new()).unwrap().user_id, Some("admin".into()));
}

/// The peer's constructor logs in: no client without a server, none with an existing token.
#[test]
fn defect_017_making_a_client_sends_nothing() {
    let server = Server::start(Odin::example());
    let first = admin_of(&server);
    let clone = first.clone();
    assert_eq!((server.odin().requests(), server.connections()), (0, 0));
    drop(admin("http://127.0.0.1:1/api/v2"));
    clone.call(users::Get::new(ADA)).unwrap();
    let with_token: odin_api_ureq::Client =
        builder(&server.base_url()).token(token_of(&first).unwrap()).build().unwrap();
    with_token.call(users::Get::new(ADA)).unwrap();
    assert_eq!(server.odin().logins(), 1);
}

/// With an entry for the host in `~/.netrc`, the peer sends that password in place of its token.
#[test]
fn defect_018_a_netrc_is_not_looked_at() {
    if let Some(base_url) = base_url_of_child() {
        return call_with_both(&base_url);
    }
    let server = TransportConfig::saying(|request| {
        let login = request.line.contains("/auth/token");
        reply(200, "", if login { r#"{"token":"the-token"}"# } else { r#"{"userId":"u"}"# })
    });
    let folder = Folder::new("netrc");
    let netrc = "machine 127.0.0.1 login mallory password from-the-file\ndefault login mallory password other\n";
    std::fs::write(folder.path().join(".netrc"), netrc).unwrap();
    in_child("defects::session::defect_018_a_netrc_is_not_looked_at", folder.path(), &server.base_url());
    let heard = server.heard();
    assert_eq!(heard.len(), 4, "a login and a call of either client");
    for request in heard {
        let authorization = request.header("authorization");
        let login = request.line.contains("/auth/token");
        assert_eq!(authorization, (!login).then_some("Bearer the-token"), "{}", request.line);
    }
}

fn call_with_both(base_url: &str) {
    for client in both(base_url, "admin", "admin") {
        client.call(users::Get::new(ADA)).unwrap();
    }
}

/// The peer sends an empty `Authorization` header with the login.
#[test]
fn defect_022_a_login_carries_no_authorization() {
    let server = TransportConfig::always(401, "", "{}");
    for client in both(&server.base_url(), "admin", "admin") {
        client.call(users::Get::new(ADA)).unwrap_err();
    }
    for client in both_with_token(&server.base_url()) {
        client.call(auth::token::Create::new("admin", "admin")).unwrap_err();
        let change = auth::token::password::Update::new("admin", "old", "new");
        client.call(change).unwrap_err();
    }
    let heard = server.heard();
    assert_eq!(heard.len(), 6);
    assert!(heard.iter().all(|request| request.header("authorization").is_none()), "{heard:?}");
}

/// The peer 1.5 documents errors that never occur: a wrong password surfaces as another one.
#[test]
fn defect_029_a_wrong_password_is_what_it_is_called() {
    let server = Server::start(Odin::example());
    for client in both(&server.base_url(), "admin", "wrong") {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::LoginRefused, 401));
        assert_eq!(error.operation().unwrap().id, "auth.token.create");
    }
}

/// The peer 1.5 takes the name of an environment variable for a password, and sends null where it is unset.
#[test]
fn defect_030_a_password_is_the_password() {
    let server = TransportConfig::always(401, "", "{}");
    for client in both(&server.base_url(), "admin", "PATH") {
        client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!(server.heard()[0].body, br#"{"username":"admin","password":"PATH"}"#);
    }
    for (username, password) in [("admin", ""), ("", "secret")] {
        let built = builder::<odin_api_ureq::Client>(&server.base_url()).credentials(username, password).build();
        assert_eq!(built.unwrap_err().kind(), ErrorKind::Argument, "said before anything is sent");
    }
    assert!(server.heard().is_empty());
}
