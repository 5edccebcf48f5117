//! A token that was given and not logged in for: of a client without credentials, or of a single call.

use odin_api::exchange::CallOptions;
use odin_api::{Custom, ErrorKind, Fate, Token};
use serde_json::json;

use crate::exchange_session::{LOGIN, REFRESH, get};
use crate::support::exchange::{Odin, UNIX, Virtual, config, fast, jwt, reply, secs};

fn with_own_token(token: &str) -> CallOptions {
    let mut options = CallOptions::default();
    options.token = Some(Token::new(token).unwrap());
    options
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
