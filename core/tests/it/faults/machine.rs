//! Faults of the machines, in virtual time: one test for each, its number in its name.

mod durations;
mod fates;
mod lent;
mod logins;
mod names;
mod turns;
mod work;

use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{CallId, CallOptions, Config, Exchange};
use odin_api::{Custom, Endpoint as _, Now, Site, Token};

const OWN: &str = r#"{"error":"[Error 4410] Service not assigned"}"#;
const PAGE: &str = "<html><head><title>Attention Required!</title></head></html>";

fn noop() -> Waker {
    Waker::noop().clone()
}

fn at(seconds: f64) -> Now {
    let unix = 1_000_000 + Duration::from_secs_f64(seconds).as_secs();
    Now::new(Duration::from_secs_f64(seconds), unix, 0x8000_0000_0000_0000)
}

fn answer(status: u16, body: &str) -> http::Response<bytes::Bytes> {
    http::Response::builder().status(status).body(bytes::Bytes::from(body.to_owned())).unwrap()
}

fn config() -> Config {
    Config::new(Site::new("https://x.example/").unwrap())
}

fn with_token() -> Config {
    let mut config = config();
    config.token = Some(Token::new("a").unwrap());
    config
}

fn get(exchange: &mut Exchange, options: CallOptions, seconds: f64) -> CallId {
    exchange.submit(Custom::get("/x").prepare().unwrap(), options, noop(), at(seconds))
}

fn jwt(exp: u64) -> String {
    use base64::Engine as _;
    let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.c2ln", part(r#"{"alg":"none"}"#), part(&format!(r#"{{"exp":{exp}}}"#)))
}
