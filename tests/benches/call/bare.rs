//! What a careful programmer writes without this project: the same request, the same types, nothing else.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::Deserialize;
use serde_json::Value;

use super::TOKEN;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only its reading is measured")]
#[expect(clippy::struct_field_names, reason = "the fields are named as on the wire")]
pub struct Services {
    user_id: String,
    user_services: Vec<Service>,
    service_pack_services: Vec<Pack>,
    service_provider_id: Option<String>,
    group_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only its reading is measured")]
#[expect(clippy::struct_field_names, reason = "the fields are named as on the wire")]
struct Service {
    service_name: String,
    assigned: Option<bool>,
    tags: Option<Vec<Value>>,
    alias: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "only its reading is measured")]
struct Pack {
    assigned: Option<bool>,
    description: Option<String>,
    service_name: Option<String>,
    alias: Option<String>,
}

impl Services {
    pub fn count(&self) -> usize {
        self.user_services.len()
    }
}

fn bearer() -> String {
    format!("Bearer {TOKEN}")
}

/// Bare ureq.
pub struct Ureq {
    agent: ureq::Agent,
    url: String,
    bearer: String,
}

impl Ureq {
    pub fn new(url: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .proxy(None)
            .max_idle_connections(64)
            .max_idle_connections_per_host(64)
            .build();
        Self { agent: config.into(), url: format!("{url}/users/services"), bearer: bearer() }
    }

    pub fn get(&self, user: &str) -> Services {
        let request = self.agent.get(&self.url).query("userId", user).header("Authorization", &self.bearer);
        let text = request.call().and_then(|mut answer| answer.body_mut().read_to_string()).expect("an answer");
        serde_json::from_str(&text).expect("services")
    }
}

/// Bare hyper-util.
pub struct Hyper {
    client: Client<HttpConnector, Empty<Bytes>>,
    url: String,
    bearer: String,
}

impl Hyper {
    pub fn new(url: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Self { client, url: format!("{url}/users/services"), bearer: bearer() }
    }

    pub async fn get(&self, user: &str) -> Services {
        let user = percent_encoding::utf8_percent_encode(user, percent_encoding::NON_ALPHANUMERIC);
        let request = http::Request::get(format!("{}?userId={user}", self.url)).header("authorization", &self.bearer);
        let answer = self.client.request(request.body(Empty::new()).expect("a request")).await.expect("an answer");
        assert!(answer.status().is_success());
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        serde_json::from_str(std::str::from_utf8(&body).expect("UTF-8")).expect("services")
    }
}
