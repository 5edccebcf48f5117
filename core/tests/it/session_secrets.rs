//! Token, passwords and passcodes are never seen: not in `Debug`, not in `Display`, not in what an error is caused by,
//! not in events, not when the server repeats them. Not even two characters of them.

use std::error::Error as StdError;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use crate::support::exchange::{Odin, Reply, Seen, Virtual, config, failure, fast, ms, reply};
use odin_api::exchange::{CallOptions, Step};
use odin_api::flow::{Ctx, Directive, Engine};
use odin_api::policy::Retry;
use odin_api::value::Secret;
use odin_api::{
    Builder, Connect, Credentials, Custom, Endpoint, Error, ErrorKind, Event, FailureKind, Raw, Sent, Site, Token,
    TransportConfig, auth, login, users,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What two neighbours of which nothing but the secret has.
const TOKEN: &str = "^~`^^|~|`~~^|`|^";
const PASSWORD: &str = "\u{416}\u{42a}^\u{429}~\u{42d}`\u{416}|\u{42a}";
const NEW: &str = "\u{3a8}\u{3a9}^\u{3a6}~\u{3a8}`\u{3a9}|\u{3a6}";
const PASSCODE: &str = "\u{5d0}\u{5e9}\u{5d1}\u{5e9}\u{5d0}";
const SECRETS: [&str; 4] = [TOKEN, PASSWORD, NEW, PASSCODE];

/// Two characters in the forms in which `Debug` and JSON may print them.
fn forms(pair: &str) -> [String; 3] {
    let json: String =
        pair.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", c as u32) }).collect();
    [pair.to_owned(), pair.escape_debug().to_string(), json]
}

fn shown(text: &str, secret: &str) -> Option<String> {
    let chars: Vec<char> = secret.chars().collect();
    let mut pairs = chars.windows(2).map(String::from_iter);
    pairs.find(|pair| forms(pair).iter().any(|form| text.contains(form.as_str())))
}

#[track_caller]
fn assert_hidden(text: &str) {
    for secret in SECRETS {
        assert_eq!(shown(text, secret), None, "of {secret} in {text}");
    }
}

#[track_caller]
fn assert_hides(value: &dyn Debug) {
    assert_hidden(&format!("{value:?}"));
    assert_hidden(&format!("{value:#?}"));
}

/// All that an error says, and what it is caused by.
fn words(error: &Error) -> String {
    let mut words = vec![format!("{error} {error:?} {error:#?}")];
    words.extend(error.server_text().map(str::to_owned));
    words.extend(error.json_path());
    words.extend(error.path().map(str::to_owned));
    words.extend(error.read_error().map(|read| format!("{read} {read:?} {read:#?}")));
    let mut source = error.source();
    while let Some(cause) = source {
        words.push(format!("{cause} {cause:?} {cause:#?}"));
        source = cause.source();
    }
    words.join("\n")
}

#[derive(Debug)]
struct Nothing;

impl Connect for Nothing {
    fn connect(_: odin_api::exchange::Config, _: TransportConfig) -> Result<Self, Error> {
        Ok(Self)
    }
}

fn secret_config() -> odin_api::exchange::Config {
    let mut config = fast();
    config.credentials = Some(Credentials::new("admin@odin.test", PASSWORD).unwrap());
    config
}

fn own_token() -> CallOptions {
    let mut options = CallOptions::default();
    options.token = Some(Token::new(TOKEN).unwrap());
    options.retry = Some(Retry::never());
    options
}

fn session(token: &str) -> auth::Session {
    let body = json!({"token": token, "userId": "admin@odin.test"}).to_string();
    auth::token::Create::response(http::Response::new(body.into())).unwrap()
}

#[test]
fn the_check_itself_sees_what_is_shown() {
    for secret in SECRETS {
        assert!(shown(&format!("a {secret} b"), secret).is_some());
        assert!(shown(&format!("{secret:?}"), secret).is_some());
        assert!(shown(&Value::from(secret).to_string(), secret).is_some());
        let two: String = secret.chars().skip(2).take(2).collect();
        assert!(shown(&two, secret).is_some());
        assert!(shown("an ordinary text: {\"a\": [1, 2]} ~ ^ | `", secret).is_none());
    }
}

#[test]
fn no_value_shows_its_secret() {
    assert_hides(&Secret::from(PASSWORD));
    assert_hidden(&Secret::from(PASSWORD).to_string());
    assert_hides(&Token::new(TOKEN).unwrap());
    assert_hides(&Credentials::new("admin", PASSWORD).unwrap());
    assert_hides(&session(TOKEN));
    assert_hides(&secret_config());
    assert_hides(&own_token());
    let builder = Builder::<Nothing>::new("https://odin.test").unwrap();
    assert_hides(&builder.credentials("admin", PASSWORD).token(TOKEN));
    let custom = Custom::put("/things").query("token", TOKEN).json(json!({"password": PASSWORD, "deep": [PASSCODE]}));
    assert_hides(&custom);
    assert_hides(&custom.prepare().unwrap());
    assert_hides(&Raw(custom));
}

#[test]
fn no_operation_shows_the_secrets_that_it_sends() {
    let calls: Vec<(Box<dyn Debug>, odin_api::Call)> = operations();
    assert!(calls.len() > 8);
    let site = Site::new("https://odin.test").unwrap();
    for (operation, call) in calls {
        assert_hides(&operation);
        assert_hides(&call);
        let request = call.request(&site, None).unwrap();
        let body = String::from_utf8(request.body().to_vec()).unwrap();
        assert!(SECRETS.iter().any(|secret| shown(&body, secret).is_some()), "{operation:?} sends one");
        assert_hidden(&request.uri().to_string());
        assert_hides(request.headers());
    }
}

/// Whatever has a secret in it.
fn operations() -> Vec<(Box<dyn Debug>, odin_api::Call)> {
    fn of<E: Endpoint + Debug + 'static>(endpoint: E) -> (Box<dyn Debug>, odin_api::Call) {
        let call = endpoint.prepare().unwrap();
        (Box::new(endpoint), call)
    }
    vec![
        of(auth::token::Create::new("admin", PASSWORD)),
        of(auth::token::password::Update::new("admin", PASSWORD, NEW)),
        of(auth::token::logout::Logout::new(TOKEN)),
        of(auth::passwords::Update::new("4001@odin.test", PASSWORD, NEW)),
        of(auth::password::Update::new(NEW).old_password(PASSWORD)),
        of(users::Create::new("ent", "grp", "4001@odin.test", "A", "B", "A", "B").password(NEW)),
        of(users::Update::new("4001@odin.test").password(NEW)),
        of(Raw(users::Update::new("4001@odin.test").password(NEW))),
        of(Custom::post("/any").json(json!({"a": [{"sipPassword": PASSWORD}], "passcodes": [PASSCODE, {"x": NEW}]}))),
    ]
}

#[test]
fn no_machine_shows_what_it_works_with() {
    let mut client = Virtual::new(secret_config(), Odin::new());
    PASSWORD.clone_into(&mut client.server.password);
    assert_hides(&client.exchange);
    let mut engine =
        Engine::new(|ctx| async move { ctx.call(users::Update::new("4001@odin.test").password(NEW)).await });
    assert_hides(&engine);
    let mut steps = 0;
    for _ in 0..4 {
        let now = client.clock();
        let directive = engine.poll(&mut client.exchange, now, std::task::Waker::noop());
        if let Directive::Send(attempt) = &directive {
            steps += 1;
            assert_hides(attempt);
            assert_hides(attempt.request.headers());
            let body = json!({"token": TOKEN, "userId": "admin@odin.test"});
            let answer = http::Response::new(body.to_string().into());
            let (key, now) = (attempt.key, client.clock());
            client.exchange.on_response(key, answer, now);
        }
        if let Directive::Wait(_) | Directive::Send(_) = directive {
            assert_hides(&directive);
        }
        assert_hides(&client.exchange);
        assert_hides(&engine);
        if let Directive::Done(_) = directive {
            break;
        }
    }
    assert_eq!(steps, 2, "a login and the call");
    assert_eq!(client.exchange.token().map(Token::expose), Some(TOKEN));
    let now = client.clock();
    let call = auth::token::logout::Logout::new(TOKEN).prepare().unwrap();
    let id = client.exchange.submit(call, own_token(), std::task::Waker::noop().clone(), now);
    let step = client.exchange.poll(id, now);
    assert!(matches!(step, Step::Send(_)));
    assert_hides(&step);
}

/// How servers repeat what they got.
const SHAPES: [fn(&str) -> String; 12] = [
    |text| json!({"error": text}).to_string(),
    |text| json!({"error": format!("cannot read {text}{text} at all"), "details": text}).to_string(),
    |text| json!({"error": {"message": [text, {"title": text}]}}).to_string(),
    |text| json!([{"error": text}, {"errors": [text]}]).to_string(),
    |text| Value::from(text).to_string(),
    str::to_owned,
    |text| format!("<html><head><title>No {text}</title></head></html>"),
    |text| format!("<h1>Bad</h1><p>{}</p>", text.replace('<', "&lt;")),
    // A body within a text, as a dump.
    |text| format!("got {}", json!({"body": text})),
    |text| json!({"error": format!("got {}", json!({"body": text}))}).to_string(),
    // Cut off.
    |text| format!("\u{feff}{{\"error\":{}", Value::from(text)),
    |text| format!("\u{0}\u{1b}[31m{text}\r\n{text}"),
];

/// All that was in a request, secrets and all.
fn everything(seen: &Seen) -> Vec<String> {
    fn texts(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            Value::Object(map) => map.values().for_each(|value| texts(value, found)),
            _ => {}
        }
    }
    let mut found: Vec<_> = seen.token.iter().map(|token| format!("Bearer {token}")).collect();
    texts(&seen.body, &mut found);
    found
}

/// A server that answers so, and repeats all it got in this shape.
fn echo(status: u16, shape: fn(&str) -> String, welcome: bool) -> Odin {
    Odin::new().on(move |seen, _| {
        if welcome && seen.is_login() {
            return Some(reply(200, json!({"token": TOKEN})));
        }
        let answer = Reply::text(status, shape(&everything(seen).join(" and ")));
        let answer = answer.header("x-token", "unseen").header("location", "https://elsewhere.test/?t=^~`^^|");
        Some(answer)
    })
}

const STATUSES: [u16; 20] =
    [200, 204, 300, 302, 304, 307, 400, 401, 402, 403, 404, 408, 409, 418, 429, 500, 502, 503, 600, 999];

fn give_up(failed: Result<(), Error>) {
    failed.unwrap();
}

/// The kinds of all errors that a call has met.
type Kinds = std::collections::BTreeSet<String>;

fn judge<T>(result: Result<T, Error>, kinds: &mut Kinds) {
    if let Err(error) = result {
        assert_hidden(&words(&error));
        if kinds.insert(format!("{:?}", error.kind())) {
            // As programs do that give up.
            let panic = catch_unwind(AssertUnwindSafe(|| give_up(Err(error)))).unwrap_err();
            assert_hidden(panic.downcast_ref::<String>().unwrap());
        }
    }
}

#[test]
fn no_error_shows_what_the_server_repeats() {
    let mut kinds = Kinds::new();
    for status in STATUSES {
        for shape in SHAPES {
            let mut config = secret_config();
            config.retry.attempts = 2;
            // The login is answered so.
            let mut client = Virtual::new(config.clone(), echo(status, shape, false));
            judge(client.run(login::log_in), &mut kinds);
            judge(client.run(|ctx| async move { ctx.call(users::Get::new("4001@odin.test")).await }), &mut kinds);
            // Calls are.
            let mut client = Virtual::new(config, echo(status, shape, true));
            let results = client.run(|ctx| async move { all(&ctx).await });
            for result in results {
                judge(result, &mut kinds);
            }
            judge(client.run(|ctx| login::change_password(ctx, NEW)), &mut kinds);
            judge(client.run(|ctx| login::switch_user(ctx, "4001@odin.test")), &mut kinds);
            judge(client.run(login::log_out), &mut kinds);
        }
    }
    for kind in [
        "LoginRefused",
        "PasswordExpired",
        "Unauthorized",
        "Forbidden",
        "NotFound",
        "RateLimited",
        "Rejected",
        "Server",
        "Redirected",
        "UnexpectedStatus",
        "Unreadable",
    ] {
        assert!(kinds.contains(kind), "no {kind} among {kinds:?}");
    }
}

/// Every way to send a secret.
async fn all(ctx: &Ctx) -> Vec<Result<(), Error>> {
    let mut results = vec![
        ctx.call(users::Get::new("4001@odin.test")).await.map(drop),
        ctx.call(users::List::new()).await.map(drop),
        ctx.call(auth::passwords::Update::new("4001@odin.test", PASSWORD, NEW)).await.map(drop),
        ctx.call(auth::password::Update::new(NEW).old_password(PASSWORD)).await.map(drop),
        ctx.call(users::Update::new("4001@odin.test").password(NEW)).await.map(drop),
        ctx.call(auth::token::Create::new("4001@odin.test", PASSWORD)).await.map(drop),
        ctx.call_with(users::Get::new("4001@odin.test"), own_token()).await.map(drop),
        ctx.call_with(auth::token::logout::Logout::new(TOKEN), own_token()).await.map(drop),
    ];
    let body = json!({"sipPassword": PASSWORD, "passcodes": [PASSCODE], "deep": {"token": NEW}});
    results.push(ctx.call(Custom::put("/things").json(body)).await.map(drop));
    results
}

#[test]
fn no_error_of_the_wire_shows_what_was_sent() {
    let kinds = [
        FailureKind::Resolve,
        FailureKind::Connect,
        FailureKind::Tls,
        FailureKind::Timeout,
        FailureKind::Interrupted,
        FailureKind::TooLarge,
        FailureKind::Protocol,
    ];
    let mut met = Kinds::new();
    for kind in kinds {
        for sent in [Sent::No, Sent::Maybe] {
            for welcome in [false, true] {
                let server = Odin::new().on(move |seen, _| {
                    let answer = welcome && seen.is_login();
                    Some(if answer { reply(200, json!({"token": TOKEN})) } else { failure(kind, sent) })
                });
                let mut client = Virtual::new(secret_config(), server);
                client.run(|ctx| async move { all(&ctx).await }).into_iter().for_each(|result| judge(result, &mut met));
            }
        }
    }
    assert_eq!(met.len(), kinds.len(), "{met:?}");
}

#[test]
fn no_error_before_sending_shows_what_was_to_be_sent() {
    let spoiled = format!("{TOKEN}\r\n{TOKEN}");
    let mut met = Kinds::new();
    judge(Token::new(spoiled.as_str()), &mut met);
    judge(Token::new(PASSWORD), &mut met);
    judge(Credentials::new("", PASSWORD), &mut met);
    judge(Site::new(&format!("https://admin:{TOKEN}@odin.test")), &mut met);
    judge(Site::new(&format!("https://odin.test/?token={TOKEN}")), &mut met);
    judge(Builder::<Nothing>::new("https://odin.test").unwrap().token(spoiled.as_str()).build(), &mut met);
    judge(Builder::<Nothing>::new("https://odin.test").unwrap().credentials("", PASSWORD).build(), &mut met);
    judge(auth::passwords::Update::new("", PASSWORD, NEW).prepare(), &mut met);
    judge(users::Update::new("").password(NEW).prepare(), &mut met);
    judge(Custom::get("/things").json(json!({"password": PASSWORD})).prepare(), &mut met);
    let long: String = PASSWORD.repeat(1000);
    judge(auth::passwords::Update::new("4001@odin.test", PASSWORD, long.as_str()).prepare(), &mut met);
    // A login that comes too late, and one that is not possible.
    let server = Odin::new().on(|_, _| Some(reply(200, json!({})).after(ms(1_000_000))));
    let mut client = Virtual::new(secret_config(), server);
    client.run(|ctx| async move { all(&ctx).await }).into_iter().for_each(|result| judge(result, &mut met));
    let mut config = config();
    config.token = Some(Token::new(TOKEN).unwrap());
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| async move { all(&ctx).await }).into_iter().for_each(|result| judge(result, &mut met));
    judge(client.run(login::log_in), &mut met);
    judge(client.try_run(|_| std::future::pending::<()>()), &mut met);
    for kind in ["Argument", "Site", "Timeout", "Unauthorized", "NoCredentials", "Stalled"] {
        assert!(met.contains(kind), "no {kind} among {met:?}");
    }
}

#[test]
fn no_event_tells_a_secret() {
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let tell = Arc::clone(&told);
    let mut config = secret_config();
    config.observer = Some(Arc::new(move |event: &Event<'_>| {
        tell.lock().unwrap().push(format!("{event:?} {event:#?}"));
    }));
    let mut turn = 0;
    let server = Odin::new().on(move |seen, _| {
        turn += 1;
        if seen.is_login() || seen.is_refresh() {
            return Some(reply(200, json!({"token": TOKEN})));
        }
        Some(match turn % 4 {
            0 => Reply::text(503, everything(seen).join(" ")),
            1 => failure(FailureKind::Interrupted, Sent::Maybe),
            2 => Reply::text(401, everything(seen).join(" ")),
            _ => reply(200, json!({"token": TOKEN, "password": PASSWORD})),
        })
    });
    let mut client = Virtual::new(config, server);
    for _ in 0..10 {
        client.run(|ctx| async move { all(&ctx).await });
    }
    let told = told.lock().unwrap();
    for event in ["Sending", "Answered", "Failed", "Retrying", "Renewed"] {
        let kind = format!("kind: {event}");
        assert!(told.iter().any(|told| told.contains(&kind)), "no {event}");
    }
    assert_hidden(&told.concat());
}

/// Only the raw body, which must be asked for, has it.
#[test]
fn what_the_server_said_can_be_had_as_it_came() {
    let mut client = Virtual::new(secret_config(), echo(404, SHAPES[0], true));
    let error = client.run(|ctx| async move { ctx.call(users::Get::new("4001@odin.test")).await.unwrap_err() });
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::NotFound, Some("Bearer [redacted]")));
    let body = String::from_utf8(error.response().unwrap().body().to_vec()).unwrap();
    assert!(shown(&body, TOKEN).is_some());
}

/// A call that was sent with more than one token: each of them may be repeated.
#[test]
fn the_tokens_of_a_session_before_are_not_shown_either() {
    let mut tokens = Vec::new();
    let mut logins = 0;
    let server = Odin::new().on(move |seen, _| {
        if seen.is_login() {
            logins += 1;
            return Some(reply(200, json!({"token": if logins == 1 { TOKEN } else { "another-one" }})));
        }
        tokens.extend(seen.token.clone());
        let text = tokens.join(", ");
        Some(reply(if tokens.len() == 1 { 401 } else { 400 }, json!({"error": text})))
    });
    let mut client = Virtual::new(secret_config(), server);
    let error = client.run(|ctx| async move { ctx.call(Custom::get("/things")).await.unwrap_err() });
    assert_eq!(error.server_text(), Some("[redacted], [redacted]"));
    assert_hidden(&words(&error));
}

#[test]
fn rules_and_passwords_that_the_server_sends_are_not_shown() {
    // A user record with secrets that nobody asked for, known and unknown ones.
    let body = json!({
        "userId": "4001@odin.test", "password": PASSWORD, "sipPasscode": PASSCODE,
        "accessDeviceEndpoint": {"accessDevice": {"accessDeviceCredentials": {"userName": "x", "password": NEW}}},
        "unknown": {"apiToken": TOKEN, "list": [{"newPassword": NEW}]},
    });
    let answer = http::Response::new(body.to_string().into());
    let user = users::Get::response(answer).unwrap();
    assert_hides(&user);
    assert!(format!("{user:?}").contains("[redacted]"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a secret is made of, it is redacted in whatever form it is repeated.
    #[test]
    fn any_secret_is_redacted_from_what_the_server_says(
        password in "[\u{416}\u{429}\u{42a}^~`|<>&\"'\\\\/%+ \u{1F4A9}]{3,12}",
        token in "[\\^~`|<>&\"'\\\\/%+]{3,12}",
        shape in 0..SHAPES.len(),
        status in prop::sample::select(&STATUSES[..]),
    ) {
        // A text as short as `/` stands in what is said of any call: only what is not said
        // when other secrets are repeated can come from these.
        let always = words_when_repeated("wxyz", "wxyz", SHAPES[shape], status);
        let words = words_when_repeated(&password, &token, SHAPES[shape], status);
        for secret in [&token, &password] {
            for text in [secret.as_str(), secret.trim(), &secret.escape_debug().to_string()] {
                prop_assert!(always.contains(text) || !words.contains(text), "{} in {}", text, words);
            }
        }
    }
}

/// All that is said of a call whose server repeats this password and this token.
fn words_when_repeated(password: &str, token: &str, says: fn(&str) -> String, status: u16) -> String {
    let issued = token.to_owned();
    let server = Odin::new().on(move |seen, _| {
        Some(if seen.is_login() {
            reply(200, json!({"token": issued}))
        } else {
            Reply::text(status, says(&everything(seen).join(" and ")))
        })
    });
    let mut config = fast();
    config.credentials = Some(Credentials::new("admin", password).unwrap());
    let mut client = Virtual::new(config, server);
    let body = json!({"password": password});
    let result = client.run(|ctx| async move { ctx.call(Custom::put("/things").json(body)).await });
    result.map_or_else(|error| words(&error), |_| String::new())
}

#[test]
fn no_answer_shows_what_is_in_it() {
    let body = || json!({"token": TOKEN, "userId": "admin@odin.test", "unknown": {"password": PASSWORD}}).to_string();
    let written = auth::switch_user::Switch::response(http::Response::new(body().into())).unwrap();
    assert_eq!(written.record.as_ref().and_then(|session| session.token.as_ref()).map(Secret::expose), Some(TOKEN));
    assert_hides(&written);
    let mut client = Virtual::new(secret_config(), Odin::new());
    let now = client.clock();
    let call = Custom::get("/things").prepare().unwrap();
    let id = client.exchange.submit(call, own_token(), std::task::Waker::noop().clone(), now);
    let Step::Send(attempt) = client.exchange.poll(id, now) else { panic!("it has its turn at once") };
    let answer = http::Response::builder().header("x-token", TOKEN).body(body().into()).unwrap();
    client.exchange.on_response(attempt.key, answer, now);
    let step = client.exchange.poll(id, now);
    assert!(matches!(step, Step::Done(Ok(_))));
    assert_hides(&step);
}

#[test]
fn no_proxy_shows_its_password() {
    let builder = Builder::<Nothing>::new("https://odin.test").unwrap();
    let url = format!("http://somebody:{TOKEN}@proxy.test:3128");
    let builder = builder.proxy(odin_api::Proxy::Url(url));
    assert_hides(&builder);
    let shown = format!("{builder:?}");
    assert!(shown.contains("proxy.test:3128"), "{shown}");
}
