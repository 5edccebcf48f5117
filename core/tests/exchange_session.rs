//! The session, one sentence at a time.

mod support_exchange;

use http::StatusCode;
use odin_api::exchange::CallOptions;
use odin_api::flow::Ctx;
use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, Error, ErrorKind, Event, Failure, FailureKind, Fate, Sent, Site, Token, login};
use serde_json::json;
use support_exchange::{Odin, Reply, UNIX, Virtual, config, credentials, failure, fast, field, jwt, ms, reply, secs};

const LOGIN: &str = "auth.token.create";
const REFRESH: &str = "auth.token.refresh";

async fn get(ctx: &Ctx) -> Result<StatusCode, Error> {
    ctx.call(Custom::get("/things")).await.map(|answer| answer.status())
}

async fn many(ctx: &Ctx, count: usize) -> Vec<Result<StatusCode, Error>> {
    ctx.map(count, 0..count, |_| get(ctx)).await
}

fn kinds<T>(results: &[Result<T, Error>]) -> Vec<Option<ErrorKind>> {
    results.iter().map(|result| result.as_ref().err().map(Error::kind)).collect()
}

fn with_own_token(token: &str) -> CallOptions {
    let mut options = CallOptions::default();
    options.token = Some(Token::new(token).unwrap());
    options
}

#[test]
fn the_first_call_logs_in_and_the_others_use_its_token() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.run(|ctx| async move {
        for _ in 0..5 {
            get(&ctx).await.unwrap();
        }
    });
    assert_eq!((client.count(LOGIN), client.count("custom.get")), (1, 5));
    let token = client.exchange.token().unwrap().expose().to_owned();
    assert!(client.sent[1..].iter().all(|sending| sending.token.as_ref() == Some(&token)));
    assert_eq!(client.sent[0].token, None);
}

#[test]
fn sixty_four_calls_without_a_token_log_in_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    let results = client.run(|ctx| async move { many(&ctx, 64).await });
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(client.count(LOGIN), 1);
}

#[test]
fn sixty_four_calls_with_an_expired_token_renew_it_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    let results = client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(4000)).await;
        many(&ctx, 64).await
    });
    assert!(results.iter().all(Result::is_ok));
    assert_eq!((client.count(LOGIN), client.count(REFRESH), client.count("custom.get")), (2, 0, 65));
}

#[test]
fn sixty_four_calls_with_a_revoked_token_renew_it_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    client.server.revoke();
    let results = client.run(|ctx| async move { many(&ctx, 64).await });
    assert!(results.iter().all(Result::is_ok));
    assert_eq!((client.count(LOGIN), client.count("custom.get")), (2, 1 + 64 + 64));
}

#[test]
fn a_token_is_refreshed_60_s_before_it_expires_however_wrong_the_local_clock_is() {
    for clock_error in [0, 36_000, -36_000, 400_000_000, -1_600_000_000] {
        let mut client = Virtual::with_clock(fast(), Odin::new(), clock_error);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            // The answer to the login came after 50 ms: from then on the token lives for an hour.
            ctx.sleep(secs(3539)).await;
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(REFRESH), 0, "clock error {clock_error}");
        client.run(|ctx| async move {
            ctx.sleep(secs(2)).await;
            get(&ctx).await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1), "clock error {clock_error}");
        let old = client.sent[1].token.clone();
        let refresh = client.sent.iter().find(|sending| sending.operation == REFRESH).unwrap();
        assert_eq!(refresh.token, old, "a refresh shows the token that it replaces");
        assert_ne!(client.sent.last().unwrap().token, old);
    }
}

#[test]
fn a_token_that_lives_shortly_is_refreshed_half_way() {
    let mut client = Virtual::new(fast(), Odin::new().with_life(Some(secs(30))));
    client.run(|ctx| async move {
        for _ in 0..28 {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(1)).await;
        }
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1));
}

#[test]
fn calls_go_on_with_a_good_token_while_it_is_refreshed() {
    let server = Odin::new()
        .on(|seen, odin| seen.is_refresh().then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(20))));
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3545)).await;
        let before = ctx.now().elapsed;
        let mut times = ctx
            .map(8, 0..8, |_| async {
                get(&ctx).await.unwrap();
                ctx.now().elapsed.saturating_sub(before)
            })
            .await;
        times.sort();
        assert!(times[..7].iter().all(|time| *time == ms(50)), "only the one that carries it waits: {times:?}");
        assert_eq!(times[7], secs(20) + ms(50));
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1));
}

#[test]
fn a_refused_refresh_falls_back_to_a_login() {
    for status in [400, 401, 403, 404, 405] {
        let server = Odin::new().on(move |seen, _| seen.is_refresh().then(|| reply(status, json!({"error": "no"}))));
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(3550)).await;
            many(&ctx, 8).await
        });
        assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 2), "{status}");
        assert_eq!(client.count("custom.get"), 9);
    }
}

#[test]
fn a_refresh_that_brings_the_old_token_back_falls_back_to_a_login() {
    let server = Odin::new().on(|seen, _| seen.is_refresh().then(|| reply(200, json!({"token": seen.token}))));
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3550)).await;
        get(&ctx).await.unwrap();
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 2));
}

#[test]
fn a_refresh_that_fails_for_now_is_tried_again_later_and_stops_nobody() {
    let endings: [fn() -> Reply; 3] = [
        || reply(503, json!({"error": "busy"})),
        || failure(FailureKind::Interrupted, Sent::Maybe),
        || reply(200, json!({})).after(secs(60)),
    ];
    for ending in endings {
        let server = Odin::new().on(move |seen, odin| (seen.is_refresh() && odin.logins == 1).then(ending));
        let mut config = fast();
        config.limits.attempt = secs(2);
        let mut client = Virtual::new(config, server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(3540)).await;
            for _ in 0..70 {
                get(&ctx).await.unwrap();
                ctx.sleep(secs(1)).await;
            }
        });
        let times: Vec<_> = client.sent.iter().filter(|sending| sending.operation == REFRESH).collect();
        assert!((4..=8).contains(&times.len()), "{} refreshes", times.len());
        assert_eq!(client.count(LOGIN), 2, "once the token has expired");
        assert_eq!(client.count("custom.get"), 71);
    }
}

#[test]
fn tokens_that_do_not_say_when_they_expire_are_used_until_a_401() {
    let unreadable = ["opaque", "a.b.c", "eyJ.e30.x", "..", "x.eyJleHAiOiJzb29uIn0.y", "x.bm9KU09O.y"];
    for text in unreadable {
        let server = Odin::new().with_life(None).on(move |seen, odin| {
            seen.is_login().then(|| {
                odin.logins += 1;
                odin.tokens.insert(text.into(), secs(200_000));
                reply(200, json!({"token": text}))
            })
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for _ in 0..5 {
                get(&ctx).await.unwrap();
                ctx.sleep(secs(36_000)).await;
            }
        });
        assert_eq!((client.count(REFRESH), client.count(LOGIN)), (0, 1), "{text}");
    }
}

#[test]
fn a_token_that_was_never_good_by_its_own_dates_is_no_reason_to_log_in_for_ever() {
    for (issued, expires) in [(UNIX, UNIX), (UNIX, UNIX - 100), (UNIX + 5, 0)] {
        let server = Odin::new().on(move |seen, odin| {
            seen.is_login().then(|| {
                let token = jwt(issued, expires, odin.logins);
                odin.tokens.insert(token.clone(), secs(100_000));
                reply(200, json!({"token": token}))
            })
        });
        let mut client = Virtual::new(fast(), server);
        let results = client.run(|ctx| async move { many(&ctx, 20).await });
        assert!(results.iter().all(Result::is_ok));
        assert_eq!(client.count(LOGIN), 1);
    }
}

#[test]
fn dates_may_be_texts_or_fractions() {
    let claims = [r#"{"exp":"1700003600","iat":"1700000000"}"#, r#"{"exp":1.7000036e9,"iat":1700000000.5}"#];
    for claims in claims {
        use base64::Engine as _;
        let part = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(claims);
        let token = format!("x.{part}.y");
        let server = Odin::new().on(move |seen, odin| {
            seen.is_login().then(|| {
                odin.tokens.insert(token.clone(), secs(100_000));
                reply(200, json!({"token": token.clone()}))
            })
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(3530)).await;
            get(&ctx).await.unwrap();
            ctx.sleep(secs(15)).await;
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(REFRESH), 1);
    }
}

#[test]
fn a_given_token_is_counted_by_the_local_clock_where_that_may_be_right() {
    // Issued half an hour ago for an hour.
    let token = jwt(UNIX - 1800, UNIX + 1800, 1);
    let run = |clock_error: i64| {
        let mut server = Odin::new();
        server.tokens.insert(token.clone(), secs(1800));
        let mut config = fast();
        config.token = Some(Token::new(token.as_str()).unwrap());
        let mut client = Virtual::with_clock(config, server, clock_error);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(1745)).await;
            get(&ctx).await.unwrap();
            ctx.sleep(secs(100)).await;
            get(&ctx).await.unwrap();
        });
        (client.count(REFRESH), client.count(LOGIN))
    };
    assert_eq!(run(0), (1, 0), "refreshed in time");
    assert_eq!(run(-1_000_000), (0, 1), "with a clock that is wrong: a 401 tells");
    assert_eq!(run(1_000_000), (0, 1));
}

#[test]
fn a_401_that_met_an_old_token_is_replayed_without_another_login() {
    // The second answer comes when the session is long renewed.
    let server = Odin::new().on(|seen, odin| {
        let unknown = seen.token.as_ref().is_some_and(|token| !odin.tokens.contains_key(token));
        (seen.path == "/slow" && unknown).then(|| reply(401, json!({"error": "expired"})).after(secs(10)))
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    client.server.revoke();
    client.run(|ctx| async move {
        let slow = ctx.call(Custom::get("/slow"));
        let quick = get(&ctx);
        let (slow, quick) = futures_util::future::join(slow, quick).await;
        slow.unwrap();
        quick.unwrap();
    });
    assert_eq!((client.count(LOGIN), client.count(REFRESH)), (2, 0));
    assert_eq!(client.count("custom.get"), 1 + 2 + 2);
}

#[test]
fn replays_are_no_retries() {
    let mut config = fast();
    config.retry = odin_api::policy::Retry::never();
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    client.server.revoke();
    let once = client.run(|ctx| async move { ctx.call(Custom::post("/things")).await });
    once.unwrap();
    assert_eq!(client.exchange.retry_budget(), 500);
    assert_eq!(client.count("custom.post"), 2, "a 401 says that nothing was done");
}

#[test]
fn a_401_for_good_costs_one_login_and_no_more_for_ten_seconds() {
    let server = Odin::new().on(|seen, _| (seen.path == "/secret").then(|| reply(401, json!({"error": "no"}))));
    let mut client = Virtual::new(fast(), server);
    let secret = |ctx: Ctx| async move { ctx.call(Custom::get("/secret")).await.map(drop) };
    let error = client.run(secret).unwrap_err();
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Unauthorized, Fate::Rejected, 2));
    assert_eq!(client.count(LOGIN), 2);
    client.run(|ctx| async move {
        ctx.call(Custom::put("/things").json(json!({}))).await.unwrap();
        let results = ctx.map(10, 0..1000, |_| secret(ctx.clone())).await;
        assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::Unauthorized)));
    });
    assert_eq!(client.count(LOGIN), 2, "a thousand calls cost none");
    client.run(|ctx| async move {
        ctx.sleep(secs(11)).await;
        secret(ctx.clone()).await.unwrap_err();
        secret(ctx.clone()).await.unwrap_err();
    });
    assert_eq!(client.count(LOGIN), 3, "one in ten seconds at most");
    let token = client.exchange.token().unwrap().expose().to_owned();
    client.run(|ctx| async move { ctx.call(Custom::delete("/things")).await }).unwrap();
    assert_eq!(client.sent.last().unwrap().token, Some(token), "other operations go on with the token");
    assert_eq!(client.count(LOGIN), 3);
}

#[test]
fn a_server_that_takes_no_token_is_logged_in_to_once_by_64_calls() {
    let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(401, json!({"error": "no"}))));
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move {
        let mut results = many(&ctx, 64).await;
        results.push(ctx.call(Custom::post("/other")).await.map(|answer| answer.status()));
        results
    });
    assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::Unauthorized)));
    assert_eq!(client.count(LOGIN), 2, "the first, and one more try");
}

#[test]
fn a_server_that_drops_its_tokens_twice_is_trusted_again_after_ten_seconds() {
    let server = Odin::new().on(|seen, odin| {
        if (secs(5)..secs(6)).contains(&seen.at) {
            odin.revoke();
        }
        None
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(5)).await;
        get(&ctx).await.unwrap_err();
        ctx.sleep(secs(2)).await;
        get(&ctx).await.unwrap_err();
        ctx.sleep(secs(9)).await;
        get(&ctx).await.unwrap();
    });
    assert_eq!(client.count(LOGIN), 3);
}

#[test]
fn an_expired_password_is_told_to_every_call_and_tried_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.expired = true;
    let results = client.run(|ctx| async move {
        let mut results = many(&ctx, 64).await;
        ctx.sleep(secs(100_000)).await;
        results.extend(many(&ctx, 64).await);
        results
    });
    assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::PasswordExpired)));
    assert!(results.iter().all(|result| result.as_ref().unwrap_err().fate() == Fate::NotSent));
    assert_eq!(client.sent.len(), 1);
    client.server.expired = false;
    client.exchange.set_credentials(Some(credentials("hunter2-hunter2")));
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_wrong_password_is_tried_once_however_many_calls_there_are() {
    let mut config = fast();
    config.credentials = Some(credentials("wrong"));
    let mut client = Virtual::new(config, Odin::new());
    let results = client.run(|ctx| async move { ctx.map(50, 0..1000, |_| get(&ctx)).await });
    assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::LoginRefused)));
    assert_eq!(client.sent.len(), 1);
    client.exchange.set_credentials(Some(credentials("hunter2-hunter2")));
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_refused_login_is_tried_again_once_the_session_is_forgotten() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.password = "changed meanwhile".into();
    client.run(|ctx| async move { many(&ctx, 3).await });
    assert_eq!(client.count(LOGIN), 1);
    client.server.password = "hunter2-hunter2".into();
    assert!(client.exchange.forget().is_none());
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_403_keeps_the_token() {
    let server = Odin::new().on(|seen, _| (seen.path == "/secret").then(|| reply(403, json!({"error": "no"}))));
    let mut client = Virtual::new(fast(), server);
    let error = client.run(|ctx| async move {
        let error = ctx.call(Custom::get("/secret")).await.unwrap_err();
        get(&ctx).await.unwrap();
        error
    });
    assert_eq!((error.kind(), client.count(LOGIN), client.sent.len()), (ErrorKind::Forbidden, 1, 3));
}

#[test]
fn a_token_alone_is_used_as_long_as_it_lasts() {
    let token = jwt(UNIX, UNIX + 3600, 1);
    let mut config = config();
    config.token = Some(Token::new(token.as_str()).unwrap());
    // It is refused for one path, and cannot be refreshed.
    let server = Odin::new()
        .on(|seen, _| (seen.path == "/secret" || seen.is_refresh()).then(|| reply(401, json!({"error": "no"}))));
    let mut client = Virtual::new(config, server);
    client.server.tokens.insert(token, secs(3600));
    client.run(|ctx| async move {
        for _ in 0..3 {
            let error = ctx.call(Custom::get("/secret")).await.unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Unauthorized, Fate::Rejected));
        }
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3560)).await;
        get(&ctx).await.unwrap();
    });
    assert!((client.count(REFRESH), client.count(LOGIN)) == (1, 0), "it can still be used for a minute");
    let before = client.sent.len();
    let error = client.run(|ctx| async move {
        ctx.sleep(secs(60)).await;
        get(&ctx).await.unwrap_err()
    });
    assert_eq!((error.kind(), error.fate()), (ErrorKind::NoCredentials, Fate::NotSent));
    assert_eq!(client.sent.len(), before, "nothing is sent that cannot succeed");
}

#[test]
fn a_token_alone_is_refreshed_while_it_is_good() {
    let token = jwt(UNIX, UNIX + 3600, 1000);
    let mut config = config();
    config.token = Some(Token::new(token.as_str()).unwrap());
    let mut client = Virtual::new(config, Odin::new());
    client.server.tokens.insert(token, secs(3600));
    client.run(|ctx| async move {
        for _ in 0..10 {
            ctx.sleep(secs(3550)).await;
            get(&ctx).await.unwrap();
        }
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (10, 0));
}

#[test]
fn without_token_and_credentials_only_public_operations_work() {
    let mut client = Virtual::new(config(), Odin::new());
    let (error, login) = client.run(|ctx| async move {
        let error = get(&ctx).await.unwrap_err();
        (error, ctx.call(odin_api::auth::token::Create::new("admin@odin.test", "hunter2-hunter2")).await)
    });
    assert_eq!((error.kind(), error.fate()), (ErrorKind::NoCredentials, Fate::NotSent));
    assert!(login.unwrap().token.is_some());
    assert!(client.exchange.token().is_none(), "a login as an operation is no session");
}

#[test]
fn a_login_that_meets_overload_is_retried_and_then_fails_all_who_wait() {
    for status in [408, 429, 500, 502, 503, 504] {
        let server = Odin::new().on(move |seen, _| seen.is_login().then(|| reply(status, json!({"error": "busy"}))));
        let mut client = Virtual::new(fast(), server);
        let results = client.run(|ctx| async move { many(&ctx, 20).await });
        assert_eq!(client.count(LOGIN), 3, "{status}");
        assert_eq!(client.sent.len(), 3);
        for error in results.into_iter().map(Result::unwrap_err) {
            assert_eq!((error.fate(), error.attempts()), (Fate::NotSent, 3));
            assert_eq!(error.operation().unwrap().id, LOGIN);
        }
        assert_eq!(client.exchange.retry_budget(), 490);
    }
}

#[test]
fn a_login_that_gets_no_answer_is_retried_and_then_fails_all_who_wait() {
    let server = Odin::new().on(|seen, _| seen.is_login().then(|| failure(FailureKind::Interrupted, Sent::Maybe)));
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move { many(&ctx, 20).await });
    assert_eq!(client.sent.len(), 3);
    let fates: Vec<_> = results.into_iter().map(|result| result.unwrap_err().fate()).collect();
    assert_eq!(fates, [Fate::NotSent; 20], "the login may have arrived, but no call was sent");
}

#[test]
fn a_login_that_recovers_serves_all_who_wait() {
    let mut failures = 2;
    let server = Odin::new().on(move |seen, _| {
        let fails = seen.is_login() && failures > 0;
        failures -= i32::from(fails);
        fails.then(|| reply(503, json!({})).retry_after("7"))
    });
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move { many(&ctx, 20).await });
    assert!(results.iter().all(Result::is_ok));
    let logins: Vec<_> = client.sent.iter().filter(|sending| sending.operation == LOGIN).map(|it| it.at).collect();
    assert_eq!(logins, [secs(0), secs(7) + ms(50), secs(14) + ms(100)]);
}

#[test]
fn who_cannot_wait_for_the_next_login_is_told_why_at_once() {
    let mut first = true;
    let server = Odin::new().on(move |seen, _| {
        (seen.is_login() && std::mem::take(&mut first)).then(|| reply(503, json!({"error": "later"})).retry_after("40"))
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        let mut limits = Limits::default();
        limits.operation = secs(30);
        let mut options = CallOptions::default();
        options.limits = Some(limits);
        let hurried = async {
            let error = ctx.call_with(Custom::get("/things"), options).await.unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Server, Fate::NotSent));
            assert_eq!(ctx.now().elapsed, ms(50));
        };
        let patient = async {
            get(&ctx).await.unwrap();
            assert_eq!(ctx.now().elapsed, secs(40) + ms(150));
        };
        futures_util::future::join(hurried, patient).await;
    });
}

#[test]
fn a_call_that_waited_for_a_login_in_vain_says_what_the_login_met() {
    let mut logins = 0;
    let server = Odin::new().on(move |seen, _| {
        logins += i32::from(seen.is_login());
        let answer = reply(503, json!({"error": "closed for lunch"}));
        seen.is_login().then(|| if logins == 1 { answer } else { answer.after(secs(25)) })
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        let mut limits = Limits::default();
        limits.operation = secs(20);
        let mut options = CallOptions::default();
        options.limits = Some(limits);
        let hurried = async {
            let error = ctx.call_with(Custom::get("/things"), options).await.unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Deadline, Fate::NotSent));
            let cause = std::error::Error::source(&error).unwrap().to_string();
            assert!(cause.contains("closed for lunch"), "{cause}");
            assert_eq!(ctx.now().elapsed, secs(20));
        };
        // The first one carries the login.
        futures_util::future::join(get(&ctx), hurried).await.0.unwrap_err();
    });
}

#[test]
fn a_login_answer_without_a_token_is_an_error_that_does_not_stick() {
    let bodies = [json!({}), json!([]), json!({"token": null}), json!({"token": ""}), json!({"token": "two words"})];
    for body in bodies {
        let server = Odin::new().on(move |seen, odin| {
            odin.logins += usize::from(seen.is_login());
            (seen.is_login() && odin.logins == 1).then(|| reply(200, body.clone()))
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for error in many(&ctx, 5).await.into_iter().map(Result::unwrap_err) {
                assert_eq!(error.fate(), Fate::NotSent, "{error}");
                assert!(matches!(error.kind(), ErrorKind::Unreadable | ErrorKind::Argument), "{error:?}");
            }
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 2);
    }
}

#[test]
fn a_login_that_is_not_found_does_not_stick() {
    for status in [301, 404, 405, 410] {
        let server = Odin::new().on(move |seen, odin| {
            odin.logins += usize::from(seen.is_login());
            (seen.is_login() && odin.logins == 1).then(|| reply(status, json!({"error": "where?"})))
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for error in many(&ctx, 5).await.into_iter().map(Result::unwrap_err) {
                assert_eq!((error.fate(), error.status().unwrap().as_u16()), (Fate::NotSent, status));
            }
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 2, "{status}");
    }
}

#[test]
fn a_login_that_fails_for_good_on_the_wire_is_not_retried() {
    for kind in [FailureKind::Tls, FailureKind::Protocol, FailureKind::TooLarge] {
        let server = Odin::new().on(move |seen, _| seen.is_login().then(|| failure(kind, Sent::Maybe)));
        let mut client = Virtual::new(fast(), server);
        let error = client.run(|ctx| async move { get(&ctx).await.unwrap_err() });
        assert_eq!((client.sent.len(), error.fate()), (1, Fate::NotSent));
    }
}

#[test]
fn a_token_of_a_call_is_used_as_it_is_and_never_renewed() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.tokens.insert("its-own".into(), secs(10));
    client.run(|ctx| async move {
        ctx.call_with(Custom::get("/things"), with_own_token("its-own")).await.unwrap();
        let error = ctx.call_with(Custom::get("/things"), with_own_token("unknown")).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Unauthorized, 1));
    });
    let tokens: Vec<_> = client.sent.iter().map(|sending| sending.token.clone().unwrap()).collect();
    assert_eq!(tokens, ["its-own", "unknown"]);
    assert!(client.exchange.token().is_none(), "the session was not needed");
}

#[test]
fn two_clients_share_nothing() {
    let mut one = Virtual::new(fast(), Odin::new());
    let mut other_config = config();
    other_config.credentials = Some(credentials("other-other"));
    other_config.rate = Rate::per_second(1.0);
    let mut other_server = Odin::new().with_life(Some(secs(7200)));
    other_server.password = "other-other".into();
    let mut other = Virtual::new(other_config, other_server);
    one.run(|ctx| async move { many(&ctx, 100).await });
    assert!(other.exchange.token().is_none());
    other.run(|ctx| async move { many(&ctx, 3).await });
    assert_eq!((one.count(LOGIN), other.count(LOGIN)), (1, 1));
    assert_ne!(one.exchange.token().unwrap(), other.exchange.token().unwrap());
    assert_eq!(one.now, ms(100), "no rate limit here");
    assert_eq!(other.now, secs(3) + ms(50), "one a second there");
    one.exchange.set_credentials(Some(credentials("wrong")));
    one.run(|ctx| async move { many(&ctx, 3).await });
    other.run(|ctx| async move { many(&ctx, 3).await }).into_iter().for_each(|result| assert!(result.is_ok()));
}

#[test]
fn what_an_old_login_brings_is_not_used_once_the_credentials_changed() {
    let server = Odin::new().on(|seen, odin| {
        let old = seen.is_login() && field(&seen.body, "password") == "old";
        old.then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(10)))
    });
    let mut config = fast();
    config.credentials = Some(credentials("old"));
    let mut client = Virtual::new(config, server);
    let mut tasks = [client.task(|ctx| async move { get(&ctx).await })];
    client.run_until(&mut tasks, secs(5));
    client.exchange.set_credentials(Some(credentials("hunter2-hunter2")));
    client.finish(&mut tasks);
    assert!(tasks[0].output.take().unwrap().unwrap().is_ok());
    assert_eq!((client.now, client.count(LOGIN)), (secs(5) + ms(100), 2));
    let used = client.sent.last().unwrap().token.clone();
    // The first login's answer comes now; it changes nothing.
    client
        .run(|ctx| async move {
            ctx.sleep(secs(20)).await;
            get(&ctx).await
        })
        .unwrap();
    assert_eq!(client.sent.last().unwrap().token, used);
}

#[test]
fn a_token_that_is_set_replaces_a_login_that_is_on_its_way() {
    let server = Odin::new()
        .on(|seen, odin| seen.is_login().then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(10))));
    let mut client = Virtual::new(fast(), server);
    client.server.tokens.insert("given".into(), secs(1000));
    let mut tasks = [client.task(|ctx| async move { get(&ctx).await })];
    client.run_until(&mut tasks, secs(1));
    let now = client.clock();
    client.exchange.set_token(Token::new("given").unwrap(), now);
    client.finish(&mut tasks);
    assert!(tasks[0].output.take().unwrap().unwrap().is_ok());
    assert_eq!(client.now, secs(1) + ms(50));
    assert_eq!(client.sent.last().unwrap().token.as_deref(), Some("given"));
}

#[test]
fn dropping_the_flow_that_carries_the_login_lets_the_others_finish() {
    let server = Odin::new()
        .on(|seen, odin| seen.is_login().then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(3))));
    let mut client = Virtual::new(fast(), server);
    let carrier = client.task(|ctx| async move { get(&ctx).await });
    let mut tasks = vec![carrier];
    client.run_until(&mut tasks, ms(10));
    tasks.extend((0..9).map(|_| client.task(|ctx| async move { get(&ctx).await })));
    client.run_until(&mut tasks, secs(1));
    assert_eq!(client.count(LOGIN), 1);
    let carrier = tasks.remove(0);
    client.abandon(carrier);
    client.finish(&mut tasks);
    assert!(tasks.iter_mut().all(|task| task.output.take().unwrap().unwrap().is_ok()));
    assert_eq!((client.now, client.count(LOGIN)), (secs(4) + ms(50), 2));
    assert_eq!(client.exchange.pending(), 0);
}

#[test]
fn a_flow_that_is_not_driven_any_more_does_not_keep_the_login_to_itself() {
    let mut config = fast();
    config.rate = Rate::per_second(1.0);
    let mut client = Virtual::new(config, Odin::new());
    // The rate lets one request go; the login comes a second later, and its carrier is not driven any more then.
    let public = odin_api::auth::token::Create::new("admin@odin.test", "hunter2-hunter2");
    client.run(|ctx| async move { ctx.call(public).await }).unwrap();
    let mut dead = [client.task(|ctx| async move { get(&ctx).await })];
    client.run_until(&mut dead, ms(100));
    let mut tasks: Vec<_> = (0..3).map(|_| client.task(|ctx| async move { get(&ctx).await })).collect();
    client.finish(&mut tasks);
    assert!(tasks.iter_mut().all(|task| task.output.take().unwrap().unwrap().is_ok()));
    assert!(client.now < secs(8), "{:?}", client.now);
    client.finish(&mut dead);
    assert!(dead[0].output.take().unwrap().unwrap().is_ok(), "and it can be driven again");
}

#[test]
fn renewals_are_told_without_their_secrets() {
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let mut config = fast();
    let tell = std::sync::Arc::clone(&told);
    config.observer =
        Some(std::sync::Arc::new(move |event: &Event<'_>| tell.lock().unwrap().push(format!("{event:?}"))));
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3550)).await;
        get(&ctx).await.unwrap();
    });
    let told = told.lock().unwrap();
    let renewed: Vec<_> = told.iter().filter(|event| event.starts_with("Renewed")).collect();
    assert_eq!(renewed.len(), 2);
    assert!(renewed[0].contains(LOGIN) && renewed[1].contains(REFRESH));
}

mod flows {
    use super::*;

    #[test]
    fn log_in_logs_in_now_even_where_a_token_is_held() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            let session = login::log_in(ctx.clone()).await.unwrap();
            get(&ctx).await.unwrap();
            assert!(session.token.is_some());
        });
        assert_eq!(client.count(LOGIN), 2);
        assert_ne!(client.sent[1].token, client.sent[3].token);
    }

    #[test]
    fn log_in_tries_again_what_was_refused() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.server.password = "not yet".into();
        let error = client.run(|ctx| async move { get(&ctx).await.unwrap_err() });
        assert_eq!(error.kind(), ErrorKind::LoginRefused);
        let error = client.run(login::log_in).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::LoginRefused);
        client.server.password = "hunter2-hunter2".into();
        client.run(login::log_in).unwrap();
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert_eq!(client.count(LOGIN), 3);
    }

    #[test]
    fn log_in_needs_credentials() {
        let mut client = Virtual::new(config(), Odin::new());
        let error = client.run(login::log_in).unwrap_err();
        assert_eq!((error.kind(), client.sent.len()), (ErrorKind::NoCredentials, 0));
    }

    #[test]
    fn log_in_does_not_take_the_token_of_somebody_who_was_replaced_meanwhile() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.server.latency = secs(5);
        let mut tasks = [client.task(login::log_in)];
        client.run_until(&mut tasks, secs(1));
        client.exchange.set_credentials(Some(credentials("somebody else")));
        client.finish(&mut tasks);
        assert!(tasks[0].output.take().unwrap().unwrap().is_ok());
        assert!(client.exchange.token().is_none());
    }

    #[test]
    fn log_out_forgets_the_token_and_tells_the_server() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.run(|ctx| async move {
            login::log_out(ctx.clone()).await.unwrap();
            get(&ctx).await.unwrap();
            login::log_out(ctx.clone()).await.unwrap();
        });
        let sent: Vec<_> = client.sent.iter().map(|sending| sending.operation).collect();
        assert_eq!(sent, [LOGIN, "custom.get", "auth.token.logout.logout"], "the first one has nothing to end");
        assert_eq!(client.sent[2].token, client.sent[1].token);
        assert!(client.exchange.token().is_none());
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert_eq!(client.count(LOGIN), 2);
    }

    #[test]
    fn log_out_forgets_the_token_also_when_the_server_refuses() {
        let server = Odin::new().on(|seen, _| (seen.path == "/auth/token/logout").then(|| reply(404, json!({}))));
        let mut client = Virtual::new(fast(), server);
        let error = client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            login::log_out(ctx.clone()).await.unwrap_err()
        });
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert!(client.exchange.token().is_none());
    }

    #[test]
    fn change_password_goes_on_with_the_new_one() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            login::change_password(ctx.clone(), "correct-horse").await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!((client.server.password.as_str(), client.count(LOGIN)), ("correct-horse", 1));
        client.server.revoke();
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert_eq!(client.count(LOGIN), 2, "with the new password");
    }

    #[test]
    fn change_password_is_the_way_out_of_an_expired_one() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.server.expired = true;
        client.run(|ctx| async move {
            assert_eq!(get(&ctx).await.unwrap_err().kind(), ErrorKind::PasswordExpired);
            login::change_password(ctx.clone(), "correct-horse").await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 1);
    }

    #[test]
    fn change_password_without_a_token_in_its_answer_logs_in_on_the_next_call() {
        let server = Odin::new().on(|seen, odin| {
            seen.is("PUT", "/auth/token/password").then(|| {
                odin.password = field(&seen.body, "newPassword").into();
                odin.revoke();
                reply(200, json!({}))
            })
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            login::change_password(ctx.clone(), "correct-horse").await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 2);
    }

    #[test]
    fn a_refused_change_leaves_the_session_as_it_is() {
        let mut client = Virtual::new(fast(), Odin::new());
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        client.server.password = "changed elsewhere".into();
        client.run(|ctx| async move {
            login::change_password(ctx.clone(), "correct-horse").await.unwrap_err();
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 1);
    }

    #[test]
    fn an_empty_new_password_is_refused_before_anything_is_sent() {
        let mut client = Virtual::new(fast(), Odin::new());
        let error = client.run(|ctx| login::change_password(ctx, "")).unwrap_err();
        assert_eq!((error.kind(), client.sent.len()), (ErrorKind::Argument, 0));
    }

    #[test]
    fn switch_user_brings_a_token_for_a_client_of_its_own() {
        let server = Odin::new().on(|seen, _| {
            seen.is("POST", "/auth/switch-user").then(|| match field(&seen.body, "username") {
                "4001@odin.test" => reply(200, json!({"token": "of-4001"})),
                _ => reply(200, json!({})),
            })
        });
        let mut client = Virtual::new(fast(), server);
        let token = client.run(|ctx| login::switch_user(ctx, "4001@odin.test")).unwrap();
        assert_eq!(token.expose(), "of-4001");
        let own = client.sent.last().unwrap().token.clone();
        let error = client.run(|ctx| login::switch_user(ctx, "4002@odin.test")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        client.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert_eq!(client.sent.last().unwrap().token, own, "the session of this client stays as it is");
        let mut second = config();
        second.token = Some(token);
        let mut second = Virtual::new(second, Odin::new());
        second.server.tokens.insert("of-4001".into(), secs(1000));
        second.run(|ctx| async move { get(&ctx).await }).unwrap();
        assert_eq!(second.sent[0].token.as_deref(), Some("of-4001"));
    }
}

#[test]
fn a_token_is_used_until_it_is_refused_and_then_the_credentials_are() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.tokens.insert("of-4001".into(), secs(1000));
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        login::use_token(ctx.clone(), Token::new("of-4001").unwrap()).await;
        get(&ctx).await.unwrap();
        ctx.sleep(secs(1000)).await;
        get(&ctx).await.unwrap();
    });
    let tokens: Vec<_> = client.sent.iter().map(|sending| sending.token.as_deref()).collect();
    assert_eq!(tokens[2..4], [Some("of-4001"), Some("of-4001")], "the second time in vain");
    assert_eq!((client.count(LOGIN), tokens.len()), (2, 6));
    assert_eq!(client.sent[5].token.as_deref(), client.exchange.token().map(Token::expose));
}

#[test]
fn credentials_of_nothing_are_refused() {
    for (username, password) in [("", "x"), ("x", "")] {
        let error = odin_api::Credentials::new(username, password).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument);
    }
    assert!(Site::new("https://odin.test").is_ok());
    let _unused = Failure::new(FailureKind::Connect, Sent::No, "refused");
}
