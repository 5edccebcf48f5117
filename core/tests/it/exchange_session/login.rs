//! A session logs in by itself, once for all who wait, whatever becomes of the call that carries the login.

use odin_api::policy::Rate;
use odin_api::{ErrorKind, Failure, FailureKind, Fate, Sent, Site};
use serde_json::json;

use crate::exchange_session::{LOGIN, get, many};
use crate::support::exchange::{Odin, Virtual, config, credentials, fast, ms, reply, secs};

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
fn credentials_of_nothing_are_refused() {
    for (username, password) in [("", "x"), ("x", "")] {
        let error = odin_api::Credentials::new(username, password).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument);
    }
    assert!(Site::new("https://odin.test").is_ok());
    let _unused = Failure::new(FailureKind::Connect, Sent::No, "refused");
}
