//! Clients in memory: a closure answers, and the time is virtual.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use http::{Response, StatusCode};
use odin_api::policy::{Limits, Rate, Retry};
use odin_api::testing::{Answer as _, Client, Server};
use odin_api::{Builder, ErrorKind, Failure, FailureKind, Fate, Sent, users};
use serde_json::{Value, json};

const ADA: &str = "4001@example.net";

fn ms(time: u64) -> Duration {
    Duration::from_millis(time)
}

fn builder() -> Builder<Client> {
    Client::builder("https://odin.example.net/api/v2").unwrap()
}

fn ada() -> Value {
    json!({"userId": ADA, "lastName": "Lovelace"})
}

/// A JWT that lasts so long from the start of the virtual time.
fn token(life: u64) -> String {
    use base64::Engine as _;
    let start = 1_700_000_000;
    let claims = json!({"iat": start, "exp": start + life}).to_string();
    let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(claims);
    format!("eyJ0eXAiOiJKV1QifQ.{claims}.c2ln")
}

#[test]
fn a_flow_is_answered_by_the_closure_and_its_waits_pass_at_once() {
    let server = Server::new(|_| ada());
    let names = server
        .run(|ctx| async move {
            let one = ctx.call(users::Get::new(ADA)).await?;
            ctx.sleep(Duration::from_secs(86_400)).await;
            let others = ctx.map(8, ["4002@example.net", "4003@example.net"], |id| ctx.call(users::Get::new(id))).await;
            Ok::<_, odin_api::Error>([one.last_name, others.into_iter().next().unwrap()?.last_name])
        })
        .unwrap()
        .unwrap();
    assert_eq!(names, [Some("Lovelace".to_owned()), Some("Lovelace".to_owned())]);

    let sent: Vec<_> = server.requests().iter().map(|it| (it.at, it.request.uri().to_string())).collect();
    let url = |id| format!("https://odin.example.net/api/v2/users?userId={id}%40example.net");
    let day = Duration::from_secs(86_400);
    assert_eq!(sent, [(ms(0), url(4001)), (day, url(4002)), (day + ms(200), url(4003))], "five a second");
    assert_eq!(server.waits(), [day, ms(200)]);
    assert_eq!(server.elapsed(), day + ms(200));
}

#[test]
fn progress_is_reported() {
    let server = Server::new(|_| ada());
    let mut seen = Vec::new();
    let flow = |ctx: odin_api::flow::Ctx| async move {
        ctx.progress(1, 2, "half");
        ctx.call(users::Get::new(ADA)).await
    };
    server.client::<Client>().run_with(flow, |step| seen.push(step.note)).unwrap().unwrap();
    assert_eq!(seen, ["half"]);
}

#[test]
fn failures_are_retried_as_over_a_network() {
    let mut left = 2;
    let server = Server::new(move |_| {
        left -= 1;
        if left >= 0 {
            Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "the line went dead"))
        } else {
            Ok(ada())
        }
    });
    server.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap().unwrap();
    assert_eq!(server.requests().len(), 3);
    // Full jitter from 200 ms, doubled, of which a test always gets half; the rate allows for both.
    assert_eq!(server.requests().iter().map(|it| it.at).collect::<Vec<_>>(), [ms(0), ms(200), ms(400)]);

    let down = Server::new(|_| Failure::new(FailureKind::Connect, Sent::No, "nobody listens"));
    let mut odin: Client = builder().token(token(600)).retry(Retry::never()).in_memory(&down).unwrap();
    let update = users::Update::new(ADA).title("Agent");
    let error = odin.run(|ctx| async move { ctx.call(update).await }).unwrap().unwrap_err();
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Connect, Fate::NotSent, 1));
}

#[test]
fn every_form_of_answer_is_read_as_the_server_sent_it() {
    let mut answers = vec![
        Response::builder().status(429).header("retry-after", "30").body("{}").unwrap().into_response(),
        (StatusCode::OK, ada()).into_response(),
        (404, json!({"error": "User not found"})).into_response(),
    ]
    .into_iter();
    let server = Server::new(move |_| answers.next().expect("three requests"));
    let user = server.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap().unwrap();
    assert_eq!(user.last_name.as_deref(), Some("Lovelace"));
    assert_eq!(server.elapsed(), Duration::from_secs(30), "as Retry-After says");
    let error = server.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert!(error.to_string().contains("User not found"), "{error}");
}

#[test]
#[should_panic(expected = "1000 is no status of HTTP")]
fn a_number_that_is_no_status_is_a_mistake_of_the_test() {
    let server = Server::new(|_| (1000, json!({})));
    let _never = server.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await });
}

#[test]
fn limits_hold() {
    let server = Server::new(|_| json!({"userId": ADA, "lastName": "x".repeat(2_000)}));
    let mut limits = Limits::default();
    limits.body_bytes = 1_000;
    let mut odin: Client = builder().token(token(600)).limits(limits).in_memory(&server).unwrap();
    let error = odin.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}

#[test]
fn the_closure_sees_logins_and_renewals() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/auth/token" => json!({"token": token(3_600), "userId": "john.smith"}),
        _ => ada(),
    });
    let mut odin: Client =
        builder().credentials("john.smith", "secret").rate(Rate::unlimited()).in_memory(&server).unwrap();
    let mut call = || odin.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap().unwrap();
    call();
    call();
    server.pass(Duration::from_secs(3_700));
    call();
    let sent: Vec<_> = server.requests().iter().map(|it| it.operation.id).collect();
    assert_eq!(sent, ["auth.token.create", "users.get", "users.get", "auth.token.create", "users.get"]);
    assert_eq!(server.requests()[0].request.body(), r#"{"username":"john.smith","password":"secret"}"#);
}

#[test]
fn settings_are_checked_before_anything_is_sent() {
    let server = Server::new(|_| ada());
    let refused = builder().token("not a token\n").in_memory(&server).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Argument);
    assert!(server.requests().is_empty());
}

#[test]
fn a_flow_that_awaits_something_else_is_stalled() {
    let server = Server::new(|_| ada());
    let error = server.run(|_| std::future::pending::<()>()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Stalled);
}

#[test]
fn what_is_shown_of_a_request_holds_no_secret() {
    let server = Server::new(|_| json!({"token": token(600)}));
    let mut odin: Client = builder().credentials("john.smith", "hunter2").in_memory(&server).unwrap();
    odin.run(odin_api::login::log_in).unwrap().unwrap();
    let shown = format!("{:?} {server:?} {odin:?}", server.requests());
    assert!(shown.contains("POST /api/v2/auth/token (auth.token.create) at 0ns"), "{shown}");
    assert!(!shown.contains("hunter2") && !shown.contains("eyJ0"), "{shown}");
}

#[test]
fn a_closure_that_panics_fails_the_test_and_leaves_the_client_usable() {
    let mut calls = 0;
    let server = Server::new(move |_| {
        calls += 1;
        assert!(calls > 1, "no first request was expected");
        ada()
    });
    let mut odin: Client = server.client();
    let mut call = || odin.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await });
    let panic = catch_unwind(AssertUnwindSafe(&mut call)).unwrap_err();
    assert_eq!(panic.downcast_ref(), Some(&"no first request was expected"));
    assert_eq!(call().unwrap().unwrap().last_name.as_deref(), Some("Lovelace"));
}
