//! The requests of the jobs, sent by hyper-util alone.

use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use futures_util::StreamExt as _;
use http::Request;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use odin_api::testing::Server;
use odin_sim::{Now, Odin};
use serde_json::Value;

use super::processes::Measured;
use super::{USERS, WIDTH, ours};

type Http = Client<HttpConnector, Full<Bytes>>;

/// What a job sends, told by a run of it in memory: path and query of each request.
fn requests(job: &str) -> Vec<String> {
    let mut odin = Odin::generate_group(7, USERS);
    let login = Request::post("http://odin/api/v2/auth/token").header("content-type", "application/json");
    let body = Bytes::from_static(br#"{"username":"admin","password":"admin"}"#);
    let session = odin.handle(login.body(body).expect("a request"), Now::seconds(1));
    let session: Value = serde_json::from_slice(session.body()).expect("JSON");
    let token = format!("Bearer {}", session["token"].as_str().expect("a token"));
    let server = Server::new(move |mut request| {
        request.headers_mut().insert("authorization", token.parse().expect("a header"));
        odin.handle(request, Now::seconds(2))
    });
    let name = job.to_owned();
    server.run(|ctx| async move { ours::run(&name, &ctx).await }).expect("an end").expect("a result");
    let sent = server.requests().into_iter().map(|received| received.request);
    sent.map(|request| request.uri().path_and_query().expect("a path").as_str().to_owned()).collect()
}

async fn send(http: &Http, request: Request<Full<Bytes>>) -> Bytes {
    let answer = http.request(request).await.expect("an answer");
    answer.into_body().collect().await.expect("a body").to_bytes()
}

/// Sends them with one login before, reads every body to its end, and makes nothing of it but JSON.
pub fn measure(job: &str, url: &str) {
    let requests = requests(job);
    let calls = requests.len();
    let origin = url.strip_suffix("/api/v2").expect("the prefix of the API").to_owned();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let took = runtime.block_on(async {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let http: Arc<Http> = Arc::new(Client::builder(TokioExecutor::new()).build(connector));
        let start = Instant::now();
        let login = Request::post(format!("{url}/auth/token")).header("content-type", "application/json");
        let body = Full::from(r#"{"username":"admin","password":"admin"}"#);
        let session = send(&http, login.body(body).expect("a request")).await;
        let session: Value = serde_json::from_slice(&session).expect("JSON");
        let token = format!("Bearer {}", session["token"].as_str().expect("a token"));
        let answers = futures_util::stream::iter(requests).map(|path| {
            let request = Request::get(format!("{origin}{path}")).header("authorization", &token);
            let request = request.body(Full::default()).expect("a request");
            let http = http.clone();
            async move { serde_json::from_slice::<Value>(&send(&http, request).await).expect("JSON") }
        });
        answers.buffer_unordered(WIDTH).for_each(|answer| async move { drop(answer) }).await;
        start.elapsed()
    });
    Measured::say(took.as_secs_f64(), calls);
}
