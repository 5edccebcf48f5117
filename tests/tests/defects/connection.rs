//! Defects 1 to 31: connection, session, transport.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{Config, Exchange};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Limits, Rate, Retry};
use odin_api::value::Array;
use odin_api::{
    Connect, Credentials, Custom, Endpoint, Error, ErrorKind, Fate, Now, Roots, Site, Wire as WireSettings, auth,
    login, users,
};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};

use crate::memory::Memory;
use crate::support::{
    ADA, Folder, Wire, admin, admin_of, base_url_of_child, both, both_with_token, builder, impatient, in_child,
    logged_during, reply,
};

/// A platform and a client that need neither sockets nor time.
fn in_memory(rate: Rate) -> Memory {
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").unwrap());
    config.credentials = Some(Credentials::new("admin", "admin").unwrap());
    config.rate = rate;
    let mut memory = Memory::connect(config, WireSettings::default()).unwrap();
    memory.odin = Arc::new(Mutex::new(Odin::founding()));
    memory
}

fn call<E: Endpoint + Send>(memory: &Memory, endpoint: E) -> Result<E::Response, Error> {
    memory.drive(Engine::new(|ctx| async move { ctx.call(endpoint).await }), &mut |_| {})?
}

fn time_of(memory: &Memory) -> Duration {
    memory.state.lock().unwrap().1
}

fn callers(server: &Server) -> BTreeSet<Option<String>> {
    server.odin().records().map(|record| record.user_id.clone()).collect()
}

fn token_of(client: &odin_api_ureq::Client) -> Option<String> {
    client.with_exchange(|exchange| exchange.token().map(|token| token.expose().to_owned()))
}

/// The peer has one HTTP layer per process: a second client sends its credentials to the server of the first.
#[test]
fn defect_001_two_clients_keep_their_servers_and_credentials_apart() {
    let (here, there) = (Server::start(Odin::founding()), Server::start(Odin::founding()));
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
    let server = Server::start(Odin::founding());
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
    let server = Server::start(Odin::founding());
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
    let elsewhere = Wire::always(200, "", "{}");
    let stranger: odin_api_ureq::Client = builder(&elsewhere.base_url()).build().unwrap();
    assert_eq!(stranger.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NoCredentials);
    assert!(elsewhere.heard().is_empty());
}

/// The peer ignores a rate limit of `False`: limiting cannot be switched off.
#[test]
fn defect_004_limiting_can_be_switched_off() {
    let memory = in_memory(Rate::unlimited());
    for _ in 0..100 {
        call(&memory, users::Get::new(ADA)).unwrap();
    }
    assert_eq!(time_of(&memory), Duration::ZERO);
    let rate = |rate| memory.state.lock().unwrap().0.set_rate(rate);
    rate(Rate::per_second(2.0));
    for _ in 0..3 {
        call(&memory, users::Get::new(ADA)).unwrap();
    }
    assert!(time_of(&memory) >= Duration::from_secs(1), "switched on");
    rate(Rate::unlimited());
    let before = time_of(&memory);
    call(&memory, users::Get::new(ADA)).unwrap();
    call(&memory, users::Get::new(ADA)).unwrap();
    assert!(time_of(&memory) <= before + Duration::from_millis(500), "at most what was due before it was switched off");
}

/// The peer has no timeout at all: a silent server blocks it for ever.
#[test]
fn defect_005_a_silent_server_is_left() {
    let limits = Limits::default();
    for bound in [limits.connect, limits.attempt, limits.operation, limits.stall] {
        assert!(bound > Duration::ZERO && bound <= Duration::from_secs(120), "a bound by default: {bound:?}");
    }
    let silent = Wire::saying(|_| Vec::new());
    let stalled = Wire::saying(|_| b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec());
    for server in [&silent, &stalled] {
        for client in both_with_token(&server.base_url()) {
            let error = client.call_with(users::Get::new(ADA), impatient(Duration::from_millis(50))).unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::Unknown), "{error}");
        }
    }
}

/// The peer retries nothing: one reset connection ends an hour of work, `Retry-After` is ignored.
#[test]
fn defect_006_what_passes_is_tried_again() {
    for faults in [["429=0", "502-html", "reset"], ["503", "truncate", "reset-headers"], ["504", "drop", "reset-body"]]
    {
        let server = Server::start(Odin::founding());
        // Never three in a row, which is where the default gives up.
        for (fault, every) in faults.iter().zip([5, 8, 12]) {
            server.odin().add_fault(format!("{fault}@/users$%{every}").parse().unwrap());
        }
        for client in both(&server.base_url(), "admin", "admin") {
            for _ in 0..60 {
                assert_eq!(client.call(users::Get::new(ADA)).unwrap().user_id, ADA);
            }
        }
        let failed = server.odin().records().filter(|record| record.fault.is_some()).count();
        assert!(failed > 40, "only {failed} faults");
    }
    let memory = in_memory(Rate::unlimited());
    memory.odin.lock().unwrap().add_fault("503=7@/users$#1".parse().unwrap());
    call(&memory, users::Get::new(ADA)).unwrap();
    assert_eq!(time_of(&memory), Duration::from_secs(7), "as long as the server asks for");
}

/// In the peer, a success with an empty body raises an error although the change was made.
#[test]
fn defect_007_an_empty_success_is_a_success() {
    for answer in [reply(204, "", ""), reply(200, "", ""), b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()] {
        let server = Wire::saying(move |_| answer.clone());
        for client in both_with_token(&server.base_url()) {
            assert_eq!(client.call(users::Delete::new(ADA)).unwrap().record, None);
            assert_eq!(client.call(users::Update::new(ADA).title("x")).unwrap().record, None);
        }
    }
}

/// In the peer, a 200 that is not JSON raises a JSON error and the text is lost.
#[test]
fn defect_008_what_is_no_json_is_kept() {
    let server = Wire::always(200, "Content-Type: text/plain", "maintenance until noon");
    for client in both_with_token(&server.base_url()) {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert_eq!(error.response().unwrap().body(), "maintenance until noon");
        assert!(error.to_string().contains("200"), "{error}");
        let raw = client.call(Custom::get("/users")).unwrap();
        assert_eq!(raw.body(), "maintenance until noon", "and who wants it raw has it");
    }
}

/// In the peer, an HTML error page turns into a JSON error and the status is lost.
#[test]
fn defect_009_a_page_of_html_keeps_its_status() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    let server = Wire::always(502, "Content-Type: text/html", page);
    for client in both_with_token(&server.base_url()) {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Server, 502));
        assert_eq!(error.server_text(), Some("502 Bad Gateway"));
        assert_eq!(error.response().unwrap().body(), page);
    }
}

/// In the peer, error JSON without `details` (or `status`, or `error`) raises a KeyError, and a list a TypeError.
#[test]
fn defect_010_an_error_body_may_have_any_shape() {
    for (body, text) in [
        (r#"{"error":"No."}"#, Some("No.")),
        (r#"{"error":"No.","status":400,"details":{"a":["Bad."]}}"#, Some("No.")),
        (r#"{"message":"No."}"#, Some("No.")),
        (r#"{"details":"No."}"#, Some("No.")),
        (r#"{"error":{"message":"No."}}"#, Some("No.")),
        (r#"["No.","Never."]"#, Some("No.; Never.")),
        (r#""No.""#, Some("No.")),
        ("No.", Some("No.")),
        (r#"{"status":400}"#, None),
        ("{}", None),
        ("[]", None),
        ("null", None),
        ("5", None),
        ("", None),
    ] {
        let response = http::Response::builder().status(400).body(body.into()).unwrap();
        let error = users::Get::response(response).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Rejected, 400), "{body}");
        assert_eq!(error.server_text(), text, "{body}");
        assert_eq!(error.response().unwrap().body(), body);
    }
}

/// The peer's error is one formatted string: nothing to branch on.
#[test]
fn defect_011_an_error_has_parts() {
    fn is_an_error<T: std::error::Error + Clone + Send + Sync + 'static>(_: &T) {}
    let server = Server::start(Odin::founding());
    let error = admin_of(&server).call(users::services::Get::new("nobody")).unwrap_err();
    is_an_error(&error);
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.operation().unwrap().id, "users.services.get");
    assert_eq!(error.method().unwrap(), "GET");
    assert_eq!(error.path(), Some("/users/services"));
    assert_eq!(error.server_text(), Some("[Error 4008] User not found: nobody"));
    assert_eq!(error.response().unwrap().headers()["content-type"], "application/json");
    assert_eq!((error.attempts(), error.fate()), (1, Fate::Rejected));
    assert_eq!(error.to_string().lines().count(), 1);
}

/// In the peer, an expired token is never renewed, neither ahead of time nor after a 401.
#[test]
fn defect_012_an_expired_token_is_renewed() {
    let server = Server::start(Odin::founding());
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
    let answers = |status, body: &str| fails(&Wire::always(status, "", body).base_url(), Roots::default());
    let secure = Server::start_tls(Odin::founding(), Authority::new().server_config(Flaw::None));
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
    let server = Server::start(Odin::founding());
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
    let server = Server::start(Odin::founding());
    let client = admin_of(&server);
    let token = client.run(|ctx| login::switch_user(ctx, ADA)).unwrap().unwrap();
    let other: odin_api_ureq::Client = builder(&server.base_url()).token(token.expose()).build().unwrap();
    assert_eq!(other.call(auth::session::Get::new()).unwrap().user_id, Some(ADA.into()));
    assert_eq!(client.call(auth::session::Get::new()).unwrap().user_id, Some("admin".into()));
}

/// The peer's constructor logs in: no client without a server, none with an existing token.
#[test]
fn defect_017_making_a_client_sends_nothing() {
    let server = Server::start(Odin::founding());
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
    let server = Wire::saying(|request| {
        let login = request.line.contains("/auth/token");
        reply(200, "", if login { r#"{"token":"the-token"}"# } else { r#"{"userId":"u"}"# })
    });
    let folder = Folder::new("netrc");
    let netrc = "machine 127.0.0.1 login mallory password from-the-file\ndefault login mallory password other\n";
    std::fs::write(folder.path().join(".netrc"), netrc).unwrap();
    in_child("connection::child_of_defect_018", folder.path(), &server.base_url());
    let heard = server.heard();
    assert_eq!(heard.len(), 4, "a login and a call of either client");
    for request in heard {
        let authorization = request.header("authorization");
        let login = request.line.contains("/auth/token");
        assert_eq!(authorization, (!login).then_some("Bearer the-token"), "{}", request.line);
    }
}

#[test]
#[ignore = "defect_018 runs it in a process of its own"]
fn child_of_defect_018() {
    let Some(base_url) = base_url_of_child() else { return };
    for client in both(&base_url, "admin", "admin") {
        client.call(users::Get::new(ADA)).unwrap();
    }
}

/// The peer follows a 302 on PUT as a GET without a body and calls it a success.
#[test]
fn defect_019_a_redirected_write_is_an_error() {
    for status in [301, 302, 303, 307, 308] {
        let server = Wire::always(status, "Location: /api/v2/elsewhere", "");
        for client in both_with_token(&server.base_url()) {
            let error = client.call(users::Update::new(ADA).title("x")).unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Redirected, Fate::Rejected));
            assert_eq!(error.response().unwrap().headers()["location"], "/api/v2/elsewhere");
            let heard = server.heard();
            assert_eq!(heard.len(), 1, "{heard:?}");
            assert_eq!(heard[0].line, "PUT /api/v2/users HTTP/1.1");
        }
    }
}

/// The peer makes a new connection for every call.
#[test]
fn defect_020_many_calls_use_one_connection() {
    let server = Server::start(Odin::founding());
    for (index, client) in both(&server.base_url(), "admin", "admin").iter().enumerate() {
        for _ in 0..29 {
            client.call(users::Get::new(ADA)).unwrap();
        }
        assert_eq!(server.connections(), index + 1);
    }
    let authority = Authority::new();
    let server = Server::start_tls(Odin::founding(), authority.server_config(Flaw::None));
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let client: odin_api_ureq::Client =
        builder(&server.base_url()).credentials("admin", "admin").roots(roots).build().unwrap();
    for _ in 0..29 {
        client.call(users::Get::new(ADA)).unwrap();
    }
    assert_eq!(server.connections(), 1, "where a handshake costs even more");
}

/// In the peer, a slash at the end of the base URL gives `//auth/token`, and a 404 reported as bad credentials.
#[test]
fn defect_021_a_slash_at_the_end_means_nothing() {
    let server = Server::start(Odin::founding());
    for slashes in ["", "/", "//"] {
        for client in both(&format!("{}{slashes}", server.base_url()), "admin", "admin") {
            client.call(users::Get::new(ADA)).unwrap();
        }
    }
    let odin = server.odin();
    let paths: BTreeSet<&str> = odin.records().map(|record| record.path.as_str()).collect();
    assert_eq!(paths, ["/auth/token", "/users"].into());
}

/// The peer sends an empty `Authorization` header with the login.
#[test]
fn defect_022_a_login_carries_no_authorization() {
    let server = Wire::always(401, "", "{}");
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

/// When each of `calls` calls is sent, at this rate, and how many are on their way at once.
fn schedule(config: Config, calls: usize, takes: Duration) -> (Vec<Duration>, usize) {
    let mut exchange = Exchange::new(config, at(Duration::ZERO));
    let mut engine = Engine::new(|ctx| async move {
        let ctx = &ctx;
        ctx.map(calls, 0..calls, |_| async move { ctx.call(users::Get::new(ADA)).await.map(drop) }).await
    });
    let (mut now, mut sent, mut most) = (Duration::ZERO, Vec::new(), 0);
    let mut on_their_way = BTreeMap::new();
    loop {
        match engine.poll(&mut exchange, at(now), Waker::noop()) {
            Directive::Send(attempt) => {
                sent.push(now);
                on_their_way.insert((now + takes, sent.len()), attempt.key);
                most = most.max(on_their_way.len());
            }
            Directive::Wait(until) => match on_their_way.first_key_value().map(|(key, _)| *key) {
                Some((ends, index)) if ends <= until => {
                    now = ends;
                    let key = on_their_way.remove(&(ends, index)).unwrap();
                    let body = format!(r#"{{"userId":"{ADA}"}}"#);
                    exchange.on_response(key, http::Response::new(body.into()), at(now));
                }
                _ => now = until,
            },
            Directive::Done(results) => {
                assert!(results.iter().all(Result::is_ok), "{results:?}");
                return (sent, most);
            }
            other => panic!("{other:?}"),
        }
    }
}

fn at(time: Duration) -> Now {
    Now::new(time, time.as_secs(), 0)
}

fn config(rate: Rate) -> Config {
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").unwrap());
    config.token = Some(odin_api::Token::new("token").unwrap());
    config.rate = rate;
    config
}

/// The peer allows five calls in each fixed second, all at its start: nine within half a second were seen.
#[test]
fn defect_023_the_rate_is_smooth_settable_and_of_one_client() {
    let takes = Duration::from_millis(30);
    let (sent, _) = schedule(config(Rate::default()), 50, takes);
    assert_eq!(sent.len(), 50);
    assert!(sent.windows(2).all(|pair| pair[1] >= pair[0] + Duration::from_millis(200)), "{sent:?}");
    assert_eq!(sent[49], Duration::from_millis(49 * 200), "and no slower than that");
    let (sent, _) = schedule(config(Rate::per_second(50.0)), 50, takes);
    assert_eq!(sent[49], Duration::from_millis(49 * 20));
    let (sent, _) = schedule(config(Rate::per_second(5.0).burst(3)), 9, takes);
    assert_eq!(sent.iter().filter(|time| time.is_zero()).count(), 3, "a burst only for those who ask for it");
    // What one client sends does not slow another one down: limits are no property of the process.
    let (one, other) = (in_memory(Rate::default()), in_memory(Rate::default()));
    for _ in 0..5 {
        call(&one, users::Get::new(ADA)).unwrap();
    }
    call(&other, users::Get::new(ADA)).unwrap();
    assert_eq!((time_of(&one), time_of(&other)), (Duration::from_secs(1), Duration::from_millis(200)));
}

/// The peer logs a warning for every single request while limiting is on, which it is by default.
#[test]
fn defect_024_a_request_is_no_reason_for_a_warning() {
    let server = Server::start(Odin::founding());
    let client: odin_api_ureq::Client =
        builder(&server.base_url()).rate(Rate::per_second(500.0)).credentials("admin", "admin").build().unwrap();
    let logged = logged_during(|| {
        for _ in 0..20 {
            client.call(users::Get::new(ADA)).unwrap();
        }
    });
    let loud: Vec<_> = logged.iter().filter(|(level, _)| *level <= log::Level::Info).collect();
    assert!(loud.is_empty(), "{loud:?}");
    assert!(!logged.is_empty(), "the HTTP library is heard at finer levels, or this test is deaf");
}

/// The peer is sequential, and its headers are shared without a lock.
#[test]
fn defect_025_calls_run_at_once_within_a_bound() {
    fn is_shared<T: Clone + Send + Sync + 'static>() {}
    is_shared::<odin_api_ureq::Client>();
    is_shared::<odin_api_hyper::Client>();
    let takes = Duration::from_millis(100);
    let (_, most) = schedule(config(Rate::unlimited()), 40, takes);
    assert_eq!(most, 40);
    let mut bounded = config(Rate::unlimited());
    bounded.max_in_flight = Some(4);
    let (sent, most) = schedule(bounded, 40, takes);
    assert_eq!((most, sent[39]), (4, takes * 9));
}

/// The peer's lists are untyped dictionaries.
#[test]
fn defect_026_lists_are_typed_item_by_item() {
    let server = Server::start(Odin::founding());
    let list: Array<users::User> =
        admin_of(&server).call(users::List::of_group("ent.odin", "grp.odin").limit(3)).unwrap();
    let names: Vec<Option<&str>> = list.iter().map(|user| user.last_name.as_deref()).collect();
    assert_eq!(names, [Some("Lovelace"), Some("Turing"), Some("4003")]);
    let body = r#"[{"userId":"a"},{"lastName":"no id"},7,{"userId":"b"}]"#;
    let list = users::List::response(http::Response::new(body.into())).unwrap();
    assert_eq!(list.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(list.rejected().iter().map(odin_api::value::Rejected::index).collect::<Vec<_>>(), [1, 2]);
    assert!(list.strict().is_err(), "for those who want all or nothing");
}

/// The names in a section of a manifest.
fn section(manifest: &str, name: &str) -> BTreeSet<String> {
    let start = manifest.find(&format!("[{name}]")).expect("the section");
    let lines = manifest[start..].lines().skip(1).take_while(|line| !line.starts_with('['));
    let keys = lines.filter_map(|line| line.split(['.', '=', ' ']).next());
    keys.filter(|key| !key.is_empty() && !key.starts_with('#')).map(str::to_owned).collect()
}

/// Importing the peer imports pandas, openpyxl and graphviz and runs every file of two folders.
#[test]
fn defect_027_the_core_is_light() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let manifest = read("core/Cargo.toml");
    assert!(!root.join("core/build.rs").exists() && !manifest.contains("build =") && !manifest.contains("proc-macro"));
    let lock = read("Cargo.lock");
    let mut packages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let name = package.split('"').nth(1).unwrap();
        let list = package.split_once("dependencies = [").map_or("", |(_, list)| list.split(']').next().unwrap());
        let needs = list.split('"').skip(1).step_by(2).map(|entry| entry.split(' ').next().unwrap());
        packages.entry(name).or_default().extend(needs);
    }
    let direct = section(&manifest, "dependencies");
    let mut all: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = direct.iter().map(String::as_str).collect();
    while let Some(name) = next.pop() {
        if all.insert(name) {
            next.extend(&packages[name]);
        }
    }
    for heavy in ["tokio", "mio", "socket2", "hyper", "ureq", "rustls", "ring", "reqwest", "async-std", "chrono", "syn"]
    {
        let by_derive = heavy == "syn" && all.contains("serde_derive");
        assert!(!all.contains(heavy) || by_derive, "the core needs {heavy}");
    }
    assert!(all.len() <= 60, "{} packages: {all:?}", all.len());
}

/// The peer 1.5 sends the body `{}` with every GET and DELETE.
#[test]
fn defect_028_reading_and_deleting_have_no_body() {
    let server = Wire::always(200, "", &format!(r#"{{"userId":"{ADA}"}}"#));
    for client in both_with_token(&server.base_url()) {
        client.call(users::Get::new(ADA)).unwrap();
        client.call(users::Delete::new(ADA)).unwrap();
        client.call(users::Update::new(ADA).title("x")).unwrap();
        let heard = server.heard();
        for request in &heard[..2] {
            assert!(request.body.is_empty(), "{request:?}");
            assert!(request.header("content-length").is_none_or(|length| length == "0"), "{request:?}");
            assert_eq!(request.header("content-type"), None);
        }
        assert_eq!(heard[2].body, format!(r#"{{"userId":"{ADA}","title":"x"}}"#).into_bytes());
        assert_eq!(heard[2].header("content-type"), Some("application/json"));
    }
}

/// The peer 1.5 documents errors that never occur: a wrong password surfaces as another one.
#[test]
fn defect_029_a_wrong_password_is_what_it_is_called() {
    let server = Server::start(Odin::founding());
    for client in both(&server.base_url(), "admin", "wrong") {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::LoginRefused, 401));
        assert_eq!(error.operation().unwrap().id, "auth.token.create");
    }
}

/// The peer 1.5 takes the name of an environment variable for a password, and sends null where it is unset.
#[test]
fn defect_030_a_password_is_the_password() {
    let server = Wire::always(401, "", "{}");
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

/// The peer 1.5 writes `os.log` into the working directory and rearranges the logging of its host program.
#[test]
fn defect_031_no_file_is_written_and_no_logger_installed() {
    let server = Server::start(Odin::founding());
    let folder = Folder::new("working-directory");
    let output = in_child("connection::child_of_defect_031", folder.path(), &server.base_url());
    assert_eq!(folder.files(), [""; 0]);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nothing is said that nobody asked for");
    assert_eq!(server.odin().logins(), 2);
}

#[test]
#[ignore = "defect_031 runs it in a process of its own"]
fn child_of_defect_031() {
    static MINE: NoLogger = NoLogger;
    let Some(base_url) = base_url_of_child() else { return };
    for client in both(&base_url, "admin", "admin") {
        client.call(users::Get::new(ADA)).unwrap();
        client.call(users::Get::new("nobody")).unwrap_err();
    }
    assert_eq!(log::max_level(), log::LevelFilter::Off);
    log::set_logger(&MINE).expect("the place of the logger is still free");
}

struct NoLogger;

impl log::Log for NoLogger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        false
    }
    fn log(&self, _: &log::Record<'_>) {}
    fn flush(&self) {}
}
