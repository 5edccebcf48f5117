//! The session, one sentence at a time.

mod expiry;
mod failed_login;
mod flows;
mod given_token;
mod login;
mod refresh;
mod refusal;
mod replacement;

use http::StatusCode;
use odin_api::flow::Ctx;
use odin_api::{Custom, Error, ErrorKind};

const LOGIN: &str = "auth.token.create";
const REFRESH: &str = "auth.token.refresh";

async fn get(ctx: &Ctx) -> Result<StatusCode, Error> {
    ctx.call(Custom::get("/things")).await.map(|answer| answer.status())
}

async fn many(ctx: &Ctx, count: usize) -> Vec<Result<StatusCode, Error>> {
    ctx.map(count, 0..count, |_| get(ctx)).await
}

fn kinds<T>(results: &[Result<T, Error>]) -> Vec<Option<ErrorKind>> {
    results.iter().map(|result| result.as_ref().err().map(Error::kind)).collect()
}
