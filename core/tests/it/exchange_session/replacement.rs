//! Credentials or a token that are replaced while a login is on its way: what it brings is not used.

use odin_api::Token;
use serde_json::json;

use crate::exchange_session::{LOGIN, get};
use crate::support::exchange::{Odin, Virtual, credentials, fast, field, ms, reply, secs};

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
