//! Blocking clients in memory, also on several threads.

use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use odin_api::flow::Ctx;
use odin_api::testing::Server;
use odin_api::{ErrorKind, users};
use odin_api_ureq::Client;
use serde_json::json;

fn user(request: &http::Request<bytes::Bytes>) -> serde_json::Value {
    let id = request.uri().query().expect("a query").trim_start_matches("userId=").replace("%40", "@");
    json!({"userId": id, "extension": id[..4]})
}

#[test]
fn calls_and_flows_are_answered_in_virtual_time() {
    let server = Server::new(|request| user(&request));
    let odin: Client = server.client();
    assert_eq!(odin.call(users::Get::new("4001@example.net")).unwrap().user_id, "4001@example.net");

    let mut seen = 0;
    let flow = |ctx: Ctx| async move {
        let ids = (0..500).map(|index| format!("{}@example.net", 4000 + index));
        let all = ctx.map(16, ids, |id| ctx.call(users::Get::new(id))).await;
        ctx.progress(all.len(), 500, "read");
        ctx.sleep(Duration::from_secs(3_600)).await;
        all.into_iter().collect::<Result<Vec<_>, _>>()
    };
    let all = odin.run_with(flow, |step| seen = step.done).unwrap().unwrap();
    assert_eq!((all.len(), seen), (500, 500));
    assert_eq!(server.elapsed(), Duration::from_secs(3_700), "501 requests, five a second, and an hour");
    assert_eq!(odin.with_exchange(|exchange| exchange.stats().succeeded), 501);
}

#[test]
fn a_flow_may_use_its_own_client() {
    let server = Server::new(|request| user(&request));
    let odin: Client = server.client();
    let inner = odin.clone();
    let flow = |ctx: Ctx| async move {
        ctx.call(users::Get::new("4001@example.net")).await?;
        inner.call(users::Get::new("4002@example.net"))
    };
    assert_eq!(odin.run(flow).unwrap().unwrap().user_id, "4002@example.net");
    assert_eq!(server.elapsed(), Duration::from_millis(200));
}

#[test]
fn a_flow_that_awaits_something_else_is_stalled() {
    let server = Server::new(|request| user(&request));
    let odin: Client = server.client();
    assert_eq!(odin.run(|_| std::future::pending::<()>()).unwrap_err().kind(), ErrorKind::Stalled);
}

/// While one thread's login is answered, the others wait for it, and the time stands still.
#[test]
fn threads_share_one_login() {
    const THREADS: usize = 8;
    let asking = Arc::new(OnceLock::<Client>::new());
    let known = Arc::clone(&asking);
    let server = Server::new(move |request| {
        if request.uri().path() != "/api/v2/auth/token" {
            return user(&request);
        }
        let odin = known.get().expect("set before the first call");
        while odin.with_exchange(|exchange| exchange.stats().waiting) < THREADS {
            thread::yield_now();
        }
        json!({"token": "eyJ0eXAiOiJKV1QifQ.e30.c2ln"})
    });
    let builder = Client::builder("https://odin.example.net/api/v2").unwrap().credentials("john.smith", "secret");
    let odin = builder.in_memory(&server).unwrap();
    asking.set(odin.clone()).unwrap();
    thread::scope(|scope| {
        for index in 0..THREADS {
            let odin = &odin;
            scope.spawn(move || {
                let id = format!("{}@example.net", 4000 + index);
                assert_eq!(odin.call(users::Get::new(&id)).unwrap().user_id, id.as_str());
            });
        }
    });
    let logins = server.requests().iter().filter(|it| it.operation.id == "auth.token.create").count();
    assert_eq!((logins, server.requests().len()), (1, THREADS + 1));
    let waits = server.waits();
    assert!(waits.iter().all(|wait| *wait < Duration::from_secs(10)), "nobody waited for a timeout: {waits:?}");
}
