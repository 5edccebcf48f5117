//! An axum handler that shares one client: `GET /extensions/{user}` tells a user's extension.
//!
//! All requests share the session, the rate and the connections of the client; cloning it is cheap. `service` is a larger
//! one, with time limits and cancellation. `cargo run -p odin-api-hyper --example axum_handler`, with `ODIN_BASE_URL`,
//! `ODIN_USERNAME` and `ODIN_PASSWORD` set.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use odin_api::users;
use odin_api_hyper::Client;
use tokio::net::TcpListener;

async fn extension(State(odin): State<Client>, Path(user): Path<String>) -> Result<String, (StatusCode, String)> {
    match odin.call(users::Get::new(user)).await {
        Ok(user) => user.extension.ok_or((StatusCode::NOT_FOUND, "no extension".to_owned())),
        Err(error) => Err((error.gateway_status(), error.to_string())),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let odin = Client::from_env()?.build()?;
    let app = Router::new().route("/extensions/{user}", get(extension)).with_state(odin);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on {}", listener.local_addr()?);
    Ok(axum::serve(listener, app).await?)
}
