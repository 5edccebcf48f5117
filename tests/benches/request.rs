//! Building a request: ours from typed arguments, against the same request by hand with `http`'s builder, and against
//! what is left of it when the URL is given and the headers only have to be copied.
//!
//! Prints processor time and ratios of interleaved rounds with their quartiles, and instructions where `valgrind` is there.
//! `cargo bench -p odin-api-sim --bench request`

#[path = "shared/contest.rs"]
mod contest;

use std::hint::black_box;

use bytes::Bytes;
use contest::{Contest, Scale};
use http::uri::{Authority, Parts, PathAndQuery, Scheme};
use http::{HeaderMap, HeaderValue, Request, Uri};
use odin_api::{Endpoint, Site, Token, users};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const TOKEN: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjE1NDY5MzI2NTR9.c2ln";
const USER: &str = "123456789@test.com";

fn by_hand(user: &str, token: &str) -> Request<Bytes> {
    let user = utf8_percent_encode(user, NON_ALPHANUMERIC);
    let mut bearer = HeaderValue::try_from(format!("Bearer {token}")).expect("visible");
    bearer.set_sensitive(true);
    Request::get(format!("https://odin.example.net/api/v2/users/services?userId={user}"))
        .header("accept", "application/json")
        .header("accept-encoding", "gzip")
        .header("user-agent", "by-hand/1.0.0")
        .header("authorization", bearer)
        .body(Bytes::new())
        .expect("a request")
}

/// What no client can do without that makes an [`http::Request`].
fn bare(authority: &Authority, target: &str, headers: &HeaderMap) -> Request<Bytes> {
    let mut parts = Parts::default();
    parts.scheme = Some(Scheme::HTTPS);
    parts.authority = Some(authority.clone());
    parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(target.to_owned())).expect("a target"));
    let mut request = Request::new(Bytes::new());
    *request.uri_mut() = Uri::from_parts(parts).expect("a URL");
    request.headers_mut().clone_from(headers);
    request
}

fn main() {
    let site = Site::new("https://odin.example.net/api/v2").expect("a base URL");
    let token = Token::new(TOKEN).expect("a token");
    let get = users::services::Get::new(USER);
    let built = get.request(&site, Some(&token)).expect("a request");
    let authority = built.uri().authority().expect("a host").clone();
    let target = built.uri().path_and_query().expect("a path").to_string();
    let by_hand_name = "http's builder, by hand";
    let mut contest = Contest::default();
    contest.base(by_hand_name, || by_hand(black_box(USER), black_box(TOKEN)));
    contest.against(by_hand_name, "odin-api, from typed arguments", || {
        black_box(&get).request(&site, Some(&token)).expect("a request")
    });
    contest.against(by_hand_name, "http's types alone, the URL given", || {
        bare(&authority, black_box(&target), built.headers())
    });
    contest.judge(Scale { rounds: 500, runs: 2_000, counted: 1_000, each: 1 }, &[]);
}
