//! The flows of a session: log in, log out, change the password, switch to another user, use a token.

use odin_api::{ErrorKind, Token, login};
use serde_json::json;

use crate::exchange_session::{LOGIN, get};
use crate::support::exchange::{Odin, Virtual, config, credentials, fast, field, reply, secs};

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
