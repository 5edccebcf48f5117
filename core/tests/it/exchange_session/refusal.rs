//! A refused token is renewed and its call sent once more; a server that refuses everything is not asked for ever.

use odin_api::flow::Ctx;
use odin_api::{Custom, ErrorKind, Fate};
use serde_json::json;

use crate::exchange_session::{LOGIN, REFRESH, get, kinds, many};
use crate::support::exchange::{Odin, Virtual, fast, reply, secs};

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
