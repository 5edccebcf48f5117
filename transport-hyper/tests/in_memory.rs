//! Async clients in memory, with and without a runtime.

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use odin_api::testing::Server;
use odin_api::{Error, users};
use odin_api_hyper::Client;
use serde_json::json;

/// Polls once: in memory there is nothing to wait for.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits for something"),
    }
}

fn server() -> Server {
    Server::new(|request| match request.uri().path() {
        "/api/v2/auth/token" => json!({"token": "eyJ0eXAiOiJKV1QifQ.e30.c2ln"}),
        _ => json!({"userId": "4001@example.net"}),
    })
}

#[test]
fn no_runtime_is_needed() {
    let server = server();
    let odin: Client = server.client();
    let get = || users::Get::new("4001@example.net");
    assert_eq!(now(odin.call(get())).unwrap().user_id, "4001@example.net");
    let mut steps = Vec::new();
    let flow = |ctx: odin_api::flow::Ctx| async move {
        ctx.progress(0, 1, "begun");
        ctx.sleep(Duration::from_secs(60)).await;
        ctx.call(get()).await
    };
    now(odin.run_with(flow, |step| steps.push(step.note))).unwrap().unwrap();
    assert_eq!(steps, ["begun"]);
    assert_eq!(server.elapsed(), Duration::from_secs(60));
    assert_eq!(odin.with_exchange(|exchange| exchange.stats().succeeded), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn tasks_on_several_threads_share_session_and_rate() {
    let server = server();
    let builder = Client::builder("https://odin.example.net/api/v2").unwrap().credentials("john.smith", "secret");
    let odin = builder.in_memory(&server).unwrap();
    let tasks: Vec<_> = (0..50)
        .map(|_| {
            let odin = odin.clone();
            tokio::spawn(async move { odin.call(users::Get::new("4001@example.net")).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let sent = server.requests();
    assert_eq!((sent.len(), sent[0].operation.id), (51, "auth.token.create"));
    assert_eq!(sent.iter().filter(|it| it.operation.id == "auth.token.create").count(), 1);
    assert!(server.elapsed() >= Duration::from_secs(10), "five a second, whoever asks: {:?}", server.elapsed());
}

#[test]
fn a_dropped_call_leaves_nothing_behind() -> Result<(), Error> {
    let server = server();
    let odin: Client = server.client();
    drop(odin.call(users::Get::new("4001@example.net")));
    assert!(server.requests().is_empty());
    assert_eq!(odin.with_exchange(|exchange| exchange.pending()), 0);
    now(odin.call(users::Get::new("4001@example.net"))).map(drop)
}
