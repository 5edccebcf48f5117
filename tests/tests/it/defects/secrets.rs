//! Defects 32 to 41: secrets, logging, errors.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use odin_api::json::{Kind, Place};
use odin_api::policy::{Limits, Retry};
use odin_api::shapes::device::{AccessDevice, AccessDeviceCredentials, AccessDeviceEndpoint};
use odin_api::users::{BulkChange, Create, UpdateBulk, UserRef};
use odin_api::value::{Patch, Secret};
use odin_api::{Custom, Endpoint, ErrorKind, Event, EventKind, Roots, Site, auth, login, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};

use crate::defects::support::{
    ADA, Any, Folder, TransportConfig, admin_of, base_url_of_child, both, both_with_token, builder, impatient,
    in_child, logged_during,
};

/// Texts that must not be seen anywhere, and that nothing else is likely to contain.
const OLD: &str = "0ld-5ecret";
const NEW: &str = "n3w-5ecret";
const DEEP: &str = "d33p-5ecret";

/// A call with a secret on its surface and one far below.
fn create() -> Create {
    let mut credentials = AccessDeviceCredentials::default();
    credentials.password = Patch::Set(DEEP.into());
    let mut device = AccessDevice::default();
    device.access_device_credentials = Some(credentials);
    let mut endpoint = AccessDeviceEndpoint::default();
    endpoint.access_device = Some(device.into());
    let create = Create::new("ent.odin", "grp.odin", "4099@example.net", "A", "B", "A", "B");
    create.password(NEW).access_device_endpoint(endpoint)
}

fn assert_clean(text: &str) {
    for secret in [OLD, NEW, DEEP, "admin-5ecret"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

/// What was logged, but for the bytes on the wire, which ureq dumps at its finest level: see the tests of
/// [`logs`](crate::defects::logs).
pub fn without_the_wire(logged: Vec<(log::Level, String)>) -> Vec<(log::Level, String)> {
    let dump = |level: log::Level, text: &str| level == log::Level::Trace && text.starts_with("ureq_proto::util: ");
    logged.into_iter().filter(|(level, text)| !dump(*level, text)).collect()
}

/// The peer masks five names at the top level only: new passwords, nested ones and lists are logged in clear.
#[test]
fn defect_032_secrets_are_not_logged_at_any_depth() {
    let server = TransportConfig::always(200, "", r#"{"token":"t0ken-5ecret","userId":"u","password":"d33p-5ecret"}"#);
    for client in both(&server.base_url(), "admin", "admin-5ecret") {
        let logged = logged_during(|| {
            client.call(create()).unwrap();
            client.call(auth::password::Update::new(NEW).old_password(OLD)).unwrap();
            client
                .call(Custom::put("/any").json(serde_json::json!({ "passcodes": [OLD], "sipPassword": NEW })))
                .unwrap();
            client.call(users::Get::new("u")).unwrap();
        });
        let logged = without_the_wire(logged);
        assert_clean(&format!("{logged:?}"));
        assert!(!format!("{logged:?}").contains("t0ken-5ecret"), "{logged:?}");
        if let Any::Ureq(client) = &client {
            assert!(!logged.is_empty(), "the HTTP library is heard, or this test is deaf");
            assert!(!format!("{client:?}").contains("5ecret"), "{client:?}");
        }
    }
    assert!(server.heard().iter().any(|request| request.body.windows(DEEP.len()).any(|part| part == DEEP.as_bytes())));
    for shown in [
        format!("{:?}", create()),
        format!("{:?}", create().prepare().unwrap()),
        format!("{:?}", auth::passwords::Update::new("u", OLD, NEW)),
        format!("{:?}", auth::token::Create::new("u", OLD)),
        format!(
            "{:?}",
            users::Get::response(http::Response::new(format!(r#"{{"userId":"u","password":"{OLD}"}}"#).into()))
        ),
        format!("{:?}", odin_api::Credentials::new("u", OLD).unwrap()),
        format!("{:?}", odin_api::Token::new(OLD).unwrap()),
    ] {
        assert_clean(&shown);
    }
}

/// The peer's mask shows the first two and the last two characters: all of a short password.
#[test]
fn defect_033_a_secret_is_hidden_whole() {
    for text in ["a", "abcd", "a password of some length"] {
        let secret = Secret::from(text);
        assert_eq!(format!("{secret} {secret:?}"), "[redacted] [redacted]");
    }
    let shown = format!("{:?}", auth::token::Create::new("u", "abcd"));
    assert!(shown.contains("[redacted]") && !shown.contains("ab") && !shown.contains("cd"), "{shown}");
}

/// In the peer, a password or token that is null or a number raises a TypeError while it is being masked.
#[test]
fn defect_034_logging_breaks_no_call() {
    let server = TransportConfig::saying(|request| {
        let body = if request.line.contains("/auth/token") {
            r#"{"token":20260517,"userId":4001}"#
        } else {
            r#"{"userId":"u","password":123456,"accessDeviceEndpoint":{"accessDevice":{"accessDeviceCredentials":{"password":null}}}}"#
        };
        crate::defects::support::reply(200, "", body)
    });
    for client in both(&server.base_url(), "admin", "admin") {
        let logged = logged_during(|| {
            let user = client.call(users::Get::new("u")).unwrap();
            assert_eq!(user.password.unwrap().expose(), "123456");
        });
        let logged = without_the_wire(logged);
        assert!(!format!("{logged:?}").contains("123456"), "{logged:?}");
        let heard = server.heard();
        assert_eq!(
            heard[1].header("authorization"),
            Some("Bearer 20260517"),
            "a token is a text, whatever it looks like"
        );
    }
    let silent = TransportConfig::always(200, "", r#"{"token":null}"#);
    for client in both(&silent.base_url(), "admin", "admin") {
        let error = client.call(users::Get::new("u")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert!(error.to_string().ends_with("the answer to the login holds no token"), "{error}");
    }
    let mut nothing = users::Update::new(ADA);
    nothing.password = Patch::Clear;
    assert!(nothing.prepare().is_ok(), "null is a value like others");
}

/// The peer shows nothing at all of a list.
#[test]
fn defect_035_a_list_is_shown_without_its_secrets() {
    let mut change = BulkChange::default();
    change.password = Patch::Set(NEW.into());
    change.title = Patch::Set("Manager".to_owned());
    let shown = format!("{:?}", UpdateBulk::new(change).users(["u1", "u2"].map(UserRef::new)));
    for part in ["u1", "u2", "Manager", "[redacted]"] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    assert_clean(&shown);
}

/// On errors the peer logs the whole answer to stderr, secrets that the server repeats included.
#[test]
fn defect_036_an_error_repeats_no_secret() {
    if let Some(base_url) = base_url_of_child() {
        return print_errors(&base_url);
    }
    let echo = TransportConfig::saying(|request| {
        let text = String::from_utf8_lossy(&request.body).replace('"', "'");
        crate::defects::support::reply(400, "", &format!(r#"{{"error":"cannot read {text}"}}"#))
    });
    let folder = Folder::new("error");
    let output = in_child("defects::secrets::defect_036_an_error_repeats_no_secret", folder.path(), &echo.base_url());
    assert!(echo.heard().iter().any(|request| String::from_utf8_lossy(&request.body).contains(DEEP)));
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(printed.matches("cannot read").count(), 6, "two clients, three calls: {printed}");
    assert_clean(&printed);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

fn print_errors(base_url: &str) {
    for client in both_with_token(base_url) {
        let errors = [
            client.call(create()).unwrap_err(),
            client.call(auth::passwords::Update::new("u", OLD, NEW)).unwrap_err(),
            client.call(auth::token::Create::new("u", OLD)).unwrap_err(),
        ];
        for error in errors {
            println!("{error}");
            assert!(error.server_text().unwrap().contains("[redacted]"));
            assert_clean(&format!("{error:?}"));
        }
    }
}

/// In the peer, each client adds a log handler: with three of them, every line comes three times.
#[test]
fn defect_037_each_client_is_heard_once() {
    let server = Server::start(Odin::example());
    let heard: Arc<Mutex<Vec<(usize, &str)>>> = Arc::default();
    let clients: Vec<odin_api_ureq::Client> = (0..3)
        .map(|number| {
            let heard = Arc::clone(&heard);
            let observe = move |event: &Event<'_>| {
                if matches!(event.kind, EventKind::Answered { .. }) {
                    heard.lock().unwrap().push((number, event.operation.id));
                }
            };
            builder(&server.base_url()).credentials("admin", "admin").observer(observe).build().unwrap()
        })
        .collect();
    clients[1].call(users::Get::new(ADA)).unwrap();
    clients[2].clone().call(users::Get::new(ADA)).unwrap();
    let expected = [(1, "auth.token.create"), (1, "users.get"), (2, "auth.token.create"), (2, "users.get")];
    assert_eq!(*heard.lock().unwrap(), expected);
}

/// The peer logs the arguments of its scripts as they are.
#[test]
fn defect_038_events_carry_names_and_numbers_only() {
    let server = Server::start(Odin::example());
    server.odin().add_fault("503@POST:/users$#1".parse().unwrap());
    let told: Arc<Mutex<String>> = Arc::default();
    let tell = Arc::clone(&told);
    let client: odin_api_ureq::Client = builder(&server.base_url())
        .credentials("admin", "admin")
        .observer(move |event| writeln!(tell.lock().unwrap(), "{event:?}").unwrap())
        .build()
        .unwrap();
    client.call(create()).unwrap_err();
    client.call(users::Update::new(ADA).password(NEW).email_address("who@example.com")).unwrap();
    client.run(|ctx| login::change_password(ctx, OLD)).unwrap().unwrap();
    let told = told.lock().unwrap();
    assert!(told.contains("users.create") && told.contains("auth.token.password.update"), "{told}");
    assert_clean(&told);
    for value in [ADA, "4099", "who@example.com", "ent.odin", "Bearer", "eyJ"] {
        assert!(!told.contains(value), "{value} is in {told}");
    }
}

/// In the peer, the last user's password stays in the default argument of a function.
#[test]
fn defect_039_nothing_is_kept_from_one_call_to_the_next() {
    let site = Site::new("https://odin.example.net/api/v2").unwrap();
    let body = |create: Create| String::from_utf8(create.request(&site, None).unwrap().into_body().to_vec()).unwrap();
    let plain = || Create::new("ent.odin", "grp.odin", "4098@example.net", "C", "D", "C", "D");
    let before = body(plain());
    assert!(body(create()).contains(NEW));
    assert_eq!(body(plain()), before);
    assert!(!before.contains("password"), "{before}");
    let server = Server::start(Odin::example());
    let client = admin_of(&server);
    client.call(create().password(NEW)).unwrap_err();
    client.call(plain()).unwrap();
    assert!(!server.odin().accepts_password("4098@example.net", NEW));
    assert_eq!(client.with_exchange(|exchange| exchange.pending()), 0, "an ended call is forgotten");
}

/// What the API itself wants in the URL: there is no other way to name the code that is to go, or to open a file as a link.
/// What is shown of a call hides it there, too (`own/calls.rs` of the core's tests).
const SECRETS_OF_URLS: &[(&str, &str)] = &[
    ("groups.call-records.download.download", "_authToken"),
    ("users.calling-plans.outgoing.authorization-codes.codes.delete", "code"),
    ("users.communication-barring.authorization-codes.delete", "code"),
];

/// The peer means to put the old and the new password into the URL.
#[test]
fn defect_040_secrets_travel_in_bodies_only() {
    let mut in_bodies = 0;
    for operation in odin_api::operations() {
        for field in operation.arguments.describe() {
            if matches!(field.kind, Kind::Secret) {
                if SECRETS_OF_URLS.contains(&(operation.id, field.key)) {
                    assert_eq!(field.place, Place::Query, "{} of {operation:?}", field.key);
                    continue;
                }
                assert_eq!(field.place, Place::Body, "{} of {operation:?}", field.key);
                assert_ne!(operation.method, "GET", "{operation:?} has no body");
                in_bodies += 1;
            }
            let name = field.key.to_ascii_lowercase();
            let named_so =
                name.contains("password") && !["days", "reset", "rules"].iter().any(|word| name.contains(word));
            assert!(!named_so || field.place == Place::Body, "{} of {operation:?}", field.key);
        }
    }
    assert!(in_bodies >= 9, "only {in_bodies}");
    let site = Site::new("https://odin.example.net/api/v2").unwrap();
    let request = auth::passwords::Update::new("u", OLD, NEW).request(&site, None).unwrap();
    assert_eq!(request.uri(), "https://odin.example.net/api/v2/auth/passwords");
}

/// What the errors of this library are called: not one of them is left without a way to happen.
fn kinds_declared() -> Vec<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/engine/src/error.rs");
    let source = std::fs::read_to_string(path).expect("the source of the errors");
    let start = source.find("pub enum ErrorKind {").expect("the kinds");
    let lines = source[start..].lines().skip(1).take_while(|line| !line.starts_with('}'));
    let names = lines.filter_map(|line| line.trim().strip_suffix(','));
    names.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase())).map(str::to_owned).collect()
}

/// The peer's base error shadows a builtin, and five of its errors are never raised.
#[test]
fn defect_041_every_kind_of_error_happens() {
    let mut kinds = std::collections::BTreeSet::new();
    let mut note = |error: odin_api::Error| {
        assert_eq!(error.to_string().lines().count(), 1, "{error}");
        kinds.insert(format!("{:?}", error.kind()));
    };
    let server = Server::start(Odin::example());
    let client = admin_of(&server);
    let blocking = |builder: odin_api::Builder<odin_api_ureq::Client>| builder.build().unwrap();
    let once = |url: &str| builder(url).retry(Retry::never()).token("t");
    note(Site::new("nonsense").unwrap_err());
    note(
        builder::<odin_api_hyper::Client>(&server.base_url())
            .proxy(odin_api::Proxy::Url("?".into()))
            .build()
            .unwrap_err(),
    );
    note(client.call(users::Get::new("")).unwrap_err());
    note(blocking(builder(&server.base_url())).call(users::Get::new(ADA)).unwrap_err());
    for (username, password) in [("admin", "wrong"), ("expired", "expired")] {
        note(
            blocking(builder(&server.base_url()).credentials(username, password))
                .call(users::Get::new(ADA))
                .unwrap_err(),
        );
    }
    note(blocking(once(&server.base_url())).call(users::Get::new(ADA)).unwrap_err());
    let ada = blocking(builder(&server.base_url()).credentials(ADA, "user4001"));
    note(ada.call(users::Get::new("4002@example.net")).unwrap_err());
    note(client.call(users::Get::new("nobody")).unwrap_err());
    for status in [429, 400, 500, 302, 700] {
        let wire = TransportConfig::always(status, "", "");
        note(blocking(once(&wire.base_url())).call(users::Get::new(ADA)).unwrap_err());
    }
    note(users::Get::response(http::Response::new("[".into())).unwrap_err());
    for text in ["User already exists: x", "Service not assigned", "Service quantity exceeded"] {
        let answer = http::Response::builder().status(400).body(format!("{{\"error\":\"{text}\"}}").into()).unwrap();
        note(users::Get::response(answer).unwrap_err());
    }
    note(blocking(once("https://no-such-host.invalid/")).call(users::Get::new(ADA)).unwrap_err());
    note(blocking(once("http://127.0.0.1:1/")).call(users::Get::new(ADA)).unwrap_err());
    let proxy = odin_api::Proxy::Url("http://127.0.0.1:1".into());
    note(blocking(once("https://no-such-host.invalid/").proxy(proxy)).call(users::Get::new(ADA)).unwrap_err());
    let secure = Server::start_tls(Odin::example(), Authority::new().server_config(Flaw::SelfSigned));
    let roots = Roots::Custom(vec![Authority::new().der().to_vec()]);
    note(blocking(once(&secure.base_url()).roots(roots)).call(users::Get::new(ADA)).unwrap_err());
    let silent = TransportConfig::saying(|_| Vec::new());
    let options = impatient(Duration::from_millis(30));
    note(blocking(once(&silent.base_url())).call_with(users::Get::new(ADA), options).unwrap_err());
    server.odin().add_fault("reset@/users/services/viewable".parse().unwrap());
    note(client.call(users::services::viewable::List::new(ADA)).unwrap_err());
    let mut limits = Limits::default();
    limits.body_bytes = 3;
    let mut options = odin_api::exchange::CallOptions::default();
    options.limits = limits.into();
    note(client.call_with(users::Get::new(ADA), options).unwrap_err());
    let gibberish = TransportConfig::saying(|_| b"SSH-2.0-OpenSSH_9.9\r\n\r\n".to_vec());
    note(blocking(once(&gibberish.base_url())).call(users::Get::new(ADA)).unwrap_err());
    limits = Limits::default();
    limits.operation = Duration::ZERO;
    let mut options = odin_api::exchange::CallOptions::default();
    options.limits = limits.into();
    note(client.call_with(users::Get::new(ADA), options).unwrap_err());
    limits = Limits::default();
    limits.queue = Some(Duration::ZERO);
    let mut options = odin_api::exchange::CallOptions::default();
    options.limits = limits.into();
    note(client.call_with(users::Get::new(ADA), options).unwrap_err());
    note(client.run(|_| std::future::pending::<()>()).unwrap_err());
    note(cancelled());
    let declared = kinds_declared();
    assert!(declared.len() > 20, "{declared:?}");
    for kind in &declared {
        assert!(kinds.contains(kind), "nothing above gives {kind}, only {kinds:?}");
    }
}

/// What a driver is told of a call that somebody cancelled meanwhile.
fn cancelled() -> odin_api::Error {
    use odin_api::exchange::{CallOptions, Config, Exchange, Step};
    let now = odin_api::Now::new(Duration::ZERO, 0, 0);
    let mut exchange = Exchange::new(Config::new(Site::new("https://odin.example.net").unwrap()), now);
    let call = users::Get::new(ADA).prepare().unwrap();
    let id = exchange.submit(call, CallOptions::default(), std::task::Waker::noop().clone(), now);
    exchange.cancel(id);
    match exchange.poll(id, now) {
        Step::Done(Err(error)) => error,
        other => panic!("{other:?}"),
    }
}

/// Everything of this library, as careless programs import it, and the names that such an import must leave alone.
mod star_import {
    #[allow(unused_imports)]
    use odin_api::*;

    pub fn the_names_of_the_language_stay_what_they_are()
    -> Result<Option<String>, Box<dyn std::error::Error + Send + Sync>> {
        let numbers: Vec<i32> = Vec::from([1, 2]);
        let text: String = numbers.iter().map(ToString::to_string).collect();
        if text.is_empty() { Err("empty".into()) } else { Ok(Some(text)) }
    }
}

#[test]
fn defect_041_a_star_import_shadows_nothing() {
    assert_eq!(star_import::the_names_of_the_language_stay_what_they_are().unwrap().as_deref(), Some("12"));
}
