//! What a request to the simulator costs on a large platform, against the same request on a small one: every list of
//! one group, and what is created in it; and a creation in a large group, against the same in a small one.
//!
//! Prints medians, ratios, and how many bytes the answers have: what a whole enterprise is asked for (who may be an agent)
//! may be longer where the enterprise has more users. `cargo bench -p odin-api-sim --bench simulator_scale`

use std::time::{Duration, Instant};

use bytes::Bytes;
use http::Request;
use odin_sim::{Now, Odin, Verb, routes};
use serde_json::{Value, json};

const SMALL: usize = 1_000;
const LARGE: usize = 100_000;
const NOW: u64 = 1_700_000_000;
const SP: &str = "sp0001";
const GROUP: &str = "sp0001-g01";
/// How many rounds a median is of.
const ROUNDS: usize = 25;

struct Platform {
    odin: Odin,
    token: String,
}

impl Platform {
    fn generated(users: usize) -> Self {
        let mut platform = Self { odin: Odin::generate(7, users), token: String::new() };
        let login = json!({ "username": "admin", "password": "admin" });
        let (_, session) = platform.call("POST", "/auth/token", Some(&login));
        session["token"].as_str().expect("a token").clone_into(&mut platform.token);
        platform
    }

    fn request(&self, method: &str, path: &str, body: Option<&Value>) -> Request<Bytes> {
        let mut request = Request::builder().method(method).uri(format!("http://odin/api/v2{path}"));
        if !self.token.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.token));
        }
        request = request.header("content-type", "application/json");
        request.body(body.map(|body| Bytes::from(body.to_string())).unwrap_or_default()).expect("a request")
    }

    fn call(&mut self, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
        let request = self.request(method, path, body);
        let response = self.odin.handle(request, Now::seconds(NOW));
        (response.status().as_u16(), serde_json::from_slice(response.body()).unwrap_or_default())
    }

    /// How long a request takes, and how long its answer is.
    fn time(&mut self, method: &str, path: &str, body: Option<&Value>) -> (Duration, usize) {
        let request = self.request(method, path, body);
        let start = Instant::now();
        let response = self.odin.handle(request, Now::seconds(NOW));
        let took = start.elapsed();
        assert!(response.status().is_success(), "{method} {path}: {:?}", response.body());
        (took, response.body().len())
    }
}

/// A time and the length of an answer.
type Cost = (Duration, usize);

fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_unstable();
    costs[costs.len() / 2]
}

/// Medians of the same request on both platforms, in turn.
fn compare(both: &mut [Platform; 2], mut times: impl FnMut(&mut Platform, usize) -> Cost) -> [Cost; 2] {
    let mut samples = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for (platform, samples) in both.iter_mut().zip(&mut samples) {
            samples.push(times(platform, round));
        }
    }
    samples.map(median)
}

/// The path at which something is made, and a body for each of them, with a name of its own.
type Creation = (&'static str, fn(usize) -> Value);

/// What can be made in a group.
fn creations() -> Vec<Creation> {
    vec![
        ("/users", |n| json!({ "userId": format!("made{n}"), "lastName": "Made", "firstName": "Just" })),
        (
            "/users",
            |n| json!({ "userId": format!("dialled{n}"), "lastName": "Made", "firstName": "Just", "extension": format!("{}", 90_000 + n) }),
        ),
        ("/groups/devices", |n| json!({ "deviceName": format!("made{n}"), "deviceType": "Polycom VVX 400" })),
        ("/groups/schedules", |n| json!({ "name": format!("made{n}"), "type": "Time" })),
        ("/groups/call-pickup/groups", |n| json!({ "name": format!("made{n}") })),
        ("/groups/announcements", |n| json!({ "name": format!("made{n}"), "mediaType": "WAV", "content": "UklGRg==" })),
        ("/groups/admins", |n| json!({ "userId": format!("made.admin{n}"), "password": "Secret-12345" })),
        ("/groups/hunt-groups", |n| {
            json!({
                "serviceUserId": format!("hunt{n}"), "policy": "Regular", "noAnswerNumberOfRings": 5,
                "forwardTimeoutSeconds": 0,
                "serviceInstanceProfile": { "name": format!("hunt {n}"), "callingLineIdLastName": "a", "callingLineIdFirstName": "b" },
            })
        }),
        (
            "/groups/auto-attendants",
            |n| json!({ "serviceUserId": format!("attendant{n}"), "type": "Basic", "serviceInstanceProfile": { "name": format!("attendant {n}") } }),
        ),
        ("/groups/call-centers", |n| {
            json!({
                "serviceUserId": format!("center{n}"), "type": "Basic", "policy": "Circular",
                "serviceInstanceProfile": { "name": format!("center {n}") },
            })
        }),
    ]
}

fn in_group(mut body: Value, provider: &str, group: &str) -> Value {
    body["serviceProviderId"] = provider.into();
    body["groupId"] = group.into();
    body
}

fn show(what: &str, [(one, short), (other, long)]: [Cost; 2]) -> f64 {
    let ratio = other.as_secs_f64() / one.as_secs_f64();
    println!("{what:<60} {one:>12.1?} {other:>12.1?} {ratio:>7.2} {short:>9} {long:>9}");
    ratio
}

fn main() {
    // `cargo test --benches` runs this, too.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let mut both = [Platform::generated(SMALL), Platform::generated(LARGE)];
    println!(
        "{:<60} {:>12} {:>12} {:>7} {:>9} {:>9}",
        "lists of one group", "1,000 users", "100,000", "ratio", "bytes", "bytes"
    );
    let scope = format!("?serviceProviderId={SP}&groupId={GROUP}");
    for platform in &mut both {
        let raised = json!({ "serviceProviderId": SP, "groupId": GROUP, "userLimit": 999_999 });
        assert_eq!(platform.call("PUT", "/groups", Some(&raised)).0, 200);
    }
    let mut greatest = (0.0, String::new());
    let mut note = |ratio: f64, what: String| {
        if ratio > greatest.0 {
            greatest = (ratio, what);
        }
    };
    let mut paths: Vec<String> = routes()
        .iter()
        .filter(|route| {
            route.verb() == Verb::Get && !route.path().contains('{') && !route.path().starts_with("/system")
        })
        .map(|route| format!("{}{scope}", route.path()))
        .collect();
    paths.extend(["&q=available", "&q=activated"].map(|more| format!("/groups/dns{scope}{more}")));
    paths.push(format!("/groups/devices{scope}&q=available"));
    paths.push(format!("/users{scope}&lastName=*a*"));
    paths.dedup();
    for path in paths {
        if both.iter_mut().any(|platform| platform.call("GET", &path, None).0 != 200) {
            continue;
        }
        let medians = compare(&mut both, |platform, _| platform.time("GET", &path, None));
        note(show(&format!("GET {}", path.replace(&scope, "")), medians), path);
    }
    println!(
        "\n{:<60} {:>12} {:>12} {:>7} {:>9} {:>9}",
        "created in it", "1,000 users", "100,000", "ratio", "bytes", "bytes"
    );
    for (path, body) in creations() {
        let medians =
            compare(&mut both, |platform, round| platform.time("POST", path, Some(&in_group(body(round), SP, GROUP))));
        note(show(&format!("POST {path}"), medians), path.to_owned());
    }
    println!(
        "\n{:<60} {:>12} {:>12} {:>7} {:>9} {:>9}",
        "of the whole platform", "1,000 users", "100,000", "ratio", "bytes", "bytes"
    );
    for path in ["/system/dns/utilization", "/system/dns/summary", "/system/services"] {
        let medians = compare(&mut both, |platform, _| platform.time("GET", path, None));
        show(&format!("GET {path}"), medians);
    }
    println!("\nthe greatest ratio of a platform of 100,000 to one of 1,000: {:.2} ({})", greatest.0, greatest.1);

    println!(
        "\n{:<60} {:>12} {:>12} {:>7} {:>9} {:>9}",
        "created in a group", "of 50", "of 5,000", "ratio", "bytes", "bytes"
    );
    let mut groups = [grown(50), grown(5_000)];
    for (path, body) in creations() {
        let medians = compare(&mut groups, |platform, round| {
            platform.time("POST", path, Some(&in_group(body(round), "ent.odin", "grp.odin")))
        });
        show(&format!("POST {path}"), medians);
    }
}

/// The example platform with so many users more in its main group.
fn grown(users: usize) -> Platform {
    let mut platform = Platform::generated(0);
    let raised = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userLimit": 999_999 });
    assert_eq!(platform.call("PUT", "/groups", Some(&raised)).0, 200);
    for index in 0..users {
        let body = json!({
            "userId": format!("grown{index}"), "lastName": "Grown", "firstName": "Up", "extension": format!("{}", 10_000 + index),
        });
        let (status, answer) = platform.call("POST", "/users", Some(&in_group(body, "ent.odin", "grp.odin")));
        assert_eq!(status, 200, "{answer}");
    }
    platform
}
