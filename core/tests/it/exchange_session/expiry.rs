//! When a token expires: by the dates in it where they make sense, and else when the server says so.

use odin_api::Token;
use serde_json::json;

use crate::exchange_session::{LOGIN, REFRESH, get, many};
use crate::support::exchange::{Odin, UNIX, Virtual, fast, jwt, reply, secs};

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
