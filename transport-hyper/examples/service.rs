//! A service on top of Odin: which services users have, as JSON, for many clients at once.
//!
//! - `GET /users/{id}`: one user. `GET /groups/{provider}/{group}`: those of a group, asked by 50 tasks at once.
//! - `?within=MILLISECONDS` gives the calls less time than 10 s; if that is not enough, the status is 504.
//! - `GET /stats`: what the client of Odin has done so far.
//!
//! A client that goes away cancels its calls. When standard input ends, the service finishes what it is doing.
//!
//! `cargo run -p odin-api-hyper --example service`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD` set.

use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use odin_api::exchange::CallOptions;
use odin_api::policy::Rate;
use odin_api::users::List;
use odin_api::users::services::{Get, UserService, UserServices};
use odin_api::value::{ServiceName, UserId};
use odin_api_hyper::Client;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;

#[derive(serde::Deserialize)]
struct Time {
    within: Option<u64>,
}

impl Time {
    fn options(&self) -> CallOptions {
        CallOptions::within(Duration::from_millis(self.within.unwrap_or(10_000)))
    }
}

#[derive(serde::Serialize)]
struct User {
    id: UserId,
    services: Vec<ServiceName>,
}

impl From<UserServices> for User {
    fn from(user: UserServices) -> Self {
        let assigned = user.user_services.into_iter().filter(UserService::is_assigned);
        Self { id: user.user_id, services: assigned.map(|service| service.service_name).collect() }
    }
}

struct Failed(odin_api::Error);

impl From<odin_api::Error> for Failed {
    fn from(error: odin_api::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let body = json!({ "error": self.0.to_string(), "again": self.0.is_transient() });
        (self.0.gateway_status(), Json(body)).into_response()
    }
}

type Answer<T> = Result<Json<T>, Failed>;

async fn user(State(odin): State<Client>, Path(id): Path<String>, Query(time): Query<Time>) -> Answer<User> {
    Ok(Json(odin.call_with(Get::new(id), time.options()).await?.into()))
}

async fn group(
    State(odin): State<Client>,
    Path((provider, group)): Path<(String, String)>,
    Query(time): Query<Time>,
) -> Answer<Vec<User>> {
    let flow = odin.try_run(|ctx| async move {
        let users = ctx.call_with(List::of_group(provider, group), time.options()).await?.strict()?;
        let answers = ctx.map(50, users, |user| ctx.call_with(Get::new(user.user_id), time.options())).await;
        answers.into_iter().map(|answer| Ok(answer?.into())).collect::<Result<_, odin_api::Error>>()
    });
    Ok(Json(flow.await?))
}

async fn stats(State(odin): State<Client>) -> Json<Value> {
    let stats = odin.with_exchange(|exchange| exchange.stats());
    Json(json!({ "in_flight": stats.in_flight, "succeeded": stats.succeeded, "cancelled": stats.cancelled }))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let odin = Client::from_env()?.rate(Rate::per_second(100.0)).max_in_flight(50).build()?;
    let routes = Router::new().route("/users/{id}", get(user)).route("/groups/{provider}/{group}", get(group));
    let app = routes.route("/stats", get(stats)).with_state(odin);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on {}", listener.local_addr()?);
    let end = async { drop(tokio::io::stdin().read_to_end(&mut Vec::new()).await) };
    Ok(axum::serve(listener, app).with_graceful_shutdown(end).await?)
}
